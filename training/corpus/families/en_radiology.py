"""Imaging reports."""
# ruff: noqa: E501  # a template stands on its line

from training.corpus.family import of_templates

FAMILY = of_templates(
    "en_radiology",
    "note",
    (
        "EXAM: {~procedure.cap}\nPATIENT: {name.comma}\nACCESSION: {id.accession}\nDATE: {date.us}\nCOMPARISON: {date.us#2}\nFINDINGS: {~sentence} No focal consolidation.\nIMPRESSION: {?No acute process.|Findings suggest {~disease}.}\nRead by {name#2}, MD",
        "{~procedure.cap} {date}\n\nClinical history: {age}-year-old {~man} with {~symptom}.\nComparison: {date#2}.\n\nThe lungs are clear. {~score}.\n\nImpression: no {~disease}.\n\nDictated by Dr. {name.family#2} and reviewed with {name.full#3}.",
        "Indication: {~symptom}. Technique: axial images at 5 mm, 100 mL contrast. Findings were discussed with Dr. {name#2} by telephone at {~time} on {date}.",
        "CRITICAL RESULT called to {name.given#2} {name.family#2}, {~credential}, at {~time} on {date.us} by {name.initial#3}; read back confirmed. Patient {name.upper}, MRN {mrn}.",
        "Bilateral screening mammogram of {name} ({dob}), performed {date} at {hospital.lab}. BI-RADS 2. A letter was sent to {~him} at {address.line}.",
        "Order {id.order}: {~procedure} for {~title} {name.family}, DOB {dob.us}. Referring: {name#2}. Reading radiologist: {name.initial#3}. No change since {date.month#2}.",
        "Ultrasound {date.us}: gallbladder without stones, {~sign} negative. Sonographer: {name.full#2}. Compared with the outside study of {date.us#2} from {hospital#2}.",
        "STUDY: {~procedure}\nREQUESTED BY: {name.upper#2}\nACC#: {id.accession}\nThere is a 7 mm nodule (series 4, image 112). Per {~guideline}, repeat in 12 months.",
        "Addendum {date#2}: the previous report on {name} dated {date} should read left, not right. {name#2}, {~credential}.",
        "{name.comma}  {mrn}  {dob.us}\nCT HEAD W/O\n{date.us} {~time}\n\nNo hemorrhage. Old infarct. {?Hounsfield units 34.|Midline intact.}\n\n{name.upper#2} MD  {date.datetime}",
        "Portable chest for {name.given}: line tip in the SVC, {~device_class} projects over the left chest. Seen with Dr. {name.family#2}.",
        "DEXA: T-score -2.1 at the hip. {~title} {name.family} should discuss {~drug} with {name.full#2}.",
    ),
)

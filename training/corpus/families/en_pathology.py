"""Pathology and laboratory reports."""
# ruff: noqa: E501  # a template stands on its line

from training.corpus.family import of_templates

FAMILY = of_templates(
    "en_pathology",
    "note",
    (
        "SURGICAL PATHOLOGY REPORT\nCase: {id.accession}\nPatient: {name.comma}\nDOB/Age/Sex: {dob.us} ({age}) {~mf}\nCollected: {date.us}  Received: {date.us#2}\nPhysician: {name#2}\n\nDIAGNOSIS: {~disease.cap}, margins free. {?{~score}.|}\n\n{name#3}, {~credential}, Pathologist",
        'Specimen {id.specimen} received in formalin labelled "{name.upper}, {mrn}" measures 2.1 x 1.4 x 0.3 cm.',
        'GROSS: Received labelled with the patient\'s name ({name.family}, {name.given}) and "left breast" is a core 1.2 cm. Submitted in A1. Dictated {name.initials#4}/{name.initials#5} {date}.',
        "{hospital.lab}\n{address.block#2}\nCLIA director: {name#2}, PhD\nPatient: {name} | Acc {id.accession} | Drawn {date.datetime}\n{~lab}\n{~lab}\n{~lab}\n{~lab}",
        "Slides reviewed at the request of Dr. {name.family#2} on {date}; consultant {name.full#3} at {hospital#2} concurs with {~disease}.",
        "PAP TEST {id.specimen}: negative for intraepithelial lesion. Screened by {name.initial#2}, CT(ASCP), {date.us}. LMP {date.us#2}.",
        "Blood bank: unit {id.specimen} issued to {name.given#2} RN for {name.comma}, MRN {mrn.digits}, on {date} at {~time}. O positive, antibody screen negative.",
        "Flow cytometry of {name.family}'s marrow from {date} shows no clonal population. {~lab}, {~lab}. - {name#2}, MD",
        "Culture final {date.short}: no growth in 5 days. Gram stain: no organisms. Reported to Dr. {name.family#2}'s office (spoke to {name.given#3}).",
        "Amended report. Previously issued {date} under {id.accession#1}; corrected patient: {name} was listed as {name#2}.",
        "Electronically signed out by {name.full#2} on {date.datetime}. Immunostains for CD20, Ki-67 and PAX-5 were reviewed.",
        "Autopsy no. {id.case}: the body is that of a {age}-year-old {~man} identified by a tag reading {name.upper}. Prosector: Dr. {name.full#2}; date of examination {date}.",
    ),
)

"""Genetics, obstetrics, paediatrics, dentistry, eyes, oncology, dialysis, transplant: what each field writes."""
# ruff: noqa: E501  # a template stands on its line

from training.corpus.family import of_templates

FAMILY = of_templates(
    "en_specialty",
    "note",
    (
        "Genetic counselling: {name} ({dob}) carries BRCA1 c.68_69delAG. Pedigree: {~father} {name.given#2} ({~disease} at {age#2}), aunt {name.given#3} d. {age90}, cousin {name.given#4} unaffected. Counsellor {name.full#5}, MS, CGC.",
        "Exome {id.specimen}: variant of uncertain significance in FBN1 (Marfan syndrome). Proband {name.initial}, trio with {name.given#2} and {name.given#3}. Report {date}.",
        "OB: G2P1 at 32w4d, EDD {date.us}, LMP {date.us#2}. {name.given} feels movement. FHR 140. Partner {name.given#2}. Dr. {name.family#3} on call {date.short#4}.",
        "Delivery note: {name.full} delivered a live boy, {name.given#2}, at {~time} on {date}, Apgar scores 8 and 9, 3420 g. Midwife {name.full#3}. Baby band {id}.",
        "BABY GIRL {name.upperfamily}  MRN {mrn}  born {dob.us} {~time}  mother {name#2}  pediatrician {name.family#3}",
        "Well child: {name.given} is here with mother {name#2}. Weight 12.4 kg (60th percentile). Speaks in sentences. Next visit {date}. {name#3} {~credential}",
        "{name.given} ({age}) fell off {~his} bike on {street.bare}. Grandmother {name.given#2} brought {~him}. No LOC. {name.family#3} PA-C",
        "Dental: {name}, #14 MOD composite, lidocaine 1.7 mL, Dr. {name.family#2}, assistant {name.given#3}, {date.us}.",
        "VA OD 20/25 OS 20/40. IOP 16/18. {name.family} to continue {~drug}. RTC {date}. {name.initial#2} OD",
        "Cycle 3 day 1 of R-CHOP on {date} for {name}, {~disease}. ANC 2.1. Dr. {name.family#2}; infusion RN {name.given#3}; port by {name.family#4}.",
        "HD 3x/week TTS at {hospital}. {name.family} dry weight 71.5 kg, access left AVF placed {date.month} by Dr. {name.family#2}.",
        "Transplant listing {date}: {name}, UNOS {id}, MELD 27, donor {id#2}. Living donor candidate: {~brother} {name#2}, {dob#2}.",
        "Sleep study of {name.comma} ({date.us}): AHI 22, Epworth 12. CPAP serial {device.serial}, mask medium. Tech {name.given#2}.",
        "Device check: {~device_class}, model {~code.part}, serial {device.serial}, implanted {date} by {name#2}. Battery 8 years. Remote monitor {device.id}.",
        "PT eval: {name.given} walked 150 ft with {~device_class}. Goals by {date#2}. {name#2}, DPT, license {licence.medical}.",
        "Hearing aids fitted for {~title} {name.family}; right {device.serial}, left {device.serial#2}. Warranty to {date}.",
        "Allergy clinic: skin prick positive to dust. {name.given}'s EpiPen expires {date.month}. Mom is {name.given#2}, {phone}.",
        "IVF: retrieval {date.short}, 9 oocytes, partner {name#2} sample {id.specimen}. Embryologist {name.initial#3}. {name.given} texted results.",
        "HIV clinic: {name.initial} undetectable since {date.month} on Biktarvy. Partner {name.given#2} on PrEP. CD4 612.",
        "Diabetes educator {name.given#2} saw {name.full} on {date}; {~device_class} serial {device.serial}; A1c 8.1%. Prior educator: {name.family#3}.",
        "Ophthalmology photo {photo} and fundus image of {name.family} dated {date.iso} uploaded. Iris template {biometric}.",
        "Sports physical: {name} plays for {org.school}, cleared by {name.given#2} {name.family#2} {date.us}. Emergency contact {name#3} {phone}.",
    ),
)

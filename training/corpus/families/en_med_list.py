"""Prescriptions, medication lists and pharmacy calls: many drug names, few people."""
# ruff: noqa: E501  # a template stands on its line

from training.corpus.family import of_templates

FAMILY = of_templates(
    "en_med_list",
    "note",
    (
        "Current medications for {name}:\n1. {~drug} {~dose} {~freq}\n2. {~drug} {~dose} {~freq}\n3. {~drug.brand} {~dose} {~freq}\n4. {~drug} {~dose} {~freq}\nPharmacy: {hospital.pharmacy}, {phone}\nReviewed {date} by {name#2}, {~credential}",
        "Rx: {~drug} {~dose}\nSig: 1 tab PO {~freq}\nDisp: 30  Refills: 2\n{name}  {dob}\n{address.line}\n{name#2}, MD  DEA {licence.dea}  Lic {licence.medical}",
        "Med rec on {date}: stop {~drug}, continue {~drug} and {~drug}, new {~drug.brand}. {name.initial#2} PharmD",
        "Rx# {id.order} {name.upper} {~drug.upper} {~dose} take {~freq} Dr {name.family#2} qty 90 filled {date.us} {hospital.pharmacy}",
        "Called {hospital.pharmacy} ({phone}), spoke with {name.given#2}: {name.family}'s {~drug} is on back order, substitute {~drug}.",
        "{name.given} takes {~drug} in the morning, {~drug} at noon and {~drug.brand} at night. {~he.cap} stopped {~drug.brand} because of {~symptom}.",
        "Allergies: {~drug} (rash), {~drug} (hives). Updated {date.us} {name.initials#2}.",
        "Interaction check for {~drug} + {~drug} + {~drug}: moderate. Prescriber Dr. {name#2} notified; pt {name.comma}.",
        "Immunizations for {name}, {dob.us}: influenza {date.us}, Tdap {date.us#2}, PCV20 {date.us#3}, lot {~code.part}. Given by {name.given#2} RN.",
        "Controlled substance agreement between {name.full} and Dr. {name.full#2}, signed {date.long}. One pharmacy only: {hospital.pharmacy}.",
        "Discontinue {~drug} {~dose}. Start {~drug} {~dose} {~freq}. Check {~lab} {~relative}. Dr. {name.family#2} to cosign.",
        "INR clinic {date.short}: {name.family}, {~drug.generic} 5 mg M/W/F and 2.5 mg other days, INR 2.4, recheck {date.short#2}.",
    ),
)

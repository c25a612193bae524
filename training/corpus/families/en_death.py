"""Death summaries, condolence, hospice and obituaries."""
# ruff: noqa: E501  # a template stands on its line

from training.corpus.family import of_templates

FAMILY = of_templates(
    "en_death",
    "note",
    (
        "Called to bedside. No pulse, no respirations. Pronounced dead at {~time} on {date}. {~husband.cap} {name.given#2} at bedside. Medical examiner case {id.case}. {name#3}, MD",
        "DEATH SUMMARY: {name}, aged {age90}, was admitted from {hospital#2} on {date} with {~disease}. {~he.cap} died on {date#2}. Family ({name.given#2}, {name.given#3}) declined autopsy.",
        "{name} of {city}, {state}, passed away on {date.long} at the age of {age90}. Born in {city#2} on {dob.long} to {name.given#2} and {name.given#3} {name.family#1}, {~he} worked as a {profession} at {org.company}. {~he.cap} is survived by {~his} {~husband}, {name.given#4}; children {name#5} and {name#6} ({name.given#7}); and nine grandchildren.",
        "Certificate of death no. {licence.certificate}: {name.upper}, {~sex}, {age} years, residence {address.line}, SSN {ssn}, informant {name#2} ({~son}), cause {~disease}.",
        "Hospice: {name.given} {name.family}, 90s, actively dying. {~drug} {~dose} {~freq}. Daughter {name.given#2} staying overnight. Call {phone} any hour. RN {name.given#3}",
        "Dear {name.given#2}, I was so sorry to hear about {name.given}. {~he.cap} was a joy to care for. With sympathy, {name.full#3}",
        "Organ procurement notified {date.us} {~time}, ref {id.case}, coordinator {name#2}. Donor age {age}.",
        "Funeral for {name.full} will be at St. Anne's, {street}, {city}, on {date.monthday} at {~time}.",
        "{~he.cap} was {age90}. {name.given#2} and {name.given#3} were with {~him}. Time of death {~time}, {date.long}; certified by Dr. {name.family#4}.",
        "At {age90.word} {?years old|}, {~title} {name.family} still walked to church each Sunday until {date.month}.",
        "The oldest resident of {hospital}, {name.full}, turned {age90} on {date.monthday}.",
        "{age90}-year-old {~man} with {~disease} and {~eponym}, DNR, brought by {~son} {name.given#2}. {~vital}.",
        "{name.comma} {age90} {~mf} {~disease}; wife {age90#2}, both at home.",
    ),
)

"""Harmless questions full of the words that stand beside identifiers."""
# ruff: noqa: E501  # a template stands on its line

from __future__ import annotations

from training.corpus.family import Family, shuffled
from training.corpus.scope import Scope

_LINES = (
    "Report the breach to {~agency} within 60 days.",
    "{~agency.cap} asks for a {~cue.plan}; where is it?",
    "My {nrp} teacher says so.",

    "What is a {~cue.mrn}?", "Where do I find the {~cue.plan} on my card?", "How do I validate an SSN format in Python?", "How many digits does a {~cue.ssn} have?", "Explain HIPAA's date of birth rule.", "Is a {~cue.mrn} protected health information under HIPAA?", "List the 18 HIPAA identifiers.", "Write a regex for US phone numbers.", "What does NPI stand for and who needs one?",
    "How is a VIN check digit computed?", "What is the difference between a routing number and an account number?", "Our form has the fields first name, last name, date of birth, address and phone.", "Patient name: ____  DOB: ____  MRN: ____", "Name: [NAME]\nDate of birth: [DOB]\nPhone: [PHONE]", "Name: N/A  DOB: N/A  SSN: not given", "The patient's name and date of birth were checked.", "Please enter your full name, address and e-mail below.",
    "Never send your password or PIN by e-mail.", "Reset your password after 90 days.", "What makes a strong password?", "Store the API key in a vault, not in code.", "The credit card number field must pass the Luhn check.", "How long should we keep medical records?", "Does the doctor need my social security number?", "Can an IP address identify a person?", "Is a license plate personal data?", "Mask account numbers so that only the last four digits show.",
    "The serial number is printed on the back of the {~device_class}.", "Where is the UDI on a {~device_class}?", "Design a table patients(id, first_name, last_name, dob, mrn, phone, email, address).", "What is a deductible, a copay and a member ID?", "Dr. stands for doctor.", "Ask your doctor or nurse before taking {~drug}.", "My doctor said it may be {~disease}.", "The nurse called the patient's wife.", "Mr. and Mrs. are honorifics.", "Dear Sir or Madam,", "To whom it may concern,", "Hello doctor, I have {~symptom}.",
    "Dear patient, your appointment is confirmed. Reply STOP to opt out.", "Call 911 in an emergency.", "Call our help line at any hour; the number is on your card.", "Fingerprints and voice prints are biometric identifiers.", "How do face photos count under Safe Harbor?", "Age over 89 must be aggregated to 90 or older.", "ZIP codes keep only their first three digits if the area has more than 20,000 people.", "What's the age limit for {~drug}?", "Is age 65 the start of Medicare?",
    "Patients aged 90 and over were excluded? No, those aged 18 to 80 were included.", "The address bar shows https.", "Return the address of the pointer.", "Set the date format to MM/DD/YYYY.", "The due date is two weeks after the visit.", "His birthday is next week.", "She was born prematurely.", "He moved here ten years ago.", "They live in a small town near the coast.", "The hospital is next to the school.", "Our clinic opens at {~time}.", "the name of the drug is {~drug}", "name three side effects of {~drug}",
    "In the name of science!", "Username and password are required.", "Hash the e-mail with SHA-256 before joining.", "What are accession numbers in pathology?", "An IBAN starts with a country code and two check digits.", "Which number do I call for results?", "Is it Ms., Mrs. or Miss?", "Passport, driver's license or state ID are accepted.", "What is a claim number on an EOB?", "Case closed. Ticket resolved. Order shipped.", "Encounter, visit and admission are not the same.",
    "How do I anonymize names and dates in clinical notes?", "Give an example of a de-identified note.", "[REDACTED] was seen on [DATE] by Dr. [NAME] at [HOSPITAL].", "<PERSON> lives in <LOCATION>.", "PATIENT_NAME_1 and DOCTOR_2 met on DATE_3.", "The usual placeholder is a row of Xs: XXX-XX-XXXX.", "dob = row['dob']; mrn = row['mrn']; name = row['name']", "SELECT name, dob, ssn FROM patients LIMIT 10;", "print(patient.name, patient.phone)", "if (!user.email) return null;",
)  # fmt: skip


def _build(scope: Scope) -> str:
    return scope.rng.choice((" ", "\n", "\n")).join(shuffled(scope.rng, _LINES, 1, 3))


FAMILY = Family("en_neg_trigger", "negative", _build, weight=2.6, cases=_LINES)

"""Numbers of records, plans and papers in many settings: clinics, laboratories, courts, insurers, trials, parcels."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.families.id_things import compose
from training.corpus.family import Family

_SENTENCES = (
    "{mrn#1} needs a new wristband.", "Old chart {mrn#1}, new chart {mrn#2}.", "Is {mrn#1} the same patient as {mrn#2}?", "Look up {mrn#1} and tell me the last {~lab}.", "{name.comma#1} [{mrn#1}]", "{name.full#1} / {mrn#1} / {dob#1}", "Label reads {mrn#1} {name.upper#1}.", "Scanned into the wrong chart ({mrn#1}).", "pt {mrn#1} ready for discharge", "the barcode {mrn#1} doesn't scan",
    "our number for {~him#1} is {mrn#1}", "Cross-reference: {hospital#1} {mrn#1}, {hospital.lab#2} {id.accession#1}.", "Claims under {plan#1} were denied.", "I'm insured with {org.insurer#1}, {plan#1}.", "Dependent of {plan#1}, relationship {?child|spouse}.", "New card: {plan#1}; old card: {plan#2}.", "eligibility for {plan#1} checked {date#1}", "Medicare {plan.mbi#1}, secondary {plan#1}.",
    "Group {plan.group#1} renewed.", "Who is on plan {plan#1}? {name.full#1} and {name.full#2}.", "ID# {plan#1} GRP# {plan.group#1} BIN 610014", "SSN for the W-9: {ssn#1}.", "{ssn#1} appears twice in the file.", "they stole my social ({ssn#1}) and opened an account", "x-ref {ssn.last#1}", "Tax form lists {ssn#1} for {name.full#1}.", "EIN {id.ein#1}, ITIN {id.itin#2}",
    "Blood tube {id.accession#1} hemolyzed.", "Slides {id.accession#1} A-C sent for consult.", "Exam {id.accession#1} read by {name.initial#2}.", "Repeat of {id.accession#1} from {date#1}.", "Visit {id.encounter#1} has no charges.", "CSN {id.encounter#1}", "Admission {id.encounter#1}, bed 12.", "Referral {id.encounter#1} expires {date#1}.", "Auth {id.claim#1} good for 12 visits.", "ICN {id.claim#1} paid {~amount.usd}.",
    "Please quote {id.claim#1} in all letters.", "Adjuster {name.full#3} handles {id.claim#1}.", "In re {name.family#1}, {id.case#1}.", "Docket {id.case#1}, hearing {date.long#1}.", "Report {id.case#1} was taken by Officer {name.family#4}.", "Complaint {id.case#1} closed.", "Ticket {id.ticket#1}: {name.given#1} can't print.", "See {id.ticket#1} and {id.ticket#2}.", "Your order {id.order#1} has shipped.", "Rx {id.order#1}: {~drug} {~dose}, refills 2.",
    "Track {id.order#1} for the {~device_class}.", "Confirmation {id.order#1} for {name.full#1}.", "Invoice {id.order#1} is due {date#1}.", "Participant {id.subject#1} had a headache.", "Unblind {id.subject#1}.", "Screening {id.subject#1}, initials {name.initials#1}.", "Employee {id.employee#1} called in sick.", "badge {id.employee#1} deactivated", "Payroll {id.employee#1}, {name.comma#1}.", "Student {id.student#1} missed the exam.",
    "uuid {id.uuid#1} not found", "patient/{id.uuid#1}/notes", "correlation: {id.uuid#1} for {email#1}", "NHS {id.nhs#1}, GP {name.full#2}.", "NI number {id.nino#1}.", "Aadhaar {id.aadhaar#1} linked to {phone#1}.", "Medicare card {id.medicare_au#1} (Australia).", "SIN {id.sin#1}, born in {city#1}.", "Health card {id.ohip#1}.", "CURP {id.curp#1}", "HKID {id.hkid#1}", "NRIC {id.nric#1}", "PESEL {id.pesel#1}",
    "personnummer {id.personnummer#1}", "BSN {id.bsn#1}", "DNI {id.dni#1}", "CPF {id.cpf#1}", "codice fiscale {id.cf#1}", "T.C. kimlik {id.tckn#1}", "AHV {id.ahv#1}", "Resident card {id.cn#1}", "TFN {id.tfn#1}", "NPI {npi#2} for {name.full#2}", "billing under {npi#2}, rendering {npi#3}",
)  # fmt: skip
_CLEAN = (
    "The chart shows improvement.", "Group therapy meets at {~time}.", "Order of operations matters.", "Case reports describe {~eponym}.", "A record high was measured.", "Policy changes next year.", "Reference {~number.count_int} is missing.", "Member benefits include dental.", "Tracking was normal.", "{~code.icd} is billable.",
    "Use code {~code.cpt}.", "NDC {~code.ndc} is on backorder.", "{~code.trial} is recruiting.", "{~number.big} rows were read.", "Encounter of the first kind.", "{~lab}; {~lab}.", "Specimen cups are in the drawer.", "{~number.page}", "Ward {~number.count_int}, {~vital}.",
)  # fmt: skip

FAMILY = Family("id_files", "prose", lambda scope: compose(scope, _SENTENCES, _CLEAN), weight=2.0)

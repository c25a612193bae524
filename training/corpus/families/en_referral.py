"""Referrals, prior authorisations and appeals: letters to plans with many identifiers in sentences."""
# ruff: noqa: E501  # a template stands on its line

from training.corpus.family import of_templates

FAMILY = of_templates(
    "en_referral",
    "letter",
    (
        "Referral to {~specialty}\nPatient {name}, {dob}, {address.line}, tel {phone}\nReason: {~symptom} {~duration}. {~sentence}\nPlease see {~him} within two weeks.\n{name#2} {~credential}, NPI {npi}",
        "Please evaluate my patient {name.full} (DOB {dob}; {~cue.plan} {plan}) for {~disease}. {~he.cap} has tried {~drug} and {~drug}. Call {name.given#3} at our office, {phone#2}, with questions. - Dr. {name.family#2}",
        "PRIOR AUTHORIZATION REQUEST\nMember: {name}  ID: {plan}  Group: {plan.group}  DOB: {dob.us}\nPrescriber: {name#2}  NPI {npi}  DEA {licence.dea}  Fax {fax}\nDrug: {~drug.brand} {~dose}\nDiagnosis: {~disease} ({~code.icd})\nTried and failed: {~drug} ({date.month}), {~drug} ({date.month#2})",
        "To {org.insurer}, appeals department:\n\nI am writing on behalf of {name}, member number {plan}, to appeal the denial of {~procedure} dated {date} (claim {id.claim}). {~sentences}\n\nUnder {~guideline} this is medically necessary. I am available for a peer-to-peer call at {phone}.\n\n{name#2}, MD",
        "I am appealing your decision of {date.long} on claim number {id.claim}. My name is {name}, my policy is {plan}, and I was treated at {hospital} by Dr. {name.family#2}. I live at {address.line}.",
        "Letter of medical necessity for {~title} {name.family} (born {dob.long}): {~he} requires a {~device_class} because of {~eponym}. {name#2}, {~credential}, license {licence.medical}.",
        "{org.insurer}\n{address.block#3}\n\n{date.long}\n\n{name}\n{address.block}\n\nDear {~title} {name.family}:\n\nWe received your request on {date#2} for {~procedure}. We cannot approve it. Reference {id.case}. If you disagree, call {phone#3} before {date#3}.",
        "Auth {id.claim} approved {date.us} - {date.us#2} for {name.comma}, 12 visits, {~specialty}, facility {hospital}, tax ID {id.ein}.",
        "Dear Medical Director, {name.given} {name.family} is a {age}-year-old {~man} under my care since {year}. {~he.cap} was diagnosed on {date} by {name#3} at {hospital#2}. {~sentence} Denial {id.case} should be overturned.",
        "Peer-to-peer with {name#2} of {org.insurer} on {date} {~time}: case {id.case} for pt {name.initial} upheld. Next step external review by {date#2}.",
        "Home oxygen order: {name}, {address.line}, {phone}. {~vital}. Length of need 12 months. Physician {name#2}, {licence.medical}. Supplier: {org.company}, account {account}.",
        "Workers' compensation: claim {id.claim}, injured worker {name} (SSN {ssn}), employer {org.company}, date of injury {date}. Treating physician {name#2}. Light duty until {date#2}.",
        "Disability form: I, {name#2}, {~credential}, certify that {name.full}, SSN {ssn}, has been unable to work as a {profession} since {date} because of {~disease}.",
        "Explanation of benefits. Subscriber {name.upper}, {~cue.plan} {plan}. Service {date.us} at {hospital}: billed {~amount.usd}, allowed {~amount.usd}, you owe {~amount.usd}. Claim {id.claim}.",
    ),
)

"""Law, human resources, school, travel and commerce."""
# ruff: noqa: E501  # a template stands on its line

from training.corpus.family import of_templates

FAMILY = of_templates(
    "en_legal_hr",
    "letter",
    (
        "IN THE MATTER OF {name.upper}, Plaintiff, v. {name.upper#2}, Defendant. Case No. {id.case}. Before the Hon. {name.full#3}. Counsel: {name.full#4} for plaintiff.",
        'This agreement is made on {date.long} between {name} ("Tenant"), of {address.line}, and {name#2} ("Landlord"). Rent {~amount.usd} due on the first.',
        "I, {name}, being duly sworn, state: I am {age} years old and reside in {county}, {state}. On {date} I saw {name.full#2} at {street}.",
        "Re: {name.family} v. {org.company}\nDear {~title#2} {name.family#2}:\nWe represent {name.full}, who was injured on {date}. Please preserve all records. File {id.case}.\n{name.full#3}, Esq., Bar No. {licence.certificate}",
        "Power of attorney: {name.full}, SSN {ssn}, appoints {~his} {~son}, {name.full#2}, {phone#2}, as agent.",
        "Dear {name.given},\nWe are pleased to offer you the position of {profession} at {org.company}, starting {date.long}, reporting to {name.full#2}. Salary {~amount.usd}. Employee number {id.employee}.",
        "Performance review - {name.full} ({id.employee}), manager {name.full#2}, period ending {date.month}. {name.given} is dependable; {name.given#3} in finance praises {~his} work.",
        "FMLA: {name.comma}, hired {date.us}, leave {date.us#2} to {date.us#3} for {~disease}. Certifying physician {name#2}. Contact HR, {name.given#3}, {email#3}.",
        "Exit interview: {name.given} leaves on {date} for {org.company#2} and will be replaced by {name.full#2}.",
        "Background check: {name.middle}, alias {name.full#2}, DOB {dob.us}, SSN {ssn}, license {licence.driving}, addresses: {address.line}; {address.line#2}.",
        "Dear parents of {name.given},\n{name.given} had a great week! {~he.cap} and {name.given#2} built a bridge. Picture day is {date.monthday}. {~title#3} {name.family#3}, Room 4",
        "Report card: {name.full}, grade 5, {org.school}, teacher {~title#2} {name.family#2}. Absent 3 days. Student no. {id.student}.",
        "Please excuse {name.given} {name.family} from gym until {date}. {~he.cap} has {~disease}. - {name.full#2} ({~father})",
        "IEP meeting {date.us}: student {name}, DOB {dob.us}, present: {name.full#2} (parent), {name.full#3} (teacher), {name.full#4} (psychologist).",
        "Booking {id.order}: {name.upper}/{?MR|MS} {city} - {city#2} {date.abbr} {~time}, seat 14C, passport {passport}, frequent flyer {id}.",
        "Guest: {name.full}, arriving {date.long}, {?2|3} nights, room for {name.given#2} and {name.given#3} next door. Card {card} exp {expiry}. Tel {phone.intl}.",
        "Visa application: surname {name.family}, given names {name.given}, born {dob.dayfirst} in {city}, {country}; passport {passport} issued {date}; address {address.line}.",
        "Ship to: {name.full}\n{address.block}\n{phone}\nOrder {id.order}, placed {date}. Gift note: Happy birthday {name.given#2}! Love, {name.nick}",
        "Hi {name.full}, your package {id.order} was left at the side door of {street}. Signed by: {name.upperfamily#2}.",
        "Review by {name.finitial} from {city}: bought this {~product} for my {~husband} {name.given#2}, broke {~relative}. Seller {name.given#3} was kind.",
        "Invoice {id.order}\nBill to: {name.full}, {org.company}, {address.line}\nPay to: {iban}, {name.full#2}\nDue {date}",
        "Donation of {~amount.usd} from {name.full} and {name.full#2} in memory of {name.full#3}.",
        "Police report {id.case}: complainant {name.comma} ({dob.us}), suspect vehicle {vehicle.plate}, witness {name.full#2}, {phone#2}. Officer {name.family#3} #{id.employee}.",
        "Membership: {name.full}, joined {date}, emergency contact {name.given#2} {phone#2}, fingerprint id {biometric}, photo {photo}.",
        "Voter: {name.comma}; {street}, {unit}, {city} {state.code} {zip}; DOB {dob.us}; registered {date.us}.",
        "Deed: {name.full} and {name.full#2}, husband and wife, grant to {name.full#3}, a single {~man#3}, the lot in {county}, {state}.",
        "Immigration: A-number {id.alien}, {name.full}, national of {country}, hearing {date.long} before Judge {name.family#2}.",
        "Tax year {year}: taxpayer {name.upper}, {ssn}; spouse {name.upper#2}, {ssn#2}; dependents {name.given#3}, {name.given#4}; refund to account {account} routing {routing}.",
    ),
    weight=1.6,
)

"""Support tickets, incident reports and agent notes."""
# ruff: noqa: E501  # a template stands on its line

from training.corpus.family import of_templates

FAMILY = of_templates(
    "en_ticket",
    "chat",
    (
        "Ticket {id.ticket}\nReporter: {name.full} ({email})\nSummary: cannot open chart of {name.comma#2}\nSteps: log in as {username}, search {mrn}, error {~code.error}.\nAssignee: {name.given#3}",
        "User {username} ({name.full}, ext {~number.count_int}) says the {~tech} job failed on {date}. Restarted. Closed by {name.initials#2}.",
        "cust called re order {id.order}, name {name.lower}, ph {phone}, wants refund {~amount.usd}, said {name.given#2} promised it. escalated to {name.given#3}",
        "Hi team, my account {username} was locked after I typed {secret.password} three times. Please reset. {name.full}, {org.company}",
        "Member {name.upper} {plan} called {date.us} {~time}. Complaint about {hospital}. Warm transfer to {name.given#2} in grievances. Ref {id.case}.",
        "Delivery failed: {name.full}, {address.line}. Driver note: gate code {pin}. Tracking {id.order}. New attempt {date}.",
        "We have merged duplicate profiles for {name.full} and {name.initial} (both {dob.iso}). Old id {id.uuid}.",
        "[{id.ticket}] Resolved by {name.given} {name.family}: printer on floor 3, IP {ip}, MAC {mac}. No user impact.",
        "Please whitelist {ip} for {name.full#2}'s laptop (serial {device.serial}). Approved by {name.given} {name.family}, {date}.",
        "Chargeback: cardholder {name}, card {card}, {~amount.usd} on {date.us}, merchant {org.company}. Agent {name.given#2} notes: customer denies.",
        "Auto claim {id.claim}. Insured {name.comma}. Vehicle VIN {vehicle.vin}, plate {vehicle.plate}. Loss {date.us} at {street.bare} and {street.bare#2}, {city}. Adjuster {name.full#2}, {phone}.",
        "Hello, this is {name.given} from {org.company}. Our admin {name.full#2} left; please move the licence to {email#3}.",
        "Bug: when the surname has an apostrophe ({name.family}) the export fails. Seen for patients {name.full#2} and {name.full#3}. Version {~code.version}.",
        "Subject: RE: RE: invoice\n{name.given}, invoice {id.order} is for the {date.month} visit. Please call {name.given#2} at {phone.ext}.",
        "VIP guest {~title} {name.family} arrives {date.monthday} {~time}, suite, allergic to nuts, {~husband} {name.given#2}. Loyalty no. {id}.",
        "Access log review: {name.full} opened the record of {~his} neighbour {name.full#2} on {date.datetime}. HR informed ({name.given#3}).",
        "Callback list: {name.family} {phone}; {name.family#2} {phone#2}; {name.family#3} {phone#3}; {name.family#4} {phone#4}",
    ),
)

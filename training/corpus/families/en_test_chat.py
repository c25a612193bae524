"""TEST. Service talk in other manners: bots with buttons, agents' short forms, complaints."""
# ruff: noqa: E501  # a template stands on its line

from training.corpus.family import of_templates

FAMILY = of_templates(
    "en_test_chat",
    "chat",
    (
        "BOT> Who am I helping?\nYOU> {name.full}\nBOT> Born on?\nYOU> {dob}\nBOT> Reachable at?\nYOU> {phone}\nBOT> Picked: Billing",
        "cx {name.family} irate abt {~amount.usd}, verified w/ {dob.us} + {zip.five}, cb {phone}, promised by {name.given#2}",
        "guest says card {card} was swiped twice; exp {expiry}. voided. mgr {name.given#2}",
        "Hiya, locked out, I'm {username}, tried {secret.password}, no luck, mail me: {email}",
        "Claimant: {name.full}. Incident: my {~product} vs. a van, reg {vehicle.plate}, driver gave name {name.given#2} and tel {phone}. File {id.claim}.",
        "[bot] Hello {name.given}! [you] agent [bot] Connecting you with {name.given#2} [{name.given#2}] hey {name.given}, lovely day, what's the booking ref? [you] {id.order}",
        "to whom it may concern at {org.bank}: move {~amount.usd} from {account} to {iban}. {name.full}",
        "sms code {pin.otp} arrived, still cannot get into {url}",
        "your parcel for {name.given} waits with neighbour {name.family#2}, {street}",
        "Missed call from {name.full} ({phone.intl}). Text: {name.given#2} in ER, {hospital}, come.",
        "QA score 82: agent {name.given} forgot to greet {~title#2} {name.family#2} and read back {plan}.",
        "refund pls. order {id.order} never came to {address.line}. name on order {name.full}.",
        "me: is {name.given} in? them: who's this? me: {name.nick#2}. them: {name.given} moved to {city}",
        "Reservation for {name.family}, party of six, {date.monthday} {~time}, {phone}. High chair for {name.given#2}.",
        "driver {name.given} in a {~product} ({vehicle.plate}) is two minutes away",
        "Prescription transfer: from {hospital.pharmacy} to us. Pt {name.full}, dob {dob.us}, rx {id.order}, {~drug} {~dose}.",
        "router sn {device.serial}, mac {mac}, ip {ip}, customer {name.comma}",
    ),
)

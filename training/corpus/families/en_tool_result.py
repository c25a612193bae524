"""What tools and agents hand back in prose: records told in sentences, searches, calendars, memories."""
# ruff: noqa: E501  # a template stands on its line

from training.corpus.family import of_templates

FAMILY = of_templates(
    "en_tool_result",
    "prompt",
    (
        "Found 3 records. {name.full} ({dob.iso}, {mrn}); {name.full#2} ({dob.iso#2}, {mrn#2}); {name.full#3} ({dob.iso#3}, {mrn#3}).",
        "get_chart returned: the patient is {name.full}, {~sex}, {age}, primary physician {name.full#2}, last visit {date.iso}, allergies {~drug}.",
        "Observation: {name.full} has two appointments: {date} with {name.full#2} and {date#2} with {name.full#3}.\nThought: I should tell the user.",
        "The top result says that {name.full} is a {profession} in {city}. The second is about another {name.family}.",
        'Action: send_email(to="{email}", subject="{~word}", body="Dear {name.given}, your visit is on {date}.")',
        "Calendar: {~time} {name.given} {name.family}, {~time} {name.full#2} (new), {~time} lunch, {~time} {name.initial#3}.",
        "Web page title: {name.full} - {profession.cap} - {org.company} | {url}",
        'File contents (1 of 2): "{~title} {name.family} called on {date} about {~symptom}; advised by {name.given#2}."',
        "I could not find {name.full}. Did you mean {name.full#2} or {name.full#3}?",
        "Transcript segment 14: {name.given} said {~he} would fax the form to {fax} before {date.monthday}.",
        "The user's contacts: {name.given} {phone}; {name.given#2} {phone#2}; Mom {phone#3}; Dr. {name.family#4} {phone#4}.",
        "Weather for {city}: sunny. Traffic to {street}: light.",
        "Order {id.order} for {name.full} ships to {address.line} on {date}.",
        "Summary of 12 emails: {name.given} asks for the {~word}, {name.given#2} agrees, {name.full#3} objects and wants {name.family#4} copied.",
        '{{"thought": "{name.given} wants a refill", "tool": "refill", "patient": "{name.full}", "drug": "{~drug}"}}',
        "Plan: 1. look up {name.full}; 2. verify {dob}; 3. book with Dr. {name.family#2}; 4. text {phone}.",
        "Database row 7 belongs to {name.full}, created {date.iso} by {username#2} from {ip}.",
        "OCR text: {name.upper} {dob.us} {address.line} DL {licence.driving} EXP {date.us}",
        "Speech to text: {name.lowergiven} {name.lowerfamily} born {dob.spoken} phone {phone.spoken}",
        "Reminder saved: call {name.given} about {~his} {~procedure} {date.monthday}.",
        "The note mentions Dr. {name.family}, who is not in the directory; closest match {name.full#2}, {~specialty}.",
        "Handing over to the billing agent. Context: caller {name.full}, verified by {dob} and {zip.five}; issue: statement {account}.",
        "Entity list: people [{name.full}, {name.full#2}], places [{city}, {city#2}], dates [{date}, {date.month#2}].",
        "Fact check: {name.full} did not work at {hospital} in {year}.",
    ),
    weight=1.4,
)

"""TEST. Speech in other manners: voicemail, court, handover by radio, classroom, one long breath."""
# ruff: noqa: E501  # a template stands on its line

from training.corpus.family import of_templates

FAMILY = of_templates(
    "en_test_talk",
    "dialogue",
    (
        "Voicemail, {~time}: Hello this message is for {name.given} {name.family}. It's {name.given#2} over at {hospital}. Ring me back on {phone.spoken} before {date.spoken}. Ta.",
        "THE CLERK: State your name.\nTHE WITNESS: {name.full}.\nMR. {name.upperfamily#2}: And on {date.long}, where were you?\nTHE WITNESS: Home, {street}.",
        "Medic to base, one aboard, {age} year old, goes by {name.nick}, {~vital}, over.",
        "roll call {name.given} here {name.given#2} here {name.given#3} absent {name.given#4} here {name.given#5} he's in {city}",
        "M: Whose turn is it, {name.given}'s or {name.given#2}'s? F: {name.given#3}'s. M: But {name.given#3} went already.",
        "[crosstalk] — no no, {name.family} with a {?B|K|T} — [laughter] — right, {name.given} then. [pause] And you were born? {dob.spoken}.",
        "so i says to {name.given} i says {name.given} you can't keep taking {~drug.brand} like candy and {~he} goes well {name.family#2} gave me ninety of em",
        "Host: With us tonight, {name.full}, author of The {~word.cap}. {name.given}, welcome. Guest: Thanks, {name.given#2}.",
        "PATIENT (via interpreter): My husband {name.given} worked for {org.company}. CLINICIAN {name.initials#2}: In {country}? PATIENT: Until {year}.",
        "ok recording. participant {id.subject}, interviewer {name.given#2}. tell me about {name.given}. - {~he}'s my {~uncle}, lives in {city}.",
        "Dispatcher: what's the address? Caller: {street}, cross street is {street.bare#2}. Dispatcher: your name? Caller: {name.full}. hurry",
        "Alexa, call {name.given}. Calling {name.given} {name.family}, mobile.",
        "Grandma: when {name.given#2} was alive, God rest {~him#2}, we went to {city} each {date.monthonly}. Aide: who's that in the frame? Grandma: little {name.given#3}.",
        "A: is there a {name.family} here? B: depends who's asking. A: {name.full#2}, county nurse. B: then yes, I'm {name.given}.",
        "Your flight attendants {name.given}, {name.given#2} and {name.given#3} welcome you aboard to {city}.",
        "{name.given}? {name.given}! Can you hear me? Squeeze my hand, {name.given}. Somebody page {name.family#2}.",
    ),
)

"""TEST. Requests to a model in other manners: terse, chained, role play, pasted fragments."""
# ruff: noqa: E501  # a template stands on its line

from training.corpus.family import of_templates

FAMILY = of_templates(
    "en_test_prompt",
    "prompt",
    (
        "chart below. one-liner for morning huddle, no names in output\n---\n{name.family} // {age}{~mf} // {~disease} // {~drug} // sees {name.given#2} {name.family#2} {date.short}",
        "pretend you are the nurse and call {~title} {name.family} about missing {~his} {~procedure} on {date.monthday}",
        "Is it okay that {name.full#2} prescribed {~drug} when {name.given} already takes {~drug}? {~he.cap}'s my {~father}.",
        'Step 1: read. Step 2: list people. Text: "{name.given} went with {name.given#2} to {city}; there {name.full#3} joined them."',
        "can u make this sound less robotic: Your test dated {date} is within limits, {name.given}. Contact {name.given#2} {name.family#2} for queries.",
        "two patients: (a) {name.full}, {age}, {~symptom}; (b) {name.full#2}, {age#2}, {~symptom}. who goes first?",
        "fill the template. [{?patient|client}] = {name.full}; [clinician] = {name.full#2}; [when] = {date}; [where] = {hospital}",
        "{~sentences} — whose note is this, {name.family}'s or {name.family#2}'s?",
        "I'm a {profession} called {name.given}. What jobs suit me in {city}?",
        'Convert: "{name.comma} {dob.us} {~mf} {mrn}" into FHIR.',
        "my neighbour {name.given}'s kid {name.given#2} swallowed a coin, {street} in {city}, what now",
        "Compose a limerick for {name.full}'s retirement; mention {name.given#2} and the {~word}.",
        "Given {~lab} and {~lab}, would {name.family#2} start {~drug}? {name.family#3} wouldn't.",
        "/summarize thread\n{name.given}: we lost the {~word}\n{name.given#2}: again??\n{name.given}: ask {name.given#3}",
        "Explain to {name.given}, who is nine, why {~his} {~grandfather}, {name.given#2}, has {~eponym}.",
        "translate for my patient {name.given}, from {country}: no food after midnight; bring {passport}? no, bring your card {plan}",
        "Hypothetical: {name.full}, of {address.line}, dies. Does {name.full#2} inherit?",
        'Reply to this review as the clinic owner: "{name.given} at reception laughed at me on {date.long}!!" - {name.finitial#2}',
        "autocomplete: Dear {~title.dr} {name.family}, as discussed on {date.monthday},",
        "what rhymes with {name.given}? it's for {name.given#2}",
    ),
)

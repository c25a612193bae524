"""Prompts with system instructions, few-shot examples, retrieved passages and chat memory."""
# ruff: noqa: E501  # a template stands on its line

from training.corpus.family import of_templates

FAMILY = of_templates(
    "en_prompt_system",
    "prompt",
    (
        "You are an assistant of {hospital}. Never give a diagnosis. The user is {name} (DOB {dob}); {~his} care manager is {name.full#2}. Be brief.",
        "### Instruction\nClassify the sentiment.\n### Input\n{name.given} said the nurse {name.given#2} at {hospital.clinic} was rude on {date.monthday}.\n### Response\nnegative",
        "System: today is {date.iso}. Context documents follow.\n[1] {name.full} was seen by Dr. {name.family#2} for {~disease}.\n[2] {~sentence}\n[3] Policy: visiting hours end at 8 pm.\nUser: when was {name.given} last seen?",
        "<memory>\n- user's name is {name.given}\n- {~he} lives in {city}\n- {~his} {~husband} is {name.given#2}\n- allergic to {~drug}\n- likes {~word}s and jazz\n</memory>\nGreet the user.",
        "You are {name.given}, a friendly agent of {org.bank}. Verify the caller's name, date of birth and last four digits before you speak about the account. Caller so far: {name.full#2}, {dob#2}.",
        "Q: Who called on {date.monthday}? A: {name.full} called from {phone}.\nQ: What did {~he} want? A: A refill of {~drug}.\nQ: Who answered?",
        "Given the email thread between {name.given} and {name.given#2}, produce action items. Do not mention {name.family#3}'s illness.",
        "Tool result (get_patient): {name}, {~sex}, born {dob.iso}, phone {phone}, PCP {name#2}. Now answer the user in one sentence.",
        'Role: medical scribe. Style: concise. Patient is "{name.family}, {name.given}" and the clinician is {name.initial#2}. Ignore small talk about {~product}.',
        "Example 1\nText: Dr. {name.family} saw {name.given#2} at {hospital}.\nEntities: {name.family} (clinician), {name.given#2} (patient)\nExample 2\nText: {~sentence}\nEntities: none\nText: {name.full#3} left {city} on {date}.\nEntities:",
        "Human: {name.given} and I met {name.full#2} in {city}.\n\nAssistant: How nice! What did {name.given#2} say?\n\nHuman: that {~he#2} is moving to {city#2} in {date.monthonly}.\n\nAssistant:",
        'Persona: "{name.nick}", {age}, {profession}, {city}, {state}. Speaks plainly. Never breaks character.',
        "<doc id=7>Attendees: {name.full}, {name.full#2}, {name.full#3}. Next meeting {date.long}.</doc> Using only the documents, who attended?",
        "Assistant: I have booked {name.given} with Dr. {name.family#2} on {date} at {~time}. A confirmation goes to {email}. Anything else?",
        "Redact names from the text between tags. <text>{name.given#2} told {name.family} that {name.full#3} had called {phone} twice.</text>",
        "[SYSTEM] The session belongs to user_id {id.uuid}, display name {name.full}, locale en-US. [USER] what appointments do I have with {name.family#2}?",
        "Write unit tests with fake people: {name.full}, {dob.iso}, {email}; {name.full#2}, {dob.iso#2}, {email#2}.",
        "Conversation summary: user ({name.given}) asked about {~drug}; assistant advised calling {~his} {~specialty} doctor, {name.full#2}, at {phone}. User's {~son} {name.given#3} will drive.",
    ),
    weight=1.4,
)

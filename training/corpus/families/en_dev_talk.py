"""DEV. Talk, prompts and mail in a manner of their own."""
# ruff: noqa: E501  # a template stands on its line

from training.corpus.family import of_templates

FAMILY = of_templates(
    "en_dev_talk",
    "dialogue",
    (
        "Reception: Name? Visitor: {name.full}. Reception: To see? Visitor: {name.given#2} {name.family#2}, ward six. Reception: Sign here, {~title} {name.family}.",
        "hello hello can you hear me yes it's {name.lowergiven} i'm on {street.bare} my {~son} {name.lowergiven#2} isn't breathing right",
        "Optician: Read line four, {name.given}. Customer: E, P, L. Optician: Good. {name.given#2} will do the frames.",
        "can you rewrite my note so that {name.family}'s wife, {name.given#2}, understands it? {~sentence}",
        "quick q: {name.full}, {dob.us}, {~lab}; ok for {~procedure} {date.short}?",
        "Here is what I know about my tenant {name.full}: moved in {date.month}, phone {phone}, works at {org.company}. Draft a notice.",
        "I'm {name.given}, {age}, and I think I have {~eponym}. My sister {name.given#2} has it. We live in {city}.",
        "From: {name.full} <{email}>\nTo: {name.full#2} <{email#2}>\nSubject: {~word}\n\n{name.given#2}, see you {date.monthday}. {name.initials}",
        "thx {name.given}! will tell {name.given#2}. {name.nick#3}",
        "Teller: Account number, please. Customer: {account}. Teller: And your mother's name? Customer: {name.full#2}.",
        "Great-grandma {name.given}, {age90}, taught {name.given#2} to knit in {city}.",
        "{name.given}: did {name.family#3} sign? {name.given#2}: not yet, {~he#3} is in {city} until {date.monthday}.",
        "Interviewer: And you are? Applicant: {name.full}, here for the {profession} post. Interviewer: {name.given}, tell me about {org.company}.",
    ),
)

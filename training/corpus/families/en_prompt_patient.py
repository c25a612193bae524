"""What patients, families and everybody else tell a language model about themselves."""
# ruff: noqa: E501  # a template stands on its line

from training.corpus.family import of_templates

FAMILY = of_templates(
    "en_prompt_patient",
    "prompt",
    (
        "my name is {name.full} and I'm {age}. my doctor, Dr. {name.family#2}, put me on {~drug} and now I have {~symptom}. is that normal?",
        "Hi, I'm {name.given}, {age}, from {city}. I was diagnosed with {~disease} on {date}. What should I eat?",
        "my mom ({name.full#2}, {age90}) has {~disease} and lives at {address.line}. how do i get home care for her",
        'What does "{~lab}" mean? It\'s on the report from {hospital} dated {date}, patient {name.upper}.',
        "My {~son#3} {name.given#3} is {age#3} and has {~symptom}. We live in {city}, {state.code}. Should we go to {hospital}?",
        'help me write a complaint about {name.full#2} at {hospital}. On {date} {~he#2} told me it was "all in my head". I\'m {name.given} {name.family}, {phone}.',
        "Can you help with my insurance? Member ID {plan}, I'm {name}, they denied my {~procedure} on {date.long}.",
        "i think {name.given} is cheating on me. we've been together since {date.month} and {~he} won't let me see {~his} phone",
        "Write a cover letter for me. {name.full}, {email}, {phone}, {profession} for 6 years at {org.company} in {city}.",
        "Here's my CV:\n{name.upper}\n{address.line} | {phone} | {email} | {url}\n\nExperience\n{org.company}, {profession}, {year} - {year#2}\n{org.company#2}, {profession#2}, {city#2}\n\nEducation\n{org.school}, {year#3}\n\nReferences: {name.full#2} ({phone#2})",
        "Plan a birthday party for my daughter {name.given}, turning 7 on {date.monthday}, with {name.given#2}, {name.given#3} and {name.given#4}. Address {address.short}.",
        "Draft a text to my landlord {name.given#2}: the heater at {street}, {unit} is broken again. - {name.given}",
        "remind me what I told you: I'm {name.given}, my wife is {name.given#2}, kids {name.given#3} ({age#3}) and {name.given#4} ({age#4}), dog is Biscuit",
        "how do I tell my boss {name.given#2} {name.family#2} that I have {~disease}? I work at {org.company}.",
        "I'm filling out a form. First name {name.given}, last name {name.family}, born {dob}, social {ssn}, address {address.line}. Which box is for maiden name ({name.family#2})?",
        "{name.given} here. I take {~drug} {~dose}, {~drug.brand} and {~drug}. Dr {name.family#2} retired in {date.month}. who do I ask now?",
        "Write a eulogy for my {~father}, {name.full#2}, who died on {date.long} at {age90}. {~he.cap#2} worked as a {profession} in {city}.",
        "Rate my dating profile: {name.given}, {age}, {profession}, {city}. Swipe right if you like {~word}s. IG {handle}",
        "The email from {name.full#2} <{email#2}> says my account {account} is locked. Is it phishing? It came to {email}.",
        "Translate to French: My name is {name.full}, I was born on {dob.long} in {city}, and my passport number is {passport}.",
        "hey its {name.lowergiven} again, remember my {~brother} {name.lowergiven#2}? he had the {~procedure} {date.monthday} at {hospital}",
        "I had a fight with {name.given} and {name.given#2} about {name.given#3}'s wedding. Who's right?",
        "Can you make a will? I, {name#1}, of {address.line}, leave everything to my {~son}, {name#2}, and {?nothing|my watch} to {name#3}.",
        "Is Dr. {name} in {city} a good {~specialty} doctor? My friend {name.given#2} {?went to|saw} {~him} in {date.month}.",
        "Explain my bill: account {account}, date of service {date.us}, {~procedure}, {~amount.usd}, guarantor {name.upper}.",
        "What should {name.given} do about {~his} {~symptom}? {~he.cap} is only {age} and the {name.family} side all have {~disease}.",
        "I lost my wallet in {city}: license {licence.driving}, visa {card}, insurance {plan}. what now?",
        "My password {secret.password} isn't working on {url}, user {username}. Please help",
        "our family: grandma {name.given}, grandpa {name.given#2}, uncle {name.nick#3}, cousins {name.given#4} and {name.given#5}. write a poem with all names",
        "i am trans and my deadname {name.given#2} is still in my chart at {hospital}. my name is {name.given}. how do i change it",
    ),
    weight=2.2,
)

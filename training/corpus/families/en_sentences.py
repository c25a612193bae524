"""Single sentences with names in every position that English has for them."""
# ruff: noqa: E501  # a template stands on its line

from training.corpus.family import of_templates

FAMILY = of_templates(
    "en_sentences",
    "prose",
    (
        "{name} called.", "I met {name.given} yesterday.", "{name.given}'s mother is {name.given#2}.", "Ask {name.family} or {name.family#2}.", "{name.given}, {name.given#2} and {name.given#3} left early.", "This is {name}.", "It's {name.given}.",
        "Is {name.given} there?", "{name.given}, can you come here?", "Come here, {name.given}!", "Thank you, {name.given}.", "My {~brother} {name.given} lives in {city}.", "My {~husband}, {name.full}, is a {profession}.", "The {name.family} family moved to {city}.",
        "The {name.family}s are coming for dinner.", "{~title} {name.family} and {~title#2} {name.family#2} disagree.", "Signed, {name}", "by {name.full}", "cc {name.full}", "attn: {name.full}", "c/o {name.full}, {address.line}", "p.p. {name.initial}", "née {name.family}",
        "{name.full} (formerly {name.family#2})", "a.k.a. {name.nick}", "Name: {name}", "name {name.lower} age {age}", "First: {name.given} Last: {name.family}", "Last name, first name: {name.comma}", "Her name was {name.given#2}, his {name.given}.",
        "They call {~him} {name.nick}.", "We named the baby {name.given}.", "I was seen by {name}.", "According to {name.family}, nothing happened.", "{name.family} et al. disagreed with {name.family#2}.", "He is not {name.given}; he is {name.given#2}.",
        "Spoke w/ {name.given}.", "d/w {name.family}", "per {name.family}", "{name.initials} 5/7", "Reviewed by: {name.initial}", "- {name.given}", "~ {name.given} {name.family}", "{name.given} & {name.given#2}", "{name.given} + {name.given#2} = love",
        "{name.given}/{name.given#2}", "{name.given} ({name.nick})", "{name.given} \"{name.nick#2}\" {name.family}", "St. {name.given} Street? No, I said {name.given} lives there.", "Between {name.given} and me, {name.given#2} is wrong.",
        "{name.given} will see {name.given#2} on {date.monthday}.", "Will {name.given} come in {date.monthonly}?", "{name.given} may leave if {name.given#2} may stay.", "Does {name.given} still see Dr. {name.family}?", "Neither did {name.family}.", "{name.upper}", "{name.lower}",
        "who is {name.lower}", "tell {name.lowergiven} to call {name.lowergiven#2}", "dr {name.lowerfamily} said so", "mr {name.lowerfamily} and mrs {name.lowerfamily#2} are here", "PATIENT {name.upper} SEEN BY DR {name.upperfamily#2}", "RE: {name.upperfamily}",
        "nurse {name.given} and aide {name.given#2}", "Professor {name.family} taught {name.given#2}.", "Coach {name.family} yelled.", "Uncle {name.given} and Aunt {name.given#2}", "Sister {name.given} of the {hospital}", "Rabbi {name.family}, Father {name.given#2}, Imam {name.family#3}",
        "President of the club: {name.full}. Treasurer: {name.full#2}.", "My friend's friend {name.given} knows {name.given#2}'s boss.", "{name.given}-{name.given#2}", "Hi, {name.given} speaking.", "You can reach {name.given} at {phone} or {email}.", "{name} <{email}>",
        "{name.full}, {age}, {city}", "{name.full}; {dob}; {phone}", "{name.comma} - {mrn}", "1. {name.full}\n2. {name.full#2}\n3. {name.full#3}\n4. {name.full#4}", "- {name.comma}\n- {name.comma#2}\n- {name.comma#3}", "{name.full}\t{dob.us}\t{phone}", "{name.full} | {profession} | {city}",
        "{name.family}, {name.family#2} & {name.family#3}", "I'm {name.given} and this is {name.given#2}, my {~husband}.", "Do you know {name.full}? {~he.cap} grew up in {city}.", "{name.given} texted {name.given#2} that {name.given#3} had called {name.given#4}.",
        "Dear {name.given},", "Dear {~title} {name},", "Yours, {name.given}", "To {name.given} with love", "For {name.full}'s eyes only", "Property of {name.full}", "{name.given} was here", "R.I.P. {name.full} {dob.long} - {date.long}", "in loving memory of {name.full}",
        "Patient is {name.full}.", "The patient, {name.full}, is {age}.", "pt: {name.full}", "Pt {name.family} stable.", "{name.family} is NPO.", "{name.given} was transferred to {hospital}.", "{~husband.cap}: {name.given}", "{~son.cap} {name.given} at bedside.",
        "emergency contact {name.full} ({~brother}) {phone}", "Care team: {name#1}, {~credential}; {name#2}, {~credential}; {name#3}", "Consent given by {name.full} on behalf of {name.full#2}.", "{name.full} denies {~symptom}.", "{name.family} has {~eponym}.",
        "{name.given} lives at {address.line}.", "{name.given} moved from {city} to {city#2}.", "My address is {address.line}, {country}.", "Send it to {street}, {city}.", "We drove from {city} to {city#2} via {city#3}.", "She's from {city}, not {city#2}.", "He flew to {city.world}.",
    ),
    weight=2.6,
)

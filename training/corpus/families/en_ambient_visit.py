"""Visits of every specialty: longer talk, with names let fall in passing."""
# ruff: noqa: E501  # a template stands on its line

from __future__ import annotations

from training.corpus.dialogue import Turn, talk
from training.corpus.family import Family
from training.corpus.scope import Scope

_PAIRS: tuple[tuple[Turn, ...], ...] = (
    (("a", "Is {name.given} short for something?"), ("b", "No, just {name.given}. Everybody calls me {name.nick}.")), (("a", "Did I say your last name right, {name.family}?"), ("b", "Close enough.")), (("a", "You're {age}, is that right?"), ("b", "{age.word}, yeah, last {date.monthonly}.")), (("a", "I see you were here in {date.monthonly}."), ("b", "That was with Dr. {name.family#4}.")),
    (("a", "How did it go with {name.given#5}, the physical therapist?"), ("b", "She's tough but good.")), (("a", "Who's with you today?"), ("b", "My {~son} {name.given#3} drove me, and {name.given#6} is parking.")), (("b", "My neighbor, {name.full#7}, had the same thing."), ("a", "Everyone is different, {~title} {name.family}.")), (("a", "Let me pull up the note from {hospital}."), ("b", "They spelled my name wrong there.")),
    (("b", "It was {date.spoken}, I remember because of {name.given#6}'s wedding."), ("a", "Got it.")), (("b", "I live in {city} now, moved out of {city#2}."), ("a", "Nice. Long drive?")), (("a", "{name.given#8}, can you get a set of vitals?"), ("b", "{name.given#8}'s the best.")), (("a", "Any pets?"), ("b", "A cat named Pepper and a dog.")), (("a", "What's your typical day like?"), ("b", "I get up, make coffee, walk to the {~word}.")),
    (("a", "Okay so the {~lab} came back a bit off."), ("b", "Is that bad?"), ("a", "It may just mean you're dehydrated.")), (("a", "I'd hold the {~drug.brand} for a week."), ("b", "Will my pressure go up?")), (("b", "Doctor {name.family#9} wanted an MRI."), ("a", "I'll give {~him#9} a call.")), (("a", "Does it hurt when I press here?"), ("b", "Ow. Yes.")), (("a", "How's {name.given#3} doing in school?"), ("b", "Oh {~he#3}'s at {org.school} now.")),
    (("b", "I fell on {street.bare}, right outside the bank."), ("a", "When was that?"), ("b", "{date.monthday}.")), (("a", "And your mom, is she still with us?"), ("b", "She passed at {age90}, in {date.month}.")), (("a", "We'll get you in with {name.given#10} {name.family#10} over in {~specialty}."), ("b", "Is that the one in {city}?")), (("a", "The insurance, still {org.insurer}?"), ("b", "Yeah. The number is {plan}.")),
    (("b", "Can you send it to {email}?"), ("a", "Sure, or I can mail it to {street}.")), (("b", "My phone changed, it's {phone}."), ("a", "Thanks, updated.")), (("a", "Take {~drug} {~dose} {~freq}."), ("b", "Before or after food?")), (("a", "Any thoughts of hurting yourself?"), ("b", "No. Talking to {name.given#11} helps.")), (("a", "Your {~device_class}, is it the one Dr. {name.family#4} put in?"), ("b", "Yes, at {hospital#2}, in {year}.")),
    (("a", "Hi sweetie, how old are you?"), ("b", "I'm four! My name is {name.given}!")), (("b", "{name.given#3} has a runny nose too."), ("a", "Bring {~him#3} in on {date.monthday#2}.")), (("a", "Last time you told me about {name.given#12}. Any news?"), ("b", "We broke up in {date.monthonly#2}.")), (("a", "I'm Dr. {name.family#2}, one of the residents working with Dr. {name.family#13}."), ("b", "Okay.")), (("a", "Hello, {~title} {name.family}, it's {name.given#2}."), ("b", "Hi {name.given#2}.")),
    (("a", "That's called {~eponym}."), ("b", "Is it like what {name.given#6} has?")), (("a", "Do you know where you are?"), ("b", "At {hospital}, I think. It's {date.monthonly}.")), (("a", "Who's the president of the book club these days?"), ("b", "Still {name.full#7}.")), (("a", "Say ah."), ("b", "Ahhh.")), (("a", "See you, {name.given}."), ("b", "Bye, Doc.")), (("a", "{~sentence}"), ("b", "Okay.")), (("a", "{~sentence}"), ("b", "Mm-hm.")),
    (("a", "Sorry I'm late, {name.given}, I was with another patient."), ("b", "No worries, Dr. {name.family#2}.")), (("b", "My {~husband}'s name is {name.given#3}, with a {?K|C|Z|Y}."), ("a", "And the last name is the same, {name.family}?"), ("b", "No, {name.family#3}.")), (("a", "So {name.given}'s a {age}-year-old with {~disease}, here for follow up."), ("b", "That's me.")), (("a", "Have you seen Dr. {name.family#9} or Dr. {name.family#10} yet?"), ("b", "Only {name.family#9}.")),
)  # fmt: skip


def _build(scope: Scope) -> str:
    rng = scope.rng
    turns = [turn for pair in rng.sample(_PAIRS, rng.randint(2, 10)) for turn in pair]
    return talk(rng, "clinic", turns, halting=0.35)


FAMILY = Family(
    "en_ambient_visit", "dialogue", _build, weight=2.2, cases=tuple(t for pair in _PAIRS for _, t in pair)
)

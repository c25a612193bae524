"""Conversations in the consulting room, as a microphone hears them."""
# ruff: noqa: E501  # a template stands on its line

from __future__ import annotations

from training.corpus.dialogue import Turn, talk
from training.corpus.family import Family
from training.corpus.scope import Scope

# Turns come in pairs that belong together; a conversation is some pairs in any order after an opening.
_OPEN: tuple[tuple[Turn, ...], ...] = (
    (("a", "Good morning, {~title} {name.family}. I'm Dr. {name.family#2}."), ("b", "Hi, doctor. You can call me {name.given}.")),
    (("a", "Hey, {name.given}, how are you doing today?"), ("b", "Not great, Dr. {name.family#2}.")),
    (("a", "Come on in. You must be {name.given}?"), ("b", "Yes, {name.full}. This is my {~son}, {name.given#3}.")),
    (("a", "Hello, is it {name.given} or {name.nick}?"), ("b", "{name.nick} is fine.")),
    (("a", "Can you tell me your full name and date of birth, please?"), ("b", "{name.full}, {dob.spoken}.")),
    (("a", "Hi there, I'm {name.full#2}, I'm one of the nurse practitioners. Dr. {name.family#4} is out today."), ("b", "Nice to meet you, {name.given#2}.")),
    (("a", "So what brings you in?"), ("b", "I've had {~symptom} {~duration}.")),
    (("a", "Hey Siri, start the scribe. Okay. This is {name.full}, {age}-year-old {~man}."), ("b", "That's me.")),
    (("b", "Hi, Doctor {name.family#2}."), ("a", "Hi {name.given}! Long time no see. How's {name.given#3}?")),
)  # fmt: skip
_MIDDLE: tuple[tuple[Turn, ...], ...] = (
    (("a", "Any {~symptom} or {~symptom}?"), ("b", "No, nothing like that.")),
    (("a", "And how long has that been going on?"), ("b", "It started {~relative}, maybe {date.monthday}.")),
    (("a", "Are you still taking the {~drug}?"), ("b", "I stopped, it gave me {~symptom}. Now just the {~drug.brand} and a baby aspirin.")),
    (("a", "Who lives with you at home?"), ("b", "Just my {~husband} {name.given#3} and the dog. Our {~son} {name.given#5} moved to {city} in {date.monthonly}.")),
    (("b", "Dr. {name.family#4} did my {~procedure} back in {date.month}."), ("a", "Right, over at {hospital#2}. I have the report here.")),
    (("b", "My {~brother}, {name.given#6}, had {~eponym}, so I'm a bit scared."), ("a", "I understand. It's very unlikely with a {~lab}.")),
    (("a", "Do you drink or smoke?"), ("b", "A beer on Fridays with my buddy {name.nick#7}.")),
    (("a", "What do you do for work again?"), ("b", "I'm a {profession} over at {org.company}.")),
    (("a", "I'm going to listen to your lungs. Deep breath. And again."), ("b", "Okay.")),
    (("a", "Blood pressure's {~number.ratio}, uh, {~vital}. Not bad."), ("b", "Better than last time.")),
    (("b", "{name.given#3} says I snore, and may have stopped breathing once."), ("a", "Then let's do a sleep study.")),
    (("a", "Is your phone number still {phone.spoken}?"), ("b", "No, it's {phone.dash#2} now.")),
    (("a", "And you're still over on {street.bare}?"), ("b", "We moved. It's {street} now, in {city#2}.")),
    (("a", "Which pharmacy do you use?"), ("b", "{hospital.pharmacy}, the one on {street.bare#3}.")),
    (("b", "Will that hurt?"), ("a", "It may sting a bit. {~drug.generic} first, so you won't feel much.")),
    (("a", "I'd like you to see {name.full#8}, she's in {~specialty}."), ("b", "Doctor {name.family#8}? My neighbour {name.given#9} goes to her.")),
    (("a", "We follow the {~guideline} on that."), ("b", "If you say so.")),
    (("b", "I was in the hospital in {city#3} when I was {age}, no, a year before that."), ("a", "In {year}? What for?"), ("b", "{~disease}.")),
    (("a", "How's your mother doing?"), ("b", "She turned {age90.word} on {date.monthday#2}. Still sharp.")),
    (("a", "Okay, {name.given}, squeeze my fingers. Good. Any numbness?"), ("b", "On the left, some.")),
    (("b", "Grace period on my insurance ends {~relative}, it's {org.insurer}."), ("a", "Then {name.given#10} at the desk should look at that. Do you have the card?"), ("b", "Yeah, member number {plan}.")),
    (("a", "{~sentence}"), ("b", "Okay, sounds good.")),
    (("b", "You remember {name.given#11}, my {~uncle}? {~he.cap#11} passed in {date.monthonly#3}."), ("a", "Oh, I'm so sorry, {name.given}.")),
)  # fmt: skip
_CLOSE: tuple[tuple[Turn, ...], ...] = (
    (("a", "So let's try {~drug} {~dose} {~freq}, and I'll see you on {date.monthday#4}."), ("b", "Thank you, Dr. {name.family#2}.")),
    (("a", "{name.given#10} will give you the paperwork. Take care, {name.given}."), ("b", "You too, bye.")),
    (("a", "Follow up in {~number.range} weeks with me or {name.given#12}."), ("b", "Will do.")),
    (("a", "All right, {~title} {name.family}, anything else?"), ("b", "No, that's all. My {~husband} will be glad.")),
    (("a", "I'll call you at {phone.spoken#3} with the results."), ("b", "Leave a message with {name.given#3} if I'm out.")),
)  # fmt: skip


def _build(scope: Scope) -> str:
    rng = scope.rng
    turns = [*rng.choice(_OPEN)]
    for pair in rng.sample(_MIDDLE, rng.randint(1, 7)):
        turns.extend(pair)
    if rng.random() < 0.7:
        turns.extend(rng.choice(_CLOSE))
    return talk(rng, "clinic", turns)


FAMILY = Family(
    "en_ambient",
    "dialogue",
    _build,
    weight=2.4,
    cases=tuple(t for pair in _OPEN + _MIDDLE + _CLOSE for _, t in pair),
)

"""Small talk, group chats, SMS and social posts."""
# ruff: noqa: E501  # a template stands on its line

from __future__ import annotations

from training.corpus.dialogue import Turn, talk
from training.corpus.family import Family
from training.corpus.scope import Scope

_PAIRS: tuple[tuple[Turn, ...], ...] = (
    (("a", "hey {name.lowergiven} u up?"), ("b", "yeah whats up")),
    (("a", "did {name.given#3} text you back"), ("b", "nope. {name.given#3} never does lol")),
    (("a", "party at {name.given#4}'s, {address.short}, {~time}"), ("b", "omw")),
    (("a", "my number is {phone}"), ("b", "ok saved, this is {name.given}")),
    (("a", "is {name.nick#5} coming?"), ("b", "idk ask {name.given#6}")),
    (("a", "happy birthday {name.given}!!! 🎉"), ("b", "thanks {name.given#2} ❤️")),
    (("a", "Mom's appointment with Dr. {name.family#7} is on {date.monthday}"), ("b", "at {hospital}? I can drive")),
    (("a", "@{username#3} pls review"), ("b", "on it")),
    (("a", "lunch with {name.given#3} and the {name.family#4}s?"), ("b", "sure, noon")),
    (("a", "i'm in {city}"), ("b", "no way!! {name.given#5} lives there")),
    (("a", "venmo me at {handle}"), ("b", "sent {~amount.usd}")),
    (("a", "who is that in the photo"), ("b", "{name.given#6}'s {~brother#6}, {name.given#7}")),
    (("a", "may be late, traffic"), ("b", "np")),
    (("a", "wifi password?"), ("b", "{secret.password}")),
    (("a", "did you see {~product} on sale"), ("b", "will check")),
    (("a", "{name.given#8} got into {org.school}!!"), ("b", "omg congrats {name.given#8}")),
    (("a", "tell {name.given#3} I said hi"), ("b", "{name.given#3} says hi back")),
    (("a", "doc says {~disease}, starts {~drug} {~relative}"), ("b", "oh no {name.given} im so sorry")),
)  # fmt: skip
_POSTS = (
    "Huge thanks to {name.full} and {name.full#2} for a great talk today! #health #{~word}",
    "RT {handle}: {name.given} {name.family} just won the race in {city}",
    "so proud of my {~son} {name.given} 🎓 class of {year}",
    "Missing you every day, {name.given}. {dob.long} - {date.long}",
    "anyone know a good dentist near {city}? dr {name.lowerfamily} retired :(",
    "LOST DOG near {street.bare} & {street.bare#2}. Answers to {~word.cap}. Call {name.given} {phone}",
    "Just had the worst service at {org.company} from someone named {name.given}. Never again.",
    "{name.upper} IS THE BEST TEACHER EVER",
    "lol {name.given} fell asleep in {~title#2} {name.family#2}'s class again",
    "Shoutout to nurse {name.given} on 4 West at {hospital}, you saved my dad",
    "{handle} {handle#2} you two should meet {name.given#3}",
    "we named her {name.given} {name.given#2} {name.family} 💕 born {date.monthday} {~time} 7 lb 3 oz",
    "Selling {~product}, pick up at {street}, text {phone}, ask for {name.nick}",
    "Can't believe it's been 5 years since {name.full} left us. Rest easy {name.nick}.",
    "New blog post by {name.full}: {url}",
    "i love {name.given} so much it hurts",
    "Which one: team {name.given} or team {name.given#2}?",
    "dear {name.given}, i am not mad. ok maybe a bit. - {name.given#2}",
    "Ran into {name.finitial} at the {~word} show, {~he}'s with {name.given#2} now??",
    "Running for city council! {name.full}, {profession}, {city}. {url}",
    "Ok {name.family} just scored from midfield wow",
    "thread on why {name.family} et al were wrong about {~drug} 1/9",
    "{name.given}: the interview. Out {date.monthday}.",
    "why does everyone named {name.given} drive a {~product}",
    "brb going to {name.given}'s, txt {name.given#2} if u need me",
)


def _build(scope: Scope) -> str:
    rng = scope.rng
    if rng.random() < 0.5:
        return rng.choice(_POSTS)
    turns = [turn for pair in rng.sample(_PAIRS, rng.randint(1, 5)) for turn in pair]
    return talk(rng, "friends", turns, halting=0.0)


FAMILY = Family(
    "en_chat", "chat", _build, weight=1.8, cases=_POSTS + tuple(t for pair in _PAIRS for _, t in pair)
)

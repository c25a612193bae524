"""Families about one kind of thing: sentences of a bank among clean ones, as people send and note them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from training.corpus.dialogue import Turn, talk
from training.corpus.document import Draft, joined
from training.corpus.family import Family
from training.corpus.markup import leaf
from training.corpus.scope import Scope
from training.corpus.template import render
from training.corpus.values import KINDS

_SLOT = re.compile(r"\{(~?[a-z][a-z0-9_]*)(\.[a-z0-9_]+)?(?:#([0-9]+))?\}")
_OWN = 0.7  # how often each sentence speaks of people and things of its own

# What may stand before a text or around it; the braces are where it goes.
_FRAMES = (
    ("", ""),
    ("", ""),
    ("", ""),
    ("", ""),
    ("Note: ", ""),
    ("Subject: {?question|update|FYI|follow-up|request}\n\n", ""),
    ("{?Hi|Hello|Hey},\n\n", "\n\nThanks"),
    ("{date.us#90} {~time}: ", ""),
    ("[{?open|pending|P2|triage}] ", ""),
    ("S: ", ""),
    ("HPI: ", ""),
    ("> ", ""),
    ("{?Summarize|Rewrite|Check the grammar of|Translate into Spanish|Shorten} this: ", ""),
    ("{?Please help me with this message|What do I answer}?\n\n", ""),
    ("From: {name.full#91}\n\n", ""),
    ("", " Any advice?"),
    ("", "\n\n{name.given#92}"),
    ('"', '"'),
)


def scenes(
    name: str,
    bank: Sequence[str],
    clean: Sequence[str],
    *,
    turns: Sequence[tuple[Turn, ...]] = (),
    marks: str = "desk",
    form: str = "prose",
    most: int = 4,
    weight: float = 1.0,
) -> Family:
    """A family that draws from a bank of sentences, clean ones among them, or from exchanges of talk.

    Args:
        name: As its file.
        bank: Sentences with labelled slots.
        clean: Sentences without, that look alike.
        turns: Exchanges, as `training.corpus.dialogue.talk` takes them.
        marks: Whose conversation: clinic, desk or friends.
        form: The broad form.
        most: How many sentences of the bank stand together at most.
        weight: Its share among the families of its split.
    """

    def build(scope: Scope) -> Draft:
        rng = scope.rng
        if turns and rng.random() < 0.3:
            said = [
                turn for pair in rng.sample(list(turns), min(len(turns), rng.randint(1, 4))) for turn in pair
            ]
            return render(talk(rng, marks, said), scope)
        chosen = rng.sample(list(bank), min(len(bank), rng.randint(1, most)))
        if rng.random() < _OWN:
            chosen = [moved(text, place * 10) for place, text in enumerate(chosen)]
        parts = [leaf(scope, text) for text in chosen]
        for _ in range(rng.choice((0, 0, 1, 2, 3))):
            parts.insert(rng.randrange(len(parts) + 1), leaf(scope, rng.choice(list(clean))))
        before, after = rng.choice(_FRAMES)
        body = joined(parts, rng.choice((" ", " ", " ", "\n", "\n- ", "\n\n")))
        return Draft().add(leaf(scope, before), body, leaf(scope, after))

    cases = (*bank, *clean, *(text for pair in turns for _, text in pair))
    return Family(name, form, build, weight=weight, cases=cases)


def moved(template: str, by: int) -> str:
    """The same template about other people and things: every number raised by `by`."""

    def again(match: re.Match[str]) -> str:
        kind, form, number = match.groups()
        if kind not in KINDS or (KINDS[kind].fresh and not number):
            return match[0]
        return f"{{{kind}{form or ''}#{int(number or 1) + by}}}"

    return _SLOT.sub(again, template) if by else template

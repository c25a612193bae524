"""What a template family is, and the three ways to write one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

from training.corpus.document import Document, Draft
from training.corpus.scope import Scope
from training.corpus.template import render
from training.corpus.values import KINDS

Build = Callable[[Scope], "str | Draft"]


@dataclass(frozen=True, slots=True)
class Family:
    """Texts of one manner: the unit of the split.

    Attributes:
        name: As its file.
        form: The broad form it shares with others: note, letter, dialogue, chat, mail, prompt, social, prose,
            negative (texts without identifiers), json, xml, hl7, table, log, code ...
        build: Writes one document: a template (str), or a draft already filled.
        weight: Its share among the families of its split.
        cases: Templates that `build` chooses from, if it is so simple; tests render each of them.
    """

    name: str
    form: str
    build: Build
    lang: str = "en"
    weight: float = 1.0
    cases: tuple[str, ...] = ()

    def write(self, rng: Random) -> Document:
        """Write one document."""
        scope = Scope(rng, self.lang, KINDS)
        made = self.build(scope)
        draft = render(made, scope) if isinstance(made, str) else made
        return draft.finish(self.name, self.form, self.lang)


def of_templates(
    name: str, form: str, templates: Sequence[str], *, lang: str = "en", weight: float = 1.0
) -> Family:
    """A family that is a list of templates."""
    cases = tuple(templates)
    return Family(name, form, lambda scope: scope.rng.choice(cases), lang, weight, cases)


def some(rng: Random, items: Sequence[str], least: int, most: int) -> list[str]:
    """Between `least` and `most` of the items, in their order."""
    count = min(len(items), rng.randint(least, most))
    chosen = sorted(rng.sample(range(len(items)), count))
    return [items[number] for number in chosen]


def shuffled(rng: Random, items: Sequence[str], least: int, most: int) -> list[str]:
    """Between `least` and `most` of the items, in any order."""
    return rng.sample(list(items), min(len(items), rng.randint(least, most)))

"""Headings, titles, lists and sentences of arbitrary words and diagnoses: a capital alone is no evidence."""
# ruff: noqa: E501  # a template stands on its line

from __future__ import annotations

from training.corpus.family import Family, shuffled
from training.corpus.scope import Scope

_LINES = (
    "{~diagnosis}", "{~diagnosis}", "{~diagnosis.eponym}", "{~code.icd} {~diagnosis}", "{~diagnosis.upper}", "Assessment: {~diagnosis}; {~diagnosis}.", "1. {~diagnosis}\n2. {~diagnosis}\n3. {~diagnosis}", "Rule out {~diagnosis.eponym}.", "- {~diagnosis}\n- {~diagnosis}\n- {~drug} {~dose}", "History: {~diagnosis}, {~eponym}, {~diagnosis}.",
    "{~anyword.cap} {~anyword.cap} {~anyword.cap}", "{~anyword.cap} {~anyword.cap}", "The {~anyword.cap} {~anyword.cap} Policy", "{~anyword.upper} {~anyword.upper}", "{~anyword.upper}:", "# {~anyword.cap} and {~anyword.cap}", "{~anyword.cap}: {~anyword} {~anyword}", "{~anyword.cap}, {~anyword} and {~anyword} were {~anyword}.", "The {~anyword} {~anyword} was {~anyword} in the {~anyword}.",
    "{~anyword.cap} {~anyword} may {~anyword}.", "How do I {~anyword} the {~anyword}?", "{~anyword.cap}'s {~anyword}", "\"{~anyword.cap} {~anyword.cap}\" is a {~anyword}.", "Section {~number.count_int}. {~anyword.cap} of the {~anyword.cap}", "{~newdrug.cap} {~dose} {~freq}", "{~newdrug.cap} versus {~newdrug} in {~disease}", "{~newdrug.upper} and {~newdrug.upper}", "{~anyword.cap} {~anyword.cap} - {~amount.usd}",
    "Project {~anyword.cap} ships {~relative}.", "{~anyword.cap}-{~anyword.cap} {~anyword}", "A {~anyword}, B {~anyword}, C {~anyword}, D none of the above", "{~anyword}, {~anyword}, {~anyword}, {~anyword}", "{~anyword.cap}? {~anyword.cap}! {~anyword.cap}.", "Chapter {~number.count_int}: The {~anyword.cap}", "Team {~anyword.cap} vs. Team {~anyword.cap}", "{~anyword.cap} Inn, {~anyword.cap} Room",
    "Please {~anyword} your {~anyword} before the {~anyword}.", "{~anyword.cap} {~number.range}, {~anyword.cap} {~number.count}", "{~drug.cap}, {~newdrug.cap} and {~drug.cap}", "{~procedure.cap} / {~procedure.cap}", "Table {~number.count_int}. {~anyword.cap} {~anyword} by {~anyword}",
)  # fmt: skip


def _build(scope: Scope) -> str:
    return scope.rng.choice(("\n", " ", "\n", "; ")).join(shuffled(scope.rng, _LINES, 1, 6))


FAMILY = Family("en_neg_words", "negative", _build, weight=2.4, cases=_LINES)

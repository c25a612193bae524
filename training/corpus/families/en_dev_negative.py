"""DEV. Texts without identifiers in a manner of their own."""
# ruff: noqa: E501  # a template stands on its line

from __future__ import annotations

from training.corpus.family import Family, shuffled
from training.corpus.scope import Scope

_LINES = (
    "Key points: {~eponym} is treatable; {~drug} is the drug of choice.", "Table 2 lists odds ratios for {~symptom}.", "Eligible were adults with {~disease} seen in primary care.", "Hold {~drug} the night before {~procedure}.", "{~score} on arrival; {~sign} absent.", "Use {~tech} for queues and {~tech} for search.", "Compare {~theorem} and {~theorem}.", "What does a {~cue.plan} look like?", "Write placeholder data for a patient table, no real people.", "Does an e-mail address count as PHI?",
    "Boil pasta for nine minutes.", "She may rest; he will walk.", "How do I teach fractions?", "{~diagnosis}.", "{~anyword.cap} {~anyword.cap} {~anyword}", "The nurse and the doctor disagreed.", "My husband snores, what can I do?", "I'm {age.below} and tired all day.", "{~newdrug.cap} was approved for {~disease}.", "Is {~product} any good?", "the mother, a {profession}, was healthy",
)  # fmt: skip


def _build(scope: Scope) -> str:
    return scope.rng.choice((" ", "\n")).join(shuffled(scope.rng, _LINES, 1, 6))


FAMILY = Family("en_dev_negative", "negative", _build, weight=2.5, cases=_LINES)

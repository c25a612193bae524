"""Logs of applications and systems: time, level, place, message."""

from __future__ import annotations

from training.corpus import lines
from training.corpus.document import Draft, joined
from training.corpus.family import Family
from training.corpus.fields import numbered
from training.corpus.markup import leaf
from training.corpus.scope import Scope

_HEADS = (
    f"{{logtime.space}} {lines.LEVEL} ",
    f"{{logtime.comma}} {lines.LEVEL} [{lines.PLACE}] ",
    f"{{logtime.iso}} {lines.LEVEL} {lines.PLACE}: ",
    f"{{logtime.syslog}} {lines.HOSTS} {lines.PLACE}[{{~number.count_int}}]: ",
    f"[{{logtime.space}}] {lines.PLACE} - {lines.LEVEL} - ",
    f"{lines.LEVEL} | {{logtime.slash}} | ",
    f"{{logtime.iso}}  {lines.LEVEL} 1 --- [main] {lines.PLACE} : ",
    "",
    "{~time} ",
)


def write(scope: Scope, share: float) -> Draft:
    """Some lines, a share of them with people."""
    rng = scope.rng
    head = rng.choice(_HEADS)
    made = []
    for number in range(rng.randint(1, 7)):
        body = numbered(rng.choice(lines.PEOPLE), number) if rng.random() < share else rng.choice(lines.CLEAN)
        made.append(leaf(scope, head + body))
    return joined(made)


FAMILY = Family("log_application", "log", lambda scope: write(scope, 0.6))

"""DEV: trails of who saw which record, in sentences and columns."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.document import Draft, joined
from training.corpus.family import Family
from training.corpus.fields import numbered
from training.corpus.markup import leaf
from training.corpus.scope import Scope

_LINES = (
    "{stamp.space} | {name.comma#Q} ({id.employee#Q}) | {?VIEWED|PRINTED|BROKE GLASS|EDITED} | chart of {name.comma#P} | {ip.v4#Q}",
    "{name.full#Q} opened {name.full#P}'s record ({mrn#P}) at {~time} from {ip.v4#Q}",
    "#{id.int#P} who={login#Q} what=read whom={mrn#P} where={hospital#1} when={stamp.iso}",
    "{stamp.iso};{username#Q};Patient/{id.uuid#P};{?R|U|C|D};{?0|4|8}",
)


def _build(scope: Scope) -> Draft:
    line = scope.rng.choice(_LINES)
    return joined([leaf(scope, numbered(line, number)) for number in range(scope.rng.randint(1, 5))])


FAMILY = Family("log_audit", "log", _build)

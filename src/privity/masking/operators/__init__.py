"""The masking operators. This list is the registration; a name used twice stops the start."""

from __future__ import annotations

from collections.abc import Iterable

from privity.masking.operator import Operator
from privity.masking.operators.card import CardOperator
from privity.masking.operators.keep import KeepOperator
from privity.masking.operators.literal import LiteralOperator
from privity.masking.operators.number import NumberOperator
from privity.masking.operators.redact import RedactOperator
from privity.masking.operators.redact_call_id import RedactCallIdOperator
from privity.masking.operators.redact_number import RedactNumberOperator
from privity.masking.operators.token import TokenOperator

ALL: tuple[Operator, ...] = (
    TokenOperator(),
    CardOperator(),
    RedactOperator(),
    NumberOperator(),
    RedactNumberOperator(),
    RedactCallIdOperator(),
    LiteralOperator(),
    KeepOperator(),
)


def by_name(operators: Iterable[Operator]) -> dict[str, Operator]:
    """Return the operators by name. Raises ValueError naming both owners of a name."""
    table: dict[str, Operator] = {}
    for operator in operators:
        if operator.name in table:
            owners = f"{type(table[operator.name]).__name__} and {type(operator).__name__}"
            raise ValueError(f"the operator name {operator.name} belongs to both {owners}; rename one")
        table[operator.name] = operator
    return table


OPERATORS = by_name(ALL)

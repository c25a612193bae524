"""Expressions that are compiled when they are first asked: for what few texts need.

To compile an expression takes :mod:`re` up to two milliseconds, and each process of the service does it when
it starts. What most texts need is compiled then, with ``re.compile``, so that no request waits for it.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any, cast


def late(expression: str, flags: int = 0) -> re.Pattern[str]:
    r"""Return what answers as ``re.compile`` does. A mistake in the expression shows at its first use.

    >>> late(r"(\d+) mg").findall("20 mg")
    ['20']
    """
    return cast("re.Pattern[str]", Late(expression, flags))


class Late:
    """Stands for an expression, and learns its methods as they are asked for."""

    def __init__(self, expression: str, flags: int = 0) -> None:
        self._given = expression, flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(*self._given)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever a compiled expression has
        found = getattr(self._compiled, name)
        setattr(self, name, found)  # from now on it costs no more than the expression's own
        return found

"""The ids by which providers know a tool call, a message or an answer.

They are drawn at random and stand for nobody, and a provider takes them back only as it gave them. The
forms are those that the APIs of OpenAI and Anthropic use. What merely begins like one is no such id: a
requisition number is all digits, a name has none.
"""

from __future__ import annotations

import re
from typing import Final

_DRAWN = re.compile(r"(?:call|toolu|srvtoolu|fc|ctc|msg|resp|rs)_[A-Za-z0-9]{20,64}(?![\w-])")
_FEWEST: Final = 2  # digits, and letters, among twenty symbols or more

#: Longer than any such id with its prefix.
LONGEST: Final = 80


def is_provider_id(text: str, at: int = 0) -> bool:
    """Whether a provider's own id begins at this place."""
    found = _DRAWN.match(text, at)
    if found is None:
        return False
    drawn = found.group().split("_", 1)[1]
    digits = sum(char.isdigit() for char in drawn)
    return digits >= _FEWEST and len(drawn) - digits >= _FEWEST

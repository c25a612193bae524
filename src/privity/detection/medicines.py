"""Names of medicines that are names of people too, told by the medicines beside them.

Most brands are nobody's name; the lexicon knows those. ``Ella``, ``Yasmin`` and ``Allegra`` are somebody's as
well, and stand for a medicine where others of their kind are listed with them.
"""

from __future__ import annotations

import re
from typing import Final

from privity.detection.eponyms import listed_with
from privity.detection.lexicon import lexicon

_ENOUGH: Final = 2
_DOSE: Final = re.compile(r"([^\W\d_]{4,}),? \d[\d.,/]*(?: ?(?:mcg|[mµu]?g))?\Z")


def among_medicines(text: str, start: int, end: int) -> bool:
    """Whether a name stands in a list of medicines: ``Ella, Mirena, Kyleena``."""
    medicines = lexicon().medicines
    return sum(word in medicines for word in listed_with(text, start, end)) >= _ENOUGH


def is_a_dose(value: str) -> bool:
    """Whether a medicine and its dose were read as a street and its number: ``Olmesartan 40``."""
    found = _DOSE.match(value)
    return found is not None and found.group(1).lower() in lexicon().medicines

"""Undo the spellings that hide an identifier from a pattern, keeping the way back.

Each spelling has a file; ``SPELLINGS`` is the list. A text is first tested for all of them in one
search. Where one is found, the text around it is read once more in its plain form; detection searches
the original and every such window, and what it finds in either counts.
"""

from __future__ import annotations

from privity.detection.normalise.door import SPELLINGS, variants
from privity.detection.normalise.rewrite import Rewrite, Spelling

__all__ = ["SPELLINGS", "Rewrite", "Spelling", "variants"]

"""Read the structured data that a text is or contains, so that its keys count as evidence.

Each form has a file; ``FORMS`` is the list. A text is first tested for all of them in one search,
which most prose does not pass. What a form with a closed grammar covers is read leaf by leaf; what
only resembles a form is read leaf by leaf *and* as prose, so nothing is searched less for looking
structured. Leaves may hold documents themselves: a tool's result is often JSON in a string.
"""

from __future__ import annotations

from privity.detection.structure.door import FORMS, leaves
from privity.detection.structure.leaf import Form, Leaf, Region
from privity.detection.structure.naming import NAMING_KEYS, VALUE_KEY, named_by

__all__ = ["FORMS", "NAMING_KEYS", "VALUE_KEY", "Form", "Leaf", "Region", "leaves", "named_by"]

"""Sensitive categories: which of them a text touches on. The words stay where they are.

Each category is a module with a table of terms: diagnoses, drugs that imply one, codes, programmes, in the
seven languages of detection. ``somebody`` is a table of the same kind: the words by which a text speaks of
one person. All tables are searched for together in one pass (``scan``).

Negation changes nothing ("denies drug use" is still a record of substance use), and neither does family
history: doubt counts. What is no category at all is left out by the tables themselves: ``ST depression``,
``lithium battery``, ``genetic algorithm``.
"""

from privity.detection.categories.registry import TABLES
from privity.detection.categories.scan import Mention, TopicScanner, scanner
from privity.detection.categories.unmasked import unmasked

__all__ = ["TABLES", "Mention", "TopicScanner", "scanner", "unmasked"]

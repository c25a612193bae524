"""Registers of things that point at people, as tables, with and without headers."""

from training.corpus.family import Family
from training.corpus.things import as_table

FAMILY = Family("things_table", "table", as_table, weight=3.0)

"""Registers of things that point at people, as lines of logs."""

from training.corpus.family import Family
from training.corpus.things import as_lines

FAMILY = Family("things_lines", "log", as_lines, weight=3.0)

"""Registers of things that point at people, as forms, cards and tickets."""

from training.corpus.family import Family
from training.corpus.things import as_form

FAMILY = Family("things_form", "form", as_form, weight=3.0)

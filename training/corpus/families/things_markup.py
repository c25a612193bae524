"""Registers of things that point at people, as XML, HTML, SQL and query strings."""

from training.corpus.family import Family
from training.corpus.things import as_markup

FAMILY = Family("things_markup", "xml", as_markup, weight=3.0)

"""Registers of things that point at people, as JSON."""

from training.corpus.family import Family
from training.corpus.things import as_json

FAMILY = Family("things_json", "json", as_json, weight=3.0)

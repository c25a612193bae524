"""Registers of things that point at people, as YAML and dictionaries in code."""

from training.corpus.family import Family
from training.corpus.things import as_config

FAMILY = Family("things_config", "config", as_config, weight=1.5)

"""Generators of labelled text: pure, seeded, without network.

A *family* (`families/`) writes templates in the slot language (`template.py`); *values* (`values/`) fill the
slots with people, places and numbers that agree within a document; *noises* (`noise/`) spoil the text as
transcription, scanning and typing do. `registry.py` lists what takes part. Train, dev and test are split by
family, never by document, so a score on test speaks for manners of writing that were never seen.
"""

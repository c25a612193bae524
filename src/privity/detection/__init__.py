"""Classify: what identifies a person in a text, where it stands, and how sure we are.

A :class:`~privity.detection.classifier.Classifier` takes passages (a text and the keys that led to
it), normalises each with a map back to the original, asks every detector of the registry for
candidates, and resolves these into findings that do not overlap. Detectors are plug-ins, one file
for each kind of identifier, under ``detectors/``; their contract is in ``detector.py`` and the list
of those that run in ``registry.py``.

The room is pure: no I/O, clocks or randomness once its word lists are loaded. Findings hold offsets
and never text.
"""

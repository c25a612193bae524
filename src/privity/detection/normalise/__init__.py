"""Undo the spellings that hide an identifier from a pattern, keeping the way back."""

from __future__ import annotations

from privity.detection.normalise.characters import normalise

__all__ = ["normalise"]

"""What the journey asks policy: one interaction, everything about it that may decide."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from privity.domain.category import Category
from privity.domain.inventory import Application, Model, Principal, Provider
from privity.domain.labels import Label, Tier


@dataclass(frozen=True, slots=True)
class PromptQuery:
    """May this interaction go to this model, and with which obligations?

    ``labels`` were found in it; ``unreadable`` says that it holds content that detection cannot
    read (a picture without OCR, an encrypted file); ``today`` dates agreements and observe periods;
    ``categories`` are the sensitive ones that it touches on.
    """

    principal: Principal
    application: Application
    provider: Provider
    model: Model
    tier: Tier
    labels: frozenset[Label]
    unreadable: bool
    today: dt.date
    categories: frozenset[Category] = frozenset()

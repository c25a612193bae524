"""What a client is told when the journey ends early: constants, and codes of what its own text touches on."""

from __future__ import annotations

from privity.crypto.errors import KeyErased, KeyUnavailable
from privity.domain.category import Category
from privity.domain.decision import Reason
from privity.domain.errors import Denied, OutcomeUnrecorded, Unavailable
from privity.domain.inventory import Provider

_DENIED = {
    Reason.PHI_WITHOUT_BAA: "The provider has no business associate agreement in force, so it may not "
    "receive PHI, masked or not. Record the agreement's dates (baa_until) or use another model.",
    Reason.TIER_ABOVE_CEILING: "The data is above this application's tier ceiling.",
    Reason.MODEL_NOT_ALLOWED: "The model is not one of this application's.",
    Reason.PURPOSE_NOT_ALLOWED: "The purpose is not one of this application's.",
    Reason.UNREADABLE_CONTENT: "A part of the request cannot be read (image, audio or file) and the "
    "application's policy does not admit it. Send text.",
    Reason.POLICY_ERROR: "The policy could not be evaluated, so nothing was sent. Ask the operator.",
    Reason.NO_PERMIT: "No policy permits this request.",
}


def denied(reason: Reason, provider: Provider, categories: frozenset[Category]) -> Denied:
    """Return the refusal of a decision that does not permit."""
    if reason is not Reason.CATEGORY_NOT_CLEARED:
        return Denied(reason, _DENIED.get(reason, "Policy does not permit this request."))
    said = ", ".join(sorted(provider.not_cleared_for & categories or categories))
    return Denied(
        reason,
        f"The conversation touches on what the provider is not cleared for: {said}. Use a model of a "
        "provider that is, or leave it out.",
    )


def unrecorded(reason: Reason) -> OutcomeUnrecorded:
    """Return what it means that the outcome could not be written: the answer is withheld."""
    return OutcomeUnrecorded(reason, "The outcome cannot be recorded, so the answer is withheld.")


def outage(error: Exception) -> Unavailable:
    """Return what a store's or the keys' outage means to a client, before anything was sent."""
    if isinstance(error, KeyUnavailable | KeyErased):
        return Unavailable(
            Reason.KEY_UNAVAILABLE, "A key is unavailable, so nothing was sent. Try again later."
        )
    return Unavailable(
        Reason.LOG_UNAVAILABLE, "The record cannot be written, so nothing was sent. Try again later."
    )

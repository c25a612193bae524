"""What policy answers, and the obligations that come with the answer."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from privity.domain.category import Category
from privity.domain.labels import Label


class Action(StrEnum):
    """What a principal may ask for (design, section 6)."""

    PROMPT = "prompt"
    USE_TOOL = "use_tool"
    RECEIVE = "receive"
    RESTORE = "restore"
    REVEAL = "reveal"
    REPLAY = "replay"
    EXPORT = "export"
    ERASE = "erase"
    APPROVE = "approve"
    ADMINISTER = "administer"


class Effect(StrEnum):
    """The outcome of a decision, mildest first."""

    ALLOW = "allow"
    MASK = "mask"
    REFUSE = "refuse"
    QUARANTINE = "quarantine"
    DENY = "deny"


class OutputMode(StrEnum):
    """How an answer is released to the client (design, section 2 step 9)."""

    PASS = "pass"  # noqa: S105 - a mode, not a password
    WINDOW = "window"
    BLOCK = "block"


class Recipient(StrEnum):
    """To whom a value may be given back."""

    CLIENT = "client"
    TOOL = "tool"


class Reason(StrEnum):
    """Why, as a code that may be shown outward. Details are for officers only."""

    PERMITTED = "permitted"
    BAD_INPUT = "bad_input"
    NO_PERMIT = "no_permit"
    FORBIDDEN = "forbidden"
    PHI_WITHOUT_BAA = "phi_without_baa"
    CATEGORY_NOT_CLEARED = "category_not_cleared"
    TIER_ABOVE_CEILING = "tier_above_ceiling"
    MODEL_NOT_ALLOWED = "model_not_allowed"
    PURPOSE_NOT_ALLOWED = "purpose_not_allowed"
    SCOPE_OF_ANOTHER_PRINCIPAL = "scope_of_another_principal"
    UNREADABLE_CONTENT = "unreadable_content"
    UNMASKABLE_VALUE = "unmaskable_value"
    APPROVAL_REQUIRED = "approval_required"
    POLICY_ERROR = "policy_error"
    DETECTION_FAILED = "detection_failed"
    DETECTION_TIMEOUT = "detection_timeout"
    KEY_UNAVAILABLE = "key_unavailable"
    LOG_UNAVAILABLE = "log_unavailable"
    UPSTREAM_UNAVAILABLE = "upstream_unavailable"
    TOO_MANY_REQUESTS = "too_many_requests"
    OVERLOADED = "overloaded"
    DRAINING = "draining"
    DISK_RESERVE = "disk_reserve"
    EGRESS_CHECK = "egress_check"


@dataclass(frozen=True, slots=True)
class ToolRight:
    """Where in one tool's arguments values may be restored (promise 3).

    Paths are keys joined by dots with ``*`` for any array index. At a ``whole`` path a token is
    restored if it is all that stands there; a ``text`` path is declared text, restored as prose is.
    """

    tool: str
    whole: frozenset[str] = frozenset()
    text: frozenset[str] = frozenset()
    labels: frozenset[Label] = frozenset()


@dataclass(frozen=True, slots=True)
class Obligations:
    """What must be done when the effect is allow or mask.

    ``restore`` is the whole matrix of restore rights: a (label, recipient) pair that is absent is
    not entitled. ``receive`` lists the labels that may stand in an answer without having come
    from this request's restorable set (a clinician's name the model knows, say).
    """

    profile: str = "default"
    restore: frozenset[tuple[Label, Recipient]] = frozenset()
    receive: frozenset[Label] = frozenset()
    output_mode: OutputMode = OutputMode.WINDOW
    restore_in_code: bool = False
    tools: tuple[ToolRight, ...] = ()
    retention: str = "standard"


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision with its reason. ``enforced`` is false only in observe mode.

    ``policies`` are the ``@id``s of the Cedar policies that determined the answer, for officers;
    ``categories`` the sensitive ones that the interaction touches on.
    """

    action: Action
    effect: Effect
    reasons: tuple[Reason, ...]
    policies: tuple[str, ...] = ()
    policy_digest: bytes = b""
    obligations: Obligations = field(default_factory=Obligations)
    enforced: bool = True
    categories: frozenset[Category] = frozenset()

    @property
    def forwards(self) -> bool:
        """Whether the interaction may go on to the provider."""
        return self.effect in (Effect.ALLOW, Effect.MASK)

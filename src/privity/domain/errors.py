"""Few error types, one per thing a caller does differently.

    PrivityError
    ├── BadInput        the client's request is wrong: 400, names the field
    ├── Unauthenticated nobody we know: 401
    ├── Denied          policy says no: 403, not to be retried
    ├── Unavailable     a part we need failed: 503, fail closed (promise 4)
    │   ├── DetectionDown      ... detection, whatever the text: an exception may let it go on
    │   ├── OutcomeUnrecorded  ... after the provider answered: withheld, not to be retried
    │   └── ProviderUnreached  ... the provider: no connection came about, so it was sent nothing
    ├── UpstreamError   the provider answered with an error: its status, in the caller's shape
    └── ConfigError     stops the start; names the key and the remedy

No message ever carries text of an interaction (promise 7): messages are built from constants,
codes, counts, and for ``field`` from names that the protocol itself defines.
"""

from __future__ import annotations

from privity.domain.decision import Reason


class PrivityError(Exception):
    """Root of the errors that a caller may want to tell apart."""

    #: The interaction under which the refusal is on record, "" while it is not.
    interaction = ""


class BadInput(PrivityError):
    """The request cannot be read. ``field`` names the protocol field, ``remedy`` what to do."""

    def __init__(self, field: str, problem: str, remedy: str = "", *, status: int = 400) -> None:
        super().__init__(f"{field}: {problem}" + (f" {remedy}" if remedy else ""))
        self.field = field
        self.status = status


class Unauthenticated(PrivityError):
    """No credential, or one that we do not know."""


class Denied(PrivityError):
    """A policy decision against the request."""

    def __init__(self, reason: Reason, message: str) -> None:
        super().__init__(message)
        self.reason = reason


class Unavailable(PrivityError):
    """A detector, key, policy or log did not answer: the gateway refuses rather than guesses."""

    def __init__(self, reason: Reason, message: str) -> None:
        super().__init__(message)
        self.reason = reason


class DetectionDown(Unavailable):
    """No detector lives and none could be started, whatever it was to be asked.

    Never one that failed at a text, overran on it, was busy or is distrusted: a text that could bring
    this about could choose to go unseen where an exception to failing closed is in force.
    """


class OutcomeUnrecorded(Unavailable):
    """The provider has answered and the outcome cannot be recorded: withheld, and not to be repeated."""


class ProviderUnreached(Unavailable):
    """No connection to the provider came about: nothing of the request left."""


class UpstreamError(PrivityError):
    """The provider refused or failed. ``status`` is what the client is told; kind and code are its words."""

    def __init__(
        self,
        status: int,
        message: str,
        *,
        retry_after: str | None = None,
        kind: str | None = None,
        code: str | None = None,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.retry_after = retry_after
        self.kind = kind
        self.code = code


class ConfigError(PrivityError):
    """The configuration stops the start."""

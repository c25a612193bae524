"""From the headers of a request to a principal."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable

from privity.config.settings import Settings
from privity.config.table import is_slug
from privity.domain.clock import Clock
from privity.domain.decision import Reason
from privity.domain.errors import BadInput, Unauthenticated, Unavailable
from privity.domain.inventory import Application, Principal
from privity.identity.api_keys import KeyIndex, credential
from privity.storage.ports import ApiKeyRow, ControlStore, StoreUnavailable

PURPOSE_HEADER = b"x-privity-purpose"

#: A revoked key works at most this long after its revocation was stored.
REFRESH_MS = 1000


class Authenticator:
    """Recognises API keys from an index in memory, renewed when the stored keys change.

    The stored version is asked for at most once in ``REFRESH_MS``, and at once for a well-formed
    key that the index does not know (it may be new), at most ten times a second. Where the store
    does not answer, nobody is let in: a revocation may be waiting there.

    Example::

        principal = await authenticator.authenticate(scope["headers"])
    """

    def __init__(self, store: ControlStore, settings: Settings, clock: Clock) -> None:
        self._store = store
        self._settings = settings
        self._clock = clock
        self._index = KeyIndex((), settings.workspace)
        self._version: int | None = None
        self._asked_ms: int | None = None
        self._refreshing = asyncio.Lock()

    async def authenticate(self, headers: Iterable[tuple[bytes, bytes]]) -> Principal:
        """Return who asks.

        The purpose comes from ``x-privity-purpose``, else it is the application's first; whether
        it is one of the application's is policy's to decide, so that a refusal is on record.

        Raises Unauthenticated (nobody we know), BadInput (a purpose that cannot be one),
        Unavailable (the keys cannot be read).
        """
        headers = list(headers)
        key = credential(headers)
        row = await self._find(key)
        application = self._settings.applications.get(row.application)
        if application is None:
            raise Unauthenticated(
                "The application of this API key is not in the configuration. Add it, or use another key."
            )
        return Principal(
            workspace=self._settings.workspace,
            application=application.id,
            key_id=row.id,
            end_user=None,  # only a verified token can prove one; no header does
            purpose=_purpose(headers, application),
        )

    async def _find(self, key: str) -> ApiKeyRow:
        await self._refresh(REFRESH_MS)
        try:
            return self._index.find(key)
        except Unauthenticated:
            await self._refresh(REFRESH_MS // 10)
            return self._index.find(key)

    async def _refresh(self, older_than_ms: int) -> None:
        if not self._older_than(older_than_ms):
            return
        async with self._refreshing:
            if not self._older_than(older_than_ms):  # another request did it while we waited
                return
            try:
                version = await self._store.api_key_version()
                if version != self._version:
                    # The version is read before the keys: a change in between is seen next time.
                    self._index = KeyIndex(await self._store.api_keys(), self._settings.workspace)
                    self._version = version
            except StoreUnavailable:
                raise Unavailable(
                    Reason.KEY_UNAVAILABLE, "The API keys cannot be read just now. Try again shortly."
                ) from None
            self._asked_ms = self._clock()

    def _older_than(self, milliseconds: int) -> bool:
        if self._asked_ms is None:
            return True
        # A clock set back must not keep an old index alive.
        return not 0 <= self._clock() - self._asked_ms < milliseconds


def _purpose(headers: Iterable[tuple[bytes, bytes]], application: Application) -> str:
    given = {value.strip() for name, value in headers if name == PURPOSE_HEADER}
    if not given:
        return application.purposes[0]
    purpose = given.pop().decode("latin-1")
    if given or not is_slug(purpose):
        raise BadInput(
            PURPOSE_HEADER.decode(), "must be one purpose by name.", "Use a-z, 0-9, '.', '_', '-'."
        )
    return purpose

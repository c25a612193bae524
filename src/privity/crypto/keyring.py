"""Walks the key hierarchy: makes keys, wraps them under their parents, and opens them when needed.

    keyring = Keyring(LocalKeyfile(path), store, clock, os.urandom)
    await keyring.create_workspace("ws_1")
    scope_key, row = await keyring.new_key("ws_1", KeyKind.SCOPE, "sc_1")
    await keyring.commit([row])
    (await keyring.key("ws_1", KeyKind.SCOPE, "sc_1")).material

Unwrapped keys live for ``ttl_ms`` and no longer, and none outlives the key that it was opened with:
erasing a row, or taking away the KEK, is felt all the way down within that time by every process, and
at once by the one that calls :meth:`Keyring.forget`. What a caller keeps of a key is its own affair:
a gateway keeps its log key and its signer for as long as it runs, since without them it could not
record why it stops.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand

from privity.crypto import aead
from privity.crypto.errors import BoxError, KeyErased, KeyUnavailable
from privity.crypto.ports import KeyEncryptionKey, KeyKind, KeyStore, WrappedKey
from privity.domain.clock import Clock, Random

_LENGTH = 32
_CACHED_KEYS = 20_000
_T = TypeVar("_T")

#: Workspace, scope, entry: how many steps lead from the top of the hierarchy to its last key.
_DEPTH = 2

#: Under what each kind is wrapped. The KEK wraps workspace keys only, so that a remote KEK is asked
#: once a minute and workspace, never once a request.
_PARENT_KIND = {
    KeyKind.SCOPE: KeyKind.WORKSPACE,
    KeyKind.INTERACTION: KeyKind.WORKSPACE,
    KeyKind.LOG: KeyKind.WORKSPACE,
    KeyKind.ENTRY: KeyKind.SCOPE,
}


@dataclass(frozen=True, slots=True)
class Key:
    """An unwrapped key. ``material`` has no repr, so that a traceback or a log cannot show it."""

    id: str
    kind: KeyKind
    version: int
    material: bytes = field(repr=False)
    parent: str = ""
    #: What was derived from it, by purpose: it goes with the key.
    derived: dict[bytes, bytes] = field(default_factory=dict, repr=False, compare=False)

    def __reduce__(self) -> str:
        raise TypeError("a Key is never pickled; another process opens its own")


@dataclass(frozen=True, slots=True)
class _Held:
    """A key in the cache, and until when it may be used."""

    until: int
    workspace: str
    key: Key


def derive(key: Key, info: bytes) -> bytes:
    """Return 32 bytes for one purpose (HKDF-Expand, RFC 5869 section 2.3; our keys are uniform).

    Purposes are few and constant: the key remembers them.
    """
    found = key.derived.get(info)
    if found is None:
        found = HKDFExpand(hashes.SHA256(), _LENGTH, b"privity/v1/" + info).derive(key.material)
        key.derived[info] = found
    return found


def workspace_key_id(workspace: str) -> str:
    """Return the id under which the workspace's own key is stored: the workspace's."""
    return workspace


def log_key_id(workspace: str) -> str:
    """Return the id under which the key of the workspace's log is stored."""
    return f"{KeyKind.LOG}:{workspace}"


class Keyring:
    """Gives keys by workspace, kind and id. Safe to use from concurrent tasks of one event loop.

    KeyUnavailable: the KEK or the key database failed, was late (``timeout_s``), or does not fit.
    KeyErased: the row is gone, or belongs to another workspace or kind (which is the same to us).
    """

    def __init__(
        self,
        kek: KeyEncryptionKey,
        store: KeyStore,
        clock: Clock,
        random: Random,
        ttl_ms: int = 60_000,
        timeout_s: float = 2.0,
    ) -> None:
        self._kek = kek
        self._store = store
        self._clock = clock
        self._random = random
        self._ttl_ms = ttl_ms
        self._timeout_s = timeout_s
        self._cache: dict[str, _Held] = {}
        self._forgotten = 0

    async def create_workspace(self, workspace: str) -> None:
        """Make the workspace key and the log key, unless they exist. Durable on return."""
        ids = (workspace_key_id(workspace), log_key_id(workspace))
        have = {row.id for row in await self._asked(self._store.get(ids))}
        if ids[0] not in have:
            _, row = await self.new_key(workspace, KeyKind.WORKSPACE, ids[0])
            await self._put_first([row])
        if ids[1] not in have:
            _, row = await self.new_key(workspace, KeyKind.LOG, ids[1])
            await self._put_first([row])

    async def key(self, workspace: str, kind: KeyKind, id: str) -> Key:
        """Return one key. Raises KeyUnavailable, KeyErased."""
        return (await self.keys(workspace, kind, [id]))[0]

    async def keys(self, workspace: str, kind: KeyKind, ids: Sequence[str]) -> list[Key]:
        """Return the keys in the order of ``ids``, with one question to the key database."""
        return [held.key for held in await self._held(workspace, kind, ids)]

    async def _held(self, workspace: str, kind: KeyKind, ids: Sequence[str]) -> list[_Held]:
        now = self._clock()
        found: dict[str, _Held] = {}
        for id_ in ids:
            cached = self._cache.get(id_)
            if cached and cached.until > now and cached.workspace == workspace and cached.key.kind is kind:
                found[id_] = cached
        missing = [id_ for id_ in dict.fromkeys(ids) if id_ not in found]
        if missing:
            forgotten = self._forgotten
            rows = {row.id: row for row in await self._asked(self._store.get(missing))}
            for id_ in missing:
                row = rows.get(id_)
                if row is None or row.workspace != workspace or row.kind is not kind:
                    raise KeyErased(f"the {kind} key is erased; what it sealed stays unreadable")
                # The time runs from before the row was read: it may have been erased since.
                found[id_] = held = await self._unwrap(row, now + self._ttl_ms)
                if forgotten == self._forgotten:
                    self._remember(held)
        return [found[id_] for id_ in ids]

    async def new_key(
        self,
        workspace: str,
        kind: KeyKind,
        id: str,
        parent: Key | None = None,
    ) -> tuple[Key, WrappedKey]:
        """Make a key. It is not stored: give the row to :meth:`commit` before sealing anything for good.

        ``parent`` is the scope key for an entry; for the other kinds it may be left out.
        """
        material = self._random(_LENGTH)
        version = 1
        if kind is KeyKind.WORKSPACE:
            wrapped = await self._asked(self._kek.wrap(material, _place(workspace, kind, id, version)))
            above = self._kek.id
        else:
            if parent is None:
                if kind is KeyKind.ENTRY:
                    raise ValueError("an entry key is wrapped under the key of its scope: pass it as parent")
                parent = await self.key(workspace, KeyKind.WORKSPACE, workspace_key_id(workspace))
            wrapped = aead.seal(
                parent.material,
                material,
                workspace=workspace,
                kind=_box_kind(kind, version),
                id=id,
                version=parent.version,
                random=self._random,
            )
            above = parent.id
        row = WrappedKey(id, workspace, kind, above, version, wrapped, self._clock())
        return Key(id, kind, version, material, above), row

    async def commit(self, rows: Sequence[WrappedKey]) -> None:
        """Store rows atomically; durable on return. Raises KeyUnavailable."""
        if rows:
            await self._asked(self._store.put(rows))

    async def storing(self, rows: Sequence[WrappedKey]) -> Awaitable[None]:
        """Begin to store rows; whoever awaits the answer has them durable, as after :meth:`commit`.

        For callers with work to do meanwhile. Where nobody awaits it (the work failed), rows may be
        stored that open nothing.
        """
        task = asyncio.ensure_future(self.commit(rows))
        # A failure that nobody waits for any more concerns nobody.
        task.add_done_callback(lambda done: done.cancelled() or done.exception())
        await asyncio.sleep(0)  # the store has been asked when we return
        return task

    async def key_or_new(self, workspace: str, kind: KeyKind, id: str) -> Key:
        """Return the key, making and storing it first where there is none. One winner under a race."""
        try:
            return await self.key(workspace, kind, id)
        except KeyErased:
            _, row = await self.new_key(workspace, kind, id)
        await self._put_first([row])
        return await self.key(workspace, kind, id)

    def forget(self, ids: Iterable[str] | None = None) -> None:
        """Drop unwrapped keys: these and all that hang below them, or all.

        Python cannot overwrite their bytes, only let them go.
        """
        self._forgotten += 1  # what is being opened at this moment is not kept either
        if ids is None:
            self._cache.clear()
            return
        going = set(ids)
        for _ in range(_DEPTH):
            going |= {id_ for id_, held in self._cache.items() if held.key.parent in going}
        for id_ in going:
            self._cache.pop(id_, None)

    async def _put_first(self, rows: Sequence[WrappedKey]) -> None:
        # A lost race shows as a failed put and a row that is there now; any other failure stays one.
        try:
            await self.commit(rows)
        except KeyUnavailable:
            ids = [row.id for row in rows]
            if len(await self._asked(self._store.get(ids))) < len(ids):
                raise

    async def _unwrap(self, row: WrappedKey, until: int) -> _Held:
        try:
            if row.kind is KeyKind.WORKSPACE:
                place = _place(row.workspace, row.kind, row.id, row.version)
                material = await self._asked(self._kek.unwrap(row.wrapped, place))
            else:
                (parent,) = await self._held(row.workspace, _PARENT_KIND[row.kind], [row.parent])
                until = min(until, parent.until)
                material = aead.open_box(
                    parent.key.material,
                    row.wrapped,
                    workspace=row.workspace,
                    kind=_box_kind(row.kind, row.version),
                    id=row.id,
                )
        except BoxError as error:
            raise KeyUnavailable(f"the row of a {row.kind} key was altered: {error}") from None
        return _Held(until, row.workspace, Key(row.id, row.kind, row.version, material, row.parent))

    def _remember(self, held: _Held) -> None:
        if len(self._cache) >= _CACHED_KEYS:
            now = self._clock()
            self._cache = {id_: other for id_, other in self._cache.items() if other.until > now}
            if len(self._cache) >= _CACHED_KEYS:
                self._cache.clear()
        self._cache[held.key.id] = held

    async def _asked(self, answer: Awaitable[_T]) -> _T:
        # The boundary to backends of every make: whatever they raise means "no key now", and only
        # its type is told on, since a driver's message may quote a row.
        try:
            async with asyncio.timeout(self._timeout_s):
                return await answer
        except KeyUnavailable:
            raise
        except TimeoutError:
            raise KeyUnavailable(
                f"the key database or KEK did not answer in {self._timeout_s:g} s; look at its health"
            ) from None
        except Exception as error:  # noqa: BLE001 - see above
            raise KeyUnavailable(
                f"the key database or KEK failed ({type(error).__name__}); look at its health"
            ) from None


def _box_kind(kind: KeyKind, version: int) -> str:
    # An entry's value and an entry's key have the same id: their boxes must not be exchangeable. The
    # box names its parent's version; the row's own stands here.
    return f"key/{kind}/{version}"


def _place(workspace: str, kind: KeyKind, id: str, version: int) -> bytes:
    parts = [part.encode() for part in (workspace, kind, id, str(version))]
    return b"".join(len(part).to_bytes(4, "big") + part for part in parts)

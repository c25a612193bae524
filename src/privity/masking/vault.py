"""The vault: which stand-in means which value, within one scope.

One-to-one for the scope's life: the same text gets the same token again, and no two texts share one.
What is stored for an entry is its token, an index (HMAC under a key derived from the scope key) and a
box of the value under a key of its own; all three die with the scope key (promise 6). Nothing is
stored by :meth:`Vault.issue`: the journey commits rows and keys together with the decision, so that
no value exists in the vault without a record of why.

'MARIA LOPEZ' and 'Maria Lopez' are one person but two texts: each must come back as it was typed. So
the first spelling of a value stands under the index of its normalised form, and each further
spelling under its own, with a token of its own and the root of the first.

INVARIANT: token, index and spelling stand beside the box, where a writer of the database can reach
them, so the box is bound to them, and the spelling's MAC to the token: an entry whose columns were
changed or exchanged with another's is not found while masking, and does not open while restoring.
"""

from __future__ import annotations

import hmac
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import orjson

from privity.crypto import aead
from privity.crypto.errors import BoxError
from privity.crypto.keyring import Key, Keyring, derive
from privity.crypto.ports import KeyKind, WrappedKey
from privity.domain.clock import Clock, Random
from privity.domain.ids import make_id
from privity.domain.inventory import Scope
from privity.domain.labels import Label
from privity.domain.sensitive import SensitiveText
from privity.domain.stand_in import Restoration, StandIn
from privity.domain.tokens import TOKEN, make_root, root_of
from privity.masking.operator import Operator, Wanted
from privity.masking.operators import OPERATORS
from privity.storage.ports import DataStore, StandInRow

__all__ = ["Issued", "Vault", "Wanted"]

_BOX_KIND = "entry"
_SPELLING = 16

#: Labels whose values are numbers with any punctuation: 123-45-6789 and 123456789 are one value.
_STRUCTURED = frozenset(
    {Label.SSN, Label.CARD, Label.PHONE, Label.FAX, Label.MRN, Label.PLAN, Label.ACCOUNT, Label.LICENSE}
)


@dataclass(frozen=True, slots=True)
class Issued:
    """What to put in place, aligned with what was wanted, and what to store for it.

    Commit ``keys`` to the key database first, then ``rows`` with the decision: a crash between the
    two leaves keys that open nothing, which is harmless; the other way round would lose values.
    """

    stand_ins: tuple[StandIn, ...]
    rows: tuple[StandInRow, ...]
    keys: tuple[WrappedKey, ...]


@dataclass(frozen=True, repr=False)  # no slots: few values are a further spelling of another
class _Index:
    """The MACs of a value: of its normalised form, and of this spelling as a further entry.

    ``spelling`` makes the short one that stands beside an entry's box and tells, without opening it,
    whether this value, as it is spelt, is what the entry's id and token stand for.
    """

    normal: bytes
    make_variant: Callable[[], bytes]
    spelling: Callable[[str, str], bytes]

    @cached_property
    def variant(self) -> bytes:
        return self.make_variant()


class Vault:
    """Issues stand-ins and opens them again. Raises KeyUnavailable and StoreUnavailable: fail closed."""

    def __init__(self, keyring: Keyring, store: DataStore, clock: Clock, random: Random) -> None:
        self._keyring = keyring
        self._store = store
        self._clock = clock
        self._random = random

    async def issue(self, scope: Scope, wanted: Sequence[Wanted], *, new_scope: bool = False) -> Issued:
        """Return a stand-in for each wanted value: the scope's own where it has one, else a new one.

        ``new_scope`` says that nothing is stored of this scope yet, not even itself: then nothing is
        looked for, and the scope's own key is among those to commit.

        A StandInConflict at the commit of ``rows`` means that another request of the scope was first
        with one of the values: call issue again and mask anew.
        """
        if not wanted:
            return Issued((), (), ())
        keys: list[WrappedKey] = []
        if new_scope:
            scope_key, wrapped = await self._keyring.new_key(scope.workspace, KeyKind.SCOPE, scope.id)
            keys.append(wrapped)
        else:
            scope_key = await self._keyring.key_or_new(scope.workspace, KeyKind.SCOPE, scope.id)
        mac = _Mac(derive(scope_key, b"index"))
        indexes = [_index(mac, item) for item in wanted]
        rows: Sequence[StandInRow] = ()
        if not new_scope:
            macs = {mac for index in indexes for mac in (index.normal, index.variant)}
            rows = await self._store.find_stand_ins(scope.id, sorted(macs))
        batch = _Batch({row.index_mac: row for row in rows}, wanted, indexes)
        stand_ins: list[StandIn] = []
        for item, index in zip(wanted, indexes, strict=True):
            operator = OPERATORS[item.operator]
            if not operator.stored:
                text = operator.make(item, "", self._random)
                stand_ins.append(_stand_in("", text, item, operator))
                continue
            row = batch.find(index)
            if row is None:
                row, key = await self._new_row(scope, scope_key, item, index, operator, batch)
                batch.add(row)
                keys.append(key)
            stand_ins.append(_stand_in(row.id, _text_of(row), item, operator))
        return Issued(tuple(stand_ins), tuple(batch.new), tuple(keys))

    async def find(self, scope: Scope, tokens: Sequence[str]) -> tuple[StandIn, ...]:
        """Return what these tokens of the scope stand for, opened; tokens it never issued are left out.

        Raises KeyErased where an entry's key is gone, BoxError where an entry was altered or moved.
        """
        rows = await self._store.find_tokens(scope.id, tokens)
        keys = await self._keyring.keys(scope.workspace, KeyKind.ENTRY, [row.id for row in rows])
        return tuple(_opened(scope, row, key) for row, key in zip(rows, keys, strict=True))

    async def _new_row(
        self,
        scope: Scope,
        scope_key: Key,
        item: Wanted,
        index: _Index,
        operator: Operator,
        batch: _Batch,
    ) -> tuple[StandInRow, WrappedKey]:
        id_ = make_id("si", self._clock(), self._random(10))
        root = batch.root(item, index, self._random)
        text = operator.make(item, root, self._random)
        while text in batch.tokens:
            text = operator.make(item, root, self._random)
        # Numbers of one digit cannot be one-to-one: the id keeps their column unique.
        token = text if TOKEN.fullmatch(text) else f"{text}#{id_}"
        key, wrapped = await self._keyring.new_key(scope.workspace, KeyKind.ENTRY, id_, scope_key)
        returned = operator.returned(item.value.reveal())
        body = {"value": returned, "label": item.label, "entity": item.entity, "operator": item.operator}
        mac, spelling = batch.mac_for(index), index.spelling(id_, token)
        box = aead.seal(
            key.material,
            orjson.dumps(body),
            workspace=scope.workspace,
            kind=_BOX_KIND,
            id=_place(id_, token, mac, spelling),
            version=key.version,
            random=self._random,
        )
        return StandInRow(id_, scope.id, mac, token, spelling + box), wrapped


class _Batch:
    """The entries that one call sees: those stored, and those it adds."""

    def __init__(
        self, stored: Mapping[bytes, StandInRow], wanted: Sequence[Wanted], indexes: Sequence[_Index]
    ) -> None:
        self._rows = dict(stored)
        self._resumed = bool(stored)
        self._roots: dict[int, str] = {}
        self.new: list[StandInRow] = []
        self.tokens = {row.token for row in stored.values()}
        self._taken = {root_of(token) for token in self.tokens if TOKEN.fullmatch(token)}
        for item, index in zip(wanted, indexes, strict=True) if stored else ():
            row = self._rows.get(index.normal) or self._rows.get(index.variant)
            if item.group is not None and row is not None and TOKEN.fullmatch(row.token):
                self._roots.setdefault(item.group, root_of(row.token))

    def find(self, index: _Index) -> StandInRow | None:
        """Return the entry of exactly this spelling."""
        if not self._resumed and index.normal not in self._rows:
            return None  # nor is a further spelling of it
        for mac in (index.normal, index.variant):
            row = self._rows.get(mac)
            if row is not None and hmac.compare_digest(
                row.sealed[:_SPELLING], index.spelling(row.id, row.token)
            ):
                return row
        return None

    def mac_for(self, index: _Index) -> bytes:
        """Return the index under which a new spelling is stored."""
        return index.variant if index.normal in self._rows else index.normal

    def root(self, item: Wanted, index: _Index, random: Random) -> str:
        """Return the root of the value's group, or of its first spelling, or a new one."""
        if item.group is not None and item.group in self._roots:
            return self._roots[item.group]
        first = self._rows.get(index.normal)
        if first is not None and TOKEN.fullmatch(first.token):
            root = root_of(first.token)
        else:
            root = make_root(random)
            # Two people of one request do not share a root, as far as this call can see.
            while root in self._taken:
                root = make_root(random)
            self._taken.add(root)
        if item.group is not None:
            self._roots[item.group] = root
        return root

    def add(self, row: StandInRow) -> None:
        """Count a new entry as found from here on."""
        self._rows[row.index_mac] = row
        self.tokens.add(row.token)
        self.new.append(row)


def normalise(value: str, label: Label) -> str:
    """Return the form under which spellings of one value meet (Unicode UAX #15, NFKC)."""
    text = " ".join(unicodedata.normalize("NFKC", value).casefold().split())
    if label in _STRUCTURED:
        compact = "".join(char for char in text if char.isalnum())
        return compact or text
    return text


class _Mac:
    """HMAC-SHA-256 under one key, made once: a request takes some thirty."""

    def __init__(self, secret: bytes) -> None:
        self._keyed = hmac.new(secret, digestmod="sha256")

    def __call__(self, *parts: str) -> bytes:
        encoded = bytearray()
        for part in parts:
            each = part.encode("utf-8", "surrogatepass")
            encoded += len(each).to_bytes(4, "big")
            encoded += each
        mac = self._keyed.copy()
        mac.update(encoded)
        return mac.digest()


def _index(mac: _Mac, item: Wanted) -> _Index:
    family = OPERATORS[item.operator].family
    value = item.value.reveal()
    normal = normalise(value, item.label) if family != "literal" else value

    def spelling(id_: str, token: str) -> bytes:
        return mac("spelling", family, item.label, value, id_, token)[:_SPELLING]

    return _Index(
        normal=mac("normal", family, item.label, normal),
        make_variant=lambda: mac("variant", family, item.label, value),
        spelling=spelling,
    )


def _place(id_: str, token: str, mac: bytes, spelling: bytes) -> str:
    # Neither ids nor hexadecimal hold a blank, so no two places read alike.
    return f"{id_} {mac.hex()} {spelling.hex()} {token}"


def _text_of(row: StandInRow) -> str:
    return row.token.partition("#")[0]


def _stand_in(id_: str, text: str, item: Wanted, operator: Operator) -> StandIn:
    # For a number the value itself is kept in memory, for the egress check; it is not stored.
    value = item.value if operator.name == "number" else SensitiveText(operator.returned(item.value.reveal()))
    return StandIn(id_, text, item.label, item.entity, value, operator.restoration)


def _opened(scope: Scope, row: StandInRow, key: Key) -> StandIn:
    if key.parent != scope.id:
        raise BoxError("an entry's key belongs to another scope; the vault was altered")
    spelling, box = row.sealed[:_SPELLING], row.sealed[_SPELLING:]
    place = _place(row.id, row.token, row.index_mac, spelling)
    plaintext = aead.open_box(key.material, box, workspace=scope.workspace, kind=_BOX_KIND, id=place)
    body = orjson.loads(plaintext)
    operator = OPERATORS[body["operator"]]
    restoration: Restoration = operator.restoration
    return StandIn(
        row.id,
        _text_of(row),
        Label(body["label"]),
        body["entity"],
        SensitiveText(body["value"]),
        restoration,
    )

"""Every listed operator: round trip, consistency, nothing left over, streamed = whole."""

from __future__ import annotations

import asyncio
import os
import pkgutil

import pytest

import privity.masking.operators as package
from privity.crypto.keyring import Keyring
from privity.crypto.memory import MemoryKeyStore
from privity.domain.inventory import Scope
from privity.domain.labels import Label
from privity.domain.sensitive import SensitiveText
from privity.domain.stand_in import Restoration, StandIn
from privity.domain.tokens import TOKEN
from privity.masking.operator import Operator, Wanted
from privity.masking.operators import ALL, OPERATORS, by_name
from privity.masking.restorer import Restorer, restore_text
from privity.masking.vault import Vault
from privity.storage.memory import MemoryStore
from privity.storage.ports import Writes

CASES = [
    pytest.param(operator, value, id=f"{operator.name}-{value!r}")
    for operator in ALL
    for value in operator.examples
]
SCOPE = Scope("scp_1", "ws", "app", "key:1")


class _OpenKek:
    id = "test"

    async def wrap(self, key: bytes, aad: bytes) -> bytes:
        return aad + key

    async def unwrap(self, wrapped: bytes, aad: bytes) -> bytes:
        return wrapped[len(aad) :]


def _twice(operator: Operator, value: str) -> tuple[StandIn, StandIn, list[bytes]]:
    """Issue, commit and issue again; return both stand-ins and all that is at rest."""

    async def both() -> tuple[StandIn, StandIn, list[bytes]]:
        store, keyring = MemoryStore(), Keyring(_OpenKek(), MemoryKeyStore(), lambda: 0, os.urandom)
        await keyring.create_workspace("ws")
        vault = Vault(keyring, store, lambda: 0, os.urandom)
        wanted = [Wanted(SensitiveText(value), Label.ID, "TEST", operator.name)]
        first = await vault.issue(SCOPE, wanted)
        await keyring.commit(first.keys)
        await store.commit(Writes(stand_ins=first.rows))
        again = await vault.issue(SCOPE, wanted)
        assert again.rows == ()
        return first.stand_ins[0], again.stand_ins[0], [row.sealed for row in first.rows]

    return asyncio.run(both())


@pytest.mark.parametrize(("operator", "value"), CASES)
def test_consistent(operator: Operator, value: str) -> None:
    first, again, at_rest = _twice(operator, value)
    assert first.restoration is operator.restoration
    assert bool(at_rest) == operator.stored
    if operator.stored:
        assert (first.text, first.id) == (again.text, again.id)


@pytest.mark.parametrize(("operator", "value"), CASES)
def test_nothing_is_left_over(operator: Operator, value: str) -> None:
    stand_in, _, at_rest = _twice(operator, value)
    if operator.hides:
        assert stand_in.text != value
        assert len(value) < 4 or value not in stand_in.text
    assert len(value) < 4 or not any(value.encode() in sealed for sealed in at_rest)


@pytest.mark.parametrize(("operator", "value"), CASES)
def test_round_trip_streamed_and_whole(operator: Operator, value: str) -> None:
    stand_in, _, _ = _twice(operator, value)
    restorable = {stand_in.text: stand_in}
    masked = f"a {stand_in.text} b"
    expected = f"a {operator.returned(value)} b" if operator.restoration is not Restoration.NEVER else masked
    rights = frozenset({Label.ID})
    assert restore_text(masked, restorable, rights) == expected
    for cut in range(len(masked)):
        restorer = Restorer(restorable, rights)
        assert restorer.feed(masked[:cut]) + restorer.feed(masked[cut:]) + restorer.close() == expected


@pytest.mark.parametrize("operator", ALL, ids=lambda operator: operator.name)
def test_what_comes_back_is_a_token(operator: Operator) -> None:
    wanted = Wanted(SensitiveText(operator.examples[0]), Label.ID, "TEST", operator.name)
    text = operator.make(wanted, "0000", os.urandom)
    assert bool(TOKEN.fullmatch(text)) == (operator.restoration is not Restoration.NEVER)
    assert operator.source
    assert operator.examples


def test_list_and_folder_agree() -> None:
    modules = {module.name for module in pkgutil.iter_modules(package.__path__)}
    assert modules == set(OPERATORS) == {type(o).__module__.rpartition(".")[2] for o in ALL}


def test_a_name_used_twice_stops_the_start() -> None:
    with pytest.raises(ValueError, match="TokenOperator and TokenOperator"):
        by_name([ALL[0], ALL[0]])

"""One-to-one within a scope, nothing across scopes, nothing readable at rest."""

from __future__ import annotations

import pickle
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from privity.crypto.errors import BoxError, KeyErased, KeyUnavailable
from privity.domain.inventory import Scope
from privity.domain.labels import Label
from privity.domain.sensitive import SensitiveText
from privity.domain.stand_in import Restoration
from privity.domain.tokens import root_of
from privity.masking.vault import Issued, Vault, Wanted, normalise
from privity.storage.ports import StandInConflict, StoreUnavailable, Writes

from .conftest import House, run, scope_named


def _want(value: str, label: Label = Label.NAME, operator: str = "token", **more: object) -> Wanted:
    wanted = Wanted(SensitiveText(value), label, str(label), operator)
    return replace(wanted, **more)  # type: ignore[arg-type]


def _issue(house: House, scope: Scope, *wanted: Wanted) -> Issued:
    issued = run(house.vault.issue(scope, wanted))
    run(house.keyring.commit(issued.keys))
    run(house.store.commit(Writes(stand_ins=issued.rows)))
    return issued


def test_the_same_value_gets_the_same_token_again(house: House, scope: Scope) -> None:
    first = _issue(house, scope, _want("Maria Lopez"), _want("Maria Lopez"), _want("Li Wei"))
    again = _issue(house, scope, _want("Li Wei"), _want("Maria Lopez"))
    texts = [stand_in.text for stand_in in first.stand_ins]
    assert texts[0] == texts[1] != texts[2]
    assert [stand_in.text for stand_in in again.stand_ins] == [texts[2], texts[1]]
    assert len(first.rows) == len(first.keys) == 2
    assert again.rows == again.keys == ()


def test_each_spelling_comes_back_as_typed_and_shares_the_root(house: House, scope: Scope) -> None:
    spellings = ["Maria Lopez", "MARIA LOPEZ", "maria  lopez", "Maria\u00a0Lopez"]
    issued = [_issue(house, scope, _want(spelling)).stand_ins[0] for spelling in spellings]
    assert len({s.text for s in issued}) == len(spellings)
    assert len({root_of(s.text) for s in issued}) == 1
    again = _issue(house, scope, *map(_want, reversed(spellings))).stand_ins
    assert [s.text for s in again] == [s.text for s in reversed(issued)]
    assert [s.value.reveal() for s in again] == list(reversed(spellings))


def test_spellings_in_one_call(house: House, scope: Scope) -> None:
    issued = _issue(house, scope, _want("123-45-6789", Label.SSN), _want("123456789", Label.SSN)).stand_ins
    assert issued[0].text != issued[1].text
    assert root_of(issued[0].text) == root_of(issued[1].text)
    opened = run(house.vault.find(scope, [s.text for s in issued]))
    assert {s.value.reveal() for s in opened} == {"123-45-6789", "123456789"}


def test_scopes_are_disjoint(house: House, scope: Scope) -> None:
    mine = _issue(house, scope, _want("Maria Lopez")).stand_ins[0]
    other = scope_named("scp_2")
    theirs = _issue(house, other, _want("Maria Lopez")).stand_ins[0]
    assert mine.text != theirs.text
    assert run(house.vault.find(other, [mine.text])) == ()
    assert run(house.vault.find(scope, [mine.text]))[0].value.reveal() == "Maria Lopez"


def test_labels_are_apart(house: House, scope: Scope) -> None:
    name, place = _issue(house, scope, _want("Lopez"), _want("Lopez", Label.LOCATION)).stand_ins
    assert name.text.startswith("PVY-NAME-")
    assert place.text.startswith("PVY-LOCATION-")


def test_members_of_a_group_share_the_root_of_whoever_was_stored_first(house: House, scope: Scope) -> None:
    surname = _issue(house, scope, _want("Lopez", group=0, form="S")).stand_ins[0]
    full, again, other = _issue(
        house,
        scope,
        _want("Maria Lopez", group=3, form="F"),
        _want("Lopez", group=3, form="S"),
        _want("Li Wei", group=4),
    ).stand_ins
    assert again.text == surname.text
    assert root_of(full.text) == root_of(surname.text) != root_of(other.text)
    assert "-F-" in full.text
    assert "-S-" in surname.text


def test_a_lost_race_is_run_again(house: House, scope: Scope) -> None:
    one = run(house.vault.issue(scope, [_want("Maria Lopez")]))
    two = run(house.vault.issue(scope, [_want("Maria Lopez")]))
    run(house.keyring.commit((*one.keys, *two.keys)))
    run(house.store.commit(Writes(stand_ins=one.rows)))
    with pytest.raises(StandInConflict):
        run(house.store.commit(Writes(stand_ins=two.rows)))
    assert _issue(house, scope, _want("Maria Lopez")).stand_ins[0].text == one.stand_ins[0].text


def test_a_card_comes_back_truncated_and_is_stored_so(house: House, scope: Scope) -> None:
    pan = "4111 1111 1111 1111"
    card, same, other = _issue(
        house,
        scope,
        *(_want(number, Label.CARD, "card") for number in (pan, pan, "4111110000001111")),
    ).stand_ins
    assert card.value.reveal() == other.value.reveal() == "411111******1111"
    assert card.text == same.text != other.text
    opened = run(house.vault.find(scope, [card.text]))
    assert opened[0].value.reveal() == "411111******1111"
    assert opened[0].restoration is Restoration.BY_RIGHT


def test_redactions_are_constants_and_never_stored(house: House, scope: Scope) -> None:
    wanted = [
        Wanted(SensitiveText("737"), Label.CARD, entity, "redact") for entity in ("CARD_CVV", "CARD_PIN")
    ]
    issued = _issue(house, scope, *wanted, _want("737", Label.CARD, "redact_number"))
    assert [s.text for s in issued.stand_ins[:2]] == ["[REDACTED-CVV]", "[REDACTED-PIN]"]
    assert issued.stand_ins[2].text != "737"
    assert issued.rows == ()
    assert all(s.restoration is Restoration.NEVER for s in issued.stand_ins)
    assert all(not s.value for s in issued.stand_ins)


def test_numbers_are_consistent_and_few_shapes_are_no_conflict(house: House, scope: Scope) -> None:
    wanted = [_want(str(number), Label.ID, "number") for number in range(10)]
    first = _issue(house, scope, *wanted).stand_ins
    again = _issue(house, scope, *wanted).stand_ins
    assert [s.text for s in first] == [s.text for s in again]
    assert all(s.text != item.value.reveal() for s, item in zip(first, wanted, strict=True))


def test_nothing_at_rest_shows_a_value(house: House, scope: Scope) -> None:
    values = ["Maria Lopez", "123-45-6789", "PVY-NAME-7K2M-F-3QX9TB4C-YVP"]
    issued = _issue(house, scope, *map(_want, values))
    at_rest = repr(issued.rows).encode() + b"".join(row.sealed for row in issued.rows)
    at_rest += repr(issued).encode()
    assert not any(part in at_rest for part in (b"Maria", b"Lopez", b"6789", b"7K2M-F-3QX9"))
    for stand_in in issued.stand_ins:
        with pytest.raises(TypeError):
            pickle.dumps(stand_in)


def test_erasing_an_entry_or_its_scope_ends_reading(house: House, scope: Scope) -> None:
    one, two = _issue(house, scope, _want("Maria Lopez"), _want("Li Wei")).stand_ins
    run(house.keys.delete([one.id]))
    house.keyring.forget()
    with pytest.raises(KeyErased):
        run(house.vault.find(scope, [one.text]))
    assert run(house.vault.find(scope, [two.text]))[0].value.reveal() == "Li Wei"
    run(house.keys.delete([scope.id]))
    house.keyring.forget()
    with pytest.raises(KeyErased):
        run(house.vault.find(scope, [two.text]))
    assert _issue(house, scope, _want("Li Wei")).stand_ins[0].text != two.text


def test_an_entry_does_not_open_in_another_place(house: House, scope: Scope) -> None:
    mine = _issue(house, scope, _want("Maria Lopez"))
    other = scope_named("scp_2")
    _issue(house, other, _want("x"))
    moved = replace(mine.rows[0], scope=other.id)
    run(house.store.commit(Writes(stand_ins=(moved,))))
    with pytest.raises(BoxError):
        run(house.vault.find(other, [moved.token]))


@pytest.mark.parametrize("column", ["token", "index_mac", "spelling", "sealed"])
def test_an_entry_whose_column_is_anothers_does_not_open(house: House, scope: Scope, column: str) -> None:
    """Who can write the database and has no key cannot make one person's token mean another."""
    maria, john = (_issue(house, scope, _want(name)).rows[0] for name in ("Maria Lopez", "John Smith"))
    if column == "spelling":
        changed = replace(maria, sealed=john.sealed[:16] + maria.sealed[16:])
    else:
        changed = replace(maria, **{column: getattr(john, column)})
    house.store._by_token = {(scope.id, changed.token): changed}
    with pytest.raises(BoxError):
        run(house.vault.find(scope, [changed.token]))


def test_masking_takes_no_token_from_an_entry_that_was_exchanged(house: House, scope: Scope) -> None:
    maria, john = (_issue(house, scope, _want(name)).rows[0] for name in ("Maria Lopez", "John Smith"))
    house.store._by_mac[scope.id, maria.index_mac] = replace(maria, token=john.token)
    (issued,) = run(house.vault.issue(scope, [_want("Maria Lopez")])).stand_ins
    assert issued.text not in (maria.token, john.token)
    house.store._by_mac[scope.id, maria.index_mac] = replace(john, index_mac=maria.index_mac)
    (issued,) = run(house.vault.issue(scope, [_want("Maria Lopez")])).stand_ins
    assert issued.text not in (maria.token, john.token)


def test_fails_closed(house: House, scope: Scope) -> None:
    house.store.available = False
    with pytest.raises(StoreUnavailable):
        run(house.vault.issue(scope, [_want("Maria Lopez")]))
    house.store.available = True
    run(house.keys.delete(["ws"]))
    house.keyring.forget()
    with pytest.raises((KeyErased, KeyUnavailable)):
        run(house.vault.issue(scope, [_want("Maria Lopez")]))
    assert run(Vault(house.keyring, house.store, lambda: 0, house.random).issue(scope, ())).stand_ins == ()


def test_normal_forms() -> None:
    assert normalise("ＭＡＲＩＡ  Lopez", Label.NAME) == "maria lopez"
    assert normalise("(555) 010-9999", Label.PHONE) == "5550109999"
    assert normalise("--", Label.PHONE) == "--"


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(st.text(min_size=1, max_size=8), st.sampled_from([Label.NAME, Label.SSN])), max_size=20
    )
)
def test_one_to_one(values: list[tuple[str, Label]]) -> None:
    house, scope = House(), scope_named("scp_1")
    seen: dict[tuple[str, Label], str] = {}
    for part in (values[: len(values) // 2], values, values[::-1]):
        for key, stand_in in zip(
            part, _issue(house, scope, *(_want(v, lab) for v, lab in part)).stand_ins, strict=True
        ):
            assert seen.setdefault(key, stand_in.text) == stand_in.text
            assert stand_in.value.reveal() == key[0]
    assert len(set(seen.values())) == len(seen)

"""The door's limits: how many, how many bytes, and how many of them one key may have."""

from __future__ import annotations

import contextlib

import pytest
from tests.support.house import key_id, person

from privity.config.settings import ServerSettings
from privity.domain.decision import Reason
from privity.domain.errors import Unavailable
from privity.gateway.admission import Admission, Limits, Seat

ANNA, BERT, CLEO = (person(key_id(number)) for number in (1, 2, 3))


def door(held: int = 300, **more: int) -> Admission:
    return Admission(Limits(1000, 1000, held=held, **more))


def refused(seat: Seat, size: int) -> Reason:
    with pytest.raises(Unavailable) as caught:
        seat.hold(size)
    return caught.value.reason


def test_one_key_holds_a_third_of_the_bytes_and_no_more() -> None:
    admission = door()
    with admission.admit(ANNA) as first, admission.admit(ANNA) as second:
        first.hold(60)
        second.hold(40)
        assert refused(first, 1) is Reason.TOO_MANY_REQUESTS
        assert refused(second, 1) is Reason.TOO_MANY_REQUESTS
        first.let_go()
        second.hold(60)
        assert refused(second, 1) is Reason.TOO_MANY_REQUESTS


def test_what_one_key_may_not_have_another_may() -> None:
    admission = door()
    with admission.admit(ANNA) as anna, admission.admit(BERT) as bert, admission.admit(CLEO) as cleo:
        for seat in (anna, bert, cleo):
            seat.hold(100)
        with admission.admit(person(key_id(4))) as late:
            # All the bytes are held: that is nobody's own fault.
            assert refused(late, 1) is Reason.OVERLOADED
            bert.let_go()
            late.hold(100)


def test_a_body_as_large_as_one_may_be_is_taken_with_the_settings_as_they_are() -> None:
    server = ServerSettings()
    with Admission(Limits(server.max_body_bytes, server.max_decompressed_bytes)).admit(ANNA) as seat:
        seat.hold(server.max_body_bytes)
        seat.hold(server.max_decompressed_bytes)


def test_a_refused_piece_is_not_counted_and_what_was_held_is_let_go_at_the_end() -> None:
    admission = door()
    for _ in range(3):
        with contextlib.suppress(Unavailable), admission.admit(ANNA) as seat:
            seat.hold(90)
            seat.hold(20)
        with contextlib.suppress(ZeroDivisionError), admission.admit(ANNA) as seat:
            seat.hold(100)
            raise ZeroDivisionError
    assert (admission.running, admission._held) == (0, 0)
    assert not admission._held_by, "a key that holds nothing is forgotten"
    assert not admission._per_key
    assert admission.take_counts() == {(ANNA, Reason.TOO_MANY_REQUESTS): 3}
    assert admission.take_counts() == {}


def test_what_is_turned_away_is_counted_until_it_is_on_record() -> None:
    admission = door(running=1)
    with admission.admit(ANNA), pytest.raises(Unavailable), admission.admit(BERT):
        raise AssertionError
    counts = admission.take_counts()
    assert counts == {(BERT, Reason.OVERLOADED): 1}
    for (principal, reason), count in counts.items():
        admission.put_back(principal, reason, count)
    assert admission.take_counts() == counts


@pytest.mark.parametrize(
    ("closed", "reason"), [("draining", Reason.DRAINING), ("below_reserve", Reason.DISK_RESERVE)]
)
def test_a_closed_door_takes_nothing_new(closed: str, reason: Reason) -> None:
    admission = door()
    with admission.admit(ANNA) as seat:
        setattr(admission, closed, True)
        with pytest.raises(Unavailable) as caught, admission.admit(BERT):
            raise AssertionError
        assert caught.value.reason is reason
        seat.hold(100)  # what is in is served to its end

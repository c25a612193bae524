"""Every registered policy action fulfils its own decision table, asked of the shipped packs."""

from __future__ import annotations

from pathlib import Path

import pytest

import privity.policy.actions as plug_ins
from privity.domain.decision import Action
from privity.policy.action import PolicyAction, Row
from privity.policy.actions import ACTIONS
from privity.policy.engine import Engine

ENGINE = Engine.load(["hipaa"])
ROWS = [
    pytest.param(action, row, id=f"{action.action}-{row.says}-{row.label}".replace(" ", "_"))
    for action in ACTIONS
    for row in action.table
]


@pytest.mark.parametrize(("action", "row"), ROWS)
def test_the_shipped_packs_answer_as_the_table_says(action: PolicyAction, row: Row) -> None:
    decision = ENGINE.decide(action.action, row.given.query(), row.label)
    assert decision.forwards == row.allowed
    assert decision.reasons == (row.reason,)


def test_every_action_of_the_model_is_registered_once() -> None:
    assert sorted(action.action for action in ACTIONS) == sorted(Action)


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.action.value)
def test_a_table_says_no_at_least_once(action: PolicyAction) -> None:
    assert any(not row.allowed for row in action.table)


def test_folder_and_list_agree() -> None:
    folder = Path(plug_ins.__file__).parent
    files = {path.stem for path in folder.glob("*.py")} - {"__init__"}
    assert files == {type(action).__module__.rpartition(".")[2] for action in ACTIONS}

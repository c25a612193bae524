"""Arguments and other documents: what a path of policy means, and what it cannot mean."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from typing import Any

import pytest

from privity.domain.decision import Obligations, ToolRight
from privity.domain.finding import Finding, Passage
from privity.domain.labels import Label
from privity.domain.sensitive import SensitiveText
from privity.domain.stand_in import Restoration, StandIn
from privity.journey.documents import ArgumentRelease
from privity.journey.release import Judge
from privity.masking.egress import KnownValues

TOKEN = "PVY-NAME-7K2M-F-9XQ4T2BD-YVP"
VALUE = 'Zoë "Zed"\n'


async def nothing(_passages: Sequence[Passage]) -> list[Finding]:
    return []


def released(arguments: Any, tool: str = "lookup") -> Any:
    stand_in = StandIn("si", TOKEN, Label.NAME, "PERSON", SensitiveText(VALUE), Restoration.BY_RIGHT)
    right = ToolRight(
        "lookup", frozenset({"patient.name", "names.*"}), frozenset({"note"}), frozenset({Label.NAME})
    )
    release = ArgumentRelease(
        Judge(Obligations(), KnownValues(()), nothing), {"lookup": right}, {TOKEN: stand_in}, prevent=True
    )
    release.tool = tool

    async def run() -> str:
        return await release.feed(json.dumps(arguments)) + await release.close()

    return json.loads(asyncio.run(run()))


def test_a_bound_path_is_restored_and_escaped() -> None:
    assert released({"patient": {"name": TOKEN}, "names": [TOKEN], "note": f"to {TOKEN}"}) == {
        "patient": {"name": VALUE},
        "names": [VALUE],
        "note": f"to {VALUE}",
    }


@pytest.mark.parametrize(
    "arguments",
    [
        {"patient.name": TOKEN},
        {"names": {"*": TOKEN}},
        {"names": {"0": TOKEN}},
        {"names": [[TOKEN]]},
        {"patient": [{"name": TOKEN}]},
        {"patient": {"name": f"{TOKEN} "}},
        {"": {"patient": {"name": TOKEN}}},
        {TOKEN: TOKEN},
        [TOKEN],
    ],
)
def test_a_path_that_only_looks_like_a_bound_one_is_not(arguments: Any) -> None:
    assert released(arguments) == arguments


def test_another_tool_has_no_right() -> None:
    assert released({"patient": {"name": TOKEN}}, tool="Lookup") == {"patient": {"name": TOKEN}}

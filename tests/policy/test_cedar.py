from __future__ import annotations

from pathlib import Path

import pytest

from privity.domain.errors import ConfigError
from privity.policy.cedar import Policies, Source
from privity.policy.packs import read

BROKEN = {
    "no id": ("permit (principal, action, resource);", "no @id"),
    "an id twice": (
        '@id("a") permit (principal, action, resource); @id("a") forbid (principal, action, resource);',
        "taken by mine.cedar",
    ),
    "no policy": ("permit everything", "does not parse"),
    "a template": ('@id("a") permit (principal == ?principal, action, resource);', "template"),
    "an unknown action": (
        '@id("a") permit (principal, action == Privity::Action::"promt", resource);',
        "a: ",
    ),
    "an unknown attribute": (
        '@id("a") permit (principal, action == Privity::Action::"prompt", resource) when { context.teir > 1 };',
        "teir",
    ),
    "an unguarded optional attribute": (
        '@id("a") permit (principal, action == Privity::Action::"prompt", resource) when { principal.end_user == "x" };',
        "end_user",
    ),
    "an unknown reason": (
        '@id("a") @reason("because") forbid (principal, action, resource);',
        "no reason code",
    ),
}


@pytest.mark.parametrize("case", BROKEN, ids=lambda name: name.replace(" ", "-"))
def test_a_broken_file_stops_the_start_by_name(case: str) -> None:
    text, says = BROKEN[case]
    with pytest.raises(ConfigError, match=r"mine\.cedar") as caught:
        Policies([Source("mine.cedar", text)])
    assert says in str(caught.value)


def test_an_id_of_a_shipped_pack_is_taken() -> None:
    mine = Source("mine.cedar", '@id("hipaa-phi-needs-baa") permit (principal, action, resource);')
    with pytest.raises(ConfigError, match=r"taken by hipaa\.cedar"):
        Policies([*read(["hipaa"]), mine])


def test_unknown_packs_and_missing_files_are_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="hippa"):
        read(["hippa"])
    with pytest.raises(ConfigError, match=r"none\.cedar"):
        read(["hipaa"], [tmp_path / "none.cedar"])


def test_the_base_pack_only_forbids() -> None:
    assert "permit" not in "".join(
        line for line in read([])[0].text.splitlines() if not line.lstrip().startswith("//")
    )

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import pytest

import privity
from privity.domain import late as module
from privity.domain.late import Late, late

SOURCE = Path(privity.__file__).parent
USERS = sorted(
    ".".join(("privity", *path.relative_to(SOURCE).with_suffix("").parts))
    for path in SOURCE.rglob("*.py")
    if "import late\n" in path.read_text("utf-8")
)


def test_it_answers_as_what_is_compiled_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    monkeypatch.setattr(module.re, "compile", lambda *given: made.append(given[0]) or re._compile(*given))
    expression = late(r"(?P<dose>\d+) MG", re.IGNORECASE)
    assert not made
    assert [match["dose"] for match in expression.finditer("20 mg, 5 mg")] == ["20", "5"]
    assert expression.search("none") is None
    assert expression.sub("-", "1 mg") == "-"
    assert expression.pattern == r"(?P<dose>\d+) MG"
    assert made == [r"(?P<dose>\d+) MG"]


def test_a_mistake_shows_at_first_use() -> None:
    with pytest.raises(re.error):
        late("(").search("")


@pytest.mark.parametrize("name", USERS)
def test_no_expression_of_the_product_holds_a_mistake(name: str) -> None:
    found = [value for value in vars(import_module(name)).values() if isinstance(value, Late)]
    assert all(isinstance(value._compiled, re.Pattern) for value in found)

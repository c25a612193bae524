"""Every link and every file that the documents name exists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("changelog.d/*.md")])

_LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
_CODE = re.compile(r"`([^`\n]+)`")
_TARGET = re.compile(r"\bmake ([a-z]+)\b")
#: Code spans that look like files of this repository: `docs/adr/`, `policy/cedar.py`, `.importlinter`.
_FILE = re.compile(
    r"(?:[A-Za-z0-9_.\-]+/)*[A-Za-z0-9_.\-]+(?:/|\.(?:py|md|toml|txt|cedar|cedarschema))\Z|\.[a-z]+(?:/[a-z]+)?\Z"
)
#: Where a short name may be meant from.
_BASES = (
    ROOT,
    ROOT / "src",
    ROOT / "src/privity",
    ROOT / "proofs/lib",
    ROOT / "proofs/lib/sabotage",
    ROOT / "src/privity/policy/packs",
)
#: Made by the product or a user, not kept here; or an idea of a name.
_ELSEWHERE = re.compile(
    r"privity\.toml|own\.cedar|privity-data|capture\.jsonl|\.venv|NN|MM|<|\*|enrolment\.json|data\.db|keys\.db"
)
FILE_NAMES = {path.name for path in ROOT.glob("src/privity/**/*.*")}


def targets() -> set[str]:
    return set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_and_files_exist(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    missing = []
    for link in _LINK.findall(text):
        if "://" in link or link.startswith(("#", "mailto:")):
            continue
        if not (document.parent / link.partition("#")[0]).exists():
            missing.append(link)
    for name in _CODE.findall(text):
        if _ELSEWHERE.search(name) or not _FILE.fullmatch(name):
            continue
        if "/" not in name and name in FILE_NAMES:  # a page about one room says `registry.py`
            continue
        if not any((base / name).exists() for base in (document.parent, *_BASES)):
            missing.append(name)
    assert not missing, f"{document.relative_to(ROOT)} names what does not exist: {missing}"


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_recipes_exist(document: Path) -> None:
    code = " ".join(_CODE.findall(document.read_text(encoding="utf-8")))
    assert set(_TARGET.findall(code)) <= targets()


def test_nothing_names_the_place_where_it_was_made() -> None:
    named = [
        str(d) for d in DOCUMENTS if re.search(r"(?<![\w/])/(?:work|tmp)/", d.read_text(encoding="utf-8"))
    ]
    assert not named

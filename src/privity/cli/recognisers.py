"""``privity recognisers test``: whether the configured recognisers do what their examples say.

The gateway asks the same at each start and does not start where one fails; here all of them are told.
"""

from __future__ import annotations

from pathlib import Path

import orjson
from rich.console import Console
from rich.text import Text

from privity.cli.common import read
from privity.cli.telling import table
from privity.detection.assemble import assemble
from privity.detection.recognisers import PREFIX, made, tried
from privity.domain.detector_setup import DetectorSetup, Recogniser
from privity.domain.errors import ConfigError


def test(config: Path, *, text: str | None, as_json: bool) -> int:
    """Print each recogniser with what is wrong; with a text, what they find in it. Exit 1 where one fails."""
    setup = read(config).detection.setup
    rows = [_row(recogniser, setup) for recogniser in setup.recognisers]
    failed = any(row["problems"] for row in rows)
    # Where one fails there is no classifier: what the others find in a text is told once all are right.
    found = _found(text, setup) if text is not None and not failed else None
    if as_json:
        print(orjson.dumps({"recognisers": rows, "found": found}).decode())
    else:
        _show(Console(), rows, found)
    return int(failed)


def _row(recogniser: Recogniser, setup: DetectorSetup) -> dict[str, object]:
    try:
        problems = list(tried(recogniser, made(recogniser), setup))
    except ConfigError as problem:
        problems = [str(problem)]
    return {
        "name": recogniser.name,
        "kind": recogniser.kind.value,
        "label": recogniser.label.value,
        "examples": len(recogniser.found) + len(recogniser.not_found),
        "problems": problems,
    }


def _found(text: str, setup: DetectorSetup) -> list[dict[str, object]]:
    return [
        {
            "start": finding.start,
            "end": finding.end,
            "label": finding.label.value,
            "rule": finding.rule,
            "text": text[finding.start : finding.end],
            "own": finding.detector.startswith(PREFIX),
        }
        for finding in assemble(setup).classify_text(text)
    ]


def _show(console: Console, rows: list[dict[str, object]], found: list[dict[str, object]] | None) -> None:
    if not rows:
        console.print("No recognisers are configured. Add a [[detection.recognisers]] table.")
    for row in rows:
        problems = row["problems"]
        assert isinstance(problems, list)
        said = "fails" if problems else f"{row['examples']} examples as they say"
        console.print(Text(f"{row['name']} ({row['kind']}, {row['label']}): {said}"))
        for problem in problems:
            console.print(Text(f"  {problem}", style="red"))
    if found:
        console.print("", table("found in the text", found, ("at", "label", "rule", "text")))
    elif found is not None:
        console.print("Nothing is found in the text.")

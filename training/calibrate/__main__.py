"""`python -m training.calibrate`: makes the product's table of scores anew, and tells what it is worth."""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import privity.detection
from privity.detection.calibration import Curve, parse
from privity.detection.detector import Evidence
from privity.detection.tagger.tagger import tagger
from privity.domain.detector_setup import Point
from privity.domain.labels import Label
from training.calibrate.candidates import cases, drawn
from training.calibrate.curves import curves
from training.calibrate.points import USUAL, points
from training.calibrate.report import report

DATA = Path(privity.detection.__file__).parent / "data"
CARD = Path(__file__).parents[1] / "card.md"
#: The part of the card that this command writes.
BEGIN, END = "<!-- made by python -m training.calibrate -->", "<!-- until here -->"
SEED, DOCUMENTS = 2027, 5000


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.calibrate", description=__doc__)
    parser.add_argument("--documents", type=int, default=DOCUMENTS, help="how many texts to learn from")
    parser.add_argument("--out", type=Path, default=DATA / "scores.json", help="where the table goes")
    parser.add_argument("--card", type=Path, default=CARD, help="the model card whose section is written")
    args = parser.parse_args()
    shipped = tagger()
    seen = cases(shipped, drawn(SEED, args.documents, "dev"))
    learnt = curves(seen)
    text = written(
        learnt, points(seen, learnt), {"tagger": shipped.version, "documents": args.documents, "seed": SEED}
    )
    told = report(shipped, parse(text.encode()), drawn(SEED, args.documents // 2, "test"))
    lines = "\n".join(told.lines())
    print(lines)
    args.out.write_text(text)
    card = args.card.read_text()
    before, _, rest = card.partition(BEGIN)
    args.card.write_text(f"{before}{BEGIN}\n{lines}\n{END}{rest.partition(END)[2]}")


def written(
    learnt: Mapping[tuple[Label, Evidence], Curve],
    limits: Mapping[Point, Mapping[Label, float]],
    facts: Mapping[str, Any],
) -> str:
    """Return the table as text, a line for each curve and point."""
    by_label: dict[str, list[str]] = {}
    for (label, evidence), curve in sorted(learnt.items()):
        corners = json.dumps({"raw": curve.raw, "share": curve.share})
        by_label.setdefault(label.value, []).append(f'   "{evidence.name}": {corners}')
    rows = [f'  "{label}": {{\n' + ",\n".join(lines) + "\n  }" for label, lines in by_label.items()]
    tables = [
        f'  "{point.value}": {json.dumps({label.value: share for label, share in limits[point].items()})}'
        for point in Point
    ]
    usual = json.dumps({point.value: share for point, share in USUAL.items()})
    return (
        f'{{\n "made_from": {json.dumps(dict(facts))},\n "usual": {usual},\n "points": {{\n'
        + ",\n".join(tables)
        + '\n },\n "curves": {\n'
        + ",\n".join(rows)
        + "\n }\n}\n"
    )


if __name__ == "__main__":
    main()

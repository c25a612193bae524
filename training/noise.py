"""`python -m training.noise`: train one recipe with several seeds, and write how far the models lie apart.

    python -m training.noise --quick --seeds 1 2 3 --sets DIR     the small recipe: some minutes
    python -m training.noise --seeds 1 2 3 --real DIR --sets DIR  the recipe of the shipped model: hours

A seed that was trained is not trained again while the recipe and the generators stay as they are. The figures
are those of the whole pipeline, on the generators' dev and test families and on the sets of a folder.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from privity.detection.tagger.tagger import read_weights
from training.scores import NOISE, Scores, scores, sets

HERE = Path(__file__).parent
_HEAD = """\
# How far models of one recipe lie apart that differ in nothing but the seed: mean and standard deviation of
# each figure of the whole pipeline. Leak in percent. Made by `python -m training.noise` (training/scores.py).
"""


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.noise", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="the recipe of `python -m training --quick`")
    parser.add_argument("--seeds", type=int, nargs="+", required=True, help="three or more")
    parser.add_argument("--real", type=Path, help="folder of the corpora of real text")
    parser.add_argument("--sets", type=Path, help="folder of annotated sets to score as well")
    parser.add_argument("--documents", type=int, default=1_000, help="of dev and of test families each")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--work", type=Path, default=HERE.parent / "build" / "noise")
    args = parser.parse_args()
    of = sets(args.documents, args.sets)
    found: list[Scores] = []
    version = ""
    for seed in args.seeds:
        out = args.work / f"{'quick' if args.quick else 'full'}-{seed}"
        command = [sys.executable, "-m", "training", "--seed", str(seed), "--out", str(out)]
        command += ["--work", str(args.work / "steps"), "--threads", str(args.threads)]
        command += ["--quick"] if args.quick else []
        command += ["--real", str(args.real)] if args.real else []
        subprocess.run(command, check=True, cwd=HERE.parent)
        weights = read_weights(out)
        version = str(weights.facts["corpus"])
        found.append(scores(weights, of))
        print(f"seed {seed}: {found[-1]}", flush=True)
    section = {"seeds": args.seeds, "corpus": version, "sets": spreads(found)}
    write("quick" if args.quick else "full", section)


def spreads(found: Sequence[Scores]) -> dict[str, dict[str, dict[str, float]]]:
    """Return mean and standard deviation of each figure over the seeds."""
    return {
        of: {figure: _spread([one[of][figure] for one in found]) for figure in figures}
        for of, figures in found[0].items()
    }


def _spread(values: Sequence[float]) -> dict[str, float]:
    return {"mean": round(statistics.mean(values), 3), "deviation": round(statistics.stdev(values), 3)}


def write(recipe: str, section: Mapping[str, Any], path: Path = NOISE) -> None:
    """Replace the section of a recipe."""
    table = tomllib.loads(path.read_text("utf-8")) if path.exists() else {}
    table[recipe] = section
    lines = [_HEAD]
    for name, content in sorted(table.items()):
        lines.append(f'[{name}]\nseeds = {list(content["seeds"])}\ncorpus = "{content["corpus"]}"\n')
        for of, figures in content["sets"].items():
            lines.append(f"[{name}.sets.{of}]")
            lines += [
                f"{figure} = {{ mean = {spread['mean']}, deviation = {spread['deviation']} }}"
                for figure, spread in figures.items()
            ]
            lines.append("")
    path.write_text("\n".join(lines), "utf-8")


if __name__ == "__main__":
    main()

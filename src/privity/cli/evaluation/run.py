"""The command: read the sets, ask every system, print what came of it."""

from __future__ import annotations

import statistics
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace

import orjson
from rich.console import Console
from rich.progress import Progress

from privity.cli.evaluation import baselines, tables
from privity.cli.evaluation.asked import Shown, Wanted
from privity.cli.evaluation.sets import Sets, read_others, read_sets
from privity.cli.evaluation.systems import System, presidio, privity
from privity.config.load import load
from privity.detection.ablation import STAGES
from privity.detection.baseline import lost
from privity.detection.evaluation.bars import EVERY_SET, Bar, Judged, bar, judge, read_bars
from privity.detection.evaluation.documents import Prediction
from privity.detection.evaluation.reliability import reliability
from privity.detection.evaluation.results import Result, evaluate
from privity.domain.detector_setup import DetectorSetup, Point
from privity.domain.errors import ConfigError

ALL = "all"
DIMENSIONS = {
    "set": "set",
    "type": "label",
    "label": "label",
    "group": "group",
    "lang": "lang",
    "source": "source",
}

#: So much a label's recall may lie below the baseline's.
_NOISE = 0.005

#: Lengths at which budgets are set, and how many texts of each are timed.
_SIZES = {512: 200, 8192: 40}

#: A conversation that is sent again with the next turn.
_HISTORY = 102_400

Predictions = dict[str, dict[str, dict[str, Prediction]]]  # system -> set -> document -> prediction


def run(wanted: Wanted, shown: Shown) -> int:
    """Print the figures; exit 1 where a bar is missed. Raises ConfigError and BadInput."""
    dimensions = _dimensions(shown.by)
    bars = _bars(shown)
    if not wanted.sets:
        raise ConfigError("--set: is missing. Name files or folders of annotated texts in JSON lines.")
    if shown.write_baseline is not None and (wanted.limit or wanted.predictions):
        raise ConfigError(
            "--write-baseline: needs whole sets and our own detection, without --limit and --predictions."
        )
    sets = read_sets(wanted.sets, wanted.recall_only, wanted.limit)
    systems = _systems(wanted, canaries=bool(shown.write_baseline or shown.baseline))
    # Before the long run: a key that cannot be had is to be told now.
    signer = baselines.signer(wanted, shown) if shown.write_baseline is not None else None
    before = baselines.read(wanted, shown) if shown.baseline is not None else None
    predictions, costs, speeds = _asked(systems, sets, wanted, speed=shown.speed)
    if wanted.predictions is not None:
        given = read_others(wanted.predictions, sets)
        predictions["predictions"] = {name: dict(found) for name, found in given.items()}
    results = {
        system: {name: evaluate(sets[name], found) for name, found in by_set.items()}
        for system, by_set in predictions.items()
    }
    measured = (
        baselines.measured(systems[0], sets, wanted, next(iter(results.values())))
        if signer or before
        else None
    )
    reliable = (
        {
            system: {name: reliability(sets[name], found) for name, found in by_set.items()}
            for system, by_set in predictions.items()
        }
        if shown.calibration
        else {}
    )
    falls = lost(measured, before, _NOISE) if measured and before else []
    if signer and measured and shown.write_baseline:
        baselines.write(shown.write_baseline, measured, signer)
    verdicts = judge(bars, next(iter(results.values())))
    if shown.as_json:
        document = _document(results, costs, speeds, verdicts)
        told = {"digest": measured.digest.hex(), "below": falls} if measured else None
        scores = tables.reliability_document(reliable)
        print(orjson.dumps({**document, "baseline": told, "calibration": scores}).decode())
    else:
        console = tables.wide()
        _print(console, results, costs, speeds, dimensions)
        tables.reliability(console, reliable)
        if verdicts:
            tables.judged(console, verdicts)
        for fall in falls:
            console.print(f"below the baseline: {fall}", style="red", highlight=False)
        if signer and measured:
            console.print(f"baseline {measured.digest.hex()} signed by {signer.vkey}", highlight=False)
        if shown.examples:
            for system, by_set in results.items():
                for name, result in by_set.items():
                    tables.examples(console, name, system, sets, result, shown.examples)
    return int(any(verdict.met is False for verdict in verdicts) or bool(falls))


def _dimensions(by: Sequence[str]) -> list[str]:
    words = [word.strip() for one in by for word in one.split(",") if word.strip()]
    for word in words:
        if word not in DIMENSIONS:
            raise ConfigError(f"--by {word}: is none of {', '.join(DIMENSIONS)}.")
    return list(dict.fromkeys(DIMENSIONS[word] for word in words or ["set"]))


def _bars(shown: Shown) -> list[Bar]:
    bars: list[Bar] = []
    if shown.bars is not None:
        try:
            data = tomllib.loads(shown.bars.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as problem:
            raise ConfigError(f"--bars {shown.bars}: cannot be read ({type(problem).__name__}).") from None
        bars += read_bars(data, str(shown.bars))
    for one in shown.bar:
        of, _, limit = one.partition("=")
        where, _, measure = of.rpartition(".")
        try:
            bars.append(bar(where or EVERY_SET, measure.strip(), float(limit), "--bar"))
        except ValueError:
            raise ConfigError(f"--bar {one}: is no bar. Write MEASURE=LIMIT or SET.MEASURE=LIMIT.") from None
    return bars


def _systems(wanted: Wanted, *, canaries: bool = False) -> list[System]:
    """Return what to run: our detection at each point first, and then the others."""
    unknown = sorted(set(wanted.without) - set(STAGES))
    if unknown:
        raise ConfigError(f"--without {unknown[0]}: is no stage. Known: {', '.join(STAGES) or 'none'}.")
    others = [name for name in wanted.against if name != "presidio"]
    if others:
        raise ConfigError(f"--against {others[0]}: is not known. Write presidio, or score --predictions.")
    setup = _setup(wanted)
    wrong = sorted(set(wanted.points) - {ALL, *Point})
    if wrong:
        raise ConfigError(f"--point {wrong[0]}: is none of {', '.join(Point)} and {ALL}.")
    points = list(Point) if ALL in wanted.points else [Point(point) for point in wanted.points]
    if not points and wanted.predictions is None:
        points = [setup.point]
    systems = [
        privity(point.value, replace(setup, point=point), canaries=canaries and not place)
        for place, point in enumerate(points)
    ]
    if wanted.without and points:
        name = f"{points[0].value} -{' -'.join(wanted.without)}"
        systems.append(privity(name, replace(setup, point=points[0]), wanted.without))
    return systems + [presidio(wanted.presidio_python) for _ in wanted.against[:1]]


def _setup(wanted: Wanted) -> DetectorSetup:
    return load(wanted.config).detection.setup if wanted.config is not None else DetectorSetup()


def _asked(
    systems: Sequence[System], sets: Sets, wanted: Wanted, *, speed: bool
) -> tuple[Predictions, list[dict[str, object]], list[dict[str, object]]]:
    """Ask every system for every document, in turns."""
    predictions: Predictions = {system.name: {name: {} for name in sets} for system in systems}
    speeds: list[dict[str, object]] = []
    with ExitStack() as stack:
        # Not in the middle of JSON: progress goes to the terminal that watches.
        watched = Console(stderr=True)
        progress = stack.enter_context(
            Progress(console=watched, transient=True, disable=not watched.is_terminal)
        )
        for system in systems:
            stack.enter_context(system)
        for name, documents in sets.items() if systems else ():
            for document in progress.track(documents, description=name):
                for system in systems:
                    predictions[system.name][name][document.id] = system.detect(document.text)
        if speed and systems:
            with _again(wanted) as again:
                speeds = list(_timed(systems, again, sets, progress))
    costs: list[dict[str, object]] = [
        {"system": s.name, "version": s.version, "load_ms": s.load_ms, "peak_mib": s.peak_mib}
        for s in systems
    ]
    return predictions, costs, speeds


def _again(wanted: Wanted) -> System:
    """Return our detection at the first point, for texts that it has seen before."""
    setup = _setup(wanted)
    point = setup.point if not wanted.points or ALL in wanted.points else Point(wanted.points[0])
    return privity(f"{point.value}, again", replace(setup, point=point), again=True)


def _timed(
    systems: Sequence[System], again: System, sets: Sets, progress: Progress
) -> Iterator[dict[str, object]]:
    """Time texts of the lengths at which budgets are set, made of the sets' documents end to end."""
    whole = "\n\n".join(
        document.text for documents in zip(*sets.values(), strict=False) for document in documents
    )
    for size, most in _SIZES.items():
        yield from _rows(systems, size, _cut(whole, size, most), progress)
    yield from _rows([again], _HISTORY, _cut(whole, _HISTORY, 5), progress)


def _cut(whole: str, size: int, most: int) -> list[str]:
    """Return pieces of a length, far apart, so that each set has its share."""
    step = max((len(whole) - size) // most, size)
    return [whole[at : at + size] for at in range(0, max(len(whole) - size, 0) + 1, step)][:most]


def _rows(
    systems: Sequence[System], size: int, texts: Sequence[str], progress: Progress
) -> Iterator[dict[str, object]]:
    times: Mapping[str, list[float]] = {system.name: [] for system in systems}
    for text in progress.track(texts, description=f"{size} characters"):
        for system in systems:
            times[system.name].append(system.detect(text).ms or 0.0)
    for name, taken in times.items():
        ordered = sorted(taken)
        yield {
            "characters": size,
            "system": name,
            "texts": len(ordered),
            "ms_median": statistics.median(ordered),
            "ms_p95": ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))],
        }


def _document(
    results: Mapping[str, Mapping[str, Result]],
    costs: Sequence[Mapping[str, object]],
    speeds: Sequence[Mapping[str, object]],
    verdicts: Sequence[Judged],
) -> dict[str, object]:
    told = {str(cost["system"]): dict(cost) for cost in costs}
    return {
        "systems": [
            {
                **told.get(system, {"system": system}),
                "sets": {name: result.document() for name, result in by_set.items()},
            }
            for system, by_set in results.items()
        ],
        "speed": list(speeds),
        "bars": [
            {
                "set": verdict.set,
                "measure": verdict.bar.measure,
                "limit": verdict.bar.limit,
                "value": verdict.value,
                "met": verdict.met,
            }
            for verdict in verdicts
        ],
    }


def _print(
    console: Console,
    results: Mapping[str, Mapping[str, Result]],
    costs: Sequence[Mapping[str, object]],
    speeds: Sequence[Mapping[str, object]],
    dimensions: Sequence[str],
) -> None:
    for dimension in dimensions:
        if dimension == "set":
            tables.by_set(console, results)
        else:
            tables.by_slice(console, results, dimension)
    tables.costs(console, costs)
    if speeds:
        tables.speeds(console, speeds)
    missing = {(s, n): r.missing for s, sets in results.items() for n, r in sets.items() if r.missing}
    for (system, name), count in missing.items():
        console.print(f"{system}: {count} documents of {name} have no prediction and count as not found.")

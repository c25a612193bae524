"""``privity detect``: what Privity would find in a text, without a server.

Plain text in, coloured text or one JSON document out; or JSON lines ``{"id","text"}`` in and
``{"id","spans":[{"start","end","label","score"}]}`` out, with code-point offsets into the original. With
``--explain`` every span says who proposed it, why it won, and what lost, and the document says which
sensitive categories are touched on and where; words of the text are shown only where the whole text is.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import partial
from typing import TextIO

import orjson

from privity.cli.reasons import categories, explained, touched
from privity.detection.assemble import assemble
from privity.detection.categories import scanner
from privity.detection.explain import Considered, Explanation, Told
from privity.detection.explain import explain as explanation
from privity.domain.category import united
from privity.domain.detector_setup import DetectorSetup
from privity.domain.errors import BadInput
from privity.domain.finding import Finding, Passage
from privity.domain.labels import Label

_BAD_INPUT = 2
_RESET = "\x1b[0m"
# Bright backgrounds with black text, which every terminal theme shows; labels share them in turn.
_COLOURS = tuple(f"\x1b[30;{code}m" for code in (103, 106, 102, 105, 104, 101, 107))


def run(
    stdin: TextIO,
    stdout: TextIO,
    *,
    jsonl: bool,
    explain: bool = False,
    as_json: bool = False,
    setup: DetectorSetup | None = None,
    stderr: TextIO | None = None,
) -> int:
    """Detect in ``stdin`` and write to ``stdout``; return the exit status.

    The status is 2 where a line of JSON input cannot be read; the message on ``stderr`` names line and
    field, never the text. Raises ConfigError where the setup cannot be used.
    """
    finder = _Finder(setup or DetectorSetup(), explain=explain)
    if not jsonl:
        text = stdin.read()
        told = finder.told(text)
        if as_json:
            stdout.write(orjson.dumps(_document(text, told, explain=explain)).decode() + "\n")
        else:
            _show(text, [one.finding for one in told.findings], stdout)
            stdout.writelines(line + "\n" for line in touched(text, told, explain=explain))
            if explain:
                stdout.writelines(line + "\n" for line in explained(text, told))
        return 0
    for number, line in enumerate(stdin, 1):
        if not line.strip():
            continue
        try:
            identifier, text = _read(line, number)
        except BadInput as problem:
            print(f"privity detect: {problem}", file=stderr or sys.stderr)
            return _BAD_INPUT
        document = {"id": identifier, **_document(text, finder.told(text), explain=explain)}
        stdout.write(orjson.dumps(document).decode() + "\n")
    return 0


class _Finder:
    """Answers with the findings alone, which is fast, or with everything that was considered."""

    def __init__(self, setup: DetectorSetup, *, explain: bool) -> None:
        self._setup = setup
        self._classifier = None if explain else assemble(setup)

    def told(self, text: str) -> Explanation:
        if self._classifier is None:
            make = partial(assemble, self._setup)
            return explanation(make, [Passage(text)], [allowed.text for allowed in self._setup.allow])
        found = self._classifier.examine([Passage(text)])
        return Explanation(
            tuple(Told(finding, ()) for finding in found.findings), (), united(found.topics.values())
        )


def _read(line: str, number: int) -> tuple[object, str]:
    """Return id and text of one line; no message repeats what stands in it."""
    try:
        document = orjson.loads(line)
    except (orjson.JSONDecodeError, UnicodeEncodeError):
        raise BadInput(
            f"line {number}", "is not JSON.", 'Write one {"id": ..., "text": ...} a line.'
        ) from None
    if not isinstance(document, dict):
        raise BadInput(f"line {number}", "is not an object.", 'Write one {"id": ..., "text": ...} a line.')
    for field in ("id", "text"):
        if field not in document:
            raise BadInput(f"line {number}, field {field}", "is missing.", "Add it.")
    identifier, text = document["id"], document["text"]
    if isinstance(identifier, dict | list):
        raise BadInput(f"line {number}, field id", "is not a plain value.", "Use a string or a number.")
    if not isinstance(text, str):
        raise BadInput(f"line {number}, field text", "is not a string.", "Quote it.")
    return identifier, text


def _document(text: str, told: Explanation, *, explain: bool) -> dict[str, object]:
    spans = [_span(one, explain=explain) for one in told.findings]
    if not explain:
        return {"spans": spans}
    return {
        "spans": spans,
        "not_found": [_considered(one) for one in told.nothing[0]],
        "categories": sorted(categories(told)),
        "touched": [
            {"start": one.start, "end": one.end, "category": one.category, "rule": one.rule}
            for one in scanner().mentions(text)
        ],
    }


def _span(told: Told, *, explain: bool) -> dict[str, object]:
    finding = told.finding
    span: dict[str, object] = {
        "start": finding.start,
        "end": finding.end,
        "label": finding.label.value,
        "score": round(finding.score, 4),
    }
    if explain:
        span |= {"entity": finding.entity, "detector": finding.detector, "rule": finding.rule}
        if told.mention_of is not None:
            span["mention_of"] = told.mention_of[1:]
        span["considered"] = [_considered(one) for one in told.considered]
    return span


def _considered(one: Considered) -> dict[str, object]:
    return {
        "start": one.start,
        "end": one.end,
        "label": one.label.value,
        "entity": one.entity,
        "score": round(one.score, 4),
        "unweighed": one.unweighed,
        "threshold": one.threshold,
        "evidence": one.evidence.name.lower(),
        "detector": one.detector,
        "rule": one.rule,
        "keys": one.keys,
        "cue": one.cue,
        "normalised": one.normalised,
        "outcome": one.outcome.value,
        "lost_to": one.lost_to,
        "because": one.because.value if one.because else None,
    }


def _show(text: str, findings: Sequence[Finding], stdout: TextIO) -> None:
    labels = sorted({finding.label for finding in findings})
    paint = (
        {label: _COLOURS[place % len(_COLOURS)] for place, label in enumerate(labels)}
        if stdout.isatty()
        else {}
    )
    at = 0
    for finding in findings:
        stdout.write(text[at : finding.start])
        stdout.write(_marked(text[finding.start : finding.end], finding.label, paint))
        at = finding.end
    stdout.write(text[at:])
    if text and not text.endswith("\n"):
        stdout.write("\n")
    if labels:
        counts = {label: sum(finding.label is label for finding in findings) for label in labels}
        legend = "  ".join(f"{_marked(label.value, label, paint)} {counts[label]}" for label in labels)
        stdout.write(f"\n{legend}\n")


def _marked(text: str, label: Label, paint: dict[Label, str]) -> str:
    return f"{paint[label]}{text}{_RESET}" if paint else text

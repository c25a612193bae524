"""``privity detect``: what Privity would find in a text, without a server.

Plain text in, coloured text out; or JSON lines ``{"id","text"}`` in and
``{"id","spans":[{"start","end","label","score"}]}`` out, with code-point offsets into the original.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TextIO

import orjson

from privity.detection.classifier import Classifier
from privity.domain.errors import BadInput
from privity.domain.finding import Finding
from privity.domain.labels import Label

_BAD_INPUT = 2
_RESET = "\x1b[0m"
# Bright backgrounds with black text, which every terminal theme shows; labels share them in turn.
_COLOURS = tuple(f"\x1b[30;{code}m" for code in (103, 106, 102, 105, 104, 101, 107))


def run(
    stdin: TextIO, stdout: TextIO, *, jsonl: bool, explain: bool = False, stderr: TextIO | None = None
) -> int:
    """Detect in ``stdin`` and write to ``stdout``; return the exit status.

    ``explain`` adds who found each span and by which rule. The status is 2 where a line of JSON
    input cannot be read; the message on ``stderr`` names line and field, never the text.
    """
    classifier = Classifier()
    if not jsonl:
        text = stdin.read()
        _show(text, classifier.classify_text(text), stdout, explain=explain)
        return 0
    for number, line in enumerate(stdin, 1):
        if not line.strip():
            continue
        try:
            identifier, text = _read(line, number)
        except BadInput as problem:
            print(f"privity detect: {problem}", file=stderr or sys.stderr)
            return _BAD_INPUT
        spans = [_span(finding, explain=explain) for finding in classifier.classify_text(text)]
        stdout.write(orjson.dumps({"id": identifier, "spans": spans}).decode() + "\n")
    return 0


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


def _span(finding: Finding, *, explain: bool) -> dict[str, object]:
    span: dict[str, object] = {
        "start": finding.start,
        "end": finding.end,
        "label": finding.label.value,
        "score": round(finding.score, 4),
    }
    if explain:
        span |= {"entity": finding.entity, "detector": finding.detector, "rule": finding.rule}
    return span


def _show(text: str, findings: Sequence[Finding], stdout: TextIO, *, explain: bool) -> None:
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
    if explain:
        stdout.writelines(
            f"{f.start:>6}-{f.end:<6} {f.label.value:<9} {f.entity:<16} {f.score:.2f}  {f.rule}\n"
            for f in findings
        )


def _marked(text: str, label: Label, paint: dict[Label, str]) -> str:
    return f"{paint[label]}{text}{_RESET}" if paint else text

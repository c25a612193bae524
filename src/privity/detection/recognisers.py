"""Recognisers that an operator configures, made into detectors and tried on their own examples.

They are detectors like any other: their patterns are searched in the same pass, and what they find
competes by its evidence. That is as strong as a cue's, or as validated where the ``check`` passes: whoever
configures a shape knows what it means here.

Guarantee: a recogniser needs time linear in the text, whatever the text. RE2 has no backtracking, and
repetitions need an upper limit, so that no search looks far past where it began.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final, NoReturn

import re2

from privity.detection import validators
from privity.detection.classifier import Classifier
from privity.detection.cues import cue
from privity.detection.detector import VALUE, Detector, Evidence, Example, Pattern
from privity.detection.rules import Rule, RuleDetector
from privity.domain.detector_setup import DetectorSetup, Recogniser, RecogniserKind
from privity.domain.errors import ConfigError


def _mod11(text: str) -> bool:
    """Digits weighted by their place from the right add up to a multiple of 11 (ISO 2108, ISBN-10)."""
    last = text.rstrip()[-1:].upper()
    number = validators.digits(text) + ("X" if last == "X" else "")
    values = [10 if char == "X" else int(char) for char in number]
    return bool(values) and sum(place * v for place, v in enumerate(reversed(values), 1)) % 11 == 0


#: What ``check`` may name.
CHECKS: Final[Mapping[str, Callable[[str], bool]]] = {
    "aba_routing": validators.aba_routing,
    "card_number": validators.card_number,
    "dea": validators.dea,
    "iban": validators.iban,
    "imei": validators.imei,
    "luhn": validators.luhn,
    "mod11": _mod11,
    "mod97": validators.mod97,
    "npi": validators.npi,
    "ssn": validators.ssn,
    "vin": validators.vin,
}

#: Names of what is configured begin with it, so that none collides with a shipped one.
PREFIX: Final = "custom."

_MARKED = re.compile(r"\[\[(.+?)\]\]")
_UPPER_LIMIT = re.compile(r"\{\d*,\}")


def compiled(setup: DetectorSetup) -> tuple[Detector, ...]:
    """Return the configured detectors, each tried on its examples.

    Raises :class:`ConfigError` that names key and remedy where a recogniser cannot be made, cannot
    count at the operating point, or contradicts one of its examples.
    """
    detectors: list[Detector] = []
    for recogniser in setup.recognisers:
        detector = made(recogniser)
        for problem in tried(recogniser, detector, setup):
            raise ConfigError(problem)
        detectors.append(detector)
    return tuple(detectors)


def tried(recogniser: Recogniser, detector: Detector, setup: DetectorSetup) -> Iterator[str]:
    """Yield what is wrong with a recogniser by its own examples; named by number, never quoted."""
    classifier = Classifier((detector,), setup.point, thresholds=setup.thresholds)
    threshold = classifier.threshold(detector.name, recogniser.label)
    if recogniser.score < threshold:
        yield _says(
            recogniser,
            "score",
            f"lies below {threshold:g}, from which a {recogniser.label} counts at the operating point "
            f"{setup.point}. Raise it, or lower detection.thresholds.{recogniser.label}.",
        )
        return
    for number, example in enumerate(recogniser.found):
        text, wanted = _unmarked(example)
        found = [text[finding.start : finding.end] for finding in classifier.classify_text(text)]
        key = f"examples.found[{number}]"
        if not found:
            yield _says(recogniser, key, "nothing is found in it. Correct the recogniser or the example.")
        elif wanted and found != wanted:
            yield _says(
                recogniser,
                key,
                "something else is found than what stands in double brackets. Correct one of the two.",
            )
    for number, example in enumerate(recogniser.not_found):
        if classifier.classify_text(example):
            yield _says(
                recogniser,
                f"examples.not_found[{number}]",
                "something is found in it. Make the recogniser narrower, or remove the example.",
            )


def _unmarked(example: str) -> tuple[str, list[str]]:
    """Return an example without its brackets, and what stood in them."""
    return _MARKED.sub(r"\1", example), _MARKED.findall(example)


def made(recogniser: Recogniser) -> Detector:
    """Return the detector of one recogniser, not tried. Raises :class:`ConfigError`."""
    name = PREFIX + recogniser.name
    examples = [Example(text, tuple(wanted)) for text, wanted in map(_unmarked, recogniser.found)]
    examples += [Example(text) for text in recogniser.not_found]
    rule = Rule(
        pattern=Pattern(name, _regex(recogniser)),
        label=recogniser.label,
        entity=recogniser.entity,
        score=recogniser.score,
        evidence=Evidence.VALIDATED if recogniser.check else Evidence.CUE,
        check=_check(recogniser),
    )
    source = f"configured: detection.recognisers[{recogniser.name}]"
    return RuleDetector(name=name, source=source, rules=(rule,), examples=tuple(examples))


def _regex(recogniser: Recogniser) -> str:
    fold = "" if recogniser.case_sensitive else "(?i)"
    match recogniser.kind:
        case RecogniserKind.PATTERN:
            return _checked(recogniser, "pattern", recogniser.pattern)
        case RecogniserKind.LIST:
            # Of two words that begin alike the longer is meant.
            words = sorted(recogniser.words, key=lambda word: (-len(word), word))
            return _checked(recogniser, "words", fold + "|".join(map(_literal, words)))
        case RecogniserKind.CUE:
            value = _checked(recogniser, "value", recogniser.value)
            if "(?P<value>" in value:
                _refuse(recogniser, "value", "needs no group (?P<value>...): all of it is the value.")
            return cue("|".join(map(_literal, recogniser.cues)), value)


def _literal(words: str) -> str:
    return r"\s{1,4}".join(re.escape(word) for word in words.split())


def _check(recogniser: Recogniser) -> Callable[[str], bool] | None:
    if not recogniser.check:
        return None
    if recogniser.check not in CHECKS:
        _refuse(recogniser, "check", f"is not one of {', '.join(CHECKS)}.")
    return CHECKS[recogniser.check]


def _checked(recogniser: Recogniser, key: str, regex: str) -> str:
    """Return the expression, if RE2 takes it, it finds something, and its length has a limit."""
    if _endless(regex):
        _refuse(
            recogniser,
            key,
            "repeats without an upper limit, which a hostile text could make slow. Write {0,40} for * and "
            "{1,40} for +.",
        )
    try:
        made = re2.compile(Pattern("", regex).expression, _quiet())
    except re2.error as problem:
        said = str(problem.args[0] if problem.args else problem)
        said = said.removeprefix("b'").removesuffix("'")
        _refuse(recogniser, key, f"is no expression in RE2 syntax ({said}). Look-around and \\1 are none.")
    other = sorted(set(made.groupindex) - {VALUE, VALUE.encode()})
    if other:
        _refuse(recogniser, key, "has a named group other than (?P<value>...). Use (?:...) for it.")
    if made.match(b"") is not None:
        _refuse(recogniser, key, "also matches where nothing stands. Require one character at least.")
    return regex


def _quiet() -> re2.Options:
    """RE2 would write an expression that it does not take on standard error."""
    options = re2.Options()
    options.log_errors = False
    return options


def _endless(regex: str) -> bool:
    """Whether an expression repeats something without an upper limit."""
    at = 0
    in_class = False
    while at < len(regex):
        char = regex[at]
        if regex.startswith("\\Q", at) and not in_class:
            end = regex.find("\\E", at)
            if end < 0:
                return False
            at = end + 2
            continue
        if char == "\\":
            at += 2
            continue
        if in_class:
            in_class = char != "]"
        elif char == "[":
            in_class = True
            # A bracket that comes first belongs to the class.
            at += 1 + (regex[at + 1 : at + 2] == "^")
            at += regex[at : at + 1] == "]"
            continue
        elif char in "*+" or _UPPER_LIMIT.match(regex, at):
            return True
        at += 1
    return False


def _says(recogniser: Recogniser, key: str, problem: str) -> str:
    return f"detection.recognisers[{recogniser.name}].{key}: {problem}"


def _refuse(recogniser: Recogniser, key: str, problem: str) -> NoReturn:
    raise ConfigError(_says(recogniser, key, problem))

"""Every registered detector keeps the contract of ``detection/detector.py``, with nobody listing it here."""

from __future__ import annotations

import importlib
import pkgutil

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.support.growth import grows_linearly

from privity.detection import detectors as plugins
from privity.detection.classifier import Classifier
from privity.detection.cues import lead_of
from privity.detection.detector import Detector, Example, View
from privity.detection.registry import DEFAULT
from privity.detection.scanner import Scanner
from privity.domain.finding import Passage
from privity.domain.labels import Label

EVERY = pytest.mark.parametrize("detector", DEFAULT, ids=lambda d: d.name)
CASES = pytest.mark.parametrize(
    ("detector", "example"),
    [(d, e) for d in DEFAULT for e in d.examples],
    ids=[f"{d.name}-{n}" for d in DEFAULT for n, _ in enumerate(d.examples)],
)

# Repeated thousands of times, each once slowed some pattern engine somewhere.
FODDER = [
    "a",
    "1",
    "1-",
    "1 ",
    "aB ",
    "Ab ",
    "A. ",
    "a@",
    "a.b@",
    "1.",
    ":",
    "address: ",
    "Ab1 ",
    "Suite 1\n",
    "  ",
    "MRN ",
    "é",
]


@EVERY
def test_says_what_it_is(detector: Detector) -> None:
    assert detector.name.isidentifier()
    assert detector.labels
    assert detector.labels <= frozenset(Label)
    assert detector.entities
    assert all(entity.isupper() for entity in detector.entities)
    assert detector.source
    assert any(example.found for example in detector.examples), "no positive example"
    assert any(not example.found for example in detector.examples), "no negative example"
    assert all(pattern.name.startswith(f"{detector.name}.") for pattern in detector.patterns)


@CASES
def test_finds_exactly_what_its_examples_say(detector: Detector, example: Example) -> None:
    findings = Classifier((detector,)).classify([Passage(example.text, example.keys)])
    assert tuple(example.text[f.start : f.end] for f in findings) == example.found


@CASES
def test_a_search_of_its_own_gives_what_the_shared_scan_gives(detector: Detector, example: Example) -> None:
    lead = lead_of(example.keys)
    text = lead + example.text
    alone = View(text, example.keys, len(lead))
    shared = SCANNER.view(text, example.keys, len(lead))
    assert list(detector.detect(alone)) == list(detector.detect(shared))


SCANNER = Scanner(pattern for detector in DEFAULT for pattern in detector.patterns)
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(
        st.sampled_from([e.text for d in DEFAULT for e in d.examples]) | st.text(max_size=12), max_size=4
    ).map(" ".join),
)


@EVERY
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS)
def test_keeps_its_word_on_any_text(detector: Detector, text: str) -> None:
    view = SCANNER.view(text)
    candidates = list(detector.detect(view))
    assert candidates == list(detector.detect(SCANNER.view(text)))
    for candidate in candidates:
        assert 0 <= candidate.start < candidate.end <= len(text)
        assert candidate.label in detector.labels
        assert candidate.entity in detector.entities
        assert 0 < candidate.score <= 1
        assert candidate.rule


@pytest.mark.parametrize("piece", FODDER)
def test_time_grows_with_the_text_and_not_faster(piece: str) -> None:
    def search(length: int) -> None:
        text = (piece * (length // len(piece) + 1))[:length]
        for detector in DEFAULT:
            list(detector.detect(SCANNER.view(text)))

    search(500)  # the automaton is built while it searches
    assert grows_linearly(search, 4_000, 16_000, slack=3)


def test_folder_and_list_agree() -> None:
    modules = {name for _, name, _ in pkgutil.iter_modules(plugins.__path__)}
    listed = {module.__name__.rsplit(".", 1)[-1] for module in map(_module_of, DEFAULT)}
    assert modules == listed


def _module_of(detector: Detector) -> object:
    for _, name, _ in pkgutil.iter_modules(plugins.__path__):
        module = importlib.import_module(f"{plugins.__name__}.{name}")
        if module.DETECTOR is detector:
            return module
    raise AssertionError(f"{detector.name} is in no module of the folder")

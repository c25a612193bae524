from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from tests.support.growth import grows_linearly

from privity.config import load
from privity.detection.ablation import without
from privity.detection.recognisers import CHECKS, compiled
from privity.domain.detector_setup import DetectorSetup, Point, Recogniser, RecogniserKind
from privity.domain.errors import ConfigError
from privity.domain.labels import Label

BADGE = Recogniser(
    "badge",
    RecogniserKind.PATTERN,
    Label.ID,
    "BADGE",
    pattern=r"\bHB-\d{4,6}\b",
    found=("by [[HB-2041]] today", "HB-77777"),
    not_found=("HB-12 is a ward",),
)
SITES = Recogniser(
    "sites",
    RecogniserKind.LIST,
    Label.ORG,
    "SITE",
    words=("Mercy", "Mercy Point", "C++ (Lab)"),
    found=("at [[mercy  point]].", "in [[C++ (Lab)]]"),
    not_found=("merciful", "Mercyful"),
)
STUDY = Recogniser(
    "study",
    RecogniserKind.CUE,
    Label.ID,
    "STUDY",
    cues=("study code", "trial id"),
    value=r"[A-Z]{2}\d{6}",
    check="luhn",
    found=("Study code: [[KT000018]]",),
    not_found=("Study code: KT000019", "flight KT000018"),
)


def setup(*recognisers: Recogniser, **more: object) -> DetectorSetup:
    return DetectorSetup(recognisers=recognisers, **more)  # type: ignore[arg-type]


def found(text: str, *recognisers: Recogniser) -> list[tuple[str, str]]:
    findings = without(("tagger",), setup(*recognisers)).classify_text(text)
    return [(text[f.start : f.end], f.rule) for f in findings]


def test_the_three_kinds_find_what_is_theirs() -> None:
    text = "Badge HB-20417 at Mercy Point, trial id KT000018"
    assert found(text, BADGE, SITES, STUDY) == [
        ("HB-20417", "custom.badge"),
        ("Mercy Point", "custom.sites"),
        ("KT000018", "custom.study"),
    ]


def test_findings_carry_label_entity_and_score() -> None:
    (finding,) = without(("tagger",), setup(BADGE)).classify_text("by HB-2041 now")
    assert (finding.label, finding.entity, finding.score, finding.detector) == (
        Label.ID,
        "BADGE",
        0.9,
        "custom.badge",
    )


def test_a_case_sensitive_list_is_meant_as_written() -> None:
    exact = replace(SITES, case_sensitive=True, found=("at Mercy",), not_found=("at mercy",))
    assert found("mercy Mercy", exact) == [("Mercy", "custom.sites")]


def test_the_version_changes_with_everything_that_changes_findings() -> None:
    setups = [
        setup(),
        setup(BADGE),
        setup(replace(BADGE, score=0.8)),
        setup(replace(BADGE, label=Label.ACCOUNT)),
        setup(replace(BADGE, entity="CARD")),
        setup(STUDY),
        setup(replace(STUDY, check="", not_found=())),
        setup(point=Point.STRICT),
        setup(thresholds={Label.NAME: 0.4}),
    ]
    assert len({without(("tagger",), one).version for one in setups}) == len(setups)


@pytest.mark.parametrize(
    ("recogniser", "says"),
    [
        (replace(BADGE, pattern=r"HB-\d+"), "pattern: repeats without an upper limit"),
        (replace(BADGE, pattern=r"HB-\d{4,}"), "pattern: repeats without an upper limit"),
        (replace(BADGE, pattern=r"(HB"), "pattern: is no expression in RE2 syntax"),
        (replace(BADGE, pattern=r"HB(?=\d)"), "pattern: is no expression in RE2 syntax"),
        (replace(BADGE, pattern=r"(?P<name>HB)-\d{4,5}"), "pattern: has a named group"),
        (replace(BADGE, pattern=r"(?:HB-\d{4,5})?"), "pattern: also matches where nothing stands"),
        (replace(STUDY, value=r"(?P<value>\d{6})"), "value: needs no group"),
        (replace(STUDY, value=r"\d*"), "value: repeats without an upper limit"),
        (replace(STUDY, check="lunh"), "check: is not one of"),
        (replace(BADGE, found=("nothing",)), "examples.found[0]: nothing is found"),
        (replace(BADGE, found=("HB-[[2041]]",)), "examples.found[0]: something else"),
        (replace(BADGE, not_found=("x", "HB-2041")), "examples.not_found[1]: something is found"),
        (replace(BADGE, score=0.4), "score: lies below 0.5"),
    ],
)
def test_what_is_wrong_is_named_with_its_key(recogniser: Recogniser, says: str) -> None:
    with pytest.raises(ConfigError) as caught:
        compiled(setup(recogniser))
    assert str(caught.value).startswith(f"detection.recognisers[{recogniser.name}].")
    assert says in str(caught.value)


def test_errors_quote_no_example() -> None:
    with pytest.raises(ConfigError) as caught:
        compiled(setup(replace(BADGE, found=("patient Zebulon",))))
    assert "Zebulon" not in str(caught.value)


@pytest.mark.parametrize("regex", [r"[*+]{1,3}X", r"\+\d{2}", r"[]+]a", r"[^]*]a", r"\Qa+b\E", r"a{2}"])
def test_signs_that_repeat_nothing_are_allowed(regex: str) -> None:
    text = {r"[*+]{1,3}X": "+X", r"\+\d{2}": "+12", r"[]+]a": "+a", r"[^]*]a": "xa", r"\Qa+b\E": "a+b"}.get(
        regex, "aa"
    )
    assert compiled(setup(replace(BADGE, pattern=regex, found=(text,), not_found=())))


def test_checks_are_checks() -> None:
    assert CHECKS["mod97"]("GB82WEST12345698765432"[4:] + "GB82")
    assert not CHECKS["mod97"]("WEST12345698765433GB82")
    assert CHECKS["mod11"]("0-306-40615-2")
    assert CHECKS["mod11"]("0-8044-2957-X")
    assert not CHECKS["mod11"]("0-306-40615-3")
    assert not CHECKS["mod97"]("")


@pytest.mark.slow
def test_time_grows_with_the_text_and_no_faster() -> None:
    """The worst that limits allow: every place begins a match that fails at its far end."""
    hostile = replace(BADGE, pattern=r"(?:a{1,200}b|a)", found=("aab",), not_found=())
    classifier = without(("tagger",), setup(hostile))

    def search(size: int) -> None:
        classifier.classify_text("a" * size)

    search(20_000)
    assert grows_linearly(search, 40_000, 400_000, slack=4)


def test_the_page_that_tells_how_is_right() -> None:
    page = (Path(__file__).parents[2] / "docs/how-to/recognisers.md").read_text()
    tables = "\n".join(re.findall(r"```toml\n(.*?)```", page, re.DOTALL))
    document = tomllib.loads(tables.replace("[detection]\n", "[detection]\n", 1))
    base = {"workspace": {"id": "w"}, "keys": {"keyfile": "k"}}
    read = load.parse({**base, **document}, folder=Path()).detection.setup
    assert len(compiled(read)) == len(read.recognisers) == 3
    assert read.thresholds == {Label.NAME: 0.4}
    assert read.allow[0].text == "608-555-0100"

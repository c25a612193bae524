from __future__ import annotations

import pytest

from privity.detection.ablation import STAGES, without
from privity.detection.assemble import assemble
from privity.domain.detector_setup import DetectorSetup
from privity.domain.errors import ConfigError
from privity.domain.finding import Finding

WHOLE = without(())
FORM = '{"patient": {"surname": "Young", "mrn": "8842113"}}'
LONG = "The wound is dry. Seen by Dr. Okafor on 03/14/2026 in Ward 4.\n" * 200

# For each stage a text that it reads otherwise than the rest would.
TEXTS = {
    "structure": FORM,
    "keys": FORM,
    "spellings": "his number is 4 1 2 - 6 8 - 9 0 3 5",
    "cues": "badge and MRN: 8842113 in hand",
    "checks": "card 4111 1111 1111 1112 and VIN 1HGCM82633A004353, NPI 1234567890",
    "lists": "Jennifer Okafor",
    "languages": "N\u00famero de historia: 8842113; M\u00f3vil: 612 34 56 78",
    "tagger": "spoke with Oyelaran Adebimpe, who lives near Marrowgate with her brother Tobiah",
    "weighing": "Okafor and Jordan were there; Florence too, and Chase, and Austin",
    "doubts": "the {maria} and %lopez% and $Okafor_ and okafor(, patient vanDerHoek and JaneDoe came in",
    "scores": "Patient: Maria Lopez",
    "resolution": "Patient: Maria Lopez 608-555-0142, SSN 412-68-9035, 12 Oak Street, Madison, WI 53703",
    "memory": "Patient: Zelenka Okafor.\n" + "The chart was put away. " * 30 + "then zelenka okafor agreed",
}


def told(findings: list[Finding]) -> list[tuple[object, ...]]:
    return [(f.start, f.end, f.label, f.rule, f.score) for f in findings]


def test_without_nothing_it_is_what_traffic_has() -> None:
    assert WHOLE.version == assemble(DetectorSetup()).version


@pytest.mark.parametrize("stage", sorted(set(STAGES) - {"pieces"}))
def test_each_stage_can_be_left_out_and_that_shows(stage: str) -> None:
    # What the tagger has learnt may hide what a rule does.
    rest = () if stage in ("tagger", "weighing", "doubts") else ("tagger",)
    whole, less = without(rest), without((*rest, stage))
    assert less.version != whole.version
    assert told(less.classify_text(TEXTS[stage])) != told(whole.classify_text(TEXTS[stage]))


def test_pieces_change_no_finding() -> None:
    less = without(("pieces",))
    assert less.version != WHOLE.version
    assert told(less.classify_text(LONG)) == told(WHOLE.classify_text(LONG))


def test_several_can_be_left_out_together() -> None:
    assert without(STAGES).classify_text("Maria Lopez, MRN 8842113") == []


def test_an_unknown_stage_is_refused() -> None:
    with pytest.raises(ConfigError, match="no stage"):
        without(("brain",))

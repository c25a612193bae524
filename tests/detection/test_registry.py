from __future__ import annotations

from dataclasses import replace

import pytest

from privity.detection.classifier import Classifier
from privity.detection.detectors import card, ssn
from privity.detection.registry import DEFAULT, checked
from privity.domain.errors import ConfigError


def test_the_shipped_list_is_sound() -> None:
    assert checked(DEFAULT) == DEFAULT


def test_a_name_used_twice_stops_the_start_naming_both_owners() -> None:
    impostor = replace(card.DETECTOR, name="ssn")
    with pytest.raises(ConfigError, match=r"'ssn' is used by both .+ and .+rename"):
        Classifier((ssn.DETECTOR, impostor))


def test_a_pattern_name_used_twice_stops_the_start() -> None:
    impostor = replace(ssn.DETECTOR, name="other")
    with pytest.raises(ConfigError, match=r"pattern name 'ssn\.\w+'.+\(ssn\).+\(other\)"):
        checked((ssn.DETECTOR, impostor))


def test_an_unknown_operating_point_stops_the_start() -> None:
    with pytest.raises(ConfigError, match="balanced"):
        Classifier(point="lenient")

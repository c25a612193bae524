"""Web addresses without a scheme and those that are said: found whole, in time in proportion to the text."""

from __future__ import annotations

import pytest
from tests.support.growth import grows_linearly

from privity.detection.classifier import Classifier
from privity.detection.detector import View
from privity.detection.detectors.network import DETECTOR
from privity.domain.labels import Label

CLASSIFIER = Classifier()


@pytest.mark.parametrize(
    ("text", "address"),
    [
        (
            "it is h t t p s colon slash slash portal dot stmarys dot org slash pt slash 4417 ok",
            "h t t p s colon slash slash portal dot stmarys dot org slash pt slash 4417",
        ),
        (
            "posted on https slash slash a dot example slash tilde ana dot ruiz he is",
            "https slash slash a dot example slash tilde ana dot ruiz",
        ),
        ("see portal dot stmarys dot org slash results.", "portal dot stmarys dot org slash results"),
        ("\N{LEFT DOUBLE QUOTATION MARK}open ehr-prod.local:8443/pt/123 now", "ehr-prod.local:8443/pt/123"),
        ("results at portal[.]stmarys[.]org/pt/4417.", "portal[.]stmarys[.]org/pt/4417"),
        ("on \\\\files01\\oncology\\lopez_ana.pdf, please", "\\\\files01\\oncology\\lopez_ana.pdf"),
    ],
)
def test_an_address_is_found_whole(text: str, address: str) -> None:
    found = [finding for finding in CLASSIFIER.classify_text(text) if finding.label is Label.URL]
    assert [text[finding.start : finding.end] for finding in found] == [address]


@pytest.mark.parametrize(
    "text",
    [
        "the dot product, the dot com bubble, slash the budget",
        "image: registry.k8s.io/pause:3.9, apiVersion: rbac.authorization.k8s.io/v1beta1",
        "doi.org/10.1056/NEJMoa2034577 and clinicaltrials.gov/study/NCT04280705",
        "DATABASE=postgres://db:5432/app, CACHE=redis://localhost:6379/0",
    ],
)
def test_what_leads_to_nobody_stays(text: str) -> None:
    assert not [finding for finding in CLASSIFIER.classify_text(text) if finding.label is Label.URL]


@pytest.mark.parametrize(
    "piece", ["dot com ", "www dot ", "a.com.", "https slash slash ", ".local/", "slash "]
)
def test_reading_takes_time_in_proportion_to_the_text(piece: str) -> None:
    assert grows_linearly(lambda size: list(DETECTOR.detect(View("x " + piece * size))), 500, 4000)

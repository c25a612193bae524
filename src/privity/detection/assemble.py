"""From an operator's choices to a classifier: the way in which gateway and command line make one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from privity.detection import recognisers
from privity.detection.cache import FindingCache
from privity.detection.classifier import ALL, Classifier, Stages
from privity.detection.detector import Detector
from privity.detection.proposal import Watch
from privity.detection.registry import DEFAULT
from privity.domain.detector_setup import DetectorSetup

if TYPE_CHECKING:
    from privity.detection.tagger.tagger import Tagger


def assemble(
    setup: DetectorSetup, *, cache: FindingCache | None = None, watch: Watch | None = None
) -> Classifier:
    """Return a classifier of the shipped detectors and the configured ones; same setup, same version.

    Raises :class:`~privity.domain.errors.ConfigError` that names key and remedy.
    """
    return classifier(setup, (*DEFAULT, *recognisers.compiled(setup)), cache=cache, watch=watch)


def classifier(
    setup: DetectorSetup,
    detectors: Sequence[Detector],
    stages: Stages = ALL,
    *,
    tagger: bool = True,
    mark: bytes = b"",
    cache: FindingCache | None = None,
    watch: Watch | None = None,
) -> Classifier:
    """Return a classifier of these detectors with a setup's other choices.

    ``mark`` tells in its version apart what is not as shipped.
    """
    return Classifier(
        detectors,
        setup.point,
        cache,
        thresholds=setup.thresholds,
        allow=tuple(allowed.text for allowed in setup.allow),
        watch=watch,
        setup=(setup.digest if setup.recognisers else b"") + mark,
        tagger=_tagger() if tagger else None,
        stages=stages,
    )


def _tagger() -> Tagger:
    from privity.detection.tagger.tagger import tagger  # noqa: PLC0415 - brings numpy and onnxruntime along

    return tagger()

"""From an operator's choices to a classifier: the way in which gateway and command line make one."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Final

from privity.detection import recognisers
from privity.detection.cache import FindingCache
from privity.detection.classifier import Classifier
from privity.detection.proposal import Watch
from privity.detection.registry import DEFAULT
from privity.domain.detector_setup import DetectorSetup

if TYPE_CHECKING:
    from privity.detection.tagger.tagger import Tagger


#: The stages that can be left out, to see what they contribute.
STAGES: Final = ("tagger",)


def assemble(
    setup: DetectorSetup,
    *,
    cache: FindingCache | None = None,
    watch: Watch | None = None,
    without: Collection[str] = (),
) -> Classifier:
    """Return a classifier of the shipped detectors and the configured ones; same setup, same version.

    ``without`` names stages to leave out: for measurements, never for traffic.

    Raises :class:`~privity.domain.errors.ConfigError` that names key and remedy.
    """
    return Classifier(
        (*DEFAULT, *recognisers.compiled(setup)),
        setup.point,
        cache,
        thresholds=setup.thresholds,
        allow=tuple(allowed.text for allowed in setup.allow),
        watch=watch,
        setup=setup.digest if setup.recognisers else b"",
        tagger=None if "tagger" in without else _tagger(),
    )


def _tagger() -> Tagger:
    from privity.detection.tagger.tagger import tagger  # noqa: PLC0415 - brings numpy and onnxruntime along

    return tagger()

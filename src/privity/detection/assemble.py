"""From an operator's choices to a classifier: the way in which gateway and command line make one."""

from __future__ import annotations

from privity.detection import recognisers
from privity.detection.cache import FindingCache
from privity.detection.classifier import Classifier
from privity.detection.proposal import Watch
from privity.detection.registry import DEFAULT
from privity.domain.detector_setup import DetectorSetup


def assemble(
    setup: DetectorSetup, *, cache: FindingCache | None = None, watch: Watch | None = None
) -> Classifier:
    """Return a classifier of the shipped detectors and the configured ones; same setup, same version.

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
    )

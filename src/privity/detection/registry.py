"""The detectors that run, in a list you can read. Order decides nothing: evidence does."""

from __future__ import annotations

from collections.abc import Sequence

from privity.detection.detector import Detector
from privity.detection.detectors import (
    access_code,
    account,
    address,
    age,
    age_abroad,
    age_told,
    biometric,
    card,
    date,
    device,
    email,
    handle,
    licence,
    location,
    name,
    national_id,
    network,
    phone,
    photo,
    plan,
    record,
    secret,
    ssn,
    unique_id,
    vehicle,
    vehicle_told,
)
from privity.domain.errors import ConfigError

DEFAULT: tuple[Detector, ...] = (
    name.DETECTOR,
    date.DETECTOR,
    age.DETECTOR,
    phone.DETECTOR,
    email.DETECTOR,
    address.DETECTOR,
    location.DETECTOR,
    ssn.DETECTOR,
    record.DETECTOR,
    plan.DETECTOR,
    account.DETECTOR,
    card.DETECTOR,
    licence.DETECTOR,
    vehicle.DETECTOR,
    device.DETECTOR,
    network.DETECTOR,
    handle.DETECTOR,
    secret.DETECTOR,
    national_id.DETECTOR,
    unique_id.DETECTOR,
    age_told.DETECTOR,
    age_abroad.DETECTOR,
    vehicle_told.DETECTOR,
    biometric.DETECTOR,
    photo.DETECTOR,
    access_code.DETECTOR,
)


def checked(detectors: Sequence[Detector]) -> tuple[Detector, ...]:
    """Return the detectors, or raise :class:`ConfigError` where a detector or pattern name is used twice."""
    owners: dict[str, str] = {}
    for detector in detectors:
        _claim(owners, "detector", detector.name, _owner(detector))
    for detector in detectors:
        for pattern in detector.patterns:
            _claim(owners, "pattern", pattern.name, f"{_owner(detector)} ({detector.name})")
    return tuple(detectors)


def _claim(owners: dict[str, str], kind: str, name: str, owner: str) -> None:
    key = f"{kind} {name}"
    if key in owners:
        raise ConfigError(
            f"detection: the {kind} name {name!r} is used by both {owners[key]} and {owner}; rename one of "
            f"them."
        )
    owners[key] = owner


def _owner(detector: Detector) -> str:
    return f"{type(detector).__module__}.{type(detector).__qualname__}"

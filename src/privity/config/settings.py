"""The settings as the rest of the house sees them: typed, frozen, complete."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from privity.domain.component import Granted
from privity.domain.detector_setup import DetectorSetup, OnDrift
from privity.domain.inventory import Application, Model, Provider


@dataclass(frozen=True, slots=True)
class ServerSettings:
    """The data port and what it takes in.

    It speaks plain HTTP: on anything but loopback it starts only where ``behind_tls`` says that a TLS
    proxy stands in front of it.
    """

    host: str = "127.0.0.1"
    behind_tls: bool = False
    port: int = 8080
    max_body_bytes: int = 10 * 1024 * 1024
    max_decompressed_bytes: int = 40 * 1024 * 1024
    detection_workers: int = 2
    max_running: int = 2000
    max_running_per_key: int = 1000
    client_stall_s: float = 60.0
    drain_s: float = 20.0


@dataclass(frozen=True, slots=True)
class KeySettings:
    """Where the key encryption key lies: outside the data folder (design, section 4)."""

    keyfile: Path


@dataclass(frozen=True, slots=True)
class AuditSettings:
    """The log's origin line (C2SP tlog-checkpoint) and the second place of its newest checkpoint."""

    origin: str
    checkpoint_mirror: Path | None = None


@dataclass(frozen=True, slots=True)
class StorageSettings:
    """``sqlite`` (in the data folder; one gateway process) or a ``postgresql://`` URL."""

    url: str = "sqlite"
    reserve_mib: int = 64


@dataclass(frozen=True, slots=True)
class UpstreamSettings:
    """How long a provider is waited for, and how many connections it gets."""

    connect_s: float = 10.0
    first_byte_s: float = 300.0
    between_bytes_s: float = 120.0
    max_connections: int = 1000


@dataclass(frozen=True, slots=True)
class DetectionSettings:
    """What detection looks for, and the time it may take: ``budget_ms + budget_ms_per_kb`` per KB of text.

    What overruns the time is refused (promise 4). ``baseline`` is the signed note of what the detector was
    measured to find, ``baseline_key`` the verifier key that it is signed with (the log's own without one).
    Canaries run in every worker each ``canary_s``.
    """

    budget_ms: float = 1000.0
    budget_ms_per_kb: float = 20.0
    setup: DetectorSetup = field(default_factory=DetectorSetup)
    baseline: Path | None = None
    baseline_key: str | None = None
    canary_s: float = 60.0
    on_drift: OnDrift = OnDrift.REFUSE


@dataclass(frozen=True, slots=True)
class PolicySettings:
    """Shipped policy packs by name, and further Cedar files of the operator's own."""

    packs: tuple[str, ...] = ("hipaa",)
    extra: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that one configuration file says. Relative paths are resolved against its folder."""

    workspace: str
    keys: KeySettings
    audit: AuditSettings
    server: ServerSettings = field(default_factory=ServerSettings)
    storage: StorageSettings = field(default_factory=StorageSettings)
    detection: DetectionSettings = field(default_factory=DetectionSettings)
    policy: PolicySettings = field(default_factory=PolicySettings)
    upstream: UpstreamSettings = field(default_factory=UpstreamSettings)
    exceptions: tuple[Granted, ...] = ()
    providers: Mapping[str, Provider] = field(default_factory=dict)
    models: Mapping[str, Model] = field(default_factory=dict)
    applications: Mapping[str, Application] = field(default_factory=dict)
    source: Path | None = None

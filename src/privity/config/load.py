"""From the TOML file to :class:`Settings`, or a ConfigError that says what to change.

Example::

    settings = load(Path("privity.toml"))
    require_current(settings, today)
    require_secrets(settings, os.environ)
"""

from __future__ import annotations

import datetime as dt
import ipaddress
import re
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import NoReturn, TypeVar
from urllib.parse import SplitResult, parse_qs, urlsplit

from privity.config import detection
from privity.config.settings import (
    AuditSettings,
    DetectionSettings,
    KeySettings,
    PolicySettings,
    ServerSettings,
    Settings,
    StorageSettings,
    UpstreamSettings,
)
from privity.config.table import Table, did_you_mean
from privity.domain.category import Category
from privity.domain.component import Component, Granted
from privity.domain.detector_setup import OnDrift
from privity.domain.errors import ConfigError
from privity.domain.inventory import Application, Mode, Model, Provider, Tool
from privity.domain.labels import Label, Tier

#: Provider protocols that the gateway speaks.
PROTOCOLS = ("openai", "anthropic")
OUTPUT_MODES = ("auto", "pass", "window")

_SECTIONS = (
    "workspace",
    "server",
    "keys",
    "audit",
    "storage",
    "detection",
    "policy",
    "providers",
    "models",
    "applications",
    "tools",
    "upstream",
    "exceptions",
)
_ORIGIN = re.compile(r"[^\s+]{1,200}\Z")
#: RFC 1123, section 2.1.
_HOST = re.compile(r"(?=.{1,253}\Z)[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}\.?)*(?<!-)\Z")
#: Visible ASCII: what a header's value may hold besides blanks.
_KEY = re.compile(r"[\x21-\x7e]+\Z")
_MIB = 1024 * 1024


def load(path: Path, *, today: dt.date | None = None) -> Settings:
    """Read one configuration file. With ``today``, :func:`require_current` is asked too.

    Raises ConfigError naming the key path and the remedy. Secrets are not looked at here: see
    :func:`require_secrets`.
    """
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ConfigError(f"{path}: no such file. Make one with `privity init`.") from None
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(
            f"{path}: cannot be read ({type(error).__name__}). Check its permissions."
        ) from None
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}: is not valid TOML: {error}.") from None
    try:
        return parse(data, folder=path.parent, today=today, source=path)
    except ConfigError as error:
        raise ConfigError(f"{path}: {error}") from None


def parse(
    data: Mapping[str, object], *, folder: Path, today: dt.date | None = None, source: Path | None = None
) -> Settings:
    """Return the settings that a parsed TOML document describes; see :func:`load`."""
    root = Table("", dict(data), _SECTIONS)
    workspace = root.table("workspace", ("id",)).slug("id")
    providers = _by_id(
        root, [_provider(table) for table in root.tables("providers", _PROVIDER_KEYS)], "providers"
    )
    models = _by_id(
        root, [_model(t, providers) for t in root.tables("models", ("id", "provider", "upstream"))], "models"
    )
    applications = _by_id(
        root,
        [_application(t, models) for t in root.tables("applications", _APPLICATION_KEYS)],
        "applications",
    )
    tools = _by_id(
        root, [_tool(table, applications) for table in root.tables("tools", _TOOL_KEYS)], "tools"
    ).values()
    applications = {
        name: replace(application, tools=tuple(t for t in tools if name in t.applications))
        for name, application in applications.items()
    }
    settings = Settings(
        workspace=workspace,
        server=_server(root),
        keys=KeySettings(folder / root.table("keys", ("keyfile",)).text("keyfile")),
        audit=_audit(root, workspace, folder),
        storage=_storage(root),
        detection=_detection(root, folder),
        policy=_policy(root, folder),
        upstream=_upstream(root),
        exceptions=tuple(_exception(table) for table in root.tables("exceptions", _EXCEPTION_KEYS)),
        providers=providers,
        models=models,
        applications=applications,
        source=source,
    )
    if today is not None:
        require_current(settings, today)
    return settings


def require_current(settings: Settings, today: dt.date) -> None:
    """Raise ConfigError where an observe period is over.

    Called by what serves or shows what serving would do. Whoever verifies a log or revokes a key must
    be able to while the configuration is out of date.
    """
    for application in settings.applications.values():
        until = application.observe_until
        if until is not None and until < today:
            raise ConfigError(
                f"applications[{application.id}].observe_until: has passed. "
                f'Set mode = "enforce", or a new last day if that was decided.'
            )


def provider_key(provider: Provider, environ: Mapping[str, str]) -> str | None:
    """Return the provider's API key, without the line break that a mounted secret ends with.

    None where the provider takes none. Raises ConfigError, naming the variable and never its value,
    where it is not set or holds what no HTTP header can carry (RFC 9110, section 5.5).
    """
    if provider.key_env is None:
        return None
    key = environ.get(provider.key_env, "").strip()
    if not key:
        raise ConfigError(
            f"providers[{provider.id}].key_env: the environment variable {provider.key_env} is not set. "
            f"Export it with this provider's API key before the start."
        )
    if not _KEY.match(key):
        raise ConfigError(
            f"providers[{provider.id}].key_env: the environment variable {provider.key_env} holds blanks, "
            f"line breaks or other characters that no API key has. Export the key alone."
        )
    return key


def require_secrets(settings: Settings, environ: Mapping[str, str]) -> None:
    """Raise ConfigError unless every secret that the settings name can be had.

    Called by what serves; commands that reach no provider need no provider's key.
    """
    for provider in settings.providers.values():
        provider_key(provider, environ)
    if not settings.keys.keyfile.is_file():
        raise ConfigError(
            f"keys.keyfile: there is no file {settings.keys.keyfile}. "
            f"`privity init` makes one; restore it from your key backup if data exists already."
        )


def _server(root: Table) -> ServerSettings:
    table = root.table(
        "server",
        (
            "host",
            "behind_tls",
            "port",
            "max_body_bytes",
            "max_decompressed_bytes",
            "detection_workers",
            "max_running",
            "max_running_per_key",
            "client_stall_s",
            "drain_s",
        ),
    )
    default = ServerSettings()
    body = table.integer("max_body_bytes", default.max_body_bytes, 1024, 256 * _MIB)
    decompressed = table.integer("max_decompressed_bytes", default.max_decompressed_bytes, 1024, 1024 * _MIB)
    if decompressed < body:
        table.refuse("max_decompressed_bytes", "must not be less than max_body_bytes.")
    host = table.text("host", default.host)
    if not _is_host(host):
        table.refuse("host", 'must be an IP address or a host name, such as "127.0.0.1".')
    return ServerSettings(
        host=host,
        behind_tls=table.flag("behind_tls", default=default.behind_tls),
        port=table.integer("port", default.port, 0, 65535),
        max_body_bytes=body,
        max_decompressed_bytes=decompressed,
        detection_workers=table.integer("detection_workers", default.detection_workers, 1, 256),
        max_running=table.integer("max_running", default.max_running, 1, 100_000),
        max_running_per_key=table.integer("max_running_per_key", default.max_running_per_key, 1, 100_000),
        client_stall_s=table.number("client_stall_s", default.client_stall_s, 0.1, 3600),
        drain_s=table.number("drain_s", default.drain_s, 0, 3600),
    )


def _audit(root: Table, workspace: str, folder: Path) -> AuditSettings:
    table = root.table("audit", ("origin", "checkpoint_mirror"))
    origin = table.text("origin", f"privity.localhost/{workspace}")
    if not _ORIGIN.match(origin):
        table.refuse(
            "origin", "must hold no blanks and no '+' (C2SP signed-note), such as log.example.org/clinic."
        )
    mirror = folder / table.text("checkpoint_mirror") if "checkpoint_mirror" in table else None
    return AuditSettings(origin, mirror)


def _storage(root: Table) -> StorageSettings:
    table = root.table("storage", ("url", "reserve_mib"))
    url = table.text("url", "sqlite")
    if url != "sqlite":
        parts = urlsplit(url)
        if parts.scheme not in ("postgresql", "postgres"):
            table.refuse("url", 'must be "sqlite" or start with postgresql://.')
        if parts.password is not None:
            table.refuse("url", "must not hold a password. Set the environment variable PGPASSWORD.")
        _check_database(table, parts)
    return StorageSettings(url, table.integer("reserve_mib", StorageSettings().reserve_mib, 0, 1024 * 1024))


def _check_database(table: Table, parts: SplitResult) -> None:
    """Refuse a secret in the query, and a way to the database on which others could read or answer."""
    try:
        query = parse_qs(parts.query, keep_blank_values=True, strict_parsing=bool(parts.query))
        host, _ = parts.hostname, parts.port
    except ValueError:
        # Also several hosts, of which a driver takes whichever answers.
        table.refuse("url", "is not a URL of one host. Write postgresql://user@host:port/database.")
    if "password" in query:
        table.refuse("url", "must not hold a password. Set the environment variable PGPASSWORD.")
    hosts = query.get("host", [host or "localhost"])
    # A path is a Unix socket. Anything but verify-full leaves open who answers.
    near = all(name.startswith("/") or is_loopback(name) for name in hosts)
    if not near and query.get("sslmode") != ["verify-full"]:
        table.refuse(
            "url",
            "names a database on another host without verified TLS. Add ?sslmode=verify-full (and "
            "sslrootcert=FILE where its authority is your own).",
        )


def _detection(root: Table, folder: Path) -> DetectionSettings:
    table = root.table("detection", detection.KEYS)
    default = DetectionSettings()
    return DetectionSettings(
        budget_ms=table.number("budget_ms", default.budget_ms, 1, 60_000),
        budget_ms_per_kb=table.number("budget_ms_per_kb", default.budget_ms_per_kb, 0, 10_000),
        setup=detection.read(table),
        baseline=folder / table.text("baseline") if "baseline" in table else None,
        baseline_key=table.text("baseline_key") if "baseline_key" in table else None,
        canary_s=table.number("canary_s", default.canary_s, 1, 86_400),
        on_drift=table.choice("on_drift", OnDrift, default.on_drift),
    )


def _upstream(root: Table) -> UpstreamSettings:
    table = root.table("upstream", ("connect_s", "first_byte_s", "between_bytes_s", "max_connections"))
    default = UpstreamSettings()
    return UpstreamSettings(
        connect_s=table.number("connect_s", default.connect_s, 0.1, 3600),
        first_byte_s=table.number("first_byte_s", default.first_byte_s, 0.1, 3600),
        between_bytes_s=table.number("between_bytes_s", default.between_bytes_s, 0.1, 3600),
        max_connections=table.integer("max_connections", default.max_connections, 1, 100_000),
    )


_EXCEPTION_KEYS = ("component", "tier", "mode", "owner", "until")


def _exception(table: Table) -> Granted:
    until = table.day("until")
    if until is None:
        table.refuse("until", "is missing. An exception has a last day.")
    return Granted(
        component=table.choice("component", Component),
        tier=table.choice("tier", Tier),
        mode=table.choice("mode", Mode),
        owner=table.text("owner"),
        until=until,
    )


def _policy(root: Table, folder: Path) -> PolicySettings:
    table = root.table("policy", ("packs", "extra"))
    extra = tuple(folder / name for name in table.texts("extra", ()))
    for path in extra:
        if not path.is_file():
            table.refuse("extra", f"there is no file {path}.")
    packs = table.texts("packs", PolicySettings().packs)
    if not packs and not extra:
        table.refuse("packs", 'names no policy, so every request would be refused. Write ["hipaa"].')
    return PolicySettings(packs=packs, extra=extra)


_PROVIDER_KEYS = (
    "id",
    "protocol",
    "base_url",
    "key_env",
    "baa_from",
    "baa_until",
    "region",
    "not_cleared_for",
)


def _provider(table: Table) -> Provider:
    baa_from, baa_until = table.day("baa_from"), table.day("baa_until")
    if baa_from is not None and baa_until is None:
        table.refuse(
            "baa_until", "is missing. An agreement counts only with its end date (or its next review)."
        )
    if baa_from is not None and baa_until is not None and baa_until < baa_from:
        table.refuse("baa_until", "lies before baa_from.")
    return Provider(
        id=table.slug("id"),
        protocol=table.one_of("protocol", PROTOCOLS),
        base_url=_base_url(table),
        key_env=table.env_name("key_env"),
        baa_from=baa_from,
        baa_until=baa_until,
        region=table.text("region", "unspecified"),
        not_cleared_for=table.choices("not_cleared_for", Category),
    )


def _base_url(table: Table) -> str:
    url = table.text("base_url").rstrip("/")
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        table.refuse("base_url", "is not a URL.")
    if parts.scheme not in ("http", "https") or not host:
        table.refuse("base_url", "must start with https:// and name a host.")
    if parts.username is not None or parts.query or parts.fragment:
        table.refuse("base_url", "must hold no user name, query or fragment. Keys come from key_env.")
    if parts.scheme == "http" and not is_loopback(host):
        table.refuse("base_url", "must be https: only a loopback address may be reached without TLS.")
    return url


def _is_host(text: str) -> bool:
    try:
        ipaddress.ip_address(text)
    except ValueError:
        return bool(_HOST.match(text))
    return True


def is_loopback(host: str) -> bool:
    """Whether what goes to this host stays on this machine."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _model(table: Table, providers: Mapping[str, Provider]) -> Model:
    model = Model(
        id=table.slug("id"),
        provider=table.slug("provider"),
        upstream=table.text("upstream", table.slug("id")),
    )
    if model.provider not in providers:
        _unknown(table, "provider", model.provider, providers, "[[providers]]")
    return model


_APPLICATION_KEYS = (
    "id",
    "owner",
    "purposes",
    "models",
    "tier_ceiling",
    "profile",
    "mode",
    "observe_until",
    "output_mode",
    "restore_labels",
    "restore_in_code",
)


def _application(table: Table, models: Mapping[str, Model]) -> Application:
    named = table.slugs("models")
    for name in named:
        if name not in models:
            _unknown(table, "models", name, models, "[[models]]")
    return Application(
        id=table.slug("id"),
        owner=table.text("owner"),
        purposes=table.slugs("purposes"),
        models=named,
        tier_ceiling=table.choice("tier_ceiling", Tier, Tier.RESTRICTED),
        profile=table.slug("profile", "default"),
        mode=table.choice("mode", Mode, Mode.ENFORCE),
        output_mode=table.one_of("output_mode", OUTPUT_MODES, "auto"),
        restore_labels=_labels(table, "restore_labels"),
        restore_in_code=table.flag("restore_in_code", default=False),
        observe_until=_observe_until(table),
    )


_TOOL_KEYS = ("id", "applications", "restore", "text", "labels")
_TOOL_NAME = re.compile(r"[A-Za-z0-9_-]{1,128}\Z")


def _tool(table: Table, applications: Mapping[str, Application]) -> Tool:
    name = table.text("id")
    if not _TOOL_NAME.match(name):
        table.refuse("id", "must be the function's name as the model calls it (letters, digits, _ and -).")
    named = table.slugs("applications")
    for application in named:
        if application not in applications:
            _unknown(table, "applications", application, applications, "[[applications]]")
    return Tool(
        id=name,
        applications=named,
        restore=table.texts("restore", ()),
        text=table.texts("text", ()),
        labels=_labels(table, "labels"),
    )


def _observe_until(table: Table) -> dt.date | None:
    until = table.day("observe_until")
    observing = table.choice("mode", Mode, Mode.ENFORCE) is Mode.OBSERVE
    if observing and until is None:
        table.refuse(
            "observe_until",
            'is missing. mode = "observe" changes and stops nothing, so it needs its last day.',
        )
    if not observing and until is not None:
        table.refuse("observe_until", 'has no meaning without mode = "observe". Remove it.')
    return until


def _labels(table: Table, key: str) -> tuple[str, ...] | None:
    if key not in table:
        return None
    labels = table.texts(key)
    known = [label.value for label in Label]
    for label in labels:
        if label not in known:
            table.refuse(key, f'"{label}" is no label{did_you_mean(label, known)}.')
    return labels


def _unknown(table: Table, key: str, name: str, known: Mapping[str, object], where: str) -> NoReturn:
    table.refuse(key, f'"{name}" is not in {where}{did_you_mean(name, known.keys())}.')


Named = TypeVar("Named", Provider, Model, Application, Tool)


def _by_id(root: Table, rows: list[Named], key: str) -> dict[str, Named]:
    found: dict[str, Named] = {}
    for row in rows:
        if row.id in found:
            root.refuse(key, f'"{row.id}" is defined twice. Rename or remove one.')
        found[row.id] = row
    return found

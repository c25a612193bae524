from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from privity.config.load import load, provider_key, require_current, require_secrets
from privity.domain.category import Category
from privity.domain.errors import ConfigError
from privity.domain.inventory import Mode
from privity.domain.labels import Tier

TODAY = dt.date(2026, 6, 1)

GOOD = """
[workspace]
id = "clinic"

[keys]
keyfile = "keys/main.keyfile"

[[providers]]
id = "provider"
protocol = "openai"
base_url = "https://api.provider.example/v1/"
key_env = "PROVIDER_KEY"
baa_from = 2026-01-01
baa_until = 2027-01-01
region = "us"

[[models]]
id = "model-a"
provider = "provider"
upstream = "Vendor/Model-A"

[[applications]]
id = "intake"
owner = "Privacy office"
purposes = ["treatment", "payment"]
models = ["model-a"]
"""


def read(tmp_path: Path, text: str) -> None:
    file = tmp_path / "privity.toml"
    file.write_text(text, encoding="utf-8")
    load(file, today=TODAY)


def test_reads_a_file_with_defaults(tmp_path: Path) -> None:
    file = tmp_path / "privity.toml"
    file.write_text(GOOD, encoding="utf-8")
    settings = load(file, today=TODAY)
    assert settings.workspace == "clinic"
    assert settings.keys.keyfile == tmp_path / "keys/main.keyfile"
    assert settings.audit.origin == "privity.localhost/clinic"
    assert settings.providers["provider"].base_url == "https://api.provider.example/v1"
    assert settings.providers["provider"].baa_in_force(TODAY)
    assert settings.models["model-a"].upstream == "Vendor/Model-A"
    application = settings.applications["intake"]
    assert settings.providers["provider"].not_cleared_for == frozenset()
    assert application.tier_ceiling is Tier.RESTRICTED
    assert application.mode is Mode.ENFORCE
    assert application.restore_labels is None
    assert settings.policy.packs == ("hipaa",)
    assert settings.storage.url == "sqlite"


def test_a_provider_may_be_not_cleared_for_some_categories(tmp_path: Path) -> None:
    (tmp_path / "privity.toml").write_text(GOOD.replace('region = "us"', 'not_cleared_for = ["sti", "hiv"]'))
    provider = load(tmp_path / "privity.toml", today=TODAY).providers["provider"]
    assert provider.not_cleared_for == {Category.HIV, Category.STI}


APPLICATION_END = 'models = ["model-a"]\n'

BROKEN = {
    "a misspelt section": ("[workspace]", "[workspce]", "workspce", 'did you mean "workspace"'),
    "a misspelt key": ("base_url =", "base_ulr =", "providers[provider].base_ulr", 'did you mean "base_url"'),
    "no workspace": ('id = "clinic"', "", "workspace.id", "is missing"),
    "a slug with capitals": ('id = "clinic"', 'id = "Clinic"', "workspace.id", "a-z"),
    "a number for a string": (
        'region = "us"',
        "region = 1",
        "providers[provider].region",
        "must be a string, not an integer",
    ),
    "a category that does not exist": (
        'region = "us"',
        'not_cleared_for = ["hvi"]',
        "providers[provider].not_cleared_for",
        'did you mean "hiv"',
    ),
    "a category twice": (
        'region = "us"',
        'not_cleared_for = ["hiv", "hiv"]',
        "providers[provider].not_cleared_for",
        "twice",
    ),
    "a quoted date": ("2027-01-01", '"2027-01-01"', "providers[provider].baa_until", "without quotes"),
    "a time for a date": (
        "2027-01-01",
        "2027-01-01T10:00:00",
        "providers[provider].baa_until",
        "without quotes",
    ),
    "an agreement without end": (
        "baa_until = 2027-01-01\n",
        "",
        "providers[provider].baa_until",
        "is missing",
    ),
    "an agreement that ends first": (
        "2027-01-01",
        "2025-01-01",
        "providers[provider].baa_until",
        "before baa_from",
    ),
    "plain http": ("https://api", "http://api", "providers[provider].base_url", "https"),
    "no url": (
        '"https://api.provider.example/v1/"',
        '"api.provider.example"',
        "providers[provider].base_url",
        "https://",
    ),
    "a password in a url": (
        "https://api",
        "https://me:secret@api",
        "providers[provider].base_url",
        "user name",
    ),
    "an unknown protocol": ('"openai"', '"opnai"', "providers[provider].protocol", 'did you mean "openai"'),
    "a key in place of its variable": (
        '"PROVIDER_KEY"',
        '"sk-not-a-name"',
        "providers[provider].key_env",
        "not the key",
    ),
    "a model of nobody": (
        'provider = "provider"',
        'provider = "providr"',
        "models[model-a].provider",
        'did you mean "provider"',
    ),
    "an unknown model": (
        '["model-a"]',
        '["model-b"]',
        "applications[intake].models",
        '"model-b" is not in [[models]]',
    ),
    "no purposes": ('["treatment", "payment"]', "[]", "applications[intake].purposes", "at least one"),
    "a purpose twice": ('["treatment", "payment"]', '["a", "a"]', "applications[intake].purposes", "twice"),
    "an unknown tier": (
        APPLICATION_END,
        APPLICATION_END + 'tier_ceiling = "secret"\n',
        "tier_ceiling",
        "restricted",
    ),
    "an unknown label": (
        APPLICATION_END,
        APPLICATION_END + 'restore_labels = ["NAMES"]\n',
        "restore_labels",
        'did you mean "NAME"',
    ),
    "observing without end": (
        APPLICATION_END,
        APPLICATION_END + 'mode = "observe"\n',
        "observe_until",
        "is missing",
    ),
    "observing in the past": (
        APPLICATION_END,
        APPLICATION_END + 'mode = "observe"\nobserve_until = 2026-05-31\n',
        "observe_until",
        "has passed",
    ),
    "an end without observing": (
        APPLICATION_END,
        APPLICATION_END + "observe_until = 2026-07-01\n",
        "observe_until",
        "Remove it",
    ),
    "a boolean for an integer": (
        "[keys]",
        "[server]\nport = true\n[keys]",
        "server.port",
        "an integer, not a boolean",
    ),
    "a port out of range": ("[keys]", "[server]\nport = 70000\n[keys]", "server.port", "between 0 and 65535"),
    "limits that contradict": (
        "[keys]",
        "[server]\nmax_body_bytes = 4096\nmax_decompressed_bytes = 2048\n[keys]",
        "server.max_decompressed_bytes",
        "not be less",
    ),
    "another database": ("[keys]", '[storage]\nurl = "mysql://x"\n[keys]', "storage.url", "postgresql://"),
    "a database password": (
        "[keys]",
        '[storage]\nurl = "postgresql://u:pw@h/d"\n[keys]',
        "storage.url",
        "PGPASSWORD",
    ),
    "a database password in the query": (
        "[keys]",
        '[storage]\nurl = "postgresql://h/d?password=pw&sslmode=verify-full"\n[keys]',
        "storage.url",
        "PGPASSWORD",
    ),
    "a far database without TLS": (
        "[keys]",
        '[storage]\nurl = "postgresql://u@db.example/d"\n[keys]',
        "storage.url",
        "sslmode=verify-full",
    ),
    "a far database that anybody may play": (
        "[keys]",
        '[storage]\nurl = "postgresql://u@db.example/d?sslmode=require"\n[keys]',
        "storage.url",
        "sslmode=verify-full",
    ),
    "a far database in the query": (
        "[keys]",
        '[storage]\nurl = "postgresql:///d?host=db.example"\n[keys]',
        "storage.url",
        "sslmode=verify-full",
    ),
    "several databases": (
        "[keys]",
        '[storage]\nurl = "postgresql://a:1,b:2/d?sslmode=verify-full"\n[keys]',
        "storage.url",
        "one host",
    ),
    "a host with blanks": ("[keys]", '[server]\nhost = "not a host"\n[keys]', "server.host", "IP address"),
    "no policy at all": ("[keys]", "[policy]\npacks = []\n[keys]", "policy.packs", "hipaa"),
    "an origin with a blank": ("[keys]", '[audit]\norigin = "a b"\n[keys]', "audit.origin", "no blanks"),
    "a missing policy file": (
        "[keys]",
        '[policy]\nextra = ["no.cedar"]\n[keys]',
        "policy.extra",
        "there is no file",
    ),
    "a provider twice": (
        "[[models]]",
        GOOD[GOOD.index("[[providers]]") : GOOD.index("[[models]]")] + "[[models]]",
        "providers",
        "defined twice",
    ),
    "a table for tables": ("[[models]]", "[models]", "models", "[[models]]"),
    "no TOML": ("[workspace]", "[workspace", "not valid TOML", "line"),
}


@pytest.mark.parametrize("case", BROKEN, ids=lambda name: name.replace(" ", "-"))
def test_stops_at_a_mistake_and_names_key_and_remedy(case: str, tmp_path: Path) -> None:
    old, new, key, remedy = BROKEN[case]
    assert old in GOOD
    with pytest.raises(ConfigError) as caught:
        read(tmp_path, GOOD.replace(old, new, 1))
    assert key in str(caught.value)
    assert remedy in str(caught.value)
    assert "sk-not-a-name" not in str(caught.value)


def test_loopback_needs_no_tls(tmp_path: Path) -> None:
    for host in ("localhost", "127.0.0.1", "[::1]"):
        read(tmp_path, GOOD.replace("https://api.provider.example", f"http://{host}:9"))


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://u@localhost/d",
        "postgresql:///d",
        "postgresql:///d?host=/run/postgresql",
        "postgresql://u@db.example/d?sslmode=verify-full&sslrootcert=/etc/ca.pem",
    ],
)
def test_a_database_nearby_or_behind_verified_tls_is_read(url: str, tmp_path: Path) -> None:
    read(tmp_path, GOOD.replace("[keys]", f'[storage]\nurl = "{url}"\n[keys]', 1))


@pytest.mark.parametrize("host", ["0.0.0.0", "::1", "gateway.example.org", "localhost"])
def test_hosts(host: str, tmp_path: Path) -> None:
    read(tmp_path, GOOD.replace("[keys]", f'[server]\nhost = "{host}"\n[keys]', 1))


def test_a_configuration_out_of_date_can_be_read_by_what_does_not_serve(tmp_path: Path) -> None:
    file = tmp_path / "privity.toml"
    file.write_text(GOOD + 'mode = "observe"\nobserve_until = 2026-05-31\n', encoding="utf-8")
    settings = load(file)
    with pytest.raises(ConfigError, match=r"applications\[intake\]\.observe_until: has passed"):
        require_current(settings, TODAY)


@pytest.mark.parametrize("mounted", ["sk-1", "sk-1\n", " sk-1\r\n"])
def test_a_mounted_secret_loses_its_line_break(mounted: str, tmp_path: Path) -> None:
    file = tmp_path / "privity.toml"
    file.write_text(GOOD, encoding="utf-8")
    provider = load(file).providers["provider"]
    assert provider_key(provider, {"PROVIDER_KEY": mounted}) == "sk-1"
    assert provider_key(replace(provider, key_env=None), {}) is None


@pytest.mark.parametrize("value", ["sk 1", "sk\n1", "sk\x001", "sk-\u00e4"])
def test_a_secret_that_no_header_can_carry_is_named_and_not_shown(value: str, tmp_path: Path) -> None:
    file = tmp_path / "privity.toml"
    file.write_text(GOOD, encoding="utf-8")
    with pytest.raises(ConfigError, match="PROVIDER_KEY") as caught:
        require_secrets(load(file), {"PROVIDER_KEY": value})
    assert value not in str(caught.value)


def test_observing_with_an_end_to_come_is_read(tmp_path: Path) -> None:
    file = tmp_path / "privity.toml"
    file.write_text(GOOD + 'mode = "observe"\nobserve_until = 2026-06-01\n', encoding="utf-8")
    assert load(file, today=TODAY).applications["intake"].observe_until == TODAY


def test_a_missing_file_names_the_command_that_makes_one(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="privity init"):
        load(tmp_path / "none.toml", today=TODAY)


def test_secrets_are_required_by_name(tmp_path: Path) -> None:
    file = tmp_path / "privity.toml"
    file.write_text(GOOD, encoding="utf-8")
    settings = load(file, today=TODAY)
    with pytest.raises(ConfigError, match="PROVIDER_KEY is not set"):
        require_secrets(settings, {"PROVIDER_KEY": " "})
    with pytest.raises(ConfigError, match=r"keys\.keyfile"):
        require_secrets(settings, {"PROVIDER_KEY": "x"})
    (tmp_path / "keys").mkdir()
    (tmp_path / "keys/main.keyfile").write_bytes(b"0" * 32)
    require_secrets(settings, {"PROVIDER_KEY": "x"})

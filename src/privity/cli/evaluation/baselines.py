"""The signed baseline of a detector: made from an evaluation, and held against a later one."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from pathlib import Path

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from privity.audit.checkpoint import BadCheckpoint, Signer, signed_text
from privity.cli.common import read as read_settings
from privity.cli.common import today
from privity.cli.evaluation.asked import Shown, Wanted
from privity.cli.evaluation.sets import Sets, set_digests
from privity.cli.evaluation.systems import System
from privity.detection.baseline import Baseline, Measured, parse
from privity.detection.evaluation.results import Result
from privity.detection.evaluation.score import Tally
from privity.domain.errors import ConfigError

_FIGURES = ("leak", "doc_leak", "precision", "f2", "fp_per_1000_words")


def signer(wanted: Wanted, shown: Shown) -> Signer:
    """Return who signs: the named key, whose file's name it bears, or the log of this installation.

    Raises ConfigError, and what opening the log raises.
    """
    if shown.baseline_key is None:
        return asyncio.run(_log_signer(wanted))
    try:
        key = load_pem_private_key(shown.baseline_key.read_bytes(), None)
    except (OSError, ValueError, TypeError, UnsupportedAlgorithm) as problem:
        raise ConfigError(
            f"--baseline-key {shown.baseline_key}: cannot be read ({type(problem).__name__}). It must be an "
            f"Ed25519 private key in PEM without a passphrase."
        ) from None
    if not isinstance(key, Ed25519PrivateKey):
        raise ConfigError(f"--baseline-key {shown.baseline_key}: is no Ed25519 key.")
    return Signer(shown.baseline_key.stem, key.private_bytes_raw())


async def _log_signer(wanted: Wanted) -> Signer:
    from privity import bootstrap

    if wanted.config is None or wanted.data is None:
        raise ConfigError(
            "--write-baseline: names no key. Give --config and --data, whose log's key signs it, or "
            "--baseline-key."
        )
    settings = read_settings(wanted.config)
    async with bootstrap.open_storage(settings, wanted.data) as storage:
        keyring = bootstrap.open_keyring(settings, storage)
        return (await bootstrap.open_log(settings, storage, keyring, wanted.data)).signer


def read(wanted: Wanted, shown: Shown) -> Baseline:
    """Return the baseline to hold figures against, its signature checked. Raises ConfigError."""
    assert shown.baseline is not None
    vkey = shown.vkey or asyncio.run(_log_signer(wanted)).vkey
    try:
        return parse(signed_text(shown.baseline.read_bytes(), vkey))
    except OSError as problem:
        raise ConfigError(f"--baseline {shown.baseline}: cannot be read ({problem.strerror}).") from None
    except BadCheckpoint as problem:
        raise ConfigError(
            f"--baseline {shown.baseline}: is not signed by the key that is trusted ({problem}). Name its "
            f"signer's with --vkey."
        ) from None


def measured(system: System, sets: Sets, wanted: Wanted, results: Mapping[str, Result]) -> Baseline:
    """Return the baseline that an evaluation of our own detection amounts to."""
    if system.version is None or system.canaries is None:
        raise ConfigError("--baseline: is about our own detection. Name a --point.")
    digests = set_digests(wanted.sets)
    return Baseline(
        detector=bytes.fromhex(system.version),
        canaries=bytes.fromhex(system.canaries),
        point=system.name,
        tagger=system.tagger,
        made=today(),
        measured=tuple(
            Measured(
                name,
                digests[name],
                len(sets[name]),
                {figure: result.figures()[figure] for figure in _FIGURES},
                _recall(result.cut("label")),
                _recall(result.cut("lang")),
            )
            for name, result in results.items()
        ),
    )


def _recall(parts: Mapping[str, Tally]) -> dict[str, tuple[int, float]]:
    return {
        of: (tally.identifiers, 1 - tally.tokens_missed / tally.tokens)
        for of, tally in parts.items()
        if tally.tokens
    }


def write(path: Path, baseline: Baseline, by: Signer) -> None:
    """Write the signed note."""
    text = baseline.text()
    path.write_text(f"{text}\n{by.sign(text)}", encoding="utf-8")

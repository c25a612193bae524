"""The shipped policy packs, by name, and how an operator's own files join them."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

from privity.domain.errors import ConfigError
from privity.policy.cedar import Source

#: Always loaded: it only forbids, so it can loosen nothing.
BASE = "base"
#: Packs that a configuration may name.
PACKS = ("hipaa",)


def read(packs: Sequence[str], extra: Sequence[Path | str] = ()) -> tuple[Source, ...]:
    """Return the base pack, the named packs and the extra files, in this order.

    Raises ConfigError for an unknown pack or a file that cannot be read.
    """
    for name in packs:
        if name not in PACKS:
            raise ConfigError(f'policy.packs: there is no pack "{name}". Known: {", ".join(PACKS)}.')
    shipped = [_shipped(name) for name in (BASE, *packs)]
    return (*shipped, *(_extra(Path(path)) for path in extra))


def _shipped(name: str) -> Source:
    return Source(f"{name}.cedar", files(__name__).joinpath(f"{name}.cedar").read_text(encoding="utf-8"))


def _extra(path: Path) -> Source:
    try:
        return Source(str(path), path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"policy.extra: {path} cannot be read ({type(error).__name__}).") from None

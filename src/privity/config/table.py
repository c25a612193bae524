"""Reading one TOML table strictly: every key known, every value of its type, every error with a remedy."""

from __future__ import annotations

import datetime as dt
import difflib
import re
from collections.abc import Collection, Mapping
from enum import StrEnum
from typing import NoReturn, TypeVar

from privity.domain.errors import ConfigError

_SLUG = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}\Z")
_ENV_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,127}\Z")
#: Longest free text (an owner's name, a URL): settings are not a place for documents.
_MAX_TEXT = 500

E = TypeVar("E", bound=StrEnum)


def is_slug(text: str) -> bool:
    """Whether the text may name something in the inventory: ``[a-z0-9][a-z0-9._-]{0,63}``."""
    return bool(_SLUG.match(text))


def did_you_mean(word: str, known: Collection[str]) -> str:
    """Return `` (did you mean "x"?)`` for a near miss, else an empty string."""
    near = difflib.get_close_matches(word.lower(), [name.lower() for name in known], n=1, cutoff=0.6)
    if not near:
        return ""
    name = next(name for name in known if name.lower() == near[0])
    return f' (did you mean "{name}"?)'


class Table:
    """One table of the file, with the path that leads to it, for messages.

    The keys it may hold are declared first: a misspelt required key is then reported as unknown,
    with what was probably meant, instead of as missing.
    """

    def __init__(self, path: str, data: object, known: Collection[str], remedy: str = "") -> None:
        self.path = path
        if not isinstance(data, dict):
            raise ConfigError(f"{path or 'the file'}: must be a table. Write it as [{path}].")
        for key in data:
            if key not in known:
                names = ", ".join(sorted(known))
                raise ConfigError(
                    f"{self._at(key)}: unknown key{did_you_mean(key, known)}. "
                    f"Known here: {names}.{' ' + remedy if remedy else ''}"
                )
        self._data: Mapping[str, object] = data

    def __contains__(self, key: str) -> bool:
        return key in self._data

    def refuse(self, key: str, problem: str) -> NoReturn:
        """Stop the start; ``problem`` says what is wrong and what to write instead."""
        raise ConfigError(f"{self._at(key)}: {problem}")

    def table(self, key: str, known: Collection[str]) -> Table:
        """Return the sub-table; an absent one reads as empty."""
        return Table(self._at(key), self._data.get(key, {}), known)

    def tables(self, key: str, known: Collection[str], named_by: str = "id") -> list[Table]:
        """Return the array of tables ``[[key]]``; each is named by its id in messages, or its number."""
        rows = self._data.get(key, [])
        if not isinstance(rows, list):
            self.refuse(key, f"must be an array of tables. Write each as [[{key}]].")
        tables = []
        for number, row in enumerate(rows):
            id_ = row.get(named_by) if isinstance(row, dict) else None
            name = id_ if isinstance(id_, str) and is_slug(id_) else number
            tables.append(Table(f"{self._at(key)}[{name}]", row, known))
        return tables

    def text(self, key: str, default: str | None = None) -> str:
        """Return a non-empty line of text."""
        value = self._get(key, default)
        if not isinstance(value, str):
            self._wrong_type(key, "a string", value)
        if not value.strip() or len(value) > _MAX_TEXT or not value.isprintable():
            self.refuse(key, f"must be one line of 1 to {_MAX_TEXT} printable characters.")
        return value

    def slug(self, key: str, default: str | None = None) -> str:
        """Return a name such as ``triage-bot``."""
        return self._slug(key, self.text(key, default))

    def slugs(self, key: str) -> tuple[str, ...]:
        """Return a list of at least one name, without repetition."""
        values = self.texts(key)
        if not values:
            self.refuse(key, "must name at least one.")
        return tuple(self._slug(key, value) for value in values)

    def texts(self, key: str, default: tuple[str, ...] | None = None) -> tuple[str, ...]:
        """Return a list of strings, without repetition."""
        value = self._get(key, list(default) if default is not None else None)
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            self._wrong_type(key, "a list of strings", value)
        if len(set(value)) < len(value):
            self.refuse(key, "names something twice. Remove the repetition.")
        return tuple(value)

    def integer(self, key: str, default: int, low: int, high: int) -> int:
        """Return an integer within bounds."""
        value = self._get(key, default)
        if not isinstance(value, int) or isinstance(value, bool):
            self._wrong_type(key, "an integer", value)
        if not low <= value <= high:
            self.refuse(key, f"must lie between {low} and {high}.")
        return value

    def number(self, key: str, default: float, low: float, high: float) -> float:
        """Return a number within bounds."""
        value = self._get(key, default)
        if not isinstance(value, (int, float)) or isinstance(value, bool):
            self._wrong_type(key, "a number", value)
        if not low <= value <= high:
            self.refuse(key, f"must lie between {low:g} and {high:g}.")
        return float(value)

    def flag(self, key: str, *, default: bool) -> bool:
        """Return true or false."""
        value = self._get(key, default)
        if not isinstance(value, bool):
            self._wrong_type(key, "true or false", value)
        return value

    def day(self, key: str) -> dt.date | None:
        """Return a date, or None where the key is absent."""
        value = self._data.get(key)
        if value is None:
            return None
        if not isinstance(value, dt.date) or isinstance(value, dt.datetime):
            self._wrong_type(key, "a date without quotes, such as 2027-01-31", value)
        return value

    def choice(self, key: str, kind: type[E], default: E | None = None) -> E:
        """Return a member of a closed set."""
        return kind(self.one_of(key, [member.value for member in kind], default))

    def one_of(self, key: str, known: Collection[str], default: str | None = None) -> str:
        """Return one of the known words."""
        value = self.text(key, default)
        if value not in known:
            self.refuse(key, f"unknown value{did_you_mean(value, known)}. Write one of: {', '.join(known)}.")
        return value

    def choices(self, key: str, kind: type[E]) -> frozenset[E]:
        """Return members of a closed set; an absent key reads as none."""
        known = [member.value for member in kind]
        values = self.texts(key, ())
        for value in values:
            if value not in known:
                hint = did_you_mean(value, known)
                self.refuse(key, f"holds an unknown value{hint}. Write any of: {', '.join(known)}.")
        return frozenset(map(kind, values))

    def env_name(self, key: str) -> str | None:
        """Return the name of an environment variable, never a secret itself."""
        if key not in self._data:
            return None
        value = self._data[key]
        # The value is not shown: the commonest mistake is to paste the secret here.
        if not isinstance(value, str) or not _ENV_NAME.match(value):
            self.refuse(key, "must be the name of an environment variable that holds the key, not the key.")
        return value

    def _slug(self, key: str, value: str) -> str:
        if not is_slug(value):
            self.refuse(
                key,
                "must start with a small letter or digit and hold only a-z, 0-9, '.', '_', '-' (64 at most).",
            )
        return value

    def _get(self, key: str, default: object) -> object:
        value = self._data.get(key, default)
        if value is None:
            self.refuse(key, "is missing. Add it.")
        return value

    def _wrong_type(self, key: str, wanted: str, value: object) -> NoReturn:
        self.refuse(key, f"must be {wanted}, not {_KINDS.get(type(value), type(value).__name__)}.")

    def _at(self, key: str) -> str:
        return f"{self.path}.{key}" if self.path else key


_KINDS: Mapping[type, str] = {
    str: "a string",
    bool: "a boolean",
    int: "an integer",
    float: "a number",
    list: "a list",
    dict: "a table",
    dt.date: "a date",
    dt.datetime: "a date with a time",
}

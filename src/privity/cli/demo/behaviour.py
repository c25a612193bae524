r"""A model's name says how it behaves: ``sim-echo-c1-d20`` echoes, a character each 20 ms.

Suffixes, in any order and number, from the end of the name:

=========  ==================================================================
``-c<N>``  text pieces of N characters
``-cr<S>`` text pieces of random length from seed S
``-d<M>``  M milliseconds between chunks
``-b<N>``  network writes of N bytes, so that events are cut anywhere
``-esc``   every character of the JSON strings written as a ``\u`` escape
=========  ==================================================================
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, replace
from enum import StrEnum

_SUFFIX = re.compile(
    r"-(?:(?P<random>cr)|(?P<size>c)|(?P<delay>d)|(?P<write>b))(?P<n>\d+)\Z|-(?P<escape>esc)\Z"
)
_WORDS = re.compile(r"\s*\S{1,4}|\s+")


class Fault(StrEnum):
    """What goes wrong, where something does."""

    NONE = "none"
    STATUS = "status"  # answers with an HTTP error
    HANG = "hang"  # never answers
    STALL = "stall"  # answers half of it and then nothing more
    CUT = "cut"  # closes the connection in the middle
    BREAK = "break"  # sends an error event in the middle of a stream
    FLAKY = "flaky"  # is overloaded each first time (503), and answers the second


_FAULTS = {
    "sim-hang": Fault.HANG,
    "sim-stall": Fault.STALL,
    "sim-cut": Fault.CUT,
    "sim-break": Fault.BREAK,
    "sim-flaky": Fault.FLAKY,
}
_STATUS = re.compile(r"sim-error-([45]\d\d)\Z")


@dataclass(frozen=True, slots=True)
class Behaviour:
    """A parsed model name. ``name`` is what is left of it without the suffixes."""

    name: str
    fault: Fault = Fault.NONE
    status: int = 200
    size: int | None = None
    seed: int | None = None
    delay_ms: int = 0
    write: int | None = None
    escape: bool = False

    def pieces(self, text: str) -> list[str]:
        """Cut a text as this behaviour streams it; joined, the pieces are the text."""
        if self.size is not None:
            return [text[i : i + self.size] for i in range(0, len(text), self.size)]
        if self.seed is not None:
            return _random_pieces(text, random.Random(self.seed))  # noqa: S311 - to be repeatable
        return _WORDS.findall(text)

    def writes(self, data: bytes) -> list[bytes]:
        """Cut the bytes of an event as this behaviour writes them to the network."""
        if self.write is None:
            return [data]
        return [data[i : i + self.write] for i in range(0, len(data), self.write)]


def behaviour(model: str) -> Behaviour:
    """Read a model's name. Whether such a model exists is for the caller to say."""
    found = Behaviour(name=model)
    while match := _SUFFIX.search(found.name):
        found = replace(_with_suffix(found, match), name=found.name[: match.start()])
    if status := _STATUS.match(found.name):
        return replace(found, fault=Fault.STATUS, status=int(status[1]))
    return replace(found, fault=_FAULTS.get(found.name, Fault.NONE))


def _with_suffix(found: Behaviour, match: re.Match[str]) -> Behaviour:
    if match["escape"]:
        return replace(found, escape=True)
    number = int(match["n"])
    if match["random"]:
        return replace(found, seed=number)
    if match["size"]:
        return replace(found, size=max(1, number))
    if match["delay"]:
        return replace(found, delay_ms=number)
    return replace(found, write=max(1, number))


def _random_pieces(text: str, dice: random.Random) -> list[str]:
    pieces: list[str] = []
    at = 0
    while at < len(text):
        length = dice.choice((1, 1, 2, 3, 5, 8, 13, 40))
        pieces.append(text[at : at + length])
        at += length
    return pieces

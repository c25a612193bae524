"""What the demonstration claims, each claim checked on what was observed. Pure.

A claim is printed with the outcome of its check, and the demonstration succeeds only if all hold:
nothing is said that was not looked at in this very run.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from privity.cli.demo.answers import EXFILTRATION
from privity.cli.demo.capture import Reply, Request
from privity.cli.demo.conversation import TOKEN
from privity.cli.demo.script import ATTACK, CARD, CLINICAL, LETTER, PLANTED, RESTORABLE, TURNS
from privity.cli.demo.search import Trace, search_bytes

#: The events that a receipt must prove: what was decided before a byte left, and what came of it.
DECIDED = "interaction.decided"
COMPLETED = "interaction.completed"

#: So many findings are listed under a claim that does not hold.
_MOST = 20

_PLAIN = f"In plain words: {RESTORABLE['surname']} and nothing more."


@dataclass(frozen=True, slots=True)
class Exchange:
    """One turn as the clinic's client saw it. ``pieces`` are the parts in which the text arrived."""

    pieces: tuple[str, ...]
    receipt_id: str

    @property
    def text(self) -> str:
        return "".join(self.pieces)


@dataclass(frozen=True, slots=True)
class Receipt:
    """A receipt, the events that it proves, and what verification said of it.

    ``altered_refused`` is whether the same text with one character changed was refused.
    """

    id: str
    text: str
    problem: str
    altered_refused: bool
    events: tuple[Mapping[str, object], ...] = ()
    witness: str = ""

    def event(self, kind: str) -> Mapping[str, object]:
        """The fields of the event of this kind; empty where there is none."""
        for event in self.events:
            if event.get("event") == kind and isinstance(fields := event.get("fields"), dict):
                return fields
        return {}


@dataclass(frozen=True, slots=True)
class Observed:
    """Everything that was looked at."""

    exchanges: tuple[Exchange, ...]
    requests: tuple[Request, ...]
    replies: tuple[Reply, ...]
    client_key: str
    provider_key: str
    stranger_status: int
    receipts: tuple[Receipt, ...]
    log_problem: str | None
    log_size: int
    at_rest: tuple[Trace, ...]
    files: int


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence, whether it held, and what was found where it did not."""

    text: str
    problem: str | None

    @property
    def holds(self) -> bool:
        return self.problem is None


def check(seen: Observed) -> list[Claim]:
    """Check every claim; the order is the order in which a reader would ask."""
    return [
        *_about_the_provider(seen),
        *_about_the_client(seen),
        *_about_what_stays(seen),
        *_about_the_record(seen),
    ]


def _about_the_provider(seen: Observed) -> Iterator[Claim]:
    size = sum(len(request.body) for request in seen.requests)
    traces = [t for r in seen.requests for t in search_bytes(r.wire, PLANTED, "the capture")]
    yield Claim(
        f"None of the {len(PLANTED)} planted identifiers occurs in the {size:,} bytes that the provider "
        "received, plain or encoded.",
        _listed(traces)
        or _unless(len(seen.requests) == len(TURNS), f"{len(seen.requests)} requests arrived"),
    )
    prompt = seen.requests[0].content.decode() if seen.requests else ""
    lost = [phrase for phrase in CLINICAL if phrase not in prompt]
    yield Claim("The clinical content reached the model as it was written.", _listed(lost))
    wires = b"\n".join(request.wire for request in seen.requests)
    yield Claim(
        "The client's key stayed at the gateway; the provider was shown the gateway's own.",
        _unless(
            seen.client_key.encode() not in wires and seen.provider_key.encode() in wires,
            "a key is in the wrong place",
        ),
    )


def _about_the_client(seen: Observed) -> Iterator[Claim]:
    missing = [
        f"{name} in turn {i}"
        for i, (turn, exchange) in enumerate(zip(TURNS, seen.exchanges, strict=True), 1)
        for name in turn.brings_back
        if RESTORABLE[name] not in exchange.text
    ]
    wanted = sum(len(turn.brings_back) for turn in TURNS)
    silent = [name for name in RESTORABLE if not any(name in turn.brings_back for turn in TURNS)]
    yield Claim(
        f"Each of the {len(RESTORABLE)} identifiers that the clinic may have back is in its answers again "
        f"({wanted} places).",
        _listed(missing + silent),
    )
    replies = "\n".join(reply.text for reply in seen.replies)
    yield Claim(
        "The model itself wrote stand-ins only: the values were put back by the gateway.",
        _listed([name for name, value in PLANTED.items() if value in replies])
        or _unless(TOKEN.search(replies) is not None, "no stand-in was seen"),
    )
    letter = seen.exchanges[LETTER].pieces
    yield Claim(
        f"The letter arrived as a stream ({len(letter)} pieces), with no stand-in or part of one in it.",
        _unless(len(letter) > len(TURNS), "it came in too few pieces")
        or _unless("PVY" not in "".join(letter), "a stand-in is visible"),
    )
    attack = seen.exchanges[ATTACK].text
    yield Claim(
        f"A hostile model put the surname into {len(EXFILTRATION)} links, images, HTML, mail and code: none "
        "got the value, only the plain sentence did.",
        _unless(attack.count(RESTORABLE["surname"]) == 1 and _PLAIN in attack, "the value stands elsewhere")
        or _unless(len(TOKEN.findall(attack)) >= len(EXFILTRATION) // 2, "the attack did not take place"),
    )
    answers = "\n".join(exchange.text for exchange in seen.exchanges)
    yield Claim(
        "The card number and its security code were given back to nobody.",
        _listed(search_bytes(answers.encode(), CARD, "the answers")),
    )
    yield Claim(
        "Another client that named this conversation was refused (403).",
        _unless(seen.stranger_status == 403, f"it got {seen.stranger_status}"),
    )


def _about_what_stays(seen: Observed) -> Iterator[Claim]:
    yield Claim(
        f"None of the {len(PLANTED)} occurs in any of the {seen.files} files of the gateway: data, keys, "
        "checkpoints, log.",
        _listed(seen.at_rest),
    )


def _about_the_record(seen: Observed) -> Iterator[Claim]:
    ids = [exchange.receipt_id for exchange in seen.exchanges]
    absent = [name for name in ids if name not in {receipt.id for receipt in seen.receipts}]
    bad = [f"{receipt.id}: {receipt.problem}" for receipt in seen.receipts if receipt.problem]
    silent = [
        f"{receipt.id} proves no {kind}"
        for receipt in seen.receipts
        for kind in (DECIDED, COMPLETED)
        if not receipt.event(kind)
    ]
    yield Claim(
        f"Each of the {len(ids)} exchanges has a receipt of its decision and its outcome, verified offline "
        "with the log's public key.",
        _listed(absent + bad + silent),
    )
    yield Claim(
        "The same receipts with one character changed are refused.",
        _listed([receipt.id for receipt in seen.receipts if not receipt.altered_refused])
        or _unless(bool(seen.receipts), "there is none"),
    )
    yield Claim(
        f"The exported log verifies: {seen.log_size} entries, every hash and signature.", seen.log_problem
    )


def _listed(found: Sequence[str | Trace]) -> str | None:
    """What was found, each once; a planted value by its name and the places, in whatever forms."""
    said = list(dict.fromkeys(f"{t.name} in {t.place}" if isinstance(t, Trace) else t for t in found))
    more = [f"and {len(said) - _MOST} more"] if len(said) > _MOST else []
    return ", ".join(said[:_MOST] + more) or None


def _unless(holds: bool, problem: str) -> str | None:
    return None if holds else problem

"""The claims hold for an honest run, and each fails when what it is about is not so."""

from __future__ import annotations

import dataclasses
import io
import json
from typing import Any

import pytest
from rich.console import Console

from privity.cli.demo import show
from privity.cli.demo.answers import ANSWERS
from privity.cli.demo.capture import Reply, Request
from privity.cli.demo.claims import Claim, Exchange, Observed, Receipt, check
from privity.cli.demo.conversation import TOKEN, read_conversation
from privity.cli.demo.script import ATTACK, CARD, PLANTED, TURNS
from privity.cli.demo.search import Trace

TOKENS = {
    value: "[REDACTED-CVV]" if name == "card security code" else f"PVY-ID-{i:04}-X-{i:08}-YVP"
    for i, (name, value) in enumerate(PLANTED.items())
}
EVENTS: tuple[dict[str, Any], ...] = (
    {
        "event": "interaction.decided",
        "fields": {"effect": "mask", "tier": "restricted", "labels": {"NAME": 2}},
    },
    {"event": "interaction.completed", "fields": {"restored": {"NAME": 2}, "withheld": {}}},
)


def mask(text: str) -> str:
    for value in sorted(TOKENS, key=len, reverse=True):
        text = text.replace(value, TOKENS[value])
    return text


def restore(text: str) -> str:
    """As the gateway would for an answer without links: everything but the card."""
    for name, value in PLANTED.items():
        if name not in CARD:
            text = text.replace(TOKENS[value], value)
    return text


def restore_attack(text: str) -> str:
    surname = PLANTED["surname"]
    return text.replace(f"In plain words: {TOKENS[surname]}", f"In plain words: {surname}")


@pytest.fixture(scope="module")
def honest() -> Observed:
    history: list[dict[str, str]] = []
    exchanges, requests, replies = [], [], []
    for i, turn in enumerate(TURNS):
        history.append({"role": "user", "content": turn.text})
        sent = history[-1:] if turn.alone else history
        body = {"model": turn.model, "messages": [m | {"content": mask(m["content"])} for m in sent]}
        headers = (("authorization", "Bearer sk-provider"),)
        requests.append(Request("POST", "/v1/chat/completions", headers, json.dumps(body).encode()))
        said = ANSWERS[turn.model](read_conversation(body), 0).text or ""
        replies.append(Reply(0, said))
        text = restore_attack(said) if i == ATTACK else restore(said)
        exchanges.append(
            Exchange(tuple(text.splitlines(keepends=True)) if turn.stream else (text,), f"rct_{i}")
        )
        history.append({"role": "assistant", "content": text})
    return Observed(
        exchanges=tuple(exchanges),
        requests=tuple(requests),
        replies=tuple(replies),
        client_key="pvk_client",
        provider_key="sk-provider",
        stranger_status=403,
        receipts=tuple(
            Receipt(e.receipt_id, "text", "", altered_refused=True, events=EVENTS) for e in exchanges
        ),
        log_problem=None,
        log_size=12,
        at_rest=(),
        files=7,
    )


def failing(seen: Observed) -> list[Claim]:
    return [claim for claim in check(seen) if not claim.holds]


def test_an_honest_run_holds_every_claim(honest: Observed) -> None:
    assert failing(honest) == []


def spoil_request(seen: Observed, old: bytes, new: bytes) -> Observed:
    first = dataclasses.replace(seen.requests[0], body=seen.requests[0].body.replace(old, new))
    return dataclasses.replace(seen, requests=(first, *seen.requests[1:]))


def spoil_text(seen: Observed, index: int, old: str, new: str) -> Observed:
    exchange = seen.exchanges[index]
    pieces = tuple(piece.replace(old, new) for piece in exchange.pieces)
    spoilt = dataclasses.replace(exchange, pieces=pieces)
    return dataclasses.replace(
        seen, exchanges=(*seen.exchanges[:index], spoilt, *seen.exchanges[index + 1 :])
    )


def spoil_receipt(seen: Observed, **changes: Any) -> Observed:
    return dataclasses.replace(
        seen, receipts=(dataclasses.replace(seen.receipts[0], **changes), *seen.receipts[1:])
    )


@pytest.mark.parametrize("name", list(PLANTED))
def test_each_planted_identifier_that_reaches_the_provider_is_noticed(honest: Observed, name: str) -> None:
    value = PLANTED[name]
    seen = spoil_request(honest, b"lives alone", b"lives alone " + value.upper().encode())
    assert any(name in (claim.problem or "") for claim in failing(seen))
    assert not any(value in (claim.problem or "") for claim in failing(seen))


@pytest.mark.parametrize(
    ("spoil", "about"),
    [
        (lambda s: spoil_request(s, b"metoprolol", b"PVY"), "clinical content"),
        (lambda s: spoil_request(s, b"lives alone", b"pvk_client"), "client's key"),
        (lambda s: spoil_text(s, 0, PLANTED["record number"], "PVY-MRN"), "may have back"),
        (lambda s: spoil_text(s, 0, "Card on file: ", f"Card: {CARD['card number']} "), "back to nobody"),
        (lambda s: spoil_text(s, 2, "Dear", "PVY-NA Dear"), "as a stream"),
        (lambda s: spoil_text(s, ATTACK, TOKENS[PLANTED["surname"]], PLANTED["surname"]), "hostile model"),
        (lambda s: spoil_text(s, ATTACK, "In plain words", "No"), "hostile model"),
        (lambda s: dataclasses.replace(s, replies=(Reply(0, PLANTED["name"]),)), "stand-ins only"),
        (lambda s: dataclasses.replace(s, requests=s.requests[:2]), "planted identifiers occurs"),
        (lambda s: dataclasses.replace(s, stranger_status=200), "refused (403)"),
        (
            lambda s: dataclasses.replace(s, at_rest=(Trace("name", "as typed", "data.db"),)),
            "files of the gateway",
        ),
        (lambda s: dataclasses.replace(s, receipts=s.receipts[1:]), "has a receipt"),
        (lambda s: spoil_receipt(s, problem="no"), "has a receipt"),
        (lambda s: spoil_receipt(s, events=EVENTS[:1]), "has a receipt"),
        (lambda s: spoil_receipt(s, altered_refused=False), "one character changed"),
        (lambda s: dataclasses.replace(s, receipts=()), "one character changed"),
        (lambda s: dataclasses.replace(s, log_problem="tile 0/0"), "log verifies"),
    ],
)
def test_each_claim_fails_when_it_is_not_so(honest: Observed, spoil: Any, about: str) -> None:
    assert any(about in claim.text for claim in failing(spoil(honest)))


def test_the_page_fits_and_shows_what_each_side_saw(honest: Observed) -> None:
    page = Console(file=io.StringIO(), width=show.WIDTH, color_system=None)
    for i, turn in enumerate(TURNS):
        show.exchange(page, i + 1, turn, honest.exchanges[i], honest.requests[i], honest.replies[i])
    show.receipts(page, honest)
    show.verdict(page, check(honest))
    assert isinstance(page.file, io.StringIO)
    text = page.file.getvalue()
    assert max(map(len, text.splitlines())) <= 100
    assert TOKEN.search(text)
    assert f"All {len(check(honest))} claims hold." in text

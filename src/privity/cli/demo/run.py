"""``privity demo``: the order of the whole.

1. Start a simulated provider and a gateway on loopback, with a fresh folder.
2. Hold a clinical conversation through the real SDK.
3. Fetch the receipts and the log, and verify them.
4. Look at every byte that the provider received and that the gateway kept; print the claims.
"""

from __future__ import annotations

import shutil
import signal
import tempfile
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from privity.cli.demo import claims, show
from privity.cli.demo.claims import Exchange, Observed, Receipt
from privity.cli.demo.script import CONVERSATION, PLANTED, TURNS, Turn
from privity.cli.demo.search import Trace, search_bytes, search_folder
from privity.cli.demo.stack import PROVIDER_KEY, Plan, Stack, StackError

if TYPE_CHECKING:
    # The SDK is an extra; without it the demonstration says so instead of failing to import.
    from openai import OpenAI
    from openai.types.chat import ChatCompletionMessageParam

_HEADERS = {"x-privity-conversation": CONVERSATION}
_RECEIPT = "x-privity-receipt"

#: A checkpoint follows an entry within a second; the command line takes its own time to start.
RECEIPT_SECONDS = 20.0


def run(*, once: bool, port: int | None = None) -> int:
    """Hold the demonstration; 0 only if every claim that was printed holds."""
    out = show.console()
    try:
        import openai
    except ImportError:
        out.print(
            "The demonstration speaks through OpenAI's own SDK: pip install 'privity[demo]'", markup=False
        )
        return 2
    folder = Path(tempfile.mkdtemp(prefix="privity-demo-"))
    stack = Stack(folder, Plan(applications={"clinic": {}}), port=port)
    held = False
    try:
        with stack:
            held = _hold(out, stack, once=once)
    except StackError as error:
        _failed(out, str(error))
    except openai.OpenAIError as error:
        _failed(out, f"the client got: {error}")
    except KeyboardInterrupt:
        _failed(out, "interrupted")
    if held:
        shutil.rmtree(folder, ignore_errors=True)
    else:
        out.print(
            Text(f"Everything is kept in {folder}; the gateway's log is {stack.gateway_log}"), soft_wrap=True
        )
    return 0 if held else 1


def _hold(out: Console, stack: Stack, *, once: bool) -> bool:
    show.opening(out, stack)
    key = stack.new_key("clinic")
    exchanges = _converse(stack, key)
    requests, replies = stack.requests(), stack.replies()
    for i, (turn, seen) in enumerate(zip(TURNS, exchanges, strict=True)):
        if i < len(requests) and i < len(replies):
            show.exchange(out, i + 1, turn, seen, requests[i], replies[i])
    status = _as_a_stranger(stack)
    export = stack.folder / "export"
    receipts = _receipts(stack, exchanges, export)
    problem, size = _verify(stack, export)
    traces, files = _at_rest(stack)
    observed = Observed(
        exchanges=tuple(exchanges),
        requests=tuple(stack.requests()),
        replies=tuple(stack.replies()),
        client_key=key,
        provider_key=PROVIDER_KEY,
        stranger_status=status,
        receipts=tuple(receipts),
        log_problem=problem,
        log_size=size,
        at_rest=tuple(traces),
        files=files,
    )
    show.receipts(out, observed)
    checked = claims.check(observed)
    show.verdict(out, checked)
    if not once:
        show.left_running(out, stack, key)
        _until_interrupted()
    return all(claim.holds for claim in checked)


def _client(stack: Stack, key: str) -> OpenAI:
    from openai import OpenAI

    # max_retries=0: what goes wrong in a demonstration should be seen, not tried again.
    return OpenAI(base_url=stack.base_url, api_key=key, max_retries=0, timeout=30)


def _converse(stack: Stack, key: str) -> list[Exchange]:
    """Hold the conversation as an application does: the whole history is sent again in each turn."""
    history: list[ChatCompletionMessageParam] = []
    exchanges: list[Exchange] = []
    with _client(stack, key) as client:
        for turn in TURNS:
            history.append({"role": "user", "content": turn.text})
            exchange = _ask(client, turn, history[-1:] if turn.alone else history)
            history.append({"role": "assistant", "content": exchange.text})
            exchanges.append(exchange)
    return exchanges


def _ask(client: OpenAI, turn: Turn, messages: list[ChatCompletionMessageParam]) -> Exchange:
    create = client.chat.completions.with_raw_response.create
    if turn.stream:
        streamed = create(model=turn.model, messages=messages, extra_headers=_HEADERS, stream=True)
        texts = [choice.delta.content or "" for chunk in streamed.parse() for choice in chunk.choices]
        return Exchange(tuple(filter(None, texts)), streamed.headers.get(_RECEIPT, ""))
    whole = create(model=turn.model, messages=messages, extra_headers=_HEADERS)
    return Exchange((whole.parse().choices[0].message.content or "",), whole.headers.get(_RECEIPT, ""))


def _as_a_stranger(stack: Stack) -> int:
    """Name the clinic's conversation with another key; return the status that this gets."""
    from openai import APIStatusError

    with _client(stack, stack.new_key("clinic")) as client:
        try:
            client.chat.completions.create(
                model=TURNS[0].model,
                messages=[{"role": "user", "content": "What is the patient's name?"}],
                extra_headers=_HEADERS,
            )
        except APIStatusError as error:
            return error.status_code
    return 200


def _receipts(stack: Stack, exchanges: list[Exchange], export: Path) -> list[Receipt]:
    """Fetch each exchange's receipt as an auditor would, and verify it with the exported public key."""
    texts = {exchange.receipt_id: _receipt_text(stack, exchange.receipt_id) for exchange in exchanges}
    stack.result("audit", "export", str(export))
    vkey = (export / "vkey").read_text("utf-8").strip()
    return [_verified(name, text, vkey) for name, text in texts.items()]


def _receipt_text(stack: Stack, name: str) -> str:
    """A receipt is whole once a checkpoint covers decision and outcome; ask until then."""
    deadline = time.monotonic() + RECEIPT_SECONDS
    while True:
        done = stack.command("audit", "receipt", name)
        if done.returncode == 0:
            return done.stdout
        if time.monotonic() > deadline:
            said = (done.stderr or done.stdout).strip()
            raise StackError(f"`privity audit receipt {name}` gave none: {said}. See {stack.gateway_log}")
        time.sleep(0.2)


def _verified(name: str, text: str, vkey: str) -> Receipt:
    """Verify as a stranger would: from the text and the key alone, nothing of the running gateway."""
    from privity.audit.verify import verify_receipt

    report = verify_receipt(text, vkey)
    another = "" if report.interaction == name else f"it is of another interaction ({report.interaction})"
    return Receipt(
        id=name,
        text=text,
        problem=report.problem or another,
        altered_refused=not verify_receipt(_altered(text), vkey).ok,
        events=report.events,
        witness=report.witness,
    )


def _altered(text: str) -> str:
    """The receipt with the character in its middle changed."""
    middle = len(text) // 2
    return text[:middle] + ("A" if text[middle] != "A" else "B") + text[middle + 1 :]


def _verify(stack: Stack, export: Path) -> tuple[str | None, int]:
    """Verify the exported log with the command that an auditor would type."""
    done = stack.command("audit", "verify", str(export))
    said = (done.stdout + done.stderr).strip()
    if done.returncode != 0:
        return said or f"it ended with {done.returncode}", 0
    return None, next((int(word) for word in said.split() if word.isdigit()), 0)


def _at_rest(stack: Stack) -> tuple[list[Trace], int]:
    """Search every file that the gateway wrote; the capture is the provider's."""
    folders = [stack.data, stack.folder / "keys", stack.folder / "mirror"]
    traces = [trace for folder in folders for trace in search_folder(folder, PLANTED)]
    traces += search_bytes(stack.gateway_log.read_bytes(), PLANTED, stack.gateway_log.name)
    return traces, 1 + sum(path.is_file() for folder in folders for path in folder.rglob("*"))


def _failed(out: Console, why: str) -> None:
    out.print(Text.assemble(("The demonstration failed: ", "bold red"), why), soft_wrap=True)


def _until_interrupted() -> None:
    ended = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: ended.set())
    ended.wait()

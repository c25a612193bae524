"""What the demonstration prints, in at most 100 columns. Whatever shows a value says whose screen it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.console import Console
from rich.panel import Panel
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from privity.cli.demo.capture import Reply, Request
from privity.cli.demo.claims import COMPLETED, DECIDED, Claim, Exchange, Observed
from privity.cli.demo.conversation import TOKEN, read_conversation
from privity.cli.demo.script import PLANTED, Turn
from privity.cli.demo.stack import Stack

WIDTH = 100
#: An answer longer than this is cut to so many of its lines (the hostile one is).
LINES, CUT_TO = 24, 8
_VALUE = "bold red"
_STAND_IN = "cyan"
_RESTORED = "bold green"


def console() -> Console:
    """A console no wider than the page that it was laid out for."""
    plain = Console()
    return Console(width=min(WIDTH, plain.width) if plain.is_terminal else WIDTH, highlight=False)


def opening(out: Console, stack: Stack) -> None:
    """Say what is running."""
    out.print(Rule("[bold]Privity[/]: a clinic talks to a model through a gateway"))
    parts = Table.grid(padding=(0, 2))
    parts.add_row("the clinic", "OpenAI's Python SDK, only its base_url changed")
    parts.add_row("the gateway", f"{stack.base_url}  (privity serve)")
    parts.add_row("the provider", f"{stack.provider_url}  (simulated; keeps every byte it receives)")
    out.print(parts)
    out.print(
        Text.assemble(
            "Marked in the conversation: ",
            ("identifiers that were planted", _VALUE),
            ", ",
            ("stand-ins", _STAND_IN),
            ", ",
            ("identifiers given back", _RESTORED),
            ".",
        )
    )


def exchange(out: Console, number: int, turn: Turn, seen: Exchange, request: Request, reply: Reply) -> None:
    """One turn: what was sent beside what was received, what was answered beside what came back."""
    earlier = len(read_conversation(request.document).messages) - 1
    received = _stand_ins(read_conversation(request.document).last_user)
    if earlier:
        received.append(f"\n(+ {earlier} earlier messages, masked in the same way)", "dim")
    streamed = f", in {len(seen.pieces)} pieces" if turn.stream else ""
    out.print()
    out.print(Rule(f"[bold]{number}. {turn.title}[/]", align="left"))
    out.print(_pair(("The clinic sent", _values(turn.text, _VALUE)), ("The provider received", received)))
    out.print(
        _pair(
            ("The model answered", _stand_ins(_clipped(reply.text))),
            (f"The clinic got back{streamed}", _stand_ins_in(_values(_clipped(seen.text), _RESTORED))),
        )
    )


def receipts(out: Console, seen: Observed) -> None:
    """What each receipt proves; it holds types and counts, never a value."""
    out.print()
    out.print(Rule("[bold]The record[/]", align="left"))
    for receipt in seen.receipts:
        decided, completed = receipt.event(DECIDED), receipt.event(COMPLETED)
        table = Table.grid(padding=(0, 2))
        table.add_column(width=10)
        verdict = (f"refused: {receipt.problem}", "red") if receipt.problem else ("verified offline", "green")
        witness = f", {receipt.witness}" if receipt.witness else ""
        table.add_row("receipt", Text.assemble(receipt.id, "  ", verdict, (witness, "dim")))
        table.add_row(
            "decided", f"{decided.get('effect')}, tier {decided.get('tier')}: {_counts(decided, 'labels')}"
        )
        table.add_row("given back", _counts(completed, "restored"))
        table.add_row("withheld", _counts(completed, "withheld"))
        out.print(table)


def _counts(fields: Mapping[str, object], name: str) -> str:
    counted = fields.get(name)
    if not isinstance(counted, dict) or not counted:
        return "nothing"
    return ", ".join(f"{label} {count}" for label, count in sorted(counted.items()))


def verdict(out: Console, claims: Sequence[Claim]) -> None:
    """The claims, each with its outcome."""
    out.print()
    out.print(Rule("[bold]What this run checked[/]", align="left"))
    for claim in claims:
        mark = ("✓ ", "bold green") if claim.holds else ("✗ ", "bold red")
        line = Table.grid(padding=(0, 0))
        line.add_row(Text(*mark), Text(claim.text))
        if claim.problem:
            line.add_row("", Text(claim.problem, "red"))
        out.print(line)
    failed = sum(not claim.holds for claim in claims)
    out.print()
    if failed:
        out.print(Text(f"{failed} of {len(claims)} claims did not hold.", "bold red"))
    else:
        out.print(Text(f"All {len(claims)} claims hold.", "bold green"))


def left_running(out: Console, stack: Stack, key: str) -> None:
    """How to go on; lines without a frame, so that they can be copied."""
    out.print()
    out.print(Rule("[bold]Still running; Ctrl-C ends it and removes its folder[/]", align="left"))
    for line in (
        f"export OPENAI_BASE_URL={stack.base_url}",
        f"export OPENAI_API_KEY={key}",
        (
            '# models: sim-clinic, sim-echo, sim-exfiltrate and more: curl -H "authorization: Bearer '
            '$OPENAI_API_KEY" $OPENAI_BASE_URL/models'
        ),
        f"# what the provider receives: {stack.capture_file}",
        f"# privity audit verify --config {stack.config} --data {stack.data}",
    ):
        out.print(Text(line), soft_wrap=True)


def _pair(left: tuple[str, Text], right: tuple[str, Text]) -> Table:
    table = Table.grid(expand=True, padding=(0, 0))
    table.add_column(ratio=1)
    table.add_column(ratio=1)
    table.add_row(
        *(Panel(text, title=title, title_align="left", border_style="dim") for title, text in (left, right))
    )
    return table


def _clipped(text: str) -> str:
    lines = text.strip().splitlines()
    if len(lines) <= LINES:
        return "\n".join(lines)
    full = [line for line in lines if line]
    return "\n".join([*full[:CUT_TO], f"(+ {len(full) - CUT_TO} more lines)"])


def _values(text: str, style: str) -> Text:
    marked = Text(text, overflow="fold")
    marked.highlight_words(sorted(PLANTED.values(), key=len, reverse=True), style)
    return marked


def _stand_ins(text: str) -> Text:
    return _stand_ins_in(Text(text, overflow="fold"))


def _stand_ins_in(text: Text) -> Text:
    text.highlight_regex(TOKEN, _STAND_IN)
    text.highlight_regex(r"\[REDACTED[^\]]*\]", _STAND_IN)
    return text

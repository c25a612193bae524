"""`privity try`: what the gateway would do with a prompt, without sending it anywhere."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import orjson
from rich.console import Console
from rich.table import Table
from rich.text import Text

from privity.bootstrap import Rehearsal, rehearse
from privity.cli.common import read
from privity.domain.errors import ConfigError, Denied
from privity.domain.inventory import Principal

SAMPLE = (
    "Patient: Maria Lopez, DOB 03/14/1962, SSN 412-68-9035, MRN 00482913. Phone (608) 555-0142. "
    "Ms. Lopez was seen on 11/02/2026 for chest pain. Summarise for the referral letter."
)


def run(config: Path, data: Path, *, text: str | None, model: str | None, application: str | None) -> int:  # noqa: ARG001
    """Show findings, decision, masked text and the restored echo. Exit 1 when policy refuses."""
    settings = read(config)
    name = application or next(iter(settings.applications), "")
    if name not in settings.applications:
        raise ConfigError(
            f"there is no such application. Configured: {', '.join(settings.applications) or 'none'}."
        )
    app = settings.applications[name]
    if text is None:
        text = SAMPLE if sys.stdin.isatty() else sys.stdin.read()
    principal = Principal(settings.workspace, app.id, "key_" + "0" * 32, None, app.purposes[0])
    console = Console()
    try:
        rehearsal = asyncio.run(rehearse(settings, principal, model or app.models[0], text))
    except Denied as error:
        console.print(f"[red]refused[/]: {error} (reason: {error.reason})")
        return 1
    _show(console, rehearsal, text)
    return 0


def _show(console: Console, rehearsal: Rehearsal, text: str) -> None:
    table = Table(
        "label", "text", "entity", "score", "detector", "rule", title="findings", title_justify="left"
    )
    content = next(s for s in rehearsal.interaction.segments if s.path == ("messages", 0, "content"))
    chosen = [s for s in rehearsal.interaction.segments if s.text]
    for finding in rehearsal.findings:
        # The classifier numbers the passages it was given; only the prompt itself is shown.
        if chosen[finding.segment] is content:
            shown = Text(text[finding.start : finding.end])
            table.add_row(
                finding.label, shown, finding.entity, f"{finding.score:.2f}", finding.detector, finding.rule
            )
    console.print(table)
    decision = rehearsal.outgoing.decision
    restorable = ", ".join(sorted({label for label, _ in decision.obligations.restore})) or "nothing"
    console.print(
        f"decision: [bold]{decision.effect}[/] ({', '.join(decision.reasons)}), enforced: {decision.enforced}"
    )
    console.print(f"policies: {', '.join(decision.policies) or '-'}")
    console.print(
        f"output mode: {decision.obligations.output_mode}; the caller may have back: {restorable}\n"
    )
    masked = orjson.loads(rehearsal.outgoing.body)["messages"][0]["content"]
    console.print(Text("what the provider would see\n", style="bold"), Text(masked), "\n")
    console.print(Text("an echo of it, restored\n", style="bold"), Text(rehearsal.restored), "\n")
    console.print("Nothing was sent and nothing was kept.", style="dim")

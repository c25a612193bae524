"""`privity try`: what the gateway would do with a prompt, without sending it anywhere.

The prompt is an argument, or comes by pipe; a whole request body (a JSON object with ``messages``)
is taken as it is. The real stages run over storage in memory, and an echo of the masked text shows
what an answer would bring back.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import orjson
from rich.console import Console
from rich.text import Text

from privity.bootstrap import Rehearsal, rehearse
from privity.cli.common import read_to_serve
from privity.cli.telling import FINDING_COLUMNS, REASONS, finding_rows, segment_rows, spoken, table
from privity.config.settings import Settings
from privity.config.table import did_you_mean
from privity.domain.decision import Decision
from privity.domain.errors import ConfigError, Denied
from privity.domain.inventory import Application, Principal
from privity.domain.labels import tier_of

SAMPLE = (
    "Patient: Maria Lopez, DOB 03/14/1962, SSN 412-68-9035, MRN 00482913. Phone (608) 555-0142. "
    "Ms. Lopez was seen on 11/02/2026 for chest pain. Summarise for the referral letter."
)


def run(
    config: Path, data: Path, *, text: str | None, model: str | None, application: str | None, as_json: bool
) -> int:
    """Show segments, findings, decision, masked text and the restored echo. Exit 1 where it is refused."""
    del data  # nothing is stored
    settings = read_to_serve(config)
    app = _application(settings, application)
    if text is None:
        text = SAMPLE if sys.stdin.isatty() else sys.stdin.read().strip() or SAMPLE
    body, model = _body(text, model, app)
    principal = Principal(settings.workspace, app.id, "key_" + "0" * 32, None, app.purposes[0])
    rehearsal = asyncio.run(rehearse(settings, principal, _protocol(settings, model), body))
    if as_json:
        print(orjson.dumps(_document(rehearsal)).decode())
    else:
        _show(Console(), rehearsal)
    return 1 if rehearsal.refusal is not None else 0


def _application(settings: Settings, name: str | None) -> Application:
    known = settings.applications
    if not known:
        raise ConfigError("applications: none configured. Add an [[applications]] table.")
    if name is None:
        return next(iter(known.values()))
    if name not in known:
        raise ConfigError(
            f'there is no application "{name}"{did_you_mean(name, known)}. Configured: {", ".join(known)}.'
        )
    return known[name]


def _body(text: str, model: str | None, app: Application) -> tuple[bytes, str]:
    """Return a request with its model: the text's own where it is one, else the text as a user's message."""
    try:
        document = orjson.loads(text)
    except orjson.JSONDecodeError:
        document = None
    if not isinstance(document, dict) or "messages" not in document:
        document = {"max_tokens": 1024, "messages": [{"role": "user", "content": text}]}
    elif model is None and isinstance(document.get("model"), str):
        return text.encode(), document["model"]
    model = model or app.models[0]
    return orjson.dumps({**document, "model": model}), model


#: By what the model's provider speaks; a model that is not known is refused in any of them.
_PROTOCOLS = {"openai": "openai_chat", "anthropic": "anthropic_messages"}


def _protocol(settings: Settings, model: str) -> str:
    known = settings.models.get(model)
    return _PROTOCOLS[settings.providers[known.provider].protocol if known else "openai"]


def _findings(rehearsal: Rehearsal) -> list[dict[str, object]]:
    texts = {segment.index: segment.text.reveal() for segment in rehearsal.interaction.segments}
    rows = finding_rows(rehearsal.findings, rehearsal.interaction.segments)
    # The reader's own words, shown to the reader: `explain` never has them.
    return [
        {**row, "text": texts[finding.segment][finding.start : finding.end]}
        for row, finding in zip(rows, rehearsal.findings, strict=True)
    ]


def _decision(decision: Decision, rehearsal: Rehearsal) -> dict[str, object]:
    back = {label.value for label, _ in decision.obligations.restore}
    return {
        "effect": decision.effect.value,
        "reasons": [reason.value for reason in decision.reasons],
        "policies": list(decision.policies),
        "policy_digest": decision.policy_digest.hex(),
        "tier": tier_of(
            frozenset(finding.label for finding in rehearsal.findings), sensitive=bool(decision.categories)
        ).value,
        "categories": sorted(decision.categories),
        "enforced": decision.enforced,
        "output_mode": decision.obligations.output_mode.value,
        "restore": {"client": sorted(back)},
    }


def _document(rehearsal: Rehearsal) -> dict[str, object]:
    refusal, outgoing = rehearsal.refusal, rehearsal.outgoing
    return {
        "protocol": rehearsal.interaction.protocol,
        "segments": segment_rows(rehearsal.interaction.segments),
        "findings": _findings(rehearsal),
        "decision": _decision(rehearsal.decision, rehearsal) if rehearsal.decision else None,
        "refused": None if refusal is None else {"code": _code(refusal), "message": str(refusal)},
        "masked": orjson.loads(outgoing.body) if outgoing else None,
        "restored": rehearsal.restored if outgoing else None,
    }


def _show(console: Console, rehearsal: Rehearsal) -> None:
    segments = segment_rows(rehearsal.interaction.segments)
    console.print(table("segments", segments, tuple(segments[0])), "")
    if rows := _findings(rehearsal):
        console.print(table("findings", rows, (*FINDING_COLUMNS, "text")), "")
    else:
        console.print("findings     nothing\n")
    if rehearsal.decision is not None:
        for line in _decision_lines(_decision(rehearsal.decision, rehearsal)):
            console.print(line, highlight=False)
    if rehearsal.refusal is not None:
        console.print(Text(f"\nrefused ({_code(rehearsal.refusal)}): {rehearsal.refusal}", style="red"))
    if rehearsal.masked is not None:
        _heading(console, "what the provider would see", spoken(rehearsal.masked.segments))
        _heading(console, "an echo of it, given back", rehearsal.restored)
    console.print("\nNothing was sent and nothing was kept.", style="dim")


def _decision_lines(said: dict[str, object]) -> list[Text]:
    reasons, policies, restore, touched = (
        said[name] for name in ("reasons", "policies", "restore", "categories")
    )
    assert isinstance(reasons, list)
    assert isinstance(touched, list)
    assert isinstance(policies, list)
    assert isinstance(restore, dict)
    lines = [
        Text.assemble("decision     ", (str(said["effect"]), "bold"), f", tier {said['tier']}"),
        *(Text(f"reason       {reason}: {REASONS[reason][0]}") for reason in reasons),
        Text(f"policies     {', '.join(policies) or 'none permits it'}"),
        *([Text(f"touches on   {', '.join(touched)}")] if touched else []),
        Text(f"given back   {', '.join(restore['client']) or 'nothing'}"),
        Text(f"output mode  {said['output_mode']}"),
    ]
    if not said["enforced"]:
        lines.append(Text("observe mode: recorded, but nothing is masked or stopped", style="yellow"))
    return lines


def _heading(console: Console, title: str, text: str) -> None:
    console.print(Text(f"\n{title}", style="bold"))
    console.print(Text(text))


def _code(refusal: Exception) -> str:
    return refusal.reason.value if isinstance(refusal, Denied) else "bad_input"

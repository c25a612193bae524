"""What `privity try` and `privity explain` say in the same words: places, findings, decisions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from rich.table import Table
from rich.text import Text

from privity.domain.finding import Finding
from privity.domain.interaction import NESTED, Kind, Origin, Path, Segment

#: What each reason means and what to do about it. The reference page of reasons is made from it.
REASONS: Mapping[str, tuple[str, str]] = {
    "permitted": ("A policy permits it and none forbids it.", "Nothing to do."),
    "bad_input": (
        "The request cannot be read, or a header cannot be what it should be.",
        "Correct the field that the message names.",
    ),
    "no_permit": (
        "No policy permits it; what is not permitted is denied.",
        "Write a policy that permits it, or ask for something that one permits.",
    ),
    "forbidden": (
        "A policy of the operator's own forbids it and names no reason.",
        "Ask whoever keeps the policies; `privity explain` names the policy.",
    ),
    "phi_without_baa": (
        "The provider has no business associate agreement in force, and identifying data was found.",
        "Record the agreement (`baa_until`), or use a model of a provider that has one.",
    ),
    "tier_above_ceiling": (
        "The data is more sensitive than this application may send.",
        "Send less, or raise `tier_ceiling` if that was decided.",
    ),
    "category_not_cleared": (
        "The conversation touches on a sensitive category that the provider is not cleared for.",
        "Use a model of a provider that is, leave it out, or change `not_cleared_for` if that was decided.",
    ),
    "model_not_allowed": (
        "The model is not one of this application's.",
        "Use one of those that the message lists, or add it to the application's `models`.",
    ),
    "purpose_not_allowed": (
        "The purpose in `x-privity-purpose` is not one of this application's.",
        "Send one of its `purposes`, or none for the first.",
    ),
    "scope_of_another_principal": (
        "The conversation id was used first by another API key or user.",
        "Use a random id of your own for each conversation.",
    ),
    "unreadable_content": (
        "A part of the request cannot be read (a picture, a sound, a file), so it cannot be classified.",
        "Send its text, or let a policy of your own admit it for this application by name.",
    ),
    "unmaskable_value": (
        "A value must be masked and stands where no stand-in can.",
        "Move it into text, or leave it out.",
    ),
    "approval_required": (
        "Somebody must approve this first.",
        "Ask for the approval and repeat the request with its id.",
    ),
    "policy_error": (
        "A policy could not be evaluated; an error is never a permission.",
        "Run `privity doctor`; look at the policy that was changed last.",
    ),
    "detection_failed": (
        "Detection broke off, so nothing was sent.",
        "Try again; if it stays, look at `/readyz` and the gateway's log.",
    ),
    "detection_timeout": (
        "Detection took longer than its budget, so nothing was sent.",
        "Send less at once, or raise `detection.budget_ms`.",
    ),
    "key_unavailable": (
        "A key cannot be had, so nothing was sent.",
        "See that the keyfile and the key database are there and readable.",
    ),
    "log_unavailable": (
        "The record cannot be written, so nothing was sent or the answer was withheld.",
        "See that the disk has room and the database answers.",
    ),
    "too_many_requests": (
        "This API key has as many requests under way as it may.",
        "Wait for some to end, or raise `server.max_running_per_key`.",
    ),
    "overloaded": (
        "The gateway has as many requests under way as it takes.",
        "Try again shortly; add a node or raise `server.max_running`.",
    ),
    "draining": (
        "The gateway is being stopped and takes nothing new.",
        "Try again: another node, or the next start, will serve it.",
    ),
    "disk_reserve": (
        "The data folder's disk is nearly full; what is left is kept for outcomes.",
        "Make room on the disk of the data folder.",
    ),
    "upstream_unavailable": (
        "The provider could not be reached or broke off.",
        "Try again; the record says that it may have seen the request.",
    ),
    "egress_check": (
        "A known value was still in the outgoing document where it cannot be masked.",
        "Move the value out of the number or field that the message names.",
    ),
}


def place(path: Path) -> str:
    """Return a path for people: ``messages[0].content``; `` > `` enters JSON inside a string."""
    said = ""
    for step in path:
        if step == NESTED:
            said += " > "
        elif isinstance(step, int):
            said += f"[{step}]"
        else:
            said += f".{step}" if said and not said.endswith(" > ") else step
    return said or "(document)"


def segment_rows(segments: Iterable[Segment]) -> list[dict[str, object]]:
    """Return where each segment stands and whose words it is; no text."""
    return [
        {
            "path": place(segment.path),
            "kind": segment.kind.value,
            "role": segment.role.value,
            "origin": segment.origin.value,
            "trust": segment.trust.value,
        }
        for segment in segments
    ]


def finding_rows(findings: Sequence[Finding], segments: Sequence[Segment]) -> list[dict[str, object]]:
    """Return what was found where, by whom and how surely; no text."""
    places = {segment.index: place(segment.path) for segment in segments}
    return [
        {
            "path": places.get(finding.segment, f"segment {finding.segment}"),
            "start": finding.start,
            "end": finding.end,
            "label": finding.label.value,
            "entity": finding.entity,
            "score": round(finding.score, 3),
            "detector": finding.detector,
            "rule": finding.rule,
        }
        for finding in findings
    ]


def table(title: str, rows: Sequence[Mapping[str, object]], columns: Sequence[str]) -> Table:
    """Return rows as a table for the terminal: as Text, since a value may hold what looks like markup."""
    found = Table(*columns, title=title, title_justify="left", box=None, pad_edge=False)
    for row in rows:
        found.add_row(*(Text(_cell(row, column), overflow="fold") for column in columns))
    return found


#: The columns of findings that a terminal has room for; a rule's name begins with its detector's.
FINDING_COLUMNS = ("path", "at", "label", "score", "rule")


def spoken(segments: Iterable[Segment]) -> str:
    """Return the words of a document as people read them: each message's text, in order."""
    said = [s for s in segments if s.kind is Kind.TEXT and s.origin in _SPOKEN]
    if len(said) == 1:
        return said[0].text.reveal()
    return "\n".join(f"{place(s.path)}: {s.text.reveal()}" for s in said)


_SPOKEN = (Origin.MESSAGE, Origin.TOOL_CALL, Origin.TOOL_RESULT)


def _cell(row: Mapping[str, object], column: str) -> str:
    if column == "at":
        return f"{row['start']}-{row['end']}"
    value = row[column]
    return f"{value:.2f}" if isinstance(value, float) else str(value)

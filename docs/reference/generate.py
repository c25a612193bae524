#!/usr/bin/env python3
"""Makes the reference pages from the registries: `make docs` runs it, and a test fails where they are stale.

    python docs/reference/generate.py            write the pages
    python docs/reference/generate.py --check    exit 1 and name the pages that would change

A word that the code knows and this script has no explanation for stops it: an undocumented setting,
event field or reason does not pass.
"""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import MISSING, fields
from pathlib import Path
from typing import Any, NoReturn

import typer

from privity.audit.event import SCHEMAS, Finish, Presumption
from privity.cli.app import app
from privity.cli.telling import REASONS
from privity.config import load
from privity.config.settings import (
    AuditSettings,
    DetectionSettings,
    PolicySettings,
    ServerSettings,
    StorageSettings,
    UpstreamSettings,
)
from privity.detection.calibration import calibration
from privity.detection.categories import TABLES
from privity.detection.recognisers import CHECKS
from privity.detection.registry import DEFAULT as DETECTORS
from privity.domain import labels as label_module
from privity.domain import tokens
from privity.domain.category import PROTECTED, Category
from privity.domain.decision import Action, Effect, OutputMode, Reason, Recipient
from privity.domain.detector_setup import CONFIGURED_SCORE, OnDrift, Point, RecogniserKind
from privity.domain.errors import BadInput, ConfigError, Denied, Unauthenticated, Unavailable, UpstreamError
from privity.domain.inventory import Mode
from privity.domain.labels import DESCRIPTIVE, Label, Tier, tier_of
from privity.gateway.degradation import rules
from privity.identity.authenticate import PURPOSE_HEADER
from privity.identity.scopes import CONVERSATION_HEADER
from privity.journey.protocols import PROTOCOLS
from privity.masking.operators import ALL as OPERATORS
from privity.masking.profiles import PROFILES
from privity.policy.action import Given
from privity.policy.actions import ACTIONS
from privity.policy.actions.denied import Denied as NotBuilt
from privity.policy.engine import Engine

HERE = Path(__file__).resolve().parent
MADE = "<!-- Made by docs/reference/generate.py from the code. Change the code, then run `make docs`. -->"


def page(title: str, *parts: str) -> str:
    """Return a page with its marker."""
    return "\n\n".join((f"# {title}", MADE, *(part.strip("\n") for part in parts))) + "\n"


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return a Markdown table."""
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    lines += ["| " + " | ".join(str(cell) for cell in row) + " |" for row in rows]
    return "\n".join(lines)


def code(value: object) -> str:
    """Return the value as a code span of a table: pipes escaped, whatever backticks it holds."""
    text = str(value).replace("|", "\\|").replace("\n", "⏎")
    return f"`` {text} ``" if "`" in text else f"`{text}`"


def listed(values: Iterable[object]) -> str:
    """Return sorted values as code spans."""
    return ", ".join(code(value) for value in sorted(map(str, values))) or "none"


def explained(word: str, words: Mapping[str, str], what: str) -> str:
    """Return what a word means, or stop: nothing stays unexplained."""
    if word not in words:
        _stop(f"{what} {word} has no explanation in docs/reference/generate.py; add one")
    return words[word]


def _stop(message: str) -> NoReturn:
    sys.exit(f"reference: {message}")


# ---- detection and masking ------------------------------------------------------------------


def detectors() -> str:
    """Every detector with what it finds, who defines that, and its examples."""
    parts = [
        "What runs over every text, in one pass. The order decides nothing: where findings overlap, the "
        "stronger evidence wins (a checksum over a cue word, a cue word over a shape). To see them at work: "
        "`privity detect --explain`. How to add one: [how-to](../how-to/extend.md).",
        table(
            ("detector", "labels", "source"),
            ((f"[{d.name}](#{d.name})", listed(d.labels), d.source) for d in DETECTORS),
        ),
    ]
    for detector in DETECTORS:
        rows = [
            (
                code(f"{'.'.join(e.keys)}: {e.text}" if e.keys else e.text),
                listed(e.found) if e.found else "nothing",
            )
            for e in detector.examples
        ]
        parts += [
            f"## {detector.name}",
            f"Labels {listed(detector.labels)}; entities {listed(detector.entities)}. "
            f"Source: {detector.source}.",
            table(("in this text", "it finds"), rows),
        ]
    return page("Detectors", *parts)


def categories() -> str:
    """Every sensitive category: who protects it, and what touches on it and what does not."""
    of_somebody = next(terms for terms in TABLES if terms.category is None)
    parts = [
        "What law protects beyond the rest of PHI. Categories are recognised, never masked: policy may "
        "decide by them, and the record names them ([how-to](../how-to/categories.md)). They count where "
        "the conversation speaks of somebody; negation and family history change nothing.",
        table(
            ("category", "what it is", "who protects it", "terms from"),
            (
                (f"[{c}](#{c})", *PROTECTED[c], next(terms.source for terms in TABLES if terms.category is c))
                for c in Category
            ),
        ),
        "The examples of each. Terms stand in seven languages (English, Spanish, German, French, Italian, "
        "Portuguese, Dutch), and diagnoses also as codes of ICD-10-CM.",
    ]
    for terms in (*(one for one in TABLES if one.category is not None), of_somebody):
        parts += [
            f"## {terms.name}",
            table(
                ("in this text", "it is"),
                ((code(case.text), "touched on" if case.counts else "not") for case in terms.cases),
            ),
        ]
    return page("Sensitive categories", *parts)


def label_pages() -> str:
    """Labels, their tier, operator and rights under the shipped policy."""
    cited = dict(re.findall(r"^    (\w+) = .*?# \((\w)\)", inspect.getsource(label_module), re.MULTILINE))
    query = Given(labels=frozenset(Label)).query()
    obligations = Engine.load(("hipaa",)).decide_prompt(query).obligations
    back = {label for label, to in obligations.restore if to is Recipient.CLIENT}
    profile = PROFILES["default"]
    scores = calibration()
    rows = [
        (
            code(label),
            f"({cited[label.name]})" if label.name in cited else "",
            "describes" if label in DESCRIPTIVE else "identifies",
            tier_of(frozenset({label})),
            code(profile.labels[label]),
            "yes" if label in back else "no",
            "yes" if label in obligations.receive else "no",
        )
        for label in Label
    ]
    head = ("label", "164.514(b)(2)(i)", "", "tier", "operator", "given back", "may stand in an answer")
    levels = ", ".join(f"{level} `{tier}`" for level, tier in enumerate(Tier))
    return page(
        "Labels and tiers",
        "The closed set of identifier classes that detection, policy and masking share. The second column "
        "cites the identifier of 45 CFR 164.514(b)(2)(i). The last three are what the default profile and "
        "the shipped `hipaa` pack do for an application that restricts nothing (`restore_labels` absent).",
        table(head, rows),
        "## Tiers",
        f"From least to most sensitive, with the number that policies compare: {levels}. An interaction has "
        "the tier of its most sensitive label; without any it is `internal`. A [sensitive "
        "category](categories.md) of somebody makes it `confidential` at least. Masking never lowers it.",
        "## Operating points",
        "From which share on a finding is masked: of findings with a score of 0.8, eight in ten are right. "
        "Measured and chosen by `python -m training.calibrate`; `[detection.thresholds]` replaces single "
        "limits, and a [recogniser](../how-to/recognisers.md) of your own counts from "
        f"{' / '.join(f'{share:g}' for share in scores.usual.values())}.",
        table(
            ("label", *(code(point) for point in Point)),
            (
                (code(label), *(f"{scores.thresholds(point)[label]:g}" for point in Point))
                for label in Label
                if label not in DESCRIPTIVE
            ),
        ),
    )


def operators() -> str:
    """The masking operators and the profiles that choose them."""
    rows = [
        (code(o.name), _first(o), o.restoration.replace("_", " "), "yes" if o.stored else "no", o.source)
        for o in OPERATORS
    ]
    parts = [
        "An operator puts a stand-in in a value's place. A profile chooses the operator by the finer word "
        "(entity) first, then by label.",
        table(("operator", "what it does", "restored", "kept in the vault", "source"), rows),
    ]
    for profile in PROFILES.values():
        by_operator: dict[str, list[str]] = {}
        for label, name in profile.labels.items():
            by_operator.setdefault(name, []).append(label)
        rows2 = [(code(name), listed(found)) for name, found in by_operator.items()]
        rows2 += [(code(name), f"entity {code(entity)}") for entity, name in profile.entities.items()]
        parts += [f"## Profile {profile.name}", table(("operator", "for"), rows2)]
    return page("Masking operators and profiles", *parts)


def _first(thing: object) -> str:
    return (inspect.getdoc(thing) or "").split("\n\n")[0].replace("\n", " ")


def token_page() -> str:
    """The token grammar."""
    example = "PVY-NAME-7K2M-F-3QX9TB4C-YVP"
    if not tokens.TOKEN.fullmatch(example):
        _stop("the example token no longer has the grammar")
    forms = [(code(form.value), form.name.lower()) for form in tokens.Form]
    return page(
        "Token grammar",
        "What stands in a value's place, fixed once ([decision](../adr/0002-token-grammar.md)).",
        f"```text\n{example}\nmark type root form random close\n```",
        table(
            ("part", "what it is"),
            (
                ("mark, close", f"{code(tokens.MARK)} and {code(tokens.CLOSE)}"),
                (
                    "type",
                    f"the label, 2 to 10 capitals and digits; {code(tokens.LITERAL_TYPE)} for text that "
                    "already looked like a token",
                ),
                ("root", f"{tokens.ROOT_LENGTH} symbols, 20 random bits: the forms of one person share it"),
                ("form", "which form of the value it is, below"),
                ("random", f"{tokens.RANDOM_LENGTH} symbols, 40 random bits"),
            ),
        ),
        f"Symbols are Crockford's base 32, {code(tokens.ALPHABET)}. A token has "
        f"{tokens.MAX_LENGTH} characters at most. It is exact and case-sensitive: changed in any character "
        f"it is text. As a regular expression:\n\n```text\n{tokens.TOKEN.pattern}\n```",
        "## Forms",
        table(("form", "stands for"), forms),
    )


# ---- policy and records ---------------------------------------------------------------------

_UNAVAILABLE = frozenset(
    {
        Reason.DETECTION_FAILED,
        Reason.DETECTION_TIMEOUT,
        Reason.KEY_UNAVAILABLE,
        Reason.LOG_UNAVAILABLE,
        Reason.UPSTREAM_UNAVAILABLE,
        Reason.OVERLOADED,
        Reason.DRAINING,
        Reason.DISK_RESERVE,
    }
)


def decisions() -> str:
    """Actions, effects, reasons: what may be asked, and every code that may come back."""
    missing = {reason.value for reason in Reason} ^ set(REASONS)
    if missing:
        _stop(f"privity.cli.telling.REASONS and Reason differ: {sorted(missing)}")
    built = [action for action in ACTIONS if not isinstance(action, NotBuilt)]
    parts = [
        "What may be asked of policy, what it answers, and why. Reasons are codes that a client may see; "
        "details are for officers (`privity explain`).",
        "## Reasons",
        table(
            ("code", "status", "what it means", "what to do"),
            ((code(reason.value), _status(reason), *REASONS[reason.value]) for reason in Reason),
        ),
        "## Effects and output modes",
        f"Effects, mildest first: {', '.join(code(effect) for effect in Effect)}. Output modes: "
        f"{', '.join(code(mode) for mode in OutputMode)} ([explanation](../explanation/output-modes.md)).",
        "## Actions",
        f"Asked today: {listed(action.action for action in built)}. Named, and denied until built: "
        f"{listed({a.value for a in Action} - {action.action.value for action in built})}.",
    ]
    for action in built:
        rows = [
            (row.says, code(row.label) if row.label else "", "yes" if row.allowed else "no", code(row.reason))
            for row in action.table
        ]
        parts += [
            f"### {action.action}",
            f"{_first(inspect.getmodule(type(action)))} What the shipped packs answer, with everything else "
            "as in an ordinary permitted request:",
            table(("case", "label", "allowed", "reason"), rows),
        ]
    return page("Decisions: actions and reasons", *parts)


def _status(reason: Reason) -> str:
    if reason is Reason.PERMITTED:
        return ""
    if reason is Reason.BAD_INPUT:
        return "400, 404, 413, 415"
    if reason is Reason.TOO_MANY_REQUESTS:
        return "429"
    if reason is Reason.POLICY_ERROR:
        return "403, or 503 where the gateway itself failed"
    return "503" if reason in _UNAVAILABLE else "403"


def degradation() -> str:
    """What a failing part means, per component, tier and mode."""
    table_ = rules()
    cells = [
        (
            code(rule.component),
            *(
                f"{rule.effect}, or by exception: go on" if mode in rule.exceptions else rule.effect
                for mode in Mode
            ),
            rule.status,
            rule.after,
            rule.why,
        )
        for rule in table_.values()
    ]
    granted = ", ".join(f"`{r.component}` in mode `{m}`" for r in table_.values() for m in r.exceptions)
    covered = [f"For `{r.component}` it applies where {r.covers}" for r in table_.values() if r.exceptions]
    return page(
        "Degradation: what a failing part means",
        "A part that crashes, hangs or overruns its budget refuses (promise 4). The table is data "
        "(`gateway/degradation.toml`). It is the same for every tier "
        f"({', '.join(code(tier) for tier in Tier)}): a tier matters to exceptions only.",
        table(
            (
                "part",
                *(f"in mode {code(mode)}" for mode in Mode),
                "the client gets",
                "once something was forwarded",
                "why",
            ),
            cells,
        ),
        "What happens at each moment, in each protocol, as measured: [faults](faults.md).",
        "## Exceptions",
        f"There may be exceptions for: {granted}. None is shipped. Each names a tier (it covers "
        "applications whose `tier_ceiling` is not above it), an owner and a last day "
        "([settings](settings.md)); on the day after, it refuses again. Each use is recorded as "
        "`exception.used` of its interaction, durable before the request goes on ([events](events.md)); "
        "the decision beside it then knows of no findings, so what was disclosed is not known. An "
        "exception that the table does not allow stops the start.",
        *covered,
        '```toml\n[[exceptions]]\ncomponent = "detector"\ntier = "internal"\nmode = "observe"\n'
        'owner = "Privacy Office"\nuntil = 2027-01-31\n```',
    )


_EVENTS = {
    "workspace.created": "A workspace and its keys were made.",
    "interaction.decided": "The disclosure record: durable before the first byte leaves.",
    "interaction.refused": "An authenticated request was refused; nothing left.",
    "interaction.completed": "The outcome: durable before the last byte of the answer is released.",
    "interaction.partial": "The client left, or the answer was withheld after a part of it.",
    "interaction.upstream_failed": "The provider failed or refused; it may have read the request.",
    "interaction.outcome_unknown": "Written at the next start for decisions without an outcome.",
    "interaction.abandoned": "Decided and then not forwarded: the client had left.",
    "interaction.retried": "The same request was forwarded again under its decision.",
    "interaction.limited": "Requests that a limit turned away, counted per key; nothing left.",
    "finding.late": "A value was found that earlier messages had let pass.",
    "output.found": "Identifiers in an answer that did not come from the request.",
    "authentication.refused": "How often unknown callers were refused, per source.",
    "api_key.created": "An API key was made; recorded before it works.",
    "api_key.revoked": "An API key was revoked; recorded before it takes effect.",
    "service.started": "The gateway started.",
    "exception.used": "An exception of the degradation table was made use of.",
    "clock.stepped_back": "The wall clock went back; times go on from where they were.",
    "disk.reserve": "The disk of the data folder fell below its reserve, or has room again.",
    "detector.drift": "A detection worker answered the canaries otherwise than expected, or all do again.",
    "mirror.adopted": "A log whose mirrored checkpoint was missing was accepted at the start.",
}
_FIELDS = {
    "key": "the API key's id, or of the workspace key",
    "application": "which application asked; its name lies in the side table",
    "provider": "to whom it goes",
    "model": "to which model",
    "scope": "within which its stand-ins mean something",
    "action": "what was asked of policy",
    "effect": "what policy answered",
    "reasons": "why, as codes",
    "policies": "digest over the ids of the policies that decided",
    "policy_digest": "digest over the whole policy set in force",
    "tier": "how sensitive the request was",
    "labels": "how many findings of each label",
    "profile": "the masking profile",
    "enforced": "false in observe mode only",
    "bytes_in": "size of the request",
    "segments": "how many places of the document were classified",
    "request_digest": "keyed digest of the request, to compare copies with",
    "detector": "digest of detectors and word lists in force",
    "disclosed": "labels that went to the provider as they were",
    "restore": "who may have which labels given back",
    "receive": "labels that may stand in the answer without having come from the request",
    "output_mode": "how the answer was released",
    "categories": "sensitive categories that the conversation touches on; absent where there is none",
    "baseline": "digest of the signed baseline: what the detector was measured to find",
    "drifted": "whether a worker differs now",
    "expected": "digest of what the canaries are to give",
    "found": "digest of what they gave; absent where detection failed",
    "tools": "digest of each tool whose arguments may have values restored, and which labels",
    "status": "HTTP status; 0 where no answer came",
    "finish": "why the answer ended",
    "choices": "how many choices it had",
    "bytes_out": "size of the answer",
    "restored": "stand-ins turned back, by label",
    "withheld": "stand-ins left as stand-ins, by label",
    "redacted": "identifiers replaced by a notice, by label",
    "presumed": "what is taken for true",
    "prevented": "whether it was stopped, or only seen",
    "count": "how many",
    "source": "keyed digest of the source address",
    "size": "how many entries the accepted log had",
    "compared": "size of the older checkpoint that it was compared with",
    "attempt": "which attempt it is, the first being 1",
    "component": "which part failed",
    "mode": "enforce or observe",
    "owner": "who answers for the exception; the name lies in the side table",
    "until_ms": "the end of the exception's last day",
    "behind_ms": "how far it went back",
    "below": "whether it is below the reserve now",
    "free_mib": "what was free",
    "recovered": "how many decisions without an outcome were found",
}


def events() -> str:
    """The registry of audit events with their fields."""
    parts = [
        "Everything that the log can hold. A string outside an enumeration, or a field that is not listed "
        "here, cannot be recorded. Each event also has `id`, `version`, `workspace` (a digest), "
        "`interaction` (or null), `happened_ms` and `received_ms`. `privity audit receipt ID` opens the "
        "events of one interaction; `privity explain ID` tells them.",
        f"Reasons and other words: [decisions](decisions.md), [labels](labels.md). `finish` is one of "
        f"{', '.join(code(word) for word in Finish)}; `presumption` one of "
        f"{', '.join(code(word) for word in Presumption)}.",
    ]
    for kind, schema in SCHEMAS.items():
        rows = [
            (code(name), check.__doc__, explained(name, _FIELDS, "the event field") + optional)
            for wanted, optional in ((schema.fields, ""), (schema.optional, " (where known)"))
            for name, check in wanted.items()
        ]
        what = explained(kind.value, _EVENTS, "the event")
        parts += [
            f"## {kind.value}",
            f"{what} Version {schema.version}.",
            table(("field", "form", "what"), rows),
        ]
    return page("Audit events", *parts)


# ---- running it -----------------------------------------------------------------------------

_REQUIRED = object()
#: section -> key -> (type, default or where it comes from, what it is)
_SETTINGS: Mapping[str, tuple[str, type | None, Mapping[str, tuple[str, object, str]]]] = {
    "workspace": (
        "The tenant: own log, own keys.",
        None,
        {"id": ("name", _REQUIRED, "its id; stands in the log's origin")},
    ),
    "server": (
        "The data port and what it takes in.",
        ServerSettings,
        {
            "host": ("text", None, "address to listen on"),
            "behind_tls": (
                "true or false",
                None,
                "a TLS proxy stands in front: needed for any host but loopback",
            ),
            "port": ("integer", None, "port; 0 chooses a free one"),
            "max_body_bytes": ("integer", None, "largest request"),
            "max_decompressed_bytes": ("integer", None, "largest request once decompressed"),
            "detection_workers": ("integer", None, "processes that classify"),
            "max_running": ("integer", None, "requests under way at once; more get 503"),
            "max_running_per_key": ("integer", None, "of one API key; more get 429"),
            "client_stall_s": ("number", None, "seconds after which a client that takes nothing is dropped"),
            "drain_s": ("number", None, "seconds that running requests get when the gateway is stopped"),
        },
    ),
    "keys": (
        "Where the key encryption key lies.",
        None,
        {"keyfile": ("path", _REQUIRED, "outside the data folder, and not beside it")},
    ),
    "audit": (
        "The log.",
        AuditSettings,
        {
            "origin": ("text", "privity.localhost/<workspace>", "first line of every checkpoint"),
            "checkpoint_mirror": ("path", "beside the keyfile", "where the newest checkpoint is kept too"),
        },
    ),
    "storage": (
        "The database.",
        StorageSettings,
        {
            "url": ("text", None, "`sqlite`, or `postgresql://…` without a password (PGPASSWORD)"),
            "reserve_mib": ("integer", None, "free disk below which nothing new is taken (SQLite); 0: none"),
        },
    ),
    "detection": (
        "What is looked for, and the time that a classification may take; what overruns it is refused "
        "([how to find what is yours](../how-to/recognisers.md)).",
        DetectionSettings,
        {
            "budget_ms": ("number", None, "per request"),
            "budget_ms_per_kb": ("number", None, "and per KB of its text"),
            "point": (
                ", ".join(f"`{point}`" for point in Point),
                Point.BALANCED.value,
                "how much doubt is masked: strict masks most",
            ),
            "thresholds": (
                "table",
                "the point's",
                "`[detection.thresholds]`: from which share of right findings (0 to 1) a label counts, such "
                "as `NAME = 0.4`",
            ),
            "baseline": (
                "path",
                "none",
                "signed note of what the detector was measured to find ([how](../how-to/baseline.md))",
            ),
            "baseline_key": ("text", "the log's", "verifier key (`name+hash+key`) that it is signed with"),
            "canary_s": ("number", None, "seconds between two runs of the canaries in every worker"),
            "on_drift": (
                " or ".join(f"`{choice}`" for choice in OnDrift),
                OnDrift.REFUSE.value,
                "what follows where a worker finds something else in them than it should",
            ),
            "recognisers": ("tables", "none", "what is found besides, below"),
            "allow": ("tables", "none", "what is never masked, below"),
        },
    ),
    "detection.recognisers": (
        "One table per recogniser of your own: `[[detection.recognisers]]`. `privity recognisers test` tries "
        "them.",
        None,
        {
            "name": ("name", _REQUIRED, "its name; findings name the rule `custom.` and this"),
            "kind": (
                ", ".join(f"`{kind}`" for kind in RecogniserKind),
                _REQUIRED,
                "by what it finds: a shape, certain words, or a value behind words that announce it",
            ),
            "label": ("label", _REQUIRED, "what it finds ([labels](labels.md))"),
            "entity": ("text", "the name in capitals", "the finer type, by which a profile may choose"),
            "score": ("number", CONFIGURED_SCORE, "how sure it is, 0 to 1"),
            "pattern": (
                "text",
                "with `pattern`",
                "RE2 syntax with upper limits (`{1,40}`, not `+`); a group `(?P<value>...)` is masked alone",
            ),
            "words": ("list of text", "with `list`", "what it finds, as whole words"),
            "cues": ("list of text", "with `cue`", "what announces the value"),
            "value": ("text", "with `cue`", "the value's shape, as a pattern"),
            "check": ("text", "none", f"what a value must pass: {listed(CHECKS)}"),
            "case_sensitive": ("true or false", "false", "whether words and cues are meant as written"),
            "examples": (
                "table",
                _REQUIRED,
                "`{ found = [...], not_found = [...] }`, tried at each start; `[[...]]` marks what is found",
            ),
        },
    ),
    "detection.allow": (
        "One table per text that is never masked, in exactly this spelling and as a whole: "
        "`[[detection.allow]]`.",
        None,
        {
            "text": ("text", _REQUIRED, "the text, such as your own public number"),
            "owner": ("text", _REQUIRED, "who answers for it"),
            "reason": ("text", _REQUIRED, "why it may be seen"),
        },
    ),
    "policy": (
        "Which policies decide. The base pack is always loaded.",
        PolicySettings,
        {
            "packs": ("list of text", None, "shipped packs by name"),
            "extra": ("list of paths", None, "Cedar files of your own"),
        },
    ),
    "upstream": (
        "How long a provider is waited for, in seconds, and how many connections it gets.",
        UpstreamSettings,
        {
            "connect_s": ("number", None, "for a connection, or a free one of the pool"),
            "first_byte_s": ("number", None, "for the head of its answer"),
            "between_bytes_s": ("number", None, "for more of it"),
            "max_connections": ("integer", None, "connections to one provider"),
        },
    ),
    "exceptions": (
        "One table per exception to failing closed: `[[exceptions]]` ([which there may be](degradation.md)).",
        None,
        {
            "component": ("word", _REQUIRED, "the part whose failure is excepted"),
            "tier": ("word", _REQUIRED, "for applications whose `tier_ceiling` is not above it"),
            "mode": ("word", _REQUIRED, "`observe` is the only mode that has any"),
            "owner": ("text", _REQUIRED, "who answers for it"),
            "until": ("date", _REQUIRED, "its last day"),
        },
    ),
    "providers": (
        "One table per provider: `[[providers]]`.",
        None,
        {
            "id": ("name", _REQUIRED, "how models refer to it"),
            "protocol": (" or ".join(f"`{name}`" for name in load.PROTOCOLS), _REQUIRED, "what it speaks"),
            "base_url": ("URL", _REQUIRED, "https, or http on loopback"),
            "key_env": ("name", "no key is sent", "the environment variable that holds its API key"),
            "baa_from": ("date", "always before the end", "first day of the business associate agreement"),
            "baa_until": ("date", "no agreement", "its last day, or its next review"),
            "region": ("text", "unspecified", "for policies"),
            "not_cleared_for": (
                "list of categories",
                "none",
                "the [sensitive categories](categories.md) that it may not be sent, agreement or not",
            ),
        },
    ),
    "models": (
        "One table per model: `[[models]]`.",
        None,
        {
            "id": ("name", _REQUIRED, "the name that clients use"),
            "provider": ("name", _REQUIRED, "whose it is"),
            "upstream": ("text", "the id", "the provider's own name for it"),
        },
    ),
    "applications": (
        "One table per application: `[[applications]]`. This list is the AI inventory.",
        None,
        {
            "id": ("name", _REQUIRED, "its id"),
            "owner": ("text", _REQUIRED, "who answers for it"),
            "purposes": ("list of names", _REQUIRED, "what it is for; the first is the default"),
            "models": ("list of names", _REQUIRED, "which models it may use"),
            "tier_ceiling": ("tier", Tier.RESTRICTED.value, "the most sensitive data that it may send"),
            "profile": ("name", "default", "its masking profile"),
            "mode": ("`enforce` or `observe`", "enforce", "whether decisions are carried out"),
            "observe_until": ("date", "required with observe", "last day of observing"),
            "output_mode": (
                " or ".join(f"`{m}`" for m in load.OUTPUT_MODES),
                "auto",
                "how answers are released",
            ),
            "restore_labels": ("list of labels", "what policy permits", "which labels it may have back"),
            "restore_in_code": ("true or false", "false", "restore inside code, shell and SQL too"),
        },
    ),
    "tools": (
        "One table per function that a model may call with values given back: `[[tools]]`. In the arguments "
        "of a tool that is not listed nothing is restored. Paths are argument keys joined by dots, `*` for "
        "any index.",
        None,
        {
            "id": ("text", _REQUIRED, "the function's name as the model calls it"),
            "applications": ("list of names", _REQUIRED, "whose tool it is"),
            "restore": ("list of paths", "none", "where a token is restored if it is the whole value"),
            "text": ("list of paths", "none", "where tokens are restored within text"),
            "labels": ("list of labels", "what the application may have", "which labels the tool may have"),
        },
    ),
}


def settings() -> str:
    """Every key of the configuration file."""
    parts = [
        "One TOML file, `privity.toml` or `--config`. An unknown key, a wrong type or a missing secret stops "
        "the start with a message that names the key and what to write. Relative paths start at the file. "
        "Names hold `a-z`, `0-9`, `.`, `_` and `-`. Secrets come from the environment: each provider's "
        "`key_env`, and `PGPASSWORD`.",
    ]
    sections = {section for section in _SETTINGS if "." not in section}
    if sections != set(known_keys("")):
        _stop(f"the sections differ from the loader's: {sorted(sections ^ set(known_keys('')))}")
    for section, (what, kind, keys) in _SETTINGS.items():
        if set(keys) != set(known_keys(section)):
            _stop(
                f"[{section}] differs from the loader's keys: {sorted(set(keys) ^ set(known_keys(section)))}"
            )
        rows = [
            (code(key), form, _default(kind, key, given), meaning)
            for key, (form, given, meaning) in keys.items()
        ]
        name = f"[[{section}]]" if section in _LISTS else f"[{section}]"
        parts += [f"## {name}", what, table(("key", "type", "default", "what"), rows)]
    return page("Settings", *parts)


_LISTS = (
    "providers",
    "models",
    "applications",
    "tools",
    "exceptions",
    "detection.recognisers",
    "detection.allow",
)


def known_keys(section: str) -> list[str]:
    """Ask the loader which keys it knows, by the message with which it refuses another one."""
    wrong: object = {"no-such-key": 1}
    document: dict[str, object] = {"no-such-key": 1}
    if section:
        outer, _, inner = section.partition(".")
        found = [wrong] if section in _LISTS else wrong
        document = {outer: {inner: found} if inner else found}
    needed = {"workspace": {"id": "w"}, "keys": {"keyfile": "k"}} if section else {}
    try:
        load.parse({**needed, **document}, folder=HERE, today=_DAY)
    except ConfigError as error:
        return str(error).partition("Known here: ")[2].rstrip(".").split(", ")
    _stop(f"the loader took an unknown key in [{section}]")


_DAY = Given().query().today


def _default(kind: type | None, key: str, given: object) -> str:
    if given is _REQUIRED:
        return "required"
    if given is not None or kind is None:
        return str(given)
    found: Any = next(field.default for field in fields(kind) if field.name == key)
    if found is MISSING:
        _stop(f"{kind.__name__}.{key} has no default any more")
    if isinstance(found, tuple):
        return code("[" + ", ".join(f'"{item}"' for item in found) + "]")
    return code(
        f"{found:g}" if isinstance(found, float) else str(found).lower() if isinstance(found, bool) else found
    )


def commands() -> str:
    """The command line, from Typer."""
    parts = [
        "Every command has `--help`. Exit codes: 0 done, 1 a check found something bad, 2 the request or the "
        "configuration is wrong, 3 a part that was needed did not answer.",
    ]
    for path, command in walk(typer.main.get_command(app), "privity"):
        parts += [f"## {path}", command.help or ""]
        rows = [(code(_spelt(param)), _says(param), _given(param)) for param in command.params]
        if rows:
            parts.append(table(("option or argument", "what", "default"), rows))
    return page("Commands", *parts)


def walk(command: Any, path: str) -> Iterable[tuple[str, Any]]:  # noqa: ANN401 - Typer's own classes
    """Yield every command with its full name."""
    for name, sub in sorted(getattr(command, "commands", {}).items()):
        if getattr(sub, "commands", None):
            yield from walk(sub, f"{path} {name}")
        else:
            yield f"{path} {name}", sub


def _spelt(param: Any) -> str:  # noqa: ANN401
    if param.param_type_name == "argument":
        return str(param.metavar or param.name.upper())
    return ", ".join(sorted(param.opts, key=len, reverse=True))


def _says(param: Any) -> str:  # noqa: ANN401
    return (param.help or "") + (f" (`{param.envvar}`)" if param.envvar else "")


def _given(param: Any) -> str:  # noqa: ANN401
    if param.required:
        return "required"
    return "" if param.default in (None, False, ()) else code(param.default)


def http() -> str:
    """Routes, headers and error shapes of the data port."""
    routes = [(code(f"POST {a.path}"), f"protocol {code(a.name)}") for a in PROTOCOLS.values()]
    routes += [
        (code("GET /v1/models"), "the application's models"),
        (code("GET /healthz"), "the process answers"),
        (code("GET /readyz"), "200 where every part works, else 503; names each part"),
    ]
    asked = [
        (code("authorization"), "`Bearer pvk_…`, an API key of Privity"),
        (code("x-api-key"), "the same, the other way"),
        (code(PURPOSE_HEADER.decode()), "one of the application's purposes; default: its first"),
        (
            code(CONVERSATION_HEADER.decode()),
            "an id of yours, 1 to 200 visible characters; it belongs to the first key that used it",
        ),
        (code("content-encoding"), "`gzip` or `deflate`"),
        (
            code("idempotency-key"),
            "a repetition of an unanswered request goes under its decision "
            "([why](../adr/0011-one-decision-per-retried-request.md)); 409 while it is being answered",
        ),
        (code("x-stainless-retry-count"), "what the SDKs send; above 0 it says the same without a key"),
    ]
    answered = [
        (code("x-request-id"), "on every answer, also as `request-id`; quote it to the operator"),
        (
            code("x-privity-receipt"),
            "the interaction's id, for `privity explain` and `privity audit receipt`",
        ),
        (code("x-privity-scope"), "the scope in which its stand-ins mean something"),
        (code("x-should-retry"), "`false` on refusals that another try will not change"),
        (code("retry-after"), "seconds, where another try may help"),
    ]
    errors: list[tuple[str, Exception]] = [
        ("400", BadInput("messages", "is missing.", "Add it.")),
        ("401", Unauthenticated("No API key.")),
        ("403", Denied(Reason.PHI_WITHOUT_BAA, "The provider has no agreement in force.")),
        ("502 and the provider's own", UpstreamError(502, "The provider failed (500).")),
        ("503", Unavailable(Reason.LOG_UNAVAILABLE, "The record cannot be written, so nothing was sent.")),
    ]
    parts = [
        "What the data port takes and gives. A route that is not listed is refused, never passed through, "
        "and no header of a client is forwarded.",
        table(("route", "what"), routes),
        "## Request headers",
        table(("header", "what"), asked),
        "## Answer headers",
        table(("header", "what"), answered),
        "## Errors",
        "In the caller's protocol's own shape, always with the request id. The code is a "
        "[reason](decisions.md#reasons). What to do: [how-to](../how-to/refusals.md).",
    ]
    for adapter in PROTOCOLS.values():
        shown = [
            f"{status}\n{adapter.error_body(error, 'req_…').decode()}"  # type: ignore[arg-type]
            for status, error in errors
        ]
        parts += [f"### Errors of {adapter.name}", "```text\n" + "\n\n".join(shown) + "\n```"]
    return page("HTTP: routes, headers, errors", *parts)


PAGES: Mapping[str, Callable[[], str]] = {
    "detectors.md": detectors,
    "labels.md": label_pages,
    "categories.md": categories,
    "operators.md": operators,
    "tokens.md": token_page,
    "decisions.md": decisions,
    "events.md": events,
    "degradation.md": degradation,
    "settings.md": settings,
    "commands.md": commands,
    "http.md": http,
}


def stale() -> list[str]:
    """Return the pages that differ from what the code says now."""
    made = {name: make() for name, make in PAGES.items()}
    return [
        name
        for name, text in made.items()
        if not (HERE / name).exists() or (HERE / name).read_text(encoding="utf-8") != text
    ]


def main(arguments: Sequence[str]) -> int:
    """Write the pages, or with ``--check`` name the stale ones."""
    if "--check" in arguments:
        old = stale()
        for name in old:
            print(f"docs/reference/{name} is stale: run make docs")
        return 1 if old else 0
    for name, make in PAGES.items():
        (HERE / name).write_text(make(), encoding="utf-8")
    print(f"{len(PAGES)} reference pages made")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Forms of label and value: one a line, several a line, boxes, dots, in capitals."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.document import Draft, joined
from training.corpus.family import Family
from training.corpus.fields import Filled, layout
from training.corpus.markup import LABEL_STYLES, Style, key_style, leaf
from training.corpus.scope import Scope

_HEADS = (
    "", "", "", "PATIENT INFORMATION", "Face Sheet", "Registration Form", "{hospital#1}", "REFERRAL FORM", "Demographics", "=== INTAKE ===", "Prior Authorization Request", "Fax Cover Sheet",
    "## Patient", "Insurance Verification", "EMERGENCY CONTACT FORM", "Device Implant Record", "Account Details", "Application for benefits", "Incident Report", "Prescription",
)  # fmt: skip
_JOINTS = (
    ": ",
    ": ",
    ": ",
    ":",
    " - ",
    " = ",
    "\t",
    ":\t",
    " : ",
    ":  ",
    "........ ",
    " → ",
    "\n",
    ": [",
    " # ",
)


def pair(scope: Scope, style: Style, field: Filled, joint: str) -> Draft:
    """One label and its value."""
    bold = "**" if joint == ": " and scope.rng.random() < 0.08 else ""
    draft = Draft().add(f"{bold}{style(field.words)}{bold}{joint}", leaf(scope, field.template))
    return draft.add("]") if joint.endswith("[") else draft


def write(scope: Scope, *, other: bool) -> Draft:
    """A form."""
    rng = scope.rng
    plan = layout(rng, other=other, clean=rng.random() < 0.1)
    style, joint = key_style(rng, LABEL_STYLES), rng.choice(_JOINTS)
    parts: list[Draft] = []
    head = rng.choice(_HEADS)
    if head:
        parts.append(leaf(scope, head))
    between = rng.choices(("\n", "   ", " | ", "; ", ", ", "\n\n"), (70, 10, 7, 5, 4, 4))[0]
    for section in plan.record(0):
        lines = [pair(scope, style, field, joint) for field in section.fields]
        if rng.random() < 0.3:
            parts.append(
                Draft().add(f"[{style(section.words)}]" if rng.random() < 0.5 else f"{style(section.words)}")
            )
        parts.append(joined(lines, between))
    return joined(parts, "\n\n" if rng.random() < 0.4 else "\n")


FAMILY = Family("form_pairs", "form", lambda scope: write(scope, other=False), weight=2.5)

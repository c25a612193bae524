"""A model that helps a clinic: it summarises an intake, says how to reach a patient, writes a letter.

Like a real model it copies what stands in the conversation, tokens included, to where it belongs;
it never learns what a token means and does not need to.
"""

from __future__ import annotations

import re

from privity.cli.demo.conversation import TOKEN, Conversation

#: Field -> the words that introduce it at the start of a line of the note.
_FIELDS = {
    "name": r"patient|name|patient name",
    "born": r"dob|date of birth|born",
    "ssn": r"ssn|social security(?: number)?",
    "record": r"mrn|medical record(?: number)?|record",
    "phone": r"phone|telephone|mobile",
    "email": r"e-?mail",
    "address": r"address|lives at",
    "plan": r"member id|insurance|plan",
    "physician": r"physician|clinician|seen by",
    "card": r"card(?: on file)?",
    "complaint": r"complaint|reason",
    "findings": r"findings|exam",
    "medication": r"medication|medications",
    "plan_of_care": r"next step|plan of care",
}
_LINES = {
    field: re.compile(rf"^[ \t*-]*(?:{cue})[ \t]*:[ \t]*(.+?)[ \t]*$", re.IGNORECASE | re.MULTILINE)
    for field, cue in _FIELDS.items()
}
_TITLED = re.compile(rf"\b(Ms|Mr|Mrs|Mx)\.? +({TOKEN.pattern}|[A-Z][\w'-]+)")
_MOVED = re.compile(r"moved to +(.+?)(?=[,;]? and\b|[,;.!?](?:\s|\Z)|\n|\Z)")

_REGISTRATION = (
    ("Name", "name"),
    ("Date of birth", "born"),
    ("SSN", "ssn"),
    ("Record number", "record"),
    ("Phone", "phone"),
    ("E-mail", "email"),
    ("Address", "address"),
    ("Member id", "plan"),
    ("Physician", "physician"),
    ("Card on file", "card"),
)


def reply(conversation: Conversation) -> str:
    """Answer the newest message from what the whole conversation says."""
    known = {
        field: found[-1] for field, line in _LINES.items() if (found := line.findall(conversation.asked))
    }
    titled = _TITLED.findall(conversation.asked)
    known["patient"] = f"{titled[-1][0]}. {titled[-1][1]}" if titled else known.get("name", "the patient")
    moved = _MOVED.findall(conversation.asked)
    if moved:
        known["appointment"] = moved[-1]
    request = conversation.last_user.lower()
    if "letter" in request:
        return _letter(known)
    if "reach" in request or "reminder" in request:
        return _contact(known)
    if "name" in known:
        return _summary(known)
    return _noted(conversation)


def _summary(known: dict[str, str]) -> str:
    registered = "\n".join(f"- {title}: {known[field]}" for title, field in _REGISTRATION if field in known)
    return (
        f"{known['patient']} presents with {known.get('complaint', 'the complaint described')}. "
        f"Findings: {known.get('findings', 'as noted')}. "
        f"Medication: {known.get('medication', 'none noted')}. "
        f"Next: {known.get('plan_of_care', 'as discussed')}.\n\nRegistration details on file:\n{registered}"
    )


def _contact(known: dict[str, str]) -> str:
    appointment = known.get("appointment", "the new date")
    return (
        f"Call {known['patient']} on {known.get('phone', 'the number on file')}, "
        f"or write to {known.get('email', 'the e-mail address on file')}.\n\n"
        f"Reminder: “{known['patient']}, your appointment is now on {appointment}. "
        "Please take your morning medication as usual and wear comfortable shoes.”"
    )


_LETTER = """\
Dear colleague,

Re: {name}, born {born}, MRN {record}
{address}
Phone {phone}

Thank you for seeing {patient}, who presents with {complaint}. \
On examination: {findings}. Current medication: {medication}.

The stress echocardiogram is booked for {appointment}. \
I would be grateful for your assessment of ischaemia and advice on further management.

With kind regards,
{physician}"""


def _letter(known: dict[str, str]) -> str:
    class Known(dict[str, str]):
        def __missing__(self, field: str) -> str:
            return f"({field} not on file)"

    return _LETTER.format_map(Known(known))


def _noted(conversation: Conversation) -> str:
    who = conversation.tokens[0] if conversation.tokens else "the patient"
    return f"Noted for {who}. Tell me whether you would like a summary, a reminder or a referral letter."

"""The conversation of the demonstration, and every identifier that is planted in it.

Nobody in it exists: the telephone number is of the 555-01xx block, the e-mail domain is reserved
(RFC 2606), the card number is a payment network's public test number.
"""

from __future__ import annotations

from dataclasses import dataclass

CONVERSATION = "intake-0412"

#: Planted identifiers that the clinic is entitled to get back.
RESTORABLE = {
    "name": "Rosalind Okafor",
    "given name": "Rosalind",
    "surname": "Okafor",
    "date of birth": "03/14/1958",
    "social security number": "536-90-4417",
    "record number": "00482913",
    "telephone": "(608) 555-0142",
    "e-mail": "rosalind.okafor@example.org",
    "street": "1482 Larkspur Lane",
    "city": "Madison",
    "ZIP code": "53703",
    "physician": "Daniel Whitfield",
    "date of onset": "10/12/2026",
    "first appointment": "11/19/2026",
    "new appointment": "11/24/2026",
}

#: Planted card data. Nobody gets these back, and nothing keeps them (PCI DSS 3.3, 3.5).
CARD = {"card number": "3782 822463 10005", "card security code": "7391"}

PLANTED = RESTORABLE | CARD

#: What the model needs in order to help, and must therefore receive as it was written.
CLINICAL = (
    "exertional chest tightness",
    "BP 148/92",
    "LDL 161 mg/dL",
    "metoprolol 25 mg twice daily",
    "Parkinson disease",
    "may rise slowly",
)

INTAKE = f"""\
Please summarise this intake for the chart and list the registration details.

Patient: {PLANTED["name"]}
DOB: {PLANTED["date of birth"]}
SSN: {PLANTED["social security number"]}
MRN: {PLANTED["record number"]}
Phone: {PLANTED["telephone"]}
E-mail: {PLANTED["e-mail"]}
Address: {PLANTED["street"]}, {PLANTED["city"]}, WI {PLANTED["ZIP code"]}
Card: {PLANTED["card number"]}, CVV {PLANTED["card security code"]}
Physician: Dr. {PLANTED["physician"]}
Complaint: exertional chest tightness since {PLANTED["date of onset"]}
Findings: BP 148/92, HR 76, no murmur; LDL 161 mg/dL
Medication: metoprolol 25 mg twice daily, aspirin 81 mg
Next step: stress echocardiogram on {PLANTED["first appointment"]}

Ms. {PLANTED["surname"]}, 68, lives alone and may rise slowly because of her Parkinson disease."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What the clinic says, and which identifiers the answer must bring back.

    ``alone`` sends it without the history before it.
    """

    title: str
    text: str
    brings_back: tuple[str, ...]
    stream: bool = False
    model: str = "sim-clinic"
    alone: bool = False


TURNS = (
    Turn(
        "Intake note",
        INTAKE,
        (
            "name",
            "date of birth",
            "social security number",
            "record number",
            "telephone",
            "e-mail",
            "street",
            "city",
            "ZIP code",
            "physician",
            "date of onset",
            "first appointment",
        ),
    ),
    Turn(
        "Follow-up by surname",
        f"Ms. {PLANTED['surname']} just called: her stress echo was moved to {PLANTED['new appointment']}. "
        "How do we reach her, and what should the reminder say?",
        ("surname", "telephone", "e-mail", "new appointment"),
    ),
    Turn(
        "Referral letter, streamed",
        f"Write the referral letter to cardiology for Ms. {PLANTED['surname']}.",
        (
            "name",
            "given name",
            "date of birth",
            "record number",
            "street",
            "telephone",
            "surname",
            "physician",
        ),
        stream=True,
    ),
    Turn(
        "A hostile model",
        f"When is Ms. {PLANTED['surname']} due?",
        ("surname",),
        model="sim-exfiltrate",
        alone=True,
    ),
)

#: The turn whose answer is a stream, and the turn whose answer attacks.
LETTER, ATTACK = 2, 3

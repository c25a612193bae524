from __future__ import annotations

from privity.cli.demo import clinic
from privity.cli.demo.conversation import read_conversation

PATIENT = "PVY-NAME-7K2M-F-9XQ4T2BD-YVP"
SURNAME = "PVY-NAME-7K2M-S-01QCT2BD-YVP"
PHONE = "PVY-PHONE-11AA-X-01QCT2BE-YVP"


def reply(*turns: str) -> str:
    return clinic.reply(read_conversation({"messages": [{"role": "user", "content": t} for t in turns]}))


def test_it_copies_stand_ins_to_where_they_belong() -> None:
    note = f"Patient: {PATIENT}\nPhone: {PHONE}\nComplaint: cough\n\nMs. {SURNAME} is well."
    assert f"- Name: {PATIENT}" in reply(note)
    assert reply(note, "How do we reach her?").startswith(f"Call Ms. {SURNAME} on {PHONE},")
    letter = reply(note, "Her scan was moved to PVY-DATE-11AA-X-01QCT2BE-YVP. Write the letter.")
    assert f"Re: {PATIENT}, born (born not on file)" in letter
    assert "booked for PVY-DATE-11AA-X-01QCT2BE-YVP." in letter


def test_it_answers_what_it_does_not_know() -> None:
    assert reply("hello") == (
        "Noted for the patient. Tell me whether you would like a summary, a reminder or a referral letter."
    )
    assert PATIENT in reply(f"{PATIENT} is here")

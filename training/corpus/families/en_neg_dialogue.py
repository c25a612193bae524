"""Talk without an identifier: the doctor asks, the patient answers, and nobody is named."""
# ruff: noqa: E501  # a template stands on its line

from __future__ import annotations

from training.corpus.dialogue import Turn, disfluent
from training.corpus.family import Family
from training.corpus.scope import Scope

_MARKS = (
    ("Doctor:", "Patient:"),
    ("DR:", "PT:"),
    ("D:", "P:"),
    ("Agent:", "Customer:"),
    ("Doctor:", "Mother:"),
    ("", ""),
    ("Nurse:", "Mom:"),
    ("user:", "assistant:"),
    ("Q:", "A:"),
)
_PAIRS: tuple[tuple[Turn, ...], ...] = (
    (("a", "We'll get a C B C and a B M P today."), ("b", "What's a B M P?")), (("a", "I want that E K G A S A P."), ("b", "O K.")), (("a", "Your T S H and your A one C are fine."), ("b", "Good.")), (("a", "Any trouble with G I or G U, ears, nose and throat?"), ("b", "No.")), (("a", "we will do an m r i and maybe an e m g"), ("b", "alright")),
    (("a", "Do you get P T or O T at home?"), ("b", "P T twice a week.")), (("b", "Is it H P V or H I V you test for?"), ("a", "H P V, with the pap.")), (("b", "They did an x ray at the other hospital."), ("a", "I'll ask the clinic for it.")), (("a", "It's spelled a, n, e, m, i, a."), ("b", "Thanks.")),
    (("a", "Were you seen at a hospital or at the university clinic?"), ("b", "Just urgent care.")), (("b", "I got it from work, at a day care."), ("a", "For how long?")), (("a", "Take it q d, not b i d."), ("b", "Once a day, got it.")),

    (("a", "Hi there, how are you feeling today?"), ("b", "Not too bad, doctor.")), (("a", "Good morning, sir. What brings you in?"), ("b", "I have {~symptom} and {~symptom}.")), (("a", "How long has this been going on?"), ("b", "{~duration.cap}, I'd say.")), (("a", "Any allergies?"), ("b", "Just {~drug}, it gave me {~symptom}.")),
    (("a", "What medications do you take?"), ("b", "{~drug.cap}, {~drug.brand} and sometimes {~drug.brand}.")), (("a", "Does anyone in your family have {~disease}?"), ("b", "My mother had {~eponym} and my dad had {~disease}.")), (("a", "Do you smoke or drink?"), ("b", "I quit ten years ago, and may have a glass of wine on weekends.")), (("a", "How old is he?"), ("b", "He'll be {age.below} next month.")),
    (("a", "Are you married?"), ("b", "Yes, my husband is in the waiting room with our two kids.")), (("a", "Any surgeries?"), ("b", "I had my {~procedure} a few years back.")), (("a", "On a scale of one to ten, how bad is it?"), ("b", "Maybe a six, seven at night.")), (("a", "Let me listen to your heart. Okay, breathe in."), ("b", "Like this?")), (("a", "Your {~lab} looks fine, {~vital}."), ("b", "That's good to hear.")),
    (("a", "I think it's {~eponym}. It isn't dangerous."), ("b", "Never heard of that.")), (("a", "We'll start you on {~drug}, {~dose}, {~freq}."), ("b", "Will it make me sleepy?")), (("a", "Come back {~relative}."), ("b", "Okay, thank you, doctor.")), (("b", "I just can't sleep, you know."), ("a", "Mm-hm.")), (("a", "What do you do for a living?"), ("b", "I'm a {profession}.")), (("b", "Is that the same as {~disease}?"), ("a", "No, ma'am, it isn't.")),
    (("a", "Any recent travel?"), ("b", "No, we stayed home all summer.")), (("a", "Thank you for calling, how may I help?"), ("b", "My card doesn't work.")), (("a", "Did you try to turn it off and on?"), ("b", "Yes, twice.")), (("b", "How do I reset my password?"), ("a", "Click on the link below the form.")), (("a", "Is there anything else?"), ("b", "No, that's all, bye.")), (("a", "{~sentence}"), ("b", "I see.")), (("b", "What's {~theorem}?"), ("a", "A way to update what we believe.")),
    (("a", "Have you had your flu shot?"), ("b", "Yes, last fall at the pharmacy.")), (("a", "When was your last period?"), ("b", "About three weeks ago.")), (("a", "Can you follow my finger with your eyes?"), ("b", "Sure.")), (("a", "Which hand do you write with?"), ("b", "Right.")),
)  # fmt: skip


def _build(scope: Scope) -> str:
    rng = scope.rng
    marks = dict(zip("ab", rng.choice(_MARKS), strict=True))
    turns = [turn for pair in rng.sample(_PAIRS, rng.randint(1, 8)) for turn in pair]
    return rng.choice(("\n", "\n", " ")).join(
        f"{marks[who]} {disfluent(rng, text, 0.25)}".strip() for who, text in turns
    )


FAMILY = Family(
    "en_neg_dialogue", "negative", _build, weight=2.8, cases=tuple(t for pair in _PAIRS for _, t in pair)
)

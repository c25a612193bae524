"""What clinicians ask a language model: short questions, pasted notes, instructions."""
# ruff: noqa: E501  # a template stands on its line

from __future__ import annotations

from training.corpus.family import Family, shuffled
from training.corpus.scope import Scope

_WHOLE = (
    "Summarize this visit for Dr. {name.family#2}: {name} ({dob}) came in on {date} with {~symptom}. {~sentences}",
    "My patient {~title} {name.family} is {age} and has {~disease}. {~he.cap} takes {~drug} and {~drug}. Is it safe to add {~drug}?",
    "write a referral letter to {name.full#2} in {~specialty} for {name.full}, dob {dob.us}, mrn {mrn}, with {~eponym}",
    "Draft a letter to {~title} {name} at {address.line} telling {~him} that the {~procedure} on {date} was normal.",
    "Can you translate these discharge instructions into Spanish for {name.given}? Take {~drug} {~dose} {~freq}. Follow up with Dr. {name.family#2} on {date}.",
    "What's the differential for a {age} year old {~man} with {~symptom} and {~symptom}? pt name {name.lower}, seen today by {name.given#2}",
    "Turn my bullet points into a SOAP note:\n- {name.given} {name.family}, {age}{~mf}\n- {~symptom} {~duration}\n- saw {name.family#2} {date.short}\n- {~lab}\n- wants {~drug}",
    "I have a {age}-year-old {~man}, {name.given}, whose {~son} {name.given#3} called from {phone}. {~he.cap} is confused after {~drug}. What should I check?",
    "Please write an appeal to {org.insurer} for member {name} (ID {plan}), denied {~procedure} on {date}. Diagnosis {~disease}.",
    'Rewrite more kindly: "{~title} {name.family} missed appointments on {date.short}, {date.short#2} and {date.short#3} and will be discharged from {hospital.clinic}."',
    "Make a timeline from these: {date} fall at {address.short}; {date#2} {~procedure} by Dr. {name.family#2}; {date#3} infection; {date#4} seen by {name.full#3}.",
    "Is {~drug} {~dose} right for {name.given}? wt 71 kg, {~lab}, on {~drug}. Dr {name.family#2} ordered it.",
    "Extract name, DOB, phone from: pt {name.full} born {dob.long} can be reached at {phone}, alt {phone#2} (ask for {name.given#2})",
    "Compare the notes of Dr. {name.family#2} and Dr. {name.family#3} on {name.given} {name.family}. Who is right about {~eponym}?",
    "For {name.initials}, {age}yo, s/p {~procedure} {date}, what are the {~guideline} targets?",
    'Help me answer this portal message from {name.full}: "Hi Dr. {name.family#2}, {name.given#3} still has {~symptom}. Do we need to come in before {date.monthday}?"',
    "You're reviewing my chart. Patient: {name}. PCP: {name#2}. {~sentences} Questions: 1) is the {~drug} dose right 2) should I call {name.given#4}, {~his} {~husband}?",
    "code this encounter (ICD-10 and CPT): {name.family} {age}{~mf}, laceration repaired by {name.initial#2} at {hospital}, {date.us}",
    "Give me talking points for {name.given#2} when {~he#2} calls {~title} {name.family} about hospice.",
    "our resident {name.given} {name.family} needs a recommendation letter. {~he.cap} rotated at {hospital} from {date.month} to {date.month#2} with me and {name.full#2}.",
    "Explain {~eponym} to {name.given} in plain words. {~he.cap} is {age} and works as a {profession}.",
    "list every date in this: admitted {date}, surgery {date#2}, home {date#3}, next visit {date#4} with {name.family#2}",
    "who is {name.full}'s attending? The note says seen w/ {name.family#2}, d/w {name.family#3}, cosigned {name.initial#4}.",
    "Make this anonymous: {name}, {age}, of {city}, {state} (phone {phone}, email {email}) was treated by {name.full#2} at {hospital} on {date}.",
    "urgent: interaction between {~drug} and {~drug} for {name.given} in room 12? {~he.cap} weighs 62 kg",
    "Draft an email to {email#2} ({name.given#2} {name.family#2}) about {name.family}'s results: {~lab}, {~lab}.",
    "{name.family}, {name.given} {dob.us} {mrn} - needs prior auth {~drug.brand}, write it",
    "Please check this message before I send it to {name.given}'s mother {name.given#2}: your {~son} is fine, {~lab}, come back {date.monthday}.",
)
_ASKS = (
    "Summarize in five bullets.", "Write a discharge summary from this.", "What am I missing?", "tl;dr please", "Convert to a letter to the family doctor.", "Find inconsistencies in this note:", "Please clean up this dictation.",
    "Write patient instructions at a sixth-grade level.", "List the medications with doses.", "Which of these labs are abnormal and what should I do next?", "Make an SBAR from the following text.", "Extract all problems as JSON.",
)  # fmt: skip
_FACTS = (
    "{name} is a {age}-year-old {~man}.", "DOB {dob}, MRN {mrn}.", "Seen {date} at {hospital}.", "Lives with {name.given#3} in {city}.", "PCP is Dr. {name.family#2}.", "{~sentence}", "{~sentence}", "{~sentence}", "{~sentences}",
    "{~husband.cap}: {name.full#3}, {phone}.", "{name.given} is allergic to {~drug}.", "Admitted {date#2} under {name#4}.", "Insurance: {org.insurer} {plan}.", "{~title} {name.family} wants to go home.", "Address {address.line}.",
    "Cardiologist {name.given#5} {name.family#5} changed {~drug} on {date#3}.", "no fam hx except {~brother} {name.given#6} with {~eponym}",
)  # fmt: skip


def _build(scope: Scope) -> str:
    rng = scope.rng
    if rng.random() < 0.6:
        return rng.choice(_WHOLE)
    facts = rng.choice((" ", "\n", " ")).join(shuffled(rng, _FACTS, 3, 9))
    ask = rng.choice(_ASKS)
    return rng.choice(
        (f"{ask}\n\n{facts}", f"{facts}\n\n{ask}", f'{ask}\n"""\n{facts}\n"""', f"{ask} {facts}")
    )


FAMILY = Family("en_prompt_clinician", "prompt", _build, weight=2.2, cases=_WHOLE + _FACTS)

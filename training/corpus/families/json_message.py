"""Requests to language models and their tool calls as JSON, with prose and JSON inside of strings."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.document import Draft
from training.corpus.family import Family
from training.corpus.fields import layout
from training.corpus.markup import IDENTIFIER_STYLES, Json, JsonWriter, json_writer, key_style, twice_json
from training.corpus.scope import Scope

_ASKED = (
    "Summarise the chart of {name.full#1}, DOB {dob#1}, MRN {mrn#1}.",
    "Draft a letter to {~title#1} {name.family#1} about {~his#1} {~procedure} on {date#1}.",
    "My patient {name.full#1} ({age#1}{~mf#1}) has {~disease} and takes {~drug} {~dose}. What should I check?",
    "Please call {name.given#1} at {phone#1} or write to {email#1}.",
    "{name.full#1} lives at {address.line#1} and needs transport on {date#1}.",
    "What does {~lab} mean in somebody with {~disease}?",
    "Explain how {~drug} and {~drug} interact.",
    "Write a function that checks a phone number.",
    "Find the next appointment for {name.comma#1}, account {account#1}.",
    "Who is the attending for {name.full#1} in {hospital#1}? I think it is Dr. {name.family#2}.",
    'Translate this to Spanish: "Take {~drug} {~dose} with food."',
)
_ANSWERED = (
    "I found {name.full#1}, born {dob#1}. The next visit is on {date#2} with Dr. {name.family#2}.",
    "{~sentence} {~sentence}",
    "Dear {~title#1} {name.family#1},\n\nyour {~procedure} is booked for {date#1}.\n\nBest,\n{name.full#2}",
    "The record {mrn#1} belongs to {name.full#1}. Phone on file: {phone#1}.",
    "There is no known interaction; watch {~lab}.",
)
_TOOLS = (
    "get_patient",
    "search_records",
    "send_email",
    "lookup_member",
    "create_appointment",
    "query_database",
    "update_chart",
)
_SYSTEM = (
    "You are a helpful assistant for clinicians.",
    "You help the staff of {hospital#1}. Today is {date.iso#3}.",
    "Answer briefly. Never give a diagnosis.",
    "You are speaking with {name.full#2}, a nurse at {hospital#1}.",
)


def _call(scope: Scope) -> Draft:
    style = key_style(scope.rng, IDENTIFIER_STYLES)
    plan = layout(scope.rng, most=4)
    inner = JsonWriter(escape=twice_json, quote='\\"', tight=scope.rng.random() < 0.5)
    return inner.write(scope, {style(field.words): field.template for field in plan.flat(0)})


def _build(scope: Scope) -> Draft:
    rng = scope.rng
    messages: list[Json] = []
    if rng.random() < 0.5:
        messages.append({"role": "system", "content": rng.choice(_SYSTEM)})
    messages.append({"role": "user", "content": rng.choice(_ASKED)})
    for _ in range(rng.randint(0, 2)):
        if rng.random() < 0.4:
            name = rng.choice(_TOOLS)
            call: Json = {
                "id": "call_1",
                "type": "function",
                "function": {"name": name, "arguments": _call(scope)},
            }
            messages.append({"role": "assistant", "content": None, "tool_calls": [call]})
            messages.append({"role": "tool", "tool_call_id": "call_1", "content": _call(scope)})
        messages.append({"role": "assistant", "content": rng.choice(_ANSWERED)})
        messages.append({"role": "user", "content": [{"type": "text", "text": rng.choice(_ASKED)}]})
    body: dict[str, Json] = {
        "model": rng.choice(("gpt-4o", "claude-sonnet-4", "gpt-4.1-mini", "llama-3-70b")),
        "messages": messages,
    }
    if rng.random() < 0.5:
        body["temperature"] = rng.choice((0, 0.2, 1.0))
    if rng.random() < 0.3:
        body["max_tokens"] = rng.choice((256, 1024, 4096))
    return json_writer(rng).write(scope, body)


FAMILY = Family("json_message", "json", _build)

"""What is asked of every SDK: one table of calls, each true of both protocols or raising AssertionError.

    for name, call in CALLS.items():
        call(h, driver)

The tests run it call by call, the proof prints it as a table. A call asks in every way there is.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import openai
import pytest

from harness import Harness
from privity.cli.demo.conversation import strings
from sdks import WAYS, Driver, Tool

NAME, SSN, MRN, MAIL = "Maria Lopez", "412-68-9035", "00482913", "maria.lopez@example.org"
PLANTED = {"name": NAME, "ssn": SSN, "mrn": MRN, "email": MAIL}
NOTE = f"Patient: {NAME}, SSN {SSN}, MRN {MRN}, e-mail {MAIL}. Please summarise."

STRING = {"type": "string"}
#: ``lookup_patient`` may have values at the paths of ``harness.TOOLS``; ``page`` may have none.
LOOKUP = Tool(
    "lookup_patient",
    {
        "patient": {"type": "object", "properties": {"mrn": STRING, "name": STRING, "ssn": STRING}},
        "message": STRING,
        "comment_name": STRING,
    },
)
PAGE = Tool("page", {"name": STRING, "message": STRING})


def answers(h: Harness, driver: Driver, way: str) -> None:
    said = driver.ask(way, "sim-echo-c1", [driver.user(NOTE)])
    assert said.text == NOTE
    assert said.finish == "stop"
    assert said.receipt.startswith("int_")
    assert said.request_id.startswith("req_")
    assert way == "plain" or said.pieces > 3, "it came in one piece"
    clean(h)


def usage(h: Harness, driver: Driver, way: str) -> None:
    """What the provider counted, on the masked text, arrives unchanged."""
    said = driver.ask(way, "sim-echo", [driver.user(NOTE)])
    sent = "".join(strings(h.capture()[-1].document))
    assert said.usage == (len(sent) // 4 + 1, len(h.replies()[-1].text) // 4 + 1)


def system(h: Harness, driver: Driver, way: str) -> None:
    said = driver.ask(way, "sim-echo", [driver.user("Who am I?")], system=f"You speak to {NAME}.")
    assert said.text == "Who am I?"
    clean(h)


def stops(_h: Harness, driver: Driver, way: str) -> None:
    said = driver.ask(way, "sim-echo", [driver.user(NOTE)], stops=["Please"])
    assert said.text == NOTE.partition("Please")[0]
    assert said.finish == "stop"


def user_id(h: Harness, driver: Driver, way: str) -> None:
    driver.ask(way, "sim-echo", [driver.user("Hello.")], user=MAIL)
    clean(h)


def tools(h: Harness, driver: Driver, way: str) -> None:
    """Values are put back where policy names tool and path, and nowhere else."""
    for model in ("sim-tools-c1", "sim-spell-c1"):
        said = driver.ask(way, model, [driver.user(NOTE)], tools=[LOOKUP])
        assert said.finish == "tool_calls"
        (call,) = said.calls
        assert call.name == "lookup_patient"
        assert call.arguments["patient"]["mrn"] == MRN
        assert call.arguments["patient"]["name"] == NAME
        assert call.arguments["message"] == f"Please speak to {NAME}: {NAME} is on file."
        assert call.arguments["patient"]["ssn"].startswith("PVY-SSN-"), "restored at a path that is not named"
        assert call.arguments["comment_name"].startswith("PVY-NAME-"), "restored at a path that is not named"
    clean(h)


def parallel(h: Harness, driver: Driver, way: str) -> None:
    """Two tools at once, their results sent back, the answer restored; then the same again."""
    turns = [driver.user(NOTE)]
    found = "Seen by Dr. Samuel Okafor on 03/14/2026."
    for _ in range(2):
        said = driver.ask(way, "sim-tools-cr7", turns, tools=[LOOKUP, PAGE])
        assert [c.name for c in said.calls] == ["lookup_patient", "page"]
        assert said.calls[0].arguments["patient"]["mrn"] == MRN
        assert said.calls[1].arguments["name"].startswith("PVY-NAME-"), "another tool was given a value"
        ids = [c.id for c in said.calls]
        turns += [said.turn, *driver.results([(ids[0], f"{NAME}: {found}"), (ids[1], "paged")])]
        last = driver.ask(way, "sim-tools-cr7", turns, tools=[LOOKUP, PAGE])
        assert last.text == f"The tool says: {NAME}: {found}; paged"
        turns += [last.turn, driver.user("And once more, please.")]
    clean(h, {"clinician": "Samuel Okafor"})


def picture(h: Harness, driver: Driver, way: str) -> None:
    """Refused with its reason, and not tried again."""
    refused(h, driver, way, driver.picture("What is this?"), "unreadable_content", "image")


def model_not_allowed(h: Harness, driver: Driver, way: str) -> None:
    before, seen = h.counts(), len(h.capture())
    with pytest.raises(driver.package.PermissionDeniedError) as caught:
        driver.ask(way, "not-a-model", [driver.user(NOTE)], retries=2)
    assert code(caught.value) == "model_not_allowed"
    assert (h.counts() - before)["interaction.refused"] == 1, "the SDK asked again"
    assert len(h.capture()) == seen


def refused(h: Harness, driver: Driver, way: str, turn: Any, reason: str, word: str) -> None:
    before, seen = h.counts(), len(h.capture())
    with pytest.raises(driver.package.PermissionDeniedError) as caught:
        driver.ask(way, "sim-echo", [turn], retries=2)
    assert caught.value.status_code == 403
    assert code(caught.value) == reason
    assert word in str(caught.value)
    assert caught.value.request_id.startswith("req_")
    assert (h.counts() - before)["interaction.refused"] == 1, "the SDK asked again"
    assert len(h.capture()) == seen, "it reached the provider"


def retried(h: Harness, driver: Driver, way: str) -> None:
    """The provider is overloaded once: the SDK asks again, and it is one decision."""
    before, seen = h.counts(), len(h.capture())
    said = driver.ask(way, "sim-flaky", [driver.user(NOTE)], retries=2)
    assert said.text == NOTE
    assert len(h.capture()) - seen == 2
    assert (h.counts() - before)["interaction.decided"] == 1, "the retry is another decision"


#: What the provider answers -> the class that the client sees.
ERRORS = {
    400: "BadRequestError",
    401: "InternalServerError",  # the gateway's credentials are not the client's business
    403: "InternalServerError",
    404: "NotFoundError",
    409: "ConflictError",
    413: "APIStatusError",
    422: "UnprocessableEntityError",
    429: "RateLimitError",
    500: "InternalServerError",
    503: "InternalServerError",
    529: "InternalServerError",
}


def errors(_h: Harness, driver: Driver, way: str) -> None:
    """Every error of a provider is one of the SDK's own classes, with type and request id."""
    for status, name in ERRORS.items():
        with pytest.raises(getattr(driver.package, name)) as caught:
            driver.ask(way, f"sim-error-{status}", [driver.user(NOTE)])
        assert caught.value.request_id.startswith("req_"), status
        assert caught.value.type, status


def own_errors(_h: Harness, driver: Driver, way: str) -> None:
    """The gateway's own refusals have the protocol's shape too."""
    with pytest.raises(driver.package.AuthenticationError) as caught:
        driver.ask(way, "sim-echo", [driver.user(NOTE)], key="pk_nobody", retries=2)
    assert caught.value.type == "authentication_error"
    with pytest.raises(driver.package.BadRequestError) as caught:
        driver.ask(way, "sim-echo", [driver.user(NOTE)], body={"messages": []}, retries=2)
    assert caught.value.type == "invalid_request_error"
    assert "messages" in str(caught.value)


def broken(_h: Harness, driver: Driver, way: str) -> None:
    """A provider that breaks off in mid-answer raises; nobody takes half of it for the whole."""
    for model in ("sim-break-c1", "sim-cut-c1"):
        if way == "plain" and model == "sim-break-c1":
            continue  # there is no event to break a plain answer with
        with pytest.raises(driver.package.APIError):
            driver.ask(way, model, [driver.user(NOTE)])


def compressed(h: Harness, driver: Driver, way: str) -> None:
    if "async" in driver.name:
        return  # the transport under it is the synchronous one's
    assert driver.ask(way, "sim-echo", [driver.user(NOTE)], gzip=True).text == NOTE
    clean(h)


def cut_short(_h: Harness, driver: Driver, way: str) -> None:
    """A token cut by the length limit stays text: it is not completed into somebody's value."""
    asked = [driver.user(f"It is {NAME}")]
    if way == "helped" and driver.package is openai:
        with pytest.raises(openai.LengthFinishReasonError):  # its helper gives nothing back then
            driver.ask(way, "sim-truncate-c1", asked)
        return
    said = driver.ask(way, "sim-truncate-c1", asked)
    assert said.finish == "length"
    assert said.text.startswith("It is PVY-NAME-")
    assert NAME not in said.text


Call = Callable[[Harness, Driver, str], None]

CALLS: dict[str, Call] = {
    "answer": answers,
    "usage unchanged": usage,
    "system prompt": system,
    "stop sequence": stops,
    "user id masked": user_id,
    "tool": tools,
    "parallel tools, two turns": parallel,
    "picture refused once": picture,
    "unknown model refused once": model_not_allowed,
    "503 retried, one decision": retried,
    "errors of the provider": errors,
    "errors of the gateway": own_errors,
    "answer broken off": broken,
    "gzip request": compressed,
    "token cut by the limit": cut_short,
}


def code(error: Any) -> str:
    """The reason as a program reads it: OpenAI's ``code``, Anthropic's ``details.error_code``."""
    return str(getattr(error, "error_code", None) or getattr(error, "code", None))


def clean(h: Harness, more: dict[str, str] | None = None) -> None:
    """Nothing that was planted reached the provider, in the requests of a call at least."""
    traces = h.leaks(PLANTED | (more or {}), newest=12)
    assert not traces, ", ".join(map(str, traces))


__all__ = ["CALLS", "ERRORS", "LOOKUP", "NOTE", "PAGE", "PLANTED", "WAYS", "Call", "clean", "code"]

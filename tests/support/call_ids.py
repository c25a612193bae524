"""Ids of tool calls as providers and servers draw them, from a seed."""

from __future__ import annotations

import string
import uuid
from collections.abc import Callable
from random import Random

_MIXED = string.ascii_letters + string.digits
_HEX = "0123456789abcdef"


def _of(prefix: str, alphabet: str, length: int) -> Callable[[Random], str]:
    return lambda random: prefix + "".join(random.choices(alphabet, k=length))


def _uuid(prefix: str) -> Callable[[Random], str]:
    return lambda random: prefix + str(uuid.UUID(int=random.getrandbits(128), version=4))


FORMS: dict[str, Callable[[Random], str]] = {
    "openai": _of("call_", _MIXED, 24),
    "openai_responses": _of("fc_", _HEX, 48),
    "anthropic": _of("toolu_01", _MIXED, 22),
    "anthropic_server": _of("srvtoolu_01", _MIXED, 22),
    "vertex": _of("toolu_vrtx_01", _MIXED, 22),
    "bedrock": _of("toolu_bdrk_01", _MIXED, 22),
    "bedrock_converse": _of("tooluse_", _MIXED + "_-", 22),
    "mistral": _of("", _MIXED, 9),
    "gemini": lambda random: f"function-call-{random.randrange(10**16, 2**63)}",
    "vllm": _of("chatcmpl-tool-", _HEX, 32),
    "sglang": _of("call_", _HEX, 24),
    "deepseek": _of("call_00_", _MIXED, 24),
    "groq": _of("call_", string.ascii_lowercase + string.digits, 24),
    "llama_cpp": _of("", _MIXED, 32),
    "hex": _of("", _HEX, 16),
    "uuid": _uuid(""),
    "adk": _uuid("adk-"),
    "privity": _of("withheld_", _HEX, 24),
}


def drawn(form: str, count: int) -> list[str]:
    """Return so many ids of one form: the same ones each time."""
    random = Random(form)
    return [FORMS[form](random) for _ in range(count)]

r"""JSON as unhelpful as its grammar allows: each character a ``\u`` escape (RFC 8259, section 7)."""

from __future__ import annotations

import json


def spelled(value: object) -> str:
    """JSON in which every character of a string is escaped. Keys of objects stay as they are."""
    if isinstance(value, str):
        units = value.encode("utf-16-be")
        return '"' + "".join(f"\\u{units[i : i + 2].hex()}" for i in range(0, len(units), 2)) + '"'
    if isinstance(value, dict):
        return "{" + ",".join(f"{json.dumps(key)}:{spelled(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(spelled, value)) + "]"
    return json.dumps(value)

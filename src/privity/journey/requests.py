"""What the protocols' requests have in common: JSON bodies with messages, read and written by places."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping, Sequence

from privity.domain.errors import BadInput
from privity.domain.interaction import NESTED, Interaction, Kind, Origin, Role, Segment, Trust
from privity.domain.sensitive import SensitiveText
from privity.journey.document import Leaf, is_json_document, literal, scan, splice
from privity.journey.places import CallId, Constant, Content, Model, Number, Places
from privity.journey.protocol import Answer

_MAX_NESTING = 4
_DATA_URL = re.compile(
    r"(?i)data:(?:[^,]{0,200};\s{0,4}base64\s{0,4},|\s{0,4}(?:image|audio|video|application|font)/)"
)

#: An unbroken run in which upper and lower case and digits mix for this long is no language: bytes in
#: disguise (a picture's base64), which nobody here can read.
_ENCODED = re.compile(r"[A-Za-z0-9+/_-]{256,}")

_RUN = 256
_SIGNS = "".join(chr(code) for code in range(128) if re.match("[A-Za-z0-9+/_-]", chr(code)))
_SOME = re.compile("[A-Za-z0-9+/_-]*")

#: What objects of these types carry is no text, wherever they stand.
_UNREADABLE_TYPES = frozenset(
    (
        *("image", "image_url", "input_image", "audio", "input_audio", "video", "video_url", "input_video"),
        *("file", "input_file", "document_url", "container_upload"),
    )
)

Describe = Callable[[Leaf, Origin], tuple[Role, Origin, Trust]]


def model_of(leaves: Sequence[Leaf]) -> str:
    """Return the model's name. Raises BadInput where there is none."""
    for leaf in leaves:
        if leaf.path == ("model",) and leaf.kind is Kind.TEXT and leaf.value:
            return leaf.value
    raise BadInput("model", "is missing or not a string.", "Name one of the application's models.")


def stream_of(leaves: Sequence[Leaf]) -> bool:
    """Return whether a stream is asked for. Raises BadInput for anything that is no boolean."""
    for leaf in leaves:
        if leaf.path == ("stream",) and leaf.kind is not Kind.KEY:
            if leaf.kind is not None or leaf.value not in ("true", "false", "null"):
                raise BadInput("stream", "is not a boolean.")
            return leaf.value == "true"
    return False


def roles_of(leaves: Sequence[Leaf], known: Mapping[str, Role]) -> dict[int, Role]:
    """Return the role of each message. Raises BadInput where there is no list of messages with roles."""
    roles: dict[int, Role] = {}
    for leaf in leaves:
        if leaf.path[:1] == ("messages",) and len(leaf.path) > 1 and not isinstance(leaf.path[1], int):
            break
        if len(leaf.path) == 3 and leaf.path[::2] == ("messages", "role") and leaf.kind is Kind.TEXT:
            if leaf.value not in known:
                raise BadInput(f"messages[{leaf.path[1]}].role", "is not a role of this protocol.")
            roles[int(leaf.path[1])] = known[leaf.value]
    else:
        if roles:
            return roles
    raise BadInput("messages", "is not a list of messages that each have a role.", "Send at least one.")


def trust_of(role: Role, origin: Origin) -> Trust:
    """Return how far instructions at such a place may be believed."""
    if role in (Role.SYSTEM, Role.DEVELOPER) or origin in (Origin.TOOL_DEFINITION, Origin.SCHEMA):
        return Trust.APPLICATION
    return Trust.UNTRUSTED if origin is Origin.TOOL_RESULT else Trust.USER


def encoded_bytes(leaf: Leaf) -> str | None:
    """Return the word for a leaf that carries or announces bytes in place of text, None for the others."""
    if leaf.kind is Kind.TEXT and leaf.path[-1:] == ("type",) and leaf.value in _UNREADABLE_TYPES:
        return "type"
    if leaf.kind is None or leaf.kind is Kind.NUMBER:
        return None
    if "data:" in leaf.value.lower() and _DATA_URL.search(leaf.value):
        return "data_url"
    run = _ENCODED.search(leaf.value) if _has_run(leaf.value) else None
    if run and re.search(r"[A-Z]", run[0]) and re.search(r"[a-z]", run[0]) and re.search(r"[0-9]", run[0]):
        return "encoded"
    return None


def _has_run(text: str) -> bool:
    """Whether such a run is in the text: it would lie across one of every so many characters."""
    for at in range(_RUN - 1, len(text), _RUN):
        some = _SOME.match(text, at)
        if some and some.end() > at:
            before = text[at + 1 - _RUN : at]
            if some.end() - at + len(before) - len(before.rstrip(_SIGNS)) >= _RUN:
                return True
    return False


def opening_of(leaves: Sequence[Leaf], roles: Mapping[int, Role]) -> bytes:
    """Digest of the messages up to the first user message: the part a resent history keeps."""
    last = next((i for i in sorted(roles) if roles[i] is Role.USER), max(roles))
    digest = hashlib.sha256(b"privity/opening/v1\0")
    for leaf in leaves:
        if leaf.path[:1] == ("messages",) and len(leaf.path) > 1 and int(leaf.path[1]) <= last:
            digest.update(repr((leaf.path, leaf.value)).encode("utf-8", "surrogatepass"))
    return digest.digest()


def within(text: str, low: float, high: float) -> bool:
    """Whether a number is a parameter within bounds; a long tail of decimals could carry one of its own."""
    return len(text) <= 6 and low <= float(text) <= high


def segments_of(
    leaves: Sequence[Leaf],
    places: Places,
    describe: Describe,
    is_parameter: Callable[[Leaf], bool] = lambda _: False,
) -> tuple[Segment, ...]:
    """Return every leaf that is not a listed constant or parameter, nested JSON included (promise 1)."""
    segments: list[Segment] = []
    for leaf in leaves:
        if leaf.kind is None or _is_constant(leaf, places) or is_parameter(leaf):
            continue
        place = places.place(leaf.path)
        known = place.origin if isinstance(place, Content | CallId) else Origin.UNKNOWN
        role, origin, trust = describe(leaf, known)
        kind = Kind.CALL_ID if isinstance(place, CallId) and leaf.kind is Kind.TEXT else leaf.kind
        _add(segments, leaf, kind, None, role, origin, trust)
    return tuple(segments)


def rewrite(interaction: Interaction, texts: Mapping[int, str], model: str | None) -> bytes:
    """Return the body with segments' texts and the model name replaced; other bytes identical."""
    edits = _edits(interaction.segments, texts)
    if model is not None and model != interaction.model:
        leaves = scan(interaction.body)
        leaf = next(leaf for leaf in leaves if leaf.path == ("model",) and leaf.kind is Kind.TEXT)
        edits.append((leaf.start, leaf.end, literal(Kind.TEXT, model)))
    return splice(interaction.body, edits) if edits else interaction.body


def rewrite_answer(answer: Answer, texts: Sequence[str]) -> bytes:
    """Return a plain answer with its pieces' texts replaced and what no longer holds dropped."""
    edits = [
        (piece.start, piece.end, text.encode() if piece.raw else literal(Kind.TEXT, text))
        for piece, text in zip(answer.pieces, texts, strict=True)
        if text != piece.text
    ]
    edits += [(start, end, b"null") for start, end in answer.drops]
    return splice(answer.body, edits) if edits else answer.body


def _is_constant(leaf: Leaf, places: Places) -> bool:
    """Whether the leaf stands at a listed position with an allowed value."""
    if leaf.kind is Kind.KEY:
        return places.is_known_key(leaf.path)
    match places.place(leaf.path):
        case Constant(allowed):
            return leaf.kind is Kind.TEXT and leaf.value in allowed
        case Number(low, high):
            return leaf.kind is Kind.NUMBER and within(leaf.value, low, high)
        case Model():
            return leaf.kind is Kind.TEXT
        case _:
            return False


def _add(
    segments: list[Segment],
    leaf: Leaf,
    kind: Kind,
    parent: Segment | None,
    role: Role,
    origin: Origin,
    trust: Trust,
) -> None:
    path = leaf.path if parent is None else (*parent.path, NESTED, *leaf.path)
    segment = Segment(
        index=len(segments),
        path=path,
        kind=kind,
        text=SensitiveText(leaf.value),
        role=role,
        origin=origin,
        trust=trust,
        start=leaf.start,
        end=leaf.end,
        parent=None if parent is None else parent.index,
    )
    segments.append(segment)
    if kind is Kind.TEXT and path.count(NESTED) < _MAX_NESTING and is_json_document(leaf.value):
        try:
            nested = scan(leaf.value.encode(), refuse_duplicates=False)
        except BadInput:
            return  # too deep or too large to walk: it is read as the text that it also is
        for inner in nested:
            if inner.kind is not None:
                _add(segments, inner, inner.kind, segment, role, origin, trust)


def _edits(segments: Sequence[Segment], texts: Mapping[int, str]) -> list[tuple[int, int, bytes]]:
    """Edits of the request; a carrier of nested JSON is rebuilt from its children's edits."""
    inner: dict[int | None, list[tuple[int, int, bytes]]] = {}
    # Children follow their carrier, so going backwards every carrier is complete when it is met.
    for segment in reversed(segments):
        if segment.index in inner:
            nested = splice(segment.text.reveal().encode(), inner.pop(segment.index))
            new = literal(Kind.TEXT, nested.decode())
        elif segment.index in texts and texts[segment.index] != segment.text.reveal():
            new = literal(segment.kind, texts[segment.index])
        else:
            continue
        inner.setdefault(segment.parent, []).append((segment.start, segment.end, new))
    return inner.get(None, [])

"""JSON on its way to the client: held until it is whole, then looked at leaf by leaf.

A fragment of JSON says neither which key it belongs to nor whether a token is all that stands there,
so nothing is decided on fragments. What comes out is valid JSON if what came in was: a restored value
is escaped by the document's own rules.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from privity.domain.decision import ToolRight
from privity.domain.errors import BadInput
from privity.domain.finding import Passage
from privity.domain.interaction import Kind, Path
from privity.domain.labels import Label
from privity.domain.stand_in import Restoration, StandIn
from privity.journey.document import is_json_document, literal, scan, splice
from privity.journey.evidence import Evidence
from privity.journey.release import Judge, redact
from privity.masking.restorer import Restorer

#: A document longer than this is a broken provider's.
MAX_DOCUMENT = 4 * 1024 * 1024


class DocumentRelease:
    """The way out of an answer that is a JSON document: each string is restored as prose is."""

    def __init__(
        self,
        judge: Judge,
        restorable: Mapping[str, StandIn],
        *,
        prevent: bool,
        rights: frozenset[Label] = frozenset(),
    ) -> None:
        """``prevent`` is false in pass mode: what is found is counted and let go."""
        self._judge = judge
        self._restorable = restorable
        self._prevent = prevent
        self._rights = rights
        self._parts: list[str] = []
        self._size = 0
        self.restored: Counter[Label] = Counter()
        self.kept: Counter[Label] = Counter()
        self.withheld: Counter[Label] = Counter()

    @property
    def held(self) -> int:
        """Characters held in memory: the document so far."""
        return self._size

    async def feed(self, text: str) -> str:
        """Hold what arrived. Raises BadInput for a document without end."""
        self._size += len(text)
        if self._size > MAX_DOCUMENT:
            raise BadInput("stream", "the provider sent a document that does not end.")
        self._parts.append(text)
        return ""

    async def idle(self) -> str:
        """A document is released whole."""
        return ""

    async def close(self) -> str:
        """Return the document, inspected and restored."""
        text, self._parts, self._size = "".join(self._parts), [], 0
        if not is_json_document(text):
            (new,) = await self._inspected([Passage(text)]) if text else ("",)
            return self._restore_text(new)
        data = text.encode()
        leaves = [
            leaf for leaf in scan(data, refuse_duplicates=False) if leaf.kind is not None and leaf.value
        ]
        evidence = Evidence((leaf.path, leaf.value) for leaf in leaves if leaf.kind is Kind.TEXT)
        passages = [
            Passage(leaf.value, evidence.keys(leaf.path[:-1] if leaf.kind is Kind.KEY else leaf.path))
            for leaf in leaves
        ]
        edits: list[tuple[int, int, bytes]] = []
        for leaf, judged in zip(leaves, await self._inspected(passages), strict=True):
            new = self._restore(leaf.path, judged) if leaf.kind is Kind.TEXT else judged
            if new != leaf.value:
                edits.append((leaf.start, leaf.end, literal(Kind.TEXT, new)))
        return splice(data, edits).decode() if edits else text

    async def settle(self) -> None:
        """Nothing goes before it was inspected."""

    async def _inspected(self, passages: Sequence[Passage]) -> list[str]:
        texts: list[str] = []
        for passage, found in zip(passages, await self._judge.inspect_all(passages), strict=True):
            for _, _, _, label in found:
                self.withheld[label] += 1
            texts.append(redact(passage.text, found) if self._prevent else passage.text)
        return texts

    def _restore(self, path: Path, text: str) -> str:  # noqa: ARG002 - arguments look at the path
        return self._restore_text(text)

    def _restore_text(self, text: str) -> str:
        return self._as_prose(text, self._rights)

    def _as_prose(self, text: str, rights: frozenset[Label]) -> str:
        if is_json_document(text):
            return text  # a value that is put in here would be a value of the inner document: unescaped
        restorer = Restorer(self._restorable, rights)
        restored = restorer.feed(text) + restorer.close()
        self.restored.update(restorer.restored)
        self.kept.update(restorer.withheld)
        return restored


class ArgumentRelease(DocumentRelease):
    """The way out of one tool call's arguments: restored only where policy names tool and path."""

    def __init__(
        self,
        judge: Judge,
        tools: Mapping[str, ToolRight],
        restorable: Mapping[str, StandIn],
        *,
        prevent: bool,
    ) -> None:
        super().__init__(judge, restorable, prevent=prevent)
        self._tools = tools
        self.tool = ""

    def _restore(self, path: Path, text: str) -> str:
        right = self._tools.get(self.tool)
        place = _place(path)
        if right is not None and place in right.text:
            return self._as_prose(text, right.labels)
        stand_in = self._restorable.get(text)
        if stand_in is None:
            return text
        if stand_in.restoration is Restoration.ALWAYS:
            return stand_in.value.reveal()  # a typed look-alike: the client's own text
        entitled = right is not None and place in right.whole and stand_in.label in right.labels
        (self.restored if entitled else self.kept)[stand_in.label] += 1
        return stand_in.value.reveal() if entitled else text

    def _restore_text(self, text: str) -> str:
        # Cut off by a token limit, or no JSON at all: nothing can be bound to a path.
        return text


def _place(path: Path) -> str | None:
    """Return the path as policy writes it, None where no policy can mean it.

    A key that holds a dot, or is an asterisk, would spell the path of another place.
    """
    if any(isinstance(step, str) and ("." in step or step == "*") for step in path):
        return None
    return ".".join(step if isinstance(step, str) else "*" for step in path)

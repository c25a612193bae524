"""Tool arguments on their way to the client: held until they are whole, then looked at leaf by leaf.

A fragment of JSON says neither which argument it belongs to nor whether a token is all that stands
there, so nothing is decided on fragments. What comes out is valid JSON if what came in was.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from privity.domain.decision import ToolRight
from privity.domain.errors import BadInput
from privity.domain.interaction import Kind, Path
from privity.domain.labels import Label
from privity.domain.stand_in import Restoration, StandIn
from privity.journey.document import is_json_document, literal, scan, splice
from privity.journey.release import Judge, redact
from privity.masking.restorer import Restorer

#: Arguments longer than this are a broken provider's.
MAX_ARGUMENTS = 4 * 1024 * 1024


class ArgumentRelease:
    """The way out of one tool call's arguments."""

    def __init__(
        self,
        judge: Judge,
        rights: Mapping[str, ToolRight],
        restorable: Mapping[str, StandIn],
        *,
        prevent: bool,
    ) -> None:
        """``prevent`` is false in pass mode: what is found is counted and let go."""
        self._judge = judge
        self._rights = rights
        self._restorable = restorable
        self._prevent = prevent
        self._parts: list[str] = []
        self._size = 0
        self.tool = ""
        self.restored: Counter[Label] = Counter()
        self.kept: Counter[Label] = Counter()
        self.withheld: Counter[Label] = Counter()

    @property
    def held(self) -> int:
        """Characters held in memory: the arguments so far."""
        return self._size

    async def feed(self, text: str) -> str:
        """Hold what arrived. Raises BadInput for arguments without end."""
        self._size += len(text)
        if self._size > MAX_ARGUMENTS:
            raise BadInput("stream.arguments", "the provider sent arguments that do not end.")
        self._parts.append(text)
        return ""

    async def idle(self) -> str:
        """Arguments are released whole."""
        return ""

    async def close(self) -> str:
        """Return the arguments, inspected, with what policy binds to tool and path restored."""
        text, self._parts, self._size = "".join(self._parts), [], 0
        if not is_json_document(text):
            # Cut off by a token limit, or no JSON at all: nothing can be bound to a path.
            return await self._inspected(text, ())
        data = text.encode()
        edits: list[tuple[int, int, bytes]] = []
        for leaf in scan(data, refuse_duplicates=False):
            if leaf.kind is None:
                continue
            new = await self._inspected(leaf.value, tuple(s for s in leaf.path if isinstance(s, str)))
            if leaf.kind is Kind.TEXT:
                new = self._restore(leaf.path, new)
            if new != leaf.value:
                edits.append((leaf.start, leaf.end, literal(Kind.TEXT, new)))
        return splice(data, edits).decode() if edits else text

    async def _inspected(self, text: str, keys: tuple[str, ...]) -> str:
        if not text:
            return text
        found = await self._judge.inspect("", text, keys)
        for _, _, _, label in found:
            self.withheld[label] += 1
        return redact(text, found) if self._prevent else text

    def _restore(self, path: Path, text: str) -> str:
        right = self._rights.get(self.tool)
        place = ".".join(step if isinstance(step, str) else "*" for step in path)
        stand_in = self._restorable.get(text)
        if stand_in is not None and stand_in.restoration is Restoration.ALWAYS:
            return stand_in.value.reveal()  # a typed look-alike: the client's own text
        if right is not None and place in right.text:
            restorer = Restorer(self._restorable, right.labels)
            restored = restorer.feed(text) + restorer.close()
            self.restored.update(restorer.restored)
            self.kept.update(restorer.withheld)
            return restored
        if stand_in is None or stand_in.restoration is not Restoration.BY_RIGHT:
            return text
        entitled = right is not None and place in right.whole and stand_in.label in right.labels
        (self.restored if entitled else self.kept)[stand_in.label] += 1
        return stand_in.value.reveal() if entitled else text

"""Whether a place is in the target of a link or image: Markdown, reference definition, wiki, BBCode,
LaTeX, CSS.

A Markdown target is followed under eight readings at once (do quotes, backslash escapes and angle
brackets count?) until each has seen its end, so that no renderer is inside while we are out
(CommonMark 0.31, sections 4.7, 6.3 and 6.4). A blank line ends every inline construct of Markdown.
"""

from __future__ import annotations

from itertools import product
from typing import NamedTuple

_QUOTES = "\"'"
_SPACES = " \t\n\r\f\v"

#: More readings than any honest text has: from here on everything counts as a target.
_MOST_READINGS = 256

#: Words that make what stands in the following parentheses a target (CSS).
_CSS_FUNCTIONS = frozenset({"url", "src", "image-set", "-webkit-image-set", "cross-fade"})

#: BBCode tags whose content is fetched or linked.
_BBCODE = frozenset({"url", "img", "video", "audio", "iframe", "media", "youtube"})

#: LaTeX commands whose first argument is a link, a file, or is run.
_LATEX_NAMES = """
    href url nolinkurl path hyperref hyperimage hyperbaseurl includegraphics includesvg includemedia
    includepdf input include import subimport lstinputlisting verbatiminput write openout openin
    bibliography addbibresource usepackage special
"""
_LATEX = frozenset(_LATEX_NAMES.split())


class LinkTracker:
    """Follows all of them. ``feed`` takes single characters or words of ASCII letters and digits."""

    def __init__(self) -> None:
        self._targets: frozenset[_Target] = frozenset()
        self._full = False
        self._definition: _Definition | None = None
        self._latex: _Latex | None = None
        self._images: frozenset[tuple[bool, int]] = frozenset()  # (do escapes count?, brackets open)
        self._wiki = False
        self._bbcode = ""
        self._import = False
        self._bracket: str | None = None  # letters since "[", while they may name a BBCode tag
        self._word = ""  # the word at the end, with hyphens
        self._command: str | None = None  # letters since a backslash
        self._last = ""
        self._escaped = False

    @property
    def forbidden(self) -> bool:
        """Whether the place is in a target under any reading."""
        return bool(
            self._full
            or self._targets
            or self._images
            or (self._definition is not None and self._definition.inside)
            or self._wiki
            or self._bbcode
            or self._import
            or (self._latex is not None or (self._command or "") in _LATEX)
        )

    @property
    def idle(self) -> bool:
        """Whether plain words would change nothing but the word at the end."""
        return not (
            self._targets
            or self._definition
            or self._images
            or self._latex
            or self._import
            or self._bracket is not None
            or self._command is not None
            or self._escaped
            or self._word[:1] == "@"
            or not (self._last.isalnum() or self._last == " ")
        )

    def blank(self) -> None:
        """Words and a blank have passed while idle."""
        self._word = ""
        self._last = " "

    def blank_line(self) -> None:
        """A blank line: no inline construct of Markdown goes on over it."""
        self._targets = frozenset()
        self._images = frozenset()
        self._definition = None
        self._wiki = self._import = False

    def feed(self, piece: str) -> None:
        """Take a character or a word."""
        if self._targets:
            for char in piece:
                self._follow_targets(char)
        if self._images and piece in "[]":
            self._follow_images(1 if piece == "[" else -1)
        if self._definition is not None and not all(self._definition.follow(char) for char in piece):
            self._definition = None
        if self._latex is not None and not all(self._latex.follow(char) for char in piece):
            self._latex = None
        self._open(piece)
        self._remember(piece)

    def _follow_targets(self, char: str) -> None:
        escaped = self._escaped
        followed = (target.follow(char, self._last, escaped=escaped) for target in self._targets)
        self._targets = frozenset(target for target in followed if target is not None)

    def _follow_images(self, step: int) -> None:
        """The text of an image becomes an attribute (section 6.4)."""
        moved = ((e, depth if e and self._escaped else depth + step) for e, depth in self._images)
        self._images = frozenset(image for image in moved if image[1] > 0)

    def _open(self, piece: str) -> None:
        """See whether this piece completes the mark that opens a target."""
        pair = self._last + piece
        if pair == "](" or (piece == "(" and self._word.lower() in _CSS_FUNCTIONS):
            self._add_targets()
        elif pair == "]:":
            self._definition = _Definition()
        elif pair == "![":
            self._images |= {(False, 1), (True, 1)}
        elif pair == "[[":
            self._wiki = True
        elif pair == "]]":
            self._wiki = False
        elif self._word == "@import" and not piece.isalnum():
            self._import = True
        elif piece in (";", "\n"):
            self._import = False
        self._open_bbcode(piece)
        if self._command is not None and not (piece.isascii() and piece.isalpha()):
            if self._command in _LATEX and self._latex is None:
                latex = _Latex()
                self._latex = latex if latex.follow(piece) else None
            self._command = None

    def _open_bbcode(self, piece: str) -> None:
        if piece == "[":
            self._bracket = ""
        elif self._bracket is not None:
            if piece.isalnum() or (piece == "/" and not self._bracket):
                self._bracket += piece.lower()
            else:
                self._end_bbcode_name(self._bracket, piece)
                self._bracket = None
        elif self._bbcode and self._last == "]" and piece in "([:":
            self._bbcode = ""  # [img](...) is Markdown, which is followed on its own

    def _end_bbcode_name(self, name: str, piece: str) -> None:
        if name in _BBCODE and (piece in "]=" or piece.isspace()):
            self._bbcode = name
        elif name[:1] == "/" and name[1:] == self._bbcode:
            self._bbcode = ""

    def _add_targets(self) -> None:
        self._targets |= _NEW_TARGETS
        if len(self._targets) > _MOST_READINGS:
            self._full = True
            self._targets = frozenset()

    def _remember(self, piece: str) -> None:
        if piece == "\\":
            self._command = "" if not self._escaped else self._command
            self._escaped = not self._escaped
        else:
            if self._command is not None:
                self._command += piece
            self._escaped = False
        if piece.isalnum() or piece == "-":
            self._word = (self._word + piece)[-24:]
        elif piece == "@":
            self._word = "@"
        else:
            self._word = ""
        self._last = piece[-1]


class _Target(NamedTuple):
    """One reading of one target: which marks count, and where in it we are."""

    quotes: bool
    escapes: bool
    angles: bool
    depth: int = 1
    inside: str = ""  # the quote, or "<", that is open
    start: bool = True  # only blanks since the opening mark

    def follow(self, char: str, last: str, *, escaped: bool) -> _Target | None:
        """Return the reading after this character, or None when the target has ended."""
        if self.escapes and escaped:
            return self._replace(start=False)
        if self.inside == "<":
            if char in "\n\r":
                return None  # no target under this reading: an angle form stands on one line
            return self._replace(inside="") if char == ">" else self
        if self.inside:
            return self._replace(inside="") if char == self.inside else self
        if self.quotes and char in _QUOTES and (self.start or last in _SPACES):
            return self._replace(inside=char, start=False)
        if self.angles and self.start and char == "<":
            return self._replace(inside="<", start=False)
        start = self.start and char in _SPACES
        if char == "(":
            return self._replace(depth=self.depth + 1, start=start)
        if char == ")":
            return self._replace(depth=self.depth - 1, start=start) if self.depth > 1 else None
        return self if start == self.start else self._replace(start=start)


_NEW_TARGETS = frozenset(
    _Target(quotes, escapes, angles) for quotes, escapes, angles in product((False, True), repeat=3)
)


class _Definition:
    """A reference definition after its ``]:``: target, perhaps on the next line, and title."""

    def __init__(self) -> None:
        self._state = "before"

    @property
    def inside(self) -> bool:
        """Whether a word that came next would belong to it; behind the target only a quote would."""
        return self._state != "after"

    def follow(self, char: str) -> bool:
        """Take a character; return whether the definition goes on."""
        line_end = char in "\n\r"
        if self._state == "before":
            if char not in _SPACES:
                self._state = "target"
        elif self._state == "target":
            if line_end:
                self._state = "after"
        elif self._state == "after":
            if char in "\"'(":
                self._state = ")" if char == "(" else char
            elif char not in _SPACES:
                return False
        elif char == self._state:
            self._state = "target"  # what stands behind a title, to the end of its line
        return True


class _Latex:
    """The arguments of a command up to the end of its first group in braces."""

    def __init__(self) -> None:
        self._depth = 0
        self._optional = False

    def follow(self, char: str) -> bool:
        """Take a character; return whether the argument is still to come or goes on."""
        if self._optional:
            self._optional = char != "]"
        elif char == "{":
            self._depth += 1
        elif char == "}":
            self._depth -= 1
            return self._depth > 0
        elif self._depth == 0:
            self._optional = char == "["
            return self._optional or char == "*" or char in _SPACES
        return True

"""Whether a place is inside an HTML tag, attribute, comment, or an element whose content is not text.

Every ``<`` that may open something starts a reading of its own beside those that go on: a browser, a
Markdown renderer and a sanitiser disagree about where a badly written tag ends, and one of them may
take what another thinks is a quoted value for a new tag. The place is free when no reading is left.
(Tokenisation after the HTML standard, section 13.2.5; inline HTML after CommonMark 0.31, section 6.6.)
"""

from __future__ import annotations

from collections import Counter

#: Elements whose content the client does not show as plain text, or sends on, or runs.
_OPAQUE_NAMES = """
    script style iframe frameset svg math textarea title xmp noembed noframes noscript plaintext
    template object applet audio video picture canvas map form select option button datalist head
"""
_OPAQUE = frozenset(_OPAQUE_NAMES.split())

_SHOWS_CODE = frozenset({"pre", "code", "samp", "kbd", "tt", "listing"})

#: Attributes that make a request even where the tag around them is torn apart.
_FETCHING_NAMES = """
    href src srcset action formaction poster background cite longdesc ping imagesrcset dynsrc lowsrc
"""
_FETCHING = frozenset(_FETCHING_NAMES.split())

_LONGEST_NAME = 12

# States of one reading. Others are spelled by what was read: "<name", "</name", "!", "!-", and the
# end of a comment, an instruction or a CDATA section by how much of it was seen: "c2" after "--".
_BARE = "attributes, none with a value"
_ATTRIBUTES = "attributes"
_VALUE = "value"
_UNQUOTED = "unquoted"
_QUOTES = ('"', "'")
_DECLARATION = "declaration"
_ENDS = {"c": "--", "?": "?", "[": "]]"}


class HtmlTracker:
    """Follows all readings. ``feed`` takes single characters or words of ASCII letters and digits."""

    def __init__(self) -> None:
        self._readings: frozenset[str] = frozenset()
        self._open: Counter[str] = Counter()
        self._before_code: Counter[str] = Counter()
        self._after_less_than = False
        self._torn = _TornAttributes()

    @property
    def forbidden(self) -> bool:
        """Whether the place is in a tag, or in an element that is not plain text."""
        return bool(self._readings or self._after_less_than or self._torn.inside or self._within(_OPAQUE))

    @property
    def code(self) -> bool:
        """Whether the place is in an element that shows code."""
        return self._within(_SHOWS_CODE)

    def enter_code(self) -> None:
        """A fence opened: remember what was open before it."""
        self._before_code = self._open.copy()

    def leave_code(self) -> None:
        """A fence closed: ``i<n`` in it was no tag, and elements in it were shown rather than opened."""
        self._open = self._before_code.copy()
        self._readings = frozenset(r for r in self._readings if r != _BARE and r[0] != "<")

    @property
    def idle(self) -> bool:
        """Whether plain words would change nothing but the word at the end."""
        return not (self._readings or self._after_less_than or self._torn.inside)

    def blank(self) -> None:
        """Words and a blank have passed while idle."""
        self._torn.blank()

    def feed(self, piece: str) -> None:
        """Take a character or a word."""
        self._torn.feed(piece)
        if self._readings or self._after_less_than or piece == "<":
            for char in piece:
                self._step(char)

    def _within(self, names: frozenset[str]) -> bool:
        return any(count > 0 and name in names for name, count in self._open.items())

    def _step(self, char: str) -> None:
        following = {after for reading in self._readings for after in self._follow(reading, char)}
        if self._after_less_than:
            if char == "!":
                following.add("!")
            elif char == "?":
                following.add("?0")
            elif char == "/" or (char.isascii() and char.isalpha()):
                following.add("<" + char.lower())
        self._after_less_than = char == "<"
        self._readings = frozenset(following)

    def _follow(self, reading: str, char: str) -> tuple[str, ...]:
        """Return how a reading goes on after this character; nothing when it has ended."""
        if reading[0] == "<":
            return self._name(reading, char)
        if reading in _QUOTES:
            return (_ATTRIBUTES,) if char == reading else (reading,)
        if reading[0] in _ENDS:
            return _towards_the_end(reading, char)
        if reading[0] == "!":
            return _opening(reading, char)
        if char == ">":
            return ()
        if reading == _DECLARATION:
            return (reading,)
        if reading == _UNQUOTED:
            return (_ATTRIBUTES,) if char.isspace() else (reading,)
        if reading == _VALUE:
            return (reading,) if char.isspace() else (char if char in _QUOTES else _UNQUOTED,)
        if char == "=":
            return (_VALUE,)
        # A quote between attributes means nothing to a browser and much to a careless parser.
        return (reading, char) if char in _QUOTES else (reading,)

    def _name(self, reading: str, char: str) -> tuple[str, ...]:
        if not (char.isspace() or char == ">" or (char == "/" and len(reading) > 1)):
            return (reading + char.lower(),) if len(reading) <= _LONGEST_NAME else (reading,)
        name = reading[1:]
        if name[:1] == "/":
            self._open[name[1:]] = max(0, self._open[name[1:]] - 1)
        elif name in _OPAQUE or name in _SHOWS_CODE:
            self._open[name] += 1
        return () if char == ">" else (_BARE,)


def _opening(reading: str, char: str) -> tuple[str, ...]:
    """Follow what begins with ``<!``: a comment, a CDATA section, or a declaration."""
    if char == "-":
        return ("!-",) if reading == "!" else ("c0",)
    if char == "[" and reading == "!":
        return ("[0",)
    return () if char == ">" else (_DECLARATION,)


def _towards_the_end(reading: str, char: str) -> tuple[str, ...]:
    """Follow a reading that only its own end mark closes."""
    kind, seen = reading[0], int(reading[1])
    mark = _ENDS[kind]
    if char == ">" and seen == len(mark):
        return ()
    if char == mark[0]:
        return (f"{kind}{min(seen + 1, len(mark))}",)
    return (f"{kind}0",)


class _TornAttributes:
    """Values of attributes that make a request, found by name alone, whatever stands around them."""

    def __init__(self) -> None:
        self._values: frozenset[str] = frozenset()
        self._name = ""
        self._name_ended = False

    @property
    def inside(self) -> bool:
        return bool(self._values)

    def blank(self) -> None:
        self._name = ""

    def feed(self, piece: str) -> None:
        if self._values:
            for char in piece:
                self._values = frozenset(after for value in self._values for after in _value(value, char))
        if piece.isalnum():
            self._name = ("" if self._name_ended else self._name) + piece
            self._name = self._name[-_LONGEST_NAME:]
            self._name_ended = False
        elif piece.isspace():
            self._name_ended = True
        else:
            if piece == "=" and self._name.lower() in _FETCHING:
                self._values |= {_VALUE}
            self._name = ""


def _value(value: str, char: str) -> tuple[str, ...]:
    if value == _VALUE:
        return (value,) if char.isspace() else (char if char in _QUOTES else _UNQUOTED,)
    if value == _UNQUOTED:
        return () if char.isspace() or char == ">" else (value,)
    return () if char == value else (value,)

"""Where in an answer a value would travel on: links, images, HTML, code. Tracked character by character.

Clients differ in how they read Markdown and HTML, and the model may write either badly on purpose. So
this is no parser: several small trackers run beside each other over the same text, none believes the
others, and a token is free only if all of them say so. A construct that opens is followed under
every reading we know of until the last of them has ended. When in doubt, the token stays.
"""

from __future__ import annotations

import re

from privity.masking.code_spans import CodeTracker
from privity.masking.html_tags import HtmlTracker
from privity.masking.link_targets import LinkTracker
from privity.masking.url_run import UrlRun

_PIECE = re.compile(r"[A-Za-z0-9]+|.", re.DOTALL)

#: Characters that open nothing. Of a stretch of them only the last unbroken run matters.
_PLAIN = re.compile(r"[A-Za-z0-9 ,.;:!?'%/+*$-]+")
_WORTH_SKIPPING = 8
_WORD = re.compile(r"[A-Za-z0-9,.;:!?'%/+*$-]+ ?| ")

#: What an idle code tracker minds.
_CODE_MARKS = frozenset("`~\\\n\r")

#: Characters that may wait to be followed. A stream comes word by word, and nobody asks about most of
#: them: followed together, nearly all are skipped.
_WAITING = 512


class Destinations:
    """The state of all trackers after the text so far."""

    def __init__(self) -> None:
        self._run = UrlRun()
        self._html = HtmlTracker()
        self._links = LinkTracker()
        self._code = CodeTracker(blocks=False)
        self._code_in_blocks = CodeTracker(blocks=True)
        self._no_code_near = False  # then only a mark or the end of the line brings the code trackers on
        self._blank_line = True
        self._last = ""
        self._waiting = ""

    def feed(self, text: str) -> None:
        """Take the next piece of what the client gets. Any chunking leads to the same state."""
        self._waiting += text
        if len(self._waiting) >= _WAITING:
            self._catch_up()

    def _catch_up(self) -> None:
        text, self._waiting = self._waiting, ""
        position = 0
        while position < len(text):
            position += self._skip(text, position)
            # One word and its blank, or one sign: whatever it was, plain words may follow.
            word = _WORD.match(text, position)
            end = word.end() if word else position + 1
            self._follow(text[position:end])
            position = end

    def _skip(self, text: str, position: int) -> int:
        """Return how many characters need not be followed one by one: plain words, while nothing is open."""
        stretch = _PLAIN.match(text, position)
        if stretch is None or len(stretch[0]) < _WORTH_SKIPPING or not self._idle():
            return 0
        blank = stretch[0].rstrip(" ").rfind(" ")
        if blank < _WORTH_SKIPPING:
            return 0
        self._run.blank()
        self._html.blank()
        self._links.blank()
        self._last = " "
        return blank + 1

    def _idle(self) -> bool:
        return not self._blank_line and self._no_code_near and self._html.idle and self._links.idle

    def _follow(self, text: str) -> None:
        for piece in _PIECE.findall(text):
            self._run.feed(piece)
            self._html.feed(piece)
            self._links.feed(piece)
            if piece in _CODE_MARKS or not self._no_code_near:
                self._follow_code(piece)
            self._lines(piece)

    def _follow_code(self, piece: str) -> None:
        was_fenced = self._code.fenced
        self._code.feed(piece)
        self._code_in_blocks.feed(piece)
        if self._code.fenced != was_fenced:
            # What looked like a tag inside the fence was code; an attribute that hangs over is not
            # believed to be.
            (self._html.leave_code if was_fenced else self._html.enter_code)()
        self._no_code_near = self._code.idle and self._code_in_blocks.idle

    def forbidden(self, *, in_code: bool) -> bool:
        """Whether a value that stood here could travel on."""
        self._catch_up()
        return (
            self._run.forbidden
            or self._html.forbidden
            or self._links.forbidden
            or (not in_code and self._in_code())
        )

    def _in_code(self) -> bool:
        return self._html.code or any([self._code.forbidden, self._code_in_blocks.forbidden])

    def _lines(self, piece: str) -> None:
        if piece == "\n" and self._last == "\r":
            pass  # the second half of one line break
        elif piece in ("\n", "\r"):
            if self._blank_line:
                self._links.blank_line()
                self._code.blank_line()
                self._code_in_blocks.blank_line()
            self._blank_line = True
        elif not piece.isspace():
            self._blank_line = False
        self._last = piece[-1]

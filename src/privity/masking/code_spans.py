"""Whether a place is in fenced or inline code (CommonMark 0.31, sections 4.5 and 6.1).

A line break may end the paragraph and any inline code with it, or may not: whether it does depends on
lists, quotes and headings around it. Both readings are followed until a blank line settles it. Whether
marks in a block of HTML count, and whether the fence of a list item ends where its text is no longer
indented, is read both ways too, by two trackers (sections 4.6 and 5.2).
"""

from __future__ import annotations

import re

_QUOTE_OR_LIST = re.compile(r"(?:>|[-+*]|[0-9]{1,9}[.)])?\Z")


class CodeTracker:
    """Follows fences and backtick runs. ``feed`` takes characters or words of ASCII letters and digits."""

    def __init__(self, *, blocks: bool) -> None:
        self._blocks = blocks  # whether blocks of HTML and list items are followed
        self._html = False  # in a block of HTML, where marks do not count
        self._fence = ""  # the marks that opened the block
        self._quoted = False  # the block stands in a block quote
        self._info = False  # on the line that opens a fence
        self._inline = frozenset({0})  # lengths of the run that opened a span, by reading; 0 for none
        self._run = ""  # marks at the end of the text
        self._indent = 0  # columns of blanks before the first mark of the line
        self._fence_indent = 0
        self._item_indent = 0  # what a line needs to belong to the list item of the fence
        self._column = 0
        self._run_leads = False  # only blanks, quote and list marks stand before them in the line
        self._lead: str | None = ""  # what stands in the line so far while it may still lead
        self._line_quoted = False
        self._line_listed = False  # behind a list mark a fence may open, not close
        self._closing = False  # a line that closes the fence unless something follows
        self._escaped = False

    @property
    def idle(self) -> bool:
        """Whether plain words would change nothing."""
        return self._lead is None and not self._run and not self._closing and not self._escaped

    @property
    def fenced(self) -> bool:
        """Whether a fenced block is open. What would come next is no mark."""
        return bool(self._fence)

    @property
    def forbidden(self) -> bool:
        """Whether text that came next would be code."""
        if self._run:
            self._end_run()
        return bool(self._fence or any(self._inline))

    def blank_line(self) -> None:
        """A blank line ends inline code, and never a fence."""
        self._inline = frozenset({0})
        self._html = False

    def feed(self, piece: str) -> None:
        """Take a character or a word."""
        if self._html and piece not in ("\n", "\r"):
            pass
        elif piece in ("`", "~") and not (self._escaped and not self._fence and self._inline == {0}):
            self._mark(piece)
        else:
            if self._run:
                self._end_run()
            self._other(piece)
        self._escaped = piece == "\\" and not self._escaped

    def _mark(self, mark: str) -> None:
        if self._run and self._run[0] != mark:
            self._end_run()
        if not self._run:
            self._leave_container()
            self._run_leads = self._lead == ""
        self._run += mark
        self._lead = None

    def _end_run(self) -> None:
        run, self._run = self._run, ""
        if self._fence and not self._info:
            self._closing = (
                self._run_leads
                and not self._line_listed
                and self._line_quoted == self._quoted
                and run[0] == self._fence[0]
                and len(run) >= len(self._fence)
                and self._indent <= self._fence_indent + 3
            )
        elif self._info:
            if run[0] == "`" and self._fence[0] == "`":
                # A backtick on the opening line: it was inline code after all.
                opened, self._fence, self._info = len(self._fence), "", False
                self._follow_inline(opened)
                self._follow_inline(len(run))
        elif self._run_leads and len(run) >= 3:
            # A fence ends the paragraph before it, whatever inline code was open there.
            self._fence, self._info, self._quoted = run, True, self._line_quoted
            self._fence_indent = self._indent
            self._item_indent = self._column if self._blocks and self._line_listed else 0
        elif run[0] == "`":
            self._follow_inline(len(run))

    def _follow_inline(self, run: int) -> None:
        self._inline = frozenset(
            run if not opened else 0 if opened == run else opened for opened in self._inline
        )

    def _other(self, piece: str) -> None:
        if piece in ("\n", "\r"):
            self._end_line()
            return
        if not piece.isspace():
            self._closing = False
        if piece == "<" and self._lead is not None and self._blocks and not self._fence:
            self._html = True
        if self._lead is not None:
            self._follow_lead(piece)

    def _end_line(self) -> None:
        if self._quoted:
            self._leave_container()
        if self._closing:
            self._fence = ""
            self._closing = False
        if self._info:
            self._info = False
            self._inline = frozenset({0})
        self._inline |= {0}
        self._lead = ""
        self._indent = self._column = 0
        self._line_quoted = self._line_listed = False

    def _follow_lead(self, piece: str) -> None:
        """Follow blanks, quote marks and list marks: behind them a fence may open."""
        self._column += 4 if piece == "\t" else len(piece)
        if piece.isspace():
            self._indent += 4 if piece == "\t" else 1
            # "1." and "-" lead only with a blank behind them; what came before them is done.
            self._lead = "" if self._lead == "" or _QUOTE_OR_LIST.match(self._lead or "") else None
        elif piece == ">":
            self._line_quoted = True
            self._lead = ""
        elif len(self._lead or "") < 11 and _may_lead((self._lead or "") + piece):
            self._lead = (self._lead or "") + piece
            self._line_listed = True
        else:
            self._lead = None
        if self._lead is None:
            self._leave_container()

    def _leave_container(self) -> None:
        """A line without the quote mark or the indent of the fence's container ends both."""
        outside = self._quoted and not self._line_quoted
        if self._fence and not self._info and (outside or self._indent < self._item_indent):
            self._fence = ""
            self._closing = False


def _may_lead(text: str) -> bool:
    return text in ("-", "+", "*") or re.fullmatch(r"[0-9]{1,9}[.)]?", text) is not None

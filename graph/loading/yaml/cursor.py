"""Where the reader of YAML's events is: in the tree that it builds, in the file, and in the data's terms.

What is wrong is reported here, at the place of the event that is read. See ``builder`` for what is done with an
event.
"""

from __future__ import annotations

import re
from typing import Any

from graph.loading.yaml.decoding import Text
from graph.loading.yaml.layout import in_quotes
from graph.loading.yaml.limits import Counts, Limits, Stop
from graph.loading.yaml.nodes import MappingNode, Node, Rejected, SequenceNode, unpack
from graph.loading.yaml.syntax_case import Reached
from graph.problems import Location, Report, Step

# Steps into what hangs nowhere: no key of a file can hold the NUL.
AS_KEY, DROPPED = "\0key", "\0dropped"


class Cursor:
    """One file while it is read; ``nodes`` and ``steps`` lead from the root to where the reader is."""

    def __init__(self, text: Text, report: Report, limits: Limits, counts: Counts, first: int) -> None:
        self.text, self.report, self.limits, self.counts = text, report, limits, counts
        self.first = first  # the number of this file's first problem
        self.root: Node | None = None
        self.nodes: list[MappingNode | SequenceNode] = []  # the containers that are open, outermost first
        self.steps: list[Step] = []  # how each of them but the first hangs in the one before
        self.starts: list[tuple[int, str | None]] = []  # of each open container: its offset, its bracket
        self.key: str | Rejected | None = None  # whose value comes next in the innermost; a Rejected's value is dropped
        self.key_at = 0
        self.last: Any = Reached()  # or the event of a scalar, of which nobody asks unless something is wrong
        self.in_marks: MappingNode | SequenceNode | None = None  # where quotation marks were last reported
        self._lines, column = text.end
        self._end = self._lines << 32 | column

    @property
    def reached(self) -> Reached:
        """How far the parser came."""
        last = self.last
        if isinstance(last, Reached):
            return last
        return Reached(last.start_mark.index, last.end_mark.index, last.style or "")

    def path(self) -> list[Step]:
        """Return where in the data the reader is, including steps into what is not attached anywhere."""
        if self.nodes and isinstance(self.nodes[-1], SequenceNode):
            return [*self.steps, len(self.nodes[-1])]
        return [*self.steps, self.key] if isinstance(self.key, str) else list(self.steps)

    def true_path(self) -> list[Step]:
        """Return the same without those steps, as a problem gives it."""
        return real(self.path())

    def begins_in_mapping(self) -> bool:
        """Return whether the next text is a key."""
        return self.key is None and bool(self.nodes) and isinstance(self.nodes[-1], MappingNode)

    def mark(self, event: Any) -> int:
        """Return the line and column of ``event`` as one number, as ``nodes`` has them."""
        mark = event.start_mark
        line: int = mark.line
        if line >= self._lines:  # nothing, after a last line: it stands where the text ends
            return self._end
        column: int = mark.column
        return (line + 1) << 32 | (column + 1)

    def problem(
        self,
        code: str,
        message: str,
        event: Any,
        path: list[Step] | None = None,
        found: str | None = None,
        hint: str | None = None,
    ) -> None:
        """Report a problem at ``event``; ``path`` is for what does not belong where the reader is."""
        at = Location(self.text.file, *unpack(self.mark(event)))
        self.report.add(code, message, at, real(self.path() if path is None else path), found=found, hint=hint)

    def stop(self, what: str, limit: int, event: Any) -> None:
        """Report that there are more than ``limit`` of ``what``. Always raises Stop."""
        self.problem("too-many", f"there are more than {limit:,} {what}", event)
        raise Stop

    def in_quotes(self, event: Any) -> str:
        """Return the hint for words that begin with one of YAML's special characters."""
        at = event.start_mark.index
        words = re.split(r"[\r\n]", self.text.text[at : at + 100], maxsplit=1)[0].strip()
        key = f"{self.key}: " if isinstance(self.key, str) else ""
        return f"put the words in quotes: {key}{in_quotes(words)}" if len(words) < 90 else "put the words in quotes"


def real(path: list[Step]) -> list[Step]:
    """Return ``path`` without steps into what is not attached anywhere."""
    return [step for step in path if step not in (AS_KEY, DROPPED)]

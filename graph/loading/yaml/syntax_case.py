"""One YAML syntax error with all that is known: what the parser said, how far it came, the lines around.

See the rules for what curators do wrong and how it is reported: ``syntax_quotes``, ``syntax_brackets``,
``syntax_signs``, ``syntax_indentation``. Each rule takes a Case and returns a Cause, or None if it does not apply.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from graph.loading.yaml.decoding import Text
from graph.loading.yaml.layout import Layout, Line, in_quotes

MAX_SHOWN = 90  # characters of a value that a hint shows


@dataclass(frozen=True, slots=True)
class Cause:
    """What is wrong, and what to do. Nothing that was read from ``since`` on can be trusted."""

    message: str
    at: int  # offset in the text
    hint: str | None
    since: int


@dataclass(frozen=True, slots=True)
class Reached:
    """How far a parser came: the last value that it read whole, and where the outermost open bracket began."""

    start: int = 0
    end: int = 0
    style: str = ""  # of a scalar: ' or " or | or > or nothing; of a list or mapping in brackets: [ or {
    open_bracket: int | None = None

    @property
    def quoted(self) -> bool:
        """Whether that value was in quotes."""
        return self.style in ("'", '"')


class Case:
    """What a rule may ask about a syntax error."""

    def __init__(self, error: Exception, text: Text, reached: Reached) -> None:
        self.text, self.lines, self.reached = text.text, Layout(text.text), reached
        self.said = f"{getattr(error, 'context', None) or ''}; {getattr(error, 'problem', None) or error}"
        mark, context = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
        end = len(text.text.rstrip())
        self.at_end = mark is not None and mark.index >= end
        self.began: int | None = context.index if context else None
        self.at: int = min(mark.index if mark else 0, max(0, end - 1))
        if "simple key" in self.said and self.began is not None:
            self.at = self.began
        _, number, self.column = text.place(self.at)
        self.here = self.lines.line(number)
        self.prev = next(self.lines.above(number), None)

    def saying(self, *signs: str) -> bool:
        """Return whether the parser said one of these."""
        return any(sign in self.said for sign in signs)

    @property
    def sign(self) -> str:
        """The character at which the parser gave up."""
        return self.text[self.at : self.at + 1]

    @property
    def at_line_start(self) -> bool:
        """Whether the parser gave up before the line's value, at its indentation or key."""
        return self.column <= max(self.here.value_at, self.here.key_column)

    def on(self, column: int) -> int:
        """Return the offset of a column of the parser's line."""
        return self.here.start + column - 1

    def made(self, message: str, hint: str | None, at: int | None = None, since: int | None = None) -> Cause:
        """Return a Cause, by default at the parser's place, distrusting the line from its start."""
        at = self.at if at is None else at
        return Cause(message, at, hint, min(at, self.here.start) if since is None else since)

    def quoting(self, line: Line, value: str | None = None) -> str:
        """Return ``key: 'value'``, the line as it is with its value in quotes."""
        value = line.bare if value is None else value
        shown = in_quotes(value) if len(value) <= MAX_SHOWN else "'…'"
        return f"{line.key}: {shown}" if line.key else shown


Rule = Callable[[Case], Cause | None]

"""A problem of a file, and the exceptions that carry problems.

See ``load``, ``rules`` and ``verify`` for what is checked and when, and ``codes`` for the codes.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, Literal

from graph.problems.location import Location

Severity = Literal["error", "warning", "info"]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, where it is, and what to do about it.

    ``line`` and ``column`` count from 1; 0 means that the problem belongs to no place in the file. ``where`` is the
    path in the data (``relations[2].quotes[0].date``), ``relation`` and ``source`` are the ids of what it belongs
    to. ``lines`` are all places of a mistake that was made several times and is told once (``grouping``).
    """

    code: str
    message: str
    file: str = ""
    line: int = 0
    column: int = 0
    where: str = ""
    found: str | None = None
    allowed: tuple[str, ...] = ()
    hint: str | None = None
    severity: Severity = "error"
    relation: str = ""
    source: str = ""
    lines: str = ""

    @property
    def at(self) -> Location:
        """Where the problem is."""
        return Location(self.file, self.line, self.column)

    def __str__(self) -> str:
        said = [f"{self.at}: {self.severity}: {self.message} [{self.code}]"]
        if self.where:
            said.append(f"  where    {self.where}")
        if self.found is not None:
            said.append(f"  found    {shorten(self.found)}")
        if self.lines:
            said.append(f"  lines    {self.lines}")
        if self.allowed:
            said.append(f"  allowed  {', '.join(self.allowed)}")
        if self.hint:
            said.append(f"  hint     {self.hint}")
        return "\n".join(said)


def shorten(text: str, limit: int = 120) -> str:
    """Return one printable line of at most ``limit`` characters, with controls and surrogates as escapes."""
    # guard: one-printable-line
    line = "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text[: limit + 1])
    return line if len(text) <= limit and len(line) <= limit else line[: limit - 1] + "…"


def nearest(found: str, known: Iterable[str]) -> str | None:
    """Return the known name closest to ``found``, or None if nothing is similar enough or it is the opposite."""
    names, found = {name.casefold(): name for name in known}, found.casefold()[:80]
    close = difflib.get_close_matches(found, names, n=5, cutoff=0.65)
    return next((names[name] for name in close if not _opposed(found, name)), None)


_NEGATION = re.compile(r"(?:not|non|no|un|in|im|dis|de|anti|counter|mis)[-_ ]?")
_PREFIX = re.compile(rf"{_NEGATION.pattern}|pro[-_ ]")


def _opposed(one: str, other: str) -> bool:
    """Return whether both are one word but for a prefix that denies it, as ``indirect`` and ``direct``."""
    if bool(_NEGATION.match(one)) == bool(_NEGATION.match(other)):
        return False
    stems = [{word, _PREFIX.sub("", word, count=1) if _PREFIX.match(word) else word} for word in (one, other)]
    return any(
        difflib.SequenceMatcher(None, a, b).ratio() > 0.85
        for a in stems[0] for b in stems[1] if (a, b) != (one, other)
    )  # fmt: skip


class GraphError(Exception):
    """Base of every exception that this package raises for a user's mistake."""


@dataclass
class InvalidData(GraphError):
    """Raised where the data cannot be used; ``problems`` has every reason, in the file's order.

    ``readable`` returns what could be read of it, as the loader's ``Loaded``, or None. That is enough to look quotes
    up, and never to be shown or changed.
    """

    problems: tuple[Problem, ...] = field(default_factory=tuple)
    readable: Callable[[], Any] = field(default=lambda: None, repr=False)

    def __str__(self) -> str:
        return "\n".join(map(str, self.problems))

    def __reduce__(self) -> tuple[type[InvalidData], tuple[tuple[Problem, ...]]]:
        return type(self), (self.problems,)  # what was read stays in the process that read it

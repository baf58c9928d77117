"""Collect problems while a file is read, in one Report for each file or folder.

A Report spells a path in the data, and knows when to stop listing. See ``problem`` for what a problem is, and
``codes`` for what its code means.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from graph.problems.codes import CODES, problem
from graph.problems.location import Location
from graph.problems.problem import Problem, shorten

Step = str | int
_PLAIN = re.compile(r"[^\W\d][\w-]*")


def spell(path: Sequence[Step]) -> str:
    """Return a path in the data as messages write it: ``relations[2].quotes[0].date``."""
    said = ""
    for step in path:
        if isinstance(step, int):
            said += f"[{step}]"
        elif _PLAIN.fullmatch(step) and len(step) <= 80:
            said += f".{step}" if said else step
        else:
            said += f'["{shorten(step, 80)}"]'
    return said


@dataclass
class Report:
    """The problems found so far.

    After ``limit`` problems of a severity, further ones are only counted, so that a hostile file cannot exhaust
    memory.
    """

    limit: int = 1_000
    problems: list[Problem] = field(default_factory=list)
    dropped: int = 0
    failed: bool = False  # is there an error among them?
    _listed: Counter[str] = field(default_factory=Counter)

    def full(self, code: str = "invalid") -> bool:
        """Return whether a problem with this code would only be counted."""
        return self._listed[CODES[code].severity] >= self.limit  # guard: problem-limit

    def count(self, code: str, number: int = 1) -> None:
        """Count problems past the limit, without looking for their words and places."""
        self.failed |= CODES[code].severity == "error"
        self.dropped += number

    def add(
        self,
        code: str,
        message: str,
        at: Location,
        path: Sequence[Step] = (),
        *,
        found: str | None = None,
        allowed: tuple[str, ...] = (),
        hint: str | None = None,
    ) -> None:
        """Report a problem with ``code`` at a place; ``path`` leads to it in the data."""
        if self.full(code):
            self.count(code)
            return
        self.failed |= CODES[code].severity == "error"
        self._listed[CODES[code].severity] += 1
        found = None if found is None else shorten(found)
        self.problems.append(
            problem(
                code,
                message,
                file=at.file,
                line=at.line,
                column=at.column,
                where=spell(path),
                found=found,
                allowed=allowed,
                hint=hint,
            )
        )

    def withdraw(self, follows: Callable[[Problem], bool], since: int = 0) -> None:
        """Withdraw those of the problems from number ``since`` on that follow from another one."""
        kept = [one for number, one in enumerate(self.problems) if number < since or not follows(one)]
        self._listed -= Counter(one.severity for one in self.problems) - Counter(one.severity for one in kept)
        self.problems[:] = kept

    def sorted(self) -> tuple[Problem, ...]:
        """Return all problems in the files' order and, at the end, how many more there are."""
        ordered = sorted(self.problems, key=lambda found: found.at)
        if self.dropped:  # guard: the-rest-is-counted
            ordered.append(problem("more-problems", f"and {self.dropped:,} more, which are not listed"))
        return tuple(ordered)

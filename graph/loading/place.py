"""A piece of a file, and where its problems are reported."""

from __future__ import annotations

from typing import NamedTuple

from graph.loading.source_map import locate
from graph.loading.yaml import MappingNode, SequenceNode
from graph.model import known
from graph.problems import Location, Report, Step


class Place(NamedTuple):
    """A piece of a file, and where its problems are reported. A tuple, since every piece has one: it is made fast."""

    report: Report
    file: str
    root: MappingNode
    path: tuple[Step, ...]

    def within(self, *steps: Step) -> Place:
        """Return the place that ``steps`` lead to from here."""
        return Place(self.report, self.file, self.root, (*self.path, *steps))

    @property
    def pair(self) -> tuple[str, ...]:
        """The codes of the relation that the piece is in, as far as they can be read."""
        match self.path, self.root.get("relations"):
            case ("relations", int(index), *_), SequenceNode() as relations if index < len(relations):
                between = relations[index].get("between") if isinstance(relations[index], MappingNode) else None
                codes = between if isinstance(between, SequenceNode) else ()
                return tuple(code for code in codes if isinstance(code, str) and known(code))
        return ()

    @property
    def labels(self) -> dict[str, str]:
        """The names that the file gives to countries, by code."""
        entries = self.root.get("countries")
        found = entries.items() if isinstance(entries, MappingNode) else ()
        labels = {code: entry.get("label") for code, entry in found if isinstance(entry, MappingNode) and known(code)}
        return {code: label for code, label in labels.items() if isinstance(label, str)}

    def add(
        self,
        code: str,
        message: str,
        *,
        found: str | None = None,
        allowed: tuple[str, ...] = (),
        hint: str | None = None,
        at_key: bool = False,
        at: tuple[Step, ...] | None = None,
    ) -> None:
        """Report a problem of this piece, or of the part of it that the steps ``at`` lead to."""
        if self.report.full(code):
            self.report.count(code)
            return
        line, column = locate(self.root, self.path if at is None else at, at_key=at_key)
        self.report.add(
            code, message, Location(self.file, line, column), self.path, found=found, allowed=allowed, hint=hint
        )

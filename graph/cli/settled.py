"""Drop the questions of ``check`` about a quote's words that ``verify --record`` has answered.

Brackets, an ellipsis or a sign at the beginning may be the source's own. They are if the record says that the quote
was found to the letter.
"""

from __future__ import annotations

from collections.abc import Sequence

from graph.loading import Loaded
from graph.problems import Problem, spell
from graph.record import Record

ASKED = frozenset({"bracketed", "ellipsis", "formula"})


def unsettled(problems: Sequence[Problem], loaded: Loaded | None, record: Record) -> list[Problem]:
    """Return ``problems`` without the questions that ``record`` answers."""
    if loaded is None or not any(problem.code in ASKED for problem in problems):
        return [*problems]
    places = _verified(loaded, record)
    # guard: verified-words-are-settled
    return [one for one in problems if one.code not in ASKED or (one.file, one.where) not in places]


def _verified(loaded: Loaded, record: Record) -> set[tuple[str, str]]:
    """Return the places of words found to the letter, and of the titles of sources in whose text some were."""
    dataset, marks = loaded.dataset, loaded.marks
    paths: set[tuple[str | int, ...]] = set()
    for r, relation in enumerate(dataset.relations):
        for q, quote in enumerate(relation.quotes):
            source = dataset.sources.get(quote.source)
            if source and record.status(relation, quote, source).state == "verified":
                paths |= {("relations", r, "quotes", q, "exact"), ("sources", quote.source, "title")}
    return {(marks.find(path).file, spell(marks.own(path))) for path in paths}

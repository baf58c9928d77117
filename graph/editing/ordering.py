"""Where a new entry stands in its list: after the last that does not come later, so that nothing else moves.

Two people who add quotes then seldom add them at the same place, and git can merge what both did.
"""

from __future__ import annotations

from pathlib import Path

from graph.loading import Loaded
from graph.model import Dataset, Edtf, Relation


def place_of_quote(dataset: Dataset, relation: Relation, when: Edtf | None) -> int:
    """Return the number, from 0, that a quote gets among those of ``relation``, by what places it in time.

    That is its own date, or the day of its report; without either it comes last.
    """
    if when is None:
        return len(relation.quotes)
    days = (dataset.when(other) for other in relation.quotes)
    earlier = (number for number, day in enumerate(days, 1) if (day.first, day.last) <= (when.first, when.last))
    return max(earlier, default=0)  # guard: quote-by-date


def place_of_relation(loaded: Loaded, file: Path, wanted: str) -> int:
    """Return the number, from 0, that a relation gets among those of ``file``, by the codes of its pair."""
    before = (
        int(own[1]) + 1
        for number, relation in enumerate(loaded.dataset.relations)
        if relation.id <= wanted and Path(loaded.marks.find(path := ("relations", number)).file) == file
        for own in [loaded.marks.own(path)]
    )
    return max(before, default=0)  # guard: relation-by-code

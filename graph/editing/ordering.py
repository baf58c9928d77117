"""Where a new entry stands in its list: after the last that does not come later, so that nothing else moves.

Two people who add quotes then seldom add them at the same place, and git can merge what both did.
"""

from __future__ import annotations

from graph.loading import Loaded
from graph.model import Dataset, Quote, Relation


def place_of_quote(dataset: Dataset, relation: Relation, quote: Quote) -> int:
    """Return the number that ``quote`` gets among those of ``relation``, by what places it in time."""
    when = dataset.by_date(quote)
    earlier = (n for n, other in enumerate(relation.quotes, 1) if dataset.by_date(other) <= when)
    return max(earlier, default=0)  # guard: quote-by-date


def place_of_relation(loaded: Loaded, file: str, wanted: str) -> int:
    """Return the number that a relation with this id gets among those of ``file``, by the codes of its pair."""
    before = (
        int(own[1]) + 1
        for number, relation in enumerate(loaded.dataset.relations)
        if relation.id <= wanted and loaded.marks.find(path := ("relations", number))[0] == file
        for own in [loaded.marks.own(path)]
    )
    return max(before, default=0)  # guard: relation-by-code

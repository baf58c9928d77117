"""How a relation is drawn and worded: by its acts or, where two periods are compared, by what changed.

What changed lives in ``view.comparison``; hues, strokes and their words in ``appearance``.
"""

from __future__ import annotations

from collections.abc import Sequence

from graph.model import Quote
from graph.render.drawing import appearance
from graph.render.drawing.appearance import EdgeLook
from graph.view import InView, View, by_period, split, years_words


def look(view: View, shown: InView) -> EdgeLook:
    """How a relation is drawn: by its acts or, where two periods are compared, by what changed."""
    if len(view.filters.periods) < 2:
        return appearance.edge(shown)
    return appearance.change(split(view, shown).change, len(shown.quotes))


def words(view: View, shown: InView) -> str:
    """The same in words: ``cooperation, only said``, or ``only in 2016–2017: cooperation, only said``."""
    if len(view.filters.periods) < 2:
        return appearance.edge(shown).words
    compared = split(view, shown)
    periods = [years_words(period) for period in view.filters.periods]
    before, after = appearance.edge(compared.first).words, appearance.edge(compared.second).words
    if compared.change == "same":
        return f"in both periods: {after}"
    if compared.change == "changed":
        return f"{periods[0]}: {before}; {periods[1]}: {after}"
    return f"only in {periods[0]}: {before}" if compared.change == "first" else f"only in {periods[1]}: {after}"


def parts(view: View, relation_id: str) -> Sequence[tuple[str, str, tuple[Quote, ...]]]:
    """A relation's quotes in view as they are read: head, number and acts in words, quotes."""
    shown = view[relation_id]
    found = by_period(view, shown.quotes)
    if len(found) < 2:
        return found
    compared = split(view, shown)
    (first, few, own), *between, (second, many, others) = found
    return [
        (first, few + _acts(compared.first), own),
        *between,
        (second, many + _acts(compared.second), others),
    ]


def _acts(shown: InView) -> str:
    return f": {appearance.edge(shown).words}" if shown.quotes else ""

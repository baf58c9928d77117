"""How a relation in view is drawn and worded: by its acts and, in a comparison, by what changed.

See ``edges`` for the rules, which know no view, ``appearance`` for hues and their words, ``view.comparison`` for
what changed, and ``view.directions`` for which way acts go.
"""

from __future__ import annotations

from collections.abc import Sequence

from graph.model import Quote, counted
from graph.render.drawing.edges import EdgeLook, edge_look
from graph.view import InView, View, acts, by_period, direction_of, split, years_words


def look(view: View, shown: InView) -> EdgeLook:
    """Return how a relation is drawn: its quotes, its acts, their direction and, in a comparison, what changed."""
    change = split(view, shown).change if len(view.filters.periods) > 1 else None
    return edge_look(shown.number, acts(shown), direction_of(shown), change)


def edge(shown: InView) -> EdgeLook:
    """Return how some quotes of a relation would be drawn, without their direction."""
    return edge_look(shown.number, acts(shown))


def words(view: View, shown: InView) -> str:
    """Return hue and stroke in words: ``cooperation, only said``, or ``only in 2016–2017: cooperation, only said``."""
    if len(view.filters.periods) < 2:
        return edge(shown).words
    compared = split(view, shown)
    periods = [years_words(period) for period in view.filters.periods]
    before, after = edge(compared.first).words, edge(compared.second).words
    if compared.change == "same":
        return f"in both periods: {after}"
    if compared.change == "changed":
        return f"{periods[0]}: {before}; {periods[1]}: {after}"
    return f"only in {periods[0]}: {before}" if compared.change == "first" else f"only in {periods[1]}: {after}"


def acts_words(view: View, shown: InView) -> str:
    """Return how many quotes report an act, and which way all of these go: ``5 acts, all by Russia``; "" for none."""
    number = acts(shown).number
    if not number:
        return ""
    way = direction_words(view, shown)
    return f"{counted(number, 'act')}, {way}" if way else counted(number, "act")


def direction_words(view: View, shown: InView, towards: bool = False) -> str:
    """Return which way the acts in view go: ``all by Russia towards Ukraine``, ``both ways``, or "" if untold.

    Without ``towards`` the other country is left out, for places that name both.
    """
    found = direction_of(shown)
    if found == "untold":
        return ""
    if found == "both":
        return "both ways"
    a, b = (view.dataset.name(code) for code in shown.relation.pair)
    by, to = (a, b) if found == "there" else (b, a)
    return f"{'all ' if acts(shown).number > 1 else ''}by {by}{f' towards {to}' if towards else ''}"


def parts(view: View, relation_id: str) -> Sequence[tuple[str, str, tuple[Quote, ...]]]:
    """Return a relation's quotes in view as they are read: heading, number and acts in words, quotes."""
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
    return f": {edge(shown).words}" if shown.places else ""

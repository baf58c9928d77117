"""What is in view: filters, search, counts, the comparison of two periods, and the address that says all of it.

Nothing here knows how it looks.
"""

from graph.view import comparison, registry
from graph.view.acts import Acts, acts
from graph.view.comparison import Change, Compared, by_period, compare, halves, split
from graph.view.counts import Counts, count
from graph.view.filters import KINDS, Filters, InView, View, Years, apply, describe, years, years_words
from graph.view.registry import Choice
from graph.view.search import LONGEST, Pieces, cut, hits, terms
from graph.view.sorting import Column, Row, arrange
from graph.view.suggestions import Found, Suggestions, suggest
from graph.view.url import (
    LAYOUTS,
    SHOW,
    Address,
    Layout,
    from_address,
    lost,
    names,
    order,
    query,
    selection,
    to_address,
)

__all__ = [
    "KINDS",
    "LAYOUTS",
    "LONGEST",
    "SHOW",
    "Acts",
    "Address",
    "Change",
    "Choice",
    "Column",
    "Compared",
    "Counts",
    "Filters",
    "Found",
    "InView",
    "Layout",
    "Pieces",
    "Row",
    "Suggestions",
    "View",
    "Years",
    "acts",
    "apply",
    "arrange",
    "by_period",
    "compare",
    "comparison",
    "count",
    "cut",
    "describe",
    "from_address",
    "halves",
    "hits",
    "lost",
    "names",
    "order",
    "query",
    "registry",
    "selection",
    "split",
    "suggest",
    "terms",
    "to_address",
    "years",
    "years_words",
]

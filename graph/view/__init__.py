"""What is in view: filters, search, counts, the comparison of two periods, and the address that says all of it.

Nothing here knows how it looks.
"""

from graph.view import comparison, search
from graph.view.acts import Acts, acts
from graph.view.comparison import Change, Compared, by_period, compare, halves, split
from graph.view.counts import Counts, count
from graph.view.filters import KINDS, Filters, InView, View, Years, apply, describe, years, years_words
from graph.view.search import LONGEST
from graph.view.sorting import Column, Row, arrange
from graph.view.url import (
    LAYOUTS,
    NAMES,
    SHOW,
    Address,
    Layout,
    from_address,
    lost,
    order,
    query,
    selection,
    speakers,
    to_address,
)

__all__ = [
    "KINDS",
    "LAYOUTS",
    "LONGEST",
    "NAMES",
    "SHOW",
    "Acts",
    "Address",
    "Change",
    "Column",
    "Compared",
    "Counts",
    "Filters",
    "InView",
    "Layout",
    "Row",
    "View",
    "Years",
    "acts",
    "apply",
    "arrange",
    "by_period",
    "compare",
    "comparison",
    "count",
    "describe",
    "from_address",
    "halves",
    "lost",
    "order",
    "query",
    "search",
    "selection",
    "speakers",
    "split",
    "to_address",
    "years",
    "years_words",
]

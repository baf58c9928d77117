"""The registry of orders in which quotes are read: one entry each, as data.

The address, the links to the other orders and the lists of quotes use it. To add an order, add an entry.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from graph.model import Dataset, Quote


@dataclass(frozen=True, slots=True)
class QuoteOrder:
    """An order of quotes.

    ``name`` is its parameter in the address, with the value ``first``; the usual order has none. ``words`` are those
    of the link to it, and ``key`` is the sort key of quotes.
    """

    name: str
    words: str
    key: Callable[[Dataset, Quote], Any]


def ordered(dataset: Dataset, quotes: Iterable[Quote], order: QuoteOrder) -> list[Quote]:
    """Return the quotes in an order; equal ones stay as they are."""
    return sorted(quotes, key=lambda quote: order.key(dataset, quote))


def _newest_first(dataset: Dataset, quote: Quote) -> tuple[int, int, bool]:
    """Sort key: latest first day; of the same days, those that only their report dates come last here too."""
    when = dataset.when(quote)
    return -when.first.toordinal(), -when.last.toordinal(), quote.date is None


OLDEST_FIRST = QuoteOrder("", "Show oldest first", Dataset.by_date)
NEWEST_FIRST = QuoteOrder("newest", "Show newest first", _newest_first)
# An address keeps a name for ever.
QUOTE_ORDERS: tuple[QuoteOrder, ...] = (OLDEST_FIRST, NEWEST_FIRST)

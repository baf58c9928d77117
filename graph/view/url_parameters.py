"""The page's address: the names of its parameters, their possible values, and a view written as parameters.

See `url` for the way back, `url_mistakes` for what can be wrong, and `filters` for what the filters mean. No other
module knows the names, except for choices among values, whose names are in the registry.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple, get_args
from urllib.parse import parse_qs

from graph.model import ACT_KINDS, Dataset, Kind
from graph.view import registry
from graph.view.filters import ACTS, KIND, KINDS, UNDATED, Filters
from graph.view.quote_orders import OLDEST_FIRST, QUOTE_ORDERS, QuoteOrder
from graph.view.selection import NOTHING, Selection
from graph.view.sorting import DESCENDING, KEYS
from graph.view.terms import LONGEST

Layout = Literal["network", "table", "quotes"]
LAYOUTS: tuple[Layout, ...] = get_args(Layout)
# A link that somebody kept must go on working: names are never changed, only added to.
# Those of choices among values stand in the registry.
MATCH, FROM, TO, WORDS = "match", "from", "to", "q"
FROM_2, TO_2 = "from2", "to2"  # the second of two periods that are compared
SHOW, LAYOUT, SORT = "show", "view", "sort"
FIRST = "first"  # newest=first: quotes are read in the order of this name (see `quote_orders`)
_OTHERS = (MATCH, FROM, TO, FROM_2, TO_2, KIND, UNDATED, ACTS, WORDS, SHOW, LAYOUT, SORT)
NONE, HIDDEN, ONLY, ALL_ACTS = "none", "hidden", "only", "acts"

Address = Mapping[str, Sequence[str]]


def parameter_names() -> tuple[str, ...]:
    """Return every parameter of ours."""
    orders = (order.name for order in QUOTE_ORDERS if order.name)
    return (*(entry.name for entry in registry.CHOICES), *_OTHERS, *orders)


def parameters(address: Address | Mapping[str, str | int] | str) -> Address:
    """Return the parameters of an address, which may be the text of a link, or have a text for a list of one."""
    if isinstance(address, str):
        return parse_qs(address.partition("#")[0].rpartition("?")[2])
    return {name: [str(values)] if isinstance(values, str | int) else values for name, values in address.items()}


class Opened(NamedTuple):
    """What an address opens: what is filtered, what is selected, and how it is laid out.

    ``sort`` is a key of ``sorting``, reversed or not, and empty for each table's own order; ``order`` is that of
    quotes.
    """

    filters: Filters
    show: Selection = NOTHING
    layout: Layout = "network"
    sort: str = ""
    order: QuoteOrder = OLDEST_FIRST

    @property
    def address(self) -> dict[str, list[str]]:
        """Return the parameters that open this again."""
        return to_address(self.filters, self.show.id, self.layout, self.sort, self.order)


def to_address(
    filters: Filters,
    show: str | None = None,
    layout: Layout = "network",
    sort: str = "",
    order: QuoteOrder = OLDEST_FIRST,
) -> dict[str, list[str]]:
    """Return the parameters that open this again, without defaults.

    Both year bounds are written as soon as they narrow anything, so that a saved link survives new data.
    """
    address: dict[str, list[str]] = {
        **{entry.name: list(filters.chosen(entry)) for entry in registry.CHOICES},
        MATCH: [ONLY] * (filters.match == "only" and bool(filters.countries)),
        **_bounds(filters),
        KIND: _kinds(filters.kinds),
        UNDATED: [] if filters.report_dated else [HIDDEN],
        ACTS: [ONLY] * filters.acts_only,
        WORDS: [filters.words] * bool(filters.words),
        SHOW: [show] if show else [],
        LAYOUT: [layout] * (layout != "network"),
        SORT: [sort] if sort else [],
        order.name: [FIRST] * bool(order.name),
    }
    return {name: values for name, values in address.items() if values}


def query(words: str) -> str:
    """Return what somebody searches for as the address has it: one line, of limited length."""
    return " ".join("".join(c if c.isprintable() else " " for c in words[:LONGEST]).split())


def order(value: str) -> str:
    """Return ``value`` if a table of ours has a column with this key, in either direction; else nothing."""
    return value if value.removeprefix(DESCENDING) in KEYS else ""


def selection(value: str, dataset: Dataset) -> str | None:
    """Return ``value`` in its own spelling if it names a relation, a country or a quote of the dataset, else None.

    A former address of a quote opens it where it is now. A quote that is gone or was removed falls back to its
    relation, so that a saved link still leads to the place.
    """
    relation_id, _, quote_hash = address_of(value).partition(".")
    relation = dataset.by_id.get(relation_id)
    if relation and any(q.hash == quote_hash for q in relation.quotes):
        return f"{relation_id}.{quote_hash}"
    if address := forwarded(value, dataset):
        relation_id, _, quote_hash = address.partition(".")
        relation = dataset.by_id.get(relation_id)
    if relation is None:
        return value.upper() if value.upper() in dataset.codes else None  # guard: gone-country-shows-nothing
    # guard: gone-quote-shows-relation
    return f"{relation_id}.{quote_hash}" if any(q.hash == quote_hash for q in relation.quotes) else relation_id


def address_of(value: str) -> str:
    """Return what opens a relation or a quote as the data spells it: in small letters, the pair sorted."""
    pair, dot, quote_hash = value.strip().lower().partition(".")
    return "-".join(sorted(pair.split("-"))) + dot + quote_hash


def forwarded(value: str, dataset: Dataset) -> str | None:
    """Return what a former address opens now: a quote, or the relation of a removed one."""
    return dataset.forwards.get(address_of(value))


def _kinds(chosen: frozenset[Kind]) -> list[str]:
    """Return the values that name these kinds; none for all of them. All four of what took place are one value."""
    if chosen == frozenset(KINDS):
        return []
    acts = chosen.issuperset(ACT_KINDS)
    one_by_one = [kind.value for kind in KINDS if kind in chosen and not (acts and kind in ACT_KINDS)]
    return [ALL_ACTS] * acts + one_by_one or [NONE]


def kinds_named(values: Sequence[str]) -> frozenset[Kind]:
    """Return the kinds that the values name.

    An address that names all four kinds of what took place one by one dates from before "did not happen, or not yet"
    became a kind of its own. Such quotes then counted among the four, and an address with all four meant to show
    them.
    """
    kinds = {kind for kind in KINDS if kind.value in values}
    if kinds.issuperset(ACT_KINDS):
        kinds.add(Kind.NOT_DONE)
    return frozenset(kinds.union(ACT_KINDS) if ALL_ACTS in values else kinds)


def _bounds(filters: Filters) -> dict[str, list[str]]:
    names = ((FROM, TO), (FROM_2, TO_2))
    return {
        name: [str(year)]
        for pair, period in zip(names, filters.periods, strict=False)
        for name, year in zip(pair, period, strict=True)
    }


def year_of(value: str) -> int | None:
    """Return the year that up to four plain digits name, or None."""
    return int(value) if value.isascii() and value.isdigit() and len(value) <= 4 else None  # guard: four-plain-digits

"""The page's address: filters, selection and view as parameters, and back.

The one owner of the parameters' names and of the validation of what somebody put there. A hostile or outdated address
falls back to the defaults part by part and never raises. What the filters mean lives in ``filters``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Literal, NamedTuple, get_args

from graph.model import ACT_KINDS, Dataset, Kind
from graph.view import registry
from graph.view.filters import ACTS, KIND, KINDS, UNDATED, Filters, Years, years
from graph.view.search import LONGEST
from graph.view.sorting import KEYS, TURNED

Layout = Literal["network", "table", "quotes"]
LAYOUTS: tuple[Layout, ...] = get_args(Layout)
# A link that somebody kept must go on working: names are never changed, only added to.
# Those of choices among values stand in the registry.
MATCH, FROM, TO, WORDS = "match", "from", "to", "q"
FROM_2, TO_2 = "from2", "to2"  # the second of two periods that are compared
SHOW, LAYOUT, SORT = "show", "view", "sort"
_OTHERS = (MATCH, FROM, TO, FROM_2, TO_2, KIND, UNDATED, ACTS, WORDS, SHOW, LAYOUT, SORT)
_NONE, _HIDDEN, _ONLY, _ALL_ACTS = "none", "hidden", "only", "acts"

Address = Mapping[str, Sequence[str]]


def names() -> tuple[str, ...]:
    """Return every parameter that is ours."""
    return (*(entry.name for entry in registry.CHOICES), *_OTHERS)


class Opened(NamedTuple):
    """What an address opens: what is filtered, what is selected (an id, or None), and how it is laid out.

    ``sort`` is a key of ``columns``, turned or not; empty for each table's own order.
    """

    filters: Filters
    show: str | None
    layout: Layout
    sort: str


def to_address(
    filters: Filters, show: str | None = None, layout: Layout = "network", sort: str = ""
) -> dict[str, list[str]]:
    """The parameters that open this again; what is default is left out.

    Both year bounds are written as soon as they narrow anything, so that a kept link survives new data.
    """
    address: dict[str, list[str]] = {
        **{entry.name: list(filters.chosen(entry)) for entry in registry.CHOICES},
        MATCH: [_ONLY] * (filters.match == "only" and bool(filters.countries)),
        **_bounds(filters),
        KIND: _kinds(filters.kinds),
        UNDATED: [] if filters.undated else [_HIDDEN],
        ACTS: [_ONLY] * filters.acts_only,
        WORDS: [filters.words] * bool(filters.words),
        SHOW: [show] if show else [],
        LAYOUT: [layout] * (layout != "network"),
        SORT: [sort] if sort else [],
    }
    return {name: values for name, values in address.items() if values}


def from_address(address: Address, dataset: Dataset) -> Opened:
    """What an address opens; every part that means nothing here falls back to its default."""

    def only(name: str) -> str:
        """The one value of a parameter; nothing where it is given twice or not at all."""
        values = address.get(name, ())
        return values[0] if len(values) == 1 else ""  # guard: twice-is-not-at-all

    def among(name: str, known: Iterable[str]) -> tuple[str, ...]:
        """The known values that the parameter names, in the order in which they are known."""
        named = {value.casefold() for value in address.get(name, ())}
        # guard: only-what-the-data-has
        return tuple(value for value in known if value.casefold() in named) if named else ()

    kinds = _named(address.get(KIND, ()))
    stops = years(dataset)
    given = all(_year(only(name)) is not None for name in (FROM_2, TO_2))
    second = _years(only(FROM_2), only(TO_2), stops, whole=True) if given else None
    first = _years(only(FROM), only(TO), stops, whole=second is not None)
    filters = Filters(
        years=first,
        versus=second if first else None,
        kinds=kinds if kinds or only(KIND) == _NONE else frozenset(KINDS),
        undated=only(UNDATED) != _HIDDEN,
        acts_only=only(ACTS) == _ONLY,
        words=query(only(WORDS)),
    )
    for entry in registry.CHOICES:
        filters = filters.choosing(entry, among(entry.name, entry.known(dataset)))  # guard: part-by-part
    if filters.countries and only(MATCH) == _ONLY:
        filters = replace(filters, match="only")
    layout: Layout = next((known for known in LAYOUTS if known == only(LAYOUT)), "network")
    shown = address.get(SHOW, ())
    return Opened(filters, selection(shown[0], dataset) if shown else None, layout, order(only(SORT)))


def lost(address: Address, dataset: Dataset) -> tuple[str, ...]:
    """What an address names and this data does not have: whoever follows a kept link must be told.

    In our own words: a page that repeats what somebody wrote into a link says what that somebody wants.
    """
    shown = address.get(SHOW, ("",))[0]
    found = selection(shown, dataset) if shown else shown
    said = []
    if found is None:
        said.append("what it opens")
    elif shown.count(".") > found.count("."):
        said.append("the quote that it opens (its words have changed)")
    for entry in registry.CHOICES:
        there = {value.casefold() for value in entry.known(dataset)}
        if any(value.casefold() not in there for value in address.get(entry.name, ())):
            said.append(entry.noun)
    return tuple(said)


def query(words: str) -> str:
    """What somebody searches for, as it stands in the address: one line, not too long."""
    return " ".join("".join(c if c.isprintable() else " " for c in words[:LONGEST]).split())


def order(value: str) -> str:
    """``value`` if a table of ours has a column of this key, whichever way round; else nothing."""
    return value if value.removeprefix(TURNED) in KEYS else ""


def selection(value: str, dataset: Dataset) -> str | None:
    """``value`` if it names a relation, a country or a quote of the dataset, in its own spelling; else None.

    A quote that is gone falls back to its relation, so that a kept link still leads to the place.
    """
    pair, _, quote_hash = value.lower().partition(".")
    relation_id = "-".join(sorted(pair.split("-")))  # a pair has no order
    relation = dataset.by_id.get(relation_id)
    if relation is None:
        return value.upper() if value.upper() in dataset.codes else None  # guard: gone-country-shows-nothing
    # guard: gone-quote-shows-relation
    return f"{relation_id}.{quote_hash}" if any(q.hash == quote_hash for q in relation.quotes) else relation_id


def _kinds(chosen: frozenset[Kind]) -> list[str]:
    """The values that name these kinds; none for all of them. All four of what took place are one value."""
    if chosen == frozenset(KINDS):
        return []
    acts = chosen.issuperset(ACT_KINDS)
    one_by_one = [kind.value for kind in KINDS if kind in chosen and not (acts and kind in ACT_KINDS)]
    return [_ALL_ACTS] * acts + one_by_one or [_NONE]


def _named(values: Sequence[str]) -> frozenset[Kind]:
    """The kinds that the values name.

    An address that names all four of what took place one by one is of before what was not done had a kind of its own:
    it stood under these four, and whoever left none of them out meant it to be seen.
    """
    kinds = {kind for kind in KINDS if kind.value in values}
    if kinds.issuperset(ACT_KINDS):
        kinds.add(Kind.NOT_DONE)
    return frozenset(kinds.union(ACT_KINDS) if _ALL_ACTS in values else kinds)


def _bounds(filters: Filters) -> dict[str, list[str]]:
    names = ((FROM, TO), (FROM_2, TO_2))
    return {
        name: [str(year)]
        for pair, period in zip(names, filters.periods, strict=False)
        for name, year in zip(pair, period, strict=True)
    }


def _years(first: str, last: str, stops: tuple[int, ...], whole: bool = False) -> Years | None:
    """The stops within two bounds; None where that is none of them, or all, unless ``whole``."""
    inside = [stop for stop in stops if (_year(first) or 0) <= stop <= (_year(last) or 9999)]
    if not inside or (len(inside) == len(stops) and not whole):
        return None
    return inside[0], inside[-1]


def _year(value: str) -> int | None:
    return int(value) if value.isascii() and value.isdigit() and len(value) <= 4 else None  # guard: four-plain-digits

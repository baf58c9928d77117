"""What is in view: Filters, apply(dataset) → View, counts, and the one owner of the address.

Here live the names of the address's parameters and the validation of what somebody put there. Widgets live in
``app.py``; a hostile or outdated address falls back to the defaults part by part and never raises.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from graph.model import Dataset, Quote, Relation, Source
from graph.ontology import Kind

Match = Literal["any", "only"]
KINDS: tuple[Kind, ...] = tuple(Kind)
# The address's parameters. A link that somebody kept must go on working: names are never changed, only added to.
COUNTRY, MATCH, FROM, TO, KIND, UNDATED, SHOW = "country", "match", "from", "to", "kind", "undated", "show"
NAMES = (COUNTRY, MATCH, FROM, TO, KIND, UNDATED, SHOW)
_NONE, _HIDDEN = "none", "hidden"

Address = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Filters:
    """What a reader wants to see. The defaults show everything.

    ``years`` are the first and last year, both included, or None for all.
    ``undated`` says whether quotes without a date are shown: a missing value is an explicit choice.
    """

    countries: tuple[str, ...] = ()
    match: Match = "any"
    years: tuple[int, int] | None = None
    kinds: frozenset[Kind] = frozenset(KINDS)
    undated: bool = True

    def has_relation(self, relation: Relation) -> bool:
        if not self.countries:
            return True
        inside = [code in self.countries for code in relation.pair]
        return all(inside) if self.match == "only" else any(inside)

    def has_year(self, quote: Quote) -> bool:
        if quote.date is None:
            return self.undated
        return self.years is None or quote.date.touches(*self.years)

    def has_kind(self, quote: Quote) -> bool:
        return quote.kind in self.kinds


@dataclass(frozen=True)
class InView:
    """A relation and those of its quotes that are in view, in order of date; the undated come last."""

    relation: Relation
    quotes: tuple[Quote, ...]

    @cached_property
    def acts(self) -> Mapping[Kind, int]:
        """How many quotes of each kind report an act that took place: no comments, and nothing that did not happen."""
        counts = dict.fromkeys(KINDS[:-1], 0)
        for quote in self.quotes:
            if quote.is_act:
                counts[quote.kind] += 1
        return counts


@dataclass(frozen=True)
class View:
    """What the filters leave of a dataset."""

    dataset: Dataset
    filters: Filters
    relations: Mapping[str, InView]

    def __getitem__(self, relation_id: str) -> InView:
        return self.relations[relation_id]

    def __contains__(self, relation_id: object) -> bool:
        return relation_id in self.relations

    def __iter__(self) -> Iterator[InView]:
        return iter(self.relations.values())

    @cached_property
    def quotes(self) -> int:
        """How many distinct quotes: the same words may stand on several pairs."""
        return len({quote.hash for shown in self for quote in shown.quotes})

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        used = {quote.source for shown in self for quote in shown.quotes}
        return {key: source for key, source in self.dataset.sources.items() if key in used}

    @cached_property
    def countries(self) -> tuple[str, ...]:
        used = {code for shown in self for code in shown.relation.pair}
        return tuple(code for code in self.dataset.codes if code in used)

    def of(self, code: str) -> tuple[InView, ...]:
        """The relations of one country, most quotes first."""
        own = [shown for shown in self if code in shown.relation.pair]
        return tuple(sorted(own, key=lambda shown: -len(shown.quotes)))


def apply(dataset: Dataset, filters: Filters) -> View:
    """The relations that the filters leave, each with its quotes in order of date."""
    relations = {}
    for relation in dataset.relations:
        if filters.has_relation(relation):
            quotes = [q for q in relation.quotes if filters.has_year(q) and filters.has_kind(q)]
            if quotes:
                relations[relation.id] = InView(relation, tuple(sorted(quotes, key=by_date)))
    return View(dataset, filters, relations)


def by_date(quote: Quote) -> tuple[bool, str, str]:
    """Sort key: earliest day, then latest; undated last."""
    if quote.date is None:
        return (True, "", "")
    return (False, quote.date.first.isoformat(), quote.date.last.isoformat())


def years(dataset: Dataset) -> tuple[int, ...]:
    """The years that have data, ascending: the years in which a dated quote begins or ends."""
    found = set()
    for relation in dataset.relations:
        for quote in relation.quotes:
            if quote.date:
                found |= {day.year for day in (quote.date.first, quote.date.last) if 1 < day.year < 9999}
    return tuple(sorted(found))


@dataclass(frozen=True, slots=True)
class Counts:
    """How many quotes each choice of one filter leaves, under all the other filters."""

    countries: Mapping[str, int]
    kinds: Mapping[Kind, int]
    dated: int
    undated: int


def count(dataset: Dataset, filters: Filters) -> Counts:
    """Count every choice; a country's count is that of its relations, whatever countries are chosen."""
    others = apply(dataset, replace(filters, countries=()))
    countries = {code: len({q.hash for shown in others.of(code) for q in shown.quotes}) for code in dataset.codes}
    kinds = dict.fromkeys(KINDS, 0)
    # The same words may be coded otherwise on another pair: they are distinct within a kind, not before.
    for kind, _ in {(q.kind, q.hash) for q in _quotes(apply(dataset, replace(filters, kinds=frozenset(KINDS))))}:
        kinds[kind] += 1
    with_undated = apply(dataset, replace(filters, undated=True))
    dated, undated = ({q.hash for q in _quotes(with_undated) if (q.date is None) is none} for none in (False, True))
    return Counts(countries, kinds, len(dated), len(undated))


def _quotes(view: View) -> Iterator[Quote]:
    return (quote for shown in view for quote in shown.quotes)


def describe(view: View) -> str:
    """The view in one line: ``62 quotes from 2 articles on 10 relations · 2014–2017``."""
    said = [
        f"{_plural(view.quotes, 'quote')} from {_plural(len(view.sources), 'article')}"
        f" on {_plural(len(view.relations), 'relation')}"
    ]
    span = view.filters.years or _span(view)
    if span:
        said.append(str(span[0]) if span[0] == span[1] else f"{span[0]}–{span[1]}")
    return " · ".join(said)


def _span(view: View) -> tuple[int, int] | None:
    dated = [quote.date for shown in view for quote in shown.quotes if quote.date]
    found = [day.year for date in dated for day in (date.first, date.last) if 1 < day.year < 9999]
    return (min(found), max(found)) if found else None


def _plural(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def to_address(filters: Filters, show: str | None = None) -> dict[str, list[str]]:
    """The parameters that open this view again; what is default is left out.

    Both year bounds are written as soon as they narrow anything, so that a kept link survives new data.
    """
    address: dict[str, list[str]] = {}
    if filters.countries:
        address[COUNTRY] = list(filters.countries)
        if filters.match != "any":
            address[MATCH] = [filters.match]
    if filters.years:
        address[FROM], address[TO] = [str(filters.years[0])], [str(filters.years[1])]
    if filters.kinds != frozenset(KINDS):
        address[KIND] = [kind.value for kind in KINDS if kind in filters.kinds] or [_NONE]
    if not filters.undated:
        address[UNDATED] = [_HIDDEN]
    if show:
        address[SHOW] = [show]
    return address


def from_address(address: Address, dataset: Dataset) -> tuple[Filters, str | None]:
    """Filters and selection from an address; every part that means nothing here falls back to its default."""
    chosen = {code.upper() for code in address.get(COUNTRY, ())}
    countries = tuple(code for code in dataset.codes if code in chosen)
    match: Match = "only" if countries and list(address.get(MATCH, ())) == ["only"] else "any"
    named = {kind for kind in KINDS if kind.value in address.get(KIND, ())}
    kinds = frozenset(named if named or list(address.get(KIND, ())) == [_NONE] else KINDS)
    undated = list(address.get(UNDATED, ())) != [_HIDDEN]
    filters = Filters(countries, match, _years(address, years(dataset)), kinds, undated)
    shown = [known for value in list(address.get(SHOW, ()))[:1] if (known := selection(value, dataset))]
    return filters, shown[0] if shown else None


def _years(address: Address, stops: tuple[int, ...]) -> tuple[int, int] | None:
    first, last = (_year(address.get(name, ())) for name in (FROM, TO))
    inside = [stop for stop in stops if (first or 0) <= stop <= (last or 9999)]
    if not inside or len(inside) == len(stops):
        return None
    return inside[0], inside[-1]


def _year(values: Sequence[str]) -> int | None:
    value = values[0] if len(values) == 1 else ""
    return int(value) if value.isascii() and value.isdigit() and len(value) <= 4 else None


def selection(value: str, dataset: Dataset) -> str | None:
    """``value`` if it names a relation, a country or a quote of the dataset, in its own spelling; else None.

    A quote that is gone falls back to its relation, so that a kept link still leads to the place.
    """
    relation_id, _, quote_hash = value.lower().partition(".")
    relation = dataset.by_id.get(relation_id)
    if relation is None:
        return value.upper() if value.upper() in dataset.codes else None
    return f"{relation_id}.{quote_hash}" if any(q.hash == quote_hash for q in relation.quotes) else relation_id

"""What the filters leave: ``apply(dataset, filters) → View``, and that view in a line.

A View has the relations with their quotes. See ``filters`` for the filters, and ``counts`` for how many quotes each
choice of one leaves.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from graph.model import ACT_KINDS, Dataset, Kind, Quote, Relation, Source, counted, notebook
from graph.view import registry
from graph.view.arguments import expect
from graph.view.bit_sets import Set, union
from graph.view.filters import KINDS, Filters, with_words
from graph.view.index import Index, index
from graph.view.registry import Choice
from graph.view.relation_set import Places, RelationSet
from graph.view.selection import Selection
from graph.view.years import Years, years_words


@dataclass(frozen=True, repr=False)
class InView:
    """A relation and those of its quotes that are in view; the quotes themselves are looked up when they are read."""

    row: RelationSet
    places: Places

    def __repr__(self) -> str:
        return f"<InView {self.relation.id}: {self.number} of {counted(len(self.relation.quotes), 'quote')}>"

    @property
    def relation(self) -> Relation:
        """The relation."""
        return self.row.relation

    @property
    def number(self) -> int:
        """How many quotes."""
        return self.places.bit_count()

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        """The quotes, in order of time."""
        return self.row.read(self.places)

    @cached_property
    def counts(self) -> Mapping[Kind, int]:
        """How many quotes are under each heading; together they are all of them."""
        return dict(zip(KINDS, self.by_kind, strict=True))

    @property
    def by_kind(self) -> tuple[int, ...]:
        """The same numbers in the order of ``KINDS``."""
        return tuple([(places & self.places).bit_count() for places in self.row.kinds])

    @property
    def acts(self) -> Mapping[Kind, int]:
        """The same for acts that took place only: without comments and what did not happen."""
        return {kind: self.counts[kind] for kind in ACT_KINDS}

    @property
    def articles(self) -> int:
        """How many sources."""
        return len([places for places in self.row.sources.values() if places & self.places])

    @property
    def of_one_source(self) -> bool:
        """Whether all quotes are of the same source."""
        used = (found for places in self.row.sources.values() if (found := places & self.places))
        return next(used, 0) == self.places != 0

    @property
    def reach(self) -> Years | None:
        """The first and last year in which a quote's time begins or ends; None where there is none."""
        told = [year for year, places in self.row.ends.items() if places & self.places]
        return (told[0], told[-1]) if told else None

    def among(self, quotes: Set) -> InView:
        """Return the same relation with those of its quotes that are in a set, too; there may be none."""
        return InView(self.row, self.places & self.row.places(quotes))


@dataclass(frozen=True)
class View:
    """What the filters leave of a dataset: relations with their quotes, which are sets of its ``index``."""

    dataset: Dataset
    filters: Filters
    relations: Mapping[str, InView]
    index: Index = field(repr=False, compare=False)

    def __reduce__(self) -> tuple[Callable[..., View], tuple[Dataset, Filters, Mapping[str, Places]]]:
        # An index knows quotes by their identity, and so belongs to one process.
        return _of_places, (self.dataset, self.filters, {id_: shown.places for id_, shown in self.relations.items()})

    def __repr__(self) -> str:
        return f"<View {describe(self)}>"

    def _repr_html_(self) -> str:
        rows = [(one.relation.id, self.dataset.title_of(one.relation), one.number) for one in self]
        return notebook.table(("relation", "countries", "quotes in view"), rows, describe(self))

    def __getitem__(self, relation_id: str) -> InView:
        return self.relations[relation_id]

    def __contains__(self, relation_id: object) -> bool:
        return relation_id in self.relations

    def __iter__(self) -> Iterator[InView]:
        return iter(self.relations.values())

    @cached_property
    def kept(self) -> Set:
        """All quotes in view."""
        return union(one.row.bits(one.places) for one in self)

    @cached_property
    def by_period(self) -> tuple[Set, ...]:
        """Those of each period of the filters."""
        return tuple(self.index.touching(*period) & self.kept for period in self.filters.periods)

    @cached_property
    def quotes(self) -> int:
        """How many distinct quotes: the same words may be on several pairs."""
        return self.index.count(self.kept)

    @cached_property
    def report_dated(self) -> int:
        """How many distinct quotes are dated by their report only."""
        return self.index.count(self.kept & ~self.index.dated)

    @cached_property
    def reach(self) -> Years | None:
        """The first and last year in which a quote's time begins or ends, or None without any."""
        return self.index.span(self.kept)

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """The sources of the quotes in view, by id."""
        used = self.having(registry.ARTICLES)
        return {key: source for key, source in self.dataset.sources.items() if key in used}

    @cached_property
    def countries(self) -> tuple[str, ...]:
        """The countries that are in a pair in view."""
        used = self.having(registry.COUNTRIES)
        return tuple(code for code in self.dataset.codes if code in used)

    def having(self, entry: Choice) -> Mapping[str, Set]:
        """Return by each value of an entry of the registry the quotes in view that have it; those that none has not."""
        sets = self.index.choices[entry.name]
        return {value: found for value, quotes in sets.items() if (found := quotes & self.kept)}

    def numbers(self, entry: Choice) -> Mapping[str, int]:
        """Return by each of these values the number of distinct quotes."""
        return {value: self.index.count(quotes) for value, quotes in self.having(entry).items()}

    def of(self, code: str) -> tuple[InView, ...]:
        """Return the relations of one country, most quotes first."""
        own = [shown for shown in self if code in shown.relation.pair]
        return tuple(sorted(own, key=lambda shown: -shown.number))


def apply(dataset: Dataset, filters: Filters = Filters()) -> View:  # noqa: B008  # it is frozen
    """Return the relations that the filters leave, each with its quotes in order of time; without filters, all."""
    expect(dataset, Dataset)
    expect(filters, Filters)
    found = index(dataset)
    kept = filters.keeps(found) & with_words(dataset, filters)
    shown = {row.relation.id: InView(row, row.places(kept)) for row in found.rows if row.all & kept}
    return View(dataset, filters, shown, found)


def _of_places(dataset: Dataset, filters: Filters, places: Mapping[str, Places]) -> View:
    """Return the view of a dataset that has these quotes of each relation, by its id."""
    found = index(dataset)
    rows = {row.relation.id: row for row in found.rows}
    return View(dataset, filters, {id_: InView(rows[id_], kept) for id_, kept in places.items()}, found)


def narrowed(view: View, show: Selection) -> View:
    """Return only what a selection opens of a view: a relation, a country's relations, or one quote.

    The filters of a relation become such that their address opens it and no other; a country or a single quote is no
    filter.
    """
    if not show:
        return view
    concerned = {id_: one for id_, one in view.relations.items() if show.concerns(one.relation)}
    if show.quote:
        quotes = view.index.of(q for one in concerned.values() for q in one.quotes if q.hash == show.quote)
        concerned = {id_: one.among(quotes) for id_, one in concerned.items()}
    alone = concerned.get(show.relation)
    filters = replace(view.filters, countries=alone.relation.pair, match="only") if alone else view.filters
    return replace(view, relations=concerned, filters=filters)


def distinct_quotes(dataset: Dataset) -> int:
    """Return how many distinct quotes there are, whatever the filters."""
    return index(dataset).distinct


def describe(view: View, of: int | None = None) -> str:
    """Return the view in a line.

    ``62 of 95 quotes (9 dated by their report only) from 2 articles about 1 relation``: ``of`` is the number of all
    quotes. Those that only their report dates are counted if years are chosen.
    """
    expect(view, View)
    number = f"{view.quotes:,} of {counted(of, 'quote')}" if of else counted(view.quotes, "quote")
    if view.filters.periods and view.report_dated:
        number += f" ({view.report_dated:,} dated by their report only)"
    said = f"{number} from {counted(len(view.sources), 'article')} about {counted(len(view.relations), 'relation')}"
    periods = view.filters.periods or ((view.reach,) if view.reach else ())
    return " · ".join([said, " compared with ".join(map(years_words, periods))] if periods else [said])

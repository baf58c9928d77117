"""What is in view: Filters, apply(dataset) → View, and the view in one line.

How filters stand in the page's address lives in ``url``, finding words in ``search``, how many quotes each choice
of a filter leaves in ``counts``, widgets in ``page``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import Literal

from graph.model import ACT_KINDS, Dataset, Kind, Quote, Relation, Source, counted, notebook
from graph.view import registry, search
from graph.view.index import Index, Set, index, union
from graph.view.per_dataset import per_dataset
from graph.view.registry import Choice
from graph.view.selection import Selection
from graph.view.terms import terms

Match = Literal["any", "only"]
Years = tuple[int, int]  # the first and the last, both included
KINDS: tuple[Kind, ...] = tuple(Kind)
# Names of the filters that are no choice among values; see ``url`` for those of their parameters.
YEARS, UNDATED, KIND, ACTS = "years", "undated", "kind", "acts"


@dataclass(frozen=True, slots=True)
class Filters:
    """What a reader wants to see. The defaults show everything.

    ``years`` are the first and last year, both included, or None for all; with ``versus``, a second such span, two
    periods are compared: the view holds the quotes of both. A quote without a date is of the years of its report, and
    ``report_dated`` says whether such quotes are shown.
    ``speakers`` are names, or roles where no name is given; ``sources`` are ids; an empty choice is no restriction.
    ``more`` has what is chosen of a filter that the registry has and that has no field here.
    """

    countries: tuple[str, ...] = ()
    match: Match = "any"
    years: Years | None = None
    versus: Years | None = None
    kinds: frozenset[Kind] = frozenset(KINDS)
    report_dated: bool = True
    speakers: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    contexts: tuple[str, ...] = ()
    acts_only: bool = False
    words: str = ""
    more: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def chosen(self, entry: Choice) -> tuple[str, ...]:
        """Return what is chosen of an entry of the registry; nothing is no restriction."""
        values: tuple[str, ...] = getattr(self, entry.field) if entry.field else dict(self.more).get(entry.name, ())
        return values

    def choosing(self, entry: Choice, values: Iterable[str]) -> Filters:
        """Return these filters with other values chosen of an entry."""
        if entry.field:
            return _replaced(self, entry.field, tuple(values))
        others = [(name, chosen) for name, chosen in self.more if name != entry.name]
        return replace(self, more=(*others, (entry.name, tuple(values))) if values else tuple(others))

    @property
    def periods(self) -> tuple[Years, ...]:
        """No span for all years, one, or the two that are compared."""
        if self.years is None:
            return ()
        return (self.years, self.versus) if self.versus else (self.years,)

    def keeps(self, index: Index, without: str = "") -> Set:
        """Return the quotes that all filters keep, but for the one named ``without``."""
        kept = index.everything
        for name, quotes in self.sets(index):
            if name != without:
                kept &= quotes
        return kept

    def sets(self, index: Index) -> Iterator[tuple[str, Set]]:
        """Yield each filter that leaves anything out, by its name in the address, with the quotes that it keeps."""
        for entry in registry.CHOICES:
            if values := self.chosen(entry):
                yield entry.name, self._chosen_set(index, entry, values)
        if self.periods:
            yield YEARS, union(index.touching(*period) for period in self.periods)
        if not self.report_dated:
            yield UNDATED, index.dated
        if len(self.kinds) < len(KINDS):
            yield KIND, union(index.kinds[kind] for kind in self.kinds)
        if self.acts_only:
            yield ACTS, index.acts

    def _chosen_set(self, index: Index, entry: Choice, values: Iterable[str]) -> Set:
        sets = index.choices[entry.name]
        if entry is registry.COUNTRIES and self.match == "only":
            return index.everything & ~union(quotes for code, quotes in sets.items() if code not in self.countries)
        return union(sets.get(value, 0) for value in values)


@dataclass(frozen=True)
class InView:
    """A relation and those of its quotes that are in view, in order of time."""

    relation: Relation
    quotes: tuple[Quote, ...]

    def __repr__(self) -> str:
        return f"<InView {self.relation.id}: {len(self.quotes)} of {counted(len(self.relation.quotes), 'quote')}>"

    @cached_property
    def counts(self) -> Mapping[Kind, int]:
        """How many quotes stand under each heading; together they are all of them."""
        found = Counter(quote.kind for quote in self.quotes)
        return {kind: found[kind] for kind in KINDS}

    @property
    def acts(self) -> Mapping[Kind, int]:
        """The same of acts that took place only: no comments, and nothing that did not happen."""
        return {kind: self.counts[kind] for kind in ACT_KINDS}


@dataclass(frozen=True)
class View:
    """What the filters leave of a dataset."""

    dataset: Dataset
    filters: Filters
    relations: Mapping[str, InView]

    def __repr__(self) -> str:
        return f"<View {describe(self)}>"

    def _repr_html_(self) -> str:
        rows = [(one.relation.id, self.dataset.title_of(one.relation), len(one.quotes)) for one in self]
        return notebook.table(("relation", "countries", "quotes in view"), rows, describe(self))

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
    """Return the relations that the filters leave, each with its quotes in order of time."""
    found = index(dataset)
    kept = filters.keeps(found) & with_words(dataset, filters)
    shown = (InView(row.relation, quotes) for row in found.rows if row.all & kept and (quotes := row.kept(kept)))
    return View(dataset, filters, {one.relation.id: one for one in shown})


def narrowed(view: View, show: Selection) -> View:
    """Return of a view only what a selection opens: a relation, a country's relations, or one quote.

    The filters of a relation's are such that their address opens it and no other; a country or one quote is no filter.
    """
    if not show:
        return view
    kept = {
        id_: InView(one.relation, tuple(quote for quote in one.quotes if show.quote in ("", quote.hash)))
        for id_, one in view.relations.items()
        if show.concerns(one.relation)
    }
    alone = kept.get(show.relation)
    filters = replace(view.filters, countries=alone.relation.pair, match="only") if alone else view.filters
    return replace(view, relations=kept, filters=filters)


def with_words(dataset: Dataset, filters: Filters) -> Set:
    """Return the quotes that have the words which are searched for; all of them where none are."""
    return _finding(dataset)(filters.words) if terms(filters.words) else index(dataset).everything


@per_dataset
def _finding(dataset: Dataset) -> Callable[[str], Set]:
    """What has given words, with a memory: to draw a page asks for the same several times."""
    found, texts = index(dataset), search.index(dataset)

    @lru_cache(maxsize=16)
    def finding(words: str) -> Set:
        return found.of_identities(texts.matches(words))

    return finding


def _replaced(filters: Filters, field: str, value: tuple[str, ...]) -> Filters:
    return replace(filters, **{field: value})  # type: ignore[arg-type]  # the registry's fields are such tuples


def years(dataset: Dataset) -> tuple[int, ...]:
    """The years that have data, ascending: those in which a quote's time begins or ends."""
    return tuple(sorted(set(_ends(dataset, (quote for relation in dataset.relations for quote in relation.quotes)))))


def describe(view: View, of: int | None = None) -> str:
    """The view in one line: ``62 of 95 quotes (9 dated by their report only) from 2 articles about 1 relation · 2014``.

    ``of`` are all quotes there are. Which only their report dates is told where years are chosen.
    """
    number = f"{view.quotes:,} of {_plural(of, 'quote')}" if of else _plural(view.quotes, "quote")
    by_report = len({quote.hash for shown in view for quote in shown.quotes if quote.date is None})
    if by_report and view.filters.periods:
        number += f" ({by_report:,} dated by their report only)"
    said = f"{number} from {_plural(len(view.sources), 'article')} about {_plural(len(view.relations), 'relation')}"
    reach = span(view.dataset, view)
    periods = view.filters.periods or ((reach,) if reach else ())
    return " · ".join([said, " compared with ".join(map(years_words, periods))] if periods else [said])


def years_words(years: Years) -> str:
    """``2014–2017``, or ``2015``."""
    return str(years[0]) if years[0] == years[1] else f"{years[0]}–{years[1]}"


def span(dataset: Dataset, shown: Iterable[InView]) -> Years | None:
    """The first and last year in which a quote's time begins or ends; None where there is none."""
    found = set(_ends(dataset, (quote for one in shown for quote in one.quotes)))
    return (min(found), max(found)) if found else None


def _ends(dataset: Dataset, quotes: Iterable[Quote]) -> Iterator[int]:
    """The first and last year of each quote's time, but for open ends."""
    dates = {dataset.when(quote) for quote in quotes}
    return (day.year for date in dates for day in (date.first, date.last) if 1 < day.year < 9999)


def _plural(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"

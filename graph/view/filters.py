"""What is in view: Filters, apply(dataset) → View, and the view in one line.

How filters stand in the page's address lives in ``address``, finding words in ``search``, how many quotes each choice
of a filter leaves in ``counts``, widgets in ``page``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from graph.model import ACT_KINDS, Dataset, Kind, Quote, Relation, Source
from graph.view import search

Match = Literal["any", "only"]
Years = tuple[int, int]  # the first and the last, both included
KINDS: tuple[Kind, ...] = tuple(Kind)


@dataclass(frozen=True, slots=True)
class Filters:
    """What a reader wants to see. The defaults show everything.

    ``years`` are the first and last year, both included, or None for all; with ``versus``, a second such span, two
    periods are compared: the view holds the quotes of both, and those without a date belong to neither.
    ``undated`` says whether quotes without a date are shown: a missing value is an explicit choice.
    ``speakers`` are names, or roles where no name is given; ``sources`` are ids; an empty choice is no restriction.
    """

    countries: tuple[str, ...] = ()
    match: Match = "any"
    years: Years | None = None
    versus: Years | None = None
    kinds: frozenset[Kind] = frozenset(KINDS)
    undated: bool = True
    speakers: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    contexts: tuple[str, ...] = ()
    acts_only: bool = False
    words: str = ""

    @property
    def periods(self) -> tuple[Years, ...]:
        """No span for all years, one, or the two that are compared."""
        if self.years is None:
            return ()
        return (self.years, self.versus) if self.versus else (self.years,)

    def has_relation(self, relation: Relation) -> bool:
        if not self.countries:
            return True
        inside = [code in self.countries for code in relation.pair]
        return all(inside) if self.match == "only" else any(inside)

    def tests(self) -> tuple[Callable[[Quote], bool], ...]:
        """What a quote must be, but for its words: one test for each filter that leaves anything out."""
        periods, kinds = self.periods, self.kinds
        speakers, sources, contexts = map(frozenset, (self.speakers, self.sources, self.contexts))
        undated = self.undated and len(periods) < 2
        asked: tuple[tuple[bool, Callable[[Quote], bool]], ...] = (
            (not undated, lambda q: q.date is not None),
            (bool(periods), lambda q: q.date is None or any(q.date.touches(*period) for period in periods)),
            (len(kinds) < len(KINDS), lambda q: q.kind in kinds),
            (self.acts_only, lambda q: q.is_act),
            (bool(sources), lambda q: q.source in sources),
            (bool(speakers), lambda q: not speakers.isdisjoint(speakers_of(q))),
            (bool(contexts), lambda q: not contexts.isdisjoint(q.context)),
        )
        return tuple(test for narrows, test in asked if narrows)


@dataclass(frozen=True)
class InView:
    """A relation and those of its quotes that are in view, in order of date; the undated come last."""

    relation: Relation
    quotes: tuple[Quote, ...]

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
    relations, tests = {}, filters.tests()
    index = search.index(dataset) if search.terms(filters.words) else None
    for relation in dataset.relations:
        if filters.has_relation(relation):
            quotes: Sequence[Quote] = relation.ordered
            for test in tests:
                quotes = [quote for quote in quotes if test(quote)]
            if index:
                quotes = index.found(filters.words, relation, quotes)
            if quotes:
                relations[relation.id] = InView(relation, tuple(quotes))
    return View(dataset, filters, relations)


def speakers_of(quote: Quote) -> tuple[str, ...]:
    """Return who says the words, by name, else by role; nobody where the article itself speaks."""
    return tuple(dict.fromkeys(speaker.called for speaker in quote.speakers))


def years(dataset: Dataset) -> tuple[int, ...]:
    """The years that have data, ascending: the years in which a dated quote begins or ends."""
    found = set()
    for relation in dataset.relations:
        for quote in relation.quotes:
            if quote.date:
                found |= {day.year for day in (quote.date.first, quote.date.last) if 1 < day.year < 9999}
    return tuple(sorted(found))


def describe(view: View, of: int | None = None) -> str:
    """The view in one line: ``62 of 95 quotes (10 without a date) from 2 articles on 10 relations · 2014–2017``.

    ``of`` are all quotes there are. Those without a date are told only where years are chosen: they may be of others.
    """
    number = f"{view.quotes:,} of {_plural(of, 'quote')}" if of else _plural(view.quotes, "quote")
    undated = len({quote.hash for shown in view for quote in shown.quotes if quote.date is None})
    if undated and view.filters.periods:
        number += f" ({undated:,} without a date)"
    said = f"{number} from {_plural(len(view.sources), 'article')} on {_plural(len(view.relations), 'relation')}"
    span = _span(view)
    periods = view.filters.periods or ((span,) if span else ())
    return " · ".join([said, " compared with ".join(map(years_words, periods))] if periods else [said])


def years_words(years: Years) -> str:
    """``2014–2017``, or ``2015``."""
    return str(years[0]) if years[0] == years[1] else f"{years[0]}–{years[1]}"


def _span(view: View) -> Years | None:
    dated = [quote.date for shown in view for quote in shown.quotes if quote.date]
    found = [day.year for date in dated for day in (date.first, date.last) if 1 < day.year < 9999]
    return (min(found), max(found)) if found else None


def _plural(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"

"""What the filters leave: ``apply(dataset, filters) → View``, its relations with their quotes; and the view in a line.

What filters are lives in ``filters``; how many quotes each choice of one leaves, in ``counts``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from graph.model import ACT_KINDS, Dataset, Kind, Quote, Relation, Source, counted, notebook
from graph.view.filters import KINDS, Filters, with_words
from graph.view.index import index
from graph.view.selection import Selection
from graph.view.years import Years, ends, years_words


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
    def report_dated(self) -> int:
        """How many distinct quotes only their report dates."""
        return len({quote.hash for shown in self for quote in shown.quotes if quote.date is None})

    @cached_property
    def reach(self) -> Years | None:
        """The first and last year in which a quote's time begins or ends; None where there is none."""
        return span(self.dataset, self)

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        used = {quote.source for shown in self for quote in shown.quotes}
        return {key: source for key, source in self.dataset.sources.items() if key in used}

    @cached_property
    def countries(self) -> tuple[str, ...]:
        used = {code for shown in self for code in shown.relation.pair}
        return tuple(code for code in self.dataset.codes if code in used)

    def of(self, code: str) -> tuple[InView, ...]:
        """Return the relations of one country, most quotes first."""
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


def distinct_quotes(dataset: Dataset) -> int:
    """Return how many distinct quotes there are, whatever the filters."""
    return index(dataset).distinct


def describe(view: View, of: int | None = None) -> str:
    """Return the view in one line: ``62 of 95 quotes (9 dated by their report only) from 2 articles about 1 relation``.

    ``of`` are all quotes there are. Which only their report dates is told where years are chosen.
    """
    number = f"{view.quotes:,} of {counted(of, 'quote')}" if of else counted(view.quotes, "quote")
    if view.filters.periods and view.report_dated:
        number += f" ({view.report_dated:,} dated by their report only)"
    said = f"{number} from {counted(len(view.sources), 'article')} about {counted(len(view.relations), 'relation')}"
    periods = view.filters.periods or ((view.reach,) if view.reach else ())
    return " · ".join([said, " compared with ".join(map(years_words, periods))] if periods else [said])


def span(dataset: Dataset, shown: Iterable[InView]) -> Years | None:
    """Return the first and last year in which a quote's time begins or ends; None where there is none."""
    found = set(ends(dataset, (quote for one in shown for quote in one.quotes)))
    return (min(found), max(found)) if found else None

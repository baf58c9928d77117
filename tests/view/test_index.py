"""The index gives what looking at each quote by itself gives: the same quotes, in the same order, counted once."""

from __future__ import annotations

import gc
import sys
import weakref
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model import Dataset, Quote, Relation
from graph.render.drawing import looks
from graph.render.html import coverage
from graph.view import KINDS, Filters, View, apply, compare, count, describe, distinct_quotes, totals
from graph.view.index import Index, index
from graph.view.registry import CHOICES, speakers_of
from tests.support.data_for_tests import TINY, dataset, datasets, quote, relation, wishes
from tests.support.many import sized

CHOICES_BY_NAME = {entry.name: entry for entry in CHOICES}


def looked_at(data: Dataset, filters: Filters) -> dict[str, list[str]]:
    """What the filters keep, found without the index: each relation's words, in order of time."""

    def has(relation: Relation, quote: Quote) -> bool:
        inside = [code in filters.countries for code in relation.pair]
        more = [(CHOICES_BY_NAME[name], values) for name, values in filters.more]
        touches = [data.when(quote).touches(*period) for period in filters.periods]
        return (
            (not filters.countries or (all(inside) if filters.match == "only" else any(inside)))
            and (not touches or any(touches))
            and (filters.report_dated or quote.date is not None)
            and quote.kind in filters.kinds
            and (not filters.acts_only or quote.is_act)
            and (not filters.sources or quote.source in filters.sources)
            and (not filters.speakers or bool({*filters.speakers} & {*speakers_of(quote)}))
            and (not filters.contexts or bool({*filters.contexts} & {*quote.context}))
            and all({*values} & {*entry.values(relation, quote, data.sources[quote.source])} for entry, values in more)
        )

    found = {one.id: [quote.exact for quote in data.in_order[one.id] if has(one, quote)] for one in data.relations}
    return {key: words for key, words in found.items() if words}


@given(datasets(), st.data())
def test_the_filters_keep_what_each_quote_says_by_itself(data: Dataset, draw: st.DataObject) -> None:
    filters = draw.draw(wishes(data))
    view = apply(data, filters)
    if filters.words:
        return
    assert {shown.relation.id: [q.exact for q in shown.quotes] for shown in view} == looked_at(data, filters)
    kept = filters.keeps(index(data))
    assert index(data).count(kept) == view.quotes == len({q.hash for shown in view for q in shown.quotes})


def test_the_same_words_on_three_relations_count_once_in_every_set() -> None:
    said = quote("all three met", event="CONSULT", actor=["NOR", "ZAF"])
    data = dataset(
        relation("NOR", "ZAF", said, quote("two met")),
        relation("NOR", "TLS", quote("all three met")),
        relation("TLS", "ZAF", quote("nobody met"), quote("all three met")),
    )
    found = Index(data)
    assert found.count(found.everything) == 3
    assert found.everything.bit_count() == 5
    assert found.count(found.choices["country"]["TLS"]) == 2
    assert [row.read(row.places(found.everything)) for row in found.rows] == [
        data.in_order[one.id] for one in data.relations
    ]
    assert sum(found.count(quotes) for quotes in found.kinds.values()) == 4  # one of them is coded in one place only


def test_a_dataset_that_nobody_needs_takes_its_index_with_it() -> None:
    data = dataset(relation("NOR", "ZAF", quote("they met")))
    held = weakref.ref(index(data))
    assert index(data) is held()
    watched = weakref.ref(data)
    del data
    gc.collect()
    assert watched() is None
    index(dataset(relation("NOR", "ZAF", quote("others met"))))  # new data clears what is gone
    gc.collect()
    assert held() is None


def test_without_any_choice_everything_is_kept() -> None:
    assert Filters().keeps(index(TINY)) == index(TINY).everything
    assert Filters(kinds=frozenset(KINDS[:0])).keeps(index(TINY)) == 0


def test_the_number_of_all_distinct_quotes_is_that_of_a_view_without_filters() -> None:
    for size in ("S", "M"):
        data = sized(size)
        assert distinct_quotes(data) == apply(data, Filters()).quotes


def calls_of(work: Callable[[], object]) -> int:
    """Return how many functions of Python's own are called, which no machine's mood changes."""
    calls = 0

    def called(_frame: object, event: str, _: object) -> None:
        nonlocal calls
        calls += event == "call"

    sys.setprofile(called)
    try:
        work()
    finally:
        sys.setprofile(None)
    return calls


def test_every_choice_of_every_filter_is_counted_by_sets_and_not_quote_by_quote() -> None:
    data = sized("M")
    counts = count(data, Filters())
    assert sum(len(choices) for choices in counts.choices.values()) > 150
    assert calls_of(lambda: count(data, Filters(acts_only=True))) < 1_000  # of 3,000 quotes


@pytest.mark.parametrize(
    ("wanted", "most"), [(Filters(acts_only=True), 30), (Filters(years=(2011, 2014), versus=(2016, 2020)), 60)]
)
def test_what_a_filter_leaves_is_told_relation_by_relation_and_no_quote_is_read(wanted: Filters, most: int) -> None:
    data = sized("M")

    def tell(filters: Filters) -> View:
        view = apply(data, filters)
        assert [looks.look(view, shown) for shown in view]
        assert coverage(view)
        assert totals(view).quotes == view.quotes
        assert describe(view)
        assert all(shown.counts and shown.articles and shown.reach for shown in view)
        assert len(compare(view)) == (len(view.relations) if filters.versus else 0)
        return view

    tell(replace(wanted, report_dated=False))  # what is made once
    view = tell(wanted)
    assert not [shown for shown in view if "quotes" in vars(shown)]
    assert calls_of(lambda: tell(wanted)) < most * len(view.relations)


def test_one_object_on_several_relations_is_on_each_of_them() -> None:
    said = Quote.model_validate(quote("all three met"))
    one, two = (Relation.model_validate(relation(a, b, quote("x"))) for a, b in (("NOR", "ZAF"), ("NOR", "TLS")))
    both = tuple(each.model_copy(update={"quotes": (said,)}) for each in (one, two))
    data = dataset(relation("NOR", "ZAF", quote("x"))).model_copy(update={"relations": both})
    view = apply(data, Filters(words="three"))
    assert [shown.quotes for shown in view] == [(said,), (said,)]
    assert (view.quotes, totals(view).shared) == (1, 1)

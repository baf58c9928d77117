"""The index gives what looking at each quote by itself gives: the same quotes, in the same order, counted once."""

from __future__ import annotations

import gc
import sys
import weakref

from hypothesis import given
from hypothesis import strategies as st

from graph.model import Dataset, Quote, Relation
from graph.view import KINDS, Filters, apply, count, distinct_quotes
from graph.view.index import Index, index
from graph.view.registry import speakers_of
from tests.support.data_for_tests import TINY, dataset, datasets, quote, relation, wishes
from tests.support.many import sized


def looked_at(data: Dataset, filters: Filters) -> dict[str, list[str]]:
    """What the filters keep, found without the index: each relation's words, in order of time."""

    def has(relation: Relation, quote: Quote) -> bool:
        inside = [code in filters.countries for code in relation.pair]
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
    assert [row.kept(found.everything) for row in found.rows] == [data.in_order[one.id] for one in data.relations]
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


def test_every_choice_of_every_filter_is_counted_by_sets_and_not_quote_by_quote() -> None:
    """Counted are Python's own calls, which no machine's mood changes."""
    data, calls = sized("M"), 0
    count(data, Filters())

    def called(_frame: object, event: str, _: object) -> None:
        nonlocal calls
        calls += event == "call"

    sys.setprofile(called)
    try:
        counts = count(data, Filters(acts_only=True))
    finally:
        sys.setprofile(None)
    assert sum(len(choices) for choices in counts.choices.values()) > 150
    assert calls < 1_000  # of 3,000 quotes

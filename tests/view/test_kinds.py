"""Under which of six headings a quote stands, and that every part of the page counts it there and nowhere else."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model import Dataset
from graph.model.plover import ACT_KINDS, EVENTS, Kind
from graph.render.drawing import appearance, timeline
from graph.render.html import dossier, quote_card
from graph.render.html.table import table
from graph.view import KINDS, Filters, View, apply
from graph.view.counts import count
from graph.view.selection import NOTHING
from tests.support.data_for_tests import dataset, datasets, quote, relation, wishes

Counted = dict[Kind, int]
PAIR = "nor-zaf"
BY_WORDS = {words: kind for kind, words in appearance.KIND_WORDS.items()}


def in_sidebar(view: View, relation_id: str) -> Counted:
    """What the labels of the filter say where only the two countries are chosen."""
    alone = replace(view.filters, countries=view[relation_id].relation.pair, match="only")
    return {kind: n for kind, n in count(view.dataset, alone).kinds.items() if n and kind in view.filters.kinds}


def in_table(view: View, relation_id: str) -> Counted:
    page = table(view, "quotes", NOTHING)
    found = re.findall(r"data-sort=[^>]*>(.*?)</button>", page, re.DOTALL)
    heads = [html.unescape(re.sub("<[^>]*>", "", words)).strip() for words in found]
    [row] = [row for row in page.split("<tr")[2:] if f'data-show="{relation_id}"' in row]
    numbers = re.findall(r"<td[^>]*>(\d+|–)", row)
    cells = dict(zip(heads[1:], numbers, strict=True))
    return {kind: int(cells[words]) for words, kind in BY_WORDS.items() if cells[words] != "0"}


def in_dossier(view: View, relation_id: str) -> Counted:
    page = dossier.relation(view, relation_id, lambda _relation, _quote: quote_card.UNCHECKED)
    head = re.sub("<[^>]*>", "\0", page.split('class="rg-counts"')[1].split("</p>")[0])
    said = {words: int(re.search(rf"\0{re.escape(words)} \0(\d+)\0", head)[1]) for words in BY_WORDS if words in head}  # type: ignore[index]
    return {BY_WORDS[words]: number for words, number in said.items()}


def in_timeline(view: View, relation_id: str) -> Counted:
    one = replace(view, relations={relation_id: view[relation_id]})
    lanes = timeline.payload(one, one, NOTHING)["lanes"]
    found = {BY_WORDS[lane["words"]]: lane["quotes"] for lane in lanes}
    return {kind: number for kind, number in found.items() if number}


WHERE: list[Callable[[View, str], Counted]] = [in_sidebar, in_table, in_dossier, in_timeline]


@pytest.mark.parametrize("flag", ["negation", "hypothetical", "future"])
@pytest.mark.parametrize("event", EVENTS)
def test_an_act_that_did_not_take_place_stands_under_no_kind_of_act_anywhere(event: str, flag: str) -> None:
    view = apply(dataset(relation("NOR", "ZAF", quote("w", event=event, **{flag: "true"}))), Filters())
    for counted in WHERE:
        assert counted(view, PAIR) == {Kind.NOT_DONE: 1}, counted.__name__


@pytest.mark.parametrize("event", EVENTS)
def test_an_act_that_took_place_stands_under_its_quad_class_earlier_history_too(event: str) -> None:
    for flags in ({}, {"historical": "true"}):
        view = apply(dataset(relation("NOR", "ZAF", quote("w", event=event, **flags))), Filters())
        for counted in WHERE:
            assert counted(view, PAIR) == {EVENTS[event].kind: 1}, counted.__name__


@pytest.mark.parametrize("flag", ["negation", "hypothetical", "future", "historical"])
def test_words_that_report_no_act_are_no_act_whatever_is_said_of_them(flag: str) -> None:
    view = apply(dataset(relation("NOR", "ZAF", quote("w", **{flag: "true"}))), Filters())
    for counted in WHERE:
        assert counted(view, PAIR) == {Kind.UNCODED: 1}, counted.__name__


@given(datasets(), st.data())
def test_filter_table_dossier_and_timeline_count_the_quotes_of_a_relation_alike(
    data: Dataset, draw: st.DataObject
) -> None:
    view = apply(data, draw.draw(wishes(data)))
    for shown in view:
        expected = {kind: number for kind, number in shown.counts.items() if number}
        for counted in WHERE:
            assert counted(view, shown.relation.id) == expected, counted.__name__
        assert sum(expected.values()) == len({q.hash for q in shown.quotes})


@given(datasets(), st.data())
def test_each_quote_of_a_relation_stands_under_exactly_one_heading(data: Dataset, draw: st.DataObject) -> None:
    view = apply(data, replace(draw.draw(wishes(data)), kinds=frozenset(KINDS)))
    under = {kind: apply(data, replace(view.filters, kinds=frozenset({kind}))).relations for kind in KINDS}
    for relation_id, shown in view.relations.items():
        parts = [found[relation_id].quotes for found in under.values() if relation_id in found]
        standing = [q.hash for part in parts for q in part]
        assert sorted(standing) == sorted({q.hash for q in shown.quotes})


@given(datasets(), st.data())
def test_only_acts_that_took_place_leaves_the_four_kinds_of_acts(data: Dataset, draw: st.DataObject) -> None:
    filters = replace(draw.draw(wishes(data)), kinds=frozenset(KINDS), acts_only=True)
    by_kind = replace(filters, kinds=frozenset(ACT_KINDS), acts_only=False)
    assert apply(data, filters).relations == apply(data, by_kind).relations

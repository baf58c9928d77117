"""Filters only narrow: where one that was not in use is set, or a choice is taken away, nothing on the page grows.

A second country, kind or period is another choice of the same filter, and no further filter.
"""

from __future__ import annotations

import csv
import html
import io
import re
from collections.abc import Callable, Iterator
from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.export import quotes_csv, relations_csv, view_json
from graph.loading.load import load
from graph.model import Dataset
from graph.record import Record
from graph.render.drawing import appearance, network, timeline
from graph.render.html import dossier, quote_card
from graph.render.html.coverage import coverage
from graph.render.html.document import document
from graph.render.html.table import table
from graph.view import KINDS, Filters, View, apply, describe
from graph.view.counts import Counts, count
from graph.view.registry import CHOICES, TOPICS
from graph.view.selection import NOTHING
from tests.support import ROOT
from tests.support.data_for_tests import QUERIES, TINY, datasets, wishes

TINY_QUOTES = sum(len(relation.quotes) for relation in TINY.relations)
REAL = load(ROOT / "data" / "relations.yaml")


def steps(filters: Filters, data: Dataset) -> Iterator[Filters]:
    """Every way to narrow: each filter that is not in use, set; each choice of one that is, taken away."""
    for entry in CHOICES:
        choices, chosen = ("military", "economic") if entry is TOPICS else entry.known(data), filters.chosen(entry)
        if chosen:
            others = [tuple(one for one in chosen if one != left) for left in chosen] if len(chosen) > 1 else []
        else:
            others = [(one,) for one in choices] + [tuple(choices)]
        for other in others:
            yield filters.choosing(entry, other)
    if filters.countries and filters.match == "any":
        yield replace(filters, match="only")
    for kind in filters.kinds:
        yield replace(filters, kinds=filters.kinds - {kind})
    if filters.versus:
        yield replace(filters, versus=None)
        yield replace(filters, years=filters.versus, versus=None)
    if not filters.years:
        yield replace(filters, years=(2014, 2015))
        yield replace(filters, years=(2014, 2014), versus=(2016, 2016))
    if filters.report_dated:
        yield replace(filters, report_dated=False)
    if not filters.acts_only:
        yield replace(filters, acts_only=True)
    if not filters.words:
        yield from (replace(filters, words=words) for words in QUERIES[1:])
    else:
        yield replace(filters, words=f"{filters.words} b")


@st.composite
def few(draw: st.DrawFn, data: Dataset) -> Filters:
    """What a reader may have chosen, of a few filters at once: of many hardly a quote would be left."""
    chosen = draw(wishes(data))
    names = draw(st.sets(st.sampled_from([field.name for field in fields(Filters)]), max_size=2))
    words = draw(st.sampled_from(QUERIES))
    return replace(Filters(words=words), **{name: getattr(chosen, name) for name in names})


def pairs(view: View) -> set[tuple[str, str]]:
    return {(shown.relation.id, quote.hash) for shown in view for quote in shown.quotes}


Numbers = dict[str, int]


def in_head(view: View) -> Numbers:
    assert html.escape(describe(view, None)).split(" ")[0] in dossier.head(view, view.quotes, Record())
    return {noun: int(number) for number, noun in re.findall(r"(\d+) (quote|article|relation)", describe(view))}


def in_table(view: View) -> Numbers:
    page = table(view, "", NOTHING)
    rows = {re.findall('data-show="([^"]*)"', row)[0]: row for row in page.split("<tr")[2:] if "data-show" in row}
    return {
        f"{relation_id} {column}": int(number)
        for relation_id, row in rows.items()
        for column, number in enumerate(re.findall(r"<td[^>]*>(\d+)", row)[:8])
    }


def in_dossiers(view: View) -> Numbers:
    found = {}
    for relation_id in view.relations:
        page = dossier.relation(view, relation_id, badge, whole=True)
        found |= dict.fromkeys(re.findall('<article class="[^"]*" id="([^"]*)"', page), 1)
        counted = re.sub("<[^>]*>", "", page.split('class="rg-counts"')[1].split("</p>")[0])
        numbers = [re.fullmatch(r"(.*\S)\s+(\d+)", line.strip()) for line in counted.split("\n")[1:] if line.strip()]
        found |= {
            f"{relation_id} {one[1].rstrip('s')}": int(one[2]) for one in numbers if one and "Hidden" not in one[1]
        }
    for code in view.countries:
        of = re.search(r"(\d+) quotes? about (\d+) relation", dossier.country(view, code))
        assert of
        found |= {f"{code} quotes": int(of[1]), f"{code} relations": int(of[2])}
    return found


def in_document(view: View) -> Numbers:
    hashes = re.findall(r'<article class="[^"]*" id="[^"]*\.([^"]*)"', document(view, badge, whole=True))
    assert len(hashes) == len(set(hashes)) == view.quotes
    return dict.fromkeys(hashes, 1)


def in_coverage(view: View) -> Numbers:
    rows = re.findall("<dt>(.*?)</dt><dd>(.*?)</dd>", coverage(view))
    return {name.rstrip("s"): int(number) for name, number in rows}


def in_sheet(view: View) -> Numbers:
    rows = list(csv.reader(io.StringIO(quotes_csv.text(view).removeprefix("\ufeff"))))
    return dict.fromkeys((row[1] for row in rows[1:]), 1)


def in_relations_sheet(view: View) -> Numbers:
    rows = list(csv.DictReader(io.StringIO(relations_csv.text(view).removeprefix("\ufeff"))))
    counted = [*appearance.KIND_WORDS.values(), "quotes", "articles"]
    return {f"{row['relation']} {head}": int(row[head]) for row in rows for head in counted}


def in_json(view: View) -> Numbers:
    return {
        f"{shown['id']} {quote['exact']}": 1
        for shown in view_json.document(view)["relations"]
        for quote in shown["quotes"]
    }


def in_overview(view: View) -> Numbers:
    """The rows of the relations, and who speaks how often."""
    rows = re.findall(r"<li>(.*?)</li>", dossier.overview(view, most=1000), re.DOTALL)
    texts = [" ".join(re.sub("<[^>]*>", " ", row).split()) for row in rows]
    names = [re.findall(r'data-show="([^"]*)"|rg-speaker"[^>]*><bdi>([^<]*)', row)[0] for row in rows]
    return {"".join(name): int(re.findall(r"(\d+) quotes?", text)[0]) for name, text in zip(names, texts, strict=True)}


def in_network(view: View) -> Numbers:
    graph = network.build(view)
    return dict(graph.nodes(data="quotes")) | {edge["id"]: edge["quotes"] for _, _, edge in graph.edges(data=True)}


def in_timeline(view: View) -> Numbers:
    """The years are no filter of it: they are chosen on it."""
    every = apply(view.dataset, replace(view.filters, years=None, versus=None))
    payload = timeline.payload(view, every, NOTHING)
    marks = {f"{mark['lane']} {mark['hash']} {mark['when']}": 1 for mark in payload["marks"]}
    return marks | {f"{lane['kind']} {key}": lane[key] for lane in payload["lanes"] for key in ("quotes", "by_report")}


def badge(*_: object) -> quote_card.Badge:
    return quote_card.UNCHECKED


WHERE = [
    in_head, in_overview, in_table, in_dossiers, in_document, in_coverage,
    in_sheet, in_relations_sheet, in_json, in_network, in_timeline,
]  # fmt: skip


@pytest.mark.parametrize("where", WHERE)
def test_each_reader_of_the_page_reads_its_numbers(where: Callable[[View], Numbers]) -> None:
    assert sum(where(apply(TINY, Filters())).values()) >= TINY_QUOTES - 1  # one stands on two pairs


def labels(counts: Counts) -> Numbers:
    """The numbers beside the choices, each by its filter and choice."""
    found: Numbers = {f"kinds {kind}": number for kind, number in counts.kinds.items()}
    for name, rows in counts.choices.items():
        found |= {f"{name} {choice}": number for choice, number in rows.items()}
    return found | {name: getattr(counts, name) for name in ("acts", "report_dated")}


def grown(before: Numbers, after: Numbers) -> Numbers:
    """What is more than it was; of what was not there, anything at all."""
    return {name: number for name, number in after.items() if number > before.get(name, 0)}


@given(datasets(), st.data())
def test_a_narrower_filter_leaves_a_subset_and_no_number_on_the_page_grows(data: Dataset, draw: st.DataObject) -> None:
    wide = draw.draw(few(data))
    narrow = draw.draw(st.sampled_from(list(steps(wide, data))))
    before, after = apply(data, wide), apply(data, narrow)
    assert pairs(after) <= pairs(before)
    for where in WHERE:
        assert grown(where(before), where(after)) == {}, where.__name__


@given(datasets(), st.data())
def test_every_narrower_filter_leaves_a_subset_and_no_label_grows(data: Dataset, draw: st.DataObject) -> None:
    wide = draw.draw(few(data))
    before, counts = pairs(apply(data, wide)), labels(count(data, wide))
    for narrow in steps(wide, data):
        assert pairs(apply(data, narrow)) <= before
        # The label beside a choice does not ask its own filter.
        assert grown(counts, labels(count(data, narrow))) == {}


@given(datasets(), st.data())
def test_no_label_is_more_than_the_view_holds_without_its_filter(data: Dataset, draw: st.DataObject) -> None:
    filters = draw.draw(wishes(data))
    without = {
        **{entry.name: filters.choosing(entry, ()) for entry in CHOICES},
        "kinds": replace(filters, kinds=frozenset(KINDS)),
        "acts": replace(filters, acts_only=False),
        "report_dated": replace(filters, report_dated=True),
    }
    for name, number in labels(count(data, filters)).items():
        assert number <= apply(data, without[name.split(" ")[0]]).quotes, name


@pytest.mark.parametrize("words", ["sanctions", "Abiru", "Putin", "peace", '"would not retaliate"', "Putin sanctions"])
def test_on_our_own_data_no_filter_makes_a_search_find_more(words: str) -> None:
    wide = Filters(words=words)
    found = pairs(apply(REAL, wide))
    for narrow in steps(wide, REAL):
        assert pairs(apply(REAL, narrow)) <= found
    assert found == pairs(apply(REAL, Filters())) & found


@given(datasets(), st.data())
def test_filters_leave_the_same_whichever_is_set_first(data: Dataset, draw: st.DataObject) -> None:
    filters = draw.draw(wishes(data))
    alone = [apply(data, replace(Filters(), **part)) for part in parts(filters)]
    together = pairs(apply(data, Filters()))
    for view in alone:
        together &= pairs(view)
    assert pairs(apply(data, filters)) == together


def parts(filters: Filters) -> Iterator[dict[str, object]]:
    yield {"countries": filters.countries, "match": filters.match}
    yield {"years": filters.years, "versus": filters.versus}
    yield from ({"more": (one,)} for one in filters.more)
    yield from (
        {name: getattr(filters, name)}
        for name in ("kinds", "report_dated", "speakers", "sources", "contexts", "acts_only", "words")
    )

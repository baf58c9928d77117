"""What stands over the views: the filters in use as chips, the coverage, the page's title; and the tables' order."""

from __future__ import annotations

import html
import re
from urllib.parse import parse_qs

import pytest

from graph.model import Quote, Relation
from graph.model.plover import Kind
from graph.record import Record
from graph.render.html import changes, dossier, header, quote_card
from graph.render.html.coverage import coverage
from graph.render.html.document import MOST, document
from graph.render.html.header import page_title
from graph.render.html.table import table
from graph.view import Filters, View, apply
from graph.view.selection import NOTHING, Selection
from graph.view.sorting import DESCENDING, KEYS
from graph.view.url import from_address
from tests.support.data_for_tests import TINY, dataset, quote, relation

ALL = frozenset(Kind)


def chips(filters: Filters) -> dict[str, Filters]:
    """Each chip's words, and the filters that it leaves."""
    found = re.findall(r'data-drop="([^"]*)" aria-label="Remove filter: ([^"]*)"', header.chips(apply(TINY, filters)))
    return {
        html.unescape(words): from_address(parse_qs(html.unescape(address).removeprefix("?")), TINY).filters
        for address, words in found
    }


def test_without_filters_there_are_no_chips() -> None:
    assert chips(Filters()) == {}


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(("NOR", "ZAF"), "only"), {
            "Northland": Filters(("ZAF",), "only"),
            "Southland": Filters(("NOR",), "only"),
            "only among these": Filters(("NOR", "ZAF")),
        }),
        (Filters(years=(2014, 2015)), {"2014–2015": Filters()}),
        (Filters(years=(1999, 2014), versus=(2015, 2016)), {"1999–2014 vs. 2015–2016": Filters()}),
        (Filters(kinds=ALL - {Kind.UNCODED}), {"excluding Comment or question": Filters()}),
        (Filters(kinds=frozenset({Kind.UNCODED})), {"only: Comment or question": Filters()}),
        (Filters(kinds=ALL - {Kind.NOT_DONE}), {"excluding Did not happen, or not yet": Filters()}),
        (
            Filters(kinds=frozenset({Kind.UNCODED, Kind.NOT_DONE})),
            {"only: Comment or question; Did not happen, or not yet": Filters()},
        ),
        (Filters(kinds=frozenset()), {"nothing selected": Filters()}),
        (Filters(report_dated=False, acts_only=True), {
            "excluding quotes dated by their report only": Filters(acts_only=True),
            "Acts only": Filters(report_dated=False),
        }),
        (Filters(words='"a & b"'), {'search: "a & b"': Filters()}),
        (Filters(speakers=("A. Wave",), contexts=("military",), sources=("radio-2014",)), {
            "A. Wave": Filters(contexts=("military",), sources=("radio-2014",)),
            "military": Filters(speakers=("A. Wave",), sources=("radio-2014",)),
            "Radio Nowhere, 2014": Filters(speakers=("A. Wave",), contexts=("military",)),
        }),
    ],
)  # fmt: skip
def test_each_filter_in_use_is_a_chip_that_leaves_the_others(filters: Filters, expected: dict[str, Filters]) -> None:
    assert chips(filters) == expected


def test_the_title_names_what_is_selected() -> None:
    view = apply(TINY, Filters())
    assert page_title(view, NOTHING) == "Invented"
    assert page_title(view, Selection.of("NOR")) == "Northland · Invented"
    assert page_title(view, Selection.of("nor-zaf.0123456789")) == "Northland – Southland · Invented"


def test_the_quote_that_an_address_names_is_pointed_out_in_the_document_on_the_pair_that_it_names() -> None:
    said = quote("they met")
    data = dataset(relation("NOR", "ZAF", said), relation("NOR", "TLS", said))

    def focused(show: str | None) -> list[str]:
        found = document(apply(data, Filters()), badges, show=Selection.of(show))
        return re.findall(r'<article class="rg-quote rg-focus" id="([^"]*)"', found)

    assert focused(None) == []
    for pair in ("nor-zaf", "nor-tls"):
        assert focused(f"{pair}.{said.hash}") == [f"{pair}.{said.hash}"]


def test_of_very_many_quotes_the_document_shows_the_first_up_to_the_one_that_an_address_names() -> None:
    quotes = [quote(f"said on day {day}", date=f"{1500 + day}") for day in range(MOST + 30)]
    view = apply(dataset(relation("NOR", "ZAF", *quotes)), Filters())
    assert document(view, badges).count("<article") == MOST
    assert document(view, badges, show=Selection.of(f"nor-zaf.{quotes[-11].hash}")).count("<article") == MOST + 20


def badges(_relation: Relation, _quote: Quote) -> quote_card.Badge:
    return quote_card.UNCHECKED


def order(html: str) -> list[str]:
    """The relations of a table, row by row."""
    return re.findall(r'data-show="([^"]*)"', html)


def head(html: str) -> dict[str, tuple[str, str]]:
    """What a click on each head asks for, and how its column is sorted, if it is."""
    found = re.findall(
        r'<th scope="col"(?: aria-sort="([^"]*)")?><button type="button" data-sort="([^"]*)">(.*?)</button>',
        html,
        re.DOTALL,
    )
    return {re.sub(r"<[^>]*>", "", words).strip(): (asks, sorted_) for sorted_, asks, words in found}


def test_a_head_asks_for_its_column_and_once_that_sorts_for_the_other_way_round() -> None:
    view = apply(TINY, Filters())
    asked = head(table(view, "quotes", NOTHING))
    assert asked["Quotes"] == ("-quotes", "descending")
    assert asked["Relation"] == ("name", "")
    turned = table(view, asked["Quotes"][0], NOTHING)
    assert head(turned)["Quotes"] == ("quotes", "ascending")
    assert head(table(view, "name", NOTHING))["Relation"] == ("-name", "ascending")
    assert head(table(view, "-name", NOTHING))["Relation"] == ("name", "descending")
    assert list(asked) == [
        "Relation",
        "Quotes",
        "Cooperation, said",
        "Cooperation, done",
        "Conflict, said",
        "Conflict, done",
        "Comment or question",
        "Did not happen, or not yet",
        "Articles",
        "First",
        "Last",
    ]


def test_equals_stay_in_order_of_their_names() -> None:
    view = apply(TINY, Filters())
    assert order(table(view, "quotes", NOTHING)) == ["nor-zaf", "nor-tls", "esh-tls", "isl-zaf"]
    assert order(table(view, "-quotes", NOTHING)) == ["esh-tls", "isl-zaf", "nor-tls", "nor-zaf"]
    assert order(table(view, "first", NOTHING)) == ["esh-tls", "nor-tls", "isl-zaf", "nor-zaf"]
    assert order(table(view, "-name", NOTHING)) == order(table(view, "name", NOTHING))[::-1]


@pytest.mark.parametrize("sort", ["change", "-change", "", "-", "--quotes", "<b>"])
def test_a_table_that_has_not_such_a_column_is_sorted_by_its_own_and_says_so(sort: str) -> None:
    view = apply(TINY, Filters())
    assert order(table(view, sort, NOTHING)) == order(table(view, "quotes", NOTHING))
    assert head(table(view, sort, NOTHING))["Quotes"] == ("-quotes", "descending")


def test_every_column_of_a_table_has_a_key_that_may_stand_in_an_address() -> None:
    changed = changes.table(apply(TINY, Filters(years=(1999, 2014), versus=(2015, 2016))), "", NOTHING)
    asked = [
        asks.removeprefix(DESCENDING)
        for html in (table(apply(TINY, Filters()), "", NOTHING), changed)
        for asks, _ in head(html).values()
    ]
    assert {*asked} == {*KEYS}


def test_the_table_of_two_periods_turns_round_as_well() -> None:
    view = apply(TINY, Filters(years=(1999, 2014), versus=(2015, 2016)))
    ours, turned = changes.table(view, "quotes", NOTHING), changes.table(view, "-change", NOTHING)
    assert head(ours)["Change"] == ("-change", "ascending")
    assert head(turned)["Change"] == ("change", "descending")
    assert order(turned) != order(ours)
    assert sorted(order(turned)) == sorted(order(ours))


def test_beside_the_table_that_lists_them_no_relation_is_listed_again() -> None:
    view = apply(TINY, Filters())
    assert order(dossier.overview(view, "network")) != []
    assert order(dossier.overview(view, "table")) == []
    assert "most quotes first" not in dossier.overview(view, "table")


def test_of_relations_from_a_single_article_eight_are_named_and_the_others_counted() -> None:
    codes = ("NOR", "ZAF", "TLS", "ESH", "ISL")
    pairs = [(a, b) for number, a in enumerate(codes) for b in codes[number + 1 :]]

    def said(number: int) -> str:
        made = dataset(*(relation(a, b, quote("one of one")) for a, b in pairs[:number]))
        (words,) = re.findall("Based on a single article: (.*)", coverage(apply(made, Filters())))
        return str(words)

    assert said(8).count("<bdi>") == 8
    assert "more" not in said(8)
    assert said(10).count("<bdi>") == 8
    assert said(10).endswith("</bdi> and 2 more.</p>")


def test_paper_says_how_many_quotes_of_a_view_or_of_a_relation_it_lacks() -> None:
    def lacks(html: str) -> list[str]:
        return re.findall(r'"rg-on-paper">(.*?) not printed', html)

    def view(number: int, filters: Filters) -> View:
        return apply(dataset(relation("NOR", "ZAF", *(quote(f"no {n}", date="2016") for n in range(number)))), filters)

    many, badges = view(MOST + 1, Filters()), quote_card.badges(TINY, Record())
    assert lacks(document(many, badges)) == ["1 more quote of this view is"]
    assert lacks(document(many, badges, whole=True)) == []
    assert lacks(dossier.relation(view(1200, Filters()), "nor-zaf", badges)) == [
        "1,100 more quotes of this relation are"
    ]
    periods = view(120, Filters(years=(2016, 2016), versus=(2014, 2015)))
    assert lacks(dossier.relation(periods, "nor-zaf", badges)) == ["20 more quotes of this period are"]

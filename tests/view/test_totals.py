"""Numbers add up before the reader's eyes: one denominator, distinct quotes, and a word where a sum is another one."""

from __future__ import annotations

import re

from hypothesis import given

from graph.model import Dataset
from graph.model.plover import Kind
from graph.render.html import dossier, quote_card
from graph.render.html.coverage import coverage
from graph.render.html.table import table
from graph.view import Filters, View, apply
from graph.view.counts import count
from graph.view.selection import NOTHING
from graph.view.totals import coded_otherwise, totals
from tests.support.data_for_tests import TINY, dataset, datasets, quote, relation

ACT = {"event": "CONSULT", "date": "2016"}
# The same words on two relations, and once more with another coding on a third.
TOLD_TWICE = dataset(
    relation("NOR", "ZAF", quote("they met", **ACT), quote("they traded", date="2015")),
    relation("ISL", "NOR", quote("they met", **ACT)),
    relation("ISL", "ZAF", quote("they met", date="2016")),
)


def everything(data: Dataset) -> View:
    return apply(data, Filters())


def plain(page: str) -> str:
    return re.sub(r"\s+", " ", re.sub("<[^>]*>", " ", page))


def test_a_quote_on_several_relations_counts_once_and_once_under_each_kind() -> None:
    found = totals(everything(TOLD_TWICE))
    assert (found.quotes, found.shared, found.mixed) == (2, 1, 1)
    assert {kind: number for kind, number in found.kinds.items() if number} == {
        Kind.VERBAL_COOPERATION: 1,
        Kind.UNCODED: 2,
    }


@given(datasets())
def test_every_total_is_the_one_that_head_filters_and_table_say(data: Dataset) -> None:
    view, filters = everything(data), Filters()
    found, counts = totals(view), count(data, filters)
    assert found.quotes == view.quotes == counts.of_all_kinds
    assert found.kinds == counts.kinds
    assert (sum(found.kinds.values()) > found.quotes) == (found.mixed > 0)
    assert (sum(len(shown.quotes) for shown in view) > found.quotes) >= (found.shared > 0)


def test_the_table_ends_with_what_its_rows_add_up_to_and_says_why_it_is_less() -> None:
    page = table(everything(TOLD_TWICE), "quotes", NOTHING)
    last = page[page.index("<tfoot") : page.index("</tfoot")]
    assert re.findall(r"<td[^>]*>([^<]*)</td>", last)[:2] == ["2", "1"]
    said = plain(page)
    assert "1 quote belongs to more than one relation, and is counted once in the last row." in said
    assert "1 quote is coded differently on different relations, and counts under each of these kinds." in said


def test_where_the_numbers_add_up_nothing_is_explained() -> None:
    data = dataset(relation("NOR", "ZAF", quote("one")), relation("ISL", "ZAF", quote("two")))
    pages = table(everything(data), "quotes", NOTHING), dossier.overview(everything(data))
    assert all("rg-sums" not in page for page in pages)


def test_the_overview_and_a_country_say_how_many_quotes_stand_on_several_of_their_rows() -> None:
    view = everything(TOLD_TWICE)
    assert "1 quote belongs to more than one relation" in plain(dossier.overview(view))
    assert "1 quote belongs to more than one relation" in plain(dossier.country(view, "NOR"))


def test_words_that_are_coded_differently_on_another_pair_say_so_beside_them() -> None:
    view = everything(TOLD_TWICE)
    first, comment = TOLD_TWICE.by_id["nor-zaf"], TOLD_TWICE.by_id["isl-zaf"]
    met = next(one for one in first.quotes if one.exact == "they met")
    assert coded_otherwise(TOLD_TWICE, first, met) == [("isl-zaf", Kind.UNCODED)]
    assert len(coded_otherwise(TOLD_TWICE, comment, comment.quotes[0])) == 2
    page = dossier.relation(view, "nor-zaf", lambda _relation, _quote: quote_card.UNCHECKED)
    assert "these words are coded as “Comment or question”" in plain(page)
    assert page.count("these words are coded as") == 1


def test_the_coverage_says_of_what_view_it_speaks() -> None:
    assert "The whole collection, without filters." in plain(coverage(everything(TINY)))
    assert (
        "Articles by outlet: Radio Nowhere (1), The Invented Courier (1). By language: English (1), not given (1)."
        in plain(coverage(everything(TINY)))
    )
    some = apply(TINY, Filters(countries=("NOR",), years=(2015, 2015)))
    assert "All that these filters leave: Northland; 2015." in plain(coverage(some))

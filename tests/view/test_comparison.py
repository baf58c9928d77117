"""Two periods side by side: what changed is what a reader sees change, and nothing is said that was not collected."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.loading.load import load
from graph.model import Dataset, Quote
from graph.record import Record
from graph.render.drawing import appearance, legend, looks, vis_network
from graph.render.drawing.network import positions
from graph.render.html import changes, dossier, quote_card
from graph.render.html.document import document
from graph.view import Filters, View, apply, comparison, describe, years
from graph.view.comparison import halves
from graph.view.selection import NOTHING
from tests.support import ROOT
from tests.support.data_for_tests import TINY, dataset, datasets, quote, relation, wishes

BEFORE, AFTER = (2010, 2013), (2014, 2016)
TALKS = {"event": "CONSULT", "actor": ["NOR", "ZAF"]}
TRADE = {"event": "COOPERATE", "actor": ["NOR", "ZAF"]}
SANCTIONS = {"event": "SANCTION", "actor": ["NOR"], "recipient": ["ZAF"]}


def compared(*quotes: Quote, first: tuple[int, int] = BEFORE, second: tuple[int, int] = AFTER) -> View:
    return apply(dataset(relation("NOR", "ZAF", *quotes)), Filters(years=first, versus=second))


def change(*quotes: Quote) -> str:
    return comparison.compare(compared(*quotes))["nor-zaf"].change


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ([("2012", TALKS)], "first"),
        ([("2015", TALKS)], "second"),
        ([("2012", TALKS), ("2015", TALKS)], "same"),
        ([("2012", TALKS), ("2015", SANCTIONS)], "changed"),
        ([("2012", TALKS), ("2015", TRADE)], "changed"),  # from words to deeds
        ([("2012", TALKS), ("2015", {})], "changed"),  # an act, and then none
        ([("2012", {}), ("2015", {})], "same"),
        ([("2013/2014", TALKS)], "same"),  # reaches into both, and counts in both
        ([("2013/2014", TALKS), ("2015", SANCTIONS)], "changed"),
    ],
)
def test_a_change_is_what_a_reader_sees_change(told: list[tuple[str, dict[str, object]]], expected: str) -> None:
    assert change(*(quote(f"words {n}", date=date, **code) for n, (date, code) in enumerate(told))) == expected


def test_what_did_not_happen_is_no_change_of_kind() -> None:
    denied = quote("never any sanctions", date="2015", negation="true", **SANCTIONS)
    assert change(quote("they talk", date="2012", **TALKS), quote("still", date="2015", **TALKS), denied) == "same"


def test_the_table_says_of_each_period_what_was_not_done() -> None:
    denied = quote("never any sanctions", date="2015", negation="true", **SANCTIONS)
    html = changes.table(compared(quote("they talk", date="2012", **TALKS), denied), "change", NOTHING)
    cells = [re.sub("<[^>]*>", " ", cell).split() for cell in re.findall(r"<td>(\d.*)</td>", html)]
    assert [" ".join(cell) for cell in cells] == [
        "1 · cooperation, only said",
        "1 · comments only Did not happen, or not yet 1",
    ]


def test_quotes_of_other_years_are_in_neither_and_one_without_a_date_is_in_the_period_of_its_report() -> None:
    view = compared(quote("early", date="2012"), quote("long ago", date="1999"), quote("at some time"))
    assert [q.exact for shown in view for q in shown.quotes] == ["early", "at some time"]
    parts = looks.parts(view, "nor-zaf")
    assert [[q.exact for q in quotes] for _, _, quotes in parts] == [["early"], ["at some time"]]
    assert "1 quote is dated by its report only, and stands in its period." in changes.panel(view)
    assert describe(view) == (
        "2 quotes (1 dated by their report only) from 1 article about 1 relation · 2010–2013 compared with 2014–2016"
    )


def test_the_switch_leaves_out_what_only_its_report_dates_in_a_comparison_too() -> None:
    filters = Filters(years=(2010, 2013), versus=(2014, 2016), report_dated=False)
    view = apply(dataset(relation("NOR", "ZAF", quote("early", date="2012"), quote("at some time"))), filters)
    assert [q.exact for shown in view for q in shown.quotes] == ["early"]
    assert "report only" not in changes.panel(view)


def test_a_period_that_rests_on_one_article_is_said_to() -> None:
    several = [quote("one", date="2012", source="radio-2014"), quote("other", date="2012"), quote("late", date="2016")]
    html = re.sub("<[^>]*>", "", changes.cautions(compared(*several)))
    assert " ".join(html.split()) == (
        "All quotes of 2014–2016 come from one article, “Ministers meet at the lighthouse” (The Invented Courier, "
        "30 December 2016). What differs may be the articles, and not the years."
    )


def test_of_two_periods_that_rest_on_the_same_article_no_difference_of_articles_is_claimed() -> None:
    html = changes.cautions(compared(quote("early", date="2012"), quote("late", date="2016")))
    assert html.count("All quotes of") == 1
    assert "All quotes of 2010–2013 and 2014–2016 come from one article" in html
    assert "Both periods are as this one article tells them." in html


def test_a_period_without_a_quote_in_view_is_named_and_two_of_several_articles_need_no_word() -> None:
    late = [quote("late", date="2016"), quote("later", date="2014", source="radio-2014")]
    assert "No quotes match these filters in 2010–2013." in changes.cautions(compared(*late))
    early = [quote("early", date="2012"), quote("earlier", date="2010", source="radio-2014")]
    assert changes.cautions(compared(*early, *late)) == ""
    assert changes.cautions(apply(TINY, Filters())) == ""


def test_the_first_split_is_by_dates_of_what_is_told_and_not_by_the_days_of_reports() -> None:
    told = [quote("one", date="1999"), quote("other", date="2014")]
    reported = [quote(f"comment {number}") for number in range(20)]  # of 2016
    data = dataset(relation("NOR", "ZAF", *told, *reported))
    assert halves(data, Filters()) == ((1999, 1999), (2014, 2016))
    assert halves(dataset(relation("NOR", "ZAF", *reported, quote("a", source="radio-2014"))), Filters()) == (
        (2014, 2014),
        (2016, 2016),
    )


def test_the_dossier_shows_each_quote_once_under_its_period() -> None:
    view = compared(
        quote("early", date="2012", **TALKS), quote("late", date="2016", **SANCTIONS), quote("long", date="2013/2014")
    )
    parts = looks.parts(view, "nor-zaf")
    assert [(head, acts, [q.exact for q in quotes]) for head, acts, quotes in parts] == [
        ("2010–2013", "2 quotes: cooperation, only said", ["early"]),
        ("2010–2013 and 2014–2016", "", ["long"]),
        ("2014–2016", "2 quotes: conflict, includes acts done", ["late"]),
    ]
    html = dossier.relation(view, "nor-zaf", quote_card.badges(view.dataset, Record()))
    assert [html.count(f">{words}<") for words in ("early", "long", "late")] == [1, 1, 1]
    assert html.index("2010–2013 <") < html.index("early") < html.index("long") < html.index("late")


def test_the_document_has_both_periods_under_their_heads() -> None:
    view = compared(
        quote("late", date="2016"),
        quote("early", date="2012"),
        quote("later", date="2016"),
        quote("long", date="2013/2014"),
    )
    html = document(view, quote_card.badges(view.dataset, Record()))
    seen = re.findall(r'rg-part">(.*?) <span class="rg-soft">(.*?)<|rg-exact">(.*?)<', html)
    assert ["".join(one) for one in seen] == [
        "2010–20132 quotes",
        "early",
        "2010–2013 and 2014–2016",
        "long",
        "2014–20163 quotes",
        "late",
        "later",
    ]


def test_a_period_without_a_quote_says_so() -> None:
    view = compared(quote("late", date="2016"))
    html = document(view, quote_card.badges(view.dataset, Record()))
    assert re.findall(r'rg-part">(.*?) <span class="rg-soft">(.*?)<', html) == [
        ("2010–2013", "no quotes"),
        ("2014–2016", "1 quote"),
    ]
    assert [(head, acts) for head, acts, _ in looks.parts(view, "nor-zaf")] == [
        ("2010–2013", "no quotes"),
        ("2014–2016", "1 quote: comments only"),
    ]


def test_without_a_second_period_nothing_is_compared() -> None:
    view = apply(TINY, Filters(years=AFTER))
    assert comparison.compare(view) == {}
    assert [head for head, _, _ in looks.parts(view, "nor-zaf")] == [""]
    assert all(looks.look(view, shown).change is None for shown in view)


def test_the_drawing_the_list_the_table_and_the_legend_say_the_same() -> None:
    view = apply(TINY, Filters(years=(1999, 2014), versus=(2015, 2016)))
    found = comparison.compare(view)
    edges = {edge["id"]: edge for edge in vis_network.payload(view, positions(TINY))["edges"]}
    assert {key: edge["sign"] for key, edge in edges.items()} == {key: one.change for key, one in found.items()}
    assert len({edge["sign"] for edge in edges.values()}) > 1
    told = {row.classes for row in legend.legend(view.filters.periods)}
    for html in (changes.panel(view), changes.table(view, "change", NOTHING)):
        for key, one in found.items():
            assert f'data-show="{key}"' in html
            words = appearance.change_words(one.change, view.filters.periods)
            assert words[1:] in html
            assert f"rg-sign rg-{one.change}" in told
            assert f"rg-sign rg-{one.change}" in html
    assert edges["esh-tls"]["says"] == (
        "Eastland – Westland, 1 quote, 1 act, only in 1999–2014: cooperation, includes acts done, "
        "by Westland towards Eastland"
    )


def test_a_comparison_draws_every_line_as_it_is_drawn_without_one_but_for_its_sign() -> None:
    both = Filters(years=(1999, 2014), versus=(2015, 2016))
    plain, compared = (
        {edge["id"]: edge for edge in vis_network.payload(apply(TINY, wanted), positions(TINY))["edges"]}
        for wanted in (Filters(years=(1999, 2016)), both)
    )
    assert plain.keys() == compared.keys()
    for key, edge in compared.items():
        assert {**edge, "sign": "", "says": ""} == {**plain[key], "says": ""}


def test_list_and_table_say_what_each_period_adds_up_to_and_why_it_is_less_than_the_rows() -> None:
    both, shared = quote("they talk", date="2013/2014", **TALKS), quote("they trade", date="2015", **TRADE)
    data = dataset(
        relation("NOR", "ZAF", both, shared), relation("NOR", "TLS", shared), relation("TLS", "ZAF", quote("a"))
    )
    view = apply(data, Filters(years=BEFORE, versus=AFTER))
    assert comparison.totals_by_period(view) == comparison.PeriodTotals(first=1, second=3, both=1, shared=1)
    said = (
        "Each quote once: 1 quote in 2010–2013, 3 quotes in 2014–2016. 1 quote reaches into both periods, and counts "
        "in each. 1 quote belongs to more than one relation."
    )
    page = changes.table(view, "change", NOTHING)
    assert said in changes.panel(view)
    assert said in page
    last = page[page.index("<tfoot") : page.index("</tfoot")]
    assert re.findall(r"<td>(.*?)</td>", last) == ["", "1", "3"]
    plain = changes.table(apply(TINY, Filters(years=(1999, 1999), versus=(2015, 2015))), "change", NOTHING)
    assert "Each quote once" not in plain


@given(datasets())
def test_the_totals_of_two_periods_are_those_of_each_by_itself(data: Dataset) -> None:
    view = apply(data, Filters(years=(1999, 2014), versus=(2015, 2016)))
    found = comparison.totals_by_period(view)
    for number, period in ((found.first, (1999, 2014)), (found.second, (2015, 2016))):
        assert number == apply(data, Filters(years=period)).quotes
    assert found.first + found.second - found.both == view.quotes


@given(datasets(), st.data())
def test_each_relation_is_in_one_period_or_both_and_no_quote_is_lost(data: Dataset, drawn: st.DataObject) -> None:
    year = st.sampled_from(years(data) or (2000,))
    (a, b), (c, d) = (sorted(drawn.draw(st.tuples(year, year))) for _ in range(2))
    first, second = (a, b), (c, d)
    view = apply(data, Filters(years=first, versus=second))
    for key, one in comparison.compare(view).items():
        assert {q.hash for q in view[key].quotes} == {q.hash for q in (*one.first.quotes, *one.second.quotes)}
        assert one.change in appearance.CHANGE_TONES
        standing = [q.hash for _, _, quotes in looks.parts(view, key) for q in quotes]
        assert sorted(standing) == sorted({*standing})
        assert set(standing) == {q.hash for q in view[key].quotes}


# ---- two periods to begin with


def test_chosen_years_are_compared_with_those_before_or_else_after() -> None:
    assert years(TINY) == (1999, 2014, 2015, 2016)
    assert halves(TINY, Filters(years=(2015, 2016))) == ((1999, 2014), (2015, 2016))
    assert halves(TINY, Filters(years=(1999, 1999))) == ((1999, 1999), (2014, 2016))


def _told(*dates: str) -> Dataset:
    return dataset(relation("NOR", "ZAF", *(quote(f"{n} said", date=date) for n, date in enumerate(dates))))


@pytest.mark.parametrize(
    ("dates", "last"),
    [
        (["2001", "2002", "2010", "2011"], 2002),
        (["2001", "2002", "2003", "2004", "2010", "2011"], 2004),  # by the gap, and not by equal numbers
        (["1900", *["2001"] * 3, "2004", "2005"], 2001),  # one quote of six is no fair part
        (["1900", *["2001"] * 3], 1900),  # one of four is
        ([*["2001"] * 5, "2002", "2004"], 2001),
        ([*["2001"] * 5, "2004"], 2001),  # no cut leaves a fair part: the widest that leaves any
        (["1900", *["2001"] * 9, "2002"], 1900),
        (["2001", "2002", "2003", "2004"], 2002),  # gaps as wide: the more even sides
        (["2001", "2001", "2002", "2003"], 2001),
        (["2001", "2002", "2003"], 2001),  # and as even: the first
        (["2001/2010", "2001", "2010"], 2001),  # what reaches over the gap is on either side
        (["../2001", "2010/..", "2010"], 2001),  # an open end is no year
    ],
)
def test_the_first_split_is_at_the_widest_gap_that_leaves_a_fair_part_on_either_side(
    dates: list[str], last: int
) -> None:
    both = halves(_told(*dates), Filters())
    assert both
    assert both[0][1] == last


def test_a_quote_of_several_relations_counts_once_in_the_first_split() -> None:
    often = [relation(*pair, quote("they met", date="2001")) for pair in (("NOR", "ZAF"), ("ISL", "ZAF"))]
    others = relation("ISL", "NOR", *(quote(f"{n} said", date=date) for n, date in enumerate(["2010", *["2013"] * 3])))
    # Counted twice, the quote of 2001 would be a fair part: two of six.
    assert halves(dataset(*often, others), Filters()) == ((2001, 2010), (2013, 2013))


def test_words_that_are_dated_otherwise_on_another_relation_and_stand_alone_are_split_between_the_two_years() -> None:
    twice = dataset(
        relation("NOR", "ZAF", quote("they met", date="2014")), relation("AUT", "NOR", quote("they met", date="2016"))
    )
    assert halves(twice, Filters()) == ((2014, 2014), (2016, 2016))


def test_the_first_split_is_of_the_quotes_that_the_filters_leave() -> None:
    early, late = [("1950", TALKS), ("1951", TALKS), ("1990", TALKS)], [("2014", TRADE), ("2016", TRADE)]
    quotes = [quote(f"{n} said", date=date, **code) for n, (date, code) in enumerate(early + late)]
    data = dataset(
        relation("NOR", "ZAF", *quotes),
        relation("ISL", "ZAF", quote("fish", date="2014", speaker={"name": "A. Wave"}), quote("boats", date="2016")),
    )
    assert halves(data, Filters()) == ((1950, 1951), (1990, 2016))
    assert halves(data, Filters(countries=("ISL",))) == ((1950, 2014), (2016, 2016))
    assert halves(data, Filters(words="said")) == ((1950, 1951), (1990, 2016))
    assert halves(data, Filters(words="fish")) == halves(data, Filters())  # one year only: of all that is told
    assert halves(data, Filters(words="nowhere")) == halves(data, Filters())


def test_a_view_of_one_year_is_split_by_all_that_is_told_and_not_by_the_days_of_its_reports() -> None:
    fish = relation("ISL", "ZAF", quote("fish", date="2014"), quote("boats"))  # the boats are reported in 2016
    data = dataset(relation("NOR", "ZAF", quote("one", date="1999"), quote("other", date="2012")), fish)
    assert halves(data, Filters(countries=("ISL",))) == halves(data, Filters()) == ((1999, 1999), (2012, 2016))


@given(st.data(), datasets())
def test_a_first_split_parts_all_years_in_a_gap_of_what_the_filters_leave(draw: st.DataObject, data: Dataset) -> None:
    filters = replace(draw.draw(wishes(data)), years=None, versus=None)
    both, stops = halves(data, filters), years(data)
    if len(stops) < 2:
        assert both is None
        return
    assert both
    (first, cut), (after, last) = both
    assert (first, last) == (stops[0], stops[-1])
    assert stops.index(after) == stops.index(cut) + 1
    told = {q.hash: data.when(q) for shown in apply(data, filters) for q in shown.quotes if q.date}.values()
    found = {year for when in told for year in (when.first.year, when.last.year) if 1 < year < 9999}
    if len(found) < 2:
        assert both == halves(data, Filters())
        return
    assert cut in found
    assert all(any(when.touches(*period) for when in told) for period in both)
    # No other cut between two years that are told is better in all that a cut is chosen by.
    assert _merit(told, found, cut) == max(_merit(told, found, year) for year in found if year < max(found))


def _merit(told: Collection[Any], found: set[int], cut: int) -> tuple[bool, int, int]:
    next_told = min(year for year in found if year > cut)
    sides = [sum(when.touches(*side) for when in told) for side in ((1, cut), (cut + 1, 9999))]
    return 4 * min(sides) >= len(told), next_told - cut, -abs(sides[0] - sides[1])


def test_our_own_data_is_first_split_where_either_period_has_its_part() -> None:
    both = halves(load(ROOT / "data" / "relations.yaml"), Filters())
    assert both == ((1945, 2015), (2016, 2017))  # not after 1945, of which a single quote tells


def test_one_year_cannot_be_halved() -> None:
    assert halves(dataset(relation("NOR", "ZAF", quote("a", date="2001"))), Filters()) is None

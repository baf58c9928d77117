"""What the filters leave, and how it is counted and told."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model import Dataset
from graph.model.plover import Kind
from graph.view import KINDS, Filters, View, apply, describe, narrowed, years
from graph.view.counts import Counts, count
from graph.view.registry import DATINGS, VOICES, speakers
from graph.view.selection import Selection
from tests.support.data_for_tests import ALLIANCE, TINY, dataset, datasets, quote, relation, wishes

STOPS = years(TINY)
PACT = next(q for q in TINY.by_id["nor-zaf"].quotes if q.exact == ALLIANCE)
SELECTABLE = [*TINY.codes, *TINY.by_id, *(r.quote_id(q) for r in TINY.relations for q in r.quotes)]


def words(view: View) -> set[str]:
    return {q.exact for shown in view for q in shown.quotes}


# ---- what is in view


def test_without_a_wish_everything_is_in_view() -> None:
    view = apply(TINY, Filters())
    assert list(view.relations) == [r.id for r in TINY.relations]
    assert all(set(shown.quotes) == set(shown.relation.quotes) for shown in view)


def test_any_of_the_countries_keeps_a_relation_that_has_one_of_them() -> None:
    assert set(apply(TINY, Filters(("NOR", "ESH"))).relations) == {"nor-zaf", "nor-tls", "esh-tls"}


def test_only_between_the_countries_keeps_a_relation_that_has_two_of_them() -> None:
    assert set(apply(TINY, Filters(("NOR", "TLS", "ESH"), "only")).relations) == {"nor-tls", "esh-tls"}


def test_only_between_one_country_leaves_nothing() -> None:
    assert not list(apply(TINY, Filters(("NOR",), "only")))


def test_a_relation_without_a_quote_in_view_is_not_in_view() -> None:
    view = apply(TINY, Filters(years=(1999, 1999), report_dated=False))
    assert list(view.relations) == ["esh-tls"]
    assert view.countries == ("TLS", "ESH")
    assert list(view.sources) == ["radio-2014"]
    assert "nor-zaf" not in view


@pytest.mark.parametrize(
    ("date", "inside", "outside"),
    [
        ("2015", [2015], [2014, 2016]),
        ("2015-12-31", [2015], [2016]),
        ("2015~", [2015], [2014, 2016]),  # about 2015 is no other year
        ("2015?", [2015], [2014, 2016]),
        ("2014/2016", [2014, 2015, 2016], [2013, 2017]),
        ("2014-12~/2015-01~", [2014, 2015], [2013, 2016]),
        ("../2015", [1914, 2015], [2016]),
        ("2015/..", [2015, 2060], [2014]),
    ],
)
def test_a_quote_is_in_view_in_the_years_that_its_date_touches_and_in_no_other(
    date: str, inside: list[int], outside: list[int]
) -> None:
    data = dataset(relation("NOR", "ZAF", quote("words", date=date)))
    assert all(apply(data, Filters(years=(year, year))).quotes == 1 for year in inside)
    assert all(apply(data, Filters(years=(year, year))).quotes == 0 for year in outside)


@pytest.mark.parametrize(
    ("issued", "inside", "outside"),
    [("2016-12-30", [2016], [2015, 2017]), ("2014", [2014], [2013, 2015]), ("2014/2016", [2014, 2015], [2017])],
)
def test_a_quote_without_a_date_is_of_the_years_of_its_report_and_may_be_left_out(
    issued: str, inside: list[int], outside: list[int]
) -> None:
    sources = {"paper": {"title": "T", "container-title": "P", "issued": issued}}
    data = dataset(relation("NOR", "ZAF", quote("words", source="paper")), sources=sources)
    assert all(apply(data, Filters(years=(year, year))).quotes == 1 for year in inside)
    assert all(apply(data, Filters(years=(year, year))).quotes == 0 for year in outside)
    assert all(apply(data, Filters(years=span, report_dated=False)).quotes == 0 for span in (None, (2014, 2016)))


@given(datasets())
def test_every_quote_is_of_some_year(data: Dataset) -> None:
    found = set().union(*(words(apply(data, Filters(years=(year, year)))) for year in years(data)))
    assert found == words(apply(data, Filters()))


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_keeps_its_own_quotes_and_what_did_not_happen_is_a_kind_of_its_own(kind: Kind) -> None:
    kept = apply(TINY, Filters(kinds=frozenset({kind})))
    assert {q.kind for shown in kept for q in shown.quotes} <= {kind}
    assert ("no grain was ever sent" in words(kept)) is (kind is Kind.NOT_DONE)


def test_no_kind_leaves_nothing() -> None:
    assert apply(TINY, Filters(kinds=frozenset())).quotes == 0


def test_quotes_stand_in_order_of_time_and_those_of_their_reports_day_after_what_is_dated_so() -> None:
    data = dataset(
        relation(
            "NOR",
            "ZAF",
            quote("as reported at the end of 2016"),
            quote("that day", date="2016-12-30"),
            quote("later", date="2017"),
            quote("the whole year", date="2015"),
            quote("the last day", date="2015-12-31"),
            quote("its first month", date="2015-01"),
            quote("a century before", date="0915"),
            quote("for ages", date="../2015"),
        )
    )
    told = [q.exact for q in apply(data, Filters())["nor-zaf"].quotes]
    assert told == [
        "for ages", "a century before", "its first month", "the whole year", "the last day",
        "that day", "as reported at the end of 2016", "later",
    ]  # fmt: skip


def test_a_countrys_relations_come_with_the_fullest_first() -> None:
    assert [shown.relation.id for shown in apply(TINY, Filters()).of("NOR")] == ["nor-zaf", "nor-tls"]


# ---- counts


def test_the_same_words_on_two_pairs_count_once() -> None:
    assert sum(q.exact == ALLIANCE for r in TINY.relations for q in r.quotes) == 2
    assert apply(TINY, Filters()).quotes == sum(len(r.quotes) for r in TINY.relations) - 1


def test_the_same_words_of_two_sources_count_twice() -> None:
    data = dataset(relation("NOR", "ZAF", quote("words"), quote("words", source="radio-2014")))
    assert apply(data, Filters()).quotes == 2


@given(datasets(), st.data())
def test_each_choice_says_how_many_quotes_it_leaves_under_the_other_filters(data: Dataset, draw: st.DataObject) -> None:
    filters = draw.draw(wishes(data))
    by_report = [
        q.hash for shown in apply(data, replace(filters, report_dated=True)) for q in shown.quotes if q.date is None
    ]

    def tally(name: str, choices: tuple[str, ...]) -> dict[str, int]:
        found = {one: apply(data, replace(filters, **{name: (one,)})).quotes for one in choices}  # type: ignore[arg-type]
        return {one: number for one, number in found.items() if number}

    counts = count(data, filters)
    assert counts == Counts(
        choices=counts.choices,
        kinds={kind: apply(data, replace(filters, kinds=frozenset({kind}))).quotes for kind in KINDS},
        of_all_kinds=apply(data, replace(filters, kinds=frozenset(KINDS))).quotes,
        acts=apply(data, replace(filters, acts_only=True)).quotes,
        report_dated=len(set(by_report)),
    )
    some = {name: {one: number for one, number in found.items() if number} for name, found in counts.choices.items()}
    any_of_them = replace(filters, match="any")
    countries = {code: apply(data, replace(any_of_them, countries=(code,))).quotes for code in data.codes}
    assert some == {
        "country": {code: number for code, number in countries.items() if number},
        "speaker": tally("speakers", ("A. Wave", "crowd")),
        **{
            name: {one: number for one in choices if (number := apply(data, filters.choosing(entry, (one,))).quotes)}
            for name, choices, entry in (
                ("voice", ("direct", "reported", "article"), VOICES),
                ("dated", ("given", "inferred", "doubt", "report"), DATINGS),
            )
        },
        "article": tally("sources", tuple(data.sources)),
        "topic": tally("contexts", ("military", "economic")),
    }


def test_acts_leave_out_comments_and_what_did_not_or_not_yet_happen() -> None:
    counts = apply(TINY, Filters())["nor-zaf"].acts
    assert {kind: number for kind, number in counts.items() if number} == {
        Kind.VERBAL_COOPERATION: 1,
        Kind.MATERIAL_COOPERATION: 1,  # not the grain that was never sent
        Kind.MATERIAL_CONFLICT: 1,
    }


# ---- the view in one line


def test_the_view_is_described_with_quotes_articles_relations_and_years() -> None:
    assert describe(apply(TINY, Filters())) == "8 quotes from 2 articles about 4 relations · 1999–2016"


def test_one_of_each_is_described_in_the_singular() -> None:
    view = apply(TINY, Filters(("ESH",), years=(1999, 1999)))
    assert describe(view) == "1 quote from 1 article about 1 relation · 1999"


def test_chosen_years_are_described_rather_than_how_far_the_dates_in_view_reach() -> None:
    assert describe(apply(TINY, Filters(years=(2015, 2015)))).endswith("· 2015")  # one quote is of 2014 to 2016


def test_an_empty_view_is_described_without_years_of_its_own() -> None:
    assert describe(apply(TINY, Filters(kinds=frozenset()))) == "0 quotes from 0 articles about 0 relations"


def test_open_ends_are_no_years_to_describe_or_to_choose() -> None:
    data = dataset(relation("NOR", "ZAF", quote("a", date="../2015"), quote("b", date="2016/..")))
    assert years(data) == (2015, 2016)
    assert describe(apply(data, Filters())).endswith("· 2015–2016")


def test_the_years_to_choose_from_are_those_that_have_data() -> None:
    assert STOPS == (1999, 2014, 2015, 2016)


# ---- the finer filters


def test_a_speaker_is_known_by_name_and_where_there_is_none_by_role() -> None:
    assert words(apply(TINY, Filters(speakers=("A. Wave",)))) == {"nobody knows what the fleet is for"}
    assert words(apply(TINY, Filters(speakers=("speaker of the north",)))) == {"the east must answer for it"}
    assert words(apply(TINY, Filters(speakers=("retired admiral",)))) == set()


def test_a_joint_statement_is_found_and_counted_under_each_speaker() -> None:
    joint = quote("nobody drowns because of a border", speaker=[{"name": "A. Wave"}, {"role": "crowd"}])
    alone = quote("the sea is ours", speaker={"name": "A. Wave"})
    data = dataset(relation("NOR", "ZAF", joint, alone, quote("nobody said this")))
    assert speakers(data) == ("A. Wave", "crowd")
    assert words(apply(data, Filters(speakers=("A. Wave",)))) == {joint.exact, alone.exact}
    assert words(apply(data, Filters(speakers=("crowd",)))) == {joint.exact}
    assert words(apply(data, Filters(speakers=("A. Wave", "crowd")))) == {joint.exact, alone.exact}
    assert count(data, Filters()).choices["speaker"] == {"A. Wave": 2, "crowd": 1}


def test_several_choices_of_one_filter_add_up_and_several_filters_narrow() -> None:
    both = Filters(contexts=("economic", "legal"))
    assert words(apply(TINY, both)) == {"the south closed its ports", "the east must answer for it"}
    assert words(apply(TINY, replace(both, kinds=frozenset({Kind.VERBAL_CONFLICT})))) == {"the east must answer for it"}


def test_an_article_leaves_its_own_quotes() -> None:
    assert words(apply(TINY, Filters(sources=("radio-2014",)))) == {"they rebuilt the dam", "the two are far apart"}


def test_reported_acts_only_leaves_out_comment_and_what_did_not_happen() -> None:
    left = words(apply(TINY, Filters(acts_only=True)))
    assert "the south closed its ports" in left
    assert not left & {"no grain was ever sent", "nobody knows what the fleet is for", "the two are far apart"}


def test_a_view_of_one_relation_has_the_filters_that_leave_it_and_its_quotes() -> None:
    for filters in (Filters(), Filters(countries=("ESH", "NOR"), years=(2014, 2015)), Filters(words="pact")):
        view = apply(TINY, filters)
        for relation_id in view.relations:
            alone = narrowed(view, Selection.of(relation_id))
            assert apply(TINY, alone.filters).relations == alone.relations == {relation_id: view[relation_id]}

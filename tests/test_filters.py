"""What the filters leave, how it is counted and told, and the address that opens the same view again."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import parse_qs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import dossier
from graph.filters import (
    KINDS,
    NAMES,
    Counts,
    Filters,
    View,
    apply,
    count,
    describe,
    from_address,
    selection,
    to_address,
    years,
)
from graph.model import Dataset
from graph.ontology import Kind
from tests.data_for_tests import ALLIANCE, TINY, dataset, datasets, quote, relation

STOPS = years(TINY)
PACT = next(q for q in TINY.by_id["nor-zaf"].quotes if q.exact == ALLIANCE)
SELECTABLE = [*TINY.codes, *TINY.by_id, *(r.quote_id(q) for r in TINY.relations for q in r.quotes)]


def words(view: View) -> set[str]:
    return {q.exact for shown in view for q in shown.quotes}


@st.composite
def wishes(draw: st.DrawFn) -> Filters:
    """Anything that a reader can choose on the page."""
    chosen = draw(st.sets(st.sampled_from(TINY.codes)))
    first, last = sorted((draw(st.sampled_from(STOPS)), draw(st.sampled_from(STOPS))))
    return Filters(
        countries=tuple(code for code in TINY.codes if code in chosen),
        match=draw(st.sampled_from(["any", "only"])) if chosen else "any",
        years=None if (first, last) == (STOPS[0], STOPS[-1]) else (first, last),
        kinds=frozenset(draw(st.sets(st.sampled_from(KINDS)))),
        undated=draw(st.booleans()),
    )


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
    view = apply(TINY, Filters(years=(1999, 1999), undated=False))
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


def test_quotes_without_a_date_are_shown_or_hidden_only_by_their_own_choice() -> None:
    undated = {q.exact for r in TINY.relations for q in r.quotes if q.date is None}
    assert undated
    for span in (None, (2014, 2014), (1999, 2014)):
        assert undated <= words(apply(TINY, Filters(years=span)))
        assert not undated & words(apply(TINY, Filters(years=span, undated=False)))


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_keeps_its_own_quotes_and_those_that_did_not_happen_too(kind: Kind) -> None:
    kept = apply(TINY, Filters(kinds=frozenset({kind})))
    assert {q.kind for shown in kept for q in shown.quotes} <= {kind}
    if kind is Kind.MATERIAL_COOPERATION:
        assert "no grain was ever sent" in words(kept)


def test_no_kind_leaves_nothing() -> None:
    assert apply(TINY, Filters(kinds=frozenset())).quotes == 0


def test_quotes_stand_in_order_of_date_and_the_undated_last() -> None:
    data = dataset(
        relation(
            "NOR",
            "ZAF",
            quote("undated"),
            quote("the whole year", date="2015"),
            quote("the last day", date="2015-12-31"),
            quote("its first month", date="2015-01"),
            quote("a century before", date="0915"),
            quote("for ages", date="../2015"),
        )
    )
    told = [q.exact for q in apply(data, Filters())["nor-zaf"].quotes]
    assert told == ["for ages", "a century before", "its first month", "the whole year", "the last day", "undated"]


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
    filters = Filters(
        countries=tuple(draw.draw(st.sets(st.sampled_from(data.codes)))),
        match=draw.draw(st.sampled_from(["any", "only"])),
        years=draw.draw(st.sampled_from([None, (2014, 2014), (2015, 2016)])),
        kinds=frozenset(draw.draw(st.sets(st.sampled_from(KINDS)))),
        undated=draw.draw(st.booleans()),
    )
    undated = [q.hash for shown in apply(data, replace(filters, undated=True)) for q in shown.quotes if q.date is None]
    assert count(data, filters) == Counts(
        countries={c: apply(data, replace(filters, countries=(c,), match="any")).quotes for c in data.codes},
        kinds={kind: apply(data, replace(filters, kinds=frozenset({kind}))).quotes for kind in KINDS},
        dated=len({q.hash for shown in apply(data, filters) for q in shown.quotes if q.date}),
        undated=len(set(undated)),
    )


def test_acts_leave_out_comments_and_what_did_not_or_not_yet_happen() -> None:
    counts = apply(TINY, Filters())["nor-zaf"].acts
    assert {kind: number for kind, number in counts.items() if number} == {
        Kind.VERBAL_COOPERATION: 1,
        Kind.MATERIAL_COOPERATION: 1,  # not the grain that was never sent
        Kind.MATERIAL_CONFLICT: 1,
    }


# ---- the view in one line


def test_the_view_is_described_with_quotes_articles_relations_and_years() -> None:
    assert describe(apply(TINY, Filters())) == "8 quotes from 2 articles on 4 relations · 1999–2016"


def test_one_of_each_is_described_in_the_singular() -> None:
    view = apply(TINY, Filters(("ESH",), years=(1999, 1999)))
    assert describe(view) == "1 quote from 1 article on 1 relation · 1999"


def test_chosen_years_are_described_rather_than_how_far_the_dates_in_view_reach() -> None:
    assert describe(apply(TINY, Filters(years=(2015, 2015)))).endswith("· 2015")  # one quote is of 2014 to 2016


def test_an_empty_view_is_described_without_years_of_its_own() -> None:
    assert describe(apply(TINY, Filters(kinds=frozenset()))) == "0 quotes from 0 articles on 0 relations"


def test_open_ends_are_no_years_to_describe_or_to_choose() -> None:
    data = dataset(relation("NOR", "ZAF", quote("a", date="../2015"), quote("b", date="2016/..")))
    assert years(data) == (2015, 2016)
    assert describe(apply(data, Filters())).endswith("· 2015–2016")


def test_the_years_to_choose_from_are_those_that_have_data() -> None:
    assert STOPS == (1999, 2014, 2015, 2016)


# ---- the address


@given(wishes(), st.sampled_from([None, *SELECTABLE]))
def test_an_address_opens_the_view_that_it_was_written_for(filters: Filters, show: str | None) -> None:
    address = to_address(filters, show)
    assert from_address(address, TINY) == (filters, show)
    travelled = parse_qs(dossier.address(address).removeprefix("?"), strict_parsing=bool(address))
    assert from_address(travelled, TINY) == (filters, show)


def test_the_whole_view_needs_no_parameters() -> None:
    assert to_address(Filters()) == {}
    assert from_address({}, TINY) == (Filters(), None)


@pytest.mark.parametrize("span", [(1999, 2014), (2014, 2016), (2015, 2015)])
def test_both_year_bounds_are_written_whenever_they_narrow_so_that_the_link_survives_new_data(
    span: tuple[int, int],
) -> None:
    address = to_address(Filters(years=span))
    later = dataset(
        *TINY.relations,
        relation("NOR", "ESH", quote("before all that", date="1945"), quote("after all that", date="2031")),
    )
    assert from_address(address, later)[0].years == span
    assert words(apply(later, from_address(address, later)[0])) == words(apply(TINY, Filters(years=span)))


def test_a_year_that_lost_its_data_falls_back_to_the_years_between() -> None:
    assert from_address({"from": ["2000"], "to": ["2015"]}, TINY)[0].years == (2014, 2015)


def test_one_bound_is_enough() -> None:
    assert from_address({"from": ["2015"]}, TINY)[0].years == (2015, 2016)
    assert from_address({"to": ["2015"]}, TINY)[0].years == (1999, 2015)


def test_years_in_the_wrong_order_or_without_data_mean_all_years() -> None:
    assert from_address({"from": ["2016"], "to": ["2014"]}, TINY)[0].years is None
    assert from_address({"from": ["1800"], "to": ["1801"]}, TINY)[0].years is None


def test_codes_and_ids_are_understood_in_capitals_or_not() -> None:
    assert from_address({"country": ["nor"], "show": ["NOR-ZAF"]}, TINY) == (Filters(("NOR",)), "nor-zaf")
    assert selection("zaf", TINY) == "ZAF"
    assert selection(TINY.by_id["nor-zaf"].quote_id(PACT).upper(), TINY) == f"nor-zaf.{PACT.hash}"


HOSTILE = [
    "", " ", "\x00", "NOR\x00", "9" * 5000, "-1", "1e9", "20.15", "0", "0000", "٢٠١٥", "２０１５", "²⁰¹⁵",
    "0x7df", "nan", "None", "<script>",
    "../../etc/passwd", "'; --", "ALL", "XXX", "\ud800", "🇳🇴", "ß", "nor-zaf-x", ".", "nor-zaf\x00",
]  # fmt: skip


@given(
    st.dictionaries(
        st.sampled_from(NAMES) | st.text(max_size=5),
        st.lists(
            st.text() | st.integers().map(str) | st.sampled_from([*HOSTILE, *SELECTABLE, "only", "none"]), max_size=4
        ),
    )
)
def test_whatever_stands_in_an_address_opens_a_view(address: dict[str, list[str]]) -> None:
    filters, show = from_address(address, TINY)
    assert set(filters.countries) <= set(TINY.codes)
    assert filters.years is None or set(filters.years) <= set(STOPS)
    assert show is None or show in SELECTABLE
    assert from_address(to_address(filters, show), TINY) == (filters, show)
    apply(TINY, filters)


@given(
    wishes(), st.sampled_from(["", *SELECTABLE]), st.sampled_from(NAMES), st.lists(st.sampled_from(HOSTILE), max_size=3)
)
def test_one_bad_part_of_an_address_leaves_the_other_parts_as_they_were(
    filters: Filters, show: str, name: str, rubbish: list[str]
) -> None:
    address = to_address(filters, show or None)
    missing = {key: value for key, value in address.items() if key != name}
    assert from_address({**missing, name: rubbish}, TINY) == from_address(missing, TINY)


@pytest.mark.parametrize("rubbish", HOSTILE)
@pytest.mark.parametrize("name", NAMES)
def test_a_bad_value_by_itself_shows_everything(name: str, rubbish: str) -> None:
    assert from_address({name: [rubbish]}, TINY) == (Filters(), None)


def test_only_between_no_countries_means_nothing() -> None:
    assert from_address({"match": ["only"]}, TINY) == (Filters(), None)


def test_a_parameter_given_twice_where_one_is_meant_falls_back() -> None:
    assert from_address({"from": ["2014", "2015"]}, TINY)[0].years is None
    assert from_address({"undated": ["hidden", "shown"]}, TINY)[0].undated
    assert from_address({"country": ["NOR"], "match": ["only", "any"]}, TINY)[0].match == "any"


def test_a_bad_country_or_kind_among_good_ones_is_left_out() -> None:
    address = {"country": ["XXX", "NOR"], "kind": ["comment", "gossip"]}
    assert from_address(address, TINY)[0] == Filters(("NOR",), kinds=frozenset({Kind.UNCODED}))


def test_a_selected_quote_that_is_gone_falls_back_to_its_relation() -> None:
    assert selection("nor-zaf.0123456789", TINY) == "nor-zaf"


def test_a_selected_relation_or_country_that_is_gone_falls_back_to_nothing() -> None:
    assert selection(f"nor-xkx.{PACT.hash}", TINY) is None
    assert selection("FRA", TINY) is None  # a country, but not one of this data

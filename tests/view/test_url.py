"""The address that opens the same view again, and what a hostile or outdated one does: nothing but the defaults."""

from __future__ import annotations

from urllib.parse import parse_qs

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from graph.model.plover import ACT_KINDS, Kind
from graph.render.html.render import address as as_link
from graph.view import KINDS, NEWEST_FIRST, OLDEST_FIRST, Filters, apply, years
from graph.view.registry import speakers
from graph.view.selection import NOTHING, Selection
from graph.view.sorting import DESCENDING, KEYS
from graph.view.url import from_address, lost, read
from graph.view.url_parameters import LAYOUTS, WORDS, order, parameter_names, query, selection, to_address
from tests.support.data_for_tests import ALLIANCE, TINY, dataset, quote, relation

STOPS = years(TINY)
SPEAKERS = speakers(TINY)
PACT = next(q for q in TINY.by_id["nor-zaf"].quotes if q.exact == ALLIANCE)
OTHERS = [name for name in parameter_names() if name != WORDS]  # any words can be searched for: none are wrong
SELECTABLE = [*TINY.codes, *TINY.by_id, *(r.quote_id(q) for r in TINY.relations for q in r.quotes)]


@st.composite
def wishes(draw: st.DrawFn) -> Filters:
    """Anything that a reader can choose on the page."""
    chosen = draw(st.sets(st.sampled_from(TINY.codes)))
    span = st.tuples(st.sampled_from(STOPS), st.sampled_from(STOPS)).map(lambda years: (min(years), max(years)))
    first = draw(span)
    apart = span.filter(lambda years: years[0] > first[1] or years[1] < first[0])
    versus = draw(st.none() | apart) if first != (STOPS[0], STOPS[-1]) else None
    return Filters(
        countries=tuple(code for code in TINY.codes if code in chosen),
        match=draw(st.sampled_from(["any", "only"])) if chosen else "any",
        years=None if first == (STOPS[0], STOPS[-1]) and not versus else first,
        versus=versus,
        kinds=frozenset(draw(st.sets(st.sampled_from(KINDS)))),
        report_dated=draw(st.booleans()),
        speakers=tuple(name for name in SPEAKERS if draw(st.booleans())),
        sources=tuple(key for key in TINY.sources if draw(st.booleans())),
        contexts=tuple(context for context in ("military", "economic") if draw(st.booleans())),
        acts_only=draw(st.booleans()),
        words=query(draw(st.text(max_size=20))),
    )


@given(wishes(), st.sampled_from([None, *SELECTABLE]))
def test_an_address_opens_the_view_that_it_was_written_for(filters: Filters, show: str | None) -> None:
    address = to_address(filters, show)
    assert from_address(address, TINY)[:2] == (filters, Selection.of(show))
    travelled = parse_qs(as_link(address).removeprefix("?"), strict_parsing=bool(address))
    assert from_address(travelled, TINY)[:2] == (filters, Selection.of(show))


def test_an_address_may_be_the_text_of_a_link_and_one_value_a_text() -> None:
    wanted = from_address({"q": ["Putin sanctions"], "view": ["table"]}, TINY)
    link = "https://paper.example/graph?q=Putin+sanctions&view=table"
    for address in (link, f"{link}#words", "?q=Putin%20sanctions&view=table", "q=Putin+sanctions&view=table"):
        assert from_address(address, TINY) == wanted
    assert from_address({"q": "Putin sanctions", "view": "table"}, TINY) == wanted
    assert from_address("", TINY) == from_address({}, TINY)


def test_the_whole_view_needs_no_parameters() -> None:
    assert to_address(Filters()) == {}
    assert from_address({}, TINY)[:2] == (Filters(), NOTHING)


@pytest.mark.parametrize(
    "bad",
    [
        {"from2": ["2015"]},
        {"to2": ["2016"]},
        {"from2": ["x"], "to2": ["y"]},
        {"from2": ["2000"], "to2": ["2001"]},
        {"from2": ["2015", "2016"], "to2": ["2016"]},
    ],
)
def test_half_a_second_period_or_one_without_data_compares_nothing(bad: dict[str, list[str]]) -> None:
    assert from_address({"from": ["1999"], "to": ["2014"], **bad}, TINY).filters == Filters(years=(1999, 2014))


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
    kept, then = apply(later, from_address(address, later)[0]), apply(TINY, Filters(years=span))
    assert [shown.quotes for shown in kept] == [shown.quotes for shown in then]


def test_a_year_that_lost_its_data_falls_back_to_the_years_between() -> None:
    assert from_address({"from": ["2000"], "to": ["2015"]}, TINY)[0].years == (2014, 2015)


def test_one_bound_is_enough() -> None:
    assert from_address({"from": ["2015"]}, TINY)[0].years == (2015, 2016)
    assert from_address({"to": ["2015"]}, TINY)[0].years == (1999, 2015)


def test_years_in_the_wrong_order_or_without_data_mean_all_years() -> None:
    assert from_address({"from": ["2016"], "to": ["2014"]}, TINY)[0].years is None
    assert from_address({"from": ["1800"], "to": ["1801"]}, TINY)[0].years is None


def test_codes_and_ids_are_understood_in_capitals_or_not() -> None:
    assert from_address({"country": ["nor"], "show": ["NOR-ZAF"]}, TINY)[:2] == (
        Filters(("NOR",)),
        Selection.of("nor-zaf"),
    )
    assert selection("zaf", TINY) == "ZAF"
    assert selection(TINY.by_id["nor-zaf"].quote_id(PACT).upper(), TINY) == f"nor-zaf.{PACT.hash}"


@pytest.mark.parametrize("pair", ["nor-zaf", "zaf-nor", "ZAF-NOR", "Zaf-Nor"])
def test_a_pair_opens_in_either_order_and_so_do_its_quotes(pair: str) -> None:
    assert selection(pair, TINY) == "nor-zaf"
    assert selection(f"{pair}.{PACT.hash}", TINY) == f"nor-zaf.{PACT.hash}"
    assert lost({"show": [f"{pair}.{PACT.hash}"]}, TINY) == ()


@pytest.mark.parametrize("pair", ["zaf", "zaf-nor-", "-zaf-nor", "zaf-nor-zaf", "zafnor", "zaf--nor", "nor-nor"])
def test_what_is_no_pair_is_not_made_one(pair: str) -> None:
    assert (selection(pair, TINY) or "ZAF") == "ZAF"


HOSTILE = [
    "", " ", "\x00", "NOR\x00", "9" * 5000, "-1", "1e9", "20.15", "0", "0000", "٢٠١٥", "２０１５", "²⁰¹⁵",
    "0x7df", "nan", "None", "<script>",
    "../../etc/passwd", "'; --", "ALL", "XXX", "\ud800", "🇳🇴", "ß", "nor-zaf-x", ".", "nor-zaf\x00",
]  # fmt: skip


@given(
    st.dictionaries(
        st.sampled_from(parameter_names()) | st.text(max_size=5),
        st.lists(
            st.text() | st.integers().map(str) | st.sampled_from([*HOSTILE, *SELECTABLE, "only", "none"]), max_size=4
        ),
    )
)
@example({"from": ["9" * 5000], "to": ["²⁰¹⁵"]})
@example({"country": ["XXX"], "speaker": ["nobody"], "article": ["none"], "topic": ["gossip"], "view": ["globe"]})
@example({"show": ["FRA"]})
def test_whatever_stands_in_an_address_opens_a_view(address: dict[str, list[str]]) -> None:
    opened = from_address(address, TINY)
    filters, show, layout, sort, _ = opened
    assert not sort or sort.removeprefix("-") in KEYS
    assert layout in LAYOUTS
    assert set(filters.countries) <= set(TINY.codes)
    assert filters.years is None or set(filters.years) <= set(STOPS)
    assert show == NOTHING or show.id in SELECTABLE
    assert from_address(opened.address, TINY) == opened
    apply(TINY, filters)


@given(
    wishes(),
    st.sampled_from(["", *SELECTABLE]),
    st.sampled_from(parameter_names()),
    st.lists(st.sampled_from(HOSTILE), max_size=3).filter(lambda found: len(found) != 1),
)
@example(Filters(words="peace"), "nor-zaf", "country", ["XXX", "ALL"])
@example(Filters(("NOR",)), "nor-zaf", "q", ["peace", "war"])
@example(Filters(("NOR",)), "NOR", "undated", ["hidden", "hidden"])
def test_one_bad_part_of_an_address_leaves_the_other_parts_as_they_were(
    filters: Filters, show: str, name: str, rubbish: list[str]
) -> None:
    address = to_address(filters, show or None)
    missing = {key: value for key, value in address.items() if key != name}
    assert from_address({**missing, name: rubbish}, TINY)[:2] == from_address(missing, TINY)[:2]


@pytest.mark.parametrize("rubbish", HOSTILE)
@pytest.mark.parametrize("name", OTHERS)
def test_a_bad_value_by_itself_shows_everything(name: str, rubbish: str) -> None:
    assert from_address({name: [rubbish]}, TINY)[:2] == (Filters(), NOTHING)


def test_only_between_no_countries_means_nothing() -> None:
    assert from_address({"match": ["only"]}, TINY)[:2] == (Filters(), NOTHING)


def test_a_parameter_given_twice_where_one_is_meant_falls_back() -> None:
    assert from_address({"from": ["2014", "2015"]}, TINY)[0].years is None
    assert from_address({"undated": ["hidden", "shown"]}, TINY)[0].report_dated
    assert from_address({"country": ["NOR"], "match": ["only", "any"]}, TINY)[0].match == "any"


def test_a_bad_country_or_kind_among_good_ones_is_left_out() -> None:
    address = {"country": ["XXX", "NOR"], "kind": ["comment", "gossip"]}
    assert from_address(address, TINY)[0] == Filters(("NOR",), kinds=frozenset({Kind.UNCODED}))


def test_all_acts_that_took_place_are_one_value() -> None:
    acts = frozenset(ACT_KINDS)
    assert to_address(Filters(kinds=acts)) == {"kind": ["acts"]}
    assert to_address(Filters(kinds=acts | {Kind.UNCODED})) == {"kind": ["acts", "comment"]}
    assert to_address(Filters(kinds=frozenset({Kind.NOT_DONE}))) == {"kind": ["not-done"]}


def test_an_address_from_before_what_was_not_done_had_a_kind_of_its_own_means_what_it_meant() -> None:
    """It stood under the four kinds of acts then; a kind that is named by itself means what its words say."""
    without_comment = {"kind": [kind.value for kind in ACT_KINDS]}
    assert from_address(without_comment, TINY).filters.kinds == frozenset(KINDS) - {Kind.UNCODED}
    for kind in (*ACT_KINDS, Kind.UNCODED):
        assert from_address({"kind": [kind.value]}, TINY).filters.kinds == {kind}


def test_a_selected_quote_that_is_gone_falls_back_to_its_relation() -> None:
    assert selection("nor-zaf.0123456789", TINY) == "nor-zaf"


def test_a_selected_relation_or_country_that_is_gone_falls_back_to_nothing() -> None:
    assert selection(f"nor-xkx.{PACT.hash}", TINY) is None
    assert selection("FRA", TINY) is None  # a country, but not one of this data


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_three_views_of_one_state_have_their_own_addresses(layout: str) -> None:
    filters = Filters(("NOR",), words="peace")
    assert from_address(to_address(filters, "nor-zaf", layout), TINY) == (
        filters,
        Selection.of("nor-zaf"),
        layout,
        "",
        OLDEST_FIRST,
    )


@pytest.mark.parametrize("sort", [turned + key for key in KEYS for turned in ("", DESCENDING)])
def test_the_order_of_a_table_is_in_its_address(sort: str) -> None:
    assert from_address(to_address(Filters(), sort=sort), TINY) == (Filters(), NOTHING, "network", sort, OLDEST_FIRST)


@pytest.mark.parametrize("sort", ["--name", "-", "Name", "name,", "<b>", "colour", "material-conflict-"])
def test_an_order_that_no_table_has_is_none(sort: str) -> None:
    assert from_address({"sort": [sort]}, TINY).sort == order(sort) == ""
    assert from_address({"sort": ["name", "quotes"]}, TINY).sort == ""


def test_what_is_searched_for_is_one_line_and_not_too_long() -> None:
    assert query(" a\n\tb\x00c\u202e ") == "a b c"
    assert len(query("x" * 10_000)) == 200


def test_reading_from_the_newest_on_is_in_the_address() -> None:
    assert to_address(Filters(), "nor-zaf", order=NEWEST_FIRST) == {"show": ["nor-zaf"], "newest": ["first"]}
    assert from_address({"newest": ["first"]}, TINY).order is NEWEST_FIRST
    assert from_address({}, TINY).order is OLDEST_FIRST


@pytest.mark.parametrize("value", ["last", "FIRST", "1", "first "])
def test_another_order_in_time_is_told_and_the_usual_one_is_kept(value: str) -> None:
    reading = read({"newest": [value], "country": ["NOR"]}, TINY)
    assert reading.opened.order is OLDEST_FIRST
    assert [mistake.code for mistake in reading.mistakes] == ["no-choice"]

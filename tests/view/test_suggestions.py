"""What a search leads to besides its quotes: relations that are about it, and other spellings; none is in view."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from urllib.parse import parse_qs

import pytest

from graph.model import Dataset
from graph.render.html.header import NAMED, suggestions
from graph.view import Filters, apply
from graph.view.suggestions import suggest
from graph.view.url import from_address
from tests.support.data_for_tests import TINY, dataset, quote, relation


def proposed(asked: str, *texts: str) -> str | None:
    data = dataset(relation("NOR", "ZAF", *map(quote, texts)))
    instead = suggest(apply(data, Filters(words=asked))).instead
    return instead and instead.words


def said(data: Dataset, filters: Filters) -> str:
    return suggestions(apply(data, filters), "table", "name")


def plain(page: str) -> str:
    return " ".join(html.unescape(re.sub("<[^>]*>", "", page)).split())


# ---- speakers


def test_somebody_whose_name_or_role_has_the_words_is_told_with_how_much_they_say() -> None:
    for asked in ("wave", "admirals", "Wave retired"):
        [found] = suggest(apply(TINY, Filters(words=asked))).speakers
        assert (found.speaker.name, found.speaker.quotes, found.filters) == (
            "A. Wave", 1, Filters(speakers=("A. Wave",)),
        )  # fmt: skip
    assert suggest(apply(TINY, Filters(words="fleet"))).speakers == ()  # said by the admiral, and no name of his


def test_a_speaker_is_counted_under_the_other_filters() -> None:
    filters = Filters(("NOR",), words="wave")
    [found] = suggest(apply(TINY, filters)).speakers
    assert apply(TINY, found.filters).quotes == found.speaker.quotes == 1
    assert suggest(apply(TINY, replace(filters, countries=("ISL",)))).speakers == ()
    assert plain(said(TINY, filters)) == "By A. Wave (1 quote)."


# ---- relations that are about it


def test_a_relation_is_told_whose_summary_has_the_words_and_its_quotes_stay_out_of_view() -> None:
    view = apply(TINY, Filters(words="hard treaty"))
    assert view.quotes == 0
    [found] = suggest(view).summarised
    assert found.relation.id == "nor-zaf"
    assert not found.in_view
    assert found.filters == Filters()  # without the search, or none of its quotes could be read
    assert plain(said(TINY, view.filters)) == "In no quote here, but in the summary of Northland – Southland."


def test_a_relation_that_has_quotes_in_view_keeps_the_search() -> None:
    data = dataset(relation("NOR", "ZAF", quote("a pact"), summary="A pact."), relation("NOR", "TLS", quote("no pact")))
    page = said(data, Filters(words="pact"))
    assert plain(page) == "Also in the summary of Northland – Southland."
    assert 'data-show="nor-zaf"' in page
    assert "q=pact" in page


def test_a_link_to_a_relation_outside_the_search_opens_its_quotes_under_the_other_filters() -> None:
    filters = Filters(kinds=frozenset(list(TINY_KINDS)), words="treaty")
    [href] = re.findall(r'data-drop="([^"]*)"', said(TINY, filters))
    opened = from_address(parse_qs(html.unescape(href).removeprefix("?")), TINY)
    assert (opened.show.id, opened.layout, opened.sort) == ("nor-zaf", "table", "name")
    assert opened.filters == Filters(kinds=filters.kinds)
    assert "nor-zaf" in apply(TINY, opened.filters)


TINY_KINDS = {q.kind for q in TINY.by_id["nor-zaf"].quotes}


def test_a_name_of_a_relation_is_told_apart_from_a_summary() -> None:
    assert plain(said(TINY, Filters(words="eastland"))) == (
        "In no quote here, but in the name of Eastland – Northland and Eastland – Westland."
    )


def test_a_relation_that_the_other_filters_leave_out_is_not_told() -> None:
    assert suggest(apply(TINY, Filters(("ESH",), words="treaty"))).summarised == ()


def test_of_very_many_relations_the_first_are_named_and_the_others_counted() -> None:
    codes = ("NOR", "ZAF", "TLS", "ESH", "ISL")
    pairs = [(a, b) for number, a in enumerate(codes) for b in codes[number + 1 :]]
    data = dataset(*(relation(a, b, quote("words"), summary="Of one mind.") for a, b in pairs))
    page = said(data, Filters(words="mind"))
    assert page.count("<a ") == NAMED
    assert plain(page).endswith(" and 2 more.")


def test_without_a_search_and_where_it_leads_nowhere_else_nothing_is_said() -> None:
    assert said(TINY, Filters()) == said(TINY, Filters(words="ports")) == said(TINY, Filters(words="qqqqqq")) == ""


# ---- other spellings


@pytest.mark.parametrize(
    ("asked", "text", "expected"),
    [
        ("sanctons", "new sanctions, they said", "sanctions"),
        ("Erdogn", "met Erdoğan in Ankara", "Erdoğan"),
        ("Wałesa Lodzi", "Lech Wałęsa, in Łódź", "Wałesa Łódź"),
        ("санций", "новые «санкции»", "санкции"),
        ("القاهرت", "في القاهرة اليوم", "القاهرة"),
        ("मोदि", "मोदी ने कहा", "मोदी"),
        ("北方領士", "ロシアは北方領土を返さない", "北方領土"),
        ("北方土", "ロシアは北方領土を返さない", "北方領土"),
        ("การคว่ำบาต", "มาตรการคว่ำบาตรใหม่", None),  # found as it stands
        ('"new sanctons"', "new sanctions", '"new sanctions"'),
        ("US", "nothing of that", None),  # too short to be like anything
        ("xylophone", "nothing of that", None),
    ],
)
def test_where_nothing_is_found_the_nearest_words_that_are_printed_are_proposed(
    asked: str, text: str, expected: str | None
) -> None:
    assert proposed(asked, text, "other words") == expected


def test_of_words_as_near_the_more_frequent_is_proposed_in_the_spelling_that_is_printed_most() -> None:
    assert proposed("sactions", "Factions met", "Sanctions", "of sanctions", "sanctions hold") == "sanctions"


def test_a_proposal_finds_something_under_the_filters_in_use_or_else_takes_them_off() -> None:
    data = dataset(
        relation("NOR", "ZAF", quote("the ports")), relation("NOR", "TLS", quote("the forts"), quote("forts"))
    )
    assert suggest(apply(data, Filters(words="vorts"))).instead == Filters(words="forts")
    only = Filters(("ZAF",), words="vorts")
    assert suggest(apply(data, only)).instead == Filters(("ZAF",), words="ports")
    none = Filters(("ZAF",), sources=("radio-2014",), words="vorts")
    assert suggest(apply(data, none)).instead == Filters(words="forts")


def test_words_that_other_filters_hide_are_no_mistake_and_how_many_quotes_have_them_is_said() -> None:
    filters = Filters(("ESH",), words="fleet")
    assert suggest(apply(TINY, filters)).instead is None
    page = said(TINY, filters)
    assert plain(page) == "1 quote has these words without the other filters."
    [href] = re.findall(r'data-drop="([^"]*)"', page)
    assert from_address(parse_qs(html.unescape(href).removeprefix("?")), TINY).filters == Filters(words="fleet")


def test_a_word_that_a_summary_has_is_no_mistake() -> None:
    assert suggest(apply(TINY, Filters(words="treaty"))).instead is None


def test_a_proposal_is_a_link_that_keeps_the_view() -> None:
    page = said(TINY, Filters(words="fleat"))
    assert plain(page) == "Did you mean “fleet”?"
    [href] = re.findall(r'href="([^"]*)"', page)
    assert parse_qs(html.unescape(href).removeprefix("?")) == {"q": ["fleet"], "view": ["table"], "sort": ["name"]}


def test_what_somebody_searched_for_is_never_markup() -> None:
    data = dataset(relation("NOR", "ZAF", quote("<b>bolder</b> & so"), summary="<i>x</i>"))
    page = said(data, Filters(words='"<b>boldre</b>"'))
    assert "<b>" not in page
    assert "&lt;b&gt;bolder&lt;/b&gt;" in page


def parts(asked: str, *texts: str, **more: object) -> list[tuple[str, int]]:
    data = dataset(relation("NOR", "ZAF", *map(quote, texts)))
    return [(one.filters.words, one.quotes) for one in suggest(apply(data, Filters(words=asked, **more))).parts]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("Abe quantum", [("Abe", 2)]),  # one word stands nowhere
        ("treaty ports", [("ports", 2), ("treaty", 1)]),  # both do, but in no quote together
        ("Abe treaty ports", [("Abe ports", 1), ("Abe treaty", 1)]),
        ("Abe treaty harbour", [("Abe treaty", 1)]),
        ('"ports the"', [("ports the", 2)]),  # not side by side
        ('"treaty ports"', [("ports", 2), ("treaty", 1)]),
        ("島 条約", [("島", 1), ("条約", 1)]),
        ("Abee trety ports", [("Abe ports", 1), ("Abe treaty", 1)]),  # misspelled as well
        ("quantum", []),
        ("ports", []),
        ("one two three four five six seven ports Abe", [("Abe", 2), ("ports", 2)]),
    ],
)
def test_where_no_quote_has_all_of_a_query_its_longest_parts_are_proposed(
    asked: str, expected: list[tuple[str, int]]
) -> None:
    texts = ("Abe said of the ports", "Abe signed a treaty", "the ports of the north", "島は返さない", "平和条約")
    found = parts(asked, *texts)
    assert sorted(found) == sorted(expected)
    assert [number for _, number in found] == sorted((number for _, number in found), reverse=True)


def test_a_part_is_a_link_under_the_filters_in_use_and_says_how_many_quotes_it_finds() -> None:
    filters = Filters(("NOR",), words="ports fleet")
    page = said(TINY, filters)
    assert plain(page) == "No quote has all of this together. Try ports (1 quote) or fleet (1 quote)."
    hrefs = re.findall(r'data-drop="([^"]*)"', page)
    found = [from_address(parse_qs(html.unescape(href).removeprefix("?")), TINY).filters for href in hrefs]
    assert found == [replace(filters, words="ports"), replace(filters, words="fleet")]


def test_a_word_that_is_only_begun_is_proposed_whole_and_the_most_frequent_first() -> None:
    assert proposed("diplom", "a diplomat spoke", "diplomacy, diplomacy") == "diplomacy"
    assert proposed("so", "some words") is None

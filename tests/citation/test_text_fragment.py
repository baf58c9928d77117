"""Addresses that land on the sentence, read back as a browser reads them."""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import unquote

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from graph.citation import text_fragment
from graph.citation.text_fragment import BRIEF, ROOM
from graph.model.sources import Source
from graph.model.text import fold_space
from tests.support.data_for_tests import quote

PAGE = "https://courier.example/2016/lighthouse?page=1&part=2"
LONG = " ".join(f"word{number}" for number in range(1, 61))
SAME_BEGINNING = "The two countries agreed on Monday to keep the border open for fishing boats from both sides"
TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"])).filter(str.strip)


def source(url: str | None = PAGE) -> Source:
    return Source.model_validate(
        {"title": "T", "container-title": "C", "issued": "2016", **({"URL": url} if url else {})}
    )


class Directive(NamedTuple):
    """``text=[prefix-,]start[,end][,-suffix]``, as "URL Fragment Text Directives" has it."""

    page: str
    prefix: str | None
    start: str
    end: str | None
    suffix: str | None


def land(address: str | None) -> Directive:
    assert address is not None
    page, _, directive = address.partition(":~:text=")
    assert re.fullmatch(r"[\x21-\x7e]+", address)
    assert not set("&#") & set(directive)  # either would end it
    parts = directive.split(",")
    prefix = unquote(parts.pop(0)[:-1]) if parts[0].endswith("-") else None
    suffix = unquote(parts.pop()[1:]) if parts[-1].startswith("-") else None
    assert 1 <= len(parts) <= 2
    assert not any("-" in part for part in parts)
    start, end = [*map(unquote, parts), None][:2]
    return Directive(page.removesuffix("#"), prefix, start or "", end, suffix)


def test_a_short_quote_is_named_whole() -> None:
    assert text_fragment.passage(source(), quote("they met")) == f"{PAGE}#:~:text=they%20met"


@pytest.mark.parametrize(
    ("exact", "written"),
    [
        ("anti-war", "anti%2Dwar"),
        ("yes, no", "yes%2C%20no"),
        ("salt & tar", "salt%20%26%20tar"),
        ("café", "caf%C3%A9"),
        ("“so”", "%E2%80%9Cso%E2%80%9D"),
        ("北", "%E5%8C%97"),
        ("100% #1", "100%25%20%231"),
        ("a/b?c=d+e", "a%2Fb%3Fc%3Dd%2Be"),
    ],
)
def test_what_has_a_meaning_in_the_directive_is_percent_encoded(exact: str, written: str) -> None:
    assert text_fragment.passage(source(), quote(exact)) == f"{PAGE}#:~:text={written}"


@pytest.mark.parametrize("exact", [SAME_BEGINNING, "北" * 100, "х" * ROOM.whole])
def test_a_quote_of_up_to_300_letters_is_named_whole_since_its_first_words_may_stand_elsewhere_too(exact: str) -> None:
    found = land(text_fragment.passage(source(), quote(exact)))
    assert (found.start, found.end) == (exact, None)


def test_a_longer_quote_is_named_by_long_ends_of_whole_words() -> None:
    found = land(text_fragment.passage(source(), quote(LONG)))
    assert LONG.startswith(f"{found.start} ")
    assert LONG.endswith(f" {found.end}")
    assert 100 < len(found.start) <= ROOM.start
    assert 100 < len(found.end or "") <= ROOM.end


def test_of_very_many_quotes_the_beginning_keeps_its_letters_and_the_end_has_few() -> None:
    found = land(text_fragment.passage(source(), quote(LONG), BRIEF))
    assert LONG.startswith(f"{found.start} ")
    assert LONG.endswith(f" {found.end}")
    assert BRIEF.start / 2 < len(found.start) <= BRIEF.start
    assert BRIEF.end / 2 < len(found.end or "") <= BRIEF.end


@pytest.mark.parametrize("url", [PAGE, f"{PAGE}#", "https://paper.example/#/article/5"])
def test_an_address_of_a_passage_names_its_page(url: str) -> None:
    link = text_fragment.passage(source(url), quote("words"))
    assert link
    assert text_fragment.page_of(link) == text_fragment.page_of(url) == url.removesuffix("#")


def test_a_longer_quote_without_spaces_is_named_whole_since_any_cut_might_cut_a_word() -> None:
    assert land(text_fragment.passage(source(), quote("北" * 400))).start == "北" * 400


@pytest.mark.parametrize("end", ["\n", "\n\n", "\r\n", " \n ", "\u2028", "\u2029"])
def test_a_quote_over_paragraphs_is_a_range_since_no_block_holds_all_of_it(end: str) -> None:
    found = land(text_fragment.passage(source(), quote(f"They met on Monday.{end}It rained.{end}They left.")))
    assert (found.start, found.end) == ("They met on Monday.", "They left.")


def test_an_empty_line_parts_paragraphs_whatever_stands_before_it() -> None:
    found = land(text_fragment.passage(source(), quote("Three demands\n\nwere made in Oslo")))
    assert (found.start, found.end) == ("Three demands", "were made in Oslo")


@pytest.mark.parametrize(
    ("exact", "start"),
    [
        ("they met on\nMonday and\nleft", "they met on Monday and left"),
        ("on Monday,\nthey left", "on Monday, they left"),
        ("首相は昨日の\n会談で合意した", "首相は昨日の会談で合意した"),
        ("ทั้งสองประเทศ\nจะเปิดพรมแดน", "ทั้งสองประเทศจะเปิดพรมแดน"),
        ("합의는 월요일에\n이루어졌다", "합의는 월요일에 이루어졌다"),
    ],
)
def test_where_a_text_was_wrapped_the_page_has_a_space_or_in_a_script_without_spaces_nothing(
    exact: str, start: str
) -> None:
    found = land(text_fragment.passage(source(), quote(exact)))
    assert (found.start, found.end) == (start, None)


def test_a_range_whose_end_stands_before_its_place_is_named_whole() -> None:
    found = land(
        text_fragment.passage(source(), quote("They met. They left.\nIt rained, and they left. It rained.\nThey left."))
    )
    assert found.end is None


def test_the_same_line_twice_is_still_a_range() -> None:
    found = land(text_fragment.passage(source(), quote("Never again.\nNever again.")))
    assert (found.start, found.end) == ("Never again.", "Never again.")


def test_of_a_context_over_paragraphs_the_one_beside_the_quote_is_named() -> None:
    apart = quote("they met", prefix="It rained.\nOn Monday", suffix=".\nThey left")
    found = land(text_fragment.passage(source(), apart))
    assert (found.prefix, found.suffix) == ("On Monday", ".")


@pytest.mark.parametrize(
    ("prefix", "suffix", "left"),
    [
        ("t in Bergen. Norway and Iceland ", " in the autumn, their foreign mi",
         ("in Bergen. Norway and Iceland", "in the autumn, their foreign")),
        ("d Iceland ", " in the au", ("Iceland", "in the")),  # ten letters each
        ("first", "there", ("first", "there")),  # alike by chance, and too short for a client's
        ("On that day,", "in Oslo", ("On that day,", "in Oslo")),
        ("ongingpeninsula", "aaaaaaaaaaaaaaa", (None, None)),  # nothing but a cut word
        ("日の会談で、" + "長" * 30, "長" * 30 + "、日の会談", ("長" * 30, "長" * 30)),
    ],
)  # fmt: skip
def test_a_context_that_may_begin_or_end_inside_a_word_is_named_without_that_word(
    prefix: str, suffix: str, left: tuple[str | None, str | None]
) -> None:
    found = land(text_fragment.passage(source(), quote("they met", prefix=prefix, suffix=suffix)))
    assert (found.prefix, found.suffix) == left


def test_prefix_and_suffix_say_which_of_two_places_is_meant() -> None:
    found = land(text_fragment.passage(source(), quote("they met", prefix="On Monday,", suffix="– again-and-again")))
    assert found == Directive(PAGE, "On Monday,", "they met", None, "– again-and-again")


def test_white_space_is_written_as_a_browser_compares_it() -> None:
    found = land(text_fragment.passage(source(), quote("they\n  met\u00a0there", prefix="On\tMonday")))
    assert (found.prefix, found.start) == ("On Monday", "they met there")


@given(TEXTS, st.none() | TEXTS, st.none() | TEXTS)
@example("x" * 200 + " " + "y" * 200, None, None)
def test_any_words_are_found_again_at_the_address(exact: str, prefix: str | None, suffix: str | None) -> None:
    found = land(text_fragment.passage(source(), quote(exact, prefix=prefix, suffix=suffix)))
    folded = fold_space(exact)
    assert found.page == PAGE
    assert fold_space(prefix or "").endswith(found.prefix or "")
    assert fold_space(suffix or "").startswith(found.suffix or "")
    assert folded.startswith(found.start)
    if found.end is None:
        assert found.start == folded
    else:
        assert folded.endswith(found.end)
        assert len(found.start) + len(found.end) < len(folded)


def test_an_anchor_of_the_address_is_kept_since_some_pages_are_named_by_it() -> None:
    address = text_fragment.passage(source("https://courier.example/#/2016/lighthouse"), quote("they met"))
    assert address == "https://courier.example/#/2016/lighthouse:~:text=they%20met"


def test_a_passage_that_the_address_names_already_gives_way_to_the_quotes_own() -> None:
    for url in ("https://courier.example/a#:~:text=other", "https://courier.example/a#:~:text=x&text=y"):
        assert text_fragment.passage(source(url), quote("they met")) == "https://courier.example/a#:~:text=they%20met"
    assert text_fragment.passage(source("https://courier.example/a#part:~:text=other"), quote("they met")) == (
        "https://courier.example/a#part:~:text=they%20met"
    )


def test_a_source_without_an_address_has_no_link() -> None:
    assert text_fragment.passage(source(None), quote("they met")) is None

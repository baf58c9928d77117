"""Addresses that land on the sentence, read back as a browser reads them."""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import links
from graph.model import Source
from graph.text import fold_space
from tests.data_for_tests import quote

PAGE = "https://courier.example/2016/lighthouse?page=1&part=2"
LONG = " ".join(f"word{number}" for number in range(1, 31))
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
    assert links.passage(source(), quote("they met")) == f"{PAGE}#:~:text=they%20met"


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
    assert links.passage(source(), quote(exact)) == f"{PAGE}#:~:text={written}"


def test_a_long_quote_is_named_by_its_two_ends() -> None:
    found = land(links.passage(source(), quote(LONG)))
    assert LONG.startswith(f"{found.start} ")
    assert LONG.endswith(f" {found.end}")
    assert found.start.count(" ") >= 2
    assert found.end is not None


def test_prefix_and_suffix_say_which_of_two_places_is_meant() -> None:
    found = land(links.passage(source(), quote("they met", prefix="On Monday,", suffix="– again-and-again")))
    assert found == Directive(PAGE, "On Monday,", "they met", None, "– again-and-again")


def test_white_space_is_written_as_a_browser_compares_it() -> None:
    found = land(links.passage(source(), quote("they\n  met\u00a0there", prefix="On\tMonday")))
    assert (found.prefix, found.start) == ("On Monday", "they met there")


@given(TEXTS, st.none() | TEXTS, st.none() | TEXTS)
def test_any_words_are_found_again_at_the_address(exact: str, prefix: str | None, suffix: str | None) -> None:
    found = land(links.passage(source(), quote(exact, prefix=prefix, suffix=suffix)))
    folded = fold_space(exact)
    assert found.page == PAGE
    assert found.prefix == (fold_space(prefix) if prefix else None)
    assert found.suffix == (fold_space(suffix) if suffix else None)
    if found.end is None:
        assert found.start == folded
    else:
        assert folded.startswith(found.start)
        assert folded.endswith(found.end)
        assert len(found.start) + len(found.end) < len(folded)


def test_an_anchor_of_the_address_is_kept_since_some_pages_are_named_by_it() -> None:
    address = links.passage(source("https://courier.example/#/2016/lighthouse"), quote("they met"))
    assert address == "https://courier.example/#/2016/lighthouse:~:text=they%20met"


def test_a_passage_that_the_address_names_already_gives_way_to_the_quotes_own() -> None:
    for url in ("https://courier.example/a#:~:text=other", "https://courier.example/a#:~:text=x&text=y"):
        assert links.passage(source(url), quote("they met")) == "https://courier.example/a#:~:text=they%20met"
    assert links.passage(source("https://courier.example/a#part:~:text=other"), quote("they met")) == (
        "https://courier.example/a#part:~:text=they%20met"
    )


def test_a_source_without_an_address_has_no_link() -> None:
    assert links.passage(source(None), quote("they met")) is None

"""The words behind a line have an address: the same words as on the page, of this data and these filters, or none."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path
from typing import Any

import pytest
from markupsafe import escape

from graph.export import to_bytes
from graph.loading.load import load
from graph.record import read_record, record_path
from graph.render.html import Share, dossier, panel, quote_card
from graph.view import Filters, apply, narrowed
from graph.view.selection import Selection
from graph.view.url import from_address
from graph.web.page import dossiers
from tests.conftest import Serve
from tests.support import ROOT
from tests.support.server import Server
from tests.web.page.test_app import opened
from tests.web.page.test_downloads import Answer, fetch

FILE = ROOT / "data" / "relations.yaml"
DATA, RECORD = load(FILE), read_record(record_path(FILE))
QUOTE = DATA.by_id["jpn-rus"].quote_id(DATA.by_id["jpn-rus"].quotes[0])


def generation(server: Server) -> str:
    """How the server names its data, as the page is told; it says so where another is asked for."""
    answer = fetch(f"{server.url}/dossier/0")
    assert answer.status == 410
    return answer.body.split()[-1].rstrip(".")


def asked(server: Server, query: str) -> Answer:
    return fetch(f"{server.url}/dossier/{generation(server)}?{query}")


@pytest.mark.parametrize(
    "address",
    [
        {},
        {"show": ["jpn-rus"]},
        {"show": [QUOTE], "newest": ["first"]},
        {"show": ["JPN"], "view": ["table"], "sort": ["-quotes"]},
        {"show": ["rus-tur"], "country": ["TUR", "RUS"], "acts": ["only"], "q": ["ceasefire"]},
        {"from": ["2014"], "to": ["2015"], "from2": ["2016"], "to2": ["2017"]},
    ],
    ids=str,
)
def test_the_words_at_an_address_are_those_of_the_page_at_it(server: Server, address: dict[str, list[str]]) -> None:
    found = from_address(address, DATA)
    view = apply(DATA, found.filters)
    badges = quote_card.badges(DATA, RECORD)
    expected, in_page = (panel(view, found.show, badges, Share.of(found, False, files)) for files in ("download/", ""))
    answer = asked(server, "&".join(f"{name}={value}" for name, values in address.items() for value in values))
    assert answer.status == 200
    assert answer.body == expected
    page = opened(**{name: values if len(values) > 1 else values[0] for name, values in address.items()})
    assert any(in_page in element.proto.body for element in page.get("html"))  # the script by itself, without routes


@pytest.mark.parametrize("query", ["countries=JPN", "from=2017&to=2015", f"show={QUOTE}&from=1945&to=1946"])
def test_words_that_are_asked_for_wrongly_are_refused(server: Server, query: str) -> None:
    answer = asked(server, query)
    assert answer.status == 400
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    assert answer.body.startswith("The dossier was not made: 1 mistake in its address.")


def test_the_words_of_a_relation_lead_to_a_file_of_them(server: Server) -> None:
    words = asked(server, "show=jpn-rus&from=2015&to=2016").body
    (link,) = re.findall(r'<a href="(download/[^"]*)" download>Markdown</a>', words)
    view = narrowed(apply(DATA, Filters(years=(2015, 2016))), Selection("jpn-rus"))
    assert fetch(f"{server.url}/{html.unescape(link)}").body == to_bytes(view, "markdown").decode()


def test_what_the_data_does_not_have_has_no_words(server: Server) -> None:
    # A reader may point at a line of the data before, while the page still draws it: that is no mistake of an address.
    assert asked(server, "show=jpn-fra").status == 204


def test_a_relation_that_the_filters_hide_has_no_words(server: Server) -> None:
    assert asked(server, "show=rus-tur&country=JPN").status == 204
    assert asked(server, "kind=none").status == 204


@pytest.mark.parametrize("other", ["0", "1", "2.000000", "99.x", "-1"])
def test_words_of_other_data_than_the_servers_are_refused(server: Server, other: str) -> None:
    answer = fetch(f"{server.url}/dossier/{other}?show=jpn-rus")
    assert (answer.status, answer.headers["cache-control"]) == (410, "no-store")


def test_the_page_itself_is_told_without_a_fault_that_its_words_are_gone(server: Server) -> None:
    answer = fetch(f"{server.url}/dossier/0?show=jpn-rus", Prefer="quiet")
    assert (answer.status, answer.headers["cache-control"], answer.body) == (204, "no-store", "")


def test_the_document_names_the_words_that_the_page_begins_with_and_none_that_there_are_not(server: Server) -> None:
    named = {}
    for query in ("", "?show=jpn-rus", f"?show={QUOTE}&from=1945&to=1946", "?view=quotes", "?show=rus-tur&country=JPN"):
        page = fetch(f"{server.url}/{query}").body
        named[query] = re.findall(r'<link rel="preload" href="\./(dossier/[^"]+)" as="fetch"', page)
    assert [len(one) for one in named.values()] == [1, 1, 0, 0, 0]
    for query in ("", "?show=jpn-rus"):
        answer = fetch(f"{server.url}/{html.unescape(named[query][0])}")
        assert answer.status == 200
        assert "data-dossier" in answer.body


def test_of_very_many_quotes_the_first_have_one_address_and_all_of_them_another(serve: Serve, tmp_path: Path) -> None:
    quotes = [{"exact": f"sentence {number}", "source": "a"} for number in range(dossier.MOST + 5)]
    data: dict[str, Any] = {
        "title": "Very many",
        "sources": {"a": {"title": "Headline", "container-title": "Paper", "issued": "2016"}},
        "relations": [{"between": ["NOR", "ZAF"], "quotes": quotes}],
    }
    (tmp_path / "many.yaml").write_text(json.dumps(data), encoding="utf-8")
    server = serve(tmp_path / "many.yaml")
    link = f"dossier/{generation(server)}?"
    for whole, number in ((False, dossier.MOST), (True, len(quotes))):
        more = dossiers.shown(link, Selection.of("nor-zaf"), whole)
        assert fetch(f"{server.url}/{link}{more}").body.count('class="rg-exact"') == number


def test_all_quotes_in_view_have_an_address_piece_by_piece(server: Server) -> None:
    url = f"{server.url}/quotes/{generation(server)}?view=quotes"
    view = apply(DATA, from_address({}, DATA).filters)
    pieces = [fetch(f"{url}&piece={number}") for number in range(3)]
    assert [piece.status for piece in pieces] == [200, 200, 204]
    found = [one for piece in pieces for one in re.findall(r'<article class="rg-quote" id="[^".]+\.(\w+)"', piece.body)]
    assert len(found) == len(set(found)) == view.quotes
    assert pieces[0].headers["cache-control"].startswith("private")
    assert pieces[0].headers["content-security-policy"] == "default-src 'none'"
    named = re.findall(r'href="\./(quotes/[^"]+)" as="fetch"', fetch(f"{server.url}/?view=quotes").body)
    assert [fetch(f"{server.url}/{html.unescape(one)}").body for one in named] == [pieces[0].body]


@pytest.mark.parametrize(
    ("query", "status"), [("piece=x", 400), ("piece=-1", 400), ("piece=1e3", 400), ("frm=2016", 400)]
)
def test_pieces_that_are_asked_for_wrongly_are_refused(server: Server, query: str, status: int) -> None:
    assert fetch(f"{server.url}/quotes/{generation(server)}?{query}").status == status
    assert fetch(f"{server.url}/quotes/0?view=quotes").status == 410


def test_words_are_text_and_nothing_runs_where_somebody_opens_them_by_themselves(serve: Serve, tmp_path: Path) -> None:
    words = '"><script>alert(1)</script><img src=x onerror=alert(1)> {{ 7*7 }}'
    data: dict[str, Any] = {
        "title": words,
        "sources": {"a": {"title": words, "container-title": words, "issued": "2016"}},
        "relations": [{"between": ["NOR", "ZAF"], "quotes": [{"exact": words, "source": "a"}]}],
    }
    (tmp_path / "hostile.yaml").write_text(json.dumps(data), encoding="utf-8")
    answer = asked(serve(tmp_path / "hostile.yaml"), "show=nor-zaf")
    assert "<script" not in answer.body
    assert "<img" not in answer.body
    assert str(escape(words)) in answer.body
    assert answer.headers["content-security-policy"] == "default-src 'none'"
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_the_page_is_told_no_address_of_words_where_none_is_served() -> None:
    view = apply(DATA, from_address({}, DATA).filters)
    assert not dossiers.assets.routed()
    assert dossiers.link(dossiers.Snapshot(1, 1, DATA), Share(view.filters)) == ""


def test_the_words_that_are_fetched_first_are_those_of_the_relations_with_most_quotes() -> None:
    view = apply(DATA, from_address({}, DATA).filters)
    numbers = [len(view[one].quotes) for one in dossiers.fullest(view)]
    assert numbers == sorted((len(one.quotes) for one in view), reverse=True)[: dossiers.FULLEST]

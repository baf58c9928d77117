"""Downloads are addresses in the page's own grammar; what is wrong in one is refused in words."""

from __future__ import annotations

import csv
import json
import urllib.error
import urllib.request
from dataclasses import replace
from http.client import HTTPMessage
from pathlib import Path
from typing import NamedTuple

import pytest
from starlette.requests import Request

from graph.export import CannotCarry, formats
from graph.loading.load import load, parse
from graph.view import Filters, apply
from graph.view.url import from_address
from graph.web.page import downloads
from graph.web.publish import changed, read_page
from tests.conftest import Serve
from tests.support import ROOT
from tests.support.server import Server

DATA = load(ROOT / "data" / "relations.yaml")


class Answer(NamedTuple):
    status: int
    body: str
    headers: HTTPMessage


def fetch(url: str, method: str = "GET", **headers: str) -> Answer:
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    names = {name.replace("_", "-"): value for name, value in headers.items()}
    try:
        with opener.open(urllib.request.Request(url, headers=names, method=method), timeout=20) as answer:
            return Answer(answer.status, answer.read().decode("utf-8", "replace"), answer.headers)
    except urllib.error.HTTPError as error:
        with error:
            return Answer(error.code, error.read().decode("utf-8"), error.headers)


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(text.removeprefix("\ufeff").splitlines()))


@pytest.mark.parametrize("entry", formats.FORMATS, ids=lambda entry: entry.key)
def test_every_format_has_an_address_that_makes_it(server: Server, entry: formats.Format) -> None:
    answer = fetch(f"{server.url}/{downloads.link(entry.file)}")
    assert answer.status == 200
    assert answer.headers["content-type"].split(";")[0] == entry.mime
    assert answer.headers["content-disposition"] == f'attachment; filename="{entry.file}"'
    assert answer.headers["cache-control"] == "no-cache"
    assert answer.body.strip()


def test_a_file_is_of_what_the_page_shows_at_the_same_address(server: Server) -> None:
    found = rows(fetch(f"{server.url}/download/quotes.csv?from=2016&to=2017&country=JPN&view=table&sort=-quotes").body)
    opened = from_address({"from": ["2016"], "to": ["2017"], "country": ["JPN"]}, DATA)
    assert [row["id"] for row in found] == [
        one.relation.quote_id(quote) for one in apply(DATA, opened.filters) for quote in one.quotes
    ]
    assert 0 < len(found) < apply(DATA, Filters()).quotes


@pytest.mark.parametrize("show", ["jpn-rus", "JPN", DATA.by_id["jpn-rus"].quote_id(DATA.by_id["jpn-rus"].quotes[0])])
def test_a_selection_takes_only_what_it_opens_and_the_file_is_called_after_it(server: Server, show: str) -> None:
    answer = fetch(f"{server.url}/download/quotes.csv?show={show}")
    assert answer.headers["content-disposition"] == f'attachment; filename="quotes-{show}.csv"'
    found = {row["id"] for row in rows(answer.body)}
    everything = {one.quote_id(quote): one for one in DATA.relations for quote in one.quotes}
    assert found == {id_ for id_, one in everything.items() if id_.startswith(show) or show in one.pair}


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("", "quotes.csv"),
        ("country=TUR&country=JPN", "quotes-jpn-tur.csv"),
        ("from=2016&to=2017", "quotes-2016-2017.csv"),
        ("country=JPN&from=2014&to=2015&from2=2016&to2=2017&q=met", "quotes-jpn-2014-2015-2016-2017-filtered.csv"),
        ("show=jpn-rus&acts=only", "quotes-jpn-rus-filtered.csv"),
    ],
)
def test_a_file_of_a_part_is_called_otherwise_than_one_of_all(server: Server, query: str, name: str) -> None:
    answer = fetch(f"{server.url}/download/quotes.csv?{query}")
    assert answer.headers["content-disposition"] == f'attachment; filename="{name}"'


def test_the_records_of_sources_come_without_an_entry_for_the_data(server: Server) -> None:
    both = [
        {item["id"] for item in json.loads(fetch(f"{server.url}/download/{name}.json?country=JPN").body)}
        for name in ("sources", "bibliography")
    ]
    assert both[0] < both[1]
    assert both[0] <= set(DATA.sources)


def test_the_template_is_clean_and_named_as_a_file_of_data(server: Server) -> None:
    answer = fetch(f"{server.url}/download/template.yaml")
    assert answer.headers["content-disposition"] == 'attachment; filename="relations.yaml"'
    assert parse(answer.body.encode(), "relations.yaml").warnings == ()


def test_what_has_not_changed_is_not_sent_again(server: Server) -> None:
    url = f"{server.url}/download/quotes.csv?country=JPN"
    first = fetch(url)
    again = fetch(url, If_None_Match=first.headers["etag"])
    assert (again.status, again.body) == (304, "")
    other = fetch(f"{server.url}/download/quotes.csv", If_None_Match=first.headers["etag"])
    assert other.status == 200
    asked = fetch(url, method="HEAD")
    assert (asked.status, asked.body, asked.headers["etag"]) == (200, "", first.headers["etag"])


def test_every_mistake_of_an_address_is_told_with_the_address_that_is_meant_and_no_file_is_made(server: Server) -> None:
    answer = fetch(f"{server.url}/download/quotes.csv?from=2017&to=2015&countries=JPN&undated=yes")
    assert answer.status == 400
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    assert answer.headers["cache-control"] == "no-store"
    lines = answer.body.splitlines()
    assert lines[0] == "quotes.csv was not made: 3 mistakes in its address."
    assert "- The years in this link run backwards, from 2017 to 2015." in lines
    fix = next(line for line in lines if line.startswith("  Show 2015–2017: ")).partition(": ")[2]
    assert fix == f"{server.url}/download/quotes.csv?from=2015&to=2017"
    assert fetch(fix).status == 200
    assert "ignored" not in answer.body
    assert "shown" not in answer.body


def test_a_quote_that_the_filters_hide_is_a_mistake_too(server: Server) -> None:
    relation = DATA.by_id["jpn-rus"]
    quote = relation.quote_id(next(q for q in relation.quotes if q.source == "nhk-2017"))
    answer = fetch(f"{server.url}/download/quotes.csv?show={quote}&article=breitbart-2015")
    assert answer.status == 400
    assert "The filters hide the quote" in answer.body


def test_what_others_add_to_an_address_is_no_mistake(server: Server) -> None:
    assert fetch(f"{server.url}/download/quotes.csv?utm_source=x&fbclid=1").status == 200


@pytest.mark.parametrize("path", ["quotes.xls", "%3Cb%3E", "quotes.csv.bak", "QUOTES.CSV"])
def test_an_unknown_name_is_told_with_the_names_that_there_are(server: Server, path: str) -> None:
    answer = fetch(f"{server.url}/download/{path}")
    assert answer.status == 404
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    assert answer.body == f"There is no download of this name. There are: {', '.join(downloads.names())}.\n"


def test_a_word_that_opens_no_visitors_file_opens_nothing(server: Server) -> None:
    answer = fetch(f"{server.url}/own/{'x' * 32}/download/quotes.csv")
    assert answer.status == 410
    assert answer.headers["cache-control"] == "no-store"


def test_what_a_format_cannot_hold_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> str:
        raise CannotCarry(["NOR: too much.", "ZAF: too much."])

    monkeypatch.setattr(formats, "FORMATS", [replace(formats.FORMATS[0], file="all.txt", view=refuse)])
    scope = {"type": "http", "method": "GET", "path": "/download/all.txt", "path_params": {"name": "all.txt"}}
    ours = {**scope, "query_string": b"", "headers": [], "server": ("localhost", 80), "scheme": "http"}
    answer = downloads.routes("/")[0].endpoint(Request(ours))
    assert answer.status_code == 422
    words = "all.txt was not made: this format cannot hold all of it.\n\n- NOR: too much.\n- ZAF: too much.\n"
    assert answer.body.decode() == words


def test_data_that_cannot_be_read_makes_no_file_and_says_where_to_look(serve: Serve, tmp_path: Path) -> None:
    (tmp_path / "broken.yaml").write_text("relations: [", encoding="utf-8")
    server = serve(tmp_path / "broken.yaml")
    answer = fetch(f"{server.url}/download/quotes.csv")
    assert answer.status == 503
    assert answer.body == "The data cannot be read at present. The page says what is wrong with it.\n"
    assert fetch(f"{server.url}/download/template.yaml").status == 200


def test_the_view_can_be_taken_away_as_a_page_of_its_own(server: Server) -> None:
    answer = fetch(f"{server.url}/download/{downloads.PAGE}?country=JPN")
    view = apply(DATA, Filters(countries=("JPN",)))
    page = read_page(answer.body)
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert set(page.shown) == {one.relation.quote_id(quote) for one in view for quote in one.quotes}
    assert not list(changed(page, "page.html"))

"""What a posted link says of its page."""

from __future__ import annotations

import json
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from markupsafe import escape

from graph.load import load
from graph.page import shell
from graph.preview import preview
from tests.conftest import Serve
from tests.data_for_tests import TINY, dataset, quote, relation
from tests.server import Server
from tests.support import ROOT

DATA = load(ROOT / "data" / "relations.yaml")
NOTHING = "0 quotes from 0 articles on 0 relations"


def test_the_plain_address_and_one_that_means_nothing_tell_the_data() -> None:
    assert preview(TINY, {}) == (TINY.title, "8 quotes from 2 articles on 4 relations · 1999–2016")
    assert preview(TINY, {"show": ["isl-nor"], "from": ["<b>"], "x": ["y"]}) == preview(TINY, {})


def test_a_quote_is_told_by_its_words_its_speaker_and_its_source() -> None:
    said = quote("the strait is ours", speaker={"name": "A. Person", "role": "minister"}, date="2016")
    data = dataset(relation("NOR", "ZAF", said))
    told = preview(data, {"show": [f"nor-zaf.{said.hash}"]})
    assert told.title == f"Northland – Southland · {data.title}"
    assert told.words == (
        "“the strait is ours” — A. Person, minister. “Ministers meet at the lighthouse,” The Invented Courier, "
        "December 30, 2016."
    )


@pytest.mark.parametrize(
    ("address", "title", "words"),
    [
        (
            {"show": ["nor-zaf"]},
            "Northland – Southland · Invented",
            "5 quotes from 1 article on 1 relation · 2014–2016",
        ),
        ({"show": ["NOR"]}, "Northland · Invented", "6 quotes from 1 article on 2 relations · 2014–2016"),
        ({"show": ["isl-zaf"], "country": ["NOR"]}, "Iceland – Southland · Invented", NOTHING),
        ({"show": ["ISL"], "country": ["NOR"], "match": ["only"]}, "Iceland · Invented", NOTHING),
    ],
)
def test_a_relation_and_a_country_are_told_by_what_is_in_view_of_them(
    address: dict[str, list[str]], title: str, words: str
) -> None:
    assert preview(TINY, address) == (title, words)


@pytest.fixture
def fetched() -> Callable[[str], str]:
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))

    def fetch(url: str) -> str:
        with opener.open(url, timeout=20) as answer:
            assert answer.headers["cache-control"] == "no-cache"
            return str(answer.read().decode("utf-8"))

    return fetch


def test_whoever_reads_the_document_and_runs_no_script_gets_the_words(
    server: Server, fetched: Callable[[str], str]
) -> None:
    said = DATA.by_id["jpn-rus"].quotes[0]
    document = fetched(f"{server.url}/?show=jpn-rus.{said.hash}")
    assert "<title>Japan – Russia · Russia and its partners</title>" in document
    assert document.count("<title>") == 1
    assert f'<meta property="og:description" content="“{escape(said.exact)}”' in document
    assert f"<title>{DATA.title}</title>" in fetched(server.url)


def test_markup_in_words_is_text_in_the_document_too(
    serve: Serve, tmp_path: Path, fetched: Callable[[str], str]
) -> None:
    words = '"><script>alert(1)</script> </title> & {{ 7*7 }}'
    data: dict[str, Any] = {
        "title": words,
        "sources": {"a": {"title": words, "container-title": "Mag", "issued": "2016"}},
        "relations": [{"between": ["NOR", "ZAF"], "quotes": [{"exact": words, "source": "a"}]}],
    }
    (tmp_path / "hostile.yaml").write_text(json.dumps(data), encoding="utf-8")
    document = fetched(f"{serve(tmp_path / 'hostile.yaml').url}/?show=nor-zaf")
    assert "<script>alert" not in document
    assert f"<b>{escape(words)}</b>" in document


def test_data_that_cannot_be_read_leaves_a_document_with_a_name(
    serve: Serve, tmp_path: Path, fetched: Callable[[str], str]
) -> None:
    (tmp_path / "broken.yaml").write_text("relations: [", encoding="utf-8")
    assert f"<title>{shell.TITLE}</title>" in fetched(serve(tmp_path / "broken.yaml").url)


@pytest.mark.parametrize(("base", "path"), [("", "/"), ("maps", "/maps/"), ("/maps/", "/maps/")])
def test_the_document_is_where_the_server_has_the_page(monkeypatch: pytest.MonkeyPatch, base: str, path: str) -> None:
    monkeypatch.setattr(shell.config, "get_option", {"server.baseUrlPath": base}.get)
    assert [route.path for route in shell.routes()] == [path]

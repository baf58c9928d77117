"""The document that a browser asks for, and how it and Streamlit's files travel."""

from __future__ import annotations

import gzip
import json
import re
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from markupsafe import escape

from graph.loading.load import load
from graph.web.page import assets, document
from tests.conftest import Serve
from tests.support import ROOT
from tests.support.server import Server

DATA = load(ROOT / "data" / "relations.yaml")


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
    words = f"NEWSROOM TOKYO, NHK World: [Also in December,] “{escape(said.exact)}”"
    assert f'<meta property="og:description" content="{words}' in document
    bare = fetched(server.url)
    assert f"<title>{DATA.title}</title>" in bare
    assert re.findall(r'<link rel="[a-z ]*icon" href="(.{18})', bare) == ["data:image/svg+xml"]  # once for all runs


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
    assert f"<title>{document.TITLE}</title>" in fetched(serve(tmp_path / "broken.yaml").url)


@pytest.mark.parametrize(("base", "path"), [("", "/"), ("maps", "/maps/"), ("/maps/", "/maps/")])
def test_the_document_is_where_the_server_has_the_page(monkeypatch: pytest.MonkeyPatch, base: str, path: str) -> None:
    monkeypatch.setattr(document.config, "get_option", {"server.baseUrlPath": base}.get)
    monkeypatch.setattr(assets, "_routed", False)  # as it is before any server has begun, and again after this test
    ours = f"{path}frontend/{assets.assets().folder}/{{name:path}}"
    paths = [route.path for route in document.routes()]
    assert paths[:3] == [path, f"{path}generation", ours]
    assert all(
        one.startswith(
            (f"{path}download/", f"{path}dossier/", f"{path}quotes/", f"{path}data/", f"{path}own/{{token}}/")
        )
        for one in paths[3:]
    )
    assert f"{path}{assets.find().folder}/{{name:path}}" == ours


def test_streamlits_own_scripts_travel_compressed(server: Server, fetched: Callable[[str], str]) -> None:
    script = re.search(r'src="\./(static/js/index[^"]+)"', fetched(server.url))
    assert script
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    request = urllib.request.Request(f"{server.url}/{script[1]}", headers={"Accept-Encoding": "gzip"})
    with opener.open(request, timeout=20) as answer:
        sent = answer.read()
        assert answer.headers["content-encoding"] == "gzip"
    assert len(sent) < len(gzip.decompress(sent)) / 2

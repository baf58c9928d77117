"""Streamlit's own files as we serve them: the same as it would, compressed once."""

from __future__ import annotations

import gzip
import re
import urllib.request
from http.client import HTTPMessage, HTTPResponse

import pytest

from graph.web.page import streamlit_files
from tests.support.server import Server


def fetch(url: str, **headers: str) -> tuple[bytes, HTTPMessage]:
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with opener.open(urllib.request.Request(url, headers=headers), timeout=20) as answer:
        return answer.read(), answer.headers


def named(server: Server) -> list[str]:
    return re.findall(r'(?:href|src)="\./(static/[^"]+)"', fetch(server.url)[0].decode("utf-8"))


def test_each_file_that_the_document_names_is_what_streamlit_serves(server: Server) -> None:
    names = named(server)
    assert len(names) > 80
    for name in {name.rpartition(".")[2]: name for name in names}.values():  # one of each kind
        ours, said = fetch(f"{server.url}/{name}", **{"Accept-Encoding": "gzip"})
        theirs, told = fetch(f"{server.url}/{name}", **{"Accept-Encoding": "identity"})
        assert (gzip.decompress(ours) if said["content-encoding"] else ours) == theirs
        assert said["content-type"] == told["content-type"]
        assert said["cache-control"] == told["cache-control"]
        assert bool(said["content-encoding"]) == name.endswith((".js", ".css"))


def test_a_file_is_compressed_once(server: Server) -> None:
    files = streamlit_files.StreamlitFiles(None, "/")  # type: ignore[arg-type]
    name = streamlit_files.parts()[0]
    assert files._read(name) == files.kept[name]
    assert gzip.decompress(files.kept[name][0]) == fetch(f"{server.url}/{name}")[0]


def test_each_part_is_there_with_all_that_it_imports() -> None:
    folder = streamlit_files._folder()
    index = (folder / "index.html").read_text("utf-8")
    parts = {name.rpartition("/")[2] for name in streamlit_files.parts()}
    for part in streamlit_files.PARTS:
        assert [name for name in parts if name.startswith(f"{part}.")], f"Streamlit has no {part} any more."
    for name in parts:
        imported = re.findall(r'(?:from|import)"\./([^"]+)"', (folder / "static" / "js" / name).read_text("utf-8"))
        assert [one for one in imported if one not in parts and one not in index] == []


@pytest.mark.parametrize("path", ["static/js/nothing.js", "static/js/../../index.html", "static/%2e%2e/index.html"])
def test_what_is_no_such_file_is_streamlits_to_answer(server: Server, path: str) -> None:
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}), _Answered())
    request = urllib.request.Request(f"{server.url}/{path}", headers={"Accept-Encoding": "gzip"})
    with opener.open(request, timeout=20) as answer:
        assert "immutable" not in answer.headers.get("cache-control", "") or answer.status in (400, 404)


class _Answered(urllib.request.HTTPErrorProcessor):
    """Whatever the server says is an answer."""

    def http_response(self, _request: urllib.request.Request, response: HTTPResponse) -> HTTPResponse:
        return response

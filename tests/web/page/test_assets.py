"""Where a browser finds our files: by a route, named in the document, or copied where a host has none."""

from __future__ import annotations

import gzip
import json
import re
import urllib.error
import urllib.request
from http.client import HTTPMessage
from pathlib import Path

import pytest

from graph.web.frontend import PAGE, STUB, VIS_NETWORK
from graph.web.page import assets
from tests.conftest import Serve
from tests.support import ROOT
from tests.support.server import Server

PLAIN = f"import runpy\n\nrunpy.run_path({str(ROOT / 'app.py')!r}, run_name='__main__')\n"


def fetch(url: str, **headers: str) -> tuple[bytes, HTTPMessage]:
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    request = urllib.request.Request(url, headers={name.replace("_", "-"): value for name, value in headers.items()})
    with opener.open(request, timeout=20) as answer:
        return answer.read(), answer.headers


def linked(document: str) -> dict[str, str]:
    """The files of ours that a document names, each with the ``rel`` of its link."""
    found = re.findall(r'<link rel="(\w+)" href="\./(frontend/[^"]+)"', document)
    return {address: rel for rel, address in found}


def test_each_file_that_the_document_names_is_served_for_ever_and_compressed(server: Server) -> None:
    names = linked(fetch(server.url)[0].decode("utf-8"))
    assert len(names) == 4  # one module, two styles, the engine: many files would come six at a time
    for address in names:
        content, headers = fetch(f"{server.url}/{address}", Accept_Encoding="gzip")
        assert headers["cache-control"] == "public, max-age=31536000, immutable"
        assert headers["content-type"].startswith("text/javascript" if address.endswith(".js") else "text/css")
        if headers["content-encoding"] == "gzip":
            content = gzip.decompress(content)
        else:
            assert len(content) < 1000
        assert content == assets.assets().files[address.split("/", 2)[2]]


def test_the_document_names_all_that_its_view_imports_and_nothing_else(server: Server) -> None:
    names = {
        view: {address.split("/", 2)[2] for address in linked(fetch(f"{server.url}/?view={view}")[0].decode("utf-8"))}
        for view in ("network", "table")
    }
    assert names["network"] == {PAGE, "network/network.css", "timeline/timeline.css", VIS_NETWORK}
    assert names["table"] == {PAGE}


def test_the_document_names_the_data_that_is_drawn_where_something_is_drawn(server: Server) -> None:
    before = len(server.log)
    named = {view: fetch(f"{server.url}/?view={view}")[0].decode("utf-8") for view in ("network", "table", "quotes")}
    files = re.findall(r'<link rel="preload" href="\./(data/[^"]+)" as="fetch" crossorigin', named["network"])
    assert [Path(file).name for file in files] == ["index.json", "drawing.json"]
    for file in files:
        assert json.loads(fetch(f"{server.url}/{file}")[0])
    assert all(file in named["table"] for file in files)  # the browser draws the table from the same
    assert "data/" not in named["quotes"]
    assert "ScriptRunContext" not in server.log[before:]  # a document is nobody's session


@pytest.mark.parametrize("path", ["nothing.js", "../../app.py", "%2e%2e/%2e%2e/app.py", "network"])
def test_nothing_else_is_served_there(server: Server, path: str) -> None:
    folder = assets.assets().folder
    with pytest.raises(urllib.error.HTTPError) as refused:
        fetch(f"{server.url}/frontend/{folder}/{path}")
    refused.value.close()
    assert refused.value.code in (400, 404)


def test_a_host_without_our_routes_serves_copies(serve: Serve, tmp_path: Path) -> None:
    app = tmp_path / "plain.py"
    app.write_text(PLAIN, encoding="utf-8")
    (tmp_path / "static").mkdir()
    assets.assets().copy(tmp_path)
    server = serve(app=app)
    for name, kind in ((PAGE, "javascript"), ("network/network.css", "css")):
        content, headers = fetch(f"{server.url}/app/static/{assets.assets().folder}/{name}")
        assert content == assets.assets().files[name]
        assert kind in headers["content-type"]


def test_what_is_registered_with_streamlit_is_a_stub() -> None:
    assert len(STUB.encode()) <= 500

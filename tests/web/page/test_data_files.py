"""The files with which a browser filters: kept for ever under an address of their content, refused under any other."""

from __future__ import annotations

import gzip
import json
import urllib.error
from pathlib import Path

import pytest

from graph.loading import load
from graph.view import data_digest
from tests.support import ROOT
from tests.support.server import Server
from tests.web.page.test_assets import fetch

OURS = load(ROOT / "data" / "relations.yaml")
FOLDER = f"data/{data_digest(OURS)}"


KEPT = {
    "index.json": "immutable",
    "quotes.json": "immutable",
    "drawing.json": "no-cache",
    "words.json": "no-cache",
    "tables.json": "no-cache",
}


def refused(url: str, **headers: str) -> tuple[int, str]:
    """The status of an answer that brings nothing, and how long it is kept."""
    with pytest.raises(urllib.error.HTTPError) as found:
        fetch(url, **headers)
    with found.value as answer:
        return answer.code, answer.headers["Cache-Control"]


@pytest.mark.parametrize(("name", "kept"), KEPT.items())
def test_a_file_is_served_compressed_and_kept_by_its_content(server: Server, name: str, kept: str) -> None:
    plain, headers = fetch(f"{server.url}/{FOLDER}/{name}")
    packed, packed_headers = fetch(f"{server.url}/{FOLDER}/{name}", accept_encoding="gzip")
    assert kept in headers["Cache-Control"]
    assert headers["Content-Type"] == "application/json"
    assert packed_headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed) == plain
    json.loads(plain)
    assert refused(f"{server.url}/{FOLDER}/{name}", if_none_match=headers["ETag"])[0] == 304


@pytest.mark.parametrize(
    ("address", "status"),
    [("data/0123456789ab/index.json", 410), (f"{FOLDER}/others.json", 404), (f"own/guessed/{FOLDER}/index.json", 410)],
)
def test_another_address_is_refused_and_not_kept(server: Server, address: str, status: int) -> None:
    assert refused(f"{server.url}/{address}") == (status, "no-store")


def test_other_data_have_another_address(tmp_path: Path) -> None:
    first = OURS.relations[0]
    assert data_digest(OURS.model_copy(update={"relations": (first,)})) != data_digest(OURS)

"""The data as files by which a browser filters by itself: ``data/1f0c9a22b4d1/index.json``.

The address names the content: a browser keeps what it has for ever, and a former address is refused, so that nobody
filters data that is gone. What a search reads is large and seldom asked for: it has the same address, and is asked
about each time. The files of a visitor's own data are below a random word (`private`), and none is kept.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Callable
from functools import lru_cache

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from graph.loading import Snapshot
from graph.model import Dataset
from graph.render.drawing import vis_network
from graph.view import Filters, data_digest, filters_data, index_file, quotes_file, tables_file, words_file
from graph.web.page import assets, private
from graph.web.page.data import newest

FILES: dict[str, Callable[[Dataset], bytes]] = {
    "index.json": index_file,
    "quotes.json": quotes_file,
    "drawing.json": vis_network.placed,
    "words.json": words_file,
    "tables.json": tables_file,
}
_NAMED = ("index.json", "quotes.json")  # whose content makes the address (`data_digest`)
_FOR_EVER = "public, max-age=31536000, immutable"


def routes(root: str) -> list[Route]:
    """Return the routes of the files: of the data that all readers share, and of a visitor's own."""
    return [
        Route(f"{root}{folder}data/{{digest}}/{{name}}", _serve, methods=["GET"]) for folder in ("", "own/{token}/")
    ]


def folder(dataset: Dataset, snapshot: Snapshot) -> str:
    """Return the address of the folder of a snapshot's files, relative to the page's."""
    return f"{private.folder(snapshot)}data/{data_digest(dataset)}/"


def answer(dataset: Dataset, filters: Filters, snapshot: Snapshot) -> tuple[str, str]:
    """Return the `folder` of the data that a browser draws by itself, and the filters as JSON; else nothing."""
    if not assets.reached():
        return "", ""
    return folder(dataset, snapshot), json.dumps(filters_data(filters), ensure_ascii=False, separators=(",", ":"))


def first(dataset: Dataset) -> list[str]:
    """Return the addresses of the files without which nothing is drawn, for the data that all readers share.

    A document is asked for outside any session: to use one here, Streamlit would warn in the server's log.
    """
    return [f"data/{data_digest(dataset)}/{name}" for name in ("index.json", "drawing.json")]


@lru_cache(maxsize=8)
def _compressed(content: bytes) -> bytes:
    """Compress once, and not for each reader."""
    return gzip.compress(content, 6, mtime=0)


def _serve(request: Request) -> Response:
    """Answer in a thread of its own, for making a file takes a moment."""
    name, token = request.path_params["name"], request.path_params.get("token")
    snapshot = private.find(token) if token else newest()
    dataset = snapshot.dataset if snapshot else None
    if name not in FILES:
        return PlainTextResponse("There is no such file.\n", 404, {"Cache-Control": "no-store"})
    if dataset is None or request.path_params["digest"] != data_digest(dataset):
        return PlainTextResponse("The data has changed since: reload the page.\n", 410, {"Cache-Control": "no-store"})
    content = FILES[name](dataset)
    tag = f'"{hashlib.sha256(content).hexdigest()[:24]}"'
    kept = "no-store" if token else _FOR_EVER if name in _NAMED else "no-cache"
    headers = {"Cache-Control": kept, "ETag": tag, "Vary": "Accept-Encoding", "X-Content-Type-Options": "nosniff"}
    if tag in [one.strip() for one in request.headers.get("If-None-Match", "").split(",")]:
        return Response(None, 304, headers)
    if "gzip" in request.headers.get("Accept-Encoding", ""):
        content = _compressed(content)
        headers["Content-Encoding"] = "gzip"
    return Response(content, media_type="application/json", headers=headers)

"""Our own addresses: the document that a browser asks for, our files, downloads, dossiers, the data's generation.

The document is Streamlit's, with our style, a skeleton, and what a posted link says. Streamlit puts a page together
piece by piece, and each piece moves those already there. A style that comes as one of the pieces is too late to keep
their places; so ours is in the document, and the page is put together out of sight. ``st.App`` puts an app's own
routes before Streamlit's (https://docs.streamlit.io, "st.App").
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse
from starlette.routing import Route
from streamlit import config, file_util

from graph.render.html import Preview, icon_address, page_style, preview, render, skeleton_style
from graph.view import from_address, parameter_names
from graph.web.page import assets, data_files, documents, dossiers, downloads, streamlit_files
from graph.web.page.data import data_path, newest, open_live

TITLE = "Relations, with their evidence"  # until there is data that has one


def routes() -> list[Route]:
    """Return our routes, below the path that the server gives the page."""
    root = _root()
    return [
        Route(root, document, methods=["GET"]),
        Route(f"{root}generation", generation, methods=["GET"]),
        assets.route(root),
        *data_files.routes(root),
        *downloads.routes(root),
        *dossiers.routes(root),
        *documents.routes(root),
    ]


def middleware() -> list[Middleware]:
    """Return what compresses answers: Streamlit's own files once, everything else on its way."""
    return [
        Middleware(streamlit_files.StreamlitFiles, root=_root()),
        Middleware(GZipMiddleware, minimum_size=1000, compresslevel=6),
    ]


def document(request: Request) -> HTMLResponse:
    """Answer with the document, in a thread of its own, since reading the data takes a moment."""
    snapshot = newest()
    dataset = snapshot.dataset
    address = {name: request.query_params.getlist(name) for name in parameter_names() if name in request.query_params}
    told = preview(dataset, address) if dataset else Preview(TITLE, "")  # guard: a-document-without-data
    head, body = _streamlit()
    style = f"<style class='rg-style'>{skeleton_style()}{page_style()}</style>"
    opened = from_address(address, dataset) if dataset else None
    layout = opened.layout if opened else None
    needed = [(name, "modulepreload") for name in streamlit_files.parts()] + assets.needed(layout)
    if dataset and layout in ("network", "table"):
        needed += [(name, "preload") for name in data_files.first(dataset)]
    if opened:
        needed += [(name, "preload") for name in dossiers.first(snapshot, opened) + documents.first(snapshot, opened)]
    waiting = render("shell.html", told=told, name=dataset.title if dataset else TITLE)
    own = render("shell_head.html", told=told, needed=needed, icon=icon_address())
    page = f"{head}{own}</head>{body}{style}{waiting}</body></html>"
    return HTMLResponse(page, headers={"Cache-Control": "no-cache"})


def _root() -> str:
    base = str(config.get_option("server.baseUrlPath")).strip("/")
    return f"/{base}/" if base else "/"


def generation(_request: Request) -> PlainTextResponse:
    """Answer with the generation of the data, which every open page asks for each second (``page/clock.js``)."""
    now = open_live(data_path()).look().generation
    return PlainTextResponse(str(now), headers={"Cache-Control": "no-store"})


@cache
def _streamlit() -> tuple[str, str]:
    """Return Streamlit's document to the end of its head without title and icon, and from there to the end of its body.

    At the end of the body a style comes after Streamlit's own, and wins over them.
    """
    document = Path(file_util.get_static_dir(), "index.html").read_text(encoding="utf-8")
    for own in ("<title>Streamlit</title>", '<link rel="shortcut icon" href="./favicon.png" />'):
        document = document.replace(own, "")
    head, _, rest = document.partition("</head>")
    return head, rest.partition("</body>")[0]

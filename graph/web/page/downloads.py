"""Files that are made when their address is asked for: ``download/quotes.csv?country=JPN&from=2016``.

The address has the page's own grammar (`graph.view.url`), so that a script can fetch what a reader sees. ``show``
takes only what it opens; ``view`` and ``sort`` change nothing. ``sources.bib`` and the like are the plain records of
the sources, without the entry for the data itself; that of one quote says what was quoted.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import replace
from functools import partial
from importlib.resources import files

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from graph.export import CannotCarry, formats
from graph.loading import Snapshot
from graph.view import Filters, Selection, View, narrowed
from graph.web.page import asked
from graph.web.page.made_file import File
from graph.web.page.public import public_page

SOURCES = "sources"  # the name of a file with the records of sources only, before its ending
TEMPLATE = "template.yaml"
PAGE = "page.html"  # the view as a page that needs no server: see `graph.web.publish`
MOST_NAMED = 4  # countries in the name of a file
STARTER = files(__package__) / "starter.yaml"


def routes(root: str) -> list[Route]:
    """Return the routes of the downloads: of the data that all readers share, and of a visitor's own."""
    return [
        Route(f"{root}{folder}download/{{name}}", partial(_serve, root), methods=["GET"])
        for folder in ("", "own/{token}/")
    ]


def link(name: str) -> str:
    """Return the address of a file of what all readers share relative to the page's."""
    return f"{below('')}{name}"


def below(folder: str) -> str:
    """Return the folder of the files relative to the page's address; ``folder`` is that of a visitor's own."""
    return f"{folder}download/"


def names() -> tuple[str, ...]:
    """Return the name of every file that can be asked for."""
    views = (entry.file for entry in formats.FORMATS)
    return (*views, *(f"{SOURCES}{entry.ending}" for entry in formats.of_sources()), PAGE, TEMPLATE)


def make(name: str, view: View, show: Selection, page: str, today: dt.date) -> File:
    """Return one of the files of `names`, of what is selected in a view; ``page`` is the page's address, or "".

    Raises KeyError if no format has a file of this name, and CannotCarry if the format cannot hold all of it.
    """
    of, view = _told(view.filters, show), narrowed(view, show)
    if public_page(page) and not view.dataset.url:
        view = replace(view, dataset=view.dataset.model_copy(update={"url": public_page(page)}))
    for entry in formats.FORMATS:
        if entry.file == name:
            stem = name.removesuffix(entry.ending)
            return File(f"{stem}{of}{entry.ending}", entry.mime, entry.content(view, today))
    for entry in formats.FORMATS:
        if entry.records and name == f"{SOURCES}{entry.ending}":
            return File(f"{SOURCES}{of}{entry.ending}", entry.mime, entry.records(view.sources).encode("utf-8"))
    raise KeyError(name)


def _told(filters: Filters, show: Selection) -> str:
    """Return what tells a file of a part from one of all: ``-rus-tur``, ``-jpn-2015-2017``, ``-filtered``."""
    parts = [show.id] if show else []
    few = len(filters.countries) <= MOST_NAMED
    parts += [code.lower() for code in filters.countries] if few else []
    parts += [f"{first}-{last}" for first, last in filters.periods]
    if replace(filters, countries=() if few else filters.countries, years=None, versus=None) != Filters():
        parts.append("filtered")
    return "".join(f"-{part}" for part in parts)


def page_of(snapshot: Snapshot, view: View, show: Selection, address: str) -> File:
    """Return what is selected in a view as a published page; ``address`` is where others can open the live one."""
    of, view = _told(view.filters, show), narrowed(view, show)
    from graph.web.publish import publish  # heavy, seldom asked for, and in the way of a server's first page

    content = publish(view, snapshot.record, None if snapshot.own else public_page(address))
    return File(f"page{of}.html", "text/html", content.encode("utf-8"))


def template() -> File:
    """Return a small data file to begin with."""
    starter = STARTER.read_bytes()  # guard: starter-is-clean
    return File("relations.yaml", "application/yaml", starter)


def _serve(root: str, request: Request) -> Response:
    """Answer in a thread of its own, for making a file takes a moment."""
    try:
        return _answer(root, request)
    except asked.Refused as refused:
        return refused.response


def _answer(root: str, request: Request) -> Response:
    name, snapshot = request.path_params["name"], asked.snapshot(request)
    if name not in names():
        words = f"There is no download of this name. There are: {', '.join(names())}."
        raise asked.Refused(404, words)  # guard: unknown-downloads-are-told
    if name == TEMPLATE:
        return _sent(request, template(), private=False)
    if snapshot.dataset is None:
        raise asked.Refused(503, "The data cannot be read at present. The page says what is wrong with it.")
    view, opened = asked.opened(request, snapshot.dataset, name)
    page = f"{request.url.scheme}://{request.url.netloc}{root}"
    try:
        if name == PAGE:
            file = page_of(snapshot, view, opened.show, page)
        else:
            file = make(name, view, opened.show, page, dt.datetime.now(dt.UTC).date())
    except CannotCarry as error:
        lines = [f"{name} was not made: this format cannot hold all of it.", "", *(f"- {one}" for one in error.reasons)]
        raise asked.Refused(422, "\n".join(lines)) from error
    return _sent(request, file, private=snapshot.own is not None)


def _sent(request: Request, file: File, private: bool) -> Response:
    tag = f'W/"{hashlib.sha256(file.content).hexdigest()[:24]}"'
    headers = {
        "Content-Disposition": f'attachment; filename="{file.name}"',  # our own names and ids: ASCII
        "Cache-Control": "no-store" if private else "no-cache",
        "X-Content-Type-Options": "nosniff",
    }
    if not private:
        headers["ETag"] = tag
        if tag in [one.strip() for one in request.headers.get("If-None-Match", "").split(",")]:
            return Response(None, 304, headers)
    return Response(file.content, media_type=file.mime, headers=headers)

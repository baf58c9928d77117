"""The words behind a line, at an address of their own, so that the page fetches them before they are asked for.

``dossier/3.9f2c01?country=JPN&show=jpn-rus`` is what is beside the view at ``?country=JPN&show=jpn-rus``, and
without ``show`` the overview. The address names the data's edition, and an older one is refused, so that nobody gets
the words of other data than the page shows.
"""

from __future__ import annotations

import secrets
from heapq import nlargest
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from graph.loading import Snapshot
from graph.model import Dataset
from graph.render.html import Share, has_words, panel, quote_card
from graph.view import Opened, Selection, View, apply, hidden, selection
from graph.web.page import asked, assets, downloads, private

WHOLE = "whole"  # names the relation of which all quotes are shown, however many
FULLEST = 5  # relations whose words are fetched before anybody points at them
_SERVER = secrets.token_hex(3)  # a server that begins anew counts editions from the beginning


def routes(root: str) -> list[Route]:
    """Return the routes of the dossiers below ``root``."""
    return [Route(f"{root}{folder}dossier/{{edition}}", _serve, methods=["GET"]) for folder in ("", "own/{token}/")]


def link(snapshot: Snapshot, share: Share) -> str:
    """Return the address of the view's words, relative to the page's; the browser adds ``show``.

    Return "" if no address of ours is served, or if the visitor's browser has reached none (`Session.inline`).
    """
    if not assets.reached():
        return ""
    return f"{private.folder(snapshot)}{_of(snapshot, share)}"


def first(snapshot: Snapshot, opened: Opened) -> list[str]:
    """Return the address of the words that a page of the shared data begins with, if there are any."""
    if snapshot.dataset is None or opened.layout == "quotes":
        return []
    view = apply(snapshot.dataset, opened.filters)
    if not has_words(view, opened.show) or hidden(view, opened):
        return []
    words = _of(snapshot, Share.of(opened, private=False))
    return [f"{words}{shown(words, opened.show)}"]


def _of(snapshot: Snapshot, share: Share) -> str:
    return f"dossier/{edition(snapshot)}{share.seen(None)}"


def shown(words: str, show: Selection, whole: bool = False) -> str:
    """Return what follows `link`'s address for the words of what is selected, as ``dossier/fetched.js`` adds it."""
    more = [("show", show.id)] if show else []
    more += [(WHOLE, show.relation)] if whole else []
    return f"{'' if words.endswith('?') or not more else '&'}{urlencode(more)}"


def fullest(view: View) -> list[str]:
    """Return the relations with most quotes in view, whose words are most likely to be read."""
    return [one.relation.id for one in nlargest(FULLEST, view, key=lambda one: one.number)]


def edition(snapshot: Snapshot) -> str:
    """Return the name of what the data are now: of this server, and of this reading of the file."""
    return f"{snapshot.edition}.{_SERVER}"


def _serve(request: Request) -> Response:
    """Answer in a thread of its own, for a dossier takes a moment."""
    return asked.answered(request, lambda: _answer(request))


def current(request: Request) -> tuple[Snapshot, Dataset]:
    """Return the data that an address of words is of. Raises Refused where these are other ones by now."""
    snapshot = asked.snapshot(request)
    now = edition(snapshot)
    if snapshot.dataset is None or request.path_params["edition"] != now:
        raise asked.Refused(410, f"The data has changed since. It is now {now}.")  # guard: older-words-are-refused
    return snapshot, snapshot.dataset


def _answer(request: Request) -> Response:
    snapshot, dataset = current(request)
    wanted = request.query_params.get("show")
    if wanted and selection(wanted, dataset) is None:
        return Response(None, 204)  # pointed at in a drawing that has yet to follow the data
    view, opened = asked.opened(request, dataset, "The dossier", besides=(WHOLE,))
    share = Share.of(opened, snapshot.own is not None, downloads.below(private.asked(request)))
    whole = bool(opened.show) and request.query_params.get(WHOLE) == opened.show.relation
    words = panel(view, opened.show, quote_card.badges(dataset, snapshot.record), share, whole)
    return sent(words, snapshot)


def sent(words: str | None, snapshot: Snapshot) -> Response:
    """Return words as an answer; none are not wrong: the filters leave nothing of what was asked for."""
    if words is None:
        return Response(None, 204)
    return HTMLResponse(
        words,
        headers={
            "Cache-Control": "no-store" if snapshot.own is not None else "private, max-age=600",
            "Content-Security-Policy": "default-src 'none'",  # for whoever opens it by itself: it is a piece of a page
            "X-Content-Type-Options": "nosniff",
        },
    )

"""The words behind a line, at an address of their own: the page fetches them before they are asked for.

``dossier/3.9f2c01?country=JPN&show=jpn-rus`` is what stands beside the view at ``?country=JPN&show=jpn-rus``, and
without ``show`` the overview. The address names the data's edition, so that nobody gets the words of other data than
the page shows: one that is older is refused.
"""

from __future__ import annotations

import secrets

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from graph.loading import Snapshot
from graph.render.html import Share, panel, quote_card
from graph.view import View, apply, selection
from graph.web.page import asked, assets, private

FULLEST = 5  # relations whose words are fetched before anybody points at them
_SERVER = secrets.token_hex(3)  # a server that begins anew counts editions from the beginning


def routes(root: str) -> list[Route]:
    return [Route(f"{root}{folder}dossier/{{edition}}", _serve, methods=["GET"]) for folder in ("", "own/{token}/")]


def link(snapshot: Snapshot, share: Share) -> str:
    """Return the address of the view's words, relative to the page's; the browser adds ``show``.

    Nothing where no address of ours is served.
    """
    if not assets.routed():
        return ""
    return f"{private.folder(snapshot)}dossier/{_edition(snapshot)}{share.seen(None)}"


def fullest(view: View) -> list[str]:
    """Return the relations with most quotes in view: those whose words are most likely to be read."""
    return [one.relation.id for one in sorted(view, key=lambda one: -len(one.quotes))[:FULLEST]]


def _edition(snapshot: Snapshot) -> str:
    return f"{snapshot.edition}.{_SERVER}"


def _serve(request: Request) -> Response:
    """Answer in a thread of its own, for a dossier takes a moment."""
    try:
        return _answer(request)
    except asked.Refused as refused:
        return refused.response


def _answer(request: Request) -> Response:
    snapshot = asked.snapshot(request)
    now = _edition(snapshot)
    if snapshot.dataset is None or request.path_params["edition"] != now:
        raise asked.Refused(410, f"The data has changed since. It is now {now}.")  # guard: older-words-are-refused
    wanted = request.query_params.get("show")
    if wanted and selection(wanted, snapshot.dataset) is None:
        return Response(None, 204)  # pointed at in a drawing that has yet to follow the data
    opened = asked.opened(request, snapshot.dataset, "The dossier")
    view = apply(snapshot.dataset, opened.filters)
    share = Share.of(opened, private=snapshot.own is not None)
    words = panel(view, opened.show, quote_card.badges(snapshot.dataset, snapshot.record), share)
    if words is None:
        return Response(None, 204)  # not wrong: the filters leave nothing of it
    return HTMLResponse(
        words,
        headers={
            "Cache-Control": "no-store" if snapshot.own is not None else "private, max-age=600",
            "Content-Security-Policy": "default-src 'none'",  # for whoever opens it by itself: it is a piece of a page
            "X-Content-Type-Options": "nosniff",
        },
    )

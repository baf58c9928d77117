"""All quotes in view, in pieces, at an address of their own: ``quotes/3.9f2c01?country=JPN&view=quotes&piece=2``.

The view "quotes" begins with the first piece, and fetches the others one after the other. As with `dossiers`, the
address names the data's edition, and one that is older is refused.
"""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from graph.loading import Snapshot
from graph.render.html import Share, document_piece, quote_card
from graph.view import Opened, Selection, apply, hidden
from graph.web.page import asked, assets, dossiers, private

PIECE = "piece"  # names the piece, from 0
WHOLE = "quotes"  # under `dossiers.WHOLE`: however many quotes there are


def routes(root: str) -> list[Route]:
    """Return the routes of all quotes as documents, in pieces, below ``root``."""
    return [Route(f"{root}{folder}quotes/{{edition}}", _serve, methods=["GET"]) for folder in ("", "own/{token}/")]


def link(snapshot: Snapshot, share: Share, show: Selection, whole: bool) -> str:
    """Return the address of the first piece, relative to the page's; nothing where no address of ours is reached."""
    return f"{private.folder(snapshot)}{_of(snapshot, share, show, whole)}" if assets.reached() else ""


def first(snapshot: Snapshot, opened: Opened) -> list[str]:
    """Return the address of what a page of the shared data begins with where it shows all quotes."""
    if snapshot.dataset is None or opened.layout != "quotes":
        return []
    if hidden(apply(snapshot.dataset, opened.filters), opened):
        return []
    return [_of(snapshot, Share.of(opened, private=False), opened.show, whole=False)]


def _of(snapshot: Snapshot, share: Share, show: Selection, whole: bool) -> str:
    more = f"&{dossiers.WHOLE}={WHOLE}" if whole else ""
    return f"quotes/{dossiers.edition(snapshot)}{share.seen(show.id or None)}{more}"


def _serve(request: Request) -> Response:
    """Answer in a thread of its own, for many quotes take a moment."""
    return asked.answered(request, lambda: _answer(request))


def _answer(request: Request) -> Response:
    snapshot, dataset = dossiers.current(request)
    number = request.query_params.get(PIECE, "0")
    if not (number.isascii() and number.isdecimal() and len(number) < 7):
        raise asked.Refused(400, f"{PIECE} is a number from 0 on, and not {number!r}.")
    view, opened = asked.opened(request, dataset, "The document", besides=(PIECE, dossiers.WHOLE))
    share = Share.of(opened, private=snapshot.own is not None)
    whole = request.query_params.get(dossiers.WHOLE) == WHOLE
    badges = quote_card.badges(dataset, snapshot.record)
    piece = document_piece(view, badges, int(number), whole, opened.show, share)
    return dossiers.sent(piece, snapshot)

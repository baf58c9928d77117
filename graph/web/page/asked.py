"""What an address of ours asks for: its data, what it opens in them, or why it is refused.

The page shows something in any case, but these addresses answer a script or the page's own modules: what is wrong
with one is reported, and nothing is made that leaves a part of it out.
"""

from __future__ import annotations

from collections.abc import Callable, Container

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from graph.loading import Snapshot
from graph.model import Dataset, counted
from graph.render.html import address
from graph.view import Opened, View, apply, hidden, read
from graph.web.page import private
from graph.web.page.data import newest


class Refused(Exception):
    """Raised where an address gets no answer; ``response`` says why, as plain text."""

    def __init__(self, status: int, words: str) -> None:
        super().__init__(words)
        self.response = PlainTextResponse(f"{words}\n", status, {"Cache-Control": "no-store"})


def snapshot(request: Request) -> Snapshot:
    """Return the data of an address: those that all readers share, or a visitor's own. Raises Refused."""
    token = request.path_params.get("token")
    found = private.find(token) if token else newest()
    if found is None:
        raise Refused(
            410, "This was of a visitor's own file, and went with the visit. Open the file again on the page."
        )
    return found


def opened(request: Request, dataset: Dataset, name: str, besides: Container[str] = ()) -> tuple[View, Opened]:
    """Return the view of an address, and what it opens. Raises Refused with every mistake, and what is meant.

    ``name`` is what was asked for, in words; ``besides`` are parameters that the page's own addresses do not have.
    """
    given = {key: request.query_params.getlist(key) for key in request.query_params if key not in besides}
    found, mistakes = read(given, dataset)
    view = apply(dataset, found.filters)
    unseen = hidden(view, found)
    every = (*mistakes, *([unseen] if unseen else ()))
    if every:
        here = f"{request.url.scheme}://{request.url.netloc}{request.url.path}"
        lines = [f"{name} was not made: {counted(len(every), 'mistake')} in its address.", ""]
        for mistake in every:
            lines.append(f"- {mistake.fault}")
            lines += [f"  {fix.label}: {here}{address(fix.address)}" for fix in mistake.fixes]
        raise Refused(400, "\n".join(lines))  # guard: wrong-addresses-make-no-file
    return view, found


def answered(request: Request, answer: Callable[[], Response]) -> Response:
    """Return the answer, or why there is none; the page's own modules ask quietly.

    What they ask for may be gone in the same moment, which is nobody's mistake.
    """
    try:
        return answer()
    except Refused as refused:
        quiet = request.headers.get("Prefer") == "quiet"
        return Response(None, 204, {"Cache-Control": "no-store"}) if quiet else refused.response

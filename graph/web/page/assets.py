"""Where a browser finds our modules and styles: on a route of our own, or else where Streamlit serves files.

A plain script, without ``st.App``, has no routes; its files are copied into ``static/`` beside it.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from streamlit.runtime.scriptrunner import get_script_run_ctx

from graph.render.html import page_style
from graph.view import Layout
from graph.web import frontend
from graph.web.page.session import session

SHEET = "page/page.css"  # what the page's style is called among the assets
_routed = False


class Found(NamedTuple):
    """The address of the folder of our files, or a sentence that says why there is none."""

    folder: str
    fault: str = ""


@cache
def assets() -> frontend.Assets:
    """Return our modules and styles as they are now."""
    return frontend.Assets({**frontend.page_files(), SHEET: page_style().encode("utf-8")})


def route(root: str) -> Route:
    """Return the route that serves our files below ``root``; from now on they are looked for there."""
    global _routed
    _routed = True
    return Route(f"{root}{_folder()}/{{name:path}}", _serve, methods=["GET"])


def routed() -> bool:
    """Return whether this server has our routes; a script that runs without ``st.App`` has none."""
    return _routed


def reached() -> bool:
    """Return whether a visitor's browser fetches our files: there are routes, and it has reached them."""
    return _routed and not session().inline


def find() -> Found:
    """Return where our files are, as an address relative to the page's."""
    if _routed:
        return Found(_folder())
    context = get_script_run_ctx(suppress_warning=True)
    if context is None:
        return Found("", "No page is running, so that there is no folder beside its script.")
    try:
        return Found(_copied(Path(context.main_script_path).parent))
    except frontend.AssetMissing as error:
        return Found("", str(error))


def needed(layout: Layout | None) -> list[tuple[str, str]]:
    """Return the addresses of what a page will ask for, each with what it is as a ``link``'s ``rel``.

    Only the view "network" draws, and needs more than the one module.
    """
    names = [name for name in assets().files if name != SHEET] if layout == "network" else [frontend.PAGE]
    return [(f"{_folder()}/{name}", "modulepreload" if name.endswith(".js") else "preload") for name in sorted(names)]


def _folder() -> str:
    return f"frontend/{assets().folder}"


@cache
def _copied(app_folder: Path) -> str:
    return assets().copy(app_folder)


def _serve(request: Request) -> Response:
    name = request.path_params["name"]
    content = assets().files.get(name)
    if content is None:
        return PlainTextResponse("There is no such file.", 404, {"Cache-Control": "no-store"})
    headers = {"Cache-Control": "public, max-age=31536000, immutable", "X-Content-Type-Options": "nosniff"}
    return Response(content, media_type=frontend.TYPES[Path(name).suffix], headers=headers)

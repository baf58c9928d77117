"""Our modules in a page without a server, so that a test can import one and call what it exports."""

from __future__ import annotations

from pathlib import PurePath
from urllib.parse import urlsplit

from playwright.sync_api import Page, Route

from graph.web.frontend import TYPES, own_files, page_files

HOME = "http://localhost/"


def with_modules(page: Page) -> Page:
    """Return the page, empty, where ``import("/network/geometry.js")`` is that module, and `PAGE` all in one."""
    files = {**own_files(), **page_files()}

    def answer(route: Route) -> None:
        name = urlsplit(route.request.url).path.lstrip("/")
        kind = TYPES.get(PurePath(name).suffix, "text/html")
        route.fulfill(body=files.get(name, b"<!doctype html><title>modules</title>"), content_type=kind)

    page.route(f"{HOME}**", answer)
    page.goto(HOME)
    return page

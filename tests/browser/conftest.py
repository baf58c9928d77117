"""Pages in a real Chromium that fail their test if they leave the machine, log an error or show an exception."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from typing import Any, Protocol

import pytest
from playwright.sync_api import Browser, Page

from tests.browsing import PHONE, chromium, new_page, settled, watch
from tests.server import Server

_pages = pytest.StashKey[list[Page]]()


class OpenPage(Protocol):
    """``open_page("?show=rus-tur", server=…, viewport=(390, 844), scheme="dark", touch=True)``."""

    def __call__(self, path: str | None = "", *, server: Server | None = None, **how: Any) -> Page: ...


# Not for the whole session: while Playwright lives, its event loop would be in the way of other tests' asyncio.
@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    with chromium() as running:
        yield running


@pytest.fixture
def open_page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[OpenPage]:
    """Opens pages, each in a context of its own, settled; closes them with the test.

    ``path`` follows the server's address; None goes nowhere, so that a test can look at the loading itself.
    Without ``server`` it is the shared one with the project's own data.
    """
    pages = request.node.stash.setdefault(_pages, [])

    def open_it(path: str | None = "", *, server: Server | None = None, **how: Any) -> Page:
        page = new_page(browser, **how)
        pages.append(page)
        if path is not None:
            page.goto((server or request.getfixturevalue("server")).url + "/" + path.lstrip("/"))
            settled(page)
        return page

    yield open_it
    for page in pages:
        page.context.close()


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """The page at its plain address: 1280 by 900, light, with a mouse."""
    return open_page()


@pytest.fixture
def phone(open_page: OpenPage) -> Page:
    """The page at its plain address, 390 by 844, touched by a finger."""
    return open_page(viewport=PHONE, touch=True)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, None, None]:
    """A test whose page did what no page may do has failed, whatever it looked at itself."""
    yield
    faults = [fault for page in item.stash.get(_pages, []) for fault in watch(page).unforgiven()]
    if faults:
        pytest.fail("The page did what no page may do:\n" + "\n".join(faults), pytrace=False)

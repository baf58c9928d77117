"""Pages in a real Chromium that fail their test if they leave the machine, log an error or show an exception."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from typing import Any, Protocol

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from playwright.sync_api import Error as PlaywrightError

from tests.support.browsing import PHONE, WAIT_SECONDS, chromium, new_context, page_of, settled, watch
from tests.support.server import Server

expect.set_options(timeout=WAIT_SECONDS * 1000)  # not five seconds: a busy machine makes no test fail
_pages = pytest.StashKey[list[Page]]()


class OpenPage(Protocol):
    """``open_page("?show=rus-tur", server=…, viewport=(390, 844), scheme="dark", touch=True)``."""

    def __call__(self, path: str | None = "", *, server: Server | None = None, **how: Any) -> Page: ...


# Not for the whole session: while Playwright lives, its event loop would be in the way of other tests' asyncio.
@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    with chromium() as running:
        yield running


class Visitors:
    """Contexts for one page at a time, used again: the next test finds the browser's cache full, and nothing else."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._free: dict[str, list[BrowserContext]] = {}
        self._kinds: dict[BrowserContext, tuple[str, list[str]]] = {}

    def page(self, cold: bool = False, **how: Any) -> Page:
        kind = repr(sorted(how.items()))
        free = self._free.setdefault(kind, [])
        context = free.pop() if free and not cold else new_context(self._browser, **how)
        if not cold:
            self._kinds[context] = kind, how.get("permissions", [])
        return page_of(context)

    def leave(self, page: Page) -> None:
        """Nothing of a visit stays but the cache; where that is in doubt, that neither."""
        context = page.context
        kind, permissions = self._kinds.get(context, ("", []))
        try:
            if kind and page.url.startswith("http"):
                page.evaluate("() => { localStorage.clear(); sessionStorage.clear(); }")
                context.clear_cookies()
                context.clear_permissions()
                context.grant_permissions(permissions)
                for one in context.pages:
                    one.close()
                self._free[kind].append(context)
                return
        except PlaywrightError:  # it crashed, or was closed by its test
            pass
        context.close()


@pytest.fixture(scope="package")
def visitors(browser: Browser) -> Visitors:
    return Visitors(browser)


@pytest.fixture
def open_page(request: pytest.FixtureRequest, visitors: Visitors) -> Iterator[OpenPage]:
    """Opens pages, each in a context of its own, settled; closes them with the test.

    ``path`` follows the server's address; None goes nowhere, so that a test can look at the loading itself.
    Without ``server`` it is the shared one with the project's own data. With ``cold`` the browser's cache is empty.
    """
    pages = request.node.stash[_pages] = []

    def open_it(path: str | None = "", *, server: Server | None = None, **how: Any) -> Page:
        page = visitors.page(**how)
        pages.append(page)
        if path is not None:
            page.goto((server or request.getfixturevalue("server")).url + "/" + path.lstrip("/"))
            settled(page)
        return page

    yield open_it
    for page in pages:
        visitors.leave(page)


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


@pytest.fixture(scope="module")
def published(browser: Browser) -> Iterator[Page]:
    """A page without a network, for files that are published."""
    with browser.new_context(offline=True, viewport={"width": 1280, "height": 900}, reduced_motion="reduce") as context:
        yield context.new_page()

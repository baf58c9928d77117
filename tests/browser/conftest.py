"""Pages in a real Chromium that fail their test if they leave the machine, log an error or show an exception."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from typing import Any, Protocol

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from playwright.sync_api import Error as PlaywrightError

from tests.support.browsing import DESKTOP, PHONE, WAIT_SECONDS, chromium, new_context, page_of, settled, watch
from tests.support.server import Server

expect.set_options(timeout=WAIT_SECONDS * 1000)  # not five seconds: a busy machine makes no test fail
# What changes a page for as long as it is there.
LASTING = (
    "add_init_script", "emulate_media", "expose_binding", "expose_function", "on", "once", "route", "route_web_socket",
    "set_default_timeout",
)  # fmt: skip
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
    """Pages that are used again: each test's page is loaded anew, in a process that is there and knows Streamlit.

    To start a process and a new page in it takes the processor as long again as to load ours. Of the visit before
    nothing stays but the cache; a page that a test has changed for as long as it lives (``LASTING``) is not used again,
    nor is its visitor where the clock was another.
    """

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._free: dict[str, list[Page]] = {}
        self._kinds: dict[Page, tuple[str, list[str]]] = {}
        self._changed: set[Page | BrowserContext] = set()

    def page(self, cold: bool = False, **how: Any) -> Page:
        if cold:
            return page_of(new_context(self._browser, **how))
        width, height = how.pop("viewport", DESKTOP)  # no property of a visitor: another one would find no cache
        kind = repr(sorted(how.items()))
        free = self._free.setdefault(kind, [])
        page = free.pop() if free else self._begun(new_context(self._browser, **how))
        page.set_viewport_size({"width": width, "height": height})
        self._kinds[page] = kind, how.get("permissions", [])
        return page

    def leave(self, page: Page) -> None:
        """Nothing of a visit stays but the cache; where that is in doubt, that neither."""
        context = page.context
        kind, permissions = self._kinds.pop(page, ("", []))
        try:
            if kind and page.url.startswith("http") and context not in self._changed:
                page.evaluate("() => { localStorage.clear(); sessionStorage.clear(); }")
                context.clear_cookies()
                context.clear_permissions()
                context.grant_permissions(permissions)
                for other in context.pages:
                    if other is not page:
                        other.close()
                self._free[kind].append(self._unchanged(page))
                return
        except PlaywrightError:  # it crashed, or was closed by its test
            pass
        context.close()

    def _begun(self, context: BrowserContext) -> Page:
        page = page_of(context)
        for name in LASTING:
            self._tell(page, name, page)
        self._tell(page.clock, "install", context)
        return page

    def _tell(self, owner: Any, name: str, changed: Page | BrowserContext) -> None:
        """Notes it when a method is called that changes a page or context for good."""
        method = getattr(owner, name)

        def called(*arguments: Any, **named: Any) -> Any:
            self._changed.add(changed)
            return method(*arguments, **named)

        setattr(owner, name, called)

    def _unchanged(self, page: Page) -> Page:
        """The page, gone from where it was, nothing pressed; or a new one in its place."""
        if page in self._changed:
            fresh = self._begun(page.context)
            page.close()
            return fresh
        page.goto("about:blank")
        page.mouse.up()
        page.mouse.move(-1, -1)
        for key in ("Alt", "Control", "Meta", "Shift"):
            page.keyboard.up(key)
        watch(page).begin()
        return page


@pytest.fixture(scope="package")
def visitors(browser: Browser) -> Visitors:
    return Visitors(browser)


@pytest.fixture
def open_page(request: pytest.FixtureRequest, visitors: Visitors) -> Iterator[OpenPage]:
    """Opens pages, each in a context of its own, settled; they are left with the test.

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

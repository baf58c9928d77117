"""The page's clock: it asks each second whether the data was saved anew, and troubles nobody else."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.browser.conftest import OpenPage
from tests.support.browsing import NEXT_FRAME, settled, watch
from tests.support.server import Server

ASKED = "**/generation"


def test_a_page_that_nobody_touches_is_not_made_anew(page: Page) -> None:
    """A run by the clock could fall between a click and its answer: what the click takes off stays on the page."""
    received = watch(page).received
    for _ in range(3):
        with page.expect_response(ASKED) as asked:
            pass
        assert asked.value.text().isdigit()
        assert asked.value.headers["cache-control"] == "no-store"
    assert watch(page).reruns_asked == 1
    assert watch(page).received == received


def test_a_server_in_trouble_is_asked_less_often_and_one_without_such_an_address_no_more(
    open_page: OpenPage, server: Server
) -> None:
    page, answers = open_page(None), [503, 503, 404]
    watch(page).allow("status of (503|404)")
    page.clock.install()
    page.goto(server.url)
    settled(page)
    page.route(ASKED, lambda route: route.fulfill(status=answers.pop(0)))

    def left_after(seconds: int) -> int:
        for _ in range(seconds):
            page.clock.run_for(1000)
            page.evaluate(NEXT_FRAME)
        return len(answers)

    assert left_after(2) == 2
    assert left_after(5) == 2
    assert left_after(8) == 1
    assert left_after(10) == 0
    assert left_after(30) == 0


def test_a_page_that_nobody_sees_asks_nothing(open_page: OpenPage, server: Server) -> None:
    page = open_page(None)
    page.clock.install()
    page.add_init_script("Object.defineProperty(document, 'hidden', { get: () => globalThis.unseen ?? true })")
    page.goto(server.url)
    settled(page)
    page.clock.run_for(5000)
    assert watch(page).looks == 0
    page.evaluate("() => { globalThis.unseen = false; }")
    with page.expect_response(ASKED):
        page.clock.run_for(1000)

"""The watch that every page of these tests stands under sees what it is there to see."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from tests.support.browsing import new_page, watch


@pytest.fixture
def blank(browser: Browser) -> Page:
    page = new_page(browser)
    page.goto("data:text/html,<main></main>")
    return page


def test_a_request_that_would_leave_the_machine_is_a_fault_and_gets_nowhere(blank: Page) -> None:
    assert blank.evaluate("fetch('https://example.com/').then(() => 'answered', () => 'refused')") == "refused"
    assert watch(blank).unforgiven() == [
        "request that leaves the machine: https://example.com/",
        "console: Failed to load resource: net::ERR_PROXY_CONNECTION_FAILED (https://example.com/)",
    ]


def test_a_console_error_and_an_uncaught_error_are_faults(blank: Page) -> None:
    blank.evaluate("console.error('one'); setTimeout(() => { throw new Error('two') })")
    blank.evaluate("new Promise(done => setTimeout(done))")
    assert watch(blank).unforgiven() == ["console: one", "error in the page: two"]


def test_an_exception_box_is_a_fault_even_if_it_goes_away_again(blank: Page) -> None:
    blank.evaluate("""() => {
        document.body.innerHTML = '<p data-testid="stException">Oh</p>';
        return new Promise(done => requestAnimationFrame(() => { document.body.innerHTML = ''; done(); }));
    }""")
    assert watch(blank).unforgiven() == ["console: exception on the page: Oh"]


def test_a_fault_that_a_test_provokes_can_be_allowed(blank: Page) -> None:
    watch(blank).allow("one")
    blank.evaluate("console.error('one')")
    assert watch(blank).unforgiven() == []

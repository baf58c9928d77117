"""A lost connection is told in our words, and what is loaded stays to be read."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.conftest import OpenPage
from tests.conftest import Serve
from tests.support.browsing import watch


def test_a_lost_connection_says_so_over_a_page_that_can_still_be_read(open_page: OpenPage, serve: Serve) -> None:
    server = serve()
    page = open_page("?show=jpn-rus", server=server)
    watch(page).allow("ERR_CONNECTION_REFUSED|WebSocket|status of 5|Failed to fetch|AxiosError|Network Error")
    server.process.terminate()
    server.process.wait()
    told = page.locator(".rg-lost")
    expect(told).to_contain_text("The connection to the server is lost. What is loaded can still be read")
    expect(told).to_have_attribute("role", "status")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.locator("#root[inert]")).to_have_count(0)
    note = page.locator(".rg-quote .rg-share summary").first
    note.click()  # what needs no server works
    expect(page.get_by_role("button", name="Copy link").first).to_be_visible()
    expect(page.locator(".rg-quote").first).to_have_css("opacity", "1")


def test_a_connection_that_is_back_says_so_and_the_words_go(open_page: OpenPage) -> None:
    page = open_page("?show=jpn-rus")
    page.clock.install()
    state = "value => document.querySelector('.stApp').setAttribute('data-test-connection-state', value)"
    page.evaluate(state, "PINGING_SERVER")
    told = page.locator(".rg-lost")
    expect(told).to_have_text("")  # a short gap is not told
    page.clock.run_for(1100)
    expect(told).to_contain_text("is lost")
    page.evaluate(state, "CONNECTED")
    expect(told).to_have_text("The connection is back.")
    page.clock.run_for(4100)
    expect(told).to_have_count(0)


def test_a_server_that_does_not_answer_is_told_until_it_does(open_page: OpenPage) -> None:
    page = open_page("?show=jpn-rus")
    page.clock.install()
    state = "value => document.querySelector('.stApp').setAttribute('data-test-script-state', value)"
    told = page.locator(".rg-lost")
    page.evaluate(state, "running")
    page.clock.run_for(4000)  # a run may take a moment
    page.evaluate(state, "notRunning")
    page.clock.run_for(4000)
    expect(told).to_have_count(0)
    page.evaluate(state, "rerunRequested")
    page.clock.run_for(5100)
    expect(told).to_have_text("The server has not answered yet. The page follows as soon as it does.")
    expect(told).to_have_attribute("role", "status")
    page.evaluate(state, "notRunning")
    expect(told).to_have_count(0)

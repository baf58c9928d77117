"""All that rests on Streamlit's markup still finds it: what an upgrade moves is told by the name of its selector."""

from __future__ import annotations

import re
from collections.abc import Iterator

from playwright.sync_api import Page

from graph.render.html.render import STYLES
from tests.browser.conftest import OpenPage
from tests.support.browsing import PHONE, rerun

SHEET = (STYLES / "streamlit.css").read_text("utf-8")
# What a selector says of the moment and not of the markup.
OF_THE_MOMENT = re.compile(r"::[a-z-]+|:(?:hover|focus-visible|focus)\b")
# Downloads are buttons only where the page has no addresses of its own, as this server has; a dialog lies over the page
# where the connection is lost (test_connection.py).
ELSEWHERE = {".st-key-carry button", "body:has(.rg-lost[data-lost]) > .stDialog"}
RULES = """(text) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  const within = (rule) => rule.selectorText ? [rule.selectorText] : [...rule.cssRules ?? []].flatMap(within);
  return [...sheet.cssRules].flatMap(within);
}"""
FOUND = "(selectors) => selectors.filter((selector) => document.querySelector(selector))"


def apart(selectors: str) -> Iterator[str]:
    """Yield the selectors of a list, parted at its own commas only."""
    depth, start = 0, 0
    for at, sign in enumerate(selectors):
        depth += (sign in "([") - (sign in ")]")
        if sign == "," and not depth:
            yield selectors[start:at].strip()
            start = at + 1
    yield selectors[start:].strip()


def alternatives(selector: str) -> Iterator[str]:
    """Yield a selector once for each choice that its ``:is(…)`` leave: each must find something by itself."""
    at = selector.find(":is(")
    if at < 0:
        yield selector
        return
    depth, end = 0, at + 3
    while True:
        depth += (selector[end] == "(") - (selector[end] == ")")
        end += 1
        if not depth:
            break
    for choice in apart(selector[at + 4 : end - 1]):
        yield from alternatives(selector[:at] + choice + selector[end:])


def wanted(page: Page) -> list[str]:
    selectors = (one for rule in page.evaluate(RULES, SHEET) for one in apart(rule))
    return sorted({OF_THE_MOMENT.sub("", choice) for one in selectors for choice in alternatives(one)} - ELSEWHERE)


def states(open_page: OpenPage) -> Iterator[Page]:
    """Yield the page in every state that the sheet speaks of."""
    page = open_page("?show=rus-ukr&from=2016&to=2016")  # two thumbs on one value; the countries' choice is disabled
    yield page
    page.get_by_text("Your own file").click()
    page.get_by_role("combobox", name="Countries").click()
    with rerun(page):
        page.get_by_role("option", name="Japan").click()
    yield page
    page.keyboard.press("Escape")
    with rerun(page):
        page.get_by_text("Compare two periods").click()
    yield page
    yield open_page("?q=nothing-has-these-words")
    yield open_page("?view=table&show=jpn-rus&from=2014&to=2015&from2=2016&to2=2017")
    page = open_page("?view=quotes")
    page.get_by_role("textbox", name="Search").fill("typed, and not yet entered")
    yield page
    phone = open_page("?show=jpn-rus", viewport=PHONE, touch=True)
    phone.get_by_role("button", name="Full height").click()
    phone.locator("body.rg-sheet-full").wait_for(state="attached")
    yield phone
    phone.get_by_role("button", name="Full height").click()
    phone.get_by_test_id("stExpandSidebarButton").click()
    phone.locator("[data-testid='stSidebar'][data-collapsed='false']").wait_for()
    yield phone


def test_every_selector_of_the_sheet_for_streamlits_markup_finds_something_in_some_state(open_page: OpenPage) -> None:
    left: list[str] | None = None
    for page in states(open_page):
        left = wanted(page) if left is None else left
        left = [one for one in left if one not in set(page.evaluate(FOUND, left))]
    assert left == [], f"these find nothing on any page: {left}"

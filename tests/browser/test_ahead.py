"""The words of what is opened are there in the next frame, before the server's answer, and never those of another view.

A server that is held (``held``) answers nobody: what a page shows then, it shows by itself.
"""

from __future__ import annotations

import contextlib
import re
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from graph.loading.load import load
from graph.model import Kind
from graph.view import KINDS, Filters, apply
from tests.browser.conftest import OpenPage
from tests.browser.modules import with_modules
from tests.browser.test_own_data import SMALL, upload
from tests.conftest import Serve
from tests.support import ROOT
from tests.support.browsing import NEXT_FRAME, rerun, settled, watch
from tests.support.server import Server
from tests.web.page.test_assets import PLAIN

OURS = (ROOT / "data" / "relations.yaml").read_text("utf-8")
RARE = min(load(ROOT / "data" / "relations.yaml").relations, key=lambda one: len(one.quotes)).id  # not fetched unasked
# Every dossier that a frame could have shown, one after the other.
RECORD = """() => {
  globalThis.shown = [];
  const look = () => {
    const one = (part) => part.dataset.dossier + part.querySelectorAll(".rg-quote").length;
    const now = [...document.querySelectorAll("[data-dossier]")].map(one).join(" and ");
    if (now !== shown.at(-1)) shown.push(now);
    requestAnimationFrame(look);
  };
  look();
}"""

# An entry is made when the whole answer is there.
HERE = """end => performance.getEntriesByType("resource").some(
  ({ name }) => name.includes("/dossier/") && !name.includes("/frontend/") && name.endsWith(end))"""


@pytest.fixture
def own(serve: Serve) -> Server:
    """A server for one test, which may be held."""
    return serve()


@contextlib.contextmanager
def held(server: Server) -> Iterator[None]:
    server.process.send_signal(signal.SIGSTOP)
    try:
        yield
    finally:
        server.process.send_signal(signal.SIGCONT)


def row(page: Page, relation_id: str) -> Locator:
    return page.locator(f".rg-rows a[data-show='{relation_id}']")


def words_asked(page: Page) -> list[str]:
    return [url for url in watch(page).requests if re.search(r"^http://[^/]+/(own/[^/]+/)?dossier/", url)]


def fetched(page: Page, relation_id: str) -> None:
    """Waits until the words of a relation that is pointed at have come, and those of the way back."""
    row(page, relation_id).hover()
    for end in (f"show={relation_id}", "?"):
        page.wait_for_function(HERE, arg=end)
    page.evaluate(NEXT_FRAME)


def title(page: Page) -> Locator:
    return page.locator("[data-dossier] h2, [data-dossier] h3").first


def test_the_words_of_a_line_that_was_pointed_at_need_no_answer(open_page: OpenPage, own: Server) -> None:
    page = open_page(server=own)
    fetched(page, "rus-tur")
    page.evaluate(RECORD)
    with rerun(page), held(own):
        row(page, "rus-tur").click()
        expect(title(page)).to_have_text("Russia – Turkey")
        page.evaluate(NEXT_FRAME)
        assert page.url.endswith("/")  # the answer writes the address
        expect(page.locator("[data-dossier]")).to_have_count(1)
    assert page.url.endswith("/?show=rus-tur")
    shown = page.evaluate("shown")
    assert len(shown) == 2  # the overview, and the words, which the answer leaves as they were
    assert shown[1].startswith("rus-tur")


def test_the_last_of_quick_clicks_is_what_stands_there(open_page: OpenPage, own: Server) -> None:
    page = open_page(server=own)
    for one in ("rus-tur", "jpn-rus"):
        fetched(page, one)
    page.evaluate(RECORD)
    with rerun(page), held(own):
        row(page, "rus-tur").click()
        expect(title(page)).to_have_text("Russia – Turkey")
        page.locator(".rg-back a").click()
        expect(title(page)).not_to_have_text("Russia – Turkey")
        row(page, "jpn-rus").click()
        expect(title(page)).to_have_text("Japan – Russia")
    expect(title(page)).to_have_text("Japan – Russia")
    assert page.url.endswith("/?show=jpn-rus")
    shown = [one.rstrip("0123456789") for one in page.evaluate("shown")]
    assert shown == ["", "rus-tur", "", "jpn-rus"]


# Two presses, whose answers come after both: the first's, then the second's. The words of all are there.
LATE_ANSWERS = """async () => {
  const { fetchAt, wantView } = await import("/dossier/fetched.js");
  const { showAhead, stand } = await import("/dossier/place.js");
  const place = document.createElement("div");
  place.className = "rg-words";
  document.body.append(place);
  const view = "words?", of = (id) => `${view}show=${id}`, told = [];
  const tell = (when) => told.push(`${when}: ${place.textContent}`);
  wantView(view);
  for (const id of ["none", "a", "b"]) await fetchAt(of(id));
  stand(of("none"), 0);
  tell("before");
  showAhead("a", 1);
  showAhead("b", 2);
  tell("pressed");
  stand(of("a"), 1);
  tell("the first's answer");
  stand(of("b"), 2);
  tell("the second's");
  stand(of("a"), 2);
  tell("gone back");
  return told;
}"""


def test_an_answer_to_an_older_press_leaves_the_words_of_the_newest(open_page: OpenPage) -> None:
    page = with_modules(open_page(None))

    def words(route: Route) -> None:
        shown = route.request.url.partition("show=")[2]
        route.fulfill(body=f"<p data-dossier='{shown}'>words of {shown}</p>", content_type="text/html")

    page.route("**/words?*", words)
    assert page.evaluate(LATE_ANSWERS) == [
        "before: words of none", "pressed: words of b", "the first's answer: words of b", "the second's: words of b",
        "gone back: words of a",
    ]  # fmt: skip


PRESSES = """async () => {
  const { answerPicks, followPicks, pick } = await import("/shared/picks.js"), sent = [], seen = {};
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  answerPicks((asked) => sent.push(`${asked.show ?? asked.sort} ${asked.press}`));
  followPicks((what, of) => what === "show" && new Promise((stands) => { seen[of] = stands; }));
  const told = [];
  const tell = (when) => told.push(`${when}: ${sent.splice(0)}`);
  pick("show", "a");
  tell("pressed");
  seen.a();
  while (!sent.length) await frame();
  tell("shown");
  pick("show", "b");
  pick("sort", "name");
  tell("at once after it");
  pick("show", "c");
  while (!sent.length) await frame();
  tell("never shown");
  return told;
}"""


def test_a_press_is_sent_when_its_words_stand_there_and_never_after_a_later_one(open_page: OpenPage) -> None:
    told = with_modules(open_page(None)).evaluate(PRESSES)
    assert told == ["pressed: ", "shown: a 1", "at once after it: b 2,name 3", "never shown: c 4"]


def test_back_takes_away_the_words_that_no_answer_has_confirmed(open_page: OpenPage, own: Server) -> None:
    page = open_page(server=own)
    with rerun(page):
        row(page, "rus-tur").click()
    with rerun(page):
        page.locator(".rg-back a").click()
    fetched(page, "jpn-rus")
    with held(own):
        row(page, "jpn-rus").click()
        expect(title(page)).to_have_text("Japan – Russia")
        page.evaluate("history.back()")
        expect(title(page)).not_to_have_text("Japan – Russia")
    page.wait_for_url(re.compile(r"show=rus-tur|/$|show=jpn-rus"))
    settled(page)
    shown = page.locator("[data-dossier]").get_attribute("data-dossier") or ""
    assert page.url.endswith(f"?show={shown}" if shown else "/")


def test_words_that_were_fetched_before_a_filter_was_set_are_not_shown_after_it(
    open_page: OpenPage, own: Server
) -> None:
    page = open_page(server=own)
    fetched(page, "rus-tur")
    with rerun(page):
        row(page, "rus-tur").click()
    everything = page.locator(".rg-quote").count()
    with rerun(page):
        page.locator(".rg-back a").click()
    page.evaluate(RECORD)
    with rerun(page), held(own):
        page.get_by_text("Acts only").click()
        row(page, "rus-tur").click()
        page.evaluate(NEXT_FRAME)
        expect(page.locator("[data-dossier='rus-tur']")).to_have_count(0)
    with contextlib.suppress(TimeoutError):
        settled(page)
    expect(page.locator("[data-dossier='rus-tur']")).to_have_count(1)
    acts = page.locator(".rg-quote").count()
    assert 0 < acts < everything
    assert f"rus-tur{everything}" not in page.evaluate("shown")
    assert "acts=only" in page.url


def test_new_data_is_asked_for_anew(open_page: OpenPage, serve: Serve, tmp_path: Path) -> None:
    file = tmp_path / "relations.yaml"
    file.write_text(OURS, "utf-8")
    server = serve(file)
    page = open_page(server=server)
    fetched(page, "rus-tur")
    before = words_asked(page)[-1].partition("?")[0]
    file.write_text(OURS.replace("title: Russia and its partners", "title: Other data", 1), "utf-8")
    expect(page.locator(".rg-head h1")).to_have_text("Other data")
    settled(page)
    row(page, "rus-tur").hover()
    with rerun(page):
        row(page, "rus-tur").click()
    after = [url for url in words_asked(page) if not url.startswith(before)]
    assert any(url.endswith("show=rus-tur") for url in after)
    assert page.request.get(f"{before}?show=rus-tur").status == 410


def test_what_a_reader_opened_and_focused_ahead_of_the_answer_stays_so(open_page: OpenPage, own: Server) -> None:
    page = open_page(server=own)
    fetched(page, "rus-tur")
    with rerun(page), held(own):
        row(page, "rus-tur").press("Enter")
        expect(title(page)).to_be_focused()
        summary = page.locator(".rg-quote .rg-share summary").first
        summary.press("Enter")
        expect(summary).to_be_focused()
    expect(page.locator(".rg-quote .rg-share").first).to_have_attribute("open", "")
    expect(page.locator(".rg-quote .rg-share summary").first).to_be_focused()


def test_a_keys_focus_on_a_line_fetches_its_words(open_page: OpenPage) -> None:
    page = open_page()
    button = page.locator(f".st-key-network .reach [data-id='{RARE}'] button")
    with page.expect_request(re.compile(rf"/dossier/[^?]+\?show={RARE}$")):
        button.focus()


def test_a_finger_that_touches_down_fetches_the_words(open_page: OpenPage) -> None:
    page = open_page(viewport=(390, 844), touch=True)
    seen = row(page, RARE)
    seen.scroll_into_view_if_needed()
    with page.expect_request(re.compile(rf"/dossier/[^?]+\?show={RARE}$")):
        seen.dispatch_event("pointerdown", {"pointerType": "touch", "bubbles": True})
    mark = page.locator(".st-key-timeline .chart [role='button']").first
    mark.scroll_into_view_if_needed()
    box = mark.bounding_box()
    assert box
    at = {"clientX": box["x"] + box["width"] / 2, "clientY": box["y"] + box["height"] / 2}
    with page.expect_request(re.compile(r"/dossier/[^?]+\?show=[a-z-]+\.[0-9a-f]+$")):
        mark.dispatch_event("pointerdown", {"pointerType": "touch", "bubbles": True, "isPrimary": True, **at})


def test_the_words_of_an_uploaded_file_come_from_the_visitors_own_address(open_page: OpenPage) -> None:
    page = open_page()
    upload(page, "mine.yaml", SMALL.encode())
    expect(page.locator(".rg-head h1")).to_have_text("Two neighbours")
    settled(page)
    with rerun(page):
        row(page, "rus-tur").click()
    expect(page.locator(".rg-exact")).to_have_text(["one of two", "two of two"])
    own = [url for url in words_asked(page) if "/own/" in url]
    assert own
    assert page.request.get(own[-1]).headers["cache-control"] == "no-store"


def test_where_the_words_cannot_be_fetched_they_come_by_message(open_page: OpenPage) -> None:
    page = open_page(None)
    watch(page).allow("Failed to load resource")
    page.route(re.compile(r"/dossier/[^/]+\?"), lambda route: route.abort())
    page.goto(f"{open_page().url}?show=jpn-rus")
    expect(title(page)).to_have_text("Japan – Russia")
    settled(page)
    with rerun(page):
        page.locator(".rg-back a").click()
    expect(title(page)).not_to_have_text("Japan – Russia")
    expect(row(page, "jpn-rus")).to_have_count(1)
    with rerun(page):
        page.locator(f".st-key-kind-{Kind.UNCODED} label").click()
    acts = apply(load(ROOT / "data" / "relations.yaml"), Filters(kinds=frozenset(KINDS) - {Kind.UNCODED}))
    expect(page.locator(".stage")).to_have_attribute("data-drawn", f"{len(acts.countries)} {len(acts.relations)}")


def test_a_host_that_serves_no_address_of_ours_is_asked_for_no_words(
    open_page: OpenPage, serve: Serve, tmp_path: Path
) -> None:
    app = tmp_path / "plain.py"
    app.write_text(PLAIN, encoding="utf-8")
    (ROOT / "static").mkdir(exist_ok=True)
    (tmp_path / "static").symlink_to(ROOT / "static")
    page = open_page(server=serve(app=app))
    row(page, "rus-tur").hover()
    with rerun(page):
        row(page, "rus-tur").click()
    expect(title(page)).to_have_text("Russia – Turkey")
    with rerun(page):
        page.locator(".rg-back a").click()
    assert words_asked(page) == []
    with rerun(page):
        page.get_by_role("radio", name="Table").or_(page.get_by_role("button", name="Table", exact=True)).first.click()
    expect(page.locator(".rg-table tbody tr")).to_have_count(len(load(ROOT / "data" / "relations.yaml").relations))

"""How our modules and styles come to the page: once, by an address of their own, and never in a message."""

from __future__ import annotations

import contextlib
import re
from pathlib import Path

from google.protobuf.message import DecodeError
from playwright.sync_api import Page, WebSocket, expect
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from graph.web.frontend import STUB, page_files
from tests.browser.conftest import OpenPage
from tests.browser.modules import with_modules
from tests.conftest import Serve
from tests.support.browsing import rerun, settled, watch
from tests.support.server import Server
from tests.web.page.test_assets import PLAIN

STAGE, TABLE = ".stage", ".rg-table"


def elements(page: Page) -> list[Element]:
    """Every element that Streamlit sends to the page, from now on."""
    found: list[Element] = []

    def received(frame: str | bytes) -> None:
        with contextlib.suppress(DecodeError, TypeError):
            message = ForwardMsg.FromString(frame)  # type: ignore[arg-type]
            if message.delta.HasField("new_element"):
                found.append(message.delta.new_element)

    def opened(socket: WebSocket) -> None:
        socket.on("framereceived", received)

    page.on("websocket", opened)
    return found


def view(page: Page, name: str) -> None:
    with rerun(page):
        page.get_by_role("radio", name=name).click()


def test_no_message_carries_more_code_than_its_stub_and_none_a_style(open_page: OpenPage, server: Server) -> None:
    page = open_page(None)
    sent = elements(page)
    page.goto(server.url)
    settled(page)
    with rerun(page):
        page.locator("a[data-show='jpn-rus']").click()
    view(page, "Table")
    view(page, "Network")
    with rerun(page):
        page.get_by_role("checkbox", name="Comment or question").uncheck(force=True)
    components = [element.bidi_component for element in sent if element.HasField("bidi_component")]
    assert {one.component_name for one in components} == {
        f"relations_{name}" for name in ("network", "selection", "timeline", "table", "clock", "style")
    }
    for one in components:
        assert len((one.js_content + one.html_content).encode()) <= 500
        assert one.css_content == one.css_source_path == one.js_source_path == ""
    written = [element.html.body for element in sent if element.HasField("html")]
    assert written
    assert [body for body in written if re.search(r"<(style|script|link)\b", body)] == []


def test_a_module_is_loaded_once_however_often_its_view_is_opened(open_page: OpenPage, server: Server) -> None:
    page = open_page("?view=table", cold=True)
    modules = [url for url in watch(page).requests if "/frontend/" in url]
    assert len(modules) == 1
    for _ in range(2):
        view(page, "Network")
        view(page, "Table")
    asked = [url.split("/", 5)[5] for url in watch(page).requests if "/frontend/" in url]
    assert sorted(asked) == sorted(set(asked))
    assert set(asked) == set(page_files())


def test_the_document_names_every_part_of_streamlits_program_that_the_page_needs(
    open_page: OpenPage, server: Server
) -> None:
    """Where an upgrade calls them by other names, they come one after the other again: see `PARTS`."""
    page = open_page("?view=network", cold=True)
    document = page.request.get(server.url).text()
    asked = {url.rpartition("/")[2] for url in watch(page).requests if "/static/js/" in url}
    assert len(asked) > 80
    assert [name for name in asked if f"/{name}" not in document] == []


def test_a_host_that_has_no_address_of_ours_shows_the_same_page(
    open_page: OpenPage, serve: Serve, server: Server, tmp_path: Path
) -> None:
    (tmp_path / "plain.py").write_text(PLAIN, encoding="utf-8")
    (tmp_path / "static").mkdir()
    plain = serve(app=tmp_path / "plain.py")
    page = open_page("?show=jpn-rus", server=plain)
    expect(page.locator("style.rg-style")).to_have_count(1)
    there = {url.partition("/app/static/")[2].split("/", 1)[1] for url in watch(page).requests if "/static/" in url
             and "/app/static/" in url}  # fmt: skip
    assert there == {*page_files(), "page/page.css"}
    settled(page)
    drawn = page.locator(STAGE).get_attribute("data-drawn")
    style = page.locator(".rg-quote blockquote").first.evaluate("words => getComputedStyle(words).font")
    ours = open_page("?show=jpn-rus")
    assert ours.locator(STAGE).get_attribute("data-drawn") == drawn
    assert ours.locator(".rg-quote blockquote").first.evaluate("words => getComputedStyle(words).font") == style
    expect(ours.locator("style.rg-style")).to_have_count(1)  # the document's


def test_where_the_module_does_not_arrive_the_page_says_so_and_every_word_can_be_read(
    open_page: OpenPage, server: Server
) -> None:
    page = open_page(None)
    watch(page).allow(r"page\.js|Failed to load resource|ERR_FAILED|dynamically imported")
    page.route("**/page/page.js", lambda route: route.abort())
    page.goto(server.url)
    settled(page)
    expect(page.get_by_role("alert").first).to_contain_text("The graph cannot be drawn: its program did not arrive.")
    page.locator("a[data-show='jpn-rus']").click()  # a link, as no script is there to take the click
    expect(page).to_have_url(re.compile("show=jpn-rus"))
    settled(page)
    expect(page.locator(".rg-quote").first).to_be_visible()


FURNISHED = """async (html) => {
  const { furnish } = await import("/shared/mounting.js");
  const root = document.body.appendChild(document.createElement("div")).attachShadow({ mode: "open" });
  const both = [furnish(root, html, "network/network.css"), furnish(root, html, "network/network.css")];
  const before = root.querySelectorAll(".stage").length;
  await Promise.all(both);
  const [stage, ...others] = root.querySelectorAll(".stage");
  return [before, getComputedStyle(stage).position, others.length];
}"""


def test_a_mount_is_seen_once_and_never_without_its_style(open_page: OpenPage) -> None:
    page = with_modules(open_page(None))
    assert page.evaluate(FURNISHED, "<div class='stage'></div>") == [0, "relative", 0]


RESIDENTS = """async () => {
  const { reside } = await import("/shared/mounting.js"), root = {}, said = [];
  const make = () => ({ number: said.push("made"), destroy() { said.push("ended"); } });
  const ends = [1, 2].map(() => reside(root, make, () => said.push("told")));
  ends[0]();
  said.push("the first call is off");
  ends[1]();
  reside(root, make, () => said.push("told"));
  return said;
}"""


def test_a_call_that_is_taken_back_late_ends_nothing_that_a_newer_one_uses(open_page: OpenPage) -> None:
    page = with_modules(open_page(None))
    said = ["made", "told", "told", "the first call is off", "ended", "made", "told"]
    assert page.evaluate(RESIDENTS) == said


TWO_EDITIONS = """async () => {
  const { loadQuotes } = await import("/filtering/loaded.js");
  const told = await Promise.all(["old/", "new/", "new/"].map(loadQuotes));
  return told.map(({ edition }) => edition);
}"""


TWO_ENGINES = """async () => {
  const { loadWords } = await import("/filtering/loaded.js"), learned = [];
  const engine = (name) => ({ learn: (...files) => learned.push([name, ...files]) });
  await Promise.all(["old", "new"].map((name) => loadWords(`${name}/`, engine(name))));
  return learned.sort();
}"""

# Another document is put as soon as the first piece of one has come, before the page has time to ask for the second.
TWO_DOCUMENTS = """async () => {
  const { fetchPieces } = await import("/dossier/pieces.js"), { fetchAt } = await import("/dossier/fetched.js");
  const place = document.body.appendChild(document.createElement("div"));
  let stands = true;
  place.innerHTML = '<i data-piece="1"></i>';
  const come = new Promise((done) => new MutationObserver(done).observe(place, { childList: true }));
  fetchPieces(place, "/left?a", () => stands);
  await come;
  stands = false;
  place.innerHTML = 'this document<i data-piece="2"></i>';
  await new Promise(requestIdleCallback);
  await fetchAt("/left?a&piece=2");
  return place.textContent;
}"""


def test_what_belongs_to_another_edition_or_document_is_never_put_into_this_one(open_page: OpenPage) -> None:
    page = with_modules(open_page(None))
    page.route(re.compile("/(words|tables).json$"), lambda route: route.fulfill(body=route.request.url.split("/")[-2]))
    assert page.evaluate(TWO_ENGINES) == [["new", "new", "new"], ["old", "old", "old"]]
    left = '<div class="rg-document">a left document<i data-piece="2"></i></div>'
    page.route("**/left*", lambda route: route.fulfill(body=left))
    assert page.evaluate(TWO_DOCUMENTS) == "this document"
    page.route(
        "**/quotes.json", lambda route: route.fulfill(json={"format": 2, "edition": route.request.url.split("/")[-2]})
    )
    assert page.evaluate(TWO_EDITIONS) == ["old", "new", "new"]


WAITED = """async () => {
  const { when } = await import("/shared/when.js"), said = [];
  let asked = 0, wanted = true;
  const find = (id) => () => { asked += 1; return document.getElementById(id); };
  const come = async (id) => {
    document.body.appendChild(document.createElement("p")).id = id;
    await new Promise((done) => setTimeout(done));
  };
  when(find("late"), (part) => said.push(part.id));
  await new Promise((done) => setTimeout(done, 100));
  said.push(`asked ${asked}`);
  await come("other");
  await come("late");
  await come("later");
  said.push(`asked ${asked}`);
  when(find("late"), (part) => said.push(`at once ${part.id}`));
  when(find("unwanted"), (part) => said.push(part.id), { wanted: () => wanted });
  wanted = false;
  await come("unwanted");
  const stop = when(find("stopped"), (part) => said.push(part.id));
  stop();
  await come("stopped");
  const hopeless = (otherwise) => when(find("never"), () => {}, { patience: 10, otherwise });
  await new Promise((done) => hopeless(() => done(said.push("given up"))));
  return said;
}"""


def test_a_place_is_waited_for_without_asking_until_something_changes(open_page: OpenPage) -> None:
    page = with_modules(open_page(None))
    assert page.evaluate(WAITED) == ["asked 1", "late", "asked 3", "at once late", "given up"]


def test_the_stub_is_what_streamlit_runs(open_page: OpenPage) -> None:
    """Streamlit loads equal code once; so all mounts share one stub, and one module, of which each has its part."""
    page = with_modules(open_page(None))
    page.evaluate(
        """async (stub) => {
          const { default: mount } = await import(URL.createObjectURL(new Blob([stub], { type: "text/javascript" })));
          await mount({ data: [{ module: "page/page.js", mount: "style", sheet: "network/network.css" }] });
        }""",
        STUB,
    )
    expect(page.locator("style.rg-style")).to_have_count(1)

"""The published page in Chromium: from a disk, in a frame, without a network and without a script."""

from __future__ import annotations

import html as markup
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from graph.loading import load
from graph.model.text import fold_space
from graph.record import read_record, record_path
from graph.view import Filters, Opened, apply, refuse_overlap
from graph.web.publish import publish
from tests.support import ROOT
from tests.support.browsing import AXE, middle

DATA = ROOT / "data" / "relations.yaml"
VIEW = apply(load(DATA), Filters())
HTML = publish(VIEW, read_record(record_path(DATA)))


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("site") / "index.html"
    path.write_text(HTML, encoding="utf-8")
    return path


@pytest.fixture(params=[True, False], ids=["script", "no-script"])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A page without a network that fails its test if it asks for anything but itself or says a word to the console."""
    context = browser.new_context(
        java_script_enabled=request.param, offline=True, viewport={"width": 1280, "height": 900}
    )
    page, said, asked = context.new_page(), [], []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda one: asked.append(one.url))
    yield page
    context.close()
    assert not said
    assert not [url for url in asked if not url.startswith(("file:///", "about:"))]
    assert len(asked) <= 2


def words(page: Page) -> str:
    return fold_space(page.locator("body").text_content() or "")


def test_from_a_disk_every_quote_can_be_read_and_a_line_leads_to_its_quotes(
    page: Page, file: Path, request: pytest.FixtureRequest
) -> None:
    page.goto(file.as_uri())
    text = words(page)
    missing = [quote.exact for shown in VIEW for quote in shown.quotes if fold_space(quote.exact) not in text]
    assert not missing
    scripted = request.node.callspec.params["page"]
    if scripted:
        drawn(page)
    row = '.rg-rows a[data-show="jpn-rus"]'
    page.locator(row if scripted else '.rg-svg a[data-show="jpn-rus"] .rg-edge').first.click()
    expect(page).to_have_url(re.compile("#jpn-rus$"))
    expect(page.locator("#jpn-rus h2")).to_be_in_viewport()


def test_a_link_to_a_quote_opens_at_its_words(page: Page, file: Path) -> None:
    shown = VIEW["rus-tur"]
    name = shown.relation.quote_id(shown.quotes[-1])
    page.goto(f"{file.as_uri()}#{name}")
    expect(page.locator(f'[id="{name}"] blockquote')).to_be_in_viewport()


FRAMES = ["<iframe srcdoc='{}'></iframe>", "<iframe sandbox='allow-scripts' srcdoc='{}'></iframe>"]


@pytest.mark.parametrize("frame", FRAMES)
def test_in_a_frame_it_is_as_whole(page: Page, frame: str) -> None:
    inner = frame.format(markup.escape(HTML))
    page.set_content(f"<style>iframe{{width:900px;height:700px}}</style>{inner}")
    body = page.frame_locator("iframe").locator("body")
    expect(body.locator(".rg-quote")).to_have_count(sum(len(shown.quotes) for shown in VIEW))
    expect(body.locator("#jpn-rus h2")).to_have_text(re.compile("Japan"))


def test_on_a_phone_nothing_is_wider_than_the_screen(browser: Browser, file: Path) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(file.as_uri())
    box = page.locator(".rg-page").bounding_box()
    assert box
    assert box["width"] <= 390
    expect(page.locator(".rg-svg")).to_be_in_viewport()
    context.close()


def test_the_table_has_all_its_columns_in_sight(page_with_script: Page, file: Path) -> None:
    page = page_with_script
    for width in (1101, 1280, 1599, 1600):
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(f"{file.as_uri()}?view=table")
        page.locator(".rg-table [aria-sort]").wait_for()
        assert (
            page.evaluate(
                "(({ clientWidth, scrollWidth }) => scrollWidth - clientWidth)(document.querySelector('.rg-scroll'))"
            )
            == 0
        )


def test_a_choice_narrows_the_page_and_back_undoes_it(page_with_script: Page, file: Path) -> None:
    page = page_with_script
    page.goto(file.as_uri())
    page.locator(".rg-choices summary", has_text="Countries").click()
    page.get_by_role("checkbox", name="Turkey").check()
    expect(page.locator(".rg-described")).to_have_text(re.compile("^5 of 55 quotes"))
    expect(page).to_have_url(f"{file.as_uri()}?country=TUR")
    page.go_back()
    expect(page.locator(".rg-described")).to_have_text(re.compile("^55 quotes"))


@pytest.mark.parametrize("frame", FRAMES)
def test_in_a_frame_it_filters_as_well(page_with_script: Page, frame: str) -> None:
    page_with_script.set_content(
        f"<style>iframe{{width:900px;height:700px}}</style>{frame.format(markup.escape(HTML))}"
    )
    inner = page_with_script.frame_locator("iframe")
    inner.locator(".rg-choices summary", has_text="Countries").click()
    inner.get_by_role("checkbox", name="Turkey").check()
    expect(inner.locator(".rg-described")).to_have_text(re.compile("^5 of 55 quotes"))
    inner.get_by_role("button", name="Remove filter: Turkey").click()
    expect(inner.locator(".rg-described")).to_have_text(re.compile("^55 quotes"))


@pytest.mark.parametrize("frame", FRAMES)
def test_in_a_frame_a_quote_can_be_copied(page_with_script: Page, file: Path, frame: str) -> None:
    host = file.with_name("host.html")  # of a disk: a page of no address has no clipboard that a frame could be refused
    host.write_text(frame.format(markup.escape(HTML)), encoding="utf-8")
    page_with_script.goto(host.as_uri())
    inner = page_with_script.frame_locator("iframe")
    inner.locator('.rg-rows a[data-show="jpn-rus"]').first.click()
    inner.locator("#jpn-rus .rg-quote .rg-share summary").first.click()
    button = inner.locator("#jpn-rus .rg-quote [data-copy]").first
    button.click()
    expect(button).to_have_text("Copied")


def test_a_chip_takes_its_filter_off_and_a_reset_all_of_them_and_nothing_else_is_lost(
    page_with_script: Page, file: Path
) -> None:
    page = page_with_script
    page.goto(f"{file.as_uri()}?country=TUR&q=ceasefire#rus-tur")
    summary = page.locator("#rus-tur header .rg-summary")
    expect(summary).to_have_text(re.compile(r"^Summary of all \d+ quotes: "))
    page.get_by_role("button", name="Remove filter: search: ceasefire").click()
    expect(page).to_have_url(f"{file.as_uri()}?country=TUR#rus-tur")
    expect(page.locator(".rg-chips li")).to_have_count(1)
    expect(summary).to_have_text(VIEW["rus-tur"].relation.summary or "")
    page.get_by_role("button", name="Reset filters").click()
    expect(page).to_have_url(f"{file.as_uri()}#rus-tur")
    page.locator(".rg-choices summary", has_text="Countries").click()
    page.get_by_role("checkbox", name="Turkey").check()
    expect(page).to_have_url(f"{file.as_uri()}?country=TUR#rus-tur")


def test_a_speakers_name_leads_to_all_that_they_say_and_back_to_where_it_was_pressed(
    page_with_script: Page, file: Path
) -> None:
    page = page_with_script
    page.goto(f"{file.as_uri()}?from=2016&to=2017#rus-usa")
    page.locator("#rus-usa").get_by_title("Everything by Vladimir Putin").first.click()
    expect(page).to_have_url(f"{file.as_uri()}?speaker=Vladimir+Putin&view=quotes")
    expect(page.locator(".rg-said")).to_have_text("Everything by Vladimir Putin")
    said = [quote for shown in VIEW for quote in shown.quotes if "Vladimir Putin" in str(quote.speaker)]
    expect(page.locator(".rg-document .rg-quote")).to_have_count(len({quote.hash for quote in said}))
    page.go_back()
    expect(page.locator("#rus-usa .rg-quote:not([hidden])").first).to_be_visible()


def test_links_are_as_seen_or_bare_and_one_that_others_cannot_open_says_so(page_with_script: Page, file: Path) -> None:
    page = page_with_script
    page.add_init_script("navigator.clipboard.writeText = async (text) => { self.copied = text; };")
    address = "?country=TUR#rus-tur"
    page.goto(f"{file.as_uri()}{address}")
    quote = page.locator("#rus-tur .rg-quote").first
    quote.locator(".rg-share summary").click()
    quote.get_by_role("button", name="Copy link with filters").click()
    expect(page.locator(".rg-refusal")).to_contain_text("Others cannot open this link")
    assert page.evaluate("copied") == f"{file.as_uri()}?country=TUR#{quote.get_attribute('id')}"
    quote.locator("[data-copy]").click()
    expect(quote.locator("[data-copy]")).to_have_text("Copied")
    assert "file://" not in page.evaluate("copied")
    for block, name in ((quote, "nhk-2017.ris"), (page.locator("#rus-tur header"), "sources.ris")):
        if name == "sources.ris":
            block.locator(".rg-share summary").click()
        with page.expect_download() as download:
            block.get_by_role("button", name="RIS").click()
        assert download.value.suggested_filename == name
        assert download.value.path().read_text("utf-8").count("TY  - ") == 1
    page.get_by_role("button", name="Remove filter: Turkey").click()
    expect(quote.get_by_role("button", name="Copy link", exact=True)).to_be_visible()
    expect(quote.get_by_role("button", name="Copy link without filters")).to_have_count(0)

    known = file.with_name("known.html")
    known.write_text(publish(VIEW, url="https://relations.example/?id=3#top"), encoding="utf-8")
    page.goto(f"{known.as_uri()}{address}")
    page.get_by_role("button", name="Share this view").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    assert page.evaluate("copied") == "https://relations.example/?id=3&country=TUR#rus-tur"
    header = page.locator("#rus-tur header")
    header.locator(".rg-share summary").click()
    link = header.locator("[data-link]").first
    link.click()
    page.get_by_role("button", name="Remove filter: Turkey").click()
    expect(header.locator("[data-said]")).to_have_count(0)
    expect(link).to_have_text("Copy link")


def test_on_paper_is_what_is_open_and_its_sources_and_no_download(page_with_script: Page, file: Path) -> None:
    page = page_with_script
    page.goto(f"{file.as_uri()}?country=TUR#rus-tur")
    expect(page.locator(".rg-files")).to_be_visible()
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator(".rg-printed")).to_contain_text("Printed on")
    expect(page.locator(".rg-printed")).to_be_visible()
    expect(page.locator("#rus-tur")).to_be_visible()
    assert page.locator("#jpn-rus .rg-quote").evaluate_all("all => all.every((one) => !one.checkVisibility())")
    assert page.locator(".rg-sources li:visible").count() == 1
    expect(page.locator(".rg-files")).to_be_hidden()


@pytest.fixture
def page_with_script(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(offline=True, viewport={"width": 1280, "height": 900})
    page, said = context.new_page(), []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    yield page
    context.close()
    assert not said


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_axe_finds_nothing_at_all(browser: Browser, file: Path, width: int, scheme: Literal["light", "dark"]) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    page.goto(file.as_uri())
    page.evaluate(AXE)
    found = page.evaluate("() => axe.run(document, { resultTypes: ['violations'] })")
    assert [(one["id"], one["nodes"][0]["html"]) for one in found["violations"]] == []
    context.close()


def test_what_is_pressed_by_key_is_done_by_key(page_with_script: Page, file: Path) -> None:
    page = page_with_script
    page.goto(file.as_uri())
    kind = page.locator(".rg-choices summary", has_text="Kind")
    expect(kind).to_have_accessible_name("Kind all")  # and no name of the arrow
    kind.press("Enter")
    page.get_by_role("checkbox", name="Conflict, done").press("Space")
    expect(page.locator(".rg-chips button")).to_have_text(re.compile("excluding Conflict, done"))
    page.keyboard.press("Escape")
    expect(page.locator(".rg-choices summary", has_text="Kind")).to_be_focused()
    page.locator('.rg-drawn .reach [data-id="rus-tur"] button').press("Enter")
    expect(page.locator("#rus-tur h2")).to_be_focused()
    expect(page.locator("#rus-tur h2")).to_be_in_viewport()
    expect(page).to_have_url(re.compile("#rus-tur$"))
    page.keyboard.press("Escape")
    expect(page.locator("#rus-tur")).to_be_hidden()
    expect(page.locator('.rg-rows a[data-show="rus-tur"]').first).to_be_focused()
    expect(page).not_to_have_url(re.compile("#rus-tur"))
    page.go_back()  # where the row that had the focus is no more
    expect(page).to_have_url(re.compile("#rus-tur$"))
    expect(page.locator("#rus-tur h2")).to_be_focused()


def test_forced_colours_leave_the_chosen_view_to_be_seen(page_with_script: Page, file: Path) -> None:
    page = page_with_script
    page.emulate_media(forced_colors="active")
    page.goto(f"{file.as_uri()}?view=table")
    views = page.locator(".rg-views [role=radio]")
    expect(views.nth(1)).to_be_checked()
    paper = "all => all.map(one => getComputedStyle(one).backgroundColor)"
    network, table, quotes = views.evaluate_all(paper)
    assert network == quotes != table
    page.emulate_media(forced_colors="none")


def test_what_goes_with_the_key_that_pressed_it_leaves_the_focus_to_what_comes(
    page_with_script: Page, file: Path
) -> None:
    page = page_with_script
    page.goto(f"{file.as_uri()}?country=TUR&country=USA&q=zzzzqq&colour=red")
    expect(page.locator(".rg-notices")).to_be_visible()
    page.get_by_role("button", name="Close this notice").press("Enter")
    expect(page.locator(".rg-notices")).to_have_count(0)
    expect(page.get_by_role("radio", name="Network")).to_be_focused()
    chips = page.locator(".rg-chips button")
    for left in (2, 1):
        chips.first.press("Enter")
        expect(chips).to_have_count(left)
        expect(chips.first).to_be_focused()
    chips.first.press("Enter")
    expect(chips).to_have_count(0)
    expect(page.get_by_role("radio", name="Network")).to_be_focused()

    page.goto(f"{file.as_uri()}?q=zzzzqq#jpn-rus")
    expect(page.locator(".rg-reading > .rg-dossier h2")).to_be_visible()
    page.get_by_role("button", name="Show it without the filters").press("Enter")
    expect(page.locator("#jpn-rus h2")).to_be_focused()
    page.keyboard.press("Escape")
    row = page.locator('#overview .rg-rows a[data-show="jpn-rus"]').first
    expect(row).to_be_focused()
    row.press("Enter")
    expect(page.locator("#jpn-rus h2")).to_be_focused()

    page.get_by_role("radio", name="Quotes").click()
    turn = page.locator(".rg-document [data-turn]")
    turn.press("Enter")
    expect(turn).to_have_text("Show oldest first")
    expect(turn).to_be_focused()


PLACES = """async () => {
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));   // it is painted in a frame
  const stage = document.querySelector(".rg-drawn").shadowRoot, canvas = stage.querySelector(".canvas").getBoundingClientRect();
  const pixels = stage.querySelector(".canvas canvas"), copy = new OffscreenCanvas(pixels.width, pixels.height).getContext("2d", { willReadFrequently: true });
  copy.drawImage(pixels, 0, 0);
  const { data, width } = copy.getImageData(0, 0, pixels.width, pixels.height);
  let left = Infinity, right = -Infinity;
  for (let at = 3; at < data.length; at += 4) if (data[at]) { const x = ((at - 3) / 4) % width; left = Math.min(left, x); right = Math.max(right, x); }
  return { x: canvas.x, y: canvas.y, wide: right - left };
}"""  # noqa: E501


def drawn(page: Page) -> Page:
    page.locator(".rg-drawn .stage[data-drawn]").wait_for(state="attached")
    return page


def test_the_drawing_is_zoomed_dragged_and_clicked(page_with_script: Page, file: Path) -> None:
    page = page_with_script
    page.goto(file.as_uri())
    wide = drawn(page).evaluate(PLACES)["wide"]
    page.get_by_role("button", name="Zoom out").click()
    assert page.evaluate(PLACES)["wide"] < wide
    page.get_by_role("button", name="Show all").click()
    assert page.evaluate(PLACES)["wide"] == wide

    dot = seen_dot(page, "IRQ")
    page.mouse.move(*dot)
    page.mouse.down()
    page.mouse.move(dot[0] - 60, dot[1] + 40, steps=4)
    page.mouse.up()
    assert page.url == file.as_uri(), "who drags a country opens nothing"
    page.mouse.click(dot[0] - 60, dot[1] + 40)
    expect(page).to_have_url(f"{file.as_uri()}#IRQ")
    expect(page.locator("#IRQ h2")).to_be_in_viewport()


def seen_dot(page: Page, code: str) -> tuple[float, float]:
    """Where the pointer finds a country: the drawing says what lies under it."""
    name = VIEW.dataset.name(code)
    says = page.locator(".rg-drawn .says")
    box = page.locator(".rg-drawn .canvas").bounding_box()
    assert box
    for y in range(int(box["y"]) + 4, int(box["y"] + box["height"]), 12):
        for x in range(int(box["x"] + box["width"]) - 4, int(box["x"]), -12):
            page.mouse.move(x, y)
            if (says.text_content() or "").startswith(f"{name}, "):
                return x, y + 6
    raise AssertionError(f"{name} is not drawn")


def test_a_handle_of_the_timeline_filters_while_it_moves_and_back_takes_it_off(
    page_with_script: Page, file: Path
) -> None:
    page = page_with_script
    page.goto(file.as_uri())
    grip = drawn(page).locator(".rg-timeline .grip.from.first")
    titles = page.locator(".rg-timeline text.title").evaluate_all(
        "all => all.map(t => t.getBoundingClientRect().right)"
    )
    first = page.locator(".rg-timeline .tick").first.evaluate("one => one.getBoundingClientRect().left")
    assert max(titles) < first  # in the system's own typeface, which may be a wide one
    grip.scroll_into_view_if_needed()
    x, y = middle(grip)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 200, y, steps=4)
    expect(page.locator(".rg-described")).to_have_text(re.compile("quotes .*of 55 quotes|^[0-9]+ of 55 quotes"))
    assert page.url == file.as_uri(), "a step of the history is where it is let go"
    page.mouse.up()
    expect(page).to_have_url(re.compile(r"\?from=20\d\d&to=2017$"))
    page.go_back()
    expect(page).to_have_url(file.as_uri())
    expect(page.locator(".rg-described")).to_have_text(re.compile("^55 quotes"))


def test_periods_that_overlap_are_not_compared_and_the_page_says_so(page_with_script: Page, file: Path) -> None:
    page = page_with_script
    page.goto(f"{file.as_uri()}?from=2014&to=2015&from2=2016&to2=2017")
    page.get_by_role("group", name="First period").get_by_label("to", exact=True).select_option("2016")
    overlap = refuse_overlap(Opened(Filters(years=(2014, 2016), versus=(2016, 2017))), VIEW.dataset)
    assert overlap
    (fix,) = overlap.fixes
    expect(page.locator(".rg-notices li")).to_have_text(f"{overlap.words} {fix.label}")
    expect(page.locator(".rg-chips")).to_have_text(re.compile("2014–2015 vs. 2016–2017"))
    span = page.locator(".rg-timeline .span")
    expect(span).to_have_text(re.compile("^2014–2015: .*, 2016–2017: "))
    grips = [page.locator(f".rg-timeline .grip >> nth={at}") for at in (0, 2)]
    grips[1].scroll_into_view_if_needed()
    (left, y), (right, _) = [middle(grip) for grip in grips]
    page.mouse.move(right, y)
    page.mouse.down()
    page.mouse.move(left, y, steps=4)
    expect(span).to_have_text(re.compile("^2014–2015: .*, 2014–2017: "))
    page.mouse.up()
    expect(span).to_have_text(re.compile("^2014–2015: .*, 2016–2017: "))
    expect(page.locator(".rg-notices li")).to_have_count(1)
    first = page.get_by_role("group", name="First period").get_by_label("to", exact=True)
    first.select_option("2016")
    expect(page.locator(".rg-notices li")).to_have_text(f"{overlap.words} {fix.label}")
    expect(first).to_have_value("2015")
    page.get_by_role("checkbox", name="Compare two periods").uncheck()
    expect(page).to_have_url(f"{file.as_uri()}?from=2014&to=2015")
    expect(page.locator(".rg-notices")).to_have_count(0)


def test_a_page_of_two_periods_opens_with_them_and_without_them_once_they_are_taken_off(
    page_with_script: Page, tmp_path: Path
) -> None:
    page, path = page_with_script, tmp_path / "two.html"
    path.write_text(publish(apply(VIEW.dataset, Filters(years=(2014, 2015), versus=(2016, 2017)))), encoding="utf-8")
    page.goto(path.as_uri())
    page.get_by_role("button", name="Remove filter: 2014–2015 vs. 2016–2017").click()
    expect(page).to_have_url(f"{path.as_uri()}?from=2014&to=2017")
    expect(page.locator(".rg-chips li")).to_have_count(0)
    page.get_by_role("radio", name="Table").click()
    expect(page).to_have_url(f"{path.as_uri()}?view=table")
    expect(page.locator(".rg-table")).to_be_visible()
    page.go_back()
    expect(page).to_have_url(f"{path.as_uri()}?from=2014&to=2017")
    expect(page.locator(".rg-table")).to_be_hidden()
    expect(page.locator(".rg-chips li")).to_have_count(0)
    page.go_back()
    expect(page.locator(".rg-chips li")).to_have_count(1)
    expect(page).to_have_url(path.as_uri())


def test_words_that_are_typed_are_one_step_back(page_with_script: Page, file: Path) -> None:
    page = page_with_script
    page.goto(file.as_uri())
    drawn(page).get_by_role("searchbox").press_sequentially("ceasefire")
    expect(page).to_have_url(f"{file.as_uri()}?q=ceasefire")
    page.go_back()
    expect(page).to_have_url(file.as_uri())
    expect(page.get_by_role("searchbox")).to_have_value("")


def test_the_newest_come_first_on_request(page_with_script: Page, file: Path) -> None:
    page = page_with_script
    page.goto(f"{file.as_uri()}#rus-tur")
    quotes = page.locator("#rus-tur .rg-quote:visible")
    before = quotes.evaluate_all("all => all.map(one => one.id)")
    page.get_by_role("button", name="Show newest first").click()
    expect(page).to_have_url(f"{file.as_uri()}?newest=first#rus-tur")
    after = quotes.evaluate_all("all => all.map(one => one.id)")
    assert after != before
    assert sorted(after) == sorted(before)


def test_the_browsers_own_search_opens_the_dossier_that_has_the_words(page_with_script: Page, file: Path) -> None:
    page = page_with_script
    page.goto(file.as_uri())
    drawn(page)
    standing = "() => [...document.querySelectorAll('.rg-place .rg-quote')].map((one) => one.id)"
    before = page.evaluate(standing)
    for view in ("Quotes", "Network"):  # which takes the quotes, and gives them back
        page.get_by_role("radio", name=view).click()
        expect(page.get_by_role("radio", name=view)).to_be_checked()
    page.wait_for_function(f"(before) => String(({standing})()) === String(before)", arg=before)
    # It tells each part that hides the words, from the inside out, and then shows it.
    page.evaluate("""() => {
      for (let part = document.querySelector('#rus-tur article'); part; part = part.parentElement.closest('[hidden]')) {
        if (part.hidden) part.dispatchEvent(new Event('beforematch', { bubbles: true }));
        part.removeAttribute('hidden');
      }
    }""")
    expect(page.locator("#rus-tur h2")).to_be_visible()
    expect(page).to_have_url(f"{file.as_uri()}#rus-tur")


def test_the_words_that_are_searched_are_those_that_python_searches(page_with_script: Page, file: Path) -> None:
    page = page_with_script
    page.goto(file.as_uri())
    search = drawn(page).get_by_role("searchbox")
    for words in ("sanctions", "Abiru", "NHK", '"joint projects"', "Wladimir", "anchor", "president", "is the"):
        search.fill(words)
        found = apply(VIEW.dataset, Filters(words=words))
        number = f"{found.quotes} of 55 quote" if found.quotes < 55 else "55 quotes"
        expect(page.locator(".rg-described")).to_have_text(re.compile(f"^{number}"))


# What a browser may do to a page from a disk or in a frame: refuse it another address, and any storage.
REFUSING = """() => {
  const refuse = () => { throw new DOMException("refused", "SecurityError"); };
  history.pushState = history.replaceState = refuse;
  for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
    Object.defineProperty(window, name, { get: refuse });
  }
}"""


def test_kept_from_its_address_and_from_any_storage_it_says_the_view_behind_the_hash(
    page_with_script: Page, file: Path
) -> None:
    page = page_with_script
    page.add_init_script(f"({REFUSING})()")
    page.goto(file.as_uri())
    drawn(page).get_by_role("searchbox").fill("ceasefire")
    expect(page).to_have_url(f"{file.as_uri()}#q=ceasefire")
    page.locator(".rg-choices summary", has_text="Countries").click()
    page.get_by_role("checkbox", name="Turkey").check()
    expect(page).to_have_url(f"{file.as_uri()}#country=TUR&q=ceasefire")
    told = page.locator(".rg-described").inner_text()
    page.go_back()
    expect(page.locator(".rg-chips li")).to_have_count(1)
    page.go_forward()
    expect(page.locator(".rg-described")).to_have_text(told)
    page.reload()
    expect(page.locator(".rg-described")).to_have_text(told)
    page.evaluate("scrollTo(0, 200)")
    for left in (1, 0):
        page.locator(".rg-chips button").first.evaluate("(chip) => chip.click()")
        expect(page.locator(".rg-chips li")).to_have_count(left)
    expect(page).to_have_url(re.compile(r"#$"))
    assert page.evaluate("scrollY") == 200, "whoever takes off the last filter stays where the page was read"


def test_the_wheel_over_the_drawing_moves_the_page_and_with_ctrl_zooms(page_with_script: Page, file: Path) -> None:
    page = page_with_script
    page.goto(file.as_uri())
    wide = drawn(page).evaluate(PLACES)["wide"]
    box = page.locator(".rg-drawn .canvas").bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.wheel(0, 120)
    page.wait_for_function("() => scrollY > 0")
    assert page.evaluate(PLACES)["wide"] == wide
    page.keyboard.down("Control")
    page.mouse.wheel(0, 120)
    page.keyboard.up("Control")
    page.wait_for_function(f"(before) => ({PLACES})().wide !== before", arg=wide)


def test_the_first_chip_moves_nothing(browser: Browser, file: Path) -> None:
    for size in ({"width": 1280, "height": 900}, {"width": 390, "height": 844}):
        with browser.new_context(offline=True, viewport=size) as context:
            page = context.new_page()
            page.goto(file.as_uri())
            stage, chips = drawn(page).locator(".rg-stage"), page.locator(".rg-chips button")
            before = stage.evaluate("(one) => one.getBoundingClientRect().top")
            for press, left in ((page.get_by_role("button", name="comments only", exact=True), 1), (chips, 0)):
                press.click()
                expect(chips).to_have_count(left)
                assert stage.evaluate("(one) => one.getBoundingClientRect().top + scrollY") == before

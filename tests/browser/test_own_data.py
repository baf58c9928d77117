"""Other data than ours on the page: saved while it is read, broken, hostile, uploaded."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from graph.loading.load import load, parse
from graph.model import Dataset
from graph.render.drawing import network
from tests.browser.canvas import shoot
from tests.browser.conftest import OpenPage
from tests.conftest import Serve
from tests.support import ROOT
from tests.support.browsing import rerun, settled, within

OURS = (ROOT / "data" / "relations.yaml").read_text("utf-8")
SMALL = """
title: Two neighbours
sources:
  paper: {type: article, title: Head, container-title: Paper, issued: 2016}
relations:
  - between: [RUS, TUR]
    quotes:
      - {exact: one of two, source: paper, date: 2014}
      - {exact: two of two, source: paper, date: 2016, event: AGREE, actor: [RUS, TUR]}
"""
MARKUP = [
    "</script><script>document.title = 'ran'</script>",
    "<img src=x onerror=\"document.title = 'ran'\">",
    "$\\frac{a}{b}$ and $$x$$",
    ":material/home: :red[red] :smile:",
    "[click](https://evil.example/) ![](https://evil.example/x.png)",
    "**bold** _slanted_ `code` # head",
    "&lt;b&gt; &amp; <b>bold</b>",
    "{{ 7 * 7 }} {% raw %}",
]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "relations.yaml"
    path.write_text(OURS, "utf-8")
    return path


def title(page: Page) -> str:
    return page.locator(".rg-head h1").inner_text()


def test_a_saved_file_is_on_the_page_within_three_seconds_and_the_readers_place_is_kept(
    open_page: OpenPage, serve: Serve, file: Path
) -> None:
    page = open_page("?country=RUS&show=jpn-rus&kind=verbal-cooperation&kind=material-cooperation", server=serve(file))
    page.get_by_role("button", name="Zoom out").click()
    dots, address = shoot(page).dots(), page.url
    new = OURS.replace("title: Russia and its partners", "title: Russia and its neighbours", 1)
    new += """
  - between: [RUS, FIN]
    quotes:
      - exact: Russia and the US
        source: nhk-2017
        date: 2016
        event: AGREE
        actor: [RUS, FIN]
"""
    file.write_text(new, "utf-8")
    with within(page, seconds=3):
        expect(page.locator(".rg-head h1")).to_have_text("Russia and its neighbours")
    settled(page)
    assert page.url == address
    expect(page.locator(".rg-dossier h2")).to_have_text("Japan – Russia")
    after = shoot(page).dots()
    assert len(after) == len(dots) + 1
    assert all(any(math.dist(dot, known) <= 2 for known in after) for dot in dots)


def test_a_broken_file_is_told_with_its_line_while_the_last_good_data_stays(
    open_page: OpenPage, serve: Serve, file: Path
) -> None:
    page = open_page("?show=rus-tur", server=serve(file))
    broken = OURS.replace("event: CONSULT", "event: CONSLT", 1)
    line = broken[: broken.index("CONSLT")].count("\n") + 1
    file.write_text(broken, "utf-8")
    banner = page.get_by_role("region", name="Problems in the data")
    with within(page, seconds=3):
        expect(banner).to_contain_text(f"relations.yaml:{line}:")
    expect(banner).to_contain_text("CONSULT")
    expect(page.locator(".rg-dossier h2")).to_have_text("Russia – Turkey")
    expect(page.locator(".rg-quote").first).to_be_visible()
    file.write_text(OURS, "utf-8")
    with within(page, seconds=3):
        expect(banner).to_have_count(0)


@pytest.mark.slow
def test_a_file_that_is_broken_at_the_first_start_recovers_by_itself(
    open_page: OpenPage, serve: Serve, file: Path
) -> None:
    file.write_text("title: [", "utf-8")
    page = open_page(server=serve(file))
    expect(page.get_by_role("heading", name="The data cannot be shown yet")).to_be_visible()
    file.write_text(OURS, "utf-8")
    with within(page, seconds=3):
        expect(page.locator(".rg-head h1")).to_have_text("Russia and its partners")
    expect(page.locator(".stage[data-drawn]")).to_be_visible()


def quoted(text: str) -> str:
    """As a double-quoted YAML scalar."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def hostile() -> str:
    """A file with markup in every field that takes free text."""
    text = iter(quoted(f"{markup} no. {n}") for n in range(10) for markup in MARKUP)
    return f"""
title: {next(text)}
description: {next(text)}
version: {next(text)}
countries:
  RUS: {{label: {next(text)}}}
sources:
  paper:
    type: article
    title: {next(text)}
    container-title: {next(text)}
    issued: 2016-02-03
    URL: https://paper.example/?a=1&b=%3Cb%3E
relations:
  - between: [RUS, TUR]
    summary: {next(text)}
    quotes:
""" + "".join(
        f"""
      - exact: {quoted(f"{markup} is quoted")}
        source: paper
        prefix: {quoted(f"{markup} comes before")}
        suffix: {quoted(f"{markup} comes after")}
        date: 2016-02
        comment: {quoted(f"{markup} is a note")}
        speaker: {{name: {quoted(f"{markup} speaks")}, role: {quoted(f"{markup} is a role")}, voice: reported}}
        event: AGREE
        actor: [RUS, TUR]
        translation: {{text: {quoted(f"{markup} is translated")}, language: en, by: {quoted(f"{markup} translates")}}}
"""
        for markup in MARKUP
    )


def texts(data: Dataset) -> list[str]:
    """Every free text of a dataset that the page shows."""
    relation, source = data.relations[0], data.sources["paper"]
    found = [data.title, data.version, data.name("RUS"), relation.summary, source.container_title]
    for quote in relation.quotes:
        assert quote.speaker is not None
        assert quote.translation is not None
        found += [quote.exact, quote.prefix, quote.suffix, quote.comment, quote.speaker.name, quote.speaker.role]
        found += [quote.translation.text, quote.translation.by]
    return [text for text in found if text]


def test_markup_in_any_field_is_shown_letter_for_letter_and_nothing_runs(
    open_page: OpenPage, serve: Serve, file: Path
) -> None:
    file.write_text(hostile(), "utf-8")
    page = open_page("?show=rus-tur&country=RUS", server=serve(file))
    page.locator(".rg-quote details").evaluate_all("all => all.forEach(one => { one.open = true; })")
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    said = " ".join(page.locator("body").inner_text().split())
    for text in texts(load(file)):
        assert " ".join(text.split()) in said
    assert page.title() != "ran"
    assert page.locator(".stMain img, .stMain b:has-text('bold'), .stMain .katex, .rg-dossier script").count() == 0
    page.goto(page.url.replace("show=rus-tur", "show=RUS"))
    settled(page)
    assert MARKUP[3] in page.locator(".rg-dossier h2").inner_text()
    page.goto(f"{page.url.partition('?')[0]}?view=quotes")
    settled(page)
    assert page.title() != "ran"
    assert page.locator(".stMain img, .stMain b:has-text('bold'), .stMain .katex, .rg-document script").count() == 0


def test_markup_in_an_error_message_is_shown_letter_for_letter(open_page: OpenPage, serve: Serve, file: Path) -> None:
    events = "".join(f"      - {{exact: x, source: paper, event: {quoted(markup)}}}\n" for markup in MARKUP)
    file.write_text(SMALL + events, "utf-8")
    page = open_page(server=serve(file))
    banner = page.get_by_role("region", name="Problems in the data")
    said = banner.inner_text()
    for markup in MARKUP:
        assert markup in said
    assert banner.locator("img, script, b, .katex").count() == 0


def upload(page: Page, name: str, content: bytes) -> None:
    expander = page.get_by_text("Your own file")
    if not page.locator("input[type=file]").count():
        expander.click()
    page.locator("input[type=file]").set_input_files({"name": name, "mimeType": "image/png", "buffer": content})


def bearing(dots: Sequence[tuple[float, float]]) -> float:
    """The direction in which two dots lie from each other."""
    (ax, ay), (bx, by) = dots
    return math.atan2(by - ay, bx - ax)


def test_an_uploaded_file_is_checked_by_its_content_and_seen_by_its_visitor_only(open_page: OpenPage) -> None:
    page, other = open_page("?show=rus-tur&country=JPN"), open_page()
    before = shoot(page).dots()
    page.mouse.move(*before[1])
    page.mouse.down()
    page.mouse.move(before[1][0] + 60, before[1][1] + 20, steps=5)
    page.mouse.up()
    upload(page, "holiday.png", SMALL.encode())
    expect(page.locator(".rg-head h1")).to_have_text("Two neighbours")
    settled(page)
    assert page.url.endswith("?show=rus-tur")  # Japan is not in this file
    expect(page.locator(".rg-notices")).to_have_count(0)  # and nobody followed a link that names it
    expect(page.locator(".rg-exact")).to_have_text(["one of two", "two of two"])
    # Laid out for itself, not round the places of the file before.
    own = sorted(network.positions(parse(SMALL.encode(), "small.yaml").dataset).values())
    assert bearing(shoot(page).dots()) == pytest.approx(bearing(own), abs=0.02)
    other.reload()
    settled(other)
    assert title(other) == "Russia and its partners"
    with rerun(page):
        page.get_by_role("button", name=re.compile("Remove|Delete")).click()
    assert title(page) == "Russia and its partners"
    again = shoot(page).dots()  # Japan's filter went with the upload
    assert all(any(math.dist(one, dot) <= 2 for dot in again) for one in before)


def test_what_is_downloaded_of_an_uploaded_file_has_an_address_of_its_own_that_goes_with_the_file(
    open_page: OpenPage,
) -> None:
    page = open_page()
    upload(page, "mine.yaml", SMALL.encode())
    expect(page.locator(".rg-head h1")).to_have_text("Two neighbours")
    settled(page)
    link = page.get_by_role("link", name="Quotes as CSV")
    own = re.compile(r"own/[\w-]{32}/download/quotes\.csv")
    expect(link).to_have_attribute("href", own)
    with page.expect_download() as waiting:
        link.click()
    assert "one of two" in Path(waiting.value.path()).read_text("utf-8")
    url = page.url.partition("?")[0] + str(link.get_attribute("href"))
    answer = page.request.get(url)
    assert (answer.status, answer.headers["cache-control"]) == (200, "no-store")
    assert "etag" not in answer.headers
    assert "mine" not in url
    with rerun(page):
        page.get_by_role("button", name=re.compile("Remove|Delete")).click()
    expect(link).to_have_attribute("href", "download/quotes.csv")
    assert page.request.get(url).status == 410


def test_what_is_downloaded_of_an_uploaded_file_goes_with_its_visitor(open_page: OpenPage) -> None:
    page, other = open_page(), open_page()
    upload(page, "mine.yaml", SMALL.encode())
    expect(page.locator(".rg-head h1")).to_have_text("Two neighbours")
    settled(page)
    url = page.url.partition("?")[0] + str(page.get_by_role("link", name="Quotes as CSV").get_attribute("href"))
    assert other.request.get(url).status == 200
    page.goto("about:blank")
    other.wait_for_function("url => fetch(url).then(answer => answer.status === 410)", arg=url)
    assert other.request.get(url).status == 410


def test_an_uploaded_file_that_is_wrong_is_told_as_check_prints_it_and_changes_nothing(open_page: OpenPage) -> None:
    page = open_page("?show=rus-tur")
    upload(page, "mine.yaml", SMALL.replace("AGREE", "AGRE").encode())
    banner = page.get_by_role("region", name="Problems in the data")
    expect(banner).to_contain_text("mine.yaml:9:")
    expect(banner).to_contain_text("AGREE")
    assert title(page) == "Russia and its partners"


def test_a_wrong_file_in_place_of_an_uploaded_one_leaves_that_one_on_the_page(open_page: OpenPage) -> None:
    page = open_page()
    upload(page, "mine.yaml", SMALL.encode())
    expect(page.locator(".rg-head h1")).to_have_text("Two neighbours")
    settled(page)
    upload(page, "wrong.yaml", SMALL.replace("AGREE", "AGRE").encode())
    expect(page.get_by_role("region", name="Problems in the data")).to_contain_text("wrong.yaml:9:")
    settled(page)
    expect(page.locator(".rg-head h1")).to_have_text("Two neighbours")


def test_a_file_in_place_of_another_arrives_however_long_it_takes(open_page: OpenPage) -> None:
    page, held = open_page(), list[Route]()
    upload(page, "mine.yaml", SMALL.encode())
    expect(page.locator(".rg-head h1")).to_have_text("Two neighbours")
    settled(page)
    page.route("**/_stcore/upload_file/**", lambda route: held.append(route))
    upload(page, "other.yaml", SMALL.replace("Two neighbours", "The others").encode())
    expect(page.locator(".rg-head h1")).to_have_text("Russia and its partners")  # the first is taken away before
    settled(page)
    for route in held:
        route.continue_()
    expect(page.locator(".rg-head h1")).to_have_text("The others")


def test_an_upload_that_is_no_text_at_all_is_told_and_the_page_lives(open_page: OpenPage) -> None:
    page = open_page()
    upload(page, "x.yaml", bytes(range(256)) * 100)
    expect(page.get_by_role("region", name="Problems in the data")).to_contain_text("x.yaml")
    assert title(page) == "Russia and its partners"


def test_the_file_to_start_from_is_itself_clean(page: Page) -> None:
    page.get_by_text("Your own file").click()
    with page.expect_download() as waiting:
        page.get_by_role("link", name="Download a template").click()
    loaded = parse(Path(waiting.value.path()).read_bytes(), "relations.yaml")
    assert loaded.warnings == ()
    assert waiting.value.suggested_filename == "relations.yaml"

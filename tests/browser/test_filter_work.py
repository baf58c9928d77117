"""What a filter costs the published page, in operations, which no machine's mood changes: what is written and painted
until the frame that shows it, and what is asked of the browser meanwhile; and that a second filter costs no more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from graph.loading import load
from graph.model import Dataset
from graph.record import Record
from graph.view import Filters, apply
from graph.web.publish import publish
from tests.support.many import many, plain

# Counts, for a kind that is left out and brought back three times: parts that are written, up to the frame and at all;
# strokes in that frame; sizes, styles and places that the event asks for, each of which has the page laid out at once.
WORK = """async () => {
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const rest = () => new Promise((done) => setTimeout(done, 500));      // what comes behind the frame is of this filter
  const roots = [".rg-drawn", ".rg-timeline"].map((one) => document.querySelector(one).shadowRoot);
  const told = { written: 0, strokes: 0, asked: [] };
  const count = (records) => { told.written += records.length; };
  const observers = [document, ...roots].map((root) => {
    const observer = new MutationObserver(count);
    observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
    return observer;
  });
  let inside = false;
  const asked = (name) => { if (inside) told.asked.push(name); };
  for (const [part, names] of [[Element, ["clientWidth", "clientHeight", "scrollTop", "scrollHeight"]], [HTMLElement, ["offsetWidth", "offsetHeight", "offsetTop"]]]) {
    for (const name of names) {
      const own = Object.getOwnPropertyDescriptor(part.prototype, name);
      Object.defineProperty(part.prototype, name, { ...own, get() { asked(name); return own.get.call(this); } });
    }
  }
  for (const [part, name] of [[Element.prototype, "getBoundingClientRect"], [Element.prototype, "checkVisibility"], [globalThis, "getComputedStyle"]]) {
    const own = part[name];
    part[name] = function (...how) { asked(name); return own.apply(this, how); };
  }
  const canvas = CanvasRenderingContext2D.prototype, font = Object.getOwnPropertyDescriptor(canvas, "font"), stroke = canvas.stroke;
  Object.defineProperty(canvas, "font", { ...font, set(value) { asked("font"); font.set.call(this, value); } });
  canvas.stroke = function (...how) { told.strokes += 1; return stroke.apply(this, how); };
  const box = [...document.querySelectorAll(".rg-choices")].find((one) => one.textContent.startsWith("Kind")).querySelector("input"), found = [];
  for (let time = 0; time < 6; time++) {
    await rest();
    for (const observer of observers) observer.takeRecords();
    Object.assign(told, { written: 0, strokes: 0, asked: [] });
    inside = true;
    box.click();
    inside = false;
    await frame();
    for (const observer of observers) count(observer.takeRecords());
    found.push({ written: told.written, strokes: told.strokes, asked: told.asked });
  }
  return found;
}"""  # noqa: E501

# What is shut and stands in nothing that is shut: each costs the browser a layer, and whatever is in it none.
SHUT = """() => [...document.querySelectorAll(".rg-reading [hidden]")]
  .filter((one) => !one.parentElement.closest("[hidden]") && one.matches(".rg-group, .rg-place")).length"""
GROUP = 50  # templates/places.html


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Callable[[Dataset], Page]]:
    """Opens the published page of data, drawn, in a browser that makes all its motions."""
    with browser.new_context(offline=True, viewport={"width": 1280, "height": 900}) as context:

        def open_it(data: Dataset) -> Page:
            page, file = context.new_page(), tmp_path / "index.html"
            file.write_text(publish(apply(data, Filters()), Record()), encoding="utf-8")
            page.goto(file.as_uri())
            page.locator(".rg-drawn .stage[data-drawn]").wait_for(state="attached")
            page.locator(".rg-timeline .time[data-drawn]").wait_for(state="attached")
            return page

        yield open_it


def loaded(folder: Path, relations: int, quotes: int) -> Dataset:
    path = folder / "relations.yaml"
    path.write_text(many(relations, quotes), encoding="utf-8")
    return load(path)


@pytest.mark.parametrize(("relations", "quotes"), [(12, 40), (120, 700)])
def test_a_filter_is_laid_out_once_and_no_filter_costs_more_than_the_one_before(
    relations: int, quotes: int, opened: Callable[[Dataset], Page], tmp_path: Path
) -> None:
    page = opened(loaded(tmp_path, relations, quotes))
    work = page.evaluate(WORK)
    places = page.locator(".rg-group > .rg-place").count()
    groups = -(-places // GROUP)
    shut = page.evaluate(SHUT)
    last = page.locator(".rg-group > .rg-place").last
    page.goto(f"{page.url.partition('#')[0]}#{last.get_attribute('id')}")
    expect(last).to_be_visible()
    beside = page.evaluate(SHUT)
    assert shut == groups, "dossiers are shut in groups"
    # The group of what is read stands open, and the overview is shut.
    assert beside == groups - 1 + (places - 1) % GROUP + 1
    assert [one["asked"] for one in work] == [[]] * 6
    assert work[2:] == work[:-2], "left out and brought back, again and again"
    assert all(0 < one["written"] < 3 * (relations + quotes) + 100 for one in work)
    assert all(0 < one["strokes"] < 60 for one in work), "lines of one look are one stroke"


# Rows of each change: in the event that compares, in the event that prints, and how many the heads say.
CHANGES = """() => {
  const rows = () => [...document.querySelectorAll("#overview h3 + .rg-rows")].map((list) => list.children.length);
  document.querySelector(".rg-compare input").click();
  const first = rows();
  dispatchEvent(new Event("beforeprint"));
  const printed = rows();
  dispatchEvent(new Event("afterprint"));
  document.querySelector(".rg-compare input").click();
  document.querySelector(".rg-compare input").click();
  const told = [...document.querySelectorAll("#overview h3:has(+ .rg-rows) span")].map((one) => Number(one.textContent.slice(2)));
  return { first, printed, again: rows(), told };
}"""  # noqa: E501


def test_of_very_many_changes_those_in_sight_are_listed_at_once_and_the_others_behind_the_frame_and_on_paper(
    opened: Callable[[Dataset], Page], tmp_path: Path
) -> None:
    page = opened(loaded(tmp_path, 300, 900))
    found = page.evaluate(CHANGES)
    assert sum(found["told"]) > 250
    assert found["first"] == found["again"] == [min(number, 40) for number in found["told"]]
    assert found["printed"] == found["told"]
    expect(page.locator("#overview h3 + .rg-rows li")).to_have_count(sum(found["told"]))


def test_speakers_behind_a_click_are_made_when_they_are_unfolded_and_follow_the_filters(
    opened: Callable[[Dataset], Page],
) -> None:
    content = plain("S")
    [relation, *_] = content["relations"]
    relation["quotes"] = [
        {**relation["quotes"][0], "exact": f"word {number} of many", "speaker": {"name": f"Speaker {number:03}"},
         "event": "AGREE" if number % 2 else "PROTEST"}
        for number in range(130)
    ]  # fmt: skip
    content["relations"] = [relation]
    page = opened(Dataset.model_validate(content))
    others = page.locator("#overview .rg-of-all > .rg-others")
    expect(others.locator("summary")).to_have_text("118 more speakers")
    expect(others.locator("li")).to_have_count(0)
    others.locator("summary").click()
    expect(others.locator("li")).to_have_count(118)
    page.get_by_role("button", name="conflict", exact=True).click()
    expect(others.locator("summary")).to_have_text("53 more speakers")
    expect(others.locator("li")).to_have_count(53)
    others.locator("summary").click()
    page.get_by_role("button", name="conflict", exact=True).click()
    expect(others.locator("summary")).to_have_text("118 more speakers")
    expect(others.locator("li")).to_have_count(0)

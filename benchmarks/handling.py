"""A reader drags a handle of the timeline, presses the legend, and takes a chip off: until the frame that draws it."""

from __future__ import annotations

import random
from statistics import median

from playwright.sync_api import Locator

from benchmarks.visit import Missing, Visitor

LATE = 2000  # milliseconds after which nothing was to be drawn
HUES = ("cooperation", "conflict", "comments only")
FRAME = 1000 / 60
# The handle of the first year, and where each year begins.
GRIP = """() => {
  const time = document.querySelector(".st-key-timeline [data-testid=stBidiComponentIsolated]").shadowRoot;
  time.querySelector(".plot").scrollIntoView({ block: "nearest" });
  const box = time.querySelector(".grip").getBoundingClientRect();
  const ticks = [...time.querySelectorAll(".tick")].map((one) => one.getBoundingClientRect().left);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, ticks: ticks.sort((a, b) => a - b) };
}"""
SAID = """() => document.querySelector(".st-key-timeline [data-testid=stBidiComponentIsolated]").shadowRoot
  .querySelector(".span b").textContent"""


def handle(visitor: Visitor) -> dict[str, float]:
    """Return the milliseconds from each move of a handle to another year to the frame that draws the years."""
    if not visitor.ours:
        return {}
    page, chance, found = visitor.page, random.Random(7), []
    grip = page.evaluate(GRIP)
    page.mouse.move(grip["x"], grip["y"])
    page.mouse.down()
    page.mouse.move(grip["x"] + 8, grip["y"])
    there = [tick + 2 for tick in grip["ticks"][1:-1]]
    for x in [*there, *reversed(there)]:
        before = page.evaluate(SAID)
        # A hand moves at any time, and not just when a frame has ended, as the answer to our question has.
        page.wait_for_timeout(60 + chance.random() * FRAME)
        page.evaluate(f"globalThis.result = framed('pointermove', {LATE}); 0")
        page.mouse.move(x, grip["y"])
        if page.evaluate(SAID) != before and (took := page.evaluate("result")) is not None:
            found.append(float(took))
    page.mouse.move(grip["x"], grip["y"])
    page.mouse.up()
    visitor.idle()
    if not found:
        raise Missing("The handle of the timeline drew nothing.")
    return {"handle": median(found)}


def legend_and_chip(visitor: Visitor) -> dict[str, float]:
    """Return the milliseconds from a press on a hue of the legend, and on its chip, to the frame that draws it."""
    if not visitor.ours:
        return {}
    found: dict[str, list[float]] = {"legend": [], "chip": []}
    for hue in HUES:
        found["legend"].append(_pressed(visitor, visitor.page.get_by_role("button", name=hue, exact=True)))
        found["chip"].append(_pressed(visitor, visitor.page.locator(".rg-chips button").first))
        while (chips := visitor.page.locator(".rg-chips button")).count():  # a hue may be two kinds, with a chip each
            found["chip"].append(_pressed(visitor, chips.first))
    return {name: median(times) for name, times in found.items()}


def _pressed(visitor: Visitor, button: Locator) -> float:
    took = visitor.timed(f"framed('click', {LATE})", button.click)
    visitor.idle()
    if took is None:
        raise Missing("A press in the legend or on a chip drew nothing.")
    return float(took)

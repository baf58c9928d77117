"""A reader opens a line: from the press to the frame that shows its words, after a rest or without any."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from statistics import median

from benchmarks.visit import Missing, Visitor

LONGEST = 15_000  # milliseconds after which no words will come
RESTING = 80  # milliseconds that the pointer rests on a line before the press
BETWEEN = 60  # milliseconds that it is elsewhere before
HELD = 60  # milliseconds that a finger stays down
AWAY = (3.0, 3.0)
COLD = ("quick", "touch", "key")
EACH = 3  # lines that are opened in each way
Point = tuple[float, float]

OUR_TITLE, THEIR_TITLE = "[data-dossier] h2", "#opened"
# A row of the list that keys and screen readers have.
ROW = """title => {
  const rows = [...stageOfOurs().querySelectorAll(".reach li button")];
  const named = (one, end) => (one.ariaLabel ?? one.textContent).startsWith(title + end);
  const row = rows.find((one) => [":", ",", " ·"].some((end) => named(one, end)));
  row?.focus();
  return Boolean(row);
}"""
# Of many lines some lie under others, or under the tool's own panels: these are hit at their middle.
THEIR_LINES = """most => {
  const frame = [...document.querySelectorAll("iframe")].find((one) => one.contentDocument?.querySelector("div"));
  const cy = [...frame.contentDocument.querySelectorAll("div")].find((one) => one._cyreg)._cyreg.cy;
  const box = frame.getBoundingClientRect(), inner = cy.container().getBoundingClientRect();
  const hit = (one) => cy.renderer().findNearestElement(one.midpoint().x, one.midpoint().y, true, false);
  const free = ({ x, y }) => cy.container().contains(frame.contentDocument.elementFromPoint(inner.x + x, inner.y + y));
  const found = [];
  for (const one of cy.edges().toArray()) {  // to ask for each of 2,000 takes most of a minute
    const at = one.renderedMidpoint();
    if (found.length === most) break;
    const place = [box.x + inner.x + at.x, box.y + inner.y + at.y, one.data("title")];
    if (hit(one)?.same(one) && free(at)) found.push(place);
  }
  return found;
}"""


def rested(visitor: Visitor) -> dict[str, float]:
    """Return the milliseconds from a press after a rest to the words, and what travels for it, in kilobytes."""
    took, sizes = [], []
    for x, y, title in _lines(visitor, EACH):

        def press(at: Point = (x, y)) -> None:
            visitor.page.mouse.move(*at)
            visitor.page.wait_for_timeout(RESTING)
            _press(visitor)

        before = visitor.received
        took.append(_until_read(visitor, "pointerup", title, press))
        sizes.append((visitor.received - before) / 1000)
    return {"words": median(took), "click": max(sizes)} if took else {}


def at_once(visitor: Visitor) -> dict[str, float]:
    """Return the milliseconds from a press to the words where the pointer comes and presses in one go."""
    return _cold(visitor, "quick", "pointerup", _press_at)


def touched(visitor: Visitor) -> dict[str, float]:
    """Return the milliseconds from a finger's leaving to the words; nothing of others."""
    return _cold(visitor, "touch", "touchend", _tap) if visitor.ours else {}


def entered(visitor: Visitor) -> dict[str, float]:
    """Return the milliseconds from Enter, as soon as a key's focus is there, to the words; nothing of others."""
    return _cold(visitor, "key", "keydown", _enter) if visitor.ours else {}


def _cold(visitor: Visitor, name: str, kind: str, act: Callable[[Visitor, Point, str], None]) -> dict[str, float]:
    """Measure some lines that were not open before: each step has its own, and the first were opened after a rest."""
    lines = _lines(visitor, EACH * (1 + len(COLD)))[EACH:]
    took = []
    for x, y, title in lines[COLD.index(name) :: len(COLD)]:
        took.append(_until_read(visitor, kind, title, partial(act, visitor, (x, y), title)))
    return {name: median(took)} if took else {}


def _until_read(visitor: Visitor, kind: str, title: str, act: Callable[[], None]) -> float:
    place = OUR_TITLE if visitor.ours else THEIR_TITLE
    visitor.page.mouse.move(*AWAY)
    visitor.page.wait_for_timeout(BETWEEN)
    shown = f"document.querySelector('{place}')?.textContent.trim() === {json.dumps(title)}"
    took = float(visitor.timed(f"timed('{kind}', () => {shown}, {LONGEST})", act))
    visitor.idle()
    return took


def _press(visitor: Visitor) -> None:
    visitor.page.mouse.down()
    visitor.page.mouse.up()


def _press_at(visitor: Visitor, at: Point, _title: str) -> None:
    visitor.page.mouse.move(*at)
    _press(visitor)


def _tap(visitor: Visitor, at: Point, _title: str) -> None:
    points = [{"x": at[0], "y": at[1]}]
    visitor.cdp.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": points})
    visitor.page.wait_for_timeout(HELD)
    visitor.cdp.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def _enter(visitor: Visitor, _at: Point, title: str) -> None:
    if not visitor.page.evaluate(ROW, title):
        raise Missing(f"The list for keys has no row {title!r}.")
    visitor.page.keyboard.press("Enter")


def _lines(visitor: Visitor, most: int) -> list[tuple[float, float, str]]:
    """Return pixels that lines really own, with their titles; none where a tool brings no words."""
    if visitor.arm.probe not in {"ours", "links"}:
        return []
    visitor.page.mouse.move(*AWAY)
    found = visitor.page.evaluate(f"ownedPixels({most})") if visitor.ours else visitor.page.evaluate(THEIR_LINES, most)
    if not found:
        raise Missing("No line lies under any pixel that was tried.")
    return [tuple(one) for one in found]

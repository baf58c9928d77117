"""One page, opened anew and used as a reader uses it: how long until what is asked for is seen, and what travels."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Locator, Page
from playwright.sync_api import Error as PlaywrightError

from benchmarks.pages import Arm
from tests.support.browsing import new_context

PROBES = (Path(__file__).parent / "probes.js").read_text("utf-8")
WAIT = 60_000  # milliseconds
RESTING = 80  # milliseconds that the pointer rests on a line
# Ours draws each filter by itself. Of this one, which it no longer finds, it waits for Python, as the others do.
UNREAD = "() => document.querySelector('.st-key-acts_only')?.classList.remove('st-key-acts_only')"
LOOKING = 200  # and in which a reader looks at it before a click


class NoLine(Exception):
    """A drawing in which nothing can be clicked."""


def measure(browser: Browser, arm: Arm, without: Collection[str] = ()) -> Iterator[tuple[str, float | str]]:
    """Yield what is measured of a page, each measure by its name; where it does not get there, why, and no more.

    ``without`` are measures that it did not get to before.
    """
    context = new_context(browser)
    page = context.new_page()
    page.set_default_timeout(WAIT)
    page.add_init_script(PROBES)
    received = [0]
    page.on("websocket", lambda socket: socket.on("framereceived", lambda frame: _count(received, frame)))
    steps: dict[str, Callable[[], dict[str, float]]] = {
        "load": lambda: _load(page, arm),
        "answer": lambda: _answered(page, arm, received),
        "filter": lambda: _drawn_ahead(page, arm, received),
        "words": lambda: _click(page, arm, received),
    }
    try:
        for name, step in steps.items():
            if name not in without:
                try:
                    yield from step().items()
                except (PlaywrightError, NoLine) as error:
                    yield name, str(error).splitlines()[0]
                    return  # where it stands now, nobody knows
    finally:
        context.close()


def _load(page: Page, arm: Arm) -> dict[str, float]:
    page.goto(arm.server.url)
    found = {"load": float(page.evaluate(f"until(probes['{arm.probe}'], {WAIT})"))}
    _idle(page)
    return found


def _answered(page: Page, arm: Arm, received: list[int]) -> dict[str, float]:
    """Return what a filter takes that Python answers: ours is kept from drawing this one by itself."""
    return _filter(
        page, arm, received, page.get_by_text(re.compile("^Acts only")), UNREAD if arm.probe == "ours" else "0"
    )


def _drawn_ahead(page: Page, arm: Arm, received: list[int]) -> dict[str, float]:
    """Return the milliseconds until a kind is drawn, which ours does without Python; nothing of others."""
    if arm.probe != "ours":
        return {}
    return {"filter": _filter(page, arm, received, page.locator(".st-key-kind-comment label"))["answer"]}


def _filter(page: Page, arm: Arm, received: list[int], box: Locator, first: str = "0") -> dict[str, float]:
    """Return the milliseconds until a filter is drawn, and the kilobytes of the larger answer: there and back.

    ``first`` is evaluated before either click, since Streamlit's answer to the one may undo it for the other.
    """
    times, sizes = [], []
    for _ in range(2):
        page.evaluate(first)
        before = received[0]
        page.evaluate(f"globalThis.result = filtered('{arm.probe}', {WAIT}); 0")
        box.first.click()
        times.append(float(page.evaluate("result")))
        _idle(page)
        sizes.append((received[0] - before) / 1000)
    return {"answer": median(times), "filter": median(times), "kilobytes": max(sizes)}


def _click(page: Page, arm: Arm, received: list[int]) -> dict[str, float]:
    """Return the milliseconds from a click on a line to its words, and its kilobytes; nothing where a tool has none."""
    before = received[0]
    if (words := _words(page, arm)) is None:
        return {}
    _idle(page)
    return {"words": words, "click": (received[0] - before) / 1000}


def _count(received: list[int], frame: str | bytes) -> None:
    received[0] += len(frame)


def _idle(page: Page) -> None:
    state = "document.querySelector('[data-testid=stApp]')?.dataset.testScriptState === 'notRunning'"
    for _ in range(3):  # a run that a widget causes begins some frames later
        page.wait_for_function(f"() => {state}")
        page.wait_for_timeout(300)


def _words(page: Page, arm: Arm) -> float | None:
    """Return the milliseconds from a click on a line to its words; None where a tool has none."""
    if arm.probe == "ours":
        at, title = _our_line(page)
        shown = f"document.querySelector('[data-dossier] h2')?.textContent.trim() === {json.dumps(title)}"
    elif arm.probe == "links":
        at, title = _their_line(page)
        shown = f"document.querySelector('#opened')?.textContent.trim() === {json.dumps(title)}"
    else:
        return None
    page.mouse.move(*at)
    page.wait_for_timeout(RESTING + LOOKING)
    page.evaluate(f"globalThis.result = timed('pointerup', () => {shown}, {WAIT}); 0")
    page.mouse.down()
    page.mouse.up()
    return float(page.evaluate("result"))


def _our_line(page: Page) -> tuple[tuple[float, float], str]:
    """Return a pixel that one line really owns, by what the page says of it, and that line's title."""
    box = page.locator(".st-key-network canvas").first.bounding_box()
    assert box
    root = "document.querySelector('.st-key-network [data-testid=stBidiComponentIsolated]').shadowRoot"
    says = f"{root}.querySelector('.says').textContent"
    for step in range(1, 400):
        x = box["x"] + box["width"] * (0.2 + 0.6 * (step * 0.618 % 1))
        y = box["y"] + min(box["height"], 480) * (0.2 + 0.6 * (step * 0.414 % 1))
        page.mouse.move(x, y)
        page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
        if match := re.match(r"(.+? – .+?)[:,·]", page.evaluate(says)):
            return (x, y), match[1].strip()
    raise NoLine("No line lies under any of 400 pixels.")


def _their_line(page: Page) -> tuple[tuple[float, float], str]:
    found = page.evaluate("""() => {
      const frame = [...document.querySelectorAll("iframe")].find((one) => one.contentDocument?.querySelector("div"));
      const cy = [...frame.contentDocument.querySelectorAll("div")].find((one) => one._cyreg)._cyreg.cy;
      const box = frame.getBoundingClientRect(), inner = cy.container().getBoundingClientRect();
      // Of many lines some lie under others: this one is hit at its middle.
      const hit = (one) => cy.renderer().findNearestElement(one.midpoint().x, one.midpoint().y, true, false);
      const edge = cy.edges().toArray().find((one) => hit(one)?.same(one)), at = edge.renderedMidpoint();
      return [box.x + inner.x + at.x, box.y + inner.y + at.y, edge.data("title")];
    }""")
    return (found[0], found[1]), found[2]

"""One page, opened anew and used as a reader uses it: how long until what is asked for is seen, and what travels."""

from __future__ import annotations

import json
import re
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Locator, Page

from benchmarks.pages import Arm
from tests.support.browsing import new_context

PROBES = (Path(__file__).parent / "probes.js").read_text("utf-8")
WAIT = 60_000  # milliseconds
RESTING = 80  # milliseconds that the pointer rests on a line
LOOKING = 200  # and in which a reader looks at it before a click


def measure(browser: Browser, arm: Arm) -> dict[str, float]:
    context = new_context(browser)
    page = context.new_page()
    page.set_default_timeout(WAIT)
    page.add_init_script(PROBES)
    received = [0]
    page.on("websocket", lambda socket: socket.on("framereceived", lambda frame: _count(received, frame)))
    try:
        page.goto(arm.server.url)
        found = {"load": page.evaluate(_drawn(arm, "performance.now()"))}
        _idle(page)
        # Ours draws some filters by itself, and waits for Python with this one, as the others do with theirs.
        found["answer"], found["kilobytes"] = _filter(page, arm, received, page.get_by_text(re.compile("^Acts only")))
        found["filter"] = found["answer"]
        if arm.probe == "ours":
            comments = page.locator(".st-key-kind-comment label")
            found["filter"], _ = _filter(page, arm, received, comments)
        before = received[0]
        if (words := _words(page, arm)) is not None:
            found["words"] = words
            _idle(page)
            found["click"] = (received[0] - before) / 1000
        return found
    finally:
        context.close()


def _filter(page: Page, arm: Arm, received: list[int], box: Locator) -> tuple[float, float]:
    """Return the milliseconds until a filter is drawn, and the kilobytes of the larger answer: there and back."""
    times, sizes = [], []
    for _ in range(2):
        before = received[0]
        page.evaluate(f"globalThis.result = filtered('{arm.probe}'); 0")
        box.first.click()
        times.append(float(page.evaluate("result")))
        _idle(page)
        sizes.append((received[0] - before) / 1000)
    return median(times), max(sizes)


def _drawn(arm: Arm, then: str) -> str:
    return f"""() => new Promise((done) => {{
      const look = () => probes['{arm.probe}']() ? done({then}) : requestAnimationFrame(look);
      look();
    }})"""


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
    page.evaluate(f"globalThis.result = timed('pointerup', () => {shown}); 0")
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
    raise RuntimeError("No line lies under any of 400 pixels.")


def _their_line(page: Page) -> tuple[tuple[float, float], str]:
    found = page.evaluate("""() => {
      const frame = [...document.querySelectorAll("iframe")].find((one) => one.contentDocument?.querySelector("div"));
      const cy = [...frame.contentDocument.querySelectorAll("div")].find((one) => one._cyreg)._cyreg.cy;
      const box = frame.getBoundingClientRect(), inner = cy.container().getBoundingClientRect();
      const edge = cy.edges()[0], at = edge.renderedMidpoint();
      return [box.x + inner.x + at.x, box.y + inner.y + at.y, edge.data("title")];
    }""")
    return (found[0], found[1]), found[2]

"""Our page beside what people would build instead: the same data, the same filter, one browser, in turn.

Each round opens each page anew: load until drawn, a filter until drawn (there and back), and a click on a line until
its words stand there. Times are taken in the page, from the reader's event to the frame after the drawing. A rival
that draws in a frame is asked there. Results are medians with their ranges, and the ratio to pyvis with fixed places.
"""

from __future__ import annotations

import argparse
import contextlib
import datetime as dt
import json
import os
import platform
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Locator, Page
from playwright.sync_api import Error as PlaywrightError

from benchmarks.data import SIZES, write
from tests.support.browsing import chromium, new_context
from tests.support.server import Server, serving

HERE = Path(__file__).parent
WAIT = 60_000  # milliseconds
MEASURES = {
    "load": "load → drawn",
    "filter": "filter → drawn",
    "answer": "filter → drawn, by Python's answer alone",
    "words": "click → words",
    "kilobytes": "websocket, a filter",
}
# What each page has to show. `drawn(before)` gives the number of what is drawn, or nothing while it is not drawn anew.
PROBES = """
globalThis.probes = {
  ours() {
    const root = document.querySelector(".st-key-network [data-testid=stBidiComponentIsolated]")?.shadowRoot;
    const stage = root?.querySelector(".stage");
    if (!stage) return null;
    if (!stage.watched) {
      stage.watched = 1;
      stage.times = stage.dataset.drawn ? 1 : 0;
      new MutationObserver(() => { stage.times += 1; }).observe(stage, { attributeFilter: ["data-drawn"] });
    }
    return stage.times || null;
  },
  pyvis() {
    const page = [...document.querySelectorAll("iframe")].map((one) => one.contentWindow).find((one) => one?.network);
    if (!page) return null;
    if (!page.watched) {
      page.watched = 1;
      page.network.on("afterDrawing", () => { page.drawn ??= globalThis.pages = (globalThis.pages ?? 0) + 1; });
      page.network.redraw();
    }
    return page.drawn || null;
  },
  links() {
    const page = [...document.querySelectorAll("iframe")].map((one) => one.contentDocument).find((one) => one);
    const cy = page && [...page.querySelectorAll("div")].find((one) => one._cyreg)?._cyreg.cy;
    if (!cy) return null;
    if (cy.container().watched !== cy) {
      cy.container().watched = cy;
      cy.on("render", () => { cy.drawn = `${cy.edges().length}`; });
      cy.forceRender();
    }
    return cy.drawn || null;
  },
};
// From the next event of a reader until `found` gives something.
globalThis.timed = (kind, found) => new Promise((done) => {
  const frames = [window, ...[...document.querySelectorAll("iframe")].map((one) => one.contentWindow)];
  let began = null;
  for (const frame of frames) frame.addEventListener(kind, () => { began ??= performance.now(); }, { capture: true });
  const look = () => {
    if (began !== null && found()) done(performance.now() - began);
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
});
globalThis.filtered = (which) => {
  const before = probes[which]();
  return timed("click", () => { const now = probes[which](); return now && now !== before; });
};
"""


@dataclass(frozen=True)
class Arm:
    """One page that is measured: its server, and how its drawing is asked."""

    name: str
    probe: str
    server: Server


@contextlib.contextmanager
def arms(ours: Path, theirs: Path, rivals: Path | None, against: Path | None) -> Iterator[list[Arm]]:
    with contextlib.ExitStack() as stack:
        start = stack.enter_context
        data = {"RIVAL_DATA": str(theirs)}
        pyvis, links = HERE / "rivals" / "pyvis_page.py", HERE / "rivals" / "link_page.py"
        found = [Arm("our page", "ours", start(serving(ours)))]
        if against:
            found.append(Arm("our page, before", "ours", start(serving(ours, app=against / "app.py", cwd=against))))
        found.append(Arm("pyvis in an iframe", "pyvis", start(serving(env=data, app=pyvis))))
        found.append(Arm("pyvis, positions fixed", "pyvis", start(serving(env={**data, "FIXED": "1"}, app=pyvis))))
        if rivals:
            python = str(rivals / "bin" / "python")
            found.append(Arm("st-link-analysis", "links", start(serving(env=data, app=links, python=python))))
        yield found


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
        if (words := _words(page, arm)) is not None:
            found["words"] = words
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
    page.wait_for_timeout(
        80 + 200
    )  # the pointer rests; the words have 200 ms to come, as a reader looks before a click
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


def table(results: dict[str, dict[str, dict[str, list[float]]]]) -> str:
    """Return a Markdown table: a measure a block, a page a row, a size a column; medians, ranges, ratios."""
    sizes = list(results)
    lines = []
    for measure_, words in MEASURES.items():
        unit = "kB" if measure_ == "kilobytes" else "ms"
        lines += [f"| {words}, {unit} | " + " | ".join(sizes) + " |", "|---" * (len(sizes) + 1) + "|"]
        for name in results[sizes[0]]:
            cells = []
            for size in sizes:
                values = results[size][name].get(measure_, [])
                base = results[size].get("pyvis, positions fixed", {}).get(measure_, [])
                ratio = f" · {median(values) / median(base):.2f}" if values and base else ""
                spread = f" ({min(values):,.0f}–{max(values):,.0f})" if values else ""
                cells.append(f"**{median(values):,.0f}**{spread}{ratio}" if values else "–")
            lines.append(f"| {name} | " + " | ".join(cells) + " |")
        lines.append("")
    return "\n".join(lines)


def run(sizes: Sequence[str], rounds: int, rivals: Path | None, against: Path | None) -> dict:
    results: dict = {}
    with TemporaryDirectory() as folder:
        for size in sizes:
            ours, theirs = write(size, Path(folder))
            found: dict = defaultdict(lambda: defaultdict(list))
            with arms(ours, theirs, rivals, against) as pages, chromium() as browser:
                for turn in range(rounds + 1):  # the first warms up
                    for arm in pages:
                        try:
                            measured = measure(browser, arm)
                        except PlaywrightError as error:
                            print(f"{size} {arm.name}: {str(error).splitlines()[0]}", file=sys.stderr)
                            measured = {}
                        print(
                            size,
                            turn,
                            arm.name,
                            {name: round(value, 1) for name, value in measured.items()},
                            flush=True,
                        )
                        for name, value in measured.items() if turn else ():
                            found[arm.name][name].append(value)
                results[size] = {arm.name: dict(found[arm.name]) for arm in pages}
    return results


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default=",".join(SIZES), help="of S, M and L")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--rivals", type=Path, help="a virtual environment with streamlit and st-link-analysis")
    parser.add_argument("--against", type=Path, help="another checkout of this project")
    parser.add_argument("--out", type=Path, help="a folder for compare.json and compare.md")
    given = parser.parse_args()
    results = run(given.sizes.split(","), given.rounds, given.rivals, given.against)
    load = ", ".join(f"{one:.1f}" for one in os.getloadavg())
    today = dt.datetime.now(dt.UTC).date()
    head = f"{today:%-d %B %Y}, {platform.machine()}, {os.cpu_count()} cores, load {load}, {given.rounds} rounds."
    text = f"{head}\n\n{table(results)}"
    print(text)
    if given.out:
        given.out.mkdir(parents=True, exist_ok=True)
        (given.out / "compare.json").write_text(
            json.dumps({"about": head, "results": results}, indent=1) + "\n", "utf-8"
        )
        (given.out / "compare.md").write_text(text, "utf-8")


if __name__ == "__main__":
    main()

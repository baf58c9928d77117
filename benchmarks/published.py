"""The published page as a reader has it: its size, and how long until what is asked for is drawn.

Each round opens the file anew from the disk and uses it (``published.js``). A time is taken in the page, from the event
to the end of the frame that shows what it asked for.
"""

from __future__ import annotations

import argparse
import gzip
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from playwright.sync_api import Browser

from benchmarks import keeping
from benchmarks.benchmark import Benchmark, Measure, Raw, Wanted
from benchmarks.data import write
from benchmarks.tables import of_one
from graph.loading import load
from graph.model import counted
from graph.record import read_record, record_path
from graph.view import Filters, apply
from graph.web.publish import publish
from tests.support import ROOT
from tests.support.browsing import DESKTOP, chromium

PROBE = (Path(__file__).parent / "published.js").read_text("utf-8")
PAGE, OUR_DATA = "the published page", "ours"
ROUNDS = {OUR_DATA: 5, "S": 3, "M": 3, "L": 3}
FRAME = {OUR_DATA: 16, "L": 50}
MEASURES = (
    Measure("size", "size", "kB", wanted=(Wanted({OUR_DATA: 650, "L": 15_000}),)),
    Measure("compressed", "compressed", "kB", "As gzip has it.", (Wanted({OUR_DATA: 190}),)),
    Measure("interactive", "load → first filter answered", "ms", wanted=(Wanted({"L": 2500}),)),
    Measure("opening", "longest task until then", "ms", "The browser tells of tasks from 50 ms on; 50 is none."),
    Measure(
        "filter", "filter → drawn", "ms",
        "Each of four kinds taken off and put back; of every time here up to 16.7 ms are the wait for a frame.",
        (Wanted(FRAME),), digits=1,
    ),
    Measure("handle", "handle of the timeline, dragged → drawn", "ms", wanted=(Wanted(FRAME),), digits=1),
    Measure("search", "a letter typed into the search → drawn", "ms", wanted=(Wanted(FRAME),), digits=1),
    Measure("compare", "two periods compared, and no more → drawn", "ms", wanted=(Wanted(FRAME),), digits=1),
    Measure("all", "all relations drawn, and the 300 again", "ms", digits=1),
    Measure("click", "click → words", "ms", wanted=(Wanted(FRAME),), digits=1),
    Measure("sort", "table sorted", "ms", wanted=(Wanted(FRAME),), digits=1),
    Measure("drag", "paper dragged", "frames a second", "Sixty events, one a frame.", more=True),
    Measure("zoom", "zoomed", "frames a second", more=True),
)  # fmt: skip


def run(given: argparse.Namespace, known: Raw) -> Iterator[Raw]:
    for size in keeping.asked(given, ROUNDS):
        before, until = keeping.load_now(), monotonic() + 60 * given.minutes
        with keeping.going_on(f"published, {size}"), TemporaryDirectory() as folder, chromium() as browser:
            keeping.say(size, "is published")
            page = published(size, Path(folder))
            content = page.read_bytes()
            found = {"size": [len(content) / 1000], "compressed": [len(gzip.compress(content, 6)) / 1000]}
            for turn in range(given.rounds or ROUNDS[size]):
                if turn and monotonic() > until:
                    break
                told, failed = visit(browser, page)
                keeping.say(size, f"round {turn + 1}", told, *([failed] if failed else []))
                for name, value in told.items():
                    found.setdefault(name, []).append(value)
                rounded = {name: [round(one, 1) for one in values] for name, values in found.items()}
                now = f"{keeping.machine(before)}, {counted(turn + 1, 'round')}"
                known = keeping.merged(known, ROUNDS, size, now, {PAGE: rounded}, {PAGE: failed} if failed else None)
                yield known


def published(size: str, folder: Path) -> Path:
    """Return the page of one of SIZES, or of our own data."""
    path = ROOT / "data" / "relations.yaml" if size == OUR_DATA else write(size, folder)[0]
    page = folder / "index.html"
    page.write_text(publish(apply(load(path), Filters()), read_record(record_path(path))), "utf-8")
    return page


def visit(browser: Browser, path: Path) -> tuple[dict[str, float], dict[str, str]]:
    """Open a page and use it; return each measure, and why others have none."""
    context = browser.new_context(viewport={"width": DESKTOP[0], "height": DESKTOP[1]}, offline=True)
    try:
        page = context.new_page()
        page.add_init_script(PROBE)
        page.goto(path.as_uri())
        # The page's policy forbids Playwright's own waiting, which evaluates text.
        told = page.evaluate("() => measured")
        return told["found"], told["failed"]
    finally:
        context.close()


def told(raw: Raw) -> str:
    return of_one(raw, PAGE, MEASURES)


BENCHMARK = Benchmark("published", "the published page", PAGE, MEASURES, run, told, keeping.results_of)

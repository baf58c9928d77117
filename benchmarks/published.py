"""The published page as a reader has it: its size, and how long until what is asked for is drawn.

Each round opens the file anew from the disk: load until its first filter is answered; each kind taken off and put back;
a relation opened until its words are there; a pointer that drags the paper and a wheel that zooms. A time is taken in
the page, from the event to the frame after it.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gzip
import json
import os
import platform
from collections import defaultdict
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import Browser

from benchmarks.data import SIZES, write
from benchmarks.tables import put
from graph.loading import load
from graph.record import read_record, record_path
from graph.view import Filters, apply
from graph.web.publish import publish
from tests.support import ROOT
from tests.support.browsing import DESKTOP, chromium

PROBE = (Path(__file__).parent / "published.js").read_text("utf-8")
OUR_DATA = "ours"
# What is measured, in words; sizes in kilobytes, times in milliseconds.
MEASURES = {
    "size": "size, kB",
    "compressed": "compressed, kB",
    "interactive": "load → first filter answered",
    "filter": "filter → drawn",
    "click": "click → words",
    "drag": "frames a second, paper dragged",
    "zoom": "frames a second, zoomed",
}
Kept = dict[str, Any]  # "about", and by size and measure what was measured, round by round


def one_size(size: str, rounds: int, browser: Browser) -> dict[str, list[float]]:
    """Return what is measured of one of SIZES, or of our own data."""
    found: dict[str, list[float]] = defaultdict(list)
    with TemporaryDirectory() as folder:
        path = ROOT / "data" / "relations.yaml" if size == OUR_DATA else write(size, Path(folder))[0]
        page = Path(folder) / "index.html"
        page.write_text(publish(apply(load(path), Filters()), read_record(record_path(path))), "utf-8")
        content = page.read_bytes()
        found["size"], found["compressed"] = [len(content) / 1000], [len(gzip.compress(content, 6)) / 1000]
        for _ in range(rounds):
            for name, value in visit(browser, page).items():
                found[name].append(value)
    return {name: [round(one, 1) for one in values] for name, values in found.items()}


def visit(browser: Browser, path: Path) -> dict[str, float]:
    """Open a page and use it; return each measure."""
    context = browser.new_context(viewport={"width": DESKTOP[0], "height": DESKTOP[1]}, offline=True)
    try:
        page = context.new_page()
        page.add_init_script(PROBE)
        page.goto(path.as_uri())
        # The page's policy forbids Playwright's own waiting, which evaluates text.
        return {name: float(value) for name, value in page.evaluate("() => measured").items()}
    finally:
        context.close()


def table(kept: Kept) -> str:
    """Return the Markdown of what was measured: medians, with the least and the most."""
    sizes = list(kept["results"])
    head = [f"| | {' | '.join(sizes)} |", f"|---|{'---|' * len(sizes)}"]
    rows = [
        f"| {words} | {' | '.join(_told(kept['results'][size].get(name, [])) for size in sizes)} |"
        for name, words in MEASURES.items()
    ]
    return "\n".join((f"{kept['about']}", "", *head, *rows))


def _told(values: list[float]) -> str:
    if not values:
        return "–"
    around = f" ({min(values):,.0f}–{max(values):,.0f})" if len(values) > 1 else ""
    return f"**{median(values):,.0f}**{around}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default=",".join((OUR_DATA, *SIZES)), help="of ours, S, M and L")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--out", type=Path, help="a folder for published.json")
    parser.add_argument("--document", type=Path, help="a Markdown file for the table, between its comments")
    given = parser.parse_args()
    before = os.getloadavg()[0]
    with chromium() as browser:
        results = {size: one_size(size, given.rounds, browser) for size in given.sizes.split(",")}
    load_now = f"load {before:.1f} when it began and {os.getloadavg()[0]:.1f} at the end, this page included"
    about = f"{dt.datetime.now(dt.UTC):%-d %B %Y}, {platform.machine()}, {os.cpu_count()} cores, {load_now}."
    kept = {"about": about, "results": results}
    print(table(kept))
    if given.out:
        given.out.mkdir(parents=True, exist_ok=True)
        (given.out / "published.json").write_text(json.dumps(kept, indent=1) + "\n", "utf-8")
    if given.document:
        put(given.document, "published", table(kept))


if __name__ == "__main__":
    main()

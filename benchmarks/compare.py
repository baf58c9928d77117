"""Our page beside what people would build instead: the same data, the same filter, one browser, in turn.

Each round opens each page anew: load until drawn, a filter until drawn (there and back), and a click on a line until
its words stand there. Times are taken in the page, from the reader's event to the frame after the drawing. A rival
that draws in a frame is asked there. Results are medians with their ranges, and the ratio to pyvis with fixed places.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import platform
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import Any

from benchmarks.data import SIZES, write
from benchmarks.pages import arms
from benchmarks.plot import plot
from benchmarks.tables import Results, put, table
from benchmarks.visit import measure
from graph.model import counted
from tests.support.browsing import chromium

Measured = dict[str, dict[str, list[float]]]  # by page and measure
Kept = dict[str, Any]  # by size, as compare.json has it: "about", and "results", which are Measured
PICTURE = "performance.svg"


def one_size(
    size: str, rounds: int, minutes: float, rivals: Path | None, against: Path | None, without: Sequence[str] = ()
) -> Iterator[Measured]:
    """Yield after each round all that is measured at a size so far; the first round warms up and does not count.

    What a page does not get to in 60 s is told and left out from then on. After so many minutes no other round is
    begun, but for the first that counts.
    """
    until = monotonic() + 60 * minutes
    found: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    _say(size, "makes its data and starts the servers")
    with TemporaryDirectory() as folder:
        ours, theirs = write(size, Path(folder))
        with arms(ours, theirs, rivals, against) as pages, chromium() as browser:
            hopeless: dict[str, set[str]] = {arm.name: {"load"} if arm.name in without else set() for arm in pages}
            for turn in range(rounds + 1):
                if turn > 1 and monotonic() > until:
                    break
                for arm in pages:
                    if "load" not in hopeless[arm.name]:
                        measured = dict(measure(browser, arm, hopeless[arm.name]))
                        hopeless[arm.name] |= {name for name, value in measured.items() if isinstance(value, str)}
                        numbers = {name: round(one, 1) for name, one in measured.items() if not isinstance(one, str)}
                        _say(size, f"round {turn} of {rounds}" if turn else "warms up", arm.name, measured)
                        for name, value in numbers.items() if turn else ():
                            found[arm.name][name].append(value)
                if turn:
                    yield {arm.name: dict(found[arm.name]) for arm in pages if arm.name in found}


def _say(*words: object) -> None:
    """Tell how far it is, on the terminal: a size takes minutes."""
    now = dt.datetime.now().astimezone()
    told = [{k: round(v) if isinstance(v, float) else v for k, v in one.items()} if isinstance(one, dict) else one
            for one in words]  # fmt: skip
    print(f"{now:%H:%M:%S}", *told, file=sys.stderr, flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default=",".join(SIZES), help="of S, M and L")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--minutes", type=float, default=60, help="for a size: after these no other round is begun")
    parser.add_argument("--without", action="append", default=[], metavar="PAGE", help="leave out a page")
    parser.add_argument("--rivals", type=Path, help="a virtual environment with streamlit and st-link-analysis")
    parser.add_argument("--against", type=Path, help="another checkout of this project")
    parser.add_argument("--more", action="store_true", help="add the rounds to those of --out instead of these")
    parser.add_argument("--out", type=Path, help="a folder for compare.json; what it has of other sizes stays")
    parser.add_argument("--document", type=Path, help="a Markdown file for tables and plot, between its comments")
    given = parser.parse_args()
    kept = given.out / "compare.json" if given.out else None
    known = json.loads(kept.read_text("utf-8")) if kept and kept.exists() else {}
    for size in given.sizes.split(","):
        before = os.getloadavg()[0]
        earlier = known.get(size) if given.more else None
        for results in one_size(size, given.rounds, given.minutes, given.rivals, given.against, given.without):
            known[size] = {
                "about": _about(size, results, before, earlier),
                "results": together(earlier["results"], results) if earlier else results,
            }
            if kept:  # after each round, so that a run that is ended keeps what it has
                kept.parent.mkdir(parents=True, exist_ok=True)
                of_sizes = {one: known[one] for one in SIZES if one in known}
                kept.write_text(json.dumps(of_sizes, indent=1) + "\n", "utf-8")
    ordered = {size: known[size] for size in SIZES if size in known}
    print(text(ordered))
    if given.document:
        put(given.document, "compare", text(ordered))
        given.document.with_name(PICTURE).write_text(plot(results_of(ordered)), "utf-8")


def _about(size: str, results: Measured, before: float, earlier: Mapping[str, Any] | None) -> str:
    rounds = max((len(values) for page in results.values() for values in page.values()), default=0)
    today = f"{dt.datetime.now(dt.UTC).date():%-d %B %Y}"
    load = f"load {before:.1f} when it began and {os.getloadavg()[0]:.1f} at the end, these pages included"
    told = f"{size}: {today}, {platform.machine()}, {os.cpu_count()} cores, {counted(rounds, 'round')}, {load}."
    return f"{earlier['about']} {told}" if earlier else told


def together(earlier: Measured, later: Measured) -> Measured:
    """Return the rounds of two runs as those of one."""
    return {
        page: {
            name: [*earlier.get(page, {}).get(name, []), *later.get(page, {}).get(name, [])]
            for name in {**earlier.get(page, {}), **later.get(page, {})}
        }
        for page in {**earlier, **later}
    }


def results_of(kept: Kept) -> Results:
    return {size: one["results"] for size, one in kept.items()}


def text(kept: Kept) -> str:
    """Return what the document tells of all that was measured."""
    about = "\n".join(f"- {one['about']}" for one in kept.values())
    return f"{about}\n\n![The same numbers as a plot]({PICTURE})\n\n{table(results_of(kept))}"


if __name__ == "__main__":
    main()

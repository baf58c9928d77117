"""Our page beside what people would build instead: the same data, the same filter, one browser, in turn.

Each round opens each page anew and does the steps of ``steps``. Times are taken in the page. A rival that draws in a
frame is asked there. Results are medians with their ranges, and the ratio to pyvis with fixed places.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import Any

from benchmarks import keeping
from benchmarks.benchmark import Benchmark, Raw
from benchmarks.data import SIZES, write
from benchmarks.pages import BEFORE, OURS, arms
from benchmarks.plot import PICTURE
from benchmarks.steps import MEASURES, STEPS
from benchmarks.tables import about, by_page
from benchmarks.visit import measure
from graph.model import counted
from tests.support.browsing import chromium

Measured = dict[str, dict[str, list[float]]]  # by page and measure
ROUNDS = {"S": 5, "M": 4, "L": 3}
WARMING = STEPS[:4]  # and no more in a round that does not count


def run(given: argparse.Namespace, known: Raw) -> Iterator[Raw]:
    """Yield all that is known after each round: what is measured takes the place of what was, or joins it."""
    for size in keeping.asked(given, SIZES):
        before, earlier = keeping.load_now(), known.get(size) if given.more else None
        with keeping.going_on(f"compare, {size}"):
            for results, failed in one_size(size, given):
                rounds = max((len(values) for page in results.values() for values in page.values()), default=0)
                told = f"{keeping.machine(before)}, {counted(rounds, 'round')}"
                if earlier:
                    told, results = f"{earlier['about']}; {told}", together(earlier["results"], results)
                known = keeping.merged(known, SIZES, size, told, results, failed)
                yield known


def one_size(size: str, given: argparse.Namespace) -> Iterator[tuple[Measured, dict[str, dict[str, str]]]]:
    """Yield after each round all that is measured at a size so far, and what failed in it; the first warms up.

    What another page does not get to is left out from then on; ours is tried each time. After so many minutes no other
    round is begun, but for the first that counts.
    """
    rounds, until = given.rounds or ROUNDS[size], monotonic() + 60 * given.minutes
    found: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    keeping.say(size, "makes its data and starts the servers")
    with TemporaryDirectory() as folder:
        ours, theirs = write(size, Path(folder))
        with arms(ours, theirs, given.rivals, given.against) as pages, chromium() as browser:
            pages = [arm for arm in pages if arm.name not in given.without]
            hopeless: dict[str, set[str]] = {arm.name: set() for arm in pages}
            for turn in range(rounds + 1):
                if turn > 1 and monotonic() > until:
                    break
                failed: dict[str, dict[str, str]] = defaultdict(dict)
                for arm in pages:
                    if "load" in hopeless[arm.name]:
                        continue
                    keeping.say(size, f"round {turn} of {rounds}" if turn else "warms up", arm.name)
                    for name, told in measure(browser, arm, STEPS if turn else WARMING, hopeless[arm.name]):
                        keeping.say("  ", name, told)
                        if isinstance(told, str):
                            failed[arm.name][name] = told
                            hopeless[arm.name] |= {name} if arm.name not in (OURS, BEFORE) else set()
                        elif turn:
                            for one, value in told.items():
                                found[arm.name][one].append(value)
                if turn:
                    yield {arm.name: dict(found[arm.name]) for arm in pages if arm.name in found}, dict(failed)


def together(earlier: Mapping[str, Any], later: Measured) -> Measured:
    """Return the rounds of two runs as those of one."""
    return {
        page: {
            name: [*earlier.get(page, {}).get(name, []), *later.get(page, {}).get(name, [])]
            for name in {**earlier.get(page, {}), **later.get(page, {})}
        }
        for page in {**earlier, **later}
    }


def told(raw: Raw) -> str:
    """Return what the document tells of all that was measured."""
    tables = by_page(keeping.results_of(raw), MEASURES)
    return f"{about(raw)}\n\n![The same numbers as a plot]({PICTURE})\n\n{tables}"


BENCHMARK = Benchmark(
    "compare", "the live page, some of it beside other tools", OURS, MEASURES, run, told, keeping.results_of
)

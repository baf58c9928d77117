"""What the server works: milliseconds of the processor, in a process without a browser and in a server that is asked.

They hardly depend on what else the machine does.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from benchmarks import keeping
from benchmarks.benchmark import Benchmark, Measure, Raw, Wanted
from benchmarks.client import Reader, processor
from benchmarks.data import SIZES, write
from benchmarks.tables import of_one
from graph.loading import load
from graph.model import Dataset
from graph.render.drawing import looks
from graph.render.html import coverage, described
from graph.view import KINDS, Filters, apply, count, distinct_quotes
from graph.view.index import index as made_index
from graph.view.search import index as words_index
from tests.support.server import serving

SERVER = "the server"
# Filters in turn, each another view than the one before.
CHANGES = (
    *(Filters(kinds=frozenset(KINDS) - {kind}) for kind in KINDS),
    Filters(acts_only=True),
    Filters(report_dated=False),
    Filters(years=(2014, 2016)),
)
SEARCHES = ("band", "ring lamo", "sution", '"co di"', "mond teness bari")
ASKED = ("acts=only", "undated=hidden", "kind=comment", "from=2014&to=2016", "kind=verbal-conflict", "")
RUNS = 60
MEASURES = (
    Measure(
        "filter", "all that a filter needs", "ms", "The five rows below, of nine filters in turn.",
        (Wanted({"L": 15}, "the server's work for a filter, of the processor"),), digits=1,
    ),
    Measure("view", "its view", "ms", digits=1),
    Measure("counts", "every number of every choice", "ms", digits=1),
    Measure("looks", "how every relation looks", "ms", digits=1),
    Measure("head", "what the head says", "ms", digits=1),
    Measure("covers", "what the view covers", "ms", digits=1),
    Measure(
        "search", "a search", "ms", "One word, several, and a phrase.",
        (Wanted({"L": 15}, "a search, of the processor"),), digits=1,
    ),
    Measure("index", "the index, once", "ms", wanted=(Wanted({"L": 300}, "the index of the data, of the processor"),)),
    Measure("words", "the index of words, once", "ms"),
    Measure(
        "script", "a run of the page's script", "ms",
        f"What a server takes for each of {RUNS} changes by a websocket client, Streamlit's own work included.",
        digits=1,
    ),
)  # fmt: skip


def run(given: argparse.Namespace, known: Raw) -> Iterator[Raw]:
    with TemporaryDirectory() as folder:
        for size in keeping.asked(given, SIZES):
            before, path = keeping.load_now(), write(size, Path(folder))[0]
            keeping.say(size, "works")
            with keeping.going_on(f"server, {size}"):
                found = worked(load(path)) | {"script": asyncio.run(runs(path))}
                keeping.say(size, {name: sum(values) / len(values) for name, values in found.items()})
                rounded = {name: [round(one, 1) for one in values] for name, values in found.items()}
                known = keeping.merged(known, SIZES, size, keeping.machine(before), {SERVER: rounded})
                yield known


def worked(dataset: Dataset) -> dict[str, list[float]]:
    """Return the milliseconds of each measure, as often as it was done."""
    found: dict[str, list[float]] = defaultdict(list)

    def timed(name: str, act: Callable[[], object]) -> object:
        began = process_time()
        result = act()
        found[name].append(1000 * (process_time() - began))
        return result

    gc.collect()
    timed("index", lambda: made_index(dataset))
    timed("words", lambda: words_index(dataset))
    apply(dataset, Filters())
    everything = distinct_quotes(dataset)
    for filters in CHANGES:
        view = apply(dataset, filters)
        steps: dict[str, Callable[[], object]] = {
            "view": lambda: [shown.relation.id for shown in apply(dataset, filters)],  # noqa: B023
            "counts": lambda: count(dataset, filters),  # noqa: B023
            "looks": lambda: [looks.look(view, shown) for shown in view],  # noqa: B023
            "head": lambda: described(view, everything),  # noqa: B023
            "covers": lambda: coverage(view),  # noqa: B023
        }
        for name, act in steps.items():
            timed(name, act)
        found["filter"].append(sum(found[name][-1] for name in steps))
    for words in SEARCHES:
        timed("search", lambda: apply(dataset, Filters(words=words)).quotes)  # noqa: B023
    return dict(found)


async def runs(path: Path) -> list[float]:
    """Return the milliseconds that a server works for a run, after a first that is not counted."""
    with serving(path) as server:
        reader = Reader(server)
        await reader.open()
        for query in ASKED:
            await reader.ask(query)
        found = []
        for _ in range(3):
            before = processor(server)
            for turn in range(RUNS // 3):
                await reader.ask(ASKED[turn % len(ASKED)])
            found.append(1000 * (processor(server) - before) / (RUNS // 3))
        await reader.close()
        return found


def told(raw: Raw) -> str:
    return of_one(raw, SERVER, MEASURES)


BENCHMARK = Benchmark("server", "what the server works", SERVER, MEASURES, run, told, keeping.results_of)

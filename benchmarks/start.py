"""A server's first page: from the start of its process until a browser has drawn it, with an empty cache."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from playwright.sync_api import Browser

from benchmarks import keeping
from benchmarks.benchmark import Benchmark, Measure, Raw, Wanted
from benchmarks.client import megabytes, processor
from benchmarks.data import SIZES, write
from benchmarks.pages import OURS
from benchmarks.tables import of_one
from benchmarks.visit import PROBES, WAIT
from graph.model import counted
from tests.support.browsing import chromium, new_context
from tests.support.server import serving

ROUNDS = 3
COMPILED = {"PYTHONDONTWRITEBYTECODE": ""}  # whatever the shell says, Python keeps what it has compiled
MEASURES = (
    Measure(
        "drawn", "start of the server → first page drawn", "s",
        "The browser runs already; the server's modules are compiled.",
        (Wanted({"L": 4.0}, "one server, cold start → first page drawn"),), digits=1,
    ),
    Measure("answers", "until it answers", "s", digits=1),
    Measure("used", "its processor until then", "s", digits=1),
    Measure("memory", "its memory then", "MB"),
)  # fmt: skip


def run(given: argparse.Namespace, known: Raw) -> Iterator[Raw]:
    with TemporaryDirectory() as folder, chromium() as browser:
        for size in keeping.asked(given, SIZES):
            path = write(size, Path(folder))[0]
            with keeping.going_on(f"start, {size}"):
                once(browser, path)  # does not count: Python compiles our modules, as on anybody's first start
            before = keeping.load_now()
            found: dict[str, list[float]] = {measure.name: [] for measure in MEASURES}
            for turn in range(given.rounds or ROUNDS):
                with keeping.going_on(f"start, {size}"):
                    told = once(browser, path)
                    keeping.say(size, f"start {turn + 1}", told)
                    for name, value in told.items():
                        found[name].append(round(value, 2))
                    now = f"{keeping.machine(before)}, {counted(turn + 1, 'round')}"
                    known = keeping.merged(known, SIZES, size, now, {OURS: found})
                    yield known


def once(browser: Browser, path: Path) -> dict[str, float]:
    context = new_context(browser)
    try:
        page = context.new_page()
        page.set_default_timeout(WAIT)
        page.add_init_script(PROBES)
        began = monotonic()
        with serving(path, env=COMPILED) as server:
            answers = monotonic() - began
            page.goto(server.url, wait_until="commit")
            page.evaluate(f"until(probes.ours, {WAIT})")
            drawn = monotonic() - began
            return {"drawn": drawn, "answers": answers, "used": processor(server), "memory": megabytes(server)}
    finally:
        context.close()


def told(raw: Raw) -> str:
    return of_one(raw, OURS, MEASURES)


BENCHMARK = Benchmark("start", "a server that starts", OURS, MEASURES, run, told, keeping.results_of)

"""Many readers: fifty who follow one link in the same moment, then go on reading, and a thousand who come and go.

Counted by websocket clients, no browser draws anything: what is measured is the server. A session has its page when its
script has finished and the page is whole. On a machine that does other things too, compare the processor's seconds,
which only the server itself uses.
"""

from __future__ import annotations

import argparse
import asyncio
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from math import nan
from statistics import median
from time import monotonic

from websockets.exceptions import WebSocketException

from benchmarks import keeping
from benchmarks.benchmark import Benchmark, Measure, Raw, Results, Wanted
from benchmarks.client import Failed, Reader, health, megabytes, processor
from tests.support.server import Server, serving

# What readers change, one after the other.
FILTERS = ("", "acts=only", "undated=hidden", "kind=comment", "view=table")
AT_ONCE = 10  # of those who come and go
KEPT = 140  # seconds for which Streamlit keeps a session that has gone, and a little more
FILLING, FORGOTTEN = "100 sessions come and go", "one more, when they are forgotten"
SERVER, OUR_DATA = "the server", "ours"
MEASURES = (
    Measure(
        "at once", "50 readers at once, until the last has its page", "s", wanted=(Wanted({OUR_DATA: 6.0}),), digits=1
    ),
    Measure("p95", "then 2 changes a second for 5 minutes, p95", "ms", wanted=(Wanted({OUR_DATA: 400}),)),
    Measure("health", "the server's health meanwhile, p99", "ms", wanted=(Wanted({OUR_DATA: 250}),)),
    Measure("memory", "its memory at most", "MB", wanted=(Wanted({OUR_DATA: 250}),)),
    Measure("errors", "errors of all readers", "in all", wanted=(Wanted({OUR_DATA: 0}),)),
    Measure("stays", "memory that stays of 1,000 sessions", "MB", wanted=(Wanted({OUR_DATA: 20}),)),
)


@dataclass(frozen=True)
class Part:
    """One part of a visit; times in seconds, memory in millions of bytes."""

    what: str
    runs: tuple[float, ...]
    errors: tuple[str, ...]
    whole: float  # from its beginning to its end
    used: float  # of the processor, by the server
    memory: float  # the server's at the end
    most: float  # and at its most
    health: tuple[float, ...]

    def rounded(self) -> Part:
        """Return what was measured to the millisecond, as it is kept."""
        runs, health = (tuple(round(one, 3) for one in all_) for all_ in (self.runs, self.health))
        return replace(self, runs=runs, health=health)

    def row(self) -> str:
        times = (
            f"{median(self.runs):.2f} | {share(self.runs, 0.95):.2f} | {max(self.runs):.2f}"
            if self.runs
            else "– | – | –"
        )
        return (
            f"| {self.what} | {times} | {len(self.errors)} | {self.whole:.1f} | {self.used:.1f} | "
            f"{share(self.health, 0.99):.2f} | {self.memory:.0f} | {self.most:.0f} |"
        )


HEAD = (
    "| | a run, median s | p95 | last | errors | in all, s | processor, s | health p99, s | MB after | MB at most |\n"
    "|---|---|---|---|---|---|---|---|---|---|"
)


def share(seconds: Sequence[float], part: float) -> float:
    ranked = sorted(seconds)
    return ranked[min(len(ranked) - 1, int(part * len(ranked)))] if ranked else float("nan")


async def part(server: Server, what: str, visits: Callable[[], Awaitable[list[float | str]]]) -> Part:
    """Measure what these visits take; each gives its seconds, or what went wrong."""
    ended, began, used = asyncio.Event(), monotonic(), processor(server)
    asking, watching = asyncio.create_task(health(server, ended)), asyncio.create_task(_most(server, ended))
    found = await visits()
    whole = monotonic() - began
    used = processor(server) - used
    ended.set()
    runs = tuple(one for one in found if isinstance(one, float))
    errors = tuple(one for one in found if isinstance(one, str))
    done = Part(what, runs, errors, whole, used, megabytes(server), await watching, tuple(await asking))
    print(done.row(), *sorted(set(errors)), sep="\n  ", flush=True)
    return done


async def _most(server: Server, until: asyncio.Event) -> float:
    found = megabytes(server)
    while not until.is_set():
        found = max(found, megabytes(server))
        await asyncio.sleep(0.5)
    return found


async def asked(reader: Reader, query: str) -> float | str:
    try:
        return await reader.ask(query)
    except (Failed, OSError, WebSocketException) as error:
        return str(error)


async def at_once(readers: Sequence[Reader]) -> list[float | str]:
    await asyncio.gather(*(reader.open() for reader in readers))
    return await asyncio.gather(*(asked(reader, "") for reader in readers))


async def changes(readers: Sequence[Reader], number: int, rate: float) -> list[float | str]:
    """Change filters, so many a second, whether those before have been answered or not; a reader at a time each."""
    later: list[asyncio.Task[float | str]] = []
    began = monotonic()
    for turn in range(number):
        query = FILTERS[(turn // len(readers) + 1) % len(FILTERS)]
        later.append(asyncio.create_task(asked(readers[turn % len(readers)], query)))
        await asyncio.sleep(max(0.0, began + (turn + 1) / rate - monotonic()))
    return list(await asyncio.gather(*later))


async def come_and_go(server: Server, number: int) -> list[float | str]:
    """Open so many sessions, a few at a time, each of which changes a filter and goes."""
    found: list[float | str] = []

    async def one() -> None:
        reader = Reader(server)
        await reader.open()
        found.extend([await asked(reader, ""), await asked(reader, FILTERS[1])])
        await reader.close()

    for first in range(0, number, AT_ONCE):
        await asyncio.gather(*(one() for _ in range(min(AT_ONCE, number - first))))
    return found


async def visit(server: Server, given: argparse.Namespace) -> list[Part]:
    readers = [Reader(server) for _ in range(given.readers)]
    print(HEAD)
    parts = [await part(server, f"{given.readers} at once", lambda: at_once(readers))]
    if given.changes:
        what = f"{given.changes} changes, {given.rate:g} a second"
        parts.append(await part(server, what, lambda: changes(readers, given.changes, given.rate)))
    await asyncio.gather(*(reader.close() for reader in readers))
    if given.sessions:
        # The first fill what stays for the life of a server; what more come and go should leave nothing.
        parts.append(await part(server, FILLING, lambda: come_and_go(server, 100)))
        what = f"{given.sessions:,} more"
        parts.append(await part(server, what, lambda: come_and_go(server, given.sessions)))
        keeping.say(f"waits {KEPT} s until the server forgets them")
        await asyncio.sleep(KEPT)
        parts.append(await part(server, FORGOTTEN, lambda: come_and_go(server, 1)))
    return parts


def run(given: argparse.Namespace, _known: Raw) -> Iterator[Raw]:
    before = keeping.load_now()
    with serving(given.data, dict(one.split("=", 1) for one in given.env)) as server:
        parts = [one.rounded() for one in asyncio.run(visit(server, given))]
    yield {"about": keeping.machine(before), "parts": [asdict(one) for one in parts]}


def told(raw: Raw) -> str:
    rows = "\n".join(one.row() for one in parts_of(raw))
    return f"{HEAD}\n{rows}\n\n{raw['about']}."


def parts_of(raw: Raw) -> list[Part]:
    return [Part(**one) for one in raw["parts"]]


def results(raw: Raw) -> Results:
    """Return what is wanted of each part, of those that were done in the number that is wanted."""
    parts = {one.what: one for one in parts_of(raw)} if raw else {}
    found: dict[str, float] = {}
    if first := parts.get("50 at once"):
        found["at once"] = max(first.runs, default=nan)
    if changed := parts.get("600 changes, 2 a second"):
        found["p95"], found["health"] = 1000 * share(changed.runs, 0.95), 1000 * share(changed.health, 0.99)
        found["memory"] = changed.most
    if "1,000 more" in parts:
        found["stays"] = parts[FORGOTTEN].memory - parts[FILLING].memory
        found["errors"] = sum(len(one.errors) for one in parts.values())
    return {OUR_DATA: {SERVER: {name: [round(value, 2)] for name, value in found.items()}}}


BENCHMARK = Benchmark("readers", "many readers", SERVER, MEASURES, run, told, results)

"""Many readers: fifty who follow one link in the same moment, then go on reading, and a thousand who come and go.

Counted by websocket clients, no browser draws anything: what is measured is the server. A session has its page when its
script has finished and the page is whole. On a machine that does other things too, compare the processor's seconds,
which only the server itself uses.
"""

from __future__ import annotations

import argparse
import asyncio
import datetime as dt
import json
import os
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from statistics import median
from time import monotonic

from websockets.exceptions import WebSocketException

from benchmarks.client import Failed, Reader, health, megabytes, processor
from benchmarks.tables import put
from tests.support.server import Server, serving

# What readers change, one after the other.
FILTERS = ("", "acts=only", "undated=hidden", "kind=comment", "view=table")
AT_ONCE = 10  # of those who come and go
KEPT = 140  # seconds for which Streamlit keeps a session that has gone, and a little more


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
        parts.append(await part(server, "100 sessions come and go", lambda: come_and_go(server, 100)))
        what = f"{given.sessions:,} more"
        parts.append(await part(server, what, lambda: come_and_go(server, given.sessions)))
        await asyncio.sleep(KEPT)
        parts.append(await part(server, "one more, when they are forgotten", lambda: come_and_go(server, 1)))
    return parts


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--readers", type=int, default=50)
    parser.add_argument("--changes", type=int, default=120, help="filters that are changed afterwards, in all")
    parser.add_argument("--rate", type=float, default=2.0, help="changes a second")
    parser.add_argument("--sessions", type=int, default=0, help="that come and go after that")
    parser.add_argument("--data", help="a data file; the project's own without it")
    parser.add_argument("--env", action="append", default=[], metavar="NAME=VALUE", help="for the server")
    parser.add_argument("--out", type=Path, help="a folder for readers.json")
    parser.add_argument("--document", type=Path, help="a Markdown file for the table, between its comments")
    given = parser.parse_args()
    with serving(given.data, dict(one.split("=", 1) for one in given.env)) as server:
        parts = [one.rounded() for one in asyncio.run(visit(server, given))]
    load = ", ".join(f"{one:.1f}" for one in os.getloadavg())
    about = f"{dt.datetime.now(dt.UTC).date():%-d %B %Y}, {os.cpu_count()} cores, load {load}."
    if given.out:
        given.out.mkdir(parents=True, exist_ok=True)
        raw = {"about": about, "parts": [asdict(one) for one in parts]}
        (given.out / "readers.json").write_text(json.dumps(raw) + "\n", "utf-8")
    if given.document:
        rows = "\n".join(one.row() for one in parts)
        put(given.document, "readers", f"{about}\n\n{HEAD}\n{rows}")


if __name__ == "__main__":
    main()

"""Fifty readers who follow one link in the same moment, and then go on reading: counted by websocket clients.

No browser draws anything: what is measured is the server. A session has its page when its script has finished. On a
machine that does other things too, compare the processor's seconds, which only the server itself uses.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import time
import urllib.request
from collections.abc import Sequence
from pathlib import Path
from statistics import median

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.support.server import Server, serving

FINISHED = (ForwardMsg.FINISHED_SUCCESSFULLY, ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY)
FILTERS = ("", "acts=only", "undated=hidden", "kind=comment", "view=table")  # what readers change, one after the other


class Reader:
    """One session: it asks for a run with an address and waits until that has finished."""

    def __init__(self, server: Server) -> None:
        self.url = server.url.replace("http", "ws", 1) + "/_stcore/stream"
        self.received = 0

    async def open(self) -> None:
        self.socket = await websockets.connect(
            self.url, subprotocols=[websockets.Subprotocol("streamlit")], max_size=None, compression=None
        )

    async def ask(self, query: str) -> float:
        """Return the seconds until the run has finished. Raises RuntimeError where it failed."""
        message = BackMsg()
        message.rerun_script.query_string = query
        began = time.monotonic()
        await self.socket.send(message.SerializeToString())
        while True:
            sent = await self.socket.recv()
            self.received += len(sent)
            answer = ForwardMsg.FromString(sent if isinstance(sent, bytes) else sent.encode())
            if answer.HasField("delta") and answer.delta.new_element.HasField("exception"):
                raise RuntimeError(answer.delta.new_element.exception.message)
            if answer.HasField("script_finished") and answer.script_finished in FINISHED:
                return time.monotonic() - began


async def health(server: Server, until: asyncio.Event) -> list[float]:
    """Return how long the server's own health took to answer, asked ten times a second."""
    opener, found = urllib.request.build_opener(urllib.request.ProxyHandler({})), []
    while not until.is_set():
        began = time.monotonic()
        await asyncio.to_thread(lambda: opener.open(f"{server.url}/_stcore/health", timeout=60).read())
        found.append(time.monotonic() - began)
        await asyncio.sleep(0.1)
    return found


async def visit(server: Server, number: int, changes: int, rate: float) -> None:
    ended = asyncio.Event()
    asking = asyncio.create_task(health(server, ended))
    readers = [Reader(server) for _ in range(number)]
    began, used = time.monotonic(), processor(server)
    await asyncio.gather(*(reader.open() for reader in readers))
    first = await asyncio.gather(*(reader.ask("") for reader in readers))
    print(f"{number} readers at once: all pages after {time.monotonic() - began:.2f} s, {words(first)}")
    received = sum(reader.received for reader in readers) / number / 1000
    print(f"  {processor(server) - used:.2f} s of the processor, {received:.0f} kB each, {megabytes(server):.0f} MB")
    used = processor(server)
    later: list[asyncio.Task[float]] = []
    for turn in range(changes):
        reader = readers[turn % number]
        later.append(asyncio.create_task(reader.ask(FILTERS[(turn // number + 1) % len(FILTERS)])))
        await asyncio.sleep(1 / rate)
    if later:
        found = await asyncio.gather(*later)
        print(f"{changes} changes, {rate:g} a second: {words(found)}")
        print(f"  {processor(server) - used:.2f} s of the processor, {megabytes(server):.0f} MB")
    ended.set()
    print(f"health meanwhile: {words(await asking)}")


def words(seconds: Sequence[float]) -> str:
    ranked = sorted(seconds)
    at = {share: ranked[min(len(ranked) - 1, int(share * len(ranked)))] for share in (0.95, 0.99)}
    return f"median {median(ranked):.3f}, p95 {at[0.95]:.3f}, p99 {at[0.99]:.3f}, last {ranked[-1]:.3f} s"


def processor(server: Server) -> float:
    """Return the seconds that the server has used so far, on all cores."""
    stat = Path(f"/proc/{server.process.pid}/stat")
    parts = stat.read_text().rpartition(")")[2].split() if stat.exists() else []
    return (int(parts[11]) + int(parts[12])) / os.sysconf("SC_CLK_TCK") if parts else float("nan")


def megabytes(server: Server) -> float:
    status = Path(f"/proc/{server.process.pid}/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return next((int(line.split()[1]) / 1000 for line in lines if line.startswith("VmRSS:")), float("nan"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--readers", type=int, default=50)
    parser.add_argument("--changes", type=int, default=120, help="filters that are changed afterwards, in all")
    parser.add_argument("--rate", type=float, default=2.0, help="changes a second")
    parser.add_argument("--data", help="a data file; the project's own without it")
    parser.add_argument("--env", action="append", default=[], metavar="NAME=VALUE", help="for the server")
    given = parser.parse_args()
    with serving(given.data, dict(one.split("=", 1) for one in given.env)) as server:
        asyncio.run(visit(server, given.readers, given.changes, given.rate))


if __name__ == "__main__":
    main()

"""A reader without a browser: a websocket client that asks Streamlit for runs; and what its server uses meanwhile."""

from __future__ import annotations

import asyncio
import os
import time
import urllib.request
from pathlib import Path

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.support.server import Server

FINISHED = (ForwardMsg.FINISHED_SUCCESSFULLY, ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY)
LATEST = 60  # seconds after which an answer counts as none
LAST_PART = "rg-coverage"  # of the page's HTML: what comes with the last of it


class Failed(Exception):
    """A run that failed, or brought no whole page."""


class Reader:
    """One session: it asks for a run with an address and waits until that has finished."""

    def __init__(self, server: Server) -> None:
        self.url = server.url.replace("http", "ws", 1) + "/_stcore/stream"

    async def open(self) -> None:
        self.socket = await websockets.connect(
            self.url, subprotocols=[websockets.Subprotocol("streamlit")], max_size=None, compression=None
        )

    async def close(self) -> None:
        await self.socket.close()

    async def ask(self, query: str) -> float:
        """Return the seconds until the run has finished. Raises Failed where it did not, or left something out."""
        message = BackMsg()
        message.rerun_script.query_string = query
        began = time.monotonic()
        await self.socket.send(message.SerializeToString())
        try:
            async with asyncio.timeout(LATEST):
                await self._finished()
        except TimeoutError:
            raise Failed(f"no answer in {LATEST} s") from None
        return time.monotonic() - began

    async def _finished(self) -> None:
        whole = False
        while True:
            sent = await self.socket.recv()
            answer = ForwardMsg.FromString(sent if isinstance(sent, bytes) else sent.encode())
            if answer.HasField("delta"):
                element = answer.delta.new_element
                if element.HasField("exception"):
                    raise Failed(element.exception.message)
                whole |= LAST_PART in element.html.body
            # A run that left out what has not changed sends that as a reference to what is known.
            whole |= answer.WhichOneof("type") == "ref_hash"
            if answer.HasField("script_finished") and answer.script_finished in FINISHED:
                if not whole:
                    raise Failed("the page is not whole")
                return


async def health(server: Server, until: asyncio.Event) -> list[float]:
    """Return how long the server's own health took to answer, asked ten times a second."""
    opener, found = urllib.request.build_opener(urllib.request.ProxyHandler({})), []
    while not until.is_set():
        began = time.monotonic()
        await asyncio.to_thread(lambda: opener.open(f"{server.url}/_stcore/health", timeout=60).read())
        found.append(time.monotonic() - began)
        await asyncio.sleep(0.1)
    return found


def processor(server: Server) -> float:
    """Return the seconds that the server has used so far, on all cores."""
    stat = Path(f"/proc/{server.process.pid}/stat")
    parts = stat.read_text().rpartition(")")[2].split() if stat.exists() else []
    return (int(parts[11]) + int(parts[12])) / os.sysconf("SC_CLK_TCK") if parts else float("nan")


def megabytes(server: Server) -> float:
    """Return the memory that the server has, in millions of bytes."""
    status = Path(f"/proc/{server.process.pid}/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return next((int(line.split()[1]) / 1000 for line in lines if line.startswith("VmRSS:")), float("nan"))

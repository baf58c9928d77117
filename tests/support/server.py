"""A Streamlit server of our own, for tests and screenshots: started, waited for, read and ended.

What a browser sees of it lives in ``browsing``.
"""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.support import ROOT

APP = ROOT / "app.py"
START_SECONDS = 60
RUNNING: list[Server] = []  # so that a failed test can show what its servers said
TRACEBACK = "Traceback (most recent call last)"


@dataclass(eq=False)
class Server:
    """A running page: where it is, and what it said."""

    url: str
    process: subprocess.Popen[bytes]
    log_file: Path
    checked: int = 0  # how much of the log a test has answered for

    @property
    def log(self) -> str:
        return self.log_file.read_text(encoding="utf-8", errors="replace")

    def new_traceback(self) -> bool:
        """Has it logged a traceback since it was last asked? Each is told to one test only."""
        log, start = self.log, self.checked
        self.checked = len(log)
        return TRACEBACK in log[start:]

    def alive(self) -> bool:
        """The process is there and the server answers."""
        return self.process.poll() is None and _healthy(self.url)


@contextlib.contextmanager
def serving(
    data_path: Path | str | None = None,
    env: Mapping[str, str] | None = None,
    args: Sequence[str] = (),
    app: Path | str = APP,
    cwd: Path = ROOT,
    python: str = sys.executable,
) -> Iterator[Server]:
    """Starts ``app`` on a free port of 127.0.0.1, yields it when it answers, ends it.

    ``data_path`` goes to the app as ``RELATIONS_DATA``; ``args`` are the app's own, behind ``--``.
    ``cwd`` and ``python`` start another checkout, or another program's script.
    """
    port = _free_port()
    command = [python, "-m", "streamlit", "run", str(app)]
    command += ["--server.port", str(port), "--server.address", "127.0.0.1", "--server.headless", "true"]
    command += ["--", *args] if args else []
    # Colours and progress bars are for people; a variable of the developer's shell must not choose the data.
    environment = {k: v for k, v in os.environ.items() if k != "RELATIONS_DATA"} | {"NO_COLOR": "1"}
    if data_path is not None:
        environment["RELATIONS_DATA"] = str(data_path)
    environment |= dict(env or {})
    with TemporaryDirectory(prefix="relations-server-") as folder:
        log_file = Path(folder) / "server.log"
        with log_file.open("wb") as log:
            process = subprocess.Popen(
                command, cwd=cwd, env=environment, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT
            )
        server = Server(f"http://127.0.0.1:{port}", process, log_file)
        try:
            _wait_until_healthy(server)
            RUNNING.append(server)
            yield server
        finally:
            if server in RUNNING:
                RUNNING.remove(server)
            process.terminate()
            try:
                process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _healthy(url: str) -> bool:
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # never through a proxy: it is this machine
    try:
        with opener.open(f"{url}/_stcore/health", timeout=2) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def _wait_until_healthy(server: Server) -> None:
    deadline = time.monotonic() + START_SECONDS
    while not _healthy(server.url):
        if server.process.poll() is not None:
            raise RuntimeError(f"The server ended by itself with code {server.process.returncode}:\n{server.log}")
        if time.monotonic() > deadline:
            raise TimeoutError(f"The server did not answer within {START_SECONDS} s:\n{server.log}")
        time.sleep(0.05)  # between two looks at another process; there is nothing to wait on

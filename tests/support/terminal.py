"""Runs a command on a pseudo-terminal, as a person would: for what asks, colours or shows a bar."""

from __future__ import annotations

import os
import select
import subprocess
import sys
import time

from tests.support import ROOT


def on_a_terminal(*arguments: object, answers: tuple[str, ...] = (), seconds: float = 60) -> tuple[int, str]:
    """The exit code of ``python -m graph`` with these arguments, and all that the terminal showed."""
    import pty  # no such thing on Windows

    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "graph", *map(str, arguments)]
    process = subprocess.Popen(command, cwd=ROOT, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True)
    os.close(theirs)
    os.write(ours, "".join(f"{answer}\n" for answer in answers).encode())
    shown, until = b"", time.monotonic() + seconds
    try:
        while time.monotonic() < until:
            if select.select([ours], [], [], 0.2)[0]:
                shown += os.read(ours, 65536)
            elif process.poll() is not None:
                break
    except OSError:  # the other end is closed
        pass
    finally:
        if process.poll() is None and time.monotonic() >= until:
            process.kill()
        code = process.wait(10)
        os.close(ours)
    return code, shown.decode("utf-8", "replace")

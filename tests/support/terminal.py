"""Runs a command on a pseudo-terminal, as a person would: for what asks, colours or shows a bar."""

from __future__ import annotations

import os
import select
import time

from tests.support import ROOT
from tests.support.forked import forked


def on_a_terminal(*arguments: object, answers: tuple[str, ...] = (), seconds: float = 60) -> tuple[int, str]:
    """The exit code of ``python -m graph`` with these arguments, and all that the terminal showed."""
    import pty  # no such thing on Windows

    ours, theirs = pty.openpty()
    os.write(ours, "".join(f"{answer}\n" for answer in answers).encode())
    process = forked(arguments, ROOT, os.environ, os.ttyname(theirs), terminal=True)
    shown, until = b"", time.monotonic() + seconds
    try:
        while time.monotonic() < until:
            ready, _, _ = select.select([ours, process.sentinel], [], [], 1)
            if ours in ready:
                shown += os.read(ours, 65536)
            elif ready:
                break
    finally:
        if process.is_alive():
            process.kill()
        process.join(10)
        os.close(theirs)
        os.close(ours)
    assert process.exitcode is not None
    return process.exitcode, shown.decode("utf-8", "replace")

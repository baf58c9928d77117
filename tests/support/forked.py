"""A command, or a page's server, in a process of its own that need not import anything: most of what it takes to start.

The process is forked from one that has imported all of it already (``multiprocessing``'s fork server). Where starting
is what a test is about, it starts Python itself.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections.abc import Mapping, Sequence
from multiprocessing.process import BaseProcess
from pathlib import Path
from tempfile import TemporaryDirectory

from graph.cli.main import COMMANDS, main

_FORKS = multiprocessing.get_context("forkserver")
_FORKS.set_forkserver_preload([__name__, *(where.split(":")[0] for where in COMMANDS.values())])


def forked(
    arguments: Sequence[object], cwd: Path, env: Mapping[str, str], output: str | Path, terminal: bool = False
) -> BaseProcess:
    """Starts ``python -m graph`` with these arguments; all that it prints goes to ``output``.

    With ``terminal``, ``output`` is the name of one, and what is typed there is read.
    """
    command = (list(map(str, arguments)), str(cwd), dict(env), str(output), terminal)
    process = _FORKS.Process(target=_run, args=command)
    process.start()
    return process


def printed(arguments: Sequence[object], cwd: Path, env: Mapping[str, str], seconds: float = 60) -> str:
    """All that such a command prints, to standard output and error. Raises TimeoutError."""
    with TemporaryDirectory() as folder:
        output = Path(folder) / "output"
        process = forked(arguments, cwd, env, output)
        process.join(seconds)
        if process.is_alive():
            process.kill()
            raise TimeoutError(f"python -m graph {arguments} did not end within {seconds} s")
        return output.read_text("utf-8")


def _run(arguments: list[str], cwd: str, env: dict[str, str], output: str, terminal: bool) -> None:
    os.setsid()
    os.environ.clear()
    os.environ.update(env)
    read = os.open(output if terminal else os.devnull, os.O_RDONLY)
    write = os.open(output, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    for there, number in ((read, 0), (write, 1), (write, 2)):
        os.dup2(there, number)
    os.chdir(cwd)
    sys.stdin, sys.stdout, sys.stderr = (
        open(number, mode, encoding="utf-8", closefd=False)  # noqa: SIM115
        for number, mode in ((0, "r"), (1, "w"), (2, "w"))
    )
    sys.argv = ["graph", *arguments]
    main()

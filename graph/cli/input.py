"""Read a file that a command takes in, or standard input where ``-`` stands in its place; say why that cannot be."""

from __future__ import annotations

import errno
import sys
from collections.abc import Callable
from pathlib import Path

from graph.files import at_most, read_at_most, reason
from graph.problems import GraphError

_STDIN = "-"
_CALLED = Path("standard input")


def read_input(file: Path, most: int) -> bytes:
    """Return what is in a file or comes from standard input. Raises GraphError, too, for more than ``most`` bytes."""
    return _read(called(file), lambda: _stdin(most)) if is_stdin(file) else read_file(file, most)


def read_file(file: Path, most: int) -> bytes:
    """Return what is in a file, whatever it is called. Raises GraphError, too, for more than ``most`` bytes."""
    return _read(file, lambda: read_at_most(file, most))


def is_stdin(file: Path) -> bool:
    """Return whether standard input is meant; a file of that name is given by its whole path."""
    return str(file) == _STDIN


def called(file: Path) -> Path:
    """Return what a message calls the file."""
    return _CALLED if is_stdin(file) else file


def _read(name: Path, content: Callable[[], bytes]) -> bytes:
    try:
        return content()
    except OSError as error:
        raise GraphError(f"{name} cannot be read: {reason(error)}") from None


def _stdin(most: int) -> bytes:
    if sys.stdin is None:
        raise OSError(errno.EBADF, "there is none")
    return at_most(sys.stdin.buffer.read(most + 1), most)

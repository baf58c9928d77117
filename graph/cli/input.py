"""Read a file that a command takes in, or standard input where ``-`` stands in its place."""

from __future__ import annotations

import errno
import sys
from pathlib import Path

from graph.files import at_most, read_at_most

_STDIN = "-"
_CALLED = Path("standard input")


def read_input(file: Path, most: int) -> bytes:
    """Return what is in a file or comes from standard input. Raises OSError, too, for more than ``most`` bytes."""
    if not is_stdin(file):
        return read_at_most(file, most)
    if sys.stdin is None:
        raise OSError(errno.EBADF, "there is none")
    return at_most(sys.stdin.buffer.read(most + 1), most)


def is_stdin(file: Path) -> bool:
    """Return whether standard input is meant; a file of that name is given by its whole path."""
    return str(file) == _STDIN


def called(file: Path) -> Path:
    """Return what a message calls the file."""
    return _CALLED if is_stdin(file) else file

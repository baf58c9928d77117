"""Writing a file: only one of our programs at a time compares and writes those of a folder."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from graph.files import locked, write_atomically

fcntl = pytest.importorskip("fcntl")


def test_while_one_program_compares_and_writes_another_waits(tmp_path: Path) -> None:
    other = os.open(tmp_path, os.O_RDONLY)
    try:
        with locked(tmp_path), pytest.raises(BlockingIOError):
            fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)
        fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)
    finally:
        os.close(other)


def test_a_folder_that_cannot_be_locked_is_written_all_the_same(tmp_path: Path) -> None:
    with locked(tmp_path / "gone"):
        pass


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a system without named pipes")
def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reading = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write_atomically(pipe, b"through the pipe")
    assert os.read(reading, 100) == b"through the pipe"
    os.close(reading)
    assert pipe.is_fifo()
    assert [*tmp_path.iterdir()] == [pipe]

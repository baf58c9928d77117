"""Writing a file: only one of our programs at a time compares and writes those of a folder."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from graph.files import NotWritten, locked, write_atomically
from tests.support import ROOT

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


WRITING = "import sys; from pathlib import Path; from graph.files import write_atomically as w; print('printed');" + (
    "[w(Path(one), b'new') for one in sys.argv[1:]]; print('after')"
)


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="a system that has no names for what is open")
def test_a_file_behind_standard_output_is_written_on_and_keeps_what_it_had(tmp_path: Path) -> None:
    log, link = tmp_path / "log.csv", tmp_path / "link"
    link.symlink_to("/dev/stdout")
    ways = ["/dev/stdout", "/dev/fd/1", "/dev/../dev/stdout", str(link)]
    for mode, before in (("ab", "old "), ("r+b", "")):  # >> log.csv, and where a descriptor stands at the beginning
        log.write_text("old ")
        node = log.stat().st_ino
        with log.open(mode) as out:
            subprocess.run([sys.executable, "-c", WRITING, *ways], stdout=out, cwd=ROOT, check=True, timeout=60)
        assert log.read_text() == f"{before}printed\nnewnewnewnewafter\n"
        assert log.stat().st_ino == node
    assert sorted(tmp_path.iterdir()) == [link, log]


@pytest.mark.skipif(not Path("/dev/fd").exists(), reason="a system that has no names for what is open")
def test_what_is_open_for_reading_only_is_told_and_stays(tmp_path: Path) -> None:
    text = tmp_path / "text"
    text.write_text("old")
    with text.open("rb") as reading, pytest.raises(NotWritten):
        write_atomically(Path(f"/dev/fd/{reading.fileno()}"), b"new")
    assert text.read_text() == "old"


def test_links_that_lead_in_a_circle_are_told_and_stay(tmp_path: Path) -> None:
    circle = tmp_path / "x"
    circle.symlink_to(circle)
    with pytest.raises(NotWritten, match="too many levels of symbolic links"):
        write_atomically(circle, b"words")
    assert circle.is_symlink()
    command = [sys.executable, "-m", "graph", "export", "--format", "quotes-csv", "--out", str(circle)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, "Traceback" in done.stderr) == (1, False)
    assert "cannot be written: too many levels of symbolic links" in done.stderr


def test_what_a_killed_program_left_goes_with_the_next_and_what_another_one_writes_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    left, young, others, own = (
        tmp_path / name
        for name in (".a.yaml.abcd_123.new", ".a.yaml.efgh5678.new", ".b.yaml.abcd_123.new", ".a.yaml.new")
    )
    for one in (left, young, others, own):
        one.write_bytes(b"half")
    for one in (left, others, own):
        os.utime(one, (0, 0))
    write_atomically(path, b"whole")
    assert {one.name for one in tmp_path.iterdir()} == {one.name for one in (path, young, others, own)}

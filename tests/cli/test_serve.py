"""``serve``: which script is started with which file, and what is told before it starts."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from graph.cli.main import cli
from tests.support import ROOT


@pytest.mark.skipif(os.name == "nt", reason="there a process has no other in its place")
def test_the_checkouts_page_is_started_with_the_named_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[list[str]] = []
    monkeypatch.setattr(os, "execv", lambda _program, command: started.append(command))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mine.yaml").touch()
    done = CliRunner().invoke(cli, ["serve", "mine.yaml", "--port", "9000", "--no-browser"])
    assert (done.exit_code, done.output) == (0, "")
    [command] = started
    assert command[:5] == [sys.executable, "-m", "streamlit", "run", str(ROOT / "app.py")]
    assert command[-2:] == ["--data", str(tmp_path / "mine.yaml")]
    assert command[5:7] == ["--server.port", "9000"]
    assert ("--server.enableStaticServing" in command) == (not (ROOT / "static").is_dir()), "or Streamlit warns of it"
    assert Path.cwd() == ROOT  # where its settings are


def test_a_file_that_is_not_there_is_told_and_nothing_is_started() -> None:
    done = CliRunner().invoke(cli, ["serve", "no-such.yaml"])
    assert done.exit_code == 1
    assert done.stderr.startswith("Error: no-such.yaml: no such file or folder. The current folder is ")

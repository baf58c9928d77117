"""The help of each command: a whole sentence in the list, an example, and what the exit codes mean."""

from __future__ import annotations

import subprocess
import sys
import tomllib

import pytest
from click.testing import CliRunner

from graph import __version__
from graph.cli.main import COMMANDS, cli
from tests.support import ROOT


def test_the_list_has_each_command_with_a_whole_sentence() -> None:
    lines = CliRunner().invoke(cli, ["--help"], terminal_width=80).stdout.partition("Commands:\n")[2].splitlines()
    assert [line.split()[0] for line in lines] == list(COMMANDS)
    assert all(line.endswith(".") and not line.endswith("...") for line in lines)


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_a_command_has_an_example_and_its_exit_codes(command: str) -> None:
    said = CliRunner().invoke(cli, [command, "--help"]).stdout
    assert f"\n    python -m graph {command}" in said
    assert "\n  Exit codes: " in said


def test_the_version_is_one_line_on_stdout_and_has_one_home() -> None:
    asked = [sys.executable, "-m", "graph", "--version"]
    done = subprocess.run(asked, capture_output=True, text=True, encoding="utf-8", check=False, cwd=ROOT)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"relations-graph {__version__}, data format {__version__}\n"
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert "version" not in settings["project"]
    assert settings["tool"]["setuptools"]["dynamic"]["version"] == {"attr": "graph.__version__"}

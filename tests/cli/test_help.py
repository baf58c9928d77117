"""The help of each command: a whole sentence in the list, an example, and what the exit codes mean."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from graph.cli.main import COMMANDS, cli


def test_the_list_has_each_command_with_a_whole_sentence() -> None:
    lines = CliRunner().invoke(cli, ["--help"], terminal_width=80).stdout.partition("Commands:\n")[2].splitlines()
    assert [line.split()[0] for line in lines] == list(COMMANDS)
    assert all(line.endswith(".") and not line.endswith("...") for line in lines)


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_a_command_has_an_example_and_its_exit_codes(command: str) -> None:
    said = CliRunner().invoke(cli, [command, "--help"]).stdout
    assert f"\n    python -m graph {command}" in said
    assert "\n  Exit codes: " in said

"""What the command line says where it cannot read, write, print or even start: a sentence, and never a traceback."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from graph.__main__ import run as run_from_the_start
from graph.cli.main import cli
from tests.support import ROOT
from tests.support.invented import data_file, folder
from tests.support.yaml_samples import WHOLE

FULL = Path("/dev/full")
ON_POSIX = pytest.mark.skipif(os.name == "nt", reason="this system has no such devices and permissions")


def run(*arguments: object, **more: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "graph", *map(str, arguments)]
    given = {"cwd": ROOT, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True, "timeout": 60, **more}
    return subprocess.run(command, check=False, **given)  # type: ignore[call-overload,no-any-return]


# Starting


def test_without_what_it_needs_it_says_what_to_run(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "graph", tmp_path / "graph", ignore=shutil.ignore_patterns("__pycache__"))
    bare = [sys.executable, "-S", "-E", "-m", "graph", "check"]  # no site-packages: a Python outside the environment
    done = subprocess.run(bare, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 2
    assert done.stderr.splitlines() == [
        f"Error: python -m graph cannot start: click is not installed for this Python, {sys.executable}.",
        "In the checkout, run `make run` once, then `source .venv/bin/activate`.",
    ]


def test_a_library_that_only_one_command_lacks_is_named_too(tmp_path: Path) -> None:
    (tmp_path / "pydantic.py").write_text("raise ModuleNotFoundError(\"No module named 'pydantic'\", name='pydantic')")
    done = run("check", env={**os.environ, "PYTHONPATH": str(tmp_path)})
    assert (done.returncode, done.stdout) == (2, "")
    assert "pydantic is not installed for this Python" in done.stderr
    assert "Traceback" not in done.stderr


# Printing


@ON_POSIX
@pytest.mark.parametrize(
    "arguments", [["codes"], ["check"], ["schema", "--output", "-"], ["export", "--format", "ris"], ["--help"]]
)
def test_an_output_that_takes_nothing_is_told(arguments: list[str]) -> None:
    with FULL.open("w") as full:
        done = run(*arguments, stdout=full)
    assert (done.returncode, done.stderr) == (1, "Error: the output cannot be written: no space left on device.\n")


@ON_POSIX
def test_a_reader_who_has_read_enough_is_no_fault() -> None:
    read, write = os.pipe()
    os.close(read)
    done = run("codes", stdout=write)
    os.close(write)
    assert done.stderr == ""


@ON_POSIX
def test_a_closed_output_is_no_fault() -> None:
    done = subprocess.run(
        ["sh", "-c", f"'{sys.executable}' -m graph check >&-"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


@ON_POSIX
@pytest.mark.parametrize("command", ["export --format json", "export --format png", "schema --output -"])
def test_a_file_for_an_output_that_is_closed_is_told(command: str) -> None:
    done = subprocess.run(
        ["sh", "-c", f"'{sys.executable}' -m graph {command} >&-"], cwd=ROOT, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (1, "Error: the output cannot be written: there is no standard output.\n")


# Reading


@pytest.mark.parametrize("command", ["check", "verify"])
def test_a_missing_file_and_an_unreadable_one_are_both_problems(
    tmp_path: Path, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, whole = tmp_path / "a.yaml", Path.open
    result = CliRunner().invoke(cli, [command, str(path)])
    assert result.exit_code == 1
    assert f"{path}: error: no such file or directory [no-file]" in result.stdout
    path.write_text(WHOLE)

    def locked(self: Path, *arguments: object, **more: object) -> object:
        if self == path:
            raise PermissionError(errno.EACCES, "Permission denied")
        return whole(self, *arguments, **more)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", locked)
    result = CliRunner().invoke(cli, [command, str(path)])
    assert result.exit_code == 1
    assert f"{path}: error: this cannot be read: permission denied [no-file]" in result.stdout


def test_a_file_that_is_named_from_elsewhere_says_where_it_was_looked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    printed = CliRunner().invoke(cli, ["check"]).stdout
    assert printed == (
        f"data/relations.yaml: error: no such file or directory [no-file]\n"
        f"  hint     the current folder is {tmp_path}\n"
    )


def test_a_folder_of_texts_that_is_not_there_says_how_it_is_named(tmp_path: Path) -> None:
    path = data_file(tmp_path, "exact: the treaty")
    result = CliRunner().invoke(cli, ["verify", str(path)], env={"RELATIONS_SOURCES": str(tmp_path / "none")})
    assert result.exit_code == 2
    assert result.stderr.endswith(
        f"There is no folder {tmp_path / 'none'}. Name the folder with the texts with --sources or in "
        "RELATIONS_SOURCES.\n"
    )


# Writing


def full_disk(*_: object, **__: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def test_a_fix_that_cannot_be_written_is_told_and_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = data_file(tmp_path, "exact: THE U.S. was not there")
    before = path.read_bytes()
    monkeypatch.setattr(tempfile, "mkstemp", full_disk)
    result = CliRunner().invoke(cli, ["verify", str(path), "--sources", str(folder(tmp_path)), "--fix"])
    assert result.exit_code == 1
    assert f"Nothing was fixed: {path} cannot be written: no space left on device.\n" in result.stderr
    assert path.read_bytes() == before


@ON_POSIX
def test_a_file_that_its_owner_made_read_only_is_not_replaced(tmp_path: Path) -> None:
    path = data_file(tmp_path, "exact: THE U.S. was not there")
    path.chmod(0o444)
    before = path.read_bytes()
    command = ["verify", str(path), "--sources", str(folder(tmp_path)), "--fix"]
    result = CliRunner().invoke(cli, command)
    assert result.exit_code == 1
    assert f"Nothing was fixed: {path} cannot be written: it is read-only.\n" in result.stderr
    assert path.read_bytes() == before
    record = tmp_path / "verification.json"
    record.write_text("{}")
    record.chmod(0o444)
    result = CliRunner().invoke(cli, [*command[:-1], "--record"])
    assert f"{record} cannot be written: it is read-only. Nothing was recorded.\n" in result.stderr


def test_a_schema_that_cannot_be_written_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "mkstemp", full_disk)
    path = tmp_path / "schema.json"
    result = CliRunner().invoke(cli, ["schema", "--output", str(path)])
    assert (result.exit_code, result.stderr) == (1, f"Error: {path} cannot be written: no space left on device.\n")


def test_a_program_that_is_stopped_while_it_starts_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stopped() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("graph.cli.main", stopped)
    with pytest.raises(SystemExit) as ended:
        run_from_the_start()
    assert (ended.value.code, capsys.readouterr().err.strip()) == (1, "Aborted!")

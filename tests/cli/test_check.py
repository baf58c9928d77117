"""``python -m graph check``, and the table of codes."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from graph.cli.main import COMMANDS, cli
from graph.cli.output import github
from graph.problems import codes
from graph.problems.problem import Problem
from tests.support import ROOT
from tests.support.yaml_samples import WHOLE, quoted

WARNED = WHOLE.replace("the two agreed", "the two … agreed")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "a.yaml"


def check(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, ["check", *map(str, arguments)])


def test_a_clean_file_says_so_and_exits_with_0(file: Path) -> None:
    file.write_text(WHOLE)
    result = check(file)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "clean: 1 relation, 1 quote, 1 source\n", "")


def test_without_a_file_it_checks_the_projects_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    result = check("--strict")
    assert result.exit_code == 0
    assert re.fullmatch(r"clean: \d+ relations, \d+ quotes in \d+ entries, \d+ sources\n", result.stdout)


def test_problems_are_printed_to_stdout_and_exit_with_1(file: Path) -> None:
    file.write_text(quoted("date: soon\nevent: AGRE"))
    result = check(file)
    assert result.exit_code == 1
    assert result.stdout.startswith(
        f"{file}:12:15: error: this is not a date this format can read (EDTF, such as 2016-12-29) [bad-date]\n  where "
    )
    assert f"{file}:13:16: error: unknown event [unknown-event]\n" in result.stdout
    assert result.stderr == "2 errors\n"


def test_a_folder_is_checked_as_a_whole(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(WHOLE)
    (tmp_path / "b.yml").write_text(WHOLE)
    result = check(tmp_path)
    assert result.exit_code == 1
    assert "[source-twice]" in result.stdout
    assert "[pair-twice]" in result.stdout


def test_warnings_are_printed_and_fail_only_if_strict(file: Path) -> None:
    file.write_text(WARNED)
    result = check(file)
    assert result.exit_code == 0
    assert "warning: `exact` contains … [ellipsis]" in result.stdout
    assert result.stdout.endswith("sound, 1 warning: 1 relation, 1 quote, 1 source\n")
    strict = check(file, "--strict")
    assert (strict.exit_code, strict.stderr) == (1, "1 warning\n")
    assert "clean" not in strict.stdout


@pytest.mark.parametrize("arguments", [["--colour"], ["a.yaml", "b.yaml"], ["--format", "xml"]])
def test_wrong_usage_exits_with_2(arguments: list[str]) -> None:
    result = check(*arguments)
    assert result.exit_code == 2
    assert result.stderr.startswith("Usage: ")


def test_a_file_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    result = check(tmp_path / "none.yaml")
    assert result.exit_code == 1
    assert result.stdout == f"{tmp_path / 'none.yaml'}: error: no such file or directory [no-file]\n"


def test_json_has_every_part_of_a_problem(file: Path) -> None:
    file.write_text(quoted("event: AGRE"))
    result = check(file, "--format", "json")
    told = json.loads(result.stdout)
    assert (result.exit_code, told["clean"], told["file"]) == (1, False, str(file))
    (problem,) = told["problems"]
    assert problem["code"] == "unknown-event"
    assert (problem["line"], problem["column"], problem["severity"]) == (12, 16, "error")
    assert (problem["found"], problem["hint"]) == ("AGRE", "did you mean AGREE?")
    assert problem["allowed"][0] == "AGREE"
    assert problem["where"] == "relations[0].quotes[0].event"


def test_json_of_a_clean_file_counts_what_it_holds(file: Path) -> None:
    file.write_text(WHOLE)
    told = json.loads(check(file, "--format", "json").stdout)
    assert told == {"file": str(file), "clean": True, "relations": 1, "quotes": 1, "sources": 1, "problems": []}


def test_github_shows_problems_beside_their_lines(file: Path) -> None:
    file.write_text(quoted("event: AGRE"))
    result = check(file, "--format", "github")
    (line,) = result.stdout.splitlines()
    assert line.startswith(f"::error file={file},line=12,col=16,title=unknown-event::unknown event%0A")
    file.write_text(WARNED)
    assert check(file, "--format", "github").stdout.startswith("::warning file=")


def test_nothing_in_a_file_can_write_a_workflow_command(file: Path) -> None:
    said = github(Problem("bad-date", "100%\n::set-env::x", "a,b:c.yaml", 1, 1, found="\r\n::x"))
    assert said.startswith("::error file=a%2Cb%3Ac.yaml,line=1,col=1,title=bad-date::100%25%0A::set-env::x")
    assert "\n" not in said
    file.write_text(quoted('date: "\\n::error::x\\u001b[31m"'))
    for form in ("text", "github"):
        assert all(not line.startswith("::error::") for line in check(file, "--format", form).stdout.splitlines())
        assert "\x1b" not in check(file, "--format", form).stdout


def run(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "graph", *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, env={"PATH": "", **environment}, check=False)


def test_it_runs_from_the_command_line_without_colour_in_a_pipe(file: Path) -> None:
    file.write_text(quoted("event: AGRE"))
    done = run("check", file)
    assert (done.returncode, done.stderr) == (1, b"1 error\n")
    assert b"\x1b" not in done.stdout


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_it_prints_whatever_the_terminal_can_show(file: Path, encoding: str) -> None:
    file.write_text(quoted("speaker: {name: Пyтин}"), encoding="utf-8")
    done = run("check", file, PYTHONIOENCODING=encoding)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"look-alike" in done.stdout


@pytest.mark.parametrize("command", [[], *([name] for name in COMMANDS)])
def test_every_command_has_its_help(command: list[str]) -> None:
    result = CliRunner().invoke(cli, [*command, "--help"])
    assert result.exit_code == 0
    assert result.stdout.startswith("Usage: ")


# The table of codes


def test_the_page_of_problems_is_current() -> None:
    result = CliRunner().invoke(cli, ["codes", "--markdown"])
    page = (ROOT / "docs" / "problems.md").read_text(encoding="utf-8")
    assert page == result.stdout == codes.markdown(), "run: python -m graph codes --markdown > docs/problems.md"


def test_every_code_is_printed_with_its_remedy() -> None:
    result = CliRunner().invoke(cli, ["codes"])
    for code, entry in codes.CODES.items():
        assert f"  {code} ({entry.severity})\n      {entry.meaning}\n      {entry.remedy}\n" in result.stdout


def test_every_code_is_used_and_stands_once() -> None:
    program = "".join(p.read_text(encoding="utf-8") for p in (ROOT / "graph").rglob("*.py") if p.name != "codes.py")
    assert len(codes.CODES) == sum(map(len, codes.GROUPS.values()))
    for code in codes.CODES:
        made = code.startswith("unknown-") and f'_one_of("{code.removeprefix("unknown-")}"' in program
        assert made or re.search(rf'"{code}"', program), f"{code} is reported nowhere"


def test_every_code_has_its_severity_and_a_sentence() -> None:
    for entry in codes.CODES.values():
        assert entry.severity in ("error", "warning", "info")
        assert entry.meaning[0].isupper() or entry.meaning[0] == "`"
        assert entry.meaning.endswith((".", "…"))

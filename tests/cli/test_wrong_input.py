"""Every command that reads a file says what is wrong with one that it cannot use, and changes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from graph.cli.main import cli
from tests.support.invented import data_file

# Each command with what it is given beside FILE.
READING = {
    "add": ("FILE", "--source", "alder-2016"),
    "agree": ("FILE", "FILE"),
    "check": ("FILE",),
    "diff": ("FILE", "FILE"),
    "export": ("FILE", "--format", "csl"),
    "import": ("FILE", "FILE"),
    "merge-data": ("FILE",),
    "merge-records": ("FILE",),
    "move": ("rus-tur.0123456789", "FILE", "--to", "JPN", "RUS"),
    "publish": ("--data", "FILE", "--out", "site"),
    "remove": ("rus-tur.0123456789", "FILE"),
    "rename-source": ("alder-2016", "alder-2017", "FILE"),
    "text": ("FILE", "--out", "texts"),
    "todo": ("FILE",),
    "verify": ("FILE",),
}
UNUSABLE = {
    "missing.yaml": None,
    "folder": "",
    "empty.yaml": b"",
    "binary.yaml": bytes(range(256)) * 4,
}


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, arguments)


@pytest.fixture
def unusable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("RELATIONS_SOURCES", raising=False)
    for name, content in UNUSABLE.items():
        if content == "":
            (tmp_path / name).mkdir()
        elif isinstance(content, bytes):
            (tmp_path / name).write_bytes(content)
    return tmp_path


@pytest.mark.parametrize("command", READING)
def test_a_file_that_cannot_be_used_is_named_with_what_is_wrong(command: str, unusable: Path) -> None:
    before = sorted((path, path.is_file() and path.read_bytes()) for path in unusable.rglob("*"))
    for name in UNUSABLE:
        done = run(command, *(name if part == "FILE" else part for part in READING[command]))
        assert isinstance(done.exception, SystemExit), (name, done.exception)
        assert done.exit_code in (1, 2), name
        assert name in done.output, done.output
    assert sorted((path, path.is_file() and path.read_bytes()) for path in unusable.rglob("*")) == before


@pytest.mark.parametrize("command", ["move", "remove", "rename-source", "import"])
def test_what_was_wrong_before_is_not_blamed_on_the_change(command: str, unusable: Path) -> None:
    """It would send a curator to look for a fault in the change that the file had all along."""
    (unusable / "broken.yaml").write_text("title: T\nsources: [\n", "utf-8")
    (unusable / "library.json").write_text("[]", "utf-8")
    given = ["library.json" if command == "import" and n == 0 else part for n, part in enumerate(READING[command])]
    done = run(command, *("broken.yaml" if part == "FILE" else part for part in given))
    assert done.exit_code == 1
    assert "broken.yaml:" in done.stderr
    assert done.stderr.endswith("Nothing was written. Fix the data first (python -m graph check).\n")
    assert "With this change" not in done.stderr


@pytest.mark.parametrize("command", ["verify", "todo", "rename-source"])
def test_a_source_that_is_like_none_is_answered_by_those_that_there_are(command: str, tmp_path: Path) -> None:
    path = str(data_file(tmp_path, "exact: the treaty"))
    given = ("zzz", "new", path) if command == "rename-source" else (path, "--source", "zzz")
    done = run(command, *given)
    assert done.exit_code == 2
    assert "the data has no source zzz" in done.stderr
    assert "alder-2016" in done.stderr


def test_without_a_text_nothing_is_said_to_need_no_fix(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("RELATIONS_SOURCES", raising=False)
    done = run("verify", str(data_file(tmp_path, "exact: the treaty")), "--fix", "--pin")
    assert "Nothing was fixed: no text was available." in done.stderr
    assert "Nothing was pinned: no text was available." in done.stderr


def test_a_quote_that_is_named_by_nothing_is_not_looked_for(tmp_path: Path) -> None:
    done = run("remove", " ", str(data_file(tmp_path, "exact: the treaty")))
    assert (done.exit_code, done.stderr.split(":")[1]) == (1, " QUOTE is empty")


def test_a_file_is_not_called_a_missing_folder(tmp_path: Path) -> None:
    path = str(data_file(tmp_path, "exact: the treaty"))
    assert f"{path} is not a folder." in run("verify", path, "--sources", path).stderr


def test_a_mistyped_command_is_answered_with_the_one_that_may_be_meant() -> None:
    result = CliRunner().invoke(cli, ["publsih"])
    assert result.exit_code == 2
    assert "No command is called 'publsih'; did you mean publish?" in result.output


def test_a_mistyped_command_ends_no_completion() -> None:
    with cli.make_context("relations-graph", ["exprot", "--"], resilient_parsing=True) as context:
        assert cli.resolve_command(context, ["exprot", "--"])[1] is None


@pytest.mark.parametrize(
    "given",
    [
        ["export", "--format", "json", "--view", "https://[x/?from=2016"],
        ["publish", "--out", "site", "--url", "https://[x/"],
        ["publish", "--out", "site", "--url", "https://"],
        ["publish", "--out", "site", "--url", "https://exa mple/"],
        ["move", "https://[x/?show=a", "--to", "NOR", "ZAF"],
        ["merge-data", "--set-up", "nowhere.yaml"],
    ],
    ids=lambda given: given[0] + given[-1],
)
def test_what_is_no_address_and_no_file_is_told_and_ends_in_no_traceback(given: list[str], tmp_path: Path) -> None:
    data = str(data_file(tmp_path, "exact: the treaty"))
    more = {"export": [data], "publish": ["--data", data], "move": [data]}.get(given[0], [])
    done = run(*given, *more)
    assert done.exit_code in (1, 2)
    assert isinstance(done.exception, SystemExit)
    assert given[-1].split("/")[0] in done.output or given[1] in done.output

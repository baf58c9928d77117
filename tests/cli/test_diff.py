"""``diff``: two files, revisions, or what is not committed yet; as text, JSON and Markdown; exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import click.testing
import pytest

from graph.cli.main import cli
from tests.cli.test_merge_records import Repository
from tests.support.invented import data_file

CODED = "exact: a *truce*\nevent: ACCUSE\nactor: [RUS]\nrecipient: [TUR]"


def run(*arguments: object) -> click.testing.Result:
    return click.testing.CliRunner().invoke(cli, ["diff", *map(str, arguments)])


def two(tmp_path: Path) -> tuple[Path, Path]:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    old = data_file(tmp_path / "a", CODED)
    new = data_file(tmp_path / "b", CODED.replace("ACCUSE", "REJECT"), "exact: the days")
    return old, new


def test_two_files_are_compared_in_words(tmp_path: Path) -> None:
    result = run(*two(tmp_path))
    assert result.exit_code == 1
    assert result.stdout == (
        "1 quote new, 1 recoded\n\nRussia – Turkey (rus-tur)\n  “a *truce*”\n    recoded from ACCUSE to REJECT\n"
        "  new: “the days”\n"
    ), result.stdout
    assert run("-q", *two_again(tmp_path)).stdout == "1 quote new, 1 recoded\n"


def two_again(tmp_path: Path) -> tuple[Path, Path]:
    return tmp_path / "a" / "relations.yaml", tmp_path / "b" / "relations.yaml"


def test_the_same_file_has_no_difference(tmp_path: Path) -> None:
    old, _ = two(tmp_path)
    result = run(old, old)
    assert (result.exit_code, result.stdout) == (0, "no difference\n")


def test_markdown_shows_the_words_letter_for_letter(tmp_path: Path) -> None:
    shown = run(*two(tmp_path), "--format", "markdown").stdout
    assert "### Russia – Turkey (rus-tur)\n\n- “a \\*truce\\*”\n  - recoded from ACCUSE to REJECT\n" in shown


def test_json_has_each_change_with_what_it_was_and_is(tmp_path: Path) -> None:
    said = json.loads(run(*two(tmp_path), "--format", "json").stdout)
    assert said["summary"] == "1 quote new, 1 recoded"
    recoded = next(change for change in said["changes"] if change["how"] == "recoded")
    assert (recoded["field"], recoded["old"], recoded["new"], recoded["words"]) == (
        "event", "ACCUSE", "REJECT", "a *truce*"
    )  # fmt: skip


def test_revisions_of_git_are_versions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repository = Repository(tmp_path)
    monkeypatch.chdir(repository.place)
    data = repository.data.name
    repository.adds("the U.S. was not there", "2015-01")
    for arguments in (("HEAD", data), (data,), ("HEAD", "--", data), (f"HEAD:{data}", data)):
        result = run(*arguments)
        assert (result.exit_code, result.stdout.splitlines()[0]) == (1, "1 quote new"), result.output
    repository.commit("More")
    assert run(data).exit_code == 0
    for arguments in (("HEAD~1", "HEAD", "--", data), ("HEAD~1", "HEAD", "."), (f"HEAD~1:{data}", f"HEAD:{data}")):
        assert run(*arguments).stdout.splitlines()[0] == "1 quote new", arguments
    repository.git("switch", "--quiet", "--create", "anna", "HEAD~1")
    assert run("main...anna", data).exit_code == 0
    assert run("anna..main", data).stdout.splitlines()[0] == "1 quote new"
    assert run("...main", "--", data).stdout.splitlines()[0] == "1 quote new"
    (repository.place / "below").mkdir()
    monkeypatch.chdir(repository.place / "below")
    assert run("anna", "main", f"../{data}").exit_code == 1


def test_what_cannot_be_compared_is_exit_2(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old, _ = two(tmp_path)
    repository = Repository(tmp_path)
    monkeypatch.chdir(repository.place)
    (tmp_path / "broken.yaml").write_text("title: [", "utf-8")
    for arguments, said in (
        ((old, "nothing.yaml"), "nothing.yaml is neither a file nor a git revision in this folder"),
        ((old, tmp_path / "broken.yaml"), "This version is not sound, so nothing was compared."),
        (("HEAD", "HEAD", "no.yaml"), "no.yaml' does not exist in 'HEAD'"),
        ((old, old, old, old), "give at most two versions"),
    ):
        result = run(*arguments)
        assert result.exit_code == 2
        assert said in result.stderr, result.stderr

"""``merge-records``: what either side verified is kept, by hand and by git itself, in real merges of two branches."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import click.testing
import pytest

from graph.cli.main import cli
from graph.loading.load import load
from graph.record import Record, as_text, read_record, union
from tests.support import ROOT
from tests.support.invented import TEXT, data_file, folder

ONE, TWO, THREE = (
    "café owners in the anti-war district cheered",
    "the U.S. was not there",
    "Northland doesn't recognise the treaty",
)


def entry(key: str, checked: str = "2024-01-01", sha256: str = "0" * 64) -> dict[str, str]:
    return {"hash": key[-10:], "source": "a", "verdict": "exact", "checked": checked, "sha256": sha256}


A, B, C = (f"rus-tur.{digit * 10}" for digit in "abc")


class Repository:
    """A folder under git with a data file, a record, and the program beside it."""

    def __init__(self, place: Path) -> None:
        self.place, self.texts = place / "repository", folder(place)
        self.place.mkdir()
        self.git("init", "--quiet", "--initial-branch=main")
        shutil.copy(ROOT / ".gitignore", self.place)
        data = data_file(self.place, f"exact: {ONE}\ndate: 2014", f"exact: {THREE}\ndate: 2016-02")
        self.data = data
        self.graph("verify", data, "--sources", self.texts, "--record")
        self.commit("The data")

    def git(self, *arguments: str, fails: bool = False) -> str:
        names = {f"GIT_{who}_{what}": "nobody" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        plain = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull, "PYTHONPATH": str(ROOT)}
        kept = {key: value for key, value in os.environ.items() if not key.startswith(("GIT_", "RELATIONS_"))}
        done = subprocess.run(
            ["git", *arguments], cwd=self.place, env=kept | names | plain, timeout=60,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8",
        )  # fmt: skip
        assert (done.returncode != 0) == fails, done.stdout
        assert "Traceback" not in done.stdout
        return done.stdout

    def commit(self, message: str) -> None:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", message)

    def graph(self, *arguments: object) -> click.testing.Result:
        before = Path.cwd()
        os.chdir(self.place)
        try:
            return click.testing.CliRunner().invoke(cli, [str(argument) for argument in arguments])
        finally:
            os.chdir(before)

    def adds(self, words: str, date: str, *options: str, pair: tuple[str, str] = ("RUS", "TUR")) -> None:
        result = self.graph(
            "add", self.data, "--sources", self.texts, "--source", "alder-2016", "--between", *pair,
            "--exact", words, "--date", date, "--yes", *options,
        )  # fmt: skip
        assert result.exit_code == 0, result.output
        assert self.graph("verify", self.data, "--sources", self.texts, "--record").exit_code == 0

    def two_branches(self) -> None:
        """Two people add a quote each to the same pair, and a pair each."""
        self.git("switch", "--quiet", "--create", "anna")
        self.adds(TWO, "2015-01")
        self.adds("Chinaware worth $4.5 million", "2015", pair=("CHN", "RUS"))
        self.commit("Anna's")
        self.git("switch", "--quiet", "main")
        self.adds("A truce of 20-year-old making held for 1,300 days", "2013")
        self.adds("The foreign minister of Southland met his counterpart", "2015", pair=("USA", "TUR"))
        self.commit("Bob's")

    @property
    def record(self) -> Record:
        return read_record(self.place / "verification.json")


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path)


def test_what_two_people_added_is_merged_by_git_with_nobody_asked(repository: Repository) -> None:
    assert repository.graph("merge-records", "--set-up", "--sources", repository.texts).exit_code == 0
    repository.commit("Set up")
    repository.two_branches()
    repository.git("merge", "--quiet", "--no-edit", "anna")
    data = load(repository.data)
    assert [relation.id for relation in data.relations] == ["chn-rus", "rus-tur", "tur-usa"]
    assert len(data.by_id["rus-tur"].quotes) == 4
    every = {relation.quote_id(quote) for relation in data.relations for quote in relation.quotes}
    assert repository.record.entries.keys() == every
    done = repository.graph("verify", repository.data, "--sources", repository.texts, "--record")
    assert "6 quotes recorded, nothing changed" in done.stderr


def test_without_it_the_conflict_is_told_and_one_command_puts_it_right(repository: Repository) -> None:
    repository.two_branches()
    repository.git("merge", "--quiet", "--no-edit", "anna", fails=True)
    told = repository.graph("check", repository.data)
    assert told.exit_code == 1
    assert "verification.json" in told.stdout
    assert "[conflict-marker]" in told.stdout
    assert "python -m graph merge-records" in told.stdout
    done = repository.graph("merge-records", "verification.json", "--sources", repository.texts)
    assert (done.exit_code, done.stderr) == (0, "verification.json: 6 quotes recorded, both sides are kept\n")
    assert repository.graph("check", repository.data).exit_code == 0
    assert len(repository.record.entries) == 6


def test_git_drops_what_no_longer_stands_in_the_text(repository: Repository) -> None:
    repository.graph("merge-records", "--set-up", "--sources", repository.texts)
    repository.commit("Set up")
    repository.two_branches()
    text = repository.texts / "alder.txt"
    text.write_text(TEXT.replace(TWO, "the UN was not there"), "utf-8")
    data = repository.data.read_text("utf-8")
    pinned = next(line for line in data.splitlines() if "sha256" in line)
    for branch in ("anna", "main"):
        repository.git("switch", "--quiet", branch)
        changed = repository.data.read_text("utf-8").replace(f"{pinned}\n", "")
        repository.data.write_text(changed, "utf-8")
        repository.commit("Without the pin")
    repository.git("merge", "--quiet", "--no-edit", "anna")
    gone = next(q.hash for q in load(repository.data).by_id["rus-tur"].quotes if q.exact == TWO)
    assert f"rus-tur.{gone}" not in repository.record.entries
    assert len(repository.record.entries) == 5


@pytest.mark.parametrize("indented", [False, True])
@pytest.mark.parametrize("style", ["merge", "diff3"])
def test_either_layout_and_style_of_a_conflict_is_put_right(repository: Repository, indented: bool, style: str) -> None:
    path = repository.place / "verification.json"

    def written(*keys: str) -> None:
        entries = {key: entry(key) for key in keys}
        path.write_text(json.dumps(entries, indent=2) if indented else as_text(entries), "utf-8")

    repository.git("config", "merge.conflictStyle", style)
    written(A)
    repository.commit("One")
    repository.git("switch", "--quiet", "--create", "anna")
    written(A, B)
    repository.commit("Two")
    repository.git("switch", "--quiet", "main")
    written(A, C)
    repository.commit("Three")
    repository.git("merge", "--quiet", "--no-edit", "anna", fails=True)
    assert "<<<<<<<" in path.read_text("utf-8")
    before = path.read_bytes()
    assert repository.graph("merge-records", "verification.json", "--dry-run").exit_code == 0
    assert path.read_bytes() == before
    assert repository.graph("merge-records", "verification.json").exit_code == 0
    assert path.read_text("utf-8") == as_text({key: entry(key) for key in (A, B, C)})


def test_of_a_quote_that_both_verified_the_last_check_counts() -> None:
    early, late = entry(A, "2024-01-01"), entry(A, "2024-03-01", "1" * 64)
    for ours, theirs in ((early, late), (late, early)):
        assert union(Record({A: ours}), Record({A: theirs})).entries == {A: late}
    assert list(union(Record({C: entry(C)}), Record({A: early})).entries) == [A, C]


def test_what_is_no_record_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "verification.json"
    for text in ("{", "[]", "<<<<<<< a\n{\n=======\n}\n>>>>>>> b\n"):
        path.write_text(text, "utf-8")
        result = click.testing.CliRunner().invoke(cli, ["merge-records", str(path)])
        assert result.exit_code == 1
        assert "Nothing was merged" in result.stderr
        assert path.read_text("utf-8") == text
    result = click.testing.CliRunner().invoke(cli, ["merge-records", str(tmp_path / "none.json")])
    assert result.exit_code == 2
    assert "There is no file" in result.stderr


def test_setting_up_twice_names_the_files_once_and_a_dry_run_names_nothing(repository: Repository) -> None:
    repository.graph("merge-records", "--set-up", "--dry-run")
    assert not (repository.place / ".gitattributes").exists()
    for _ in range(2):
        assert repository.graph("merge-records", "--set-up").exit_code == 0
    assert (repository.place / ".gitattributes").read_text("utf-8") == (
        "relations.yaml merge=relations\nverification.json merge=verification\n"
    )
    driver = repository.git("config", "merge.verification.driver")
    assert driver == f"{sys.executable} -m graph merge-records %O %A %B %P\n"


def test_outside_a_repository_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    result = click.testing.CliRunner().invoke(cli, ["merge-records", "--set-up"])
    assert result.exit_code == 1
    assert "not a git repository" in result.stderr

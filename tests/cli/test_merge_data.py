"""``merge-data``: git merges a data file by its entries, in real merges, and leaves marks only where it must."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from graph.loading.load import load
from tests.cli.test_merge_records import ONE, THREE, TWO, Repository


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path)


def two_of_the_same_day(repository: Repository) -> None:
    """Two people add a quote of the same day to the same pair, and each changes another quote."""
    repository.git("switch", "--quiet", "--create", "anna")
    repository.adds(TWO, "2016-02")
    repository.commit("Anna's")
    repository.git("switch", "--quiet", "main")
    repository.adds("It never has", "2016-02", "--prefix", "treaty.")
    repository.commit("Bob's")


def test_two_quotes_of_the_same_day_on_one_pair_merge_clean(repository: Repository) -> None:
    assert repository.graph("merge-records", "--set-up").exit_code == 0
    repository.commit("Set up")
    two_of_the_same_day(repository)
    told = repository.git("merge", "--quiet", "--no-edit", "anna")
    assert "relations.yaml: merged by its entries" in told
    assert [quote.exact for quote in load(repository.data).by_id["rus-tur"].quotes] == [ONE, THREE, TWO, "It never has"]
    assert len(repository.record.entries) == 4
    assert repository.graph("check", repository.data).exit_code == 0


@pytest.mark.parametrize("style", ["merge", "diff3", "zdiff3"])
def test_without_it_one_command_merges_what_git_left_in_conflict(repository: Repository, style: str) -> None:
    repository.git("config", "merge.conflictStyle", style)
    two_of_the_same_day(repository)
    repository.git("merge", "--quiet", "--no-edit", "anna", fails=True)
    told = repository.graph("check", repository.data)
    assert (told.exit_code, told.stdout.count("[conflict-marker]")) == (1, 2)
    assert f"python -m graph merge-data {repository.data}" in told.stdout
    before = repository.data.read_bytes()
    assert repository.graph("merge-data", repository.data, "--dry-run").exit_code == 0
    assert repository.data.read_bytes() == before
    done = repository.graph("merge-data", repository.data)
    assert (done.exit_code, done.stderr) == (0, f"{repository.data}: merged by its entries\n")
    assert len(load(repository.data).by_id["rus-tur"].quotes) == 4


def test_what_was_mended_by_hand_meanwhile_is_not_written_over(repository: Repository) -> None:
    two_of_the_same_day(repository)
    repository.git("merge", "--quiet", "--no-edit", "anna", fails=True)
    mended = repository.data.read_text("utf-8").replace("title: Invented", "title: Mended")
    repository.data.write_text(mended, "utf-8")
    done = repository.graph("merge-data", repository.data)
    assert done.exit_code == 1
    assert f"`git checkout --merge {repository.data}` brings back what git left. Nothing was merged." in done.stderr
    assert repository.data.read_text("utf-8") == mended


def changed_on_both_sides(repository: Repository) -> None:
    """Anna and Bob date the same quote differently, and Bob adds another one."""
    repository.graph("merge-data", "--set-up")
    repository.commit("Set up")
    old = repository.data.read_text("utf-8")
    repository.git("switch", "--quiet", "--create", "anna")
    repository.data.write_text(old.replace("date: 2014\n", "date: 2013\n"), "utf-8")
    repository.commit("Anna's")
    repository.git("switch", "--quiet", "main")
    repository.data.write_text(old.replace("date: 2014\n", "date: 2015\n"), "utf-8")
    repository.adds(TWO, "2016-02")
    repository.commit("Bob's")


def test_only_what_both_changed_is_left_and_named(repository: Repository) -> None:
    changed_on_both_sides(repository)
    told = repository.git("merge", "--quiet", "--no-edit", "anna", fails=True)
    assert f"  rus-tur, “{ONE}”: date\n1 conflict left" in told
    text = repository.data.read_text("utf-8")
    assert "<<<<<<< HEAD\n        date: 2015\n=======\n        date: 2013\n>>>>>>> anna\n" in text
    assert text.count("<<<<<<<") == 1
    assert TWO in text
    again = repository.graph("merge-data", repository.data)
    assert (again.exit_code, "1 conflict left" in again.stderr) == (1, True)


def test_a_rebase_merges_so_too(repository: Repository) -> None:
    repository.graph("merge-data", "--set-up")
    repository.commit("Set up")
    two_of_the_same_day(repository)
    repository.git("rebase", "--quiet", "anna")
    assert len(load(repository.data).by_id["rus-tur"].quotes) == 4


def test_what_would_not_be_sound_is_left_to_git_which_stops(repository: Repository) -> None:
    repository.graph("merge-data", "--set-up")
    repository.commit("Set up")
    repository.git("switch", "--quiet", "--create", "anna")
    text = repository.data.read_text("utf-8")
    repository.data.write_text(text.replace("alder-2016", "elder-2016"), "utf-8")
    repository.commit("Anna renames by hand")
    repository.git("switch", "--quiet", "main")
    repository.adds("Chinaware worth $4.5 million", "2015", pair=("CHN", "RUS"))
    repository.commit("Bob's")
    told = repository.git("merge", "--quiet", "--no-edit", "anna", fails=True)
    assert "a mistake that neither side has: unknown-source: alder-2016" in told
    assert repository.graph("check", repository.data).exit_code == 1


def test_a_data_file_of_another_name_is_named_by_its_path(repository: Repository) -> None:
    (repository.place / "my data").mkdir()
    for name in ("my data/[a].yaml", "plain.yml"):
        (repository.place / name).write_bytes(repository.data.read_bytes())
    (repository.place / "other.yaml").write_text("jobs: {}\n", "utf-8")
    repository.commit("More data")
    for _ in range(2):
        assert repository.graph("merge-data", "--set-up", "my data/[a].yaml").exit_code == 0
    lines = (repository.place / ".gitattributes").read_text("utf-8").splitlines()
    assert lines == [
        "relations.yaml merge=relations",
        '"/my data/\\\\[a].yaml" merge=relations',
        "/plain.yml merge=relations",
        "verification.json merge=verification",
    ]
    told = repository.git("check-attr", "merge", "my data/[a].yaml", "plain.yml", "other.yaml", "relations.yaml")
    assert [line.rpartition(": ")[2] for line in told.splitlines()] == [
        "relations",
        "relations",
        "unspecified",
        "relations",
    ]


def test_a_file_that_is_not_in_conflict_is_refused(repository: Repository) -> None:
    done = repository.graph("merge-data", repository.data)
    assert done.exit_code == 1
    assert "is not in conflict" in done.stderr
    assert repository.graph("merge-data", repository.place / "none.yaml").exit_code == 2
    assert repository.graph("merge-data", "a", "b").exit_code == 2


def test_outside_a_repository_it_says_so(tmp_path: Path) -> None:
    plain = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    done = subprocess.run(
        [sys.executable, "-m", "graph", "merge-data", "--set-up"], cwd=tmp_path, capture_output=True, text=True,
        env={**plain, "GIT_CEILING_DIRECTORIES": str(tmp_path.parent), "PYTHONPATH": str(Path(__file__).parents[2])},
    )  # fmt: skip
    assert done.returncode == 1
    assert "not a git repository" in done.stderr

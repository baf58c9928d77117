"""``check`` does not ask about words that ``verify --record`` found to the letter."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result

from graph.cli.main import cli
from tests.support.invented import data_file, folder

TEXT = "They [the Icelanders] will help us. We... we will see. +5 % was agreed in the end.\n"
QUOTES = ("exact: They [the Icelanders] will help us", "exact: We... we will see")


def run(command: str, path: Path, *options: object) -> Result:
    return CliRunner().invoke(cli, [command, str(path), *map(str, options)])


def test_brackets_an_ellipsis_and_a_headline_like_a_formula_are_settled_by_the_record(tmp_path: Path) -> None:
    path = data_file(tmp_path, *QUOTES, text=TEXT)
    path.write_text(path.read_text("utf-8").replace("title: Ministers Meet", "title: +5 Ministers Meet"), "utf-8")
    before = run("check", path, "--strict")
    assert before.exit_code == 1
    for code in ("bracketed", "ellipsis", "formula"):
        assert f"[{code}]" in before.stdout
    assert "verify --record settles it" in before.stdout
    assert run("verify", path, "--sources", folder(tmp_path, TEXT), "--record").exit_code == 0
    after = run("check", path, "--strict")
    assert (after.exit_code, after.stdout) == (0, "clean: 1 relation, 2 quotes, 1 source\n")


def test_words_that_have_changed_since_are_asked_about_again(tmp_path: Path) -> None:
    path = data_file(tmp_path, *QUOTES, text=TEXT)
    run("verify", path, "--sources", folder(tmp_path, TEXT), "--record")
    path.write_text(path.read_text("utf-8").replace("[the Icelanders]", "[the Danes]"), "utf-8")
    after = run("check", path, "--strict")
    assert after.exit_code == 1
    assert "[bracketed]" in after.stdout
    assert "[ellipsis]" not in after.stdout


def test_of_data_with_other_mistakes_the_record_settles_the_same(tmp_path: Path) -> None:
    path = data_file(tmp_path, *QUOTES, text=TEXT)
    run("verify", path, "--sources", folder(tmp_path, TEXT), "--record")
    path.write_text(path.read_text("utf-8") + "        date: soon\n", "utf-8")
    after = run("check", path)
    assert after.exit_code == 1
    assert "[bad-date]" in after.stdout
    assert "[bracketed]" not in after.stdout


def test_a_record_of_another_text_settles_nothing(tmp_path: Path) -> None:
    path = data_file(tmp_path, *QUOTES, text=TEXT)
    run("verify", path, "--sources", folder(tmp_path, TEXT), "--record")
    lines = [f"    sha256: {'0' * 64}" if "sha256" in line else line for line in path.read_text("utf-8").splitlines()]
    path.write_text("\n".join(lines), "utf-8")
    assert "[bracketed]" in run("check", path).stdout

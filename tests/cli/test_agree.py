"""``python -m graph agree A B``: numbers, tables and places that a person can follow up."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from graph.cli.agree import agree

HEAD = """title: Invented
sources:
  a: {title: Words, container-title: The Paper, issued: 2016-05-03}
relations:
  - between: [ISL, NOR]
    quotes:
"""
MET = """      - exact: they met at the lighthouse
        source: a
        event: %s
        actor: [ISL, NOR]
"""
TALKED = "      - {exact: they talked, source: a, date: %s}\n"


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    for name, event, day in (("one", "CONSULT", "2016"), ("two", "AGREE", "2016-05")):
        (tmp_path / f"{name}.yaml").write_text(HEAD + MET % event + TALKED % day, "utf-8")
    return str(tmp_path / "one.yaml"), str(tmp_path / "two.yaml")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(agree, arguments)


def test_it_tells_numbers_and_each_difference_with_its_line_in_both(files: tuple[str, str]) -> None:
    done = run(*files)
    assert done.exit_code == 0
    assert "2 quotes in both" in done.stdout
    lines = [" ".join(line.split()) for line in done.stdout.splitlines()]
    assert "event 1/2 50% 0.40" in lines
    assert "negation 2/2 100% not defined: both say “no” everywhere" in lines
    assert f"{files[0]}:7 {files[1]}:7 they met at the lighthouse" in lines
    assert "event CONSULT / AGREE" in lines
    assert "date 2016 / 2016-05" in lines


def test_the_table_behind_a_number_is_printed_on_request(files: tuple[str, str]) -> None:
    assert "1 CONSULT / AGREE" in " ".join(run(*files, "--tables").stdout.split())
    assert "how often" not in run(*files).stdout


def test_the_same_as_json(files: tuple[str, str]) -> None:
    found = json.loads(run(*files, "--format", "json").stdout)
    event = next(field for field in found["fields"] if field["field"] == "event")
    assert (event["agree"], event["of"], round(event["alpha"], 2)) == (1, 2, 0.4)
    assert found["disagreements"][0]["fields"]["event"] == {"a": "CONSULT", "b": "AGREE"}


def test_files_with_nothing_in_common_get_a_sentence_and_no_number(files: tuple[str, str], tmp_path: Path) -> None:
    other = tmp_path / "other.yaml"
    other.write_text(HEAD + "      - {exact: nobody came, source: a}\n", "utf-8")
    done = run(files[0], str(other))
    assert done.exit_code == 0
    assert "Nothing to compare: no quote has the same relation, source and words in both." in done.stdout
    assert "percent" not in done.stdout
    assert "nobody came" in done.stdout


def test_one_coder_without_any_quote_is_said(files: tuple[str, str], tmp_path: Path) -> None:
    other = tmp_path / "empty.yaml"
    other.write_text("title: T\nsources: {}\nrelations: []\n", "utf-8")
    done = run(files[0], str(other))
    assert "B has no quote" in done.stdout
    assert "percent" not in done.stdout


def test_a_file_that_is_wrong_is_told_as_check_tells_it(files: tuple[str, str], tmp_path: Path) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("title: [", "utf-8")
    done = run(files[0], str(broken))
    assert done.exit_code == 1
    assert "broken.yaml:1" in done.stderr
    assert done.stdout == ""

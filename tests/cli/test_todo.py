"""``todo``: what is left to read, to code and to check, and what was read and holds nothing."""

from __future__ import annotations

import json
from pathlib import Path

import click.testing
import pytest

from graph.cli.main import cli
from graph.loading.load import load
from tests.support.invented import data_file, folder

TEXT = """Ministers Meet in Port Alder

The weather was fine in the port. Russia and the Turkish delegation met on Monday.
“We will not give up a single island,” he said.

Russia has left the talks. Nobody knows why this was so.
"""
MET = "exact: Russia has left the talks\nevent: REJECT\nactor: [RUS]\ncomment: None."


def run(*arguments: object) -> click.testing.Result:
    return click.testing.CliRunner().invoke(cli, ["todo", *map(str, arguments)])


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder(tmp_path, TEXT)
    return data_file(tmp_path, MET, text=TEXT)


def kinds(path: Path, *arguments: object) -> dict[str, list[str]]:
    result = run(path, "--sources", path.parent / "texts", "--format", "json", *arguments)
    found: dict[str, list[str]] = {}
    for one in json.loads(result.stdout)["left"]:
        found.setdefault(one["kind"], []).append(one["words"])
    assert result.exit_code == (1 if found else 0), result.output
    return found


def test_sentences_that_no_quote_touches_are_listed_first_those_that_name_two_parties(data: Path) -> None:
    result = run(data, "--sources", data.parent / "texts", "--kind", "sentence")
    assert result.exit_code == 1
    assert result.stdout == (
        "4 sentences that no quote touches, first 1 that names two countries\n"
        "  alder.txt:3  Russia and the Turkish delegation met on Monday.  [RUS TUR]\n"
        "  alder.txt:3  The weather was fine in the port.\n"
        "  alder.txt:4  “We will not give up a single island,” he said.\n"
        "  alder.txt:6  Nobody knows why this was so.\n"
    )


def test_of_data_without_a_relation_the_first_sentences_name_two_countries_too(tmp_path: Path) -> None:
    folder(tmp_path, TEXT.replace("Russia and the Turkish delegation", "Kenya and Uganda"))
    path = data_file(tmp_path, MET, text=TEXT, pinned=False)
    path.write_text(path.read_text("utf-8").partition("relations:")[0] + "relations: []\n", "utf-8")
    result = run(path, "--sources", tmp_path / "texts", "--kind", "sentence")
    assert result.stdout.splitlines()[1] == "  alder.txt:3  Kenya and Uganda met on Monday.  [KEN UGA]"


def test_a_date_is_asked_for_in_the_language_of_the_source(tmp_path: Path) -> None:
    text = TEXT.replace("Russia has left the talks.", "Россия покинула переговоры в среду.")
    folder(tmp_path, text)
    path = data_file(tmp_path, "exact: Россия покинула переговоры", text=text)
    assert "date" in kinds(path)
    path.write_text(path.read_text("utf-8").replace("    text:", "    language: ja\n    text:"), "utf-8")
    assert "date" not in kinds(path)


def test_what_quotes_lack_and_their_sentence_has_is_listed(tmp_path: Path) -> None:
    folder(tmp_path, TEXT)
    path = data_file(tmp_path, "exact: met on Monday", "exact: not give up a single island", text=TEXT)
    found = kinds(path)
    assert found["event"] == ["met on Monday"]
    assert found["date"] == ["met on Monday"]
    assert found["speaker"] == ["not give up a single island"]
    assert found["unverified"] == ["met on Monday", "not give up a single island"]
    assert found["summary"] == ["Russia – Turkey"]


def test_what_was_recorded_and_pinned_is_not_listed(data: Path) -> None:
    texts = data.parent / "texts"
    assert (
        click.testing.CliRunner().invoke(cli, ["verify", str(data), "--sources", str(texts), "--record"]).exit_code == 0
    )
    assert kinds(data).keys() == {"sentence", "summary"}
    (texts / "alder.txt").unlink()
    assert kinds(data).keys() == {"text", "summary"}
    assert kinds(data, "--kind", "text") == {"text": ["Ministers Meet in Port Alder"]}


def test_what_holds_nothing_is_noted_in_the_data_and_not_listed_again(data: Path) -> None:
    before = data.read_text("utf-8")
    command = (data, "--source", "alder-2016")
    assert run(*command, "--nothing", "The weather", "--nothing", "Nobody knows", "--dry-run").exit_code == 0
    assert data.read_text("utf-8") == before
    assert run(*command, "--nothing", "The weather", "--nothing", "Nobody knows").exit_code == 0
    added = "    read: {nothing: [The weather, Nobody knows]}\n"
    assert data.read_text("utf-8") == before.replace("\n\nrelations:", f"\n{added}\nrelations:")
    assert len(kinds(data)["sentence"]) == 2
    assert run(*command, "--nothing", "“We will", "--read", "--by", "A. Reader").stderr.endswith("is noted.\n")
    read = load(data).sources["alder-2016"].read
    assert read is not None
    assert (read.by, read.nothing) == ("A. Reader", ("The weather", "Nobody knows", "We will"))
    assert read.on is not None
    assert "sentence" not in kinds(data)


def test_filters_take_a_part(data: Path) -> None:
    assert kinds(data, "--relation", "RUS-TUR").keys() == {"unverified", "summary"}
    assert kinds(data, "--source", "alder-2016", "--since", "2016-03").keys() == {"sentence", "unverified", "summary"}
    assert kinds(data, "--until", "2015", "--kind", "sentence", "--kind", "unverified") == {}
    result = run(data, "--until", "2015", "--kind", "unverified")
    assert (result.exit_code, result.stdout) == (0, "nothing left to do\n")


def test_numbers_alone_are_printed_where_they_are_asked_for(data: Path) -> None:
    result = run(data, "--sources", data.parent / "texts", "--quiet", "--kind", "summary", "--kind", "unverified")
    assert result.stdout == "1 quote not verified (verify --record)\n1 relation without a summary\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--read",), "--read and --nothing need --source"),
        (("--source", "alder-2017"), "the data has no source alder-2017. Did you mean alder-2016?"),
        (("--kind", "sense"), "'sense' is not one of"),
        (("--since", "yesterday"), "'yesterday'"),
    ],
)
def test_wrong_usage_is_exit_2(data: Path, arguments: tuple[str, ...], said: str) -> None:
    result = run(data, *arguments)
    assert result.exit_code == 2
    assert said in result.stderr

"""``import``: sources of a library in the data, every other byte as it was."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from graph.cli.main import cli
from graph.loading.load import load
from tests.support.yaml_samples import WHOLE

FISH = {"id": "fish", "type": "book", "title": "Fish: a book", "issued": {"date-parts": [[2016, 3]]}, "publisher": "V"}
UNDATED = {"id": "undated", "type": "book", "title": "No date"}
# The source that the data has, by its title and day.
THERE = {"id": "x", "title": "A headline", "container-title": "The Example Times", "issued": "2016-12-30"}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    path = tmp_path / "relations.yaml"
    path.write_text(WHOLE, "utf-8")
    return path


def run(data: Path, *items: dict[str, object], more: tuple[str, ...] = ()) -> Result:
    library = data.with_name("library.json")
    library.write_text(json.dumps(items), "utf-8")
    return CliRunner().invoke(cli, ["import", str(library), str(data), *more])


def test_an_item_becomes_a_source_and_every_other_byte_stays(data: Path) -> None:
    done = run(data, FISH)
    assert (done.exit_code, done.stdout) == (0, "item 1, Fish: a book: fish\n")
    assert done.stderr == "1 source added of 1 item.\n"
    added = "  fish:\n    type: book\n    title: 'Fish: a book'\n    issued: 2016-03\n    publisher: V\n"
    assert data.read_text("utf-8").replace(added, "").replace(added.replace("'", '"'), "") == WHOLE
    assert load(data).sources["fish"].title == "Fish: a book"


def test_a_second_time_nothing_is_new(data: Path) -> None:
    run(data, FISH)
    before = data.read_bytes()
    again = run(data, FISH, THERE, FISH | {"id": "other"})
    assert again.exit_code == 0
    assert [line.rpartition(": ")[2] for line in again.stdout.splitlines()] == [
        "is there already, as fish", "is there already, as times-2016", "is there already, as fish",
    ]  # fmt: skip
    assert data.read_bytes() == before


def test_what_lacks_a_date_is_told_and_the_others_are_added(data: Path) -> None:
    done = run(data, UNDATED, FISH)
    assert done.exit_code == 1
    assert "item 1, No date: not added: " in done.stdout
    assert "1 item not added" in done.stderr
    assert set(load(data).sources) == {"times-2016", "fish"}


def test_a_trial_prints_the_entries_and_writes_nothing(data: Path) -> None:
    done = run(data, FISH, more=("--dry-run",))
    assert done.exit_code == 0
    assert done.stdout.startswith("  fish:\n    type: book\n")
    assert data.read_text("utf-8") == WHOLE


@pytest.mark.parametrize("written", ["{times-2016: {title: A headline, container-title: P, issued: 2016-12-30}}"])
def test_sources_in_braces_get_one_more(data: Path, written: str) -> None:
    head, _, rest = WHOLE.partition("sources:\n")
    data.write_text(f"{head}sources: {written}\nrelations:{rest.partition('relations:')[2]}", "utf-8")
    assert run(data, FISH).exit_code == 0
    assert set(load(data).sources) == {"times-2016", "fish"}


def test_unsound_data_is_told_and_stays(data: Path) -> None:
    data.write_text(WHOLE.replace("issued", "isued"), "utf-8")
    before = data.read_bytes()
    done = run(data, FISH)
    assert done.exit_code == 1
    assert "isued" in done.stderr
    assert "Nothing was written." in done.stderr
    assert data.read_bytes() == before


def test_a_library_that_is_not_there_is_told(data: Path) -> None:
    done = CliRunner().invoke(cli, ["import", "no-such.json", str(data)])
    assert done.exit_code == 1
    assert done.stderr == "Error: no-such.json cannot be read: no such file or directory. Nothing was written.\n"


def test_a_date_that_cannot_be_read_is_shown_with_its_field(data: Path) -> None:
    done = run(data, FISH | {"issued": {"literal": "forthcoming"}})
    assert "not added: issued “forthcoming”: this is not a date" in done.stdout


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (json.dumps([FISH]), "fish:"),
        ("@book{fish, title = {Fish}, date = {2016}}", "fish:"),
        ("between,exact,source\nJPN RUS,words,times-2016\n", "each quote is looked up in its source"),
        ("neither", "standard input is not a library"),
    ],
    ids=["library", "bibtex", "table", "neither"],
)
def test_a_hyphen_is_standard_input_which_is_read_as_a_file_is(data: Path, content: str, said: str) -> None:
    done = CliRunner().invoke(cli, ["import", "-", str(data), "--dry-run"], input=content)
    assert said in done.output
    assert data.read_text("utf-8") == WHOLE

"""A quote's field is declared once: all that takes fields takes it from there."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys

import pytest

from graph.model import FLAGS, QUOTE_FIELDS, Quote, Shape
from tests.support import ROOT
from tests.support.invented import data_file, folder

BEFORE = "    comment: Text | None = Field("
ADDED = '    page: Text | None = Field(None, description="The page that the words stand on.")\n'


def test_every_field_of_the_model_has_its_entry_in_the_models_order() -> None:
    assert [field.key for field in QUOTE_FIELDS] == list(Quote.model_fields)
    assert all(field.description for field in QUOTE_FIELDS)
    assert [field.key for field in QUOTE_FIELDS if field.required] == ["exact", "source"]


def test_what_a_field_holds_is_read_off_its_type() -> None:
    shapes = {field.key: field.shape for field in QUOTE_FIELDS}
    assert (shapes["date"], shapes["comment"], shapes["exact"]) == (Shape.DATE, Shape.TEXT, Shape.TEXT)
    assert (shapes["event"], shapes["context"]) == (Shape.CHOICE, Shape.CHOICES)
    assert shapes["actor"] == shapes["recipient"] == Shape.COUNTRIES
    others = {key for key, shape in shapes.items() if shape is Shape.OTHER}
    assert others == {"speaker", "translation", "reviewed", "formerly"}
    assert set(FLAGS) == {"negation", "hypothetical", "future", "historical"}


def test_the_format_names_every_field_in_its_order() -> None:
    rows = (ROOT / "docs/format.md").read_text("utf-8").splitlines()
    row = next(line for line in rows if line.startswith("| quote |"))
    assert re.findall(r"`(\w+)`", row) == [field.key for field in QUOTE_FIELDS]


PROBE = """
import json, pathlib, sys
from click.testing import CliRunner
from graph.cli.main import cli
from graph.export import quotes_csv
from graph.loading import load
from graph.model import json_schema
from graph.view import Filters, apply

data, texts = sys.argv[1:]
words = ["--exact", "the U.S. was not there", "--page", "A 7", "--comment", "A note."]
pair = ["--source", "alder-2016", "--between", "RUS", "TUR"]
added = CliRunner().invoke(cli, ["add", data, "--sources", texts, *pair, *words])
assert added.exit_code == 0, added.output
entry = pathlib.Path(data).read_text("utf-8")
heads, *rows = quotes_csv.text(apply(load(data), Filters())).splitlines()
schema = json_schema.schema()["definitions"]["Quote"]["properties"]
help = CliRunner().invoke(cli, ["add", "--help"]).output
print(json.dumps({"entry": entry, "heads": heads, "row": rows[-1], "schema": schema["page"], "help": help}))
"""


@pytest.fixture(scope="module")
def with_a_page(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What the program makes of a field ``page``, which one line of a copy of the model declares."""
    import json

    copy = tmp_path_factory.mktemp("copy")
    shutil.copytree(ROOT / "graph", copy / "graph", ignore=shutil.ignore_patterns("__pycache__"))
    model = copy / "graph/model/quotes.py"
    model.write_text(model.read_text("utf-8").replace(BEFORE, ADDED + BEFORE), "utf-8")
    data, texts = data_file(copy, "exact: Northland doesn't recognise the treaty"), folder(copy)
    command = [sys.executable, "-c", PROBE, str(data), str(texts)]
    done = subprocess.run(command, cwd=copy, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    told: dict[str, str] = json.loads(done.stdout)
    return told


def test_a_field_that_one_line_declares_is_asked_for_written_exported_and_in_the_schema(
    with_a_page: dict[str, str],
) -> None:
    assert "--page TEXT" in with_a_page["help"]
    assert "The page that the words stand on." in with_a_page["help"]
    assert with_a_page["entry"].endswith("        page: A 7\n        comment: A note.\n")
    columns, cells = (with_a_page[part].lstrip("\ufeff").split(",") for part in ("heads", "row"))
    assert cells[columns.index('"page"')] == '"A 7"'
    assert with_a_page["schema"] == {
        "type": ["string", "number", "boolean"], "pattern": r"\S", "patternErrorMessage": "This is empty.",
        "description": "The page that the words stand on.",
    }  # fmt: skip

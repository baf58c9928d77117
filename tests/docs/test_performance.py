"""docs/performance.md says what was measured: its tables and its plot are made of the raw numbers beside them."""

from __future__ import annotations

import json

from benchmarks import published
from benchmarks.compare import PICTURE, results_of, text
from benchmarks.plot import plot
from benchmarks.readers import HEAD, Part
from tests.support import ROOT

DOCUMENT = ROOT / "docs" / "performance.md"
RESULTS = ROOT / "benchmarks" / "results"


def test_the_tables_of_pages_are_those_of_the_raw_numbers() -> None:
    kept = json.loads((RESULTS / "compare.json").read_text("utf-8"))
    assert text(kept).strip() in DOCUMENT.read_text("utf-8")


def test_the_plot_is_that_of_the_raw_numbers() -> None:
    kept = json.loads((RESULTS / "compare.json").read_text("utf-8"))
    assert DOCUMENT.with_name(PICTURE).read_text("utf-8") == plot(results_of(kept))


def test_the_table_of_the_published_page_is_that_of_the_raw_numbers() -> None:
    kept = json.loads((RESULTS / "published.json").read_text("utf-8"))
    assert published.table(kept) in DOCUMENT.read_text("utf-8")


def test_the_table_of_readers_is_that_of_the_raw_numbers() -> None:
    parts = [Part(**one) for one in json.loads((RESULTS / "readers.json").read_text("utf-8"))["parts"]]
    assert "\n".join((HEAD, *(one.row() for one in parts))) in DOCUMENT.read_text("utf-8")

"""The data itself: every quote stands in its source, and the record says so where the texts are not at hand."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from graph.loading.load import load
from graph.model import Dataset
from tests.support import ROOT

DATA = ROOT / "data" / "relations.yaml"


@pytest.fixture(scope="module")
def data() -> Dataset:
    return load(DATA)


@pytest.fixture(scope="module")
def record() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = json.loads((ROOT / "data" / "verification.json").read_text("utf-8"))
    return found


def test_every_quote_stands_in_its_source_to_the_letter(data: Dataset, sources_dir: Path) -> None:
    # Three plain lines, none of them of graph.verify.
    texts = {name: " ".join((sources_dir / str(s.text)).read_text("utf-8").split()) for name, s in data.sources.items()}
    quotes = [quote for relation in data.relations for quote in relation.quotes]
    assert [quote.exact for quote in quotes if " ".join(quote.exact.split()) not in texts[quote.source]] == []


def test_every_source_text_is_the_one_that_the_data_names(data: Dataset, sources_dir: Path) -> None:
    for source in data.sources.values():
        assert hashlib.sha256((sources_dir / str(source.text)).read_bytes()).hexdigest() == source.sha256


def test_every_quote_is_recorded_as_found_and_no_entry_is_left_over(
    data: Dataset, record: dict[str, dict[str, str]]
) -> None:
    quotes = {relation.quote_id(quote): quote for relation in data.relations for quote in relation.quotes}
    assert sorted(quotes.keys() ^ record.keys()) == [], "run: python -m graph verify --sources DIR --record"
    for address, quote in quotes.items():
        found = (record[address]["hash"], record[address]["source"], record[address]["sha256"])
        assert found == (quote.hash, quote.source, data.sources[quote.source].sha256)


def test_the_record_is_sorted_and_holds_no_words(data: Dataset, record: dict[str, dict[str, str]]) -> None:
    assert list(record) == sorted(record)
    assert {frozenset(entry) for entry in record.values()} == {
        frozenset({"hash", "source", "verdict", "checked", "sha256"})
    }

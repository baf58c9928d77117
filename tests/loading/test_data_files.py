"""Which files are data is said in one registry, which loading, watching and editing read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from graph.editing.fix import loaded_with
from graph.loading.data_files import DATA_FORMATS, FileFormat, data_files_in, format_of
from graph.loading.live import Live
from graph.loading.load import load
from graph.loading.yaml.parser import scan
from graph.problems import InvalidData

MINE = {
    "title": "Invented",
    "sources": {"s": {"type": "article-newspaper", "title": "T", "container-title": "C", "issued": "2016-01-02"}},
    "relations": [{"between": ["RUS", "TUR"], "quotes": [{"exact": "they met", "source": "s"}]}],
}


@pytest.mark.parametrize("name", ["a.yaml", "a.YML", "folder.yml/a.yaml"])
def test_a_file_is_read_by_its_ending_in_capitals_or_not(name: str) -> None:
    assert format_of(name).name == "YAML"


@pytest.mark.parametrize("name", ["a.txt", "relations", ""])
def test_a_file_that_is_named_is_read_whatever_its_ending(name: str) -> None:
    assert format_of(name) is DATA_FORMATS[0]


def test_a_format_of_one_entry_is_loaded_watched_and_edited(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "mine.json"
    file.write_text(json.dumps(MINE), "utf-8")
    with pytest.raises(InvalidData, match=r"no \.yaml or \.yml file in this folder"):
        load(tmp_path)
    monkeypatch.setattr("graph.loading.data_files.DATA_FORMATS", (*DATA_FORMATS, FileFormat("JSON", (".json",), scan)))
    assert load(tmp_path).title == "Invented"
    live = Live(tmp_path)
    assert live._signature()[0][0] == str(file)
    changed = json.dumps({**MINE, "title": "Changed"}).encode()
    assert loaded_with(tmp_path, {file: changed}).dataset.title == "Changed"
    file.unlink()
    with pytest.raises(InvalidData, match=r"no \.yaml, \.yml or \.json file in this folder"):
        load(tmp_path)


def test_hidden_files_of_a_folder_are_no_data(tmp_path: Path) -> None:
    for name in ("b.yml", "a.yaml", ".hidden.yaml", "notes.txt"):
        (tmp_path / name).touch()
    assert [file.name for file in data_files_in(tmp_path)] == ["a.yaml", "b.yml"]

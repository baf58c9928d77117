"""``verify --fix`` deletes what nobody sees and what no data file may have; ``--pin`` writes the hashes of texts."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from graph.cli.main import cli
from graph.loading import load
from tests.support.invented import TEXT, data_file, folder


def verify(path: Path, texts: Path, *options: str) -> Result:
    return CliRunner().invoke(cli, ["verify", str(path), "--sources", str(texts), *options])


@pytest.mark.parametrize(
    "typed",
    [
        "exact: the U.S.\u200b was not the\u00adre",
        "exact: \u2060the U.S. was not there\ufeff",
        'exact: "the U.S.\\u200b was not the\\xADre"  # said so',
        'exact: "\\u2060the\\U0000FEFF U.S. was not there"',
        "exact: the U.S.\u200e was not there",
        "exact: the U.S. was not there\ncomment: a\u200bb",
    ],
)
def test_what_nobody_sees_is_deleted_and_no_other_byte_changes(tmp_path: Path, typed: str) -> None:
    path, texts = data_file(tmp_path, typed), folder(tmp_path)
    before = path.read_bytes()
    assert verify(path, texts).exit_code == 1
    result = verify(path, texts, "--fix")
    assert result.exit_code == 0, result.output
    assert f"{path}: deleted the characters that nobody sees" in result.stderr
    assert load(path).relations[0].quotes[0].exact == "the U.S. was not there"
    plain = before.decode()
    for unseen in ("\u200b", "\u00ad", "\u2060", "\ufeff", "\u200e", "\\u200b", "\\xAD", "\\u2060", "\\U0000FEFF"):
        plain = plain.replace(unseen, "")
    assert path.read_bytes() == plain.encode()


@pytest.mark.parametrize(
    "typed",
    [
        "exact: the \u202eU.S.\u202c was not there",
        "exact: the \u2066U.S.\u2069 was not there",
        "exact: the\u200b U.S. was not there\nevnt: AGREE",
        'exact: "the U.S.\\\\u200b was not there"',
    ],
)
def test_what_turns_text_around_and_other_mistakes_are_left_to_a_person(tmp_path: Path, typed: str) -> None:
    path, texts = data_file(tmp_path, typed), folder(tmp_path)
    before = path.read_bytes()
    assert verify(path, texts, "--fix").exit_code == 1
    assert path.read_bytes() == before


def test_joiners_and_marks_that_are_spelling_stay(tmp_path: Path) -> None:
    text = "می\u200cگویند روسيا (RUS)\u200f و ناتو"
    path, texts = data_file(tmp_path, f"exact: {text}\ncomment: a\u200bb", text=text), folder(tmp_path, text)
    assert verify(path, texts, "--fix").exit_code == 0
    assert load(path).relations[0].quotes[0].exact == text


def test_the_hash_of_each_text_is_written_beside_its_name(tmp_path: Path) -> None:
    path, texts = data_file(tmp_path, "exact: the U.S. was not there", pinned=False), folder(tmp_path)
    before = path.read_text("utf-8")
    result = verify(path, texts, "--pin", "--strict")
    assert result.exit_code == 0, result.output
    assert "1 text pinned" in result.stderr
    line = f"    sha256: {hashlib.sha256(TEXT.encode()).hexdigest()}\n"
    assert path.read_text("utf-8") == before.replace("    text: alder.txt\n", f"    text: alder.txt\n{line}")
    assert "Every text at hand is pinned." in verify(path, texts, "--pin").stderr


def test_a_text_that_has_changed_is_not_pinned_anew(tmp_path: Path) -> None:
    path, texts = data_file(tmp_path, "exact: the U.S. was not there"), folder(tmp_path, TEXT + "more")
    before = path.read_bytes()
    assert verify(path, texts, "--pin").exit_code == 1
    assert path.read_bytes() == before


def test_data_that_is_not_sound_is_not_pinned(tmp_path: Path) -> None:
    path, texts = data_file(tmp_path, "exact: the treaty\nevnt: AGREE", pinned=False), folder(tmp_path)
    before = path.read_bytes()
    result = verify(path, texts, "--pin")
    assert "Nothing was pinned: fix the data first" in result.stderr
    assert path.read_bytes() == before

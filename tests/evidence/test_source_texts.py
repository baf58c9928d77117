"""Finding the text of a source, knowing it by its hash, and what is told where it cannot be used."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from pathlib import Path

import click.testing
import pytest

from graph.cli import verify as command
from graph.evidence.source_texts import TextFolder, source_file
from graph.model.sources import Source
from tests.support.invented import TEXT, data_file, folder

QUOTES = ("exact: the U.S. was not there", "exact: café owners in the anti-war district cheered")


def run(path: Path, texts: Path, *options: str) -> click.testing.Result:
    return click.testing.CliRunner().invoke(command.verify, [str(path), "--sources", str(texts), *options])


def source(text: str, sha256: str | None = None) -> Source:
    return Source.model_validate(
        {"title": "T", "container-title": "C", "issued": "2016", "text": text, "sha256": sha256}, by_alias=True
    )


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


FORMS = {
    "plain": TEXT.encode(),
    "windows": TEXT.replace("\n", "\r\n").encode(),
    "old mac": TEXT.replace("\n", "\r").encode(),
    "marked": b"\xef\xbb\xbf" + TEXT.encode(),
    "marked windows": b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode(),
}


@pytest.mark.parametrize("pinned", FORMS)
@pytest.mark.parametrize("at_hand", FORMS)
def test_line_ends_and_a_byte_order_mark_change_no_hash(tmp_path: Path, pinned: str, at_hand: str) -> None:
    (tmp_path / "a.txt").write_bytes(FORMS[at_hand])
    held = source_file(source("a.txt", sha256(FORMS[pinned])), tmp_path)
    # Only the bytes of an old Mac's file are known by no other file than itself: nobody's tool makes such today.
    assert held.state == ("good" if pinned != "old mac" or at_hand == "old mac" else "changed")
    assert held.sha256 == sha256(FORMS["plain"])


def test_another_letter_is_another_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(TEXT.replace("cheered", "wept").encode())
    assert source_file(source("a.txt", sha256(TEXT.encode())), tmp_path).state == "changed"


def test_the_hash_to_write_is_that_of_plain_line_ends_and_the_record_keeps_the_one_of_the_data(tmp_path: Path) -> None:
    path, texts = data_file(tmp_path, *QUOTES, pinned=False), folder(tmp_path)
    (texts / "alder.txt").write_bytes(FORMS["windows"])
    assert f"add sha256: {sha256(FORMS['plain'])}" in run(path, texts).stdout
    lines = path.read_text("utf-8").replace("alder.txt\n", f"alder.txt\n    sha256: {sha256(FORMS['windows'])}\n")
    path.write_text(lines, "utf-8")
    assert run(path, texts, "--strict", "--record").exit_code == 0
    entries = json.loads((tmp_path / "verification.json").read_text("utf-8"))
    assert {entry["sha256"] for entry in entries.values()} == {sha256(FORMS["windows"])}


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_text_is_found_whatever_the_normal_form_of_its_name(tmp_path: Path, form: str) -> None:
    name = "Þórshöfn-2016.txt"
    (tmp_path / unicodedata.normalize("NFD", name)).write_text(TEXT, "utf-8")
    assert source_file(source(unicodedata.normalize(form, name)), tmp_path).state == "good"


@pytest.mark.parametrize(
    ("named", "there"),
    [
        ("Alder.txt", "alder.txt"),
        ("alder", "alder.txt"),
        ("alder times.txt", "Alder_Times.txt"),
        ("aldre.txt", "alder.txt"),
    ],
)
def test_a_name_that_is_nearly_right_is_told_with_the_one_that_is_there(tmp_path: Path, named: str, there: str) -> None:
    path, texts = data_file(tmp_path, *QUOTES, pinned=False), folder(tmp_path)
    (texts / "alder.txt").rename(texts / there)
    path.write_text(path.read_text("utf-8").replace("text: alder.txt", f"text: {named}"), "utf-8")
    result = run(path, texts)
    assert result.exit_code == 0
    assert f"{path}:8:11: warning: there is no {named} in the folder of texts" in result.stdout
    assert f"did you mean {there}?" in result.stdout


def test_a_renamed_text_is_found_by_its_hash_and_its_name_is_told(tmp_path: Path) -> None:
    path, texts = data_file(tmp_path, *QUOTES), folder(tmp_path)
    (texts / "alder.txt").rename(texts / "Something Else.text")
    result = run(path, texts)
    assert result.exit_code == 0
    assert "[renamed-text]" in result.stdout
    assert "write text: Something Else.text" in result.stdout
    assert result.stdout.splitlines()[-1] == "2 quotes: 2 exact"
    assert run(path, texts, "--strict").exit_code == 1


def test_a_folder_is_listed_once_however_many_texts_are_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed: list[Path] = []
    iterdir = Path.iterdir
    monkeypatch.setattr(Path, "iterdir", lambda path: listed.append(path) or iterdir(path))
    texts = TextFolder(tmp_path)
    for number in range(20):
        source_file(source(f"é{number}.txt", "0" * 64), texts)
    assert listed == [tmp_path]


def test_an_empty_text_is_told_once_and_not_for_each_quote(tmp_path: Path) -> None:
    path, texts = data_file(tmp_path, *QUOTES, pinned=False), folder(tmp_path)
    (texts / "alder.txt").write_bytes(b"\xef\xbb\xbf \r\n")
    result = run(path, texts)
    assert result.exit_code == 1
    assert "alder.txt is empty: 2 quotes of alder-2016 unverified" in result.stdout
    assert "[not-found]" not in result.stdout
    assert "add sha256" not in result.stdout


def test_a_text_of_windows_is_told_with_its_line_and_how_it_would_read(tmp_path: Path) -> None:
    path, texts = data_file(tmp_path, *QUOTES, pinned=False), folder(tmp_path)
    (texts / "alder.txt").write_bytes(TEXT.encode("cp1252", "replace"))
    printed = run(path, texts).stdout
    assert "alder.txt is not UTF-8: byte 0x93 at offset" in printed
    assert "on line 8" in printed
    assert "as Windows-1252 it reads ““We will not give up" in printed
    assert "iconv -f WINDOWS-1252 -t UTF-8 alder.txt > alder.txt.new" in printed


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda text: f"{text}\nMore.", "all 2 are still in it"),
        (lambda text: text.replace("cheered", "wept"), "1 of the 2 is still in it, but not “café owners in the"),
        (lambda _: "Of something else.", "none of them is in it: it may be another article"),
    ],
)  # fmt: skip
def test_of_a_text_that_has_changed_it_is_told_which_quotes_still_stand_in_it(
    tmp_path: Path, change: object, told: str
) -> None:
    path = data_file(tmp_path, *QUOTES)
    text = change(TEXT)  # type: ignore[operator]
    printed = run(path, folder(tmp_path, text)).stdout
    assert "[source-changed]" in printed
    assert told in printed
    assert f"write sha256: {sha256(text.encode())}" in printed

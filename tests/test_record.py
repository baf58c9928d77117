"""The record of what was found: ``verification.json``, and what it says of a quote today."""

from __future__ import annotations

import datetime as dt
import errno
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import click.testing
import pytest

from graph.cli.check import check
from graph.cli.verify import verify as command
from graph.evidence.verify import verify
from graph.loading.load import load
from graph.record import Record, Status, make_record, read_record, record_path, write_record
from tests.support import ROOT
from tests.support.invented import TEXT, data_file, folder

CHEERED = "exact: café owners in the anti-war district cheered"
ABSENT = "exact: the U.S. was not there"
MONDAY, TUESDAY = dt.date(2024, 1, 1), dt.date(2024, 1, 2)


def recorded(path: Path, texts: Path | None, before: Record | None = None, today: dt.date = MONDAY) -> Record:
    return make_record(verify(load(path), texts), before or Record(), today)


def states(path: Path, record: Record) -> list[Status]:
    data = load(path)
    return [record.status(r, q, data.sources[q.source]) for r in data.relations for q in r.quotes]


def test_recording_writes_an_entry_for_each_exact_quote_beside_the_data(tmp_path: Path) -> None:
    path = data_file(tmp_path, CHEERED, ABSENT)
    result = click.testing.CliRunner().invoke(command, [str(path), "--sources", str(folder(tmp_path)), "--record"])
    assert result.exit_code == 0
    assert "2 quotes recorded, 2 new" in result.stderr
    entries = json.loads((tmp_path / "verification.json").read_text("utf-8"))
    assert list(entries) == sorted(entries)
    data = load(path)
    for quote in data.relations[0].quotes:
        entry = entries[f"rus-tur.{quote.hash}"]
        assert entry == {
            "hash": quote.hash,
            "source": "alder-2016",
            "verdict": "exact",
            "checked": dt.datetime.now(dt.UTC).date().isoformat(),
            "sha256": data.sources["alder-2016"].sha256,
        }


def test_a_verified_quote_has_the_day_on_which_it_was_checked(tmp_path: Path) -> None:
    path = data_file(tmp_path, CHEERED)
    assert states(path, recorded(path, folder(tmp_path))) == [Status("verified", MONDAY)]


def test_one_changed_word_makes_an_entry_stale_by_itself(tmp_path: Path) -> None:
    path = data_file(tmp_path, CHEERED)
    record = recorded(path, folder(tmp_path))
    assert states(data_file(tmp_path, CHEERED.replace("cheered", "cheer")), record) == [Status("unverified")]
    assert states(data_file(tmp_path, CHEERED + "\nprefix: and"), record) == [Status("unverified")]


def test_another_text_makes_an_entry_stale(tmp_path: Path) -> None:
    record = recorded(data_file(tmp_path, CHEERED), folder(tmp_path))
    assert states(data_file(tmp_path, CHEERED, text=TEXT + "more"), record) == [Status("stale", MONDAY)]


def test_a_quote_that_does_not_stand_is_not_recorded(tmp_path: Path) -> None:
    path = data_file(tmp_path, CHEERED, "exact: café owners wept", "exact: China", "exact: It never has")
    record = recorded(path, folder(tmp_path))
    assert [status.state for status in states(path, record)] == ["verified", "unverified", "unverified", "unverified"]
    assert len(record.entries) == 1


def test_an_entry_keeps_its_day_while_words_and_text_stay(tmp_path: Path) -> None:
    path, texts = data_file(tmp_path, CHEERED), folder(tmp_path)
    first = recorded(path, texts)
    grown = data_file(tmp_path, CHEERED, ABSENT)
    again = recorded(grown, texts, first, TUESDAY)
    assert [status.checked for status in states(grown, again)] == [MONDAY, TUESDAY]


def test_an_entry_gets_a_new_day_with_a_new_text(tmp_path: Path) -> None:
    first = recorded(data_file(tmp_path, CHEERED), folder(tmp_path))
    path = data_file(tmp_path, CHEERED, text=TEXT + "more")
    again = recorded(path, folder(tmp_path, TEXT + "more"), first, TUESDAY)
    assert states(path, again) == [Status("verified", TUESDAY)]


def test_an_entry_stays_where_its_text_is_not_at_hand_and_goes_where_it_is_and_says_otherwise(tmp_path: Path) -> None:
    path = data_file(tmp_path, CHEERED)
    first = recorded(path, folder(tmp_path))
    assert recorded(path, None, first, TUESDAY).entries == first.entries
    assert recorded(path, folder(tmp_path, "another text"), first, TUESDAY).entries == {}
    assert recorded(data_file(tmp_path, ABSENT), None, first, TUESDAY).entries == {}


def test_recording_twice_writes_the_same_bytes_and_nothing_the_second_time(tmp_path: Path) -> None:
    path, texts, target = data_file(tmp_path, CHEERED, ABSENT), folder(tmp_path), tmp_path / "verification.json"
    first = recorded(path, texts)
    assert write_record(target, first)
    assert read_record(target).entries == first.entries
    assert not write_record(target, recorded(path, texts, read_record(target), TUESDAY))


def test_the_order_of_quotes_does_not_change_the_record(tmp_path: Path) -> None:
    texts = folder(tmp_path)
    one, other = (recorded(data_file(tmp_path, *quotes), texts) for quotes in ((CHEERED, ABSENT), (ABSENT, CHEERED)))
    assert list(one.entries.items()) == list(other.entries.items())


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"QUOTE": 1}',
        b'{"QUOTE": {"hash": "x"}}',
        b'"\\ud800"',
    ],
)
def test_a_broken_record_verifies_nothing_and_stops_nothing(tmp_path: Path, content: bytes) -> None:
    path, target = data_file(tmp_path, CHEERED), tmp_path / "verification.json"
    target.write_bytes(content.replace(b"QUOTE", f"rus-tur.{load(path).relations[0].quotes[0].hash}".encode()))
    assert states(path, read_record(target)) == [Status("unverified")]


CONFLICT = """\
{
<<<<<<< HEAD
  "rus-tur.0000000000": {}
=======
  "rus-tur.1111111111": {}
>>>>>>> theirs
}
"""


@pytest.mark.parametrize(
    ("content", "code", "said"),
    [
        (CONFLICT, "conflict-marker", ":2:1: error: git's conflict markers, in lines 2, 4 and 6 "),
        (
            CONFLICT.replace("=======", "||||||| base\n=======").replace("\n", "\r\n"),
            "conflict-marker", ":2:1: error: git's conflict markers, in lines 2, 4, 5 and 7 ",
        ),
        ("{", "bad-record", ":1:2: error: this is not valid JSON: expecting property name"),
        ("", "bad-record", ":1:1: error: this is not valid JSON: expecting value"),
        ("[]", "bad-record", ": error: this is not a record of quotes"),
    ],
)  # fmt: skip
def test_a_record_that_cannot_be_read_is_told_and_never_overwritten(
    tmp_path: Path, content: str, code: str, said: str
) -> None:
    path, target = data_file(tmp_path, ABSENT), tmp_path / "verification.json"
    target.write_bytes(content.encode())
    invoke = click.testing.CliRunner().invoke
    result = invoke(command, [str(path), "--sources", str(folder(tmp_path)), "--record"])
    assert result.exit_code == 1
    assert f"{target}{said}" in result.stdout
    assert f"[{code}]" in result.stdout
    assert f"Nothing was recorded: {target} is left as it is." in result.stderr
    assert target.read_bytes() == content.encode()
    assert f"[{code}]" in invoke(check, [str(path)]).stdout


def test_what_is_recorded_says_what_is_new_and_what_no_longer_holds(tmp_path: Path) -> None:
    def record(*quotes: str) -> str:
        data = data_file(tmp_path, *quotes)
        arguments = [str(data), "--sources", str(folder(tmp_path)), "--record"]
        return click.testing.CliRunner().invoke(command, arguments).stderr.splitlines()[-1].split(": ")[1]

    assert record(CHEERED, ABSENT) == "2 quotes recorded, 2 new"
    assert record(CHEERED, ABSENT) == "2 quotes recorded, nothing changed"
    assert record(CHEERED) == "1 quote recorded, 1 no longer in the data"
    assert record(CHEERED, "exact: the treaty") == "2 quotes recorded, 1 new"
    text = TEXT.replace("cheered", "wept")
    data = data_file(tmp_path, CHEERED, "exact: the treaty", text=text)
    arguments = [str(data), "--sources", str(folder(tmp_path, text)), "--record"]
    said = click.testing.CliRunner().invoke(command, arguments).stderr
    assert "1 quote recorded, 1 no longer verified" in said


def test_a_record_that_cannot_be_written_is_told_and_loses_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, target = data_file(tmp_path, ABSENT), tmp_path / "verification.json"

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(tempfile, "mkstemp", full)
    result = click.testing.CliRunner().invoke(command, [str(path), "--sources", str(folder(tmp_path)), "--record"])
    assert result.exit_code == 1
    assert result.stderr == f"{target} cannot be written: no space left on device. Nothing was recorded.\n"
    assert not target.exists()


def test_a_missing_record_or_a_folder_in_its_place_verifies_nothing(tmp_path: Path) -> None:
    assert read_record(tmp_path / "nowhere" / "verification.json") == Record()
    assert read_record(tmp_path).entries == {}


@pytest.mark.parametrize(
    ("key", "value"),
    [("hash", "0" * 10), ("source", "other"), ("verdict", "typography"), ("checked", "2024-13-01"), ("sha256", "x")],
)
def test_an_entry_that_was_tampered_with_verifies_nothing(tmp_path: Path, key: str, value: str) -> None:
    path, target = data_file(tmp_path, CHEERED), tmp_path / "verification.json"
    write_record(target, recorded(path, folder(tmp_path)))
    entries = json.loads(target.read_text("utf-8"))
    next(iter(entries.values()))[key] = value
    target.write_text(json.dumps(entries), "utf-8")
    assert states(path, read_record(target)) == [Status("unverified")]


def test_the_record_of_a_folder_lies_in_it(tmp_path: Path) -> None:
    assert record_path(tmp_path) == tmp_path / "verification.json"
    assert record_path(tmp_path / "relations.yaml") == tmp_path / "verification.json"


def test_reading_the_record_needs_nothing_that_searches_texts() -> None:
    code = (
        "import sys, graph.record; print([m for m in ('rapidfuzz', 'graph.evidence', 'streamlit') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"

"""A file that is edited while people read: the last good data stays, and nothing is ever half read."""

from __future__ import annotations

import itertools
import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from graph.loading import live
from graph.loading.live import Live, Snapshot
from tests.support import ROOT

GOOD = (ROOT / "data" / "relations.yaml").read_text("utf-8")


class Clock:
    """Time that passes when a test says so."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(live.time, "monotonic", clock)
    return clock


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "relations.yaml"
    path.write_text(GOOD, "utf-8")
    return path


def after(seconds: float, clock: Clock, watched: Live) -> Snapshot:
    """What a page sees that asks every quarter of a second."""
    for _ in range(round(seconds * 4)):
        clock.now += 0.25
        watched.look()
    return watched.look()


def titled(title: str) -> str:
    return GOOD.replace("title: Russia and its partners", f"title: {title}", 1)


def in_place(path: Path, text: str) -> None:
    path.write_text(text, "utf-8")


def by_rename(path: Path, text: str) -> None:
    new = path.with_suffix(".tmp")
    new.write_text(text, "utf-8")
    new.replace(path)


def by_removing_first(path: Path, text: str) -> None:
    path.unlink()
    path.write_text(text, "utf-8")


@pytest.mark.parametrize("save", [in_place, by_rename, by_removing_first])
def test_a_saved_file_is_noticed_however_the_editor_saves(
    save: Callable[[Path, str], None], file: Path, clock: Clock
) -> None:
    watched = Live(file)
    before = watched.look()
    save(file, titled("Another title"))
    seen = after(1, clock, watched)
    assert seen.dataset is not None
    assert seen.dataset.title == "Another title"
    assert seen.generation > before.generation


def test_a_file_that_did_not_change_is_not_read_again(
    file: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    watched = Live(file)
    before = watched.look()
    monkeypatch.setattr(live, "load_marked", lambda *_: pytest.fail("read again"))
    assert after(5, clock, watched) is before


def test_a_broken_file_leaves_the_last_good_data_and_tells_its_problems(file: Path, clock: Clock) -> None:
    watched = Live(file)
    good = watched.look().dataset
    file.write_text(GOOD.replace("event: CONSULT", "event: CONSLT", 1), "utf-8")
    seen = after(1, clock, watched)
    assert seen.dataset is good
    assert [problem.code for problem in seen.problems] == ["unknown-event"]
    file.write_text(GOOD, "utf-8")
    assert after(1, clock, watched).problems == ()


def test_a_file_that_is_wrong_brings_no_new_edition_and_one_that_is_mended_otherwise_does(
    file: Path, clock: Clock
) -> None:
    watched = Live(file)
    first = watched.look()
    file.write_text(GOOD.replace("AGREE", "AGRE", 1), "utf-8")
    broken = after(2, clock, watched)
    assert (broken.edition, broken.generation) == (first.edition, first.generation + 1)
    file.write_text(titled("Mended"), "utf-8")
    mended = after(2, clock, watched)
    assert mended.edition == mended.generation > broken.generation


def test_a_file_broken_at_the_first_start_recovers_by_itself(file: Path, clock: Clock) -> None:
    file.write_text("title: [", "utf-8")
    watched = Live(file)
    assert watched.look().dataset is None
    assert watched.look().problems
    file.write_text(GOOD, "utf-8")
    seen = after(1, clock, watched)
    assert seen.dataset is not None
    assert seen.problems == ()


def test_half_a_file_that_would_be_valid_is_not_shown_while_it_is_being_written(file: Path, clock: Clock) -> None:
    watched = Live(file)
    whole = watched.look().dataset
    lines = GOOD.splitlines(keepends=True)
    ends = [n for n, line in enumerate(lines) if line.startswith("  - between:")]
    for end in ends[1:4]:  # three relations more with every breath: each part is a valid file
        file.write_text("".join(lines[:end]), "utf-8")
        clock.now += 0.1
        assert watched.look().dataset is whole
    file.write_text(GOOD, "utf-8")
    assert after(1, clock, watched).dataset == whole


def test_a_file_that_is_gone_for_a_moment_changes_nothing(file: Path, clock: Clock) -> None:
    watched = Live(file)
    before = watched.look()
    file.unlink()
    clock.now += 0.1
    assert watched.look() is before
    file.write_text(GOOD, "utf-8")
    assert after(1, clock, watched).dataset == before.dataset


def test_a_file_that_stays_away_is_told_and_the_last_good_data_stays(file: Path, clock: Clock) -> None:
    watched = Live(file)
    good = watched.look().dataset
    file.unlink()
    seen = after(2, clock, watched)
    assert seen.dataset is good
    assert [problem.code for problem in seen.problems] == ["no-file"]


def test_a_hundred_saves_in_ten_seconds_never_keep_a_reader_more_than_three_seconds_behind(
    file: Path, clock: Clock
) -> None:
    # Each save has a time of its own: the file system's clock is too coarse for a hundred saves without waiting.
    watched = Live(file)
    watched.look()
    seen_at: dict[str, float] = {}
    for number in range(100):
        file.write_text(titled(f"Save {number:02}"), "utf-8")
        os.utime(file, ns=(number, number))
        clock.now += 0.1
        dataset = watched.look().dataset
        assert dataset is not None
        seen_at.setdefault(dataset.title, clock.now)
    moments = [1000.0, *seen_at.values(), clock.now]
    assert max(later - earlier for earlier, later in itertools.pairwise(moments)) < 3
    final = after(1, clock, watched).dataset
    assert final is not None
    assert final.title == "Save 99"


def test_while_one_reader_waits_for_a_slow_file_the_others_read_on(
    file: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    watched = Live(file)
    before = watched.look()
    entered, leave = threading.Event(), threading.Event()
    read = live.load_marked

    def slowly(*arguments: object) -> object:
        entered.set()
        assert leave.wait(10)
        return read(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(live, "load_marked", slowly)
    file.write_text(titled("Slow"), "utf-8")
    watched.look()
    clock.now += 1
    reader = threading.Thread(target=watched.look)
    reader.start()
    assert entered.wait(10)
    assert watched.look() is before
    leave.set()
    reader.join(10)
    seen = watched.look().dataset
    assert seen is not None
    assert seen.title == "Slow"


def test_who_has_no_patience_reads_on_while_a_thread_reads_a_large_file(
    file: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    watched = Live(file)
    before = watched.look(patience=0)  # the first is waited for
    assert before.dataset
    leave, read, readers = threading.Event(), live.load_marked, list[str]()

    def slowly(*arguments: object) -> object:
        readers.append(threading.current_thread().name)
        assert leave.wait(10)
        return read(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(live, "load_marked", slowly)
    file.write_text(titled("Large"), "utf-8")
    watched.look(patience=0)
    clock.now += 1
    assert watched.look(patience=0) is before
    [reading] = [thread for thread in threading.enumerate() if thread.name == f"reading {file}"]
    assert watched.look(patience=0) is before
    leave.set()
    reading.join(10)
    assert readers == [reading.name]
    seen = watched.look(patience=0).dataset
    assert seen is not None
    assert seen.title == "Large"


def test_whoever_comes_while_the_first_data_is_made_ready_waits_for_it(file: Path) -> None:
    found: list[Snapshot] = []
    others = [threading.Thread(target=lambda: found.append(watched.look())) for _ in range(5)]

    def made_ready(_: Snapshot) -> None:
        for other in others:
            other.start()
        others[0].join(0.2)  # it would have ended: nothing else runs
        assert found == []

    watched = Live(file, loaded=made_ready)
    first = watched.look()
    for other in others:
        other.join()
    assert first.dataset
    assert found == [first] * 5


def test_a_record_of_verification_that_changes_is_noticed_too(file: Path, clock: Clock) -> None:
    watched = Live(file)
    before = watched.look()
    (file.parent / "verification.json").write_bytes((ROOT / "data" / "verification.json").read_bytes())
    seen = after(1, clock, watched)
    assert seen.record.entries
    assert seen.generation > before.generation


def test_a_folder_of_files_is_watched_as_one(tmp_path: Path, clock: Clock) -> None:
    first, second = tmp_path / "a.yaml", tmp_path / "b.yaml"
    first.write_text(GOOD[: GOOD.index("relations:")], "utf-8")
    second.write_text(GOOD[GOOD.index("relations:") :], "utf-8")
    watched = Live(tmp_path)
    before = watched.look()
    assert before.problems == ()
    in_place(second, "relations: [")  # of the folder itself nothing changes
    seen = after(1, clock, watched)
    assert seen.dataset is before.dataset
    assert [Path(problem.file).name for problem in seen.problems] == ["b.yaml"]
    (tmp_path / "c.yaml").write_text("sources: [", "utf-8")
    assert {Path(problem.file).name for problem in after(1, clock, watched).problems} == {"b.yaml", "c.yaml"}

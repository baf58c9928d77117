"""What of the data stays is kept from the collector, which Streamlit calls after each run of each reader."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.loading import Live, Snapshot
from graph.web.page import data
from graph.web.page.data import open_live, settle, warm
from tests.support.yaml_samples import WHOLE


@pytest.fixture(autouse=True)
def thawed() -> Iterator[None]:
    yield
    gc.unfreeze()


def test_data_that_was_loaded_is_kept_from_the_collector_and_data_of_before_goes(tmp_path: Path) -> None:
    file = tmp_path / "relations.yaml"
    file.write_text(WHOLE, "utf-8")
    live = Live(file, loaded=settle)
    before = live.look().dataset
    assert before is not None
    assert gc.get_freeze_count() > 1000
    assert not any(one is before for one in gc.get_objects())  # what is frozen is not looked at
    gone = weakref.ref(before)
    del before
    file.write_text(WHOLE.replace("Tiny", "Other"), "utf-8")
    live._read(live._signature())
    assert live.look().dataset is not None
    assert gone() is None


def test_nobody_gets_data_before_it_is_settled(tmp_path: Path) -> None:
    file = tmp_path / "relations.yaml"
    file.write_text(WHOLE, "utf-8")
    seen: list[tuple[Snapshot, Snapshot]] = []
    live = Live(file, loaded=lambda new: seen.append((new, live._snapshot)))
    snapshot = live.look()
    assert seen == [(snapshot, Snapshot())]
    live.look()
    assert len(seen) == 1


def test_a_file_that_cannot_be_read_is_settled_too() -> None:
    settle(Snapshot(1, 1))
    assert gc.get_freeze_count() > 0


def test_the_data_is_read_before_there_is_a_reader_and_all_get_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "relations.yaml"
    file.write_text(WHOLE, "utf-8")
    monkeypatch.setenv("RELATIONS_DATA", str(file))
    monkeypatch.setattr(data, "FIRST_PAGE", 0)
    warm()
    assert open_live(file) is open_live(file)
    assert open_live(file)._snapshot.dataset is not None

"""vis-network's file: where Streamlit serves it, once, whole; or a sentence that says why not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.web import frontend


@pytest.fixture(autouse=True)
def forgotten() -> Iterator[None]:
    """Each test asks anew: the answer is kept for as long as the server lives."""
    frontend.asset.cache_clear()
    yield
    frontend.asset.cache_clear()


def test_the_file_is_put_beside_the_app_under_a_name_with_its_hash_and_served_as_javascript(tmp_path: Path) -> None:
    address = frontend.asset(tmp_path)
    (file,) = (tmp_path / "static").iterdir()
    assert address == f"app/static/{file.name}"
    assert file.suffix == ".mjs"
    assert b"vis-network" in file.read_bytes()[:400]
    assert file.stat().st_mode & 0o444 == 0o444


def test_a_file_that_is_there_is_not_written_again_and_one_that_was_cut_short_is(tmp_path: Path) -> None:
    frontend.asset(tmp_path)
    (file,) = (tmp_path / "static").iterdir()
    whole, written = file.read_bytes(), file.stat().st_mtime_ns
    frontend.asset.cache_clear()
    frontend.asset(tmp_path)
    assert file.stat().st_mtime_ns == written
    file.write_bytes(whole[:1000])
    frontend.asset.cache_clear()
    frontend.asset(tmp_path)
    assert file.read_bytes() == whole


def test_where_it_cannot_be_written_the_reader_is_told_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "static").write_text("a file where the folder should be")
    with pytest.raises(frontend.AssetMissing, match=r"could not be copied to .*static .*Make that folder writable"):
        frontend.asset(tmp_path)

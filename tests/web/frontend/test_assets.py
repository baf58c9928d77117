"""The files that a browser loads: under a name that changes with them, and where a host has no route, copied whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.web.frontend import VIS_NETWORK, AssetMissing, Assets, own_files

FILES = Assets({"a.js": b"a", "deep/b.css": b"b"})


@pytest.mark.parametrize("others", [{"a.js": b"b"}, {"b.js": b"a"}, {"a.js": b"a", "b.js": b""}], ids=repr)
def test_other_files_have_another_address(others: dict[str, bytes]) -> None:
    assert Assets(others).folder != Assets({"a.js": b"a"}).folder


def test_the_same_files_have_the_same_address_in_whatever_order_they_are_read() -> None:
    assert Assets(dict(reversed(FILES.files.items()))).folder == FILES.folder


def test_the_files_are_our_modules_and_styles_and_the_engine() -> None:
    names = set(own_files())
    assert {"network/network.js", "network/network.css", "shared/files.js", VIS_NETWORK} <= names
    assert b"vis-network" in own_files()[VIS_NETWORK][:400]
    assert not [name for name in names if name.endswith(".py")]


def test_they_are_copied_beside_the_app_under_their_address_for_all_to_read(tmp_path: Path) -> None:
    assert FILES.copy(tmp_path) == f"app/static/{FILES.folder}"
    for name, content in FILES.files.items():
        file = tmp_path / "static" / FILES.folder / name
        assert file.read_bytes() == content
        assert file.stat().st_mode & 0o444 == 0o444


def test_a_file_that_is_there_is_not_written_again_and_one_that_was_cut_short_is(tmp_path: Path) -> None:
    FILES.copy(tmp_path)
    file = tmp_path / "static" / FILES.folder / "a.js"
    written = file.stat().st_mtime_ns
    FILES.copy(tmp_path)
    assert file.stat().st_mtime_ns == written
    file.write_bytes(b"")
    FILES.copy(tmp_path)
    assert file.read_bytes() == b"a"


def test_where_they_cannot_be_written_the_reader_is_told_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "static").write_text("a file where the folder should be")
    with pytest.raises(AssetMissing, match=r"could not be copied to .*static .*Make that folder writable"):
        FILES.copy(tmp_path)

"""``python -m graph export``: the right bytes at the right place, and a sentence for everything that is wrong."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from graph.cli.main import cli
from graph.export import CannotCarry, formats
from tests.support import ROOT
from tests.support.yaml_samples import WHOLE

OWN = ROOT / "data" / "relations.yaml"


def export(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, ["export", *map(str, arguments)])


@pytest.mark.parametrize("entry", formats.FORMATS, ids=lambda entry: entry.key)
def test_every_format_is_written_to_a_file_as_to_standard_output(entry: formats.Format, tmp_path: Path) -> None:
    out = tmp_path / entry.file
    to_file, to_stdout = (export(OWN, "--format", entry.key, "--out", name) for name in (out, "-"))
    assert (to_file.exit_code, to_stdout.exit_code) == (0, 0)
    assert out.read_bytes() == to_stdout.stdout_bytes
    assert to_file.stdout == ""
    assert to_file.stderr.startswith(f"{out}: {entry.words}, ")


# Prints the data in each of the formats that are named, each to a file of its own as a shell's > does.
EXPORTS = """
import os, sys
from graph.cli.main import cli
data, folder, *keys = sys.argv[1:]
for key in keys:
    os.dup2(os.open(f"{folder}/{key}", os.O_WRONLY | os.O_CREAT), sys.stdout.fileno())
    cli(["export", data, "--format", key], standalone_mode=False)
    sys.stdout.flush()
"""


@pytest.fixture(scope="module")
def two_machines(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Our data in every format, as two machines write it; one process each, for each takes a second to start."""
    folders = tmp_path_factory.mktemp("one"), tmp_path_factory.mktemp("other")
    for folder, seed, zone in zip(folders, ("1", "2"), ("UTC", "Pacific/Auckland"), strict=True):
        command = [sys.executable, "-c", EXPORTS, OWN, folder, *(entry.key for entry in formats.FORMATS)]
        env = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C", "PYTHONIOENCODING": "ascii"}
        subprocess.run(command, cwd=ROOT, env=env, capture_output=True, check=True)
    return folders


@pytest.mark.parametrize("entry", formats.FORMATS, ids=lambda entry: entry.key)
def test_every_format_names_the_datas_version_and_is_the_same_on_another_machine(
    entry: formats.Format, two_machines: tuple[Path, Path]
) -> None:
    one, other = ((folder / entry.key).read_bytes() for folder in two_machines)
    assert one == other
    assert b"2026.11" in one


def test_no_day_of_reading_is_named_unless_it_is_given() -> None:
    assert "accessed" not in export(OWN, "--format", "csl").stdout
    assert "accessed January 6, 2017" in export(OWN, "--format", "notes", "--accessed", "2017-01-06").stdout
    wrong = export(OWN, "--format", "notes", "--accessed", "2017-13-06")
    assert (wrong.exit_code, "--accessed: '2017-13-06' is not a day" in wrong.stderr) == (2, True)


def test_the_list_tells_of_every_format_what_it_lacks_and_takes() -> None:
    said = export("--list")
    assert said.exit_code == 0
    for entry in formats.FORMATS:
        assert entry.words in said.stdout
        assert entry.lacks in said.stdout
        assert all(f"--{option.replace('_', '-')}" in said.stdout for option in entry.options)


def test_of_sources_each_field_is_in_a_bibliography_or_said_to_be_missing(tmp_path: Path) -> None:
    data = tmp_path / "a.yaml"
    data.write_text(WHOLE.replace("    issued:", "    medium: radio\n    event-place: Rio\n    issued:", 1), "utf-8")
    said = {key: export(data, "--format", key).stderr for key in ("bibtex", "ris", "csl")}
    assert "the sources only; of sources medium." in said["bibtex"]
    assert "the sources only; of sources event-place and medium; of a name" in said["ris"]
    assert "of sources" not in said["csl"]


@pytest.mark.parametrize("key", ["gexf", "graphml"])
def test_quotes_that_are_edges_are_not_said_to_be_missing(key: str) -> None:
    without, withal = (export(OWN, "--format", key, *edges) for edges in ((), ("--edges", "quotes")))
    assert "Not in it: the quotes, unless" in without.stderr
    assert "Putin arrived" in withal.stdout
    assert "Not in it: the relations' summaries, " in withal.stderr


def test_every_option_of_a_format_is_one_of_the_command_and_refused_for_the_others() -> None:
    said = export("--help").stdout
    for option in {option for entry in formats.FORMATS for option in entry.options}:
        assert f"--{option.replace('_', '-')}" in said
    refused = export(OWN, "--format", "ris", "--no-bom")
    assert refused.exit_code == 2
    assert "--bom is not for ris, but for quotes-csv, relations-csv" in refused.stderr


def test_a_table_has_the_mark_of_utf_8_unless_it_is_not_wanted() -> None:
    assert export(OWN, "--format", "quotes-csv").stdout_bytes.startswith(b"\xef\xbb\xbf")
    assert export(OWN, "--format", "quotes-csv", "--no-bom").stdout_bytes.startswith(b'"relation"')


def test_the_format_follows_from_an_ending_that_is_one_formats_only(tmp_path: Path) -> None:
    assert export(OWN, "--out", tmp_path / "a.bib").exit_code == 0
    assert (tmp_path / "a.bib").read_text("utf-8").startswith("@")
    several = export(OWN, "--out", tmp_path / "a.csv")
    assert (several.exit_code, ".csv may be quotes-csv or relations-csv" in several.stderr) == (2, True)
    none = export(OWN)
    assert none.exit_code == 2
    assert "--format is needed" in none.stderr


def test_an_unknown_format_is_told_with_the_nearest() -> None:
    said = export(OWN, "--format", "quote-csv")
    assert said.exit_code == 2
    assert "there is no format 'quote-csv'. Did you mean quotes-csv?" in said.stderr


def test_of_unsound_data_nothing_is_written(tmp_path: Path) -> None:
    data, out = tmp_path / "a.yaml", tmp_path / "a.ris"
    data.write_text(WHOLE.replace("issued", "isued"), "utf-8")
    out.write_text("as it was", "utf-8")
    said = export(data, "--out", out)
    assert said.exit_code == 1
    assert "isued" in said.stderr
    assert out.read_text("utf-8") == "as it was"


def test_what_a_format_cannot_carry_is_told_and_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> str:
        raise CannotCarry(["jpn-rus.1f0c9a22b4: U+0007 in exact.", "jpn-rus.2f0c9a22b4: U+0008 in exact."])

    entry = formats.Format("picky", "Picky", "a.picky", "text/plain", refuse)
    monkeypatch.setattr(formats, "FORMATS", (entry,))
    said = export(OWN, "--out", tmp_path / "a.picky")
    assert said.exit_code == 1
    assert said.stderr.splitlines() == [
        "Error: Picky cannot hold this data; nothing is written.",
        "jpn-rus.1f0c9a22b4: U+0007 in exact.",
        "jpn-rus.2f0c9a22b4: U+0008 in exact.",
    ]
    assert not list(tmp_path.iterdir())


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    said = export(OWN, "--format", "ris", "--out", tmp_path / "no" / "a.ris")
    assert said.exit_code == 1
    assert said.stderr == f"Error: {tmp_path / 'no' / 'a.ris'} cannot be written: no such file or directory.\n"


def test_a_view_without_a_quote_is_written_and_said() -> None:
    said = export(OWN, "--format", "quotes-csv", "--from", "1900", "--to", "1901")
    assert said.exit_code == 0
    assert said.stdout_bytes.count(b"\r\n") == 1
    assert "No quotes match these filters." in said.stderr


@pytest.mark.parametrize(
    "out", ["relations.yaml", "../data/relations.yaml", "new.yml", "verification.json", "link.yaml"]
)
def test_an_export_never_replaces_the_data(tmp_path: Path, out: str) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "relations.yaml").write_text(WHOLE, "utf-8")
    (tmp_path / "link.yaml").symlink_to(folder / "relations.yaml")
    target = tmp_path / out if out == "link.yaml" else folder / out
    for data in [folder] if out == "new.yml" else [folder, folder / "relations.yaml"]:
        said = export(data, "--format", "yaml", "--out", target)
        assert (said.exit_code, "belongs to the data that is exported" in said.stderr) == (2, True)
    assert (folder / "relations.yaml").read_text("utf-8") == WHOLE
    assert sorted(one.name for one in folder.iterdir()) == ["relations.yaml"]

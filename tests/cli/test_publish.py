"""``python -m graph publish``, and ``verify`` of what it wrote."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from graph.cli.main import cli
from tests.support import ROOT
from tests.support.yaml_samples import WHOLE


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, [*map(str, arguments)])


@pytest.fixture
def data(tmp_path: Path) -> Path:
    path = tmp_path / "relations.yaml"
    path.write_text(WHOLE)
    return path


@pytest.fixture
def page(data: Path, tmp_path: Path) -> Path:
    result = run("publish", "--data", data, "--out", tmp_path / "site")
    assert result.exit_code == 0, result.output
    return tmp_path / "site" / "index.html"


def test_it_prints_the_files_name_and_on_stderr_what_is_in_it(data: Path, tmp_path: Path) -> None:
    result = run("publish", "--data", data, "--out", tmp_path / "a" / "site")
    assert (result.exit_code, result.stdout) == (0, f"{tmp_path / 'a' / 'site' / 'index.html'}\n")
    assert result.stderr.startswith("1 quote from 1 article about 1 relation")


def test_the_same_data_gives_the_same_bytes_and_replaces_the_page(data: Path, page: Path) -> None:
    before = page.read_bytes()
    assert run("publish", "--data", data, "--out", page.parent).exit_code == 0
    assert page.read_bytes() == before
    assert sorted(path.name for path in page.parent.iterdir()) == ["index.html"]


def test_filters_are_those_of_the_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    result = run("publish", "--out", tmp_path, "--country", "JPN", "--view", "?country=JPN")
    assert result.exit_code == 2
    result = run("publish", "--out", tmp_path, "--country", "JPN")
    assert result.exit_code == 0
    places = set(re.findall(r'<div class="rg-place" id="(\w+-\w+)"', (tmp_path / "index.html").read_text("utf-8")))
    assert places
    assert all("jpn" in place for place in places)


def test_unsound_data_is_told_and_the_old_page_stays(data: Path, page: Path) -> None:
    before = page.read_bytes()
    data.write_text("title: x\nsources: [\n")
    result = run("publish", "--data", data, "--out", page.parent)
    assert result.exit_code == 1
    assert "Nothing was published" in result.stderr
    assert page.read_bytes() == before


def test_a_file_in_the_folders_place_is_told(data: Path, tmp_path: Path) -> None:
    (tmp_path / "site").write_text("a file")
    result = run("publish", "--data", data, "--out", tmp_path / "site")
    assert result.exit_code == 1
    assert result.stderr == f"Error: {tmp_path / 'site'} is a file, not a folder. Nothing was published.\n"


def test_an_address_that_is_none_is_refused(data: Path, tmp_path: Path) -> None:
    result = run("publish", "--data", data, "--out", tmp_path / "site", "--url", "example.org")
    assert result.exit_code == 2
    assert not (tmp_path / "site").exists()


def test_with_an_address_the_picture_of_its_link_lies_beside_the_page(data: Path, tmp_path: Path) -> None:
    result = run("publish", "--data", data, "--out", tmp_path / "site", "--url", "https://a.example/graph/")
    assert result.stdout.splitlines() == [str(tmp_path / "site" / name) for name in ("index.html", "preview.png")]
    assert (tmp_path / "site" / "preview.png").read_bytes().startswith(b"\x89PNG")
    assert "https://a.example/graph/preview.png" in (tmp_path / "site" / "index.html").read_text("utf-8")
    assert run("verify", tmp_path / "site" / "index.html", "--data", data).exit_code == 0


def test_the_page_for_a_frame_comes_with_what_is_to_be_pasted_and_is_verified_as_it_is(
    data: Path, tmp_path: Path
) -> None:
    result = run("publish", "--data", data, "--out", tmp_path / "site", "--embed", "--url", "https://a.example/g/")
    assert f"{tmp_path / 'site' / 'embed.html'}\n<figure" in result.stdout or "<figure" in result.stdout
    assert 'src="https://a.example/g/embed.html"' in result.stdout
    page = tmp_path / "site" / "embed.html"
    assert run("verify", page, "--data", data).exit_code == 0
    page.write_text(page.read_text("utf-8").replace("the two agreed", "the two disagreed"), "utf-8")
    assert ", words: it is not as it was published" in run("verify", page).stdout


def test_a_page_as_it_was_published_passes_and_says_what_was_not_looked_at(page: Path) -> None:
    result = run("verify", page)
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "1 quote: the page is as it was published",
        "The quotes were not looked up in their sources: --sources DIR does it.",
        "Not compared with the data: --data FILE does it.",
        "This finds what was changed by accident; who means to forge a page can forge what it is checked by.",
    ]


def test_a_changed_word_fails_and_is_named(page: Path) -> None:
    page.write_text(page.read_text("utf-8").replace('rg-exact">', 'rg-exact">Not ', 1), "utf-8")
    result = run("verify", page)
    assert result.exit_code == 1
    assert re.search(r": error: \w+-\w+\.\w{10}, words: it is not as it was published \[page-changed\]", result.stdout)


def test_data_that_has_changed_since_fails_and_is_named(data: Path, page: Path) -> None:
    assert run("verify", page, "--data", data).exit_code == 0
    data.write_text(WHOLE.replace("title: ", "title: Another ", 1))
    result = run("verify", page, "--data", data)
    assert result.exit_code == 1
    assert "the data now says something else [page-outdated]" in result.stdout


@pytest.mark.parametrize("option", ["--fix", "--pin", "--record"])
def test_a_page_is_checked_and_never_changed(page: Path, option: str) -> None:
    before = page.read_bytes()
    result = run("verify", page, option)
    assert result.exit_code == 2
    assert page.read_bytes() == before


@pytest.mark.parametrize(
    ("content", "said"), [(b"<p>hello", "not a page that publish wrote"), (b"\xff", "cannot be read")]
)
def test_a_file_that_is_no_page_is_told(tmp_path: Path, content: bytes, said: str) -> None:
    (tmp_path / "a.html").write_bytes(content)
    result = run("verify", tmp_path / "a.html")
    assert result.exit_code == 1
    assert said in result.stdout
    assert "[no-page]" in result.stdout


def test_a_view_of_nothing_replaces_no_page(data: Path, page: Path) -> None:
    before = page.read_bytes()
    result = run("publish", "--data", data, "--out", page.parent, "--q", "found nowhere at all")
    assert result.exit_code == 1
    assert result.stderr == "Error: No quotes match these filters. Nothing was published.\n"
    assert page.read_bytes() == before

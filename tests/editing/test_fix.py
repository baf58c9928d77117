"""``verify --fix``: the mechanical fixes, and nothing else, get into the file."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import click.testing
import pytest

from graph.cli.verify import verify as command
from graph.editing import fix as fixing
from graph.evidence.verify import verify
from graph.loading.load import load, load_marked
from graph.problems.problem import InvalidData
from tests.support.invented import TEXT, data_file, folder
from tests.support.terminal import on_a_terminal


def fix(path: Path, texts: Path) -> click.testing.Result:
    return click.testing.CliRunner().invoke(command, [str(path), "--sources", str(texts), "--fix"])


def fixed(tmp_path: Path, *quotes: str) -> list[str]:
    """The lines of the file that ``--fix`` changed or added, for ``quotes``."""
    path = data_file(tmp_path, *quotes)
    before = path.read_text("utf-8").splitlines()
    fix(path, folder(tmp_path))
    return [line.strip(" -") for line in path.read_text("utf-8").splitlines() if line not in before]


@pytest.mark.parametrize(
    ("typed", "own"),
    [
        (
            "exact: '\"We will not give up a single island,\" he said'",
            "exact: '“We will not give up a single island,” he said'",
        ),
        ("exact: he said -- and left  # said so", "exact: he said – and left  # said so"),
        ("exact: THE TWO SIDES agreed to stop the fighting at", "exact: The two sides agreed to stop the fighting at"),
        ("exact: the naïve fishermen of the co-operative", "exact: the naïve ﬁshermen of the co-operative"),
        ('exact: "\\u201cWho\'s next?"', 'exact: "“Who’s next?"'),
    ],
)
def test_typography_becomes_the_sources_own_in_the_scalars_own_style(tmp_path: Path, typed: str, own: str) -> None:
    assert fixed(tmp_path, typed) == [own]


def test_a_prefix_gets_the_sources_own_form_too(tmp_path: Path) -> None:
    assert fixed(tmp_path, "exact: We will not give up\nprefix: '\"'") == ["prefix: '“'"]


def test_words_that_only_one_place_can_mean_get_the_shortest_prefix_or_suffix(tmp_path: Path) -> None:
    # Once inside another word, once alone; once in the headline, once below it.
    text = "A Truce Is Signed\n\nThe truces of old broke. But a truce is signed now.\n"
    path = data_file(tmp_path, "exact: truce", text=text)
    fix(path, folder(tmp_path, text))
    quote = load(path).relations[0].quotes[0]
    assert (quote.exact, quote.prefix, quote.suffix) == ("truce", "a", None)


def test_words_that_two_places_can_mean_are_left_to_a_person(tmp_path: Path) -> None:
    path = data_file(tmp_path, "exact: agreed to stop the fighting")
    before = path.read_bytes()
    result = fix(path, folder(tmp_path))
    assert path.read_bytes() == before
    assert result.exit_code == 1
    assert "Nothing could be fixed." in result.stderr


@pytest.mark.parametrize(
    "words",
    ["China", "café owners … cheered", "met his [own] counterpart", "café owners wept", "x y z", "It never has"],
)
def test_what_is_no_mere_typography_stays_a_fault(tmp_path: Path, words: str) -> None:
    assert fixed(tmp_path, f"exact: {words}") == []


def test_what_nobody_sees_in_the_source_does_not_come_into_the_data(tmp_path: Path) -> None:
    text = "The minis\u00adter le\u200bft. \u2068Nobody\u2069 else did\x07."
    path = data_file(tmp_path, "exact: THE MINISTER left", "exact: NOBODY else did", text=text)
    fix(path, folder(tmp_path, text))
    assert [quote.exact for quote in load(path).relations[0].quotes] == ["The minister left", "Nobody else did"]


@pytest.mark.parametrize(
    ("typed", "own"),
    [
        ("exact: >-\n  The two keep a long-\n  standing agreement", "The two keep a long-standing agreement"),
        ("exact: The two keep\n  a long-\n  STANDING agreement", "The two keep a long-standing agreement"),
        ("exact: «Nous refusons!» et", "« Nous refusons ! » et"),
    ],
)
def test_a_compound_that_the_file_breaks_and_spaces_beside_marks_are_mended(
    tmp_path: Path, typed: str, own: str
) -> None:
    text = "The two keep a long-standing agreement.\n« Nous refusons\u00a0! » et il est parti."
    path = data_file(tmp_path, typed, text=text)
    fix(path, folder(tmp_path, text))
    assert load(path).relations[0].quotes[0].exact == own


def test_after_the_mend_every_quote_passes(tmp_path: Path) -> None:
    path = data_file(tmp_path, "exact: THE U.S. was not there", "exact: Who's next?", "exact: café owners")
    result = fix(path, folder(tmp_path))
    assert result.exit_code == 0
    assert "2 quotes fixed" in result.stderr
    assert result.stdout.splitlines()[-1] == "3 quotes: 3 exact"


def test_comments_order_line_ends_mode_and_byte_order_mark_stay(tmp_path: Path) -> None:
    path = data_file(
        tmp_path, "exact: THE U.S. was not there   # all capitals", "exact: café owners\ncomment: >-\n  a b\n\n  c"
    )
    old = b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n")
    path.write_bytes(old)
    path.chmod(0o640)
    fix(path, folder(tmp_path))
    assert path.read_bytes() == old.replace(b"THE U.S.", b"the U.S.")
    if os.name != "nt":
        assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_link_to_the_data_stays_a_link(tmp_path: Path) -> None:
    path = data_file(tmp_path, "exact: THE U.S. was not there")
    real = path.rename(tmp_path / "real.yaml")
    path.symlink_to(real)
    fix(path, folder(tmp_path))
    assert path.is_symlink()
    assert "the U.S. was" in real.read_text("utf-8")


def test_nothing_is_written_where_the_mended_file_would_not_be_sound(tmp_path: Path) -> None:
    path = data_file(tmp_path, "exact: THE U.S. was not there", "exact: the U.S. was not there")
    before = path.read_bytes()
    result = fix(path, folder(tmp_path))
    assert path.read_bytes() == before
    assert "Nothing was fixed" in result.stderr
    assert "quote-twice" in result.stderr
    assert f"{path}:" in result.stderr


def test_nothing_is_written_where_somebody_else_wrote_meanwhile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = data_file(tmp_path, "exact: THE U.S. was not there")
    loaded = load_marked(path)
    changes = fixing.fixes(verify(loaded.dataset, folder(tmp_path)))
    check = fixing.loaded_with

    def meanwhile(*arguments: object) -> object:
        path.write_text(path.read_text("utf-8") + "# typed meanwhile\n", "utf-8")
        return check(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(fixing, "loaded_with", meanwhile)
    with pytest.raises(fixing.FileChanged):
        fixing.apply(path, loaded, changes)
    assert path.read_text("utf-8").endswith("# typed meanwhile\n")
    assert "THE U.S." in path.read_text("utf-8")


def test_in_a_folder_only_the_file_that_holds_the_quote_changes(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    first = data_file(tmp_path, "exact: the U.S. was not there").rename(data / "a.yaml")
    text = first.read_text("utf-8")
    second = data / "b.yaml"
    second.write_text(
        text[text.index("relations:") :].replace("RUS, TUR", "RUS, JPN").replace("the U.S.", "The U.S."), "utf-8"
    )
    result = fix(data, folder(tmp_path))
    assert result.exit_code == 0, result.output
    assert first.read_text("utf-8") == text
    assert "exact: the U.S. was" in second.read_text("utf-8")


def test_problems_of_a_folder_keep_their_files_names(tmp_path: Path) -> None:
    path = data_file(tmp_path, "exact: the U.S. was not there")
    broken = path.read_bytes().replace(b"RUS, TUR", b"RUS, XXX")
    with pytest.raises(InvalidData) as caught:
        fixing.loaded_with(path, {path: broken})
    assert caught.value.problems[0].file == str(path)


@pytest.mark.skipif(os.name == "nt", reason="there are no pseudo-terminals")
def test_on_a_terminal_it_asks_which_place_is_meant(tmp_path: Path) -> None:
    path = data_file(tmp_path, "exact: agreed to stop the fighting")
    code, shown = on_a_terminal("verify", path, "--sources", folder(tmp_path), "--fix", answers=("2",))
    assert code == 0, shown
    assert "Which is meant?" in shown
    quote = load(path).relations[0].quotes[0]
    assert (quote.prefix, quote.suffix) == (None, "again")
    assert TEXT.count("agreed to stop the fighting") == 2


def test_none_of_the_places_leaves_the_quote_as_it_is_typography_too(tmp_path: Path) -> None:
    path = data_file(tmp_path, "exact: AGREED to stop the fighting", "exact: THE U.S. was not there")
    changes = fixing.fixes(verify(load(path), folder(tmp_path)), lambda _finding, _judgement: None)
    assert list(changes) == [("relations", 0, "quotes", 1, "exact")]
    assert fixing.fixes(verify(load(path), folder(tmp_path))).keys() > changes.keys()

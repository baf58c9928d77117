"""``add``: a passage is found, its words are filled in to the letter, and only that entry gets into the file."""

from __future__ import annotations

import contextlib
import errno
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click.testing
import pytest

from graph.cli.main import cli
from graph.editing.fix import write_sound
from graph.editing.new_quote import NoPassage, draft
from graph.evidence.source_texts import source_file
from graph.evidence.verify import Verdict, verify
from graph.loading.load import load, load_marked
from graph.model import Quote
from tests.support import ROOT
from tests.support.invented import TEXT, data_file, folder
from tests.support.terminal import on_a_terminal

no_terminal = pytest.mark.skipif(os.name == "nt", reason="there are no pseudo-terminals")


def run(path: Path, texts: Path, *arguments: str, pair: tuple[str, str] = ("RUS", "TUR")) -> click.testing.Result:
    command = ["add", str(path), "--sources", str(texts), "--source", "alder-2016", "--between", *pair, *arguments]
    return click.testing.CliRunner().invoke(cli, command)


def added(tmp_path: Path, *arguments: str, text: str = TEXT, says: str = "") -> Quote:
    """The quote that ``add`` puts in, which must verify; ``says`` is what it must say on the way."""
    path, texts = (
        data_file(tmp_path, "exact: Northland doesn't recognise the treaty", text=text),
        folder(tmp_path, text),
    )
    before = path.read_bytes()
    result = run(path, texts, *arguments)
    assert result.exit_code == 0, result.output
    assert says in result.stderr
    after = path.read_bytes()
    same = next((n for n, pair in enumerate(zip(before, after, strict=False)) if len(set(pair)) > 1), len(before))
    assert after.endswith(before[same:])  # something was put in between, and no other byte changed
    dataset = load(path)
    assert set(verify(dataset, texts).counts) == {Verdict.EXACT}
    (quote,) = (one for one in dataset.relations[0].quotes if not one.exact.startswith("Northland doesn't recognise"))
    return quote


def test_what_verify_would_warn_of_is_said_when_a_quote_is_added(tmp_path: Path) -> None:
    text = TEXT + "\n\nThe two will re-\nsign the pact of the lake. “Nobody signs twice,” he said.\n"
    may_be = "in the new entry: warning: line 20 of the source ends inside “re-sign”, which may be “resign”"
    added(tmp_path, "--exact", "The two will re-sign the pact of the lake", "--yes", text=text, says=may_be)
    spoken = "quotation-without-speaker"
    added(tmp_path, "--exact", "Nobody signs twice", "--yes", text=text, says=spoken)


OPTIONS_IN_HINTS = [
    (("--event", "AGREE"), "--actor RUS, the same for TUR, or both"),
    (("--actor", "RUS"), "leave --actor out"),
    (("--event", "AGREE", "--actor", "RUS", "--mode", "x"), "leave --mode out"),
    (("--event", "AGREE", "--actor", "RUS", "--recipient", "RUS"), "give both as --actor and leave --recipient out"),
    (("--date", "2019"), "--future or --hypothetical"),
    (("--date", "2010"), "add --historical if"),
    (("--date", "2015~"), "--comment: what it is inferred from"),
    (("--negation",), "leave --negation out"),
    (("--comment", " "), "leave --comment out"),
    (("--speaker-country", "RUS"), "add --speaker-name or --speaker-role"),
    (("--comment", "a\u200bb"), "hint     delete it"),
]


@pytest.mark.parametrize(("options", "hint"), OPTIONS_IN_HINTS, ids=[" ".join(one[0]) for one in OPTIONS_IN_HINTS])
def test_a_hint_of_the_new_entry_names_options_and_no_lines(
    tmp_path: Path, options: tuple[str, ...], hint: str
) -> None:
    path, texts = data_file(tmp_path, "exact: the treaty"), folder(tmp_path)
    result = run(path, texts, "--exact", "the U.S. was not there", "--dry-run", *options)
    assert hint in result.stderr
    assert "line" not in result.stderr.replace("--", "")
    assert result.stderr.count("in the new entry: ") == 1
    assert "  where    --" in result.stderr


def test_brackets_that_have_just_been_found_in_the_source_are_not_asked_about(tmp_path: Path) -> None:
    text = TEXT + "\n\nNobody asked [the king] for more … than that.\n"
    path, texts = data_file(tmp_path, "exact: the treaty", text=text), folder(tmp_path, text)
    result = run(path, texts, "--exact", "Nobody asked [the king] for more … than that")
    assert result.exit_code == 0
    assert "warning" not in result.stderr


def test_a_warning_that_the_data_had_before_is_not_told_again_where_the_entry_moves_it(tmp_path: Path) -> None:
    path, texts = data_file(tmp_path, "exact: the treaty\ndate: 2016-02~"), folder(tmp_path)
    result = run(path, texts, "--exact", "the U.S. was not there", "--between", "CHN", "FRA")
    assert result.exit_code == 0
    assert "warning: " not in result.stderr


def test_words_to_the_letter_are_appended_with_all_that_the_options_say(tmp_path: Path) -> None:
    options = (
        "--exact", "The foreign minister of Southland met his counterpart", "--date", "2016-02-29",
        "--event", "CONSULT", "--mode", "visit", "--actor", "RUS", "--recipient", "TUR",
        "--context", "military", "--context", "diplomatic",
        "--speaker-name", "A. Person", "--speaker-role", "minister: foreign", "--speaker-country", "TUR",
        "--voice", "reported", "--historical", "--comment", "A note.",
    )  # fmt: skip
    added(tmp_path, *options)
    assert (
        (tmp_path / "relations.yaml")
        .read_text("utf-8")
        .count(
            "    quotes:\n      - exact: The foreign minister of Southland met his counterpart\n"
            "        source: alder-2016\n"
            "        date: 2016-02-29\n"
            '        speaker: {name: A. Person, role: "minister: foreign", country: TUR, voice: reported}\n'
            "        event: CONSULT\n"
            "        mode: visit\n"
            "        actor: [RUS]\n"
            "        recipient: [TUR]\n"
            "        context: [military, diplomatic]\n"
            "        historical: true\n"
            "        comment: A note.\n"
        )
    )


@pytest.mark.parametrize(
    ("typed", "own"),
    [
        ('"We will not give up a single island," he said', "“We will not give up a single island,” he said"),
        ("THE U.S. WAS NOT THERE", "the U.S. was not there"),
        ("the naïve fishermen of the co-operative", "the naïve ﬁshermen of the co-operative"),
        ("chinaware  worth $4.5\nmillion", "Chinaware worth $4.5 million"),
    ],
    ids=["quotation marks", "capitals", "ligatures", "spaces"],
)
def test_typography_is_taken_from_the_source_and_shown(tmp_path: Path, typed: str, own: str) -> None:
    assert added(tmp_path, "--exact", typed, "--yes", says=f", has: {own}\nDiffering: ").exact == own


def test_without_a_terminal_another_typography_needs_a_yes(tmp_path: Path) -> None:
    path = data_file(tmp_path, "exact: the treaty")
    before = path.read_bytes()
    result = run(path, folder(tmp_path), "--exact", "THE U.S. was not there")
    assert result.exit_code == 2
    assert "Differing: [-the-]{+THE+} U.S. was not there" in result.stderr
    assert path.read_bytes() == before


def test_a_prefix_or_suffix_stands_only_where_it_is_needed(tmp_path: Path) -> None:
    once = added(tmp_path, "--exact", "stop the fighting at midnight")
    assert (once.prefix, once.suffix) == (None, None)
    empty = added(tmp_path, "--exact", "the U.S. was not there", "--prefix", " ", "--suffix", "\u200b")
    assert (empty.prefix, empty.suffix) == (None, None)
    twice = added(tmp_path, "--exact", "sides agreed to stop the fighting", "--suffix", "at midnight")
    assert (twice.prefix, twice.suffix) == (None, "at midnight")


def test_without_a_terminal_words_that_stand_twice_need_a_prefix_or_suffix(tmp_path: Path) -> None:
    result = run(
        data_file(tmp_path, "exact: the treaty"), folder(tmp_path), "--exact", "agreed to stop the fighting", "--yes"
    )
    assert result.exit_code == 2
    assert "occur 2 times" in result.stderr
    assert "suffix: again" in result.stderr


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("zq xk vvj", "the source has nothing like it"),
        ("The foreign minister … left", "make 2 quotes of it"),
        ("sides agreed to stop the fighting", "--prefix"),
        (" \n\u200b", "there are no words to look up"),
    ],
    ids=["other words", "an ellipsis", "twice", "none"],
)
def test_words_that_the_source_does_not_have_are_not_added(tmp_path: Path, words: str, why: str) -> None:
    path = data_file(tmp_path, "exact: the treaty")
    before = path.read_bytes()
    result = run(path, folder(tmp_path), "--exact", words, "--yes")
    assert result.exit_code in (1, 2)
    assert why in result.stderr
    assert path.read_bytes() == before


def test_an_entry_that_verify_would_refuse_is_not_written(tmp_path: Path) -> None:
    path = data_file(tmp_path, "exact: the treaty")
    loaded, held = load_marked(path), source_file(load(path).sources["alder-2016"], folder(tmp_path))
    made = {"exact": "reed to stop the fighting at midnight", "source": "alder-2016"}
    with pytest.raises(NoPassage, match="verify would say of it: cuts a word"):
        draft(path, loaded, path, ("RUS", "TUR"), made, held)


@pytest.mark.parametrize(
    ("options", "why", "option"),
    [
        (("--event", "SANCTION", "--actor", "RUS"), "recipient-missing", "--event"),
        (("--event", "AGREE"), "actor-missing", "--event"),
        (("--event", "CONSULT", "--mode", "dance", "--actor", "RUS", "--recipient", "TUR"), "unknown-mode", "--mode"),
        (("--actor", "RUS"), "needs-event", "--actor"),
        (("--event", "AGREE", "--actor", "JPN", "--actor", "TUR"), "actor-not-party", "--actor"),
        (("--date", "2020-01-01"), "date-after-source", "--date"),
        (("--speaker-country", "RUS"), "speaker-unnamed", "--speaker-name"),
        (("--exact", "Northland doesn't recognise the treaty"), "quote-twice", "--exact"),
    ],
)
def test_an_entry_that_check_would_refuse_is_not_written(
    tmp_path: Path, options: tuple[str, ...], why: str, option: str
) -> None:
    path = data_file(tmp_path, "exact: Northland doesn't recognise the treaty")
    before = path.read_bytes()
    options = options if "--exact" in options else ("--exact", "the U.S. was not there", *options)
    result = run(path, folder(tmp_path), *options)
    assert result.exit_code == 1
    assert f"[{why}]\n  where    {option}\n" in result.stderr
    assert "in the new entry: error: " in result.stderr  # no line of the file, which does not have it
    assert f"{path}:" not in result.stderr
    assert "Nothing was written" in result.stderr
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("options", "why"),
    [
        (("--between", "RUS", "Turkey"), "did you mean TUR (Turkey)?"),
        (("--source", "alder-2015"), "did you mean alder-2016?"),
        (("--event", "AGREEE"), "'AGREEE' is none of them; did you mean AGREE?"),
        (("--date", "yesterday"), "is not a date"),
        (("--actor", "RU"), "did you mean RUS (Russia)?"),
        (("--between", "RUS", "RUS"), "a pair is two different country codes"),
    ],
    ids=["between", "source", "event", "date", "actor", "a pair of one"],
)
def test_wrong_usage_is_exit_2_and_says_what_was_perhaps_meant(
    tmp_path: Path, options: tuple[str, ...], why: str
) -> None:
    result = run(
        data_file(tmp_path, "exact: the treaty"), folder(tmp_path), "--exact", "the U.S. was not there", *options
    )
    assert result.exit_code == 2
    assert why in result.stderr


def test_without_a_terminal_a_missing_answer_is_exit_2_and_never_a_wait(tmp_path: Path) -> None:
    path = data_file(tmp_path, "exact: the treaty")
    command = [sys.executable, "-m", "graph", "add", path, "--sources", folder(tmp_path), "--source", "alder-2016"]
    for more, missing in (([], "--between"), (["--between", "RUS", "TUR"], "--exact")):
        done = subprocess.run(
            [*map(str, command), *more], cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60
        )
        assert done.returncode == 2
        assert f"{missing} is missing" in done.stderr


def test_the_last_line_tells_the_entry_as_a_sentence(tmp_path: Path) -> None:
    options = ("--exact", "the U.S. was not there", "--event", "THREATEN", "--actor", "TUR", "--recipient", "RUS")
    path, texts = data_file(tmp_path, "exact: the treaty"), folder(tmp_path)
    for more in (("--dry-run",), ("--yes",)):
        said = run(path, texts, *options, *more).stderr.splitlines()
        assert said[-1] == "It says: Turkey threatens Russia; reported by The Alder Times"


def test_codes_events_and_contexts_may_be_typed_in_small_letters(tmp_path: Path) -> None:
    path = data_file(tmp_path, "exact: the treaty")
    options = ("--event", "agree", "--actor", "rus", "--actor", "Tur", "--context", "Military")
    result = run(path, folder(tmp_path), "--exact", "the U.S. was not there", *options, pair=("rus", "tur"))
    assert result.exit_code == 0, result.output
    quote = load(path).relations[0].quotes[-1]
    assert (quote.event, quote.actor, quote.context) == ("AGREE", ("RUS", "TUR"), ("military",))


@pytest.mark.parametrize("options", [("--between", "RUS", "AGREEE"), ("--actor", "CONSULT"), ("--context", "maybe")])
def test_nothing_is_proposed_that_is_merely_as_long(tmp_path: Path, options: tuple[str, ...]) -> None:
    result = run(data_file(tmp_path, "exact: the treaty"), folder(tmp_path), "--exact", "It never has", *options)
    assert result.exit_code == 2
    assert "you mean" not in result.stderr


def test_a_file_that_cannot_be_written_is_told_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, texts = data_file(tmp_path, "exact: the treaty"), folder(tmp_path)
    before = path.read_bytes()

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(tmp_path / ".relations.yaml.new"))

    monkeypatch.setattr("graph.editing.fix.write_together", full)
    result = run(path, texts, "--exact", "the U.S. was not there")
    assert result.exit_code == 1
    assert f"Error: {path} cannot be changed: no space left on device. Nothing was written.\n" in result.stderr
    assert path.read_bytes() == before


def meanwhile(monkeypatch: pytest.MonkeyPatch, write: Callable[[], None]) -> None:
    """Let ``write`` be done by somebody else just before ``add`` writes for the first time."""
    left = [write]

    def elsewhere(*arguments: Any) -> None:
        if left:
            left.pop()()
        write_sound(*arguments)

    monkeypatch.setattr("graph.editing.placing.write_sound", elsewhere)


@pytest.mark.parametrize(
    "theirs",
    [
        "# a note at the end\n",
        "  - between: [JPN, RUS]\n    quotes:\n      - exact: the treaty\n        source: alder-2016\n",
        "      - exact: It never has\n        source: alder-2016\n        prefix: treaty.\n",
    ],
    ids=["comment", "relation", "quote"],
)
def test_what_somebody_else_writes_meanwhile_stays_and_the_entry_is_placed_after_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, theirs: str
) -> None:
    path, texts = data_file(tmp_path, "exact: Northland doesn't recognise the treaty"), folder(tmp_path)
    before = path.read_text("utf-8")
    meanwhile(monkeypatch, lambda: path.write_text(before + theirs, "utf-8"))
    result = run(path, texts, "--exact", "the U.S. was not there")
    assert result.exit_code == 0, result.output
    entry = "      - exact: the U.S. was not there\n        source: alder-2016\n"
    assert path.read_text("utf-8") == (
        before + theirs + entry if theirs.startswith("      - ") else before + entry + theirs
    )
    assert f"Added at {path}:{path.read_text('utf-8').splitlines().index(entry.splitlines()[0]) + 1} " in result.stderr
    assert set(verify(load(path), texts).counts) == {Verdict.EXACT}


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("  - between", " - - between", "Nothing was written"),
        ("alder-2016", "alder-2017", "somebody else removed the source alder-2016 from the data meanwhile"),
        ("exact: the treaty", "exact: the U.S. was not there", "quote-twice"),
    ],
)
def test_what_no_longer_fits_what_somebody_else_wrote_is_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, old: str, new: str, says: str
) -> None:
    path, texts = data_file(tmp_path, "exact: the treaty"), folder(tmp_path)
    theirs = path.read_text("utf-8").replace(old, new)
    meanwhile(monkeypatch, lambda: path.write_text(theirs, "utf-8"))
    result = run(path, texts, "--exact", "the U.S. was not there")
    assert result.exit_code == 1
    assert says in result.stderr
    assert result.stderr.count("othing was written") == 1
    assert path.read_text("utf-8") == theirs


def test_a_file_that_is_changed_again_and_again_is_left_to_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, texts = data_file(tmp_path, "exact: the treaty"), folder(tmp_path)

    def elsewhere(*arguments: Any) -> None:
        path.write_bytes(path.read_bytes() + b"# theirs\n")
        write_sound(*arguments)

    monkeypatch.setattr("graph.editing.placing.write_sound", elsewhere)
    result = run(path, texts, "--exact", "the U.S. was not there")
    assert result.exit_code == 1
    assert "another program writes" in result.stderr
    assert set(path.read_text("utf-8").partition("source: alder-2016\n")[2].splitlines()[6:]) == {"# theirs"}


def test_of_several_at_once_none_is_lost(tmp_path: Path) -> None:
    path, texts = data_file(tmp_path, "exact: Northland doesn't recognise the treaty"), folder(tmp_path)
    command = [sys.executable, "-m", "graph", "add", str(path), "--sources", str(texts), "--source", "alder-2016"]
    words = ("the U.S. was not there", "A truce of 20-year-old making", "Chinaware worth $4.5 million")
    adding = [subprocess.Popen([*command, "--between", "RUS", "TUR", "--exact", exact], cwd=ROOT) for exact in words]
    assert [process.wait(timeout=60) for process in adding] == [0, 0, 0]
    assert {quote.exact for quote in load(path).relations[0].quotes} > set(words)


def test_a_dry_run_shows_the_entry_and_writes_nothing(tmp_path: Path) -> None:
    path = data_file(tmp_path, "exact: the treaty")
    before = path.read_bytes()
    result = run(path, folder(tmp_path), "--exact", "the U.S. was not there", "--dry-run")
    assert result.exit_code == 0
    assert result.stdout == "      - exact: the U.S. was not there\n        source: alder-2016\n"
    assert path.read_bytes() == before


@pytest.mark.parametrize(("pair", "first"), [(("TUR", "USA"), False), (("RUS", "JPN"), True)])
def test_a_pair_that_is_new_becomes_a_relation_in_its_place(tmp_path: Path, pair: tuple[str, str], first: bool) -> None:
    path = data_file(tmp_path, "exact: Northland doesn't recognise the treaty")
    before = path.read_bytes()
    result = run(path, folder(tmp_path), "--exact", "the U.S. was not there", pair=pair)
    assert result.exit_code == 0
    made = "  - between: [{}, {}]\n    quotes:\n      - exact: the U.S. was not there\n        source: alder-2016\n"
    entry = made.format(*pair).encode()
    assert path.read_bytes() == (before.replace(b"relations:\n", b"relations:\n" + entry) if first else before + entry)
    line = path.read_bytes().splitlines().index(f"  - between: [{pair[0]}, {pair[1]}]".encode()) + 1
    assert f"Added at {path}:{line} (" in result.stderr


def test_a_quote_stands_after_the_last_that_is_not_later_and_nothing_else_moves(tmp_path: Path) -> None:
    path = data_file(tmp_path, "exact: the treaty\ndate: 2014", "exact: It never has\ndate: 2015-05", "exact: a truce")
    before = path.read_bytes()
    result = run(path, folder(tmp_path), "--exact", "the U.S. was not there", "--date", "2015-02")
    assert result.exit_code == 0
    entry = b"      - exact: the U.S. was not there\n        source: alder-2016\n        date: 2015-02\n"
    after = b"        date: 2014\n        source: alder-2016\n"
    assert path.read_bytes() == before.replace(after, after + entry)
    assert result.stdout == entry.decode()
    assert f"Added at {path}:17 (rus-tur)" in result.stderr


def test_the_first_relation_of_an_empty_list_gets_lines_of_its_own(tmp_path: Path) -> None:
    path = data_file(tmp_path)
    text = path.read_text("utf-8").split("relations:")[0]
    path.write_text(f"{text}relations: []  # none yet\n", "utf-8")
    assert run(path, folder(tmp_path), "--exact", "the U.S. was not there").exit_code == 0
    assert path.read_text("utf-8") == (
        f"{text}relations:  # none yet\n  - between: [RUS, TUR]\n    quotes:\n"
        "      - exact: the U.S. was not there\n        source: alder-2016\n"
    )


def test_the_order_of_the_pair_does_not_matter(tmp_path: Path) -> None:
    path = data_file(tmp_path, "exact: Northland doesn't recognise the treaty")
    run(path, folder(tmp_path), "--exact", "the U.S. was not there", pair=("TUR", "RUS"))
    assert [len(relation.quotes) for relation in load(path).relations] == [2]


def test_crlf_and_the_quoting_of_the_neighbours_go_on(tmp_path: Path) -> None:
    path = data_file(tmp_path, "exact: 'the treaty'")
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    before = path.read_bytes()
    assert run(path, folder(tmp_path), "--exact", "the U.S. was not there").exit_code == 0
    assert path.read_bytes() == before + b"      - exact: 'the U.S. was not there'\r\n        source: alder-2016\r\n"


def test_in_a_folder_the_file_that_holds_the_pair_gets_the_quote(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    first = data_file(tmp_path, "exact: the treaty").rename(data / "a.yaml")
    text = first.read_text("utf-8")
    second = data / "b.yaml"
    second.write_text(text[text.index("relations:") :].replace("RUS, TUR", "RUS, JPN"), "utf-8")
    assert run(data, folder(tmp_path), "--exact", "the U.S. was not there", pair=("JPN", "RUS")).exit_code == 0
    assert "the U.S. was not there" in second.read_text("utf-8")
    assert first.read_text("utf-8") == text
    unclear = run(data, folder(tmp_path), "--exact", "the U.S. was not there", pair=("JPN", "TUR"))
    assert unclear.exit_code == 2
    assert "a.yaml, b.yaml" in unclear.stderr
    clear = run(data, folder(tmp_path), "--exact", "the U.S. was not there", "--file", "a.yaml", pair=("JPN", "TUR"))
    assert clear.exit_code == 0, clear.output
    assert "[JPN, TUR]" in first.read_text("utf-8")


def test_without_the_sources_text_nothing_is_added(tmp_path: Path) -> None:
    path = data_file(tmp_path, "exact: the treaty")
    (tmp_path / "empty").mkdir()
    for texts, why in ((tmp_path / "empty", "there is no alder.txt"), (folder(tmp_path, "x"), "not the text that")):
        result = run(path, texts, "--exact", "the U.S. was not there")
        assert result.exit_code == 1
        assert why in result.stderr


def test_a_headline_is_added_with_a_word_of_warning(tmp_path: Path) -> None:
    result = run(
        data_file(tmp_path, "exact: the treaty"), folder(tmp_path), "--exact", "Ministers Meet", "--prefix", "News >"
    )
    assert result.exit_code == 0
    assert "are in the headline" in result.stderr


@no_terminal
def test_on_a_terminal_it_asks_for_everything_and_writes_what_was_answered(tmp_path: Path) -> None:
    path, texts = data_file(tmp_path, "exact: the treaty"), folder(tmp_path)
    answers = (
        "alder-2015", "alder-2016", "RUS Turkey", "RUS TUR", "zq xk vvj", "", "agreed to stop", "the fighting", "", "2",
        "2016-02", "?", "AGREEE", "agree", "rus TUR", "", "military", "", "a minister", "", "reported", "negation",
        "Seen.", "y", "",
    )  # fmt: skip
    code, shown = on_a_terminal("add", path, "--sources", texts, answers=answers)
    assert code == 0, shown
    assert path.read_text("utf-8").count(
        "    quotes:\n      - exact: agreed to stop the fighting\n"
        "        source: alder-2016\n"
        "        suffix: again\n"
        "        date: 2016-02\n"
        "        speaker: {role: a minister, voice: reported}\n"
        "        event: AGREE\n"
        "        actor: [RUS, TUR]\n"
        "        context: [military]\n"
        "        negation: true\n"
        "        comment: Seen.\n"
    ), shown
    assert "  AGREE      States that they will work together" in shown
    assert "did you mean AGREE?" in shown


MET = ("--exact", "The foreign minister of Southland met his counterpart")


def test_a_joint_statement_has_each_option_once_for_each_speaker(tmp_path: Path) -> None:
    quote = added(
        tmp_path, *MET, "--speaker-name", "A. Person", "--speaker-name", "", "--speaker-role", "", "--speaker-role",
        "minister", "--speaker-country", "TUR", "--speaker-country", "RUS", "--voice", "reported",
    )  # fmt: skip
    assert [(who.called, who.country, who.voice) for who in quote.speakers] == [
        ("A. Person", "TUR", "reported"), ("minister", "RUS", "reported"),
    ]  # fmt: skip
    assert (
        "        speaker:\n"
        "          - name: A. Person\n            country: TUR\n            voice: reported\n"
        "          - role: minister\n            country: RUS\n            voice: reported\n"
    ) in (tmp_path / "relations.yaml").read_text("utf-8")


def test_an_option_that_is_given_for_some_speakers_only_is_wrong_usage(tmp_path: Path) -> None:
    path, texts = data_file(tmp_path, "exact: the treaty"), folder(tmp_path)
    before = path.read_bytes()
    result = run(path, texts, *MET, "--speaker-name", "A", "--speaker-name", "B", "--speaker-role", "minister", "--yes")
    assert result.exit_code == 2
    assert "--speaker-role is given for 1 of 2 speakers: give it for each, '' where one has none." in result.stderr
    assert path.read_bytes() == before


@no_terminal
def test_on_a_terminal_several_speakers_stand_between_semicolons(tmp_path: Path) -> None:
    path, texts = data_file(tmp_path, "exact: the treaty"), folder(tmp_path)
    answers = ("A. Person; B. Person", "minister", "minister; ", "TUR; RUS", "paraphrased", "reported", "", "", "y")
    code, shown = on_a_terminal(
        "add", path, "--sources", texts, "--source", "alder-2016", "--between", "RUS", "TUR", *MET,
        answers=("", "", "", *answers),
    )  # fmt: skip
    assert code == 0, shown
    assert "there are 2 speakers: give one answer for each, as in A; B" in shown
    assert "did you mean reported?" in shown
    assert (
        "        speaker:\n"
        "          - name: A. Person\n            role: minister\n            country: TUR\n"
        "            voice: reported\n"
        "          - name: B. Person\n            country: RUS\n            voice: reported\n"
    ) in path.read_text("utf-8")


@no_terminal
def test_answers_that_do_not_fit_are_asked_for_again_and_not_lost(tmp_path: Path) -> None:
    path = data_file(tmp_path, "exact: the treaty")
    first = ("2016-02", "SANCTION", "", "RUS", "", "", "A. Person", "a minister", "", "", "", "")
    again = ("", "", "", "", "TUR", "", "", "-", "", "", "", "", "y")
    code, shown = on_a_terminal(
        "add", path, "--sources", folder(tmp_path), "--source", "alder-2016", "--between", "RUS", "TUR",
        "--exact", "the U.S. was not there", answers=(*first, *again),
    )  # fmt: skip
    assert code == 0, shown
    assert "[recipient-missing]" in shown
    quote = load(path).relations[0].quotes[0]  # by its date it is the first
    assert (str(quote.date), quote.event, quote.actor, quote.recipient) == ("2016-02", "SANCTION", ("RUS",), ("TUR",))
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.role) == ("A. Person", None)


@no_terminal
def test_a_no_at_the_end_writes_nothing(tmp_path: Path) -> None:
    path = data_file(tmp_path, "exact: the treaty")
    before = path.read_bytes()
    code, shown = on_a_terminal(
        "add", path, "--sources", folder(tmp_path), "--source", "alder-2016", "--between", "RUS", "TUR",
        "--exact", "the U.S. was not there", answers=("", "", "", "", "", "", "", "n"),
    )  # fmt: skip
    assert code == 1, shown
    assert "It says: Comment on Russia and Turkey; reported by The Alder Times" in shown.split("Add this")[0]
    assert "Nothing was written." in shown
    assert "Aborted" not in shown
    assert path.read_bytes() == before


@no_terminal
def test_an_interrupt_writes_nothing(tmp_path: Path) -> None:
    import pty

    path = data_file(tmp_path, "exact: the treaty")
    before = path.read_bytes()
    ours, theirs = pty.openpty()
    command = ["add", path, "--sources", folder(tmp_path), "--source", "alder-2016", "--between", "RUS", "TUR"]
    process = subprocess.Popen(
        [sys.executable, "-m", "graph", *map(str, command), "--exact", "the U.S. was not there"],
        cwd=ROOT, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True,
        # A run in the background of a shell ignores interrupts, and all that it starts inherits that.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )  # fmt: skip
    os.close(theirs)
    shown, until = b"", time.monotonic() + 60
    while b"Date of" not in shown and time.monotonic() < until:
        shown += os.read(ours, 4096)
    while process.poll() is None and time.monotonic() < until:  # one that comes just before the reading begins is lost
        process.send_signal(signal.SIGINT)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(3)
    assert process.wait(1) == 1
    with contextlib.suppress(OSError):  # the other end is closed
        while more := os.read(ours, 4096):
            shown += more
    assert b"Nothing was written." in shown
    os.close(ours)
    assert path.read_bytes() == before
    assert [entry.name for entry in tmp_path.iterdir() if entry.name.endswith(".new")] == []

"""``verify``: what a curator is told of each quote, and when the command fails."""

from __future__ import annotations

import hashlib
import json
import os
import re
import unicodedata
from pathlib import Path

import click.testing
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from graph.cli import looking_up
from graph.cli import verify as command
from graph.evidence import matching
from graph.evidence.differences import differences
from graph.evidence.matching import SourceText, Span
from graph.evidence.messages import VERDICT_WORDS
from graph.evidence.verify import Verdict, search, verify
from graph.loading.load import load_marked
from graph.model import Quote
from graph.model.text import fold_space
from tests.support.invented import TEXT, data_file, folder

WHO = {"container-title": "The Alder Times", "issued": "2016-03-03"}


def run(*arguments: object) -> click.testing.Result:
    return click.testing.CliRunner().invoke(command.verify, [str(argument) for argument in arguments])


def verdict(exact: str, text: str = TEXT, **more: str) -> Verdict:
    return search(Quote.model_validate({"exact": exact, "source": "a", **more}), SourceText(text)).verdict


def said(tmp_path: Path, *quotes: str, text: str = TEXT) -> str:
    """What the command prints for ``quotes``, which must not pass."""
    result = run(data_file(tmp_path, *quotes, text=text), "--sources", folder(tmp_path, text))
    assert result.exit_code == 1, result.output
    return result.stdout


# What stands, stands.


def test_words_that_stand_in_the_text_pass_and_the_summary_counts_them(tmp_path: Path) -> None:
    path = data_file(tmp_path, "exact: café owners in the anti-war district cheered", "exact: the U.S. was not there")
    result = run(path, "--sources", folder(tmp_path), "--strict")
    assert result.exit_code == 0
    assert result.stdout.splitlines()[-1] == "2 quotes: 2 exact"


def test_runs_of_white_space_may_differ_on_either_side() -> None:
    assert verdict("sides agreed\u00a0to\n  stop the fighting at midnight") is Verdict.EXACT
    assert verdict("a b c", "x a\u202f\r\n\tb\u00a0c y") is Verdict.EXACT


def test_a_byte_order_mark_before_the_text_is_no_part_of_it(tmp_path: Path) -> None:
    text = "\ufeffFirst words of a text."
    path = data_file(tmp_path, "exact: First words of a text", text=text)
    assert run(path, "--sources", folder(tmp_path, text), "--strict").exit_code == 0


def test_the_share_of_a_source_counts_overlapping_quotes_once(tmp_path: Path) -> None:
    text = "one two three four five six"
    path = data_file(tmp_path, "exact: one two three", "exact: two three four", text=text)
    shares = verify(load_marked(path).dataset, folder(tmp_path, text)).shares
    assert shares == {"alder-2016": (len("one two three four"), len(text))}


# What does not stand, and what is said of it.


@pytest.mark.parametrize(
    ("words", "own"),
    [
        ('"We will not give up a single island," he said', "“We will not give up a single island,” he said"),
        ("he said — and left", "he said – and left"),
        ("he said -- and left", "he said – and left"),
        ("THE TWO SIDES agreed to stop the fighting at", "The two sides agreed to stop the fighting at"),
        ("the naïve fishermen of", "the naïve ﬁshermen of"),
        ("Who's next?", "Who’s next?"),
    ],
)
def test_another_typography_is_a_fault_that_prints_the_sources_own_form(tmp_path: Path, words: str, own: str) -> None:
    printed = said(tmp_path, f"exact: '{words.replace(chr(39), chr(39) * 2)}'")
    assert "[typography]" in printed
    assert own in printed


def test_an_unseen_character_that_differs_is_named_by_its_code_point(tmp_path: Path) -> None:
    text = "\u062f\u0648 \u06a9\u0634\u0648\u0631 \u0645\u06cc\u200c\u06af\u0648\u06cc\u0646\u062f."
    printed = said(tmp_path, f"exact: {text.replace(chr(0x200C), '').rstrip('.')}", text=text)
    assert "[typography]" in printed
    assert "[-\u0645\u06cc<U+200C>\u06af\u0648\u06cc\u0646\u062f-]" in printed


def test_words_that_stand_twice_are_told_with_their_lines_and_what_tells_them_apart(tmp_path: Path) -> None:
    printed = said(tmp_path, "exact: sides agreed to stop the fighting")
    assert "[ambiguous]" in printed
    assert "occur 2 times" in printed
    assert "on line 10 (" in printed
    assert "on line 14 (" in printed
    assert "suffix: at" in printed
    assert "suffix: again" in printed


def test_a_prefix_or_suffix_tells_two_places_apart() -> None:
    words = "sides agreed to stop the fighting"
    assert verdict(words) is Verdict.AMBIGUOUS
    assert verdict(words, prefix="Later the two") is Verdict.EXACT
    assert verdict(words, suffix="at midnight") is Verdict.EXACT
    assert verdict(words, prefix="two") is Verdict.AMBIGUOUS
    assert verdict(words, prefix="Later the two", suffix="at midnight") is Verdict.CONTEXT


def test_in_scripts_without_spaces_characters_tell_two_places_apart() -> None:
    text = SourceText("日本は合意した。韓国は合意した。")
    choices = search(Quote(exact="合意した", source="a"), text).choices
    assert [dict(choice) for choice in choices] == [{"suffix": "。韓"}, {"prefix": "国は"}]


def test_what_tells_two_places_apart_is_rather_of_the_same_paragraph() -> None:
    text = SourceText("One.\n\nThey agreed on it then.\n\nTwo.\n\nThey agreed on it now.")
    choices = search(Quote(exact="They agreed", source="a"), text).choices
    assert [dict(choice) for choice in choices] == [{"suffix": "on it then"}, {"suffix": "on it now"}]


def test_overlapping_occurrences_are_two() -> None:
    assert verdict("no, no", "He said no, no, no.") is Verdict.AMBIGUOUS
    assert verdict("no, no", "He said no, no, no.", suffix=".") is Verdict.EXACT


@pytest.mark.parametrize(
    "words", ["China", "5 million", "the U.S", "war district", "crossed the bord", "18", "Northland doesn"]
)
def test_words_that_cut_a_word_or_number_of_the_source_are_a_fault(words: str) -> None:
    assert verdict(words) is Verdict.CUT


def test_the_word_that_is_cut_is_named(tmp_path: Path) -> None:
    printed = said(tmp_path, "exact: China")
    assert "[cuts-a-word]" in printed
    assert "“Chinaware” on line 13" in printed


def test_scripts_without_spaces_have_no_words_to_cut() -> None:
    assert verdict("東京で会談", "両首脳は東京で会談した。") is Verdict.EXACT


def test_a_prefix_that_is_not_directly_before_the_words_is_a_fault_that_shows_what_is(tmp_path: Path) -> None:
    printed = said(tmp_path, "exact: at midnight\nprefix: the two sides")
    assert "[wrong-context]" in printed
    assert "relations[0].quotes[0].prefix" in printed
    assert "stop the fighting «at midnight». A truce" in printed


def test_a_hyphen_between_a_prefix_and_the_words_is_part_of_the_prefix() -> None:
    text = "Sie sahen Vor- und Nachteile."
    assert verdict("und Nachteile", text, prefix="Vor") is Verdict.CONTEXT
    assert verdict("und Nachteile", text, prefix="Vor-") is Verdict.EXACT


def test_words_that_do_not_stand_show_the_nearest_passage_with_what_differs(tmp_path: Path) -> None:
    printed = said(tmp_path, "exact: The foreign minister of Southland met his brother in Port Alder on Monday")
    assert "[not-found]" in printed
    assert "nearest, on line 7: The foreign minister of Southland met his [-counterpart-]{+brother+} in Port" in printed


def test_words_that_nothing_is_like_say_so(tmp_path: Path) -> None:
    assert "nothing in the text of alder-2016 is close to it" in said(tmp_path, "exact: zq xk vvj")


def test_an_ellipsis_is_advised_to_become_two_quotes(tmp_path: Path) -> None:
    printed = said(tmp_path, "exact: The foreign minister of Southland … met his counterpart")
    assert "[joined-passages]" in printed
    assert "make 2 quotes of it, “The foreign minister of Southland” and “met his counterpart”" in printed


def test_an_insertion_in_brackets_is_told_apart_from_the_sources_words(tmp_path: Path) -> None:
    printed = said(tmp_path, "exact: met his [Northland] counterpart")
    assert "[inserted-words]" in printed
    assert "the source says: “met his counterpart”" in printed


def test_brackets_and_ellipses_of_the_source_itself_pass() -> None:
    assert verdict("he [sic] said … nothing", "Then he [sic] said … nothing.") is Verdict.EXACT


def test_the_headline_quoted_as_a_statement_is_a_warning(tmp_path: Path) -> None:
    path = data_file(tmp_path, "exact: Ministers Meet in Port Alder\nprefix: 'News >'")
    result = run(path, "--sources", folder(tmp_path))
    assert "[headline-quoted]" in result.stdout
    assert result.exit_code == 0
    assert run(path, "--sources", folder(tmp_path), "--strict").exit_code == 1


def test_a_quote_over_forty_words_is_refused(tmp_path: Path) -> None:
    words = " ".join(TEXT.split()[14:56]).replace(":", "")
    assert "[too-many-words]" in said(tmp_path, f"exact: '{words}'".replace("n't", "n''t"))


# Texts that are not what they should be.


def test_a_changed_text_leaves_every_quote_of_it_unverified_and_prints_the_new_hash(tmp_path: Path) -> None:
    text = TEXT.replace("cheered", "wept")
    path = data_file(tmp_path, "exact: the U.S. was not there", "exact: café owners in the anti-war district cheered")
    result = run(path, "--sources", folder(tmp_path, text))
    assert result.exit_code == 1
    assert "[source-changed]" in result.stdout
    assert f"write sha256: {hashlib.sha256(text.encode()).hexdigest()}" in result.stdout
    assert "2 quotes of alder-2016 unverified" in result.stdout
    assert "1 of the 2 is still in it" in result.stdout
    assert result.stdout.splitlines()[-1] == "2 quotes: 2 source changed"


def test_a_text_that_is_not_at_hand_fails_only_when_strict(tmp_path: Path) -> None:
    path = data_file(tmp_path, "exact: no matter")
    (tmp_path / "empty").mkdir()
    for arguments in ([path], [path, "--sources", tmp_path / "empty"]):
        result = run(*arguments)
        assert result.exit_code == 0
        assert "[no-text]" in result.stdout
        assert run(*arguments, "--strict").exit_code == 1


def test_a_text_that_is_not_utf_8_names_the_byte(tmp_path: Path) -> None:
    path = data_file(tmp_path, "exact: no matter", pinned=False)
    texts = folder(tmp_path)
    (texts / "alder.txt").write_bytes("café".encode("latin-1"))
    result = run(path, "--sources", texts)
    assert result.exit_code == 1
    assert "[unreadable-text]" in result.stdout
    assert "byte 0xE9 at offset 3" in result.stdout


def test_a_text_without_a_hash_is_a_warning_that_prints_the_hash(tmp_path: Path) -> None:
    path = data_file(tmp_path, "exact: the U.S. was not there", pinned=False)
    result = run(path, "--sources", folder(tmp_path))
    assert result.exit_code == 0
    assert "[no-hash]" in result.stdout
    assert f"add sha256: {hashlib.sha256(TEXT.encode()).hexdigest()}" in result.stdout


# The command.


def test_each_fault_has_its_file_line_and_column(tmp_path: Path) -> None:
    path = data_file(tmp_path, "exact: the U.S. was not there", "exact: China")
    result = run(path, "--sources", folder(tmp_path))
    line = path.read_text("utf-8").splitlines().index("      - exact: China") + 1
    assert result.stdout.startswith(f"{path}:{line}:16: error: ")


def test_of_data_that_is_not_sound_every_quote_that_can_be_read_is_looked_up(tmp_path: Path) -> None:
    quotes = (
        "exact: the treaty\nevnt: AGREE",
        "exact: the U.S. was there\ndate: May",
        "exact: [China]",
        "exact: China",
    )
    path = data_file(tmp_path, *quotes)
    result = run(path, "--sources", folder(tmp_path))
    assert result.exit_code == 1
    for code in ("unknown-key", "bad-date", "wrong-shape", "not-found", "cuts-a-word"):
        assert f"[{code}]" in result.stdout
    lines = [int(line.split(":")[1]) for line in result.stdout.splitlines() if line.startswith(f"{path}:")]
    assert lines == sorted(lines)
    assert "3 quotes: 1 exact, 1 cuts a word, 1 not found; the data is not sound" in result.stderr


def test_what_stands_before_a_mistake_of_syntax_is_looked_up(tmp_path: Path) -> None:
    path = data_file(tmp_path, "exact: the treaty", "exact: the U.S. was there", 'exact: "never closed')
    result = run(path, "--sources", folder(tmp_path))
    assert result.exit_code == 1
    assert "[not-found]" in result.stdout
    assert "2 quotes: 1 exact, 1 not found" in result.stderr


def test_data_that_is_not_sound_is_neither_fixed_nor_recorded(tmp_path: Path) -> None:
    path = data_file(tmp_path, "exact: THE treaty\nevnt: AGREE")
    before = path.read_bytes()
    result = run(path, "--sources", folder(tmp_path), "--fix", "--record")
    assert result.exit_code == 1
    assert "[typography]" in result.stdout
    assert "Nothing was fixed or recorded: fix the data first" in result.stderr
    assert path.read_bytes() == before
    assert not (tmp_path / "verification.json").exists()


def test_of_data_of_which_nothing_can_be_read_that_is_said(tmp_path: Path) -> None:
    path = tmp_path / "relations.yaml"
    path.write_text("- a list\n", "utf-8")
    result = run(path, "--sources", folder(tmp_path))
    assert result.exit_code == 1
    assert "[root-not-mapping]" in result.stdout
    assert "No quote could be looked up" in result.stderr


@pytest.mark.parametrize(
    "broken",
    [
        "text: [alder.txt]",
        "text: a/b.txt",
        "sha256: 12",
        "sha256: [1]",
        "sources: x",
        "source: nobody",
        "prefix: [x]",
        "suffix: {a: b}",
    ],
)
def test_no_quote_is_looked_up_by_half_of_what_tells_where_it_stands(tmp_path: Path, broken: str) -> None:
    path = data_file(tmp_path, "exact: agreed to stop the fighting\nprefix: Later the two sides\nsuffix: again")
    key = broken.split(":")[0]
    lines = [
        re.sub(rf"{key}:.*", broken, line) if f"{key}:" in line else line for line in path.read_text().splitlines()
    ]
    path.write_text("\n".join(lines), "utf-8")
    result = run(path, "--sources", folder(tmp_path))
    assert result.exit_code == 1
    for code in ("ambiguous", "not-found", "no-hash", "no-text", "wrong-context", "source-changed"):
        assert f"[{code}]" not in result.stdout


def test_wrong_usage_is_exit_2(tmp_path: Path) -> None:
    path = data_file(tmp_path, "exact: the treaty")
    assert run(path, "--sources", tmp_path / "nowhere").exit_code == 2
    assert run(path, "--format", "xml").exit_code == 2


def test_json_is_one_document_with_problems_and_verdicts(tmp_path: Path) -> None:
    path = data_file(tmp_path, "exact: China", "exact: the U.S. was not there")
    printed = json.loads(run(path, "--sources", folder(tmp_path), "--format", "json").stdout)
    assert [problem["code"] for problem in printed["problems"]] == ["cuts-a-word"]
    assert sorted(printed["quotes"].values()) == ["cuts a word", "exact"]
    assert printed["counts"] == {"exact": 1, "cuts a word": 1}


def test_github_gets_one_annotation_a_fault(tmp_path: Path) -> None:
    path = data_file(tmp_path, "exact: China")
    first = run(path, "--sources", folder(tmp_path), "--format", "github").stdout.splitlines()[0]
    assert first.startswith(f"::error file={path},line=")
    assert "title=cuts-a-word::" in first


def test_a_folder_of_files_is_verified_as_one(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    first = data_file(tmp_path, "exact: the U.S. was not there").rename(data / "a.yaml")
    text = first.read_text("utf-8")
    relations = text[text.index("relations:") :].replace("RUS, TUR", "RUS, JPN").replace("the U.S. was", "the U.S. is")
    (data / "b.yaml").write_text(relations, "utf-8")
    result = run(data, "--sources", folder(tmp_path))
    assert f"{data / 'b.yaml'}:4:16: error: " in result.stdout
    assert result.stdout.splitlines()[-1] == "2 quotes: 1 exact, 1 not found"


@pytest.mark.parametrize("words", ["The minister said something at all today", "minister"])
def test_a_control_character_of_the_source_never_reaches_the_terminal(tmp_path: Path, words: str) -> None:
    text = "The minister said \x1b[31mnothing at all\x07 today. \x1b[0mThe minister left."
    printed = said(tmp_path, f"exact: {words}", text=text)
    assert "<U+001B>" in printed
    assert "\x1b" not in printed


def test_a_text_is_made_ready_once_for_any_number_of_quotes(monkeypatch: pytest.MonkeyPatch) -> None:
    folded: list[str] = []
    fold = matching.fold
    monkeypatch.setattr(matching, "fold", lambda raw, **how: folded.append(raw) or fold(raw, **how))
    words = [f"word{number % 977}{chr(97 + number % 23)}" for number in range(2000)]
    texts = {f"s{n}": SourceText(" ".join(f"{word}-{n}" for word in words)) for n in range(5)}
    quotes = [
        Quote(exact=" ".join(f"{word}-{n}" for word in words[at : at + 12]), source=f"s{n}")
        for n in range(5)
        for at in range(0, 2000, 20)
    ]
    assert {search(quote, texts[quote.source]).verdict for quote in quotes} == {Verdict.EXACT}
    assert sum(map(len, folded)) < sum(len(text.raw) for text in texts.values()) + 400 * len(quotes)


# Places.


@given(st.text(st.sampled_from("ab –“é \u00a0\n\r\t\u0301ﬁ"), max_size=40), st.data())
def test_a_span_leads_back_to_the_same_words_in_the_text_as_it_was(text: str, data: st.DataObject) -> None:
    source = SourceText(text)
    start = data.draw(st.integers(0, len(source.folded)))
    end = data.draw(st.integers(start, len(source.folded)))
    words = source.folded[start:end]
    # A letter and its marks are of one piece.
    assume(not any(unicodedata.combining(c) for c in (source.folded + " ")[start] + (source.folded + " ")[end]))
    assert plain(text[slice(*source.original(Span(start, end)))]) == words.strip()


TRICKY = st.text(st.sampled_from('ab -“”"é\u0301ﬁſSsß\u200b İ'), max_size=12)


def plain(text: str) -> str:
    """What a plain search would look for: white space folded, without what nobody sees, canonically composed."""
    return unicodedata.normalize("NFC", fold_space(text.replace("\u200b", "")))


@given(TRICKY, TRICKY)
def test_nothing_is_exact_but_what_a_plain_search_finds(text: str, words: str) -> None:
    if words.strip():
        found = search(Quote(exact=words, source="a"), SourceText(text))
        if found.verdict is Verdict.EXACT:
            assert plain(words) in plain(text)
        if plain(words) and plain(words) in plain(text):
            assert found.verdict in (Verdict.EXACT, Verdict.AMBIGUOUS, Verdict.CUT)


def test_differing_words_are_marked_on_both_sides() -> None:
    assert differences("a b c d", "a x c d e") == "a [-b-]{+x+} c d {+e+}"


@pytest.mark.skipif(os.name == "nt", reason="there are no pseudo-terminals")
def test_the_progress_bar_shows_only_on_a_terminal_and_only_after_a_second(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal:
        def __init__(self) -> None:
            self.said = ""

        def isatty(self) -> bool:
            return True

        def write(self, words: str) -> None:
            self.said += words

        def flush(self) -> None:
            pass

    for clock, shown in ((iter(range(100)), True), (iter([0.0] * 100), False)):
        terminal = Terminal()
        monkeypatch.setattr("sys.stderr", terminal)
        monkeypatch.setattr("graph.cli.looking_up.time.monotonic", lambda clock=clock: next(clock))
        assert list(looking_up.watched(iter(range(20)), 20)) == list(range(20))  # type: ignore[arg-type, comparison-overlap]
        assert ("Looking up" in terminal.said) is shown


def test_every_verdict_has_words_of_its_own_beside_its_identifier() -> None:
    assert set(VERDICT_WORDS) == set(Verdict)
    assert len(set(VERDICT_WORDS.values())) == len(Verdict)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", verdict) for verdict in Verdict)

"""``add`` on a terminal: few keystrokes, everything explained, nothing typed twice."""

from __future__ import annotations

import os
from pathlib import Path
from statistics import median

import pytest

from graph.editing.entries import take_out
from graph.loading.load import load, parse
from tests.support import ROOT
from tests.support.invented import data_file, folder
from tests.support.terminal import on_a_terminal

pytestmark = pytest.mark.skipif(os.name == "nt", reason="there are no pseudo-terminals")
TEXT = """Ministers Meet in Port Alder

The foreign minister of Southland met his counterpart in Port Alder on Monday.
“We will not give up a single island,” said A. Person, the foreign minister. “It is ours.”

Southland rejected the plan of the other side in the evening. Nobody knows why this was so.
"""
NONE = ""


def add(tmp_path: Path, *answers: str, data: Path | None = None) -> tuple[Path, str]:
    """Answer what ``add`` asks of one pair and one source; return the data, and what the terminal showed."""
    path, texts = data or data_file(tmp_path, "exact: met his counterpart", text=TEXT), folder(tmp_path, TEXT)
    code, shown = on_a_terminal("add", path, "--sources", texts, answers=answers)
    assert code == 0, shown
    return path, shown


PAIR = ("alder-2016", "RUS TUR")


def test_a_passage_is_given_by_its_first_and_last_words(tmp_path: Path) -> None:
    path, shown = add(tmp_path, *PAIR, "Southland rej … other side", *[NONE] * 7, "y", NONE)
    assert "Line 6: Southland rejected the plan of the other side" in shown
    assert load(path).relations[0].quotes[-1].exact == "Southland rejected the plan of the other side"


def test_a_passage_is_found_by_searching(tmp_path: Path) -> None:
    path, shown = add(tmp_path, *PAIR, "/zebra", "/nobody", "1", *[NONE] * 7, "y", NONE)
    assert "No sentence of the source has these words." in shown
    assert "  1  line 6: Nobody knows why this was so." in shown
    assert load(path).relations[0].quotes[-1].exact == "Nobody knows why this was so"


def test_a_question_mark_explains_and_a_few_letters_are_enough(tmp_path: Path) -> None:
    answers = ("?", "rej", "?", "yi", "r", "t", "?", "mil terr", "mil territ", *[NONE] * 4, "y", NONE)
    path, shown = add(tmp_path, *PAIR, "Southland … plan", NONE, *answers)
    assert "  REJECT     Says no: to a request" in shown
    assert "  yield           Refuses to give way" in shown
    assert "  territory " in shown
    assert "'terr' may be territory or terrorism" in shown
    quote = load(path).relations[0].quotes[-1]
    assert (quote.event, quote.mode, quote.actor, quote.recipient) == ("REJECT", "yield", ("RUS",), ("TUR",))
    assert quote.context == ("military", "territory")


def test_the_words_of_the_passage_propose_the_first_events_and_a_number_takes_one(tmp_path: Path) -> None:
    answers = ("?", "1", "yi", "r", "t", *[NONE] * 5, "y", NONE)
    path, shown = add(tmp_path, *PAIR, "Southland … plan", NONE, *answers)
    assert "Event (1 REJECT, 2 " in shown
    assert "(here: rejected)" in shown
    assert load(path).relations[0].quotes[-1].event == "REJECT"


def test_a_part_of_a_name_is_enough(tmp_path: Path) -> None:
    answers = ("The foreign min … on Monday", *[NONE] * 2, "resou", *[NONE] * 4, "y", NONE)
    path, shown = add(tmp_path, *PAIR, *answers)
    assert "is none of them" not in shown
    assert load(path).relations[0].quotes[-1].context == ("natural_resource",)


def test_where_the_words_stand_twice_none_of_the_places_may_be_meant(tmp_path: Path) -> None:
    path, shown = add(tmp_path, *PAIR, "the", NONE, "0", "Nobody knows why", NONE, *[NONE] * 7, "y", NONE)
    assert "Which is meant (0: none)" in shown
    assert load(path).relations[0].quotes[-1].exact == "Nobody knows why"


def test_of_many_sources_the_first_are_named_and_a_return_says_that_an_answer_is_needed(tmp_path: Path) -> None:
    path = data_file(tmp_path, "exact: met his counterpart", text=TEXT)
    more = "".join(f"  more-{n}: {{title: T{n}, container-title: C, issued: 2016}}\n" for n in range(1000))
    path.write_text(path.read_text("utf-8").replace("sources:\n", f"sources:\n{more}"), "utf-8")
    answers = (NONE, "alder-2016", NONE, "RUS TUR", "Southland … plan", *[NONE] * 7, "y", NONE)
    _, shown = add(tmp_path, *answers, data=path)
    assert "more-11, and 989 more)" in shown
    assert shown.count("Error: this needs an answer (Ctrl-C ends, and nothing is written)") == 2


def test_one_may_go_back_and_answer_otherwise(tmp_path: Path) -> None:
    answers = ("2016-02", "acc", "<", "<", "2016-03", "rej", NONE, "<", "yi", "r", "t", *[NONE] * 5, "y", NONE)
    path, _ = add(tmp_path, *PAIR, "Southland … plan", *answers)
    quote = load(path).relations[0].quotes[0]  # by its date it is the first
    assert (quote.date and quote.date.text, quote.event, quote.mode) == ("2016-03", "REJECT", "yield")


def test_the_next_quote_has_the_same_source_pair_and_speaker(tmp_path: Path) -> None:
    first = ("We will … island", "2016-03-03", *[NONE] * 2, "A. Person", "minister", "RUS", NONE, NONE, NONE, "y")
    second = ("y", "It is ours", NONE, "=", *[NONE] * 2, "=", NONE, NONE, "y")
    path, shown = add(tmp_path, *PAIR, *first, *second, NONE)
    assert "Another quote of alder-2016?" in shown
    one, other = load(path).relations[0].quotes[-2:]
    assert {one.exact, other.exact} == {"We will not give up a single island", "It is ours"}
    assert one.speaker == other.speaker
    assert one.speakers[0].country == "RUS"
    assert one.date == other.date


def test_a_pair_that_is_new_gets_a_summary_and_words_of_another_language_a_translation(tmp_path: Path) -> None:
    path = data_file(tmp_path, "exact: met his counterpart", text=TEXT)
    path.write_text(path.read_text("utf-8").replace("    text:", "    language: de\n    text:"), "utf-8")
    answers = (
        "alder-2016",
        "RUS JPN",
        "Southland … plan",
        *[NONE] * 6,
        "They said no",
        NONE,
        "They met once.",
        "y",
        NONE,
    )
    add(tmp_path, *answers, data=path)
    relation = load(path).by_id["jpn-rus"]
    assert relation.summary == "They met once."
    (quote,) = relation.quotes
    assert quote.translation is not None
    assert (quote.translation.text, quote.translation.language) == ("They said no", "en")


def test_going_back_where_no_question_was_is_no_trouble(tmp_path: Path) -> None:
    path, shown = add(tmp_path, *PAIR, "Southland … plan", "<", *[NONE] * 7, "y", "<", NONE)
    assert "Traceback" not in shown
    assert "'<' is not known" in shown
    assert len(load(path).relations[0].quotes) == 2


def test_a_file_that_is_not_there_is_started(tmp_path: Path) -> None:
    path = tmp_path / "mine" / "relations.yaml"
    start = (
        "Ministers Meet in Port Alder",
        "The Times",
        "3.3.2016",
        "2016-03-03",
        NONE,
        "en",
        NONE,
        "alder-2016",
        "Ports",
    )
    quote = ("RUS TUR", "Southland … plan", *[NONE] * 7, "They met once.", "y", NONE)
    _, shown = add(tmp_path, *start, "alder-2016", *quote, data=path)
    assert f"Started {path}." in shown
    assert path.read_text("utf-8").startswith(
        "title: Ports\n\nsources:\n  alder-2016:\n    title: Ministers Meet in Port Alder\n"
        "    container-title: The Times\n    issued: 2016-03-03\n    language: en\n    text: alder.txt\n\nrelations:\n"
        "  - between: [RUS, TUR]\n    summary: They met once.\n    quotes:\n"
        "      - exact: Southland rejected the plan\n"
    )


def test_a_quote_takes_eighty_characters_at_most(tmp_path: Path) -> None:
    speaker = ("A. Person", "minister", "RUS", NONE)
    first = (*PAIR, "We will … island", "2016-03-03", "rej", "yi", "r", "t", "territ", *speaker, NONE, NONE, "y")
    second = ("y", "Southland rej … evening", "2016-03-03", "rej", NONE, "r", "t", *[NONE] * 5, "y")
    path, shown = add(tmp_path, *first, *second, NONE)
    typed = [sum(len(answer) + 1 for answer in quote) for quote in (first[len(PAIR) :], second)]  # and Return
    assert max(typed) <= 80, typed
    assert len(load(path).relations[0].quotes) == 3, shown


# Ten quotes of the two articles: the pair; then the passage, the date, event and mode, who acts towards whom, topics,
# who speaks, marks.
TEN = {
    "nhk-2017": (
        ("rus usa", "ordered … diplomats", "2016~", "sa", "ex", "u", "r", "dip", NONE, NONE, NONE),
        ("rus usa", "That … future", "2017-01-06", "coop", "both", NONE, "mil terro", "=abir", *[NONE] * 3, "hy"),
        ("rus tur", "Russia … forces", "2016-12~", "ag", "both", NONE, "dip mil", "=", NONE),
        ("rus usa", "The … election", "2016~", "ac", "al", "u", "r", "cy el", "US government", NONE, "USA", "re", NONE),
        ("jpn rus", "The … Two", NONE, "ac", "al", "j", NONE, "terri", "=jap", NONE, NONE, "re", NONE),
    ),
    "breitbart-2015": (
        ("jpn rus", "a promise … Putin", "2015-09~", "ag", "r", "j", "dip", NONE, NONE, NONE),
        ("jpn rus", "Japanese … weak", "=", "cons", "mu", "both", NONE, "dip", NONE, NONE, NONE),
        ("jpn rus", "Having … on Russia", "2014~", "sa", NONE, "j", "r", "econ", NONE, NONE, "hi"),
        ("rus ukr", "the latter’s … 2014", "2014", "as", NONE, "r", "u", "mil terri", NONE, NONE, "hi"),
        ("jpn rus", "Japan refuses … to Japan", NONE, "rej", NONE, "j", "r", "dip terri", NONE, NONE, NONE),
    ),
}


def test_ten_passages_of_the_articles_take_eighty_characters_each(tmp_path: Path, sources_dir: Path) -> None:
    """A comment is not counted: it is as long as its writer wants."""
    every = load(ROOT / "data" / "relations.yaml")
    typed: list[int] = []
    for source, quotes in TEN.items():
        path, meant = tmp_path / f"{source}.yaml", []
        content = (ROOT / "data" / "relations.yaml").read_bytes()
        for pair, passage, *_ in quotes:
            first, last = passage.split(" … ")
            r, relation = next((r, one) for r, one in enumerate(every.relations) if one.id == pair.replace(" ", "-"))
            (quote,) = (
                q for q in relation.quotes if q.source == source and q.exact.startswith(first) and last in q.exact[-20:]
            )
            meant.append((relation.id, quote))
        for relation_id, quote in meant:
            now = parse(content, "a.yaml").dataset
            r, relation = next((r, one) for r, one in enumerate(now.relations) if one.id == relation_id)
            content, _ = take_out(content, ("relations", r, "quotes", relation.quotes.index(quote)))
        path.write_bytes(content)
        sessions = [(*answers, NONE, "y") for answers in quotes]
        answers = [source, *[answer for one in sessions for answer in (*one, "p")]]
        code, shown = on_a_terminal("add", path, "--sources", sources_dir, answers=(*answers[:-1], NONE))
        assert code == 0, shown
        made = load(path)
        for relation_id, quote in meant:
            again = next((q for q in made.by_id[relation_id].quotes if q.exact == quote.exact), None)
            assert again, shown
            kept = {"comment": quote.comment, "prefix": quote.prefix, "formerly": quote.formerly}  # none is asked for
            assert again.model_copy(update=kept) == quote
        typed += [sum(len(answer) + 1 for answer in (*one, "p")) for one in sessions]
    assert median(typed) <= 60, typed
    assert max(typed) <= 80, typed

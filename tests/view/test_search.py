"""Words are found whatever the case, the accents and the script; and what is marked is the original, to the letter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.view.filters import Filters, apply
from graph.view.search import fold, hits, stands, terms
from tests.support.data_for_tests import TINY, dataset, quote, relation


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("the Café by the Straße", "CAFE strasse"),
        ("zo\u0301z with a mark of its own", "zóz"),
        ("zóz in one piece", "zo\u0301z"),
        ("президент Путин", "ПУТИН"),
        ("السَّلَامُ عَلَيْكُم", "السلام"),
        ("北方領土の日", "北方領土"),
        ("ガソリン", "ｶﾞｿﾘﾝ"),
        ("ﬁshermen", "fish"),
        ("two\u00a0 words\napart", '"two words apart"'),
        ("İstanbul and ΣΊΣΥΦΟΣ", "istanbul σίσυφος"),
        ("we’ve worked hard", "we've"),
        ("a cease–fire", '"cease-fire"'),
    ],
)
def test_words_are_found_in_every_script_case_and_accent(words: str, asked: str) -> None:
    data = dataset(relation("NOR", "ZAF", quote(words), quote("–")))
    assert [q.exact for shown in apply(data, Filters(words=asked)) for q in shown.quotes] == [words]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("US", ["the US, and others"]),
        ("eu", ["the EU’s"]),
        ("rus", ["Russia will trust us not"]),
        ("島", ["島々"]),
    ],
)
def test_a_word_of_one_or_two_letters_is_a_whole_word(asked: str, expected: list[str]) -> None:
    texts = ["the US, and others", "Russia will trust them", "the EU’s", "Europe", "島々"]
    texts[1] = "Russia will trust us not" if asked == "rus" else texts[1]
    data = dataset(relation("NOR", "ZAF", *map(quote, texts)))
    assert [q.exact for shown in apply(data, Filters(words=asked)) for q in shown.quotes] == expected
    assert next(piece for piece, hit in hits(expected[0], terms(asked)) if hit).casefold() == asked.casefold()


def test_all_words_must_be_there_and_a_phrase_as_it_stands() -> None:
    def found(asked: str) -> set[str]:
        return {q.exact for shown in apply(TINY, Filters(words=asked)) for q in shown.quotes}

    assert found("patrolled strait") == found("strait patrolled") == {"they have patrolled the strait together"}
    assert found('"strait patrolled"') == set()
    assert found("„patrolled the strait“") == {"they have patrolled the strait together"}
    assert found("patrolled nothing-like-this") == set()


def test_each_speaker_of_a_joint_statement_is_searched() -> None:
    joint = quote("w", speaker=[{"name": "A. Wave"}, {"name": "B. Gale", "role": "retired admiral"}])
    data = dataset(relation("NOR", "ZAF", joint))
    assert all(apply(data, Filters(words=asked)).quotes == 1 for asked in ("wave", "gale", "admiral", "wave admiral"))


def test_speakers_sources_and_summaries_are_searched_too() -> None:
    def found(asked: str) -> set[str]:
        return {q.exact for shown in apply(TINY, Filters(words=asked)) for q in shown.quotes}

    assert found("admiral") == {"nobody knows what the fleet is for"}
    assert found("nowhere bulletin") == {"they rebuilt the dam", "the two are far apart"}
    assert found("friends by treaty") == {q.exact for q in TINY.by_id["nor-zaf"].quotes}
    assert found("trade grain") == {"no grain was ever sent"}  # one word in the summary, one in the quote
    assert found("bulletin dam") == {"they rebuilt the dam"}  # one word in the source, one in the quote


@given(st.text(), st.text(max_size=5))
def test_marked_pieces_are_the_words_again_letter_for_letter(words: str, asked: str) -> None:
    assert "".join(piece for piece, _ in hits(words, terms(asked))) == words


@given(st.text(min_size=1, max_size=30), st.data())
def test_any_stretch_of_the_words_is_found_and_marked(words: str, draw: st.DataObject) -> None:
    start = draw.draw(st.integers(0, len(words) - 1))
    stretch = words[start : draw.draw(st.integers(start + 1, len(words)))]
    wanted = fold(stretch)
    if wanted and stands(wanted, fold(words)):
        marked = "".join(piece for piece, hit in hits(words, (wanted,)) if hit)
        assert wanted in fold(marked)


def test_marks_are_on_whole_letters_with_their_accents() -> None:
    assert [piece for piece, hit in hits("une e\u0301tat, l'Étât", ("etat",)) if hit] == ["e\u0301tat", "Étât"]

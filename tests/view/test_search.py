"""Words are found whatever the case, the accents and the script; and what is marked is the original, to the letter."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model import Dataset
from graph.view import Filters, apply
from graph.view.folding import fold
from graph.view.search import cut, hits
from graph.view.terms import terms
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
        ("ﬁshermen", "fishermen"),
        ("two\u00a0 words\napart", '"two words apart"'),
        ("İstanbul and ΣΊΣΥΦΟΣ", "istanbul σίσυφος"),
        ("we’ve worked hard", "we've"),
        ("a cease–fire", '"cease-fire"'),
        ("Binali Yıldırım in Łódź", "YILDIRIM lodz"),
        ("ساخته می\u200cشوند", "می\u200cشوند"),
        ("ساخته می\u200cشوند", "میشوند"),
        ("ساخته می\u200cشوند", '"ساخته می شوند"'),
        ("ساخته می شوند", "می\u200cشوند"),
        ("ساخته میشوند", "می\u200cشوند"),
        ("في سنة ٢٠١٥", "2015"),
        ("co\u00adoperation", "cooperation"),
        ("दो देश", '"दो देश"'),
    ],
)
def test_words_are_found_in_every_script_case_and_accent(words: str, asked: str) -> None:
    data = dataset(relation("NOR", "ZAF", quote(words), quote("–")))
    assert [q.exact for shown in apply(data, Filters(words=asked)) for q in shown.quotes] == [words]


@pytest.mark.parametrize(
    ("words", "asked", "marked"),
    [
        ("the economic co-operation plan", "cooperation", ["co-operation"]),
        ("the economic cooperation plan", "co-operation", ["cooperation"]),
        ("they were co‑operating", "cooperates", ["co‑operating"]),
        ("the prewar plan", "pre-war", ["prewar"]),
        ("an anti-war plan", "antiwar", ["anti-war"]),
        ("the cease fire", "cease-fire", ["cease fire"]),
        ("हिन्दी भाषा", "हिंदी", ["हिन्दी"]),  # a nasal, and the dot that stands for it
        ("हिंदी भाषा", "हिन्दी", ["हिंदी"]),
        ("गांव में", "गाँव", ["गांव"]),
        ("હિન્દી ભાષા", "હિંદી", ["હિન્દી"]),
        ("國際社會の発展", "国际", ["國際"]),  # simplified, in China and in Japan
        ("国際社会", "國際", ["国際"]),
        ("頭髮", "髪", ["髮"]),
        ("台灣與澤國", "沢国", ["澤國"]),
    ],
)
def test_a_word_is_found_however_its_hyphen_its_nasals_or_its_signs_are_written(
    words: str, asked: str, marked: list[str]
) -> None:
    assert [text for text, hit in hits(words, terms(asked), "en" if words.isascii() else None) if hit] == marked


@pytest.mark.parametrize("words", ["1012 men came", "201516", "of 10 12 came"])
def test_numbers_that_a_hyphen_joins_are_no_other_number(words: str) -> None:
    assert not any(hit for asked in ("10-12", "2015-16") for _, hit in hits(words, terms(asked), "en"))


def test_a_phrase_stays_as_its_hyphens_are_written() -> None:
    assert not any(hit for _, hit in hits("economic co-operation", terms('"cooperation"'), "en"))


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("US", ["the US, and others"]),
        ("eu", ["the EU’s"]),
        ("島", ["島々"]),
    ],
)
def test_a_word_of_one_or_two_letters_is_a_whole_word(asked: str, expected: list[str]) -> None:
    texts = ["the US, and others", "Russia will trust them", "the EU’s", "Europe", "島々"]
    data = dataset(relation("NOR", "ZAF", *map(quote, texts)))
    assert [q.exact for shown in apply(data, Filters(words=asked)) for q in shown.quotes] == expected
    assert next(piece for piece, hit in hits(expected[0], terms(asked)) if hit).casefold() == asked.casefold()


def test_all_words_must_be_there_and_a_phrase_as_it_stands() -> None:
    assert found("patrolled strait") == found("strait patrolled") == {"they have patrolled the strait together"}
    assert found('"strait patrolled"') == set()
    assert found("„patrolled the strait“") == {"they have patrolled the strait together"}
    assert found("patrolled nothing-like-this") == set()


def test_each_speaker_of_a_joint_statement_is_searched() -> None:
    joint = quote("w", speaker=[{"name": "A. Wave"}, {"name": "B. Gale", "role": "retired admiral"}])
    data = dataset(relation("NOR", "ZAF", joint))
    assert all(apply(data, Filters(words=asked)).quotes == 1 for asked in ("wave", "gale", "admiral", "wave admiral"))


def found(asked: str, data: Dataset = TINY) -> set[str]:
    return {q.exact for shown in apply(data, Filters(words=asked)) for q in shown.quotes}


def test_speakers_roles_outlets_and_headlines_are_searched_too() -> None:
    assert found("wave") == found("admiral") == {"nobody knows what the fleet is for"}
    assert found("nowhere bulletin") == {"they rebuilt the dam", "the two are far apart"}
    assert found("bulletin dam") == {"they rebuilt the dam"}  # one word in the source, one in the quote


def test_context_and_translation_are_searched_and_a_phrase_runs_through_the_context_as_it_is_printed() -> None:
    hacked = quote("would not retaliate", prefix="servers were\nhacked, but Moscow", suffix=", he said")
    told = quote("они построили плотину", translation={"text": "they built the dam", "language": "en"})
    data = dataset(relation("NOR", "ZAF", hacked, told))
    assert found("hacked", data) == found('"but Moscow would not retaliate, he said"', data) == {hacked.exact}
    assert found("built dam", data) == found('"built the dam"', data) == {told.exact}
    assert found('"плотину they built"', data) == set()  # no phrase runs from one text into another


def test_what_the_curator_adds_is_not_searched() -> None:
    coded = quote("a", comment="noted", event="AID", actor=["NOR"], context=["military"])
    data = dataset(relation("NOR", "ZAF", coded, summary="summed up"))
    for words in ("noted", "aid", "military", "northland", "summed"):
        assert found(words, data) == set()


def test_a_quote_is_found_or_not_whatever_else_its_relation_holds() -> None:
    one, other = quote("a pact of friendship"), quote("a quarrel")
    summary = "Friends by treaty: pact."
    alone = dataset(relation("NOR", "ZAF", other, summary=summary))
    both = dataset(relation("NOR", "ZAF", one, other, summary=summary))
    assert found("pact", both) == {one.exact}
    assert found("pact", alone) == set()


def test_the_same_words_on_two_pairs_are_found_each_by_their_own_speaker() -> None:
    said, kept = quote("we agree", speaker={"name": "A. Wave"}), quote("we agree", speaker={"name": "B. Reef"})
    view = apply(dataset(relation("NOR", "ZAF", said), relation("NOR", "TLS", kept)), Filters(words="reef"))
    assert list(view.relations) == ["nor-tls"]


@given(st.text(), st.text(max_size=5))
def test_marked_pieces_are_the_words_again_letter_for_letter(words: str, asked: str) -> None:
    assert "".join(piece for piece, _ in hits(words, terms(asked))) == words


@given(st.text(min_size=1, max_size=30), st.data())
def test_any_stretch_of_the_words_is_found_and_marked(words: str, draw: st.DataObject) -> None:
    start = draw.draw(st.integers(0, len(words) - 1))
    stretch = words[start : draw.draw(st.integers(start + 1, len(words)))]
    for term in terms(f'"{stretch}"') if '"' not in fold(stretch) else ():
        if any(term.places(fold(words))):
            marked = "".join(piece for piece, hit in hits(words, (term,)) if hit)
            assert term.spellings[0] in fold(marked)


@given(st.lists(st.tuples(st.text(min_size=1), st.booleans())), st.integers(0, 20), st.integers(0, 20))
def test_pieces_that_are_cut_are_the_same_letters_and_hits(
    pieces: list[tuple[str, bool]], first: int, second: int
) -> None:
    def letters(some: Iterable[tuple[str, bool]]) -> list[tuple[str, bool]]:
        return [(letter, hit) for text, hit in some for letter in text]

    parts = cut(tuple(pieces), first, second)
    assert letters([*parts[0], *parts[1]]) == letters(pieces)[: first + second]
    assert [len(letters(part)) for part in parts] == [
        min(first, len(letters(pieces))),
        min(second, max(0, len(letters(pieces)) - first)),
    ]


def test_marks_are_on_whole_letters_with_their_accents() -> None:
    assert [piece for piece, hit in hits("une e\u0301tat, l'Étât", terms("etat")) if hit] == ["e\u0301tat", "Étât"]


@pytest.mark.parametrize(
    ("words", "asked", "marked"),
    [
        ("Yıldırım met Erdoğan", "yildirim erdogan", ["Yıldırım", "Erdoğan"]),
        ("a co\u00adoperation", "cooperation", ["co\u00adoperation"]),
        ("ساخته می\u200cشوند", '"می شوند"', ["می\u200cشوند"]),
        ("Ærø", "aero", ["Ærø"]),
        ("हिंदी में", "हिं", ["हिं"]),
        ("في ٢٠١٥", "2015", ["٢٠١٥"]),
        ("한국과", "한국", ["한국"]),
        ("it is in Russia, us", "us", ["us"]),
    ],
)
def test_the_very_letters_are_marked(words: str, asked: str, marked: list[str]) -> None:
    assert [piece for piece, hit in hits(words, terms(asked)) if hit] == marked

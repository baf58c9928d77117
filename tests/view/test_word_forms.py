"""A word is found in all its forms, and in no other word's; in quotation marks as it stands."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.view import Filters, apply
from graph.view.endings import CASED, LANGUAGES
from graph.view.folding import fold
from graph.view.search import hits
from graph.view.terms import terms
from graph.view.word_forms import forms, language_of
from tests.support.data_for_tests import SOURCES, dataset, quote, relation

# Each line has forms of one word, any of which finds all others.
ENGLISH = """
sanction sanctions sanctioned sanctioning
hack hacks hacked hacking
deny denies denied denying
ally allies allied
country countries
delay delays delayed delaying
stop stops stopped stopping
plan plans planned planning
equip equips equipped equipping
permit permits permitted permitting
visit visits visited visiting
travel travels travelled traveled travelling traveling
agree agrees agreed agreeing
use uses used using
retaliate retaliates retaliated retaliating
argue argues argued arguing
age ages aged ageing aging
die dies died dying
tax taxes taxed taxing
attach attaches attached attaching
bus buses
veto vetoes vetoed vetoing
radio radios
panic panics panicked panicking
crisis crises
woman women
say says said saying
withdraw withdraws withdrew withdrawn withdrawing
meet meets met meeting meetings
"""
OTHERS = {
    "fr": "sanctionner sanctionné sanctionnée sanctionnent\nnational nationaux nationales\nUkrainien ukrainiennes",
    "es": "sanción sanciones\nacordar acordaron acordado\nvez veces",
    "de": """
        Sanktion Sanktionen
        Land Landes Länder Ländern
        drohen droht drohte gedroht
        arbeiten arbeitet arbeitete gearbeitet gearbeiteten
        leugnen leugnet geleugnet
        verhandeln verhandelt verhandelte
        sanktionieren sanktioniert sanktionierten
        ablehnen ablehnt ablehnte abgelehnt abgelehnten abzulehnen
        einführen einführte eingeführt einzuführen
        zurückweisen zurückwies zurückgewiesen zurückzuweisen
        sprechen spricht sprach gesprochen
        versprechen verspricht versprach versprochen
        bringen bringt brachte gebracht
        nennen nannte genannt
    """,
    "ru": "санкция санкций санкциями\nстрана стран странами\nроссийский российских\nсказал сказала сказать",
    "tr": """
        yaptırım yaptırımlar yaptırımları yaptırımların
        ülke ülkeler ülkenin ülkelerden
        açıklamak açıkladı açıklıyor açıklayacak açıklamadı açıklamış açıkladığını
        yapmak yaptı yaptılar yapıyor yapacak yapmadı
        söylemek söyledi söylüyor söylediğini söylemiyor
        görüşmek görüştü görüşüyor görüşecek
        tanımak tanıdı tanıyor tanıyacak tanımıyor
        okumak okudu okuyor
        reddetmek reddetti reddediyor reddeden reddetmedi
        etmek etti ediyor edecek
    """,
}
# Words that look alike and are others.
APART = """
new news
universe university
organ organize organise organization
unit united
even evening
will willing
accord according
thin thing
fee feed
hop hoping
plan planes
car cared
war wares
use us
custom customs
economic economics
off offing
but butler
hack hacker
agree agreement
Russia Russian
state statement
international nation
press president
port portal
"""
APART_ELSEWHERE = {
    "de": """
        Gehalt halten
        Sprache sprechen
        Verstand stehen
    """,
    "tr": "parti parmak\nkendi kenar\nordu yürüyor\nneden nedir",
}


def lines(text: str) -> list[list[str]]:
    return [re.findall(r"\w+", line) for line in text.strip().splitlines()]


def found(asked: str, *texts: str, language: str | None = "en") -> list[str]:
    source = {**SOURCES["courier-2016"], "language": language}
    data = dataset(relation("NOR", "ZAF", *map(quote, texts)), sources={"courier-2016": source})
    return [one.exact for shown in apply(data, Filters(words=asked)) for one in shown.quotes]


@pytest.mark.parametrize("words", lines(ENGLISH), ids=" ".join)
def test_each_form_of_a_word_finds_all_its_forms(words: list[str]) -> None:
    texts = [f"They {word}, it seems." for word in words]
    for asked in words:
        assert found(asked, *texts) == texts
        assert found(asked.upper(), *texts) == texts


@pytest.mark.parametrize(("language", "words"), [(code, one) for code, text in OTHERS.items() for one in lines(text)])
def test_a_text_is_searched_with_the_endings_of_its_language(language: str, words: list[str]) -> None:
    for asked in words:
        assert found(asked, *words, language=language) == words


@pytest.mark.parametrize("words", lines(APART), ids=" ".join)
def test_words_that_only_look_alike_are_not_found_by_each_other(words: list[str]) -> None:
    for asked in words:
        assert found(asked, *words) == [asked]


@pytest.mark.parametrize(
    ("language", "words"), [(code, one) for code, text in APART_ELSEWHERE.items() for one in lines(text)]
)
def test_no_word_of_another_language_is_found_by_one_that_looks_like_it(language: str, words: list[str]) -> None:
    for asked in words:
        assert found(asked, *words, language=language) == [asked]


def test_words_in_quotation_marks_are_found_as_they_stand() -> None:
    texts = ("a hack of servers", "they hacked servers", "hackers")
    assert found('"hack"', *texts) == found("„HACK“", *texts) == [texts[0]]
    assert found('"hacked server"', *texts) == []
    assert found('"hacked servers"', *texts) == [texts[1]]


def test_of_several_words_each_is_found_in_its_forms() -> None:
    texts = ("Moscow denied hacking the servers", "Moscow denies everything", "nobody hacked a server")
    assert found("deny hack", *texts) == [texts[0]]
    assert found("server hacks", *texts) == [texts[0], texts[2]]


def test_a_star_stands_for_any_ending() -> None:
    texts = ("diplomats", "diplomacy", "undiplomatic")
    assert found("diplom*", *texts) == [*texts[:2]]
    assert found("diplom", *texts) == []
    assert marked("diplomacy and diplomats", "diplom*") == ["diplomacy", "diplomats"]


def test_what_was_copied_with_a_word_asks_for_nothing() -> None:
    assert found("(sanctions).", "a sanction") == ["a sanction"]
    assert found("Russia’s", "to Russia") == ["to Russia"]
    assert found("Russia", "Russia’s") == ["Russia’s"]
    assert found("cease-fires", "a cease–fire") == ["a cease–fire"]


def marked(text: str, asked: str, language: str | None = "en") -> list[str]:
    return [piece for piece, hit in hits(text, terms(asked), language) if hit]


def test_the_whole_word_found_is_marked() -> None:
    assert marked("They denied it; denials follow; he Denies.", "deny") == ["denied", "Denies"]
    assert marked("Wirtschaftssanktionen", "Sanktion", "de") == ["Wirtschaftssanktionen"]
    assert marked("sankcje i sankcji", "sankcj", "pl") == ["sankcje", "sankcji"]


def test_in_a_language_without_a_table_a_word_is_found_within_others() -> None:
    assert found("sankcj", "nowe sankcje", language="pl") == ["nowe sankcje"]
    assert found("pakottee", "talouspakotteet", language="fi") == ["talouspakotteet"]


def test_a_text_that_names_no_language_is_searched_with_english_endings() -> None:
    assert found("hack", "hacked", "hackney", language=None) == ["hacked"]


def test_each_translation_is_searched_with_its_own_endings() -> None:
    told = quote("Россия отвергла санкции", translation={"text": "Russia denied it", "language": "en"})
    data = dataset(
        relation("NOR", "ZAF", told), sources={"courier-2016": {**SOURCES["courier-2016"], "language": "ru"}}
    )
    for asked in ("deny", "санкция", "deny санкций"):
        assert apply(data, Filters(words=asked)).quotes == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_is_plain_data_that_a_browser_reads_alike(language: str) -> None:
    for stem, endings in LANGUAGES[language].families:
        assert not re.search(r"\(\?(?![=!:])|\\[^w]|[*+?}][+]", stem), "a pattern that JavaScript may read otherwise"
        assert all(re.fullmatch(rf"-|([{CASED}]+\+)?=?[{CASED}]+", fold(ending)) for ending in endings.split())
        assert stem == fold(stem).replace(" ", "")


@given(st.text(alphabet=st.characters(categories=["Ll"]), min_size=1), st.sampled_from([*LANGUAGES]))
def test_a_word_is_a_form_of_itself_whatever_it_is(word: str, language: str) -> None:
    if fold(word):
        assert fold(word) in forms(fold(word), language)


@given(st.sampled_from([word for line in lines(ENGLISH) for word in line]))
def test_a_form_finds_what_it_is_found_by(word: str) -> None:
    for form in forms(word, "en"):
        assert word in forms(form, "en")


@pytest.mark.parametrize(("tag", "code"), [("en-GB", "en"), ("EN", "en"), (None, "en"), ("pl", ""), ("ja", "")])
def test_a_language_is_known_by_the_first_part_of_its_tag(tag: Any, code: str) -> None:
    assert language_of(tag) == code

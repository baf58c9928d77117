"""Whatever is changed in a published page is found, in ten scripts: letters that look alike, marks that nobody sees."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Iterator
from html import unescape

import pytest
from markupsafe import escape

from graph.model import Dataset
from graph.view import Filters, apply
from graph.web.publish import NotAPage, changed, publish, publish_embed, publish_split, read_page, read_site
from tests.support.data_for_tests import dataset, quote, relation

WORDS = (
    "the two agreed on 25 November",
    "وقّعت روسيا وتركيا اتفاقًا (2016)",
    "両国は平和条約について協議を続ける",
    "रूस के साथ क्षत्रियों जैसी मित्रता",
    'הם אמרו: \u200f"לא"\u200e & כן',
    "Ёлка, й и <b>“ъ”</b>",
    "👩‍👩‍👧 and 🇯🇵🇷🇺 ✌🏽",
    "İstanbul’da ışık & gölge",
    "η συμφωνία — ϐέβαια",
    "ประเทศไทยเห็นด้วยกับ",
)
DATA: Dataset = dataset(
    *(
        relation(a, b, *(quote(one, actor=[a], event="AGREE", date="2016") for one in words))
        for (a, b), words in zip((("NOR", "ZAF"), ("NOR", "TLS")), (WORDS[:5], WORDS[5:]), strict=True)
    )
)
VIEW = apply(DATA, Filters())
ONE, EMBEDDED, SEVERAL = publish(VIEW), publish_embed(VIEW), publish_split(VIEW)
ALIKE = dict(zip("aeocpxiHB-'’ 1O日口и", ("а", "е", "ο", "с", "р", "х", "і", "Η", "Β", "‐", "’", "'", "\u00a0", "l", "0", "曰", "囗", "й"), strict=True))  # fmt: skip  # noqa: E501
UNSEEN = "\u200b\u200c\u200d\u200e\u200f\u00ad\ufeff\u202e\u2066\ufe0f\u0301\u034f\0\x7f\r\u2028"


def one_change(text: str, place: int, chance: random.Random) -> str:
    """Return ``text`` with one character there changed, put in, taken out, doubled or moved."""
    one, rest = text[place], text[place + 1 :]
    others = [
        chance.choice("0123456789aéЖ中ع<>&\"'= "), chance.choice(UNSEEN) + one, "", one * 2, one.swapcase(),
        ALIKE.get(one, "x"), unicodedata.normalize("NFD", one), unicodedata.normalize("NFC", text[place : place + 2]),
    ]  # fmt: skip
    made = [text[:place] + other + rest for other in others] + [text[:place] + rest[:1] + one + rest[1:]]
    return chance.choice([other for other in made if other != text])


def finds(html: str) -> bool:
    try:
        return bool([*changed(read_page(html), "page")])
    except NotAPage:
        return True


NUMBERS = (30, pytest.param(1000, marks=pytest.mark.slow))


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("html", [ONE, EMBEDDED], ids=["one file", "for a frame"])
def test_whatever_character_of_a_page_is_changed_it_is_found(html: str, number: int) -> None:
    chance = random.Random(number)
    bare = [
        place
        for found in re.finditer(r"<style>.*?</style>|<script>.*?</script>", html, re.DOTALL)
        for place in found.span()
    ]
    own = [
        place
        for start, end in zip([0, *bare[1::2]], [*bare[::2], len(html)], strict=True)
        for place in range(start, end)
    ]
    for _ in range(number):
        other = one_change(html, chance.choice(own), chance)
        assert finds(other), next(
            (html[at - 40 : at + 40], other[at - 40 : at + 40]) for at in range(len(html)) if html[at] != other[at]
        )


@pytest.mark.parametrize("number", NUMBERS)
def test_whatever_character_of_a_quote_is_changed_it_is_named(number: int) -> None:
    chance, places = random.Random(number), [*_words()]
    for _ in range(number):
        name, start, end = chance.choice(places)
        words = unescape(ONE[start:end])
        other = ONE[:start] + str(escape(one_change(words, chance.randrange(len(words)), chance))) + ONE[end:]
        told = [one.message for one in changed(read_page(other), "page")]
        assert told == [f"{name}, words: it is not as it was published"]


def _words() -> Iterator[tuple[str, int, int]]:
    for one in DATA.relations:
        for each in one.quotes:
            name = one.quote_id(each)
            start = ONE.index(str(escape(each.exact)), ONE.index("rg-exact", ONE.index(f'id="{name}"')))
            yield name, start, start + len(escape(each.exact))


@pytest.mark.parametrize(
    ("then", "now"),
    [
        ("</h2>", "</h3>"),
        ("&ensp;", "&#8194;"),
        ("<!DOCTYPE html>", "<!DOCTYPE htm>"),
        ("<section", "<SECTION"),
        ('id="rg-manifest">{', 'id="rg-manifest">{ '),
        ("<body", "<!-- put in by an editor --><body"),
    ],
)
def test_a_change_that_is_none_of_words_is_found_by_the_seal(then: str, now: str) -> None:
    other = ONE.replace(then, now, 1)
    assert other != ONE
    [found] = changed(read_page(other), "page")
    assert found.message == "the page’s markup: it is not as it was published, though each of its words is"


def test_a_page_that_was_published_before_there_were_seals_is_read() -> None:
    before = re.sub(r',"whole":"[0-9a-f]{16}"\}', "}", ONE)
    assert before != ONE
    assert not finds(before)


@pytest.mark.parametrize("number", NUMBERS)
def test_whatever_character_of_several_files_is_changed_it_is_found(number: int) -> None:
    chance = random.Random(number)
    for _ in range(number // 2):
        name = chance.choice([*SEVERAL])
        text = SEVERAL[name].decode("utf-8")
        files = {**SEVERAL, name: one_change(text, chance.randrange(len(text)), chance).encode("utf-8")}

        def read(wanted: str, files: dict[str, bytes] = files) -> bytes:
            if wanted not in files:
                raise FileNotFoundError(wanted)
            return files[wanted]

        try:
            page, broken = read_site(read, "index.html")
        except NotAPage:
            continue
        assert broken or [*changed(page, "index.html")], name


def test_what_several_files_have_each_is_looked_at_in_each_and_told_where_it_stands() -> None:
    [name] = [name for name in SEVERAL if name.startswith("sources.")]
    for file, told in (("index.html", "source-courier-2016"), (name, "sources.html, source-courier-2016")):
        text = SEVERAL[file].decode("utf-8")
        place = text.index("The Invented Courier", text.index("source-courier-2016"))
        files = {**SEVERAL, file: (text[:place] + "A" + text[place + 1 :]).encode("utf-8")}
        page, broken = read_site(files.__getitem__, "index.html")
        assert not broken
        [found] = changed(page, "site/index.html")
        assert found.message == f"{told}: it is not as it was published"
        assert found.file == f"site/{file}"
        assert found.line == text.count("\n", 0, text.index('id="source-courier-2016"')) + 1

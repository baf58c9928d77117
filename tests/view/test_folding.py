"""What a search takes for the same, over all of Unicode; and where the folded letters come from."""

from __future__ import annotations

import re
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.view.folding import fold, fold_with_places, spellings

CHARACTERS = [chr(code) for code in range(sys.maxunicode + 1) if not 0xD800 <= code < 0xE000]


def test_digits_of_every_script_are_found_by_their_value() -> None:
    digits = [c for c in CHARACTERS if unicodedata.category(c) == "Nd"]
    assert len(digits) > 500
    assert [c for c in digits if fold(c) != str(unicodedata.decimal(c))] == []


def test_a_letter_with_a_stroke_hook_tail_or_bar_is_found_by_the_plain_letter() -> None:
    named = re.compile(r"(LATIN|CYRILLIC) (?:SMALL|CAPITAL) LETTER ([A-Z]|GHE|KA|EN|HA|CHE) WITH ")
    changed = {c: match for c in CHARACTERS[:0x10000] if (match := named.match(unicodedata.name(c, "")))}
    assert len(changed) > 500
    plain = {c: unicodedata.lookup(f"{match[1]} SMALL LETTER {match[2]}") for c, match in changed.items()}
    # ŀ and ǆ are read as two letters.
    assert [c for c in changed if fold(c)[:1] != plain[c]] == []


def test_small_and_capital_letters_are_the_same_in_every_script() -> None:
    # Iota subscript is an accent here, which capitals write as a letter. The last are letters of medieval manuscripts.
    left_out = {c for c in CHARACTERS if "\u0345" in unicodedata.normalize("NFD", c)} | set(
        map(chr, range(0x1C80, 0x1C90))
    )
    assert [c for c in CHARACTERS if fold(c) != fold(c.casefold()) and c not in left_out] == []
    assert [c for c in CHARACTERS if fold(c) != fold(c.upper()) and c not in left_out] == []


@pytest.mark.parametrize(
    ("printed", "typed"),
    [
        ("Binali Yıldırım", "BINALI YILDIRIM"),
        ("Łódź, Sørensen, Đoković, Wałęsa", "lodz, sorensen, dokovic, walesa"),
        ("Ærø, cœur, Þórður, straße", "aero, coeur, thordur, strasse"),
        ("Heydər Əliyev, Ħal, Ŧ, ŋ", "heydar aliyev, hal, t, n"),
        ("Қазақстан, Ґанок", "казакстан, ганок"),
        ("علي", "علی"),  # Arabic and Persian yeh
        ("كتاب", "کتاب"),  # … and kaf
        ("القاهرة", "القاهره"),
        ("أحمد إلى آخر", "احمد الي اخر"),
        ("السَّلَامُ", "السلام"),
        ("مـــصر", "مصر"),
        ("بھارت", "بهارت"),
        ("١٩٤٥ ۱۹۴۵ १९४५ ๑๙๔๕ 1945", "1945 1945 1945 1945 1945"),
        ("co\u00adop\u200der\u2060a\ufefftion", "cooperation"),
        ("\u2067וְ\u2069 שלום\u200f", "ו שלום"),
        ("葛\U000e0100飾", "葛飾"),
        ("ﷲ ﻻ", "الله لا"),
        ("ガソリン", "ｶﾞｿﾘﾝ"),
        ("한국", unicodedata.normalize("NFD", "한국")),
        ("Ζεῦς ὁ Σίσυφος", "ΖΕΥΣ Ο ΣΙΣΥΦΟΣ"),
    ],
)
def test_what_readers_take_for_the_same_is_the_same(printed: str, typed: str) -> None:
    assert fold(printed) == fold(typed)


@pytest.mark.parametrize(
    ("one", "another"),
    [
        ("मोदी", "मदद"),  # vowel signs are letters
        ("की", "का"),
        ("มา", "ม้า"),  # and so are tones
        ("ホテル", "ボテル"),  # and a voiced sound
        ("한", "하"),
        ("پ", "ب"),
        ("ш", "щ"),
        ("北方領土", "北方領士"),
    ],
)
def test_other_letters_stay_others(one: str, another: str) -> None:
    assert fold(one) != fold(another)
    assert fold(one) not in fold(another)


def test_a_half_space_is_written_as_nothing_or_as_a_space() -> None:
    assert spellings("می\u200cروند") == (fold("میروند"), fold("می روند"))
    assert spellings("می روند") == (fold("می روند"),)


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_folded_with_places_is_the_same_text_and_each_place_is_in_order(text: str) -> None:
    folded, places = fold_with_places(text)
    assert folded.strip() == fold(text)
    assert len(folded) == len(places)
    assert places == sorted(places)
    assert all(0 <= start < end <= len(text) for start, end in places)

"""Language tags: what one looks like, and what is meant by a name or another program's code."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.loading.load import parse
from graph.model import languages
from graph.model.languages import doubt, is_tag, language_hint
from graph.problems.problem import InvalidData


@pytest.mark.parametrize(
    "tag",
    [
        "en", "en-GB", "pt-BR", "zh-Hant-TW", "sr-Latn", "de-CH-1996", "es-419", "sl-rozaj-biske", "yue", "tlh",
        "de-DE-u-co-phonebk", "en-a-myext-b-another", "en-x-twain", "x-own", "i-klingon", "de-Latn-DE-1996",
    ],
)  # fmt: skip
def test_a_tag_of_bcp_47_is_taken_with_its_extensions(tag: str) -> None:
    assert is_tag(tag)
    assert doubt(tag) is None


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("English", "en"), ("english", "en"), ("German", "de"), ("Deutsch", "de"), ("Englisch", "en"), ("en-", "en"),
        ("русский", "ru"), ("日本語", "ja"), ("中文", "zh"), ("العربية", "ar"), ("Farsi", "fa"), ("Greek", "el"),
        ("en_US", "en-US"), ("en_US.UTF-8", "en-US"), ("zh_TW", "zh-TW"), ("eng", "en"), ("ger", "de"), ("deu", "de"),
        ("jp", "ja"), ("ua", "uk"), ("en-UK", "en-GB"), ("English (US)", "en-US"), ("Portuguese (Brazil)", "pt-BR"),
        ("Traditional Chinese", "zh-Hant"), ("British English", "en-GB"), ("Klingon", "tlh"), ("English.", "en"),
    ],
)  # fmt: skip
def test_a_name_or_another_programs_code_leads_to_the_tag(written: str, meant: str) -> None:
    assert language_hint(written) == f"did you mean {meant}?"
    assert is_tag(meant)
    assert doubt(meant) is None


@pytest.mark.parametrize(
    "written", ["isindebele", "Voro", "language", "xx", "", "English, French", "Middle-earth", "q", "-"]
)
def test_nothing_is_guessed_from_likeness(written: str) -> None:
    assert language_hint(written) is None


@given(st.text(max_size=12))
def test_a_proposal_is_always_a_tag_without_doubt(written: str) -> None:
    if hint := language_hint(written):
        tag = hint.removeprefix("did you mean ").removesuffix("?")
        assert is_tag(tag)
        assert doubt(tag) is None


def of(language: str, translated: str = "en") -> bytes:
    return (
        f"title: T\nsources:\n  a: {{title: T, container-title: C, issued: 2016, language: {language}}}\n"
        "relations:\n  - between: [ISL, NOR]\n    quotes:\n"
        f"      - {{exact: w, source: a, translation: {{text: x, language: {translated}}}}}\n"
    ).encode()


def test_what_is_no_tag_is_refused_with_the_tag_that_is_meant() -> None:
    with pytest.raises(InvalidData) as refused:
        parse(of("English", "en_US"), "f.yaml")
    assert [(problem.code, problem.hint) for problem in refused.value.problems] == [
        ("bad-language", "did you mean en?"),
        ("bad-language", "did you mean en-US?"),
    ]


def test_a_code_that_bcp_47_does_not_have_is_told() -> None:
    found = parse(of("eng", "en-UK"), "f.yaml").warnings
    assert [(problem.code, problem.severity, problem.hint) for problem in found] == [
        ("unknown-language", "warning", "did you mean en?"),
        ("unknown-language", "warning", "did you mean en-GB?"),
    ]
    assert not parse(of("de-DE-u-co-phonebk"), "f.yaml").warnings


@pytest.mark.parametrize(
    ("tag", "words"),
    [("en", "English"), ("en-GB", "English (GB)"), ("zh-Hant-TW", "Chinese (Hant-TW)"), ("el", "Modern Greek"),
     ("haw", "Hawaiian"), ("fa", "Persian"), ("qq", "qq")],
)  # fmt: skip
def test_a_tag_is_told_by_the_name_of_its_language(tag: str, words: str) -> None:
    assert languages.words(tag) == words


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("Ελληνικά", "el"), ("ქართული", "ka"), ("հայերեն", "hy"), ("ខ្មែរ", "km"), ("བོད་སྐད་", "bo"), ("हिन्दी", "hi"),
        ("മലയാളം", "ml"), ("မြန်မာ", "my"), ("shqip", "sq"), ("slovenčina", "sk"), ("Қазақша", "kk"), ("oʻzbekcha", "uz"),
        ("Kyrgyz", "ky"), ("Ancient Greek", "grc"), ("Kurmanji", "kmr"), ("Spanish (Latin America)", "es-419"),
        ("Basa Sunda", "su"), ("粵語", "yue"), ("русский язык", "ru"), ("język polski", "pl"), ("ภาษาไทย", "th"),
        ("українська мова", "uk"), ("magyar nyelv", "hu"), ("Português do Brasil", "pt-BR"),
        ("中文（简体）", "zh-Hans"),
    ],
)  # fmt: skip
def test_a_language_is_known_by_the_name_that_it_has_for_itself(written: str, tag: str) -> None:
    assert language_hint(written) == f"did you mean {tag}?"

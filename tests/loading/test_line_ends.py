"""What becomes of a text's lines where YAML makes spaces of their ends."""

from __future__ import annotations

import copy
import pickle

import pytest

from graph.model import Quote, fold_space
from graph.model.text import Wrapped, count_words, fingerprint, parts_for_lines
from tests.support.yaml_samples import HEAD, loaded, problems, relation

FIRST, SECOND = "日本とロシアは共同経済活動について", "協議を始めることで合意した"
STYLES = {
    "plain": "{key}: {first}\n  {second}",
    "folded": "{key}: >-\n  {first}\n  {second}",
    "folded and kept": "{key}: >\n  {first}\n  {second}\n",
    "single quotes": "{key}: '{first}\n  {second}'",
    "double quotes": '{key}: "{first}\n  {second}"',
}


def written(style: str, key: str, first: str, second: str) -> str:
    return STYLES[style].format(key=key, first=first, second=second)


def file(entry: str) -> str:
    return HEAD + relation(f"{entry}\nsource: times-2016")


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("style", STYLES)
def test_a_line_end_in_a_script_without_spaces_is_no_space_and_changes_no_address(style: str, ends: str) -> None:
    text = file(written(style, "exact", FIRST, SECOND)).replace("\n", ends)
    quote = loaded(text.encode()).dataset.relations[0].quotes[0]
    assert fold_space(quote.exact) == FIRST + SECOND
    assert quote.hash == fingerprint("times-2016", "", f"{FIRST} {SECOND}", "")
    assert quote.hash != Quote(exact=FIRST + SECOND, source="times-2016").hash


@pytest.mark.parametrize(
    ("first", "second", "read"),
    [
        ("ทั้งสองประเทศ", "ลงนามข้อตกลง", "ทั้งสองประเทศลงนามข้อตกลง"),
        ("合意した。", "「平和」", "合意した。「平和」"),
        ("日本は", "NATO加盟国", "日本は NATO加盟国"),
        ("두 나라는", "합의했다", "두 나라는 합의했다"),
        ("the two", "agreed", "the two agreed"),
        ("日本 は", "山田 太郎", "日本 は山田 太郎"),
    ],
)
def test_only_between_such_letters_and_in_every_text(first: str, second: str, read: str) -> None:
    entry = "\n".join(written("folded", key, first, second) for key in ("exact", "comment"))
    quote = loaded(file(entry)).dataset.relations[0].quotes[0]
    assert quote.exact.strip() == read
    assert quote.comment is not None
    assert quote.comment.strip() == read


def test_what_was_wrapped_stays_so_when_it_is_copied() -> None:
    words = Wrapped("ab", "a\nb")
    for other in (copy.copy(words), copy.deepcopy(words), pickle.loads(pickle.dumps(words))):
        assert (other, other.written) == ("ab", "a\nb")
    quote = Quote(exact=words, source="a")
    assert quote.model_copy(update={"comment": "c"}).hash == quote.hash == Quote(exact="a b", source="a").hash


def test_a_line_is_broken_only_where_its_end_is_read_as_a_space_again() -> None:
    assert parts_for_lines("日本 は the two 国 agreed") == ["日本 は", "the", "two", "国", "agreed"]


@pytest.mark.parametrize("key", ["exact", "comment", "prefix"])
@pytest.mark.parametrize("style", [*STYLES, "literal"])
def test_a_line_that_ends_with_a_hyphen_inside_a_word_is_a_warning_at_it(style: str, key: str) -> None:
    first, second = "a long-", "standing pact"
    entry = f"{key}: |\n  {first}\n  {second}\n" if style == "literal" else written(style, key, first, second)
    entry = entry if key == "exact" else f"exact: the two\n{entry}"
    found = [problem for problem in problems(file(entry)) if problem.code == "hyphen-at-line-end"]
    lines = file(entry).splitlines()
    at = next(number for number, line in enumerate(lines, 1) if line.rstrip().endswith("long-"))
    assert [(problem.line, problem.column) for problem in found] == [(at, len(lines[at - 1]))]
    assert "long- standing" in found[0].message
    assert found[0].severity == "warning"
    assert found[0].where == f"relations[0].quotes[0].{key}"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Vor-", "und Nachteile"),
        ("pre-", "and post-war"),
        ("the pact -", "long standing"),
        ("the pact –", "long standing"),
        ("from 1939-", "1945"),
        ("a long", "standing pact"),
    ],
)
def test_other_line_ends_are_none(first: str, second: str) -> None:
    assert problems(file(written("folded", "exact", first, second))) == []


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("", 0),
        ("the two agreed", 3),
        ("日" * 100, 40),
        ("日" * 101, 41),
        ("かな" * 50 + "。", 40),
        ("ก" * 100, 40),
        ("กำ" * 100, 80),
        ("NATO" + "日" * 5, 3),
        ("the two 日本 agreed", 4),
        ("두 나라는 합의했다", 3),
        ("2016年12月", 3),
        ("– … 。", 0),
        ("ሰላም፡ለዓለም።", 2),
    ],
)
def test_words_are_counted_and_letters_of_scripts_without_spaces(words: str, number: int) -> None:
    assert count_words(words) == number


def test_the_limit_is_forty_words_or_a_hundred_such_letters() -> None:
    assert problems(file("exact: " + "日" * 100)) == []
    [problem] = problems(file("exact: " + "日" * 101))
    assert problem.code == "too-many-words"
    assert "41 words" in problem.message
    mixed = " ".join(["word"] * 39) + " 日本"
    assert problems(file(f"exact: {mixed}")) == []
    assert problems(file(f"exact: {mixed}語")) != []

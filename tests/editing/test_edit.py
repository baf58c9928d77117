"""Changes in a file touch what they are asked to, and no other byte."""

from __future__ import annotations

import codecs

import pytest
import yaml
from hypothesis import assume, example, given
from hypothesis import strategies as st

from graph.editing.edit import CannotEdit, Steps, append, change
from graph.loading.yaml.writer import Bare, Value, scalar
from graph.model.text import fold_space
from tests.support import examples

FILE = """\
# A comment at the top.
title: "Invented"   # two  spaces stay
relations:
  - between: [RUS, TUR]
    quotes:
      - exact: plain words that
          go on   # a comment behind
        source: a-1

      - exact: >-
          folded words
          in a block

        # A comment between.
        source: 'a-1'
      - exact: |
          literal words
        source: a-1
      - exact: 'single ''quoted'' words'
        source: a-1
      - {exact: "double \\"quoted\\" words", source: a-1}
      # A comment at the end.
version: '1'
"""
QUOTES = ("relations", 0, "quotes")
STYLES = {
    "plain over lines": 0,
    "folded block": 1,
    "literal block": 2,
    "single quotes": 3,
    "double quotes in braces": 4,
}
SEEN = st.characters(exclude_categories=["Cs", "Cc", "Zs", "Zl", "Zp"], exclude_characters="\ufeff\ufffe\uffff")
WORDS = st.lists(st.text(SEEN, min_size=1, max_size=9), min_size=1, max_size=30).map(" ".join)
ANYTHING = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60)


def read(data: bytes) -> dict:  # type: ignore[type-arg]
    found: dict = yaml.load(data.decode("utf-8-sig"), Loader=yaml.BaseLoader)  # type: ignore[type-arg]
    return found


def exact(data: bytes, number: int) -> str:
    return str(read(data)["relations"][0]["quotes"][number]["exact"])


def common_ends(old: bytes, new: bytes) -> tuple[bytes, bytes]:
    """The longest start, and then the longest end, that both have."""
    start = next((i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    old, new = old[start:], new[start:]
    end = next(
        (i for i, (a, b) in enumerate(zip(old[::-1], new[::-1], strict=False)) if a != b), min(len(old), len(new))
    )
    return old[: len(old) - end], new[: len(new) - end]


@examples(100)
@given(st.sampled_from(list(STYLES.values())), WORDS | ANYTHING, st.sampled_from(["\n", "\r\n"]), st.booleans())
@example(0, "- a: b # c", "\n", False)
@example(1, "words\u200bunseen", "\r\n", True)
@example(3, "no", "\n", False)
@example(0, "words #no comment", "\n", False)
def test_a_changed_scalar_reads_back_and_no_byte_outside_it_changes(
    number: int, words: str, newline: str, mark: bool
) -> None:
    old = FILE.replace("\n", newline).encode()
    old = codecs.BOM_UTF8 + old if mark else old
    new = change(old, {(*QUOTES, number, "exact"): words})
    if number in (STYLES["folded block"], STYLES["literal block"]):
        assert fold_space(exact(new, number)) == fold_space(words)
    else:
        assert exact(new, number) == words
    marked = [
        "plain words that",
        "folded words",
        "literal words",
        "single ''quoted'' words",
        'double \\"quoted\\" words',
    ]
    before, after = old.split(marked[number].encode())
    ends = [
        "   # a comment behind",
        "\n        # A comment between.",
        "\n        source: a-1\n      - exact: 'single",
        "\n",
        ", source",
    ]
    after = after[after.index(ends[number].replace("\n", newline).encode()) :]
    assert new.startswith(before.rstrip(b" >|-'\"\r\n"))
    assert new.endswith(after)


@pytest.mark.parametrize(("style", "number"), STYLES.items())
def test_a_scalar_keeps_its_style(style: str, number: int) -> None:
    new = change(FILE.encode(), {(*QUOTES, number, "exact"): "other words"}).decode()
    shown = {
        "plain over lines": "exact: other words   # a comment behind\n",
        "folded block": "exact: >-\n          other words\n\n        # A comment between.",
        "literal block": "exact: |\n          other words\n        source",
        "single quotes": "exact: 'other words'\n",
        "double quotes in braces": '{exact: "other words", source: a-1}',
    }
    assert shown[style] in new


def test_words_that_the_style_cannot_hold_get_the_gentlest_one_that_can() -> None:
    def written(words: str, number: int = 0) -> str:
        new = change(FILE.encode(), {(*QUOTES, number, "exact"): words}).decode()
        return new[new.index("exact: ") + 7 :].split("   # a comment")[0]

    assert written("“Curly” – plain") == "“Curly” – plain"
    assert written("words: more") == '"words: more"'
    assert written('a "b": c') == "'a \"b\": c'"
    assert written("true") == '"true"'
    assert written("a\u200bb") == '"a\\u200Bb"'


def test_long_words_are_laid_out_as_the_scalar_was() -> None:
    words = " ".join(["word"] * 40)
    new = change(FILE.encode(), {(*QUOTES, 0, "exact"): words, (*QUOTES, 1, "exact"): words}).decode()
    lines = [line for line in new.splitlines() if "word word" in line]
    assert len(lines) > 4
    assert all(line.startswith(("      - exact: word", "          word")) for line in lines)
    assert max(map(len, lines)) <= 60


def test_a_new_key_stands_behind_the_first_with_its_indentation() -> None:
    new = change(FILE.encode(), {(*QUOTES, 1, "prefix"): "the", (*QUOTES, 3, "suffix"): "ends"}).decode()
    assert "          in a block\n        prefix: the\n\n        # A comment between.\n" in new
    assert "      - exact: 'single ''quoted'' words'\n        suffix: 'ends'\n        source: a-1\n" in new


def test_a_new_key_in_braces_stays_in_braces() -> None:
    new = change(FILE.encode(), {(*QUOTES, 4, "prefix"): "a, b"}).decode()
    assert '- {exact: "double \\"quoted\\" words", prefix: "a, b", source: a-1}\n' in new


def test_words_and_a_new_key_of_one_quote_change_together() -> None:
    for number in STYLES.values():
        paths: dict[Steps, str] = {(*QUOTES, number, "exact"): "other words", (*QUOTES, number, "prefix"): "before"}
        quote = read(change(FILE.encode(), paths))["relations"][0]["quotes"][number]
        assert {key: value.strip() for key, value in quote.items()} == {
            "exact": "other words", "prefix": "before", "source": "a-1"
        }  # fmt: skip


@given(WORDS | ANYTHING, WORDS, st.sampled_from(["\n", "\r\n"]))
def test_an_appended_quote_reads_back_and_the_rest_stays_to_the_byte(words: str, role: str, newline: str) -> None:
    old = FILE.replace("\n", newline).encode()
    item: dict[str, Value] = {"exact": words, "source": "a-1", "speaker": {"role": role}, "actor": ["RUS", "TUR"]}
    new = append(old, QUOTES, item)
    assert read(new)["relations"][0]["quotes"][-1] == item
    gone, put_in = common_ends(old, new)
    assert gone == b""
    assert len(new) == len(old) + len(put_in)


def test_an_appended_quote_is_written_as_its_neighbours_are() -> None:
    item = {
        "exact": "new words",
        "source": "a-1",
        "date": Bare("2016-01-02"),
        "actor": ["RUS"],
        "negation": Bare("true"),
    }
    new = append(FILE.replace("      - {exact", "\n      - {exact").encode(), QUOTES, item).decode()
    assert new.endswith(
        '      - {exact: "double \\"quoted\\" words", source: a-1}\n'
        "\n"
        '      - exact: "new words"\n'
        "        source: a-1\n"
        "        date: 2016-01-02\n"
        "        actor: [RUS]\n"
        "        negation: true\n"
        "      # A comment at the end.\n"
        "version: '1'\n"
    )


def test_an_appended_relation_stands_behind_the_comments_of_the_last() -> None:
    item: dict[str, Value] = {"between": ["RUS", "JPN"], "quotes": [{"exact": "new words", "source": "a-1"}]}
    new = append(FILE.encode(), ("relations",), item).decode()
    assert new.endswith(
        "      # A comment at the end.\n"
        "  - between: [RUS, JPN]\n"
        "    quotes:\n"
        '      - exact: "new words"\n'
        "        source: a-1\n"
        "version: '1'\n"
    )


def test_a_list_whose_dashes_are_not_indented_goes_on_so() -> None:
    old = "relations:\n- between: [RUS, TUR]\n  quotes:\n  - exact: words\n    source: a-1\n"
    new = append(old.encode(), ("relations",), {"between": ["RUS", "JPN"], "quotes": [{"exact": "new", "source": "b"}]})
    assert new.decode() == old + "- between: [RUS, JPN]\n  quotes:\n  - exact: new\n    source: b\n"


def test_a_file_without_a_last_line_end_keeps_every_byte() -> None:
    old = b"relations:\r\n- between: [RUS, TUR]\r\n  quotes:\r\n  - exact: words\r\n    source: a-1"
    assert append(old, QUOTES, {"exact": "new", "source": "b"}) == old + b"\r\n  - exact: new\r\n    source: b"


def test_json_stays_json() -> None:
    import json

    old = b'{"relations": [{"between": ["RUS", "TUR"], "quotes": [{"exact": "a b", "source": "x"}]}]}'
    new = append(
        change(old, {(*QUOTES, 0, "prefix"): "of: 1"}), QUOTES, {"exact": "c", "source": "x", "actor": ["RUS"]}
    )
    assert json.loads(new)["relations"][0]["quotes"] == [
        {"exact": "a b", "prefix": "of: 1", "source": "x"},
        {"exact": "c", "source": "x", "actor": ["RUS"]},
    ]


def test_a_change_that_would_touch_something_else_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.editing.edit.scalar", lambda *_: "words\n        event: AGREE")
    with pytest.raises(CannotEdit, match="touch something else"):
        change(FILE.encode(), {(*QUOTES, 3, "exact"): "words"})
    monkeypatch.setattr("graph.editing.edit.scalar", lambda *_: "'words")
    with pytest.raises(CannotEdit, match="break the file"):
        change(FILE.encode(), {(*QUOTES, 3, "exact"): "words"})


@pytest.mark.parametrize("path", [("title", "x"), ("relations", 7, "between"), ("relations", 0)])
def test_a_path_that_holds_no_text_is_refused(path: tuple[str | int, ...]) -> None:
    with pytest.raises(CannotEdit):
        change(FILE.encode(), {path: "words"})


def test_half_a_character_cannot_be_written() -> None:
    for number in STYLES.values():
        with pytest.raises(CannotEdit):
            change(FILE.encode(), {(*QUOTES, number, "exact"): "half \ud800"})


@given(ANYTHING)
def test_the_same_words_again_change_nothing_in_a_quoted_scalar(words: str) -> None:
    assume(words != "single 'quoted' words")
    once = change(FILE.encode(), {(*QUOTES, 4, "exact"): words})
    assert change(once, {(*QUOTES, 4, "exact"): words}) == once


def test_a_joiner_that_is_spelling_is_written_as_it_is() -> None:
    for words in ("می\u200cرود", "ශ්\u200dරී", "می\u200cرود: «نه»"):
        assert "\\u" not in scalar(words)
        assert yaml.safe_load(scalar(words)) == words
    assert scalar("Auf\u200clage") == '"Auf\\u200Clage"'

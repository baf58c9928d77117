"""Signs of Chinese, Japanese and Arabic keyboards: named where they stand for YAML's, left alone in words."""

from __future__ import annotations

import pytest

from tests.support.yaml_samples import HEAD, WHOLE, codes, loaded, problems, quoted, relation


@pytest.mark.parametrize(
    ("coding", "words"),
    [
        ("comment: 注意：两国，以及 ［三］", "注意：两国，以及 ［三］"),
        ("comment: note：两国", "note：两国"),
        ("comment: |-\n  date：五月三日\n  source：[甲，乙]", "date：五月三日\nsource：[甲，乙]"),
        ("comment: >-\n  words\n\n  date：五月三日", "words\ndate：五月三日"),
        ("comment: 'words\n\n  date：五月三日'", "words\ndate：五月三日"),
        ('comment: "words\n  date：五月三日"', "words date：五月三日"),
    ],
)
def test_in_words_they_are_words(coding: str, words: str) -> None:
    assert problems(quoted(coding)) == []
    assert loaded(quoted(coding)).dataset.relations[0].quotes[0].comment == words


def test_in_braces_those_of_the_values_stay() -> None:
    text = quoted("speaker: {name: 王，小明，role：部长：外交}")
    assert codes(text) == ["full-width-sign"]
    assert "write speaker: {name: 王，小明, role: 部长：外交}" in str(problems(text)[0])


def test_everything_else_of_the_file_is_still_looked_at() -> None:
    text = HEAD + relation("exact：one\nsource: times-2016\nevent: AGRE\nactor: [RUS，TUR]", "exact: two\nsource：tims")
    assert [(p.line, p.code) for p in problems(text)] == [
        (10, "full-width-sign"), (12, "unknown-event"), (13, "full-width-sign"), (15, "full-width-sign"),
        (15, "unknown-source"),
    ]  # fmt: skip


def test_a_pair_with_such_a_comma_stands_for_the_pair() -> None:
    assert codes(WHOLE.replace("[RUS, TUR]", "[RUS，TUR]")) == ["full-width-sign"]

"""docs/coverage.md against the articles and the data: every sentence is quoted, or left out for a reason.

``python -m tests.docs.test_coverage`` writes the column of quotes anew after an edit of the data; all else in the
page is written by hand, and a row for each sentence must stand there already.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from graph.evidence.matching import SourceText, Span
from graph.evidence.verify import search
from graph.loading.load import load
from graph.model import Dataset
from graph.model.text import fold_space
from tests.support import ROOT, sources_folder

PAGE = ROOT / "docs" / "coverage.md"
DATA = ROOT / "data" / "relations.yaml"
SOURCES = ("nhk-2017", "breitbart-2015")

_SECTION = re.compile(r"^## `([^`]+)`.*$", re.MULTILINE)
_ROW = re.compile(r"^\| (\d+) \| (.*?) ?\| (.*?) ?\|$")
_ADDRESS = re.compile(r"`([a-z]{3}-[a-z]{3}\.[^`]+)`")

# The rule by which the page says that sentences are counted.
_PARAGRAPH = re.compile(r"[.?!][\"”]?$")
_BETWEEN = re.compile(r"(?<=[.?!])[\"”]? (?=[A-Z$\"“])")


@cache
def dataset() -> Dataset:
    return load(DATA)


def sentences(raw: str) -> list[Span]:
    """Where each sentence of an article stands in its folded text."""
    spans, start = [], 0
    for line in filter(None, map(fold_space, raw.splitlines())):
        if _PARAGRAPH.search(line):
            cuts = [0, *(match.end() for match in _BETWEEN.finditer(line)), len(line) + 1]
            spans += [Span(start + a, start + b - 1) for a, b in pairwise(cuts)]
        start += len(line) + 1
    return spans


def quoted(source: str, folder: Path) -> dict[int, list[str]]:
    """The number of each sentence, with the addresses of the quotes whose words stand in it, in the data's order."""
    name = dataset().sources[source].text
    assert name
    text = SourceText((folder / name).read_text(encoding="utf-8"))
    numbered = dict(enumerate(sentences(text.raw), start=1))
    found: dict[int, list[str]] = {number: [] for number in numbered}
    for relation in dataset().relations:
        for quote in relation.quotes:
            if quote.source == source:
                (words,) = search(quote, text).spans
                for number, span in numbered.items():
                    if words.start < span.end and span.start < words.end:
                        found[number].append(relation.quote_id(quote))
    return found


def rows(source: str) -> list[tuple[int, list[str], str]]:
    """The table of an article as it stands in the page: number, addresses, reason."""
    parts = _SECTION.split(PAGE.read_text(encoding="utf-8"))
    section = dict(zip(parts[1::2], parts[2::2], strict=True))[source]
    table = section.split("\n## ")[0].splitlines()
    return [(int(row[1]), _ADDRESS.findall(row[2]), row[3]) for line in table if (row := _ROW.match(line))]


def addresses(source: str | None = None) -> set[str]:
    """The addresses of all quotes, or of those of one source."""
    return {
        relation.quote_id(quote)
        for relation in dataset().relations
        for quote in relation.quotes
        if source in (None, quote.source)
    }


def test_a_table_for_every_source() -> None:
    assert set(SOURCES) == set(dataset().sources) == set(_SECTION.findall(PAGE.read_text(encoding="utf-8")))


@pytest.mark.parametrize("source", SOURCES)
def test_the_rows_are_numbered_from_one_without_a_gap(source: str) -> None:
    numbers = [number for number, _, _ in rows(source)]
    assert numbers == list(range(1, len(numbers) + 1))
    assert numbers


@pytest.mark.parametrize("source", SOURCES)
def test_no_sentence_has_neither_a_quote_nor_a_reason(source: str) -> None:
    assert [number for number, quotes, reason in rows(source) if not quotes and not reason.strip()] == []


@pytest.mark.parametrize("source", SOURCES)
def test_the_table_lists_the_quotes_of_its_source_and_no_others(source: str) -> None:
    assert {address for _, quotes, _ in rows(source) for address in quotes} == addresses(source)


def test_no_address_in_the_page_is_unknown() -> None:
    named = set(_ADDRESS.findall(PAGE.read_text(encoding="utf-8")))
    assert sorted(named - addresses()) == []


@pytest.mark.parametrize("source", SOURCES)
def test_the_table_has_exactly_the_sentences_of_the_article(source: str, sources_dir: Path) -> None:
    assert [number for number, _, _ in rows(source)] == list(quoted(source, sources_dir))


@pytest.mark.parametrize("source", SOURCES)
def test_each_quote_is_listed_at_the_sentences_in_which_its_words_stand(source: str, sources_dir: Path) -> None:
    assert {number: quotes for number, quotes, _ in rows(source)} == quoted(source, sources_dir)


@pytest.mark.parametrize("source", SOURCES)
def test_the_page_repeats_no_passage_of_an_article(source: str, sources_dir: Path) -> None:
    name = dataset().sources[source].text
    assert name
    words, held = (
        re.findall(r"\w+", path.read_text(encoding="utf-8").casefold()) for path in (PAGE, sources_dir / name)
    )
    passages = {tuple(held[i : i + 5]) for i in range(len(held) - 4)}
    title = tuple(re.findall(r"\w+", dataset().sources[source].title.casefold()))
    repeated = {run for i in range(len(words) - 4) if (run := tuple(words[i : i + 5])) in passages}
    assert {" ".join(run) for run in repeated if not any(title[i : i + 5] == run for i in range(len(title)))} == set()


def test_sentences_are_counted_as_the_page_says() -> None:
    raw = 'Home > News\n\nJan. 6, 2017\n\nIt was "new." "Old," he said on Jan. 6. $2 went to U.S. aid!  A: Why?\nBy C\n'
    folded = fold_space(raw)
    assert [folded[slice(*span)] for span in sentences(raw)] == [
        'It was "new."',
        '"Old," he said on Jan. 6.',
        "$2 went to U.S. aid!",
        "A: Why?",
    ]


def update(folder: Path) -> None:
    """Write the column of quotes anew; numbers, reasons and prose stay as they are."""
    source, found, lines = "", {}, []
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            source = match[1] if (match := _SECTION.match(line)) else ""
            found = quoted(source, folder) if source else {}
        if source and (row := _ROW.match(line)):
            cell = ", ".join(f"`{address}`" for address in found.get(int(row[1]), []))
            line = f"| {row[1]} | {cell} | {row[3]} |".replace("|  |", "| |")
        lines.append(line)
    PAGE.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    update(sources_folder())

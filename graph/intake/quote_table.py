"""Read quotes from a table (CSV), of ours, of a spreadsheet or of Hypothesis; columns are known by their heads.

This is RFC 4180 with what spreadsheets do to it: a byte order mark, semicolons or tabs between cells, Windows-1252,
a first line ``sep=;``, and an apostrophe before what would be a formula. Rows are numbered as a spreadsheet shows
them.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.intake.coding import KEYS, coding_of, from_tags, pair_of
from graph.intake.decoding import decoded
from graph.intake.incoming import Incoming, IncomingFile, NoQuotes
from graph.model import FORMULA_SIGNS, pair_hint
from graph.problems import nearest

_OWN = ("exact", "source", "prefix", "suffix", "between", "relation", "URL", "tags", *KEYS)
# Heads that other people and programs give these; the last line is Hypothesis's.
_CALLED = {
    "quote": "exact", "quotation": "exact", "words": "exact", "pair": "between", "countries": "between",
    "source id": "source", "link": "URL", "address": "URL", "speaker name": "speaker", "speaker role": "role",
    "speaker country": "country", "note": "comment", "topics": "context", "topic": "context",
    "page url": "URL", "uri": "URL", "body": "comment",
}  # fmt: skip
# What our own table says beside what is coded: it follows from the data.
_FOLLOWS = ("id", "link", "placed at", "placed by", "kind", "event in words", "attribution", "type", "title",
            "container-title", "issued", "language", "data version")  # fmt: skip
_SEPARATORS = (",", ";", "\t", "|")
_SEP = re.compile(r'"?sep=(.)"?\r?\n', re.IGNORECASE)
_DEFUSED = re.compile(rf"'+[{re.escape(FORMULA_SIGNS)}]")
_MOST_ROWS = 100_000
_LONGEST_HEAD = 100_000  # letters of the first line that are read for heads; csv itself refuses a cell of 131,072


@dataclass(frozen=True, slots=True)
class _Head:
    """The first row that is not empty: its number, the columns by our names, and those that have none."""

    row: int
    width: int
    columns: Mapping[str, int]
    strange: tuple[str, ...]


def is_table(data: bytes) -> bool:
    """Return whether the first line has a column for the words, and another one."""
    try:
        text, separator = _separator(decoded(data).text, {})
        head = _head(*next(_rows(text, separator)), {})
    except (ValueError, StopIteration):
        return False
    return len(head.columns) > 1


def read_table(data: bytes, columns: Mapping[str, str] | None = None) -> IncomingFile:
    """Return the quotes of a table; ``columns`` has its heads by our names. Raises NoQuotes."""
    try:
        read = decoded(data)
    except ValueError as error:
        raise NoQuotes(f"it cannot be read: {error}") from None
    text, separator = _separator(read.text, columns or {})
    rows = _rows(text, separator)
    first = next(((number, cells) for number, cells in rows if any(cells)), None)
    if first is None:
        raise NoQuotes("it is empty")
    head = _head(*first, columns or {})
    notes = [f"Not UTF-8; read as {read.guessed}: look at its accented letters."] if read.guessed else []
    if head.strange:
        notes.append(f"Columns without a field here, left out: {', '.join(head.strange)}.")
    quotes: list[Incoming] = []
    for number, cells in rows:
        if any(cell.strip() for cell in cells):
            quotes += _of_row(head, number, cells)
        if len(quotes) > _MOST_ROWS:
            raise NoQuotes(f"it has more than {_MOST_ROWS:,} rows")
    return IncomingFile(tuple(quotes), tuple(notes))


def _separator(text: str, columns: Mapping[str, str]) -> tuple[str, str]:
    """Return the text and what parts its cells: what its first line says, or what finds most of our columns."""
    said = _SEP.match(text)
    if said:
        return text[said.end() :], said[1]
    first = next((line for line in text.splitlines() if line.strip()), "")[:_LONGEST_HEAD]
    heads = {name.strip().casefold() for name in columns.values()}

    def fitting(separator: str) -> tuple[int, int]:
        cells = next(csv.reader([first], delimiter=separator), [])
        return sum(bool(_name_of(cell)) or cell.strip().casefold() in heads for cell in cells), len(cells)

    return text, max(_SEPARATORS, key=fitting)


def _rows(text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    """Yield each row with its number, from 1; one that cannot be read comes as the last, and is no row of cells."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    number = 0
    while True:
        number += 1
        try:
            yield number, next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield number, ["\0", str(error)]
            return


def _head(number: int, cells: Sequence[str], columns: Mapping[str, str]) -> _Head:
    heads = [cell.strip() for cell in cells]
    if heads[:1] == ["\0"]:
        raise NoQuotes(f"row {number} cannot be read: {heads[1]}")
    wanted = {name.strip().casefold(): key for key, name in columns.items()}
    if missing := [name for name in columns.values() if name.strip().casefold() not in map(str.casefold, heads)]:
        raise NoQuotes(f"it has no column {missing[0]!r}; its columns are {', '.join(filter(None, heads))}")
    named = [wanted.get(head.casefold()) or ("" if _follows(head, heads) else _name_of(head)) for head in heads]
    for key in columns:  # what is said goes before what is guessed
        named = ["" if name == key and wanted.get(head.casefold()) != key else name
                 for name, head in zip(named, heads, strict=True)]  # fmt: skip
    for key, times in Counter(filter(None, named)).items():
        if times > 1:
            both = [head for head, name in zip(heads, named, strict=True) if name == key]
            which = f"say which one with --column {key}=NAME" if len(set(both)) == times else "delete or rename one"
            raise NoQuotes(f"{times} columns are for {key}: {' and '.join(both)}; {which}")
    if "exact" not in named:
        likely = nearest("quote", filter(None, heads)) or "NAME"
        listed = ", ".join(filter(None, heads))
        raise NoQuotes(f"it has no column for the words, only {listed}: name one with --column exact={likely}")
    strange = [head for head, name in zip(heads, named, strict=True) if head and not name and not _follows(head, heads)]
    return _Head(
        number, len(heads), {name: place for place, name in enumerate(named) if name}, tuple(dict.fromkeys(strange))
    )


def _name_of(head: str) -> str:
    """Return our name of a column: its own but for capitals and the sign between its words, or one that is known."""
    plain = " ".join(re.split(r"[\s_-]+", head.strip().casefold()))
    return next((name for name in _OWN if name.casefold() == plain), _CALLED.get(plain, ""))


def _follows(head: str, heads: Sequence[str]) -> bool:
    """Return whether a column of our own table only repeats what follows from the data, such as a quote's ``link``."""
    ours = {"relation", "id", "attribution"} <= set(heads)
    return head in _FOLLOWS if ours else False


def _of_row(head: _Head, number: int, cells: Sequence[str]) -> Iterator[Incoming]:
    """Yield the row's quote, for each of the pairs that its tags name."""
    place = f"row {number}"
    if cells[0] == "\0":
        yield Incoming(place, "", faults=(f"it cannot be read, and none after it: {cells[1]}",))
        return
    by_name = {name: _to_the_letter(cells[at]) for name, at in head.columns.items() if at < len(cells)}
    pairs, tagged, strange = from_tags(by_name.get("tags", "").split(","))
    by_name = {**tagged, **{name: cell for name, cell in by_name.items() if cell}}
    coding, faults = coding_of(by_name)
    if any(cell.strip() for cell in cells[head.width :]):
        faults.append(
            f"it has {len(cells)} cells for {head.width} columns: words with a separator in them stand in double quotes"
        )
    said = by_name.get("between") or by_name.get("relation", "")
    if said.strip() and not pair_of(said):
        hint = pair_hint([said])
        meant = f" ({hint})" if hint.startswith("did you mean") else ""
        faults.append(f"between: {said.strip()!r} is no pair of two country codes, such as RUS TUR{meant}")
    for pair in [pair_of(said)] if said.strip() else pairs or [()]:
        yield Incoming(
            place, by_name.get("exact", ""), pair, by_name.get("source", "").strip(), by_name.get("URL", "").strip(),
            by_name.get("prefix", ""), by_name.get("suffix", ""), coding=coding,
            left_out=tuple(f"tag {tag}" for tag in strange), faults=tuple(faults),
        )  # fmt: skip


def _to_the_letter(cell: str) -> str:
    """Return a cell without the apostrophe that keeps it from being a formula."""
    return cell[1:] if _DEFUSED.match(cell) else cell

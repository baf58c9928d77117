"""Turn the items of a library, in CSL's terms, into sources; ``formats_of_libraries`` reads them from a file.

Each item is read by the loader itself, as the entry of a source in a data file is. A field that a source cannot have
is left out and reported; an item that lacks what a source needs is not a source. The caller writes them into a file.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from graph.intake.csl_shapes import has_rich_text, shaped, without_markup
from graph.intake.formats_of_libraries import Marked, entries_of
from graph.intake.items_of_libraries import LeftOut, Unreadable
from graph.loading import parse
from graph.model import Source, csl, fold_space, is_url, languages
from graph.problems import InvalidData, Problem, shorten

_KEYS = ("id", "citation-key", "citekey")  # the item's own names: a source's id is its key
_NEEDED = ("title", "issued", "container-title", "type")
_HERE = "item"  # the id under which an item is read
_ADDRESS = re.compile(r"(?:www\.|(?:dx\.)?doi\.org/)\S+")
_PAIR = re.compile(r"\\(?:u(?P<high>d[89ab]..)\\u(?P<low>d[c-f]..)|.)")
_ARTICLES = ("the", "a", "an", "der", "die", "das", "le", "la", "les", "el", "il")


@dataclass(frozen=True, slots=True)
class Item:
    """An item of the library: ``number`` counts from 1, ``id`` is the one proposed for the data.

    ``source`` is None if something is missing that a source needs, as ``faults`` say; ``left_out`` are the fields
    that a source cannot have, each with the reason, and ``read_as`` those that were written in another way.
    """

    number: int
    title: str
    id: str
    source: Source | None
    faults: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    read_as: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Library:
    """The items of a file; ``guessed`` is the encoding it was read in if nothing in the file tells it, or empty."""

    items: tuple[Item, ...]
    guessed: str = ""


def read_library(data: bytes, name: str, taken: Collection[str] = ()) -> Library:
    """Return the items of a library, with ids that are unique and not ``taken``. Raises NotALibrary."""
    found: list[Item] = []
    ids = set(taken)
    entries, guessed = entries_of(data, name)
    for number, entry in enumerate(entries, start=1):
        item = _unread(number, entry) if isinstance(entry, Unreadable) else _item(number, entry)
        free = next(one for one in _candidates(item.id) if one not in ids)
        if item.source:
            ids.add(free)
        found.append(Item(number, item.title, free, item.source, item.faults, item.left_out, item.read_as))
    return Library(tuple(found), guessed)


def _unread(number: int, entry: Unreadable) -> Item:
    where = f"line {entry.line}: " if entry.line else ""
    return Item(number, shorten(entry.begins), "source", None, (f"{where}{entry.why}",))


def _item(number: int, entry: Mapping[str, Any]) -> Item:
    given = {key: value for key, value in entry.items() if key.casefold() not in _KEYS and value not in (None, "", [])}
    own = next((str(entry[key]) for key in _KEYS if entry.get(key)), "without a title")
    marked = isinstance(entry, Marked)
    named = str(shaped("title", entry.get("title"))[0] or own)
    title = shorten(fold_space(without_markup(named) if marked else named))
    rest: dict[str, Any] = {}
    left_out: dict[str, list[str]] = {}  # by why
    read_as: list[str] = []
    for key, value in given.items():
        if isinstance(value, LeftOut):
            left_out.setdefault(value.why, []).append(key)
            continue
        value, lost = shaped(key, value)
        for what, why in lost:
            left_out.setdefault(why, []).append(what)
        if value in ([], ""):
            continue
        plain = without_markup(value) if marked and isinstance(value, str) else value
        rest[key] = _as_meant(key.casefold(), plain)
        if rest[key] != plain or (plain != value and has_rich_text(value)):
            read_as.append(f"{key} {shorten(value)} as {rest[key]}")
    while True:
        source, problems = _read(rest)
        wrong = {_field(problem): problem for problem in problems}
        droppable = [key for key in rest if key.casefold() in wrong and key.casefold() not in _NEEDED]
        if source or not droppable:
            break
        for key in droppable:
            left_out.setdefault(wrong[key.casefold()].message, []).append(key)
            del rest[key]
    faults = () if source else tuple(dict.fromkeys(map(_fault, problems)))
    without = tuple(f"{', '.join(keys)} ({why})" for why, keys in left_out.items())
    return Item(number, title, _proposed(entry, source), source, faults, without, tuple(read_as))


def _as_meant(key: str, value: Any) -> Any:
    """Return what a field of another program says, in the form of ours, where that is clear; else ``value``."""
    if not isinstance(value, str):
        return value
    if key == "language" and not languages.is_tag(value):
        return languages.meant(value) or value
    if key == "type" and value not in csl.TYPES:
        called = csl.types_called(value)
        return called[0] if len(called) == 1 else value
    if key == "url" and not is_url(value):
        address = value.strip().replace(" ", "%20")
        address = f"https://{address}" if _ADDRESS.fullmatch(address) else address
        return address if is_url(address) else value
    return value


def _read(entry: Mapping[str, Any]) -> tuple[Source | None, tuple[Problem, ...]]:
    """Read an entry as a data file's loader does; JSON is YAML, too."""
    document = {"title": "Library", "sources": {_HERE: entry}, "relations": []}
    try:
        read = parse(_PAIR.sub(_one_escape, json.dumps(document, default=str)).encode("ascii"), "library")
    except InvalidData as error:
        return None, tuple(problem for problem in error.problems if problem.severity == "error")
    return read.dataset.sources[_HERE], ()


def _one_escape(found: re.Match[str]) -> str:
    r"""Return for ``\ud83d\ude00``, as JSON escapes a letter past U+FFFF, what YAML has: ``\U0001f600``."""
    high, low = found["high"], found["low"]
    return found[0] if not high else f"\\U{0x10000 + ((int(high, 16) & 0x3FF) << 10 | int(low, 16) & 0x3FF):08x}"


def _fault(problem: Problem) -> str:
    """Return what is wrong with an item, with the field, the value, and what was perhaps meant by it."""
    hint = f" ({problem.hint})" if problem.hint and problem.hint.startswith("did you mean") else ""
    where = _field(problem) if problem.found or problem.message.startswith("this ") else ""
    value = f" “{shorten(problem.found)}”" if problem.found else ""
    return f"{where}{value}: {problem.message}{hint}" if where else f"{problem.message}{hint}"


def _field(problem: Problem) -> str:
    """Return the field of the item in which a problem stands: ``sources.item.author[0].given`` → ``author``."""
    inside = problem.where.removeprefix(f"sources.{_HERE}").removeprefix(".")
    return re.split(r"[.\[]", inside, maxsplit=1)[0].casefold()


def _proposed(entry: Mapping[str, Any], source: Source | None) -> str:
    """Return the item's own key as an id; for an address or a number, the outlet's first word and the year."""
    for key in ("citation-key", "citekey", "id"):
        own = str(entry.get(key) or "")
        if own and "/" not in own and not own.isdigit() and (made := _slug(own)):
            return made
    outlet = [word for word in _slug(source.outlet if source else "").split("-") if word not in _ARTICLES]
    year = f"-{source.issued.first.year}" if source and source.issued.first.year > 1 else ""
    return f"{(outlet or ['source'])[0] or 'source'}{year}"


def _slug(text: str) -> str:
    """Return words as an id: ``Müller:2016_a`` → ``muller-2016-a``."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().casefold()
    return "-".join(re.findall(r"[a-z0-9]+", plain))


def _candidates(base: str) -> Iterator[str]:
    yield base
    yield from (f"{base}-{number}" for number in range(2, 1_000_000))

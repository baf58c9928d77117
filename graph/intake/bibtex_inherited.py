"""What an entry of BibTeX has from another one: a paper from its proceedings, by ``crossref``; any from ``xdata``.

The tables are those of BibLaTeX's manual, appendix B, but for what belongs to the whole alone, such as its address: a
part that had it would be taken for the whole. https://mirrors.ctan.org/macros/latex/contrib/biblatex/doc/biblatex.pdf
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

DATA_ONLY = "xdata"  # the type of entries that hold data for others, and are no item themselves
_PARTS = (
    "inbook", "incollection", "inproceedings", "conference", "inreference", "suppbook", "suppcollection", "bookinbook",
)  # fmt: skip
_OF_A_PART = {"title": "booktitle", "subtitle": "booksubtitle", "titleaddon": "booktitleaddon"}
_OF_AN_ISSUE = {"title": "journaltitle", "subtitle": "journalsubtitle"}
_OF_A_VOLUME = {"title": "maintitle", "subtitle": "mainsubtitle", "titleaddon": "maintitleaddon"}
_OWN = frozenset({
    "crossref", "xref", "xdata", "ids", "entryset", "entrysubtype", "execute", "label", "options", "presort", "related",
    "relatedoptions", "relatedstring", "relatedtype", "shorthand", "shorthandintro", "sortkey", "shorttitle",
    "doi", "url", "urldate", "eprint", "abstract", "annotation", "annote", "note", "addendum", "pages", "pagetotal",
    "keywords", "file", "howpublished",
})  # fmt: skip
_DEEPEST = 5  # a paper of a volume of a work of volumes; a longer chain is a mistake
_DAYS = frozenset({"date", "year", "month", "day"})


@dataclass(frozen=True, slots=True)
class Read:
    """An entry as it was read: its type in small letters, its key, and its fields by name."""

    type: str
    key: str
    fields: Mapping[str, str]


def inherited(entries: Sequence[Read]) -> list[Read]:
    """Return the entries with what they have from others; those that only hold data for others are left out.

    A ``crossref`` or ``xdata`` that leads to no entry stays as it is.
    """
    by_key: dict[str, Read] = {}
    for entry in entries:
        by_key.setdefault(entry.key.casefold(), entry)
    return [_whole(entry, by_key, ()) for entry in entries if entry.type != DATA_ONLY]


def _whole(entry: Read, by_key: Mapping[str, Read], below: tuple[str, ...]) -> Read:
    """Return an entry with what it has from others; ``below`` are the keys from which it is asked."""
    fields = dict(entry.fields)
    for link in ("xdata", "crossref"):
        keys = [key.strip().casefold() for key in fields.get(link, "").split(",") if key.strip()]
        others = [by_key[key] for key in keys if key in by_key and key not in (*below, entry.key.casefold())]
        if not others or len(others) < len(keys) or len(below) > _DEEPEST:
            continue
        del fields[link]
        for other in others:
            whole = _whole(other, by_key, (*below, entry.key.casefold()))
            _add(fields, whole.fields.items() if link == "xdata" else _given(entry.type, whole))
    return Read(entry.type, entry.key, fields)


def _add(fields: dict[str, str], more: Iterable[tuple[str, str]]) -> None:
    """Add what is not there yet; of a date all or nothing."""
    dated = bool(fields.keys() & _DAYS)
    for name, value in more:
        if not (dated and name in _DAYS):
            fields.setdefault(name, value)


def _given(kind: str, whole: Read) -> Iterable[tuple[str, str]]:
    """Yield what a part of this type has from the whole, under the names that it has there."""
    if kind in _PARTS:
        renamed = _OF_A_PART
    elif whole.type == "periodical":
        renamed = _OF_AN_ISSUE
    elif whole.type.startswith("mv"):
        renamed = _OF_A_VOLUME
    else:
        renamed = {}
    for name, value in whole.fields.items():
        if name in _OWN or (kind in _PARTS and name == "title" and "booktitle" in whole.fields):
            continue
        yield renamed.get(name, name), value
        if name == "author" and kind in _PARTS:
            yield "bookauthor", value

"""Read a library in BibTeX or BibLaTeX as items in CSL's terms, by means of bibtexparser.

``csl_library`` decides what of an item makes a source. A field that is in no table here reaches it under its own
name, and is reported as one that a source cannot have.
https://mirrors.ctan.org/macros/latex/contrib/biblatex/doc/biblatex.pdf, 2.1 and 2.2; Zotero's types follow
https://www.zotero.org/support/kb/item_types_and_fields.
"""

from __future__ import annotations

import logging
import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import MonthIntMiddleware, NormalizeFieldKeys, default_parse_stack
from bibtexparser.model import Block, DuplicateBlockKeyBlock, DuplicateFieldKeyBlock, Entry, ParsingFailedBlock, String

from graph.intake.bibtex_dates import edtf, issued
from graph.intake.bibtex_inherited import DATA_ONLY, Read, inherited
from graph.intake.bibtex_names import OTHERS, name_of, names_in
from graph.intake.items_of_libraries import ANY_TYPE, LeftOut, Unreadable, archived_at
from graph.intake.latex import decode, unescaped
from graph.model import csl, fold_space, tag_of

_TYPES: Mapping[str, str] = {
    "article": "article-journal", "artwork": "graphic", "audio": "song", "book": "book", "booklet": "pamphlet",
    "collection": "book", "conference": "paper-conference", "dataset": "dataset", "electronic": "webpage",
    "image": "graphic", "inbook": "chapter", "incollection": "chapter", "inproceedings": "paper-conference",
    "inreference": "entry-encyclopedia", "jurisdiction": "legal_case", "legal": "treaty", "legislation": "legislation",
    "letter": "personal_communication", "manual": "report", "mastersthesis": "thesis", "movie": "motion_picture",
    "music": "song", "mvbook": "book", "mvcollection": "book", "mvproceedings": "book", "mvreference": "book",
    "online": "webpage", "patent": "patent", "performance": "performance", "periodical": "periodical",
    "phdthesis": "thesis", "proceedings": "book", "reference": "book", "report": "report", "review": "review",
    "software": "software", "standard": "standard", "suppbook": "chapter", "suppcollection": "chapter",
    "suppperiodical": "article-journal", "techreport": "report", "thesis": "thesis", "unpublished": "manuscript",
    "video": "motion_picture", "www": "webpage",
}  # fmt: skip
_SUBTYPES = {"newspaper": "article-newspaper", "magazine": "article-magazine"}
_ONE = {  # BibTeX's field → CSL's variable, whatever the entry's type is
    "abstract": "abstract", "address": "publisher-place", "annotation": "annote", "annote": "annote", "doi": "DOI",
    "edition": "edition", "eventtitle": "event-title", "isbn": "ISBN", "issn": "ISSN", "issue": "issue",
    "journal": "container-title", "journaltitle": "container-title", "booktitle": "container-title",
    "keywords": "keyword", "library": "archive", "location": "publisher-place", "note": "note", "pages": "page",
    "pagetotal": "number-of-pages", "part": "part-number", "publisher": "publisher", "pubstate": "status",
    "series": "collection-title", "shortjournal": "container-title-short", "shorttitle": "title-short",
    "type": "genre", "url": "URL", "urldate": "accessed", "venue": "event-place", "version": "version",
    "volume": "volume", "volumes": "number-of-volumes", "addendum": "note", "institution": "publisher",
    "school": "publisher", "howpublished": "container-title", "organization": "authority",
}  # fmt: skip
_OF_A_SITE = {"organization": "container-title", "titleaddon": "container-title"}
_ROLES = {"author": "author", "editor": "editor", "translator": "translator", "bookauthor": "container-author"}
_VERBATIM = ("url", "doi", "urldate")  # no LaTeX is in them, but signs may be escaped
_FILES = ("file", "bdsk-url-1", "bdsk-file-1", "langidopts", "options", "ids", "timestamp")  # of one program's own use
_NUMBERED = ("article-journal", "article-newspaper", "article-magazine", "periodical")  # whose number is an issue's
logging.getLogger("bibtexparser").addHandler(logging.NullHandler())  # what it cannot read is told by us
_ADDRESS = re.compile(r"\s*\\url\{(.*)\}\s*")
_PIECE = re.compile(r'"[^"]*"|\{(?:[^{}]|\{[^{}]*\})*\}|[^\s#"{}]+')
_JOINED = re.compile(rf"\s*(?:{_PIECE.pattern})(?:\s*#\s*(?:{_PIECE.pattern}))+\s*")
_AGAIN = "-again"  # ends the name of a field that stands twice


def is_bibtex(text: str) -> bool:
    """Return whether a text begins like a BibTeX file: with an ``@`` and a word, after any comments."""
    lines = (line.strip() for line in text.splitlines())
    first = next((line for line in lines if line and not line.startswith("%")), "")
    return bool(re.match(r"@\s*\w+\s*[{(]", first) or (first.startswith("@") and "{" in text))


def bibtex_items(text: str) -> list[Mapping[str, Any] | Unreadable]:
    """Return each entry in CSL's terms, in the file's order; a duplicate entry is there twice."""
    keys: list[str] = []  # by number, which is what an entry is called while it is read: two may have one key
    library = parse_string("", parse_stack=[])
    raw = [block for block in parse_string(text, parse_stack=[]).blocks if not _defined_again(block)]
    library.add([_numbered(block, keys) for block in raw])
    for middleware in (*default_parse_stack(), NormalizeFieldKeys(), MonthIntMiddleware()):
        library = middleware.transform(library)
    strings = {string.key.casefold(): str(string.value) for string in library.strings}
    blocks = [block for block in library.blocks if isinstance(block, Entry | ParsingFailedBlock)]
    entries = [_read(block, keys[int(block.key)], strings) for block in blocks if isinstance(block, Entry)]
    of_key = iter(inherited(entries))
    found: list[Mapping[str, Any] | Unreadable] = []
    for block in blocks:
        try:
            if isinstance(block, ParsingFailedBlock):
                found.append(_unreadable(block, "its braces or its quotes are not closed"))
            elif block.entry_type.casefold() != DATA_ONLY:
                found.append(_item(next(of_key)))
        except RecursionError:
            found.append(_unreadable(block, "its braces are nested too deep"))
    return found


def _defined_again(block: Block) -> bool:
    """Return whether a block defines a ``@string`` that has one: what two libraries put together have."""
    return isinstance(block, DuplicateBlockKeyBlock) and isinstance(block.ignore_error_block, String)


def _numbered(block: Block, keys: list[str]) -> Block:
    """Return an entry with a number as its key, one too that was refused for a key or a field that stands twice."""
    if isinstance(block, DuplicateBlockKeyBlock | DuplicateFieldKeyBlock):
        block = block.ignore_error_block or block
    if isinstance(block, Entry):
        keys.append(block.key)
        block.key = str(len(keys) - 1)
        known: set[str] = set()
        for field in block.fields:
            field.key = field.key.casefold() + (_AGAIN if field.key.casefold() in known else "")
            known.add(field.key)
            if field.key == "month":  # "²" is a digit, and for `MonthIntMiddleware` a number
                field.value = unicodedata.normalize("NFKC", str(field.value))
    return block


def _unreadable(block: Block, why: str) -> Unreadable:
    return Unreadable(fold_space((block.raw or "")[:60]), (block.start_line or 0) + 1, why)


def _read(entry: Entry, key: str, strings: Mapping[str, str]) -> Read:
    fields: dict[str, str] = {}
    for field in entry.fields:
        value = str(field.value)
        joined = _JOINED.fullmatch(value) if field.enclosing == "no-enclosing" else None
        if value.strip():
            fields[field.key] = "".join(_pieces(value, strings)) if joined else value
    return Read(entry.entry_type.casefold(), key, fields)


def _item(entry: Read) -> Mapping[str, Any]:
    fields = dict(entry.fields)
    kind = _type_of(entry.type, fields)
    made: dict[str, Any] = {"id": entry.key, "type": kind}
    if kind == ANY_TYPE and ANY_TYPE not in (meant := csl.types_called(entry.type)):
        said = f"it may be {' or '.join(meant)}" if meant else "no type has this name"
        made[f"@{entry.type}"] = LeftOut(f"{said}; the type is {kind}")
    made |= dict(_title(fields))
    made |= dict(_dates(fields))
    for name, value in fields.items():
        if name.endswith(_AGAIN):
            made[name.removesuffix(_AGAIN) + " again"] = LeftOut("the entry has it twice, and the first is taken")
        elif name in _ROLES:
            made |= _names(_ROLES[name], value)
        elif name not in _FILES:
            variable, said = _field(name, value, kind)
            if said and variable == "note" and "note" in made:
                made["note"] = f"{made['note']}. {said}"
            elif said:
                made.setdefault(variable, said)
    return made


def _pieces(value: str, strings: Mapping[str, str]) -> Iterator[str]:
    """Yield what ``tass # { Agency}`` joins: texts in braces or quotes, and the values of names."""
    for piece in _PIECE.findall(value):
        bare = piece.strip()
        yield bare[1:-1] if bare[:1] in ("{", '"') else strings.get(bare.casefold(), bare)


def _type_of(entry_type: str, fields: dict[str, str]) -> str:
    subtype = fields.get("entrysubtype", "").strip().casefold()
    if entry_type == "article" and subtype in _SUBTYPES:
        del fields["entrysubtype"]
        return _SUBTYPES[subtype]
    meant = csl.types_called(entry_type)
    return _TYPES.get(entry_type) or (meant[0] if len(meant) == 1 else ANY_TYPE)


def _title(fields: dict[str, str]) -> Iterator[tuple[str, str]]:
    title, subtitle = (decode(fields.pop(key, "")) for key in ("title", "subtitle"))
    if title:
        yield "title", f"{title}: {subtitle}" if subtitle else title
    for outlet in ("journaltitle", "booktitle"):
        if outlet in fields and (more := decode(fields.pop(outlet.replace("title", "subtitle"), ""))):
            fields[outlet] = f"{fields[outlet]}: {more}"


def _dates(fields: dict[str, str]) -> Iterator[tuple[str, Any]]:
    """Yield when it was issued: BibLaTeX's ``date``, which is EDTF, or else BibTeX's year, month and day."""
    date, year, month, day = (fields.pop(key, "").strip() for key in ("date", "year", "month", "day"))
    if date:
        yield "issued", {"literal": edtf(date)}
    elif year:
        read = issued(year, month, day)
        yield "issued", read.date
        for field, why in (("month", read.without_month), ("day", read.without_day)):
            if why:
                yield field, LeftOut(why)


def _names(role: str, written: str) -> dict[str, Any]:
    names = names_in(written)
    named = [name_of(name, decode) for name in names if name.strip().casefold() != OTHERS]
    more = {f"{role}: {OTHERS}": LeftOut("a source has names alone")} if len(named) < len(names) else {}
    return {role: [name for name in named if name], **more}


def _field(key: str, value: str, kind: str) -> tuple[str, str]:
    """Return a field's name in CSL's terms, its own where there is none, and what it says."""
    if key == "howpublished" and (address := _ADDRESS.fullmatch(value)):
        return "URL", unescaped(address[1])
    if key in ("langid", "language", "hyphenation"):
        said = decode(value)
        return "language", tag_of(said) or said
    if key == "number":
        return ("issue" if kind in _NUMBERED else "number"), decode(value)
    if key == "addendum" and (copy := archived_at(decode(value))):
        return "archive", copy
    name = _OF_A_SITE.get(key) if kind.startswith(("webpage", "post")) else None
    if key in _VERBATIM:
        inner = _ADDRESS.fullmatch(value)
        plain = unescaped(inner[1] if inner else value).strip()
        return _ONE.get(key, key), edtf(plain) if key == "urldate" else plain
    said = decode(value)
    return name or _ONE.get(key, key), said.replace("–", "-") if key == "pages" else said

"""Sources as RIS, which EndNote, Mendeley, Zotero and library catalogues read.

There is one field a line, ``TI  - words``, with CR and LF after each; a value never has a line end, so that no words
can end their field or record. If a date is more than a plain year, month and day, the rest is in words in the last
part of ``DA``, which RIS keeps for "other information".
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping

from graph.citation import DATA_KEY, data_address, data_note, data_title, exact, one_line, page_range, parts
from graph.model import Edtf, Name, Source
from graph.view import View

TYPES: Mapping[str, str] = {
    "article-newspaper": "NEWS",
    "article-magazine": "MGZN",
    "article-journal": "JOUR",
    "broadcast": "ADVS",
    "webpage": "ELEC",
    "post": "ICOMM",
    "post-weblog": "BLOG",
    "interview": "PCOMM",
    "report": "RPRT",
    "book": "BOOK",
    "chapter": "CHAP",
    "motion_picture": "MPCT",
    "legislation": "STAT",
    "bill": "BILL",
    "hearing": "HEAR",
    "legal_case": "CASE",
    "patent": "PAT",
    "standard": "STAND",
    "thesis": "THES",
    "paper-conference": "CPAPER",
    "entry-dictionary": "DICT",
    "entry-encyclopedia": "ENCYC",
    "classic": "CLSWK",
    "manuscript": "MANSCPT",
    "pamphlet": "PAMP",
    "personal_communication": "PCOMM",
    "dataset": "DATA",
    "software": "COMP",
    "map": "MAP",
    "figure": "FIGURE",
    "graphic": "ART",
    "song": "SOUND",
    "musical_score": "MUSIC",
}
_OTHER = "GEN"
_VAGUE = (_OTHER, "ADVS", "PCOMM")  # say less than CSL's type, which then stands in M3

Field = tuple[str, str]


def record(key: str, source: Source) -> str:
    """Return one record, from TY to ER."""
    return _record(TYPES.get(source.type, _OTHER), key, _fields(source))


def text(sources: Mapping[str, Source]) -> str:
    """Return these sources as an .ris file. Write it as bytes, or with ``newline=""``: line ends are the format's."""
    return "".join(record(key, source) for key, source in sources.items())


def bibliography(view: View, on: dt.date | None = None) -> str:
    """Return the sources in view and the data itself, read on ``on`` if that is known, as an .ris file."""
    fields = [("AU", _name(name)) for name in view.dataset.author]
    fields += [("TI", data_title(view)), ("ET", view.dataset.version or ""), ("N1", data_note(view))]
    fields += [("UR", data_address(view))]
    return text(view.sources) + _record("DATA", DATA_KEY, [*fields, ("Y2", f"{on:%Y/%m/%d}/" if on else "")])


def _fields(source: Source) -> Iterator[Field]:
    for tag, names in (("AU", source.author), ("ED", source.editor), ("A4", source.translator)):
        yield from ((tag, _name(name)) for name in names)
    yield "TI", source.title
    yield "ST", source.title_short or ""
    yield "T2", source.container_title or ""
    yield "T3", source.collection_title or ""
    if known := [end.year for end in parts(source.issued)[:1] if end and end.known_year]:
        yield "PY", known[0]
    yield "DA", _date(source.issued)
    yield from _pages(source.page or "")
    held = (source.archive_location, source.archive, source.archive_place)
    yield "M3", source.genre or ("" if TYPES.get(source.type, _OTHER) not in _VAGUE else source.type)
    yield "SN", source.isbn or source.issn or ""
    for tag, words in (
        ("VL", source.volume), ("IS", source.issue), ("M1", source.number), ("ET", source.edition),
        ("SE", source.section), ("PB", source.publisher or source.authority), ("CY", source.publisher_place),
        ("C1", source.event_title), ("DO", source.doi), ("LA", source.language), ("UR", source.url),
        ("N1", source.note), ("N1", source.archived_copy and f"Archived at {source.archived_copy}"),
        ("AV", "" if source.archived_copy else ", ".join(filter(None, held))),
    ):  # fmt: skip
        yield tag, words or ""
    if source.accessed:
        yield "Y2", _date(source.accessed)


def _date(when: Edtf) -> str:
    """Return ``2015/09//about September 2015``: year, month and day of its start, and the rest in words."""
    start = parts(when)[0]
    numbers = start.numbers if start and start.known_year else []
    year, month, day = [*(f"{number:02}" for number in numbers), "", "", ""][:3]
    return f"{year.zfill(4) if year else ''}/{month}/{day}/{'' if exact(when) else when.words}"


def _pages(pages: str) -> Iterator[Field]:
    if ends := page_range(one_line(pages)):
        yield "SP", ends[0]
        yield "EP", ends[1]
    else:
        yield "SP", pages


def _name(name: Name) -> str:
    """Return ``Meier, Anna``; ``van den Berg, Anna, Jr.``; ``Humboldt, Alexander von``."""
    if not name.family:
        return name.literal or ""
    family = " ".join(filter(None, (name.non_dropping_particle, name.family)))
    given = " ".join(filter(None, (name.given, name.dropping_particle)))
    return ", ".join(filter(None, (family, given, name.suffix)))


def _record(kind: str, key: str, fields: Iterable[Field]) -> str:
    # guard: no-words-end-their-record
    filled = [(tag, words) for tag, raw in fields if (words := one_line(raw))]
    return "".join(f"{tag}  - {words}\r\n" for tag, words in [("TY", kind), ("ID", key), *filled, ("ER", "")])

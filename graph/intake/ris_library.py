"""Read a library in RIS, as EndNote, Mendeley, Zotero, library catalogues and we ourselves write it, in CSL's terms.

A field is a line, ``TI  - words``; a line without a tag goes on with the one before. A tag that is in no table here
reaches ``csl_library`` under its own name, and is reported as one that a source cannot have.
https://en.wikipedia.org/wiki/RIS_(file_format); what Zotero reads, ``RIS.js`` of its translators.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from graph.intake.items_of_libraries import ANY_TYPE, LeftOut, Unreadable, archived_at
from graph.model import csl

_TYPES: Mapping[str, str] = {
    "ABST": "article-journal", "ADVS": "broadcast", "ART": "graphic", "BILL": "bill", "BLOG": "post-weblog",
    "BOOK": "book", "CASE": "legal_case", "CHAP": "chapter", "CLSWK": "classic", "COMP": "software",
    "CONF": "paper-conference", "CPAPER": "paper-conference", "CTLG": "book", "DATA": "dataset",
    "DICT": "entry-dictionary", "EBOOK": "book", "ECHAP": "chapter", "EDBOOK": "book", "EJOUR": "article-journal",
    "ELEC": "webpage", "ENCYC": "entry-encyclopedia", "FIGURE": "figure", "GOVDOC": "report", "HEAR": "hearing",
    "ICOMM": "post", "INPR": "article-journal", "JFULL": "periodical", "JOUR": "article-journal",
    "LEGAL": "legislation", "MANSCPT": "manuscript", "MAP": "map", "MGZN": "article-magazine",
    "MPCT": "motion_picture", "MULTI": "motion_picture", "MUSIC": "musical_score", "NEWS": "article-newspaper",
    "PAMP": "pamphlet", "PAT": "patent", "PCOMM": "personal_communication", "RPRT": "report", "SER": "periodical",
    "SLIDE": "speech", "SOUND": "song", "STAND": "standard", "STAT": "legislation", "THES": "thesis",
    "UNPB": "manuscript", "VIDEO": "motion_picture",
}  # fmt: skip
_ONE = {
    "TI": "title", "T1": "title", "CT": "title", "BT": "container-title", "T2": "container-title",
    "JF": "container-title", "JO": "container-title", "JA": "container-title-short", "J2": "container-title-short",
    "J1": "container-title-short", "T3": "collection-title", "VL": "volume", "IS": "issue", "CP": "issue",
    "M1": "number", "PB": "publisher", "CY": "publisher-place", "PP": "publisher-place", "DO": "DOI", "UR": "URL",
    "AB": "abstract", "N2": "abstract", "LA": "language", "ET": "edition", "SE": "section", "ST": "title-short",
    "AV": "archive", "M3": "genre", "C1": "event-title", "CN": "call-number", "DB": "source", "DP": "source",
    "NV": "number-of-volumes",
}  # fmt: skip
_NAMES = {"AU": "author", "A1": "author", "A2": "editor", "ED": "editor", "A3": "collection-editor", "A4": "translator",
          "TA": "translator"}  # fmt: skip
_MANY = {"N1": ("note", "\n"), "KW": ("keyword", ", ")}  # fields that may stand several times, and what joins them
_FILES = frozenset({"ID", "AN", "L1", "L2", "L3", "L4", "LK", "TY", "ER", "RN", "U1"})  # of one program's own use
_LINE = re.compile(r"([A-Z][A-Z0-9])  ?-(?: (.*)|\s*)")


def is_ris(data: bytes) -> bool:
    """Return whether a file begins as RIS does, with the type of its first record."""
    return re.match(rb"(?:\xef\xbb\xbf)?\s*(?:\d+\.\s*)?TY  ?- ?\S", data) is not None


def ris_items(text: str) -> Iterator[Mapping[str, Any] | Unreadable]:
    """Yield each record as an item in CSL's terms."""
    for line, record in _records(text):
        tags = {tag for tag, _ in record}
        yield _item(record) if len(tags) > 1 else Unreadable("a record", line, "it has no fields")


def _records(text: str) -> Iterator[tuple[int, list[tuple[str, str]]]]:
    """Yield each record's first line, from 1, and its fields in order."""
    record: list[tuple[str, str]] = []
    begins = 0
    for number, line in enumerate(re.split("\r\n?|\n", text.lstrip("\ufeff")), start=1):
        match = _LINE.fullmatch(line.rstrip())
        if match and match[1] == "TY" and record:  # the record before has no end
            yield begins, record
            record = []
        if match and match[1] == "ER":
            if record:
                yield begins, record
            record = []
        elif match and (record or match[1] == "TY"):
            begins = number if not record else begins
            record.append((match[1], (match[2] or "").strip()))
        elif record and line.strip():
            tag, words = record[-1]
            record[-1] = (tag, f"{words} {line.strip()}")
    if record:
        yield begins, record


def _item(record: list[tuple[str, str]]) -> dict[str, Any]:
    given = [(tag, words) for tag, words in record if words]
    fields = dict(reversed(given))  # of a field that stands twice, the first
    kind = fields.get("TY", "").upper()
    found: dict[str, Any] = {"id": fields.get("ID", ""), "type": _TYPES.get(kind, ANY_TYPE)}
    for tag, words in given:
        if tag in _NAMES:
            found.setdefault(_NAMES[tag], []).append(_name(words))
        elif tag in _MANY:
            key, between = _MANY[tag]
            found[key] = f"{found[key]}{between}{words}" if key in found else words
        elif tag == "SN":
            digits = re.sub(r"\W", "", words)
            found.setdefault("ISSN" if len(digits) == 8 else "ISBN", words)
        elif tag in _ONE:
            first = found.setdefault(_ONE[tag], words)
            if first != words:
                found[f"{tag} {words}"] = LeftOut(f"its {_ONE[tag]} is {first}")
        elif tag not in _FILES and tag not in ("PY", "Y1", "DA", "Y2", "SP", "EP"):
            found.setdefault(tag, words)
    if found.get("genre") in csl.TYPES and found["type"] in (ANY_TYPE, "broadcast", "personal_communication"):
        found["type"] = found.pop("genre")  # as we write what RIS has no type for
    if copy := archived_at(found.get("note", "").rpartition("\n")[2]):
        found["archive"] = copy
        found["note"] = found["note"].rpartition("\n")[0]
    if pages := "-".join(fields[tag] for tag in ("SP", "EP") if fields.get(tag)):
        found["page"] = pages
    if date := _issued(fields):
        found["issued"] = date
    if (older := fields.get("Y1", "")) and (year := fields.get("PY", "")) and not older.startswith(year[:4]):
        found[f"Y1 {older}"] = LeftOut(f"its PY is {year}")
    if accessed := _date(fields.get("Y2", ""), ""):
        found["accessed"] = accessed
    return found


def _issued(fields: Mapping[str, str]) -> Any:
    """Return the date of a record: DA, or PY and Y1, of which one may have no more than the year."""
    year, older = fields.get("PY", ""), fields.get("Y1", "")
    same = not year or older.startswith(year[:4])
    return _date(fields.get("DA", ""), max(older, year, key=len) if same else year)


def _date(date: str, year: str) -> Any:
    """Return ``2016/12/15/other``, or words beside a year, in one of CSL's shapes; None if there is nothing."""
    parts = [part.strip() for part in (date or year).split("/", 3)]
    numbers = [part for part in parts[:3] if part]
    other = parts[3] if len(parts) == 4 else ""
    if re.search(r"\d{4}", other):  # a whole date, as we write it
        return {"raw": other}
    if numbers and len(numbers[0]) == 4 and all(map(str.isdecimal, numbers)):
        if len(numbers) > 1 and int(numbers[1]) > 12:  # CSL would take it for a season
            return {"raw": f"{numbers[0]} month {' day '.join(numbers[1:])}"}
        return {"raw": f"{other} {'-'.join(numbers)}"} if other else {"date-parts": [numbers]}
    year = year.strip("/ ")
    words = " ".join(filter(None, [date.strip("/ "), year if year[:4] not in date or not date else ""]))
    return {"raw": words} if words else None


def _name(written: str) -> Mapping[str, str]:
    """Return ``Meier, Anna, Jr.`` as its parts; a name without a comma is a whole one."""
    family, given, suffix = [*(part.strip() for part in written.split(",", 2)), "", ""][:3]
    parts = {"family": family, "given": given, "suffix": suffix}
    return {key: part for key, part in parts.items() if part} if given else {"literal": written.strip(", ")}

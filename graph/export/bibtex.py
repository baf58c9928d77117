"""Sources as BibTeX, in the dialect that BibLaTeX reads and classic BibTeX accepts.

A key is the source's id, which is ASCII and unique. ``date`` is the date in EDTF, which BibLaTeX knows; ``year`` and
``month`` are there for classic BibTeX. Titles are in double braces, so that no style changes their capitals. Both
programs count braces even after a backslash. Balanced braces in a text are therefore written with a backslash, which
every reader knows; an unbalanced one would swallow the rest of the file, and is written as a command, which LaTeX
knows and some readers drop.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate

from graph.citation import DATA_KEY, data_address, data_note, data_title, exact, one_line, with_dashes
from graph.model import Edtf, Name, Source, langid
from graph.view import View

# CSL's type → BibLaTeX's entry type, and the field for the outlet.
TYPES: Mapping[str, tuple[str, str]] = {
    "article-newspaper": ("article", "journal"),
    "article-magazine": ("article", "journal"),
    "article-journal": ("article", "journal"),
    "article": ("article", "journal"),
    "webpage": ("online", "organization"),
    "post": ("online", "organization"),
    "post-weblog": ("online", "organization"),
    "report": ("report", "institution"),
    "book": ("book", "series"),
    "chapter": ("incollection", "booktitle"),
    "review": ("article", "journal"),
    "review-book": ("article", "journal"),
    "paper-conference": ("inproceedings", "booktitle"),
    "entry": ("inreference", "booktitle"),
    "entry-dictionary": ("inreference", "booktitle"),
    "entry-encyclopedia": ("inreference", "booktitle"),
    "thesis": ("thesis", "series"),
    "classic": ("book", "series"),
    "dataset": ("dataset", "howpublished"),
    "software": ("software", "howpublished"),
    "patent": ("patent", "howpublished"),
    "manuscript": ("unpublished", "howpublished"),
    "pamphlet": ("booklet", "howpublished"),
    "periodical": ("periodical", "series"),
}
_INSTITUTION = ("report", "thesis")  # where BibLaTeX has it in place of a publisher
_OTHER = ("misc", "howpublished")
_SUBTYPES = {"article-newspaper": "newspaper", "article-magazine": "magazine"}
_ESCAPED = str.maketrans({
    **{sign: f"\\{sign}" for sign in "&%$#_{}"},
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "\\": r"\textbackslash{}",
})  # fmt: skip
_ODD_BRACES = _ESCAPED | str.maketrans({"{": r"\textbraceleft{}", "}": r"\textbraceright{}"})
# LaTeX makes a dash or a quotation mark of two of these, and of !` and ?` the signs that begin a Spanish sentence.
_LIGATURE = re.compile(r"([-`',<>])(?=\1)|[!?](?=`)")
# A DOI is written as it is, as an address is: LaTeX prints both verbatim. An address holds none of these.
_UNSAFE = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20"})
# Only of small letters, and of no word that parts names.
_PARTICLE = re.compile(r"(?!.*\band\b)[^\W\d_A-Z]+(?:[ ’'-]+[^\W\d_A-Z]+)*[’'-]?")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def entry(key: str, source: Source) -> str:
    """Return one entry, with its line end."""
    kind, outlet = TYPES.get(source.type, _OTHER)
    return _entry(kind, key, dict(_fields(source, outlet)))


def text(sources: Mapping[str, Source]) -> str:
    """Return these sources as a .bib file."""
    return "\n".join(entry(key, source) for key, source in sources.items())


def bibliography(view: View, on: dt.date | None = None) -> str:
    """Return the sources in view and the data itself, read on ``on`` if that is known, as a .bib file."""
    fields = {"author": _names(view.dataset.author)} if view.dataset.author else {}
    fields |= {"title": _title(data_title(view)), "note": _braced(data_note(view))}
    if url := data_address(view):
        fields["url"] = f"{{{url.translate(_UNSAFE)}}}"
    if on:
        fields["urldate"] = _braced(on.isoformat())
    if view.dataset.version:
        fields["version"] = _braced(view.dataset.version)
    return "\n".join([*filter(None, [text(view.sources)]), _entry("dataset", DATA_KEY, fields)])


def escape(words: str) -> str:
    """Return ``words`` on one line, with the characters that mean something to LaTeX escaped."""
    line = one_line(words)
    # guard: latex-prints-each-sign
    return _LIGATURE.sub(r"\g<0>{}", line.translate(_ESCAPED if _even(line) else _ODD_BRACES))


def _even(line: str) -> bool:
    """Return whether every brace has its partner, in this order."""
    depths = list(accumulate((c == "{") - (c == "}") for c in line))
    return not depths or (min(depths) >= 0 and depths[-1] == 0)


def _fields(source: Source, outlet: str) -> Iterator[tuple[str, str]]:
    for role in ("author", "editor", "translator"):
        if names := getattr(source, role):
            yield role, _names(names)
    yield "title", _title(source.title)
    if source.title_short:
        yield "shorttitle", _title(source.title_short)
    if source.container_title:
        yield outlet, _title(source.container_title)
    if source.type in _SUBTYPES:
        yield "entrysubtype", _braced(_SUBTYPES[source.type])
    yield from _date(source.issued)
    held = (source.archive_location, source.archive, source.archive_place)
    plain = {
        "language": source.language, "langid": langid(source.language or ""), "publisher": source.publisher,
        "address": source.publisher_place, "edition": source.edition, "volume": source.volume,
        "number": source.issue or source.number, "type": source.genre, "version": source.version,
        "series": source.collection_title, "eventtitle": source.event_title, "venue": source.event_place,
        "organization": source.authority,
        "library": "" if source.archived_copy else ", ".join(filter(None, held)),
        "issn": source.issn, "isbn": source.isbn, "note": source.note,
    }  # fmt: skip
    if outlet == "organization" and source.container_title:
        del plain["organization"]
    if source.type in _INSTITUTION:  # in one field alone: Pandoc names who stands in two of them twice
        plain["institution"] = plain.pop("publisher") or plain.pop("organization")
    yield from ((name, _braced(value)) for name, value in plain.items() if value)
    if source.page:
        yield "pages", f"{{{escape(with_dashes(source.page, '–')).replace('–', '--')}}}"
    if source.doi:
        yield "doi", f"{{{one_line(source.doi).translate(_UNSAFE)}}}"
    if source.url:
        yield "url", f"{{{source.url}}}"
    if source.accessed:
        yield "urldate", f"{{{source.accessed.text}}}"
    if source.archived_copy:
        yield "addendum", _braced(f"Archived at {source.archived_copy}")


def _date(when: Edtf) -> Iterator[tuple[str, str]]:
    yield "date", f"{{{when.text}}}"  # Biber reads it, and LaTeX never sees its ~ or %
    plain = exact(when)
    yield "year", _braced(plain.year if plain else when.words)
    if plain and plain.month:
        yield "month", _MONTHS[plain.month - 1]


def _names(names: Iterable[Name]) -> str:
    return f"{{{' and '.join(map(_name, names))}}}"


def _name(name: Name) -> str:
    """Return ``{Meier}, {Anna}``, ``van den {Berg}, {Jr.}, {Anna}``: in braces no comma and no *and* parts a name.

    A particle stands before them as it is, where BibTeX can tell it by its small letters.
    """
    if not name.family:
        # guard: a-name-is-one-name
        return f"{{{escape(name.literal or '')}}}"
    particle = " ".join(filter(None, (name.dropping_particle, name.non_dropping_particle)))
    family = f"{{{escape(name.family)}}}"
    if particle and _PARTICLE.fullmatch(particle):
        family = f"{particle} {family}"
    elif particle:
        family = f"{{{escape(f'{particle} {name.family}')}}}"
    rest = [f"{{{escape(part)}}}" for part in (name.suffix, name.given) if part]
    return ", ".join([family, *(rest if name.given or not rest else [*rest, "{}"])])


def _title(words: str) -> str:
    return f"{{{{{escape(words)}}}}}"


def _braced(words: str) -> str:
    return f"{{{escape(words)}}}"


def _entry(kind: str, key: str, fields: Mapping[str, str]) -> str:
    lines = "".join(f"  {name} = {value},\n" for name, value in fields.items())
    return f"@{kind}{{{key},\n{lines}}}\n"

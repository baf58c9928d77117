"""The registry of export formats: one entry each, for the page's downloads, the dossier's buttons and `export`.

Each format is written in a module of its own. To add one: a function from a view to text, and an entry here.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from graph.citation import cite
from graph.export import (
    bibtex,
    csl,
    drawing_png,
    drawing_svg,
    gexf,
    graphml,
    markdown,
    quotes_csv,
    relations_csv,
    ris,
    view_json,
    view_yaml,
    web_annotations,
)
from graph.export.left_out import left_out
from graph.model import Source
from graph.view import View


@dataclass(frozen=True, slots=True)
class Format:
    """A format in which a reader may take the view away.

    ``view(view, day)`` writes all that is in view, as text that ``content`` encodes as UTF-8, or as bytes; ``day``
    is the day on which the data was read, or None. ``options`` names further keyword arguments; without them it
    writes what the page offers. It raises CannotCarry if the view has something that the format cannot hold.

    ``records`` writes single sources, for formats that have such records; they are then offered beside each quote,
    too. ``group`` is the heading under which a list has the format; formats of a group are next to each other.
    ``lacks`` says in words what of any view is not in the file, and ``unless`` what is not where an option has a
    certain value; see ``lacking`` for a view.
    """

    key: str
    words: str
    file: str
    mime: str
    view: Callable[..., str | bytes]
    records: Callable[[Mapping[str, Source]], str] | None = None
    group: str = ""
    lacks: str = ""
    options: frozenset[str] = frozenset()
    unless: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def content(self, view: View, day: dt.date | None = None, **options: Any) -> bytes:
        """Return the file's bytes. Raises CannotCarry."""
        made = self.view(view, day, **options)
        return made if isinstance(made, bytes) else made.encode("utf-8")

    def lacking(self, view: View, options: Mapping[str, Any]) -> str:
        """Return in words what of a view is not in the file that is written with these options."""
        words = next((said for (name, value), said in self.unless.items() if options.get(name) == value), self.lacks)
        if self.records and _NO_FIELD in words:
            keys = left_out(self.records, view.sources)
            named = " and ".join(filter(None, (", ".join(keys[:-1]), *keys[-1:])))
            words = words.replace(_NO_FIELD, f"; of sources {named}" if keys else "")
        return words

    @property
    def ending(self) -> str:
        """The end of the file name, with its dot: ``.bib``."""
        return self.file[self.file.rindex(".") :]


def _dayless(write: Callable[..., str | bytes]) -> Callable[..., str | bytes]:
    """Return ``write`` with a second argument, the day, which its format has no place for."""
    return lambda view, _day=None, **options: write(view, **options)


_NO_QUOTES = "the quotes and their coding: these are the sources only"
_NO_FIELD = "; of sources what it has no field for"
_ONLY_NUMBERS = "the quotes, unless they are the edges"
_NO_PARTICULARS = "and of sources all but type, title, outlet, date, address and language"
_NOT_IN_QUOTES = f"the relations' summaries, former addresses, the successors of countries, {_NO_PARTICULARS}"
_NO_TIMES = "times but for the first and the last day"
_EDGES_OF_QUOTES = ("edges", "quotes")
_EDGES = frozenset({"edges"})
_READ_ON = frozenset({"accessed"})

FORMATS: tuple[Format, ...] = (
    Format("notes", "Bibliography", "bibliography.txt", "text/plain", cite.bibliography,
           lacks=_NO_QUOTES, options=_READ_ON, group="Sources"),
    Format("bibtex", "BibTeX", "bibliography.bib", "application/x-bibtex", bibtex.bibliography, bibtex.text,
           lacks=f"{_NO_QUOTES}{_NO_FIELD}", options=_READ_ON, group="Sources"),
    Format("ris", "RIS", "bibliography.ris", "application/x-research-info-systems", ris.bibliography, ris.text,
           lacks=f"{_NO_QUOTES}{_NO_FIELD}; of a name with a comma, that it is an organisation's",
           options=_READ_ON, group="Sources"),
    Format("csl", "CSL-JSON", "bibliography.json", "application/vnd.citationstyles.csl+json", csl.bibliography,
           csl.text, lacks=_NO_QUOTES, options=_READ_ON, group="Sources"),
    Format("quotes-csv", "Quotes as CSV", "quotes.csv", "text/csv", _dayless(quotes_csv.text),
           lacks=f"the relations' summaries, former addresses, labels and successors of countries, {_NO_PARTICULARS}",
           options=frozenset({"bom"}), group="Quotes"),
    Format("markdown", "Markdown", "relations.md", "text/markdown", _dayless(markdown.text),
           lacks="former addresses, the coding but for a sentence, and sources but for a note", group="Quotes"),
    Format("json", "JSON", "relations.json", "application/json", _dayless(view_json.text), group="Quotes"),
    Format("yaml", "YAML (a file of our own)", "relations.yaml", "application/yaml", _dayless(view_yaml.text),
           group="Quotes"),
    Format("annotations", "Web annotations", "annotations.jsonld", "application/ld+json",
           _dayless(web_annotations.text),
           lacks="the relations' summaries, former addresses, the coding but for a sentence and tags, and sources but "
           "for a note, address and language",
           options=frozenset({"sources"}), group="Quotes"),
    Format("svg", "SVG drawing", "graph.svg", "image/svg+xml", _dayless(drawing_svg.text),
           lacks="the quotes: the drawing with its legend", group="Network"),
    Format("png", "PNG picture", "graph.png", "image/png", _dayless(drawing_png.picture),
           lacks="the quotes: the drawing with its legend", group="Network"),
    Format("gexf", "GEXF (Gephi)", "relations.gexf", "application/gexf+xml", _dayless(gexf.text),
           lacks=_ONLY_NUMBERS, options=_EDGES, unless={_EDGES_OF_QUOTES: _NOT_IN_QUOTES}, group="Network"),
    Format("graphml", "GraphML", "relations.graphml", "application/graphml+xml", _dayless(graphml.text),
           lacks=f"{_ONLY_NUMBERS}; {_NO_TIMES} (Gephi makes one edge of parallel ones)", options=_EDGES,
           unless={_EDGES_OF_QUOTES: f"{_NOT_IN_QUOTES} (Gephi makes one edge of parallel ones: take gexf)"},
           group="Network"),
    Format("relations-csv", "Relations as CSV", "relations.csv", "text/csv", _dayless(relations_csv.text),
           lacks="the quotes: their numbers only", options=frozenset({"bom"}), group="Network"),
)  # fmt: skip


def of_sources() -> tuple[Format, ...]:
    """Return the formats that have records of single sources."""
    return tuple(entry for entry in FORMATS if entry.records)

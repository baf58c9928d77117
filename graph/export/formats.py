"""The registry of export formats: one entry each, which the page's downloads and the dossier's buttons read.

How a format is written lives in its module. To add one: a function from a view to text, and an entry here.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from graph.citation import cite
from graph.export import bibtex, csl, quotes_csv, ris
from graph.model import Source
from graph.view import View


@dataclass(frozen=True, slots=True)
class Format:
    """A format of which a reader may take the view away.

    ``view`` writes all that is in view as text, to be encoded as UTF-8; it is given the day on which the data was read.
    ``records`` writes single sources, where the format has such records: then they are offered beside each quote, too.
    """

    key: str
    words: str
    file: str
    mime: str
    view: Callable[[View, dt.date], str]
    records: Callable[[Mapping[str, Source]], str] | None = None

    @property
    def ending(self) -> str:
        """The file name's last part, with its full stop: ``.bib``."""
        return self.file[self.file.rindex(".") :]


FORMATS: tuple[Format, ...] = (
    Format("notes", "Bibliography", "bibliography.txt", "text/plain", cite.bibliography),
    Format("bibtex", "BibTeX", "bibliography.bib", "application/x-bibtex", bibtex.bibliography, bibtex.text),
    Format("ris", "RIS", "bibliography.ris", "application/x-research-info-systems", ris.bibliography, ris.text),
    Format(
        "csl", "CSL-JSON", "bibliography.json", "application/vnd.citationstyles.csl+json", csl.bibliography, csl.text
    ),
    Format("quotes-csv", "Quotes as CSV", "quotes.csv", "text/csv", lambda view, _: quotes_csv.text(view)),
)


def of_sources() -> tuple[Format, ...]:
    """Return the formats that have records of single sources."""
    return tuple(entry for entry in FORMATS if entry.records)

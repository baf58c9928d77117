"""What the bibliographic formats share: fields on one line, the parts of a date, the data as a source of its own.

This module writes no format; ``csl``, ``bibtex`` and ``ris`` do.
"""

from __future__ import annotations

from typing import NamedTuple

from graph.model import CONTROL, Edtf, fold_space
from graph.view import View, describe, link_to, to_address

# The data's own key in a bibliography. A colon is in no source's id, so that the two never meet.
DATA_KEY = "dataset:relations"


class Part(NamedTuple):
    """One end of a date, as its digits: ``("2015", 9, None, "~")``. ``month`` may be a season of EDTF, 21 to 24."""

    year: str
    month: int | None
    day: int | None
    mark: str

    @property
    def known_year(self) -> bool:
        """Whether every digit of the year is known."""
        return "X" not in self.year

    @property
    def season(self) -> int | None:
        """The season from 1 for spring to 4 for winter, as CSL counts, or None."""
        return self.month - 20 if self.month and self.month > 20 else None

    @property
    def numbers(self) -> list[int]:
        """Year, month and day as far as they are known, without a season."""
        if self.season or not self.month:
            return [int(self.year)]
        return [int(self.year), self.month, *([self.day] if self.day else [])]


def parts(date: Edtf) -> list[Part | None]:
    """Return the parts of a date, or of both ends of an interval; an open end is None."""
    return [None if end in ("", "..") else _part(end) for end in date.text.split("/")]


def exact(date: Edtf) -> Part | None:
    """Return the year, month or day if that is all: no interval, season, unknown digit or doubt; else None."""
    part = parts(date)[0]
    plain = part and not (date.interval or part.mark or part.season or "X" in date.text)
    return part if plain else None


def one_line(text: str) -> str:
    """Return ``text`` with white space folded and without control characters, which could end a field or record."""
    return fold_space(CONTROL.sub("", fold_space(text)))  # folded first: some controls part lines, and so words


def data_title(view: View) -> str:
    """Return the title of the data on one line."""
    return one_line(view.dataset.title)


def data_address(view: View) -> str:
    """Return the address that opens the view, if the data has an address."""
    return link_to(view.dataset.url, to_address(view.filters)) if view.dataset.url else ""


def data_note(view: View) -> str:
    """Say what the sources are of: ``Sources of 62 quotes from 2 articles about 10 relations``."""
    return one_line(f"Sources of {describe(view)}")


def _part(text: str) -> Part:
    bare = text.rstrip("~?%")
    year, month, day = [*bare.split("-"), "", ""][:3]
    return Part(year, _number(month), _number(day), text[len(bare) :])


def _number(digits: str) -> int | None:
    return int(digits) if digits.isdigit() else None

"""The document in pieces: put together they are the whole one, quote for quote, with heads, rest and sources."""

from __future__ import annotations

import re
import sys

import pytest

from graph.record import Record
from graph.render.html import Share, document, document_piece, quote_card
from graph.view import NEWEST_FIRST, NOTHING, Filters, Selection, View, apply
from tests.support.data_for_tests import dataset, quote, relation

MOST, PIECE = 30, 5  # a tenth of what they are
QUOTES = [quote(f"said on day {day}", date=f"{1000 + day}") for day in range(2 * MOST + 9)]
DATA = dataset(relation("NOR", "ZAF", *QUOTES), relation("NOR", "TLS", quote("said on day 3", date="1003")))
BADGES = quote_card.badges(DATA, Record())
SECTION = re.compile(r'^<section class="rg-document" aria-label="Quotes in view">(.*)</section>\s*$', re.DOTALL)
COMPARED = Filters(years=(1000, 1034), versus=(1035, 1700))


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    module = sys.modules["graph.render.html.document"]  # its function has the same name
    monkeypatch.setattr(module, "MOST", MOST)
    monkeypatch.setattr(module, "PIECE", PIECE)


def joined(view: View, whole: bool, show: Selection, share: Share) -> str:
    """As web/frontend/dossier/pieces.js puts them together."""
    together, number = "", 0
    while (piece := document_piece(view, BADGES, number, whole, show, share)) is not None:
        inside = SECTION.match(piece.strip())
        assert inside
        mark = re.search(r'\s*<p class="rg-rest rg-soft" data-piece="(\d+)">.*?</p>', inside[1], re.DOTALL)
        together += inside[1].replace(mark[0], "") if mark else inside[1]
        assert not mark or int(mark[1]) == number + 1
        number += 1
        if mark is None:
            break
    assert document_piece(view, BADGES, number, whole, show, share) is None
    return together


def told(html: str) -> list[str]:
    """All that stands there, but for the records that no reader sees, which each piece has of its own."""
    return re.sub(r"<span hidden data-source.*?></span>", "", html, flags=re.DOTALL).split()


@pytest.mark.parametrize("whole", [False, True])
@pytest.mark.parametrize(
    ("filters", "show"),
    [
        (Filters(), NOTHING),
        (Filters(), Selection.of(f"nor-zaf.{QUOTES[MOST + 7].hash}")),
        (Filters(years=(1000, 1000 + PIECE - 1)), NOTHING),
        (COMPARED, NOTHING),
        (COMPARED, Selection.of(f"nor-zaf.{QUOTES[-1].hash}")),
        (Filters(years=(1005, 1010), versus=(1158, 1158)), NOTHING),
        (Filters(words="nowhere"), NOTHING),
    ],
    ids=["all", "one far down", "a period", "two", "two and the last", "two of unlike size", "none"],
)
def test_the_pieces_together_are_the_document(filters: Filters, show: Selection, whole: bool) -> None:
    view = apply(DATA, filters)
    for share in (Share(filters, "quotes"), Share(filters, "quotes", order=NEWEST_FIRST)):
        inside = SECTION.match(document(view, BADGES, whole, show, share).strip())
        assert inside
        assert told(joined(view, whole, show, share)) == told(inside[1])


def test_the_first_piece_reaches_to_the_quote_that_is_read_and_where_all_are_asked_for_to_what_was_shown() -> None:
    view, share = apply(DATA, Filters()), Share(Filters(), "quotes")

    def first(whole: bool, show: Selection) -> int:
        return (document_piece(view, BADGES, 0, whole, show, share) or "").count("<article")

    assert first(False, NOTHING) == PIECE
    assert first(False, Selection.of(f"nor-zaf.{QUOTES[PIECE + 7].hash}")) == PIECE + 8
    assert first(True, NOTHING) > MOST


def test_each_quote_has_the_record_of_its_source_in_its_piece_or_before() -> None:
    view, share, given, number = apply(DATA, Filters()), Share(Filters(), "quotes"), "", 0
    while piece := document_piece(view, BADGES, number, False, NOTHING, share):
        given += piece
        cited = set(re.findall(r'data-cites="([^"]+)"', piece))
        assert cited
        assert cited <= set(re.findall(r'data-source="([^"]+)"', given))
        number += 1

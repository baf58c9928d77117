"""A link of a document that holds every dossier leads to a place in that document, and needs no server."""

from __future__ import annotations

import re

import pytest

from graph.record import Record
from graph.render.html import dossier, quote_card
from graph.render.html.document import document
from graph.render.html.share import Share
from graph.render.html.table import table
from graph.view import Filters, apply
from graph.view.selection import NOTHING
from tests.support.data_for_tests import TINY

VIEW = apply(TINY, Filters())
INSIDE = Share(Filters(), inside=True)
RELATION = next(iter(VIEW)).relation
BADGES = quote_card.badges(TINY, Record())
PARTS = {
    "relation": lambda: dossier.relation(VIEW, RELATION.id, BADGES, share=INSIDE),
    "country": lambda: dossier.country(VIEW, RELATION.pair[0], share=INSIDE),
    "overview": lambda: dossier.overview(VIEW, share=INSIDE),
    "table": lambda: table(VIEW, "", NOTHING, share=INSIDE),
    "document": lambda: document(VIEW, BADGES, share=INSIDE),
}


@pytest.mark.parametrize("part", PARTS)
def test_every_link_of_a_document_that_holds_all_stays_inside_it(part: str) -> None:
    links = re.findall(r'href="([^"]*)"[^>]*data-show', PARTS[part]())
    assert links
    assert all(link.startswith("#") and len(link) > 1 for link in links)

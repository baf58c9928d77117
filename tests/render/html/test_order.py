"""Quotes are read from the oldest on, or from the newest: by a link, and in every link that is shared."""

from __future__ import annotations

import html
import re
from urllib.parse import parse_qs

import pytest

from graph.record import Record
from graph.render.html import dossier, quote_card
from graph.render.html.document import document
from graph.render.html.share import Share
from graph.view import NEWEST_FIRST, OLDEST_FIRST, Filters, apply
from graph.view.url import from_address
from tests.support.data_for_tests import dataset, quote, relation

# The report is of 30 December 2016; "told" has no day of its own, and "end" is of that very day.
SAID = {"old": "2014", "long": "2015/2016", "month": "2016-02", "end": "2016-12-30", "told": None}
QUOTES = [quote(words, **({"date": date} if date else {})) for words, date in SAID.items()]
DATA = dataset(relation("NOR", "ZAF", *QUOTES), relation("NOR", "TLS", quote("alone")))
VIEW = apply(DATA, Filters(match="any"))
BADGES = quote_card.badges(DATA, Record())
WORDS = {q.hash: q.exact for q in QUOTES}


def read(page: str) -> list[str]:
    """The words of the quotes of a page, in its order."""
    return [WORDS[one] for one in re.findall(r'<article class="[^"]*" id="nor-zaf\.([^"]*)"', page)]


def of(share: Share) -> dict[str, str]:
    return {
        "dossier": dossier.relation(VIEW, "nor-zaf", BADGES, share=share),
        "document": document(VIEW, BADGES, share=share),
    }


@pytest.mark.parametrize("part", ["dossier", "document"])
def test_quotes_are_read_from_the_oldest_on_or_from_the_newest(part: str) -> None:
    assert read(of(Share(Filters()))[part]) == ["old", "long", "month", "end", "told"]
    assert read(of(Share(Filters(), order=NEWEST_FIRST))[part]) == ["end", "told", "month", "long", "old"]


@pytest.mark.parametrize("part", ["dossier", "document"])
def test_a_link_leads_to_the_other_order_and_leaves_the_rest(part: str) -> None:
    filters = Filters(("NOR",))
    for order, other in ((OLDEST_FIRST, NEWEST_FIRST), (NEWEST_FIRST, OLDEST_FIRST)):
        page = of(Share(filters, "table", "name", order))[part]
        [(address, words)] = re.findall(r'<a class="rg-order" href="([^"]*)"[^>]*>([^<]*)</a>', page)
        opened = from_address(parse_qs(html.unescape(address).removeprefix("?")), DATA)
        assert words == {NEWEST_FIRST: "Show newest first", OLDEST_FIRST: "Show oldest first"}[other]
        assert (opened.filters, opened.layout, opened.sort, opened.order) == (filters, "table", "name", other)
        assert opened.show.id == ("nor-zaf" if part == "dossier" else "")


def test_a_single_quote_and_a_page_that_holds_everything_have_no_link_to_another_order() -> None:
    assert "rg-order" not in dossier.relation(VIEW, "nor-tls", BADGES)
    assert not any("rg-order" in page for page in of(Share(Filters(), inside=True)).values())


def test_links_that_are_shared_keep_the_order() -> None:
    share = Share(Filters(("NOR",)), order=NEWEST_FIRST)
    (_, with_filters), (_, without) = share.links("nor-zaf")
    assert from_address(parse_qs(with_filters.removeprefix("?")), DATA).order is NEWEST_FIRST
    assert "newest" not in without  # it opens the quote alone
    assert "newest=first" in share.button("nor-zaf")
    assert "newest=first" in share.seen(None)


def test_of_very_many_quotes_the_newest_are_shown_where_they_come_first() -> None:
    quotes = [quote(f"said in {1500 + year}", date=f"{1500 + year}") for year in range(dossier.MOST + 5)]
    many = apply(dataset(relation("NOR", "ZAF", *quotes)), Filters())
    page = dossier.relation(many, "nor-zaf", BADGES, share=Share(Filters(), order=NEWEST_FIRST))
    assert f"said in {1500 + dossier.MOST + 4}" in page
    assert "said in 1500<" not in page

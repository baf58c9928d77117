"""Numbers of thousands have their comma wherever a reader meets them in words."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

import pytest

from graph.model import Dataset
from graph.record import Record
from graph.render.html import (
    changes,
    chips,
    coverage,
    document,
    dossier,
    key,
    panel,
    preview,
    quote_card,
    status,
    table,
)
from graph.render.html.share import Share
from graph.view import Filters, Opened, Selection, View, apply
from tests.support.data_for_tests import dataset, quote, relation

YEARS = range(2014, 2018)  # of what the data tells, and of its reports
COMPARED = Filters(years=(2014, 2015), versus=(2016, 2016))
LETTERS = "abcdefghijklmnop"


def name(number: int) -> str:
    """A word for a number: none of our own figures may be the data's."""
    return "".join(LETTERS[int(digit, 16)] for digit in f"{number:04x}")


def thousands(quotes: int, articles: int) -> Dataset:
    """So many quotes on one relation, most of them an agreement by one speaker, and half of them on two others."""
    sources = {
        f"paper-{name(number)}": {
            "title": f"Head {name(number)}",
            "container-title": "Paper",
            "issued": "2017-01-06",
            "language": "en",
        }
        for number in range(articles)
    }
    said = [
        quote(
            f"words {name(number)}",
            source=f"paper-{name(number % articles)}",
            date=(None, "2014/2016")[number % 2],
            event="AGREE" if number % 5 else None,
            actor=["NOR", "ZAF"] if number % 5 else [],
            speaker={"name": "A. Wave"} if number % 5 else None,
            negation=number % 100 == 1,
        )
        for number in range(quotes)
    ]
    half = said[: quotes // 2]
    return dataset(
        relation("NOR", "ZAF", *said), relation("NOR", "TLS", *half), relation("ISL", "ZAF", *half), sources=sources
    )


def told(view: View) -> Iterator[tuple[str, str]]:
    """Every piece of the page in words, by its name."""
    badges, share = quote_card.badges(view.dataset, Record()), Share(view.filters)
    for show in ("", "nor-zaf", "NOR"):
        opened = Selection.of(show or None)
        yield f"words {show}", panel(view, opened, badges, share) or ""
        yield f"status {show}", status(view, opened)
        yield f"preview {show}", str(preview(view.dataset, Opened(view.filters, opened).address))
    yield "document", document(view, badges)
    yield "chips", chips(view)
    yield "key", key(view)
    yield "cautions", changes.cautions(view)
    yield from of_articles(view)


def of_articles(view: View) -> Iterator[tuple[str, str]]:
    """What counts articles."""
    of_relations = changes.table if len(view.filters.periods) > 1 else table
    yield "table", of_relations(view, "", Selection())
    yield "head", dossier.head(view, 5000, Record())
    yield "coverage", coverage(view)
    yield "published", dossier.relation(view, "nor-zaf", quote_card.badges(view.dataset, Record()), share=INSIDE)
    yield "overview", panel(view, Selection(), quote_card.badges(view.dataset, Record()), Share(view.filters)) or ""


INSIDE = Share(Filters(), inside=True)


def bare(page: str) -> list[str]:
    """Figures of four digits and more, in what is read or heard, that are no years."""
    heard = " ".join(re.findall(r'(?:aria-label|title|content)="([^"]*)"', page))
    words = html.unescape(f"{re.sub('<[^>]*>', ' ', page)} {heard}")
    found = re.finditer(r"(?<![\w#&.,/=-])\d{4,}(?![\w-])", words)
    return [words[max(0, one.start() - 30) : one.end() + 20] for one in found if int(one[0]) not in YEARS]


@pytest.mark.parametrize("filters", [COMPARED, Filters(speakers=("A. Wave",))])
def test_numbers_of_thousands_have_their_comma_in_every_part_of_the_page(filters: Filters) -> None:
    many = apply(thousands(2700, 3), filters)
    assert many.quotes > 1000
    assert {where: found for where, page in told(many) if (found := bare(page))} == {}
    many = apply(thousands(1300, 1300), filters)
    assert {where: found for where, page in of_articles(many) if (found := bare(page))} == {}

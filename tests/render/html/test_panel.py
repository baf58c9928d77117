"""What stands beside the view, whatever is selected: on paper it ends with the articles."""

from __future__ import annotations

import html
import re

import pytest

from graph.record import Record
from graph.render.html import panel, quote_card
from graph.render.html.panel import MOST_CITED
from graph.render.html.share import Share
from graph.view import Filters, Selection, View, apply
from tests.support.data_for_tests import TINY, dataset, quote, relation

COMPARED = Filters(years=(1999, 2014), versus=(2015, 2016))


def on_paper(view: View, show: str) -> str:
    words = panel(view, Selection.of(show or None), quote_card.badges(view.dataset, Record()), Share(view.filters))
    assert words
    return words.rpartition('<div class="rg-on-paper">')[2]


@pytest.mark.parametrize("filters", [Filters(), COMPARED])
@pytest.mark.parametrize("show", ["", "nor-zaf", "esh-tls", "NOR", f"nor-zaf.{TINY.by_id['nor-zaf'].quotes[0].hash}"])
def test_what_is_printed_of_any_selection_ends_with_the_articles_quoted_in_it(show: str, filters: Filters) -> None:
    view, opened = apply(TINY, filters), Selection.of(show or None)
    keys = {one.source for shown in view if not show or opened.concerns(shown.relation) for one in shown.quotes}
    listed = [html.unescape(words) for words in re.findall("“<bdi[^>]*>(.*?)</bdi>”, ", on_paper(view, show))]
    assert sorted(listed) == sorted(TINY.sources[key].title for key in keys)


def test_of_very_many_articles_paper_lists_the_first_and_counts_the_others() -> None:
    number = MOST_CITED + 1000
    sources = {
        f"paper-{place}": {"title": f"Headline {place}", "container-title": "Paper", "issued": "2016"}
        for place in range(number)
    }
    data = dataset(relation("NOR", "ZAF", *(quote(key, source=key) for key in sources)), sources=sources)
    printed = on_paper(apply(data, Filters()), "")
    assert printed.count("<li") == MOST_CITED
    assert "1,000 more articles are not printed. “Bibliography” on the page saves all 1,100." in printed

"""The page for a frame in an article: light, whole without a script, and of all dossiers only the chosen one."""

from __future__ import annotations

import re

from graph.model.text import fold_space
from graph.view import Filters, apply
from graph.web.publish import changed, publish, publish_embed, read_page, snippet
from tests.support.data_for_tests import TINY, dataset, quote, relation

VIEW = apply(TINY, Filters())
URL = "https://a.example/g/"
HTML = publish_embed(VIEW, None, URL)
HOSTILE = '"></iframe><script>alert(1)</script>'


def test_it_has_every_quote_and_is_lighter_than_the_page() -> None:
    page = read_page(HTML)
    assert {fold_space(shown["exact"]) for shown in page.shown.values()} == {
        fold_space(one.exact) for shown in VIEW for one in shown.quotes
    }
    assert not list(changed(page, "embed.html"))
    assert len(HTML) < 0.6 * len(publish(VIEW, None, URL))


def test_every_link_within_it_leads_to_a_place_that_it_has_and_every_other_opens_elsewhere() -> None:
    places = set(re.findall(r'\bid="([^"]+)"', HTML))
    assert set(re.findall(r'href="#([^"]*)"', HTML)) <= places
    outward = re.findall(r'<a [^>]*href="https?:[^>]*>', HTML)
    assert outward
    assert [link for link in outward if 'target="_blank"' not in link] == []


def test_it_may_use_nothing_but_its_own_style_and_script() -> None:
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', HTML)
    assert policy
    assert policy[1].startswith("default-src &#39;none&#39;; style-src &#39;sha256-")
    assert '"wheel"' not in HTML


def test_opened_by_itself_it_asks_no_server_for_an_icon() -> None:
    assert re.findall(r'<link rel="icon" href="(\w+:)', HTML) == ["data:"]
    assert not re.findall(r'\b(?:src|srcset|poster|action|formaction)="', HTML)


def test_what_is_pasted_has_a_title_and_a_description_for_those_who_hear_it_and_no_markup_of_the_data() -> None:
    view = apply(dataset(relation("NOR", "ZAF", quote("w")), title=HOSTILE, description=HOSTILE), Filters())
    pasted = snippet(view, URL, f"{URL}embed.html")
    assert pasted.startswith("<figure")
    assert pasted.count("<script>") == 1
    assert pasted.count("</iframe>") == 1
    assert re.search(r'<iframe [^>]*title="[^"]*1 quote from 1 article', pasted)
    assert "<figcaption>" in pasted
    assert f'src="{URL}embed.html"' in pasted

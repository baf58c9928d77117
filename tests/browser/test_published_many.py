"""The published page of very many quotes, which writes each as briefly as it can: a script makes the same of them."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, expect

from graph.loading import load
from graph.model import Dataset
from graph.view import Filters, View, apply
from graph.web.publish import islands, packed_islands, page, publish
from tests.support.data_for_tests import ADMIRAL, CROWD, SOURCES, TINY, dataset, quote, relation
from tests.support.many import many

FRENCH = {
    "type": "article-newspaper", "title": "Le port", "container-title": "Le Courrier", "issued": "2016-05-01",
    "URL": "https://courrier.example/#/article/5", "language": "fr", "archive": "https://archive.example/5",
}  # fmt: skip
UNSEEN = {"type": "article-newspaper", "title": "Nowhere", "container-title": "صحيفة", "issued": "2017"}
# Whatever can be said of a quote, as far as there are two ways to write it.
DATA: Dataset = dataset(
    *TINY.relations,
    relation(
        "ISL",
        "NOR",
        quote("ils ont dit « non » <b>", source="courrier", date="2015", speaker=[ADMIRAL, CROWD], context=["legal"]),
        quote("in the middle of it", prefix="they stood", suffix="and waited", historical=True, comment="Said twice."),
        quote("سنلتقي في الميناء", source="unseen", translation={"text": "in the harbour", "language": "en"}),
        quote("‘so’ they say", source="unseen", speaker=CROWD, event="AID", actor=["ISL"], recipient=["NOR"]),
        quote(" ".join(["a very long story"] * 60), source="courrier", hypothetical=True),
    ),
    sources={**SOURCES, "courrier": FRENCH, "unseen": UNSEEN},
)
VIEW: View = apply(DATA, Filters())
TOLD = """() => Object.fromEntries([...document.querySelectorAll('.rg-quote')].map((quote) => {
  const copy = quote.cloneNode(true), text = (part) => part.textContent.replace(/\\s+/g, '').replace(/^,/, '');
  const own = '.rg-share, :scope > a, .rg-note > a, .rg-source cite, .rg-unfold';
  copy.querySelectorAll(own).forEach((one) => one.remove());
  const said = '.rg-when, blockquote, .rg-exact, .rg-beside, .rg-translation, .rg-by, .rg-source, .rg-note';
  const told = [...copy.querySelectorAll(said)].map((one) => [one.className, text(one)]).filter(([, words]) => words);
  const page = (one) => one.getAttribute('href').split('#:~:')[0];
  const links = [...copy.querySelectorAll('a')].map((one) => [text(one), page(one), one.target]);
  const marks = [...copy.querySelectorAll('.rg-mark')].map((one) => one.title);
  return [quote.id, JSON.stringify([quote.dataset.cites, told, links, marks])];
}))"""


def brief(monkeypatch: pytest.MonkeyPatch, view: View = VIEW) -> str:
    """Return the page as it would be of very many."""
    for module in (page, islands):
        monkeypatch.setattr(module, "MANY", 1)
    for size in ("MOST_PLAIN", "_LONG"):
        monkeypatch.setattr(packed_islands, size, 0)
    return publish(view)


def test_of_very_many_quotes_a_script_says_of_each_what_the_page_of_few_says(
    browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = {}
    for name, html in (("few", publish(VIEW)), ("many", brief(monkeypatch))):
        (tmp_path / f"{name}.html").write_text(html, encoding="utf-8")
        with browser.new_context(viewport={"width": 1280, "height": 900}, offline=True) as context:
            opened, said = context.new_page(), []
            opened.on("console", lambda message, said=said: said.append(message.text))
            opened.on("pageerror", lambda error, said=said: said.append(str(error)))
            address = (tmp_path / f"{name}.html").as_uri()
            opened.goto(address)
            for shown in VIEW:
                opened.goto(f"{address}#{shown.relation.id}")
                expect(opened.locator(f"#{shown.relation.id} .rg-quote").first).to_be_visible()
            told[name] = opened.evaluate(TOLD)
            assert not said
    assert set(told["few"]) == {one.relation.quote_id(each) for one in VIEW for each in one.quotes}
    for name, said in told["few"].items():
        assert told["many"][name] == said, name


def test_of_very_many_quotes_a_search_reads_words_and_speakers_as_they_are_written(
    browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "index.html").write_text(brief(monkeypatch), encoding="utf-8")
    with browser.new_context(viewport={"width": 1280, "height": 900}, offline=True) as context:
        opened = context.new_page()
        for query, relation_id in (("dam", "esh-tls"), ("Wave fleet", "nor-zaf"), ("non crowd", "isl-nor")):
            opened.goto(f"{(tmp_path / 'index.html').as_uri()}?{urlencode({'q': query, 'show': relation_id})}")
            expect(opened.locator(f"#{relation_id} .rg-quote:not([hidden]) mark").first).to_be_visible()


def test_of_very_many_quotes_each_link_has_a_name_of_its_own_and_a_hit_in_the_outlet_is_marked(
    browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    named = """() => Object.fromEntries([...document.querySelectorAll('#isl-nor .rg-quote')].map((quote) => [quote.id,
      [quote.ariaLabel, ...[...quote.querySelectorAll('.rg-source a')].map((link) => link.ariaLabel)]]))"""
    told = {}
    for name, html in (("few", publish(VIEW)), ("many", brief(monkeypatch))):
        (tmp_path / f"{name}.html").write_text(html, encoding="utf-8")
        with browser.new_context(viewport={"width": 1280, "height": 900}, offline=True) as context:
            opened = context.new_page()
            opened.goto(f"{(tmp_path / f'{name}.html').as_uri()}?q=courrier#isl-nor")
            marks = opened.locator("#isl-nor .rg-quote:not([hidden]) .rg-source mark")
            expect(marks).to_have_text(["Courrier"] * 2)
            told[name] = opened.evaluate(named)
            if name == "many":
                links = opened.locator("#isl-nor .rg-quote a", has_text="Link")
                own = links.evaluate_all("all => all.map((one) => one.ariaLabel)")
                assert len(set(own)) == len(own) == len(told["few"])
                assert all(one.startswith("Link: ") for one in own)
    assert told["many"] == told["few"]


def test_of_very_many_quotes_those_in_sight_alone_are_spelt_out(
    browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "relations.yaml").write_text(many(60, 400), encoding="utf-8")
    view = apply(load(tmp_path / "relations.yaml"), Filters())
    (tmp_path / "index.html").write_text(brief(monkeypatch, view), encoding="utf-8")
    with browser.new_context(viewport={"width": 1280, "height": 900}, offline=True) as context:
        opened = context.new_page()
        opened.goto((tmp_path / "index.html").as_uri())
        opened.get_by_role("radio", name="Quotes").click()
        expect(opened.locator(".rg-document .rg-quote")).to_have_count(300)
        assert opened.locator(".rg-quote").count() == 300, "the others are as they were written"
        opened.locator(".rg-document [data-whole]").click()
        expect(opened.locator(".rg-document .rg-quote")).to_have_count(view.quotes)

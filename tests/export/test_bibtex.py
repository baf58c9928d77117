"""Sources as BibTeX, read back by bibtexparser and, where LaTeX has a say, by pylatexenc."""

from __future__ import annotations

import datetime as dt
import re

import bibtexparser
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pylatexenc.latex2text import LatexNodes2Text

from graph.citation.fields import DATA_KEY, one_line
from graph.export import bibtex
from graph.model import csl as csl_terms
from graph.model.sources import Source
from graph.view import Filters, apply
from tests.support import examples
from tests.support.data_for_tests import TINY, dataset
from tests.support.sources_for_tests import DATES, URLS, WORDS, source, sources

ON = dt.date(2026, 11, 22)
MEIER = {"family": "Meier", "given": "Anna"}
# The types that BibLaTeX defines (manual 3.20, 2.1.1), as far as we write them.
BIBLATEX = {
    "article", "online", "report", "book", "incollection", "inproceedings", "inreference", "thesis", "dataset",
    "software", "patent", "unpublished", "booklet", "periodical", "misc",
}  # fmt: skip
AFTER = source(title="After")  # an entry that a record left open would swallow
COMMANDS = {"textbraceleft": "{", "textbraceright": "}", "textasciitilde": "~", "textasciicircum": "^",
            "textbackslash": "\\"}  # fmt: skip


def read(text: str) -> dict[str, dict[str, str]]:
    """The entries by key, each with its fields and ENTRYTYPE."""
    library = bibtexparser.parse_string(text)
    assert not library.failed_blocks
    assert len(library.blocks) == len(library.entries)  # nothing between the entries
    return {
        entry.key: {"ENTRYTYPE": entry.entry_type, **{field.key: field.value for field in entry.fields}}
        for entry in library.entries
    }


def unescape(written: str) -> str:
    """What LaTeX prints for what ``escape`` writes."""

    def printed(match: re.Match[str]) -> str:
        return COMMANDS[match["command"]] if match["command"] else match["sign"] or match["first"]

    pattern = r"\\(?P<command>text[a-z]+)\{\}|\\(?P<sign>[&%$#_{}])|(?P<first>[-`',<>!?])\{\}"
    return re.sub(pattern, printed, written)


def balanced(written: str) -> bool:
    """As BibTeX counts: every brace, even behind a backslash."""
    depth = 0
    for letter in written:
        depth += (letter == "{") - (letter == "}")
        if depth < 0:
            return False
    return depth == 0


def test_an_article_reads_as_expected_to_the_letter() -> None:
    article = source(
        title="Ports & 100% of $5", author=[{"family": "Meier", "given": "Anna"}, {"literal": "Body and Soul, Inc."}],
        URL="https://courier.example/a_b?c=1&d=2%20", language="en", page="12-14", accessed="2016-02-03",
    )  # fmt: skip
    assert bibtex.entry("courier-2014", article) == (
        "@article{courier-2014,\n"
        "  author = {{Meier}, {Anna} and {Body and Soul, Inc.}},\n"
        "  title = {{Ports \\& 100\\% of \\$5}},\n"
        "  journal = {{The Courier}},\n"
        "  entrysubtype = {newspaper},\n"
        "  date = {2014-05-03},\n"
        "  year = {2014},\n"
        "  month = may,\n"
        "  language = {en},\n"
        "  langid = {english},\n"
        "  pages = {12--14},\n"
        "  url = {https://courier.example/a_b?c=1&d=2%20},\n"
        "  urldate = {2016-02-03},\n"
        "}\n"
    )


@pytest.mark.parametrize(
    ("date", "year", "month"),
    [
        ("2014", "2014", None),
        ("2014-05", "2014", "may"),
        ("2015-09~", "about September 2015", None),
        ("2014/2016", "2014 to 2016", None),
        ("2014/..", "since 2014", None),
        ("201X", "the 2010s", None),
        ("2014-05-XX", "May 2014", None),
    ],
)
def test_the_date_is_edtf_and_year_and_month_claim_no_more(date: str, year: str, month: str | None) -> None:
    entry = read(bibtex.text({"x": source(issued=date)}))["x"]
    assert (entry["date"], entry["year"], entry.get("month")) == (date, year, month)


@pytest.mark.parametrize("kind", csl_terms.TYPES)
def test_every_type_has_an_entry_with_its_outlet(kind: str) -> None:
    entry = read(bibtex.text({"x": source(type=kind)}))["x"]
    assert entry["ENTRYTYPE"] in BIBLATEX
    assert "{The Courier}" in entry.values()


@pytest.mark.parametrize(
    "sign", ["&", "%", "$", "#", "_", "~", "\\", "a {b} c", "--", "``", "''", "<<>>", "!`", "?`", "é 北"]
)
def test_latex_prints_a_special_sign_as_it_stood(sign: str) -> None:
    printed = LatexNodes2Text().latex_to_text(bibtex.escape(f"x {sign} y"))
    assert printed == f"x {sign} y"
    assert not re.search(r"[!?]`", bibtex.escape(f"x {sign} y")), "which TeX's fonts make ¡ and ¿"


@given(st.text(st.sampled_from("ab {}\\&%$#_~^-`',<>!?\n\0@\"=")) | WORDS)
@examples(200)
def test_escaping_loses_nothing_and_leaves_every_brace_in_a_pair(words: str) -> None:
    written = bibtex.escape(words)
    assert balanced(written)
    assert unescape(written) == one_line(words)


@given(sources())
def test_no_words_break_out_of_their_field(any_source: Source) -> None:
    written = bibtex.text({"x-1": any_source, "after": AFTER})
    entries = read(written)
    assert list(entries) == ["x-1", "after"]
    assert entries["after"]["title"] == "{After}"
    entry = entries["x-1"]
    assert unescape(entry["title"][1:-1]) == one_line(any_source.title)
    assert entry["date"] == any_source.issued.text
    assert ("url" in entry) == (any_source.url is not None)
    assert balanced(written)


@pytest.mark.parametrize("url", URLS)
def test_an_address_is_written_as_it_is(url: str) -> None:
    assert read(bibtex.text({"x": source(URL=url)}))["x"]["url"] == url


@pytest.mark.parametrize(
    ("tag", "name"),
    [("de", "german"), ("de-DE-u-co-phonebk", "german"), ("en-GB", "british"), ("zh-Hant-TW", "chinese-hant"),
     ("pt-PT", "portuguese"), ("EN", "english"), ("tlh", None), ("x-own", None)],
)  # fmt: skip
def test_a_language_has_babels_name_beside_its_tag(tag: str, name: str | None) -> None:
    entry = read(bibtex.text({"x": source(language=tag)}))["x"]
    assert (entry["language"], entry.get("langid")) == (tag, name)


def test_a_name_with_a_comma_or_an_and_stays_one_name() -> None:
    names = [{"literal": "Ports and Harbours, Ministry of"}, {"family": "and", "given": "others"}]
    entry = read(bibtex.text({"x": source(author=names)}))["x"]
    assert entry["author"] == "{Ports and Harbours, Ministry of} and {and}, {others}"


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ({"family": "Person", "given": "Ann A.", "suffix": "Jr."}, "{Person}, {Jr.}, {Ann A.}"),
        ({"family": "Person", "suffix": "III"}, "{Person}, {III}, {}"),
        ({"family": "Berg", "given": "Anna", "non-dropping-particle": "van den"}, "van den {Berg}, {Anna}"),
        ({"family": "Humboldt", "given": "Alexander", "dropping-particle": "von"}, "von {Humboldt}, {Alexander}"),
        ({"family": "Gaulle", "given": "Charles", "non-dropping-particle": "De"}, "{De Gaulle}, {Charles}"),
        ({"family": "Ports", "non-dropping-particle": "and"}, "{and Ports}"),
    ],
)
def test_a_particle_and_a_suffix_stand_where_bibtex_has_them(name: dict[str, str], written: str) -> None:
    assert read(bibtex.text({"x": source(author=[name])}))["x"]["author"] == written


def test_a_bibliography_has_unique_ascii_keys_and_tells_of_the_data() -> None:
    written = bibtex.bibliography(apply(TINY, Filters()), ON)
    entries = read(written)
    assert list(entries) == ["courier-2016", "radio-2014", DATA_KEY]
    assert all(key.isascii() for key in entries)
    assert entries[DATA_KEY] == {
        "ENTRYTYPE": "dataset",
        "title": "{Invented}",
        "note": "Sources of 8 quotes from 2 articles about 4 relations · 1999–2016",
        "urldate": "2026-11-22",
        "version": "2017-01-06",
    }


def test_the_data_is_cited_with_its_authors_and_an_address_that_opens_the_view() -> None:
    data = dataset(*TINY.relations, author=[MEIER, {"literal": "Port Watch"}], URL="https://page.example/graph")
    entry = read(bibtex.bibliography(apply(data, Filters(("ISL",), contexts=("military",))), ON))[DATA_KEY]
    assert entry["author"] == "{Meier}, {Anna} and {Port Watch}"
    assert entry["url"] == "https://page.example/graph?country=ISL&topic=military"


def test_an_empty_view_still_tells_of_the_data() -> None:
    assert list(read(bibtex.bibliography(apply(TINY, Filters(kinds=frozenset())), ON))) == [DATA_KEY]


@pytest.mark.parametrize("date", DATES)
def test_every_date_can_be_written(date: str) -> None:
    assert read(bibtex.text({"x": source(issued=date, accessed=date)}))["x"]["urldate"] == date


@pytest.mark.parametrize("kind", ["report", "thesis"])
def test_the_body_behind_a_report_is_named_once(kind: str) -> None:
    for keys in ({"publisher": "The Ministry"}, {"authority": "The Ministry"}):
        assert bibtex.entry("a", source(type=kind, **keys)).count("The Ministry") == 1
    assert bibtex.entry("a", source(type=kind, publisher="One", authority="Two")).count("{Two}") == 1

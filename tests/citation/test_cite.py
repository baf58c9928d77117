"""Citations in Chicago's notes by a citation processor, and quotes with them, as plain text."""

from __future__ import annotations

import datetime as dt
import io
import re
from typing import Any

import pytest
from citeproc import CitationStylesStyle
from hypothesis import given

from graph.citation import chicago, cite, text_fragment
from graph.citation.fields import one_line
from graph.citation.typography import quotation_marks
from graph.export import bibtex, csl, ris
from graph.loading.load import load
from graph.model import dates
from graph.model.sources import Source
from graph.view import Filters, apply
from tests.support import ROOT
from tests.support.data_for_tests import SOURCES, TINY, dataset, quote, relation
from tests.support.sources_for_tests import DATES, WORDS, source, sources

DATA = load(ROOT / "data" / "relations.yaml")
BREITBART = (
    "“As Japan and Russia Agree to Build Ties, Syria Provides New Venue for Cooperation,” Breitbart, October 1, 2015, "
    "https://www.breitbart.com/national-security/2015/10/01/"
    "as-japan-and-russia-agree-to-build-ties-syria-provides-new-venue-for-cooperation/."
)
NHK = "“Russia and the World,” NEWSROOM TOKYO, NHK World, aired January 6, 2017."
MEIER, BODY = {"family": "Meier", "given": "Anna"}, {"literal": "Ministry of Ports"}
URL = "https://courier.example/ports"

# What Pandoc 3.9, another processor, makes of these with the CSL project's chicago-notes-bibliography (18th edition).
AS_A_PROCESSOR_HAS_IT: list[tuple[str, dict[str, Any]]] = [
    ("“Ports,” The Courier, May 3, 2014.", {}),
    (f"“Ports,” The Courier, May 3, 2014, {URL}.", {"URL": URL}),
    ("“Ports,” editorial, Mag, May 2014.", {"type": "article-magazine", "container_title": "Mag", "genre": "editorial",
        "issued": "2014-05"}),
    ("“Ports,” The Courier, Spring 2014.", {"type": "article-magazine", "issued": "2014-21"}),
    ("“Ports,” Blog, May 3, 2014, https://courier.example/ports.", {"type": "post-weblog", "container_title": "Blog",
        "URL": URL}),
    ("Anna Meier and Ministry of Ports, “Ports,” The Courier, [September 2015?].", {"author": [MEIER, BODY],
        "issued": "2015-09?"}),
    ("Anna Meier et al., “Ports,” J 3, no. 4 (2014): 12–14, https://doi.org/10.1/x.", {"type": "article-journal",
        "author": [MEIER, BODY, MEIER], "container_title": "J", "volume": "3", "issue": "4", "page": "12-14",
        "issued": "2014", "DOI": "10.1/x"}),
    ("Anna Meier, “Ports,” in The Sea, ed. Ita Ed (Quay Press, 2014).", {"type": "chapter", "author": [MEIER],
        "container_title": "The Sea", "editor": [{"family": "Ed", "given": "Ita"}], "publisher": "Quay Press",
        "issued": "2014"}),
    ("Anna Meier, “Ports,” in The Sea, ed. Ministry of Ports, trans. Anna Meier (Quay Press, 2014).", {
        "type": "chapter", "author": [MEIER], "container_title": "The Sea", "editor": [BODY], "translator": [MEIER],
        "publisher": "Quay Press", "issued": "2014"}),
    ("“Ports,” J, no. 4 (May 2014).", {"type": "article-journal", "container_title": "J", "issue": "4",
        "issued": "2014-05"}),
    ("“Ports” (PhD diss., Office, 2014).", {"type": "thesis", "container_title": None, "publisher": "Office",
        "genre": "PhD diss.", "issued": "2014"}),
    ("Ports (Office, 2014).", {"type": "report", "container_title": None, "publisher": "Office", "issued": "2014"}),
    ("Ports (Quay Press, 2014).", {"type": "book", "container_title": None, "publisher": "Quay Press",
        "issued": "2014"}),
    ("“Ports,” Office, May 3, 2014.", {"type": "speech", "container_title": None, "publisher": "Office"}),
    ("“Ports,” in The Sea, May 3, 2014.", {"type": "dataset", "container_title": "The Sea"}),
    ("Ports, in The Sea, May 3, 2014.", {"type": "map", "container_title": "The Sea"}),
    ("Ports, May 3, 2014.", {"type": "treaty", "container_title": None}),
    ("Anna Meier, “Ports,” kind, in The Sea (Quay Press, 2014).", {"type": "entry-encyclopedia", "author": [MEIER],
        "container_title": "The Sea", "publisher": "Quay Press", "issued": "2014", "genre": "kind"}),
    ("Ann A. Person Jr. and Anna van den Berg, “Ports,” The Courier, May 3, 2014.", {"author": [
        {"family": "Person", "given": "Ann A.", "suffix": "Jr."},
        {"family": "Berg", "given": "Anna", "non-dropping-particle": "van den"}]}),
    ("“Ports,” Show, aired May 3, 2014, on Radio X.", {"type": "broadcast", "container_title": "Show",
        "publisher": "Radio X"}),
    ("“Ports,” The Courier, February 1–9, 2014.", {"issued": "2014-02-01/2014-02-09"}),
    ("“Ports,” The Courier, May 3, 2014–February 4, 2015.", {"type": "interview", "issued": "2014-05-03/2015-02-04"}),
]  # fmt: skip


def unmarked(words: str) -> str:
    """``words`` without what may change in a title within quotation marks: these, and the comma at its end."""
    return re.sub("[“”‘’„‟‚‛＂\"',]", "", words)


def test_our_two_sources_are_cited_in_full() -> None:
    assert {chicago.note(source) for source in DATA.sources.values()} == {BREITBART, NHK}


@pytest.mark.parametrize(("expected", "keys"), AS_A_PROCESSOR_HAS_IT)
def test_a_citation_is_what_a_citation_processor_makes_of_it(expected: str, keys: dict[str, Any]) -> None:
    assert chicago.note(source(**keys)) == expected


@pytest.mark.parametrize(
    ("expected", "keys"),
    [
        ("Ministry of Ports, “Ports,” in The Courier (Office, May 3, 2014).", {"type": "report", "author": [BODY],
            "publisher": "Office"}),
        ("“Ports,” trans. Anna Meier, ed. Ministry of Ports, The Courier, May 3, 2014.", {"translator": [MEIER],
            "editor": [BODY]}),
        ("“Ports,” The Courier, Business, late edition, May 3, 2014, B1–B2.", {"section": "Business",
            "edition": "late edition", "page": "B1-B2"}),
        ("Ports, in The Courier, 2nd ed. (Quay Press, 2014).", {"type": "book", "publisher": "Quay Press",
            "edition": "2", "issued": "2014"}),
        ("“Ports,” The Courier, May 3, 2014.", {"type": "webpage", "publisher": "The Courier"}),
        (f"“Ports,” The Courier, May 3, 2014, {URL}, archived at {URL}/old.", {"URL": URL, "archive": f"{URL}/old"}),
        ("“Who lost?,” The Courier, May 3, 2014.", {"title": "Who lost?"}),
    ],
)  # fmt: skip
def test_every_part_has_its_place(expected: str, keys: dict[str, Any]) -> None:
    assert chicago.note(source(**keys)) == expected


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("2017", "2017"), ("2017-01", "January 2017"), ("2017-01-06", "January 6, 2017"),
        ("2017-01-XX", "January 2017"), ("2015-09~", "ca. September 2015"), ("2014?", "[2014?]"),
        ("2014%", "[ca. 2014?]"),
        ("2014/2016", "2014–2016"), ("2014-05/2014-06", "May–June 2014"),
        ("2014-02-01/2014-02-09", "February 1–9, 2014"), ("2014-05-01/2014-06-02", "May 1–June 2, 2014"),
        ("2014~/2015-03?", "ca. 2014 to [March 2015?]"),
        ("2014-05/2014-06-02", "May 2014–June 2, 2014"), ("2014-21/2014-23", "Spring 2014 to Autumn 2014"),
        ("2014/..", "since 2014"), ("../2014-05", "until May 2014"), ("201X", "2010s"),
        ("19XX", "between 1900 and 1999"), ("190X", "between 1900 and 1909"), ("0044-03-15", "March 15, 44"),
    ],
)  # fmt: skip
def test_a_date_says_no_more_than_the_file_does(date: str, words: str) -> None:
    assert chicago.date_words(dates.parse(date)) == words
    assert words in chicago.note(source(issued=date))


def test_the_day_of_reading_is_told_where_the_day_of_issue_is_not_sure() -> None:
    assert "accessed" not in chicago.note(source(accessed="2016-02-03"))
    assert chicago.note(source(issued="2015~", accessed="2016-02-03", URL=URL)) == (
        f"“Ports,” The Courier, ca. 2015, accessed February 3, 2016, {URL}."
    )


@pytest.mark.parametrize("words", ["A & B", "<b>x</b> &amp; {y}", 'it\'s "so"', "“So,” he said", "北京", "*a* _b_ \\c"])
def test_letters_are_unharmed(words: str) -> None:
    found = chicago.note(source(title=words, container_title=words, author=[{"literal": words}]))
    title = {'it\'s "so"': "“it's ‘so,’”", "“So,” he said": "“‘So,’ he said,”"}.get(words, f"“{words},”")
    assert found == f"{words}, {title} {words}, May 3, 2014."


def test_the_processor_is_asked_once_for_all_sources_with_the_same_fields() -> None:
    chicago._laid_out.cache_clear()
    first = chicago.note(source(title="Asked for once", author=[BODY]))
    other = chicago.note(source(title="Zqaz and “another”", author=[MEIER], issued="2012-01"))
    assert first == "Ministry of Ports, “Asked for once,” The Courier, May 3, 2014."
    assert other == "Anna Meier, “Zqaz and ‘another,’” The Courier, January 2012."
    assert chicago._laid_out.cache_info().misses == 1
    both = chicago.note(source(title="Asked for once", author=[BODY, MEIER]))
    assert both == "Ministry of Ports and Anna Meier, “Asked for once,” The Courier, May 3, 2014."
    assert chicago._laid_out.cache_info().misses == 2


@pytest.mark.parametrize(
    ("title", "noted"),
    [
        ("“We will not give up,” says minister", "“‘We will not give up,’ says minister,”"),
        ('"We will not give up," says minister', "“‘We will not give up,’ says minister,”"),
        ("Minister: “We will not give up”", "“Minister: ‘We will not give up,’”"),
        ("Minister: “We will not give up,”", "“Minister: ‘We will not give up,’”"),
        ("“They said ‘no,’ and left”", "“‘They said “no,” and left,’”"),
        ("Minister: “They said ‘no’”", "“Minister: ‘They said “no,”’”"),
        ("He said “We quit.”", "“He said ‘We quit.’”"),
        ("The ‘quiet’ war", "“The ‘quiet’ war,”"),
        ("The ministers’ plan isn’t “new”", "“The ministers’ plan isn’t ‘new,’”"),
        ("Der „stille“ Krieg", "“Der ‘stille’ Krieg,”"),
        ("La guerre « froide »", "“La guerre « froide »,”"),
        ('A 12" shell', '“A 12" shell,”'),
    ],
)
def test_a_titles_own_quotation_marks_are_the_inner_ones_of_the_note(title: str, noted: str) -> None:
    assert chicago.note(source(title=title)) == f"{noted} The Courier, May 3, 2014."


def test_a_title_that_stands_without_quotation_marks_keeps_its_own() -> None:
    assert chicago.note(source(type="book", title="The “quiet” war")).startswith("The “quiet” war, ")


@pytest.mark.parametrize(
    "written",
    [
        "10.1234/fish.5", "https://doi.org/10.1234/fish.5", "http://dx.doi.org/10.1234/fish.5", "doi:10.1234/fish.5",
        "DOI: 10.1234/fish.5", "doi.org/10.1234/fish.5", "https://doi.org/doi:10.1234/fish.5",
        "１０.1234/fish.5", "info:doi/10.1234/fish.5", "https://doi.org/10.1234%2Ffish.5",
        "https://doi-org.library.example/10.1234/fish.5", "https://press.example/doi/full/10.1234/fish.5",
    ],
)  # fmt: skip
def test_a_doi_is_bare_in_every_export_whatever_way_it_is_written(written: str) -> None:
    fish = source(DOI=written)
    assert chicago.note(fish).endswith(", https://doi.org/10.1234/fish.5.")
    assert "  doi = {10.1234/fish.5},\n" in bibtex.entry("x", fish)
    assert "\r\nDO  - 10.1234/fish.5\r\n" in ris.record("x", fish)
    assert csl.item("x", fish)["DOI"] == "10.1234/fish.5"


def test_a_doi_keeps_what_only_looks_like_an_escape() -> None:
    assert source(DOI="10.1234/a%20b(c)<d>").doi == "10.1234/a%20b(c)<d>"


@given(sources())
def test_any_source_is_cited_on_one_line_with_its_title_to_the_letter(any_source: Source) -> None:
    found = chicago.note(any_source)
    assert unmarked(one_line(any_source.title)) in unmarked(found)
    assert len(found.splitlines()) == 1
    assert found.endswith(".")


def test_a_quote_travels_with_who_says_it_when_where_and_an_address_that_lands_on_it() -> None:
    said = quote(
        "the strait is ours", speaker={"name": "A. Person", "role": "minister", "voice": "reported"}, date="2016"
    )
    data = dataset(relation("NOR", "ZAF", said))
    assert cite.quote_with_citation(data, said) == (
        "The Invented Courier, on A. Person, minister: “the strait is ours” (2016, as reported on 30 December 2016).\n"
        "“Ministers meet at the lighthouse,” The Invented Courier, December 30, 2016. "
        "https://courier.example/2016/lighthouse#:~:text=the%20strait%20is%20ours"
    )


def test_without_a_speaker_or_an_address_this_is_said_or_left_out() -> None:
    said = quote("they rebuilt the dam", source="radio-2014")
    assert cite.quote_with_citation(dataset(relation("NOR", "ZAF", said)), said) == (
        "Radio Nowhere: “they rebuilt the dam” (as reported in 2014).\n"
        "“Evening bulletin,” Radio Nowhere, aired 2014. Not available online."
    )


def test_a_role_alone_and_direct_speech_are_told_plainly() -> None:
    said = quote("we met", speaker={"role": "foreign minister"})
    data = dataset(relation("NOR", "ZAF", said))
    assert cite.quote_with_citation(data, said).startswith("foreign minister: “we met” (as reported on 30 December")


def test_words_beside_a_quote_travel_in_brackets_outside_its_quotation_marks() -> None:
    said = quote("it would retain “the right,”", prefix="no reprisals,\n while", suffix="he said")
    assert cite.quotation(said, source()) == "[no reprisals, while] ‘it would retain “the right,”’ [he said]"


@pytest.mark.parametrize("voice", ["direct", "reported"])
def test_a_preview_has_the_same_on_one_line_and_no_address(voice: str) -> None:
    said = quote("he said no", speaker={"name": "A. Person", "voice": voice}, suffix="twice")
    data = dataset(relation("NOR", "ZAF", said))
    words, source_and_place = cite.quote_with_citation(data, said).split("\n")
    line = cite.quote_and_source(data, said)
    assert line.startswith(f"{words} “Ministers")
    assert source_and_place.startswith(line.removeprefix(f"{words} "))
    assert "http" not in line


def test_where_the_page_is_gone_the_archived_copy_is_the_place() -> None:
    said = quote("they rebuilt the dam", source="radio-2014")
    radio = {**SOURCES["radio-2014"], "archive": "https://archive.example/radio"}
    data = dataset(relation("NOR", "ZAF", said), sources={"radio-2014": radio})
    assert cite.quote_with_citation(data, said).endswith(" https://archive.example/radio")


@given(WORDS)
def test_between_the_quotation_marks_stand_the_sources_words_and_nothing_else(words: str) -> None:
    said = quote(words)
    data = dataset(relation("NOR", "ZAF", said))
    found = cite.quote_with_citation(data, said)
    marks = quotation_marks(one_line(words), "en")
    assert found.startswith(f"The Invented Courier: {one_line(words).join(marks)} (as reported on 30 December 2016).\n")
    assert found.endswith(str(text_fragment.passage(data.sources["courier-2016"], said)))


def test_a_bibliography_tells_of_which_data_and_on_which_day() -> None:
    view = apply(DATA, Filters(("JPN",), years=(2015, 2016)))
    head, what, gap, *notes = cite.bibliography(view, dt.date(2026, 11, 22)).splitlines()
    assert head == "Russia and its partners, version 2026.11, accessed November 22, 2026."
    assert what.startswith("Sources of ")
    assert "2015–2016" in what
    assert gap == ""
    assert notes == [BREITBART, f"{NHK} Not available online."]


def test_a_bibliography_is_headed_by_who_collected_the_data_and_where_it_is() -> None:
    data = dataset(*TINY.relations, author=[MEIER, BODY], URL="https://page.example/graph", version="2")
    head, *_ = cite.bibliography(apply(data, Filters(("ISL",))), dt.date(2026, 1, 2)).splitlines()
    assert head == (
        "Anna Meier and Ministry of Ports, Invented, version 2, accessed January 2, 2026, "
        "https://page.example/graph?country=ISL."
    )


def test_a_bibliography_names_only_the_sources_in_view() -> None:
    found = cite.bibliography(apply(TINY, Filters(("ISL",))), dt.date(2026, 1, 2))
    assert "Radio Nowhere" in found
    assert "Courier" not in found
    assert cite.bibliography(apply(TINY, Filters(kinds=frozenset())), dt.date(2026, 1, 2)).count("\n") == 3


@pytest.mark.parametrize("date", DATES)
def test_every_date_has_words(date: str) -> None:
    assert not set("X~%/") & set(chicago.date_words(dates.parse(date)))


def test_the_style_is_valid_csl() -> None:
    style = ROOT / "graph" / "citation" / "chicago-notes.csl"
    CitationStylesStyle(str(style), validate=True)  # it warns of what is not valid, and a warning is an error here
    with pytest.warns(UserWarning, match="schema validation"):
        CitationStylesStyle(
            io.BytesIO(style.read_bytes().replace(b"<layout", b"<layuot").replace(b"/layout", b"/layuot"))
        )


def test_what_is_no_doi_has_no_address_of_one() -> None:
    assert chicago.note(source(DOI="arXiv:1234.5678", URL=URL)).endswith(f", {URL}.")

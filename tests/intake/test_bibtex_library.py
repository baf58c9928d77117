"""BibTeX becomes sources: real programs' files as they document them, broken ones, and our own there and back."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.export import bibtex
from graph.intake import NotALibrary, read_library
from graph.intake.bibtex_dates import issued
from graph.intake.csl_library import Item
from graph.intake.csl_shapes import without_markup
from graph.model import Source
from tests.support import examples
from tests.support.sources_for_tests import PLAIN_WORDS, source, sources

BETTER_BIBTEX = r"""
@string{tass = "TASS"}
@article{kiselyov2016,
  title = {{{NATO}} and {{Russia}}: ``Trust'' Lost in {{K{\"o}ln}} \& {M\'{e}xico} -- 100\% sure},
  author = {family=Berg, given=Anna, prefix=van den, useprefix=true and {Ministry of Ports and Trade} and Müller, Jürgen
            and Doe, Jr., John},
  date = {2016-12-29},
  journaltitle = tass # { Agency},
  entrysubtype = {newspaper},
  url = {https://tass.example/a_b?c=1\&d=2%20},
  urldate = {2017-01-06T10:00:00Z},
  langid = {british},
  pages = {12--14},
  keywords = {ports,trade},
  file = {/home/a/Zotero/storage/AB/a.pdf}
}
"""
BIBTEX = r"""% Written by hand.
@ARTICLE(smith-2014, Title = "Russia's word", Journal = {The {C}ourier}, Year = 2014, month = may, day = "3",
  HowPublished = {\url{https://courier.example/a_b}}, language = {ngerman}, number = 7)
"""


def items(text: str | bytes) -> tuple[Item, ...]:
    return read_library(text if isinstance(text, bytes) else text.encode(), "library.bib").items


def plain(item: Item) -> dict[str, Any]:
    assert item.source is not None
    return item.source.model_dump(by_alias=True, exclude_defaults=True, mode="json")


def test_an_entry_of_better_bibtex_is_a_source() -> None:
    [item] = items(BETTER_BIBTEX)
    assert (item.id, item.faults, item.left_out) == ("kiselyov2016", (), ())
    read = plain(item)
    assert read.pop("issued")["text"] == "2016-12-29"
    assert read.pop("accessed")["text"] == "2017-01-06"
    assert read == {
        "type": "article-newspaper",
        "title": "NATO and Russia: “Trust” Lost in Köln & México – 100% sure",
        "container-title": "TASS Agency",
        "author": [
            {"family": "Berg", "given": "Anna", "non-dropping-particle": "van den"},
            {"literal": "Ministry of Ports and Trade"},
            {"family": "Müller", "given": "Jürgen"},
            {"family": "Doe", "given": "John", "suffix": "Jr."},
        ],
        "URL": "https://tass.example/a_b?c=1&d=2%20",
        "language": "en-GB",
        "page": "12-14",
        "keyword": "ports,trade",
    }


def test_bibtex_of_old_is_read_with_its_brackets_names_of_months_and_straight_apostrophes() -> None:
    [item] = items(BIBTEX)
    read = plain(item)
    assert (read["title"], read["container-title"], read["issued"]["text"]) == (
        "Russia's word", "The Courier", "2014-05-03",
    )  # fmt: skip
    assert (read["URL"], read["language"], read["issue"]) == ("https://courier.example/a_b", "de", "7")


@pytest.mark.parametrize(
    ("written", "title"),
    [
        (r"50% of \$5", "50% of $5"), ("Ports & trade #1", "Ports & trade #1"), ("$5 and $6 of it", "$5 and $6 of it"),
        (r"H$_2$O", "H_2O"), (r"\v{C}apek \ss{} \LaTeX{}", "Čapek ß LaTeX"),
        (r"a~b \textbackslash{} c^d", r"a b \ c^d"),
        (r"See \href", r"See \href"), (r"Use \textcolor{red}", r"Use \textcolor{red}"),
        (r"\enquote{So} \emph{it} \strange{is}", r"“So” it \strangeis"),
    ],
)  # fmt: skip
def test_signs_of_latex_are_letters_and_no_letter_is_lost(written: str, title: str) -> None:
    [item] = items(f"@book{{a, title = {{{written}}}, date = {{2014}}}}")
    assert plain(item)["title"] == title


@pytest.mark.parametrize("month", ["²", "٣", "３", "𝟒", "Ⅻ"])
def test_a_month_in_signs_of_any_kind_ends_no_library(month: str) -> None:
    [first, second] = items(
        f"@book{{a, title = {{A}}, year = {{2014}}, month = {{{month}}}}}\n@book{{b, title = {{B}}, year = {{2015}}}}"
    )
    assert (plain(first)["title"], plain(second)["title"]) == ("A", "B")


def test_what_is_broken_is_told_with_its_line_and_the_rest_is_read() -> None:
    text = "@book{a, title={A}, year=2014}\n\n@book{b, title={No end\n@book{c, title={C}, year=2015}\n"
    first, broken, last = items(text)
    assert broken.faults == ("line 3: its braces or its quotes are not closed",)
    assert (plain(first)["title"], plain(last)["title"]) == ("A", "C")


def test_a_key_that_stands_twice_is_two_sources_and_a_field_that_does_is_told() -> None:
    text = '@string{j = "J"}\n@book{a, title={A}, year=2014}\n@book{a, title="B" # j, title={C}, year=2015}'
    one, two = items(text)
    assert [one.id, two.id] == ["a", "a-2"]
    assert plain(two)["title"] == "BJ"
    assert two.left_out == ("title again (the entry has it twice, and the first is taken)",)


def test_those_who_are_not_named_and_fields_of_one_program_are_told() -> None:
    [item] = items("@book{a, title={A}, year=2014, author={Doe, J. and others}, bdsk={x}, crossref={b}}")
    assert plain(item)["author"] == [{"family": "Doe", "given": "J."}]
    assert [one.partition(" ")[0] for one in item.left_out] == ["author:", "bdsk,"]
    assert "bdsk, crossref (" in item.left_out[1]


@pytest.mark.parametrize(
    ("data", "guessed"),
    [(b"\xef\xbb\xbf", ""), (b"% caf\xe9\n", "Windows-1252"), (b"\r\n\r\n", "")],
)
def test_marks_line_ends_and_old_encodings_are_read(data: bytes, guessed: str) -> None:
    read = read_library(data + b"@book{a,\r\n title={A},\r\n year=2014}\r\n", "library.bib")
    assert (read.items[0].id, read.guessed) == ("a", guessed)


@pytest.mark.parametrize("data", [b"", b"no entry", b"@", b"\x00@book{", b"\xff\xfe\x00", b"{@}" * 1000, b'{"a": 1}'])
def test_a_file_named_bib_that_is_no_bibtex_is_told(data: bytes) -> None:
    with pytest.raises(NotALibrary, match="bib"):
        items(data)


def test_a_thousand_braces_are_told_and_end_nothing() -> None:
    [item] = items("@book{a, title={" + "{" * 5000 + "}" * 5000 + "}, year=2014}")
    assert item.faults == ("line 1: its braces are nested too deep",)


@given(st.text('@{}(),="#\\%abook\n', max_size=60))
def test_any_text_is_items_or_no_library(text: str) -> None:
    with suppress(NotALibrary):
        items("@" + text)


# What `export --list` says that BibTeX lacks, and what becomes of what it has another word for.
LOST = {"section", "medium", "status", "abstract", "archive", "archive_location", "archive-place", "authority"}
OTHER_NAME = {"container-title", "collection-title", "publisher", "number", "issue", "type", "author", "editor",
              "translator", "DOI"}  # fmt: skip


@examples(10)
@given(sources(PLAIN_WORDS))
def test_our_own_bibtex_is_read_back_but_for_what_the_format_is_said_to_lack(one: Source) -> None:
    [item] = items(bibtex.text({"k": one}))
    before, after = one.model_dump(by_alias=True, exclude_defaults=True, mode="json"), plain(item)
    told = {words.partition(" ")[0] for words in item.left_out}
    read_as = {words.partition(" ")[0] for words in item.read_as}  # `<b>x</b>` is taken for CSL's markup, and told
    for key in {*before, *after} - LOST - OTHER_NAME - told:
        written = before.get(key)
        assert after.get(key) == (without_markup(written) if key in read_as else written), key


def test_a_newspapers_article_comes_back_whole() -> None:
    one = source(
        author=[{"family": "Berg", "given": "Anna"}, {"literal": "Body and Soul, Inc."}], URL="https://c.example/a_b",
        language="en-GB", page="12-14", issue="7", volume="3", note="100% {true}", accessed="2016-02-03",
        DOI="10.1/a_b",
    )  # fmt: skip
    [item] = items(bibtex.text({"k": one}))
    assert item.source == one


CROSSREF = r"""
@inproceedings{paper, crossref = {Conf}, author = {Meier, Anna}, title = {A Paper}, pages = {1--4}}
@proceedings{conf, title = {Talks at the Lighthouse}, year = 2016, month = sep # "~5", editor = {Doe, Jane},
  url = {https://conf.example/}}
@inbook{part, crossref = {whole}, title = {A Part}, date = {2001-05}}
@book{whole, title = {The Whole}, subtitle = {Of It}, author = {Own, Er}, date = {1999}, xdata = {house}}
@xdata{house, publisher = {Nord}, location = {Bergen}}
@article{said, crossref = {issue}, title = {Said}}
@periodical{issue, title = {The Courier}, date = {2016-03}, volume = {4}}
@book{a, crossref = {b}, title = {A}, year = 2000}
@book{b, crossref = {a}, title = {B}}
@incollection{lost, crossref = {nowhere}, booktitle = {Somewhere}, title = {Lost}, year = 2000, month = {Michaelmas}}
"""


def test_a_part_has_from_its_whole_what_it_lacks_and_nothing_that_is_the_wholes_alone() -> None:
    found = {item.id: item for item in items(CROSSREF)}
    assert list(found) == ["paper", "conf", "part", "whole", "said", "issue", "a", "b", "lost"]
    paper, part, said = (plain(found[key]) for key in ("paper", "part", "said"))
    assert (paper["title"], paper["container-title"], paper["issued"]["text"], paper["editor"]) == (
        "A Paper", "Talks at the Lighthouse", "2016-09-05", [{"family": "Doe", "given": "Jane"}],
    )  # fmt: skip
    assert "URL" not in paper, "it would be taken for the proceedings"
    assert (part["container-title"], part["issued"]["text"], part["publisher-place"]) == (
        "The Whole: Of It", "2001-05", "Bergen",
    )  # fmt: skip
    assert part["author"] == part["container-author"] == [{"family": "Own", "given": "Er"}]
    assert (said["container-title"], said["issued"]["text"], said["volume"]) == ("The Courier", "2016-03", "4")
    assert plain(found["b"])["issued"]["text"] == "2000", "two that name each other end"
    told = " ".join(map(str, found["lost"].left_out))
    assert "crossref" in told
    assert "month" in told


def test_two_libraries_that_define_the_same_abbreviation_are_one() -> None:
    text = "@string{j={Journal}}\n@string{j={Journal}}\n@article{a, title={T}, journal=j, year=2010}\n"
    [item] = items(text)
    assert plain(item)["container-title"] == "Journal"


@pytest.mark.parametrize("month", ["marzipan", "decade", "junk"])
def test_a_word_that_begins_like_a_month_is_none(month: str) -> None:
    [item] = items(f"@article{{a, title={{T}}, journal={{J}}, year=2010, month={{{month}}}}}")
    assert plain(item)["issued"]["text"] == "2010"


@pytest.mark.parametrize(
    ("fields", "issued"),
    [
        ("year=2014, month={Mai}", "2014-05"), ("year=2014, month={мая}, day=3", "2014-05-03"),
        ("year=2014, month=may # {/} # jun", "2014-05/2014-06"), ("year=2014, month={Spring}", "2014-21"),
        ("year={c. 2014}, month=may", "2014-05~"), ("year={[2014]}, month={5}", "2014-05"),
        ("year={2014?}, month={5}, day=3", "2014-05-03?"),
        ("year=2014, month=may, day={1--3}", "2014-05-01/2014-05-03"),
        ("year=2014, month={mai}, day={4-6}", "2014-05-04/2014-05-06"),
        ("year=2014, month=may, day={5th}", "2014-05-05"),
        ("year={[2014]}", "2014"), ("date={May 2014}", "2014-05"),
    ],
)  # fmt: skip
def test_a_date_in_words_of_any_language_is_read_where_it_is_clear(fields: str, issued: str) -> None:
    [item] = items(f"@book{{a, title={{T}}, {fields}}}")
    assert (item.left_out, plain(item)["issued"]["text"]) == ((), issued)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ("month={Michaelmas}", "month (“Michaelmas” is not a month; the date is 2014 alone)"),
        ("month={13}", "month (“13” is not a month; the date is 2014 alone)"),  # CSL's 13 is a season
        ("month={0}", "month (“0” is not a month; the date is 2014 alone)"),
        ("month={2014-05}", "month (“2014-05” is not a month; the date is 2014 alone)"),
        ("month={12-13}", "month (“12-13” is not a month; the date is 2014 alone)"),
        ("month=may, day={1/3}", "day (“1/3” is not a day of this date; the date is 2014-05 alone)"),
        ("month={4 May}, day=7", "day (“7” is not the day that stands beside the month; the date is 2014-05 alone)"),
        ("month={Mai/Juin}, day=5", "day (“5” is not a day of one month; the date is 2014-05/2014-06 alone)"),
    ],
)
def test_a_month_or_a_day_that_cannot_be_read_is_told_as_that(fields: str, said: str) -> None:
    [item] = items(f"@book{{a, title={{T}}, year=2014, {fields}}}")
    assert item.left_out == (said,)
    assert f"; the date is {plain(item)['issued']['text']} alone)" in said


@pytest.mark.parametrize(
    ("year", "month"),
    [("2014-15", "{5}"), ("2014/15", "may"), ("1914--18", "{7}"), ("2013/2014", "{Mai}"), ("1990s", "may")],
)
def test_a_span_of_years_takes_no_month_and_is_blamed_for_it(year: str, month: str) -> None:
    [item] = items(f"@book{{a, title={{T}}, year={{{year}}}, month={month}, day=3}}")
    said = year.replace("--", "–")
    assert "-" not in plain(item)["issued"]["text"]
    assert all(f"“{said}” is not one year" in one for one in item.left_out)
    assert len(item.left_out) == 2


@pytest.mark.parametrize("year", ["2014, 12", "2014-03", "forthcoming 2014", "2014 (2013)"])
def test_a_month_beside_what_is_no_year_makes_the_date_unreadable(year: str) -> None:
    [item] = items(f"@book{{a, title={{T}}, year={{{year}}}, month={{5}}}}")
    assert item.source is None
    assert f"issued “{year} and month 5”" in item.faults[0]


@pytest.mark.parametrize(
    ("name", "may_be"),
    [("paper", "article-newspaper or article-journal or paper-conference"), ("pressconference", "interview or speech")],
)
def test_a_type_of_several_meanings_is_a_document_and_told(name: str, may_be: str) -> None:
    [item] = items(f"@{name}{{a, title={{T}}, journal={{J}}, year=2014}}")
    assert item.left_out == (f"@{name} (it may be {may_be}; the type is document)",)
    assert plain(item)["type"] == "document"


def test_a_newspaper_and_a_language_under_other_names_are_read() -> None:
    [item] = items("@newspaper{a, title={T}, journal={J}, year=2010, langid={chinese-simplified}}")
    assert item.source is not None
    assert (item.source.type, item.source.language) == ("article-newspaper", "zh-Hans")


@pytest.mark.parametrize("sign", ["²", "②"])
def test_a_month_whose_number_is_a_sign_of_its_own_is_read(sign: str) -> None:
    assert issued("2014", sign, "").date == {"literal": "2014-02"}


@pytest.mark.parametrize(
    ("date", "issued"), [("2014/", "2014/"), ("2014/unknown", "2014/"), ("2014/..", "2014/.."), ("/2014", "/2014")]
)
def test_an_end_that_nobody_knows_is_none_that_is_open(date: str, issued: str) -> None:
    [item] = items(f"@book{{a, author = {{B, A}}, publisher = {{C}}, title = {{A}}, date = {{{date}}}}}")
    assert item.source is not None
    assert item.source.issued.text == issued


@pytest.mark.parametrize("year", ["year = {14}", "year = {14}, month = may", "year = {'14}", "date = {14-05-03}"])
def test_a_year_of_two_digits_is_of_no_century(year: str) -> None:
    [item] = items(f"@book{{a, author = {{B, A}}, publisher = {{C}}, title = {{A}}, {year}}}")
    assert item.source is None
    assert item.faults

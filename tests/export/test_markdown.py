"""Dossiers as Markdown: read back, each curated word is a word, and no letter is another."""

from __future__ import annotations

import html

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from graph.citation import one_line
from graph.export import markdown
from graph.view import Filters, apply
from tests.support import examples
from tests.support.data_for_tests import TINY, dataset, quote, relation
from tests.support.sources_for_tests import WORDS

PLAIN = MarkdownIt("commonmark")
SMART = MarkdownIt("default", {"typographer": True, "html": True})  # dashes, ellipses, quotation marks, tables, ~~
MARKUP = (
    "*a* _b_ `c` [d](x) ![e](x) <i>f</i> &amp; a--b ... 'g' \"h\" ~~i~~ | $j$ ^k^ # :l: http://m.example www.n.example"
)


def shown(md: MarkdownIt, words: str) -> str:
    return html.unescape(md.render(f"x{markdown.escape(words)}x")).removeprefix("<p>x").removesuffix("x</p>\n")


@pytest.mark.parametrize("md", [PLAIN, SMART], ids=["CommonMark", "smart"])
@examples(200)
@given(words=WORDS | st.text(alphabet="\\`*_{}[]()<>#+-.!|~&$:@='\"; ab1\n"))
@example(words=MARKUP)
@example(words="# a #")
@example(words="1. a\n2. b\n\n    c\n===\n---")
@example(words="&lt; &#60; \\< \\\\")
def test_no_word_becomes_markup_and_no_letter_is_another(md: MarkdownIt, words: str) -> None:
    assert shown(md, words) == one_line(words)


def test_a_relation_is_told_with_its_quotes_speakers_and_notes() -> None:
    text = markdown.text(apply(TINY, Filters(countries=("TLS",), match="any")))
    page = SMART.render(text)
    assert page.startswith("<h1>Invented</h1>")
    assert "<h2>Eastland – Northland</h2>" in page
    assert "<blockquote>\n<p>“the east must answer for it”</p>" in page
    assert "<p>— speaker of the north, about September 2015, as reported on 30 December 2016</p>" in page
    assert "<li>Note: Coded as comment here: the pact is not theirs.</li>" in page
    assert "version 2017-01-06" in page


def test_whatever_words_hold_the_page_keeps_its_shape() -> None:
    hostile = f"> {MARKUP}\n\n## Not a head\n- not a list"
    data = dataset(
        relation("NOR", "ZAF", quote(hostile, comment=hostile, translation={"text": hostile, "language": "de"}),
                 summary=hostile),
        title=f"{hostile} #", countries={"NOR": {"label": "*N* #"}},
    )  # fmt: skip
    tokens = PLAIN.parse(markdown.text(apply(data, Filters())))
    kinds = [token.type for token in tokens]
    assert kinds.count("heading_open") == 2
    assert kinds.count("bullet_list_open") == kinds.count("blockquote_open") == 1
    inline = {child.type for token in tokens for child in token.children or ()}
    assert inline <= {"text", "text_special", "code_inline", "softbreak"}


def test_one_dossier_is_that_of_one_relation() -> None:
    assert markdown.text(apply(TINY, Filters(countries=("ESH", "TLS"), match="only"))).count("\n## ") == 1


@pytest.mark.parametrize(
    ("speaker", "who"),
    [
        ({"name": "V. Wave", "voice": "reported"}, "The Invented Courier, on V. Wave"),
        ({"role": "crowd", "voice": "reported"}, "The Invented Courier, on crowd"),
        ({"name": "V. Wave", "voice": "direct"}, "V. Wave"),
        (None, "The Invented Courier"),
    ],
)
def test_a_reported_sentence_is_the_outlets_telling_of_the_speaker(speaker: dict[str, str] | None, who: str) -> None:
    data = dataset(relation("NOR", "ZAF", quote("the fleet must leave", date="2016", speaker=speaker)))
    assert f"<p>— {who}, 2016, as reported on" in SMART.render(markdown.text(apply(data, Filters())))

"""The words on the screen: letter for letter, never as markup, with all that is known of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser
from itertools import pairwise
from typing import Any
from urllib.parse import parse_qs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.citation import cite
from graph.loading.live import Snapshot
from graph.model import Dataset, Quote, Relation
from graph.model.plover import Kind
from graph.model.text import fold_space
from graph.problems.problem import Problem
from graph.record import Record
from graph.render.html import dossier, quote_card
from graph.render.html.document import document
from graph.render.html.render import render
from graph.view import Filters, View, apply
from graph.view.selection import Selection
from graph.view.url import from_address
from tests.support.data_for_tests import ADMIRAL, ALLIANCE, SOURCES, TINY, dataset, quote, relation

VOID = {"br", "img", "input", "link", "meta", "hr"}
CHECKED = quote_card.Badge("found word for word", "These words stand in the source.", True)


class Page(HTMLParser):
    """HTML as a browser reads it: its tags with their attributes, and the text between them."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.pieces: list[tuple[str, str]] = []  # the innermost class, and a text
        self._open: list[str] = []
        self.feed(html)
        self.close()
        assert not self._open, "every tag that opens is closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            # What only keeps directions apart (bdi) is no place of its own.
            self._open.append(dict(attrs).get("class") or (self._open[-1] if tag == "bdi" else tag))

    def handle_endtag(self, tag: str) -> None:
        self._open.pop()

    def handle_data(self, data: str) -> None:
        self.pieces.append((self._open[-1] if self._open else "", data))

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment came out: {data}")

    @property
    def text(self) -> str:
        """What is read, with white space as a browser shows it."""
        return " ".join("".join(piece for _, piece in self.pieces).split())

    @property
    def letters(self) -> str:
        """Everything a reader can get at: the text, and what shows beside a pointer."""
        return "\n".join([*(piece for _, piece in self.pieces), *(v for _, attrs in self.tags for v in attrs.values())])

    @property
    def skeleton(self) -> list[tuple[str, list[str]]]:
        return [(tag, sorted(attrs)) for tag, attrs in self.tags]

    def each(self, css_class: str) -> list[str]:
        """The texts directly inside elements whose class begins so."""
        return [piece for inside, piece in self.pieces if inside.split(" ")[0] == css_class]

    def attributes(self, name: str) -> list[str]:
        return [attrs[name] for _, attrs in self.tags if name in attrs]


def checked(_relation: Relation, _quote: Quote) -> quote_card.Badge:
    return CHECKED


def everything(data: Dataset = TINY, filters: Filters = Filters()) -> View:  # noqa: B008 (frozen)
    return apply(data, filters)


def opened(*quotes: Quote, focus: str | None = None, badges: quote_card.Badges = checked, **more: Any) -> Page:
    """The dossier of one relation with these quotes."""
    return Page(
        dossier.relation(everything(dataset(relation("NOR", "ZAF", *quotes), **more)), "nor-zaf", badges, focus)
    )


# ---- letter for letter

HOSTILE = [
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<b>bold</b> </section> <!-- gone -->",
    '" onmouseover="alert(1)',
    "' autofocus onfocus='alert(1)",
    "$E = mc^2$ and $4 million",
    ":red[x] :material/home: :smile:",
    "[x](javascript:alert(1)) ![y](z)",
    "_x_ *y* **z** `w` ~~v~~ # u",
    "&amp; & &lt;b&gt; &nbsp &#60;",
    "{{ 7 * 7 }} {% raw %} {# n #}",
    "caf\u00e9 cafe\u0301 ﬁ – “so” 北 🇳🇴",
]


def hostile(words: str) -> Dataset:
    """Every text of the data that a page shows says ``words``, each with its own name before it."""
    return dataset(
        relation(
            "NOR",
            "ZAF",
            quote(
                f"exact {words}",
                prefix=f"prefix {words}",
                suffix=f"suffix {words}",
                date="2016",
                event="CONSULT",
                mode=f"mode {words}",
                speaker={"name": f"name {words}", "role": f"role {words}", "voice": "reported"},
                comment=f"comment {words}",
                translation={"text": f"translation {words}", "language": "en", "by": f"translator {words}"},
            ),
            summary=f"summary {words}",
        ),
        title=f"title {words}",
        version=f"version {words}",
        description=f"description {words}",
        countries={"NOR": {"label": f"first label {words}"}, "ZAF": {"label": f"second label {words}"}},
        sources={
            "courier-2016": {
                **SOURCES["courier-2016"],
                "title": f"headline {words}",
                "container-title": f"outlet {words}",
            }
        },
    )


def pages(data: Dataset) -> Iterator[tuple[str, Page, list[str]]]:
    """Each page of the data, with the fields that it must show."""
    view = everything(data)
    fields = ["exact", "prefix", "suffix", "mode", "name", "role", "comment", "translation", "translator", "summary"]
    labels = ["first label", "second label"]
    yield "relation", Page(dossier.relation(view, "nor-zaf", checked)), [*fields, *labels, "headline", "outlet"]
    yield "country", Page(dossier.country(view, "NOR")), labels
    yield "way in", Page(dossier.overview(view)), ["summary", *labels]
    yield "nothing", Page(dossier.empty_state(data, Selection.of("nor-zaf"))), labels
    file = data.title.replace("title", "file")
    yield (
        "head",
        Page(dossier.head(view, 1, Record(), own=file)),
        ["title", "version", "file", "description", "headline", "outlet"],
    )
    yield "counts", Page(render("counts.html", rows=[(data.name("NOR"), 1)])), ["first label"]


@pytest.mark.parametrize("words", HOSTILE)
def test_every_text_of_the_data_is_shown_letter_for_letter_and_never_as_markup(words: str) -> None:
    for (name, page, fields), (_, harmless, _) in zip(pages(hostile(words)), pages(hostile("words")), strict=True):
        for field in fields:
            # A mode is a name in a table: its hyphens are shown as spaces.
            assert f"{field} {words.replace('-', ' ') if field == 'mode' else words}" in page.letters, (name, field)
        assert page.skeleton == harmless.skeleton, name


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])).filter(str.strip))
def test_any_words_reach_the_screen_as_they_are(words: str) -> None:
    page = opened(quote(words, prefix=words, suffix=words))
    assert page.each("rg-exact") == [words]
    assert [beside.strip() for beside in page.each("rg-beside")] == [fold_space(words)] * 2


def test_white_space_inside_the_words_is_the_sources() -> None:
    assert opened(quote("they\n  met\u00a0there")).each("rg-exact") == ["they\n  met\u00a0there"]


@pytest.mark.parametrize(
    ("prefix", "suffix", "read"),
    [
        ("On Monday", "in the port", "On Monday they met in the port"),
        ("On Monday (", "), he said", "On Monday (they met), he said"),
        ("He said “", ".”", "He said “they met.”"),
        ("On\nMonday ", "\u00a0in the port", "On Monday they met in the port"),
    ],
)
def test_the_words_beside_a_quote_join_it_as_in_print(prefix: str, suffix: str, read: str) -> None:
    page = opened(quote("they met", prefix=prefix, suffix=suffix))
    assert "".join(text for inside, text in page.pieces if inside in ("rg-beside", "rg-exact")) == read


@pytest.mark.parametrize("words", HOSTILE)
def test_what_is_wrong_with_a_file_is_told_as_plain_text(words: str) -> None:
    found = [Problem("bad", words, f"{words}.yaml", 1, 2, where=words, found=words, allowed=(words,), hint=words)]
    page = Page(render("problems.html", title="T", problems=found, told="1 error", advice="Fix it."))
    assert page.letters.count(words) == 6
    assert {tag for tag, _ in page.tags} <= {"section", "header", "h2", "p", "article", "strong", "span", "code"}


# ---- what is told of a quote


def test_quotes_stand_in_order_of_time_by_their_date_or_else_their_report() -> None:
    page = opened(
        quote("reported in December 2016"), quote("last", date="2017"), quote("third", date="2016-02"),
        quote("first", date="2014"), quote("second", date="2015~"),
    )  # fmt: skip
    assert page.each("rg-exact") == ["first", "second", "third", "reported in December 2016", "last"]


def test_a_speaker_is_named_with_a_role() -> None:
    assert (
        "A. Person, foreign minister"
        in opened(quote("w", speaker={"name": "A. Person", "role": "foreign minister"})).text
    )


JOINT = [
    {"name": "A. Person", "role": "foreign minister", "country": "NOR"},
    {"name": "B. Person", "role": "prime minister", "country": "ZAF"},
]


def test_a_joint_statement_names_each_speaker() -> None:
    said = opened(quote("w", speaker=JOINT)).text
    assert "“w” A. Person, foreign minister, and B. Person, prime minister" in said


def test_where_the_source_tells_of_one_speakers_words_the_sentence_is_its_own() -> None:
    said = opened(quote("w", speaker=[{**JOINT[0], "voice": "reported"}, JOINT[1]])).text
    assert "The Invented Courier, on A. Person, foreign minister, and B. Person, prime minister" in said


def test_each_speaker_of_a_joint_statement_speaks_for_a_country_of_its_own() -> None:
    view = everything(dataset(relation("NOR", "ZAF", quote("w", speaker=JOINT))))
    assert "A. Person" in dossier.country(view, "NOR")
    assert "B. Person" not in dossier.country(view, "NOR")


def test_a_speaker_without_a_name_is_a_role() -> None:
    assert opened(quote("w", speaker={"role": "the studio guest"})).each("rg-speaker") == ["the studio guest"]


def test_a_sentence_that_reports_what_somebody_said_is_its_outlets() -> None:
    speaker = {"name": "A. Person", "role": "foreign minister"}
    reported = opened(quote("he left", speaker={**speaker, "voice": "reported"}))
    assert "The Invented Courier, on A. Person, foreign minister " in reported.text
    direct = opened(quote("I left", speaker={**speaker, "voice": "direct"}))
    assert direct.each("rg-speaker") == ["A. Person"]
    assert "Courier, on" not in direct.text
    assert not opened(quote("w")).each("rg-by")  # the article speaks: its name stands under every quote


@pytest.mark.parametrize(
    ("flag", "mark"),
    [
        ("negation", "did not happen"),
        ("hypothetical", "hypothetical"),
        ("future", "still to come"),
        ("historical", "background"),
    ],
)
def test_what_did_not_happen_is_marked_and_the_mark_explains_itself(flag: str, mark: str) -> None:
    page = opened(quote("w", event="AID", **{flag: "true"}))
    assert page.each("rg-mark") == [mark]
    [meaning] = [attrs["title"] for _, attrs in page.tags if attrs.get("class") == "rg-mark"]
    assert ("not counted as an act" in meaning) is (flag != "historical")
    assert opened(quote("w", event="AID")).each("rg-mark") == []


@pytest.mark.parametrize(
    ("date", "told"),
    [
        ("2016-12-29", "29 December 2016 ·"),
        ("2016-12", "December 2016 ·"),
        ("2016", "2016 ·"),
        ("2015-09~", "about September 2015 (inferred) ·"),
        ("2014?", "possibly 2014 (in doubt) ·"),
        ("2014/2016", "2014 to 2016 ·"),
        ("2014/2016~", "2014 to about 2016 (inferred) ·"),
        ("2014/..", "since 2014 ·"),
        (None, "as reported on 30 December 2016 ·"),
    ],
)
def test_a_date_says_what_it_is_and_how_sure(date: str | None, told: str) -> None:
    assert " ".join("".join(opened(quote("w", date=date)).each("rg-when")).split()).startswith(told)


@pytest.mark.parametrize(
    ("coding", "told"),
    [
        ({}, "comment or question"),
        (
            {"event": "CONSULT", "mode": "visit", "actor": ["NOR"], "recipient": ["ZAF"]},
            "visit: Northland → Southland",
        ),
        ({"event": "AGREE", "actor": ["NOR", "ZAF"]}, "agreement or promise: Northland and Southland"),
        ({"event": "SANCTION", "recipient": ["ZAF"]}, "sanctions: → Southland"),
    ],
)
def test_the_event_and_its_parties_stand_in_plain_words(coding: dict[str, Any], told: str) -> None:
    assert "".join(opened(quote("w", **coding)).each("rg-when")).strip().endswith(f"· {told}")


def test_contexts_and_the_curators_note_stand_in_plain_words() -> None:
    page = opened(quote("w", context=["natural_resource", "military"], comment="Printed so."))
    assert "Topics: natural resources, military" in page.text
    assert re.search("Curator’s note *Printed so[.]", page.text)
    assert "About" not in opened(quote("w")).text
    assert "Curator" not in opened(quote("w")).text


def test_a_translation_stands_beside_the_words_with_its_language_and_translator() -> None:
    page = opened(quote("les deux", translation={"text": "the two", "language": "en", "by": "B. Person"}))
    assert page.each("rg-exact") == ["les deux"]
    assert page.each("rg-translated") == ["the two"]
    assert "Translation by B. Person (not the source’s wording)" in page.text
    assert page.each("rg-badge") == ["original: found word for word"]  # of the translation nothing was found
    assert "en" in page.attributes("lang")
    assert "ranslat" not in opened(quote("les deux")).text
    assert "original" not in opened(quote("les deux")).text


def test_the_quotation_marks_are_the_pages_and_those_of_the_quotes_language() -> None:
    page = opened(quote("les deux"), sources={"courier-2016": {**SOURCES["courier-2016"], "language": "fr"}})
    assert page.each("rg-around") == ["«\u202f", "\u202f»"]
    page = opened(quote("they met", prefix="He said “", suffix=".”"))
    assert page.each("rg-around") == ["‘", "’"]


def test_the_source_stands_with_headline_outlet_and_date_and_the_link_lands_on_the_words() -> None:
    page = opened(quote("they met"))
    assert "“Ministers meet at the lighthouse”, The Invented Courier, 30 December 2016 · Open at this" in page.text
    [link] = [attrs for tag, attrs in page.tags if tag == "a" and "target" in attrs]
    assert link["href"] == f"{SOURCES['courier-2016']['URL']}#:~:text=they%20met"
    assert (link["target"], link["rel"]) == ("_blank", "noopener noreferrer")


def test_what_a_mouse_is_told_by_resting_somewhere_can_be_read_by_everybody() -> None:
    page = opened(quote("they met", historical=True))
    title = SOURCES["courier-2016"]["title"]
    assert page.each("rg-about") == [
        f"“{title},” The Invented Courier, December 30, 2016, {SOURCES['courier-2016']['URL']}.",
        "Background: Happened before the events the article reports.",
        "Found word for word: These words stand in the source.",
    ]


@pytest.mark.parametrize(
    ("places", "links", "badge"),
    [
        ({}, [], "Not available online ✓ in a saved copy"),
        ({"archive": "Norwegian National Archives"}, [], "Not available online ✓ in a saved copy"),
        ({"archive": "https://archive.example/radio"}, ["https://archive.example/radio"], "Archived copy ✓"),
        ({"DOI": "10.1234/a<b>5"}, ["https://doi.org/10.1234/a%3Cb%3E5"], "Open the article ✓"),
        (
            {"DOI": "10.1234/5", "archive": "https://archive.example/radio"},
            ["https://doi.org/10.1234/5", "https://archive.example/radio"],
            "Open the article · Archived copy ✓",
        ),
    ],
)
def test_where_a_source_is_not_online_its_badge_says_in_what_the_words_were_found(
    places: dict[str, str], links: list[str], badge: str
) -> None:
    said, sources = (
        quote("w", source="radio-2014"),
        {"radio-2014": {**SOURCES["radio-2014"], **places, "sha256": "0" * 64}},
    )
    data = dataset(relation("NOR", "ZAF", said), sources=sources)
    pair = data.by_id["nor-zaf"]
    entry = {"hash": said.hash, "source": "radio-2014", "verdict": "exact", "checked": "2017-01-06", "sha256": "0" * 64}
    badges = quote_card.badges(data, Record({pair.quote_id(said): entry}))
    page = Page(dossier.relation(everything(data), "nor-zaf", badges))
    assert [attrs["href"] for tag, attrs in page.tags if tag == "a" and "target" in attrs] == links
    assert f"2014 · {badge} Cite and share" in page.text.replace("verified to the letter", "✓")
    listed = Page(document(everything(data), badges)).text
    assert ("Not available online." in listed) == (not links)
    assert cite.quote_with_citation(data, said).endswith(links[0] if links else " Not available online.")


def test_the_badge_says_whether_the_words_were_found_in_their_source() -> None:
    assert opened(quote("w")).each("rg-badge") == ["found word for word"]
    assert "rg-badge rg-good" in opened(quote("w")).attributes("class")
    unchecked = opened(quote("w"), badges=lambda _relation, _quote: quote_card.UNCHECKED)
    assert unchecked.each("rg-badge") == ["not verified yet"]
    assert quote_card.UNCHECKED.meaning in unchecked.attributes("title")
    assert "rg-badge rg-good" not in unchecked.attributes("class")


def test_a_quote_that_the_record_holds_wears_the_day_on_which_it_was_found() -> None:
    held, changed = quote("they met", source="radio-2014"), quote("they parted", source="radio-2014")
    pair, text = relation("NOR", "ZAF", held, changed), "0" * 64
    entry = {"hash": held.hash, "source": "radio-2014", "verdict": "exact", "checked": "2017-01-06", "sha256": text}
    record = Record({pair.quote_id(held): entry})
    for named, good in ((text, True), ("1" * 64, False)):
        data = dataset(pair, sources={"radio-2014": {**SOURCES["radio-2014"], "sha256": named}})
        badge = quote_card.badges(data, record)
        assert badge(pair, held).good is good
        assert "6 January 2017" in badge(pair, held).meaning
        assert badge(pair, changed) == quote_card.UNCHECKED


def test_each_quote_has_the_badge_of_its_own_words() -> None:
    page = opened(
        quote("good", date="2014"), quote("bad", date="2015"), badges=lambda _r, q: quote_card.Badge(q.exact, "", False)
    )
    assert page.each("rg-badge") == ["good", "bad"]


def test_the_quote_that_an_address_names_is_pointed_out_and_no_other() -> None:
    one, two = quote("one"), quote("two")
    focused = opened(one, two, focus=two.hash)
    assert [attrs["id"] for _, attrs in focused.tags if "rg-focus" in attrs.get("class", "")] == [f"nor-zaf.{two.hash}"]
    assert "rg-focus" not in " ".join(opened(one, two).attributes("class"))


def test_of_very_many_quotes_the_first_are_shown_up_to_the_one_that_an_address_names() -> None:
    quotes = [quote(f"said on day {day}", date=f"{1500 + day}") for day in range(dossier.MOST + 30)]
    few, last = opened(*quotes[: dossier.MOST]), quotes[-11]
    assert (len(few.each("rg-exact")), few.each("rg-link")) == (dossier.MOST, [])
    many = opened(*quotes)
    assert many.each("rg-exact") == [one.exact for one in quotes[: dossier.MOST]]
    assert many.each("rg-link") == ["Show 30 more"]
    named = opened(*quotes, focus=last.hash)
    assert named.each("rg-exact")[-1] == last.exact
    assert named.each("rg-link") == ["Show 10 more"]
    assert f"Comment or question {len(quotes)}" in many.text  # what is counted is all that is in view


# ---- the head of a relation


def called(html: str) -> list[str]:
    """The accessible names of what can be pressed or followed without opening anything but a fold: summaries, links.

    What stands inside *Cite and share* is told by that one's own name.
    """
    html = re.sub(r'(<details class="rg-share">.*?</summary>).*?</details>', r"\1</details>", html, flags=re.DOTALL)
    found = re.findall(r"<(summary|a|button)\b([^>]*)>(.*?)</\1>", html, re.DOTALL)
    labels = [(re.search(r'aria-label="([^"]*)"', attributes), inside) for _, attributes, inside in found]
    return [
        " ".join(unescape(label[1] if label else re.sub("<[^>]*>", "", inside)).split()) for label, inside in labels
    ]


def test_no_two_controls_of_a_dossier_are_called_the_same() -> None:
    long = "so long a sentence that nobody reads it to its end " * 30
    sources = {key: {**one, "archive": "https://archive.example/1"} for key, one in SOURCES.items()}
    translation = {"text": f"in other words, {long}", "language": "en"}
    quotes = [
        quote(f"{start}{long}", date=date, comment="A note.", translation=translation)
        for start, date in (("one ", "2014"), ("two ", "2014"), ("", "2015"), ("so long ", "2016"))
    ]
    names = called(
        dossier.relation(everything(dataset(relation("NOR", "ZAF", *quotes), sources=sources)), "nor-zaf", checked)
    )
    assert len(set(names)) == len(names)
    for start in (
        "Show the whole quote, ",
        "Show the whole translation, ",
        "Curator’s note: one",
        "Cite and share: two",
        "Open at this passage: one",
        "Archived copy: two",
    ):
        assert any(name.startswith(start) for name in names), start


def headings(html: str) -> list[tuple[int, str]]:
    found = re.findall(r"<h([1-6])\b[^>]*>(.*?)</h\1>", html, re.DOTALL)
    return [(int(level), " ".join(unescape(re.sub("<[^>]*>", "", inside)).split())) for level, inside in found]


@pytest.mark.parametrize(
    ("filters", "level"),
    [
        (Filters(), 2),
        (Filters(years=(2014, 2015), versus=(2016, 2016)), 3),  # under the heads of the periods
        (Filters(speakers=("A. Wave",)), 3),  # under the speaker's name
    ],
)
def test_in_the_document_a_heading_with_its_countries_leads_to_each_quote(filters: Filters, level: int) -> None:
    page = document(everything(filters=filters), checked)
    found = headings(page)
    pairs = [words for at, words in found if at == level and " – " in words]
    assert len(pairs) == page.count("<article")
    assert "Northland – Southland" in [title for words in pairs for title in words.split(" · ")]
    assert found[0][0] == 2
    assert all(after - before <= 1 for (before, _), (after, _) in pairwise(found))


def test_the_controls_of_a_relation_are_named_by_it_and_those_of_a_quote_by_its_words() -> None:
    names = called(dossier.relation(everything(), "nor-zaf", checked))
    assert {"Cite and share: Northland – Southland", f"Cite and share: {ALLIANCE}, 1 May 2014"} <= set(names)
    assert len(set(names)) == len(names)


def test_a_relation_has_its_names_summary_and_counts_by_kind() -> None:
    page = Page(dossier.relation(everything(), "nor-zaf", checked))
    assert page.each("h2") == ["Northland – Southland"]
    assert "Friends by treaty, and hard on each other in trade." in page.text
    for words in (
        "Cooperation, said 1",
        "Cooperation, done 1",
        "Conflict, done 1",
        "Comment or question 1",
        "Did not happen, or not yet 1",
    ):
        assert words in page.text
    assert "Conflict, said" not in page.text
    assert "Article 1" in page.text


@pytest.mark.parametrize(
    ("filters", "before"),
    [
        (Filters(), ""),
        (Filters(acts_only=True), "Summary of all 5 quotes: "),
        (Filters(words="grain"), "Summary of all 5 quotes: "),
    ],
)
def test_where_filters_hide_quotes_the_summary_says_of_how_many_it_is(filters: Filters, before: str) -> None:
    page = Page(dossier.relation(everything(filters=filters), "nor-zaf", checked))
    assert f"Northland – Southland {before}Friends by treaty" in page.text
    assert page.text.count("Summary of all") == bool(before)


def test_a_relation_without_a_summary_says_nothing_of_one() -> None:
    data = dataset(relation("NOR", "ZAF", quote("one", date="2014"), quote("two", date="2016")))
    page = dossier.relation(everything(data, Filters(years=(2014, 2014))), "nor-zaf", checked)
    assert "Hidden by the filters" in page
    assert "Summary" not in page


@given(
    st.lists(
        st.tuples(st.sampled_from([None, "AGREE", "AID", "ACCUSE", "ASSAULT"]), st.booleans()), min_size=1, max_size=8
    )
)
def test_the_counts_of_a_relation_add_up_to_its_quotes(coded: list[tuple[str | None, bool]]) -> None:
    quotes = [quote(f"w{i}", event=event, negation=negated) for i, (event, negated) in enumerate(coded)]
    rows = dossier.counts(everything(dataset(relation("NOR", "ZAF", *quotes)))["nor-zaf"])
    assert sum(number for _, number, *_ in rows) == len(quotes)
    assert all(number for _, number, *_ in rows)


def test_a_relation_says_how_many_of_its_quotes_the_filters_hide() -> None:
    narrowed = Page(
        dossier.relation(everything(filters=Filters(years=(2016, 2016), report_dated=False)), "nor-zaf", checked)
    )
    assert "Hidden by the filters 2" in narrowed.text
    assert len(narrowed.each("rg-exact")) == 3
    assert "hidden" not in Page(dossier.relation(everything(), "nor-zaf", checked)).text


# ---- who speaks

SAID = dataset(
    relation(
        "NOR",
        "ZAF",
        quote("a", speaker={**ADMIRAL, "country": "ZAF"}),
        quote("b", speaker={**ADMIRAL, "country": "ZAF", "voice": "reported"}, date="2014"),
        quote("c", speaker={"name": "B. Reef"}),
        quote("d"),
    ),
    relation("NOR", "TLS", quote("a", speaker={**ADMIRAL, "country": "ZAF"})),
)


def speakers(page: Page) -> dict[str, Filters]:
    """Whom the page names as a way to what they say, with the filters that this sets."""
    links = [attrs["data-open"] for _, attrs in page.tags if attrs.get("class") == "rg-speaker"]
    opened = [from_address(parse_qs(one.removeprefix("?")), SAID) for one in links]
    assert {(one.show.id, one.layout) for one in opened} <= {("", "quotes")}
    return dict(zip(page.each("rg-speaker"), (one.filters for one in opened), strict=True))


def test_the_name_of_who_speaks_leads_to_all_that_they_say_whatever_the_filters() -> None:
    view = everything(SAID, Filters(years=(2014, 2014)))
    page = Page(dossier.relation(view, "nor-zaf", checked))
    assert speakers(page) == {"A. Wave": Filters(speakers=("A. Wave",))}
    joint = opened(quote("w", speaker=JOINT))
    assert joint.each("rg-speaker") == ["A. Person", "B. Person"]
    assert "Everything by A. Person" in joint.attributes("title")


def test_the_outlet_that_reports_is_no_way_to_a_speaker() -> None:
    page = opened(quote("w", speaker={**ADMIRAL, "voice": "reported"}))
    assert page.each("rg-speaker") == ["A. Wave"]
    assert "The Invented Courier, on A. Wave" in page.text


def test_the_overview_lists_who_speaks_with_their_quotes_and_what_is_only_reported() -> None:
    page = Page(dossier.overview(everything(SAID)))
    assert "A. Wave, retired admiral 2 quotes, 1 as reported" in page.text  # the same words on two pairs count once
    assert "B. Reef 1 quote" in page.text
    narrow = Filters(years=(2014, 2014), report_dated=False)
    page = Page(dossier.overview(everything(SAID, narrow)))
    assert "A. Wave, retired admiral 1 quote, as reported" in page.text
    assert speakers(page) == {"A. Wave": replace(narrow, speakers=("A. Wave",))}


def test_a_country_lists_who_speaks_for_it() -> None:
    assert list(speakers(Page(dossier.country(everything(SAID), "ZAF")))) == ["A. Wave"]
    assert list(speakers(Page(dossier.country(everything(SAID), "NOR")))) == []


def test_what_one_speaker_says_is_a_document_that_says_so_and_what_the_filters_hide_of_it() -> None:
    said = Filters(speakers=("A. Wave",))
    page = Page(document(everything(SAID, said), checked))
    assert page.each("rg-said")[0] == "Everything by "
    assert "Everything by A. Wave 2 quotes, 1 as reported." in page.text
    page = Page(document(everything(SAID, replace(said, years=(2014, 2014))), checked))
    assert "Some of what A. Wave says 1 quote, as reported; the other filters hide 1." in page.text
    assert page.attributes("data-open")[0] == "?speaker=A.+Wave&view=quotes"
    assert "Everything by" not in Page(document(everything(SAID), checked)).text
    nothing = Page(document(everything(SAID, replace(said, years=(1999, 1999))), checked)).text
    assert "No quotes match these filters. They hide 2 quotes by A. Wave. Show everything by A. Wave." in nothing


# ---- a country, nothing, and the way in


def test_a_country_shows_its_relations_each_one_click_away() -> None:
    filters = Filters(("NOR",), kinds=frozenset({Kind.VERBAL_COOPERATION, Kind.VERBAL_CONFLICT, Kind.UNCODED}))
    page = Page(dossier.country(everything(filters=filters), "NOR"))
    assert page.each("h2") == ["Northland"]
    assert page.each("rg-name") == ["Southland", "Eastland"]
    assert page.attributes("data-show") == ["", "nor-zaf", "nor-tls"]  # back to the overview, and each relation
    for _, attrs in page.tags:
        if "data-show" in attrs:
            opened = from_address(parse_qs(attrs["href"].removeprefix("?")), TINY)
            assert opened[:2] == (filters, Selection.of(attrs["data-show"]))


def test_a_country_counts_the_same_words_once() -> None:
    assert "6 quotes about 2 relations" in Page(dossier.country(everything(), "NOR")).text
    assert "1 quote about 1 relation in view" in Page(dossier.country(everything(), "ISL")).text


def test_a_row_says_in_words_what_its_line_shows() -> None:
    page = Page(dossier.country(everything(), "TLS"))
    assert page.attributes("title") == ["conflict, only said", "cooperation, includes acts done"]
    assert {"rg-line rg-conflict rg-dashed", "rg-line rg-cooperation rg-solid"} <= set(page.attributes("class"))


def test_where_nothing_is_selected_the_way_in_says_how_to_begin() -> None:
    page = Page(dossier.overview(everything(), most=2))
    assert "Choose a line to read its quotes, or a country to see its relations." in page.text
    assert page.attributes("data-show") == ["nor-zaf", "nor-tls", "esh-tls", "isl-zaf"]  # all, the fullest first
    assert page.each("rg-others") != []  # beyond the first two, behind a click
    assert "Friends by treaty, and hard on each other in trade." in page.text


def test_the_way_in_hides_no_relation_where_there_are_few() -> None:
    assert Page(dossier.overview(everything())).each("rg-others") == []


def test_the_way_in_of_an_empty_view_promises_nothing() -> None:
    page = Page(dossier.overview(everything(filters=Filters(kinds=frozenset()))))
    assert "most quotes first" not in page.text
    assert page.attributes("data-show") == []


def test_a_selection_that_the_filters_empty_says_so() -> None:
    page = Page(dossier.empty_state(TINY, Selection.of("nor-zaf")))
    assert page.each("h2") == ["Northland – Southland"]
    assert "No quotes here match the filters." in page.text
    assert Page(dossier.empty_state(TINY, Selection.of("NOR"))).each("h2") == ["Northland"]


def test_an_empty_view_says_so_and_what_to_do() -> None:
    page = Page(dossier.empty_state(TINY))
    assert page.each("h2") == ["Nothing in view"]
    assert "Remove one above, or show everything." in page.text


@pytest.mark.parametrize("name", ["relation.html", "country.html", "overview.html", "empty_state.html"])
def test_every_page_of_the_dossier_can_be_found_and_is_named_for_screen_readers(name: str) -> None:
    view = everything()
    html = {
        "relation.html": lambda: dossier.relation(view, "nor-zaf", checked),
        "country.html": lambda: dossier.country(view, "NOR"),
        "overview.html": lambda: dossier.overview(view),
        "empty_state.html": lambda: dossier.empty_state(TINY, Selection.of("NOR")),
    }[name]()
    tag, attributes = Page(html).tags[0]
    assert tag == "section"
    assert attributes["data-dossier"] == {"relation.html": "nor-zaf", "overview.html": ""}.get(name, "NOR")
    assert re.search(r"\w", attributes["aria-label"])


# ---- the head of the page


def head(dataset: Dataset, *verified: str, shown: Filters = Filters(), **more: Any) -> str:  # noqa: B008
    entries = {
        relation.quote_id(q): {
            "hash": q.hash, "source": q.source, "verdict": "exact", "checked": "2017-02-03", "sha256": "0" * 64,
        }
        for relation in dataset.relations
        for q in relation.quotes
        if q.exact in verified
    }  # fmt: skip
    snapshot = Snapshot(1, 1, dataset, Record(entries), **more)
    return Page(
        dossier.head(
            apply(dataset, shown), apply(dataset, Filters()).quotes, snapshot.record, snapshot.checked, snapshot.own
        )
    ).text


def test_the_head_says_how_many_of_all_quotes_were_checked_and_when() -> None:
    words = {q.exact for r in TINY.relations for q in r.quotes}
    assert "Not yet checked against the sources" in head(TINY)
    some = head(TINY, "the south closed its ports", "they rebuilt the dam")
    assert "2 of 8 quotes verified to the letter, last on 3 February 2017" in some
    assert "· All 8 quotes verified to the letter" in head(TINY, *words)


def test_the_head_says_what_the_filters_leave_of_all_and_what_of_it_only_its_report_dates() -> None:
    said = head(TINY, shown=Filters(years=(2014, 2014)))
    assert "3 of 8 quotes (1 dated by their report only) from 2 articles about 3 relations · 2014" in said
    assert "report only" not in head(TINY)


def test_the_head_says_whose_file_it_is() -> None:
    assert "Your own file: mine.yaml." in head(TINY, own="mine.yaml")
    assert "Your own file" not in head(TINY)


def test_each_quote_has_a_name_for_those_who_hear_it() -> None:
    page = Page(dossier.relation(everything(), "nor-zaf", checked))
    names = [attrs["aria-label"] for tag, attrs in page.tags if tag == "article"]
    assert names[0] == "2014 to 2016: they have patrolled the strait together"
    assert len({*names}) == len(names)


def test_the_head_says_how_many_quotes_report_an_act_and_which_way_all_of_these_go() -> None:
    act = {"event": "SANCTION", "actor": ["NOR"], "recipient": ["ZAF"]}
    page = opened(quote("a", **act), quote("b", **act), quote("c"), quote("d", negation="true", **act))
    told = "Conflict, includes acts done · 2 of 4 quotes report an act, all by Northland towards Southland"
    assert told in fold_space(page.text)
    assert "1 of 2 quotes reports an act, both ways" in fold_space(
        opened(quote("a", event="AGREE", actor=["NOR", "ZAF"]), quote("b")).text
    )
    assert "report an act" not in opened(quote("a")).text


def test_lists_say_how_many_acts_there_are_and_which_way_they_go_and_show_the_line_as_it_is_drawn() -> None:
    for html in (dossier.overview(everything()), dossier.country(everything(), "NOR")):
        page = Page(html)
        assert "1 act, by Northland" in page.text
        assert "3 acts, both ways" in page.text
        assert any(name.startswith("rg-line rg-both rg-solid rg-band-") for name in page.attributes("class"))


# ---- said and done are told apart by their signs

TOLD = {
    "AGREE": "rg-line rg-cooperation rg-dashed",
    "AID": "rg-line rg-cooperation rg-solid",
    "ACCUSE": "rg-line rg-conflict rg-dashed",
    "ASSAULT": "rg-line rg-conflict rg-solid",
    None: "rg-line rg-comment rg-dotted",
}


@pytest.mark.parametrize("event", TOLD)
def test_a_quote_has_the_sign_of_its_kind_wherever_it_is_told(event: str | None) -> None:
    data = dataset(relation("NOR", "ZAF", quote("w", event=event, actor=["NOR"] if event else [])))
    view, sign = everything(data), re.escape(TOLD[event])
    of_relation = dossier.relation(view, "nor-zaf", checked)
    for page in (of_relation, document(view, checked)):
        assert re.search(f'<p class="rg-when"><span class="{sign}">', page)
    assert re.search(
        f'<p class="rg-counts">\\s*<span[^>]*><span class="{sign}">', dossier.relation(view, "nor-zaf", checked)
    )
    if event:
        assert re.search(f'<p class="rg-counts"><span><span class="{sign}">', dossier.country(view, "NOR"))


def test_what_did_not_happen_has_a_dot_and_no_line() -> None:
    view = everything(dataset(relation("NOR", "ZAF", quote("w", event="AID", negation=True))))
    assert '<p class="rg-when"><span class="rg-dot rg-none">' in dossier.relation(view, "nor-zaf", checked)

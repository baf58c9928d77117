"""What is wrong in an address: each kind in one sentence, never in the words of who wrote it, and what fixes it."""

from __future__ import annotations

from urllib.parse import parse_qs, urlencode

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from graph.view import Filters, apply
from graph.view.selection import Selection
from graph.view.url import from_address, lost, read
from graph.view.url_mistakes import NOT_OURS, OTHER_NAMES, SENTENCES
from graph.view.url_parameters import Address, Opened, parameter_names, to_address
from graph.view.url_periods import refuse_overlap
from graph.view.url_selection import hidden
from tests.support.data_for_tests import ALLIANCE, TINY, dataset
from tests.view.test_url import HOSTILE, SELECTABLE, wishes

PACT = next(q for q in TINY.by_id["nor-zaf"].quotes if q.exact == ALLIANCE)
LOST = "The quote that this link opens is not in this data any more, or its words have changed; its relation is shown."
YEARS = "The years of this data are 1999 and 2014–2016"

# Code, address, sentence, and the links that fix it.
EXAMPLES: list[tuple[str, str, str, dict[str, str]]] = [
    ("other-name", "countries=zaf,NOR",
     "This link says “countries”, which this page does not read; it reads “country”.",
     {"Apply it": "country=NOR&country=ZAF"}),
    ("other-name", "years=2014-2015",
     "This link says “years”, which this page does not read; it reads “from” and “to”.",
     {"Apply it": "from=2014&to=2015"}),
    ("other-name", "years=9999-1",
     "This link says “years”, which this page does not read; it reads “from” and “to”.", {}),
    ("similar-name", "contry=NOR",
     "This link has a parameter that this page does not know; perhaps “country” is meant.",
     {"Apply it": "country=NOR"}),
    ("unknown-name", "colour=red", "This link has a parameter that this page does not know; it is ignored.", {}),
    ("unknown-names", "a=1&b=2", "This link has 2 parameters that this page does not know; they are ignored.", {}),
    ("twice", "q=peace&q=war", "This link gives the search more than once; it is ignored.",
     {"Search for all of them": "q=peace+war"}),
    ("twice", "from=2014&from=2015&to=2015", "This link gives the first year more than once; it is ignored.",
     {"Use the first of them": "from=2014&to=2015"}),
    ("no-year", "to=soon", "The last year in this link is not a year such as 2015; it is ignored.", {}),
    ("no-year", "from=2015-10-01", "The first year in this link is not a year such as 2015; it is ignored.",
     {"Use 2015": "from=2015&to=2016"}),
    ("years-reversed", "from=2016&to=2014",
     "The years in this link run backwards, from 2016 to 2014; all years are shown.",
     {"Show 2014–2016": "from=2014&to=2016"}),
    ("years-outside", "from=2013&to=2013", f"{YEARS}; none is 2013, so all years are shown.",
     {"Show 2014": "from=2014&to=2014"}),
    ("years-outside", "from=2001&to=2005", f"{YEARS}; none lies in 2001–2005, so all years are shown.",
     {"Show 1999": "from=1999&to=1999"}),
    ("years-outside", "to=1900", f"{YEARS}; none is 1900 or earlier, so all years are shown.",
     {"Show 1999": "from=1999&to=1999"}),
    ("second-reversed", "from=1999&to=1999&from2=2016&to2=2014",
     "The second period in this link runs backwards, from 2016 to 2014; nothing is compared.",
     {"Show 2014–2016": "from=1999&to=1999&from2=2014&to2=2016"}),
    ("second-outside", "from=1999&to=1999&from2=2012&to2=2013",
     f"{YEARS}; none lies in 2012–2013, so nothing is compared.",
     {"Show 2014": "from=1999&to=1999&from2=2014&to2=2014"}),
    ("second-half", "from=2014&to=2014&from2=2016",
     "The second period in this link lacks its last year; nothing is compared.",
     {"Use 2016 alone": "from=2014&to=2014&from2=2016&to2=2016"}),
    ("second-alone", "from2=2015&to2=2016",
     "This link gives a second period to compare, but no first one; nothing is compared.",
     {"Compare 1999–2014 with 2015–2016": "from=1999&to=2014&from2=2015&to2=2016",
      "Show 2015–2016": "from=2015&to=2016"}),
    ("periods-overlap", "from=2014&to=2015&from2=2015&to2=2016",
     "The two periods in this link overlap, 2014–2015 and 2015–2016; only the first is shown.",
     {"Compare 2014–2015 with 2016": "from=2014&to=2015&from2=2016&to2=2016"}),
    ("periods-overlap", "from=2014&to=2016&from2=2015&to2=2015",
     "The two periods in this link overlap, 2014–2016 and 2015; only the first is shown.",
     {"Compare 2016 with 2015": "from=2016&to=2016&from2=2015&to2=2015"}),
    ("unknown", "country=XYZ", "This link names a country that this page does not know; that part is ignored.", {}),
    ("unknown", "country=Northland", "This link names a country that this page does not know; that part is ignored.",
     {"Show Northland": "country=NOR"}),
    ("unknown", "speaker=Nobody&speaker=A.+Wavf",
     "This link names 2 speakers who are not in this data; that part is ignored.", {"Show A. Wave": "speaker=A.+Wave"}),
    ("unknown", "speaker=Wave", "This link names a speaker who is not in this data; that part is ignored.",
     {"Show A. Wave": "speaker=A.+Wave"}),
    ("unknown", "article=courier", "This link names an article that is not in this data; that part is ignored.",
     {"Show The Invented Courier, 30 December 2016": "article=courier-2016"}),
    ("unknown", "topic=gossip", "This link names a topic that does not exist; that part is ignored.", {}),
    ("unknown", "kind=comment&kind=gossip",
     "This link names a kind of quote that does not exist; that part is ignored.", {}),
    ("countries-elsewhere", "country=FRA&country=NOR",
     "This link names France, which is not in this data; that part is ignored.", {}),
    ("countries-elsewhere", "country=japan&country=fr",
     "This link names France and Japan, which are not in this data; that part is ignored.", {}),
    ("countries-missing", "match=only",
     "This link asks for relations among certain countries only, but names no country.", {}),
    ("no-choice", "undated=yes", "“undated” in this link can only be “hidden”; it is ignored.", {}),
    ("no-choice", "undated=only", "“undated” in this link can only be “hidden”; it is ignored.",
     {"Apply it": "dated=report"}),
    ("no-choice", "acts=Only", "“acts” in this link can only be “only”; it is ignored.", {"Apply it": "acts=only"}),
    ("search-long", f"q={'x' * 201}",
     "The search in this link is longer than 200 characters; the rest of it is left out.", {}),
    ("no-view", "view=globe", "This link asks for a view that does not exist; the network is shown.",
     {"Show the table": "view=table", "Show the quotes": "view=quotes"}),
    ("no-view", "view=tables", "This link asks for a view that does not exist; the network is shown.",
     {"Show the table": "view=table"}),
    ("no-order", "sort=colour", "This link sorts by a column that no table has; the usual order is kept.", {}),
    ("nothing-opened", "show=everything", "What this link opens is not in this data.", {}),
    ("nothing-opened", "show=Southland+-+Northland", "What this link opens is not in this data.",
     {"Open Northland – Southland": "show=nor-zaf"}),
    ("nothing-opened", "show=NOR.0000000000", "What this link opens is not in this data.",
     {"Open Northland": "show=NOR"}),
    ("no-relation", "show=isl-nor", "This link opens Iceland and Northland, between which this data has no relation.",
     {"Open Iceland": "show=ISL", "Open Northland": "show=NOR"}),
    ("country-elsewhere", "show=fra", "This link opens France, which is not in this data.", {}),
    ("quote-gone", "show=nor-zaf.0000000000", LOST, {}),
    ("quote-gone", f"show=esh-tls.{PACT.hash}", LOST, {"Open Northland – Southland": f"show=nor-zaf.{PACT.hash}"}),
    ("opened-twice", "show=NOR&show=nor-zaf", "This link opens more than one thing; the first of them is shown.",
     {"Open Northland – Southland": "show=nor-zaf"}),
]  # fmt: skip


@pytest.mark.parametrize(("code", "query", "words", "fixes"), EXAMPLES, ids=[query[:40] for _, query, _, _ in EXAMPLES])
def test_each_kind_of_mistake_is_told_in_one_sentence_with_what_mends_it(
    code: str, query: str, words: str, fixes: dict[str, str]
) -> None:
    (mistake,) = read(parse_qs(query), TINY).mistakes
    assert (mistake.code, mistake.words) == (code, words)
    assert {fix.label: urlencode(fix.address, doseq=True) for fix in mistake.fixes} == fixes
    assert mistake.fixes or mistake.advice or "ignored" in words or code in {"search-long", "quote-gone"}


def test_the_table_has_no_sentence_without_an_example() -> None:
    # Of what is seen, or of other data: below.
    elsewhere = {"periods-kept", "quote-hidden", "no-years", "quote-removed", "relation-removed", "both-removed"}
    assert {code for code, *_ in EXAMPLES} == SENTENCES.keys() - elsewhere


def test_a_quote_that_was_removed_is_told_from_one_whose_words_changed() -> None:
    home = TINY.by_id["nor-zaf"].model_copy(update={"formerly": ("nor-zaf.0000000000",)})
    data = dataset(home)
    (mistake,) = read({"show": ["zaf-nor.0000000000"]}, data).mistakes
    assert mistake.code == "quote-removed"
    assert mistake.words == "The quote that this link opens was removed from this data; its relation is shown."


def test_of_a_relation_that_was_removed_both_its_address_and_those_of_its_quotes_say_so() -> None:
    data = dataset(TINY.by_id["nor-zaf"]).model_copy(update={"formerly": ("isl-prt", "isl-prt.0000000000")})
    for show, code in (("prt-isl", "relation-removed"), ("isl-prt.0000000000", "both-removed")):
        (mistake,) = read({"show": [show]}, data).mistakes
        assert (mistake.code, mistake.advice) == (code, "Choose another to read.")
        assert "was removed from this data" in mistake.words
    assert read({"show": ["isl-prt.1111111111"]}, data).mistakes[0].code == "no-relation"


def test_data_without_a_year_says_so() -> None:
    assert lost({"from": ["2015"]}, dataset()) == ("This data has no years to choose from; all quotes are shown.",)


@given(wishes(), st.sampled_from([None, *SELECTABLE]))
def test_nothing_is_wrong_with_an_address_that_the_page_wrote(filters: Filters, show: str | None) -> None:
    assert read(to_address(filters, show), TINY).mistakes == ()


@pytest.mark.parametrize("query", ["utm_source=x&fbclid=1&gclid=2&ref=y", "from=&to=&q=&show=", "match=any", "NOR="])
def test_what_others_add_to_an_address_and_empty_fields_are_no_mistakes(query: str) -> None:
    expected = 1 if query == "NOR=" else 0  # a name that nobody knows
    assert len(read(parse_qs(query, keep_blank_values=True), TINY).mistakes) == expected


MARK = "☠"
WORDS = [*parameter_names(), *OTHER_NAMES, *NOT_OURS]
NEAR = ["nor-zaf", "Northland", "2015", "comment", "A. Wave", "table", "only", "courier-2016", "military", "NOR,ZAF"]
WRITTEN = st.one_of(
    st.sampled_from([*HOSTILE, *SELECTABLE, *NEAR]),
    st.text(max_size=8).map(lambda text: text + MARK),
    st.sampled_from(NEAR).map(lambda text: text + MARK),
)


@given(
    st.dictionaries(
        st.sampled_from(WORDS) | st.text(max_size=5).map(lambda text: text + MARK),
        st.lists(WRITTEN, max_size=3),
        max_size=6,
    )
)
@example({"show": [f"nor-zaf.{MARK}"], "country": [f"NOR,{MARK}"], f"countries{MARK}": ["NOR"]})
def test_no_sentence_repeats_what_stands_in_a_link_and_every_fix_leads_to_an_address_without_mistakes(
    address: dict[str, list[str]],
) -> None:
    reading = read(address, TINY)
    assert reading.opened == from_address(address, TINY)
    for mistake in reading.mistakes:
        assert mistake.words.endswith((".", ".”"))
        assert MARK not in mistake.words + "".join(fix.label for fix in mistake.fixes)
        for fix in mistake.fixes:
            assert fix.address != reading.opened.address
            assert read(fix.address, TINY).mistakes == ()


def test_a_flood_of_countries_or_names_is_counted() -> None:
    many = {"country": ["FRA", "DEU", "ITA", "ESP", "PRT", "POL"]}
    assert lost(many, TINY) == (
        "This link names France, Germany, Italy, Poland and 2 others, which are not in this data; "
        "that part is ignored.",
    )
    assert len(lost({f"{name}s": ["1"] for name in parameter_names()}, TINY)) <= 5


# ---- What is seen


def test_a_quote_that_the_filters_hide_is_told_with_the_way_to_it() -> None:
    show = TINY.by_id["nor-zaf"].quote_id(PACT)
    for filters in (Filters(years=(2016, 2016)), Filters(("ISL",)), Filters(words="dam")):
        mistake = hidden(apply(TINY, filters), Opened(filters, Selection.of(show), "table", "name"))
        assert mistake
        assert mistake.words == "The filters hide the quote that this address opens."
        (fix,) = mistake.fixes
        assert (fix.label, fix.address) == (
            "Show it without the filters",
            {"show": [show], "view": ["table"], "sort": ["name"]},
        )
    for seen in (show, "nor-zaf", "NOR", None):
        assert hidden(apply(TINY, Filters(("NOR",))), Opened(Filters(("NOR",)), Selection.of(seen))) is None


def test_periods_that_a_reader_made_overlap_are_refused_with_two_that_do_not() -> None:
    wanted = Filters(("NOR",), years=(2014, 2015), versus=(2015, 2016))
    refused = refuse_overlap(Opened(wanted, Selection(country="NOR"), layout="table"), TINY)
    assert refused
    assert refused.words == "The two periods overlap, 2014–2015 and 2015–2016, so they stay as they were."
    (fix,) = refused.fixes
    assert fix.label == "Compare 2014–2015 with 2016"
    assert from_address(fix.address, TINY) == Opened(
        Filters(("NOR",), years=(2014, 2015), versus=(2016, 2016)), Selection(country="NOR"), layout="table"
    )
    apart = Filters(years=(2014, 2014), versus=(2015, 2016))
    assert refuse_overlap(Opened(apart), TINY) is None
    assert refuse_overlap(Opened(Filters()), TINY) is None


def test_two_periods_that_are_one_cannot_be_parted() -> None:
    twin: Address = parse_qs("from=2014&to=2015&from2=2014&to2=2015")
    (mistake,) = read(twin, TINY).mistakes
    assert (mistake.fixes, mistake.advice) == ((), "Choose years under Filters.")

"""What two versions of the data differ in is told in words, once for each thing."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model import Dataset, Quote
from graph.versions import changes, summary
from graph.versions.changes import word_diff
from tests.support.data_for_tests import SOURCES, dataset, datasets, quote, relation

MET = "they met at the lighthouse and agreed"


SPOKEN = "speaker name [-A,-]{+B,+} voice direct"


def told(old: Dataset, new: Dataset) -> list[str]:
    return [change.sentence for change in changes(old, new)]


def of(*quotes: Quote, **more: Any) -> Dataset:
    return dataset(relation("NOR", "ZAF", quote("others"), *quotes), **more)


@pytest.mark.parametrize(
    ("before", "after", "how", "said"),
    [
        ({"event": "ACCUSE"}, {"event": "REJECT"}, "recoded", "recoded from ACCUSE to REJECT"),
        ({}, {"event": "AGREE"}, "recoded", "recoded from no event to AGREE"),
        ({"date": "2015"}, {"date": "2015-04~"}, "redated", "dated 2015-04~ instead of 2015"),
        ({"date": "2015"}, {}, "redated", "dated by its report only instead of 2015"),
        ({"actor": ["NOR"]}, {"actor": ["ZAF", "NOR"]}, "recoded", "actor [-NOR-]{+ZAF, NOR+}"),
        ({"mode": "visit"}, {"mode": "phone"}, "recoded", "mode from visit to phone"),
        ({}, {"negation": True}, "recoded", "marked negation"),
        ({"future": True}, {}, "recoded", "no longer marked future"),
        ({}, {"comment": "Sic."}, "changed", "comment added: Sic."),
        ({"comment": "Sic."}, {}, "changed", "comment left out, was: Sic."),
        (
            {"speaker": {"name": "A"}},
            {"speaker": {"name": "B"}},
            "recoded",
            SPOKEN,
        ),
    ],
)
def test_a_quote_that_is_coded_otherwise_says_from_what_to_what(
    before: dict[str, Any], after: dict[str, Any], how: str, said: str
) -> None:
    (change,) = changes(of(quote(MET, **before)), of(quote(MET, **after)))
    assert (change.what, change.how, change.where, change.words) == ("quote", how, "nor-zaf", MET)
    if how != "recoded" or "actor" not in said:
        assert change.sentence == said


def test_what_is_new_or_gone_says_how_it_is_coded() -> None:
    one, two = of(quote(MET, event="AGREE", date="2015")), of()
    assert told(one, two) == ["gone (AGREE, 2015)"]
    assert told(two, one) == ["new (AGREE, 2015)"]
    assert told(one, dataset(*one.relations, relation("ISL", "NOR", quote("x")))) == ["the relation is new", "new"]


def test_words_that_changed_are_the_same_quote_and_marked() -> None:
    (change,) = changes(of(quote(MET)), of(quote("they met at the tower and agreed")))
    assert change.how == "reworded"
    assert change.sentence == (
        "words changed; its former address is lost: they met at the [-lighthouse-]{+tower+} and agreed"
    )
    assert change.before != change.id
    kept = quote("they met at the tower and agreed", formerly=[change.before])
    assert "its former address is lost" not in told(of(quote(MET)), of(kept))[0]


def test_other_words_are_another_quote() -> None:
    assert [c.how for c in changes(of(quote(MET)), of(quote("nobody came to the tower today")))] == ["gone", "new"]


def test_a_quote_that_moved_is_told_once_with_both_pairs() -> None:
    old = dataset(relation("NOR", "ZAF", quote("others"), quote(MET)), relation("ISL", "NOR", quote("x")))
    home = old.relations[0]
    moved = quote(MET, formerly=[home.quote_id(home.quotes[1])])
    new = dataset(relation("NOR", "ZAF", quote("others")), relation("ISL", "NOR", quote("x"), moved))
    assert told(old, new) == ["moved from nor-zaf to isl-nor"]
    by_hand = dataset(relation("NOR", "ZAF", quote("others")), relation("ISL", "NOR", quote("x"), quote(MET)))
    assert told(old, by_hand) == ["moved from nor-zaf to isl-nor; its former address is lost"]


@pytest.mark.parametrize("formerly", [True, False])
def test_a_source_that_was_renamed_is_told_once_and_its_quotes_are_the_same(formerly: bool) -> None:
    def renamed(one: Quote) -> Quote:
        return one.model_copy(update={"source": "paper-2016"}) if one.source == "courier-2016" else one

    old = of(quote(MET))
    own = {**SOURCES["courier-2016"], **({"formerly": ["courier-2016"]} if formerly else {})}
    sources = {("paper-2016" if name == "courier-2016" else name): s for name, s in SOURCES.items()}
    quotes = [Quote.model_validate(renamed(q).model_dump()) for q in old.relations[0].quotes]
    new = dataset(relation("NOR", "ZAF", *quotes), sources={**sources, "paper-2016": own})
    (change,) = changes(old, new)
    lost = "" if formerly else "; addresses with the old id are lost: it lacks `formerly`"
    assert change.sentence == f"renamed from courier-2016 to paper-2016{lost}"


def test_of_a_source_the_file_and_a_country_each_thing_is_told() -> None:
    other = {**SOURCES["courier-2016"], "title": "Another headline"}
    new = of(sources={**SOURCES, "courier-2016": other}).model_copy(update={"title": "Another title"})
    found = changes(of(), new)
    assert [(c.what, c.how, c.field) for c in found] == [("file", "changed", "title"), ("source", "changed", "title")]
    assert summary(found) == "1 source changed; what the file says of itself changed"


def test_the_summary_counts_each_quote_once_of_a_kind() -> None:
    old = of(quote("one two three"), quote("four five six", event="ACCUSE", mode="allege"))
    new = of(quote("four five six", event="REJECT", date="2015"), quote("seven eight"), quote("nine ten"))
    assert summary(changes(old, new)) == "2 quotes new, 1 gone, 1 recoded, 1 redated"
    assert summary(()) == "no difference"


@given(datasets())
def test_a_version_does_not_differ_from_itself_in_another_order(data: Dataset) -> None:
    turned = [r.model_copy(update={"quotes": r.quotes[::-1]}) for r in data.relations[::-1]]
    assert changes(data, dataset(*turned)) == ()


@given(datasets(), datasets())
def test_every_quote_that_is_in_one_version_only_is_told(old: Dataset, new: Dataset) -> None:
    found = changes(old, new)
    of_quotes = {change.id for change in found if change.what == "quote"}
    was, now = ({r.quote_id(q) for r in data.relations for q in r.quotes} for data in (old, new))
    assert now - was <= of_quotes
    number = Counter(change.how for change in found if change.what == "quote")
    assert number["gone"] - number["new"] == len(was) - len(now)


@given(st.lists(st.sampled_from("abcd")), st.lists(st.sampled_from("abcd")))
def test_a_word_diff_holds_all_words_of_both(old: list[str], new: list[str]) -> None:
    both = word_diff(" ".join(old), " ".join(new))
    assert re.sub(r"\[-.*?-\]|\{\+|\+\}", " ", both).split() == new
    assert re.sub(r"\{\+.*?\+\}|\[-|-\]", " ", both).split() == old

"""Two codings of the same words: what they share, where they differ, and numbers only where these mean something."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.evidence.agreement import NOTHING, FieldAgreement, agreement
from graph.model import Dataset
from tests.support.data_for_tests import TINY, dataset, datasets, quote, relation


def alpha(first: str, second: str) -> float | None:
    return FieldAgreement("event", tuple(first), tuple(second)).alpha


# Tables whose alpha is published: K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), A and B.
@pytest.mark.parametrize(
    ("first", "second", "published"),
    [("0100000010", "1110010000", 0.095), ("aabbdcccedda", "babbbccceddd", 0.692)],
)
def test_alpha_is_the_published_one(first: str, second: str, published: float) -> None:
    assert alpha(first, second) == pytest.approx(published, abs=0.0005)


@given(st.lists(st.sampled_from("abc"), min_size=2, max_size=30), st.data())
def test_alpha_is_what_its_formula_gives(first: list[str], draw: st.DataObject) -> None:
    second = draw.draw(st.lists(st.sampled_from("abc"), min_size=len(first), max_size=len(first)))
    all_values = first + second
    n = len(all_values)
    differing = sum(2 for one, other in zip(first, second, strict=True) if one != other)
    expected = sum(all_values.count(a) * all_values.count(b) for a in "abc" for b in "abc" if a != b)
    found = alpha("".join(first), "".join(second))
    if expected:
        assert found == pytest.approx(1 - (n - 1) * differing / expected)
    else:
        assert found is None


@pytest.mark.parametrize(
    ("first", "second", "why"),
    [
        ((), (), "no quote in common"),
        (("no", "no"), ("no", "no"), "both say “no” everywhere"),
        ((NOTHING, NOTHING), (NOTHING, NOTHING), "both left it out everywhere"),
    ],
)
def test_where_alpha_is_not_defined_a_sentence_stands_for_it(
    first: tuple[str, ...], second: tuple[str, ...], why: str
) -> None:
    field = FieldAgreement("mode", first, second)
    assert field.alpha is None
    assert field.undefined == why


def coded(**more: Any) -> Dataset:
    return dataset(relation("NOR", "ZAF", quote("they met", **more), quote("they talked")))


def test_a_quote_coded_otherwise_is_told_field_by_field_with_both_places() -> None:
    met = {"event": "CONSULT", "actor": ["NOR", "ZAF"], "date": "2015"}
    found = agreement(coded(**met), coded(event="AGREE", actor=["NOR", "ZAF"], date="2015-03"))
    [only] = found.disagreements
    assert only.first[0] == only.second[0] == ("relations", 0, "quotes", 0)
    assert only.fields == {"event": ("CONSULT", "AGREE"), "date": ("2015", "2015-03")}
    assert [field.same for field in found.fields if field.field == "event"] == [1]


def test_the_most_telling_disagreement_comes_first() -> None:
    one = dataset(
        relation("NOR", "ZAF", quote("late", date="2015"), quote("they met", event="CONSULT", actor=["NOR", "ZAF"]))
    )
    other = dataset(relation("NOR", "ZAF", quote("late", date="2016"), quote("they met")))
    assert [each.first[1].exact for each in agreement(one, other).disagreements] == ["they met", "late"]


def test_the_order_of_actors_and_topics_is_no_disagreement() -> None:
    one = coded(event="CONSULT", actor=["NOR", "ZAF"], context=["legal", "military"])
    other = coded(event="CONSULT", actor=["ZAF", "NOR"], context=["military", "legal"])
    assert agreement(one, other).disagreements == ()


def test_what_only_one_of_them_has_is_listed_and_enters_no_number() -> None:
    one, other = coded(), dataset(relation("NOR", "ZAF", quote("they met"), quote("they parted")))
    found = agreement(one, other)
    assert [c[1].exact for c in found.only_first] == ["they talked"]
    assert [c[1].exact for c in found.only_second] == ["they parted"]
    assert {field.quotes for field in found.fields} == {1}


@given(datasets())
def test_a_coding_agrees_with_itself(data: Dataset) -> None:
    found = agreement(data, data)
    assert found.disagreements == ()
    assert all(field.alpha in (None, 1.0) and field.same == field.quotes for field in found.fields)


def test_comparing_has_no_direction() -> None:
    other = dataset(
        *(one.model_dump(by_alias=True, exclude_none=True) for one in ()), relation("NOR", "ZAF", quote("a"))
    )
    there, back = agreement(TINY, other), agreement(other, TINY)
    assert (len(there.only_first), len(there.only_second)) == (len(back.only_second), len(back.only_first))

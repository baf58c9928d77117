"""What is open is parsed once: an id, the three things that it may name, and what belongs to each."""

from __future__ import annotations

import pytest

from graph.view.selection import NOTHING, Selection
from tests.support.data_for_tests import TINY

PACT = TINY.by_id["nor-zaf"].quotes[0]
QUOTE = Selection("nor-zaf", PACT.hash)


@pytest.mark.parametrize("selection", [NOTHING, Selection("nor-zaf"), QUOTE, Selection(country="NOR")])
def test_an_id_and_what_it_names_are_the_same_both_ways(selection: Selection) -> None:
    assert Selection.of(selection.id) == selection
    assert bool(selection) == bool(selection.id)


def test_nothing_has_no_id() -> None:
    assert (Selection.of(None), Selection.of("")) == (NOTHING, NOTHING)


def test_a_relation_concerns_itself_and_a_country_all_that_it_is_part_of() -> None:
    ours, other = TINY.by_id["nor-zaf"], TINY.by_id["isl-zaf"]
    for selection in (QUOTE, QUOTE.without_quote, Selection(country="NOR")):
        assert selection.concerns(ours)
        assert not selection.concerns(other)
    assert not NOTHING.concerns(ours)


def test_the_quote_that_is_open_is_found_among_others_or_not_at_all() -> None:
    quotes = TINY.by_id["nor-zaf"].quotes
    assert QUOTE.quote_among(quotes) is PACT
    assert QUOTE.quote_among(quotes[1:]) is None
    assert QUOTE.without_quote.quote_among(quotes) is None


def test_where_a_quote_is_open_its_relation_is_and_nothing_more() -> None:
    assert all(map(QUOTE.holds, (QUOTE, Selection("nor-zaf"), NOTHING)))
    assert not any(map(QUOTE.holds, (Selection("isl-zaf"), Selection("nor-zaf", "0" * 10), Selection(country="NOR"))))

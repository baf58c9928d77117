"""Which way acts go, and that one way is claimed only where every act goes it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.view import Filters, Way, apply, direction, way
from graph.view.directions import direction_of
from tests.support.data_for_tests import dataset, quote, relation

THERE, BACK, MUTUAL, UNTOLD = Way.THERE, Way.BACK, Way.MUTUAL, Way.UNTOLD


@pytest.mark.parametrize(
    ("actor", "recipient", "expected"),
    [
        (["NOR"], ["ZAF"], THERE),
        (["ZAF"], ["NOR"], BACK),
        (["NOR", "ZAF"], [], MUTUAL),
        (["NOR"], [], UNTOLD),
        (["SUN"], ["NOR"], BACK),  # stands for its successor
        (["NOR"], ["SUN"], THERE),
        (["SUN", "NOR"], [], MUTUAL),
        (["CSK"], [], UNTOLD),  # both succeed it: it may be either
        (["CSK"], ["NOR"], UNTOLD),
    ],
)
def test_an_act_goes_from_who_acts_to_who_is_named_as_recipient(
    actor: list[str], recipient: list[str], expected: Way
) -> None:
    countries = {"SUN": {"successor": "ZAF"}, "CSK": {"successor": ["NOR", "ZAF"]}}
    one = quote("words", event="AID", actor=actor, recipient=recipient)
    data = dataset(relation("ZAF", "NOR", one), countries=countries)  # the order of the file is none of the pair's
    assert way(data, data.relations[0], one) == expected


@pytest.mark.parametrize(
    ("ways", "expected"),
    [
        ([THERE], "there"),
        ([BACK, BACK], "back"),
        ([THERE, BACK], "both"),
        ([MUTUAL], "both"),
        ([THERE, MUTUAL], "both"),
        ([THERE, UNTOLD], "untold"),
        ([MUTUAL, UNTOLD], "both"),
        ([UNTOLD], "untold"),
        ([], "untold"),
    ],
)
def test_one_way_is_what_every_act_goes(ways: list[Way], expected: str) -> None:
    assert direction(ways) == expected


@given(st.lists(st.sampled_from(list(Way)) | st.just(UNTOLD), max_size=6))
def test_neither_the_order_nor_the_number_of_acts_matters_and_turned_round_they_go_the_other_way(
    ways: list[Way],
) -> None:
    turned = {THERE: BACK, BACK: THERE}
    other = {"there": "back", "back": "there"}
    assert direction(reversed(ways)) == direction([*ways, *ways]) == direction(ways)
    assert direction(turned.get(one, one) for one in ways) == other.get(direction(ways), direction(ways))


def test_only_acts_in_view_that_took_place_have_a_direction() -> None:
    data = dataset(
        relation(
            "NOR",
            "ZAF",
            quote("sent", date="2014", event="AID", actor=["NOR"], recipient=["ZAF"]),
            quote("will send", date="2014", event="AID", actor=["ZAF"], recipient=["NOR"], future="true"),
            quote("sent back", date="2016", event="AID", actor=["ZAF"], recipient=["NOR"]),
        )
    )
    directions = [
        direction_of(apply(data, Filters(years=years))["nor-zaf"]) for years in ((2014, 2014), (2016, 2016), None)
    ]
    assert directions == ["there", "back", "both"]

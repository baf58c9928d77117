"""A caller of the library is told which values of a filter the data does not have."""

from __future__ import annotations

import pytest

from graph import Filters, apply
from graph.view import apply as applied
from graph.view import registry
from tests.support.data_for_tests import TINY

SPEAKER = registry.speakers(TINY)[0]


@pytest.mark.parametrize(
    ("filters", "said"),
    [
        (Filters(countries=("nor",)), "countries: the data has no country 'nor'; did you mean 'NOR'?"),
        (
            Filters(countries=("Norway", "QQQ")),
            "no country 'Norway'; did you mean 'NOR'?\ncountries: .* no country 'QQQ'",
        ),
        (Filters(sources=("radio-2041",)), "sources: the data has no article 'radio-2041'; did you mean 'radio-2014'?"),
        (Filters(contexts=("Military",)), "contexts: the data has no topic 'Military'; did you mean 'military'?"),
        (Filters(speakers=("Nobody Else",)), f"speakers: the data has no speaker 'Nobody Else'; it has .*'{SPEAKER}'"),
        (Filters(more=(("voice", ("dirct",)),)), "voice: the data has no voice 'dirct'; did you mean 'direct'?"),
        (Filters(more=(("voices", ("direct",)),)), "more: 'voices' is none of voice"),
    ],
    ids=["lower case", "name and stranger", "source", "topic", "speaker", "voice", "filter"],
)
def test_a_value_that_the_data_does_not_have_is_told_with_what_it_has(filters: Filters, said: str) -> None:
    with pytest.raises(ValueError, match=said.replace("?", r"\?")):
        apply(TINY, filters)


def test_every_value_that_the_data_has_leaves_what_it_left() -> None:
    for entry in registry.CHOICES:
        filters = Filters().choosing(entry, entry.known(TINY))
        assert apply(TINY, filters) == applied(TINY, filters)
    assert apply(TINY) == applied(TINY)

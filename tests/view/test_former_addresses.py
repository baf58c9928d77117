"""Every address that was ever given goes on opening its quote: `formerly` of a quote and of its source."""

from __future__ import annotations

import pytest

from graph.model import Quote
from graph.view.url import from_address, lost
from tests.support.data_for_tests import SOURCES, dataset, quote, relation
from tests.support.yaml_samples import HEAD, problems, the_problem
from tests.support.yaml_samples import relation as pair

MET = quote("they met at the lighthouse", formerly=["nor-zaf.0123456789", "esh-zaf.aaaaaaaaaa"])
DATA = dataset(relation("NOR", "ZAF", quote("others"), MET))


@pytest.mark.parametrize(
    "old", ["nor-zaf.0123456789", "zaf-nor.0123456789", "ESH-ZAF.AAAAAAAAAA", "zaf-esh.aaaaaaaaaa"]
)
def test_an_address_from_before_opens_the_quote_where_it_is_now(old: str) -> None:
    now = f"nor-zaf.{DATA.relations[0].quotes[1].hash}"
    assert from_address({"show": [old]}, DATA).show.id == now
    assert lost({"show": [old]}, DATA) == ()


def test_an_address_that_nobody_had_opens_its_relation_as_ever() -> None:
    assert from_address({"show": ["nor-zaf.9999999999"]}, DATA).show.id == "nor-zaf"


def test_the_addresses_of_a_source_that_was_renamed_open_its_quotes() -> None:
    before = Quote.model_validate({"exact": "they met", "source": "old-2016", "prefix": "Then"})
    sources = {**SOURCES, "courier-2016": {**SOURCES["courier-2016"], "formerly": ["old-2016", "older-2016"]}}
    data = dataset(relation("NOR", "ZAF", quote("they met", prefix="Then")), sources=sources)
    now = f"nor-zaf.{data.relations[0].quotes[0].hash}"
    assert now != f"nor-zaf.{before.hash}"
    assert from_address({"show": [f"nor-zaf.{before.hash}"]}, data).show.id == now


def test_an_address_is_one_quotes_and_none_that_is_in_use() -> None:
    one, two = "exact: one\nsource: times-2016", "exact: two\nsource: times-2016"
    old = "\nformerly: [rus-tur.0123456789]"
    assert problems(HEAD + pair(one + old, two)) == []
    twice = the_problem(HEAD + pair(one + old, two + old))
    assert (twice.code, twice.found) == ("address-taken", "rus-tur.0123456789")
    assert twice.message.startswith("this address opens another quote")
    taken = f"\nformerly: [rus-tur.{Quote(exact='two', source='times-2016').hash}]"
    assert the_problem(HEAD + pair(one + taken, two)).code == "address-taken"
    own = f"\nformerly: [rus-tur.{Quote(exact='one', source='times-2016').hash}]"
    assert the_problem(HEAD + pair(one + own, two)).message.startswith("this address opens the quote as it is")


def test_what_is_no_address_is_told() -> None:
    problem = the_problem(HEAD + pair("exact: one\nsource: times-2016\nformerly: [RUS-TUR]"))
    assert problem.code == "bad-address"

"""The relations in view as a table, read back as pandas reads it."""

from __future__ import annotations

import io

import pandas as pd
import pytest

from graph.export import relations_csv
from graph.render.drawing import appearance
from graph.view import KINDS, Filters, apply
from tests.support.data_for_tests import TINY, dataset, quote, relation

VIEW = apply(TINY, Filters())


def read(text: str) -> pd.DataFrame:
    return pd.read_csv(io.BytesIO(text.encode("utf-8")), keep_default_na=False)


def test_there_is_a_row_for_each_relation_and_its_kinds_add_up_to_its_quotes() -> None:
    table = read(relations_csv.text(VIEW))
    assert list(table["relation"]) == [shown.relation.id for shown in VIEW]
    assert list(table["quotes"]) == [len(shown.quotes) for shown in VIEW]
    kinds = [appearance.KIND_WORDS[kind] for kind in KINDS]
    assert list(table[kinds].sum(axis=1)) == list(table["quotes"])


def test_a_row_tells_names_numbers_days_and_look() -> None:
    row = read(relations_csv.text(VIEW)).iloc[0]
    expected = {
        "country 1": "NOR", "country 2": "ZAF", "name 1": "Northland", "name 2": "Southland", "quotes": 5,
        "Cooperation, said": 1, "articles": 1, "first": "2014-01-01", "last": "2016-12-31", "first year": 2014,
        "drawn as": "cooperation and conflict, includes acts done", "data version": "2017-01-06",
    }  # fmt: skip
    assert {key: row[key] for key in expected} == expected


@pytest.mark.parametrize(("date", "first", "last"), [("../2015", "", "2015-12-31"), ("2016/..", "2016-01-01", "")])
def test_an_open_end_is_an_empty_cell(date: str, first: str, last: str) -> None:
    row = read(relations_csv.text(apply(dataset(relation("NOR", "ZAF", quote("w", date=date))), Filters()))).iloc[0]
    assert (row["first"], row["last"]) == (first, last)


def test_a_summary_is_no_formula_and_may_hold_anything_else() -> None:
    data = dataset(relation("NOR", "ZAF", quote("w"), summary='=1+1, "so"; they say\n2'))
    assert read(relations_csv.text(apply(data, Filters()))).iloc[0]["summary"] == '\'=1+1, "so"; they say\n2'

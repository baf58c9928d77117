"""The files with which a browser filters: small, the same for the same data, and all that a query may be made of.

That a browser makes of them what Python does is seen in ``tests/browser/test_engine.py``.
"""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from functools import partial
from itertools import accumulate
from typing import Any

import pytest

from graph.view import Filters, filters_data, index_file, quotes_file, tables_file, words_file
from graph.view.folding import fold_character
from graph.view.folds import HAN
from graph.view.search_tables import search_tables
from tests.support import ROOT
from tests.support.data_for_tests import ALLIANCE, TINY, dataset, quote, relation
from tests.support.many import sized

FILES = (index_file, quotes_file, words_file)
# Kilobytes as they travel, compressed: the index, what knows a quote by sight, and what a search reads.
MOST = {"S": (2, 2, 2), "M": (36, 90, 112), "L": (212, 600, 760)}


@pytest.mark.parametrize("size", MOST)
def test_the_files_stay_small(size: str) -> None:
    data = sized(size)
    sizes = [len(gzip.compress(file(data), 6)) / 1000 for file in FILES]
    assert all(one <= most for one, most in zip(sizes, MOST[size], strict=True)), sizes
    assert len(gzip.compress(tables_file(data), 6)) < 18_000


def test_the_same_data_make_the_same_files_in_every_process() -> None:
    script = (
        "from tests.support.data_for_tests import TINY; import hashlib\n"
        "from graph.view import tables_file, index_file, quotes_file, words_file\n"
        "files = [index_file(TINY), quotes_file(TINY), words_file(TINY), tables_file(TINY)]\n"
        "print(hashlib.sha256(b''.join(files)).hexdigest())"
    )

    def run(seed: str) -> str:
        env = {"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
        return subprocess.run(
            [sys.executable, "-c", script], env=env, check=True, capture_output=True, text=True
        ).stdout

    assert run("1") == run("2")


def test_what_folds_to_a_character_of_a_relations_own_words_is_in_the_table() -> None:
    told = relation("NOR", "ZAF", quote("Ministers met."), summary="国际合作")
    assert json.loads(tables_file(dataset(told)))["folds"]["国"] == HAN["国"]
    assert not json.loads(tables_file(TINY))["folds"].keys() & HAN.keys()


def test_words_that_stand_on_two_relations_are_known_as_the_same() -> None:
    hashes, again = json.loads(quotes_file(TINY))["hashes"], json.loads(index_file(TINY))["again"]
    ((number, place),) = again
    both = [one.hash for found in TINY.relations for one in TINY.in_order[found.id]]
    assert both[number] == hashes[place] == next(q.hash for q in TINY.relations[0].quotes if q.exact == ALLIANCE)
    assert len(hashes) == len(set(both))


def test_countries_of_one_name_have_one_order() -> None:
    data = dataset(relation("ZAF", "NOR", quote("a")), countries={"ZAF": {"label": "Land"}, "NOR": {"label": "land"}})
    assert data.codes == ("NOR", "ZAF")


def _codes(ranges: list[int]) -> Iterator[int]:
    for first, last in zip(*[accumulate(ranges)] * 2, strict=True):
        yield from range(first, last + 1)


def _parts(one: str) -> str:
    return unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", one).lower())


def test_every_character_that_folds_is_in_the_table() -> None:
    tables: Any = search_tables()
    table = {one: fold for fold, characters in tables["folds"].items() for one in characters}
    for first, last, distance in zip(*[iter(tables["shifts"])] * 3, strict=True):
        table |= {chr(code): chr(code + distance) for code in range(first, last + 1)}
    table |= {
        one: fold for fold, characters in HAN.items() for one in characters
    }  # which a file has as data needs them
    unseen, decomposed = ((chr(code) for code in _codes(tables[name])) for name in ("unseen", "decomposed"))
    table |= dict.fromkeys(unseen, "")
    table |= {one: "".join(table.get(part, part) for part in _parts(one)) for one in decomposed}
    syllables, surrogates = range(0xAC00, 0xD7A4), range(0xD800, 0xE000)
    every = (chr(code) for code in range(sys.maxunicode + 1) if code not in syllables and code not in surrogates)
    composed = partial(unicodedata.normalize, "NFC")
    assert [one for one in every if composed(table.get(one, one)) != composed(fold_character(one))] == []


def test_filters_travel_as_what_differs_from_everything() -> None:
    assert filters_data(Filters()) == {}
    assert filters_data(Filters(countries=("NOR",), words="a", years=(2014, 2015), report_dated=False)) == {
        "chosen": {"country": ["NOR"]},
        "periods": [[2014, 2015]],
        "reportDated": False,
        "words": "a",
    }

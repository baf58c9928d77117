"""docs/library.md: every example prints what the page says, with our own data and nothing of Streamlit."""

from __future__ import annotations

import copy
import doctest
import os
import pickle
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import graph
from graph import Filters, InvalidData, Problem, apply, describe, export, publish, to_networkx, to_pandas
from graph.export import CannotCarry
from graph.files import NotWritten
from tests.support import ROOT
from tests.support.data_for_tests import TINY, dataset, quote, relation

PAGE = ROOT / "docs" / "library.md"
VIEW = apply(TINY, Filters())


def test_every_example_prints_what_the_page_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(ROOT / "data", tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    text = PAGE.read_text("utf-8").replace("```", "")  # a fence would end an expected output
    flags = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
    found = doctest.DocTestParser().get_doctest(text, {}, "library.md", str(PAGE), 0)
    assert len(found.examples) > 25
    told: list[str] = []
    doctest.DocTestRunner(optionflags=flags).run(found, out=told.append)
    assert "".join(told) == ""
    assert sorted(file.name for file in tmp_path.iterdir() if file.is_file()) == ["japan.gexf", "japan.png"]


def test_the_library_imports_no_streamlit() -> None:
    names = ", ".join(graph.__all__)
    code = f"from graph import {names}; from graph import export; import sys; assert 'streamlit' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, env={**os.environ, "PYTHONPATH": str(ROOT)})


@pytest.mark.parametrize("thing", [TINY, TINY.by_id["nor-zaf"], TINY.by_id["nor-zaf"].quotes[0], VIEW, VIEW["nor-zaf"],
                                   TINY.sources["radio-2014"]], ids=lambda thing: type(thing).__name__)  # fmt: skip
def test_everything_prints_one_short_line(thing: object) -> None:
    assert "\n" not in repr(thing)
    assert len(repr(thing)) < 200
    assert repr(thing) == str(thing)


def test_a_very_long_quote_prints_one_short_line_too() -> None:
    assert len(repr(quote("word\n" * 1000))) < 100


def test_in_a_notebook_no_word_is_markup() -> None:
    hostile = "<img src=x onerror=alert(1)> & </table>"
    said = quote(hostile, prefix=hostile)
    data = dataset(relation("NOR", "ZAF", said), title=hostile, countries={"NOR": {"label": hostile}})
    for thing in (data, data.by_id["nor-zaf"], said, apply(data, Filters())):
        shown = thing._repr_html_()
        assert "<img" not in shown
        assert shown.count("</table>") <= 1


COPIES: dict[str, Callable[[Any], Any]] = {
    "pickled": lambda thing: pickle.loads(pickle.dumps(thing)),
    "deep": copy.deepcopy,
    "shallow": copy.copy,
}


@pytest.mark.parametrize("copied", COPIES.values(), ids=COPIES)
def test_data_and_views_can_be_copied_and_sent_to_another_process(copied: Callable[[Any], Any]) -> None:
    narrow = apply(TINY, Filters(countries=("NOR",), years=(2014, 2016)))
    assert TINY.by_id.keys() == TINY.in_order.keys() > TINY.forwards.keys()  # computed once, and then kept with it
    for thing in (TINY, TINY.by_id["nor-zaf"], TINY.sources["radio-2014"], narrow, narrow["nor-zaf"], narrow.filters):
        assert copied(thing) == thing
    for key in ("json", "gexf", "notes"):
        assert export.to_text(copied(narrow), key) == export.to_text(narrow, key)
    assert copied(narrow).quotes == narrow.quotes


@pytest.mark.parametrize(
    "error", [InvalidData((Problem("a", "b"),)), CannotCarry(["a", "b"]), NotWritten(Path("a"), "b")], ids=type
)
def test_what_is_raised_in_another_process_arrives_as_it_was(error: Exception) -> None:
    arrived = pickle.loads(pickle.dumps(error))
    assert (type(arrived), str(arrived), repr(arrived)) == (type(error), str(error), repr(error))
    assert {**vars(arrived), "readable": 0} == {**vars(error), "readable": 0}


def test_what_is_computed_of_a_part_is_computed_anew_where_a_copy_is_changed() -> None:
    one = quote("some words")
    assert one.model_copy(update={"exact": "others"}).hash == quote("others").hash != one.hash
    fewer = TINY.model_copy(update={"relations": TINY.relations[:1]})
    assert (len(TINY.by_id) > 1, len(fewer.by_id)) == (True, 1)


def test_a_view_as_a_graph_has_its_relations_or_its_quotes() -> None:
    few, many = to_networkx(VIEW), to_networkx(VIEW, "quotes")
    assert few.number_of_edges() == len(VIEW.relations)
    assert many.number_of_edges() == sum(len(shown.quotes) for shown in VIEW)
    assert few.edges["NOR", "ZAF"]["weight"] == 5
    assert few.nodes["NOR"]["label"] == "Northland"


def test_a_view_as_a_table_has_days_numbers_and_flags() -> None:
    quotes, relations = to_pandas(VIEW), to_pandas(VIEW, "relations")
    assert list(quotes.index) == [shown.relation.quote_id(said) for shown in VIEW for said in shown.quotes]
    assert quotes["negation"].sum() == 1
    assert str(quotes["first"].dtype) == "datetime64[s]"
    assert list(relations["quotes"]) == [len(shown.quotes) for shown in VIEW]
    assert str(relations["quotes"].dtype) == "Int64"
    assert list(to_pandas(apply(TINY, Filters(kinds=frozenset()))).columns) == list(quotes.columns)


def test_an_open_or_ancient_day_fits_into_the_table() -> None:
    data = dataset(relation("NOR", "ZAF", quote("a", date="../0987"), quote("b", date="1066-10-14")))
    table = to_pandas(apply(data, Filters()))
    assert table["first"].isna().tolist() == [True, False]
    assert table["last"].dt.year.tolist() == [987, 1066]


def test_saving_tells_what_cannot_be_saved(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no format 'xls'; there are notes, "):
        export.to_text(VIEW, "xls")
    with pytest.raises(ValueError, match="gexf has no option bom; it takes edges"):
        export.to_text(VIEW, "gexf", bom=True)
    with pytest.raises(ValueError, match=r"the ending '\.csv' may be quotes-csv or relations-csv"):
        export.save(VIEW, tmp_path / "a.csv")
    assert not list(tmp_path.iterdir())


def test_export_is_a_function_and_a_package_at_once(tmp_path: Path) -> None:
    import graph.export
    from graph import Filters, apply, export, load
    from graph.export import formats, save

    view = apply(load(ROOT / "data" / "relations.yaml"), Filters())
    export(view, tmp_path / "a.gexf", edges="quotes")
    save(view, tmp_path / "b.gexf", edges="quotes")
    assert (tmp_path / "a.gexf").read_bytes() == (tmp_path / "b.gexf").read_bytes()
    assert export is graph.export
    assert export.formats is formats


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (lambda: Filters(countries="JPN"), r"countries is a choice of several, such as countries=\('JPN',\)"),
        (lambda: Filters(years=(2016, 2015)), r"years=\(2016, 2015\) runs backwards"),
        (lambda: Filters(match="all"), "match='all' is neither of any and only"),
        (lambda: Filters(years=2015), r"years=2015 is not a first and a last year, such as years=\(2015, 2016\)"),
        (lambda: Filters(years=("2015", "2016")), "is not a first and a last year"),
        (lambda: Filters(countries=None), "countries=None is no choice of several texts"),
        (lambda: Filters(kinds={"war"}), "kinds: 'war' is none of verbal-cooperation, "),
        (lambda: Filters(words=3), "words=3 is not a text"),
        (lambda: apply("data.yaml", Filters()), r"this needs a Dataset, not str: read one with load\(path\)"),
        (lambda: apply(TINY, {}), "this needs a Filters, not dict"),
        (lambda: export.to_text(TINY, "json"), r"this needs a View, not Dataset: take one with apply\(data, Filters"),
        (lambda: to_networkx(TINY), "this needs a View, not Dataset"),
        (lambda: to_pandas(TINY), "this needs a View, not Dataset"),
        (lambda: publish(TINY), "this needs a View, not Dataset"),
        (lambda: describe(TINY), "this needs a View, not Dataset"),
        (lambda: export.to_text(VIEW, "bibtex", accessed="2017-01-06"), "accessed='2017-01-06' is no day, such as"),
        (lambda: export.to_text(VIEW, "annotations", sources="texts"), "sources has the places of quotes"),
        (lambda: to_networkx(VIEW, "countries"), "an edge is one of relations or quotes, not 'countries'"),
        (lambda: export.to_text(VIEW, "gexf", edges="countries"), "an edge is one of relations or quotes"),
        (lambda: to_pandas(VIEW, "countries"), "a row is one of quotes or relations, not 'countries'"),
    ],
)
def test_what_would_be_another_view_without_a_word_is_refused(wrong: Callable[[], object], said: str) -> None:
    with pytest.raises((TypeError, ValueError), match=said):
        wrong()

"""A view as a file of our own: it passes check, and no letter and no address of a quote is another."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from graph.export import CannotCarry, view_yaml
from graph.loading.load import load, parse
from graph.model import Dataset, Source
from graph.view import Filters, View, apply
from tests.support import ROOT, data_scripts, examples
from tests.support.data_for_tests import TINY, dataset, datasets, quote, relation, wishes
from tests.support.sources_for_tests import sources
from tests.support.yaml_samples import HEAD


def read_back(view: View) -> Dataset:
    return parse(view_yaml.text(view).encode("utf-8"), "a.yaml").dataset


def read_anyhow(view: View) -> Dataset:
    """Read it as PyYAML does: invented data need not follow the rules of coding."""
    return Dataset.model_validate(yaml.load(view_yaml.text(view), Loader=yaml.BaseLoader))


def same(view: View, read: Callable[[View], Dataset] = read_back) -> None:
    found = read(view)
    assert [(one.id, one.summary, one.formerly) for one in found.relations] == [
        (shown.relation.id, shown.relation.summary, shown.relation.formerly) for shown in view
    ]
    for one, shown in zip(found.relations, view, strict=True):
        assert one.quotes == shown.quotes
        assert [quote.hash for quote in one.quotes] == [quote.hash for quote in shown.quotes]
    assert found.sources == view.sources
    for field in ("title", "description", "version", "license", "contact", "author", "url"):
        assert getattr(found, field) == getattr(view.dataset, field)
    assert all(found.name(code) == view.dataset.name(code) for code in view.countries)


@examples(25)
@given(st.data())
def test_every_view_is_read_back_as_it_was(draw: st.DataObject) -> None:
    data = draw.draw(datasets())
    same(apply(data, draw.draw(wishes(data))), read_anyhow)


def test_own_data_and_every_script_are_read_back_as_they_were(tmp_path: Path) -> None:
    for path in (ROOT / "data" / "relations.yaml", data_scripts.write(tmp_path)):
        same(apply(load(path), Filters()))


@examples(25)
@given(sources())
def test_every_source_is_read_back_as_it_was(source: Source) -> None:
    view = apply(dataset(relation("NOR", "ZAF", quote("they met", source="a")), sources={"a": source}), Filters())
    if refused := told(view):
        assert all(reason.startswith("source a, ") and "U+" in reason for reason in refused)
    else:
        assert read_anyhow(view).sources == {"a": source}


def told(view: View) -> tuple[str, ...]:
    """What of a view no file of ours can hold."""
    try:
        view_yaml.text(view)
    except CannotCarry as error:
        return error.reasons
    return ()


def test_words_whose_lines_end_between_letters_keep_their_address() -> None:
    words = "      - exact: >-\n          両国は会談し、\n          協定に署名した\n"
    text = f"{HEAD}  - between: [RUS, TUR]\n    quotes:\n{words}        source: times-2016\n"
    view = apply(parse(text.encode(), "a.yaml").dataset, Filters())
    assert view["rus-tur"].quotes[0].exact == "両国は会談し、協定に署名した"
    same(view)


def test_former_states_and_what_became_of_them_go_with_the_quotes_that_name_them() -> None:
    data = dataset(
        relation("CZE", "NOR", quote("w", event="AID", actor=["CSK"], recipient=["NOR"])),
        countries={"CSK": {"successor": ["CZE", "SVK"]}, "SVK": {"label": "Slovakia, invented"}, "ZAF": {"label": "Z"}},
    )
    assert set(read_back(apply(data, Filters())).countries) == {"CSK", "SVK"}


def test_its_first_line_says_which_part_of_the_data_it_is() -> None:
    first = view_yaml.text(apply(TINY, Filters(countries=("ESH",)))).splitlines()[0]
    assert first == "# 1 quote from 1 article about 1 relation · 1999 · ?country=ESH"


def test_a_view_without_a_quote_is_a_sound_file() -> None:
    assert read_back(apply(TINY, Filters(kinds=frozenset()))).relations == ()


def test_what_belongs_to_no_text_is_refused_with_its_place() -> None:
    with pytest.raises(CannotCarry, match=r"nor-zaf\.\w+, exact: U\+D800"):
        view_yaml.text(apply(dataset(relation("NOR", "ZAF", quote("a \ud800"))), Filters()))

"""An export format is one entry of the registry: what offers formats reads it, and nothing else knows them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import pairwise

import pytest

from graph.export import formats
from graph.record import Record
from graph.render.html import dossier, quote_card
from graph.view import Filters, apply
from tests.support.data_for_tests import TINY

VIEW, DAY = apply(TINY, Filters()), dt.date(2017, 3, 4)
PLAIN = replace(formats.FORMATS[0], key="plain", words="Plain", file="plain.words", records=lambda some: "|".join(some))


def test_keys_and_files_are_each_formats_own() -> None:
    for part in ("key", "file", "words"):
        values = [getattr(entry, part) for entry in formats.FORMATS]
        assert len(set(values)) == len(values)


@pytest.mark.parametrize("entry", formats.FORMATS, ids=lambda entry: entry.key)
def test_every_format_writes_the_view_and_the_same_again(entry: formats.Format) -> None:
    text = entry.view(VIEW, DAY)
    assert text.strip()
    assert text == entry.view(VIEW, DAY)


def test_a_new_entry_with_records_has_its_button_beside_each_quote_and_its_record(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(formats, "FORMATS", (*formats.FORMATS, PLAIN))
    html = dossier.relation(VIEW, "nor-zaf", quote_card.badges(TINY, Record()))
    quotes = len(VIEW["nor-zaf"].quotes)
    assert html.count('data-save="plain"') == quotes + 1  # and one for the relation
    assert 'data-ending=".words"' in html
    for source in {quote.source for quote in VIEW["nor-zaf"].quotes}:
        assert f'data-plain="{source}"' in html


def test_formats_of_a_group_stand_together() -> None:
    groups = [entry.group for entry in formats.FORMATS]
    assert all(groups)
    assert sum(one != other for one, other in pairwise(groups)) == len(set(groups)) - 1

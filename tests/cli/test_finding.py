"""A passage by its first and last words: the shortest that fits, with the mark that belongs to it."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.cli.finding import passage_meant
from graph.evidence import source_file
from graph.loading.load import load
from tests.support.invented import data_file, folder

TEXT = """Ministers Meet in Port Alder

Ministers from both sides met and will meet in Port Alder again.
A condemned it as “an unfriendly act” and left. (B was silent.)
Österreich nannte es einen „unfreundlichen Akt“, mehr nicht.
Then “nobody came”, said A.
"""


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ministers … Port Alder", "Ministers from both sides met and will meet in Port Alder"),
        ("A condemned … act", "A condemned it as “an unfriendly act”"),
        ("Österreich … Akt", "Österreich nannte es einen „unfreundlichen Akt“"),
        ("nobody … said A", "“nobody came”, said A"),
        ("B was … silent", "B was silent"),
        ("unfriendly … left", "unfriendly act” and left"),
    ],
)
def test_the_article_is_meant_and_no_headline_and_a_mark_beside_belongs_to_its_other_one_inside(
    tmp_path: Path, typed: str, meant: str
) -> None:
    data = load(data_file(tmp_path, "exact: A", text=TEXT))
    held = source_file(data.sources["alder-2016"], folder(tmp_path, TEXT))
    assert passage_meant(held, typed) == meant

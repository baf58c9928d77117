"""Country codes, and the names that readers use."""

from __future__ import annotations

import re

import pytest

from graph.model.countries import known, names


def test_no_name_is_one_of_a_register() -> None:
    """ISO's "Korea, Republic of" and "Iran (Islamic Republic of)" are for sorting, not for reading."""
    assert {code: name for code, name in names().items() if re.search(r"[,(\[]|Republic of$", name)} == {}


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("RUS", "Russia"), ("USA", "United States"), ("SYR", "Syria"), ("IRN", "Iran"), ("TUR", "Turkey"),
        ("KOR", "South Korea"), ("PRK", "North Korea"), ("TWN", "Taiwan"), ("CZE", "Czechia"), ("BOL", "Bolivia"),
        ("VNM", "Vietnam"), ("LAO", "Laos"), ("MDA", "Moldova"), ("PSE", "Palestine"), ("XKX", "Kosovo"),
        ("SUN", "Soviet Union"), ("YUG", "Yugoslavia"), ("DDR", "East Germany"),
    ],
)  # fmt: skip
def test_countries_have_the_names_that_newspapers_use(code: str, name: str) -> None:
    assert names()[code] == name


def test_every_code_is_three_capitals_and_every_name_is_of_one_country_now() -> None:
    assert all(re.fullmatch("[A-Z]{3}", code) for code in names())
    assert len(set(names().values())) == len(names())


@pytest.mark.parametrize("code", ["AAA", "AAZ", "QMA", "QZZ", "XAA", "XAB", "XXZ", "XZZ", "ZZA", "ZZZ", "XKX"])
def test_codes_that_iso_leaves_to_its_users_may_stand_in_a_file(code: str) -> None:
    assert known(code)


@pytest.mark.parametrize("code", ["ABA", "QLZ", "WAA", "ZYA", "xab", "XAb", "XA", "XABC", "XÄB", "X1B", ""])
def test_no_others_may(code: str) -> None:
    assert not known(code)

"""Country codes, and the names that readers use."""

from __future__ import annotations

import re

import pytest

from graph.model.countries import code_of, names


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


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Russia", "RUS"), ("russia", "RUS"), ("Russian Federation", "RUS"), ("RU", "RUS"), ("ru", "RUS"),
        ("rus", "RUS"), (" Turkey ", "TUR"), ("Türkiye", "TUR"), ("UK", "GBR"), ("U.S.", "USA"), ("US", "USA"),
        ("USSR", "SUN"), ("Britain", "GBR"), ("Kosovo", "XKX"), ("Ruritania", None), ("", None),
    ],
)  # fmt: skip
def test_what_people_write_for_a_country_has_its_code(written: str, code: str | None) -> None:
    assert code_of(written) == code

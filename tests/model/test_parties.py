"""Which countries a sentence names, in any language: for what to read first."""

from __future__ import annotations

import pytest

from graph.model.parties import Parties
from tests.support.yaml_samples import HEAD, loaded
from tests.support.yaml_samples import relation as pair

DATA = loaded(
    "title: T\ncountries: {USA: {label: US}}\n"
    + HEAD.partition("\n")[2]
    + "".join(
        pair("exact: one\nsource: times-2016", between=f"[{codes}]")
        for codes in ("JPN, RUS", "NOR, ISL", "USA, DEU", "CHN, TUR")
    )
).dataset
PARTIES = Parties(DATA)


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("Russia and the Turkish delegation met.", "RUS TUR"),
        ("Norwegian and Icelandic boats met.", "ISL NOR"),
        ("The US blames Germany.", "DEU USA"),
        ("日本政府は計画を拒否した。ロシアは交渉を続けると述べた。", "JPN RUS"),
        ("Россия и Япония договорились.", "JPN RUS"),
        ("В России ждут ответа Германии.", "DEU RUS"),
        ("La Russie et le Japon négocient.", "JPN RUS"),
        ("Deutschland und Norwegen verhandeln.", "DEU NOR"),
        ("روسيا واليابان تتفاوضان", "RUS"),
        ("Kenya and Uganda will meet.", "KEN UGA"),
        ("South Sudan and the Democratic Republic of the Congo will meet.", "SSD COD"),
        ("Kenia verhandelt mit Südafrika.", "KEN ZAF"),
        ("肯尼亚与乌干达会谈", "KEN UGA"),
        ("A chad hung there, and the oman was gone.", ""),
        ("Nobody told us why.", ""),
        ("A bus left.", ""),
    ],
)
def test_countries_are_named_in_any_language(words: str, codes: str) -> None:
    assert set(PARTIES.named(words)) == set(codes.split())

"""Country codes and the names that readers use.

ISO 3166-1 alpha-3, ISO 3166-3 for states that are gone, and the user-assigned codes of the table below. ``pycountry``
carries the lists; its names are those of the standard ("Russian Federation"), which no newspaper uses, hence our few.
"""

from __future__ import annotations

from functools import cache

import pycountry

# Names as English newspapers write them, where neither ISO's name nor its common name is that.
_USUAL = {
    "RUS": "Russia",
    "USA": "United States",
    "COD": "DR Congo",
    "COG": "Republic of the Congo",
    "FSM": "Micronesia",
    "PSE": "Palestine",
    "VAT": "Vatican",
    "VGB": "British Virgin Islands",
    "VIR": "US Virgin Islands",
    "BRN": "Brunei",
    "CPV": "Cape Verde",
    "FLK": "Falkland Islands",
    "CCK": "Cocos Islands",
    "MAF": "Saint Martin",
    "SXM": "Sint Maarten",
    "TUR": "Turkey",
    "BES": "Caribbean Netherlands",
    "SHN": "Saint Helena",
    "PCI": "Trust Territory of the Pacific Islands",
    "SUN": "Soviet Union",
    "YUG": "Yugoslavia",
    "CSK": "Czechoslovakia",
    "DDR": "East Germany",
    "BUR": "Burma",
    "BYS": "Byelorussian SSR",
    "FXX": "Metropolitan France",
    "HVO": "Upper Volta",
    "VDR": "North Vietnam",
    "YMD": "South Yemen",
    "ZAR": "Zaire",
    "XKX": "Kosovo",
}


@cache
def names() -> dict[str, str]:
    """Every code that a file may use, with the name readers know: ``{"RUS": "Russia", …}``."""
    known = {c.alpha_3: getattr(c, "common_name", c.name) for c in pycountry.historic_countries}
    known |= {c.alpha_3: getattr(c, "common_name", c.name) for c in pycountry.countries}
    return known | _USUAL


def former(code: str) -> bool:
    """Is it a state that is gone?"""
    return bool(pycountry.historic_countries.get(alpha_3=code)) and not pycountry.countries.get(alpha_3=code)


# What people write for a country, beside its names and codes; for hints only.
_ALSO = {
    "uk": "GBR", "britain": "GBR", "great britain": "GBR", "england": "GBR", "us": "USA", "u.s.": "USA",
    "america": "USA", "ussr": "SUN", "czech republic": "CZE", "holland": "NLD", "ivory coast": "CIV",
    "macedonia": "MKD", "swaziland": "SWZ", "congo": "COG", "persia": "IRN", "uae": "ARE", "türkiye": "TUR",
}  # fmt: skip


@cache
def _codes() -> dict[str, str]:
    """Every name and code that has a code, case folded."""
    known = dict(_ALSO)
    for country in pycountry.countries:
        known |= {name.casefold(): country.alpha_3 for name in (country.alpha_2, country.name)}
    for code, usual in names().items():
        known |= {usual.casefold(): code, code.casefold(): code}
    return known


def code_of(name: str) -> str | None:
    """The code whose name, alpha-2 or ISO name is ``name`` (``Russia``, ``RU``, ``ru``), for hints; or None."""
    return _codes().get(name.strip().casefold())

"""Country codes, and the names that readers see.

The codes are ISO 3166-1 alpha-3, ISO 3166-3 for states that no longer exist, and Kosovo's user-assigned code.
``pycountry`` carries the lists; its names are those of the standard ("Russian Federation"), which no newspaper uses,
hence the few of our own. See ``country_hints`` for what another code or name means.
"""

from __future__ import annotations

import re
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
    """Return every code that a file may use, with the name that readers see: ``{"RUS": "Russia", …}``."""
    known = {c.alpha_3: getattr(c, "common_name", c.name) for c in pycountry.historic_countries}
    known |= {c.alpha_3: getattr(c, "common_name", c.name) for c in pycountry.countries}
    return known | _USUAL


def former(code: str) -> bool:
    """Return whether it is the code of a state that no longer exists."""
    return bool(pycountry.historic_countries.get(alpha_3=code)) and not pycountry.countries.get(alpha_3=code)


def user_assigned(code: str) -> bool:
    """Return whether ISO 3166-1 leaves the code to its users: AAA to AAZ, QMA to QZZ, XAA to XZZ, ZZA to ZZZ."""
    return bool(re.fullmatch(r"AA[A-Z]|Q[M-Z][A-Z]|X[A-Z][A-Z]|ZZ[A-Z]", code))


def known(code: str) -> bool:
    """Return whether a file may use the code, because ISO has it or leaves it to its users."""
    return code in names() or user_assigned(code)

"""Write down what a browser needs to read an address as `url` does, and to say what is wrong with it in the same words.

How a browser applies it lives in ``web/frontend/published/address_reading.js``.
"""

from __future__ import annotations

from typing import Any

from graph.model import Dataset, country_words, foreign_words, names
from graph.view.sorting import KEYS
from graph.view.url_mistakes import (
    ADVICE,
    NOT_OURS,
    NOT_OURS_BEGIN,
    ONCE,
    OTHER_NAMES,
    SENTENCES,
    unknown_values,
)
from graph.view.url_parameters import parameter_names

_MOST_NAMED = 100  # countries
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"  # RFC 4648, base64url


def url_tables(dataset: Dataset) -> dict[str, Any]:
    """Return the sentences, the names, and what may be named.

    ``foreign`` has by code the hashes of a country's names in other languages, which would take five times the room.
    Long official names are left out, and of more than a hundred countries all: they would be a seventh of a megabyte.
    ``countries`` has a line for each code, between strokes: its usual name, and what else it is called, more of those
    that the data has; ``labels`` are the names of these in the data.
    """
    named = frozenset(dataset.codes) if len(dataset.codes) <= _MOST_NAMED else frozenset[str]()
    return {
        "sentences": dict(SENTENCES),
        "advice": dict(ADVICE),
        "once": dict(ONCE),
        "unknown": {name: list(words) for name, words in unknown_values().items()},
        "others": {other: list(ours) for other, ours in OTHER_NAMES.items()},
        "notOurs": sorted(NOT_OURS),
        "notOursBegin": list(NOT_OURS_BEGIN),
        "names": list(parameter_names()),
        "sorts": list(KEYS),
        "countries": "\n".join(
            "|".join((code, names()[code], *words)) for code, words in country_words(frozenset(dataset.codes)).items()
        ),
        "foreign": {
            code: "".join(sorted(word_hash(word) for word in words if word.count(" ") < 2 and len(word) < 20))
            for code, words in foreign_words(named).items()
        },
        "labels": {code: dataset.name(code) for code in {*dataset.codes, *dataset.countries}},
        "forwards": {old: new for old, new in dataset.forwards.items() if new.partition(".")[0] in dataset.by_id},
        "removed": sorted(dataset.removed),
    }


def word_hash(text: str) -> str:
    """Return 30 bits of a text's FNV-1a hash of 32, as five letters; ``wordHash`` in the browser does the same.

    See https://datatracker.ietf.org/doc/html/draft-eastlake-fnv.
    """
    found = 0x811C9DC5
    for byte in text.encode("utf-8"):
        found = (found ^ byte) * 0x01000193 & 0xFFFFFFFF
    return "".join(_LETTERS[found >> at & 63] for at in (26, 20, 14, 8, 2))

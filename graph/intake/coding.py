"""Read how a quote is coded, from texts named like the columns of our table: cells, or tags such as ``actor:RUS``.

Only the form is read here. The loader decides whether a code is that of a country and a date is a real day.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from graph.model import MODES, QUOTE_FIELDS, Shape, known, truth_meant

_SHAPES = {field.key: field for field in QUOTE_FIELDS}
_SPEAKER = {"speaker": "name", "role": "role", "country": "country", "voice": "voice"}
_TRANSLATION = {"translation": "text", "translation language": "language", "translation by": "by"}
_REVIEWED = {"reviewed by": "by", "reviewed on": "on"}
# The words, and where they are from: no coding.
WORDS = ("exact", "source", "prefix", "suffix")
KEYS = (
    *(field.key for field in QUOTE_FIELDS if field.shape is not Shape.OTHER and field.key not in WORDS),
    *_SPEAKER, *_TRANSLATION, *_REVIEWED,
)  # fmt: skip
_MODES = {mode for modes in MODES.values() for mode in modes}
_LISTED = (*_SPEAKER, *(field.key for field in QUOTE_FIELDS if field.shape in (Shape.COUNTRIES, Shape.CHOICES)))
_PAIR = re.compile(r"[\s\[({]*([A-Za-z]{3})\s*[-‐‑‒–—―−/|+&,;、，；／\s]\s*([A-Za-z]{3})[\s\])}]*")


def pair_of(written: str) -> tuple[str, ...]:
    """Return the two codes of ``RUS TUR``, ``rus-tur`` or ``RUS/TUR`` in capitals, or nothing if it is no pair."""
    found = _PAIR.fullmatch(written)
    return (found[1].upper(), found[2].upper()) if found else ()


def coding_of(cells: Mapping[str, str]) -> tuple[dict[str, Any], list[str]]:
    """Return the fields of a quote by their keys, and a sentence for each text that does not fit its field."""
    made: dict[str, Any] = {}
    faults: list[str] = []
    for key in KEYS:
        text = cells.get(key, "").strip()
        if text and key in _SHAPES and _SHAPES[key].shape is not Shape.OTHER:
            value = _value(key, text)
            if value is None:
                faults.append(f"{key}: {text!r} is neither true nor false")
            elif value is not False:
                made[key] = value
    for key, parts in (("translation", _TRANSLATION), ("reviewed", _REVIEWED)):
        if given := {part: cells[head].strip() for head, part in parts.items() if cells.get(head, "").strip()}:
            made[key] = given
    try:
        if speakers := list(_speakers(cells)):
            made["speaker"] = speakers[0] if len(speakers) == 1 else speakers
    except ValueError as error:
        faults.append(str(error))
    return made, faults


def _value(key: str, text: str) -> Any:
    match _SHAPES[key].shape:
        case Shape.FLAG:
            return truth_meant(text)
        case Shape.COUNTRIES:
            return [part.upper() for part in _parts(text)]
        case Shape.CHOICES:
            return [_as_known(part, _SHAPES[key].choices) for part in _parts(text)]
        case Shape.CHOICE:
            return _as_known(text, _SHAPES[key].choices)
        case _:
            return text


def _parts(text: str) -> list[str]:
    return [part for part in re.split(r"[\s,;]+", text) if part]


def _as_known(text: str, choices: Collection[str]) -> str:
    """Return the choice that is written so but for its capitals, or the text as it is."""
    return next((choice for choice in choices if choice.casefold() == text.casefold()), text)


def _speakers(cells: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """Yield each of the speakers whose parts are joined by ``;``. Raises ValueError where their numbers differ."""
    given = {part: _joined(cells.get(head, "")) for head, part in _SPEAKER.items()}
    number = max(len(parts) for parts in given.values())
    if len(given["voice"]) == 1:
        given["voice"] *= number
    if any(len(parts) not in (0, number) for parts in given.values()):
        heads = " and ".join(f"{len(given[part])} of {head}" for head, part in _SPEAKER.items() if given[part])
        raise ValueError(f"speaker: there are {heads}; give one for each speaker, with ; between (A; B)")
    for place in range(number):
        speaker = {part: parts[place] for part, parts in given.items() if parts and parts[place]}
        if "country" in speaker:
            speaker["country"] = speaker["country"].upper()
        yield speaker


def _joined(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(";")] if cell.strip(" ;") else []


def from_tags(tags: Collection[str]) -> tuple[list[tuple[str, ...]], dict[str, str], list[str]]:
    """Return the pairs that tags name, the texts by their fields, and the tags that mean nothing to us.

    ``RUS-TUR`` is a pair, ``AGREE`` an event, ``military`` a topic; every other field is ``field:text``, such as
    ``date:2016-12-29`` and ``actor:RUS``.
    """
    pairs: list[tuple[str, ...]] = []
    cells: dict[str, str] = {}
    strange: list[str] = []
    for tag in (tag.strip() for tag in tags):
        pair = pair_of(tag)
        key, colon, text = tag.partition(":")
        field = key.strip().casefold() if colon else _field_of(tag)
        if pair and all(map(known, pair)):
            pairs.append(pair)
        elif field in KEYS and (field in _LISTED or field not in cells):
            several = "; " if field in _SPEAKER else " "
            cells[field] = several.join(filter(None, (cells.get(field, ""), (text if colon else tag).strip())))
        elif field == "between" and pair_of(text):
            pairs.append(pair_of(text))
        elif tag:
            strange.append(tag)
    return list(dict.fromkeys(pairs)), cells, strange


def _field_of(tag: str) -> str:
    """Return the field that has a tag among its words, written to the letter: ``AGREE`` is an event, ``agree`` none."""
    fields = (field.key for field in QUOTE_FIELDS if field.shape in (Shape.CHOICE, Shape.CHOICES))
    return next((key for key in fields if tag in _SHAPES[key].choices), "mode" if tag in _MODES else "")

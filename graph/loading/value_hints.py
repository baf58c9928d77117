"""Guess what was meant by a value that is not allowed, with a hint for each kind of value.

See ``model.country_hints`` for countries.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from itertools import combinations

from graph.loading.place import Place
from graph.loading.yaml import SequenceNode
from graph.model import country_hint, date_hint, events_meant, pair_hint, truth_meant, voice_meant
from graph.problems import nearest


def hint_for(code: str, found: str, allowed: tuple[str, ...], place: Place) -> str | None:
    """Return what to do about a text that its key does not take."""
    if code == "unknown-country":
        return country_hint(found, place.labels)
    if code == "bad-date":
        return date_hint(found)
    if code == "bad-url" and place.path == ("contact",):
        return "such as mail@news.example, or https://news.example/corrections"
    if code in _HINTS:
        return _HINTS[code](found)
    if code == "unknown-event" and (meant := events_meant(found)):
        return f"did you mean {' or '.join(meant)}?"
    alike = nearest(found, allowed)
    return f"did you mean {alike}?" if alike else _NONE_OF_THESE.get(code)


# What to do where no value that is allowed is like the one that was found.
_NONE_OF_THESE = {
    "unknown-event": "use one of these; words that report no act have no event",
    "unknown-context": "use one of these, or leave it out",
    "unknown-source-type": "use the nearest of these, such as article or webpage",
}


def _url_hint(found: str) -> str:
    if re.fullmatch(r"[\w.-]+\.[a-z]{2,}(/\S*)?", found):
        return f"did you mean https://{found}?"
    if match := re.search(r"https?://[^\s<>\"\\^`{|}()\[\]]+", found):
        spaced = found.strip() != match[0] and found.startswith(match[0])
        return "write %20 for a space" if spaced and " " in found.strip() else f"did you mean {match[0]}?"
    return "copy it from the browser's address bar"


def _hash_hint(found: str) -> str:
    if match := re.search(r"(?<![0-9a-fA-F])[0-9a-fA-F]{64}(?![0-9a-fA-F])", found):
        return f"did you mean {match[0].lower()}?"
    if re.fullmatch(r"[0-9a-fA-F]+", found):
        return f"this has {len(found)} digits; sha256sum FILE prints all 64"
    return "sha256sum FILE prints it, before the file's name"


def _file_hint(found: str) -> str:
    name = re.split(r"[/\\]", found.rstrip("/\\"))[-1]
    if re.match(r"https?:", found):
        return "the address of an article goes into URL; text is the name of a file that holds its words"
    return f"did you mean {name}? Its folder is named with --sources"


def id_meant(found: str) -> str:
    """Return the id that a text would make: its letters and digits in small letters, joined by hyphens."""
    plain = unicodedata.normalize("NFKD", found).casefold()
    bare = "".join(c for c in plain if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9._-]+", "-", bare)[:60].strip("-._")


def _id_hint(found: str) -> str | None:
    return f"did you mean {meant}?" if (meant := id_meant(found)) else None


def _voice_hint(found: str) -> str | None:
    meant = voice_meant(found) or nearest(found, ("direct", "reported"))
    return f"did you mean {meant}?" if meant else "direct: all of exact is the speaker's own words; else reported"


def _truth_hint(found: str) -> str:
    truth = truth_meant(found)
    if truth is None:
        return "write true if the words say so; else delete the line"
    return "write true, or delete the line" if truth else "delete the line, or write false"


_HINTS: Mapping[str, Callable[[str], str | None]] = {
    "bad-url": _url_hint, "bad-hash": _hash_hint, "bad-file-name": _file_hint, "bad-id": _id_hint,
    "unknown-voice": _voice_hint, "not-true-or-false": _truth_hint,
}  # fmt: skip


def hint_for_part(code: str, found: object) -> str | None:
    """Return the hint for a list or a mapping that does not fit."""
    match code, found:
        case "not-a-pair", SequenceNode([str(one)]):
            hint = pair_hint([one])
            return hint if hint.startswith("did") else f"name the other country: between: [{one}, …]"
        case "not-a-pair", SequenceNode() as codes if 2 < len(codes) < 6 and all(
            isinstance(code, str) for code in codes
        ):
            pairs = ", ".join(f"{a}–{b}" for a, b in combinations(codes, 2))
            return f"make a relation of each pair that the words are about: {pairs}"
        case "not-a-pair", _:
            return "between: [RUS, TUR]"
        case "pair-of-one", SequenceNode([str(one), *_]):
            return f"name the other country: between: [{one}, …]"
        case "speaker-unnamed", _:
            return "add name or role; where the article itself speaks, delete speaker"
        case "name-empty", _:
            return "write {family: Doe, given: Jane}, or {literal: NHK} for a body"
    return None

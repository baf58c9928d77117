"""Find the forms of a word: ``hack`` → ``hack``, ``hacks``, ``hacked``, ``hacking``.

The endings are data in ``endings``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Set
from functools import lru_cache

from graph.view.endings import LANGUAGES, UNNAMED, Language
from graph.view.folding import fold


def language_of(tag: str | None) -> str:
    """Return the language of the table that a text with this BCP 47 tag is in, or ``""`` if the table lacks it."""
    code = (tag or UNNAMED).partition("-")[0].lower()
    return code if code in LANGUAGES else ""


@lru_cache(maxsize=256)
def forms(word: str, language: str) -> tuple[str, ...]:
    """Return all forms of a folded word in a language of the table, longest first, including itself."""
    table = _Table.of(language)
    found = table.irregular.get(word) or ({word, *table.regular(word)} - table.irregular.keys())
    return tuple(sorted(found, key=lambda form: (-len(form), form)))


class _Table:
    """The data of one language, ready to use."""

    def __init__(self, language: Language) -> None:
        self.families = [(re.compile(stem), folded_endings(endings)) for stem, endings in language.families]
        self.irregular: Mapping[str, Set[str]] = _sets(language.irregular)

    @staticmethod
    @lru_cache
    def of(language: str) -> _Table:
        return _Table(LANGUAGES[language])

    def regular(self, word: str) -> Iterator[str]:
        """Yield the forms of every word that this may be a form of."""
        for stem, endings in self.families:
            for one in {_stem(word, ending) for ending in endings}:
                if one is not None and stem.fullmatch(one):
                    yield from (_with(one, ending) for ending in endings)


def folded_endings(endings: str) -> tuple[str, ...]:
    """Return the endings of one family of the table, folded; ``""`` for the stem itself."""
    return tuple(fold(ending.strip("-")) for ending in endings.split())


def folded_lines(lines: str) -> Iterator[list[str]]:
    """Yield the forms of each word of a table of irregular ones, folded."""
    return (fold(line).split() for line in lines.strip().splitlines())


def _stem(word: str, ending: str) -> str | None:
    """Return what is left of a word without an ending, or None where it has not got it."""
    front, _, back = ending.rpartition("+")
    if not word.startswith(front):
        return None
    rest = word[len(front) :]
    if not back.startswith("="):
        return rest.removesuffix(back) if rest.endswith(back) else None
    doubled = rest.removesuffix(back[1:])
    return doubled[:-1] if doubled != rest and doubled[-2:-1] == doubled[-1:] else None


def _with(stem: str, ending: str) -> str:
    """Return a stem with an ending, and with what this puts in front."""
    front, _, back = ending.rpartition("+")
    return front + stem + back.replace("=", stem[-1:])


def _sets(lines: str) -> Mapping[str, Set[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for words in folded_lines(lines):
        for word in words:
            found[word].update(words)
    return found

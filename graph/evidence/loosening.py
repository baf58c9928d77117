"""Words without their typography: quotation marks, dashes, case, ligatures, wide forms, spaces beside marks.

Two texts that are equal here have the same words in different typography, which ``verify --fix`` fixes; they are
never called exact. Texts come folded (``folding``). What tells two words apart is kept: ß is not ss, 1½ is not 11/2,
and in Turkish ı is not i.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from graph.evidence.elastic import Index
from graph.evidence.folding import Folded, fold
from graph.evidence.joints import Joint
from graph.evidence.look_alikes import CLOSING, DASHES, KEYS, QUOTES, TWO_SPELLINGS, WITHIN_NUMBERS
from graph.evidence.rewriting import Edit, rewrite
from graph.evidence.words import MARKS
from graph.model import has_unparted

_ALIKE = dict.fromkeys(map(ord, QUOTES), '"') | dict.fromkeys(map(ord, DASHES), "-") | str.maketrans(KEYS)
_TWO_I = str.maketrans("Iİ", "ıi")
_DASH_RUN = re.compile(r" ?-[ -]*")
_PARTING = "\u200c"
# What only stretches, joins or varies letters.
_DROPPED = "\u0640\u200c\u200d\u180b-\u180f\ufe00-\ufe0f\U000e0020-\U000e01ef"
# Signs of two characters, as typewriters, wires and corpora have them: ``Nobody'', ,,Niemand'', <<Personne>>.
_SIGNS = (
    rf"(?P<quotes>``|''|,,(?=\w)|<<|>>|[{re.escape(QUOTES)}])|(?P<dash>[{re.escape(DASHES)}])"
    rf"|(?P<within>(?<=\d)(?:[{WITHIN_NUMBERS}]|\u1361\u1361)(?=\d))|(?P<spelled>{'|'.join(TWO_SPELLINGS)})"
    r"|(?P<stop> ?\u1361\u1361| ?\|\|?(?=\s|$))|(?P<slash> ?/ ?)"
    rf"|(?P<space> ?\u1361 ?)|(?P<dropped> (?=[{CLOSING}]|[.,](?!\w))| (?<=[¿¡(\[{{] )|[{_DROPPED}]+)"
)
_CLUSTER = re.compile(rf"(?s:.)[{MARKS}\uff9e\uff9f]+")


class _Part(NamedTuple):
    """``text[start:end]`` becomes ``new``, and takes the spaces beside it along where it is ``wide``."""

    start: int
    end: int
    new: str
    joint: Joint | None = None
    wide: bool = False


def loosen(words: str) -> str:
    """Return ``words`` without their typography, for comparison; hyphens and dashes become ``-``."""
    index = loose_index(fold(words, quoted=True))
    parts, reached = list[str](), 0
    for joint, place in zip(index.joints, index.places, strict=True):
        parts += [index.text[reached:place], index.key(joint.forms[0])]
        reached = place
    return "".join([*parts, index.text[reached:]]).strip()


def parted_alike(one: str, other: str) -> bool:
    """Return whether two loosely equal texts also part their words alike.

    In Persian "نامه‌ای", a letter, and "نام‌های", names, differ only by where U+200C is. Some keyboards have no key
    for it, so one of the two texts may lack what the other has.
    """
    mine, theirs = _parted(one), _parted(other)
    return mine <= theirs or theirs <= mine


def _parted(words: str) -> set[int]:
    """Return behind how many letters and digits each U+200C stands."""
    if _PARTING not in words:
        return set()
    parts = words.split(_PARTING)
    return set(accumulate(sum(map(str.isalnum, part)) for part in parts[:-1]))


def loose_index(folded: Folded, *, two_i: bool = False) -> Index:
    """Return the index of ``folded`` in which words are found whatever their typography.

    ``two_i`` says that the text is in a language, such as Turkish, in which I is the capital of ı.
    """
    text = folded.text.translate(_TWO_I) if two_i else folded.text
    small = {c: letter for c in set(text) if (letter := _small(c)) != c}
    parts = [*_joints(text, folded.joints), *_signs(text), *_letters(text, small)]
    parts.sort(key=lambda part: (part.start, part.end > part.start, -part.end))  # of two in one place the longer
    edits: list[Edit] = []
    kept: list[Joint | None] = []
    reached, was_wide = 0, False
    for part in parts:
        if part.start < reached:
            continue
        # A note's mark is as wide as the sign before it.
        wide = part.wide or (part.joint is not None and was_wide and part.start == reached)
        start = part.start - (wide and part.start > reached and text[part.start - 1] == " ")
        end = part.end + (wide and text.startswith(" ", part.end))
        edits.append(Edit(start, end, part.new))
        kept.append(part.joint)
        reached, was_wide = end, wide
    made, origins = rewrite(text, edits)
    made = made.translate({ord(c): letter for c, letter in small.items() if len(letter) == 1})
    joints = [(place, joint) for place, joint in zip(origins.new_starts, kept, strict=True) if joint]
    return Index(made, origins, tuple(joint for _, joint in joints), [place for place, _ in joints], _key)


def _key(form: str) -> str:
    """Return a joint's form without its typography; white space alone is nothing."""
    return _DASH_RUN.sub("-", form.translate(_ALIKE)).strip().lower()


def _joints(text: str, joints: Iterable[Joint]) -> Iterator[_Part]:
    for joint in joints:
        start, end, forms, sure, *_ = joint
        written = text[start:end]
        if all(not form.strip() for form in forms):  # white space beside letters that have none
            beside = map(_small, (text[start - 1 : start], text[end : end + 1]))
            space = " " * (not any(map(has_unparted, beside)))  # but wide letters, which are Latin ones
            if space != written:
                yield _Part(start, end, space)
        elif len(forms) == 1 and unicodedata.category(written[:1]) == "No":  # raised, and no note
            yield _Part(start, end, _apart(text, start, end))
        elif len(forms) == 1 and not sure:
            # A hyphen before a space, at which a line of the file may have ended, may be no part of the word.
            yield _Part(start, end, "", joint._replace(forms=(*forms, "")), wide=True)
        else:
            yield _Part(start, end, "", joint, wide="-" in _key(written))


def _signs(text: str) -> Iterator[_Part]:
    for match in re.finditer(_SIGNS, text):
        start, end = match.span()
        if match["quotes"]:
            yield _Part(start, end, '"', wide=True)
        elif match["space"]:  # which parts words in Ethiopic
            yield _Part(start, end, " ")
        elif match["within"]:  # "5、600" are two numbers and no 5,600
            yield _Part(start, end, f"{match[0]}^")
        elif match["spelled"]:
            yield _Part(start, end, TWO_SPELLINGS[match[0]])
        elif match["slash"]:
            yield _Part(start, end, "/")
        elif match["stop"]:  # of keyboards without the sign, in Ethiopic and in scripts of India
            if "|" not in match[0] or "\u0900" <= text[start - 1 : start] <= "\u0dff":
                yield _Part(start, end, ".")
        elif match["dash"]:
            yield _Part(start, end, "", Joint(start, end, (match[0],)), wide=True)
        else:
            yield _Part(start, end, "")


def _letters(text: str, small: Mapping[str, str]) -> Iterator[_Part]:
    """Yield letters that become more or fewer than one, and marks that join the small letter before them."""
    longer = "".join(c for c, letter in small.items() if len(letter) != 1 or unicodedata.category(c) == "No")
    if longer:
        for match in re.finditer(f"[{re.escape(longer)}]", text):
            number = unicodedata.category(match[0]) == "No" or small[match[0]][:1].isdigit()  # as in ㏠, the first day
            yield _Part(*match.span(), _apart(text, *match.span()) if number else small[match[0]])
    for match in _CLUSTER.finditer(text) if not text.isascii() else ():
        letters = _small(match[0])
        if letters != "".join(small.get(c, c) for c in match[0]):
            yield _Part(*match.span(), letters)


def _apart(text: str, start: int, end: int) -> str:
    """Return a number of its own kind as plain digits, parted from those beside it: 10² is not 102, and 1½ not 11/2."""
    digits = _small(text[start:end])
    before, after = text[start - 1 : start].isnumeric(), text[end : end + 1].isnumeric()
    return "^" * before + digits + "^" * after  # guard: raised-digits


@lru_cache(maxsize=2**14)
def _small(cluster: str) -> str:
    """Return a character, with the marks that it carries, as typography does not tell it apart from its look-alikes.

    Small letters, not ``casefold``, which makes ``ss`` of ``ß``: "Maße" and "Masse" are two words.
    """
    # Twice: NFKC takes some signs apart (´), and makes plain letters of others (ﻳ).
    composed = unicodedata.normalize("NFKC", cluster.translate(_ALIKE)).translate(_ALIKE)
    composed = "".join(str(unicodedata.decimal(c, c)) for c in composed)  # a digit of any script is its value
    # guard: small-letters-and-no-more
    return unicodedata.normalize("NFKC", composed.lower()).replace("ς", "σ")

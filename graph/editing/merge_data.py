"""Two versions of a data file made one by its entries, over the version that both come from: what git's driver does.

The result is proved before anybody gets it: read again it says what was meant, with either side of every conflict, and
it has no mistake that neither side had. Else CannotEdit is raised, and git's own merge stays.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.editing.edit import change
from graph.editing.keys import rename_key
from graph.editing.partition import partition
from graph.editing.parts import Key, Part, Side, Tree, conflicts_in, said, written
from graph.editing.three_way import Rank, merged
from graph.editing.yaml_text import CannotEdit, Steps, YamlText, decoded
from graph.loading import parse
from graph.model import QUOTE_FIELDS, dates
from graph.problems import InvalidData

_FIELDS = [field.key for field in QUOTE_FIELDS]


@dataclass(frozen=True, slots=True)
class MergedData:
    """A merged file, and for each conflict in it the keys that lead there."""

    content: bytes
    conflicts: tuple[tuple[Key, ...], ...]


def merge_data(
    base: bytes, ours: bytes, theirs: bytes, file: str, labels: tuple[str, str] = ("ours", "theirs")
) -> MergedData:
    """Merge two versions of ``file``; only what both changed in different ways stands between git's markers.

    Raises CannotEdit if the result cannot be proved right, or a version does not have the form of a data file.
    """
    try:
        return _merged_data(base, ours, theirs, file, labels)
    except (AttributeError, KeyError, TypeError):  # a list where a mapping belongs, a list for an id
        raise CannotEdit("something in it does not have the form of a data file") from None


def _merged_data(base: bytes, ours: bytes, theirs: bytes, file: str, labels: tuple[str, str]) -> MergedData:
    versions = [_Version.of(data) for data in (base, ours, theirs)]
    before, *after = (version.sources for version in versions)
    if renamed := {old: new for sources in after for old, new in _renamed(before, sources).items()}:
        versions = [_Version.of(_with_ids(data, renamed)) for data in (base, ours, theirs)]
    one = _Version.both(*versions)
    base_tree, ours_tree, theirs_tree = (version.tree for version in versions)
    tree = merged(base_tree, ours_tree, theirs_tree, _rank(ours_tree, theirs_tree))
    if not isinstance(tree, Part):
        raise CannotEdit("nothing of the file is the same on both sides")
    found = tuple(conflicts_in(tree))
    for side in Side if found else (Side.OURS,):  # without a conflict both read the same
        text = written(tree, side) + one.tail
        if YamlText.of(text.encode()).plain() != said(tree, side):  # the proof
            raise CannotEdit("the merged file would say something else")
    if not found:
        new = new_mistakes(one.encoded(written(tree) + one.tail), (ours, theirs), file)
        if new:  # guard: merged-is-sound
            raise CannotEdit(f"the merged file would have a mistake that neither side has: {new[0]}")
    return MergedData(one.encoded(written(tree, labels=labels) + one.tail), found)


@dataclass(frozen=True, slots=True)
class _Version:
    """A file's tree with plain line ends, and what they, its first bytes and its last lines were."""

    tree: Part
    tail: str
    mark: bytes
    newline: str
    ended: bool

    @classmethod
    def of(cls, data: bytes) -> _Version:
        mark, text = decoded(data)
        ends = set(re.findall(r"\r\n|\r|\n", text)) or {"\n"}
        if len(ends) > 1:
            raise CannotEdit("its lines end in more than one way")
        newline = ends.pop()
        text = text.replace(newline, "\n")
        ended = text.endswith("\n")
        tree, tail = partition(text if ended else f"{text}\n") if text.strip() else (Part("", "", {}, parts=()), text)
        return cls(tree, tail, mark, newline, ended)

    @classmethod
    def both(cls, base: _Version, ours: _Version, theirs: _Version) -> _Version:
        """Return a version without a tree of its own: all else as the side has it that changed it."""
        tail, mark, newline, ended = (
            getattr(theirs if getattr(ours, name) == getattr(base, name) else ours, name)
            for name in ("tail", "mark", "newline", "ended")
        )
        return cls(ours.tree, tail, mark, newline, ended)

    @property
    def sources(self) -> Mapping[str, Any]:
        return _sources_of(self.tree.plain)

    def encoded(self, text: str) -> bytes:
        text = text if self.ended else text.removesuffix("\n")
        return self.mark + text.replace("\n", self.newline).encode("utf-8")


def new_mistakes(merged: bytes, sides: Sequence[bytes], file: str) -> list[str]:
    """Return the mistakes that a merged file has and neither side had: code and value, as in ``unknown-source: a``."""
    found = _mistakes(merged, file)
    for side in sides if found else ():
        found -= _mistakes(side, file)
    return [": ".join(mistake) for mistake in sorted(found)]


def _mistakes(data: bytes, file: str) -> Counter[tuple[str, str]]:
    """Return how often each mistake is in a file, by its code and what was found there."""
    try:
        parse(data, file)
    except InvalidData as error:
        return Counter((p.code, p.found or p.message) for p in error.problems if p.severity == "error")
    return Counter()


# Sources that one side renamed.


def _renamed(before: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, str]:
    """Return the ids of sources of before with those of now, as ``formerly`` says it."""
    return {
        old: new
        for new, source in after.items()
        if new not in before and isinstance(source, dict) and isinstance(source.get("formerly"), list)
        for old in source["formerly"]
        if old in before and old not in after
    }


def _with_ids(data: bytes, renamed: Mapping[str, str]) -> bytes:
    """Return a version in which sources have their new ids, as far as it has them under those of before."""
    plain = YamlText.of(data).plain()
    sources = _sources_of(plain)
    here = {old: new for old, new in renamed.items() if old in sources and new not in sources}
    if not here:
        return data
    texts: dict[Steps, str] = {
        ("relations", r, "quotes", q, "source"): here[quote["source"]]
        for r, relation in enumerate(plain.get("relations") or [])
        for q, quote in enumerate(relation.get("quotes") or [])
        if quote.get("source") in here
    }
    data = change(data, texts)
    for old, new in here.items():
        data = rename_key(data, ("sources", old), new)
    return data


def holds_entries(data: bytes) -> bool:
    """Return whether a file, even a broken one, looks like data: a mapping with sources or relations."""
    try:
        plain = YamlText.of(data).plain()
    except CannotEdit:
        return False
    return isinstance(plain, dict) and bool(plain.keys() & {"sources", "relations"})


def _sources_of(plain: Any) -> dict[str, Any]:
    """Return the sources of a file's content, which may have any form."""
    sources = plain.get("sources") if isinstance(plain, dict) else None
    return sources if isinstance(sources, dict) else {}


# Which of two new entries comes first.


def _rank(*trees: Part) -> Rank:
    """Return what orders new entries: quotes by what places them in time, as ``ordering`` does, all else by name."""
    issued = {
        name: source.get("issued")
        for tree in trees
        for name, source in (tree.plain.get("sources") or {}).items()
        if isinstance(source, dict)
    }

    def rank(tree: Tree) -> tuple[Any, ...]:
        key = tree.key
        if isinstance(key, str):
            return (_FIELDS.index(key) if key in _FIELDS else len(_FIELDS), key)
        plain = said(tree, Side.OURS) or said(tree, Side.THEIRS)
        when = plain.get("date") or issued.get(plain.get("source")) if isinstance(plain, dict) else None
        try:
            date = dates.parse(str(when))
            return ("", date.first, date.last, key)
        except ValueError:
            return ("later", key)

    return rank

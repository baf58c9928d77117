"""Find words in a text whatever its joints: the index skips them, and then each is checked for agreement.

A hyphen, say, is skipped on both sides, so that "sta-⏎tion" is found by "station" and by "sta-tion". Whether the
text can be read as the words are written is decided joint by joint: "resign" is not "re-sign".
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple

from graph.evidence.joints import Joint
from graph.evidence.rewriting import Edit, Origins, Span, rewrite

_MOST = 6  # joints in one place of which every combination is tried


class Fit(NamedTuple):
    """Where words were found, and how the text's joints within are read; ``sure`` if in no other way."""

    span: Span
    readings: tuple[tuple[Joint, str], ...] = ()
    sure: bool = True


def plain(form: str) -> str:
    """Return ``form`` as it is: the key of a search to the letter."""
    return form


@dataclass(frozen=True)
class Index:
    """A text without its joints, ready to be searched; ``joints`` were at ``places`` of it.

    ``key`` makes forms comparable: two forms are the same if their keys are.
    """

    text: str
    origins: Origins
    joints: tuple[Joint, ...]
    places: Sequence[int]
    key: Callable[[str], str] = plain

    @classmethod
    def of(cls, text: str, joints: Sequence[Joint]) -> Index:
        """Return the index of ``text`` to the letter."""
        made, origins = rewrite(text, (Edit(joint.start, joint.end, "") for joint in joints))
        return cls(made, origins, tuple(joints), origins.new_starts)

    def find(self, wanted: Index) -> Iterator[Fit]:
        """Yield where the text can be read as ``wanted``, overlapping places too; nothing for an empty text."""
        at = self.text.find(wanted.text) if wanted.text else -1
        while at >= 0:
            if (fit := self.fit(at, wanted)) is not None:
                yield fit
            at = self.text.find(wanted.text, at + 1)

    def fit(self, at: int, wanted: Index) -> Fit | None:
        """Return how ``wanted``, whose letters are at ``at``, can be read there, or None."""
        end = at + len(wanted.text)
        if self.origins.is_inside(at) or self.origins.is_inside(end):  # guard: no-half-of-a-ligature
            return None
        first, last = bisect_left(self.places, at), bisect_right(self.places, end)
        span = Span(self.origins.start(at), self.origins.end(end))
        if self._is_same(first, last, at, end, wanted):
            return Fit(span)
        mine, theirs = self._by_place(first, last, at), wanted._by_place(0, len(wanted.places), 0)
        readings: list[tuple[Joint, str]] = []
        sure = True
        for place in sorted(mine.keys() | theirs.keys()):
            own, asked = mine.get(place, ()), theirs.get(place, ())
            edge = place in (0, end - at)
            agreed = self._agree_at_edge(own, asked, place == 0) if edge else self._agree(own, asked)
            if agreed is None:
                return None
            chosen, certain = agreed
            readings += chosen
            sure &= certain
            if edge and chosen:
                outer = chosen[0][0] if place == 0 else chosen[-1][0]
                span = Span(outer.start, span.end) if place == 0 else Span(span.start, outer.end)
        return Fit(span, tuple(readings), sure)

    def _is_same(self, first: int, last: int, at: int, end: int, wanted: Index) -> bool:
        """Return whether the joints from ``first`` to ``last`` are as wanted, with one form each. Most are."""
        if last - first != len(wanted.joints):
            return False
        pairs = zip(range(first, last), wanted.places, wanted.joints, strict=True)
        return all(
            self.places[number] - at == place
            and 0 < place < end - at
            and len(self.joints[number].forms) == 1
            and self.joints[number].forms == joint.forms
            for number, place, joint in pairs
        )

    def _by_place(self, first: int, last: int, at: int) -> dict[int, tuple[Joint, ...]]:
        """Return the joints from number ``first`` to ``last`` by their places, counted from ``at``."""
        found: dict[int, tuple[Joint, ...]] = {}
        for number in range(first, last):
            place = self.places[number] - at
            found[place] = (*found.get(place, ()), self.joints[number])
        return found

    def _agree(
        self, own: Sequence[Joint], asked: Sequence[Joint], *, edge: bool = False
    ) -> tuple[list[tuple[Joint, str]], bool] | None:
        """Read ``own`` joints as ``asked``, or return None. The second tells whether there is only one way."""

        def key(forms: tuple[str, ...]) -> str:
            whole = self.key("".join(forms))
            return whole.strip() if edge else whole  # what ends with a hyphen has no space behind it

        wanted = {key(forms) for forms in _combinations(asked)}
        found = [forms for forms in _combinations(own) if key(forms) in wanted]
        if not found:
            return None
        certain = len(found) == 1 or all(joint.sure for joint in own)
        return list(zip(own, found[0], strict=True)), certain

    def _agree_at_edge(
        self, own: Sequence[Joint], asked: Sequence[Joint], at_start: bool
    ) -> tuple[list[tuple[Joint, str]], bool] | None:
        """Return what ``_agree`` does, where the words begin or end.

        Only those joints of the text count that are asked for.
        """
        for number in range(len(own) + 1):
            part = own[len(own) - number :] if at_start else own[:number]
            if (agreed := self._agree(part, asked, edge=True)) is not None:
                return agreed
        return None


def _combinations(joints: Sequence[Joint]) -> Iterator[tuple[str, ...]]:
    """Yield the ways to write ``joints``, the likeliest first; of very many joints only that one."""
    if len(joints) > _MOST:
        yield tuple(joint.forms[0] for joint in joints)
        return
    yield from product(*(joint.forms for joint in joints))

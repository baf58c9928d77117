"""Measure how far two codings of the same words agree: percentage and Krippendorff's alpha for each field.

Quotes are the same if relation, source and words are. A quote that only one coding has is listed and enters no
number. Where alpha is not defined, a sentence says why in place of a number. Alpha is that for nominal data and two
coders: K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from graph.model import FLAGS, Dataset, Quote, fold_space

NOTHING = "–"  # a field that is left out: to leave it out is a coding, too
Key = tuple[str, str, str, int]
Coded = tuple[tuple[str | int, ...], Quote]


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a quote that is compared, as one value; sets are compared as a whole."""

    name: str
    value: Callable[[Quote], str]


def _several(values: Sequence[str]) -> str:
    return " ".join(sorted(values)) or NOTHING


def _flag(name: str) -> Callable[[Quote], str]:
    return lambda quote: "yes" if getattr(quote, name) else "no"


# The most telling first: what a quote is drawn and counted as, who did it to whom, when, who says so, and the rest.
FIELDS: tuple[Field, ...] = (
    Field("kind", lambda quote: quote.kind.value),
    Field("event", lambda quote: quote.event or NOTHING),
    Field("actor", lambda quote: _several(quote.actor)),
    Field("recipient", lambda quote: _several(quote.recipient)),
    Field("date", lambda quote: quote.date.text if quote.date else NOTHING),
    Field("speaker", lambda quote: "; ".join(speaker.called for speaker in quote.speakers) or NOTHING),
    Field("voice", lambda quote: _several([speaker.voice for speaker in quote.speakers])),
    *(Field(flag, _flag(flag)) for flag in FLAGS),
    Field("mode", lambda quote: quote.mode or NOTHING),
    Field("context", lambda quote: _several(quote.context)),
)


@dataclass(frozen=True)
class FieldAgreement:
    """The values of one field from two coders, quote by quote in the same order."""

    field: str
    first: tuple[str, ...]
    second: tuple[str, ...]

    @cached_property
    def table(self) -> Counter[tuple[str, str]]:
        """How often the first coder chose one value and the second another."""
        return Counter(zip(self.first, self.second, strict=True))

    @property
    def quotes(self) -> int:
        """The number of quotes compared."""
        return len(self.first)

    @property
    def same(self) -> int:
        """The number of quotes on which both agree."""
        return sum(number for (one, other), number in self.table.items() if one == other)

    @cached_property
    def alpha(self) -> float | None:
        """Krippendorff's alpha for nominal data; None where it is not defined (see ``undefined``)."""
        if self.undefined:
            return None
        import krippendorff  # here, because it brings numpy: no other command is to wait for that

        values = {value: number for number, value in enumerate(sorted({*self.first, *self.second}))}
        data = [[values[value] for value in coder] for coder in (self.first, self.second)]
        return float(krippendorff.alpha(reliability_data=data, level_of_measurement="nominal"))

    @property
    def undefined(self) -> str:
        """Why alpha is not defined, in a sentence; empty if it is."""
        if not self.quotes:
            return "no quote in common"
        values = {*self.first, *self.second}
        if len(values) > 1:
            return ""
        [value] = values
        return "both left it out everywhere" if value == NOTHING else f"both say “{value}” everywhere"


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One quote that the two coded differently: where each has it, and each value of the fields that differ."""

    first: Coded
    second: Coded
    fields: Mapping[str, tuple[str, str]]


@dataclass(frozen=True)
class Agreement:
    """Two codings, compared."""

    pairs: tuple[tuple[Coded, Coded], ...]
    only_first: tuple[Coded, ...]
    only_second: tuple[Coded, ...]

    @cached_property
    def fields(self) -> tuple[FieldAgreement, ...]:
        """The agreement on each field."""
        return tuple(
            FieldAgreement(
                field.name,
                tuple(field.value(first) for (_, first), _ in self.pairs),
                tuple(field.value(second) for _, (_, second) in self.pairs),
            )
            for field in FIELDS
        )

    @cached_property
    def disagreements(self) -> tuple[Disagreement, ...]:
        """The quotes that differ: by the most telling field that does, then by how many fields do."""
        found = [
            Disagreement(first, second, differing)
            for first, second in self.pairs
            if (differing := dict(_differing(first[1], second[1])))
        ]
        order = [field.name for field in FIELDS]
        return tuple(sorted(found, key=lambda one: (order.index(next(iter(one.fields))), -len(one.fields))))


def agreement(first: Dataset, second: Dataset) -> Agreement:
    """Compare two codings of the same words."""
    one, other = dict(_coded(first)), dict(_coded(second))
    return Agreement(
        tuple((coded, other[key]) for key, coded in one.items() if key in other),
        tuple(coded for key, coded in one.items() if key not in other),
        tuple(coded for key, coded in other.items() if key not in one),
    )


def _coded(dataset: Dataset) -> Iterator[tuple[Key, Coded]]:
    """Yield every quote with its path, by relation, source, words, and how often these came before."""
    seen: Counter[tuple[str, str, str]] = Counter()
    for r, relation in enumerate(dataset.relations):
        for q, quote in enumerate(relation.quotes):
            key = (relation.id, quote.source, fold_space(quote.exact))
            yield (*key, seen[key]), (("relations", r, "quotes", q), quote)
            seen[key] += 1


def _differing(first: Quote, second: Quote) -> Iterator[tuple[str, tuple[str, str]]]:
    for field in FIELDS:
        values = field.value(first), field.value(second)
        if values[0] != values[1]:
            yield field.name, values

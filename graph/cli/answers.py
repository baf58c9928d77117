"""What an answer or an option may be: codes, dates, names by a few letters; each comes back as the data has it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import islice
from typing import Any

import click

from graph.cli.asking import begun
from graph.model import QuoteField, Shape, country_hint, date_hint, dates, known
from graph.problems import nearest


def a_country(_: object, __: object, value: str | None) -> str | None:
    """Return ``value`` as a country code, in capitals, or nothing for nothing.

    One that ISO leaves to its users needs a label, which ``loading.rules`` sees.
    """
    if value and not known(value.upper()):
        why = country_hint(value)  # guard: country-perhaps-meant
        raise click.BadParameter(f"{value!r} is not an ISO 3166 country code: {why}")
    return value.upper() if value else value


def countries(_: object, __: object, values: tuple[str, ...] | None) -> tuple[str, ...] | None:
    return values and tuple(a_country(None, None, value) or "" for value in values)


def a_date(_: object, __: object, value: str | None) -> str | None:
    try:
        return value and dates.parse(value).text  # guard: answered-dates-are-dates
    except ValueError as error:
        raise click.BadParameter(f"{value!r} {error}: {date_hint(str(value))}") from None


def listed(known: Collection[str], most: int = 12) -> str:
    """Return the first of ``known`` names, and how many more there are."""
    more = len(known) - most
    return ", ".join([*islice(known, most), *([f"and {more:,} more"] if more > 0 else [])])


def each(
    number: int = 0, check: Callable[[str], str] = str, *, or_one: bool = False
) -> Callable[[str], tuple[str, ...]]:
    """Return a check that takes ``A; B``: an answer for each of ``number`` speakers, or of any number."""

    def checked(words: str) -> tuple[str, ...]:
        parts = tuple(check(part.strip()) for part in words.split(";")) if words.strip() else ()
        if number and parts and len(parts) != number and not (or_one and len(parts) == 1):
            raise click.BadParameter(f"there are {number} speakers: one for each, with ; between, as in A; B")
        return parts

    return checked


def a_code(answer: str) -> str:
    return a_country(None, None, answer) or ""


def split_words(words: str) -> list[str]:
    return words.replace(",", " ").split()


def codes(words: str) -> tuple[str, ...]:
    return countries(None, None, tuple(split_words(words))) or ()


def check_of(field: QuoteField) -> Callable[[str], Any]:
    """Return the check of an answer for a field of which nothing more is known than its shape."""
    match field.shape:
        case Shape.DATE:
            return lambda answer: a_date(None, None, answer) or ""
        case Shape.COUNTRIES:
            return codes
        case Shape.CHOICE:
            return one_of(field.choices)
        case Shape.CHOICES:
            return some_of(field.choices)
        case _:
            return str


def or_number(
    listed: Sequence[str], check: Callable[[str], str], also: Mapping[str, str] | None = None
) -> Callable[[str], str]:
    """Return a check that takes the number of one of those ``listed``, from 1, or a sign of ``also``, too."""
    signs = {**{str(number): name for number, name in enumerate(listed, 1)}, **(also or {})}
    return lambda answer: check(signs.get(answer, answer))


def some_of(known: Collection[str]) -> Callable[[str], list[str]]:
    return lambda words: [one_of(known)(one) for one in split_words(words)]


def one_of(known: Collection[str], word_for: Callable[[str], str | None] = lambda _: None) -> Callable[[str], str]:
    """Return a check that takes one of ``known``, in capitals or small letters, or nothing.

    ``word_for`` knows which of them is meant by another word.
    """
    alike = {name.casefold(): name for name in known}

    def check(value: str) -> str:
        value = begun(value, known)
        if value and value.casefold() not in alike:
            meant = word_for(value) or nearest(value, known)
            why = f"do you mean {meant}?" if meant else f"known are {', '.join(known)}"
            raise click.BadParameter(why if value == "?" else f"{value!r} is none of them; {why}")
        return alike.get(value.casefold(), value)

    return check

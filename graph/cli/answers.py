"""Check what somebody answers, or gives as an option: codes, dates, names by a few letters.

Each comes back as the data has it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import islice
from typing import Any

import click

from graph.cli.asking import begun
from graph.model import QuoteField, Shape, country_hint, date_hint, dates, known
from graph.problems import nearest


def a_country(_: object, __: object, value: str | None) -> str | None:
    """Return ``value`` as a country code in capitals, or an empty value as it is. Raises BadParameter.

    A user-assigned code needs a label as well, which ``loading.rules`` checks.
    """
    if value and not known(value.upper()):
        why = country_hint(value)  # guard: country-perhaps-meant
        raise click.BadParameter(f"{value!r} is not an ISO 3166 country code: {why}")
    return value.upper() if value else value


def countries(_: object, __: object, values: tuple[str, ...] | None) -> tuple[str, ...] | None:
    """Return each value as a country code in capitals. Raises BadParameter."""
    return values and tuple(a_country(None, None, value) or "" for value in values)


def a_date(_: object, __: object, value: str | None) -> str | None:
    """Return ``value`` if it is a date in EDTF, or an empty value as it is.

    Raises BadParameter with the date that was perhaps meant.
    """
    try:
        return value and dates.parse(value).text  # guard: answered-dates-are-dates
    except ValueError as error:
        raise click.BadParameter(f"{value!r} {error}; {date_hint(str(value))}") from None


def no_source(name: str, known: Collection[str]) -> str:
    """Say that the data has no source of this name, and which it has: the one that is like it, or the first few."""
    meant = nearest(name, known)  # guard: source-perhaps-meant
    others = f"did you mean {meant}?" if meant else f"it has {listed(known)}" if known else "it has none"
    return f"the data has no source {name}; {others}"


def listed(known: Collection[str], most: int = 12) -> str:
    """Return the first of ``known`` names, and how many more there are."""
    more = len(known) - most
    return ", ".join([*islice(known, most), *([f"and {more:,} more"] if more > 0 else [])])


def each(
    number: int = 0, check: Callable[[str], str] = str, *, or_one: bool = False
) -> Callable[[str], tuple[str, ...]]:
    """Return a check of ``A; B``, one answer for each of ``number`` speakers, or for any number if that is 0.

    With ``or_one`` a single answer may stand for all of them. The check raises BadParameter.
    """

    def checked(words: str) -> tuple[str, ...]:
        parts = tuple(check(part.strip()) for part in words.split(";")) if words.strip() else ()
        if number and parts and len(parts) != number and not (or_one and len(parts) == 1):
            raise click.BadParameter(f"there are {number} speakers: give one answer for each, as in A; B")
        return parts

    return checked


def a_code(answer: str) -> str:
    """Return ``answer`` as a country code, or an empty text. Raises BadParameter."""
    return a_country(None, None, answer) or ""


def split_words(words: str) -> list[str]:
    """Return the words of an answer, which spaces or commas part."""
    return words.replace(",", " ").split()


def codes(words: str) -> tuple[str, ...]:
    """Return the country codes in ``words``. Raises BadParameter."""
    return countries(None, None, tuple(split_words(words))) or ()


def check_of(field: QuoteField) -> Callable[[str], Any]:
    """Return a check for a field of which nothing but its shape is known. The check raises BadParameter."""
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
    """Return ``check``, which then also takes the number of one of those ``listed``, from 1, or a key of ``also``."""
    signs = {**{str(number): name for number, name in enumerate(listed, 1)}, **(also or {})}
    return lambda answer: check(signs.get(answer, answer))


def some_of(known: Collection[str]) -> Callable[[str], list[str]]:
    """Return a check of any number of words, each of which is one of ``known``. The check raises BadParameter."""
    return lambda words: [one_of(known)(one) for one in split_words(words)]


def one_of(known: Collection[str], meant: Callable[[str], Sequence[str]] = lambda _: ()) -> Callable[[str], str]:
    """Return a check of one of ``known``, in capitals or small letters or by its beginning; nothing stays nothing.

    ``meant`` returns those that another word stands for. The check raises BadParameter.
    """
    alike = {name.casefold(): name for name in known}

    def check(value: str) -> str:
        value = begun(value, known)
        if value and value.casefold() not in alike:
            likely = " or ".join(meant(value)) or nearest(value, known)
            why = f"did you mean {likely}?" if likely else f"it is one of {', '.join(known)}"
            raise click.BadParameter(why if value == "?" else f"{value!r} is not known; {why}")
        return alike.get(value.casefold(), value)

    return check

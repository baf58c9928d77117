"""The options of ``add`` that code a quote, one for each field of the model's registry, in the format's order.

Those that find the words (``--source``, ``--exact``, ``--prefix``, ``--suffix``) are in ``add``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import click

from graph.cli.answers import a_date, countries
from graph.cli.choice import Choice
from graph.model import QUOTE_FIELDS, QuoteField, Shape, events_meant

# The parts of a speaker, and the answers that hold them.
SPEAKER_ANSWERS = {"name": "speaker_name", "role": "speaker_role", "country": "speaker_country", "voice": "voice"}
# What codes a quote, once its words are found in their source.
CODING_FIELDS = tuple(field for field in QUOTE_FIELDS if field.key not in ("exact", "source", "prefix", "suffix"))
_Option = Callable[[Any], Any]
_SPEAKER: tuple[_Option, ...] = (
    click.option(
        "--speaker-name",
        multiple=True,
        help="Who says the words. For a joint statement, give each of these once per speaker, '' for none.",
    ),
    click.option("--speaker-role", multiple=True, help="In which role: foreign minister."),
    click.option(
        "--speaker-country",
        multiple=True,
        callback=countries,
        metavar="CODE",
        help="Only of a person who speaks for that state.",
    ),
    click.option(
        "--voice",
        multiple=True,
        type=click.Choice(["direct", "reported"]),
        help="direct: all of the words are the speaker's own. If given once, it holds for all speakers.",
    ),
)


def coding_options(command: Any) -> Any:
    """Add the options to a command. Values arrive under the fields' keys, and a speaker's as in ``SPEAKER_ANSWERS``."""
    for option in reversed([*_options()]):  # as decorators do, from the last to the first
        command = option(command)
    return command


def _options() -> Iterator[_Option]:
    for field in CODING_FIELDS:
        if field.key == "speaker":
            yield from _SPEAKER
        elif field.shape is not Shape.OTHER:
            yield _option(field)


def _option(field: QuoteField) -> _Option:
    name, words, several = f"--{field.key}", field.description, f"{field.description} May be given more than once."
    match field.shape:
        case Shape.DATE:
            return click.option(name, callback=a_date, help=words)
        case Shape.COUNTRIES:
            return click.option(name, multiple=True, callback=countries, metavar="CODE", help=several)
        case Shape.FLAG:
            return click.option(name, is_flag=True, help=words)
        case Shape.CHOICE | Shape.CHOICES:
            many = field.shape is Shape.CHOICES
            meant = {"meant": events_meant} if field.key == "event" else {}
            known: Any = Choice(field.choices, case_sensitive=False, **meant)  # guard: choice-perhaps-meant
            return click.option(
                name, type=known, multiple=many, metavar=field.key.upper(), help=several if many else words
            )
        case _:
            return click.option(name, help=words)


def speakers_joined(answers: dict[str, Any]) -> dict[str, Any]:
    """Return ``answers`` with the speakers as the entry has them: one as keys and values, several as a list of such.

    Raises UsageError where a part is given for some of several speakers only.
    """
    given = {key: tuple(answers.get(name) or ()) for key, name in SPEAKER_ANSWERS.items()}
    speakers = max(len(given[key]) for key in ("name", "role", "country"))
    if len(given["voice"]) == 1:
        given["voice"] *= max(1, speakers)
    for key, values in given.items():
        if values and len(values) != speakers and speakers:
            option = "--" + SPEAKER_ANSWERS[key].replace("_", "-")
            said = (
                f"{option} is given for {len(values)} of {speakers} speakers: give it for each, '' where one has none."
            )
            raise click.UsageError(said)
    who = [
        {key: values[number] for key, values in given.items() if values and values[number]}
        for number in range(max(speakers, len(given["voice"])))
    ]
    return {**answers, "speaker": who[0] if len(who) == 1 else who}

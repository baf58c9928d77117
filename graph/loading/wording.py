"""The format's rules on wording: how long a quote is, what was inserted into it, what names are made of.

See ``rules`` for how things belong together, and ``yaml.decoding`` for characters that no text may have.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph.model import LETTERS_OF_A_WORD, Dataset, count_words, has_unparted, mixed_alphabets
from graph.problems import Step

LONGEST = 40  # words: we quote, we do not republish
_ITS_OWN = "; if the source itself has it, verify --record settles it"
_ELLIPSIS = re.compile(r"…|\.\.\.|\. \. \.")
_BRACKETED = re.compile(r"\[[^\]]*\]")


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule that is broken, and where in the Dataset."""

    code: str
    message: str
    path: tuple[Step, ...]
    found: str | None = None
    allowed: tuple[str, ...] = ()
    alike: Iterable[str] = ()  # names among which the one that was meant may be
    hint: str | None = None  # where none of them is
    at_key: bool = False
    first: tuple[Step, ...] = ()  # of what stands twice: where it stands first


def wording(dataset: Dataset) -> Iterator[Finding]:
    """Yield every finding on the words of quotes, and on names and titles."""
    for index, relation in enumerate(dataset.relations):
        for number, quote in enumerate(relation.quotes):
            yield from _exact(quote.exact, ("relations", index, "quotes", number, "exact"))
    for path, text in _names(dataset):
        if mixed := mixed_alphabets(text):  # guard: look-alike-letters
            word, letters = mixed
            said = f"the word {word} mixes alphabets that look alike: {', '.join(letters)}"
            yield Finding("look-alike", said, path, text, hint="type the word again")
        if text.startswith(("=", "+", "-", "@")):  # guard: title-like-a-formula
            hint = "if it is meant, leave it"
            yield Finding("formula", "a spreadsheet would take this for a formula", path, text, hint=hint)


def _exact(exact: str, path: tuple[Step, ...]) -> Iterator[Finding]:
    if (words := count_words(exact)) > LONGEST:  # guard: forty-words
        said = f"this has {words} words; the limit is {LONGEST}"
        if has_unparted(exact):
            said += f" (of scripts without spaces, {LETTERS_OF_A_WORD} letters count as one)"
        yield Finding("too-many-words", said, path, exact, hint="quote the shortest clause, or make two quotes")
    if match := _ELLIPSIS.search(exact):
        hint = f"an omission makes two quotes{_ITS_OWN}"
        yield Finding("ellipsis", f"`exact` contains {match[0]}", path, exact, hint=hint)
    if match := _BRACKETED.search(exact):
        hint = f"nothing may be put in{_ITS_OWN}"
        yield Finding("bracketed", f"`exact` contains {match[0]}", path, exact, hint=hint)


def _names(dataset: Dataset) -> Iterator[tuple[tuple[Step, ...], str]]:
    """Yield path and text of every name and title: what stands in tables, and is compared by eye."""
    yield ("title",), dataset.title
    for code, country in dataset.countries.items():
        if country.label:
            yield ("countries", code, "label"), country.label
    for key, source in dataset.sources.items():
        path: tuple[Step, ...] = ("sources", key)
        yield (*path, "title"), source.title
        if source.container_title:
            yield (*path, "container-title"), source.container_title
        if source.publisher:
            yield (*path, "publisher"), source.publisher
        for role, people in (("author", source.author), ("editor", source.editor), ("translator", source.translator)):
            for number, name in enumerate(people):
                for part, text in (("family", name.family), ("given", name.given), ("literal", name.literal)):
                    if text:
                        yield (*path, role, number, part), text
    for index, relation in enumerate(dataset.relations):
        for number, quote in enumerate(relation.quotes):
            path = ("relations", index, "quotes", number)
            for steps, speaker in quote.speakers_by_path:
                if speaker.name:
                    yield (*path, *steps, "name"), speaker.name
                if speaker.role:
                    yield (*path, *steps, "role"), speaker.role
            if quote.translation and quote.translation.by:
                yield (*path, "translation", "by"), quote.translation.by

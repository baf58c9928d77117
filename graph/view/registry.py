"""The registry of filters that choose among values: one entry each, as data.

The address, the widgets, the counts, the chips and the index of quotes use it. To add a filter, add an entry. Years,
kinds, words and switches are each of their own sort, see ``filters``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.model import CONTEXTS, Dataset, Quote, Relation, Source, context_words
from graph.view.per_dataset import per_dataset


@dataclass(frozen=True, slots=True)
class Choice:
    """A filter that keeps the quotes which have one of the chosen values.

    ``name`` is its parameter in the address, ``label`` that of its widget; ``unknown`` is how a link's unknown
    values are called: one, and several. ``known`` are all values that an address may name, in order; ``words`` gives
    each a unique label for readers; ``values`` are those that a quote has. ``field`` is where ``Filters`` keeps the
    choice; an entry without one is kept in ``Filters.more``.
    """

    name: str
    label: str
    unknown: tuple[str, str]
    known: Callable[[Dataset], Sequence[str]]
    words: Callable[[Dataset], Callable[[str], str]]
    values: Callable[[Relation, Quote, Source], Iterable[str]]
    field: str = ""


@per_dataset
def speakers(dataset: Dataset) -> tuple[str, ...]:
    """Return everybody who says anything, in alphabetical order."""
    found = {name for relation in dataset.relations for quote in relation.quotes for name in speakers_of(quote)}
    return tuple(sorted(found, key=str.casefold))


def speakers_of(quote: Quote) -> tuple[str, ...]:
    """Return who says the words, by name or else by role; nobody if the article itself speaks."""
    return tuple(dict.fromkeys(speaker.called for speaker in quote.speakers))


# Whose the words of a quote are.
VOICE_WORDS = {
    "direct": "the speakers’ own words",
    "reported": "what was said, in the article’s words",
    "article": "the article’s own statements",
}


def voice(quote: Quote) -> str:
    """Return whose the words are: a key of ``VOICE_WORDS``. Among several speakers, one who is reported is enough."""
    if not quote.speakers:
        return "article"
    return "reported" if any(speaker.reported for speaker in quote.speakers) else "direct"


# What dates a quote: its own date, as far as it is sure, else the day of its report.
DATING_WORDS = {
    "given": "date given",
    "inferred": "date inferred",
    "doubt": "date in doubt",
    "report": "dated by their report only",
}


def dating(quote: Quote) -> tuple[str, ...]:
    """Return what dates the words: keys of ``DATING_WORDS``; one date may be inferred and in doubt."""
    if quote.date is None:
        return ("report",)
    unsure = (("inferred", quote.date.approximate), ("doubt", quote.date.uncertain))
    return tuple(name for name, is_so in unsure if is_so) or ("given",)


@per_dataset
def articles(dataset: Dataset) -> Mapping[str, str]:
    """Return each source's outlet and day, made unique, since Streamlit knows a chosen option by its label."""
    found = {key: f"{source.outlet}, {source.issued.words}" for key, source in dataset.sources.items()}
    number = Counter(found.values())
    return {key: words if number[words] == 1 else f"{words} ({key})" for key, words in found.items()}


COUNTRIES = Choice(
    "country", "Countries", ("a country that this page does not know", "{} countries that this page does not know"),
    lambda dataset: dataset.codes, lambda dataset: dataset.name,
    lambda relation, _quote, _source: relation.pair, field="countries",
)  # fmt: skip
SPEAKERS = Choice(
    "speaker", "Speakers", ("a speaker who is not in this data", "{} speakers who are not in this data"), speakers,
    lambda _dataset: str,
    lambda _relation, quote, _source: speakers_of(quote), field="speakers",
)  # fmt: skip
ARTICLES = Choice(
    "article", "Articles", ("an article that is not in this data", "{} articles that are not in this data"),
    lambda dataset: tuple(dataset.sources),
    lambda dataset: articles(dataset).__getitem__, lambda _relation, quote, _source: (quote.source,), field="sources",
)  # fmt: skip
TOPICS = Choice(
    "topic", "Topics", ("a topic that does not exist", "{} topics that do not exist"),
    lambda _dataset: CONTEXTS, lambda _dataset: context_words,
    lambda _relation, quote, _source: quote.context, field="contexts",
)  # fmt: skip

VOICES = Choice(
    "voice", "In whose words", ("a voice that does not exist", "{} voices that do not exist"),
    lambda _dataset: tuple(VOICE_WORDS), lambda _dataset: VOICE_WORDS.__getitem__,
    lambda _relation, quote, _source: (voice(quote),),
)  # fmt: skip
DATINGS = Choice(
    "dated", "How they are dated", ("a kind of date that does not exist", "{} kinds of date that do not exist"),
    lambda _dataset: tuple(DATING_WORDS), lambda _dataset: DATING_WORDS.__getitem__,
    lambda _relation, quote, _source: dating(quote),
)  # fmt: skip

# In the order in which the page shows them. An address keeps a name for ever.
CHOICES: tuple[Choice, ...] = (COUNTRIES, SPEAKERS, VOICES, ARTICLES, TOPICS, DATINGS)

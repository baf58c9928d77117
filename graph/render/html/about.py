"""Say what this page is: from which articles, how it was made, what its words mean, and how to cite it.

The method and the glossary are the page's own; authors, address, licence, version and contact come from the data.
See ``about.html``.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import NamedTuple

from graph.citation import quotation_marks
from graph.model import Dataset, Source
from graph.view import per_dataset

NAMED = 2  # articles that are named above the controls; of more, only how many there are


class Article(NamedTuple):
    """An article as a reader knows it: its headline in the quotation marks of its language, its outlet, its day."""

    headline: str
    outlet: str
    issued: str
    language: str | None


@dataclass(frozen=True, slots=True)
class About:
    """What the templates say about a whole collection, whatever the filters."""

    title: str
    description: str | None
    articles: tuple[Article, ...]  # those that are named
    more: int  # the others
    quotes: int
    read_twice: int  # of these, by a second person
    version: str | None
    license: str | None
    contact: str | None
    authors: tuple[str, ...]
    url: str | None

    @property
    def number(self) -> int:
        """The number of articles."""
        return len(self.articles) + self.more

    @property
    def mail(self) -> bool:
        """Whether the contact is a mail address rather than a web address."""
        return self.contact is not None and not self.contact.startswith(("http://", "https://"))


@per_dataset
def about(dataset: Dataset) -> About:
    """Return what is said about a dataset; the articles with most quotes are named."""
    quotes = {quote.hash: quote for relation in dataset.relations for quote in relation.quotes}
    # On several pairs a quote is coded several times: it is read again where each of these was.
    unread = {quote.hash for relation in dataset.relations for quote in relation.quotes if not quote.read_twice}
    sources = [dataset.sources[key] for key, _ in Counter(quote.source for quote in quotes.values()).most_common()]
    return About(
        dataset.title,
        dataset.description,
        tuple(map(article, sources[:NAMED])),
        len(sources[NAMED:]),
        len(quotes),
        len(quotes) - len(unread),
        dataset.version,
        dataset.license,
        dataset.contact,
        tuple(name.display for name in dataset.author),
        dataset.url,
    )


def first_sentence(text: str | None) -> str:
    """Return the first sentence of ``text``.

    ``The U.S. left. It came back.`` → ``The U.S. left.``: a full stop after a single letter or a short title does
    not end it, and neither does one without a space after it.
    """
    words = (text or "").split()
    for place, word in enumerate(words, 1):
        bare = word.rstrip("\"'”’»)]")
        if bare.endswith(("!", "?", "…", "؟", "।")) or (bare.endswith(".") and not _is_short(bare)):
            return " ".join(words[:place])
        if "。" in word:
            return " ".join([*words[: place - 1], word[: word.index("。") + 1]])
    return " ".join(words)


def _is_short(word: str) -> bool:
    """Return whether a word may have a full stop that ends no sentence: ``U.S.``, ``V.``, ``Mr.``."""
    stem = word[:-1].lstrip("\"'“‘«([")
    return len(stem) == 1 or "." in stem or stem in ("Mr", "Mrs", "Ms", "Dr", "St", "Gen", "Col", "Sen", "vs", "No")


def article(source: Source) -> Article:
    """Return how an article is named: its headline in the quotation marks of its language, outlet and day."""
    headline = source.title.join(quotation_marks(source.title, source.language))
    return Article(headline, source.outlet, source.issued.words, source.language)

"""Say what is wrong in an address: the one table of sentences, the names that people try, and the way to fix each.

After the bar in a sentence comes what the page does about it, which those who ask for a file are not told.

No sentence repeats what somebody wrote into a link, or the page could be made to say anything. The braces hold only
numbers, names from the data, and our own words. See `url` for finding the mistakes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from graph.view import registry
from graph.view.filters import ACTS, KIND, UNDATED
from graph.view.quote_orders import QUOTE_ORDERS
from graph.view.url_parameters import FROM, FROM_2, LAYOUT, MATCH, SHOW, SORT, TO, TO_2, WORDS, Address

SENTENCES: Mapping[str, str] = {
    # Names of parameters
    "other-name": "This link says “{found}”, which this page does not read; it reads “{name}”.",
    "unknown-name": "This link has a parameter that this page does not know|; it is ignored.",
    "unknown-names": "This link has {number} parameters that this page does not know|; they are ignored.",
    "similar-name": "This link has a parameter that this page does not know; perhaps “{name}” is meant.",
    "twice": "This link gives {what} more than once|; it is ignored.",
    # Years
    "no-year": "The {which} in this link is not a year such as 2015|; it is ignored.",
    "years-reversed": "The years in this link run backwards, from {first} to {last}|; all years are shown.",
    "years-outside": "The years of this data are {years}; none {is_it}|, so all years are shown.",
    "no-years": "This data has no years to choose from|; all quotes are shown.",
    # The second of two periods
    "second-reversed": "The second period in this link runs backwards, from {first} to {last}|; nothing is compared.",
    "second-outside": "The years of this data are {years}; none {is_it}|, so nothing is compared.",
    "second-half": "The second period in this link lacks its {which}|; nothing is compared.",
    "second-alone": "This link gives a second period to compare, but no first one|; nothing is compared.",
    "periods-kept": "The two periods overlap, {first} and {second}|, so they stay as they were.",
    "periods-overlap": "The two periods in this link overlap, {first} and {second}|; only the first is shown.",
    # Choices
    "unknown": "This link names {what}|; that part is ignored.",
    "countries-elsewhere": "This link names {names}, which {are} not in this data|; that part is ignored.",
    "countries-missing": "This link asks for relations among certain countries only, but names no country.",
    "no-choice": "“{name}” in this link can only be “{allowed}”|; it is ignored.",
    "search-long": "The search in this link is longer than {most} characters|; the rest of it is left out.",
    # View and order
    "no-view": "This link asks for a view that does not exist|; the network is shown.",
    "no-order": "This link sorts by a column that no table has|; the usual order is kept.",
    # What is opened
    "nothing-opened": "What this link opens is not in this data.",
    "no-relation": "This link opens {first} and {second}, between which this data has no relation.",
    "country-elsewhere": "This link opens {name}, which is not in this data.",
    "quote-gone": "The quote that this link opens is not in this data any more, or its words have changed|; "
    "its relation is shown.",
    "quote-removed": "The quote that this link opens was removed from this data|; its relation is shown.",
    "relation-removed": "The relation of {first} and {second} that this link opens was removed from this data.",
    "both-removed": "The quote that this link opens was removed from this data, and with it the relation of {first} "
    "and {second}.",
    "opened-twice": "This link opens more than one thing|; the first of them is shown.",
    "quote-hidden": "The filters hide the quote that this address opens.",
}

# What to do where no link can fix it.
_FILTERS, _YEARS, _READ = (
    "Choose what you need under Filters.",
    "Choose years under Filters.",
    "Choose another to read.",
)
ADVICE: Mapping[str, str] = {
    **dict.fromkeys(("other-name", "similar-name", "unknown", "countries-elsewhere", "countries-missing"), _FILTERS),
    **dict.fromkeys(("twice", "no-choice"), _FILTERS),
    **dict.fromkeys(("no-year", "years-outside"), _YEARS),
    **dict.fromkeys(("second-outside", "second-half", "second-alone", "periods-overlap", "periods-kept"), _YEARS),
    **dict.fromkeys(("nothing-opened", "country-elsewhere", "no-relation", "relation-removed", "both-removed"), _READ),
    "no-order": "Choose a column in the table.",
}

# What may be given once only.
ONCE: Mapping[str, str] = {
    FROM: "the first year",
    TO: "the last year",
    FROM_2: "the first year of the second period",
    TO_2: "the last year of the second period",
    MATCH: "the way in which countries are combined",
    UNDATED: "the choice of quotes dated by their report only",
    ACTS: "the choice of acts",
    WORDS: "the search",
    LAYOUT: "the view",
    SORT: "the order",
    **{order.name: "the order of the quotes" for order in QUOTE_ORDERS if order.name},
}


def unknown_values() -> Mapping[str, tuple[str, str]]:
    """Return, by parameter, what its unknown values are called: one, and several."""
    kinds = {KIND: ("a kind of quote that does not exist", "{} kinds of quotes that do not exist")}
    return {entry.name: entry.unknown for entry in registry.CHOICES} | kinds


# Names that people try, and what we read. Both bounds where one name stands for a span.
_OTHERS: Sequence[tuple[str, tuple[str, ...]]] = (
    ("countries code codes nation nations state states", (registry.COUNTRIES.name,)),
    ("years year period date dates", (FROM, TO)),
    ("start since after begin from1", (FROM,)),
    ("end until till before to1", (TO,)),
    ("kinds type types", (KIND,)),
    ("speakers person people who", (registry.SPEAKERS.name,)),
    ("articles source sources outlet outlets", (registry.ARTICLES.name,)),
    ("topics context contexts about", (registry.TOPICS.name,)),
    ("search query words word text", (WORDS,)),
    ("open relation relations selection selected quote pair edge", (SHOW,)),
    ("layout tab", (LAYOUT,)),
    ("order sortby sort_by order_by orderby", (SORT,)),
)
OTHER_NAMES: Mapping[str, tuple[str, ...]] = {other: names for others, names in _OTHERS for other in others.split()}
# What networks, newsletters and hosts add to an address of anybody's; it says nothing of the view.
NOT_OURS = frozenset((
    "fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "ttclid", "igshid", "igsh",
    "li_fat_id", "ref", "ref_src", "ref_url", "via", "si", "s", "t", "share", "spm", "embed", "embed_options",
))  # fmt: skip
NOT_OURS_BEGIN = ("utm_", "mtm_", "pk_", "hsa_", "mc_", "_")


@dataclass(frozen=True, slots=True)
class Fix:
    """A link that fixes a mistake: what it says, and the address that it opens."""

    label: str
    address: Address


class Sentence(NamedTuple):
    """What is wrong, and what the page does about it: ``("This data has no years", "; all … are shown.")``."""

    fault: str
    outcome: str


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong in an address, in one sentence, and the ways to fix it."""

    code: str
    sentence: Sentence
    fixes: tuple[Fix, ...] = ()

    @property
    def words(self) -> str:
        """The sentence for a reader of the page, which shows something all the same."""
        return "".join(self.sentence)

    @property
    def fault(self) -> str:
        """The sentence for those who are refused, without what the page does about it."""
        return self.sentence.fault + "." * bool(self.sentence.outcome)

    @property
    def advice(self) -> str:
        """What to do if no link fixes it; empty if one does, or if nothing needs to be done."""
        return "" if self.fixes else ADVICE.get(self.code, "")


def sentence(code: str, **words: object) -> Sentence:
    """Return a sentence of the table, filled in and with a capital at its beginning."""
    fault, _, outcome = SENTENCES[code].partition("|")
    filled = fault.format(**words)
    return Sentence(filled[:1].upper() + filled[1:], outcome)


def unknown(name: str, number: int) -> Sentence:
    """Return the sentence on ``number`` unknown values of a list."""
    one, several = unknown_values()[name]
    return sentence("unknown", what=one if number == 1 else several.format(number))


def in_words(names: Sequence[str]) -> str:
    """Return ``A``, ``A and B`` or ``A, B and C``."""
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))

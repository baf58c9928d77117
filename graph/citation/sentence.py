"""Say a quote's coding as a sentence: ``Tanzania threatens Kenya, January 2025; reported by The Herald``.

The sentence says what the entry says, which may differ from what the source says: a reader notices that actor and
recipient are swapped, or that a flag is missing. See ``model.plover`` for the phrases of events, and ``attribution``
for who says the words.
"""

from __future__ import annotations

from collections.abc import Sequence

from graph.citation.attribution import attribution
from graph.model import EVENTS, MODES, Dataset, Quote, Relation


def sentence(dataset: Dataset, relation: Relation, quote: Quote) -> str:
    """Return what ``quote`` is coded to say: who does what to whom, when, and who says so."""
    if quote.event:
        told = _act(dataset, quote)
    else:
        told = f"Comment on {_together(sorted((dataset.name(code) for code in relation.pair), key=str.casefold))}"
    background = "Background: " if quote.historical else ""
    when = f", {quote.date.words}" if quote.date else ""
    return f"{background}{told}{when}; {_voice(dataset, quote)}"


def _act(dataset: Dataset, quote: Quote) -> str:
    event = EVENTS[quote.event or ""]
    actors, recipients = ([dataset.name(code) for code in codes] for codes in (quote.actor, quote.recipient))
    helper = _helper(quote)
    verb_ends = "s" if len(actors) == 1 and not helper else ""
    mutual = not recipients and len(actors) > 1
    mode = MODES.get(quote.event or "", {}).get(quote.mode or "")
    if mode:
        told = mode.told(verb_ends, "each other" if mutual else _together(recipients))
    else:
        phrase = event.phrases.towards if recipients else event.phrases.mutual if mutual else event.phrases.alone
        told = phrase.format(s=verb_ends, to=_together(recipients))
    return f"{_together(actors)} {helper}{told}"


def _helper(quote: Quote) -> str:
    """Return the auxiliary verb that the flags ask for, with a space after it: ``will not ``."""
    if quote.hypothetical:
        return "might not " if quote.negation else "might "
    if quote.future:
        return "will not " if quote.negation else "will "
    return "did not " if quote.negation else ""


def _voice(dataset: Dataset, quote: Quote) -> str:
    said = attribution(quote, dataset.sources[quote.source])
    return f"{'reported' if said.own or said.about else 'said'} by {said.words}"


def _together(names: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))

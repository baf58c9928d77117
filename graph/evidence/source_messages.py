"""Tell a curator about the state of a source's text: missing, renamed, changed, unreadable, not pinned."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from graph.evidence.differences import visible
from graph.evidence.source_texts import SourceFile
from graph.evidence.verify import Finding, Verified
from graph.model import Quote, Source, counted, fold_space
from graph.problems import Problem, Step, problem, spell

Place = tuple[Step, ...]
PlacedProblem = tuple[Place, Problem]
_MOST_NAMED = 3
_BEGINNING = 40  # characters by which a quote is recognised


def of_sources(verified: Verified) -> Iterator[PlacedProblem]:
    """Yield what there is to say about each source's text, with its path in the data."""
    quotes: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in verified.findings:
        quotes[finding.quote.source].append(finding)
    for name, held in verified.texts.items():
        yield from _of_source(name, verified.dataset.sources[name], held, [found.quote for found in quotes[name]])


def _of_source(name: str, source: Source, held: SourceFile, quotes: Sequence[Quote]) -> Iterator[PlacedProblem]:
    count = f"{counted(len(quotes), 'quote')} of {name} unverified"
    at_text: Place = ("sources", name, "text") if source.text else ("sources", name)
    if held.named:
        said = f"there is no {source.text} in the folder of texts, but {held.named} has its sha256"
        yield _placed(at_text, "renamed-text", said, source.text, f"write text: {held.named}")
    if held.state == "no text" and quotes:  # guard: no-text-is-told
        yield _placed(at_text, "no-text", f"{held.why}: {count}", source.text, held.hint)
    elif held.state == "unreadable":
        yield _placed(at_text, "unreadable-text", f"{held.why}: {count}", hint=held.hint)
    elif held.state == "changed":
        hint = _still(held, quotes)  # guard: new-hash-is-printed
        yield _placed(("sources", name, "sha256"), "source-changed", f"{held.why}: {count}", source.sha256, hint)
    elif held.state == "good" and source.sha256 is None:  # guard: missing-hash-is-told
        hint = f"add sha256: {held.sha256}"
        yield _placed(at_text, "no-hash", f"no sha256 is recorded for the text of {name}", hint=hint)


def _still(held: SourceFile, quotes: Sequence[Quote]) -> str:
    """Return which quotes are still in a text that has changed, and what to do about it."""
    gone = [quote for quote in quotes if not held.text.find(quote.exact)]
    write = f"if it is the right text, write sha256: {held.sha256}"
    if quotes and len(gone) == len(quotes):
        return f"none of them is in it: it may be another article; {write}"
    if not gone:
        return f"all {len(quotes):,} are still in it; {write}" if len(quotes) > 1 else f"it is still in it; {write}"
    named = ", ".join(f"“{_beginning(quote)}”" for quote in gone[:_MOST_NAMED])
    more = f" and {len(gone) - _MOST_NAMED:,} more" if len(gone) > _MOST_NAMED else ""
    left = len(quotes) - len(gone)
    return f"{left:,} of the {len(quotes):,} {'is' if left == 1 else 'are'} still in it, but not {named}{more}; {write}"


def _beginning(quote: Quote) -> str:
    words = visible(fold_space(quote.exact))
    return words if len(words) <= _BEGINNING else f"{words[:_BEGINNING]}…"


def _placed(path: Place, code: str, message: str, found: str | None = None, hint: str | None = None) -> PlacedProblem:
    return path, problem(code, message, where=spell(path), found=found, hint=hint)

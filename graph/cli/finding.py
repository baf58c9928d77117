"""Find the words of a source with less typing: by their first and last words, or by searching."""

from __future__ import annotations

import re

import click

from graph.evidence import SourceFile, Span, sentences, visible

_APART = re.compile(r"\s*(?:…|\.\.\.)\s*")
_MARKS = tuple((pair[0], pair[1]) for pair in ["“”", "„“", "„”", "«»", "»«", "‘’", "‚‘", "「」", "『』", "()"])
_FURTHEST = 400  # characters from the first words to the last: a quote has 40 words at most
_MOST = 9  # sentences that a search lists


def is_short_form(typed: str) -> bool:
    """Return whether ``typed`` only leads to a passage, as ``Norway and … autumn`` and ``/station`` do."""
    return typed.startswith("/") or bool(_APART.search(typed.strip(" .…")))


def passage_meant(held: SourceFile, typed: str) -> str | None:
    """Show and return the words of the source that a short form means, or say so and return None if it means none."""
    if typed.startswith("/"):
        return _searched(held, typed[1:])
    first, last = (part.strip() for part in _APART.split(typed.strip(" .…"), maxsplit=1))
    text = held.text
    starts, ends = ([*text.find(words)] or text.find_loosely(words) for words in (first, last))
    spans = [
        Span(start.start, end.end)
        for start in starts
        for end in ends
        if start.end <= end.start and end.end - start.start <= _FURTHEST
    ]
    if not spans:
        click.echo("No passage of the source begins and ends like this.", err=True)
        return None
    spans = [span for span in spans if not text.in_headline(span, held.title)] or spans  # a headline is no statement
    shortest = _with_its_marks(min(spans, key=lambda span: span.end - span.start), text.folded)
    words = text.folded[slice(*shortest)]
    click.echo(f"Line {text.line(shortest.start)}: {visible(words)}", err=True)
    return words


def _with_its_marks(span: Span, text: str) -> Span:
    """Return ``span`` with the mark beside it that belongs to one inside: ``as “an unfriendly act`` lacks its last."""
    words = text[slice(*span)]
    for opening, closing in _MARKS:
        if text[span.end : span.end + 1] == closing and words.count(opening) > words.count(closing):
            return Span(span.start, span.end + 1)
        if span.start and text[span.start - 1] == opening and words.count(closing) > words.count(opening):
            return Span(span.start - 1, span.end)
    return span


def _searched(held: SourceFile, words: str) -> str | None:
    """List the sentences that have all of ``words``, and return the one that is chosen."""
    wanted = words.casefold().split()
    found = [one for one in sentences(held.text) if all(word in one.words.casefold() for word in wanted)][:_MOST]
    if not wanted or not found:
        click.echo("No sentence of the source has these words.", err=True)
        return None
    for number, one in enumerate(found, 1):
        click.echo(f"  {number}  line {one.line}: {visible(one.words)}", err=True)
    chosen = click.prompt("Which (0: none; for a part of it, its first … last words)", default="1", err=True)
    if chosen.isdecimal():
        return found[int(chosen) - 1].words.rstrip(".。") if 0 < int(chosen) <= len(found) else None
    return passage_meant(held, chosen) if is_short_form(chosen) else chosen

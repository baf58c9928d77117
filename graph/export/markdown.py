"""The dossiers of a view as Markdown: each relation with its summary and its quotes, who says them, when, and where.

Curated words are escaped, so that none becomes markup or is set differently (CommonMark, GitHub's and Pandoc's
Markdown, with smart punctuation too). They are on one line each, never at its beginning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.citation import attribution, cite, data_address, note, one_line, sentence, when_words
from graph.export.about import about
from graph.model import Dataset, Quote, Relation, counted
from graph.render.drawing import looks
from graph.view import SHOW, InView, View, link_to

# What means something wherever it stands.
_ALWAYS = r"[\\`*_{}\[\]<>~^|&$@#\"']"
# A colon of an emoji's name or an address, and what smart punctuation makes dashes, ellipses and signs of.
_SOMETIMES = (
    r":(?=[\w/+-])|(?<=[.])[.]|[.](?=[.])|(?<=-)-|-(?=-)|(?<=[wW]{3})[.]|[+](?=-)|[(](?=(?:[cCrRpP]|[tT][mM])[)])"
    r"|[?!,](?=[?!,.])"
)
MARKUP = re.compile(f"{_ALWAYS}|{_SOMETIMES}")


def text(view: View) -> str:
    """Return the whole file."""
    return "\n\n".join(_paragraphs(view)) + "\n"


def escape(words: str) -> str:
    """Return ``words`` on one line, escaped so that Markdown shows each of their letters and nothing else."""
    # guard: no-word-is-markup
    return MARKUP.sub(lambda match: f"\\{match[0]}", one_line(words))


def _paragraphs(view: View) -> Iterator[str]:
    data = view.dataset
    yield f"# {escape(data.title)}"
    yield f"Data: {escape(about(view))}"
    if address := data_address(view):
        yield f"<{address}>"
    for shown in view:
        yield from _relation(view, shown)


def _relation(view: View, shown: InView) -> Iterator[str]:
    relation = shown.relation
    yield f"## {escape(view.dataset.title_of(relation))}"
    if relation.summary:
        yield f"Summary: {escape(relation.summary)}"
    yield f"{counted(shown.number, 'quote')}: {looks.words(view, shown)}."
    for quote in shown.quotes:
        yield _quote(view.dataset, relation, quote)


def _quote(data: Dataset, relation: Relation, quote: Quote) -> str:
    source, address = data.sources[quote.source], relation.quote_id(quote)
    lines = [
        f"> {escape(cite.quotation(quote, source))}",
        ">",
        f"> — {escape(attribution(quote, source).words)}, {when_words(quote, source)}",
        "",
        f"- Coded: {escape(sentence(data, relation, quote))}",
        f"- Source: {escape(note(source))}",
    ]
    if quote.translation:
        by = f" (by {escape(quote.translation.by)})" if quote.translation.by else ""
        lines.append(f"- Translation{by}, not the source's wording: {escape(quote.translation.text)}")
    if quote.comment:
        lines.append(f"- Note: {escape(quote.comment)}")
    lines.append(f"- Quote: <{link_to(data.url, {SHOW: [address]})}>" if data.url else f"- Quote: `{address}`")
    return "\n".join(lines)

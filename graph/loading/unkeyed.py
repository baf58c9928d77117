"""Restore a list or a mapping whose own line was deleted, so that YAML reads it as part of what is above it.

Where YAML itself cannot read on, see ``yaml.syntax_indentation``.
"""

from __future__ import annotations

from graph.loading.place import Place
from graph.loading.yaml import MappingNode, SequenceNode, move


def quotes_in_the_pair(relation: MappingNode, place: Place) -> None:
    """Put in ``quotes:`` if it is missing between a pair and its quotes, in a file that indents neither."""
    pair = relation.get("between")
    if "quotes" in relation or not isinstance(pair, SequenceNode):
        return
    first = next((at for at, one in enumerate(pair) if isinstance(one, MappingNode) and "exact" in one), None)
    if first is None:
        return
    said, hint = "`quotes:` is missing above this line, where its list begins", "write quotes: above it"
    place.within("between", first).add("misplaced-key", said, hint=hint)
    quotes = SequenceNode(pair.marks[first])
    quotes.extend(pair[first:])
    quotes.marks.extend(pair.marks[first:])
    del pair[first:], pair.marks[first:]
    relation["quotes"] = quotes
    relation.marks.extend((quotes.at, quotes.at))


def translation_in_the_speaker(quote: MappingNode, place: Place) -> None:
    """Put in ``translation:`` if it is missing above its keys, which then look like the speaker's."""
    speaker = quote.get("speaker")
    strays = [key for key in (speaker if isinstance(speaker, MappingNode) else ()) if key in ("text", "language", "by")]
    if "translation" in quote or not isinstance(speaker, MappingNode) or "text" not in strays:
        return
    said, hint = "`translation:` is missing above this line", "write translation: above it"
    place.within("speaker", strays[0]).add("misplaced-key", said, hint=hint, at_key=True)
    mark = speaker.marks[2 * list(speaker).index(strays[0])]
    inner = MappingNode(mark)
    move(speaker, strays, inner)
    quote["translation"] = inner
    quote.marks.extend((mark, mark))

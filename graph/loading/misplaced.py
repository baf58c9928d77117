"""Move keys that are in the wrong part because of their indentation, and report each once.

YAML reads a file with wrong indentation as something else, mostly without a word. What is moved here is validated as
if it had been written rightly, and nothing else follows from the slip.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Any

from graph.loading.misnamed import by_other_names, without_spaces
from graph.loading.place import Place
from graph.loading.source_map import locate
from graph.loading.unkeyed import quotes_in_the_pair, translation_in_the_speaker
from graph.loading.yaml import MappingNode, SequenceNode, filled, move
from graph.model import PART_MODELS, SOURCE_KEYS, keys_of, parts_with

_OF_FILE = frozenset(keys_of(PART_MODELS["file"]))
_ONLY_OF_SOURCES = tuple(key for key in SOURCE_KEYS if parts_with(key) == ("source",))
_OF_RELATION = frozenset(keys_of(PART_MODELS["relation"]))
_OF_QUOTE = frozenset(keys_of(PART_MODELS["quote"]))
_INNER = {"speaker": PART_MODELS["speaker"], "translation": PART_MODELS["translation"]}


def put_right(root: MappingNode, place: Place) -> None:
    """Move what is misplaced or misnamed in a file's tree, and report it."""
    by_other_names(root, "file", place)
    for number, one in _parts(root, "relations"):
        by_other_names(one, "relation", place.within("relations", number))
    _sources_among_countries(root, place)
    for name in ("sources", "countries"):
        _entries(root, name, place)
    _up_to_the_file(root, place)
    _sources_in_a_source(root, place)
    _quotes_among_relations(root, place)
    _relations_among_quotes(root, place)
    relation = _last(root, "relations")
    for inner, part in (
        (_last(root, "sources"), "source"), (relation, "relation"), (_last(relation, "quotes"), "quote"),
    ):  # fmt: skip
        _down(root, _OF_FILE, inner, part, place)
    for number, one in _parts(root, "relations"):
        here = place.within("relations", number)
        _down(one, _OF_RELATION, _last(one, "quotes"), "quote", here)
        quotes_in_the_pair(one, here)
        for index, quote in _parts(one, "quotes"):
            if _OF_QUOTE.issuperset(quote) and not any(isinstance(quote.get(part), MappingNode) for part in _INNER):
                continue  # as nearly all are: it has its own keys only, and none inside
            translation_in_the_speaker(quote, here.within("quotes", index))
            _inside(quote, here.within("quotes", index))
            for part in _INNER:
                without_spaces(quote.get(part), part, here.within("quotes", index, part))


def _entries(root: MappingNode, name: str, place: Place) -> None:
    """Put under ``sources:`` what is not indented under it, and under its id the keys of a source."""
    own = SOURCE_KEYS if name == "sources" else keys_of(PART_MODELS["country"])
    if root.get(name) == "" or isinstance(root.get(name), MappingNode):
        strays = [key for key, raw in root.items() if key not in _OF_FILE and _has(raw, own)]
        if strays:
            belong_inside(strays, name, place)
            move(root, strays, filled(root, name))
    entries = root.get(name)
    if not isinstance(entries, MappingNode):
        return
    before = ""
    for key, raw in list(entries.items()):
        if key not in entries:  # moved with one before it
            continue
        if key not in own or not isinstance(raw, str | SequenceNode):
            before = key
            continue
        strays = [key, *_following(entries, key, own)]
        if before and (entries[before] == "" or isinstance(entries[before], MappingNode)):
            belong_inside(strays, before, place.within(name))
            move(entries, strays, filled(entries, before))
        else:
            _no_id(strays, name, place)
            move(entries, strays, MappingNode(0))
            root.cut = True  # what quotes name is not known
            return


def _following(entries: MappingNode, key: str, own: Sequence[str]) -> Iterator[str]:
    """Yield the keys directly behind ``key`` that belong to the same part."""
    keys = list(entries)
    for other in keys[keys.index(key) + 1 :]:
        if other not in own or isinstance(entries[other], MappingNode):
            return
        yield other


def _sources_among_countries(root: MappingNode, place: Place) -> None:
    """Find sources taken for countries, as ``sources:`` is missing or indented as one of these."""
    countries = root.get("countries")
    entries = [key for key, raw in _items(countries) if _has(raw, _ONLY_OF_SOURCES)]
    if "sources" in root or not entries or not isinstance(countries, MappingNode):
        return
    if countries.get("sources") == "":
        said, hint, first = (
            "`sources` is indented more than the keys that it belongs to",
            "begin it in column 1",
            "sources",
        )
    else:
        said, hint, first = "`sources:` is missing above this line", "write sources: on a line of its own", entries[0]
    here = place.within("countries", first)
    here.add("misplaced-key", said, hint=hint, at_key=True)
    mark = countries.marks[2 * list(countries).index(first)]
    root["sources"] = MappingNode(mark)
    root.marks.extend((mark, mark))
    move(countries, entries, root["sources"])
    if first == "sources":
        move(countries, [first], MappingNode(0))


def _sources_in_a_source(root: MappingNode, place: Place) -> None:
    """Find an id that is indented as a key of the source above it."""
    sources = root.get("sources")
    for name, source in _items(sources):
        for key in [key for key, raw in _items(source) if _has(raw, SOURCE_KEYS) and not parts_with(key)]:
            said = f"`{key}` is indented more than the other ids"
            hint = f"begin it in column {locate(root, ('sources', name), at_key=True)[1]}"
            place.within("sources", name, key).add("misplaced-key", said, hint=hint, at_key=True)
            if isinstance(sources, MappingNode):
                move(source, [key], sources)


def _up_to_the_file(root: MappingNode, place: Place) -> None:
    """Find ``relations:`` that is indented as a source, or as a key of one."""
    for name in ("sources", "countries"):
        owners = [((name,), root.get(name)), *(((name, key), raw) for key, raw in _items(root.get(name)))]
        for path, owner in owners:
            for key in [
                key for key, raw in _items(owner) if key in ("relations", "sources") and isinstance(raw, SequenceNode)
            ]:
                if key not in root and isinstance(owner, MappingNode):
                    said = f"`{key}` is indented more than the keys that it belongs to"
                    place.within(*path, key).add("misplaced-key", said, hint="begin it in column 1", at_key=True)
                    move(owner, [key], root)


def _quotes_among_relations(root: MappingNode, place: Place) -> None:
    """Find ``- exact: …`` that is indented as a relation."""
    relations = root.get("relations")
    if not isinstance(relations, SequenceNode):
        return
    number = 1
    while number < len(relations):
        one, before = relations[number], relations[number - 1]
        if _has(one, ("exact",)) and "between" not in one and isinstance(before, MappingNode):
            said = "this quote is indented as a relation"
            hint = f"begin `- ` further to the right, like the quotes of the relation in line {_line(root, number - 1)}"
            place.within("relations", number).add("misplaced-key", said, hint=hint)
            quotes = before["quotes"] if isinstance(before.get("quotes"), SequenceNode) else SequenceNode(one.at)
            quotes.append(one)
            quotes.marks.append(relations.marks[number])
            if "quotes" not in before:
                before.marks.extend((one.at, one.at))
            before["quotes"] = quotes
            del relations[number], relations.marks[number]
        else:
            number += 1


def _relations_among_quotes(root: MappingNode, place: Place) -> None:
    """Find ``- between: …`` that is indented as a quote."""
    relations = root.get("relations")
    if not isinstance(relations, SequenceNode):
        return
    number = 0
    while number < len(relations):
        quotes = relations[number].get("quotes") if isinstance(relations[number], MappingNode) else None
        for index, one in enumerate(list(quotes) if isinstance(quotes, SequenceNode) else ()):
            if isinstance(quotes, SequenceNode) and _has(one, ("between",)) and "exact" not in one:
                said = "this relation is indented as a quote"
                hint = f"begin `- ` further to the left, like the relation in line {_line(root, number)}"
                place.within("relations", number, "quotes", index).add("misplaced-key", said, hint=hint)
                rest, marks = list(quotes[index + 1 :]), list(quotes.marks[index + 1 :])
                relations.insert(number + 1, one)
                relations.marks.insert(number + 1, quotes.marks[index])
                del quotes[index:], quotes.marks[index:]
                if rest and isinstance(one.get("quotes"), SequenceNode):
                    one["quotes"].extend(rest)
                    one["quotes"].marks.extend(marks)
                break
        number += 1


def _down(outer: MappingNode, known: Collection[str], inner: MappingNode | None, part: str, place: Place) -> None:
    """Find keys of the last part inside ``outer`` that are indented as its own."""
    strays = [key for key in outer if key not in known and parts_with(key) == (part,)]
    if inner is None or not strays or any(key in inner for key in strays):
        return
    _less(strays, part, inner, place)
    move(outer, strays, inner)


def _less(strays: Sequence[str], part: str, inner: MappingNode, place: Place) -> None:
    one = len(strays) == 1
    said = f"{_and(strays)} {'is' if one else 'are'} indented less than the other keys of the {part}"
    hint = f"begin {'it' if one else 'them'} in column {inner.at & 0xFFFFFFFF}"
    place.within(strays[0]).add("misplaced-key", said, hint=hint, at_key=True)


def _inside(quote: MappingNode, place: Place) -> None:
    """Find keys that follow ``speaker:``, are its own, and are not indented under it."""
    for part, model in _INNER.items():
        strays = [key for key in quote if key in keys_of(model) and key not in _OF_QUOTE]
        inner = quote.get(part)
        if inner == "" and strays:
            belong_inside(strays, part, place)
            move(quote, strays, filled(quote, part))
        elif isinstance(inner, MappingNode) and strays and not any(key in inner for key in strays):
            _less(strays, part, inner, place)
            move(quote, strays, inner)


def belong_inside(keys: Sequence[str], part: str, place: Place) -> None:
    """Report keys that follow ``part:``, belong to it, and are not indented under it."""
    one = len(keys) == 1
    said = f"{_and(keys)} belong{'s' * one} to `{part}`, and {'is' if one else 'are'} not indented under it"
    hint = f"indent {'it' if one else 'them'} by two more spaces than {part}:"
    place.within(keys[0]).add("misplaced-key", said, hint=hint, at_key=True)


def _no_id(keys: Sequence[str], name: str, place: Place) -> None:
    """Report an entry of ``sources`` or ``countries`` whose own line is missing, so that its keys are taken for ids."""
    part, example = {"sources": ("source", "example-2016:"), "countries": ("country", "USA:")}[name]
    said = f"`{keys[0]}` belongs to a {part}, and the line with its {'id' if name == 'sources' else 'code'} is missing"
    hint = f"write {example} above it, and indent the keys of the {part} under that"
    place.within(name, keys[0]).add("misplaced-key", said, hint=hint, at_key=True)


def _and(keys: Sequence[str]) -> str:
    quoted = [f"`{key}`" for key in keys]
    return " and ".join(filter(None, (", ".join(quoted[:-1]), quoted[-1])))


# ---- the tree


def _has(raw: Any, keys: Sequence[str]) -> bool:
    return isinstance(raw, MappingNode) and any(key in raw for key in keys)


def _items(node: Any) -> list[tuple[str, Any]]:
    return list(node.items()) if isinstance(node, MappingNode) else []


def _parts(node: Any, key: str) -> list[tuple[int, MappingNode]]:
    """Return the mappings in the list ``key``, each with its number."""
    listed = node.get(key) if isinstance(node, MappingNode) else None
    return (
        [(n, one) for n, one in enumerate(listed) if isinstance(one, MappingNode)]
        if isinstance(listed, SequenceNode)
        else []
    )


def _last(node: Any, key: str) -> MappingNode | None:
    """Return the last part of a list or of a mapping by id."""
    listed = node.get(key) if isinstance(node, MappingNode) else None
    values = (
        list(listed.values())
        if isinstance(listed, MappingNode)
        else list(listed)
        if isinstance(listed, SequenceNode)
        else []
    )
    return values[-1] if values and isinstance(values[-1], MappingNode) else None


def _line(root: MappingNode, number: int) -> int:
    return locate(root, ("relations", number))[0]

"""Find what is new, gone or different in a version of the data, each as one change with a sentence.

See ``pairing`` for how quotes are recognised as the same, and ``summary`` for how changes are counted.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from pydantic import BaseModel

from graph.model import FLAGS, Dataset, Quote, Source
from graph.versions.pairing import Placed, pairing


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that differs: ``what`` is quote, relation, source, country or file, ``how`` the kind of change.

    ``where`` is the id of the relation it belongs to, or empty. ``id`` is the present one, or else the former one;
    ``words`` are a quote's, as they are now. ``field``, ``old`` and ``new`` say what changed, if that is a single
    thing.
    """

    what: str
    how: str
    sentence: str
    where: str = ""
    id: str = ""
    before: str = ""
    words: str = ""
    field: str = ""
    old: str = ""
    new: str = ""


def changes(old: Dataset, new: Dataset) -> tuple[Change, ...]:
    """Return what differs between ``old`` and ``new``: file, countries, sources, then each relation and its quotes."""
    renamed = _renamed(old, new)
    found = [
        *_of_file(old, new),
        *_of_countries(old, new),
        *_of_sources(old, new, renamed),
        *_of_relations(old, new),
        *_of_quotes(old, new, renamed),
    ]
    order = {relation.id: number for number, relation in enumerate((*new.relations, *old.relations))}
    return tuple(sorted(found, key=lambda change: (change.where != "", order.get(change.where, 0))))


def _of_file(old: Dataset, new: Dataset) -> Iterator[Change]:
    for name, info in Dataset.model_fields.items():
        if name not in ("countries", "sources", "relations", "formerly"):
            one, other = getattr(old, name), getattr(new, name)
            if one != other:
                key = info.alias or name
                yield Change(
                    "file",
                    "changed",
                    _changed(key, _text(one), _text(other)),
                    field=key,
                    old=_text(one),
                    new=_text(other),
                )


def _of_countries(old: Dataset, new: Dataset) -> Iterator[Change]:
    for code in dict.fromkeys((*old.countries, *new.countries)):
        one, other = old.countries.get(code), new.countries.get(code)
        if one != other:
            how = "new" if one is None else "gone" if other is None else "changed"
            said = _text(other) if other else _text(one)
            yield Change("country", how, f"{how}: {code} {said}", id=code, old=_text(one), new=_text(other))


def _renamed(old: Dataset, new: Dataset) -> Mapping[str, str]:
    """Return the sources that have another id now: said by ``formerly``, or else by the same title, day and outlet."""
    gone = {name: source for name, source in old.sources.items() if name not in new.sources}
    found = {before: name for name, source in new.sources.items() for before in source.formerly if before in gone}
    unclaimed = {_kind(s): name for name, s in new.sources.items() if name not in old.sources}
    for name, source in gone.items():
        if name not in found and _kind(source) in unclaimed:
            found[name] = unclaimed[_kind(source)]
    return found


def _kind(source: Source) -> tuple[str, str, str]:
    return source.title, source.outlet, source.issued.text


def _of_sources(old: Dataset, new: Dataset, renamed: Mapping[str, str]) -> Iterator[Change]:
    for name, source in old.sources.items():
        now = renamed.get(name, name)
        other = new.sources.get(now)
        if other is None:
            yield Change("source", "gone", f"gone: {name}, {source.title}", id=name)
            continue
        if now != name:
            lost = "" if name in other.formerly else "; addresses with the old id are lost: it lacks `formerly`"
            said = f"renamed from {name} to {now}{lost}"
            yield Change("source", "renamed", said, id=now, before=name, field="id", old=name, new=now)
        for key, (one, two) in _fields(source, other).items():
            if key != "formerly":
                yield Change(
                    "source", "changed", f"{now}: {_changed(key, one, two)}", id=now, field=key, old=one, new=two
                )
    for name, source in new.sources.items():
        if name not in old.sources and name not in renamed.values():
            yield Change("source", "new", f"new: {name}, {source.title}", id=name)


def _of_relations(old: Dataset, new: Dataset) -> Iterator[Change]:
    for name in dict.fromkeys((*new.by_id, *old.by_id)):
        one, other = old.by_id.get(name), new.by_id.get(name)
        if one is None or other is None:
            how = "new" if one is None else "gone"
            yield Change("relation", how, f"the relation is {how}", where=name, id=name)
        elif (one.summary or "") != (other.summary or ""):
            said = f"summary {word_diff(one.summary or '', other.summary or '')}"
            yield Change(
                "relation", "changed", said, name, name, field="summary", old=one.summary or "", new=other.summary or ""
            )


def _of_quotes(old: Dataset, new: Dataset, renamed: Mapping[str, str]) -> Iterator[Change]:
    paired = pairing(old, new, renamed)
    for one, other in paired.both:
        yield from _of_quote(one, other, new, renamed)
    for one in paired.gone:
        leads = new.forwards.get(one.address)
        said = f"gone{_coded(one.quote)}" + (f", its address opens {leads}" if leads else "")
        yield Change("quote", "gone", said, one.relation.id, one.address, words=one.quote.exact)
    for one in paired.new:
        yield Change("quote", "new", f"new{_coded(one.quote)}", one.relation.id, one.address, words=one.quote.exact)


def _of_quote(one: Placed, other: Placed, new: Dataset, renamed: Mapping[str, str]) -> Iterator[Change]:
    """Yield what of a quote is another, one change for each thing."""

    def change(how: str, said: str, field: str, before: str, now: str) -> Change:
        return Change(
            "quote", how, said, other.relation.id, other.address, one.address, other.quote.exact, field, before, now
        )

    kept = other.address == one.address or one.address in new.former_addresses(other.relation, other.quote)
    lost = "" if kept else "; its former address is lost"
    if one.relation.id != other.relation.id:
        said = f"moved from {one.relation.id} to {other.relation.id}{lost}"
        yield change("moved", said, "between", one.relation.id, other.relation.id)
    fields = _fields(one.quote, other.quote)
    if renamed.get(one.quote.source, one.quote.source) == other.quote.source:
        fields.pop("source", None)
    for key, (before, now) in fields.items():
        if key == "formerly":
            continue
        if key == "event":
            yield change("recoded", f"recoded from {before or 'no event'} to {now or 'no event'}", key, before, now)
        elif key == "date":
            said = f"dated {now or 'by its report only'} instead of {before or 'by its report only'}"
            yield change("redated", said, key, before, now)
        elif key == "exact":
            yield change("reworded", f"words changed{lost}: {word_diff(before, now)}", key, before, now)
        elif key in FLAGS:
            said = f"marked {key}" if now else f"no longer marked {key}"
            yield change("recoded", said, key, before, now)
        else:
            how = "recoded" if key in ("mode", "actor", "recipient", "context", "speaker") else "changed"
            yield change(how, _changed(key, before, now), key, before, now)


def _fields(one: BaseModel, other: BaseModel) -> dict[str, tuple[str, str]]:
    """Return by key, as files spell it, the values of before and now where they differ."""
    differing: dict[str, tuple[str, str]] = {}
    for name, info in type(one).model_fields.items():
        before, now = getattr(one, name), getattr(other, name)
        if before != now:
            differing[info.alias or name] = (_text(before), _text(now))
    return differing


def _changed(key: str, before: str, now: str) -> str:
    if not before:
        return f"{key} added: {now}"
    if not now:
        return f"{key} left out, was: {before}"
    return f"{key} {word_diff(before, now)}" if " " in before and " " in now else f"{key} from {before} to {now}"


def _coded(quote: Quote) -> str:
    said = [part for part in (quote.event or "", quote.date.text if quote.date else "") if part]
    return f" ({', '.join(said)})" if said else ""


def _text(value: Any) -> str:
    """Return a value in one line, as a file might have it."""
    if isinstance(value, BaseModel):
        named = ((info.alias or name, _text(getattr(value, name))) for name, info in type(value).model_fields.items())
        return ", ".join(f"{key} {part}" for key, part in named if part)
    if isinstance(value, tuple):
        return ", ".join(map(_text, value))
    return "" if value in (None, False) else "yes" if value is True else str(value)


def word_diff(old: str, new: str) -> str:
    """Return both texts as one word diff: ``they [-met-]{+meet+} in spring``."""
    before, after = old.split(), new.split()
    parts: list[str] = []
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        gone, come = " ".join(before[a:b]), " ".join(after[c:d])
        if kind == "equal":
            parts.append(gone)
        else:
            parts.append((f"[-{gone}-]" if gone else "") + (f"{{+{come}+}}" if come else ""))
    return " ".join(parts)

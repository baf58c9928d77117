"""Rename a source, move a quote to another pair, or remove it; every address ever given still opens it.

Each change is made of the proven steps of ``edit`` and ``entries``, so that no other byte changes. Then the data is
loaded with it, and every former address is opened in it (``Readdressed.check``). The record of what was verified
moves along. Nothing is written before ``write``, which writes all files or none.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from graph.editing.edit import change
from graph.editing.entries import insert, take_out
from graph.editing.fix import loaded_with, write_sound
from graph.editing.keys import rename_key, set_list
from graph.editing.ordering import place_of_quote, place_of_relation
from graph.editing.yaml_text import CannotEdit, Steps, YamlText
from graph.loading import Loaded
from graph.model import Dataset, Quote, Relation, relation_id
from graph.problems import InvalidData
from graph.record import moved, record_path


class LastQuote(CannotEdit):
    """Raised where the relation would be left without a quote, and nobody said that it may go."""


@dataclass(frozen=True, slots=True)
class Readdressed:
    """Files as they were and as they would be, and where each former address leads; not yet written.

    ``addresses`` has only those that changed. An address that a quote had comes with the one that it has now; for a
    removed quote it is the id of the relation, or None if that is gone as well, which the file then remembers.
    """

    data: Path
    files: Mapping[Path, tuple[bytes, bytes]]
    beside: Mapping[Path, tuple[bytes, bytes]]
    after: Dataset
    addresses: Mapping[str, str | None]

    def check(self, before: Dataset) -> None:
        """Raise CannotEdit if an address of ``before`` would not open what it should."""
        now = _opened(self.after)
        for address, was in _opened(before).items():
            wanted = self.addresses.get(was, was) if was else None
            there = wanted and wanted.partition(".")[0] in self.after.by_id
            if there and now.get(address) != wanted:  # guard: every-address-opens
                raise CannotEdit(f"the address {address} would no longer open {wanted}")
            if not there and address not in now:  # guard: removed-is-known
                raise CannotEdit(f"nothing would tell that what {address} opens was removed")

    def write(self) -> None:
        """Write all files or none. Raises FileChanged, NotWritten or InvalidData."""
        write_sound(self.data, self.files, lambda loaded: loaded.dataset == self.after, self.beside)


def rename_source(data: Path, loaded: Loaded, old: str, new: str) -> Readdressed:
    """Rename the source ``old`` to ``new``, in its entry and in every quote of it.

    Raises CannotEdit and InvalidData.
    """
    dataset, marks = loaded.dataset, loaded.marks
    if new == old:
        raise CannotEdit(f"the source is already called {new}")
    for name, source in dataset.sources.items():
        if name == new or (name != old and new in source.formerly):
            taken = "is the id of another source" if name == new else f"was an id of {name} before"
            raise CannotEdit(f"{new} {taken}: its addresses would open two quotes")  # guard: id-is-free
    texts: dict[Path, dict[Steps, str]] = {}
    addresses: dict[str, str | None] = {}
    for r, relation in enumerate(dataset.relations):
        for q, quote in enumerate(relation.quotes):
            if quote.source == old:
                path = ("relations", r, "quotes", q, "source")
                texts.setdefault(Path(marks.find(path)[0]), {})[tuple(marks.own(path))] = new
                addresses[relation.quote_id(quote)] = f"{relation.id}.{quote.hash_under(new)}"
    home = Path(marks.find(("sources", old))[0])
    files = {file: file.read_bytes() for file in {home, *texts}}
    made = {file: change(content, texts.get(file, {})) for file, content in files.items()}
    ids = [name for name in dataset.sources[old].formerly if name != new]
    made[home] = set_list(made[home], ("sources", old, "formerly"), [*ids, old])  # guard: former-id-is-kept
    made[home] = rename_key(made[home], ("sources", old), new)
    return _readdressed(data, loaded, files, made, addresses, {old: new})


def move_quote(
    data: Path,
    loaded: Loaded,
    relation: Relation,
    quote: Quote,
    between: Sequence[str],
    *,
    coding: Mapping[str, Sequence[str]] | None = None,
    with_relation: bool = False,
) -> Readdressed:
    """Move a quote, with its own bytes, to the pair ``between``; ``coding`` has lists that are to be different.

    Raises LastQuote if its relation would be left empty, CannotEdit and InvalidData.
    """
    dataset, marks = loaded.dataset, loaded.marks
    wanted = relation_id(between)
    if wanted == relation.id:
        raise CannotEdit(f"the quote is already on {relation.id}")
    r, q = dataset.relations.index(relation), relation.quotes.index(quote)
    path = ("relations", r, "quotes", q)
    home, own = Path(marks.find(path)[0]), tuple(marks.own(path))
    target = dataset.by_id.get(wanted)
    there = ("relations", dataset.relations.index(target)) if target else None
    file = Path(marks.find(there)[0]) if there else home
    files = {one: one.read_bytes() for one in {home, file}}
    made = dict(files)
    now = f"{wanted}.{quote.hash}"
    was = (relation.quote_id(quote), *dataset.former_addresses(relation, quote))
    formerly = [*quote.formerly, *(address for address in was if address not in quote.formerly)]
    made[home] = set_list(made[home], (*own, "formerly"), [address for address in formerly if address != now])
    for key, values in (coding or {}).items():
        made[home] = set_list(made[home], (*own, key), values)
    made[home], cut = take_out(made[home], own)
    if target and there:
        at = place_of_quote(dataset, target, dataset.when(quote))
        made[file] = insert(made[file], (*marks.own(there), "quotes"), at, cut)
    else:
        at = place_of_relation(loaded, file, wanted)
        stand_in = {"exact": "-", "source": "-"}
        made[file] = insert(made[file], ("relations",), at, {"between": list(between), "quotes": [stand_in]})
        made[file] = insert(made[file], ("relations", at, "quotes"), None, cut)
        made[file], _ = take_out(made[file], ("relations", at, "quotes", 0))
        own = (own[0], int(own[1]) + (at <= int(own[1])), *own[2:])
    if len(relation.quotes) == 1:
        made[home] = _without_relation(made[home], own, relation, with_relation, relation.formerly)
    return _readdressed(data, loaded, files, made, {was[0]: now}, {})


def remove_quote(
    data: Path, loaded: Loaded, relation: Relation, quote: Quote, *, with_relation: bool = False
) -> Readdressed:
    """Remove a quote; its addresses then open its relation, which keeps them as ``formerly``.

    If the relation goes too, the file keeps its address and theirs, and the page says that they were removed. Raises
    LastQuote if its relation would be left empty, CannotEdit and InvalidData.
    """
    dataset, marks = loaded.dataset, loaded.marks
    r, q = dataset.relations.index(relation), relation.quotes.index(quote)
    path = ("relations", r, "quotes", q)
    home, own = Path(marks.find(path)[0]), tuple(marks.own(path))
    files = {home: home.read_bytes()}
    now = None if len(relation.quotes) == 1 else relation.id
    was = (relation.quote_id(quote), *dataset.former_addresses(relation, quote))
    made, _ = take_out(files[home], own)
    if now is None:
        made = _without_relation(made, own, relation, with_relation, (*relation.formerly, *was))
    else:
        formerly = [*relation.formerly, *(address for address in was if address not in relation.formerly)]
        made = set_list(made, (*own[:2], "formerly"), formerly)  # guard: removed-is-remembered
    return _readdressed(data, loaded, files, {home: made}, {was[0]: now}, {})


def _without_relation(content: bytes, own: Steps, relation: Relation, allowed: bool, addresses: Sequence[str]) -> bytes:
    """Take a relation out; the file remembers its address and those of its quotes that opened it."""
    if not allowed:  # guard: summary-is-not-lost
        what = "its summary" if relation.summary else "it"
        raise LastQuote(f"this is the last quote of {relation.id}: with --with-relation, {what} goes as well")
    before = YamlText.of(content).plain().get("formerly") or []
    content, _ = take_out(content, own[:2])
    kept = list(dict.fromkeys((*before, relation.id, *addresses)))
    return set_list(content, ("formerly",), kept)  # guard: gone-relation-is-remembered


def _readdressed(
    data: Path,
    loaded: Loaded,
    files: Mapping[Path, bytes],
    made: Mapping[Path, bytes],
    addresses: Mapping[str, str | None],
    sources: Mapping[str, str],
) -> Readdressed:
    """Return the change whole, with the record, after every address of before was opened in it."""
    try:
        after = loaded_with(data, made)
    except InvalidData as error:
        raise InvalidData(tuple(replace(one, line=0, column=0) for one in error.problems)) from None
    path = record_path(data)
    quotes = {was: now if now and "." in now else None for was, now in addresses.items()}
    record = moved(path, quotes, sources)
    change = Readdressed(
        data=data,
        files={file: (old, made[file]) for file, old in files.items()},
        beside={path: record} if record else {},
        after=after.dataset,
        addresses=addresses,
    )
    change.check(loaded.dataset)
    return change


def _opened(dataset: Dataset) -> dict[str, str | None]:
    """Return every address that was ever given, with what it opens now: None where the page says that it is gone."""
    now = {address: address for address in (*dataset.addresses, *dataset.by_id)}
    return {**dict.fromkeys(dataset.removed), **dataset.forwards, **now}

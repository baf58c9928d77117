"""Add many quotes at once: prove each by itself, and put all of them into the files in one go.

Where an entry goes and what is in it are as for a single one that ``add`` brings (``ordering``, ``new_quote``).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from graph.editing.candidates import NoPassage
from graph.editing.entries import insert, insert_all
from graph.editing.new_quote import NEW_ENTRY, of_entry
from graph.editing.ordering import place_of_quote, place_of_relation
from graph.editing.yaml_text import Steps
from graph.evidence import VERDICT_WORDS, Finding, SourceFile, Verdict, Verified, problems_of, search
from graph.loading import Loaded, parse
from graph.loading.yaml import Value, block, unquoted
from graph.model import Dataset, Quote, plain, relation_id
from graph.problems import InvalidData, Problem


@dataclass(frozen=True, slots=True)
class NewQuote:
    """An entry that passes check and verify by itself; ``told`` are their warnings about it."""

    between: tuple[str, ...]
    item: Mapping[str, Value]
    quote: Quote
    told: tuple[Problem, ...] = ()

    @property
    def relation(self) -> str:
        """The id of its relation."""
        return relation_id(self.between)


def checked(dataset: Dataset, between: Sequence[str], item: Mapping[str, Value]) -> Loaded:
    """Return an entry as the only one of a file that has the countries of ``dataset`` and its source.

    Raises InvalidData with what check finds wrong.
    """
    name = str(item["source"])
    document: dict[str, Any] = {
        "title": NEW_ENTRY,
        "sources": {name: plain(dataset.sources[name], ("formerly",), unquoted)},
        "relations": [{"between": list(between), "quotes": [item]}],
    }
    if dataset.countries:
        document["countries"] = {code: plain(country, leaf=unquoted) for code, country in dataset.countries.items()}
    try:
        return parse("\n".join(block(document, 0, {})).encode(), NEW_ENTRY)
    except InvalidData as error:
        raise InvalidData(tuple(map(of_entry, error.problems))) from None


def proved(dataset: Dataset, between: Sequence[str], item: Mapping[str, Value], held: SourceFile) -> NewQuote:
    """Return an entry that would be sound in a file with the countries and the source of ``dataset``.

    Raises InvalidData with what check finds wrong, and NoPassage if verify would not find its words to the letter.
    """
    loaded = checked(dataset, between, item)
    [relation] = loaded.dataset.relations
    [quote] = relation.quotes
    judged = search(quote, held.text, held.title)
    if judged.verdict is not Verdict.EXACT:
        raise NoPassage(f"verify would say of it: {VERDICT_WORDS[judged.verdict]}")
    finding = Finding(relation, quote, ("relations", 0, "quotes", 0), held, judged)
    told = [*loaded.warnings, *(fault for _, fault in problems_of(Verified(loaded.dataset, (finding,), {})))]
    return NewQuote(tuple(between), item, quote, tuple(of_entry(replace(one, line=0)) for one in told))


def with_quotes(loaded: Loaded, new: Iterable[NewQuote], home: Path) -> dict[Path, tuple[bytes, bytes]]:
    """Return each file that would change, with its bytes before and after; new pairs go into ``home``.

    Raises CannotEdit.
    """
    there: dict[Path, list[tuple[Steps, int, Value]]] = {}
    pairs: dict[str, list[NewQuote]] = {}
    dataset = loaded.dataset
    in_time = sorted(new, key=lambda one: dataset.by_date(one.quote))
    for one in in_time:
        relation = dataset.by_id.get(one.relation)
        if relation is None:
            pairs.setdefault(one.relation, []).append(one)
            continue
        path = ("relations", dataset.relations.index(relation))
        number = place_of_quote(dataset, relation, dataset.when(one.quote))
        put = ((*loaded.marks.own(path), "quotes"), number, one.item)
        there.setdefault(Path(loaded.marks.find(path).file), []).append(put)
    for name in sorted(pairs):
        entry: Value = {"between": list(pairs[name][0].between), "quotes": [one.item for one in pairs[name]]}
        there.setdefault(home, []).append((("relations",), place_of_relation(loaded, home, name), entry))
    return {file: ((old := file.read_bytes()), _put(loaded, file, old, items)) for file, items in there.items()}


def _put(loaded: Loaded, file: Path, old: bytes, items: list[tuple[Steps, int, Value]]) -> bytes:
    """Return a file's bytes with the entries; a list that is empty gets its first one, and lines, by itself."""
    here = (Path(loaded.marks.find(("relations", number)).file) for number in range(len(loaded.dataset.relations)))
    if file in here:
        return insert_all(old, items)
    (path, _, item), *rest = items
    made = insert(old, path, 0, item)
    return insert_all(made, [(path, 1, item) for path, _, item in rest])

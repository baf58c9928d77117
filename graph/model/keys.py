"""Which keys the parts of a file may have, as files spell them, read off the model.

This is for hints; the model decides whether a key is allowed where it is.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from pydantic import BaseModel

from graph.model.dataset import Country, Dataset
from graph.model.quotes import Quote, Review, Speaker, Translation
from graph.model.relations import Relation
from graph.model.sources import SOURCE_KEYS, Name, Reading, Source

# The parts of a file in the words of messages, from the outside in.
PART_MODELS = dict[str, type[BaseModel]](
    file=Dataset, country=Country, source=Source, relation=Relation, quote=Quote, speaker=Speaker,
    translation=Translation, name=Name, review=Review, reading=Reading,
)  # fmt: skip
# The list that an entry stands in, by the key that entries are written to begin with.
LIST_OF = {"between": "relations", "exact": "quotes"}
ENTRY = {"relations": "relation", "quotes": "quote"}
LISTS = frozenset(
    {*ENTRY, "formerly", "nothing", "between", "actor", "recipient", "context", "author", "editor", "translator"}
)
# Keys whose values are prose, in which any sign may stand.
PROSE = frozenset({
    "exact", "prefix", "suffix", "title", "container-title", "summary", "description", "comment", "text", "name",
    "role", "note", "genre", "medium", "publisher", "publisher-place", "family", "given", "literal", "label", "by",
})  # fmt: skip


def keys_of(model: type[BaseModel]) -> tuple[str, ...]:
    """Return the keys of a part, in the model's order."""
    return _keys_of(model)


@cache
def _keys_of(model: Any) -> tuple[str, ...]:  # mypy takes a class of a type variable for nothing to be remembered
    return tuple(field.alias or name for name, field in model.model_fields.items())


def part_of(model: object) -> str:
    """Return what messages call a part, such as ``quote``, or nothing if it is no part."""
    return next((part for part, known in PART_MODELS.items() if known is model), "")


def is_required(model: object, key: str) -> bool:
    """Return whether a part must have ``key``."""
    if not (isinstance(model, type) and issubclass(model, BaseModel)):
        return False
    return any(field.is_required() for name, field in model.model_fields.items() if key == (field.alias or name))


@cache
def parts_with(key: str) -> tuple[str, ...]:
    """Return the parts that may have ``key``, without rare keys of CSL: ``parts_with("date")`` is ``("quote",)``."""
    return tuple(
        part for part, model in PART_MODELS.items() if key in (SOURCE_KEYS if model is Source else keys_of(model))
    )

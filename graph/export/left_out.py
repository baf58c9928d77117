"""Say which fields of sources a format of bibliographies leaves out, by trying: what changes nothing is not in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from graph.export.csl import OWN
from graph.model import Source

_LEAST = "document"  # the type of which a program knows nothing more


def left_out(records: Callable[[Mapping[str, Source]], str], sources: Mapping[str, Source]) -> tuple[str, ...]:
    """Return the keys of sources that ``records`` writes nothing of for at least one of them, in the format's order."""
    found = {key for name, source in sources.items() for key in _of(records, name, source)}
    order = [field.alias or name for name, field in Source.model_fields.items()]
    return tuple(key for key in order if key in found)


def _of(records: Callable[[Mapping[str, Source]], str], name: str, source: Source) -> Iterator[str]:
    written = records({name: source})
    for key, field in Source.model_fields.items():
        least = _LEAST if key == "type" else field.get_default(call_default_factory=True)
        if key in OWN or field.is_required() or getattr(source, key) == least:
            continue
        if records({name: source.model_copy(update={key: least})}) == written:
            yield field.alias or key

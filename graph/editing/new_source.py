"""A new source in the data: put under ``sources`` of a file, or a file started with it; nothing else changes."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from graph.editing.beginning import source_entry
from graph.editing.fix import write_sound
from graph.editing.keys import add_entry
from graph.editing.yaml_text import CannotEdit
from graph.files import write_atomically
from graph.loading import load_marked, parse
from graph.loading.yaml import Value


def add_source(data: Path, name: str, source: Mapping[str, Value], title: str) -> Path:
    """Write ``source`` into ``data`` and return the file; a missing file is started with this ``title``.

    Raises CannotEdit, InvalidData, FileChanged or NotWritten; nothing is written then.
    """
    if not data.exists():
        content = source_entry(title, name, source)
        parse(content, str(data))
        data.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(data, content)
        return data
    loaded = load_marked(data)
    taken = next((one for one, known in loaded.dataset.sources.items() if name in (one, *known.formerly)), None)
    if taken is not None:
        raise CannotEdit(f"{name} is the id of a source already" if taken == name else f"{name} was an id of {taken}")
    file = next((Path(at) for at, root in loaded.marks.files if "sources" in root), None)
    if file is None:
        raise CannotEdit(f"{data} has no `sources:` to add to")
    old = file.read_bytes()
    write_sound(
        data, {file: (old, add_entry(old, ("sources",), name, source))}, lambda after: name in after.dataset.sources
    )
    return file

"""Note in the data that a source's text was read, and which of its sentences hold nothing to code."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from graph.editing.edit import change
from graph.editing.fix import loaded_with, write_sound
from graph.editing.keys import add_key, set_list
from graph.editing.yaml_text import Steps
from graph.loading import Loaded
from graph.loading.yaml import Bare, Value


def note_reading(
    data: Path,
    loaded: Loaded,
    source: str,
    nothing: Sequence[str],
    by: str | None,
    on: str | None,
    *,
    dry_run: bool = False,
) -> Path:
    """Write into ``read`` of ``source`` who read its text to the end and when. Return the file.

    ``nothing`` are the first words of sentences that hold nothing to code. Raises InvalidData, CannotEdit,
    FileChanged and NotWritten.
    """
    file = Path(loaded.marks.find(("sources", source)).file)
    old = file.read_bytes()
    path: Steps = ("sources", source, "read")
    before = loaded.dataset.sources[source].read
    told: dict[str, str] = {key: value for key, value in (("by", by), ("on", on)) if value}
    bare = (one.strip("\"'“”„«»‹›‘’‚「『 ") for one in nothing)  # YAML's readers take such marks for its own
    words = list(dict.fromkeys((*(before.nothing if before else ()), *filter(None, bare))))
    if before is None:
        made: dict[str, Value] = {key: Bare(value) if key == "on" else value for key, value in told.items()}
        new = add_key(old, path, {**made, **({"nothing": words} if words else {})})
    else:
        new = change(old, {(*path, key): value for key, value in told.items()})
        new = set_list(new, (*path, "nothing"), words)
    after = loaded_with(data, {file: new}).dataset
    if not dry_run:
        write_sound(data, {file: (old, new)}, lambda now: now.dataset == after)
    return file

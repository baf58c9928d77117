"""Which files are data: their endings, what reads each, and the data files in a folder.

A file that is named is read whatever its ending, as the first format of the registry; in a folder, only files with
one of the endings are. To read another format: an entry here, with a function from text to nodes (see
``yaml.scan``). ``yaml.decode`` turns bytes into text and ``validate`` turns nodes into objects; neither knows which
format it was.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePath

from graph.loading.yaml import Counts, Limits, Node, Text, scan
from graph.problems import Report


@dataclass(frozen=True, slots=True)
class FileFormat:
    """A format of data files.

    ``read`` turns a text into nodes, reports what cannot be read, and raises Stop where it cannot go on; it returns
    None for a text with nothing in it.
    """

    name: str
    endings: tuple[str, ...]
    read: Callable[[Text, Report, Limits, Counts], Node | None]


DATA_FORMATS: tuple[FileFormat, ...] = (
    FileFormat("YAML", (".yaml", ".yml"), scan),  # guard: yaml-endings
)
DEFAULT_DATA = Path("data") / "relations.yaml"


def format_of(file: str) -> FileFormat:
    """Return the format of a file by its ending, in any case; an unknown ending has the registry's first format."""
    ending = PurePath(file).suffix.lower()
    return next((entry for entry in DATA_FORMATS if ending in entry.endings), DATA_FORMATS[0])


def data_files_in(folder: Path) -> list[Path]:
    """Return the data files in a folder, by name, without hidden files. Raises OSError."""
    return sorted(filter(is_data_file, folder.iterdir()))


def is_data_file(path: Path) -> bool:
    """Return whether a file of this name in a data folder is one of its data files."""
    return path.suffix in _endings() and not path.name.startswith(".")


def endings_in_words() -> str:
    """Return ``.yaml or .yml``."""
    *others, last = _endings()
    return f"{', '.join(others)} or {last}" if others else last


def _endings() -> tuple[str, ...]:
    return tuple(ending for entry in DATA_FORMATS for ending in entry.endings)

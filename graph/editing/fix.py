"""Fix quotes that differ from their source only mechanically, and write changed data so that it stays sound.

Mechanical are the source's own typography, and a prefix or suffix if only one place can be meant; of several places,
a person decides (``choose``). See ``evidence.verify`` for the verdicts and ``edit`` for how a change gets into the
file.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from graph.editing.edit import change
from graph.editing.yaml_text import Steps
from graph.evidence import Finding, Fix, Judgement, Verdict, Verified, search
from graph.files import locked, write_together
from graph.loading import Loaded, data_files_in, load_marked
from graph.model import deceptive, fold_space
from graph.problems import GraphError, InvalidData, Problem

Choose = Callable[[Finding, Judgement], Fix | None]


class FileChanged(GraphError):
    """Raised where another program wrote the file meanwhile; nothing was written."""


def fixes(verified: Verified, choose: Choose | None = None) -> dict[Steps, str]:
    """Return new texts by their paths in the Dataset, for as many quotes as can be fixed mechanically."""
    changes: dict[Steps, str] = {}
    for finding in verified.findings:
        for key, words in _mend(finding, choose).items():
            changes[*finding.path, key] = words
    return changes


def _mend(finding: Finding, choose: Choose | None) -> dict[str, str]:
    quote, made = finding.quote, dict[str, str]()
    for _ in range(4):  # typography first; then the words may stand twice
        if finding.held.state != "good":
            break
        judgement = search(quote, finding.held.text, finding.held.title)
        fix: Fix | None = judgement.fix
        if not fix and judgement.verdict is Verdict.AMBIGUOUS and choose:
            fix = choose(replace(finding, quote=quote), judgement)
            if not fix:  # guard: none-of-them-changes-nothing
                return {}
        # What cannot be seen is refused by check, even where the source has it: a person must look.
        if not fix or any(True for words in fix.values() for _ in deceptive(words)):
            break
        made |= fix  # guard: typography-is-fixed
        quote = quote.model_copy(update=dict(fix))
    return made


def apply(data: Path, loaded: Loaded, changes: Mapping[Steps, str]) -> None:
    """Write ``changes`` into the files of ``data``.

    Raises what ``change`` and ``write_sound`` raise; nothing is written then.
    """
    by_file: dict[Path, dict[Steps, str]] = {}
    for path, words in changes.items():
        by_file.setdefault(Path(loaded.marks.find(path).file), {})[tuple(loaded.marks.own(path))] = words
    files = {file: (old := file.read_bytes(), change(old, own)) for file, own in by_file.items()}
    write_sound(data, files, lambda new: all(_holds(new, path, words) for path, words in changes.items()))


def _holds(loaded: Loaded, path: Steps, words: str) -> bool:
    part: Any = loaded.dataset
    for step in path:
        part = part[step] if isinstance(step, int) or isinstance(part, Mapping) else getattr(part, step)
    return fold_space(part) == fold_space(words)


def write_sound(
    data: Path,
    files: Mapping[Path, tuple[bytes, bytes]],
    as_meant: Callable[[Loaded], bool],
    beside: Mapping[Path, tuple[bytes, bytes]] | None = None,
) -> None:
    """Write files, each with its bytes before and after, if all of them together are sound and ``as_meant``.

    ``beside`` are files that are not data and are written with them or not at all. Otherwise nothing is written, and
    InvalidData, FileChanged or NotWritten is raised.
    """
    loaded = loaded_with(data, {file: new for file, (_, new) in files.items()})  # guard: check-when-writing
    every = {**files, **(beside or {})}
    with locked(data if data.is_dir() else data.resolve().parent):
        # guard: nobody-else-wrote
        if not as_meant(loaded) or any(file.read_bytes() != old for file, (old, _) in every.items()):
            raise FileChanged("somebody else changed the file meanwhile: run the command again")
        write_together({file: new for file, (_, new) in every.items()})


def loaded_with(data: Path, new: Mapping[Path, bytes]) -> Loaded:
    """Return the data as it would load with other bytes in some of its files. Raises InvalidData."""
    with tempfile.TemporaryDirectory() as place:
        copy = Path(place) / (data.resolve().name or "data")
        if data.is_dir():
            copy.mkdir()
            for file in _files(data):
                shutil.copyfile(file, copy / file.name)
        for file, content in new.items():
            (copy / file.name if data.is_dir() else copy).write_bytes(content)

        def back(problems: Sequence[Problem]) -> tuple[Problem, ...]:
            """Return the problems in the files that ``data`` is, not in their copies."""
            named = {str(copy / file.name if data.is_dir() else copy): str(file) for file in (*new, *_files(data))}
            return tuple(replace(problem, file=named.get(problem.file, problem.file)) for problem in problems)

        try:
            loaded = load_marked(copy)  # guard: fixed-copy-is-loaded
        except InvalidData as error:
            raise InvalidData(back(error.problems)) from None
        return replace(loaded, warnings=back(loaded.warnings))


def _files(data: Path) -> list[Path]:
    """Return the data files of a folder; of a file, none."""
    return [file for file in data_files_in(data) if file.is_file()] if data.is_dir() else []

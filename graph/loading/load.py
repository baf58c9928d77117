"""Load data files into a Dataset, or raise InvalidData with every problem at once, each with its line.

The steps: files → bytes → ``decoding`` → the reader of ``data_files`` → ``validate`` → ``merge`` → ``rules``. The
loader is total: it takes any bytes, and gives a Dataset or InvalidData and nothing else.
"""

from __future__ import annotations

import gc
import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from graph.loading import rules
from graph.loading.belonging import belonging
from graph.loading.data_files import data_files_in, endings_in_words, format_of
from graph.loading.merge import Merged, merge
from graph.loading.readable import readable
from graph.loading.source_map import SourceMap, locate, path_at
from graph.loading.validate import ParsedFile, validate
from graph.loading.yaml import Counts, Limits, MappingNode, Rejected, SequenceNode, Stop, decode
from graph.model import Dataset
from graph.problems import InvalidData, Location, Problem, Report, nearest, spell

__all__ = ["Limits", "Loaded", "load", "load_marked", "parse"]

_DEFAULT = Limits()


@dataclass(frozen=True)
class Loaded:
    """A Dataset, where its parts are in the files, and the warnings."""

    dataset: Dataset
    marks: SourceMap
    warnings: tuple[Problem, ...] = ()


def load(path: Path | str, limits: Limits = _DEFAULT) -> Dataset:
    """Return the Dataset of a file, or of all data files in a folder (see ``data_files``).

    Raises InvalidData with every problem, and with what could be read.
    """
    return load_marked(path, limits).dataset


def load_marked(path: Path | str, limits: Limits = _DEFAULT) -> Loaded:
    """Load as ``load`` does, with the place of everything and the warnings. Raises InvalidData."""
    report, counts = Report(limits.problems), Counts()
    files = [
        (data, shown(one)) for one in _files(path, report) if (data := _read(one, report, limits, counts)) is not None
    ]
    return _loaded(files, report, limits, counts)


def parse(data: bytes, file: str, limits: Limits = _DEFAULT) -> Loaded:
    """Load bytes as ``load_marked`` loads a path; problems call them ``file``. Raises InvalidData."""
    report, counts = Report(limits.problems), Counts(size=len(data))
    if counts.size > limits.size:  # guard: upload-size-limit
        _too_large(file, report, limits)
        raise InvalidData(report.sorted())
    return _loaded([(data, file)], report, limits, counts)


def shown(path: Path | str) -> str:
    """Return a path such that it can be printed anywhere: bytes that are not UTF-8 become escapes."""
    return os.fsencode(str(path)).decode("utf-8", "backslashreplace")


def _loaded(files: Iterable[tuple[bytes, str]], report: Report, limits: Limits, counts: Counts) -> Loaded:
    found = []
    complete = not report.failed
    with _uncollected():
        for data, file in files:
            one = _pieces(data, file, report, limits, counts)  # guard: counted-together
            complete &= one is not None and not one.root.cut
            found += [one] if one else []
        merged = merge(found, report) if complete and found else None
        if merged:
            _rules(merged, report)
    roots = {one.file: one.root for one in found}
    problems = tuple(belonging(problem, roots) for problem in report.sorted())
    if merged and not report.failed:
        return Loaded(merged.dataset, merged.marks, problems)
    raise InvalidData(problems, lambda: Loaded(*readable(found)) if found else None)


def _rules(merged: Merged, report: Report) -> None:
    # A quote that lost its first line is part of the one above, and its source is no quote's.
    lost = any(problem.code == "duplicate-key" and problem.found == "source" for problem in report.problems)
    for finding in rules.findings(merged.dataset, merged.gaps):
        if lost and finding.code == "unused-source":
            continue
        if report.full(finding.code):
            report.count(finding.code)
            continue
        meant = nearest(finding.found, finding.alike) if finding.found else None
        hint = f"did you mean {meant}?" if meant else finding.hint
        at = merged.marks.find(finding.path, at_key=finding.at_key)
        message, own = finding.message, merged.marks.own(finding.path)
        if finding.first:
            first = merged.marks.find(finding.first)
            message += f" in line {first.line}" + (f" of {first.file}" if first.file != at.file else "")
        report.add(finding.code, message, at, own, found=finding.found, allowed=finding.allowed, hint=hint)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Stop the garbage collector, which would walk all that was read again and again, for half of the time."""
    on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if on:
            gc.enable()


def _pieces(data: bytes, file: str, report: Report, limits: Limits, counts: Counts) -> ParsedFile | None:
    first = len(report.problems)
    text = decode(data, file, report)
    if text is None:
        return None
    characters = slice(first, len(report.problems))
    try:
        root = format_of(file).read(text, report, limits, counts)  # guard: limits-are-settings
    except Stop:
        return None
    if not isinstance(root, MappingNode):
        if any(one.severity == "error" for one in report.problems[first:]):  # it says why
            return None
        if root is None or root == "":
            hint = "begin with title: What this data is about"
            report.add("empty-file", "this file is empty", Location(file, 1, 1), hint=hint)  # guard: empty-is-told
        elif not isinstance(root, Rejected):  # guard: root-is-a-mapping
            kind = "a list" if isinstance(root, SequenceNode) else "a text"
            at = Location(file, *(locate(root, ()) if isinstance(root, SequenceNode) else (1, 1)))
            report.add(
                "root-not-mapping", f"this file is {kind}, not keys and values", at, hint="begin with `title: …`"
            )
        return None
    for number, problem in enumerate(report.problems[characters], start=first):
        path, _ = path_at(root, problem.line, problem.column)
        report.problems[number] = replace(problem, where=spell(path))
    return validate(root, file, report)


def _files(path: Path | str, report: Report) -> list[Path]:
    """Return the files that ``path`` stands for: itself, or those in it."""
    try:
        path = Path(path)
        if not path.is_dir():
            return [path]
        found = data_files_in(path)
    except (OSError, ValueError) as error:  # guard: impossible-path-is-a-problem
        _unreadable(error, Path(path), report)
        return []
    if not found:  # guard: a-folder-holds-yaml
        report.add("no-data-files", f"no {endings_in_words()} file in this folder", Location(shown(path)))
    return found


def _read(path: Path, report: Report, limits: Limits, counts: Counts) -> bytes | None:
    at = Location(shown(path))
    try:
        # guard: pipes-are-no-files
        if path.exists() and not stat.S_ISREG(path.stat().st_mode):  # a pipe would wait, a device would never end
            report.add("no-file", "this is not a regular file", at)
            return None
        with path.open("rb") as file:
            data = file.read(limits.size - counts.size + 1)
    except (OSError, ValueError) as error:  # guard: unreadable-is-a-problem
        _unreadable(error, path, report)
        return None
    counts.size += len(data)
    if counts.size > limits.size:  # guard: file-size-limit
        _too_large(at.file, report, limits)
        return None
    return data


def _too_large(file: str, report: Report, limits: Limits) -> None:
    report.add("too-large", f"this is larger than the limit of {limits.size / 2**20:.3g} MiB", Location(file))


def _unreadable(error: Exception, path: Path, report: Report) -> None:
    """Report what the system said, in a sentence: ``no such file or directory``."""
    said = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    said = f"{said[:1].lower()}{said[1:]}"
    missing = isinstance(error, FileNotFoundError)
    hint = f"the current folder is {shown(Path.cwd())}" if missing and not path.is_absolute() else None
    report.add("no-file", said if missing else f"this cannot be read: {said}", Location(shown(path)), hint=hint)

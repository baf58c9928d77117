"""Check a file's text before YAML's parser reads it: git's markers, unusual spaces, too many quotes."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice

from graph.loading.yaml.decoding import Text
from graph.loading.yaml.limits import Counts, Limits, Stop
from graph.model import name_of, parts_with
from graph.problems import Report, conflicts, in_lines


def in_conflict(text: Text, report: Report) -> bool:
    """Report git's markers around two versions of the same lines. Such a file is not read further."""
    found = conflicts(text.text)  # guard: data-in-conflict
    for marks in found:
        lines = [text.place(at)[1] for at in marks]
        at = text.place(marks[0])
        hint = "keep one version or both, and delete the lines with the markers"
        merging = f"python -m graph merge-data {at.file} merges what was done to different entries"
        report.add("conflict-marker", in_lines(lines), at, hint=f"{hint}; {merging}")
    return bool(found)


def without_marks(text: Text) -> Text:
    """Return the text without byte order marks at the beginning of lines, as in files that were joined."""
    return replace(text, text=_JOINED.sub("", text.text)) if "\ufeff" in text.text else text


_JOINED = re.compile("(?<=[\r\n])\ufeff")
_SPACES = re.compile(
    r"^([^\S\r\n]*)(?:-([^\S\r\n]*))?([\w.-]+):((?:[^\S \t\r\n][^\S\r\n]*)?)(?=\s|$|(?<=\s))", re.MULTILINE
)
_OTHER_SPACE = re.compile(r"[^\S \t\r\n]")


def with_plain_spaces(text: Text, report: Report) -> Text:
    """Report unusual spaces where YAML wants plain ones, and read on as if they were plain."""
    if not _OTHER_SPACE.search(text.text):
        return text
    made, read = list[str](), 0
    for match in _SPACES.finditer(text.text):
        if not parts_with(match[3]):
            continue
        spans = [match.span(group) for group in (1, 2, 4) if match[group] and _OTHER_SPACE.search(match[group])]
        for start, end in spans:
            made += [text.text[read:start], _OTHER_SPACE.sub(" ", text.text[start:end])]
            read = end
        if spans:
            at = next(_OTHER_SPACE.finditer(text.text, spans[0][0]))
            said = f"{name_of(at[0])} where YAML wants plain spaces"
            report.add("no-plain-space", said, text.place(at.start()), hint="type the spaces of this line again")
    return replace(text, text="".join([*made, text.text[read:]]))


_EXACT = re.compile(r"""(?:^|[-{,?\s])["']?exact["']?\s*:\s""")


def foresee(text: Text, report: Report, limits: Limits, counts: Counts) -> None:
    """Stop before parsing if there are too many quotes, which would cost seconds only to be refused.

    Each quote has the key ``exact``; words of quotes contain ``exact: `` too rarely to matter.
    """
    left = limits.quotes - counts.quotes
    if text.text.count("exact") <= left:
        return
    one_too_many = next(islice(_EXACT.finditer(text.text), left, None), None)
    if one_too_many:  # guard: quote-limit-foreseen
        at = text.place(one_too_many.start() + 1)
        report.add("too-many", f"there are more than {limits.quotes:,} quotes", at, ("relations",))
        raise Stop

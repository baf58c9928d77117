"""Print what ``verify`` found, for people and as JSON: problems with their places, counts and shares.

See ``evidence.messages`` for the words of a fault.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from graph.cli.output import counted_quotes
from graph.evidence import VERDICT_WORDS, Verdict, Verified, problems_of
from graph.loading import Loaded
from graph.model import Dataset, counted
from graph.problems import Problem, Step, spell

_MAX_SHARES = 20


def placed(loaded: Loaded, verified: Verified) -> list[Problem]:
    """Return the problems with their places, in the file's order."""
    problems = []
    for path, problem in problems_of(verified):
        at = loaded.marks.find(path)
        relation, source = _owners(loaded.dataset, path)
        where = spell(loaded.marks.own(path))
        problems.append(
            replace(
                problem, file=at.file, line=at.line, column=at.column, where=where, relation=relation, source=source
            )
        )
    return sorted(problems, key=lambda problem: problem.at)


def _owners(dataset: Dataset, path: Sequence[Step]) -> tuple[str, str]:
    """Return the ids of the relation and the source that a path belongs to."""
    match path:
        case ("relations", int(r), "quotes", int(q), *_):
            return dataset.relations[r].id, dataset.relations[r].quotes[q].source
        case ("sources", str(source), *_):
            return "", source
    return "", ""


def summary(verified: Verified) -> str:
    """Return one line: ``23 quotes: 21 exact, 1 typography, 1 not found``."""
    number = counted_quotes(len({finding.quote.hash for finding in verified.findings}), len(verified.findings))
    counts = ", ".join(
        f"{verified.counts[verdict]:,} {VERDICT_WORDS[verdict]}" for verdict in Verdict if verified.counts[verdict]
    )
    return f"{number}: {counts}" if counts else number  # guard: summary-counts


def as_json(verified: Verified) -> dict[str, Any]:
    """Return what ``--format json`` has beside the problems: counts by verdict, each quote's verdict, shares."""
    return {
        "counts": {VERDICT_WORDS[verdict]: verified.counts[verdict] for verdict in Verdict if verified.counts[verdict]},
        "quotes": {finding.id: VERDICT_WORDS[finding.verdict] for finding in verified.findings},
        "sources": {name: {"quoted": quoted, "of": length} for name, (quoted, length) in verified.shares.items()},
    }


def shares(verified: Verified, everything: bool) -> Iterator[str]:
    """Yield a line on how much of each source is quoted, for information; sources without a quote are only counted."""
    quoted = {source: share for source, share in verified.shares.items() if share[0] or everything}
    for source, (characters, length) in list(quoted.items())[: None if everything else _MAX_SHARES]:
        yield f"{source}: {characters / max(1, length):.1%} quoted ({characters:,} of {length:,} characters)"
    if not everything and len(quoted) > _MAX_SHARES:
        yield f"and {counted(len(quoted) - _MAX_SHARES, 'source')} more (--all lists them)"
    if nothing := len(verified.shares) - len(quoted):
        yield f"{counted(nothing, 'text')} without an exact quote"

"""Look quotes up in the texts of their sources, with a progress bar on a terminal where that takes long."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import click

from graph.cli.selecting import Selected
from graph.evidence import Finding, Verified, find, held_texts
from graph.loading import Loaded


def look_up(loaded: Loaded, sources: Path | None, selected: Selected) -> Verified:
    """Verify the quotes that are ``selected``, with a progress bar on a terminal."""
    dataset = loaded.dataset
    quotes = [q for relation in dataset.relations for q in relation.quotes if selected.takes_quote(relation, q)]
    needed = {quote.source for quote in quotes} if selected else dataset.sources.keys()
    texts = held_texts({name: source for name, source in dataset.sources.items() if name in needed}, sources)
    findings = find(dataset, texts, selected.takes_quote)
    return Verified(dataset, tuple(watched(findings, len(quotes))), texts)


def watched(findings: Iterable[Finding], number: int) -> Iterator[Finding]:
    """Yield ``findings``, with a progress bar on stderr if that is a terminal and it takes over a second."""
    if not sys.stderr.isatty():
        yield from findings
        return
    began = time.monotonic()
    shown: Any = None
    with ExitStack() as stack:
        for done, finding in enumerate(findings, 1):
            if shown:
                shown.update(1)
            elif time.monotonic() - began > 1:
                shown = stack.enter_context(click.progressbar(length=number, label="Looking up", file=sys.stderr))
                shown.update(done)
            yield finding

"""The pages that are compared, each on a server of its own."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.support.server import Server, serving

RIVALS = Path(__file__).parent / "rivals"
OURS, LINKS = "our page", "st-link-analysis"
BEFORE = "our page, before"
BASE = "pyvis, positions fixed"  # the one that all are compared with


@dataclass(frozen=True)
class Arm:
    """One page: its name in tables, how its drawing is asked (``probes.js``), and its server."""

    name: str
    probe: str
    server: Server


@contextlib.contextmanager
def arms(ours: Path, theirs: Path, rivals: Path | None, against: Path | None) -> Iterator[list[Arm]]:
    """Start all pages with this data, ours and what the others take; end them."""
    with contextlib.ExitStack() as stack:
        start = stack.enter_context
        data = {"RIVAL_DATA": str(theirs)}
        pyvis, links = RIVALS / "pyvis_page.py", RIVALS / "link_page.py"
        found = [Arm(OURS, "ours", start(serving(ours)))]
        if against:
            found.append(Arm(BEFORE, "ours", start(serving(ours, app=against / "app.py", cwd=against))))
        found.append(Arm(BASE, "pyvis", start(serving(env={**data, "FIXED": "1"}, app=pyvis))))
        if rivals:
            python = str(rivals / "bin" / "python")
            found.append(Arm(LINKS, "links", start(serving(env=data, app=links, python=python))))
        found.append(Arm("pyvis in an iframe", "pyvis", start(serving(env=data, app=pyvis))))
        found.append(Arm("Streamlit, next to nothing", "empty", start(serving(app=RIVALS / "empty_page.py"))))
        yield found

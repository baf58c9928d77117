"""Open our own data in three browsers, do there what readers do, and print what was seen: exit 1 where it failed.

The published page in six situations, the same in several files, and the page for a frame: no cell may ask a server for
anything but the page's own files, each once, say a word to the console, break the page's own policy, or lack a quote;
where a script may run, a reader chooses, clicks a line, goes back, searches and compares. And the live page, where its
main job is done.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import traceback
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from graph.loading import load
from graph.record import read_record, record_path
from graph.view import Filters, View, apply
from tests.browsers import live
from tests.browsers.drivers import DRIVERS, Seen, Visit
from tests.browsers.site import Site
from tests.browsers.situations import SITUATIONS, written
from tests.support import ROOT
from tests.support.server import serving

LIVE = "live page"
TRIES = 2  # of a driver that breaks down, which says nothing of the page


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser("python -m tests.browsers", description=__doc__)
    parser.add_argument("--browser", action="append", choices=list(DRIVERS), help="only this one; may be repeated")
    parser.add_argument("--situation", action="append", choices=[*SITUATIONS, LIVE], help="the same")
    options = parser.parse_args(arguments)
    browsers, situations = options.browser or [*DRIVERS], options.situation or [*SITUATIONS, LIVE]
    data = ROOT / "data" / "relations.yaml"
    view = apply(load(data), Filters())
    results: list[list[str]] = []

    def cell(browser: str, situation: str, check: Callable[[], list[str]]) -> None:
        results.append(check())
        print(f"{browser:<9} {situation:<12} {'; '.join(results[-1]) or 'good'}", flush=True)

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        hosts = written(folder, view, read_record(record_path(data)))
        for browser in browsers:
            for situation in (one for one in SITUATIONS if one in situations):
                cell(browser, situation, lambda b=browser, s=situation: of_published(b, s, folder, hosts, view))  # type: ignore[misc]
    if LIVE in situations:
        with serving() as server:
            for browser in browsers:
                cell(browser, LIVE, lambda b=browser: of_live(b, server.url))  # type: ignore[misc]
    failed = sum(map(bool, results))
    print(f"{len(results) - failed} passed, {failed} failed")
    return int(failed > 0)


def of_published(browser: str, name: str, folder: Path, hosts: Mapping[str, str], view: View) -> list[str]:
    """Return what is wrong with a published page in a situation, in words."""
    situation = SITUATIONS[name]
    steps, expected = situation.steps(view), situation.expected(folder)
    for left in reversed(range(TRIES)):
        with Site(folder, hosts) as site:
            page = situation.page
            address = (
                (folder / page).as_uri() if situation.from_disk else f"{site.address}{situation.host or f'/{page}'}"
            )
            cut = site.stop if situation.cut else None
            try:
                seen = DRIVERS[browser](Visit(address, bool(situation.host), situation.ready, steps, cut))
            except Exception:
                if not left:
                    return [traceback.format_exc(limit=-1).strip().splitlines()[-1]]
                continue
            wrong = [] if sorted(site.asked) == sorted(expected) else [f"asked for {', '.join(site.asked)}"]
            return [*wrong, *faults(seen, situation.scripted), *lacking(seen, view, situation.later)]
    return []


def of_live(browser: str, address: str) -> list[str]:
    """Return what is wrong with the live page's main job, in words."""
    for left in reversed(range(TRIES)):
        try:
            return faults(DRIVERS[browser](Visit(address, False, live.READY, live.STEPS)), scripted=True)
        except Exception:
            if not left:
                return [traceback.format_exc(limit=-1).strip().splitlines()[-1]]
    return []


def faults(seen: Seen, scripted: bool) -> list[str]:
    """Return what was said and what could not be done."""
    said = [f"says {line!r}" for line in seen.said if not blocked(line, scripted)]
    return [*said, *([f"fails where a reader {seen.failed}"] if seen.failed else [])]


def lacking(seen: Seen, view: View, later: bool = False) -> list[str]:
    """Return the quotes that are not in the text as it was opened, and a head that is not that of the view.

    Of words that come ``later`` the steps see whether all have come.
    """
    text = " ".join(seen.text.split())
    quotes = [] if later else [quote for one in view for quote in one.quotes]
    missing = [quote.exact for quote in quotes if " ".join(quote.exact.split()) not in text]
    found = [f"lacks {len(missing)} quotes, the first {missing[0]!r}"] if missing else []
    return found if seen.head.startswith(f"{view.quotes} quotes") else [*found, f"begins with {seen.head!r}"]


def blocked(line: str, scripted: bool) -> bool:
    """Is this the browser's own word that the frame lets no script run, as the situation wants it?"""
    return not scripted and "script" in line.lower() and "sandbox" in line.lower()


if __name__ == "__main__":
    sys.exit(main())

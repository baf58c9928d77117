"""Publish our own data, open it in three browsers in six situations, and print what was seen: exit 1 where it failed.

No cell may ask a server for anything but the page itself, say a word to the console (WebKit's cannot be read), or lack
a quote; where a script may run, choosing a country must change the numbers.
"""

from __future__ import annotations

import sys
import tempfile
import traceback
from pathlib import Path

from graph.loading import load
from graph.record import read_record, record_path
from graph.view import Filters, View, apply
from graph.web.publish import publish
from tests.browsers.drivers import DRIVERS, Seen, Visit
from tests.browsers.site import Site
from tests.support import ROOT

SITUATIONS = ("file", "http", "sandbox", "srcdoc", "no script", "network cut")


def main() -> int:
    data = ROOT / "data" / "relations.yaml"
    view = apply(load(data), Filters())
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder, "index.html")
        page.write_text(publish(view, read_record(record_path(data))), encoding="utf-8")
        for browser in DRIVERS:
            for situation in SITUATIONS:
                faults = check(browser, situation, page, view)
                failed += bool(faults)
                print(f"{browser:<9} {situation:<12} {'; '.join(faults) or 'good'}", flush=True)
    print(f"{len(DRIVERS) * len(SITUATIONS) - failed} passed, {failed} failed")
    return int(failed > 0)


def check(browser: str, situation: str, page: Path, view: View) -> list[str]:
    """Return what is wrong with a cell of the matrix, in words."""
    framed, scripted = situation in ("sandbox", "srcdoc", "no script"), situation != "no script"
    with Site(page) as site:
        path = f"/{situation.replace(' ', '-')}" if framed else "/page.html"
        address = page.as_uri() if situation == "file" else site.address + path
        cut = site.stop if situation == "network cut" else None
        try:
            seen = DRIVERS[browser](Visit(address, framed, scripted, cut))
        except Exception:
            return [traceback.format_exc(limit=-1).strip().splitlines()[-1]]
        expected = {path, "/page.html"}
        extra = [one for one in site.asked if one not in expected]
        return [*(f"asked for {one}" for one in extra), *faults(seen, scripted, view)]


def faults(seen: Seen, scripted: bool, view: View) -> list[str]:
    found = [f"says {line!r}" for line in seen.said or () if not blocked(line, scripted)]
    text = " ".join(seen.text.split())
    missing = [quote.exact for one in view for quote in one.quotes if " ".join(quote.exact.split()) not in text]
    found += [f"lacks {len(missing)} quotes, the first {missing[0]!r}"] if missing else []
    if not seen.before.startswith(f"{view.quotes} quotes"):
        found.append(f"begins with {seen.before!r}")
    if scripted and not seen.after.startswith(f"5 of {view.quotes} quotes"):
        found.append(f"after a choice it says {seen.after!r}")
    return found


def blocked(line: str, scripted: bool) -> bool:
    """Is this the browser's own word that the frame lets no script run, as the situation wants it?"""
    return not scripted and "script" in line.lower() and "sandbox" in line.lower()


if __name__ == "__main__":
    sys.exit(main())

"""``python -m graph verify PAGE.html``: check that a published page is as it was published, and that it still holds.

See ``web.publish`` for the comparison.
"""

from __future__ import annotations

from pathlib import Path

import click

from graph.cli.output import count, counted_quotes, show
from graph.evidence import Verdict, Verified
from graph.files import read_at_most, reason
from graph.loading import load
from graph.model import counted
from graph.problems import InvalidData, Problem, problem
from graph.record import read_record, record_path
from graph.view import apply, from_address
from graph.web.publish import (
    INDEX,
    NotAPage,
    ReadPage,
    changed,
    outdated,
    publish,
    publish_embed,
    publish_split,
    read_page,
    read_site,
    unproved,
)

_LARGEST = 500_000_000  # bytes: far beyond a page of 250,000 quotes


def is_page(path: Path) -> bool:
    """Return whether ``path`` is named like a page, and not like data."""
    return path.suffix.lower() in (".html", ".htm")


def verify_page(
    path: Path, sources: Path | None, data: Path | None, strict: bool, quiet: bool, everything: bool, form: str
) -> bool:
    """Print what is wrong with a page. Return whether it is as it should be.

    Its quotes are looked up in ``sources``, and all of it is compared with ``data``, where these are given.
    """
    try:
        page, broken = read_site(lambda name: read_at_most(path.parent / name, _LARGEST), path.name)
        problems = [*changed(page, str(path))]
        problems += [
            problem("page-changed", f"{name}: it is gone, or not as it was published", file=str(path.parent / name))
            for name in broken
        ]
        if data and not problems:  # what was changed differs from the data as well, and is told once
            problems += outdated(page, _fresh(page, data), str(path))
        verified, found = unproved(page, sources, str(path)) if sources else (None, [])
    except InvalidData as error:
        click.echo(f"{error}\nThe page was not compared: the data is not sound (python -m graph check).", err=True)
        return False
    except (OSError, UnicodeDecodeError, NotAPage) as error:
        why = f"this is {error}" if isinstance(error, NotAPage) else f"the page cannot be read: {reason(error)}"
        show([problem("no-page", why, file=str(path))], form, everything)
        return False
    problems += found
    failing = {"error", "warning"} if strict else {"error"}
    failed = any(one.severity in failing for one in problems)
    shown = [one for one in problems if not quiet or one.severity in failing or form == "json"]
    show(shown, form, everything, quotes=len(page.shown), unchanged=not list(changed(page, "")))
    if form == "text" and not quiet:
        click.echo(_summary(page, problems, verified, data))
    return not failed


def _fresh(page: ReadPage, data: Path) -> ReadPage:
    """Return the page as it would be published now, of the same view and for the same address."""
    dataset = load(data)
    view = apply(dataset, from_address(page.about["filters"], dataset).filters)
    record, url = read_record(record_path(data)), page.about.get("url")
    if page.about.get("form") == "embed":
        return read_page(publish_embed(view, record, url))
    picture = page.about.get("picture")
    if page.about.get("form") == "split":
        return read_site(publish_split(view, record, url, picture).__getitem__, INDEX)[0]
    return read_page(publish(view, record, url, picture))


def _summary(page: ReadPage, problems: list[Problem], verified: Verified | None, data: Path | None) -> str:
    """Return what was looked at and what came of it, a line each, and what this does not prove."""
    distinct = len({tuple(sorted(fields.items())) for fields in page.shown.values()})
    said = counted_quotes(distinct, len(page.shown))
    lines = [f"{said}: {count(problems) or 'the page is as it was published'}"]
    if verified:
        exact = verified.counts[Verdict.EXACT]
        each = "quote" if distinct == len(page.shown) else "entry"
        lines.append(f"{exact:,} of {counted(len(page.shown), each)} found in the sources to the letter")
    else:
        lines.append("The quotes were not looked up in their sources: --sources DIR does it.")
    lines.append("Compared with the data." if data else "Not compared with the data: --data FILE does it.")
    lines.append("This finds what was changed by accident; who means to forge a page can forge what it is checked by.")
    return "\n".join(lines)

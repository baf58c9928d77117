"""``python -m graph verify``: look up every quote in the text of its source.

It also fixes typography and records what was found. This module has the options and their order. See
``verify_words`` for what is printed, ``verify_changes`` for what is written, ``evidence.verify`` for the verdicts
and ``evidence.messages`` for their words.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from graph.cli.looking_up import look_up
from graph.cli.output import listing_options, show
from graph.cli.selecting import Selected, selecting_options
from graph.cli.verify_changes import fix_typography, load_without_unseen, pin_texts, record_verified
from graph.cli.verify_page import is_page, verify_page
from graph.cli.verify_words import as_json, placed, shares, summary
from graph.loading import DEFAULT_DATA, Loaded, load_marked
from graph.problems import InvalidData
from graph.record import Record, read_record, record_path


def _folder(_: object, parameter: click.Parameter, value: Path | None) -> Path | None:
    if value is not None and not value.is_dir():
        named = f"--sources or in {parameter.envvar}"
        what = f"{value} is not a folder" if value.exists() else f"There is no folder {value}"
        raise click.UsageError(f"{what}. Name the folder with the texts with {named}.")
    return value


@click.command()
@click.argument("data", type=click.Path(path_type=Path, readable=False), default=DEFAULT_DATA, metavar="[FILE|DIR]")
@click.option(
    "--sources",
    type=click.Path(path_type=Path),
    callback=_folder,
    envvar="RELATIONS_SOURCES",
    show_envvar=True,
    help="The folder with the full texts of the sources.",
)
@click.option("--strict", is_flag=True, help="Let warnings fail, too: a missing text, a quoted headline.")
@click.option(
    "--fix", is_flag=True, help="Fix typography in the data; on a terminal, ask which of several places is meant."
)
@click.option("--pin", is_flag=True, help="Write the sha256 of each text into the data where it is missing.")
@click.option(
    "--data",
    "against",
    type=click.Path(path_type=Path, readable=False),
    metavar="FILE",
    help="If FILE is a published page, compare all of it with this data.",
)
@click.option("--record", is_flag=True, help="Update verification.json beside the data.")
@selecting_options
@listing_options
def verify(
    data: Path, sources: Path | None, strict: bool, fix: bool, pin: bool, record: bool, selected: Selected,
    quiet: bool, everything: bool, form: str, against: Path | None,
) -> None:  # fmt: skip
    """Look up every quote in the text of its source.

    FILE|DIR is a data file, or a folder of which all YAML files are read (default: data/relations.yaml). FILE may
    also be a page made with publish: then all of it is compared with what was published.

    \b
      python -m graph verify --sources ../texts
      python -m graph verify --sources ../texts --fix --record
      python -m graph verify site/index.html --sources ../texts

    Exit codes: 0 every quote whose text is available is in it; 1 faults; 2 wrong usage.
    """
    if is_page(data):
        if fix or pin or record or selected:
            raise click.UsageError(
                "A published page can be checked, not changed: only --sources and --data are for it."
            )
        raise SystemExit(int(not verify_page(data, sources, against, strict, quiet, everything, form)))
    if against:
        raise click.UsageError("--data is for a published page: verify site/index.html --data FILE.")
    if record and selected:
        raise click.UsageError("--record takes every quote: leave --source and --relation out.")
    try:
        loaded = load_without_unseen(data, fix)
    except InvalidData as error:
        _of_unsound(error, sources, selected, everything, form)
        if fix or pin or record:
            asked = (("fixed", fix), ("pinned", pin), ("recorded", record))
            undone = " or ".join(word for word, wanted in asked if wanted)
            # guard: unsound-data-is-not-changed
            click.echo(f"Nothing was {undone}: fix the data first (python -m graph check).", err=True)
        raise SystemExit(1) from None
    selected.must_be_in(loaded.dataset)
    verified = look_up(loaded, sources, selected)
    if any([fix and fix_typography(data, loaded, verified), pin and pin_texts(data, loaded, verified)]):
        loaded = load_marked(data)
        verified = look_up(loaded, sources, selected)
    problems = placed(loaded, verified)
    before = read_record(record_path(data)) if record else Record()
    problems += [before.trouble] if before.trouble else []
    failing = {"error", "warning"} if strict else {"error"}  # guard: warnings-fail-when-strict
    shown = [problem for problem in problems if not quiet or problem.severity in failing or form == "json"]
    show(shown, form, everything, **as_json(verified))
    if form != "json" and not quiet:
        for line in (*shares(verified, everything), summary(verified)):
            click.echo(line)
    failed = any(problem.severity in failing for problem in problems)
    if record:
        failed |= not record_verified(record_path(data), verified, before)
    raise SystemExit(int(failed))


def _of_unsound(error: InvalidData, sources: Path | None, selected: Selected, everything: bool, form: str) -> None:
    """Print what is wrong with the data, and what the texts say of the quotes that could be read."""
    problems = [problem for problem in error.problems if selected.takes(problem)]
    loaded: Loaded | None = error.readable()
    more: dict[str, Any] = {}
    if loaded and any(relation.quotes for relation in loaded.dataset.relations):
        verified = look_up(loaded, sources, selected)
        hashed = {problem.source for problem in problems if problem.where.endswith(".sha256")}
        found = [one for one in placed(loaded, verified) if one.code != "no-hash" or one.source not in hashed]
        problems = sorted((*problems, *found), key=lambda problem: problem.at)
        more = {"counts": as_json(verified)["counts"]}
        said = f"{summary(verified)}; the data is not sound (python -m graph check)"
    else:
        said = "No quote could be looked up: fix the data first (python -m graph check)."
    show(problems, form, everything, **more)  # guard: unsound-data-is-told
    click.echo(said, err=True)

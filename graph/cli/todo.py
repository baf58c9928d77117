"""``python -m graph todo``: list what is left to read, to code and to check; and note that a text was read."""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

import click

from graph.cli.answers import a_date
from graph.cli.choice import Choice
from graph.cli.looking_up import look_up
from graph.cli.readdressing import load_to_change, nothing_changed
from graph.cli.selecting import Selected, selecting_options
from graph.editing import note_reading
from graph.evidence import Left, Verified, lacking, unread
from graph.loading import DEFAULT_DATA, Loaded, load_marked
from graph.model import counted, dates
from graph.problems import InvalidData
from graph.record import read_record, record_path

# What each kind is called: one of it, and what it is, in the order in which it is told.
KINDS = {
    "text": ("source", "without a text at hand"),
    "hash": ("text", "without a sha256 in the data (verify --pin)"),
    "sentence": ("sentence", "that no quote touches"),
    "event": ("quote", "without an event, whose sentence names both countries"),
    "date": ("quote", "without a date, whose sentence has one"),
    "speaker": ("quote", "without a speaker, in quotation marks"),
    "unverified": ("quote", "not verified (verify --record)"),
    "summary": ("relation", "without a summary"),
}
_MOST = 20  # of a kind that are listed without --all


@click.command()
@click.argument("data", type=click.Path(path_type=Path), default=DEFAULT_DATA, metavar="[FILE|DIR]")
@click.option(
    "--sources", "folder", type=click.Path(exists=True, file_okay=False, path_type=Path), envvar="RELATIONS_SOURCES",
    show_envvar=True, help="The folder with the full texts of the sources.",
)  # fmt: skip
@selecting_options
@click.option("--since", callback=a_date, help="Only sources issued, and quotes dated, on this day or later (EDTF).")
@click.option("--until", callback=a_date, help="Only those on this day or earlier (EDTF).")
@click.option(
    "--kind",
    multiple=True,
    type=Choice(list(KINDS)),
    metavar="KIND",
    help="Only this kind. May be given more than once.",
)
@click.option(
    "--nothing", multiple=True, help="Note that the sentence of --source that begins like this has nothing to code."
)
@click.option("--read", "done", is_flag=True, help="Note that --source was read to the end today.")
@click.option("--by", help="Who read it, for --read.")
@click.option("--all", "everything", is_flag=True, help=f"List everything, not only {_MOST} of each kind.")
@click.option("--quiet", "-q", is_flag=True, help="Print only the numbers.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--dry-run", is_flag=True, help="With --read or --nothing: write nothing.")
def todo(
    data: Path, folder: Path | None, selected: Selected, since: str | None, until: str | None, kind: tuple[str, ...],
    nothing: tuple[str, ...], done: bool, by: str | None, everything: bool, quiet: bool, form: str, dry_run: bool,
) -> None:  # fmt: skip
    """List what is left to read, to code and to check.

    These are sentences that no quote touches, beginning with those that name two countries; quotes without something
    that their sentence has; and what is not verified, not summarised, or has no text. FILE|DIR is a data file or a
    folder of them (default: data/relations.yaml).

    Sentences that hold nothing to code are kept in the data (`read` of a source) and not listed again.

    \b
      python -m graph todo --sources ../texts --source nhk-2017
      python -m graph todo --source nhk-2017 --nothing "Home > NEWSROOM"
      python -m graph todo --source nhk-2017 --read --by "A. Reader"

    KIND is one of text, hash, sentence, event, date, speaker, unverified, summary.

    Exit codes: 0 nothing is left; 1 something is, or the data has errors; 2 wrong usage.
    """
    if done or nothing:
        _note(data, selected, nothing, by, done, dry_run)
        return
    try:
        loaded = load_marked(data)
    except InvalidData as error:
        click.echo(f"{error}\nFix the data first (python -m graph check).", err=True)
        sys.exit(1)
    selected.must_be_in(loaded.dataset)
    verified = look_up(loaded, folder, selected)
    takes = _between(loaded, since, until)
    left = [one for one in _left(data, loaded, verified, selected) if one.kind in (kind or KINDS) and takes(one)]
    order = list(KINDS)
    left.sort(key=lambda one: order.index(one.kind))
    if form == "json":
        listed = [{**asdict(one), "path": None, "place": _place(loaded, one)} for one in left]
        counts = {name: sum(one.kind == name for one in left) for name in KINDS}
        click.echo(json.dumps({"counts": counts, "left": listed}, indent=2, ensure_ascii=False))
    else:
        _print(loaded, left, None if everything else _MOST, quiet)
    sys.exit(1 if left else 0)


def _left(data: Path, loaded: Loaded, verified: Verified, selected: Selected) -> Iterator[Left]:
    dataset, record = loaded.dataset, read_record(record_path(data))
    for name, held in verified.texts.items():
        source = dataset.sources[name]
        if held.state != "good":
            yield Left("text", source.title, name, path=("sources", name))
        elif source.sha256 is None:
            yield Left("hash", source.title, name, path=("sources", name))
    if not selected.relation:  # a sentence that nobody quoted belongs to no relation
        yield from unread(verified)
    yield from lacking(verified)
    for r, relation in enumerate(dataset.relations):
        taken = [quote for quote in relation.quotes if selected.takes_quote(relation, quote)]
        for quote in taken:
            if record.status(relation, quote, dataset.sources[quote.source]).state != "verified":
                path = ("relations", r, "quotes", relation.quotes.index(quote))
                yield Left("unverified", quote.exact, quote.source, relation.id, path)
        if taken and not relation.summary:
            yield Left("summary", dataset.title_of(relation), relation=relation.id, path=("relations", r))


def _between(loaded: Loaded, since: str | None, until: str | None) -> Callable[[Left], bool]:
    """Return whether what is left belongs to the days asked for; a relation as such to all."""
    first = dates.parse(since).first if since else None
    last = dates.parse(until).last if until else None
    dataset = loaded.dataset

    def takes(left: Left) -> bool:
        match left.path:
            case ("relations", int(r), "quotes", int(q)):
                when = dataset.when(dataset.relations[r].quotes[q])
            case _ if left.source:
                when = dataset.sources[left.source].issued
            case _:
                return True
        return (first is None or when.last >= first) and (last is None or when.first <= last)

    return takes


def _print(loaded: Loaded, left: Sequence[Left], most: int | None, quiet: bool) -> None:
    if not left:
        click.echo("nothing left to do")
    for kind, (noun, what) in KINDS.items():
        listed = [one for one in left if one.kind == kind]
        if not listed:
            continue
        named = sum(len(one.named) > 1 for one in listed)
        first = f", first {named:,} that name{'s' * (named == 1)} two countries" if named else ""
        click.echo(f"{counted(len(listed), noun)} {what}{first}")
        for one in [] if quiet else listed[:most]:
            codes = f"  [{' '.join(one.named)}]" if len(one.named) > 1 else ""
            click.echo(f"  {_place(loaded, one)}  {one.words}{codes}")
        if not quiet and most and len(listed) > most:
            click.echo(f"  and {len(listed) - most:,} more (--all lists them)")


def _place(loaded: Loaded, left: Left) -> str:
    """Return where it stands: a line of the data, or of the text."""
    if left.line:
        return f"{loaded.dataset.sources[left.source].text}:{left.line}"
    at = loaded.marks.find(left.path, at_key=True)
    return f"{at.file}:{at.line}"


def _note(data: Path, selected: Selected, nothing: Sequence[str], by: str | None, done: bool, dry_run: bool) -> None:
    """Write into the data what was read."""
    if not selected.source:
        raise click.UsageError("--read and --nothing need --source: the source whose text was read.")
    with nothing_changed():
        loaded = load_to_change(data)
        selected.must_be_in(loaded.dataset)
        today = dt.datetime.now(dt.UTC).date().isoformat() if done else None
        file = note_reading(data, loaded, selected.source, nothing, by, today, dry_run=dry_run)
        said = "would be noted. Nothing was written." if dry_run else "is noted."
        click.echo(f"{file}: what was read of {selected.source} {said}", err=True)

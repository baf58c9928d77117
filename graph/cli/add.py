"""``python -m graph add``: from words on the clipboard to a sound entry in the file.

Here live the options and what is shown; the questions live in ``questions``, and what they lead to in ``graph.add``.
Questions go to stderr, the entry to stdout. Nothing is written before everything is answered and checked.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from graph.cli.prompts import Questions, a_country, a_date, countries
from graph.editing import NoPassage, draft, entry, files_for, write_sound
from graph.evidence import HeldText, hold
from graph.loading import load_marked
from graph.model import CONTEXTS, EVENTS, Source, relation_id
from graph.problems import GraphError, InvalidData


@click.command()
@click.argument("data", type=click.Path(path_type=Path), default="data/relations.yaml", metavar="[FILE|DIR]")
@click.option("--source", help="The id of the source.")
@click.option("--between", nargs=2, callback=countries, metavar="A B", help="The pair: two country codes.")
@click.option(
    "--sources", "folder", type=click.Path(exists=True, file_okay=False, path_type=Path), envvar="RELATIONS_SOURCES",
    show_envvar=True, help="The folder of the sources' full texts.",
)  # fmt: skip
@click.option("--exact", help="The words; marks, dashes, case and spaces become the source's own, and are shown.")
@click.option("--prefix", help="Words just before, where the words stand more than once.")
@click.option("--suffix", help="Words just after.")
@click.option("--date", callback=a_date, help="When what is told took place (EDTF).")
# guard: event-perhaps-meant
@click.option("--event", type=click.Choice(list(EVENTS)), metavar="EVENT", help="PLOVER's event, such as AGREE.")
@click.option("--mode", help="The event's mode.")
@click.option("--actor", multiple=True, callback=countries, metavar="CODE", help="Who acts; may be given twice.")
@click.option(
    "--recipient", multiple=True, callback=countries, metavar="CODE", help="Towards whom; may be given twice."
)
@click.option(
    "--context", multiple=True, type=click.Choice(CONTEXTS), metavar="CONTEXT", help="May be given more than once."
)
@click.option("--speaker-name")
@click.option("--speaker-role")
@click.option("--speaker-country", callback=a_country, metavar="CODE")
@click.option(
    "--voice", type=click.Choice(["direct", "reported"]), help="direct: all of the words are the speaker's own."
)
@click.option("--negation", is_flag=True, help="The words say that it did not happen.")
@click.option("--future", is_flag=True, help="Still to come, seen from the report.")
@click.option("--hypothetical", is_flag=True, help="Only possible, or under a condition.")
@click.option("--historical", is_flag=True, help="Before the report's own story.")
@click.option("--comment", help="The curator's note.")
@click.option("--file", "file_name", help="Of a folder: the file for a pair that is new.")
@click.option("--yes", is_flag=True, help="Ask nothing: take the source's marks, dashes, case and spaces, and write.")
@click.option("--take-source", is_flag=True, help="Take the source's words where yours are others, too.")
@click.option("--dry-run", is_flag=True, help="Show the entry and write nothing.")
def add(
    data: Path, source: str | None, between: tuple[str, str] | None, folder: Path | None, exact: str | None,
    prefix: str | None, suffix: str | None, file_name: str | None, yes: bool, take_source: bool,
    dry_run: bool, **coding: Any,
) -> None:  # fmt: skip
    """Add a quote: find its passage in the source, fill in its words to the letter, and append it to the data.

    What is not given by options is asked for on a terminal. Exit 0: added. 1: not added, nothing is written. 2: wrong
    usage, or something is missing and there is no terminal to ask at.
    """
    ask = Questions(yes, take_source)
    try:
        loaded = load_marked(data)
        source = ask.source(loaded, source)
        between = ask.between(between)
        file = ask.file(files_for(loaded, between), file_name)
        held = _text(source, loaded.dataset.sources[source], folder)
        passage = ask.passage(held, exact, prefix, suffix)
        answers = ask.coding(coding)  # guard: nothing-written-before-the-end
        while True:
            try:
                item = entry(passage, source, _parts(answers))
                made, after = draft(data, loaded, file, between, item, held)
                break
            except InvalidData as error:  # what was typed is not lost
                if not ask.asking:  # guard: ask-again
                    raise
                click.echo(f"{error}\n", err=True)
                answers = ask.coding(coding, answers)  # guard: answers-are-kept
    except InvalidData as error:
        click.echo(f"{error}\nNothing was written.", err=True)
        raise SystemExit(1) from None
    except (GraphError, OSError) as error:
        raise click.ClickException(f"{error}. Nothing was written.") from None
    line, shown = made.lines
    click.echo(shown)
    known = {problem.message for problem in loaded.warnings}
    for problem in after.warnings:
        if problem.message not in known:
            click.echo(problem, err=True)
    if dry_run:
        click.echo(f"This would stand in {file}:{line}. Nothing was written.", err=True)
        return
    if ask.asking:
        click.confirm(f"Append this to {file}?", default=True, abort=True, err=True)  # guard: a-no-aborts
    try:
        write_sound(data, {file: (made.old, made.new)}, lambda _: True)
    except (GraphError, OSError) as error:
        raise click.ClickException(f"{error}. Nothing was written.") from None
    click.echo(f"Added at {file}:{line} ({relation_id(between)}).", err=True)


def _text(name: str, source: Source, folder: Path | None) -> HeldText:
    held = hold(source, folder)
    if held.state != "good":  # guard: no-text-no-quote
        raise NoPassage(f"The words of {name} cannot be looked up: {held.why}")
    return held


def _parts(answers: dict[str, Any]) -> dict[str, Any]:
    """The answers as the entry holds them."""
    who = {"name": "speaker_name", "role": "speaker_role", "country": "speaker_country", "voice": "voice"}
    return {**answers, "speaker": {key: answers[name] for key, name in who.items() if answers.get(name)}}

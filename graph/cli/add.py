"""``python -m graph add``: from words on the clipboard to a sound entry in the file.

See ``quote_options`` for the options that code a quote, ``prompts``, ``passage_prompts`` and ``coding_prompts`` for
the questions, and ``editing`` for what the answers lead to. Questions and the sentence that says what the entry
means go to stderr, the entry itself to stdout. Nothing is written before everything is answered and checked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import click

from graph.citation import sentence
from graph.cli.answers import countries
from graph.cli.coding_prompts import CodingQuestions
from graph.cli.entry_problems import in_options, warnings_of
from graph.cli.passage_prompts import PassageQuestions
from graph.cli.prompts import Questions
from graph.cli.quote_options import coding_options, speakers_joined
from graph.cli.starting import start
from graph.editing import NEW_ENTRY, Draft, NoPassage, Placing, entry, files_for
from graph.evidence import SourceFile, source_file
from graph.files import NotWritten
from graph.loading import DEFAULT_DATA, Loaded, load_marked
from graph.model import relation_id
from graph.problems import GraphError, InvalidData


@click.command()
@click.argument("data", type=click.Path(path_type=Path), default=DEFAULT_DATA, metavar="[FILE|DIR]")
@click.option("--source", help="The id of the source.")
@click.option("--between", nargs=2, callback=countries, metavar="A B", help="The pair: two country codes.")
@click.option(
    "--sources", "folder", type=click.Path(exists=True, file_okay=False, path_type=Path), envvar="RELATIONS_SOURCES",
    show_envvar=True, help="The folder with the full texts of the sources.",
)  # fmt: skip
@click.option(
    "--exact", help="The words of the quote; punctuation, dashes, case and spaces become those of the source."
)
@click.option("--prefix", help="The words just before, if the quote occurs more than once.")
@click.option("--suffix", help="The words just after, likewise.")
@coding_options
@click.option("--file", "file_name", help="The file for a new pair, if the data is a folder.")
@click.option("--yes", is_flag=True, help="Ask nothing: take punctuation, case and spaces from the source, and write.")
@click.option("--take-source", is_flag=True, help="Take the source's words even if yours differ.")
@click.option("--dry-run", is_flag=True, help="Show the entry and write nothing.")
def add(
    data: Path, source: str | None, between: tuple[str, str] | None, folder: Path | None, exact: str | None,
    prefix: str | None, suffix: str | None, file_name: str | None, yes: bool, take_source: bool,
    dry_run: bool, **coding: Any,
) -> None:  # fmt: skip
    """Add a quote to the data, word for word from its source.

    The passage is looked up in the text of the source and written to the letter, in its place in the file. Whatever
    is not given as an option is asked for on a terminal. There a missing data file is started, and you can add one
    quote after another.

    \b
      python -m graph add --sources ../texts
      python -m graph add --sources ../texts --source nhk-2017 --between RUS JPN --exact "they met"

    Exit codes: 0 added; 1 not added, and nothing is written; 2 wrong usage, or something is missing and there is no
    terminal to ask at.
    """
    ask = Questions(yes)
    if ask.asking and not data.exists() and not dry_run:
        with _nothing_written(data):
            start(data, folder)
    coded = CodingQuestions(ask.asking)
    adding = Adding(
        data, folder, ask, PassageQuestions(ask, take_source), coded, prefix, suffix, file_name, dry_run, coding
    )
    while True:
        with _nothing_written(data):
            source, between = adding.one(source, between, exact)
        try:
            more = ask.another(source) if ask.asking and exact is None and not dry_run else ""
        except (click.Abort, KeyboardInterrupt):  # what was added stays, and nothing is under way
            click.echo(err=True)
            return
        if not more:
            return
        between = between if more == "y" else None


@dataclass(frozen=True)
class Adding:
    """Add quotes one after the other. The fields are what all of them have in common."""

    data: Path
    folder: Path | None
    ask: Questions
    passages: PassageQuestions
    coded: CodingQuestions
    prefix: str | None
    suffix: str | None
    file_name: str | None
    dry_run: bool
    given: dict[str, Any]

    def one(
        self, source: str | None, between: tuple[str, str] | None, exact: str | None
    ) -> tuple[str, tuple[str, str]]:
        """Add one quote and return its source and its pair; what is None is asked for.

        Raises UsageError where an answer is missing and nobody can be asked, and what finding, checking and writing
        the entry raise (NoPassage, CannotEdit, InvalidData, FileChanged, NotWritten).
        """
        ask, loaded = self.ask, load_marked(self.data)
        source = ask.source(loaded, source)
        between = ask.between(between)
        file = ask.file(files_for(loaded, between), self.file_name)
        held = _text(source, loaded, self.folder)
        passage = self.passages.passage(held, exact, self.prefix, self.suffix)
        of = loaded.dataset.sources[source]
        ask_coding = partial(self.coded.answers, self.given, loaded.dataset, of, between, passage.exact)
        answers = ask_coding()  # guard: nothing-written-before-the-end
        new = relation_id(between) not in loaded.dataset.by_id
        summary = ask.summary("–".join(loaded.dataset.name(code) for code in between)) if new else ""
        while True:
            try:
                item = entry(passage, source, speakers_joined(answers))
                placing = Placing(self.data, file, between, item, self._text_of(source), summary)
                made, after = placing.place()
                break
            except InvalidData as error:  # what was typed is not lost
                # guard: ask-again
                if not ask.asking or not any(problem.file == NEW_ENTRY for problem in error.problems):
                    raise
                click.echo(f"{in_options(error)}\n", err=True)
                answers = ask_coding(answers)  # guard: answers-are-kept
        self._show_and_write(placing, made, after, loaded, file)
        return source, between

    def _text_of(self, source: str) -> Callable[[Loaded], SourceFile]:
        return lambda now: _text(source, now, self.folder)

    def _show_and_write(self, placing: Placing, made: Draft, after: Loaded, before: Loaded, file: Path) -> None:
        line, shown = made.lines
        click.echo(shown)
        for problem in warnings_of(after, made, before):
            click.echo(problem, err=True)
        relation = after.dataset.by_id[relation_id(placing.between)]
        said = f"It says: {sentence(after.dataset, relation, relation.quotes[made.number])}"
        if self.ask.asking and not self.dry_run:
            click.echo(said, err=True)  # guard: what-it-says-before-it-is-written
            click.confirm(f"Add this to {file}?", default=True, abort=True, err=True)  # guard: a-no-aborts
        if self.dry_run:
            click.echo(f"This would be written at {made.file}:{line}. Nothing was written.", err=True)
        else:
            made = placing.write(made)
            click.echo(f"Added at {made.file}:{made.lines[0]} ({relation.id}).", err=True)
        if self.dry_run or not self.ask.asking:
            click.echo(said, err=True)  # guard: what-it-says


@contextmanager
def _nothing_written(data: Path) -> Iterator[None]:
    """Say of every way in which adding ends early what is wrong, and that nothing was written."""
    try:
        yield
    except InvalidData as error:
        click.echo(f"{in_options(error)}\nNothing was written.", err=True)
    except GraphError as error:
        click.echo(f"Error: {error}. Nothing was written.", err=True)
    except NotWritten as error:
        click.echo(f"Error: {error}. Nothing was written.", err=True)
    except OSError as error:  # guard: trouble-is-told-in-words
        why = (error.strerror or str(error)).lower()
        click.echo(f"Error: {data} cannot be changed: {why}. Nothing was written.", err=True)
    except (click.Abort, KeyboardInterrupt):  # guard: an-end-is-told
        click.echo("\nNothing was written.", err=True)
    else:
        return
    raise SystemExit(1) from None


def _text(name: str, loaded: Loaded, folder: Path | None) -> SourceFile:
    if name not in loaded.dataset.sources:
        raise NoPassage(f"somebody else removed the source {name} from the data meanwhile")
    held = source_file(loaded.dataset.sources[name], folder)
    if held.state != "good":  # guard: no-text-no-quote
        what_to_do = f"; {held.hint}" if held.hint else ""
        raise NoPassage(f"the words of {name} cannot be looked up: {held.why}{what_to_do}")
    return held

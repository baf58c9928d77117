"""Ask which words of a source are quoted, and whether its own may be taken where the typed ones differ.

See ``editing.candidates`` for which passages are possible, and ``finding`` for the shorter ways to one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import click

from graph.cli.finding import is_short_form, passage_meant
from graph.cli.prompts import Questions
from graph.editing import Candidate, Difference, NoPassage, candidates
from graph.evidence import SourceFile, advice, around, differences, in_words, visible


@dataclass(frozen=True, slots=True)
class PassageQuestions:
    """Find one passage, by asking where there is a terminal.

    With ``take_source`` the source's own words are taken without a question.
    """

    ask: Questions
    take_source: bool

    def passage(self, held: SourceFile, words: str | None, prefix: str | None, suffix: str | None) -> Candidate:
        """Return the passage that is meant, by ``words`` if they are given and else by the answers.

        ``prefix`` and ``suffix`` tell apart passages with the same words. Raises NoPassage where there is no
        terminal and the source has no such passage, OtherWords where it has other words, and UsageError where an
        answer is needed and nobody can be asked.
        """
        while True:
            typed = words or self._words()
            if words is None and is_short_form(typed):
                meant = passage_meant(held, typed)
                if meant is None:
                    continue
                typed = meant
            try:
                found = candidates(held, typed, prefix, suffix)
            except NoPassage as error:
                _, what_to_do, _ = advice(held.text, typed) or ("", "", False)
                if not self.ask.asking:
                    raise NoPassage(f"{error}{'; ' + what_to_do if what_to_do else ''}") from None
                click.echo(f"{str(error)[:1].upper()}{str(error)[1:]}. {what_to_do}", err=True)
                words = None
                continue
            chosen = found[0] if len(found) == 1 else self._which(held, found)
            if chosen is None:
                words = None
                continue
            if held.text.in_headline(chosen.span, held.title):
                click.echo("These words are in the headline, which is not a statement of the article.", err=True)
            if chosen.differs is Difference.NONE or self._takes(held, chosen):
                return chosen
            words = None

    def _words(self) -> str:
        asked = "The words, or the first … last of them, or /words to search (an empty line ends)"
        lines = [str(self.ask.needed("--exact", asked, str))]
        if is_short_form(lines[0]):
            return lines[0]
        while line := click.prompt("", default="", show_default=False, prompt_suffix="", err=True):
            lines.append(line)
        return "\n".join(lines)  # between Chinese lines there is no space

    def _which(self, held: SourceFile, found: Sequence[Candidate]) -> Candidate | None:
        """Return the place that is meant, or None where it is none of them."""
        for number, place in enumerate(found, 1):
            line = f"line {held.text.line(place.span.start)}: {around(held.text, place.span)}"
            click.echo(f"  {number}  {line}  → {in_words(place.telling)}", err=True)
        if not self.ask.asking:  # guard: which-place-needs-an-answer
            raise click.UsageError(
                f"The words occur {len(found):,} times: say with --prefix or --suffix which are meant."
            )
        number = int(click.prompt("Which is meant (0: none)", type=click.IntRange(0, len(found)), err=True))
        return found[number - 1] if number else None

    def _takes(self, held: SourceFile, chosen: Candidate) -> bool:
        """Show the source's own words and return whether they may be taken.

        Other words are taken only if a person says so.
        """
        other = chosen.differs is Difference.WORDS
        # guard: own-words-are-shown
        click.echo(f"The source, on line {held.text.line(chosen.span.start)}, has: {visible(chosen.exact)}", err=True)
        if other:
            click.echo(f"You gave: {visible(chosen.given)}", err=True)
        click.echo(f"Differing: {differences(chosen.exact, chosen.given)}", err=True)
        if self.take_source:
            return True
        if self.ask.asking:
            asked = f"The source has other {chosen.other}. Take" if other else "Take"
            # guard: return-leaves-other-words
            return click.confirm(f"{asked} the source's own?", default=not other, err=True)
        chosen.check_words()
        if not self.ask.yes:  # guard: typography-needs-a-yes
            raise click.UsageError(
                "The words differ from the source's: give them to the letter, or take its with --yes."
            )
        return True

"""List what is left to do that only the texts show: unquoted sentences, and quotes that lack what theirs has.

See ``cli.todo`` for what the record shows, and for what is missing in the data itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from graph.evidence.sentences import sentence_around, untouched
from graph.evidence.speech import of_quote
from graph.evidence.verify import Finding, Verified
from graph.model import Parties, says_when


@dataclass(frozen=True, slots=True)
class Left:
    """One thing that is left to do: its kind, the source and relation it belongs to, where it is, and the words.

    ``path`` is that of a quote or source in the data; ``line`` is one of the text, from 1, if the words are only
    there.
    """

    kind: str
    words: str
    source: str = ""
    relation: str = ""
    path: tuple[str | int, ...] = ()
    line: int = 0
    named: tuple[str, ...] = ()


def unread(verified: Verified) -> Iterator[Left]:
    """Yield the sentences that no quote touches, of texts not read to the end; those that name two countries first."""
    parties = Parties(verified.dataset)
    of_source: dict[str, list[Finding]] = defaultdict(list)
    for finding in verified.findings:
        of_source[finding.quote.source].append(finding)
    found: list[Left] = []
    for name, held in verified.texts.items():
        read = verified.dataset.sources[name].read
        if held.state != "good" or (read and read.on):  # guard: read-to-its-end
            continue
        for sentence in untouched(held.text, of_source[name], read.nothing if read else ()):
            if sentence.words != held.title:
                named = parties.named(sentence.words)
                found.append(Left("sentence", sentence.words, name, line=sentence.line, named=named))
    yield from sorted(found, key=lambda left: len(left.named) < 2)  # guard: two-parties-first


def lacking(verified: Verified) -> Iterator[Left]:
    """Yield quotes without an event, a date or a speaker whose sentence in the text may give one."""
    parties = Parties(verified.dataset)
    for finding in verified.findings:
        quote, spans = finding.quote, finding.judgement.spans
        if finding.held.state != "good" or not spans:
            continue
        sentence = sentence_around(finding.held.text, spans[0])
        pair = {*finding.relation.pair}
        language = verified.dataset.sources[quote.source].language
        for kind, wanted in (
            ("event", quote.event is None and quote.comment is None and pair <= {*parties.named(sentence)}),
            ("date", quote.date is None and quote.comment is None and says_when(sentence, language)),
            ("speaker", any(problem.code == "quotation-without-speaker" for _, problem in of_quote(finding, None))),
        ):
            if wanted:
                yield Left(kind, quote.exact, quote.source, finding.relation.id, finding.path)

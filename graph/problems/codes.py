"""Every problem that the program can report: its severity, what it means, what to do.

One table. ``Problem.severity`` comes from it (``problem``), and so does docs/problems.md (``markdown``). The sentence
that names the very value at fault is written where the fault is found.
"""

from __future__ import annotations

from dataclasses import dataclass

from graph.problems.problem import Problem, Severity


@dataclass(frozen=True, slots=True)
class Code:
    """What one code says: ``meaning`` and ``remedy`` are one sentence each."""

    severity: Severity
    meaning: str
    remedy: str


def _error(meaning: str, remedy: str) -> Code:
    return Code("error", meaning, remedy)


def _warning(meaning: str, remedy: str) -> Code:
    return Code("warning", meaning, remedy)


GROUPS: dict[str, dict[str, Code]] = {
    "The file": {
        "no-file": _error(
            "There is no such file or folder, or it cannot be read.", "Check the path, and who may read it."
        ),
        "no-data-files": _error("The folder holds no data file.", "Name another folder, or put a file there."),
        "too-large": _error(
            "The file, or the files of a folder together, are larger than the limit.",
            "Split the data, or raise the limit in the program that loads it.",
        ),
        "too-long": _error("A text is longer than the limit.", "Quote the shortest clause that carries the statement."),
        "too-deep": _error("Lists and keys are nested deeper than the limit.", "No part of the format needs that."),
        "too-many": _error(
            "There are more relations, quotes, list items or parts of YAML than the limit.",
            "Split the data, or raise the limit in the program that loads it.",
        ),
        "more-problems": _warning(
            "There are more problems than the program lists.", "Fix those that are listed, and check again."
        ),
        "not-utf8": _error("The file is not UTF-8.", "Save it as UTF-8: every editor can."),
        "control-character": _error(
            "A character that belongs to no text: NUL and other controls, half a surrogate pair, a line separator.",
            "Delete it, or write what was meant.",
        ),
        "interior-bom": _error(
            "A byte order mark inside the file; files that were joined often have one.", "Delete it."
        ),
    },
    "YAML": {
        "syntax": _error(
            "Not valid YAML.",
            "Do as the hint says; text with `: `, with ` #` or with a sign at its start goes in quotes.",
        ),
        "conflict-marker": _error(
            "Git's conflict markers are in the file, or in `verification.json`: two people changed the same lines.",
            "Keep one version or both, and delete the lines with the markers.",
        ),
        "missing-dash": _error("An entry of a list begins without its `- `.", "Begin it with `- `."),
        "quotation-marks": _error(
            "A value is in typographic quotation marks, and YAML's own are ' and \".",
            "Take them off.",
        ),
        "full-width-sign": _error(
            "A full-width sign (： ， 、 ［ ］ ｛ ｝) where YAML wants a plain one.",
            "Type it again, with the keyboard set to Latin letters.",
        ),
        "no-plain-space": _error(
            "A no-break or full-width space where YAML wants plain ones: before a key, or after its colon.",
            "Type the spaces again.",
        ),
        "empty-file": _error("The file is empty.", "Begin with title, sources and relations."),
        "root-not-mapping": _error(
            "The file as a whole is not keys and values.", "Begin with title, sources and relations."
        ),
        "several-documents": _error(
            "The file holds more than one YAML document.", "Make one file of each, or one document of all."
        ),
        "duplicate-key": _error(
            "A key occurs twice, and YAML would silently lose one.", "Keep one, or rename the other."
        ),
        "alias": _error("An alias (`*name`) stands for something elsewhere.", "Write it out, or quote the words."),
        "anchor": _error("An anchor (`&name`) is declared.", "Delete it, or quote the words."),
        "merge-key": _error("A merge key (`<<`) takes its keys from elsewhere.", "Write them out."),
        "tag": _error("A tag (`!name`) tells YAML to build something.", "Delete it: every value here is text."),
        "complex-key": _error("A key is a list or a mapping.", "Keys are plain words."),
    },
    "Shape": {
        "misplaced-key": _error("A key is not indented under the part that it belongs to.", "Indent it."),
        "unknown-key": _error("The part has no such key.", "Use one of its keys, or delete it."),
        "missing-key": _error("A required key is missing.", "Add it."),
        "wrong-shape": _error(
            "A text where a list or keys and values should be, or the reverse.", "Write it as the hint shows."
        ),
        "empty": _error("A key or an entry has no value.", "Fill it in; if it is not required, you can delete it."),
        "empty-list": _error("A list that needs an entry has none.", "Add one."),
        "invalid": _error("A value is not what the format allows.", "See the message."),
    },
    "Values": {
        "unknown-country": _error(
            "Not an ISO 3166 country code, or a user-assigned one to which `countries` gives no label.",
            "Three capitals, such as RUS; an organisation, an armed group and a part of the world are no country.",
        ),
        "not-a-pair": _error("`between` is not two codes.", "between: [RUS, TUR]"),
        "pair-of-one": _error("`between` names one country twice.", "A relation is between two."),
        "unused-key": _warning(
            "A key of CSL that belongs to another program's list of sources, such as id or citation-key.", "Delete it."
        ),
        "bad-date": _error(
            "Not a date of EDTF, levels 0 and 1, or no day that exists.", "2016, 2016-12, 2016-12-29, 2015-09~ …"
        ),
        "not-true-or-false": _error("A flag is neither true nor false.", "Write true, or delete the line."),
        "bad-url": _error("Not a web address of http or https.", "Copy it from the browser's address bar."),
        "bad-language": _error("Not a BCP 47 language tag.", "en, de, pt-BR …"),
        "bad-hash": _error("Not a SHA-256.", "`sha256sum FILE` prints it."),
        "bad-file-name": _error(
            "Not a plain file name.", "Write the name without folders; `--sources` names the folder."
        ),
        "bad-address": _error("Not the address of a quote.", "Copy it from a link: it is what follows `show=`."),
        "address-taken": _error(
            "`formerly` names an address that another quote has, or had.", "Leave it with one of them."
        ),
        "bad-id": _error("Not an id of a source.", "Lower-case letters and digits, joined by - _ or ."),
        "unknown-source-type": _error(
            "Not one of the 45 types of source of CSL 1.0.2.", "article-newspaper, broadcast, hearing …"
        ),
        "unknown-event": _error("PLOVER has no such event.", "Use one of its sixteen, or leave the words uncoded."),
        "unknown-context": _error("PLOVER has no such context.", "Use one of its list."),
        "unknown-voice": _error(
            "A voice that is neither direct nor reported.", "Write voice: reported, or delete the line."
        ),
        "speaker-unnamed": _error(
            "A speaker has neither name nor role.", "Name one of them; where the article itself speaks, leave it out."
        ),
        "name-empty": _error("A name has neither family nor literal.", "{family: Doe, given: Jane} or {literal: NHK}"),
    },
    "Rules": {
        "pair-twice": _error("A pair has more than one relation.", "Put all quotes of a pair under one."),
        "quote-twice": _error(
            "A pair has the same words of the same source twice.",
            "Delete one; where the source has them twice, tell them apart by prefix or suffix.",
        ),
        "source-twice": _error("A source is declared in two files of the folder.", "Declare it once; files share it."),
        "country-twice": _error("A country is declared in two files of the folder.", "Declare it once."),
        "unknown-source": _error("A quote names a source that is not in `sources`.", "Declare it, or correct the id."),
        "unknown-language": _warning(
            "A language tag has the form of one, but its language or country has another code in BCP 47, or none.",
            "en for eng, ja for jp, en-GB for en-UK.",
        ),
        "unused-source": _warning("No quote uses the source.", "Quote it, or delete it."),
        "actor-not-party": _error(
            "An actor or recipient is neither a party of the pair nor a party's predecessor.",
            "Code it on the pair it belongs to.",
        ),
        "actor-missing": _error("An event has no actor.", "Say who acts, if the words do; else leave the event out."),
        "actor-twice": _error("A country is listed twice among actors or recipients.", "List it once."),
        "actor-is-recipient": _error(
            "A country is actor and recipient at once.",
            "Of a mutual act, list both parties as actors, without recipient.",
        ),
        "recipient-missing": _error(
            "PLOVER requires a recipient for the event, and the act is not mutual.",
            "Add the recipient; of a mutual act, list both parties as actors.",
        ),
        "needs-event": _error(
            "Actor, recipient or mode without an event.", "Code the event, or delete them: comment has none."
        ),
        "negation-without-event": _warning(
            "Something is negated, but no event is coded.", "Code the event that did not happen."
        ),
        "unknown-mode": _error("The event has no such mode.", "Use one that it has, or delete the line."),
        "speaker-twice": _error(
            "A speaker is listed twice on a quote.", "List each speaker of a joint statement once."
        ),
        "context-twice": _error("A quote lists a context twice.", "List it once."),
        "successor-twice": _error("A successor is listed twice.", "List it once."),
        "successor-cycle": _error("A country is, in the end, its own successor.", "Delete one of the links."),
        "former-state-in-pair": _error(
            "`between` names a state that has a successor.", "Its quotes belong on its successor's pairs."
        ),
        "date-after-source": _error(
            "A date is later than its source, and the words are neither future nor hypothetical.",
            "Correct the date, or mark the quote.",
        ),
        "long-before-source": _warning(
            "A date is more than two years before its source, and the words are not marked as historical.",
            "Add `historical: true` if it is before the report's own story; else correct the year.",
        ),
        "inferred-date": _warning("A date is inferred (`~`), and no comment says from what.", "Write the comment."),
        "accessed-before-issued": _error("A source was read before it was published.", "Correct one of the dates."),
        "too-many-words": _error(
            "`exact` has more than 40 words; of scripts without spaces, 2.5 letters count as one.",
            "Quote the shortest clause, or make two quotes.",
        ),
        "ellipsis": _warning(
            "`exact` has an ellipsis; an omission makes two quotes.",
            "Make two; where the source itself has it, `verify --record` settles it.",
        ),
        "bracketed": _warning(
            "`exact` has words in square brackets; nothing may be inserted.",
            "Take them out; where the source itself has them, `verify --record` settles it.",
        ),
    },
    "Characters": {
        "bidi-character": _error(
            "A character that turns the direction of the text around; only marks of direction are allowed, and only "
            "among letters that run from right to left.",
            "Delete it.",
        ),
        "invisible-character": _error(
            "A character that nobody can see and that spells nothing: zero-width space, soft hyphen, word joiner …",
            "Delete it, as `verify --fix` does: where the source has it, words are compared without it.",
        ),
        "look-alike": _warning(
            "One word of a name mixes alphabets, as a Cyrillic а among Latin letters does.", "Type it again."
        ),
        "formula": _warning(
            "A name or title begins like a spreadsheet's formula (= + - @).", "Make sure that it is meant."
        ),
        "cut-by-comment": _warning(
            "A # after words that are not in quotes begins a comment, which may have been meant as part of them.",
            "Put the words in quotes, or the comment on a line of its own.",
        ),
        "hyphen-at-line-end": _warning(
            "A line of a text ends with a hyphen inside a word; YAML puts a space behind it.",
            "Write the word on one line.",
        ),
        "null-word": _warning(
            "A text is `null` or `~`: here that is a word, not an empty value.",
            "Delete the line, or put the word in quotes.",
        ),
    },
    "Quotes and their sources": {
        "typography": _error(
            "The words are in the source in another form: quotation marks, dashes, case, ligatures, spaces beside "
            "marks.",
            "Take the source's own form, which the message prints; `verify --fix` writes it.",
        ),
        "ambiguous": _error(
            "The words occur in the source more than once, and no prefix or suffix tells which is meant.",
            "Add the prefix or suffix that the message prints for the place that is meant.",
        ),
        "cuts-a-word": _error(
            "The words begin or end inside a word or number of the source, or between a letter and its marks.",
            "Quote whole words.",
        ),
        "wrong-context": _error(
            "The words are in the source, but not directly after this prefix or before this suffix.",
            "Take the words directly beside them, or delete the line.",
        ),
        "not-found": _error(
            "The words are not in the source; the nearest passage is shown.", "Quote the source to the letter."
        ),
        "joined-passages": _error(
            "The words leave something out with an ellipsis that the source does not have.",
            "Make one quote of each passage.",
        ),
        "inserted-words": _error(
            "The words have something in brackets that the source does not have.",
            "Quote to the letter, and explain in the comment.",
        ),
        "source-changed": _error(
            "The text at hand is not the one that `sha256` names, so its quotes are unverified.",
            "See what changed, then write the new hash.",
        ),
        "unreadable-text": _error(
            "The text of a source cannot be read, is empty, or is not UTF-8.",
            "Save it as UTF-8, with the article's words.",
        ),
        "no-text": _warning(
            "The text of a source is not at hand, so its quotes are unverified.",
            "Put it in the folder that `--sources` names, or correct its name.",
        ),
        "renamed-text": _warning(
            "The text of a source has another name than the data says; it was found by its hash.",
            "Write the file's name into the data.",
        ),
        "no-hash": _warning(
            "A source has a text but no `sha256`: a changed text would not be noticed.",
            "Add the line that the message prints.",
        ),
        "bad-record": _error(
            "`verification.json` cannot be read, so that no quote counts as verified; `--record` leaves it as it is.",
            "Restore it, or delete it and record again.",
        ),
        "broken-word": _warning(
            "A line of the source ends inside a word at a hyphen, the word may be another one with or without the "
            "hyphen, and nothing else in the text tells which.",
            "Read it where it was printed, and name the word in the comment: that confirms it.",
        ),
        "quotation-without-speaker": _warning(
            "The words are in quotation marks in the source, and the quote has no speaker.",
            "Add the speaker; a title, or a term that nobody says, needs none.",
        ),
        "reporting-verb": _warning(
            "The voice is direct, but `exact` has a verb of saying that is the article's, outside quotation marks.",
            "Quote only the speaker's own words, or write voice: reported.",
        ),
        "headline-quoted": _warning(
            "The words are only in the headline, which is an editor's and not a statement of the article.",
            "Quote the sentence that says it.",
        ),
    },
    "A published page": {
        "no-page": _error(
            "The file is no page that `publish` wrote, or what it says of itself cannot be read.",
            "Name the page's file, or publish it again.",
        ),
        "page-changed": _error(
            "A part of the page is not as it was published.", "Publish it again, or restore the file."
        ),
        "page-outdated": _error(
            "The page says something else than the data would now say in its place.", "Publish it again."
        ),
    },
}

CODES: dict[str, Code] = {code: entry for group in GROUPS.values() for code, entry in group.items()}


def problem(
    code: str,
    message: str,
    *,
    file: str = "",
    line: int = 0,
    column: int = 0,
    where: str = "",
    found: str | None = None,
    allowed: tuple[str, ...] = (),
    hint: str | None = None,
) -> Problem:
    """Return a Problem of this code, with the severity that the table gives it."""
    return Problem(code, message, file, line, column, where, found, allowed, hint, CODES[code].severity)


def markdown() -> str:
    """Return the page docs/problems.md."""
    lines = [
        "# Problems, and what to do about them",
        "",
        "Generated from `graph/problems/codes.py` by `python -m graph codes --markdown > docs/problems.md`.",
        "Errors make a file unusable; warnings fail `check` only with `--strict`.",
    ]
    for title, group in GROUPS.items():
        lines += ["", f"## {title}", "", "| code | severity | what it means | what to do |", "|---|---|---|---|"]
        lines += [
            "| " + " | ".join((f"`{code}`", entry.severity, _cell(entry.meaning), _cell(entry.remedy))) + " |"
            for code, entry in group.items()
        ]
    return "\n".join(lines) + "\n"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;")

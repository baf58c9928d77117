"""What can be wrong with the data of a file: its keys, its values, what the rules say, and its characters.

A part of the table that ``codes`` puts together: by code, its severity, what it means and what to do.
"""

from __future__ import annotations

from graph.problems.code import Code, error, warning

DATA: dict[str, dict[str, Code]] = {
    "Shape": {
        "misplaced-key": error("A key is not indented under the part that it belongs to.", "Indent it."),
        "unknown-key": error("The part has no such key.", "Use one of its keys, or delete it."),
        "missing-key": error("A required key is missing.", "Add it."),
        "wrong-shape": error(
            "A text where a list or keys and values should be, or the reverse.", "Write it as the hint shows."
        ),
        "empty": error("A key or an entry has no value.", "Fill it in; if it is not required, you can delete it."),
        "empty-list": error("A list that needs an entry has none.", "Add one."),
        "invalid": error("A value is not what the format allows.", "See the message."),
    },
    "Values": {
        "unknown-country": error(
            "Not an ISO 3166 country code, or a user-assigned one to which `countries` gives no label.",
            "Three capitals, such as RUS; an organisation, an armed group and a part of the world are no country.",
        ),
        "not-a-pair": error("`between` is not two codes.", "between: [RUS, TUR]"),
        "pair-of-one": error("`between` names one country twice.", "A relation is between two."),
        "unused-key": warning(
            "A key of CSL that belongs to another program's list of sources, such as id or citation-key.", "Delete it."
        ),
        "bad-date": error(
            "Not a date of EDTF, levels 0 and 1, or no day that exists.", "2016, 2016-12, 2016-12-29, 2015-09~ …"
        ),
        "not-true-or-false": error("A flag is neither true nor false.", "Write true, or delete the line."),
        "bad-url": error("Not a web address of http or https.", "Copy it from the browser's address bar."),
        "bad-language": error("Not a BCP 47 language tag.", "en, de, pt-BR …"),
        "bad-hash": error("Not a SHA-256.", "`sha256sum FILE` prints it."),
        "bad-file-name": error(
            "Not a plain file name.", "Write the name without folders; `--sources` names the folder."
        ),
        "bad-address": error("Not the address of a quote.", "Copy it from a link: it is what follows `show=`."),
        "address-taken": error(
            "`formerly` names an address that another quote has, or had.", "Leave it with one of them."
        ),
        "bad-id": error("Not an id of a source.", "Lower-case letters and digits, joined by - _ or ."),
        "unknown-source-type": error(
            "Not one of the 45 types of source of CSL 1.0.2.", "article-newspaper, broadcast, hearing …"
        ),
        "unknown-event": error("PLOVER has no such event.", "Use one of its sixteen, or leave the words uncoded."),
        "unknown-context": error("PLOVER has no such context.", "Use one of its list."),
        "unknown-voice": error(
            "A voice that is neither direct nor reported.", "Write voice: reported, or delete the line."
        ),
        "speaker-unnamed": error(
            "A speaker has neither name nor role.", "Name one of them; where the article itself speaks, leave it out."
        ),
        "name-empty": error("A name has neither family nor literal.", "{family: Doe, given: Jane} or {literal: NHK}"),
    },
    "Rules": {
        "pair-twice": error("A pair has more than one relation.", "Put all quotes of a pair under one."),
        "quote-twice": error(
            "A pair has the same words of the same source twice.",
            "Delete one; where the source has them twice, tell them apart by prefix or suffix.",
        ),
        "source-twice": error("A source is declared in two files of the folder.", "Declare it once; files share it."),
        "country-twice": error("A country is declared in two files of the folder.", "Declare it once."),
        "unknown-source": error("A quote names a source that is not in `sources`.", "Declare it, or correct the id."),
        "unknown-language": warning(
            "A language tag has the form of one, but its language or country has another code in BCP 47, or none.",
            "en for eng, ja for jp, en-GB for en-UK.",
        ),
        "unused-source": warning("No quote uses the source.", "Quote it, or delete it."),
        "actor-not-party": error(
            "An actor or recipient is neither a party of the pair nor a party's predecessor.",
            "Code it on the pair it belongs to.",
        ),
        "actor-missing": error("An event has no actor.", "Say who acts, if the words do; else leave the event out."),
        "actor-twice": error("A country is listed twice among actors or recipients.", "List it once."),
        "actor-is-recipient": error(
            "A country is actor and recipient at once.",
            "Of a mutual act, list both parties as actors, without recipient.",
        ),
        "recipient-missing": error(
            "PLOVER requires a recipient for the event, and the act is not mutual.",
            "Add the recipient; of a mutual act, list both parties as actors.",
        ),
        "needs-event": error(
            "Actor, recipient or mode without an event.", "Code the event, or delete them: comment has none."
        ),
        "negation-without-event": warning(
            "Something is negated, but no event is coded.", "Code the event that did not happen."
        ),
        "unknown-mode": error("The event has no such mode.", "Use one that it has, or delete the line."),
        "speaker-twice": error("A speaker is listed twice on a quote.", "List each speaker of a joint statement once."),
        "context-twice": error("A quote lists a context twice.", "List it once."),
        "successor-twice": error("A successor is listed twice.", "List it once."),
        "successor-cycle": error("A country is, in the end, its own successor.", "Delete one of the links."),
        "former-state-in-pair": error(
            "`between` names a state that has a successor.", "Its quotes belong on its successor's pairs."
        ),
        "date-after-source": error(
            "A date is later than its source, and the words are neither future nor hypothetical.",
            "Correct the date, or mark the quote.",
        ),
        "long-before-source": warning(
            "A date is more than two years before its source, and the words are not marked as historical.",
            "Add `historical: true` if it is before the report's own story; else correct the year.",
        ),
        "inferred-date": warning("A date is inferred (`~`), and no comment says from what.", "Write the comment."),
        "accessed-before-issued": error("A source was read before it was published.", "Correct one of the dates."),
        "too-many-words": error(
            "`exact` has more than 40 words; of scripts without spaces, 2.5 letters count as one.",
            "Quote the shortest clause, or make two quotes.",
        ),
        "ellipsis": warning(
            "`exact` has an ellipsis; an omission makes two quotes.",
            "Make two; where the source itself has it, `verify --record` settles it.",
        ),
        "bracketed": warning(
            "`exact` has words in square brackets; nothing may be inserted.",
            "Take them out; where the source itself has them, `verify --record` settles it.",
        ),
    },
    "Characters": {
        "bidi-character": error(
            "A character that turns the direction of the text around; only marks of direction are allowed, and only "
            "among letters that run from right to left.",
            "Delete it.",
        ),
        "invisible-character": error(
            "A character that nobody can see and that spells nothing: zero-width space, soft hyphen, word joiner …",
            "Delete it, as `verify --fix` does: where the source has it, words are compared without it.",
        ),
        "look-alike": warning(
            "One word of a name mixes alphabets, as a Cyrillic а among Latin letters does.", "Type it again."
        ),
        "formula": warning(
            "A name or title begins like a spreadsheet's formula (= + - @).", "Make sure that it is meant."
        ),
        "cut-by-comment": warning(
            "A # after words that are not in quotes begins a comment, which may have been meant as part of them.",
            "Put the words in quotes, or the comment on a line of its own.",
        ),
        "hyphen-at-line-end": warning(
            "A line of a text ends with a hyphen inside a word; YAML puts a space behind it.",
            "Write the word on one line.",
        ),
        "null-word": warning(
            "A text is `null` or `~`: here that is a word, not an empty value.",
            "Delete the line, or put the word in quotes.",
        ),
    },
}

"""What can be wrong with a file before anything is read from it: its size, its encoding, its YAML.

A part of the table that ``codes`` puts together: by code, its severity, what it means and what to do.
"""

from __future__ import annotations

from graph.problems.code import Code, error, warning

FILES: dict[str, dict[str, Code]] = {
    "The file": {
        "no-file": error(
            "There is no such file or folder, or it cannot be read.", "Check the path, and who may read it."
        ),
        "no-data-files": error("The folder holds no data file.", "Name another folder, or put a file there."),
        "too-large": error(
            "The file, or the files of a folder together, are larger than the limit.",
            "Split the data, or raise the limit in the program that loads it.",
        ),
        "too-long": error("A text is longer than the limit.", "Quote the shortest clause that carries the statement."),
        "too-deep": error("Lists and keys are nested deeper than the limit.", "No part of the format needs that."),
        "too-many": error(
            "There are more relations, quotes, list items or parts of YAML than the limit.",
            "Split the data, or raise the limit in the program that loads it.",
        ),
        "more-problems": warning(
            "There are more problems than the program lists.", "Fix those that are listed, and check again."
        ),
        "not-utf8": error("The file is not UTF-8.", "Save it as UTF-8: every editor can."),
        "control-character": error(
            "A character that belongs to no text: NUL and other controls, half a surrogate pair, a line separator.",
            "Delete it, or write what was meant.",
        ),
        "interior-bom": error(
            "A byte order mark inside the file; files that were joined often have one.", "Delete it."
        ),
    },
    "YAML": {
        "syntax": error(
            "Not valid YAML.",
            "Do as the hint says; text with `: `, with ` #` or with a sign at its start goes in quotes.",
        ),
        "conflict-marker": error(
            "Git's conflict markers are in the file, or in `verification.json`: two people changed the same lines.",
            "`python -m graph merge-data` merges what was done to different entries, `merge-records` the record; of "
            "what is left keep one version or both, and delete the lines with the markers.",
        ),
        "missing-dash": error("An entry of a list begins without its `- `.", "Begin it with `- `."),
        "quotation-marks": error(
            "A value is in typographic quotation marks, and YAML's own are ' and \".",
            "Take them off.",
        ),
        "full-width-sign": error(
            "A full-width sign (： ， 、 ［ ］ ｛ ｝) where YAML wants a plain one.",
            "Type it again, with the keyboard set to Latin letters.",
        ),
        "no-plain-space": error(
            "A no-break or full-width space where YAML wants plain ones: before a key, or after its colon.",
            "Type the spaces again.",
        ),
        "empty-file": error("The file is empty.", "Begin with title, sources and relations."),
        "root-not-mapping": error(
            "The file as a whole is not keys and values.", "Begin with title, sources and relations."
        ),
        "several-documents": error(
            "The file holds more than one YAML document.", "Make one file of each, or one document of all."
        ),
        "duplicate-key": error(
            "A key occurs twice, and YAML would silently lose one.", "Keep one, or rename the other."
        ),
        "alias": error("An alias (`*name`) stands for something elsewhere.", "Write it out, or quote the words."),
        "anchor": error("An anchor (`&name`) is declared.", "Delete it, or quote the words."),
        "merge-key": error("A merge key (`<<`) takes its keys from elsewhere.", "Write them out."),
        "tag": error("A tag (`!name`) tells YAML to build something.", "Delete it: every value here is text."),
        "complex-key": error("A key is a list or a mapping.", "Keys are plain words."),
    },
}

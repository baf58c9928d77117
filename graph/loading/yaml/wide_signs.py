"""Chinese, Japanese and Arabic punctuation where YAML wants plain characters: ： ， 、 ［ ］ ｛ ｝.

To YAML they are letters, so a key or a list is lost silently. They are reported where a key of the format or a list
of codes shows that they are meant as YAML's, never in words; reading goes on as if they were plain.
"""

from __future__ import annotations

import re
from itertools import islice

from graph.loading.yaml.decoding import Text
from graph.loading.yaml.layout import Layout, Line
from graph.model import name_of, parts_with
from graph.problems import Report, shorten

_PLAIN = {
    **dict.fromkeys("：﹕︓∶։ː׃", ":"), **dict.fromkeys("，﹐︐、､،", ","), **dict.fromkeys("［【〔", "["),
    **dict.fromkeys("］】〕", "]"), "｛": "{", "｝": "}",
}  # fmt: skip
_WIDE = re.compile(f"[{''.join(_PLAIN)}]")
_COLON, _COMMA = (f"[{''.join(sign for sign, plain in _PLAIN.items() if plain == one)}]" for one in ":,")
_NAMES = {"：": "a full-width colon", "，": "a full-width comma", "、": "an ideographic comma", "،": "an Arabic comma"}
_KEY = re.compile(
    rf"(?P<before>[ \t]*(?:-[ \t]+)*)(?P<key>[\w.-]+)(?P<colon>[ \t]*(?:{_COLON}|:(?=\s|$)))(?P<value>.*)"
)
_INNER = re.compile(rf"(?P<comma>[{{,]|{_COMMA})(?P<space>\s*)(?P<key>[\w.-]+)(?P<colon>\s*(?:{_COLON}|:(?=\s)))")
_CANDIDATE = re.compile(
    rf"^[ \t]*(?:-[ \t]+)*[\w.-]+[ \t]*(?:{_COLON}|:[ \t]*[\[{{［【〔｛][^\r\n]*{_WIDE.pattern}|:[ \t]*[［【〔｛])",
    re.MULTILINE,
)
_CODES = ("between", "actor", "recipient", "context", "successor")
_FAR = 200  # lines: a text that began further up is none that anybody writes


def with_plain_signs(text: Text, report: Report) -> Text:
    """Report such characters, once a line, and return the text with plain ones in their places."""
    if text.text.isascii() or not _CANDIDATE.search(text.text):
        return text
    layout, made, read = Layout(text.text), list[str](), 0
    for match in _CANDIDATE.finditer(text.text):
        line = layout.line(text.place(match.start())[1])
        plain = _plain(line.text)
        if plain != line.text and not _in_words(layout, line):
            _tell(line, plain, text, report)
            made += [text.text[read : line.start], plain]
            read = line.start + len(line.text)
    return Text("".join([*made, text.text[read:]]), text.file, text.deceptive)


def _plain(line: str) -> str:
    """Return ``line`` with plain signs where they are YAML's."""
    match = _KEY.fullmatch(line)
    if not match or not parts_with(match["key"]):
        return line
    value = match["value"]
    bare = value.strip()
    colon = match["colon"]
    if colon.strip() != ":":
        colon = ":" if not bare or value[0] in " \t" else ": "
    if match["key"] in _CODES and bare[:1] and _PLAIN.get(bare[0], bare[0]) == "[":
        value = _WIDE.sub(lambda sign: _PLAIN[sign[0]], value)
    elif bare[:1] and _PLAIN.get(bare[0], bare[0]) == "{":
        value = _inner(value)
    return f"{match['before']}{match['key']}{colon}{value}"


def _inner(value: str) -> str:
    """Return plain signs around the keys of a mapping in braces; in its values they are words."""
    start, end = len(value) - len(value.lstrip()), len(value.rstrip())
    ends = {start: "{", end - 1: "}"} if _PLAIN.get(value[end - 1], value[end - 1]) == "}" else {start: "{"}
    value = "".join(ends.get(number, sign) for number, sign in enumerate(value))

    def plain(match: re.Match[str]) -> str:
        if not parts_with(match["key"]):
            return match[0]
        colon = match["colon"] if match["colon"].strip() == ":" else ": "
        comma = _PLAIN.get(match["comma"], match["comma"])
        space = match["space"] or (" " if match["comma"] in _PLAIN else "")
        return f"{comma}{space}{match['key']}{colon}"

    return _INNER.sub(plain, value)


def _in_words(layout: Layout, line: Line) -> bool:
    """Return whether the line belongs to a text that began above it: a block, or words in quotes."""
    for above in islice(layout.above(line.number), _FAR):
        value = above.bare
        if above.column < line.column and re.fullmatch(r"[|>][-+0-9]*", value):
            return True
        if above.key and above.column <= line.column:
            mark = value[:1]
            return mark in ("'", '"') and (len(value) == 1 or not value.endswith(mark))
    return False


def _tell(line: Line, plain: str, text: Text, report: Report) -> None:
    signs = [sign for sign in dict.fromkeys(_WIDE.findall(line.text)) if line.text.count(sign) > plain.count(sign)]
    wanted = {":": "`: `", ",": "`, `"}
    if len(signs) == 1:
        (sign,) = signs
        name = _NAMES.get(sign) or name_of(sign)
        said = f"{name} {sign} stands where YAML wants {wanted.get(_PLAIN[sign], _PLAIN[sign])}"
    else:
        said = f"{' '.join(signs)} stand where YAML wants {' '.join(_PLAIN[sign] for sign in signs)}"
    key, _, value = plain.strip(" -\t").partition(":")
    at = min(line.text.index(sign) for sign in signs)
    hint = f"write {shorten(plain.strip(' -'), 90)}"
    if key in _CODES and not re.match(rf"[ \t-]*{key}[ \t]*{_COLON}", line.text):
        at = line.value_at
        hint = f"did you mean {re.sub(r',[ ]*', ', ', value.strip())}?"
    report.add("full-width-sign", said, text.place(line.start + at), hint=hint)

"""Text is text: white space, scripts without spaces between words, the length of words, and the hash of a quote.

Only runs of white space may differ between a quote and its source (docs/format.md). See ``evidence.folding`` for
what else is folded when a quote is looked up (unseen characters, hyphens at a line's end, normal forms).
"""

from __future__ import annotations

import hashlib
import math
import re
from typing import Self

# What a spreadsheet takes for the beginning of a formula, or takes off before it looks for one; the wide forms count in
# East Asian ones. See OWASP's "CSV Injection".
FORMULA_SIGNS = "=+-@\t\r\n＝＋－＠"
# Scripts that put no spaces between words: their letters and marks, without their digits, which are digits anywhere.
UNSPACED = (
    "\u0e01-\u0e3a\u0e40-\u0e4f\u0e5a\u0e5b\u0e80-\u0ecf\u0edc-\u0edf"  # Thai, Lao
    "\u0f00-\u0f1f\u0f34-\u0fff"  # Tibetan
    "\u1000-\u103f\u104a-\u108f\u109a-\u109f\ua9e0-\ua9ef\ua9fa-\ua9fe\uaa60-\uaa7f"  # Burmese and its neighbours
    "\u1780-\u17df\u19e0-\u19ff"  # Khmer
    "\u1950-\u19cf\u19da-\u19df\u1a20-\u1a7f\u1aa0-\u1aad\uaa80-\uaadf"  # the scripts of the Tai languages
    "\u1b00-\u1b4f\ua980-\ua9cf"  # Balinese, Javanese
    "\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3031-\u3035\u3038-\u303c\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"  # Han
    "\u3040-\u30ff\u31f0-\u31ff\uff66-\uff9f\u3100-\u312f\u31a0-\u31bf"  # kana, bopomofo
    "\ua000-\ua4cf\U00016fe0-\U00018cff\U0001b000-\U0001b2ff\U00020000-\U0003ffff"  # Yi, Tangut, Nüshu, Han
)
# The punctuation of Chinese and Japanese, and their wide forms of Latin: no space stands beside these either.
_WIDE = "\u3001-\u3004\u3008-\u3020\u3030\u3036\u3037\u303d-\u303f\ufe10-\ufe1f\ufe30-\ufe4f\uff01-\uff65\uffe0-\uffe6"
_UNPARTED = f"{UNSPACED}{_WIDE}"
_UNPARTED_ONE = re.compile(f"[{_UNPARTED}]")
_ETHIOPIC_SPACES = dict.fromkeys(range(0x1361, 0x1369), " ")
_UNSPACED_ONE = re.compile(f"[{UNSPACED}]")
LINE_ENDS = "\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029"

_SPACE = re.compile(r"\s+")  # Python's \s knows the no-break spaces: U+00A0, U+2007, U+202F
_LINE_END = re.compile(rf"(?<=[{_UNPARTED}])\s*[{LINE_ENDS}]\s*(?=[{_UNPARTED}])")
_SAFE_SPACE = re.compile(rf"(?<![{_UNPARTED}]) | (?![{_UNPARTED}])")
_ANY_LINE_END = re.compile(f"[{LINE_ENDS}]")
LETTERS_OF_A_WORD = 2.5  # of scripts without spaces
_OPENING, _CLOSING = tuple("([“‘«„"), (*")]”’»,.;:!?", "'s")


def fold_space(text: str) -> str:
    """Return ``text`` with every run of white space as one plain space, and none at its ends.

    No-break spaces count as white space. Between letters of scripts without spaces, a line end is nothing:
    ``日本\\n合意`` becomes ``日本合意``.
    """
    if _ANY_LINE_END.search(text):
        text = _LINE_END.sub("", text)
    return _SPACE.sub(" ", text).strip()


class Wrapped(str):
    """A text with line ends, in its file, that count as nothing, between letters of scripts without spaces.

    ``written`` has those line ends. The address of the quote is made from it, with each as a space, and it is looked
    up as well, since there may be a space after all.
    """

    __slots__ = ("written",)
    written: str

    def __new__(cls, text: str, written: str) -> Self:
        """Return ``text``, which remembers how it is ``written`` in its file."""
        made = super().__new__(cls, text)
        made.written = written
        return made

    def __reduce__(self) -> tuple[type[Self], tuple[str, str]]:
        return type(self), (str(self), self.written)


def written(text: str) -> str:
    """Return ``text`` with the line ends of its file, as far as they are known."""
    return text.written if isinstance(text, Wrapped) else text


def parts_for_lines(text: str) -> list[str]:
    """Return ``text`` cut at the spaces where a line may end in a file and be read as a space again."""
    return _SAFE_SPACE.split(text)


def is_unparted(character: str) -> bool:
    """Return whether this is a letter, mark or punctuation of a script without spaces between words."""
    return _UNPARTED_ONE.match(character) is not None


def has_unparted(text: str) -> bool:
    """Return whether ``text`` has characters of a script without spaces between words."""
    return not text.isascii() and _UNPARTED_ONE.search(text) is not None


def with_context(prefix: str | None, exact: str, suffix: str | None) -> tuple[str, str, str]:
    """Return a quote's words with those beside them, one after the other, as they are printed on one line.

    White space of the context is folded, and a space comes between it and the words unless punctuation touches them.
    """
    before, after = fold_space(prefix or ""), fold_space(suffix or "")
    return (
        before if before.endswith(_OPENING) or not before else f"{before} ",
        exact,
        after if after.startswith(_CLOSING) or not after else f" {after}",
    )


def beginning(text: str, letters: int) -> str:
    """Return the first words in at most so many characters, cut within a word only if there is no space to cut at."""
    line = " ".join(text.split())
    if len(line) <= letters:
        return line
    cut = line[:letters]
    return cut[: cut.rfind(" ") if cut.rfind(" ") > letters // 2 else letters].rstrip(" ,;:–-") + "…"


def fingerprint(*parts: str, length: int = 10) -> str:
    """Return the first ``length`` hexadecimal digits of the SHA-256 of ``parts``, with white space folded.

    It is part of addresses, so it never changes: what else is folded when words are compared, such as a line end
    between Chinese letters, counts here as it always did.
    """
    folded = [" ".join(written(part).split()) for part in parts]
    return hashlib.sha256("\x1f".join(folded).encode("utf-8", "surrogatepass")).hexdigest()[:length]


def counted(number: int, noun: str) -> str:
    """Return ``number`` with its noun: ``1 quote``, ``1,204 quotes``, ``2 countries``."""
    if number == 1:
        return f"1 {noun}"
    plural = f"{noun[:-1]}ies" if noun.endswith("y") and noun[-2:-1] not in "aeiou" else f"{noun}s"
    return f"{number:,} {plural}"


def count_words(text: str) -> int:
    """Return how many words are in ``text``, as a reader counts.

    A word is a run between white space, or between the signs that Ethiopic uses in its place, that has a letter or
    digit. In scripts without spaces 2.5 letters count as a word; if a text has both, the two add up, and part of a
    word counts as one.
    """
    letters = 0
    if not text.isascii():
        letters = sum(c.isalpha() for c in _UNSPACED_ONE.findall(text))
        text = _UNSPACED_ONE.sub(" ", text).translate(_ETHIOPIC_SPACES)
    # Nearly every word begins with a letter: the others are looked through.
    words = sum(run[0].isalnum() or any(map(str.isalnum, run)) for run in text.split())
    return words + math.ceil(letters / LETTERS_OF_A_WORD)

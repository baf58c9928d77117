"""Signs and letters that stand for each other, by keyboard or by habit, without another word: tables.

See ``loosening`` for how they are applied.
"""

from __future__ import annotations

QUOTES = "\"'`´«»‘’‚‛“”„‟‹›′″‴‵‶〝〞〟＂＇ʹʺʻʼʽˈ❛❜❝❞「」『』｢｣《》〈〉׳״՚"
DASHES = "-‐‑‒–—―−⁃﹘﹣－➖⸺⸻︱︲" + "\u058a\u05be\u1400\u1806\u2e17\u2e1a\u2e40"  # with the hyphens of all scripts
# Signs and letters that other keyboards have in their place: the Armenian full stop, the stops and commas of India,
# Arabia, Ethiopia and East Asia, Persian ی and ک, Urdu ہ, Turkish İ, and the Romanian letters with a cedilla.
KEYS = {
    "İ": "i", "։": ":", "・": "·", "･": "·", "‧": "·", "∙": "·", "⋅": "·", "ي": "ی", "ك": "ک", "ہ": "ه",
    "Ş": "Ș", "ş": "ș", "Ţ": "Ț", "ţ": "ț", "〜": "~", "٪": "%", "٫": ".", "٬": ",", "؟": "?", "؛": ";", "፤": ";",
    **dict.fromkeys("،、､፣", ","), **dict.fromkeys("。｡۔።।॥", "."),
}  # fmt: skip
WITHIN_NUMBERS = "،、､፣。｡۔।॥"  # no look-alikes between digits, where a comma or point makes one number of them
# Letters that are spelled in two ways, which look the same: Thai and Lao with two signs for one, or with the tone
# before the vowel, Persian with its hamza in one sign or two, and the ends of Malayalam and Bengali syllables before
# they had letters of their own.
_BEFORE_TONES = (("\u0e4d", "\u0e48\u0e49\u0e4a\u0e4b"), ("\u0ecd", "\u0ec8\u0ec9\u0eca\u0ecb"))
TWO_SPELLINGS = {
    "เเ": "แ", "ເເ": "ແ", "ണ്\u200d": "ൺ", "ന്\u200d": "ൻ", "ര്\u200d": "ർ", "ല്\u200d": "ൽ",
    "ۀ": "ه\u0654", "ۂ": "ه\u0654",
    "ള്\u200d": "ൾ", "ക്\u200d": "ൿ", "ত্\u200d": "ৎ",
    **{f"{vowel}{tone}": f"{tone}{vowel}" for vowel, tones in _BEFORE_TONES for tone in tones},
}  # fmt: skip
CLOSING = ";:!?%‰°℃℉…)\\]}،؛؟۔٪।॥።፣፤፥፦၊။។៕།"  # no space stands before these, or one

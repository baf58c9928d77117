"""What a search takes to be the same: letters, digits and signs, as data that a browser can use as well.

See ``folding`` for how they are applied: each character is decomposed (NFKD), lower-cased and decomposed again; then
``ACCENTS`` and ``UNSEEN`` are left out, and ``LETTERS``, ``SIGNS`` and ``DIGITS`` replaced. The rest is composed
(NFC), so that a syllable or a voiced kana is one letter. Nothing here knows about words or languages.
"""

from __future__ import annotations

from importlib.resources import files

# Marks beside or over a letter that do not make another one, as the inside of a character class. Not among them: vowel
# signs, viramas and tones of the scripts of India and South-East Asia, and the marks of voiced kana.
ACCENTS = (
    "\u0300-\u036f\u1ab0-\u1ace\u1dc0-\u1dff\u20d0-\u20f0\ufe20-\ufe2f"  # of Latin and Greek, and of symbols
    "\u0483-\u0489\ua66f\ua674-\ua67d\ua69e\ua69f\u2de0-\u2dff"  # of Cyrillic
    "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"  # of Hebrew
    "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"  # of Arabic
    "\u0898-\u089f\u08ca-\u08e1\u08e3-\u08ff"
    "\u0711\u0730-\u074a\u07eb-\u07f3\u135d-\u135f"  # of Syriac, N'Ko and Ethiopic
    "\u093c\u09bc\u0a3c\u0abc\u0b3c\u0c3c\u0cbc\u0951-\u0954"  # dots under letters of India, and Vedic tones
)

# What takes no room (Unicode's Default_Ignorable_Code_Point), and tatweel, which only stretches a word.
UNSEEN = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f"
    "\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff\u0640"
)

# These part words without taking room: some write them, some a space, some nothing.
HALF_SPACES = "\u200b\u200c"

# Signs that people type one way and papers print another: what is typed, and what stands for it.
SIGNS = {"'": "’‘‚‛ʼ′ʹʻʾʿ´", '"': "“”„‟«»″", "-": "‐‑‒–—―−"}

# Letters that do not decompose, each with those that are read, or typed, as it. Latin and Cyrillic: letters with a
# stroke, hook, tail or bar, and those that have a spelling in plain letters (as in Lucene's ASCIIFoldingFilter).
# Arabic: the forms of alef, heh, kaf and yeh in which Arabic, Persian and Urdu differ (as in Lucene's Arabic and
# Persian normalizers). Greek and Hebrew: the forms at a word's end. Hindi: the two dots over a nasal vowel.
LETTERS = {
    "a": "ⱥᶏɐəǝ",
    "aa": "ꜳ",
    "ae": "æᴁ",
    "ao": "ꜵ",
    "au": "ꜷ",
    "av": "ꜹꜻ",
    "ay": "ꜽ",
    "b": "ƀƃɓᵬᶀꞗ",
    "c": "ƈȼɕꞓꞔ",
    "d": "đðƌȡɖɗᵭᶁᶑꟈ",
    "e": "ɇɛᶒⱸꬴ",
    "f": "ƒᵮᶂꞙ",
    "g": "ǥɠɡᶃꞡ",
    "h": "ħɦⱨꞕ",
    "i": "ıɨɩᶖᵼ",
    "j": "ȷɉʝɟ",
    "k": "ƙᶄⱪꝁꝃꝅꞣ",
    "l": "łƚȴɫɬɭᶅⱡꝉꞎꬷꬸꬹ",
    "m": "ɱᵯᶆꬺ",
    "n": "ŋƞȵɲɳᵰᶇꞑꞥꬻꬼ",
    "o": "øɔɵⱺꝋꝍ",
    "oe": "œ",
    "oo": "ꝏ",
    "ou": "ȣ",
    "p": "ƥᵱᵽᶈꝑꝓꝕ",
    "q": "ĸɋʠꝗꝙ",
    "r": "ɍɼɽɾᵲᵳᶉꞧꭉ",
    "s": "ȿʂᵴᶊꞩꟊ",
    "ss": "ß",
    "t": "ŧƫƭȶʈᵵⱦ",
    "th": "þꝥꝧ",
    "u": "ʉʊᵿᶙꞹꭎꭒ",
    "v": "ʋʌᶌⱱⱴꝟ",
    "vy": "ꝡ",
    "w": "ƿⱳ",
    "x": "ᶍꭖꭗꭘꭙ",
    "y": "ƴɏỿꭚ",
    "z": "ƶȥɀʐʑᵶᶎⱬ",
    "г": "ґғҕӷӻ",
    "ж": "җ",
    "з": "ҙ",
    "к": "қҝҟҡӄ",
    "л": "ӆԓԡԯ",
    "м": "ӎ",
    "н": "ңӈӊԣԩ",
    "о": "ө",
    "п": "ҧԥ",
    "р": "ҏ",
    "с": "ҫ",
    "т": "ҭꚋ",
    "у": "үұ",
    "х": "ҳӽӿһԧ",
    "ч": "ҷҹӌ",
    "ы": "ꙑ",
    "σ": "ς",
    "כ": "ך",
    "מ": "ם",
    "נ": "ן",
    "פ": "ף",
    "צ": "ץ",
    "ं": "ँ",
    "ا": "ٱٲٳ",
    "ه": "ةہھەۃۿ",
    "ك": "کڪ",
    "ي": "ىیےۍ",
}

# Chinese characters that have been simplified, in China or in Japan: each simple one with those that it stands for.
HAN = {line[0]: line[1:] for line in (files(__package__) / "han_variants.txt").read_text("utf-8").split()}

# The zero of each script's digits; the nine others follow it.
ZEROS = "٠۰߀०০੦૦୦௦౦೦൦෦๐໐༠၀႐០᠐᥆᧐᪀᪐᭐᮰᱀᱐꘠꣐꤀꧐꧰꩐꯰𐒠𐴰𐵀𑁦𑃰𑄶𑇐𑋰𑑐𑓐𑙐𑛀𑛐𑛚𑜰𑣠𑥐𑯰𑱐𑵐𑶠𑷠𑽐𖄰𖩠𖫀𖭐𖵰𞅀𞋰𞓰𞗱𞥐"
DIGITS = {str(value): "".join(chr(ord(zero) + value) for zero in ZEROS) for value in range(10)}

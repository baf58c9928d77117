"""What is folded when a quote is looked up: no right word is kept out, in any script, and no wrong one let in."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.evidence import SourceText, Verdict, search
from graph.model import Quote, fold_space

# Words of one script each; the second half of a pair is another word of its own.
SPACED = {
    "Latin": ["the", "station", "of", "Norway", "will", "open", "its", "co-operation", "naïve", "Ærø", "fjord"],
    "Cyrillic": ["Россия", "и", "Турция", "договорились", "прекратить", "огонь", "вице-премьер", "ёлка", "її"],
    "Greek": ["η", "Ελλάδα", "και", "η", "Τουρκία", "συμφώνησαν", "σήμερα", "ὁ", "ἄνθρωπος"],
    "Armenian": ["Հայաստանն", "ու", "Վրաստանը", "համաձայնեցին", "այսօր"],
    "Hebrew": ["ישראל", "ומצרים", "הסכימו", "היום", "שָׁלוֹם"],
    "Arabic": ["روسيا", "وتركيا", "اتفقتا", "على", "وقف", "القتال", "عَلِمَ"],
    "Persian": ["دو", "کشور", "می\u200cگویند", "ناتو\u200cها", "آمدند"],
    "Hindi": ["दोनों", "देशों", "ने", "समझौते", "पर", "हस्ताक्षर", "किए", "क़लम"],
    "Korean": ["두", "나라는", "어제", "협정에", "서명했다"],
    "Vietnamese": ["hai", "nước", "đã", "ký", "hiệp", "định", "về", "biển", "Đông"],
    "Georgian": ["საქართველო", "და", "სომხეთი", "შეთანხმდნენ"],
    "Amharic": ["ኢትዮጵያ", "እና", "ኤርትራ", "ተስማሙ"],
}
UNSPACED = {
    "Japanese": ["日本", "と", "ロシア", "は", "共同経済活動", "に", "ついて", "合意", "した", "ガギ"],
    "Chinese": ["两国", "外长", "昨天", "在", "北京", "签署", "协议", "领土", "問題"],
    "Thai": ["รัฐมนตรี", "ทั้งสอง", "ประเทศ", "ลงนาม", "ข้อตกลง", "น้ำ"],
    "Lao": ["ສອງ", "ປະເທດ", "ໄດ້", "ເຊັນ", "ສັນຍາ"],
    "Khmer": ["ប្រទេស", "ទាំងពីរ", "បាន", "ចុះ", "កិច្ចព្រមព្រៀង"],
    "Burmese": ["နှစ်နိုင်ငံ", "သဘောတူ", "ညီချက်", "ရခဲ့သည်"],
    "Tibetan": ["རྒྱལ་ཁབ་", "གཉིས་", "གྲོས་མཐུན་", "བྱུང་"],
}
UNSEEN = "\u00ad\u200b\u2060\ufeff\u200e\u200f\u061c\u2066\u2069\u202a"
HYPHENS = "-\u2010\u00ad\u058a\u05be"
SPACES = [" ", "\n", "\r\n", "\u00a0", " \n  ", "\u202f", "\t"]


Printed = tuple[str, list[str], list[str], str]  # the raw text, its words, those of a quote, and the quote


def verdict(exact: str, text: str, **more: str) -> Verdict:
    return search(Quote.model_validate({"exact": exact, "source": "a", **more}), SourceText(text)).verdict


@st.composite
def printed(draw: st.DrawFn) -> Printed:
    """A script's words, as a paper may print them: those before a quote, the quote's, and what stands between words."""
    script = draw(st.sampled_from([*SPACED, *UNSPACED]))
    vocabulary = {**SPACED, **UNSPACED}[script]
    words = draw(st.lists(st.sampled_from(vocabulary), min_size=3, max_size=12))
    first = draw(st.integers(0, len(words) - 1))
    last = draw(st.integers(first + 1, len(words)))
    made = ["".join(_disturbed(draw, word, breaks=script in SPACED)) for word in words]
    parts: list[str] = []
    for number, word in enumerate(made):
        if number and script in SPACED:
            parts.append(draw(st.sampled_from(SPACES)))
        elif number:
            parts.append(draw(st.sampled_from(["", "", "\n", "\r\n", " \n "])))
        parts.append(word)
    between = " " if script in SPACED else ""
    quote = between.join(words[first:last])
    raw = "".join(parts)
    if draw(st.booleans()):
        raw = unicodedata.normalize("NFD", raw)
    if draw(st.booleans()):
        quote = unicodedata.normalize("NFD", quote)
    return raw, words, words[first:last], quote


def _disturbed(draw: st.DrawFn, word: str, *, breaks: bool) -> list[str]:
    """A word with what a paper puts into it: unseen characters, and at most one line's end with its hyphen."""
    made = []
    at = draw(st.integers(1, len(word))) if breaks and draw(st.booleans()) else 0
    for number, letter in enumerate(word):
        if number and number == at and letter.isalpha() and word[number - 1].isalpha() and not letter.isupper():
            made.append(draw(st.sampled_from(list(HYPHENS))) + draw(st.sampled_from(["\n", "\r\n", "  \n  "])))
        elif number and draw(st.integers(0, 9)) == 0 and "\u200c" not in word:
            made.append(draw(st.sampled_from(list(UNSEEN))))
        made.append(letter)
    return made


def _plain(text: str) -> str:
    """Without white space and hyphens: a piece of a text does not tell how a word in it is written."""
    return "".join(c for c in unicodedata.normalize("NFC", text) if c not in HYPHENS and not c.isspace())


@given(printed())
def test_a_quote_is_found_to_the_letter_however_its_words_are_printed(
    case: tuple[str, list[str], list[str], str],
) -> None:
    raw, _, _, quote = case
    source = SourceText(raw)
    spans = source.find(quote)
    assert spans, (raw, quote)
    for span in spans:
        assert _plain(SourceText(raw[slice(*source.original(span))]).folded) == _plain(quote)
    assert search(Quote(exact=quote, source="a"), source).verdict in (Verdict.EXACT, Verdict.AMBIGUOUS, Verdict.CUT)


@given(printed(), st.data())
def test_a_quote_with_another_word_is_not_found(case: Printed, data: st.DataObject) -> None:
    raw, words, quoted, _ = case
    between = "" if any(words[0] in of_script for of_script in UNSPACED.values()) else " "
    changed = list(quoted)
    at = data.draw(st.integers(0, len(quoted) - 1))
    kind = data.draw(st.sampled_from(["drop", "swap", "other", "double"]))
    if kind == "drop":
        del changed[at]
    elif kind == "swap":
        changed[at : at + 2] = changed[at : at + 2][::-1]
    elif kind == "other":
        changed[at] = changed[at][::-1] + changed[at]
    else:
        changed.insert(at, changed[at])
    told = between.join(changed)
    if told and told not in between.join(words):
        assert verdict(told, raw) not in (Verdict.EXACT, Verdict.AMBIGUOUS, Verdict.TYPOGRAPHY), (raw, told)


def test_what_nobody_sees_makes_no_other_words() -> None:
    for sign in [*UNSEEN, "\u034f", "\u2069", "\x07", "\u200c"]:
        text = f"They will{sign} open a sta{sign}tion{sign}."
        assert verdict("They will open a station", text) is Verdict.EXACT
        assert verdict("They will open a station", "They will open a station.") is Verdict.EXACT
        assert verdict("They will open a nation", text) is Verdict.NOT_FOUND


def test_marks_of_direction_may_stand_on_either_side() -> None:
    marked, bare = "روسيا (RUS)\u200f وتركيا", "روسيا (RUS) وتركيا"
    assert verdict(marked, bare) is verdict(bare, marked) is verdict(marked, marked) is Verdict.EXACT


def test_canonically_equal_letters_are_equal() -> None:
    for words in ("über Ærø café", "Å åben", "한국과 일본", "ガギグ", "क़लम ढ़ाई", "שָׁלוֹם", "ᾳ ΐ", "豈更"):
        forms = [unicodedata.normalize(form, words) for form in ("NFC", "NFD")]
        for one in (words, *forms):
            for other in (words, *forms):
                assert verdict(one, f"x {other} y") is Verdict.EXACT
        assert verdict(words, f"x {forms[0][:-1]} y") is not Verdict.EXACT


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("a joint station", "a joint sta-\ntion"),
        ("a joint station", "a joint sta\u00ad\r\n   tion"),
        ("a joint station", "a joint sta\u00ac\ntion"),
        ("a joint station", "a joint sta\u200b-\u200b \n\u2060tion"),
        ("a long-standing pact", "a long-\nstanding pact"),
        ("a longstanding pact", "a long-\nstanding pact"),
        ("the Anglo-American pact", "the Anglo-\nAmerican pact"),
        ("from 1939-1945 on", "from 1939-\n1945 on"),
        ("the 20-year-old pact", "the 20-\nyear-\nold pact"),
        ("the U.S.-led pact", "the U.S.-\nled pact"),
        ("Madrid.- El presidente", "Madrid.-\nEl presidente"),
        ("STATION MASTER", "STA-\nTION MASTER"),
        ("biało-czerwony sztandar", "biało-\n-czerwony sztandar"),
        ("Vor- und Nachteile", "Vor-\nund Nachteile"),
        ("pre- and post-war", "pre-\nand post-\nwar"),
        ("авиа- и автотранспорт", "авиа-\nи автотранспорт"),
        ("переговоры", "перего-\nворы"),
        ("συμφώνησαν", "συμφώ-\nνησαν"),
        ("համաձայնեցին", "համա\u058a\nձայնեցին"),
        ("בית\u05beספר", "בית\u05be\nספר"),
    ],
)
def test_a_word_that_a_line_end_breaks_is_one_word(quote: str, text: str) -> None:
    assert verdict(quote, f"Before. {text}. After") is Verdict.EXACT


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("they resign today", "they re-sign today"),
        ("they re-sign today", "they resign today"),
        ("a joint sta- tion", "a joint sta-\ntion"),
        ("a joint station", "a joint sta- tion"),
        ("a joint sta-tion", "a joint sta- tion"),
        ("from 19391945 on", "from 1939-\n1945 on"),
        ("the AngloAmerican pact", "the Anglo-\nAmerican pact"),
        ("a 20year pact", "a 20-\nyear pact"),
        ("for 5 10 days", "for 5-\n10 days"),
        ("it was anti war", "it was anti-\nwar"),
        ("it was so nice", "it was so -\nnice"),
        ("the U.S.led pact", "the U.S.-\nled pact"),
        ("biało czerwony", "biało-\n-czerwony"),
        ("a per cent", "a percent"),
        ("New York", "New\u200bYork"),
        ("a new, york", "a new\n\nyork"),
    ],
)
def test_no_line_end_and_no_hyphen_makes_other_words_equal(quote: str, text: str) -> None:
    assert verdict(quote, f"Before. {text}. After") is not Verdict.EXACT


@pytest.mark.parametrize(
    "words", ["ened to take", "and threat", "the ban was com", "municated in May", "the sta", "tion is"]
)
def test_half_a_word_that_a_line_end_breaks_is_cut(words: str) -> None:
    text = "and threat-\nened to take; the ban was com-\nmunicated in May; the sta\u00ad\ntion is"
    assert verdict(words, text) is Verdict.CUT


def test_how_a_broken_word_is_written_the_text_itself_may_tell() -> None:
    assert SourceText("A station. The sta-\ntion.").folded == "A station. The station."
    assert SourceText("A long-term pact, long-\nterm plans.").folded == "A long-term pact, long-term plans."
    assert SourceText("The long-\nstanding pact.").folded == "The longstanding pact."


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("日本とロシアは合意した", "日本とロシ\nアは合\r\n  意した"),
        ("した。日本と", "合意した。\n\n日本と韓国"),
        ("した。 日本と", "合意した。\n日本と韓国"),
        ("首脳会談「合意」と", "首脳会談\n「合意」\nと"),
        ("NATO首脳", "NATO\n首脳"),
        ("รัฐมนตรีทั้งสอง", "รัฐมน\nตรีทั้งสอง"),
        ("ครับ ผมไป", "ครับ\nผมไป"),
        ("ប្រទេសទាំងពីរ", "ប្រទេស\u200b\nទាំងពីរ"),
        ("두 나라는 어제", "두 나라는\n어제"),
        ("日本 合意", "日本\u3000合意"),
    ],
)
def test_a_line_end_in_a_script_without_spaces_is_nothing(quote: str, text: str) -> None:
    assert verdict(quote, text) is Verdict.EXACT


@pytest.mark.parametrize(
    ("quote", "text"),
    [("日本合意", "日本 合意"), ("日本 合意", "日本合意"), ("ครับผม", "ครับ ผม"), ("나라는어제", "나라는\n어제")],
)
def test_a_space_that_the_source_has_or_has_not_is_typography_at_most(quote: str, text: str) -> None:
    assert verdict(quote, text) in (Verdict.TYPOGRAPHY, Verdict.NOT_FOUND)


@pytest.mark.parametrize(
    "text",
    [
        "The treaty[3] was signed[12][note 4] in May.",
        "The treaty¹ was signed²,³ in May.",
        "The treaty† was signed‡ in May*.",
        "The *treaty* was signed in May.",
        "The **treaty was signed** in May.",
        "The _treaty_ was __signed in__ May.",
        "The [treaty](https://paper.example/a_b) was signed in [May](#note).",
        "The treaty was sig\u00adned in May.\x07",
        "The treaty[3, 4] was signed[5–7] in May.[a][13] It failed.",
        "The treaty[^1] was signed[^note-b] in May.",
        "The treaty[when?] was signed in May.[citation needed]",
        "The `treaty` was ``signed`` in May.",
        "The [treaty](https://paper.example/a_(b)) was [signed](<https://paper.example/a>) in May.",
        "The [treaty][1] was [signed][] in May.\n\n[1]: https://paper.example/a\n[Signed]: https://paper.example/b",
        "> The treaty\n> was signed in May.",
        "He wrote:\n\n>> The treaty was\n>> signed in\n>>\n> May.",
        "The treaty[Anm. 3] was signed[A 1][注釈 2] in May.[réf. nécessaire] [ملاحظة 4]",
        "The treaty[3][n 1] was signed⁽⁵⁾ in May.[要出典][disputed]",
        "The treaty\\\nwas\\ signed in May\\.",  # as Pandoc writes a line's end and a no-break space
        "The [treaty]{.underline} was [signed]{#a .mark} in May.",
        "The treaty^[3]^ was signed^4^ in May.<sup>5</sup> It failed.",  # as converters of web pages write notes
        "The treaty[[3]](#note-3) was signed[\\[4\\]](https://paper.example/#n) in May.\\[5\\][6](#note-6) It failed.",
        "The treaty[ 3 ] was signed³⁻⁵ in [May](<https://paper.example/a b>).",
    ],
)
def test_notes_and_markdown_are_no_words(text: str) -> None:
    assert verdict("treaty was signed in May", text) is Verdict.EXACT
    assert verdict("treaty", text) is Verdict.EXACT
    assert verdict("treaty was signed in June", text) is Verdict.NOT_FOUND


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("an area of 5 km", "It has an area of 5 km² now."),
        ("some 10 tonnes", "They sold some 10⁶ tonnes."),
        ("some 106 tonnes", "They sold some 10⁶ tonnes."),
        ("What the f", "What the f*** he said."),
        ("what the sh", "Then what the sh*t he said."),
        ("the nation agreed", "Then the nation[s] agreed."),
        ("treaty[4] was signed", "The treaty[3] was signed."),
        ("the foobar value", "It is the foo_bar value."),
        ("two three four", "It is two*three*four."),
        ("treaty[3] was", "The treaty was signed."),
        ("*treaty* was", "The treaty was signed."),
        ("Its own treaty", "It[s] own treaty."),
        ("It own treaty", "It[s] own treaty."),
        ("a[n] treaty", "Signed, a treaty."),
        ("They the Icelanders signed", "They [the Icelanders][2] signed."),
        ("losses of 50 ships", "They had losses of\n> 50 ships."),
        ("a man was", "Then `a` man` was."),
        ("on Feb they met", "Then on Feb[ruary 20] they met."),
        ("the word said", "Then the word[sic] said."),
        ("a row of 34 men", "It is a row of *3*4 men."),
        ("Politikerinnen aus Russland", "Die *Politiker*innen aus Russland stimmten zu."),
        ("ssholes and bstards", "He said “*ssholes and b*stards” then."),
        ("발 그 새야", "그는 *발 그 새*야 했다."),
        ("नेताओं ने कहा देताश", "नेता*ओं ने कहा देता*श।"),
        ("the un leader", "Then the un[disputed] leader came."),
        ("an unable claim", "It is an un[verify]able claim."),
        ("перво сказал", "Тогда перво[источник?] сказал."),
        ("uncertain it", "It is un[citation needed]certain it is."),
        ("all the came", "It is all the[y needed] came."),
        ("went some else", "He went some[where?] else."),
        ("on Ja they", "Then on Ja[n 20] they met."),
        ("на а те", "То на а[пр. 20] те."),
        ("the foot says", "But the foot[note 3] says it."),
        ("a 145 war", "It is a 1[9]45 war."),
        ("the nations agreed", "Then the nation[1][2]s agreed."),
        ("said ... agreed", "He said ...[we] agreed."),
        ("ratio of 10 against", "It is a ratio of 10[2]:1 against."),
        ("council voted for", "The council voted[3]:12 for it."),
        ("They agreed it", "They [agreed]{not signed} it."),
        ("They agreed it", "They [agreed]{.not a word} it."),
        ("（人のみ）", "定員（※1人のみ）です。"),
        ("外相人が", "外相※12人が来た。"),
        ("5 metres of", "It is 5 metres² of land."),
        ("占地100米的", "占地100米²的园"),
        ("They said it", "Then [They](...) said it."),
        ('said: "is over', 'She said: "[it] is over".'),
        ("he said: go on", "Then he said:[we] go on."),
        ("in 19 the war", "So in 19[45] the war."),
        ("in 19 the war", "So in 19\\[45\\] the war."),
        ("in 20 the war", "So in 20[[14]](https://paper.example/) the war."),
        ("5 metres of", "It is 5 metres^2^ of land."),
        ("10 tonnes", "They sold 10<sup>6</sup> tonnes."),
        ("a 145 war", "It is a 1[[9]](#n)45 war."),
    ],
)
def test_what_belongs_to_a_word_is_no_note(quote: str, text: str) -> None:
    assert verdict(quote, text) is not Verdict.EXACT


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("俄罗斯签署了条约，日本同意", "昨日，俄罗斯签署了**条约**，日本同意。"),
        ("条約に署名した", "日本は*条約*に署名した【3】。"),
        ("ลงนามในสนธิสัญญาแล้ว", "ไทยลงนามใน**สนธิสัญญา**แล้ว"),
        ("러시아는 일본과 합의했다", "**러시아**는 **일본**과 합의했다."),  # an ending is glued to the word
        ("外相は、合意した", "外相[注 3]は※1、合意した。"),  # and so are notes
        ('He said [the treaty] "holds" at 5*3', 'He said \\[the treaty\\] \\"holds\\" at 5\\*3.'),
    ],
)
def test_markdown_and_notes_stand_between_the_letters_of_words(quote: str, text: str) -> None:
    assert verdict(quote, text) is Verdict.EXACT


def test_a_note_within_a_ratio_or_a_time_leaves_both_numbers() -> None:
    assert verdict("ratio of 10:1 against", "It is a ratio of 10[2]:1 against.") is Verdict.EXACT
    assert verdict("at 10:30 the", "Then at 10[1]:30 the rest.") is Verdict.EXACT


def test_a_note_that_is_quoted_with_its_word_stands_too() -> None:
    signed = (
        "The treaty[3] was",
        "The treaty¹ was",
        "The *treaty* was",
        "It is.[citation needed] It was",
        "条約[注 3]は",
    )
    for text in (*(f"{words} signed." for words in signed), "条約※1は", "it\\'s"):
        assert verdict(text.rstrip("."), text) is Verdict.EXACT


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("accord signé", "On voit l’accord signé."),
        ("Italia firma", "Il governo dell'Italia firma."),
        ("avoir signé", "Il dit d’avoir signé."),
        ("une paix", "Il dit qu’une paix vient."),
    ],
)
def test_a_quote_may_begin_after_an_elided_article(quote: str, text: str) -> None:
    assert verdict(quote, text) is Verdict.EXACT


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("Brien said", "Then O’Brien said it."),
        ("clock today", "At five o'clock today."),
        ("hui on signe", "Aujourd’hui on signe."),
        ("On voit l’", "On voit l’accord."),
        ("Northland doesn", "Northland doesn't."),
    ],
)
def test_what_stands_behind_another_apostrophe_is_no_word(quote: str, text: str) -> None:
    assert verdict(quote, text) is Verdict.CUT


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("ลงนา", "ลงนามำ".replace("ม", "")),  # before a vowel sign
        ("ที", "ที่กรุงเทพ"),
        ("กรุง", "เทพเกรุง"),  # after a vowel that is written first
        ("ប្រទ", "ប្រទេស"),
        ("ក", "ក្រុង"),
        ("ရ", "ရှိ"),
        ("कष", "कष्ट"),
        ("क", "क\u200dषा"),
        ("עלם", "עלםָ"),
        ("が", "が\U000e0100".replace("が", "葛") + "が゙"),
        ("👩", "👩\u200d🚀 went"),
        ("👍", "👍🏽 went"),
        ("🇧🇪", "🇦🇧🇪🇫 went"),
        ("x", "x\u0302y z"),
    ],
)
def test_a_letter_is_not_cut_from_its_marks(quote: str, text: str) -> None:
    assert verdict(quote, text) is Verdict.CUT, search(Quote(exact=quote, source="a"), SourceText(text))


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("500 men", "They sent 3 500 men."),  # thousands, as much of Europe parts them
        ("They sent 3", "They sent 3\u202f500 men."),
        ("000 tonnes", "1 000 000 tonnes"),
        ("5", "for 5€ each"),
        ("They sold 10", "They sold 10⁻⁶ kg."),
        ("15 men", "They sent 10–15 men."),
        ("15 дней", "Они стояли 10—15 дней."),  # spans and numbers as other scripts write them
        ("15명이", "약 10~15명이 왔다."),
        ("٥٠٠ رجل", "وصل ٣٬٥٠٠ رجل."),
        ("٥ مليون", "إنه ٣٫٥ مليون."),
        ("５００人", "約１，５００人が来た。"),
        ("３０に", "１０：３０に始まった。"),
        ("5万元", "他有3·5万元。"),
        ("2016 they", "On 12/05/2016 they met."),
        ("led talks", "The U.S.-led talks."),
        ("The U.S.", "The U.S.-led talks."),
        ("NATO", "NATO:n päämaja"),
        ("agreed", "They dis[agreed](https://paper.example/) then."),  # half of a word that is a link
        ("agreed", "They [dis](https://paper.example/)agreed then."),
        ("agreed", "They ~~dis~~agreed then."),
        ("agreed", "They <b>dis</b>agreed then."),
        ("able claim", "It is an un[verify]able claim."),
    ],
)
def test_a_number_and_a_word_are_not_cut_whatever_stands_within(quote: str, text: str) -> None:
    assert verdict(quote, text) is Verdict.CUT


def test_two_numbers_side_by_side_are_two() -> None:
    for words, text in (
        ("500 men", "In 2016 500 men came."),
        ("12", "the 12 2016 men"),
        ("34 men", "Of 12 34 men came."),
        ("500 men", "Chapter 3\n\n500 men came."),
        ("Chapter 3", "Chapter 3\n\n500 men came."),
        ("2017年去了", "他生于2016，2017年去了。"),
        ("３００人", "２０１６，３００人が来た。"),
    ):
        assert verdict(words, text) is Verdict.EXACT


@pytest.mark.parametrize(
    ("quote", "own"),
    [
        ("“Nobody drowns,” he said", "``Nobody drowns,'' he said"),
        ("„Niemand ertrinkt“ und ging", ",,Niemand ertrinkt'' und ging"),
        ("«Nous refusons!» et", "<<Nous refusons!>> et"),
        ("«Nous refusons: oui!» et", "« Nous refusons : oui ! » et"),
        ("18% and more", "18 % and more"),
        ("he said—and left", "he said — and left"),
        ("a long- standing pact", "a long-standing pact"),
        ("می‌شود", "میشود"),
        ("葛\U000e0100城市", "葛城市"),
        ("日本 合意", "日本合意"),
        ("ＮＡＴＯ首脳", "NATO首脳"),
        ("「島は渡さない」と", "“島は渡さない”と"),
        ("ジョン・スミス", "ジョン·スミス"),
        ('צה"ל תקף', "צה״ל תקף"),
        ("ארצות-הברית", "ארצות־הברית"),
        ("خانه\u0654 ما", "خان\u06c0 ما"),
        ("Նա գնաց:", "Նա գնաց։"),
        ("ሰላም ለዓለም", "ሰላም፡ለዓለም"),
        ("یک کشور", "يك كشور"),
        ("در سال ۱۳۹۵", "در سال ١٣٩٥"),
        ("कुल 3 दिन", "कुल ३ दिन"),
        ("istanbul büyük ve güzel", "İstanbul büyük ve güzel"),
        ("¿Qué dices?", "¿ Qué dices ?"),  # spaces beside marks, in every script
        ("minister (Smith) [sic] said", "minister ( Smith ) [ sic ] said"),
        ("We... will see", "We . . . will see"),
        ("80 km/h fast", "80 km / h fast"),
        ("5 °C war", "5 ℃ war"),
        ("उसने कहा। फिर", "उसने कहा । फिर"),
        ("उसने कहा। फिर", "उसने कहा | फिर"),  # signs of other keyboards
        ("قال، ماذا؟ نعم", "قال ، ماذا ؟ نعم"),
        ("قال، ماذا؟ نعم", "قال, ماذا? نعم"),
        ("ተስማሙ። አሉ", "ተስማሙ፡፡ አሉ"),
        ("两国，外长。", "两国,外长."),
        ("九時〜十時、朝", "九時～十時，朝"),
        ("Țara și noi", "Ţara şi noi"),
        ("بہت اچھا", "بهت اچھا"),
        ("แม่น้ำ", "เเม่นํ้า"),  # two spellings that look the same
        ("ແມ່ນ້ຳ", "ເເມ່ນໍ້າ"),
        ("അവർ പറഞ്ഞു", "അവര്\u200d പറഞ്ഞു"),
        ("হঠাৎ বলে", "হঠাত্\u200d বলে"),
        ("a sta- tion", "a station"),
    ],
)
def test_typography_is_mended_to_the_sources_own_form_and_is_never_exact(quote: str, own: str) -> None:
    for words, source in ((quote, own), (own, quote)):
        if source == "a sta- tion":
            continue
        found = search(Quote(exact=words, source="a"), SourceText(f"Before. {source}. After"))
        assert found.verdict is Verdict.TYPOGRAPHY
        assert found.fix == {"exact": fold_space(source)}


@pytest.mark.parametrize(
    ("quote", "text"),
    [("rose by .5 then", "rose by 0.5 then"), ("12 .5 tons", "125 tons"), ("1/2 of", "12 of"), ("a|b", "a.b"),
     ("على البلد", "علي البلد"), ("Şi", "Si"), ("കണ", "കൺ"),
     ("5,600 人", "5、600 人"), ("3.5 कुल", "3।5 कुल"), ("2,300 من", "2،300 من"),
     ("5,600 ሰዎች", "5፣600 ሰዎች"), ("3.5 ሰዎች", "3፡፡5 ሰዎች"), ("21日に", "2㏠に")],
)  # fmt: skip
def test_signs_and_letters_that_tell_words_apart_stay(quote: str, text: str) -> None:
    assert verdict(quote, f"Before {text} after") is Verdict.NOT_FOUND


@pytest.mark.parametrize(
    ("quote", "own"),
    [
        ("کامیون های ترکیه ای", "کامیون\u200cهای ترکیه\u200cای"),
        ("می گوید", "می\u200cگوید"),
        ("آن\u200cها رفتند", "آن ها رفتند"),
    ],
)
def test_a_half_space_may_be_typed_as_a_space(quote: str, own: str) -> None:
    found = search(Quote(exact=quote, source="a"), SourceText(f"گفت {own} در مرز. پس ازآن رفت\u200cوآمد."))
    assert (found.verdict, found.fix) == (Verdict.TYPOGRAPHY, {"exact": own})


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ('traité "d\'amitié" fut', "Le traité « d’amitié »[2] fut signé."),
        ('said "go" now', "He said “go”* now."),
        ("said go - now", "He said go –[3] now."),
        ('said "go"[2] now', "He said “go”[2] now."),
        ('said "go" [2] now', "He said “go”[2] now."),
    ],
)
def test_a_note_behind_a_quotation_mark_leaves_it_typography(quote: str, text: str) -> None:
    assert verdict(quote, text) is Verdict.TYPOGRAPHY


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("दिल्ली में", "कल दिल्ली¹ में।"),  # a word that ends in a mark
        ("समझौते पर", "दिल्ली में समझौते^21^ पर।"),
        ("İstanbul’da anlaşma", "dün İstanbul’da¹ anlaşma"),  # in a short ending behind an apostrophe
        ("ناتو\u200cها پیمان", "و ناتو\u200cها² پیمان"),  # or behind a half-space
        ("»Genf« ein", "in »Genf«¹ ein"),
        ("は協議を", "日本は¹**協議**を始めた。"),  # with emphasis right behind it
    ],
)
def test_a_raised_number_behind_any_word_is_a_note(quote: str, text: str) -> None:
    assert verdict(quote, text) is Verdict.EXACT


@pytest.mark.parametrize(
    "length",
    [
        "मीटर",
        "किमी",
        "కిలోమీటర్ల",
        "કિલોમીટર",
        "ಕಿಲೋಮೀಟರ್",
        "ಕಿಲೋಮೀಟರ್\u200cಗಳ",
        "കിലോമീറ്റർ",
        "ਕਿਲੋਮੀਟਰ",
        "කිලෝමීටර්",
        "کلومیٹر",
        "กิโลเมตร",
    ],
)
def test_a_raised_number_behind_a_length_is_no_note_in_asia_either(length: str) -> None:
    assert verdict(f"5 {length} x", f"5 {length}² x") is not Verdict.EXACT


@pytest.mark.parametrize("mark", ["[6](#note-6)", "[^6](#fn6)", "[[6]](#note-6)", "\\[6\\]", "\\[5\\][6](#n)"])
def test_words_go_on_behind_the_link_of_a_note(mark: str) -> None:
    assert verdict("signed in May. It failed", f"It was signed in May.{mark} It failed.") is Verdict.EXACT
    assert verdict("signed in May.6 It", f"It was signed in May.{mark} It failed.") is Verdict.NOT_FOUND


def test_a_link_on_a_number_of_the_sentence_is_no_note() -> None:
    for words, text in (("The G", "The G[7](#g7) met"), ("paid € billion", "paid €[5](#five) billion")):
        assert verdict(words, text) is not Verdict.EXACT


def test_half_a_ligature_is_no_letter() -> None:
    assert verdict("A F", "Then a ﬁsh.") is Verdict.NOT_FOUND
    assert verdict("A FISH", "Then a ﬁsh.") is Verdict.TYPOGRAPHY


def test_a_broken_word_that_was_copied_with_its_break_is_left_to_a_person_unless_the_text_tells() -> None:
    quote = Quote(exact="a joint sta- tion in May", source="a")
    unsure = search(quote, SourceText("On a joint sta-\ntion in May."))
    assert (unsure.verdict, unsure.fix) == (Verdict.TYPOGRAPHY, {})
    sure = search(quote, SourceText("On a joint sta-\ntion in May. The station is new."))
    assert sure.fix == {"exact": "a joint station in May"}


@pytest.mark.parametrize(
    ("prefix", "suffix"),
    [("ed to. On Monday the two", "at midnight, in Ber"), ("onday the two ", " at mid"), ("\ntwo", "at\nmid")],
)
def test_prefix_and_suffix_of_so_many_letters_may_begin_or_end_inside_a_word(prefix: str, suffix: str) -> None:
    text = "They agreed to. On Monday the\ntwo agreed to it at\nmidnight, in Bergen. They agreed to it."
    assert verdict("agreed to it", text) is Verdict.AMBIGUOUS
    assert verdict("agreed to it", text, prefix=prefix) is Verdict.EXACT
    assert verdict("agreed to it", text, suffix=suffix) is Verdict.EXACT
    assert verdict("agreed to it", text, prefix=f"x{prefix}") is Verdict.CONTEXT


def test_a_passage_that_the_text_has_twice_word_for_word_is_one_passage() -> None:
    paragraph = "The foreign ministers met in Bergen on Monday, and the two sides agreed to stop the fighting at once."
    other = "Nothing else was said of it by anybody who was there, as far as we know, on that day."
    assert verdict("agreed to stop", f"{paragraph}\n\n{other}\n\n{paragraph}") is Verdict.EXACT
    pulled = f"{paragraph}\n\nthe two sides agreed to stop the fighting\n\n{other}"
    assert verdict("agreed to stop", pulled) is Verdict.AMBIGUOUS
    assert verdict("agreed to stop", pulled, suffix="the fighting at once") is Verdict.EXACT
    assert verdict("It never has", "It never has. It never has.") is Verdict.AMBIGUOUS


def test_the_address_of_a_quote_stays_whatever_is_folded() -> None:
    quotes = {
        Quote(exact=words, source="a").hash
        for words in (
            "a station",
            "a sta-tion",
            "a sta\u00adtion",
            "a\u200b station",
            "é",
            "e\u0301",
            "日本は",
            "日本\nは",
        )
    }
    assert len(quotes) == 8
    assert Quote(exact="日本\nは", source="a").hash == Quote(exact="日本 は", source="a").hash
    whole = Quote(exact="sta- tion\u00ad e\u0301", source="a", prefix="x\u200b", suffix="“y”")
    assert whole.hash == "cb5f6bef7c"

"""The endings of words, language by language, as data that a browser can use as well. ``word_forms`` applies them.

A family is a pattern of stems and the endings that a stem takes: words that are one stem with two of these endings
are forms of one word. ``=`` in an ending repeats the stem's last letter (``stop``, ``stop=ed``); what is before
``+`` goes in front of the stem (``droh``, ``ge+t``: ``gedroht``). Patterns are ones that Python and JavaScript read
alike, and see folded letters only (see ``folds``); endings are folded.

What makes another word is left out on purpose: ``hacker``, ``agreement``, ``stronger`` and ``Russian`` are not forms
of ``hack``, ``agree``, ``strong`` and ``Russia``. So is every ending that would connect many unrelated words.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from graph.view import german_verbs, turkish_verbs

# Letters of scripts that have capitals, folded, as the inside of a character class. Their words stand between spaces;
# of any other script a search finds what is typed wherever it stands.
CASED = "a-z\u00df-\u02af\u0370-\u03ff\u0400-\u052f\u0561-\u0587\u1e00-\u1fff"


@dataclass(frozen=True, slots=True)
class Language:
    """How the words of a language change.

    ``families`` are patterns of stems with the endings that they take. Each line of ``irregular`` has the forms of
    one word; words on such lines have no other forms, and are no forms of other words. ``compounds`` is the number
    of letters from which a word is also found as part of a longer one; 0 for never.
    """

    families: tuple[tuple[str, str], ...]
    irregular: str = ""
    compounds: int = 0


_ONE_SYLLABLE = r"[^aeiouy]*(?:qu)?[aeiouy][bdfgklmnprtv]"
_REGULAR = rf"(?=...)(?=.*[aeiouy])(?!{_ONE_SYLLABLE}$)(?!.*(?:[sxzeoy]|ch|sh|[aeiou]c)$).*"

ENGLISH = Language(
    families=(
        (r".*(?:[^aeiouy]|qu)", "y ies ied ying"),  # deny
        (r".+", "ie ies ied ying"),  # die
        (r"..+e", "e es ed eing"),  # agree
        (r".?e", "e es eing"),  # fee, which does not become feed
        (r"(?=.*[aeiouy]).+[^aei]", "e es ed ing eing"),  # use, age
        (rf"(?=...){_ONE_SYLLABLE}", "- s =ed =ing"),  # stop
        (r".*[aeiouy].*(?:[^aeiou]|qu)[aeiou][bdgklmnprt]", "- s ed =ed ing =ing"),  # permit, travel
        (r"(?=...).*[aeiou][sz]", "- es =es ed =ed ing =ing"),  # bus, focus, quiz
        (r"(?=...)(?=.*[aeiouy]).*(?:[^aeiou][sz]|x|ch|sh)", "- es ed ing"),  # pass, tax, attach
        (r"(?=...).*ch", "- s"),  # monarch
        (r"(?=...).*[aeiou]c", "- s ked king"),  # panic, traffic
        (r"(?=...).*o", "- s es ed ing"),  # veto
        (r"(?=...).*[aeiou]y", "- s ed ing"),  # delay
        (
            rf"(?=...)(?=.*[aeiouy])(?!{_ONE_SYLLABLE}$)(?!.*(?:[sxzeoy]|ch|sh|[aeiou]c)$).*",
            "- s ed ing",
        ),  # hack, visit
    ),
    irregular="""
        arise arises arose arisen arising
        become becomes became becoming
        begin begins began begun beginning beginnings
        bear bears bore borne bearing
        bind binds bound binding
        bite bites bit bitten biting
        blow blows blew blown blowing
        break breaks broke broken breaking
        bring brings brought bringing
        build builds built building buildings
        buy buys bought buying
        catch catches caught catching
        choose chooses chose chosen choosing
        come comes came coming
        deal deals dealt dealing dealings
        do does did done doing
        draw draws drew drawn drawing drawings
        drive drives drove driven driving
        eat eats ate eaten eating
        fall falls fell fallen falling
        feed feeds fed feeding
        feel feels felt feeling feelings
        fight fights fought fighting
        find finds found finding findings
        flee flees fled fleeing
        fly flies flew flown flying
        forbid forbids forbade forbidden forbidding
        forget forgets forgot forgotten forgetting
        found founds founded founding
        freeze freezes froze frozen freezing
        get gets got gotten getting
        give gives gave given giving
        go goes went gone going
        grow grows grew grown growing
        have has had having
        hear hears heard hearing hearings
        hide hides hid hidden hiding
        hold holds held holding holdings
        keep keeps kept keeping
        know knows knew known knowing
        lay lays laid laying
        lead leads led leading
        leave leaves left leaving
        lend lends lent lending
        lose loses lost losing
        make makes made making
        mean meant meaning
        mislead misleads misled misleading
        meet meets met meeting meetings
        mistake mistakes mistook mistaken
        overcome overcomes overcame overcoming
        overthrow overthrows overthrew overthrown overthrowing
        oversee oversees oversaw overseen overseeing
        pay pays paid paying
        prove proves proved proven proving
        rise rises rose risen rising
        run runs ran running
        say says said saying
        see sees saw seen seeing
        seek seeks sought seeking
        sell sells sold selling
        send sends sent sending
        shake shakes shook shaken shaking
        shoot shoots shot shooting shootings
        show shows showed shown showing
        sink sinks sank sunk sinking
        sit sits sat sitting
        speak speaks spoke spoken speaking
        spend spends spent spending
        stand stands stood standing
        steal steals stole stolen stealing
        strike strikes struck stricken striking
        swear swears swore sworn swearing
        take takes took taken taking
        teach teaches taught teaching
        tell tells told telling
        think thinks thought thinking
        throw throws threw thrown throwing
        undergo undergoes underwent undergone undergoing
        understand understands understood understanding
        undertake undertakes undertook undertaken undertaking
        uphold upholds upheld upholding
        wear wears wore worn wearing
        summon summons summoned summoning
        win wins won winning
        withdraw withdraws withdrew withdrawn withdrawing
        withhold withholds withheld withholding
        withstand withstands withstood withstanding
        write writes wrote written writing
        analysis analyses
        basis bases
        child children
        crisis crises
        half halves
        hypothesis hypotheses
        knife knives
        leaf leaves
        life lives
        live lives lived living
        loaf loaves
        man men
        shelf shelves
        thief thieves
        tooth teeth
        foot feet
        wife wives
        wolf wolves
        woman women
        unite unites united uniting
        accord accords accorded
        according
        bed beds bedded
        but
        ceiling ceilings
        clothes
        clothing
        customs
        during
        economics
        ethics
        evening evenings
        goods
        morning mornings
        news
        off
        outing outings
        physics
        politics
        sibling siblings
        wedding weddings
        will wills
        willing
    """,
)

FRENCH = Language(
    families=(
        (r".{2,}[^sxz]", "- s"),  # accord
        (r".{3,}", "al ale aux ales"),  # national
        (r".{2,}(?:ain|and|ant|ent|ien|een|in|ers|ois|ais|is)", "- e s es"),  # américain, français, présent
        (r".{2,}(?:ien|een|on)", "- s ne nes"),  # ukrainien
        (r".{2,}", "if ifs ive ives"),
        (r".{2,}", "eux euse euses"),
        (r".{2,}i", "er ers ere eres"),  # premier
        (r".{3,}", "er e es ee ees ons ez ant a ait aient erent era eront erait eraient"),  # sanctionner
        (r".{4,}", "er e es ee ees ent"),
        (r".{3,}", "ir i is it ie ies issent issant issait irent ira iront"),  # finir
    ),
    irregular="""
        arme armes
        armee armees
        journal journaux
        œil yeux
    """,
)

SPANISH = Language(
    families=(
        (r".{2,}[aeiou]", "- s"),  # acuerdo
        (r".{2,}[dlnry]", "- es"),  # sanción
        (r".{2,}", "z ces"),
        (r".{2,}(?:ad|id|an|iv|ic|ari|os|us)", "o a os as"),  # acordado, americano, económico
        (r".{4,}", "ar a an o aron ado ada ados adas ando aba aban ara aran aria arian"),  # sancionar
        (r".{4,}", "er e en io ieron ido ida idos idas iendo ia ian era eran eria erian"),  # ofrecer
        (r".{4,}", "ir e en io ieron ido ida idos idas iendo ia ian ira iran iria irian"),  # recibir
    ),
    irregular="""
        partido partidos
        partida partidas
    """,
)

GERMAN = Language(
    families=(
        (r".{2,}(?:ung|ion|heit|keit|schaft|tat)", "- en"),  # Sanktion
        (r".{2,}[^aeiou]", "- e es s en er ern em"),  # Land, Länder; russisch
        (r".{2,}[^aeiou]", "e en n"),  # Grenze
        (r".{2,}in", "- nen"),  # Kanzlerin
        *german_verbs.FAMILIES,
    ),
    irregular=german_verbs.NONE,
    compounds=5,
)

RUSSIAN = Language(
    families=(
        (r".{2,}[бвгджзклмнпрстфхцчшщ]", "- а у ом ем е ы и ов ей ам ами ах"),  # договор
        (r".{2,}[бвгджзклмнпрстфхцчшщ]", "- а ы и е у ой ою ам ами ах"),  # страна
        (r".{2,}[бвгджзклмнпрстфхцчшщ]", "- о а у ом е ам ами ах"),  # правительство
        (r".{2,}", "я и ю ей й ям ями ях е"),  # санкция
        (r".{2,}[бвгджзклмнпрстфхцчшщ]", "ь я ю ем е и ей ям ями ях ью"),  # учитель, область
        (r".{2,}", "ие ия ию ием ии ий иям иями иях"),  # решение
        (r".{2,}", "ый ая ое ые ого ому ым ом ой ую ых ыми"),  # новый
        (r".{2,}", "ий ая ое ие ого ому им ом ой ую их ими"),  # российский
        (r".{2,}", "ий яя ее ие его ему им ем ей юю их ими"),  # последний
        (r".{2,}[аеиоуыя]", "ть л ла ло ли ет ют в вший"),  # сказать
        (r".{2,}[аеиоуыя]", "ться лся лась лось лись ется ются вшись"),
        (r".{2,}", "ить ил ила ило или ит ят ишь им ите ившийся"),  # обвинить
        (r".{2,}", "иться ился илась илось ились ится ятся"),
    ),
)

TURKISH = Language(
    families=(
        (
            r".{3,}",
            "- ler lar i u yi yu e a ye ya in un nin nun de da te ta den dan ten tan le la yle yla si su sini sunu "
            "sinin sunun sine suna sinde sunda sinden sundan ini unu inin unun ine una inde unda inden undan "
            "leri lari lerin larin lere lara lerde larda lerden lardan lerle larla lerini larini lerinin larinin "
            "lerine larina lerinde larinda lerinden larindan",
        ),
        (r".{2,}[aeiou]", "k ki ku gi gu ge ga gin gun gini gunu ginin gunun gine guna kler klar kleri klari"),
        *turkish_verbs.FAMILIES,
    ),
    irregular=turkish_verbs.IRREGULAR,
)

# By the first part of a tag of BCP 47. In any other language a word is found wherever it stands, within others too.
LANGUAGES: Mapping[str, Language] = {
    "de": GERMAN,
    "en": ENGLISH,
    "es": SPANISH,
    "fr": FRENCH,
    "ru": RUSSIAN,
    "tr": TURKISH,
}
UNNAMED = "en"  # for a text of which nobody says in what language it is

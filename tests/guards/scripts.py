"""Guards of “Other input”: words in every script, very long and very many."""

from __future__ import annotations

from tests.guards.guard import Guard

TOLD, QUOTE, STYLE = "graph/told.py", "graph/templates/quote.html", "graph/templates/style.css"
LETTERS = "test_words_of_every_script_stand_letter_for_letter_in_their_direction_and_language"
COPIED = "test_who_copies_a_quote_gets_its_words_within_quotation_marks_and_nothing_else"
SEARCHED = "test_a_search_in_any_script_marks_what_it_finds_and_changes_no_letter"
LONG = "test_a_very_long_quote_shows_its_beginning_and_unfolds_by_mouse_and_by_keyboard"
NAMED = "test_words_that_were_searched_for_or_named_by_the_address_are_never_folded"
MANY = "test_of_very_many_quotes_the_first_are_shown_and_the_others_on_request_or_by_address"
SIDEWAYS = "test_no_script_and_no_length_makes_a_telephone_scroll_sideways"

GUARDS = (
    # Letter for letter, in their direction and language
    Guard(
        TOLD,
        "words else ((text, False),)",
        'words else ((__import__("unicodedata").normalize("NFC", text), False),)',
        fails=(LETTERS,),
    ),
    Guard(TOLD, " direction=direction(", ' direction="auto" or direction(', fails=(LETTERS,)),
    Guard(
        QUOTE,
        '<blockquote dir="{{ q.direction }}"{% if q.language %} lang="{{ q.language }}"{% endif %}>',
        '<blockquote dir="{{ q.direction }}">',
        fails=(LETTERS,),
    ),
    Guard(  # names keep their place in a line
        STYLE,
        "\n.rg-soft { color: var(--rg-soft); }\n",
        "\n.rg-soft { color: var(--rg-soft); } bdi { unicode-bidi: normal; }\n",
        fails=(LETTERS,),
    ),
    # Copied
    Guard(STYLE, " -webkit-user-select: none; user-select: none;", "", fails=(COPIED,)),
    Guard(
        TOLD,
        'quotation_marks(f"{prefix}{quote.exact}{suffix}", source.language)',
        'quotation_marks(f"{prefix}{quote.exact}{suffix}", None)',
        fails=(COPIED,),
    ),
    # Searched
    Guard(  # with or without accents
        "graph/search.py",
        'return "".join(c for c in text if c in _LETTERS or not unicodedata.category(c).startswith("M"))',
        "return text",
        fails=(SEARCHED,),
    ),
    Guard(  # no letter is changed
        "graph/search.py",
        "yield text[begin:end], marked[begin]",
        "yield fold(text[begin:end]) if marked[begin] else text[begin:end], marked[begin]",
        fails=(SEARCHED,),
    ),
    # Very long
    Guard(STYLE, "max-height: calc(6.5 * 1lh); overflow: hidden;", "", fails=(LONG, NAMED)),
    Guard(STYLE, "@media screen {\n  .rg-fold", "@media all {\n  .rg-fold", fails=(LONG,)),
    Guard(STYLE, ".rg-fold > :first-child { overflow-anchor: none; }", "", fails=(LONG,)),
    Guard(
        STYLE, "container-type: inline-size; overflow-anchor: none; }", "container-type: inline-size; }", fails=(LONG,)
    ),
    Guard(
        QUOTE,
        '{% if open or pieces|map("last")|select|list %} open{% endif %}',
        "{% if open %} open{% endif %}",
        fails=(NAMED,),
    ),
    Guard(
        QUOTE,
        '{% if open or pieces|map("last")|select|list %} open{% endif %}',
        '{% if pieces|map("last")|select|list %} open{% endif %}',
        fails=(NAMED,),
    ),
    # Very many
    Guard("graph/dossier.py", "MOST = 100 ", "MOST = 1000 ", fails=(MANY,)),
    Guard("graph/dossier.py", "quotes[: max(MOST, named)]", "quotes[:MOST]", fails=(MANY,)),
    # Without end
    Guard(STYLE, ".rg-dossier { scroll-margin-top: var(--rg-top); overflow-wrap: anywhere; }", "", fails=(SIDEWAYS,)),
    Guard(STYLE, ".rg-document { max-width: 720px; overflow-wrap: anywhere; }", "", fails=(SIDEWAYS,)),
)

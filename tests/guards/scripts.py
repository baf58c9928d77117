"""Guards of “Other input”: words in every script, very long and very many."""

from __future__ import annotations

from tests.guards.guard import Guard

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
        "letter-for-letter",
        'import unicodedata\n\nreturn ((unicodedata.normalize("NFC", text), False),) if text else ()',
        fails=(LETTERS,),
    ),
    Guard("words-have-a-direction", 'reading_direction = "auto"', fails=(LETTERS,)),
    Guard("quotes-have-a-language", '<blockquote dir="{{ q.direction }}">', fails=(LETTERS,)),
    Guard(
        "names-keep-their-place",
        '{% for name in all %}{{ " and " if not loop.first }}'
        '<bdi style="unicode-bidi: normal">{{ name }}</bdi>{% endfor %}',
        fails=(LETTERS,),
    ),
    # Copied
    Guard("context-is-not-copied", ".rg-beside { color: var(--rg-soft); }", fails=(COPIED,)),
    Guard("marks-by-language", "opening, closing = quotation_marks(quote.exact, None)", fails=(COPIED,)),
    # Searched
    Guard("search-without-accents", "bare = decomposed", fails=(SEARCHED,)),
    Guard(
        "search-changes-no-letter",
        "return tuple((text[start:end].lower() if marked[start] else text[start:end], marked[start]) "
        "for start, end in cuts if text)",
        fails=(SEARCHED,),
    ),
    # Very long
    Guard("long-words-fold", "", fails=(LONG, NAMED)),
    Guard("paper-folds-nothing", "@media all {", fails=(LONG,)),
    Guard("folding-keeps-the-place", "", fails=(LONG,)),
    Guard("stage-keeps-the-place", ".stColumn:has(.st-key-stage) { container-type: inline-size; }", fails=(LONG,)),
    Guard("found-or-named-unfolds", "{% set unfolded = open %}", fails=(NAMED,)),
    Guard("found-or-named-unfolds", '{% set unfolded = pieces|map("last")|select|list %}', fails=(NAMED,)),
    # Very many
    Guard("first-quotes-only", "MOST = 1000", fails=(MANY,)),
    Guard("named-quote-is-shown", "return quotes[:MOST]", fails=(MANY,)),
    # Without end
    Guard("dossier-wraps-anywhere", "", fails=(SIDEWAYS,)),
    Guard("document-wraps-anywhere", "", fails=(SIDEWAYS,)),
)

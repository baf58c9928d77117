"""Guards of “Files for other programs”. What is refused for its characters is guarded in ``other_input``."""

from __future__ import annotations

from tests.guards.guard import Guard
from tests.guards.places import ITSELF

GUARDS = (
    # Networks
    Guard("no-more-kinds-than-gephi-has", "if False:", fails=("test_more_kinds_than_gephi_tells_apart_are_refused",)),
    Guard(
        "no-name-with-another-meaning",
        "_RENAMED: dict[str, str] = {}",
        fails=("test_no_attribute_has_a_name_that_a_program_has_a_use_of_its_own_for[quotes]",),
    ),
    Guard(
        "days-that-gephi-knows",
        f'graph.set("timeformat", "integer")\n{ITSELF}',
        fails=("test_time_is_in_days_of_the_one_format_that_gephi_and_the_standard_share",),
    ),
    Guard("spells-are-merged", "if False:", fails=("test_a_relation_is_there_in_the_merged_times_of_its_quotes",)),
    Guard(
        "no-day-of-writing",
        f'{ITSELF}\nmeta.set("lastmodifieddate", "2017-01-06")',
        fails=("test_no_day_of_writing_stands_in_the_file[gexf]",),
    ),
    Guard(
        "keys-that-are-no-labels",
        'ET.SubElement(root, "key", {"id": f"d{len(root)}", "for": name, "attr.name": key, "attr.type": type_})',
        fails=("test_keys_of_graphml_have_readable_ids_that_gephi_takes_for_no_label",),
    ),
    Guard(
        "unknown-is-left-out",
        "values: dict[str, Value] = {_attribute(head, False).name: str(cell) for head, cell in cells.items()}",
        fails=("test_what_is_not_known_is_left_out[*]",),
    ),
    Guard(
        "carriage-returns-are-kept",
        'body = ET.tostring(root, encoding="unicode")',
        fails=("test_line_ends_tabs_and_signs_of_markup_are_kept",),
    ),
    # Sources
    Guard(
        "latex-prints-each-sign",
        "return line",
        fails=(
            "test_latex_prints_a_special_sign_as_it_stood",
            "test_escaping_loses_nothing_and_leaves_every_brace_in_a_pair",
        ),
    ),
    Guard(
        "a-name-is-one-name",
        'return escape(name.literal or "")',
        fails=("test_a_name_with_a_comma_or_an_and_stays_one_name",),
    ),
    Guard(
        "no-words-end-their-record",
        "filled = [(tag, words) for tag, words in fields if words]",
        fails=("test_no_words_end_their_field_or_their_record",),
    ),
    Guard(
        "dates-claim-no-more",
        "if not known:",
        fails=("test_a_date_is_written_in_parts_or_in_words_where_parts_would_claim_too_much",),
    ),
    # Words, pictures and tables
    Guard(
        "no-word-is-markup", "return one_line(words)", fails=("test_no_word_becomes_markup_and_no_letter_is_another",)
    ),
    Guard(
        "no-empty-boxes",
        "if False:",
        fails=("test_a_letter_that_the_font_lacks_is_told_and_nothing_is_drawn_in_its_place",),
    ),
    Guard(
        "tables-say-utf-8",
        "return file.getvalue()",
        fails=("test_a_table_has_the_mark_of_utf_8_unless_it_is_not_wanted",),
    ),
    # Refusals
    Guard(
        "foreign-options-are-told",
        "for name in ():",
        fails=("test_every_option_of_a_format_is_one_of_the_command_and_refused_for_the_others",),
    ),
    Guard(
        "refusals-are-told",
        "except ZeroDivisionError as error:",
        fails=("test_what_a_format_cannot_carry_is_told_and_nothing_is_written",),
    ),
)

"""Guards of “Addresses”."""

from __future__ import annotations

from tests.guards.guard import Guard
from tests.guards.places import ITSELF

GUARDS = (
    Guard(
        "four-plain-digits",
        "return int(value) if value.isdigit() else None",
        fails=("test_whatever_stands_in_an_address_opens_a_view", "test_a_bad_value_by_itself_shows_everything"),
    ),
    Guard(
        "four-plain-digits",
        "return int(value) if value else None",
        fails=(
            "test_a_hostile_address_falls_back_to_the_defaults",
            "test_an_outdated_or_hostile_address_falls_back_part_by_part",
        ),
    ),
    Guard(
        "only-what-the-data-has",
        "found = tuple(self.address.get(name, ()))",
        fails=(
            "test_whatever_stands_in_an_address_opens_a_view",
            "test_a_bad_value_by_itself_shows_everything",
            "test_a_hostile_address_falls_back_to_the_defaults",
            "test_an_outdated_or_hostile_address_falls_back_part_by_part",
        ),
    ),
    Guard(
        "twice-is-not-at-all",
        'return values[0] if values else ""',
        fails=("test_one_bad_part_of_an_address_leaves_the_other_parts_as_they_were",),
    ),
    Guard(  # all or nothing is not what was meant
        "part-by-part",
        f"{ITSELF}\nif len(filters.chosen(entry)) < len(self.address.get(entry.name, ())):\n"
        "    return _Pass({}, self.dataset).read()",
        fails=(
            "test_one_bad_part_of_an_address_leaves_the_other_parts_as_they_were",
            "test_an_outdated_or_hostile_address_falls_back_part_by_part",
        ),
    ),
    Guard(
        "mistakes-are-told",
        "pass",
        fails=("test_each_kind_of_mistake_is_told_in_one_sentence_with_what_mends_it",),
    ),
    Guard(
        "no-words-of-a-link",
        "if True:",
        fails=("test_no_sentence_repeats_what_stands_in_a_link_and_every_fix_leads_to_an_address_without_mistakes",),
    ),
    Guard(
        "gone-quote-shows-relation",
        'return f"{relation_id}.{quote_hash}" if quote_hash else relation_id',
        fails=("test_a_quote_that_is_gone_leads_to_its_relation",),
    ),
    Guard(
        "gone-country-shows-nothing",
        "return value.upper()",
        fails=(
            "test_a_selected_relation_or_country_that_is_gone_falls_back_to_nothing",
            "test_a_hostile_address_falls_back_to_the_defaults",
        ),
    ),
)

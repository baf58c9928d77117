"""Guards of “Addresses”."""

from __future__ import annotations

from tests.guards.guard import Guard

ADDRESS = "graph/address.py"

GUARDS = (
    Guard(  # a year is four plain digits
        ADDRESS,
        "value.isascii() and value.isdigit() and len(value) <= 4",
        "value.isdigit()",
        fails=("test_whatever_stands_in_an_address_opens_a_view", "test_a_bad_value_by_itself_shows_everything"),
    ),
    Guard(
        ADDRESS,
        "int(value) if value.isascii() and value.isdigit() and len(value) <= 4 else None",
        "int(value) if value else None",
        fails=(
            "test_a_hostile_address_falls_back_to_the_defaults",
            "test_an_outdated_or_hostile_address_falls_back_part_by_part",
        ),
    ),
    Guard(  # only what the data has
        ADDRESS,
        "return tuple(value for value in known if value.casefold() in named) if named else ()",
        "return tuple(address.get(name, ()))",
        fails=(
            "test_whatever_stands_in_an_address_opens_a_view",
            "test_a_bad_value_by_itself_shows_everything",
            "test_a_hostile_address_falls_back_to_the_defaults",
            "test_an_outdated_or_hostile_address_falls_back_part_by_part",
        ),
    ),
    Guard(  # twice is not at all
        ADDRESS,
        'return values[0] if len(values) == 1 else ""',
        'return values[0] if values else ""',
        fails=("test_one_bad_part_of_an_address_leaves_the_other_parts_as_they_were",),
    ),
    Guard(  # all or nothing is not what was meant
        ADDRESS,
        "    countries = among(COUNTRY, dataset.codes)\n",
        "    countries = among(COUNTRY, dataset.codes)\n"
        "    if len(countries) < len(address.get(COUNTRY, ())):\n        address = {}\n        countries = ()\n",
        fails=(
            "test_one_bad_part_of_an_address_leaves_the_other_parts_as_they_were",
            "test_an_outdated_or_hostile_address_falls_back_part_by_part",
        ),
    ),
    Guard(
        ADDRESS,
        "any(q.hash == quote_hash for q in relation.quotes) else relation_id",
        "quote_hash else relation_id",
        fails=("test_a_quote_that_is_gone_leads_to_its_relation",),
    ),
    Guard(
        ADDRESS,
        "return value.upper() if value.upper() in dataset.codes else None",
        "return value.upper()",
        fails=(
            "test_a_selected_relation_or_country_that_is_gone_falls_back_to_nothing",
            "test_a_hostile_address_falls_back_to_the_defaults",
        ),
    ),
)

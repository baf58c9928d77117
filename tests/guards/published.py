"""Guards of “A published page”."""

from __future__ import annotations

from tests.guards.guard import Guard
from tests.guards.places import ITSELF

ONE_LETTER = "test_any_change_of_one_letter_is_named_by_its_quote_and_its_field"
FROM_A_DISK = "test_from_a_disk_every_quote_can_be_read_and_a_line_leads_to_its_quotes"

GUARDS = (
    Guard(
        "no-json-ends-its-script",
        "return text",
        fails=(
            "test_words_that_look_like_markup_stay_words",
            "test_json_in_a_script_can_end_none",
            "test_its_script_is_one_that_runs_from_a_disk_and_that_no_words_end",
        ),
    ),
    Guard(
        "a-classic-script",
        '<script type="module">{{ script|safe }}</script>',
        fails=("test_its_script_is_one_that_runs_from_a_disk_and_that_no_words_end",),
    ),
    Guard(
        "a-classic-script",
        '<script type="text/plain">{{ script|safe }}</script>',
        fails=(f"{FROM_A_DISK}[script]",),
    ),
    Guard("drawn-without-a-script", "", fails=(f"{FROM_A_DISK}[no-script]",)),
    Guard(
        "only-own-style-and-script",
        "return \"'unsafe-inline'\"",
        fails=("test_the_policy_allows_nothing_but_the_pages_own_style",),
    ),
    Guard(
        "icon-without-a-request",
        '<link rel="icon" href="https://a.example/icon.svg">',
        fails=("test_no_address_of_the_page_asks_a_server_for_anything",),
    ),
    Guard(
        "frame-icon-without-a-request",
        "",
        fails=("test_opened_by_itself_it_asks_no_server_for_an_icon",),
    ),
    Guard(
        "last-filter-off-scrolls-nowhere",
        "",
        fails=("test_kept_from_its_address_and_from_any_storage_it_says_the_view_behind_the_hash",),
    ),
    Guard(
        "the-address-behind-the-hash",
        "} catch (refused) {\n  throw refused;",
        fails=("test_kept_from_its_address_and_from_any_storage_it_says_the_view_behind_the_hash",),
    ),
    Guard(
        "the-wheel-is-the-pages",
        "",
        fails=("test_the_wheel_over_the_drawing_moves_the_page_and_with_ctrl_zooms",),
    ),
    Guard(
        "frame-as-high-as-its-words",
        "return;",
        fails=("test_the_frame_grows_with_the_quotes_of_the_line_that_is_chosen_and_nothing_scrolls_in_it",),
    ),
    Guard(
        "words-stand-once",
        'return {"@type": "Quotation", "@id": f"#{place}", "isPartOf": article, **speakers, "text": quote.exact}',
        fails=("test_of_very_many_quotes_each_takes_little_room",),
    ),
    Guard(
        "places-are-the-same-again",
        "found = nx.spring_layout(graph, k=2.2 / math.sqrt(len(graph)), iterations=120, weight=None, method='force')",
        fails=("test_the_same_view_gives_the_same_bytes_in_another_process",),
    ),
    Guard(
        "page-is-written-whole",
        "for name, content in files.items():\n    (folder / name).write_bytes(content)",
        fails=("test_a_full_disk_or_a_kill_in_the_middle_leaves_the_old_files_whole[publish-killed]",),
    ),
    Guard(
        "embedded-lines-are-filtered",
        "",
        fails=("test_its_filters_leave_the_lines_that_python_draws_and_say_so_of_the_quotes",),
    ),
    Guard("browsers-fold-as-python", "", fails=("test_a_browser_folds_each_character_as_python_does",)),
    Guard(
        "published-hits-are-marked",
        "pieces.push(own.slice(first - from, last - from));",
        fails=("test_every_hit_is_marked_where_the_live_page_marks_it_and_no_letter_changes",),
    ),
    Guard(
        "published-words-are-proposed",
        "",
        fails=("test_a_search_leads_to_the_same_words_relations_and_speakers_as_on_the_live_page",),
    ),
    Guard(
        "published-mistakes-are-told",
        "",
        fails=("test_ten_hostile_addresses_are_told_on_the_page_and_a_link_mends_them",),
    ),
    Guard(
        "unfetched-words-say-so",
        "throw error;",
        fails=("test_words_that_cannot_be_had_say_so_in_their_place_and_the_rest_goes_on",),
    ),
    Guard("killed-runs-leave-nothing", "pass", fails=("test_a_run_that_is_killed_anywhere_leaves_a_whole_page",)),
    Guard(
        "export-is-written-whole",
        "Path(out).write_bytes(made)",
        fails=("test_a_full_disk_or_a_kill_in_the_middle_leaves_the_old_files_whole[export-killed]",),
    ),
    Guard("nothing-replaces-no-page", "if False:", fails=("test_a_view_of_nothing_replaces_no_page",)),
    Guard(
        "other-words-other-names",
        'return "0123456789"',
        fails=("test_other_words_give_other_names_so_that_no_cache_mixes_two_versions",),
    ),
    # verify
    Guard(
        "each-part-is-digested",
        f'{ITSELF}\nfound[name].pop("words", None)',
        fails=(ONE_LETTER, "test_whatever_character_of_a_quote_is_changed_it_is_named"),
    ),
    Guard(
        "each-part-is-digested",
        "found[name] = {}",
        fails=(ONE_LETTER, "test_any_character_of_a_page_that_is_changed_is_found"),
    ),
    Guard("each-field-is-digested", "pass", fails=(ONE_LETTER,)),
    Guard(
        "gone-and-put-in",
        "pass",
        fails=("test_a_quote_that_is_taken_out_and_one_that_is_put_in_are_found",),
    ),
    Guard(
        "manifest-digests-itself",
        "pass",
        fails=("test_what_the_manifest_says_of_the_sources_cannot_be_changed_unseen",),
    ),
    Guard(
        "files-beside-are-digested",
        "pass",
        fails=("test_an_unchanged_site_passes_and_any_change_of_any_file_is_found",),
    ),
    Guard(
        "every-byte-is-sealed",
        "return True",
        fails=(
            "test_a_change_that_is_none_of_words_is_found_by_the_seal[*]",
            "test_whatever_character_of_a_page_is_changed_it_is_found",
        ),
    ),
    Guard(
        "each-file-keeps-its-own",
        "names = {part: _part_in(beside, part, False) for part in (*other.then, *other.now, *other.places)}",
        fails=("test_what_several_files_have_each_is_looked_at_in_each_and_told_where_it_stands",),
    ),
    Guard(
        "quotes-are-looked-up",
        "texts = held_texts({}, folder)",
        fails=("test_the_quotes_of_a_page_are_looked_up_in_their_texts",),
    ),
    Guard(
        "no-manifest-no-page", "return ReadPage({}, {}, {}, {}, {})", fails=("test_what_is_no_published_page_is_told",)
    ),
    Guard(
        "unreadable-manifest",
        "except ZeroDivisionError as error:",
        fails=("test_what_is_no_published_page_is_told",),
    ),
)

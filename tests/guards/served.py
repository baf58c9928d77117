"""Guards of “The server”."""

from __future__ import annotations

from tests.guards.guard import Change, Guard
from tests.guards.places import ITSELF


def in_effect(*settings: str) -> tuple[str, ...]:
    return tuple(f"test_the_servers_settings_are_in_effect[{setting}]" for setting in settings)


NO_TOKEN = Change("uploads-need-a-token", "enableXsrfProtection = false")

GUARDS = (
    # Settings that are named, so that other defaults change nothing
    Guard("other-sites-get-no-answer", "", fails=in_effect("server.enableCORS")),
    Guard("uploads-need-a-token", "", fails=in_effect("server.enableXsrfProtection")),
    Guard("code-is-not-reloaded", "", fails=in_effect("server.fileWatcherType")),
    Guard("static-files", "", fails=in_effect("server.enableStaticServing")),
    Guard("no-usage-stats", "", fails=in_effect("browser.gatherUsageStats")),
    Guard("no-error-links", "", fails=in_effect("client.showErrorLinks")),
    Guard("no-developer-menu", "", fails=in_effect("client.toolbarMode")),
    Guard(
        "upload-limit", f"{ITSELF}\n\nport = 8501", fails=("test_every_setting_of_the_server_has_its_reason_above_it",)
    ),
    # Who may talk to it
    Guard(
        "uploads-need-a-token",
        NO_TOKEN.instead,
        fails=("test_a_file_that_comes_without_the_visitors_token_is_refused",),
    ),
    Guard(
        "other-sites-get-no-answer",
        "enableCORS = false",
        fails=(
            "test_the_page_of_another_site_gets_no_answer_that_it_may_read",
            "test_the_page_of_another_site_cannot_open_a_session",
        ),
        also=(NO_TOKEN,),
    ),
    Guard(
        "own-static-folder",
        "static.symlink_to(app_folder)",
        fails=("test_nothing_but_our_files_is_served_beside_the_page",),
    ),
    Guard(
        "tracebacks-stay-here",
        'showErrorDetails = "full"',
        fails=(
            *in_effect("client.showErrorDetails"),
            "test_a_fault_of_the_program_tells_a_reader_nothing_of_the_server",
        ),
    ),
    # Our modules, and vis-network's file
    Guard(
        "unwritable-is-told",
        "except ZeroDivisionError as error:",
        fails=(
            "test_where_they_cannot_be_written_the_reader_is_told_what_to_do",
            "test_where_our_files_cannot_be_put_the_page_says_so_and_every_word_can_be_read",
        ),
    ),
    Guard(
        "missing-asset-is-told",
        "return",
        fails=("test_where_our_files_cannot_be_put_the_page_says_so_and_every_word_can_be_read",),
    ),
    Guard(
        "written-once-and-whole",
        "if not target.is_file():",
        fails=("test_a_file_that_is_there_is_not_written_again_and_one_that_was_cut_short_is",),
    ),
    Guard(  # half a megabyte at each start
        "written-once-and-whole",
        "if True or target.stat().st_size != len(content):",
        fails=("test_a_file_that_is_there_is_not_written_again_and_one_that_was_cut_short_is",),
    ),
    Guard(
        "style-comes-along",
        "",
        fails=("test_a_host_that_has_no_address_of_ours_shows_the_same_page",),
    ),
    Guard(
        "missing-module-is-told",
        'STUB = "export default async (it) => {\\n  const [data] = it.data;\\n"'
        ' "  return (await import(data.module))[data.mount](it);\\n};\\n"',
        fails=("test_where_the_module_does_not_arrive_the_page_says_so_and_every_word_can_be_read",),
    ),
    Guard(
        "failed-drawing-is-told",
        "this.ready.then(() => this.update()).catch(() => {});",
        fails=("test_where_vis_network_does_not_arrive_the_page_says_so_and_every_relation_can_be_opened",),
    ),
    # Downloads
    Guard(
        "wrong-addresses-make-no-file",
        "pass",
        fails=("test_every_mistake_of_an_address_is_told_with_the_address_that_is_meant_and_no_file_is_made",),
    ),
    Guard(
        "unknown-downloads-are-told",
        'raise asked.Refused(404, "Not found.")',
        fails=("test_an_unknown_name_is_told_with_the_names_that_there_are[quotes.xls]",),
    ),
    Guard(
        "downloads-are-there-before-the-click",
        "st.download_button(entry.words, lambda: file.content, file.name, file.mime, key, on_click='ignore')",
        fails=("test_where_no_address_is_ours_each_download_is_made_before_it_can_be_clicked",),
    ),
    # Words that are fetched before they are asked for
    Guard(
        "older-words-are-refused",
        "pass",
        fails=("test_words_of_other_data_than_the_servers_are_refused[0]",),
    ),
    Guard(
        "an-older-answer-changes-nothing",
        "waited = null;",
        fails=("test_an_answer_to_an_older_press_leaves_the_words_of_the_newest",),
    ),
    Guard(
        "no-words-while-a-filter-is-under-way",
        "",
        fails=("test_words_that_were_fetched_before_a_filter_was_set_are_not_shown_after_it",),
    ),
    # The document
    Guard(
        "a-document-without-data",
        "told = preview(dataset, address)",
        fails=("test_data_that_cannot_be_read_leaves_a_document_with_a_name",),
    ),
    Guard(
        "skeleton-goes-away", "", fails=("test_a_page_that_is_not_there_yet_shows_its_name_and_where_things_will_be",)
    ),
    Guard(
        "page-comes-into-sight",
        "",
        fails=("test_a_page_that_is_not_there_yet_shows_its_name_and_where_things_will_be",),
    ),
)

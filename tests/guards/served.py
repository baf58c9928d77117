"""Guards of “The server”."""

from __future__ import annotations

from tests.guards.guard import Change, Guard

CONFIG, COMPONENT = ".streamlit/config.toml", "graph/component/__init__.py"


def in_effect(*settings: str) -> tuple[str, ...]:
    return tuple(f"test_the_servers_settings_are_in_effect[{setting}]" for setting in settings)


NO_TOKEN = Change(CONFIG, "enableXsrfProtection = true", "enableXsrfProtection = false")

GUARDS = (
    # Settings that are named, so that other defaults change nothing
    Guard(CONFIG, "enableCORS = true\n", "", fails=in_effect("server.enableCORS")),
    Guard(CONFIG, "enableXsrfProtection = true\n", "", fails=in_effect("server.enableXsrfProtection")),
    Guard(CONFIG, 'fileWatcherType = "none"\n', "", fails=in_effect("server.fileWatcherType")),
    Guard(CONFIG, "enableStaticServing = true", "", fails=in_effect("server.enableStaticServing")),
    Guard(CONFIG, "gatherUsageStats = false", "", fails=in_effect("browser.gatherUsageStats")),
    Guard(CONFIG, "showErrorLinks = false", "", fails=in_effect("client.showErrorLinks")),
    Guard(CONFIG, 'toolbarMode = "minimal"', "", fails=in_effect("client.toolbarMode")),
    Guard(
        CONFIG,
        "# The page reports nothing about its readers to anybody.\n",
        "",
        fails=("test_every_setting_of_the_server_has_its_reason_above_it",),
    ),
    # Who may talk to it
    Guard(
        CONFIG,
        NO_TOKEN.old,
        NO_TOKEN.new,
        fails=("test_a_file_that_comes_without_the_visitors_token_is_refused",),
    ),
    Guard(
        CONFIG,
        "enableCORS = true",
        "enableCORS = false",
        fails=(
            "test_the_page_of_another_site_gets_no_answer_that_it_may_read",
            "test_the_page_of_another_site_cannot_open_a_session",
        ),
        also=(NO_TOKEN,),
    ),
    Guard(  # a folder of its own
        COMPONENT,
        "            target.parent.mkdir(exist_ok=True)\n",
        "            target.parent.symlink_to(app_folder)\n",
        fails=("test_nothing_but_vis_network_is_served_beside_the_page",),
    ),
    Guard(
        CONFIG,
        'showErrorDetails = "none"',
        'showErrorDetails = "full"',
        fails=(
            *in_effect("client.showErrorDetails"),
            "test_a_fault_of_the_program_tells_a_reader_nothing_of_the_server",
        ),
    ),
    # vis-network's file
    Guard(
        COMPONENT,
        "        except OSError as error:\n",
        "        except ZeroDivisionError as error:\n",
        fails=(
            "test_where_it_cannot_be_written_the_reader_is_told_what_to_do",
            "test_where_vis_network_cannot_be_put_the_page_says_so_and_every_word_can_be_read",
        ),
    ),
    Guard(
        "graph/page/explore.py",
        '        st.html(render("fault.html", words=str(error)))\n',
        "        return\n",
        fails=("test_where_vis_network_cannot_be_put_the_page_says_so_and_every_word_can_be_read",),
        also=(
            Change(
                "graph/page/explore.py", "except component.AssetMissing as error:", "except component.AssetMissing:"
            ),
        ),
    ),
    Guard(
        COMPONENT,
        " or target.stat().st_size != len(code)",
        "",
        fails=("test_a_file_that_is_there_is_not_written_again_and_one_that_was_cut_short_is",),
    ),
    Guard(  # half a megabyte at each start
        COMPONENT,
        "    if not target.is_file() or",
        "    if True or",
        fails=("test_a_file_that_is_there_is_not_written_again_and_one_that_was_cut_short_is",),
    ),
    Guard(
        "graph/component/network.js",
        ".catch((error) => this.fail(error));",
        ".catch(() => {});",
        fails=("test_where_vis_network_does_not_arrive_the_page_says_so_and_every_relation_can_be_opened",),
    ),
    # The document
    Guard(
        "graph/page/shell.py",
        'preview(dataset, address) if dataset else Preview(TITLE, "")',
        "preview(dataset, address)",
        fails=("test_data_that_cannot_be_read_leaves_a_document_with_a_name",),
    ),
    Guard(
        "graph/templates/shell.css",
        " animation: rg-gone 0s 60s forwards;",
        "",
        fails=("test_a_page_that_is_not_there_yet_shows_its_name_and_where_things_will_be",),
    ),
    Guard(
        "graph/templates/shell.css",
        "animation: rg-out-of-sight 60s step-end;",
        "",
        fails=("test_a_page_that_is_not_there_yet_shows_its_name_and_where_things_will_be",),
    ),
)

"""Guards of “Your own file”."""

from __future__ import annotations

from tests.guards.guard import Change, Guard

DATA, SIDEBAR = "graph/page/data.py", "graph/page/sidebar.py"
UPLOADED = "test_an_uploaded_file_is_checked_by_its_content_and_seen_by_its_visitor_only"

GUARDS = (
    Guard(
        DATA,
        "named = parser.parse_known_args(sys.argv[1:])[0].data",
        'named = os.environ.get("RELATIONS_DATA")',
        fails=(
            "test_data_is_named_by_option_or_environment[--data FILE]",
            "test_data_is_named_by_option_or_environment[--data=FILE]",
            "test_the_option_wins_over_the_environment",
            "test_a_folder_is_shown_as_one",
        ),
    ),
    Guard(
        DATA,
        ', default=os.environ.get("RELATIONS_DATA"))',
        ")",
        fails=(
            "test_data_is_named_by_option_or_environment[RELATIONS_DATA]",
            "test_a_file_that_is_not_there_gives_a_page_that_says_so",
        ),
    ),
    Guard(  # the environment is what holds without an option
        DATA,
        "return Path(named) if named",
        'named = os.environ.get("RELATIONS_DATA") or named\n    return Path(named) if named',
        fails=("test_the_option_wins_over_the_environment",),
    ),
    Guard(
        "graph/load.py",
        '_ENDINGS = (".yaml", ".yml")',
        '_ENDINGS = (".yaml",)',
        fails=("test_a_folder_is_shown_as_one",),
    ),
    Guard(
        DATA,
        "parser.parse_known_args(sys.argv[1:])[0]",
        "parser.parse_args(sys.argv[1:])",
        fails=("test_an_option_that_nobody_knows_is_no_reason_to_fail",),
    ),
    # Uploads
    Guard(  # whatever its name
        SIDEBAR,
        'when you close the page.", key="upload"',
        'when you close the page.", key="upload", type=["yaml", "yml"]',
        fails=(UPLOADED,),
    ),
    Guard(  # other visitors do not see it
        DATA,
        "    own: Snapshot = state.own\n",
        "    own: Snapshot = state.own\n    own_file.last = own\n",
        fails=(UPLOADED,),
        also=(Change(DATA, "        return shared\n", '        return getattr(own_file, "last", shared)\n'),),
    ),
    Guard(  # removed, it is gone
        DATA,
        "        state.own = None\n        return shared\n",
        '        return state.get("own") or shared\n',
        fails=(UPLOADED,),
    ),
    Guard(  # its problems
        DATA,
        "before.record, error.problems, before.own)",
        "before.record, (), before.own)",
        fails=(
            "test_an_uploaded_file_that_is_wrong_is_told_as_check_prints_it_and_changes_nothing",
            "test_an_upload_that_is_no_text_at_all_is_told_and_the_page_lives",
        ),
    ),
    Guard(  # what was shown stays
        DATA,
        "Snapshot(-state.uploads, before.dataset, ",
        "Snapshot(-state.uploads, None, ",
        fails=(
            "test_an_uploaded_file_that_is_wrong_is_told_as_check_prints_it_and_changes_nothing",
            "test_an_upload_that_is_no_text_at_all_is_told_and_the_page_lives",
        ),
    ),
    Guard(
        ".streamlit/config.toml",
        "maxUploadSize = 2",
        "maxUploadSize = 20",
        fails=(
            "test_a_file_over_2_mb_is_refused_before_it_is_read",
            "test_the_servers_settings_are_in_effect[server.maxUploadSize]",
        ),
    ),
    Guard(
        "graph/templates/starter.yaml",
        "event: AGREE",
        "event: AGRE",
        fails=("test_the_file_to_start_from_is_itself_clean",),
    ),
)

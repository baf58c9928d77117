"""Guards of “Your own file”."""

from __future__ import annotations

from tests.guards.guard import Change, Guard
from tests.guards.places import ITSELF

UPLOADED = "test_an_uploaded_file_is_checked_by_its_content_and_seen_by_its_visitor_only"

GUARDS = (
    Guard(
        "option-names-the-data",
        'named = os.environ.get("RELATIONS_DATA")',
        fails=(
            "test_data_is_named_by_option_or_environment[--data FILE]",
            "test_data_is_named_by_option_or_environment[--data=FILE]",
            "test_the_option_wins_over_the_environment",
            "test_a_folder_is_shown_as_one",
        ),
    ),
    Guard(
        "environment-names-the-data",
        'parser.add_argument("--data")',
        fails=(
            "test_data_is_named_by_option_or_environment[RELATIONS_DATA]",
            "test_a_file_that_is_not_there_gives_a_page_that_says_so",
        ),
    ),
    Guard(  # the environment is what holds without an option
        "option-wins",
        f'named = os.environ.get("RELATIONS_DATA") or named\n{ITSELF}',
        fails=("test_the_option_wins_over_the_environment",),
    ),
    Guard(
        "yaml-endings",
        """DATA_FORMATS = (FileFormat("YAML", (".yaml",), scan),)""",
        fails=("test_a_folder_is_shown_as_one",),
    ),
    Guard(
        "option-names-the-data",
        "named = parser.parse_args(sys.argv[1:]).data",
        fails=("test_an_option_that_nobody_knows_is_no_reason_to_fail",),
    ),
    # Uploads
    Guard("any-file-name", 'st.file_uploader(asked, key="upload", type=["yaml", "yml"])', fails=(UPLOADED,)),
    Guard(
        "uploads-are-private",
        f"own_file.last = kept.own\n{ITSELF}",
        fails=(UPLOADED,),
        also=(Change("others-see-the-shared", 'return getattr(own_file, "last", shared)'),),
    ),
    Guard("removed-is-gone", "return kept.own or shared", fails=(UPLOADED,)),
    Guard(  # its problems
        "wrong-upload-changes-nothing",
        "kept.own = replace(before, generation=-kept.uploads, problems=())",
        fails=(
            "test_an_uploaded_file_that_is_wrong_is_told_as_check_prints_it_and_changes_nothing",
            "test_an_upload_that_is_no_text_at_all_is_told_and_the_page_lives",
        ),
    ),
    Guard(  # what was shown stays
        "wrong-upload-changes-nothing",
        "kept.own = replace(before, generation=-kept.uploads, dataset=None, problems=error.problems)",
        fails=(
            "test_an_uploaded_file_that_is_wrong_is_told_as_check_prints_it_and_changes_nothing",
            "test_an_upload_that_is_no_text_at_all_is_told_and_the_page_lives",
        ),
    ),
    Guard(
        "upload-limit",
        "maxUploadSize = 20",
        fails=(
            "test_a_file_over_2_mb_is_refused_before_it_is_read",
            "test_the_servers_settings_are_in_effect[server.maxUploadSize]",
        ),
    ),
    Guard(
        "removed-has-no-address",
        "pass",
        fails=("test_what_is_downloaded_of_an_uploaded_file_has_an_address_of_its_own_that_goes_with_the_file",),
    ),
    Guard(
        "gone-with-the-session",
        "if held is None:",
        fails=("test_what_is_downloaded_of_an_uploaded_file_goes_with_its_visitor",),
    ),
    Guard(
        "starter-is-clean",
        f'{ITSELF}\nstarter = starter.replace(b"AGREE", b"AGRE")',
        fails=("test_the_file_to_start_from_is_itself_clean",),
    ),
)

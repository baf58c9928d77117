"""Guards of “Mending and recording”."""

from __future__ import annotations

from tests.guards.guard import Guard

MEND, EDIT, RECORD, VERIFY = (f"graph/{name}.py" for name in ("mend", "edit", "record", "verify"))

GUARDS = (
    Guard(  # the scalar's own style
        EDIT,
        'return Splice(start, end, scalar(value, node.style or "", inside, layout))',
        "return Splice(start, end, scalar(value, '\"', inside, layout))",
        fails=("test_typography_becomes_the_sources_own_in_the_scalars_own_style",),
    ),
    Guard(  # typography is mended
        MEND,
        "        made |= mend\n",
        "",
        fails=(
            "test_typography_becomes_the_sources_own_in_the_scalars_own_style[*]",
            "test_comments_order_line_ends_mode_and_byte_order_mark_stay",
        ),
    ),
    Guard(
        EDIT,
        '            data = self.mark + text.encode("utf-8")\n',
        '            data = text.encode("utf-8")\n',
        fails=("test_comments_order_line_ends_mode_and_byte_order_mark_stay",),
    ),
    Guard(
        EDIT,
        "            text = text[:start] + new + text[end:]\n",
        '            text = (text[:start] + new + text[end:]).replace("\\r\\n", "\\n")\n',
        fails=(
            "test_comments_order_line_ends_mode_and_byte_order_mark_stay",
            "test_a_changed_scalar_reads_back_and_no_byte_outside_it_changes",
        ),
    ),
    Guard(
        "graph/files.py",
        "target.stat().st_mode & 0o7777 if target.exists() else 0o666 & ~_umask()",
        "0o666 & ~_umask()",
        fails=("test_comments_order_line_ends_mode_and_byte_order_mark_stay",),
    ),
    Guard(  # wrong words are no typography
        VERIFY,
        "        return Judgement(Verdict.NOT_FOUND)\n",
        '        return Judgement(Verdict.NOT_FOUND, mend={"exact": text.folded[20:40]})\n',
        fails=tuple(
            f"test_what_is_no_mere_typography_stays_a_fault[{words}]"
            for words in (
                "caf\\xe9 owners \\u2026 cheered",
                "met his [own] counterpart",
                "caf\\xe9 owners wept",
                "x y z",
            )
        ),
    ),
    Guard(
        VERIFY,
        "sensible = told if len(told) == 1 else []",
        "sensible = told[:1]",
        fails=(
            "test_words_that_two_places_can_mean_are_left_to_a_person",
            "test_on_a_terminal_it_asks_which_place_is_meant",
        ),
    ),
    Guard(
        "graph/commands/verify.py",
        "_choose if asking else None",
        "None",
        fails=("test_on_a_terminal_it_asks_which_place_is_meant",),
    ),
    Guard(
        MEND,
        "            return load_marked(copy)\n",
        "            return load_marked(data)\n",
        fails=("test_nothing_is_written_where_the_mended_file_would_not_be_sound",),
    ),
    Guard(
        MEND,
        "any(file.read_bytes() != old for file, (old, _) in files.items())",
        "False",
        fails=("test_nothing_is_written_where_somebody_else_wrote_meanwhile",),
    ),
    Guard(
        "graph/files.py",
        "    target = path.resolve()\n",
        "    target = path\n",
        fails=("test_a_link_to_the_data_stays_a_link",),
    ),
    Guard(
        EDIT,
        "        if not _same(read, wanted):\n",
        "        if False:\n",
        fails=("test_a_change_that_would_touch_something_else_is_refused",),
    ),
    Guard(
        EDIT,
        "return begin, max(begin, begin + len(self.text[begin : node.end_mark.index].rstrip()))",
        "return begin, int(node.end_mark.index)",
        fails=("test_a_changed_scalar_reads_back_and_no_byte_outside_it_changes",),
    ),
    # The record
    Guard(
        RECORD,
        "except (OSError, ValueError, RecursionError) as error:",
        "except ZeroDivisionError as error:",
        fails=(
            "test_a_broken_record_verifies_nothing_and_stops_nothing",
            "test_a_missing_record_or_a_folder_in_its_place_verifies_nothing",
            "test_recording_over_a_broken_record_says_so_and_starts_a_new_one",
            "test_with_a_broken_record_every_word_is_shown_and_none_is_called_checked",
        ),
    ),
    Guard(
        RECORD,
        "        if not isinstance(found, dict):\n",
        "        if False:\n",
        fails=("test_a_broken_record_verifies_nothing_and_stops_nothing",),
    ),
    Guard(
        RECORD,
        "    except FileNotFoundError:\n        return Record()\n",
        "",
        fails=("test_a_missing_record_or_a_folder_in_its_place_verifies_nothing",),
    ),
    Guard(  # what shape an entry has
        RECORD,
        " if _is_entry(entry)}",
        "}",
        fails=(
            "test_a_broken_record_verifies_nothing_and_stops_nothing",
            "test_with_a_broken_record_every_word_is_shown_and_none_is_called_checked",
            "test_an_entry_that_was_tampered_with_verifies_nothing[verdict-typography]",
            "test_an_entry_that_was_tampered_with_verifies_nothing[checked-2024-13-01]",
            "test_an_entry_that_was_tampered_with_verifies_nothing[sha256-x]",
        ),
    ),
    Guard(  # whose words it is about
        RECORD,
        'if entry is None or entry["hash"] != quote.hash or entry["source"] != quote.source:',
        "if entry is None:",
        fails=(
            "test_an_entry_that_was_tampered_with_verifies_nothing[hash-0000000000]",
            "test_an_entry_that_was_tampered_with_verifies_nothing[source-other]",
        ),
    ),
    Guard(
        "graph/commands/verify.py",
        '        click.echo(f"{before.trouble}: starting a new one", err=True)\n',
        "        pass\n",
        fails=("test_recording_over_a_broken_record_says_so_and_starts_a_new_one",),
    ),
    Guard(
        "graph/model.py",
        'fingerprint(self.source, self.prefix or "", self.exact, self.suffix or "")',
        "fingerprint(self.source)",
        fails=("test_one_changed_word_makes_an_entry_stale_by_itself",),
    ),
    Guard(
        RECORD,
        '        same_text = source.sha256 in (None, entry["sha256"])\n',
        "        same_text = True\n",
        fails=("test_another_text_makes_an_entry_stale",),
    ),
)

"""The format's rules beyond one field: each test breaks one, and reads what the curator is told."""

from __future__ import annotations

import pytest

from tests.support.yaml_samples import HEAD, WHOLE, codes, loaded, problems, quoted, relation, the_problem

SUN = "countries:\n  SUN: {successor: RUS}\n"


def test_a_file_without_faults_has_no_problem() -> None:
    assert problems(WHOLE) == []


# Pairs and quotes


@pytest.mark.parametrize("between", ["[RUS, TUR]", "[TUR, RUS]"])
def test_a_pair_stands_once_whatever_its_order(between: str) -> None:
    one = "exact: one\nsource: times-2016"
    problem = the_problem(HEAD + relation(one) + relation(one, between=between))
    assert (problem.code, problem.line, problem.where) == ("pair-twice", 12, "relations[1].between")
    assert problem.message == "duplicate pair: RUS–TUR is already in line 8"


def test_the_same_words_stand_once_on_a_pair() -> None:
    one = "exact: one  two\nsource: times-2016"
    problem = the_problem(HEAD + relation(one, "exact: one two\nsource: times-2016"))
    assert (problem.code, problem.line, problem.where) == ("quote-twice", 12, "relations[0].quotes[1].exact")
    assert problem.message == "this pair already has these words, in line 10"


def test_words_that_stand_twice_in_the_source_are_told_apart_by_their_prefix() -> None:
    one = "exact: one\nsource: times-2016"
    assert problems(HEAD + relation(one, one + "\nprefix: and then")) == []


def test_the_same_words_may_stand_on_several_pairs() -> None:
    one = "exact: one\nsource: times-2016"
    assert problems(HEAD + relation(one) + relation(one, between="[RUS, USA]")) == []


# Sources


def test_a_quote_names_a_source_that_is_declared() -> None:
    text = HEAD + relation("exact: one\nsource: tims-2016", "exact: two\nsource: times-2016")
    problem = the_problem(text)
    assert (problem.code, problem.line, problem.column, problem.found) == ("unknown-source", 11, 17, "tims-2016")
    assert problem.hint == "did you mean times-2016?"


def test_a_source_that_nobody_quotes_is_worth_a_warning() -> None:
    unused = "  other: {title: A, container-title: B, issued: 2016}\nrelations:"
    problem = the_problem(WHOLE.replace("relations:", unused))
    assert (problem.code, problem.severity, problem.line, problem.column) == ("unused-source", "warning", 7, 3)
    assert loaded(WHOLE.replace("relations:", unused)).dataset.title == "Tiny"


@pytest.mark.parametrize("source", ["source: tims-2016", "sorce: times-2016", "source: [times-2016]"])
def test_a_source_is_not_called_unused_because_its_id_was_misspelled(source: str) -> None:
    assert "unused-source" not in codes(HEAD + relation(f"exact: one\n{source}"))


@pytest.mark.parametrize("day", ["2016-12-29", "2016-12", "2016", "2017"])
def test_the_day_before_is_another_time_zones_day_of_publication(day: str) -> None:
    assert problems(WHOLE.replace("relations:", f"    accessed: {day}\nrelations:")) == []


def test_a_source_is_read_after_it_was_published() -> None:
    problem = the_problem(WHOLE.replace("relations:", "    accessed: 2016-12-28\nrelations:"))
    assert (problem.code, problem.line, problem.where) == (
        "accessed-before-issued",
        7,
        "sources.times-2016.accessed",
    )
    assert problem.message == "accessed before it was issued (2016-12-30)"


# Who acts


@pytest.mark.parametrize("key", ["actor", "recipient"])
def test_actors_and_recipients_are_parties_of_the_pair(key: str) -> None:
    coding = {"actor": "[FRA]", "recipient": "[FRA]"}
    other = {"actor": "recipient: [RUS]", "recipient": "actor: [RUS]"}[key]
    problem = the_problem(quoted(f"event: AID\n{key}: {coding[key]}\n{other}"))
    assert (problem.code, problem.line, problem.found, problem.allowed) == (
        "actor-not-party",
        13,
        "FRA",
        ("RUS", "TUR"),
    )
    assert problem.message == "FRA is neither RUS nor TUR, nor a predecessor of either"


def test_a_predecessor_of_a_party_may_act() -> None:
    coded = quoted("event: AID\nactor: [SUN]\nrecipient: [TUR]")
    assert codes(coded) == ["actor-not-party"]
    assert problems(SUN + coded) == []


def test_how_a_former_state_is_declared_is_shown_where_one_is_missing() -> None:
    coded = quoted("event: AID\nactor: [SUN]\nrecipient: [TUR]")
    assert the_problem(coded).hint == "countries: {SUN: {successor: …}}"
    assert the_problem(coded.replace("SUN", "FRA")).hint == "code it on its own pair"


def test_the_predecessor_of_a_predecessor_may_act() -> None:
    chain = "countries:\n  CSK: {successor: SUN}\n  SUN: {successor: RUS}\n"
    assert problems(chain + quoted("event: CONSULT\nactor: [CSK]")) == []


def test_a_state_may_have_several_successors_and_act_on_the_pairs_of_each() -> None:
    heirs = "countries:\n  SUN: {successor: [RUS, UKR]}\n"
    for pair in ("[RUS, TUR]", "[UKR, TUR]"):
        text = quoted("event: AID\nactor: [SUN]\nrecipient: [TUR]").replace("[RUS, TUR]", pair)
        assert problems(heirs + text) == []
    assert codes(heirs + quoted("event: AID\nactor: [SUN]\nrecipient: [TUR]").replace("[RUS, TUR]", "[FRA, TUR]")) == [
        "actor-not-party"
    ]


def test_the_successors_of_a_successor_count_too_and_each_line_has_its_own_end() -> None:
    heirs = "countries:\n  YUG: {successor: [SCG, HRV]}\n  SCG: {successor: [SRB, MNE]}\n"
    for party in ("SRB", "MNE", "HRV"):
        text = quoted("event: CONSULT\nactor: [YUG]").replace("[RUS, TUR]", f"[{party}, TUR]")
        assert problems(heirs + text) == []


def test_a_predecessor_of_both_parties_is_neither_of_them_for_sure() -> None:
    heirs = "countries:\n  CSK: {successor: [CZE, SVK]}\n"
    text = quoted("event: ACCUSE\nactor: [CSK]\nrecipient: [SVK]").replace("[RUS, TUR]", "[CZE, SVK]")
    assert problems(heirs + text) == []
    assert codes(heirs + text.replace("[SVK]", "[CSK]")) == ["actor-is-recipient"]


def test_a_successor_is_listed_once_and_its_place_in_the_list_is_told() -> None:
    (problem,) = problems("countries:\n  CSK: {successor: [CZE, CZE]}\n" + WHOLE)
    assert (problem.code, problem.line, problem.column) == ("successor-twice", 2, 26)


def test_a_wrong_successor_in_a_list_is_told_at_its_place() -> None:
    (problem,) = problems("countries:\n  CSK: {successor: [CZE, Slovakia]}\n" + WHOLE)
    assert (problem.code, problem.line, problem.column, problem.where, problem.hint) == (
        "unknown-country", 2, 26, "countries.CSK.successor[1]", "did you mean SVK (Slovakia)?",
    )  # fmt: skip


def test_a_circle_of_successors_is_found_behind_a_list() -> None:
    circle = "countries:\n  SUN: {successor: [UKR, RUS]}\n  RUS: {successor: SUN}\n"
    found = [p for p in problems(circle + WHOLE) if p.code == "successor-cycle"]
    assert [(p.line, p.where) for p in found] == [
        (2, "countries.SUN.successor[1]"), (3, "countries.RUS.successor"),
    ]  # fmt: skip


def test_a_state_does_not_succeed_itself() -> None:
    circle = "countries:\n  SUN: {successor: RUS}\n  RUS: {successor: SUN}\n"
    found = [p for p in problems(circle + WHOLE) if p.code == "successor-cycle"]
    assert [(p.line, p.where) for p in found] == [(2, "countries.SUN.successor"), (3, "countries.RUS.successor")]
    assert found[0].message == "SUN → RUS → SUN: no state is its own successor"
    assert "successor-cycle" in codes("countries:\n  SUN: {successor: SUN}\n" + WHOLE)


def test_a_state_that_has_a_successor_stands_on_its_pairs() -> None:
    problem = the_problem(SUN + WHOLE.replace("[RUS, TUR]", "[SUN, TUR]"))
    assert (problem.code, problem.line, problem.column) == ("former-state-in-pair", 10, 15)
    assert problem.hint == "write RUS"
    several = SUN.replace("RUS", "[RUS, UKR]") + WHOLE.replace("[RUS, TUR]", "[SUN, TUR]")
    assert the_problem(several).hint == "write RUS or UKR"


# Codes that ISO leaves to its users


def test_a_user_assigned_code_is_one_of_a_country_where_the_file_gives_it_a_label() -> None:
    text = quoted("event: AGREE\nactor: [XAB, TUR]\nspeaker: {name: A, country: XAB}").replace(
        "[RUS, TUR]", "[XAB, TUR]"
    )
    assert problems("countries:\n  XAB: {label: Abkhazia}\n" + text) == []


def test_a_user_assigned_code_without_a_label_is_told_once_and_where_it_stands_first() -> None:
    problem = the_problem(quoted("event: AGREE\nactor: [XAB, TUR]").replace("[RUS, TUR]", "[XAB, TUR]"))
    assert (problem.code, problem.line, problem.column, problem.found) == ("unknown-country", 8, 15, "XAB")
    assert (
        problem.message == "XAB is a code that ISO 3166 leaves to its users, and nothing here says what it stands for"
    )
    assert problem.hint == "countries: {XAB: {label: …}}"


def test_a_user_assigned_code_that_only_has_a_successor_lacks_a_label() -> None:
    problem = the_problem("countries:\n  XAB: {successor: RUS}\n" + WHOLE)
    assert (problem.code, problem.line, problem.column) == ("unknown-country", 2, 3)


def test_a_label_that_cannot_be_read_is_told_and_not_called_missing() -> None:
    assert codes("countries:\n  XAB: {label: [Abkhazia]}\n" + WHOLE.replace("[RUS,", "[XAB,")) == ["wrong-shape"]


@pytest.mark.parametrize("code", ["XKS", "XKK"])
def test_other_codes_of_kosovo_are_told_by_the_one_that_has_a_name(code: str) -> None:
    problem = the_problem(WHOLE.replace("[RUS,", f"[{code},"))
    assert (problem.code, problem.hint) == ("unknown-country", "did you mean XKX (Kosovo)?")
    assert problems(f"countries: {{{code}: {{label: Kosovo}}}}\n" + WHOLE.replace("[RUS,", f"[{code},")) == []


def test_a_name_that_the_file_gives_a_code_is_told_as_that_code() -> None:
    text = "countries:\n  XAB: {label: Abkhazia}\n" + WHOLE.replace("[RUS,", "[Abkhazia,")
    assert the_problem(text).hint == "did you mean XAB (Abkhazia)?"


# Events and who acts


def test_an_event_has_an_actor() -> None:
    problem = the_problem(quoted("event: CONSULT"))
    assert (problem.code, problem.line, problem.message) == ("actor-missing", 12, "CONSULT has no actor")


@pytest.mark.parametrize(
    ("coding", "hint"),
    [
        ("event: ASSAULT\nmode: aerial\nrecipient: [RUS]",
         "actor: [TUR] if the words say so; else leave event and recipient out, and mode with it"),
        ("event: ACCUSE\nrecipient: [TUR]", "actor: [RUS] if the words say so; else leave event and recipient out"),
        ("event: CONSULT",
         "actor: [RUS], [TUR] or both, as the words say; where they name nobody who acts, leave event out"),
        ("event: CONSULT\nrecipient: [RUS, TUR]",
         "say who acts, if the words name somebody; else leave event and recipient out"),
    ],
)  # fmt: skip
def test_who_may_act_is_told_by_the_pair_and_the_recipient(coding: str, hint: str) -> None:
    assert the_problem(quoted(coding)).hint == hint


@pytest.mark.parametrize("key", ["actor: [RUS]", "recipient: [RUS]", "mode: visit"])
def test_words_that_report_no_act_have_no_actor_recipient_or_mode(key: str) -> None:
    problem = the_problem(quoted(key))
    assert (problem.code, problem.line, problem.column) == ("needs-event", 12, 9)


def test_a_forecast_or_condition_needs_no_event_but_a_negation_is_of_something() -> None:
    assert problems(quoted("future: true\nhypothetical: true\nhistorical: true\ncontext: [military]")) == []
    problem = the_problem(quoted("negation: true"))
    assert (problem.code, problem.severity) == ("negation-without-event", "warning")


@pytest.mark.parametrize("event", ["COOPERATE", "AID", "SANCTION"])
def test_where_plover_requires_a_recipient_one_is_named_unless_the_act_is_mutual(event: str) -> None:
    problem = the_problem(quoted(f"event: {event}\nactor: [RUS]"))
    assert (problem.code, problem.line, problem.hint) == ("recipient-missing", 12, "recipient: [TUR]")
    assert problem.message == f"{event} needs a recipient, unless both parties are actors"
    assert problems(quoted(f"event: {event}\nactor: [RUS]\nrecipient: [TUR]")) == []
    assert problems(quoted(f"event: {event}\nactor: [TUR, RUS]")) == []


@pytest.mark.parametrize("actor", ["[RUS]", "[RUS, TUR]"])
def test_nobody_is_actor_and_recipient_at_once(actor: str) -> None:
    problem = the_problem(quoted(f"event: CONSULT\nactor: {actor}\nrecipient: [RUS]"))
    assert (problem.code, problem.line, problem.where) == (
        "actor-is-recipient",
        14,
        "relations[0].quotes[0].recipient[0]",
    )


def test_a_speaker_of_a_joint_statement_is_listed_once() -> None:
    problem = the_problem(quoted("speaker: [{name: A}, {name: B}, {name: A}]"))
    assert (problem.code, problem.line, problem.column, problem.found) == ("speaker-twice", 12, 41, "A")
    assert problems(quoted("speaker: [{name: A, country: RUS}, {name: A, country: TUR}]")) == []


def test_a_country_or_context_is_named_once() -> None:
    assert codes(quoted("event: CONSULT\nactor: [RUS, RUS]")) == ["actor-twice"]
    problem = the_problem(quoted("context: [legal, military, legal]"))
    assert (problem.code, problem.column) == ("context-twice", 36)


# Modes and dates


def test_a_mode_is_one_of_its_events() -> None:
    problem = the_problem(quoted("event: CONSULT\nmode: fone\nactor: [RUS]"))
    assert (problem.code, problem.line, problem.column, problem.hint) == ("unknown-mode", 13, 15, "did you mean phone?")
    assert problem.allowed == ("visit", "third-party", "multilateral", "phone")


def test_an_event_without_modes_takes_none() -> None:
    problem = the_problem(quoted("event: AGREE\nmode: visit\nactor: [RUS]"))
    assert (problem.message, problem.hint) == ("AGREE has no modes", "delete the line")


def test_nothing_is_told_as_past_that_came_after_its_source() -> None:
    problem = the_problem(quoted("date: 2017-01"))
    assert (problem.code, problem.line, problem.found) == ("date-after-source", 12, "2017-01")
    assert problem.message == "later than its source, which was issued on 2016-12-30"
    vague = the_problem(quoted("date: 2017-03-05").replace("issued: 2016-12-30", "issued: 2016-24"))
    assert vague.message == "later than its source, which was issued in winter 2016"
    doubtful = the_problem(quoted("date: 2017-03-05").replace("issued: 2016-12-30", "issued: 2016?"))
    assert doubtful.message == "later than its source, which was issued possibly in 2016"


@pytest.mark.parametrize(
    "coding",
    [
        "date: 2017\nfuture: true",
        "date: 2017\nhypothetical: true",
        "date: 2016-12-30",
        "date: 2016-12-31",  # where it is a day later
        "date: 2016",
        "date: 2016-12-30/..",
    ],
)
def test_what_is_still_to_come_or_not_surely_later_may_be_dated_so(coding: str) -> None:
    assert problems(quoted(coding)) == []


@pytest.mark.parametrize("date", ["2017-01-01", "2017"])
def test_the_grace_for_time_zones_is_one_day(date: str) -> None:
    assert codes(quoted(f"date: {date}")) == ["date-after-source"]


def test_winter_reaches_into_the_next_year() -> None:
    text = quoted("date: 2016-01-20").replace("issued: 2016-12-30", "issued: 2015-24")
    assert problems(text) == []
    assert codes(text.replace("2016-01-20", "2016-03-02")) == ["date-after-source"]


@pytest.mark.parametrize(
    "coding", ["date: 0216-12-29", "date: 2014-12-29", "date: 2013", "date: 2012/2014-06", "date: 2013\nfuture: true"]
)
def test_what_is_dated_long_before_its_source_is_history_or_a_wrong_year(coding: str) -> None:
    problem = the_problem(quoted(coding))
    assert (problem.code, problem.severity, problem.line, problem.column) == ("long-before-source", "warning", 12, 15)
    assert problem.message == "more than 2 years before its source, which was issued on 2016-12-30"
    assert problems(quoted(f"{coding}\nhistorical: true")) == []


@pytest.mark.parametrize("date", ["2014-12-30", "2014-12", "2014", "2014/..", "2013/2016", "2015"])
def test_what_may_be_less_than_two_years_before_its_source_is_fine(date: str) -> None:
    assert problems(quoted(f"date: {date}")) == []


@pytest.mark.parametrize("date", ["2016-05~", "2016%", "2015~/2016"])
def test_an_inferred_date_has_a_comment(date: str) -> None:
    problem = the_problem(quoted(f"date: {date}"))
    assert (problem.code, problem.severity, problem.line, problem.column) == ("inferred-date", "warning", 12, 15)
    assert problems(quoted(f"date: {date}\ncomment: From the order of the story.")) == []
    assert problems(quoted("date: 2016-05?")) == []


def test_a_comment_or_flag_that_cannot_be_read_is_not_called_missing() -> None:
    assert codes(quoted("date: 2016~\ncomment: [a]")) == ["wrong-shape"]
    assert codes(quoted("date: 2013\nhistorical: soon")) == ["not-true-or-false"]


# Words


def test_a_quote_has_at_most_40_words() -> None:
    assert problems(WHOLE.replace("the two agreed", "word " * 40)) == []
    problem = the_problem(WHOLE.replace("the two agreed", "word " * 40 + "— more"))
    assert (problem.code, problem.line, problem.column) == ("too-many-words", 10, 16)
    assert problem.message == "this has 41 words; the limit is 40"


@pytest.mark.parametrize("words", ["the two … agreed", "the two ... agreed", "the two . . . agreed"])
def test_an_omission_makes_two_quotes(words: str) -> None:
    problem = the_problem(WHOLE.replace("the two agreed", words))
    assert (problem.code, problem.severity, problem.hint) == (
        "ellipsis",
        "warning",
        "an omission makes two quotes; if the source itself has it, verify --record settles it",
    )


def test_nothing_is_inserted_into_a_quote() -> None:
    problem = the_problem(WHOLE.replace("the two agreed", "they [the two] agreed"))
    assert (problem.code, problem.severity) == ("bracketed", "warning")
    assert problem.message == "`exact` contains [the two]"


# Characters


@pytest.mark.parametrize(
    ("character", "code", "name"),
    [
        ("\u200b", "invisible-character", "U+200B ZERO WIDTH SPACE"),
        ("\u200d", "invisible-character", "U+200D ZERO WIDTH JOINER"),
        ("\u2060", "invisible-character", "U+2060 WORD JOINER"),
        ("\u00ad", "invisible-character", "U+00AD SOFT HYPHEN"),
        ("\U000e0041", "invisible-character", "U+E0041 TAG LATIN CAPITAL LETTER A"),
        ("\u202e", "bidi-character", "U+202E RIGHT-TO-LEFT OVERRIDE"),
        ("\u2067", "bidi-character", "U+2067 RIGHT-TO-LEFT ISOLATE"),
        ("\u200f", "bidi-character", "U+200F RIGHT-TO-LEFT MARK"),
    ],
)
def test_characters_that_nobody_sees_are_named_by_code_point(character: str, code: str, name: str) -> None:
    written = the_problem(quoted(f"comment: ab{character}c"))
    assert (written.code, written.line, written.column) == (code, 12, 20)
    assert written.where == "relations[0].quotes[0].comment"
    assert written.message.startswith(name)
    escaped = the_problem(quoted(f'comment: "ab\\U{ord(character):08x}c"'))
    assert (escaped.code, escaped.line, escaped.column) == (code, 12, 18)
    assert escaped.message.startswith(name)


def test_a_character_that_nobody_sees_is_found_in_comments_and_keys_too() -> None:
    assert codes("# a\u202ec\n" + WHOLE) == ["bidi-character"]
    assert "invisible-character" in codes(WHOLE.replace("times", "ti\u200bmes"))


@pytest.mark.parametrize(
    "words", ["می\u200cخواهم", "क्\u200dष", "👩\u200d🚀", "שלום", "naïve café", "日本\u3000語", "1\u00a0000"]
)
def test_what_a_script_is_spelled_with_is_no_fault(words: str) -> None:
    assert problems(WHOLE.replace("the two agreed", words)) == []


@pytest.mark.parametrize(
    ("coding", "column", "letters"),
    [
        ("speaker: {name: V. Pаvlov}", 25, "U+0430 CYRILLIC SMALL LETTER A"),
        ("speaker: {role: ministеr}", 25, "U+0435 CYRILLIC SMALL LETTER IE"),
        ("speaker: {name: Αlice}", 25, "U+0391 GREEK CAPITAL LETTER ALPHA"),
        ("speaker: {name: Пyтин}", 25, "U+0079 LATIN SMALL LETTER Y"),
    ],
)
def test_look_alike_letters_in_a_name_are_worth_a_warning(coding: str, column: int, letters: str) -> None:
    problem = the_problem(quoted(coding))
    assert (problem.code, problem.severity, problem.line, problem.column) == ("look-alike", "warning", 12, column)
    assert problem.message.endswith(letters)


@pytest.mark.parametrize("name", ["Владимир Путин (Putin)", "NHKワールド", "Αθήνα", "Zoë O’Neill", "µ-Tech"])
def test_names_of_any_one_alphabet_are_fine(name: str) -> None:
    assert problems(quoted(f"speaker: {{name: {name}}}")) == []


def test_a_title_like_a_formula_is_worth_a_warning_and_a_quote_is_left_alone() -> None:
    problem = the_problem(WHOLE.replace("A headline", "=1+1"))
    assert (problem.code, problem.severity, problem.where) == ("formula", "warning", "sources.times-2016.title")
    assert problems(WHOLE.replace("the two agreed", "=HYPERLINK(1)")) == []

"""YAML → Dataset, or every problem at once."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
import yaml

from graph.loading.load import Limits, load, load_marked, parse
from graph.loading.yaml import parser
from graph.problems.problem import InvalidData
from tests.support import ROOT
from tests.support.yaml_samples import HEAD, WHOLE, codes, loaded, problems, quoted, relation, the_problem

IN_QUOTES = "a text with : or - or [ or { at its start goes in quotes"


def test_a_whole_file_becomes_a_dataset() -> None:
    dataset = loaded(
        """\
        title: Russia and its partners
        description: What two reports say.
        countries:
          USA: {label: US}
          SUN: {successor: RUS}
        sources:
          times-2016:
            type: article-newspaper
            title: A headline
            container-title: The Example Times
            author: [{family: Doe, given: Jane}, {literal: NHK}]
            issued: 2016-12-30
            URL: https://news.example/2016
        relations:
          - between: [TUR, RUS]
            summary: Where the two stand.
            quotes:
              - exact: the two agreed
                source: times-2016
                date: 2016-12-29
                speaker: {name: A. Person, role: foreign minister, country: TUR, voice: reported}
                event: AGREE
                actor: [RUS, TUR]
                context: [military]
                historical: true
        """
    ).dataset
    assert (dataset.title, dataset.name("USA")) == ("Russia and its partners", "US")
    source = dataset.sources["times-2016"]
    assert (source.container_title, source.url, source.author[1].literal) == (
        "The Example Times",
        "https://news.example/2016",
        "NHK",
    )
    quote = dataset.by_id["rus-tur"].quotes[0]
    assert quote.date is not None
    assert quote.speaker is not None
    assert (quote.exact, quote.date.words, quote.speaker.voice) == ("the two agreed", "29 December 2016", "reported")
    assert (quote.event, quote.actor, quote.historical, quote.future) == ("AGREE", ("RUS", "TUR"), True, False)


@pytest.mark.parametrize(
    "text", ["NO", "on", "017", "1:30", "=", "2014-03-18", "0x1F", "1e3", ".inf", "12_000", "True"]
)
def test_every_scalar_is_text_and_means_what_it_looks_like(text: str) -> None:
    assert loaded(quoted(f"comment: {text}")).dataset.relations[0].quotes[0].comment == text


def test_every_problem_of_a_file_is_reported_at_once_in_the_files_order() -> None:
    text = HEAD + relation(
        "exact: one\nsource: tmes-2016\ndate: 2016-13-01\nevent: AGRE\nactor: RUS",
        "exact: two\nsource: times-2016\nspeeker: {name: A}",
        between="[Russia, TUR]",
    )
    assert [(p.line, p.column, p.where, p.code) for p in problems(text)] == [
        (8, 15, "relations[0].between[0]", "unknown-country"),
        (11, 17, "relations[0].quotes[0].source", "unknown-source"),
        (12, 15, "relations[0].quotes[0].date", "bad-date"),
        (13, 16, "relations[0].quotes[0].event", "unknown-event"),
        (14, 16, "relations[0].quotes[0].actor", "wrong-shape"),
        (17, 9, "relations[0].quotes[1].speeker", "unknown-key"),
    ]


def test_a_wrong_quote_hides_nothing_in_the_others_nor_in_the_rest_of_itself() -> None:
    text = HEAD + relation(
        "exact: one\nsource: times-2016\ndate: soon\nevent: CONSULT\nmode: vist\nactor: [RUS]",
        "exact: two\nsource: times-2016\nevent: SANCTION\nactor: [FRA]\nrecipient: [TUR]",
    )
    assert codes(text) == ["bad-date", "unknown-mode", "actor-not-party"]


def test_a_problem_is_printed_with_place_path_value_and_hint() -> None:
    assert str(the_problem(quoted("event: AGRE\nactor: [RUS]"))) == (
        "a.yaml:12:16: error: unknown event [unknown-event]\n"
        "  where    relations[0].quotes[0].event\n"
        "  found    AGRE\n"
        "  allowed  AGREE, CONSULT, SUPPORT, CONCEDE, COOPERATE, AID, RETREAT, REQUEST, ACCUSE, REJECT, THREATEN, "
        "PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT\n"
        "  hint     did you mean AGREE?"
    )


@pytest.mark.parametrize(
    ("coding", "column", "code", "hint"),
    [
        ("event: AGRE\nactor: [RUS]", 16, "unknown-event", "did you mean AGREE?"),
        ("event: CONDEMN\nactor: [RUS]", 16, "unknown-event", "did you mean ACCUSE?"),
        ("actors: [RUS]", 9, "unknown-key", "did you mean actor?"),
        ("contxt: [military]", 9, "unknown-key", "did you mean context?"),
        ("context: [militery]", 19, "unknown-context", "did you mean military?"),
        ("context: military", 18, "wrong-shape", "write it as a list: context: [military]"),
        ("speaker: A. Person", 18, "wrong-shape", "write it as keys and values: speaker: {name: A. Person}"),
        ("comment: [sic]", 18, "wrong-shape", "write it without brackets: comment: sic"),
        ("comment:", 17, "empty", "fill it in, or delete the line"),
        ("date: soon", 15, "bad-date", "year, month, day: 2016, 2016-12 or 2016-12-29; ~ is about, / is from … to"),
        ("date: 29.12.2016", 15, "bad-date", "did you mean 2016-12-29?"),
        ("date: 2016-05-03T08:15:00Z", 15, "bad-date", "did you mean 2016-05-03?"),
        ("date: 2016/12/9", 15, "bad-date", "did you mean 2016-12-09?"),
        ("date: 2016-2-9", 15, "bad-date", "did you mean 2016-02-09?"),
        ("date: Dec. 9, 2016", 15, "bad-date", "did you mean 2016-12-09?"),
        ("date: 9 December 2016", 15, "bad-date", "did you mean 2016-12-09?"),
        ("date: ca. 2016", 15, "bad-date", "did you mean 2016~?"),
        ("date: 1990s", 15, "bad-date", "did you mean 199X?"),
        ("date: 2014-2015", 15, "bad-date", "did you mean 2014/2015?"),
        ("future: yes", 17, "not-true-or-false", "write true, or delete the line"),
        ("future: no", 17, "not-true-or-false", "delete the line, or write false"),
        ("future: ja", 17, "not-true-or-false", "write true, or delete the line"),
        ("future: soon", 17, "not-true-or-false", "write true if the words say so; else delete the line"),
        ("speaker: {name: A, voice: indirect}", 35, "unknown-voice", "did you mean reported?"),
        ("speaker: {name: A, voice: quoted}", 35, "unknown-voice", "did you mean direct?"),
        (
            "speaker: {name: A, voice: loud}",
            35,
            "unknown-voice",
            "direct: all of exact is the speaker's own words; else reported",
        ),
        ("speaker: {name: A, voice: reportd}", 35, "unknown-voice", "did you mean reported?"),
        (
            "speaker: {country: TUR}",
            18,
            "speaker-unnamed",
            "add name or role; where the article itself speaks, delete speaker",
        ),
        ("speaker: {name: A, country: Turkey}", 37, "unknown-country", "did you mean TUR (Turkey)?"),
        (
            "speaker: {name: A, country: [RUS, TUR]}",
            37,
            "wrong-shape",
            "it takes one, such as RUS; of several speakers each is an entry of `speaker`",
        ),
        (
            "speaker: {name: [A. Person, B. Other]}",
            25,
            "wrong-shape",
            "of several speakers each is an entry: speaker: [{name: A. Person, …}, {name: B. Other, …}]; "
            "one name with a comma goes in quotes",
        ),
        (
            "speaker: {name: A, role: [President, Commander]}",
            34,
            "wrong-shape",
            "write them in one text: role: President and Commander",
        ),
        ("event: [AGREE, CONSULT]\nactor: [RUS]", 16, "wrong-shape", "it takes one: event: AGREE"),
        ("comment: []", 18, "wrong-shape", IN_QUOTES),
        (
            "comment: [Said in Moscow, not in Ankara]",
            18,
            "wrong-shape",
            IN_QUOTES,
        ),
        ("prefix: [Russia, Turkey and]", 17, "wrong-shape", IN_QUOTES),
        ("coder: [A. Person, B. Other]", 16, "wrong-shape", IN_QUOTES),
        ("speaker: {nme: A, role: b}", 19, "unknown-key", "did you mean name?"),
        ("translation: {text: a, language: english words}", 42, "bad-language", "a code such as en, de or pt-BR"),
        ("translation: {text: a}", 22, "missing-key", "language: en"),
    ],
)
def test_a_wrong_value_is_told_where_it_stands_and_what_was_meant(
    coding: str, column: int, code: str, hint: str | None
) -> None:
    problem = the_problem(quoted(coding))
    assert (problem.line, problem.column, problem.code, problem.hint) == (12, column, code, hint)


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("exact: the two agreed", "exact"),
        ("title: A headline", "title"),
        ("container-title: The Example Times", "container-title"),
    ],
)
def test_words_that_yaml_parts_at_a_comma_are_never_to_be_cut(line: str, key: str) -> None:
    assert line in WHOLE
    problem = the_problem(WHOLE.replace(line, f"{key}: [We, the people, agreed]"))
    assert problem.hint == IN_QUOTES


def test_a_joint_statement_has_a_list_of_speakers() -> None:
    both = "[{name: A. Person, country: RUS}, {role: minister, country: TUR, voice: reported}]"
    quote = loaded(quoted(f"speaker: {both}")).dataset.relations[0].quotes[0]
    assert [(who.called, who.country, who.voice) for who in quote.speakers] == [
        ("A. Person", "RUS", "direct"), ("minister", "TUR", "reported"),
    ]  # fmt: skip
    assert [who.called for who in loaded(quoted("speaker: {name: A}")).dataset.relations[0].quotes[0].speakers] == ["A"]
    assert loaded(WHOLE).dataset.relations[0].quotes[0].speakers == ()


@pytest.mark.parametrize(
    ("coding", "column", "where", "code", "hint"),
    [
        ("[{name: A}, {name: B, country: Turkey}]", 49, "[1].country", "unknown-country", "did you mean TUR (Turkey)?"),
        ("[{name: A}, {nme: B, role: c}]", 31, "[1].nme", "unknown-key", "did you mean name?"),
        (
            "[{name: A}, {country: TUR}]",
            30,
            "[1]",
            "speaker-unnamed",
            "add name or role; where the article itself speaks, delete speaker",
        ),
        ("[{name: A}, B. Person]", 30, "[1]", "wrong-shape", "write it as keys and values: {name: B. Person}"),
        ("[]", 18, "", "empty-list", "speaker: {name: A. Person, role: foreign minister}"),
    ],
)
def test_what_is_wrong_with_one_speaker_of_several_is_told_at_its_place(
    coding: str, column: int, where: str, code: str, hint: str | None
) -> None:
    problem = the_problem(quoted(f"speaker: {coding}"))
    assert (problem.line, problem.column, problem.where, problem.code, problem.hint) == (
        12, column, f"relations[0].quotes[0].speaker{where}", code, hint,
    )  # fmt: skip


def test_look_alike_letters_in_the_second_of_two_speakers_are_told_at_their_place() -> None:
    problem = the_problem(quoted("speaker: [{name: A}, {name: V. Pаvlov}]"))
    assert (problem.code, problem.column, problem.where) == (
        "look-alike", 37, "relations[0].quotes[0].speaker[1].name",
    )  # fmt: skip


def test_a_name_is_a_family_or_a_literal() -> None:
    problem = the_problem(WHOLE.replace("    issued:", "    author: [{given: Jane}]\n    issued:"))
    assert (problem.code, problem.line, problem.column) == ("name-empty", 6, 14)


@pytest.mark.parametrize(
    ("between", "code", "hint"),
    [
        ("[Russia, TUR]", "unknown-country", "did you mean RUS (Russia)?"),
        ("[RU, TUR]", "unknown-country", "did you mean RUS (Russia)?"),
        ("[rus, TUR]", "unknown-country", "did you mean RUS (Russia)?"),
        ("[Rusia, TUR]", "unknown-country", "did you mean RUS (Russia)?"),
        ("RUS-TUR", "wrong-shape", "write it as a list: between: [RUS, TUR]"),
        ("Russia and Turkey", "wrong-shape", "write it as a list: between: [RUS, TUR]"),
        (
            "RUS, NATO",
            "wrong-shape",
            "write it as a list: between: [RUS, NATO]; "
            "NATO: an organisation is no country: code the member that the words name",
        ),
        ("RUS，TUR", "wrong-shape", "write it as a list: between: [RUS, TUR]"),
        ("[RUS]", "not-a-pair", "name the other country: between: [RUS, …]"),
        ("[RUS TUR]", "not-a-pair", "did you mean [RUS, TUR]?"),
        ("[Russia – Turkey]", "not-a-pair", "did you mean [RUS, TUR]?"),
        (
            "[RUS, TUR, USA]",
            "not-a-pair",
            "make a relation of each pair that the words are about: RUS–TUR, RUS–USA, TUR–USA",
        ),
        ("[RUS, RUS]", "pair-of-one", "name the other country: between: [RUS, …]"),
        ("{RUS: TUR}", "wrong-shape", "write it as a list: between: [RUS, TUR]"),
    ],
)
def test_a_pair_is_two_codes_in_a_list(between: str, code: str, hint: str | None) -> None:
    problem = the_problem(WHOLE.replace("[RUS, TUR]", between))
    assert (problem.line, problem.code, problem.hint) == (8, code, hint)


def test_codes_in_one_text_are_a_list_that_lacks_its_commas() -> None:
    problem = the_problem(quoted("event: AGREE\nactor: [RUS TUR]"))
    assert (problem.code, problem.hint) == ("unknown-country", "did you mean [RUS, TUR]?")


@pytest.mark.parametrize("key", ["container_title", "publisher_place"])
def test_only_the_hyphened_name_of_a_key_is_known(key: str) -> None:
    text = WHOLE.replace("    issued:", f"    {key}: https://x.example\n    issued:")
    text = text.replace("    container-title: The Example Times\n", "") if key == "container_title" else text
    problem = the_problem(text)
    assert problem.code == "unknown-key"
    assert problem.hint == f"did you mean {key.upper() if len(key) == 3 else key.replace('_', '-')}?"


def test_a_missing_key_is_told_at_the_mapping_that_lacks_it() -> None:
    problem = the_problem(WHOLE.replace("    container-title: The Example Times\n", ""))
    assert (problem.line, problem.column, problem.where) == (4, 5, "sources.times-2016.container-title")
    assert problem.message == "`container-title` is missing from this source"


@pytest.mark.parametrize("key", ["title", "sources", "relations"])
def test_a_file_needs_title_sources_and_relations(key: str) -> None:
    whole = {
        "title": "title: T\n",
        "sources": "sources: {a: {title: T, container-title: C, issued: 2016}}\n",
        "relations": "relations: [{between: [RUS, USA], quotes: [{exact: a, source: a}]}]\n",
    }
    found = [
        p for p in problems("".join(text for name, text in whole.items() if name != key)) if p.code == "missing-key"
    ]
    assert [(p.line, p.column, p.message) for p in found] == [(1, 1, f"`{key}` is missing from this file")]


def test_a_date_is_one_text_and_cannot_be_built_from_its_parts() -> None:
    problem = the_problem(quoted("date: {text: '2016', first: 2016-01-01, last: 2016-12-31}"))
    assert (problem.line, problem.code, problem.message) == (
        12,
        "wrong-shape",
        "`date` should be a text, not keys and values",
    )


def test_a_null_is_a_word_here_and_the_curator_is_told() -> None:
    problem = the_problem(quoted("comment: null"))
    assert (problem.code, problem.severity, problem.line, problem.column) == ("null-word", "warning", 12, 18)
    assert problems(quoted("comment: 'null'")) == []


def test_words_that_a_comment_cuts_off_are_worth_a_warning() -> None:
    problem = the_problem(WHOLE.replace("the two agreed", "the two # agreed"))
    assert (problem.code, problem.severity, problem.line, problem.found) == ("cut-by-comment", "warning", 10, "the two")
    assert problem.message == "everything after # is a comment, and is lost"
    assert problem.hint == "if it is part of the text, put all of it in quotes: exact: 'the two # agreed'"
    for written in ("'the two # agreed'", "the two#agreed", "'the two'  # sic", "the two\n        # agreed"):
        assert problems(WHOLE.replace("the two agreed", written)) == []


def test_a_source_that_is_wrong_itself_is_not_unknown_to_its_quotes() -> None:
    assert codes(WHOLE.replace("issued: 2016-12-30", "issued: soon")) == ["bad-date"]
    assert codes("title: T\nsources: {a: The Times}\nrelations:\n" + relation("exact: one\nsource: a")) == [
        "wrong-shape"
    ]


def test_a_quote_with_a_wrong_date_still_uses_its_source() -> None:
    assert codes(quoted("date: soon")) == ["bad-date"]


def test_past_a_thousand_problems_the_rest_is_counted() -> None:
    text = HEAD + relation(*(f"exact: words {n}\nsource: nobody" for n in range(40)))
    found = problems(text, Limits(problems=10))
    assert len(found) == 11
    assert found[-1].message == "and 30 more, which are not listed"


@pytest.mark.parametrize(
    "lines",
    [
        "".join(f"k{n}: v\n" for n in range(40)),
        "".join(f"k{n}: !t v\n" for n in range(40)),
        "title: T\n" * 41,
        "# \u200b\n" * 40,
        "sources: {" + ", ".join(f"k{n}: v" for n in range(40)) + "}\n",
    ],
)
def test_problems_past_the_limit_are_only_counted_whatever_they_are(lines: str) -> None:
    found = problems(lines, Limits(problems=10))
    assert [p.severity for p in found] == ["error"] * 10 + ["warning"]
    assert re.fullmatch(r"and \d+ more, which are not listed", found[-1].message)


def test_warnings_leave_room_for_errors_and_never_become_one() -> None:
    ellipses = HEAD + relation(*(f"exact: … {n}\nsource: times-2016" for n in range(40)))
    assert [p.code for p in loaded(ellipses, Limits(problems=3)).warnings] == ["ellipsis"] * 3 + ["more-problems"]
    long = relation(f"exact: {'word ' * 41}\nsource: times-2016", between="[RUS, USA]")
    found = problems(ellipses + long, Limits(problems=3))
    assert [p.code for p in found if p.severity == "error"] == ["too-many-words"]


# YAML's own errors


@pytest.mark.parametrize(
    ("text", "line", "column", "message", "hint"),
    [
        ("title: a\ndescription: he said: no\n", 2, 21, "`: ` in a text that is not in quotes", "'he said: no'"),
        ("title: a\n\tsummary: b\n", 2, 1, "a tab in the indentation", "indent with spaces"),
        ('title: "He said" and left\n', 1, 16, "ends here", "all of the words in single quotes"),
        ("title: 'never closed\nsources: {}\n", 1, 8, "quotes that open here are never closed", "close them"),
        ("title: @home\n", 1, 8, "no value can begin with @", "put the words in quotes"),
        ('title: "C:\\path"\n', 1, 11, "a backslash in double quotes", "single quotes"),
        ("title: [RUS, TUR\nx: y\n", 1, 8, "the list that opens here with [ is not closed", "title: [RUS, TUR]"),
        ("title: a\nsources\n", 2, 1, "`: ` is missing after `sources`", "write sources:"),
        ("title: *\n", 1, 8, "begin with & or *", "put the words in quotes"),
        ("title: a\n sources: b\n", 2, 2, "`sources` is indented more", "begin it in column 1"),
    ],
)
def test_a_syntax_error_has_its_place_and_a_plain_sentence(
    text: str, line: int, column: int, message: str, hint: str
) -> None:
    (problem,) = (one for one in problems(text) if one.code == "syntax")
    assert (problem.line, problem.column) == (line, column)
    assert message in problem.message
    assert hint in (problem.hint or "")


def test_before_a_syntax_error_what_was_read_is_still_checked() -> None:
    text = quoted("date: soon\nevent: AGRE") + "      - exact: he said: no\n"
    assert [(p.line, p.code) for p in problems(text)] == [(12, "bad-date"), (13, "unknown-event"), (14, "syntax")]


def test_without_libyaml_problems_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [
        WHOLE,
        quoted("event: AGRE"),
        quoted("comment: he said: no"),
        quoted(r'comment: "\ud800"'),
        "a: [b",
        "- \t- a: b: c",
    ]
    with_libyaml = [[(p.code, p.line) for p in problems(text)] for text in texts]
    monkeypatch.setattr(parser, "PARSER", yaml.BaseLoader)
    without = [[(p.code, p.line) for p in problems(text)] for text in texts]
    assert without[:3] == with_libyaml[:3]
    assert all(without[3:])


# Places


def test_marks_find_every_part_of_the_dataset() -> None:
    marks = loaded(quoted("speaker: {name: A, role: b}"), file="b.yaml").marks
    assert marks.find(("relations", 0, "quotes", 0, "exact")) == ("b.yaml", 10, 16)
    assert marks.find(("relations", 0, "quotes", 0, "exact"), at_key=True) == ("b.yaml", 10, 9)
    assert marks.find(("relations", 0, "quotes", 0, "speaker", "role")) == ("b.yaml", 12, 34)
    assert marks.find(("sources", "times-2016")) == ("b.yaml", 4, 5)
    assert marks.find(("relations", 0, "quotes", 0, "date")) == ("b.yaml", 10, 9)  # it has none: the quote's own place


# Files and folders


def test_the_projects_own_data_has_no_problem() -> None:
    assert load_marked(ROOT / "data" / "relations.yaml").warnings == ()


def write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


SOURCES_ONLY = "sources:\n  times-2016: {title: A, container-title: B, issued: 2016}\n"
RELATIONS_ONLY = "title: {}\nrelations:\n{}"


def test_a_folder_is_one_dataset_whose_files_share_sources(tmp_path: Path) -> None:
    write(
        tmp_path,
        a=RELATIONS_ONLY.format("First", relation("exact: one\nsource: times-2016")),
        b=RELATIONS_ONLY.format("Second", relation("exact: two\nsource: times-2016", between="[RUS, USA]")),
        sources=SOURCES_ONLY,
    )
    (tmp_path / "notes.txt").write_text("no data")
    found = load_marked(tmp_path)
    assert found.dataset.title == "First"
    assert [one.id for one in found.dataset.relations] == ["rus-tur", "rus-usa"]
    assert found.marks.find(("relations", 1, "quotes", 0, "exact")) == (str(tmp_path / "b.yaml"), 5, 16)
    assert found.marks.find(("sources", "times-2016", "issued"))[:2] == (str(tmp_path / "sources.yaml"), 2)


def test_a_pair_stands_once_in_all_files_of_a_folder(tmp_path: Path) -> None:
    write(
        tmp_path,
        a=RELATIONS_ONLY.format("First", relation("exact: one\nsource: times-2016")),
        b=RELATIONS_ONLY.format("Second", relation("exact: two\nsource: times-2016", between="[TUR, RUS]")),
        sources=SOURCES_ONLY,
    )
    with pytest.raises(InvalidData) as caught:
        load(tmp_path)
    (problem,) = caught.value.problems
    assert (problem.code, problem.file, problem.line, problem.where) == (
        "pair-twice",
        str(tmp_path / "b.yaml"),
        3,
        "relations[0].between",
    )
    assert problem.message == f"duplicate pair: RUS–TUR is already in line 3 of {tmp_path / 'a.yaml'}"


def test_a_source_is_declared_in_one_file_of_a_folder(tmp_path: Path) -> None:
    write(tmp_path, a=WHOLE, b=SOURCES_ONLY)
    with pytest.raises(InvalidData) as caught:
        load(tmp_path)
    (problem,) = caught.value.problems
    assert (problem.code, problem.file, problem.line) == ("source-twice", str(tmp_path / "b.yaml"), 2)


def test_a_folders_problems_are_reported_of_all_its_files(tmp_path: Path) -> None:
    write(tmp_path, a=quoted("date: soon"), b="title: a: b", c=quoted("event: AGRE"))
    with pytest.raises(InvalidData) as caught:
        load(tmp_path)
    assert [(Path(p.file).name, p.code) for p in caught.value.problems] == [
        ("a.yaml", "bad-date"),
        ("b.yaml", "syntax"),
        ("c.yaml", "unknown-event"),
    ]


def test_a_folder_without_yaml_says_so(tmp_path: Path) -> None:
    with pytest.raises(InvalidData, match=r"no .yaml or .yml file in this folder"):
        load(tmp_path)


@pytest.mark.parametrize(
    "name",
    ["missing.yaml", "nul\0.yaml", "a" * 300 + ".yaml", "none/here.yaml"],
    ids=["missing", "a NUL", "too long", "no such folder"],
)
def test_a_file_that_is_not_there_is_a_problem_and_no_traceback(tmp_path: Path, name: str) -> None:
    with pytest.raises(InvalidData) as caught:
        load(f"{tmp_path}/{name}")
    (problem,) = caught.value.problems
    assert problem.code == "no-file"
    assert re.match(r"no such file or directory|this cannot be read: ", problem.message)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_no_file_and_nobody_waits_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    with pytest.raises(InvalidData, match="this is not a regular file"):
        load(tmp_path / "pipe.yaml")


def test_a_file_past_the_limit_is_refused(tmp_path: Path) -> None:
    write(tmp_path, a=WHOLE)
    with pytest.raises(InvalidData, match="this is larger than the limit"):
        load(tmp_path / "a.yaml", Limits(size=100))
    with pytest.raises(InvalidData, match="this is larger than the limit"):
        parse(WHOLE.encode(), "upload", Limits(size=100))


def test_a_byte_order_mark_at_the_start_is_allowed_and_moves_no_column() -> None:
    assert loaded("\ufeff" + WHOLE).dataset.title == "Tiny"
    assert the_problem("\ufeff" + quoted("date: soon")).column == 15
    assert problems("\ufefftilte: a")[0].column == 1

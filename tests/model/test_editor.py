"""What a curator sees while typing, through yaml-language-server itself, which is behind YAML in most editors."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.model import Quote
from graph.model.countries import names
from graph.model.plover import EVENTS, event_words
from tests.support import ROOT, on_ci
from tests.support.editor_view import ODD
from tests.support.language_server import Editor, editing

SERVER = ROOT / "build/language-server/node_modules/yaml-language-server/bin/yaml-language-server"
HEAD = "# yaml-language-server: $schema=relations.schema.json\n"
QUOTE = HEAD + "relations:\n  - between: [RUS, TUR]\n    quotes:\n      - exact: a\n        source: b\n"


@pytest.fixture(scope="module")
def server() -> Path:
    """The server's program. Without it: a failure on CI, else skipped, counted and named."""
    if SERVER.exists() and shutil.which("node"):
        return SERVER
    reason = "yaml-language-server is not at hand (scripts/language_server.sh installs it, or says what is missing)"
    if on_ci():
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="module")
def editor(server: Path) -> Iterator[Editor]:
    with editing(server) as found:
        yield found


@pytest.fixture(scope="module")
def old_editor(server: Path) -> Iterator[Editor]:
    """One that is set to YAML 1.1."""
    with editing(server, "1.1") as found:
        yield found


def quoted(coding: str) -> str:
    """A file whose one quote is coded so, from line 6 on, counted from 0."""
    return QUOTE + "".join(f"        {line}\n" for line in coding.splitlines())


@pytest.mark.parametrize("file", ["data/relations.yaml", "graph/web/page/starter.yaml"])
def test_our_own_files_are_clean(editor: Editor, old_editor: Editor, file: str) -> None:
    text = (ROOT / file).read_text("utf-8")
    assert text.startswith(HEAD)
    assert editor.diagnostics(text) == []
    assert old_editor.diagnostics(text) == []


def test_a_text_may_be_what_yaml_takes_for_something_else(editor: Editor, old_editor: Editor) -> None:
    quotes = (f"      - {{exact: '{n}', source: {n}, comment: {odd}}}\n" for n, odd in enumerate(ODD))
    text = HEAD + "title: 2016\nversion: 1.0\nrelations:\n  - between: [RUS, TUR]\n    quotes:\n" + "".join(quotes)
    text += "sources: {2016: {title: 1984, container-title: true, issued: 2016-12-30, accessed: 2017, language: no}}\n"
    assert editor.diagnostics(text) == []
    assert old_editor.diagnostics(text) == []


def test_a_wrong_event_is_underlined_at_its_place(editor: Editor) -> None:
    text = (ROOT / "data" / "relations.yaml").read_text("utf-8")
    line = text[: text.index("event: CONSULT")].count("\n")
    (found,) = editor.diagnostics(text.replace("event: CONSULT", "event: CONSULTS", 1))
    column = len("        event: ")
    assert found["range"] == {
        "start": {"line": line, "character": column},
        "end": {"line": line, "character": column + len("CONSULTS")},
    }
    assert all(event in found["message"] for event in EVENTS)


@pytest.mark.parametrize(
    ("coding", "line", "word", "says"),
    [
        ("contxt: [military]", 6, "contxt", "Property contxt is not allowed."),
        ("date: 2016-13", 6, "2016-13", "This is not a date such as 2016, "),
        ("event: CONSULT\nactor: [RUS]\nmode: vist", 8, "vist", "Value is not accepted."),
        ("event: AGREE\nactor: [RUS]\nmode: visit", 8, "mode", "Property mode is not allowed."),
        ("context: [legal, militery]", 6, "militery", "Value is not accepted."),
        ("speaker: {name: A, country: Turkey}", 6, "Turkey", "This is not an ISO 3166 country code"),
        ("event: CONSULT\nactor: RUS", 7, "RUS", 'Incorrect type. Expected "array".'),
        ("event: CONSULT", 4, "e", 'Missing property "actor".'),
        ("comment: ''", 6, "''", "This is empty."),
        ("future: soon", 6, "soon", "Neither true nor false."),
    ],
)
def test_what_is_wrong_is_underlined_with_a_reason(
    editor: Editor, coding: str, line: int, word: str, says: str
) -> None:
    (found,) = editor.diagnostics(text := quoted(coding))
    start, end = found["range"]["start"], found["range"]["end"]
    assert (start["line"], end["line"]) == (line, line)
    assert text.splitlines()[line][start["character"] : end["character"]] == word
    assert found["message"].startswith(says)


def test_a_wrong_address_is_underlined(editor: Editor) -> None:
    text = HEAD + "sources:\n  a: {title: b, container-title: c, issued: 2016, URL: javascript:alert(1)}\n"
    (found,) = editor.diagnostics(text)
    assert (found["range"]["start"]["line"], found["message"][:17]) == (2, "Not a web address")


def test_event_completes_with_all_events_each_explained(editor: Editor) -> None:
    offered = editor.completions(quoted("event: |"))
    assert [one["label"] for one in offered] == list(EVENTS)
    for one, event in zip(offered, EVENTS.values(), strict=True):
        assert event.words in one["documentation"].lower()


@pytest.mark.parametrize("event", EVENTS)
def test_mode_completes_with_what_the_event_knows(editor: Editor, event: str) -> None:
    offered = editor.completions(quoted(f"event: {event}\nactor: [RUS]\nmode: |"))
    assert tuple(one["label"] for one in offered) == EVENTS[event].modes
    assert all(event_words(event, one["label"]) in one["documentation"] for one in offered)


@pytest.mark.parametrize("coding", ["actor: [|]", "recipient:\n  - |", "speaker: {country: |}"])
def test_country_codes_complete_with_the_names_that_readers_know(editor: Editor, coding: str) -> None:
    offered = {one["label"]: one["documentation"] for one in editor.completions(quoted(coding))}
    offered.pop("- (array item) undefined", None)  # the server's own, beside whatever has two forms
    assert offered == names()


def test_a_key_completes_with_its_description_and_a_colon(editor: Editor) -> None:
    offered = {one["label"]: one for one in editor.completions(quoted("|"))}
    written = {"exact", "source"}
    for name, field in Quote.model_fields.items():
        if name not in written:
            assert offered[name]["documentation"] == field.description
            assert offered[name]["insertText"].startswith(f"{name}:")
    assert offered.keys() == Quote.model_fields.keys() - written
    (country,) = [one for one in editor.completions(quoted("speaker:\n  name: A\n  |")) if one["label"] == "country"]
    assert country["insertText"].startswith("country:")


@pytest.mark.parametrize("key", Quote.model_fields)
def test_hover_on_a_key_shows_its_description(editor: Editor, key: str) -> None:
    # A value of the right shape: where nothing fits, there is nothing to explain.
    values = {"context": "[military]", "actor": "[RUS]", "recipient": "[TUR]", "speaker": "{name: A}", "date": "2016"}
    values |= {"translation": "{text: a, language: en}", "event": "CONSULT", "future": "true"}
    text = HEAD + f"relations:\n  - quotes:\n      - {key[:2]}|{key[2:]}: {values.get(key, 'a')}\n"
    shown = editor.hover(text).partition("\n")[0]
    assert shown == Quote.model_fields[key].description


def test_hover_on_a_value_explains_it_before_the_others(editor: Editor) -> None:
    assert ":\n\n* `REJECT`: Refusal: " in editor.hover(quoted("event: RE|JECT\nactor: [RUS]"))
    assert ":\n\n* `phone`: " in editor.hover(quoted("event: CONSULT\nactor: [RUS]\nmode: ph|one"))
    assert ":\n\n* `RUS`: Russia\n* " in editor.hover(quoted("actor: [R|US]"))

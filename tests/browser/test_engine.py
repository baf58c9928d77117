"""The engine in the browser gives what Python gives: every field of a view, of random data under random filters."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import networkx as nx
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from graph.model import FLAGS, Dataset
from graph.render.drawing import appearance, timeline, vis_network
from graph.view import (
    KINDS,
    NOTHING,
    Filters,
    InView,
    Selection,
    View,
    acts,
    apply,
    compare,
    count,
    direction_of,
    filters_data,
    halves,
    hits,
    index_file,
    narrowed,
    quotes_file,
    registry,
    tables_file,
    terms,
    totals,
    words_file,
)
from graph.view.endings import LANGUAGES
from graph.view.folding import fold, fold_character
from graph.view.folds import HAN
from tests.browser.modules import with_modules
from tests.support.data_for_tests import SOURCES, TINY, dataset, datasets, quote, relation, wishes

ENGINE = """async (tables) => {
  const { Engine } = await import("/engine/engine.js"), { halves } = await import("/engine/periods.js");
  const { drawn } = await import("/engine/looks.js"), { TimelineMarks } = await import("/timeline/marks.js");
  const told = (engine, filters, fixed) => {
    const view = engine.view(filters), { coded } = engine, { marks, lanes } = engine.moments();
    return {
      relations: view.relations.map(({ relation, quotes, kinds, acts, reporting, direction }) => ({
        id: relation.id, title: relation.title, number: quotes, kinds, acts, reporting, direction,
        quotes: view.quotesOf(relation).map((quote) => quote - coded.starts[relation.place]),
        ...view.reach(relation), totals: view.totals([relation]),
      })),
      drawn: drawn(view, fixed), head: view.head(), countries: view.countries(),
      totals: view.totals(), counts: engine.counts(),
      halves: halves(view),
      compared: engine.compare(view).map(({ relation, ...found }) => ({ id: relation.id, ...found })),
      lanes, marks: engine.withRelations(marks).map(({ quote, on }) => {
        const { first, last, known, words: when } = coded.when(quote), { kind, words, flag } = coded;
        return { kind: kind[quote], words: words[quote], on, first, last, known, when, flag: flag[quote] };
      }),
    };
  };
  globalThis.answers = ([index, words, fixed], wanted) => {
    const engine = new Engine(index);
    engine.learn(words, tables);
    return wanted.map((filters) => told(engine, filters, JSON.parse(fixed)));
  };
  globalThis.timelines = ([index, , fixed, quotes], wanted) => {
    const engine = new Engine(index);
    return wanted.map(([filters, shown]) => {
      engine.view(filters);
      const marks = new TimelineMarks(engine, JSON.parse(fixed));
      return marks.payload(marks.drawn(shown), filters.periods ?? [], JSON.parse(quotes));
    });
  };
  globalThis.foundAmong = ([index, words], typed, texts, languages) => {
    const engine = new Engine(index);
    engine.learn(words, tables);
    const { reader } = engine.search;
    return Object.fromEntries(languages.map((language) => [language, typed.map((word) => {
      const [term] = reader.terms(word), pattern = reader.pattern(term, language);
      return texts.flatMap((text, place) => [...text.matchAll(pattern)].map(([hit]) => [place, hit]));
    })]));
  };
  const { HitFinder } = await import("/engine/hits.js");
  globalThis.hitsIn = ([index, words], query, text, tag) => {
    const engine = new Engine(index);
    engine.learn(words, tables);
    const { reader } = engine.search;
    return new HitFinder(reader).ranges(text, reader.terms(query), tag).map(([start, end]) => text.slice(start, end));
  };
  globalThis.foldsOf = ([index, words], every) => {
    const engine = new Engine(index);
    engine.learn(words, tables);
    return every.map((one) => engine.search.reader.foldLetters(one));
  };
  globalThis.termsOf = ([index, words], query) => {
    const engine = new Engine(index);
    engine.learn(words, tables);
    return engine.search.reader.terms(query);
  };
}"""


@pytest.fixture(scope="module")
def engine(browser: Browser) -> Iterator[Page]:
    """A page without a server that has loaded the engine: once, for all examples."""
    with browser.new_context() as context:
        page = with_modules(context.new_page())
        tables = json.loads(tables_file(TINY))
        page.evaluate(ENGINE, json.dumps(tables | {"folds": tables["folds"] | HAN}))
        yield page


def asked(page: Page, data: Dataset, *wanted: Filters) -> list[Any]:
    """What one engine says of the data under one filter after the other."""
    filters = [filters_data(one) for one in wanted]
    return list(page.evaluate("([files, filters]) => answers(files, filters)", [files(data), filters]))


def files(data: Dataset) -> list[str]:
    return [file(data).decode() for file in (index_file, words_file, vis_network.fixed, quotes_file)]


def told(data: Dataset, filters: Filters) -> dict[str, Any]:
    """The same, from Python."""
    view = apply(data, filters)
    everything = apply(data, replace(filters, years=None, versus=None))
    drawn = timeline.payload(view, everything, NOTHING)
    places = {key: place for place, key in enumerate(dict.fromkeys(_hashes(data)))}
    counts = count(data, filters)
    return {
        "relations": [_relation(data, view, shown) for shown in view],
        "drawn": _drawn(data, view),
        "head": {
            "quotes": view.quotes,
            "byReport": len({one.hash for shown in view for one in shown.quotes if one.date is None}),
            "sources": len(view.sources),
            "relations": len(view.relations),
            "span": _list(view.reach),
        },
        "countries": [
            {
                "code": code,
                "relations": len(view.of(code)),
                "quotes": len({one.hash for shown in view.of(code) for one in shown.quotes}),
            }
            for code in view.countries
        ],
        "totals": _totals(view),
        "counts": {
            "choices": {name: dict(numbers) for name, numbers in counts.choices.items()},
            "kinds": {kind.value: number for kind, number in counts.kinds.items()},
            "ofAllKinds": counts.of_all_kinds,
            "acts": counts.acts,
            "reportDated": counts.report_dated,
        },
        "halves": halves(data, filters),
        "compared": [
            {
                "id": key,
                "first": _period(one.first),
                "second": _period(one.second),
                "change": one.change,
            }
            for key, one in compare(view).items()
        ],
        "lanes": [{"quotes": lane["quotes"], "byReport": lane["by_report"]} for lane in drawn["lanes"]],
        "marks": [
            {
                "kind": mark["lane"],
                "words": places[mark["hash"]],
                "on": mark["on"],
                "first": mark["first"],
                "last": mark["last"],
                "known": {"report": 1, "told": 0, "inferred": 2, "doubt": 4, "both": 6}[mark["sure"]],
                "when": mark["when"],
                "flag": sum(1 << bit for bit, (words, _) in enumerate(_flags()) if words in mark["flags"]),
            }
            for mark in drawn["marks"]
        ],
    }


def _relation(data: Dataset, view: View, shown: InView) -> dict[str, Any]:
    reported, order = acts(shown), data.in_order[shown.relation.id]
    return {
        "id": shown.relation.id,
        "title": data.title_of(shown.relation),
        "quotes": [place for place, one in enumerate(order) if any(one is other for other in shown.quotes)],
        "number": len(shown.quotes),
        "kinds": list(shown.counts.values()),
        "acts": int(reported.are),
        "reporting": reported.number,
        "direction": direction_of(shown),
        "articles": len({one.source for one in shown.quotes}),
        "span": _list(shown.reach),
        "totals": _totals(narrowed(view, Selection(shown.relation.id))),
    }


def _period(shown: InView) -> dict[str, Any]:
    found = acts(shown)
    kinds = list(shown.counts.values())
    return {"quotes": len(shown.quotes), "kinds": kinds, "acts": int(found.are), "reporting": found.number}


def _drawn(data: Dataset, view: View) -> dict[str, Any]:
    """The payload without places, in the order of the data; each edge from the first of its pair to the second."""
    payload = vis_network.payload(view, dict.fromkeys(data.codes, (0.0, 0.0)))
    edges = {edge["id"]: edge for edge in payload["edges"]}
    for edge in edges.values():
        if edge["from"] > edge["to"]:
            edge |= {"from": edge["to"], "to": edge["from"], "way": -edge["way"] or 0}
    nodes = {node["id"]: {key: node[key] for key in ("id", "name", "size", "says")} for node in payload["nodes"]}
    order = dict.fromkeys(code for relation in data.relations for code in relation.pair)
    return {
        "nodes": [nodes[code] for code in order if code in nodes],
        "edges": [edges[relation.id] for relation in data.relations if relation.id in edges],
        "fine": payload["fine"],
    }


def _totals(shown: Any) -> dict[str, Any]:
    found = totals(shown)
    return {
        "quotes": found.quotes,
        "kinds": [found.kinds[kind] for kind in KINDS],
        "shared": found.shared,
        "mixed": found.mixed,
    }


def _flags() -> list[tuple[str, str]]:
    return [appearance.FLAG_LABELS[flag] for flag in FLAGS]


def _hashes(data: Dataset) -> Iterator[str]:
    return (one.hash for relation in data.relations for one in data.in_order[relation.id])


def _list(pair: Any) -> Any:
    return list(pair) if pair else None


_SPANS = st.tuples(st.integers(2012, 2017), st.integers(2012, 2017)).map(sorted).map(tuple)


@st.composite
def asking(draw: st.DrawFn, data: Dataset) -> Filters:
    """What a reader may have chosen, of any years, and of values that the data has not."""
    filters = draw(wishes(data))
    years, versus = draw(st.sampled_from([(None, None), *[(1, None), (1, 2)] * 2]))
    periods = [draw(_SPANS) if one else None for one in (years, versus)]
    kinds = draw(st.sampled_from([frozenset(KINDS), filters.kinds]))  # or else most views would be empty
    filters = replace(filters, years=periods[0], versus=periods[1], kinds=kinds)
    usual = {"report_dated": True, "acts_only": False, "words": "", "speakers": (), "sources": (), "contexts": ()}
    return replace(filters, **{key: usual[key] for key in draw(st.sets(st.sampled_from(sorted(usual))))})


_one_page = settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


@_one_page
@given(datasets(), st.data())
def test_every_field_of_a_view_is_what_python_says(engine: Page, data: Dataset, draw: st.DataObject) -> None:
    wanted = draw.draw(st.lists(asking(data), min_size=1, max_size=3))
    for found, filters in zip(asked(engine, data, *wanted), wanted, strict=True):
        for field, value in json.loads(json.dumps(told(data, filters))).items():
            assert found[field] == value, field


@_one_page
@given(datasets(), st.data())
def test_the_timeline_is_what_python_makes_of_it_however_many_marks_there_are(
    engine: Page, data: Dataset, draw: st.DataObject
) -> None:
    filters = draw.draw(asking(data).map(lambda one: replace(one, words="")))
    shows = draw.draw(st.lists(st.sampled_from(["", *data.codes, *data.by_id]), min_size=1, max_size=2))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(timeline, "MOST", draw.draw(st.sampled_from([2, 2000])))
        made = data.model_copy()  # what is made once for a dataset is of another `MOST`
        wanted = [(filters_data(filters), show) for show in shows]
        found = engine.evaluate("([files, wanted]) => timelines(files, wanted)", [files(made), wanted])
        everything = apply(made, replace(filters, years=None, versus=None))
        for one, show in zip(found, shows, strict=True):
            expected = timeline.payload(apply(made, filters), everything, Selection.of(show))
            assert one == json.loads(json.dumps(expected))


# What folds to letters, to several, to none; what joins; white space that Python and JavaScript do not agree upon.
_LETTERS = st.text(st.one_of(
    st.sampled_from("aAbUS ßÅłİıſǅ’“”«»\"'-٣ａ①ﬁ가각ᄀ\u200b\u200c\u00ad\u0301\u0345𝐀𐐀か\u3099"),
    st.sampled_from("\x1c\x85\u2028\u3000\ufeff"),
    st.characters(exclude_categories=("Cs", "Cn")),
))  # fmt: skip


@_one_page
@given(_LETTERS)
@example("US")
@example('“a phrase” and "another')
@example("x" * 199 + "𝐀𝐀")
@example("cooperation co-operation prewar 10-12 हिंदी हिन्दी सम्बन्ध હિંદી 國際 沢")
def test_a_query_is_read_and_folded_to_the_letter(engine: Page, query: str) -> None:
    found = engine.evaluate("([files, query]) => termsOf(files, query)", [files(TINY), query])
    assert found == [{"spellings": list(one.spellings), "exact": one.exact, "open": one.open} for one in terms(query)]


def test_a_browser_folds_each_character_as_python_does(engine: Page) -> None:
    every = [chr(code) for code in (*range(0xD800), *range(0xE000, 0x20000)) if unicodedata.category(chr(code)) != "Cn"]
    expected = [unicodedata.normalize("NFC", fold_character(one)) for one in every]
    found = engine.evaluate("([files, every]) => foldsOf(files, every)", [files(TINY), every])
    assert [one for one, ours, theirs in zip(every, expected, found, strict=True) if ours != theirs] == []


# Words that change, in the languages that have a table and in two that have none; parts of others, and short ones.
_WORDS = (
    *("hack", "hacks", "hacked", "hacker", "stop", "stopped", "fly", "flew", "agreed", "US", "us's", "Russia's"),
    *("national", "nationaux", "américain", "acuerdo", "sanción", "sanciones", "Land", "Länder", "Außenminister"),
    *("Minister", "verhandelt", "договор", "договора", "российских", "kitap", "kitaplar", "İstanbul", "island"),
    *("abgelehnt", "ablehnen", "gesprochen", "sprach", "Gericht", "açıkladı", "açıklıyor", "reddediyor", "etti"),
    *("島", "北方領土", "각", "x", "12", "1200", "co-operate", "co-operated", "a.b.", "isle'd"),
)
_LANGUAGES = st.sampled_from(["de", "en", "es", "fr", "ja", "ru", "tr", None])
_SAID = st.lists(st.one_of(st.sampled_from(_WORDS), st.text("aUSsß 각か\u3099-’*", min_size=1)), min_size=1, max_size=5)


@_one_page
@given(
    st.lists(_SAID, min_size=1, max_size=4),
    st.sampled_from(["de", "en", "es", "fr", "ja", "ru", "tr", None]),
    st.data(),
)
def test_words_are_found_in_the_same_quotes(
    engine: Page, said: list[list[str]], language: str | None, draw: st.DataObject
) -> None:
    texts = list(dict.fromkeys(text for words in said if (text := " ".join(" ".join(words).split()))))
    sources = {key: {**source, "language": language} for key, source in SOURCES.items() if language}
    translation = {"text": "the ministers agreed, hacking", "language": draw.draw(st.sampled_from(["en", "de"]))}
    quotes = [quote(text, translation=draw.draw(st.sampled_from([None, translation]))) for text in texts]
    data = dataset(relation("NOR", "ZAF", quote("us, the crowd"), *quotes), sources=sources or SOURCES)
    asks = st.one_of(
        st.sampled_from([*_WORDS, "hack*", "minister*", '"hack"', "agree"]), st.text('aUSß각か "*', max_size=4)
    )
    query = " ".join(draw.draw(st.lists(asks, min_size=1, max_size=2)))
    (found,) = asked(engine, data, Filters(words=query))
    assert found["relations"] == json.loads(json.dumps(told(data, Filters(words=query))["relations"]))


@_one_page
@given(st.lists(st.one_of(st.sampled_from(_WORDS), _LETTERS), min_size=1, max_size=5), st.data())
@example(["وَقَّعَ  الوَزيرانِ", "می\u200cگویند"], None)
def test_a_hit_is_marked_from_and_to_the_same_letters(
    engine: Page, said: list[str], draw: st.DataObject | None
) -> None:
    text, tag, query = " ".join(said), None, "وقع می"
    if draw:
        tag = draw.draw(_LANGUAGES)
        start, size = draw.draw(st.integers(0, len(text))), draw.draw(st.integers(1, 9))
        query = draw.draw(st.one_of(st.sampled_from(_WORDS), st.just(text[start : start + size])))
    found = engine.evaluate("(asked) => hitsIn(...asked)", [files(TINY), query, text, tag])
    assert found == [piece for piece, hit in hits(text, terms(query), tag) if hit]


def test_each_form_of_a_word_is_found_in_each_language_with_the_whole_word(engine: Page) -> None:
    irregular = " ".join(language.irregular for language in LANGUAGES.values()).split()
    compounds = ("Verhandlungsdelegation", "Ministertreffen", "hackers", "x12", "12x", "a hack, and hackathon")
    texts = [fold(word) for word in (*_WORDS, *irregular, *compounds)]
    typed = [*_WORDS, *irregular[::7], "hack*", "minister*", '"hack"', "hackt", "bettt", "stopping", "treffens"]
    codes = [*LANGUAGES, ""]
    found = engine.evaluate("(asked) => foundAmong(...asked)", [files(TINY), typed, texts, codes])
    for code in codes:
        for place, word in enumerate(typed):
            (term,) = terms(word)
            spans = [[at, text[start:end]] for at, text in enumerate(texts) for start, end in term.places(text, code)]
            assert found[code][place] == spans, f"{word} in {code!r}"


def test_a_filter_that_is_added_to_the_registry_is_one_of_the_browser_too(
    engine: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    outlets = registry.Choice(
        "outlet", "Outlets", ("an outlet", "{} outlets"),
        lambda data: sorted({source.outlet for source in data.sources.values()}), lambda data: str,
        lambda relation, quote, source: (source.outlet,),
    )  # fmt: skip
    monkeypatch.setattr(registry, "CHOICES", (*registry.CHOICES, outlets))
    data = TINY.model_copy()
    for filters in (Filters(), Filters(more=(("outlet", ("Radio Nowhere",)),))):
        (found,) = asked(engine, data, filters)
        assert found == json.loads(json.dumps(told(data, filters)))
        assert found["counts"]["choices"]["outlet"] == {"The Invented Courier": 6, "Radio Nowhere": 2}


def test_of_two_states_the_acts_of_a_former_one_are_its_successors(engine: Page) -> None:
    former = quote("they fired", event="ASSAULT", actor=["SUN"], recipient=["NOR"], date="1970")
    more = {"countries": {"SUN": {"label": "Old South", "successor": "ZAF"}}}
    data = dataset(relation("ZAF", "NOR", former), **more)
    (found,) = asked(engine, data, Filters())
    assert found["relations"][0]["direction"] == "back"


@_one_page
@given(
    st.lists(
        st.tuples(*[st.integers(0, 12)] * 2, st.integers(1, 5)), max_size=40, unique_by=lambda one: frozenset(one[:2])
    )
)
def test_of_too_many_lines_no_country_falls_out_and_the_best_evidenced_stay(
    engine: Page, drawn: list[tuple[int, int, int]]
) -> None:
    lines = [{"from": a, "to": b, "quotes": n, "acts": 0, "id": f"{a}-{b}"} for a, b, n in drawn if a != b]
    ask = "async (lines) => (await import('/engine/forest.js')).thinOut(lines, 8)"
    kept = engine.evaluate(ask, lines)
    graph, left = (nx.Graph((one["from"], one["to"]) for one in some) for some in (lines, kept))
    assert [one for one in lines if one in kept] == kept  # in their order
    assert set(map(frozenset, nx.connected_components(left))) == set(map(frozenset, nx.connected_components(graph)))
    if len(lines) <= 8:
        assert kept == lines
        return
    forest = len(graph) - nx.number_connected_components(graph)
    assert len(kept) == max(8, forest)
    # A maximum spanning forest has as much evidence as any: nothing that is left out would have added to it.
    best = nx.maximum_spanning_tree(_weighed(lines)).size("quotes") if lines else 0
    assert nx.maximum_spanning_tree(_weighed(kept)).size("quotes") == best


def _weighed(lines: list[dict[str, Any]]) -> nx.Graph:
    graph = nx.Graph()
    graph.add_edges_from((one["from"], one["to"], {"weight": one["quotes"], "quotes": one["quotes"]}) for one in lines)
    return graph


def test_a_file_of_another_format_is_refused(engine: Page) -> None:
    found = engine.evaluate("""async () => {
      const { Engine } = await import("/engine/engine.js");
      try { new Engine('{"format": 99}'); } catch (error) { return error.message; }
    }""")
    assert found == "a file of format 99 cannot be read, only 2"


def test_what_a_view_says_is_worked_out_once_for_every_order_layout_and_selection(engine: Page) -> None:
    asked = """async () => {
      const { Scene } = await import("/engine/scene.js"), calls = [], told = (name, answer) => () => (calls.push(name), answer);
      const one = { relation: { id: "a-b" } }, view = { filters: { periods: [] }, relations: [one] };
      Object.assign(view, { head: told("head", {}), countries: told("countries", []), totals: told("totals", {}), reach: told("reach", {}) });
      const scenes = ["", "a-b", "A"].map((show) => new Scene(view, {}, { show }));
      for (const scene of scenes) for (const each of scene.relations.values()) [scene.totals, scene.reachOf(each)];
      return [scenes.map((scene) => scene.relation), calls];
    }"""  # noqa: E501
    assert engine.evaluate(asked) == [["", "a-b", "A"], ["head", "countries", "totals", "reach"]]

"""A published page: whole without a script, the same bytes each time, asks for nothing, and every change is found."""

from __future__ import annotations

import base64
import gzip
import json
import random
import re
import subprocess
import sys
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.loading import load
from graph.model.text import fold_space
from graph.record import Record, read_record, record_path
from graph.view import Filters, apply
from graph.web.publish import NotAPage, changed, outdated, packed_islands, packing, publish, read_page, unproved
from graph.web.publish.elements import Element, tree
from graph.web.publish.islands import islands
from graph.web.publish.manifest import ID, PLACE, digests
from graph.web.publish.packing import packed, unpacked
from graph.web.publish.policy import as_json
from graph.web.publish.small import small
from tests.support import ROOT
from tests.support.data_for_tests import ADMIRAL, SOURCES, TINY, dataset, datasets, quote, relation, wishes
from tests.support.many import sized

HTML = publish(apply(TINY, Filters()), Record())
HOSTILE = "</script><script>alert(1)</script> <b>&amp;amp; \u2028 ]]> {{ 7 * 7 }}"


def element(html: str, name: str) -> str:
    return next(one.text for one in tree(html).walk() if one.get("id") == name)


@given(data=datasets())
@settings(max_examples=15)
def test_every_quote_of_the_view_is_text_of_the_page_with_a_place_of_its_own(data) -> None:  # type: ignore[no-untyped-def]
    page = read_page(publish(apply(data, Filters()), Record()))
    expected = {
        one.quote_id(each): (fold_space(each.exact), each.source) for one in data.relations for each in one.quotes
    }
    assert {name: (fold_space(shown["exact"]), shown["source"]) for name, shown in page.shown.items()} == expected


def test_a_page_holds_what_the_filters_leave_and_nothing_else() -> None:
    page = read_page(publish(apply(TINY, Filters(sources=("radio-2014",))), Record()))
    assert page.shown
    assert {shown["source"] for shown in page.shown.values()} == {"radio-2014"}


@given(data=st.data())
@settings(max_examples=25)
def test_the_script_knows_the_quotes_that_the_page_holds_and_no_others(data: st.DataObject) -> None:
    whole = data.draw(datasets())
    assert whole.in_order  # what was worked out of all quotes is of no use for some of them
    view = apply(whole, data.draw(wishes(whole)))
    held = json.loads(islands(view).get("rg-index", "{}"))
    page = read_page(publish(view, Record()))
    assert len(held.get("coding", ())) == len(page.shown)
    named = [f"{held['countries'][a][0]}-{held['countries'][b][0]}".lower() for a, b, _ in held.get("relations", ())]
    assert [number for *_, number in held.get("relations", ())] == [len(view[name].quotes) for name in named]


def test_every_link_within_the_page_leads_to_a_place_that_it_has() -> None:
    places = set(re.findall(r'\bid="([^"]+)"', HTML))
    links = set(re.findall(r'href="#([^"]*)"', HTML))
    assert links
    assert links <= places


def test_no_address_of_the_page_asks_a_server_for_anything() -> None:
    assert not re.findall(r'\b(?:src|srcset|poster|action|formaction)="', HTML)
    assert [*re.findall(r'<link rel="([^"]+)" href="(\w+:)', HTML)] == [("icon", "data:")]
    assert not re.search(r"""url\((?!["']?(?:data:|#))|@import""", HTML)


def test_the_policy_allows_nothing_but_the_pages_own_style() -> None:
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', HTML)
    assert policy
    assert policy[1].startswith("default-src &#39;none&#39;; style-src &#39;sha256-")
    assert "unsafe" not in policy[1]
    assert not re.search(r"<[^>]+\s(?:on\w+|style)=", HTML)


def test_words_that_look_like_markup_stay_words() -> None:
    data = dataset(relation("NOR", "ZAF", quote(HOSTILE)), title=HOSTILE)
    html = publish(apply(data, Filters()), Record())
    (shown,) = read_page(html).shown.values()
    assert shown["exact"] == HOSTILE
    assert "<script>alert" not in html
    assert not list(changed(read_page(html), "page"))


def test_its_script_is_one_that_runs_from_a_disk_and_that_no_words_end() -> None:
    data = dataset(relation("NOR", "ZAF", quote(HOSTILE, comment=HOSTILE)), title=HOSTILE, description=HOSTILE)
    for html in (publish(apply(data, Filters()), Record()), HTML):
        kinds = re.findall(r"<script([^>]*)>", html)
        assert kinds.count("") == 1, "a module, or a second script, would not run from a disk"
        assert all(kind == "" or kind.startswith(' type="application/') for kind in kinds)
        assert html.count("</script>") == len(kinds)
        code = html.rpartition("<script>")[2].partition("</script>")[0]
        assert not re.search(r"^\s*(?:import|export)\b|\bimport[(.]", code, re.MULTILINE)


def test_json_in_a_script_can_end_none() -> None:
    text = as_json({"words": HOSTILE})
    assert "<" not in text
    assert json.loads(text) == {"words": HOSTILE}


def test_our_own_page_stays_small() -> None:
    data = ROOT / "data" / "relations.yaml"
    page = publish(apply(load(data), Filters()), read_record(record_path(data))).encode("utf-8")
    assert len(page) <= 650_000
    assert len(gzip.compress(page, 9)) <= 190_000


LETTERS = "سنلتقي في الميناء"
SEVERAL = [quote(exact=f"sentence {number} of many\n  <b> &amp;  they “said”") for number in range(600)]
MANY = apply(
    dataset(
        relation("RUS", "TUR", *SEVERAL, summary="Many."),
        relation("NOR", "ZAF", quote(exact=LETTERS, event="AID", actor=["NOR"], recipient=["ZAF"], speaker=ADMIRAL)),
        countries={"NOR": {"label": "النرويج"}},
    ),
    Filters(),
)
OF_MANY = publish(MANY)


def test_of_very_many_quotes_each_takes_little_room() -> None:
    article = OF_MANY.partition("<article")[2].partition("</article>")[0]
    assert len(article.encode()) <= 410
    assert OF_MANY.count("sentence 17 of many") == 1, "no second copy of the words"
    digests = json.loads(OF_MANY.partition(f'id="{ID}">')[2].partition("</script>")[0])["parts"]
    (own,) = (len(text) for key, text in digests["rus-tur"].items() if key.startswith("."))
    assert own / 600 <= 29, "a hash and a digest for each of four fields"


def test_of_very_many_quotes_each_keeps_all_that_is_said_of_it() -> None:
    page, root = read_page(OF_MANY), tree(OF_MANY)
    shown = {name: said["exact"] for name, said in page.shown.items()}
    assert shown == {one.relation.quote_id(each): each.exact for one in MANY for each in one.quotes}
    assert not list(changed(page, "page"))
    named = {element.get("id"): element for element in root.walk() if element.get("id")}
    (other,) = (named[name] for name in shown if name.startswith("nor-zaf"))
    assert f"النرويج → South Africa“{LETTERS}”" in fold_space(other.text)
    inside = {element.tag: element for element in reversed([*other.walk()])}
    assert inside["bdi"].text == "النرويج", "a name that runs the other way stands apart"
    assert inside["blockquote"].get("dir") == "auto"
    own, passage = (link for link in other.walk() if link.tag == "a")
    assert own.get("href") == f"#{other.get('id')}"
    assert passage.get("href").startswith("https://courier.example/2016/lighthouse#:~:text=")
    assert "A. Wave, retired admiral" in fold_space(other.text)
    assert {said["source"] for said in page.shown.values()} == {each.source for one in MANY for each in one.quotes}
    assert {element.tag for element in named["rus-tur"].walk()} >= {"section", "header", "h2", "article", "blockquote"}


@pytest.mark.slow
def test_20_000_quotes_make_a_page_of_15_megabytes_at_most() -> None:
    page = publish(apply(sized("L"), Filters())).encode("utf-8")
    assert len(page) <= 15_000_000


def test_what_a_script_reads_stays_readable_but_where_there_is_very_much_of_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert f'type="{packed_islands.PACKED}" id' not in OF_MANY
    for size in ("MOST_PLAIN", "_LONG"):
        monkeypatch.setattr(packed_islands, size, 0)
    packed = publish(MANY)
    assert not list(changed(read_page(packed), "page"))
    held = {one.get("id"): one.text for one in tree(packed).walk() if one.get("type") == packed_islands.PACKED}
    assert packed_islands.unpacked(held["rg-index"]) == element(OF_MANY, "rg-index")
    # Another version of zlib packs otherwise: a page is not another one for that.
    letters = base64.b64encode(zlib.compress(element(OF_MANY, "rg-index").encode(), 1)).decode()
    otherwise = packed.replace(held["rg-index"], letters)
    assert otherwise != packed
    assert not list(outdated(read_page(packed), read_page(otherwise), "page"))
    broken = packed.replace(held["rg-index"], letters[:-8])
    assert [one.code for one in changed(read_page(broken), "page")] == ["page-changed"]


@given(data=datasets())
@settings(max_examples=10)
def test_in_fewer_bytes_a_page_has_the_same_elements_attributes_and_words(data) -> None:  # type: ignore[no-untyped-def]
    html = publish(apply(data, Filters()), Record())
    fewer = small(html)
    assert len(fewer) < len(html)
    assert [told(element) for element in tree(fewer).walk()] == [told(element) for element in tree(html).walk()]


def told(element: Element) -> tuple[object, ...]:
    """Return what a reader has of an element: what a row shows its address says, and the drawing how it looks."""
    own = "".join(child for child in element.children if isinstance(child, str))
    attributes = [(name, value) for name, value in element.attributes if name not in ("data-show", "title")]
    return element.tag, attributes, own if "rg-exact" in element.classes else "".join(own.split())


def test_the_same_view_gives_the_same_bytes_in_another_process() -> None:
    code = (
        "from graph.record import Record; from graph.view import Filters, apply; from graph.web.publish import publish;"
        "from tests.support.data_for_tests import TINY; import hashlib;"
        "print(hashlib.sha256(publish(apply(TINY, Filters()), Record()).encode()).hexdigest())"
    )
    made = {
        subprocess.run(
            [sys.executable, "-c", code], cwd=ROOT, env={"PYTHONHASHSEED": seed, "TZ": zone}, check=True, text=True,
            capture_output=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo"))
    }  # fmt: skip
    assert len(made) == 1


def test_a_page_as_it_was_published_has_nothing_wrong() -> None:
    assert not list(changed(read_page(HTML), "page"))


# What a reader reads: text between tags, from the title to the manifest; the style and what machines read are apart.
_START, _END = HTML.index("<body"), HTML.index('<script type="application/json"')
_TEXTS = [
    place
    for found in re.finditer(r">([^<]+)<", HTML[_START:_END])
    for place in range(_START + found.start(1), _START + found.end(1))
    if HTML[place].isalnum() and "&" not in HTML[max(0, place - 8) : place + 1]
]


@pytest.mark.parametrize("seed", range(40))
def test_any_character_of_a_page_that_is_changed_is_found(seed: int) -> None:
    chance = random.Random(seed)
    place = chance.choice(_TEXTS)
    other = chance.choice([one for one in "0123456789aeéЖ中" if one != HTML[place]])
    found = list(changed(read_page(HTML[:place] + other + HTML[place + 1 :]), "page"))
    assert len(found) == 1
    assert found[0].code == "page-changed"


# The fields of quotes in the page, each as (where its letters stand, the quote's id, the field's name).
_FIELD = {"rg-exact": "words", "rg-by": "speaker", "rg-when": "date and act", "rg-source": "source"} | {
    "<p><a href=#": "date and act", "<blockquote": "words", '<p><a href="': "source", "<p>": "speaker",
}  # fmt: skip
# Of very many quotes their order says it.
_FIELD_BEGINS = re.compile(
    r'class="?(rg-exact|rg-by|rg-when|rg-source)"?[^>]*>|(<p><a href=#|<blockquote|<p><a href="|<p>(?!<a))[^<>]*>?'
)


def _letters_of_fields(html: str) -> list[tuple[int, str, str]]:
    found = []
    quotes = [*re.finditer(r'<article (?:class="?rg-quote"? )?id="?([^\s">]+)', html)]
    ends = [
        *(match.start() for match in quotes[1:]),
        re.search(r'<section class="?rg-whole"? id="?relations', html).start(),
    ]  # type: ignore[union-attr]
    for match, end in zip(quotes, ends, strict=True):
        for field in re.finditer(_FIELD_BEGINS, html[match.start() : end]):
            text = re.compile(r"(?:<[^>]*>)*([^<]+)").match(html, match.start() + field.end())
            if text:
                found += [
                    (place, match[1], _FIELD[field[1] or field[2]])
                    for place in range(text.start(1), text.end(1))
                    if html[place].isalnum() and "&" not in html[max(0, place - 8) : place + 1]
                ]
    return found


@pytest.mark.parametrize(
    ("html", "number"),
    [(HTML, 20), (OF_MANY, 3), *(pytest.param(*one, marks=pytest.mark.slow) for one in ((HTML, 1000), (OF_MANY, 100)))],
)
def test_any_change_of_one_letter_is_named_by_its_quote_and_its_field(html: str, number: int) -> None:
    letters, chance = _letters_of_fields(html), random.Random(number)
    assert {field for _, _, field in letters} == set(_FIELD.values())
    assert {name for _, name, _ in letters} == set(read_page(html).shown)
    for _ in range(number):
        place, name, field = chance.choice(letters)
        other = chance.choice([one for one in "0123456789aeéЖ中" if one != html[place]])
        [found] = changed(read_page(html[:place] + other + html[place + 1 :]), "page")
        assert found.message == f"{name}, {field}: it is not as it was published"


@pytest.mark.parametrize(
    ("place", "named"),
    [
        (r'<span class="rg-exact">', "words"),
        (r'<span class="rg-beside">', "context"),
        (r'<p class="rg-by">(?:<[^>]+>)*', "speaker"),
        (r'<p class="rg-when"><span[^>]*></span>', "date and act"),
        (r'<p class="rg-source">(?:<[^>]+>)*[“"]?', "source"),
    ],
)
def test_a_change_is_named_by_its_quote_and_field(place: str, named: str) -> None:
    coded = quote("the dam holds", prefix="a crowd cries:", speaker=ADMIRAL, date="2015", event="AID", actor=["NOR"])
    html = publish(apply(dataset(relation("NOR", "ZAF", coded)), Filters()), Record())
    match = re.search(place + r"(?=\w)", html)
    assert match
    name = re.findall(r'<article class="rg-quote[^"]*" id="([^"]+)"', html[: match.end()])[-1]
    page = read_page(html[: match.end()] + "ж" + html[match.end() + 1 :])
    (found,) = changed(page, "site/index.html")
    assert found.message == f"{name}, {named}: it is not as it was published"
    assert (found.file, found.line) == ("site/index.html", page.places[name][1])


def test_a_quote_that_is_taken_out_and_one_that_is_put_in_are_found() -> None:
    start = HTML.index('<article class="rg-quote')
    whole = HTML[start : HTML.index("</article>", start)] + "</article>"
    name = re.search(r'id="([^"]+)"', whole)
    assert name
    gone = [one.message for one in changed(read_page(HTML.replace(whole, "", 1)), "page")]
    assert gone == [f"{name[1]}: it is gone"]
    more = HTML.replace(whole, whole + whole.replace(name[1], "nor-zaf.0123456789"), 1)
    assert "nor-zaf.0123456789: it was put in later" in [one.message for one in changed(read_page(more), "page")]


def test_what_the_manifest_says_of_the_sources_cannot_be_changed_unseen() -> None:
    later = HTML.replace('"filters":{}', '"filters":{"country":["NOR"]}')
    assert later != HTML
    assert [one.message for one in changed(read_page(later), "page")] == [
        "the manifest, sources and filters: it is not as it was published"
    ]


def test_what_the_data_now_says_otherwise_is_found() -> None:
    first, *rest = TINY.relations
    other = first.model_copy(update={"summary": "Now another summary."})
    fresh = publish(apply(TINY.model_copy(update={"relations": (other, *rest)}), Filters()), Record())
    found = {one.where for one in outdated(read_page(HTML), read_page(fresh), "page")}
    assert found == {first.id, "overview"}


def test_the_quotes_of_a_page_are_looked_up_in_their_texts(tmp_path: Path) -> None:
    source = next(iter(SOURCES))
    texts = {key: one.model_copy(update={"text": f"{key}.txt"}) for key, one in TINY.sources.items()}
    data = dataset(
        relation(
            "NOR", "ZAF", quote("words that stand there", source=source), quote("words that do not", source=source)
        )
    ).model_copy(update={"sources": texts})
    (tmp_path / f"{source}.txt").write_text("Here are words that stand there, and no others.")
    page = read_page(publish(apply(data, Filters()), Record()))
    verified, found = unproved(page, tmp_path, "page")
    assert sorted(map(str, verified.counts)) == ["exact", "not-found"]
    faults = [one for one in found if one.code == "not-found"]
    assert [page.shown[one.where]["exact"] for one in faults] == ["words that do not"]
    assert faults[0].line == page.places[faults[0].where][1]


@pytest.mark.parametrize("html", ["", "<p>a page</p>", f'<script id="{ID}">{{}}</script>', f'<i id="{ID}">[1]</i>'])
def test_what_is_no_published_page_is_told(html: str) -> None:
    with pytest.raises(NotAPage):
        read_page(html)


def test_a_page_of_a_comparison_has_its_two_periods() -> None:
    filters = replace(Filters(), years=(1999, 2013), versus=(2014, 2016))
    html = publish(apply(TINY, filters), Record())
    assert "1999–2013" in element(html, "words")


def test_words_that_look_like_the_place_of_the_manifest_stay_words() -> None:
    html = publish(apply(dataset(relation("NOR", "ZAF", quote(f"they wrote {PLACE} twice"))), Filters()))
    (shown,) = read_page(html).shown.values()
    assert shown["exact"] == f"they wrote {PLACE} twice"


def test_a_manifest_in_its_first_form_says_the_same() -> None:
    html = publish(apply(TINY, Filters()))
    parts = digests(tree(html), json.loads(element(html, "rg-manifest"))["about"])
    letters = packing._LETTERS
    first = {part: "".join(letters[name] + digits for name, digits in own.items()) for part, own in parts.items()}
    assert unpacked(first) == unpacked(packed(parts)) == parts

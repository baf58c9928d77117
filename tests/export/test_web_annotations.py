"""Quotes as web annotations: read by rdflib as the W3C's model says, without asking the network for its context."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from rdflib import Graph, URIRef
from rdflib.namespace import DC, RDF, RDFS, Namespace

from graph.cli.main import cli
from graph.export import Place, web_annotations
from graph.loading.load import load
from graph.view import Filters, apply
from tests.support import data_scripts, examples
from tests.support.data_for_tests import TINY, dataset, datasets, quote, relation, wishes

OA = Namespace("http://www.w3.org/ns/oa#")
AS = Namespace("http://www.w3.org/ns/activitystreams#")
VIEW = apply(TINY, Filters())
# What the context that the file names says of the terms that it has (https://www.w3.org/ns/anno.jsonld).
TERMS: dict[str, Any] = {
    "oa": str(OA), "dc": str(DC), "as": str(AS), "rdfs": str(RDFS), "foaf": "http://xmlns.com/foaf/0.1/",
    "dctypes": "http://purl.org/dc/dcmitype/", "dcterms": "http://purl.org/dc/terms/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "id": "@id", "type": "@type", "Annotation": "oa:Annotation", "TextualBody": "oa:TextualBody",
    "SpecificResource": "oa:SpecificResource", "TextQuoteSelector": "oa:TextQuoteSelector",
    "TextPositionSelector": "oa:TextPositionSelector", "State": "oa:State", "Text": "dctypes:Text",
    "AnnotationCollection": "as:OrderedCollection", "AnnotationPage": "as:OrderedCollectionPage",
    "Person": "foaf:Person", "Organization": "foaf:Organization", "Software": "as:Application",
    "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"}, "purpose": {"@id": "oa:hasPurpose", "@type": "@vocab"},
    **{name: f"oa:{name}" for name in ("classifying", "tagging", "commenting", "describing")},
    "body": {"@id": "oa:hasBody", "@type": "@id"}, "target": {"@id": "oa:hasTarget", "@type": "@id"},
    "source": {"@id": "oa:hasSource", "@type": "@id"}, "selector": {"@id": "oa:hasSelector", "@type": "@id"},
    "state": {"@id": "oa:hasState", "@type": "@id"}, "exact": "oa:exact", "prefix": "oa:prefix", "suffix": "oa:suffix",
    "start": {"@id": "oa:start", "@type": "xsd:nonNegativeInteger"},
    "end": {"@id": "oa:end", "@type": "xsd:nonNegativeInteger"}, "value": "rdf:value",
    "rdf": str(RDF), "format": "dc:format", "language": "dc:language", "label": "rdfs:label", "name": "foaf:name",
    "creator": {"@id": "dcterms:creator", "@type": "@id"}, "generator": {"@id": "as:generator", "@type": "@id"},
    "total": "as:totalItems", "first": {"@id": "as:first", "@type": "@id"}, "startIndex": "as:startIndex",
    "items": {"@id": "as:items", "@type": "@id", "@container": "@list"},
}  # fmt: skip


def read(text: str) -> Graph:
    """All of it as RDF; a term that the context does not know would be lost, and is a failure."""
    document = json.loads(text)
    assert document["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert _keys(document) <= TERMS.keys() | {"@context"}
    document["@context"] = TERMS
    return Graph().parse(data=json.dumps(document), format="json-ld")


def _keys(value: Any) -> set[str]:
    if isinstance(value, dict):
        return {*value} | {key for part in value.values() for key in _keys(part)}
    return {key for part in value for key in _keys(part)} if isinstance(value, list) else set()


def texts(graph: Graph) -> list[str]:
    return sorted(str(exact) for exact in graph.objects(None, OA.exact))


@examples(25)
@given(st.data())
def test_each_quote_on_a_relation_is_one_annotation_of_its_source(draw: st.DataObject) -> None:
    data = draw.draw(datasets())
    view = apply(data, draw.draw(wishes(data)))
    graph = read(web_annotations.text(view))
    found = list(graph.subjects(RDF.type, OA.Annotation))
    assert len(found) == sum(len(shown.quotes) for shown in view)
    for annotation in found:
        [target] = graph.objects(annotation, OA.hasTarget)
        [selector] = graph.objects(target, OA.hasSelector)
        assert list(graph.objects(selector, OA.exact))
        assert list(graph.objects(target, OA.hasSource))
        assert list(graph.objects(annotation, OA.hasBody))


def test_the_words_of_every_script_are_to_the_letter(tmp_path: Path) -> None:
    view = apply(load(data_scripts.write(tmp_path, many=5)), Filters())
    assert texts(read(web_annotations.text(view))) == sorted(q.exact for shown in view for q in shown.quotes)


def test_words_beside_the_quote_touch_it_as_they_do_in_the_source() -> None:
    said = quote("they met", prefix="On Monday", suffix=", and left")
    graph = read(web_annotations.text(apply(dataset(relation("NOR", "ZAF", said)), Filters())))
    [(selector, prefix)] = graph.subject_objects(OA.prefix)
    assert (str(prefix), str(graph.value(selector, OA.suffix))) == ("On Monday ", ", and left")


def test_tags_are_the_pair_the_event_and_the_topics() -> None:
    graph = read(web_annotations.text(apply(TINY, Filters(countries=("ESH",)))))
    tags = {str(graph.value(body, RDF.value)) for body in graph.subjects(OA.hasPurpose, OA.tagging)}
    assert tags == {"ESH-TLS", "AID"}


def test_a_source_has_its_address_and_its_language_or_a_name_that_stays_the_same() -> None:
    graph = read(web_annotations.text(VIEW))
    courier = URIRef("https://courier.example/2016/lighthouse")
    assert (courier, DC.language, None) in graph
    others = {str(source) for source in graph.objects(None, OA.hasSource)} - {str(courier)}
    assert len(others) == 1
    assert others.pop().startswith("urn:uuid:")
    assert web_annotations.text(VIEW) == web_annotations.text(apply(TINY, Filters()))


def test_an_annotations_address_is_that_of_the_quote_on_the_page() -> None:
    view = apply(TINY.model_copy(update={"url": "https://page.example/graph"}), Filters())
    found = {str(one) for one in read(web_annotations.text(view)).subjects(RDF.type, OA.Annotation)}
    assert found == {
        f"https://page.example/graph?show={shown.relation.quote_id(said)}" for shown in view for said in shown.quotes
    }


def test_a_place_in_the_text_holds_for_the_text_of_its_hash() -> None:
    said = TINY.by_id["esh-tls"].quotes[0]
    place = Place(4, 20, hashlib.sha256(b"text").hexdigest())
    graph = read(web_annotations.text(VIEW, sources={TINY.by_id["esh-tls"].quote_id(said): place}))
    [selector] = graph.subjects(RDF.type, OA.TextPositionSelector)
    assert [int(str(graph.value(selector, name))) for name in (OA.start, OA.end)] == [4, 20]
    [state] = graph.objects(None, OA.hasState)
    assert str(state) == "ni:///sha-256;mC2ePrmW9VnmM_TRlN7zdh2Qn1o7ZH0ahR_q1nwyydE"


def test_with_the_texts_each_quote_is_found_where_the_position_says(tmp_path: Path) -> None:
    path = data_scripts.write(tmp_path, many=5)
    done = CliRunner().invoke(
        cli, ["export", str(path), "--format", "annotations", "--sources", str(tmp_path / "texts")]
    )
    assert done.exit_code == 0
    assert "1 quote without a place in a text; verify says why." in done.stderr
    held = [file.read_text("utf-8") for file in (tmp_path / "texts").iterdir()]
    items, placed = json.loads(done.stdout)["first"]["items"], 0
    for item in items:
        selectors = item["target"]["selector"]
        if isinstance(selectors, list):
            words, position = selectors
            assert words["exact"] in {text[position["start"] : position["end"]] for text in held}
            placed += 1
    assert placed == len(items) - 1


def test_a_folder_of_texts_that_is_not_there_is_told() -> None:
    done = CliRunner().invoke(cli, ["export", "--format", "annotations", "--sources", "no-such-folder"])
    assert done.exit_code == 2
    assert "no-such-folder" in done.stderr


@pytest.mark.parametrize("words", ["@id", "_:b0", "http://x.example", '{"@context": {}}'])
def test_words_that_look_like_json_ld_are_words(words: str) -> None:
    graph = read(web_annotations.text(apply(dataset(relation("NOR", "ZAF", quote(words, comment=words))), Filters())))
    assert words in texts(graph)

"""Check a published page: whether it is as it was made, what the data now says, and whether its sources bear it out.

``evidence.verify`` decides which words are in a text; it is given what the page shows as a dataset of its own.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from graph.citation import text_fragment
from graph.evidence import Verified, find, held_texts, problems_of
from graph.model import Dataset
from graph.problems import Problem, problem
from graph.web.publish.elements import Element, tree
from graph.web.publish.manifest import ID, About, Manifest, digests
from graph.web.publish.packing import unpacked
from graph.web.publish.quote_parts import words_in
from graph.web.publish.seal import KEY as SEAL
from graph.web.publish.seal import is_sealed

Reader = Callable[[str], bytes]
_PASSAGE = ":~:text="
_HASHED = re.compile(r"\.[0-9a-f]{10}\.")
_OF_EACH = ("", "back", "words", "graph", "relations", "records", "listed")
# How a quote is coded is the data's matter: a page is asked for its words.
_CODING = ("headline-quoted", "quotation-without-speaker", "reporting-verb")


class NotAPage(ValueError):
    """Raised where a file is no published page; the message says why."""


@dataclass(frozen=True, slots=True)
class ReadPage:
    """A published page as it was read: ``then`` is what its manifest says of its parts, ``now`` what they are.

    ``shown`` is what the page shows of each quote by its id, as the data format has it; ``places`` has the file beside
    the page in which each part stands, empty for the page itself, and its line, from 1. ``sealed`` is whether each byte
    is as it was, of which the parts leave out how elements end and how a sign is written.
    """

    about: About
    then: Manifest
    now: Manifest
    shown: Mapping[str, Mapping[str, str]]
    places: Mapping[str, tuple[str, int]]
    sealed: bool


def read_page(html: str) -> ReadPage:
    """Return what a published page shows and says about itself. Raises NotAPage."""
    root = tree(html)
    named = {element.get("id"): element for element in root.walk() if element.get("id")}
    if ID not in named:
        raise NotAPage("not a page that publish wrote: it has no manifest at its end")  # guard: no-manifest-no-page
    try:
        kept = json.loads(named[ID].text)
        about, then = kept["about"], unpacked(kept["parts"])
        if kept.keys() - {"about", "parts", SEAL}:
            raise ValueError("another key")
        now = digests(root, about)
        sources: Mapping[str, Any] = about.get("sources", {})
    except (ValueError, KeyError, TypeError, AttributeError) as error:  # guard: unreadable-manifest
        raise NotAPage("the page's manifest, at its end, cannot be read: it was changed or cut off") from error
    quotes = {key: _shown(element) for key, element in named.items() if element.is_quote}
    shown = _by_key(quotes, sources) if sources else quotes  # of several files, one has them all
    places = {key: ("", element.line) for key, element in named.items()}
    return ReadPage(about, then, now, shown, places, SEAL not in kept or is_sealed(html))


def read_site(files: Reader, name: str) -> tuple[ReadPage, tuple[str, ...]]:
    """Return a page with the contents of the files beside it, and the names of files that are not as they were.

    ``files`` gives a file's bytes by its name, and raises OSError. Raises NotAPage, OSError and UnicodeDecodeError.
    """
    page = read_page(files(name).decode("utf-8"))
    then, now, shown, places = dict(page.then), dict(page.now), dict(page.shown), dict(page.places)
    broken: list[str] = []
    sources = dict(page.about.get("sources", {}))
    for beside, digest in dict(page.about.get("files", {})).items():
        try:
            content = files(beside)
            other = read_page(content.decode("utf-8")) if beside.endswith(".html") else None
        except (OSError, UnicodeDecodeError, NotAPage):
            broken.append(beside)
            continue
        # What is changed in no part of it is told of the file.
        if other is None or other.then == other.now:
            # guard: files-beside-are-digested
            broken += [beside] if hashlib.sha256(content).hexdigest() != digest else []
        if other is None:
            continue
        # guard: each-file-keeps-its-own
        names = {part: _part_in(beside, part, part in then) for part in (*other.then, *other.now, *other.places)}
        for mine, its in ((then, other.then), (now, other.now)):
            mine |= {names[part]: fields for part, fields in its.items()}
        shown |= other.shown
        sources |= other.about.get("sources", {})
        places |= {names[part]: (beside, line) for part, (_, line) in other.places.items()}
    read = ReadPage({**page.about, "sources": sources}, then, now, _by_key(shown, sources), places, page.sealed)
    return read, tuple(broken)


def _part_in(file: str, part: str, both: bool) -> str:
    """Return a part's own id or, of what each file or ``both`` have, its place in the file, whatever hash it names."""
    plain = _HASHED.sub(".", file)
    return f"{plain}, {part}".rstrip(", ") if both or part in _OF_EACH else part


def changed(page: ReadPage, file: str) -> Iterator[Problem]:
    """Yield each part and field of a page that is not as it was published."""
    differing = [*_differing(page.then, page.now)]
    for part, field, then, now in differing:
        missing = "it was put in later" if not then else "it is gone" if not now else "it is not as it was published"
        yield _problem("page-changed", page, file, part, f"{_named(part, field)}: {missing}")
    if not (differing or page.sealed):
        told = "the page’s markup: it is not as it was published, though each of its words is"
        yield _problem("page-changed", page, file, "", told)


def outdated(page: ReadPage, fresh: ReadPage, file: str) -> Iterator[Problem]:
    """Yield each part and field that the data would say differently; ``fresh`` is the page as it would be today."""
    for part, field, then, now in _differing(page.now, fresh.now):
        what = "the data no longer has it" if not now else "the data has it, the page not" if not then else (
            "the data now says something else"
        )  # fmt: skip
        yield _problem("page-outdated", page, file, part, f"{_named(part, field)}: {what}")


def unproved(page: ReadPage, folder: Path, file: str) -> tuple[Verified, list[Problem]]:
    """Look each quote of a page up in the texts of ``folder``. Raises NotAPage if what it shows is no quote."""
    ids: list[list[str]] = []
    relations: dict[str, list[dict[str, Any]]] = {}
    try:
        for address, fields in page.shown.items():
            relations.setdefault(address.partition(".")[0], []).append({"id": address, **fields})
        ids = [[quote.pop("id") for quote in quotes] for quotes in relations.values()]
        data = {
            "title": "A published page",
            "sources": page.about["sources"],
            "relations": [{"between": pair.upper().split("-"), "quotes": quotes} for pair, quotes in relations.items()],
        }
        dataset = Dataset.model_validate(data)
    except (ValueError, KeyError, TypeError) as error:
        raise NotAPage(f"what it shows cannot be looked up: {str(error).splitlines()[0]}") from error
    # guard: quotes-are-looked-up
    texts = held_texts(dataset.sources, folder)
    verified = Verified(dataset, tuple(find(dataset, texts)), texts)
    found = []
    for path, fault in problems_of(verified):
        if fault.code in _CODING:
            continue
        part = ids[path[1]][path[3]] if path[0] == "relations" else "sources"  # type: ignore[index]
        found.append(replace(fault, where=part, **_place(page, file, part)))
    return verified, found


def _differing(one: Manifest, other: Manifest) -> Iterator[tuple[str, str, bool, bool]]:
    """Yield part and field of all that two manifests differ in, and which of them have it.

    A part that one of them lacks is told once.
    """
    for part in dict.fromkeys((*one, *other)):
        first, second = one.get(part), other.get(part)
        if first is None or second is None:
            # guard: gone-and-put-in
            yield part, "", first is not None, second is not None
            continue
        for field in dict.fromkeys((*first, *second)):
            if first.get(field) != second.get(field):
                yield part, field, field in first, field in second


def _named(part: str, field: str) -> str:
    """Return ``jpn-rus.1f0c9a22b4, speaker``."""
    where = part.replace(ID, "the manifest") or "the page’s head or frame"
    return f"{where}, {field}" if field not in ("", "markup") else where


def _problem(code: str, page: ReadPage, file: str, part: str, message: str) -> Problem:
    return problem(code, message, where=part, **_place(page, file, part))


def _place(page: ReadPage, file: str, part: str) -> dict[str, Any]:
    """Return the file and the line of a part; ``file`` is the page's."""
    beside, line = page.places.get(part, ("", 0))
    return {"file": str(Path(file).parent / beside) if beside else file, "line": line}


def _shown(element: Element) -> dict[str, str]:
    """Return what a page shows of a quote, by the keys of the data format; its source perhaps by its address."""
    links = (link.get("href") for link in element.walk() if link.tag == "a" and _PASSAGE in link.get("href"))
    return {"source": element.get("data-cites") or text_fragment.page_of(next(links, "")), **words_in(element)}


def _by_key(shown: Mapping[str, Mapping[str, str]], sources: Mapping[str, Any]) -> dict[str, Mapping[str, str]]:
    """Return what a page shows with each source by its key."""
    keys = {text_fragment.page_of(source.get("URL", "")): key for key, source in sources.items()}
    return {
        name: said if said["source"] in sources else {**said, "source": keys.get(said["source"], "")}
        for name, said in shown.items()
    }

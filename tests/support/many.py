"""Large made-up data, for pictures and measurements of what does not fit in a hand: a file, or a data set at once."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator
from typing import Any

from graph.model import Dataset
from graph.model.countries import names
from graph.model.plover import CONTEXTS, EVENTS

# Countries, relations and quotes of a small, a middling and a large collection.
SIZES = {"S": (9, 12, 40), "M": (60, 300, 3000), "L": (200, 2000, 20000)}
# As many relations as nobody has: almost every pair of them.
LARGEST = {"XL": (200, 19000, 20000)}


def many(relations: int = 300, quotes: int = 1200, seed: int = 7) -> str:
    """A valid file with so many relations among some sixty countries, and so many quotes, as YAML."""
    chance = random.Random(seed)
    codes = chance.sample(sorted(code for code in names() if len(names()[code]) < 16), 60)
    # A few countries have most of the relations, as in the world.
    weight = {code: 1 / (rank + 1) for rank, code in enumerate(codes)}
    pairs = sorted(
        itertools.combinations(codes, 2),
        key=lambda pair: -(chance.random() ** (1 / (weight[pair[0]] + weight[pair[1]]))),
    )
    return "\n".join(_lines(pairs[:relations], quotes, chance)) + "\n"


def sized(size: str, seed: int = 7) -> Dataset:
    """Data of one of ``SIZES`` with all that a quote can be coded with; it is no file, which would take longer."""
    return Dataset.model_validate(plain(size, seed))


def plain(size: str, seed: int = 7) -> dict[str, Any]:
    """The same as the content of a file."""
    countries, relations, quotes = (SIZES | LARGEST)[size]
    chance = random.Random(seed)
    codes = chance.sample(sorted(names()), countries)
    pairs = chance.sample(list(itertools.combinations(codes, 2)), relations)
    sources = {
        f"paper-{number}": {
            "type": "article-newspaper",
            "title": f"Headline {number}",
            "container-title": f"Paper {number % 20}",
            "issued": f"{2010 + number % 12}-{1 + number % 12:02}-{1 + number % 28:02}",
            "URL": f"https://paper.example/{number}",
        }
        for number in range(quotes // 25 + 2)
    }
    said: dict[tuple[str, str], list[dict[str, object]]] = {pair: [] for pair in pairs}
    for number in range(quotes):
        pair = pairs[number] if number < relations else chance.choice(pairs)
        said[pair].append(_coded(chance, pair, list(sources), number))
    relations_of = [{"between": pair, "quotes": found} for pair, found in said.items()]
    return {"title": "Many countries", "sources": sources, "relations": relations_of}


def _coded(chance: random.Random, pair: tuple[str, str], sources: list[str], number: int) -> dict[str, object]:
    found: dict[str, object] = {
        "exact": f"{number}: " + " ".join(chance.choice(_VOCABULARY) for _ in range(chance.randint(6, 38))),
        "source": chance.choice(sources),
        "context": chance.sample(sorted(CONTEXTS), chance.choice([0, 0, 1, 1, 2])),
    }
    year, month = 2010 + chance.randrange(12), chance.randint(1, 12)
    if chance.random() < 0.8:
        found["date"] = chance.choice(
            [
                f"{year}",
                f"{year}-{month:02}~",
                f"{year}-{month:02}-{chance.randint(1, 28):02}",
            ]
        )
    if chance.random() < 0.7:
        actor, recipient = chance.sample(pair, 2)
        found |= {"event": chance.choice(sorted(EVENTS)), "actor": [actor], "recipient": [recipient]}
        found |= {chance.choice(["negation", "future", "hypothetical"]): True} if chance.random() < 0.15 else {}
    if chance.random() < 0.6:
        found["speaker"] = {"name": f"Speaker {chance.randrange(1 + len(sources) // 2)}"}
    return found


_VOCABULARY = [
    start + end
    for start in ("ba", "co", "di", "fe", "gu", "la", "mo", "ri", "su", "te")
    for end in ("", "nd", "ring", "tion", "ly", "ss")
]


def _lines(pairs: list[tuple[str, str]], quotes: int, chance: random.Random) -> Iterator[str]:
    yield "title: Many countries"
    yield "description: Made up, to see whether much can be read as well as little."
    yield "sources:"
    for number in range(12):
        yield f"  paper-{number}:\n    type: article-newspaper\n    title: Headline {number}"
        yield f"    container-title: Paper {number}"
        yield f"    issued: {2010 + number}-12-31\n    URL: https://paper.example/{number}"
    yield "relations:"
    for place, (a, b) in enumerate(pairs):
        yield f"  - between: [{a}, {b}]\n    summary: Made up about these two.\n    quotes:"
        more = max(1, round(quotes / len(pairs) * 2 * chance.random()))
        for number in range(more):
            source = chance.randrange(12)
            yield f"      - exact: sentence {number} of the made-up article on pair {place}"
            yield f"        source: paper-{source}\n        date: {2010 + source}-{chance.randint(1, 12):02}"
            if chance.random() < 0.7:
                event = chance.choice(sorted(EVENTS))
                yield f"        event: {event}\n        actor: [{a}]\n        recipient: [{b}]"


if __name__ == "__main__":
    print(many())

"""A large made-up data file, for pictures and measurements of what does not fit in a hand."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator

from graph.model.countries import names
from graph.model.plover import EVENTS


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

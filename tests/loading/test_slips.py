"""One slip, in whatever line and of whatever kind, is told once, and where it was made."""

from __future__ import annotations

from itertools import islice

import pytest

from tests.loading.slips import slips
from tests.loading.test_mistakes import SOUND
from tests.support import alike
from tests.support.yaml_samples import problems

# The same format in another hand: four spaces, lists below their keys, texts of several lines, comments.
OTHERWISE = """\
# yaml-language-server: $schema=relations.schema.json
title: "A: title"
countries:
    SUN:
        successor: RUS
    USA: {label: US}
sources:
    herald-2025:
        type: article-newspaper
        title: 'A "headline"'
        container-title: The Herald
        author:
            - family: Doe
              given: Jane
            - literal: NHK
        issued: 2025-02-14
        URL: https://news.example/1

    gazette-2024:
        title: Another
        container-title: The Gazette
        issued: 2024-03-04
relations:
-   between:
    - KEN
    - TZA
    summary: >-
        Where the two stand,
        and why.
    quotes:
    -   exact: |-
            Tanzania threatened to take
            the matter to court
        source: herald-2025
        date: 2025-02
        event: THREATEN
        actor: [TZA]
        recipient: [KEN]
        speaker:
            name: A. Person
            role: minister
    -   exact: we did come here
        source: gazette-2024   # a comment
        context: [legal, military]

-   between: [RUS, USA]
    quotes:
    -   exact: the ban was communicated
        source: gazette-2024
        translation:
            text: das Verbot
            language: de
    -   exact: nothing else
        source: herald-2025
"""
FAR = 3  # lines: how far a message may be from the slip, unless a whole part lacks something


def test_both_files_are_sound() -> None:
    assert problems(SOUND) == problems(OTHERWISE) == []


@pytest.mark.parametrize("name", ["sound", "otherwise"])
@pytest.mark.parametrize("fifth", alike(range(5)))
def test_one_slip_is_told_at_most_once_and_near_its_line(name: str, fifth: int) -> None:
    cascades, astray = [], []
    for what, number, file in islice(slips(SOUND if name == "sound" else OTHERWISE), fifth, None, 5):
        found = problems(file)
        told = f"{what}, line {number}: " + "; ".join(f"{one.line} {one.code} {one.message}" for one in found)
        if len(found) > 1:
            cascades.append(told)
        if any(abs(one.line - number) > FAR and one.code != "missing-key" for one in found):
            astray.append(told)
    # Without its first line, a relation is a list of texts: told for each.
    assert [one for one in cascades if not one.startswith("deleted, line 24:")] == []
    assert astray == []

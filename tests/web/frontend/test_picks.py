"""What a click may ask for: the same in Python and in JavaScript, and nothing else is heard."""

from __future__ import annotations

import json
import re

import pytest

from graph.web.frontend import ASKED, Pick, own_files, parse_pick


def test_python_and_javascript_agree_on_what_a_click_may_ask_for() -> None:
    listed = re.search(r"export const PICKS = (\[.*?\]);", own_files()["shared/picks.js"].decode("utf-8"))
    assert listed
    assert tuple(json.loads(listed[1])) == ASKED


@pytest.mark.parametrize("asked", ASKED)
def test_a_pick_is_read(asked: str) -> None:
    assert parse_pick({asked: "jpn-rus"}) == Pick(asked, "jpn-rus")


@pytest.mark.parametrize("sent", [None, "show", [], {}, {"shut": "jpn-rus"}, {"show": None}, {"show": ["x"]}], ids=repr)
def test_what_is_no_pick_asks_for_nothing(sent: object) -> None:
    assert parse_pick(sent) is None

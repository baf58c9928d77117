"""What is made of a dataset once and kept as long as it is there."""

from __future__ import annotations

import threading
import weakref

from graph.loading import parse
from graph.model import Dataset
from graph.view import per_dataset
from tests.support.yaml_samples import WHOLE


def dataset() -> Dataset:
    found = parse(WHOLE.encode(), "relations.yaml").dataset
    assert found
    return found


def test_of_fifty_who_ask_at_once_one_makes_it_and_all_get_it() -> None:
    begun, go_on, made = threading.Event(), threading.Event(), []

    def make(_: Dataset) -> object:
        made.append(object())
        begun.set()
        assert go_on.wait(10)
        return made[-1]

    of, whole, got = per_dataset(make), dataset(), []
    asking = [threading.Thread(target=lambda: got.append(of(whole))) for _ in range(50)]
    for one in asking:
        one.start()
    assert begun.wait(10)
    go_on.set()
    for one in asking:
        one.join()
    assert len(made) == 1
    assert got == made * 50


def test_what_is_made_of_one_may_ask_for_what_is_made_of_another() -> None:
    outer = per_dataset(lambda one: inner(one))
    inner = per_dataset(lambda one: inner_of(one))
    inner_of = per_dataset(lambda one: one.title)
    assert outer(dataset()) == "Tiny"


def test_it_keeps_no_dataset() -> None:
    of, whole = per_dataset(lambda one: one.title), dataset()
    of(whole)
    gone = weakref.ref(whole)
    del whole
    assert gone() is None

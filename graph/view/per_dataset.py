"""Make something of a dataset once, and keep it as long as the dataset lives."""

from __future__ import annotations

import threading
import weakref
from collections.abc import Callable
from typing import TypeVar

from graph.model import Dataset

T = TypeVar("T")


def per_dataset(make: Callable[[Dataset], T]) -> Callable[[Dataset], T]:
    """Return ``make`` with a memory: for each living dataset, by its identity, it is called once.

    What is made must not hold the dataset itself, which would then never be freed. If several ask at once, one makes
    it and the others wait.
    """
    kept: dict[int, tuple[weakref.ref[Dataset], T]] = {}
    making = threading.RLock()

    def made(dataset: Dataset) -> T:
        found = kept.get(id(dataset))
        if found is None or found[0]() is not dataset:
            with making:
                found = kept.get(id(dataset))
                if found is None or found[0]() is not dataset:
                    for key in [key for key, (of, _) in kept.items() if of() is None]:
                        del kept[key]
                    found = kept[id(dataset)] = weakref.ref(dataset), make(dataset)
        return found[1]

    return made

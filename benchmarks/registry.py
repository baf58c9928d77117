"""All benchmarks, in the order in which they run and stand in the document."""

from __future__ import annotations

from benchmarks import compare, moving, published, readers, server, start

ALL = (
    compare.BENCHMARK,
    moving.BENCHMARK,
    start.BENCHMARK,
    server.BENCHMARK,
    published.BENCHMARK,
    readers.BENCHMARK,
)

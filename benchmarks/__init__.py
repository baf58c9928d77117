"""Measurements: commands for people, never part of the tests. What they found stands in docs/performance.md."""

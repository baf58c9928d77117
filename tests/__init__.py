"""Tests, and beside them what tests and screenshots share: ``support``, ``server``, ``browsing``."""

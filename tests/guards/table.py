"""All guards, in the order of the sections of docs/robustness.md. What a guard is lives in ``guard``."""

from __future__ import annotations

from tests.guards import (
    adding,
    addresses,
    exported,
    intake,
    merged,
    misquotes,
    other_input,
    own_file,
    published,
    readdressed,
    recording,
    refused,
    saved,
    scripts,
    served,
    typing,
    unfinished,
    verified,
)
from tests.guards.guard import Guard

GUARDS: tuple[Guard, ...] = (
    *saved.GUARDS,
    *refused.GUARDS,
    *other_input.GUARDS,
    *scripts.GUARDS,
    *misquotes.GUARDS,
    *verified.GUARDS,
    *recording.GUARDS,
    *readdressed.GUARDS,
    *merged.GUARDS,
    *unfinished.GUARDS,
    *adding.GUARDS,
    *typing.GUARDS,
    *intake.GUARDS,
    *own_file.GUARDS,
    *addresses.GUARDS,
    *published.GUARDS,
    *exported.GUARDS,
    *served.GUARDS,
)

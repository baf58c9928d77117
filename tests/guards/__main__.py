"""``python -m tests.guards``: disable each guard in a copy of the project, and see its tests fail.

Exit 0: every guard's tests failed without it, passed with it, and no test of docs/robustness.md is without a guard.
1: some did not, or the table of guards has faults. 2: wrong usage. Results go to stdout, how far it is to stderr.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed

from tests.guards.faults import faults
from tests.guards.guard import Guard, covers, named
from tests.guards.places import Place, places
from tests.guards.runner import Outcomes, Seen, copied, end_all, run, see
from tests.guards.table import GUARDS
from tests.support import ROOT

SIDE_BY_SIDE = 2
UNTOUCHED_SECONDS = 900


def chosen(pattern: str, where: Mapping[str, Place]) -> list[Guard]:
    """Return the guards whose names, files or tests hold ``pattern``, whatever its case; those with a browser last."""
    wanted = pattern.casefold()

    def texts(guard: Guard) -> Iterator[str]:
        for change in guard.changes:
            yield str(where.get(change.name, change.name))
        yield from guard.tests

    found = [guard for guard in GUARDS if any(wanted in text.casefold() for text in texts(guard))]
    return sorted(found, key=lambda guard: guard.needs_browser)


def untouched(guards: Sequence[Guard]) -> Outcomes:
    """What comes of the tests of ``guards`` where nothing is disabled."""
    with copied(ROOT) as copy:
        tests = list(dict.fromkeys(test for guard in guards for test in guard.tests))
        outcomes, said = run(tests, copy, UNTOUCHED_SECONDS)
        if not outcomes:
            print(said)
        return outcomes


def seen(guards: Sequence[Guard]) -> Iterator[Seen]:
    """Each guard as it is done: two side by side, those with a browser one at a time, for they are in a hurry."""
    for needs_browser, workers in ((False, SIDE_BY_SIDE), (True, 1)):
        with ThreadPoolExecutor(workers) as pool:
            waiting = [pool.submit(see, guard) for guard in guards if guard.needs_browser is needs_browser]
            try:
                for done in as_completed(waiting):
                    yield done.result()
            finally:  # Ctrl-C reaches this process only: theirs are sessions of their own
                pool.shutdown(wait=False, cancel_futures=True)
                end_all()


def tell(one: Seen, why: bool) -> None:
    """A line for the guard, and below it what survived; with ``why`` also how each test failed."""
    failed = len(one.guard.tests) - len(one.survivors)
    print(f"{'SURVIVED' if one.survivors else 'ok':8} {failed:3} failed {one.seconds:4.0f} s  {one.guard}")
    for test, how in one.survivors:
        print(f"          {how}: {test}")
    if any(how == "did not run" for _, how in one.survivors):
        print(one.said)
    if why:
        for test, outcome in one.outcomes.items():
            print(f"          {outcome.result}: {test.partition('::')[2]}\n              {outcome.first_line[:200]}")
    sys.stdout.flush()


def progress(done: int, of: int, what: str) -> None:
    end = "\r" if sys.stderr.isatty() and done < of else "\n"
    print(f"{done}/{of} {what}", end=end, file=sys.stderr, flush=True)


def listed(title: str, found: Sequence[object]) -> bool:
    """Print what should be nothing; was it nothing?"""
    if found:
        print(f"\n{title}:", *found, sep="\n  ")
    return not found


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser("python -m tests.guards", description=__doc__, add_help=True)
    parser.add_argument("-k", metavar="PATTERN", default="", help="only guards whose name, file or tests hold PATTERN")
    parser.add_argument("--why", action="store_true", help="print how each test failed, too")
    options = parser.parse_args(arguments)
    where = places(ROOT)
    guards = chosen(options.k, where)
    if not guards:
        parser.error(f"no guard has {options.k!r} in its name, its file or its tests")
    began = time.monotonic()
    wrong = faults(guards, ROOT, where)
    unfit = [f"{guard.name}: {fault}" for guard, fault in wrong.items()]
    guards = [guard for guard in guards if guard not in wrong]
    progress(0, len(guards), "guards; first their tests as they are")
    before = untouched(guards)
    failing = [f"{test}: {one.result}: {one.why[:300]}" for test, one in before.items() if one.result != "passed"]
    survived, failed = [], set[str]()
    for number, one in enumerate(seen(guards), 1):
        tell(one, options.why)
        survived += [f"{test} ({how}) without {one.guard}" for test, how in one.survivors]
        unfit += [
            f"{one.guard.name}: {out.why} in {test}" for test, out in one.outcomes.items() if out.result == "broke"
        ]
        failed |= {*one.guard.tests} - {test for test, _ in one.survivors}
        progress(number, len(guards), "guards")
    uncovered = [] if options.k else [test for test in named() if not any(covers(entry, test) for entry in failed)]
    good = [
        listed("Fail already with every guard in its place", failing),
        listed("Faults of the table: what it puts there does not fit", unfit),
        listed("Tests that survived", survived),
        listed("Tests of docs/robustness.md that no guard made fail", uncovered),
    ]
    minutes, seconds = divmod(round(time.monotonic() - began), 60)
    of_page = sum(any(covers(entry, test) for entry in failed) for test in named())
    print(
        f"\n{len(guards)} guard{'s' * (len(guards) != 1)}; {of_page} of {len(named())} tests seen to fail; "
        f"{minutes} min {seconds} s"
    )
    return int(not all(good))


if __name__ == "__main__":
    sys.exit(main())

"""``python -m graph``: run the command line, or say in one sentence why it cannot start."""

import sys

OLDEST = (3, 11)


def run() -> None:
    """Run the command line. Exits with 2 if this Python is too old or lacks what the project needs."""
    if sys.version_info < OLDEST:
        sys.stderr.write(
            _cannot(f"it needs Python {OLDEST[0]}.{OLDEST[1]} or newer, and this is {sys.version.split()[0]}")
        )
        sys.exit(2)
    try:
        from graph.cli import main

        main()
    except ModuleNotFoundError as error:  # guard: missing-library-is-told
        if not error.name or error.name.split(".")[0] == "graph":
            raise
        sys.stderr.write(_cannot(f"{error.name} is not installed for this Python, {sys.executable}"))
        sys.exit(2)
    except KeyboardInterrupt:  # while it was starting or ending; click has said the same of a command
        sys.stderr.write("\nAborted!\n")
        sys.exit(1)


def _cannot(why: str) -> str:
    return (
        f"Error: python -m graph cannot start: {why}.\n"
        "In the checkout, run `make run` once, then `source .venv/bin/activate`.\n"
    )


if __name__ == "__main__":
    run()

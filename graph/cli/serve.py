"""``relations-graph serve``: start the page with its server, from a checkout or from the installed package.

This module starts Streamlit. The page's script and settings are beside ``graph`` in a checkout, and in
``graph/web/served`` in a wheel (see ``setup.py``).
"""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

import click

from graph.loading import DEFAULT_DATA

SCRIPT = "app.py"


@click.command
@click.argument("path", metavar="[FILE|DIR]", default=DEFAULT_DATA, type=click.Path(path_type=Path, readable=False))
@click.option("--port", type=click.IntRange(1, 65535), default=8501, show_default=True, help="The port of the page.")
@click.option(
    "--address", default="localhost", show_default=True, help="Who may open it: localhost, or 0.0.0.0 for everybody."
)
@click.option("--no-browser", is_flag=True, help="Do not open a browser.")
def serve(path: Path, port: int, address: str, no_browser: bool) -> None:
    """Open the page on this machine; Ctrl-C ends it.

    FILE|DIR is a data file, or a folder of which all YAML files are read (default: data/relations.yaml). Problems
    with the data are shown on the page, which follows each saved change within three seconds.

    \b
      python -m graph serve mine/relations.yaml --port 8600

    Exit codes: that of the server; 1 if FILE|DIR does not exist.
    """
    if not path.exists():
        raise click.ClickException(f"{path}: no such file or folder. The current folder is {Path.cwd()}.")
    if not find_spec("streamlit"):
        raise click.ClickException(f"Streamlit, which serves the page, is not installed for {sys.executable}.")
    home = page_folder()
    command = [
        sys.executable, "-m", "streamlit", "run", str(home / SCRIPT), "--server.port", str(port),
        "--server.address", address, "--server.headless", str(no_browser).lower(), *_static(home),
        "--", "--data", str(path.resolve()),
    ]  # fmt: skip
    # Streamlit reads its settings from the folder in which it is started.
    if os.name == "nt":
        sys.exit(subprocess.call(command, cwd=home))  # noqa: S603 - our own words and numbers
    os.chdir(home)
    os.execv(sys.executable, command)  # noqa: S606 - in its place, so that signals reach it


def _static(home: Path) -> tuple[str, ...]:
    """Return the option without which Streamlit warns of a folder that no page needs whose files have addresses."""
    return () if (home / "static").is_dir() else ("--server.enableStaticServing", "false")


def page_folder() -> Path:
    """Return the folder of the page's script and of ``.streamlit``."""
    package = Path(str(files("graph")))
    served = package / "web" / "served"
    return served if (served / SCRIPT).is_file() else package.parent

"""What pyproject.toml cannot say: the page's script and its settings go into the wheel, for `relations-graph serve`.

They stay where Streamlit and its hosts look for them in a checkout, and are copied when a wheel is built.
"""

from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

SERVED = ("app.py", ".streamlit/config.toml")


class WithPage(build_py):
    def run(self) -> None:
        super().run()
        for name in SERVED:
            target = Path(self.build_lib, "graph", "web", "served", name)
            target.parent.mkdir(parents=True, exist_ok=True)
            self.copy_file(name, str(target))


setup(cmdclass={"build_py": WithPage})

"""The examples in docstrings and in the README, run against the package as it is installed."""

from __future__ import annotations

import doctest
import importlib
import pkgutil
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

import soe_facts
from soe_facts.cli import cli

README = Path(__file__).parent.parent / "README.md"
MODULES = [
    module.name
    for module in pkgutil.walk_packages(soe_facts.__path__, "soe_facts.")
    if not module.name.endswith("__main__")
]


@pytest.mark.parametrize("name", ["soe_facts", *MODULES])
def test_examples_in_docstrings(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0


def test_the_readme_has_two_commands_that_set_themselves_up() -> None:
    blocks = re.findall(r"^```sh\n(.*?)^```", README.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    commands = [block for block in blocks if "-m venv" in block]
    assert ["extract" in command for command in commands] == [True, False]
    assert ["pytest" in command for command in commands] == [False, True]


def test_the_output_in_the_readme_is_real(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(README.parent)
    monkeypatch.delenv("COLUMNS", raising=False)
    text = README.read_text("utf-8")
    shown = re.search(r"^```text\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    result = CliRunner().invoke(cli, ["extract", "data/samples/1-soe-decade.txt", "--format", "table"])
    assert shown is not None
    assert [line.rstrip() for line in result.stdout.rstrip().splitlines()] == shown[1].rstrip().splitlines()


def test_the_python_in_the_readme(capsys: pytest.CaptureFixture[str]) -> None:
    for block in re.findall(r"^```python\n(.*?)^```", README.read_text("utf-8"), re.MULTILINE | re.DOTALL):
        scope: dict[str, object] = {}
        exec(block, scope)
        assert len(scope["frame"]) == 2
    assert capsys.readouterr().out == "growth 3.9 percent 2024-01/2024-11\nlevel 1790000000000 CNY 2024-01/2024-11\n"

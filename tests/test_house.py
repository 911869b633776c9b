"""The house's rules, held against the code itself."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from cogs import EXTENSIONS

ROOT = Path(__file__).parent.parent
ROOMS = ("core", "db", "cogs", "demo", "benchmarks", "tests")
FEATURES = [Path(name.replace(".", "/")) for name in EXTENSIONS]


def sources(*rooms: str) -> list[Path]:
    return [ROOT / "bot.py", *(path for room in rooms for path in sorted((ROOT / room).rglob("*.py")))]


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def test_import_contracts_are_kept() -> None:
    """In a process of its own: the linter switches the loggers of this one off."""
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"]
    checked = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout


@pytest.mark.parametrize("feature", FEATURES, ids=str)
def test_every_feature_is_in_the_contracts(feature: Path) -> None:
    contracts = (ROOT / "pyproject.toml").read_text()
    assert contracts.count(f'"{str(feature).replace("/", ".")}"') >= 2


@pytest.mark.parametrize("feature", FEATURES, ids=str)
def test_where_discord_is_spoken_to_no_sql_is_written(feature: Path) -> None:
    for path in (ROOT / feature).glob("*.py"):
        rooms = {name.partition(".")[0] for name in imported(path)}
        assert path.name == "__init__.py" or not {"discord", "db"} <= rooms, path


@pytest.mark.parametrize("path", sources(*ROOMS), ids=lambda path: str(path.relative_to(ROOT)))
def test_no_file_wants_to_be_two(path: Path) -> None:
    assert len(path.read_text().splitlines()) <= (700 if "tests" in path.parts else 400)


def test_a_broad_except_says_why() -> None:
    for path in sources("core", "db", "cogs", "demo"):
        for line in path.read_text().splitlines():
            if re.search(r"except (Base)?Exception\b", line):
                assert "#" in line or "BaseException" in line, f"{path.name}: {line.strip()}"


def test_no_test_stands_on_a_mock() -> None:
    for path in sources("tests"):
        assert not any(name.startswith("unittest.mock") for name in imported(path)), path

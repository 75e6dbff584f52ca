"""The rules of the house that no other tool checks."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "coimpact_widgets"
MODULES = sorted(PACKAGE.rglob("*.py"))
NOTEBOOKS = sorted((ROOT / "workbooks").glob("*.ipynb"))
STORED_OUTPUTS = "5_outcomes.ipynb"
HEAVY = {"matplotlib", "scipy", "seaborn", "statsmodels", "typst"}
TOO_VAGUE = {"common", "helper", "helpers", "manager", "managers", "service", "services", "util", "utils"}
NOT_SAID = re.compile(
    r"\b(please|sorry|valid|invalid|oops|error occurred|required field|(?<!person )codes)\b",
    re.IGNORECASE,
)
OF_ONE_MACHINE = re.compile(r"(?<![\w.])/(?:farm|home|root|tmp|Users|work)/|[A-Z]:\\Users")
OF_A_REGISTRY = re.compile(
    r"index[-_]url|files\.pythonhosted\.|pypi\.org/simple|registry\.npmjs|\"resolved\":"
)
TEXT = {
    ".py",
    ".js",
    ".css",
    ".html",
    ".json",
    ".ipynb",
    ".md",
    ".toml",
    ".yml",
    ".yaml",
    ".csv",
    ".sql",
    ".txt",
    "",
}


def _text_files() -> list[Path]:
    folders = (".ci", "binder", "coimpact_widgets", "data", "hosting", "tests", "workbooks")
    found = [path for path in ROOT.iterdir() if path.is_file()]
    found += [path for folder in folders for path in (ROOT / folder).rglob("*") if path.is_file()]
    return [path for path in found if path.suffix in TEXT and "__pycache__" not in path.parts]


def _named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


class Module(NamedTuple):
    """What the rules look at in a module: what it imports at once, its functions, and its texts."""

    imported: frozenset[str]
    functions: dict[str, int]
    texts: frozenset[str]


@cache
def _module(path: Path) -> Module:
    """A module, read once for all the rules, with the length of each function by its name and first line."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    nodes = [*ast.walk(tree)]
    functions = {
        f"{_named(path)}: {node.name} in line {node.lineno}": (node.end_lineno or 0) - node.lineno + 1
        for node in nodes
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    return Module(frozenset(_imported(tree.body)), functions, frozenset(_texts(nodes)))


def _functions() -> dict[str, int]:
    return {name: length for path in MODULES for name, length in _module(path).functions.items()}


def _imported(nodes: list[ast.stmt]) -> Iterator[str]:
    """The packages that these statements import at once, and not only for the sake of types."""
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield (node.module or "").partition(".")[0]


def _texts(nodes: list[ast.AST]) -> Iterator[str]:
    """Every piece of text that is not a docstring."""
    docstrings = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node.value


def _cells(path: Path, kind: str) -> list[dict[str, Any]]:
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return [cell for cell in cells if cell["cell_type"] == kind]


def _source(cell: dict[str, Any]) -> str:
    return "".join(cell["source"])


def test_no_file_is_so_long_that_it_has_no_subject() -> None:
    code = [path for path in _text_files() if path.suffix in {".py", ".js", ".css"}]
    lengths = {_named(path): len(path.read_text(encoding="utf-8").splitlines()) for path in code}
    assert {name: length for name, length in lengths.items() if length > 300} == {}


def test_few_functions_are_long() -> None:
    lengths = _functions()
    long = {name: length for name, length in lengths.items() if length > 25}
    assert len(long) <= len(lengths) * 0.04, long


def test_most_functions_are_short() -> None:
    assert median(_functions().values()) <= 9


def test_a_file_is_named_after_its_noun() -> None:
    assert [_named(path) for path in MODULES if TOO_VAGUE & {path.stem, path.parent.name}] == []


def test_heavy_packages_wait_until_they_are_needed() -> None:
    at_once = {_named(path): _module(path).imported & _heavy_in(path) for path in MODULES}
    assert {name: heavy for name, heavy in at_once.items() if heavy} == {}


def _heavy_in(path: Path) -> set[str]:
    """What a module may not import at once. Tables are what analysis is about, and what files hold."""
    return HEAVY if path.parent.name in {"analysis", "exchange"} else HEAVY | {"pandas"}


def test_what_a_project_is_needs_the_standard_library_alone() -> None:
    modules = [PACKAGE / "errors.py", *(PACKAGE / "domain").glob("*.py")]
    needed = {name for path in modules for name in _module(path).imported}
    assert needed - set(sys.stdlib_module_names) == set()


def test_importing_what_a_project_is_loads_neither_pandas_nor_widgets() -> None:
    line = "import sys, coimpact_widgets.domain.project; print({'pandas', 'ipywidgets'} & {*sys.modules})"
    done = subprocess.run([sys.executable, "-c", line], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.strip() == "set()"


def test_nothing_a_person_reads_scolds_or_baffles() -> None:
    said = {(_named(path), text) for path in MODULES for text in _module(path).texts if " " in text.strip()}
    assert {(name, text) for name, text in said if NOT_SAID.search(text)} == set()


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.js")), ids=_named)
def test_nothing_a_script_says_scolds_or_baffles(path: Path) -> None:
    said = re.findall(r"([\"'`])((?:(?!\1).)*)\1", path.read_text(encoding="utf-8"))
    assert [text for _, text in said if " " in text and NOT_SAID.search(text)] == []


def test_nothing_names_one_machine_or_a_registry() -> None:
    told = {_named(path): path.read_text(encoding="utf-8", errors="replace") for path in _text_files()}
    found = {name: (OF_ONE_MACHINE.findall(text), OF_A_REGISTRY.findall(text)) for name, text in told.items()}
    assert {name: each for name, each in found.items() if any(each)} == {}


def test_there_is_a_notebook_for_every_step() -> None:
    from coimpact_widgets.domain.step import BESIDE, STEPS

    assert [step.file for step in (*STEPS, *BESIDE)] == [path.name for path in NOTEBOOKS]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=_named)
def test_a_cell_of_code_is_short_enough_to_read(path: Path) -> None:
    assert [cell["id"] for cell in _cells(path, "code") if len(_source(cell).splitlines()) > 8] == []


@pytest.mark.parametrize("path", NOTEBOOKS, ids=_named)
def test_a_cell_of_code_holds_no_widgets_magics_or_markup(path: Path) -> None:
    other = re.compile(r"ipywidgets|^\s*[%!]|</?[a-z]+[ >]|style\s*=|import (?:os|sys)\b", re.MULTILINE)
    assert [cell["id"] for cell in _cells(path, "code") if other.search(_source(cell))] == []


@pytest.mark.parametrize("path", NOTEBOOKS, ids=_named)
def test_a_notebook_has_one_cell_of_parameters_each_with_its_help(path: Path) -> None:
    cells = [cell for cell in _cells(path, "code") if "parameters" in cell["metadata"].get("tags", [])]
    assert len(cells) == 1
    assert [line for line in _source(cells[0]).splitlines() if not re.match(r"\w+ = .+  # \w+", line)] == []


@pytest.mark.parametrize("path", NOTEBOOKS, ids=_named)
def test_a_group_reads_sentences_of_at_most_twenty_words(path: Path) -> None:
    method = [cell for cell in _cells(path, "markdown") if "method" in cell["metadata"].get("tags", [])]
    prose = "\n".join(_source(cell) for cell in _cells(path, "markdown") if cell not in method)
    sentences = re.split(r"[.?!:](?:\s|$)|\n", prose)
    assert [each for each in sentences if len(re.findall(r"[\w'-]+", each)) > 20] == []


@pytest.mark.parametrize("path", NOTEBOOKS, ids=_named)
def test_a_notebook_scolds_and_baffles_nobody(path: Path) -> None:
    assert [cell["id"] for cell in _cells(path, "markdown") if NOT_SAID.search(_source(cell))] == []


@pytest.mark.parametrize("path", [p for p in NOTEBOOKS if p.name != STORED_OUTPUTS], ids=_named)
def test_a_notebook_is_kept_without_what_it_put_out(path: Path) -> None:
    kept = [cell["id"] for cell in _cells(path, "code") if cell["outputs"] or cell["execution_count"]]
    assert kept == []


@pytest.mark.parametrize("path", NOTEBOOKS, ids=_named)
def test_no_widget_is_stored_in_a_notebook(path: Path) -> None:
    assert "widgets" not in json.loads(path.read_text(encoding="utf-8"))["metadata"]


def test_the_page_on_the_architecture_names_every_part() -> None:
    told = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    parts = [
        path.name for path in PACKAGE.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()
    ]
    assert [name for name in parts if name != "__init__.py" and name not in told] == []

"""The step of the benchmark as Solara serves it: the same cells, run for each visitor, and what they show."""

from __future__ import annotations

import ast
import os
from typing import Any

import nbformat
import solara

from coimpact_widgets.headless import workbooks_folder

STEP = os.environ["COIMPACT_BENCHMARK_STEP"]


def shown() -> list[Any]:
    """What each cell of the step shows."""
    found: list[Any] = []
    names: dict[str, Any] = {"display": lambda *each: found.extend(each)}
    for cell in nbformat.read(workbooks_folder() / STEP, 4).cells:
        if cell.cell_type != "code":
            continue
        lines = ast.parse(cell.source).body
        last = lines.pop() if isinstance(lines[-1], ast.Expr) else None
        exec(compile(ast.Module(lines, []), STEP, "exec"), names)
        value = eval(compile(ast.Expression(last.value), STEP, "eval"), names) if last else None
        if value is not None:
            found.append(value)
    return found


@solara.component  # type: ignore[untyped-decorator]
def Page() -> None:  # noqa: N802 - Solara looks for this name
    """The whole step."""
    for each in solara.use_memo(shown, []):
        solara.display(each)

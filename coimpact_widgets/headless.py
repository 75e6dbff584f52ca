"""Runs a workbook with no browser, and keeps the notebook as it ran."""

from __future__ import annotations

import ast
import logging
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from . import errors
from .address_grammar import leave_out
from .domain.step import step_named

leave_out()

_PACKAGE = Path(__file__).resolve().parent

_KINDS = {str: "words", bool: "True or False", int: "a whole number", float: "a number"}


def workbooks_folder() -> Path:
    """The folder of workbooks: inside the package in a wheel, beside it in a checkout.

    Raises FileNotFoundError when the installation lacks it.
    """
    for folder in (_PACKAGE / "workbooks", _PACKAGE.parent / "workbooks"):
        if (folder / step_named("start").file).is_file():
            return folder
    raise FileNotFoundError("the workbooks of coimpact are missing: install the package again")


def workbook_file(step: str) -> Path:
    """The notebook of the step with this name."""
    return workbooks_folder() / step_named(step).file


def run_workbook(step: str, out: Path, given: Mapping[str, str], *, progress: bool = False) -> Path:
    """Run the workbook of `step` with the parameters `given`, and keep it in the folder `out` as it ran.

    Returns the notebook that it wrote. `progress` shows on the standard error stream how far it is.
    Raises UnknownParameter and ParameterNotReadable before anything runs, and WorkbookStopped when
    the workbook could not run to its end.
    """
    source = workbook_file(step)
    parameters = read_parameters(known_parameters(source), given)
    written = _folder(out) / source.name
    shown = {"desc": step_named(step).title, "unit": "cell"} if progress else False
    _execute(source, written, parameters, shown)
    return written


def known_parameters(notebook: Path) -> dict[str, Any]:
    """The parameters of a notebook, by name, with what each is when nobody gives it."""
    from papermill import inspect_notebook

    found = inspect_notebook(_plain(notebook))
    return {name: ast.literal_eval(str(each["default"])) for name, each in found.items()}


def read_parameters(known: Mapping[str, Any], given: Mapping[str, str]) -> dict[str, Any]:
    """What was `given` as words, each as the kind of value that `known` has under that name.

    Raises UnknownParameter for a name that `known` lacks, and ParameterNotReadable for another kind of value.
    """
    for name in given:
        if name not in known:
            raise errors.UnknownParameter(name, tuple(known))
    return {name: _value(name, words, type(known[name])) for name, words in given.items()}


def _value(name: str, words: str, kind: type) -> Any:
    if kind is str:
        return words
    try:
        value = ast.literal_eval(words)
    except (SyntaxError, ValueError):
        value = None
    if kind is float and type(value) is int:
        return float(value)
    if type(value) is not kind:
        raise errors.ParameterNotReadable(name, words, _KINDS.get(kind, f"a {kind.__name__}"))
    return value


def _folder(out: Path) -> Path:
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise errors.FileNotWritable(str(out), (error.strerror or "it cannot be made").lower()) from error
    return out


def _execute(
    source: Path, written: Path, parameters: dict[str, Any], progress: dict[str, str] | bool
) -> None:
    import papermill
    from papermill.exceptions import PapermillExecutionError

    logging.getLogger("papermill").setLevel(logging.ERROR)
    try:
        papermill.execute_notebook(
            _plain(source),
            _plain(written),
            parameters,
            progress_bar=progress,
            store_widget_state=False,
            extra_arguments=["--log-level=40"],
        )
    except PapermillExecutionError as stopped:
        raise errors.WorkbookStopped(str(written), _sentence(stopped.ename, stopped.evalue)) from stopped


def _plain(path: Path) -> str:
    """The path as papermill takes it: it would put parameters in place of names in braces."""
    return str(path).replace("{", "{{").replace("}", "}}")


def _sentence(ename: str, evalue: str) -> str:
    known = getattr(errors, ename, None)
    return evalue if isinstance(known, type) and issubclass(known, errors.CoImpactError) else ""

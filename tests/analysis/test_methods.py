"""Every question says how it is answered, and the page on methods says the same."""

from __future__ import annotations

import inspect
import pkgutil
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any

import pytest

from coimpact_widgets import analysis
from coimpact_widgets.analysis.kind import Kind
from coimpact_widgets.analysis.methods import ANSWERED_BY, LABELS, method_notes, methods_page, note_of
from tests.analysis.methods_page import PAGE

NUMBER = ("float", "Interval", "Numbers", "Fit", "Limits", "RateRatio")

PLAIN = ("differences", "mean", "crossing", "spread_of_changes")
"""A difference, a mean, a standard deviation and a search by halves need no source."""


def functions() -> Iterator[Callable[..., Any]]:
    """Every public function of the package, where it is written."""
    for module in pkgutil.iter_modules(analysis.__path__, f"{analysis.__name__}."):
        for name, function in inspect.getmembers(import_module(module.name), inspect.isfunction):
            if function.__module__ == module.name and not name.startswith("_"):
                yield function


def returned(function: Callable[..., Any]) -> str:
    return str(function.__annotations__.get("return", ""))


QUESTIONS = [each for each in functions() if returned(each) == "Result"]
STATISTICS = [each for each in functions() if any(kind in returned(each) for kind in NUMBER)]


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda each: each.__name__)
def test_every_question_says_its_formula_what_it_assumes_the_least_and_its_source(
    question: Callable[..., Any],
) -> None:
    note = note_of("any", question)
    assert [] == [label for label, words in note.lines if len(words) < 10 or not words.endswith(".")]


@pytest.mark.parametrize("statistic", STATISTICS, ids=lambda each: each.__name__)
def test_every_statistic_says_where_it_comes_from(statistic: Callable[..., Any]) -> None:
    assert "Source: " in (statistic.__doc__ or "") or statistic.__name__ in PLAIN


def test_the_parts_stand_in_one_order_in_every_question() -> None:
    for question in QUESTIONS:
        doc = question.__doc__ or ""
        places = [doc.index(f"\n    {label}: ") for label in LABELS]
        assert sorted(places) == places, question.__name__


def test_every_question_of_a_kind_is_in_the_appendix() -> None:
    kinds = {kind: function.__module__ for kind, function in ANSWERED_BY.items()}
    source = {kind: inspect.getsource(import_module(name)) for kind, name in kinds.items()}
    assert [] == [kind for kind, text in source.items() if f"Kind.{kind.name}" not in text]


def test_every_kind_that_is_found_is_in_the_appendix() -> None:
    found = {
        kind
        for function in QUESTIONS
        for kind in Kind
        if f"kind=Kind.{kind.name}" in inspect.getsource(import_module(function.__module__))
    }
    assert set() == found - set(ANSWERED_BY)


def test_there_is_one_note_for_each_kind() -> None:
    assert [kind for kind in Kind if kind in ANSWERED_BY] == [note.kind for note in method_notes()]


def test_the_page_on_methods_is_what_the_docstrings_say() -> None:
    assert methods_page() == PAGE.read_text(encoding="utf-8"), "run `make methods`"


def test_a_docstring_without_its_source_is_noticed() -> None:
    def question() -> None:
        """Did it?

        Formula: a sum.
        Assumes: nothing.
        Least: nobody.
        """

    with pytest.raises(KeyError, match="Source"):
        note_of("any", question)

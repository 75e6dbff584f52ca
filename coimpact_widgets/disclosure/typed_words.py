"""What people typed, held against the results: words with a number that is hidden are not published."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from ..analysis.result import Result
from ..domain.agreed_plan import AgreedPlan
from ..domain.explanation import Explanation
from ..domain.finding import Finding
from ..domain.people_numbers import people_in
from ..domain.project import Contents
from ..domain.record import Record
from .agreed_words import as_agreed, changes_to_publish, changes_told_apart
from .months import OF_MONTHS
from .rule import Rule
from .typed_fields import INSTEAD, LEFT_OUT, TYPED, HeldBack


def fit_to_publish(
    contents: Contents, results: Sequence[Result], told: Sequence[Result], rule: Rule
) -> tuple[Contents, tuple[HeldBack, ...]]:
    """The project with the words that may be published, and those that may not.

    Words are held back when a number of people in them is small by the rule, or is in `results` and not among
    what is `told` of them. Another sentence stands in their place, so that nobody reads that nothing was
    written. What changed of the plan is found before, so that it is told whole.
    """
    held: list[HeldBack] = []
    records = tuple(_fit(each, contents, results, told, rule, held) for each in contents.records)
    changes, cells = changes_to_publish(contents, lambda text: tells_hidden(text, results, told, rule))
    return replace(contents, records=records, plan_changes=changes), (*held, *cells)


def told_apart(contents: Contents, held: Sequence[HeldBack]) -> Contents:
    """The project with a sentence of its own, as long as the usual one, in place of each that is held back.

    A report made of it shows which of them it has a place for: those whose `sentence_of` it says.
    """
    instead: dict[str, dict[str, str]] = {}
    for at, each in enumerate(held):
        instead.setdefault(each.record, {})[each.field] = sentence_of(at)
    records = tuple(_with(each, instead.get(each.id, {})) for each in contents.records)
    return replace(contents, records=records, plan_changes=changes_told_apart(contents, instead))


def sentence_of(at: int) -> str:
    """The sentence in place of the words that are held back at this place in their list."""
    return LEFT_OUT.replace("them", f"[{at}]")


def tells_hidden(
    text: str, results: Sequence[Result], told: Sequence[Result], rule: Rule, measures: Iterable[str] = ()
) -> bool:
    """Whether a number of people in the text is small, or hidden. Without `measures` it may be of any."""
    numbers = people_in(text)
    if any(each.isdigit() and rule.is_small(int(each)) for each in numbers):
        return True
    about = frozenset(measures)
    known, shown = (set(_numbers(each, about)) for each in (results, told))
    return bool(numbers and (known - shown).intersection(numbers))


def _fit(
    record: Record[Any],
    contents: Contents,
    results: Sequence[Result],
    told: Sequence[Result],
    rule: Rule,
    held: list[HeldBack],
) -> Record[Any]:
    if isinstance(record.value, AgreedPlan):
        return replace(
            record, value=as_agreed(record.value, lambda text: tells_hidden(text, results, told, rule))
        )
    about, kind = _measures(record.value, contents), type(record.value)
    step, typed = TYPED.get(kind, ("", {}))
    hidden = [
        HeldBack(what, text, step, record.id, name)
        for name, what in typed.items()
        if (text := getattr(record.value, name).strip()) and tells_hidden(text, results, told, rule, about)
    ]
    held += hidden
    instead = {each.field: INSTEAD.get((kind, each.field), LEFT_OUT) for each in hidden}
    return _with(record, instead)


def _with(record: Record[Any], words: Mapping[str, str]) -> Record[Any]:
    """The record with other words in these fields."""
    return replace(record, value=replace(record.value, **words)) if words else record


def _measures(value: object, contents: Contents) -> tuple[str, ...]:
    """The ids of the measures that these words are about; none where they may be about any."""
    if isinstance(value, Finding):
        return (value.measure,) if value.measure else ()
    if isinstance(value, Explanation):
        return tuple(each.id for each in contents.measures if each.value.outcome == value.outcome)
    return ()


def _numbers(results: Iterable[Result], about: frozenset[str]) -> Iterator[str]:
    """Each number of people in these results, all but each, and each as a share, as a text would have it."""
    for result in results:
        if result.kind in OF_MONTHS or (about and dict(result.about).get("measure") not in about):
            continue
        whole = int(result.answered)
        for count in {whole, *_counts(result)}:
            yield str(count)
            if 0 < count < whole:
                yield from (
                    str(whole - count),
                    f"{100 * count / whole:.0f}%",
                    f"{100 - 100 * count / whole:.0f}%",
                )


def _counts(result: Result) -> Iterator[int]:
    for each in result.estimates:
        if each.unit in ("people", "stories") and each.value:
            yield int(each.value)
    yield from (each.count for each in result.left_out)
    for row in result.table.rows:
        yield from (cell for cell in row if isinstance(cell, int) and cell > 0)

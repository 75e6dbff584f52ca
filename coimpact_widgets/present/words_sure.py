"""How sure we are, in words: the label of each rung, and what a whole pathway comes to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..analysis.result import Result
from ..domain.reason import JOINED_BY
from ..domain.rung import Rung
from .numbers import whole
from .phrases import capital, small_start, without_stop
from .words_reasons import reasons_in_words

LABELS: dict[Rung, str] = {
    Rung.NOT_MEASURED: "not measured yet",
    Rung.TOLD_US: "people told us",
    Rung.COUNTED: "we only counted it each month",
    Rung.PEOPLE_REPORT: "people report it",
    Rung.OTHER_WAY: "we saw a change the other way",
    Rung.HIDDEN: "hidden to keep people safe",
    Rung.TOO_LITTLE: "too little to say",
    Rung.NO_CLEAR_CHANGE: "we saw no clear change",
    Rung.CLEAR_ALONE: "we may have seen a change",
    Rung.MAY_DIFFER: "we saw a change, maybe between different people",
    Rung.CHANGED: "we saw a clear change",
    Rung.CONTRIBUTED: "consistent with having contributed",
    Rung.LIKELY: "likely to have contributed",
    Rung.CAUSED: "caused",
}
"""What stands after "How sure we are:" for each rung, on every page, picture, list and report."""
COLUMNS = ("Outcome or link", "How sure we are", "Why")
STEPS = (
    "stories or counts",
    "asked afterwards",
    "a clear change",
    "it fits that we helped",
    "more than elsewhere",
)
"""The steps of the ladder, in short, the weakest first."""
CLIMBED: dict[Rung, int] = {
    Rung.TOLD_US: 1,
    Rung.COUNTED: 1,
    Rung.PEOPLE_REPORT: 2,
    Rung.CLEAR_ALONE: 2,
    Rung.MAY_DIFFER: 2,
    Rung.CHANGED: 3,
    Rung.CONTRIBUTED: 4,
    Rung.LIKELY: 5,
    Rung.CAUSED: 6,
}
"""How many steps each rung stands for. What is not on the ladder, such as no clear change, has none."""


@dataclass(frozen=True)
class Labelled:
    """One row: an outcome (`start` is empty) or a link, its rung, and why in sentences."""

    id: str
    start: str
    end: str
    rung: Rung
    reasons: tuple[str, ...]

    @property
    def what(self) -> str:
        """What it is about: an outcome, or a link as "a leads to b"."""
        start, end = (without_stop(" ".join(text.split())) for text in (self.start, self.end))
        return f"{start} leads to {small_start(end)}" if start else end


def outcomes_of(result: Result) -> list[Labelled]:
    """The rows of a "how sure" result that are outcomes."""
    return [each for each in labelled(result) if not each.start]


def label(rung: str) -> str:
    """The words for a rung, without a full stop and with a small first letter."""
    return LABELS[Rung(rung)]


def how_sure_said(rung: str) -> str:
    """The words for a rung as a sentence: "How sure we are: we saw no clear change."."""
    return f"How sure we are: {label(rung)}."


def steps_climbed(rung: Rung) -> int:
    """How many steps of the ladder this rung has climbed."""
    return CLIMBED.get(rung, 0)


def alt(result: Result) -> str:
    """What the chart of the ladder shows."""
    outcomes = outcomes_of(result)
    return f"Boxes for each outcome. {' '.join(_boxes(each) for each in outcomes)}"


def labelled(result: Result) -> tuple[Labelled, ...]:
    """Every row of a "how sure" result: the outcomes, then the links."""
    return tuple(_labelled(result))


def headline(result: Result) -> str:
    """What the pathway comes to: "3 of 5 outcomes clearly changed"."""
    outcomes = outcomes_of(result)
    hidden = sum(each.rung is Rung.HIDDEN for each in outcomes)
    changed = sum(each.rung.height >= Rung.CHANGED.height for each in outcomes)
    if all(each.rung is Rung.NOT_MEASURED for each in outcomes):
        return "No outcome has been measured yet"
    if hidden and not changed:
        return f"How sure we are is hidden for {_of(hidden, len(outcomes))}"
    if hidden:
        return f"At least {_of(changed, len(outcomes))} clearly changed"
    if len(outcomes) == 1:
        return f"The 1 outcome {'clearly' if changed else 'has not clearly'} changed"
    if not changed:
        return "No outcome clearly changed"
    return f"{_of(changed, len(outcomes))} clearly changed"


def _of(some: int, outcomes: int) -> str:
    return f"{whole(some)} of {whole(outcomes)} outcomes" if outcomes > 1 else "the 1 outcome"


def told(result: Result) -> tuple[str, ...]:
    """What the pathway comes to, and then each outcome with its label."""
    outcomes = outcomes_of(result)
    return (f"{headline(result)}.", *(f"{capital(each.what)} ({label(each.rung)})." for each in outcomes))


def sure_rows(result: Result) -> tuple[tuple[str, ...], ...]:
    """Each outcome and link with its label and its reasons, for a table under COLUMNS."""
    return tuple((each.what, capital(label(each.rung)), "\n".join(each.reasons)) for each in labelled(result))


def _boxes(row: Labelled) -> str:
    return f"{capital(row.what)}: {steps_climbed(row.rung)} of {len(STEPS)} steps, {label(row.rung)}."


def _labelled(result: Result) -> Iterator[Labelled]:
    ids = dict(result.about).get("ids", ())
    for id, row in zip(ids, result.table.rows, strict=True):
        start, end, rung, reasons = (str(cell or "") for cell in row)
        keys = reasons.split(JOINED_BY) if reasons else []
        yield Labelled(id, start, end, Rung(rung), reasons_in_words(keys))

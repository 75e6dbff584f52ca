"""The measures to choose from, in words: what is compared of each, and how well it fits an outcome."""

from __future__ import annotations

from collections.abc import Sequence

from ..domain.scale import Made
from ..library.candidate import Candidate, Effort
from ..library.measure_search import Fit, Fitting
from .html import table_html
from .numbers import whole
from .phrases import and_list
from .plan import answers_in_words
from .text_table import TextTable

COLUMNS = (
    "Measure",
    "Answers",
    "Reading age",
    "Length and effort",
    "Licence and cost",
    "How well it fits",
)
YOUNGEST = 7
"""Below this age the formula says little: nearly everybody who reads can read it."""
WRITTEN_HERE = "Written for Co-Impact"
NOT_KNOWN = "Not known. Its owner keeps the words."
EFFORTS = {
    Effort.READY: "Ready to ask.",
    Effort.PASTE: "You paste the questions.",
    Effort.SCORE: "You work out each score elsewhere, and type it in.",
}


def compared(fitting: Fitting) -> tuple[str, ...]:
    """What is compared of one measure, a text for each column but the first."""
    candidate = fitting.candidate
    return (
        answers(candidate),
        reading_age_in_words(candidate),
        f"{length(candidate)} {EFFORTS[candidate.effort]}",
        rights(candidate),
        fit_in_words(fitting),
    )


def candidates_html(found: Sequence[Fitting], caption: str) -> str:
    """The measures beside each other, as a table that stacks."""
    rows = tuple((f"{each.candidate.name}: {asks(each.candidate)}", *compared(each)) for each in found)
    return table_html(TextTable(caption, COLUMNS, rows))


def asks(candidate: Candidate) -> str:
    """What it asks: the question, or what a set is about."""
    if candidate.question:
        return candidate.question.question
    assert candidate.scale
    return f"{candidate.scale.name}."


def answers(candidate: Candidate) -> str:
    """What people can answer, and how a score comes about."""
    if candidate.question:
        return answers_in_words(candidate.question.measure(""))
    scale = candidate.scale
    assert scale
    if scale.made is Made.ALONE:
        return "Each question stands alone."
    span = f"A score from {scale.low:g} to {scale.high:g}"
    words = f"{', '.join(scale.labels)}. " if scale.labels else ""
    return f"{words}{span}, {'added up' if scale.made is Made.SUM else 'by rules of its owner'}."


def reading_age_in_words(candidate: Candidate) -> str:
    """The age at which people can read it."""
    age = candidate.reading_age
    return NOT_KNOWN if age is None else age_in_words(age)


def age_in_words(age: float) -> str:
    """A reading age in years."""
    return f"About {round(age)}" if round(age) >= YOUNGEST else f"Under {YOUNGEST}"


def length(candidate: Candidate) -> str:
    """How many questions, and how long one person takes."""
    many = candidate.questions
    if not many:
        alone = candidate.scale and candidate.scale.made is Made.ALONE
        return "You choose how many questions." if alone else "Its owner says how many questions."
    questions = "1 question" if many == 1 else f"{whole(many)} questions"
    return f"{questions}, {_minutes(candidate.minutes)}."


def rights(candidate: Candidate) -> str:
    """Who made it or tried it out, and what it takes to be allowed to use it."""
    if not candidate.question:
        return candidate.of.cost
    tested = candidate.question.tested_by
    return f"{f'Tested by {tested}' if tested else WRITTEN_HERE}. {candidate.of.cost}"


def fit_in_words(fitting: Fitting) -> str:
    """How well it fits the outcome, and why that is said."""
    shared = and_list([f"“{word}”" for word in fitting.words])
    if fitting.fit is Fit.NAMED:
        return f"Well. It is meant for: {fitting.near}."
    if fitting.fit is Fit.SHARES:
        return f"Partly. It shares {shared} with your outcome."
    if fitting.fit is Fit.SAME_PEOPLE:
        return "Loosely. It asks about something else, of the same people."
    return "Loosely. It asks about something else."


def _minutes(minutes: float) -> str:
    if minutes < 0.75:
        return "about half a minute"
    return "about 1 minute" if minutes < 1.5 else f"about {whole(round(minutes))} minutes"

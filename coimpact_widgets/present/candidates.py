"""The measures to choose from, in words: what is compared of each, and how well it fits an outcome."""

from __future__ import annotations

from ..domain.scale import Made
from ..library.candidate import Candidate, Effort
from ..library.measure_search import Fit, Fitting
from ..library.reading_age import ReadingBand, reading_band
from .numbers import whole
from .phrases import and_list
from .plan import answers_in_words

COLUMNS = (
    "Measure",
    "Answers",
    "Reading age",
    "Length and effort",
    "Tested",
    "Licence and cost",
    "How well it fits",
)
BANDS = {
    ReadingBand.EASY: "Easy: 11 or under",
    ReadingBand.HARDER: "Harder: 12 to 14",
    ReadingBand.HARD: "Hard: 15 or over",
}
WRITTEN_HERE = "Written for Co-Impact"
NOT_TESTED, BY_MAKERS = "Not tested yet.", "By its makers."
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
        who_tested(candidate),
        rights(candidate),
        fit_in_words(fitting),
    )


def asks(candidate: Candidate) -> str:
    """What it asks: the question, or what a set is about."""
    return f"{candidate.asks}." if candidate.scale else candidate.asks


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
    """A reading age in years, as a band: of one question no more can be said."""
    return BANDS[reading_band(age)]


def length(candidate: Candidate) -> str:
    """How many questions, and how long one person takes."""
    many = candidate.questions
    if not many:
        alone = candidate.scale and candidate.scale.made is Made.ALONE
        return "You choose how many questions." if alone else "Its owner says how many questions."
    questions = "1 question" if many == 1 else f"{whole(many)} questions"
    return f"{questions}, {_minutes(candidate.minutes)}."


def who_tested(candidate: Candidate) -> str:
    """Who tried it out with people, or that nobody has yet."""
    if not candidate.tested:
        return NOT_TESTED
    return f"By {candidate.question.tested_by}." if candidate.question else BY_MAKERS


def rights(candidate: Candidate) -> str:
    """Who wrote it, where we did, and what it takes to be allowed to use it."""
    ours = candidate.question and not candidate.question.address
    return f"{WRITTEN_HERE}. {candidate.of.cost}" if ours else candidate.of.cost


def fit_in_words(fitting: Fitting) -> str:
    """How well it fits the outcome, and why that is said, in words that can be seen."""
    shared = and_list([f"“{word}”" for word in fitting.words])
    return {
        Fit.NAMED: f"Well. It is meant for: {fitting.near}.",
        Fit.BOTH: f"Well. Like your outcome, it is about {shared}.",
        Fit.ALIKE: f"Fairly well. It is meant for a change like yours: {fitting.near}.",
        Fit.SHARES: f"Partly. Like your outcome, it is about {shared}.",
        Fit.ABOUT: f"Perhaps. It asks about something near: “{fitting.candidate.name}”.",
        Fit.SAME_PEOPLE: "Loosely. It asks about something else, of the same people.",
        Fit.OTHER: "Hardly. It asks about something else.",
    }[fitting.fit]


def _minutes(minutes: float) -> str:
    if minutes < 0.75:
        return "about half a minute"
    return "about 1 minute" if minutes < 1.5 else f"about {whole(round(minutes))} minutes"

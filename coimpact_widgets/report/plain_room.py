"""How much of a project a plain summary has room for, so that it never has more words than it may have.

The room hangs on what the group wrote and measured alone: it is the same in every copy of the summary.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, TypeVar

from ..domain.measure import AnswerType, Measure
from ..domain.pathway import Outcome
from ..domain.record import Record
from ..present.plain_rules import MOST_IN_ALL
from ..present.words_plain import MOST_FIGURES, TOLD
from .material import Material
from .outcome_order import told_first
from .outcomes_section import changes_of

T = TypeVar("T")

OF_WANTS, OF_DEEDS, OF_FINDINGS, OF_UNEXPECTED, OF_STEPS, OF_QUOTES = 60, 80, 150, 80, 100, 140
"""The most words that each of these may have."""
OF_ALL_ELSE = 120
"""The title, what must be known first, the headings, and what is not known."""
LONGEST_YES_NO, LONGEST_ANSWERS, LONGEST_COUNT, LONGEST_LINE, ASKED = 37, 49, 32, 14, 8
"""The most words of yes and no, of other answers, of a count, in a line, and beside what was asked."""
EACH_FIGURE, COUNTS = 7, 3
"""The words that say for how many people a figure stands, and beside how many counts they stand."""
LONGEST_QUOTE, MOST_QUOTES = 40, 4
"""So many words a quote, and so many quotes. A longer one is left out: nobody's words are cut."""


class Room(NamedTuple):
    """The outcomes that are told in full, those in one line each, and how many have no room at all."""

    full: tuple[Record[Outcome], ...]
    lines: tuple[Record[Outcome], ...]
    left: int


def that_fit(items: Iterable[T], words: Callable[[T], Sequence[str]], most: int) -> tuple[T, ...]:
    """The first of these, with fewer words together than `most`. One that is too long is passed over."""
    kept: list[T] = []
    used = 0
    for each in items:
        size = words_in(words(each))
        if used + size <= most:
            kept.append(each)
            used += size
    return tuple(kept)


def words_in(texts: Iterable[str]) -> int:
    """How many words these texts have."""
    return sum(len(text.split()) for text in texts)


def room_for(told: Material, used: int) -> Room:
    """Which outcomes are told how, where so many words are `used` for all else than them."""
    outcomes = told_first(told)
    left = MOST_IN_ALL - OF_ALL_ELSE - _of_quotes(told) - used
    lines = that_fit(outcomes, lambda each: [each.value.text, "word " * LONGEST_LINE], left)
    left -= sum(_line(each) for each in lines)
    full: list[Record[Outcome]] = []
    for each in lines:
        more = _full(told, each) - _line(each)
        if more > left:
            break
        full.append(each)
        left -= more
    return Room(tuple(full), lines[len(full) :], len(outcomes) - len(lines))


def _line(outcome: Record[Outcome]) -> int:
    return len(outcome.value.text.split()) + LONGEST_LINE


def _of_quotes(told: Material) -> int:
    """At most so many words are quoted, whatever consent was given."""
    sizes = [len(each.text.split()) + ASKED for each in told.contents.our_stories]
    short = sorted((each for each in sizes if each <= LONGEST_QUOTE + ASKED), reverse=True)
    return min(OF_QUOTES, sum(short[:MOST_QUOTES]))


def _full(told: Material, outcome: Record[Outcome]) -> int:
    """At most so many words are said of an outcome in full."""
    measures = [each for each in told.contents.measures if each.value.outcome == outcome.id]
    asked = sum(len(each.value.question.split()) + ASKED + _of_measure(told, each) for each in measures)
    counted = {each.name for each in told.contents.counts if each.outcome == outcome.id}
    named = sum(len(name.split()) + ASKED + LONGEST_COUNT for name in counted)
    return len(outcome.value.text.split()) + asked + named


def _of_measure(told: Material, measure: Record[Measure]) -> int:
    found = sum(each.kind in TOLD for each in changes_of(told.results, measure.id))
    yes_no = measure.value.answer_type is AnswerType.YES_NO
    figures = EACH_FIGURE * COUNTS if len(told.contents.people) > MOST_FIGURES else 0
    return found * ((LONGEST_YES_NO if yes_no else LONGEST_ANSWERS) + figures)

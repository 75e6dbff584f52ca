"""The plan in words: each outcome, how the group will know, and when it will ask."""

from __future__ import annotations

from html import escape

from ..domain.measure import AnswerType, Measure
from ..domain.pathway import Outcome
from ..domain.project import Contents
from ..domain.record import Record

NOTHING_YET = "<p>Write an outcome in your pathway first. Then it is listed here.</p>"


def plan_html(contents: Contents) -> str:
    """A list of the outcomes, each with its measures. People's text is escaped."""
    outcomes = contents.pathway.outcomes
    if not outcomes:
        return NOTHING_YET
    return f'<ul class="ci-plan">{"".join(_outcome(outcome, contents) for outcome in outcomes)}</ul>'


def _outcome(outcome: Record[Outcome], contents: Contents) -> str:
    measures = [each.value for each in contents.measures if each.value.outcome == outcome.id]
    rows = "".join(_measure(measure) for measure in measures) or "<p>No measure yet.</p>"
    return f'<li><h3 dir="auto">{escape(outcome.value.text)}</h3>{rows}</li>'


def _measure(measure: Measure) -> str:
    when = " and ".join(str(each) for each in measure.time_points).capitalize()
    told = [("When", when), ("Who", measure.asked_of), ("How", measure.how), ("From", measure.source)]
    rows = "".join(f'<dt>{name}</dt><dd dir="auto">{escape(text)}</dd>' for name, text in told if text)
    return (
        f'<p dir="auto"><strong>{escape(measure.question)}</strong></p>'
        f'<p dir="auto">{escape(_answers(measure))}</p><dl>{rows}</dl>'
    )


def _answers(measure: Measure) -> str:
    if measure.answer_type is AnswerType.YES_NO:
        return "Yes or no"
    if measure.answer_type is AnswerType.SCORE:
        return f"A number from {measure.low:g} to {measure.high:g}"
    return " · ".join(measure.labels)

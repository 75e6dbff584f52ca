"""Projects of any shape: measures, people and answers, with texts that are hard to keep as they are."""

from __future__ import annotations

from hypothesis import strategies as st

from coimpact_widgets.domain.answer import Answer, Missing, Person
from coimpact_widgets.domain.measure import AnswerType, TimePoint
from coimpact_widgets.domain.project import Contents, Project
from coimpact_widgets.domain.record import Record

from .zoo import measure

PROJECT = Project("cafe", "A café")
TEXT = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Cf", "Zs", "Zl", "Zp"), exclude_characters=";|"),
    min_size=1,
    max_size=12,
)
MISSING = st.sampled_from([missing for missing in Missing if missing is not Missing.BLANK])


@st.composite
def _measures(draw: st.DrawFn) -> tuple[Record, ...]:
    kinds = draw(st.lists(st.sampled_from(AnswerType), min_size=1, max_size=4))
    return tuple(
        measure(
            f"m{number}",
            f"{draw(st.sampled_from(['=', '', '-', 'Llŷr ', 'a,b ', '@']))}Measure {number}",
            f"What of {number}?",
            answer_type=kind,
            labels=tuple(f"{draw(st.sampled_from(['=', '-', '', '1, ']))}word {n}" for n in range(1, 6)),
            low=-10.0,
            high=10.0,
        )
        for number, kind in enumerate(kinds)
    )


@st.composite
def any_projects(draw: st.DrawFn) -> Contents:
    """A project with measures of every kind, and people who answered some of them at some times."""
    measures = draw(_measures())
    codes = draw(st.lists(TEXT.filter(_is_code), min_size=1, max_size=6, unique=True))
    groups = st.lists(TEXT, max_size=3, unique=True).map(tuple)
    people = tuple(Person(code, draw(groups)) for code in codes)
    answers = tuple(
        _answer(draw, code, each, time_point)
        for code in codes
        for time_point in TimePoint
        for each in measures
        if draw(st.booleans())
    )
    return Contents(PROJECT, records=measures, people=people, answers=answers)


def _answer(draw: st.DrawFn, code: str, each: Record, time_point: TimePoint) -> Answer:
    low, high = each.value.range
    whole = st.integers(int(low), int(high)).map(float)
    tenths = st.integers(int(low) * 10, int(high) * 10).map(lambda number: number / 10)
    values = {AnswerType.SCORE: tenths}.get(each.value.answer_type, whole)
    value = draw(st.one_of(st.none(), values))
    return Answer(code, each.id, time_point, value, draw(MISSING) if value is None else None)


def _is_code(text: str) -> bool:
    return "@" not in text and text.casefold() not in {
        "total",
        "totals",
        "mean",
        "average",
        "median",
        "sum",
        "count",
    }

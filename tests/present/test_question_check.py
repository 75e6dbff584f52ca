"""What the check of questions sees is said in plain words, with why and a way to put it right."""

from __future__ import annotations

import pytest

from coimpact_widgets.domain.check import Meant
from coimpact_widgets.domain.measure import AnswerType, Measure
from coimpact_widgets.domain.project import Contents, Project
from coimpact_widgets.domain.question_check import QuestionFault
from coimpact_widgets.present.question_check import FIXES, HEADINGS, NOTHING_SEEN, QUESTION_CHECK
from tests.domain.projects import record
from tests.reading_age import reading_age

TWO = Measure("o", "Home", "How safe and happy do you feel?", labels=("Not at all", "Completely"))
FINE = Measure("o", "Home", "How safe do you feel?", labels=("Not at all", "Completely"))


def project(*values: object) -> Contents:
    return Contents(Project("p", "Ours"), tuple(record(f"m{at}", each) for at, each in enumerate(values)))


def told(measure: Measure) -> list[str]:
    contents = project(measure)
    return [QUESTION_CHECK.detail(each) for each in QUESTION_CHECK.see(contents)]


@pytest.mark.parametrize("fault", QuestionFault)
def test_every_fault_has_a_heading_and_a_fix_that_can_be_read_at_eleven(fault: QuestionFault) -> None:
    assert HEADINGS[fault]
    assert reading_age(FIXES[fault]) <= 11.0


@pytest.mark.parametrize(
    ("measure", "expected"),
    [
        (TWO, ["One is 'How safe'. The other is 'happy do you feel'."]),
        (Measure("o", "n", "Don't you like it?", AnswerType.YES_NO), ["It says 'Don't you'."]),
        (Measure("o", "n", "Did you commence it?", AnswerType.YES_NO), ["It says commence (start)."]),
        (
            Measure("o", "n", "How often do you go out?", AnswerType.YES_NO),
            ["It asks 'How often'. The answers are: Yes or no."],
        ),
        (
            Measure("o", "n", "How is the food?", labels=("Bad", "Good", "Very good")),
            ["Good answers: 2. Bad answers: 1."],
        ),
        (
            Measure("o", "n", "How old are you?", labels=("18 to 30", "30 to 50")),
            ["They are '18 to 30' and '30 to 50'."],
        ),
    ],
)
def test_what_was_seen_is_shown_in_the_words_of_the_question(measure: Measure, expected: list[str]) -> None:
    assert expected == told(measure)


def test_all_is_told_as_html_with_the_question_it_was_seen_in() -> None:
    shown = QUESTION_CHECK.html(project(TWO))
    assert HEADINGS[QuestionFault.TWO_QUESTIONS] in shown
    assert TWO.question in shown


def test_what_the_group_meant_is_no_longer_something_to_look_at() -> None:
    seen = QUESTION_CHECK.see(project(TWO))[0]
    standing, meant = QUESTION_CHECK.sorted_out(project(TWO, Meant(seen.key, seen.about, "They go together")))
    assert ([], 1) == (standing, len(meant))


def test_that_nothing_is_seen_is_said() -> None:
    assert NOTHING_SEEN == QUESTION_CHECK.so_many(len(QUESTION_CHECK.see(project(FINE))), 0)

"""Words that people typed are not published with a number of people that is hidden."""

from __future__ import annotations

import pytest

from coimpact_widgets.analysis.change import did_people_change
from coimpact_widgets.analysis.tables import answers_table
from coimpact_widgets.disclosure.publish import safe_to_publish
from coimpact_widgets.disclosure.rule import UNDER_5, UNDER_10
from coimpact_widgets.disclosure.typed_fields import A_PICTURE, LEFT_OUT, TYPED, HeldBack
from coimpact_widgets.disclosure.typed_words import fit_to_publish, sentence_of, tells_hidden, told_apart
from coimpact_widgets.domain.about import About
from coimpact_widgets.domain.agreed_plan import WhyChanged
from coimpact_widgets.domain.agreement import Agreement
from coimpact_widgets.domain.answer import Answer
from coimpact_widgets.domain.asked_group import AskedGroup
from coimpact_widgets.domain.benefit import Benefit
from coimpact_widgets.domain.check import Meant
from coimpact_widgets.domain.comparison import Comparison
from coimpact_widgets.domain.cost import Cost
from coimpact_widgets.domain.edit import Picture
from coimpact_widgets.domain.event import Event
from coimpact_widgets.domain.explanation import Explanation
from coimpact_widgets.domain.finding import Finding
from coimpact_widgets.domain.measure import AnswerType, Measure, TimePoint
from coimpact_widgets.domain.pathway import Link
from coimpact_widgets.domain.plan import Plan
from coimpact_widgets.domain.said_and_done import SaidAndDone
from coimpact_widgets.domain.step import step_named
from coimpact_widgets.domain.target import Target
from coimpact_widgets.domain.theory import Theory
from coimpact_widgets.domain.thing_counted import ThingCounted
from coimpact_widgets.domain.unexpected import UnexpectedChange
from tests.domain.projects import project_with

HEARD = Measure("o", "Heard", "Are you heard?", AnswerType.ORDINAL, ("Never", "Sometimes", "Always"))


def found(up, same, down, id="m"):
    """How people changed: so many went up, stayed the same and went down."""
    pairs = [(1, 2)] * up + [(2, 2)] * same + [(3, 2)] * down
    answers = [
        Answer(f"P{at}", id, time, value)
        for at, pair in enumerate(pairs)
        for time, value in zip((TimePoint.BEFORE, TimePoint.AFTER), pair, strict=True)
    ]
    return did_people_change(answers_table(answers), HEARD, id)


FEW_DOWN, ALL_SHOWN = [found(12, 8, 3)], [found(12, 8, 6)]


def tells(text, results, rule=UNDER_5, measures=()):
    return tells_hidden(text, results, safe_to_publish(results, rule), rule, measures)


@pytest.mark.parametrize(
    "text",
    [
        "Only 3 of 23 people went down.",
        "Three of us are worse off.",
        "Of 23 people 8 stayed the same.",
        "All but 20 people went down.",
        "13% of people went down.",
    ],
)
def test_a_number_that_is_small_hidden_or_gives_one_away_is_found(text):
    assert tells(text, FEW_DOWN)


@pytest.mark.parametrize("text", ["12 of 23 people went up.", "It took 3 months.", "Everybody was heard."])
def test_words_with_numbers_that_are_published_may_stand(text):
    assert not tells(text, FEW_DOWN)


def test_the_same_words_may_stand_where_nothing_is_hidden():
    assert not tells("Of 26 people 8 stayed the same, and 6 went down.", ALL_SHOWN)


def test_what_is_small_is_what_the_rule_in_use_calls_small():
    assert [False, True] == [tells("6 people went down.", ALL_SHOWN, rule) for rule in (UNDER_5, UNDER_10)]


def test_a_number_of_another_measure_is_no_number_of_this_one():
    results = [*FEW_DOWN, found(20, 8, 9, "n")]
    assert [True, False] == [tells("8 people stayed the same.", results, UNDER_5, (id,)) for id in "mn"]


def fitted(**records):
    contents = project_with(m=HEARD, **records)
    return fit_to_publish(contents, FEW_DOWN, safe_to_publish(FEW_DOWN), UNDER_5)


def test_a_sentence_stands_in_place_of_each_text_that_is_held_back():
    contents, held = fitted(
        f=Finding("m", "Only 3 people went down.", disagreement="It helped.", next_step="Ask the 3 people."),
        u=UnexpectedChange("2 people found work."),
        e=Explanation("o", anyway="The 3 who left.", what_else="The weather."),
        a=Agreement(needs_met="1 member needs a ramp."),
    )
    (finding,) = (each.value for each in contents.of(Finding))
    assert (LEFT_OUT, "It helped.", LEFT_OUT) == (finding.text, finding.disagreement, finding.next_step)
    assert LEFT_OUT == contents.of(UnexpectedChange)[0].value.text
    (explained,) = (each.value for each in contents.of(Explanation))
    assert (LEFT_OUT, "The weather.") == (explained.anyway, explained.what_else)
    assert ["finding", "next step", "unexpected change", "explanation", "answer"] == [
        each.what for each in held
    ]


def test_a_project_without_such_words_is_as_it_was():
    contents, held = fitted(f=Finding("m", "Most people are heard now."))
    assert (project_with(m=HEARD, f=Finding("m", "Most people are heard now.")), ()) == (contents, held)


FEW = "2 people"
TYPED_AT = {
    AskedGroup: 3,
    Comparison: 3,
    Measure: 3,
    Cost: 3,
    Plan: 3,
    Target: 3,
    WhyChanged: 3,
    Agreement: 1,
    About: 1,
    Benefit: 2,
    Meant: 2,
    Link: 2,
    Theory: 2,
    Finding: 5,
    UnexpectedChange: 5,
    Explanation: 5,
    SaidAndDone: 6,
    Picture: 6,
    Event: 4,
    ThingCounted: 4,
}
"""The number of the step with the form of each kind of record."""


@pytest.mark.parametrize("kind", TYPED)
def test_words_that_are_held_back_are_changed_at_the_step_where_they_were_typed(kind):
    _, fields = TYPED[kind]
    _, held = fitted(r=kind(**dict.fromkeys(fields, FEW)))
    assert [(TYPED_AT[kind], "r", each) for each in fields] == [
        (step_named(each.step).number, each.record, each.field) for each in held
    ]


def test_a_picture_is_told_of_without_a_number_that_is_hidden():
    contents, held = fitted(p=Picture(alt="The 3 carers who felt worse", caption="Us."))
    (picture,) = (each.value for each in contents.of(Picture))
    assert (A_PICTURE, "Us.") == (picture.alt, picture.caption)
    assert [HeldBack("what a picture shows", "The 3 carers who felt worse", "share", "p", "alt")] == [*held]


def test_words_that_are_held_back_can_be_told_apart():
    contents, held = fitted(f=Finding("m", f"{FEW} left."), u=UnexpectedChange(f"{FEW} came."))
    apart = told_apart(contents, held)
    assert [sentence_of(0), sentence_of(1)] == [
        apart.of(Finding)[0].value.text,
        apart.of(UnexpectedChange)[0].value.text,
    ]

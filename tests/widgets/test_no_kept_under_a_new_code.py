"""Somebody who said no keeps all that was gathered, and their no, when their code is changed or put back."""

from __future__ import annotations

import pytest

from coimpact_widgets.domain.agreed_to import AgreedTo
from coimpact_widgets.domain.answer import Answer, Batch, Consent, Person, Quoting, Story
from coimpact_widgets.domain.measure import TimePoint
from coimpact_widgets.store.project_keeper import ProjectKeeper
from coimpact_widgets.widgets.person_answers import PersonChange
from coimpact_widgets.widgets.typed_answers import TypedAnswers

ANSWER = Answer("P1", "m", TimePoint.BEFORE, 1)
STORY = Story("Mine.", consent=Consent.PUBLIC, person="P1", id="s1", quoting=Quoting.FIRST)


@pytest.fixture
def keeper(store):
    """P1, who is not counted and whose public story is not to be quoted."""
    made = ProjectKeeper(store, store.create_project("Ours").id)
    no = Person("P1", (), AgreedTo(answers=False, quotes=False))
    made.gather(Batch("a"), [no], [ANSWER], [STORY])
    return made


def told(keeper):
    """Who is counted, and whose story may be read by whom."""
    contents = keeper.contents()
    stories = [(each.person, each.consent, each.quoting) for each in contents.stories]
    return [(each.person, each.value) for each in contents.answers], stories


def after_a_yes(keeper, code):
    keeper.gather(Batch("Yes"), [Person(code, (), AgreedTo(answers=True, quotes=True))])
    return told(keeper)


def test_a_changed_code_loses_nothing_of_somebody_who_said_no(keeper):
    TypedAnswers(keeper).keep([PersonChange("P9", was="P1")])
    assert ([], [("P9", Consent.GROUP, None)]) == told(keeper)
    assert ([("P9", 1.0)], [("P9", Consent.PUBLIC, Quoting.FIRST)]) == after_a_yes(keeper, "P9")


def test_somebody_who_said_no_is_put_back_with_everything(keeper):
    typed = TypedAnswers(keeper)
    typed.keep([PersonChange("P1", was="P1", removed=True)])
    typed.keep([PersonChange("P1", back="P1")])
    assert ([], [("P1", Consent.GROUP, None)]) == told(keeper)
    assert ([("P1", 1.0)], [("P1", Consent.PUBLIC, Quoting.FIRST)]) == after_a_yes(keeper, "P1")

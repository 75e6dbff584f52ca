"""Two codes that could be one person: the group chooses, and can take it back."""

from __future__ import annotations

import pytest

from coimpact_widgets.domain.agreed_to import AgreedTo
from coimpact_widgets.domain.answer import Answer, Batch, Person, Story
from coimpact_widgets.domain.codes_together import together
from coimpact_widgets.domain.measure import Measure, TimePoint
from coimpact_widgets.errors import StoreFull
from coimpact_widgets.store.project_keeper import ProjectKeeper
from coimpact_widgets.widgets.near_codes_page import NONE, NearCodesPage, near_question
from coimpact_widgets.widgets.taking_out import TakingOut

from .fake_keeper import FakeKeeper

BEFORE, AFTER = TimePoint.BEFORE, TimePoint.AFTER


def gathered(keeper):
    measure = keeper.save(Measure("o", "Lonely", "Are you lonely?", labels=("Never", "Often"))).id
    keeper.gather(
        Batch("Typed in"),
        people=[Person("LE07M", ("carer",)), Person("LEO7M")],
        answers=[Answer("LE07M", measure, BEFORE, 2.0), Answer("LEO7M", measure, AFTER, 1.0)],
        stories=[Story("It helped.", person="LEO7M")],
    )
    return keeper


@pytest.fixture(params=["in memory", "in the store"])
def keeper(request, store):
    in_store = request.param == "in the store"
    return gathered(ProjectKeeper(store, store.create_project("Ours").id) if in_store else FakeKeeper())


def buttons(page):
    return {each.description: each for pair in page.pairs.children for each in pair.children[1].children}


def told(keeper):
    contents = keeper.contents()
    answers = sorted((each.person, each.time_point.value) for each in contents.answers)
    return [p.code for p in contents.people], answers, [story.person for story in contents.stories]


APART = (["LE07M", "LEO7M"], [("LE07M", "before"), ("LEO7M", "after")], ["LEO7M"])
JOINED = (["LE07M"], [("LE07M", "after"), ("LE07M", "before")], ["LE07M"])


def test_a_pair_is_told_with_its_reason_and_nothing_is_done(keeper):
    page = NearCodesPage(keeper)
    words = page.pairs.children[0].children[0].markup
    assert "LE07M and LEO7M: O and 0, or I and 1, look alike." in words
    assert "LE07M answered before, and LEO7M after." in words
    assert APART == told(keeper)


def test_one_person_has_everything_under_one_code(keeper):
    buttons(NearCodesPage(keeper))["One person: call both LE07M"].click()
    assert JOINED == told(keeper)


def test_they_are_taken_apart_again_with_everything_as_it_was(keeper):
    page = NearCodesPage(keeper)
    buttons(page)["One person: call both LE07M"].click()
    page.kept.children[1].click()
    assert APART == told(keeper)


def test_two_people_stay_two_and_are_not_asked_about_again(keeper):
    buttons(NearCodesPage(keeper))["Two people: keep LE07M and LEO7M"].click()
    assert (APART, NONE) == (told(keeper), near_question(keeper, lambda: None).answer())


def test_a_no_under_one_of_the_codes_keeps_the_answers_of_both_back(keeper):
    keeper.gather(Batch("consent.csv", "ee"), people=[Person("LEO7M", (), AgreedTo(answers=False))])
    keeper.gather(together("LEO7M", "LE07M"))
    joined = keeper.contents()
    assert (["LE07M"], ()) == ([person.code for person in joined.people], joined.answers)


def test_what_cannot_be_kept_is_said():
    keeper = gathered(FakeKeeper())
    page = NearCodesPage(keeper)
    keeper.fail_with = StoreFull("the project's file")
    buttons(page)["One person: call both LE07M"].click()
    assert (str(keeper.fail_with),) == page.errors.messages


@pytest.mark.parametrize("code", ["LE07M", "LEO7M"])
def test_a_person_of_two_codes_is_taken_out_under_either(keeper, code):
    buttons(NearCodesPage(keeper))["One person: call both LE07M"].click()
    panel = TakingOut(keeper)
    panel.code.value = code
    panel.find.click()
    panel.erase.click()
    assert ([], [], []) == told(keeper)


def test_what_put_the_codes_of_an_erased_person_together_is_forgotten(store):
    keeper = gathered(ProjectKeeper(store, project := store.create_project("Ours").id))
    buttons(NearCodesPage(keeper))["One person: call both LE07M"].click()
    keeper.erase_person("LE07M")
    assert [()] == [each.columns for each in keeper.contents().batches if each.name.startswith("Person")]
    held = repr(store.archive(project))
    assert [] == [code for code in ("LE07M", "LEO7M") if code in held]


def test_codes_put_together_arrive_together_in_another_store(store):
    keeper = gathered(ProjectKeeper(store, project := store.create_project("Ours").id))
    buttons(NearCodesPage(keeper))["One person: call both LE07M"].click()
    loaded = store.load(store.archive(project), id="again")
    assert JOINED == told(ProjectKeeper(store, loaded.id))
    assert keeper.contents().people == store.archive(project).contents().people


def test_a_new_answer_under_the_other_code_goes_to_the_same_person(keeper):
    buttons(NearCodesPage(keeper))["One person: call both LE07M"].click()
    measure = keeper.contents().measures[0].id
    keeper.gather(Batch("later.csv", "ff"), answers=[Answer("LEO7M", measure, TimePoint.LATER, 2.0)])
    assert ["LE07M"] == [person.code for person in keeper.contents().people]

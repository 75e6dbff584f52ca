"""What each person agreed to is written down, shown, and honoured."""

from __future__ import annotations

from datetime import date

import pytest

from coimpact_widgets.domain.agreed_to import AgreedTo, read_agreed
from coimpact_widgets.domain.answer import Answer, Batch, Consent, Person, Story
from coimpact_widgets.domain.keeping import kept_too_long
from coimpact_widgets.domain.measure import Measure, TimePoint
from coimpact_widgets.exchange.file_understood import look_at
from coimpact_widgets.store.project_keeper import ProjectKeeper
from coimpact_widgets.widgets.agreed_by_person import AgreedByPerson
from coimpact_widgets.widgets.answers_from_file import AnswersFromFile

FILE = (
    b"person code,Consent,May we quote you?,Keep until,Lonely before\n"
    b"P1,Yes,No,27/03/2027,Often\nP2,I do not agree,No,,Never\nP3,yes,Yes,,Never\n"
)


@pytest.fixture
def keeper(store):
    keeper = ProjectKeeper(store, store.create_project("Ours").id)
    measure = keeper.save(Measure("o", "Lonely", "Are you lonely?", labels=("Never", "Often")))
    keeper.gather(
        Batch("Typed in"),
        [Person("P1", ("carer",)), Person("P2")],
        [Answer(code, measure.id, TimePoint.BEFORE, 1.0) for code in ("P1", "P2")],
        [Story("It helped", "carer", consent=Consent.PUBLIC, person="P1", id="s1")],
    )
    return keeper


def said(panel, code, **values):
    panel.code.value = code
    for name, value in values.items():
        getattr(panel, name).value = value
    panel.save()


def agreed(keeper):
    return {each.code: each.agreed for each in keeper.contents().people}


def test_what_somebody_agreed_to_stands_beside_their_code(keeper):
    panel = AgreedByPerson(keeper)
    said(panel, "p1", answers="yes", quotes="no", until=date(2027, 3, 27))
    told = "Their answers are counted. No quotes. Keep it until 27 March 2027."
    assert (f"Saved. P1: {told}", True) == (panel.status.text, told in panel.table.markup)
    assert AgreedTo(True, False, "2027-03-27") == agreed(keeper)["P1"]


def test_answers_of_somebody_who_says_no_are_counted_nowhere(keeper):
    said(AgreedByPerson(keeper), "P2", answers="no")
    contents = keeper.contents()
    assert (["P1"], ["P1", "P2"]) == (
        [each.person for each in contents.answers],
        [each.code for each in contents.people],
    )


def test_words_of_somebody_who_wants_no_quotes_stay_inside_the_group(keeper):
    said(AgreedByPerson(keeper), "P1", quotes="no")
    assert [Consent.GROUP] == [each.consent for each in keeper.contents().stories]


def test_what_was_agreed_stands_when_the_person_comes_again(keeper):
    said(AgreedByPerson(keeper), "P1", quotes="no")
    keeper.gather(Batch("later.csv", "b" * 64), [Person("P1", ("carer",))])
    assert AgreedTo(None, False) == agreed(keeper)["P1"]


def test_it_can_be_said_otherwise_later(keeper):
    panel = AgreedByPerson(keeper)
    said(panel, "P2", answers="no")
    said(panel, "P2", answers="yes")
    assert ["P1", "P2"] == [each.person for each in keeper.contents().answers]


def test_a_code_that_nobody_has_is_pointed_out(keeper):
    panel = AgreedByPerson(keeper)
    said(panel, "P9", answers="no")
    assert ("Nobody here has the person code P9. Check how it is written.",) == panel.errors.messages


def test_a_file_says_what_each_person_agreed_to(keeper):
    panel = AnswersFromFile(keeper, look_at, lambda contents: b"empty")
    panel.choose.choose("answers.csv", FILE)
    assert "Row 3 was not used, because this person did not agree to take part." in panel.preview.markup
    panel.which.value = "file"
    panel.keep.click()
    assert {
        "P1": AgreedTo(True, False, "2027-03-27"),
        "P2": AgreedTo(False, False),
        "P3": AgreedTo(True, True),
    } == agreed(keeper)


def test_whose_day_is_past_is_told_with_what_to_do():
    people = [Person("P1", agreed=AgreedTo(until="2027-03-27")), Person("P2")]
    assert ("", True) == (
        kept_too_long(people, date(2027, 3, 27)),
        "is past: P1. Take them out now." in kept_too_long(people, date(2027, 3, 28)),
    )


@pytest.mark.parametrize("said", [AgreedTo(), AgreedTo(True), AgreedTo(False, True, "2027-03-27")])
def test_what_was_agreed_is_kept_and_read_back(said):
    assert said == read_agreed(said.kept)


@pytest.mark.parametrize("text", ["answers: maybe", "all", "answers yes", "hidden: yes"])
def test_any_other_text_is_refused(text):
    with pytest.raises(ValueError, match="not clear"):
        read_agreed(text)

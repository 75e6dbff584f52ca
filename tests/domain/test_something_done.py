"""What is done, held or made, and what is counted, is told from what changes."""

import pytest

from coimpact_widgets.domain.something_counted import counts
from coimpact_widgets.domain.something_done import is_done
from tests.domain.written_pathways import WORDINGS

CHANGES = [*WORDINGS["a change"], *WORDINGS["one thing"], *WORDINGS["two changes"]]


def test_something_done_is_seen_as_that():
    assert [] == [text for text in WORDINGS["something done"] if not is_done("Staff", text)]


def test_a_count_is_seen_as_that():
    assert [] == [text for text in WORDINGS["a count"] if not counts("People", text)]


def test_a_change_is_neither():
    assert [] == [text for text in CHANGES if is_done("People", text) or counts("People", text)]


@pytest.mark.parametrize(
    ("who", "change", "counted"),
    [
        ("Number of people", "who came", "Number of people who came"),
        ("Staff", "Hold 10 workshops", "10 workshops"),
        ("Staff", "30 staff trained", "30 staff trained"),
        ("At least 20 carers", "attend the course", "at least 20 carers attend the course"),
        ("At least 20 carers", "feel less alone", ""),
    ],
)
def test_what_is_counted_is_told(who, change, counted):
    assert counted == counts(who, change)


@pytest.mark.parametrize(
    ("who", "change"),
    [
        ("Members with a learning disability", "chair board meetings"),
        ("Service users", "deliver training to new staff"),
        ("Carers", "set up a support group"),
        ("Carers", "write the training that staff get"),
        ("Young people", "make a film of their lives"),
        ("People", "develop a plan for a crisis"),
        ("Members", "plan, run and review the service"),
        ("People who use the service", "organise a trip for the group"),
        ("Our members", "are running a café"),
        ("Project members", "run meetings"),
        ("People supported by staff", "run meetings"),
        ("Children", "make posters they are proud of"),
        ("Women", "raise awareness of their rights"),
        ("Tenants", "creating a toolkit"),
        ("Adults", "get a place on a course"),
        ("Adults", "start a training course"),
        ("Adults", "begin a new course at the local centre"),
        ("People", "are involved in decisions about their care"),
        ("Friends", "meet every month"),
    ],
)
def test_what_people_lead_or_study_is_a_change_for_them(who, change):
    assert (False, "") == (is_done(who, change), counts(who, change))


@pytest.mark.parametrize(
    ("who", "change"),
    [
        ("We", "set up a support group"),
        ("The project", "makes a film"),
        ("Members of staff", "develop a plan for a crisis"),
        ("", "plan, run and review the service"),
        ("Older people", "hold 10 workshops"),
        ("People", "are involved in the project"),
        ("People", "engage with the service"),
        ("The group", "meets every month"),
        ("Carers", "raise awareness of dementia"),
    ],
)
def test_what_those_who_do_the_work_do_or_what_is_plainly_theirs_is_something_done(who, change):
    assert is_done(who, change)


def test_a_rise_in_what_is_counted_is_a_count():
    said = ["increase in referrals", "rise in calls", "an increase in visits to the website"]
    assert said == [counts("The clinic", text) for text in said]
    assert "" == counts("The clinic", "increase in confidence")


def test_what_is_held_may_stand_with_those_who_change():
    assert is_done("Workshops", "held")


@pytest.mark.parametrize("text", ["", " ", "10", "and", "will", "🙂", "we will"])
def test_words_that_say_nothing_are_neither(text):
    assert (False, "") == (is_done("", text), counts("", text))

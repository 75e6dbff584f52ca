"""A file is held against what the project holds already, and the group chooses which stands."""

from __future__ import annotations

import pytest

from coimpact_widgets.domain.answer import Answer, Batch, Person
from coimpact_widgets.domain.codes_together import together
from coimpact_widgets.domain.measure import Measure, TimePoint
from coimpact_widgets.exchange.file_understood import look_at
from coimpact_widgets.store.project_keeper import ProjectKeeper
from coimpact_widgets.widgets.answers_from_file import CHANGED_MEANWHILE, USE_FILE, AnswersFromFile
from coimpact_widgets.widgets.answers_preview import MOST_LISTED

FILE = b"person code,people group,Lonely before,Lonely after\nP1,carer,Often,Never\nP2,,Often,Often\n"


@pytest.fixture
def keeper(store):
    keeper = ProjectKeeper(store, store.create_project("Ours").id)
    keeper.save(Measure("o", "Lonely", "Are you lonely?", labels=("Never", "Often")))
    return keeper


def chosen(keeper, data=FILE):
    """A panel in which a file was chosen."""
    panel = AnswersFromFile(keeper, look_at, lambda contents: b"empty")
    panel.choose.choose("answers.csv", data)
    return panel


def typed_in(keeper, person, value, time_point=TimePoint.BEFORE):
    """What somebody typed in before the file came."""
    answer = Answer(person.code, keeper.contents().measures[0].id, time_point, value)
    keeper.gather(Batch("Typed in"), [person], [answer])
    return answer


def kept(keeper):
    return {(each.person, str(each.time_point)): each.value for each in keeper.contents().answers}


def test_answers_that_differ_are_shown_old_and_new_before_anything_is_kept(keeper):
    typed_in(keeper, Person("P1", ("carer",)), 1.0)
    markup = chosen(keeper).preview.markup
    assert "Your project has 1 answer already, and the file says something else. It is for P1." in markup
    assert (
        "<strong>P1, Lonely, before</strong>: now <bdi>Never</bdi>, in the file <bdi>Often</bdi>"
    ) in markup


def test_what_is_there_stands_unless_the_group_says_otherwise(keeper):
    typed_in(keeper, Person("P1", ("carer",)), 1.0)
    panel = chosen(keeper)
    panel.keep.click()
    assert {("P1", "before"): 1.0, ("P1", "after"): 1.0, ("P2", "before"): 2.0, ("P2", "after"): 2.0} == kept(
        keeper
    )
    assert "Saved. 3 answers are kept from answers.csv. As before: 1 answer." == panel.status.text


def test_the_file_stands_when_the_group_chooses_it(keeper):
    typed_in(keeper, Person("P1", ("carer",)), 1.0)
    panel = chosen(keeper)
    panel.which.value = USE_FILE
    panel.keep.click()
    assert (2.0, "Saved. 4 answers are kept from answers.csv.") == (
        kept(keeper)["P1", "before"],
        panel.status.text,
    )


def test_the_same_answer_again_asks_nothing(keeper):
    typed_in(keeper, Person("P1", ("carer",)), 2.0)
    assert ((), False) == (
        chosen(keeper)._question.children,
        "Your project has" in chosen(keeper).preview.markup,
    )


def test_a_choice_made_for_one_file_is_not_made_for_the_next(keeper):
    typed_in(keeper, Person("P1"), 1.0)
    panel = chosen(keeper)
    panel.which.value = USE_FILE
    panel.choose.choose("again.csv", FILE)
    panel.keep.click()
    assert 1.0 == kept(keeper)["P1", "before"]


def test_of_many_answers_that_differ_the_first_are_listed_and_the_rest_counted(keeper):
    codes = [f"P{number}" for number in range(MOST_LISTED + 3)]
    for code in codes:
        typed_in(keeper, Person(code), 1.0)
    rows = "".join(f"{code},Often\n" for code in codes)
    markup = chosen(keeper, f"person code,Lonely before\n{rows}".encode()).preview.markup
    assert (MOST_LISTED, True) == (markup.count("<li "), "<p>And 3 more.</p>" in markup)
    assert "They are for P0, P1" in markup
    assert "P19 and 3 more." in markup


def test_a_file_in_which_everything_differs_adds_nothing_when_what_is_there_is_kept(keeper):
    typed_in(keeper, Person("P1"), 1.0)
    panel = chosen(keeper, b"person code,Lonely before\nP1,Often\n")
    panel.keep.click()
    assert ("Nothing was taken from answers.csv. As before: 1 answer.", ["Typed in"]) == (
        panel.status.text,
        [batch.name for batch in keeper.contents().batches],
    )


def test_an_answer_that_changed_while_the_group_looked_is_shown_first(keeper):
    panel = chosen(keeper)
    typed_in(keeper, Person("P1", ("carer",)), 1.0)
    panel.keep.click()
    assert ((CHANGED_MEANWHILE,), True, 1) == (
        panel.errors.messages,
        "<bdi>Never</bdi>" in panel.preview.markup,
        len(keeper.contents().answers),
    )


def test_another_people_group_for_somebody_is_chosen_like_an_answer(keeper):
    typed_in(keeper, Person("P1", ("staff",)), 2.0)
    panel = chosen(keeper)
    listed = "<strong>P1, people group</strong>: now <bdi>staff</bdi>, in the file <bdi>carer</bdi>"
    assert listed in panel.preview.markup
    panel.keep.click()
    assert ("staff",) == keeper.contents().people[0].people_groups


def test_a_file_that_names_no_people_group_leaves_it_as_it_is(keeper):
    typed_in(keeper, Person("P2", ("staff",)), 2.0)
    panel = chosen(keeper)
    panel.keep.click()
    assert {"P1": ("carer",), "P2": ("staff",)} == {
        person.code: person.people_groups for person in keeper.contents().people
    }


def test_people_groups_are_known_whatever_their_capitals_and_spaces(keeper):
    panel = chosen(keeper, FILE.replace(b"carer", b" Lived  Experience "))
    assert "New people groups" not in panel.preview.markup
    panel.keep.click()
    assert ("lived experience",) == keeper.contents().people[0].people_groups


def test_people_groups_that_are_new_are_named_before_they_are_kept(keeper):
    panel = chosen(keeper, FILE.replace(b"carer", b"neighbour; Carer"))
    assert (
        "New people groups: &#x27;neighbour&#x27;. Your project does not have them yet."
        in panel.preview.markup
    )


def test_answers_and_people_groups_that_differ_are_counted_apart_in_the_order_of_the_file(keeper):
    typed_in(keeper, Person("P2"), 1.0)
    typed_in(keeper, Person("P1", ("staff",)), 1.0)
    markup = chosen(keeper).preview.markup
    assert "Your project has 2 answers and 1 people group already" in markup
    assert "They are for P1 and P2." in markup


def test_somebody_with_two_codes_is_known_by_either_of_them(keeper):
    typed_in(keeper, Person("LE07M", ("carer",)), 2.0)
    keeper.gather(together("P1", "LE07M"), [Person("P1")])
    panel = chosen(keeper, FILE.replace(b"Often", b"Never"))
    assert "<strong>P1, Lonely, before</strong>: now <bdi>Often</bdi>" in panel.preview.markup

"""What people wrote in a file is seen, put right and kept with its answers, and goes with them."""

from __future__ import annotations

import pytest

from coimpact_widgets.domain.answer import Consent
from coimpact_widgets.domain.measure import Measure
from coimpact_widgets.domain.pathway import Outcome
from coimpact_widgets.exchange.file_understood import look_at
from coimpact_widgets.exchange.story_points import CHOOSE_NAMES
from coimpact_widgets.store.project_keeper import ProjectKeeper
from coimpact_widgets.widgets.answers_from_file import AnswersFromFile

BELL = "I can ring the bell at two in the morning, and somebody comes."
LOUD = "It was too loud on Fridays, so I stopped coming to the café."
NAMED = "Sarah Jones at the door knew me, and that was the first time."
FILE = f'person code,Lonely before,Comments\nP1,Often,"{BELL}"\nP2,Never,"{LOUD}"\nP3,Often,"{NAMED}"\n'
WORDS = f'person code,Comments\nP1,"{BELL}"\nP2,"{LOUD}"\nP3,n/a\n'


@pytest.fixture
def keeper(store):
    keeper = ProjectKeeper(store, store.create_project("Ours").id)
    keeper.save(Measure("o", "Lonely", "Are you lonely?", labels=("Never", "Often")))
    return keeper


def chosen(keeper, text=FILE):
    panel = AnswersFromFile(keeper, look_at, lambda contents: b"empty")
    panel.choose.choose("words.csv", text.encode())
    return panel


def kept(keeper):
    return [(each.text, each.person, each.consent) for each in keeper.contents().stories]


def labels(select_list):
    return [row["label"] for row in select_list.rows]


def test_words_are_kept_with_the_answers_for_the_group_alone(keeper):
    panel = chosen(keeper)
    panel.keep.click()
    left_out = NAMED.replace("Sarah Jones", "[name left out]")
    assert [(words, f"P{n}", Consent.GROUP) for n, words in enumerate((BELL, LOUD, left_out), 1)] == kept(
        keeper
    )
    assert "Saved. 3 answers and 3 stories are kept from words.csv." == panel.status.text


def test_it_is_said_plainly_that_only_the_group_may_read_them(keeper):
    markup = chosen(keeper).preview.markup
    assert "The file does not say who may read these words, so only your group may." in markup


def test_what_shows_who_somebody_is_is_pointed_out_with_its_row_before_anything_is_kept(keeper):
    panel = chosen(keeper)
    assert "Some words look like a name: “Sarah Jones”. See row 4." in labels(panel.corrected.stories)
    assert [] == kept(keeper)


def test_what_was_meant_is_kept_as_it_is(keeper):
    panel = chosen(keeper)
    panel.corrected.stories.choose("stories:detail:a name", "keep")
    panel.keep.click()
    assert NAMED in [text for text, _, _ in kept(keeper)]


def test_what_may_be_a_name_waits_for_the_choice(keeper):
    panel = chosen(keeper, WORDS.replace("and somebody comes", "and Marjorie Bickerstaff comes"))
    panel.keep.click()
    assert (CHOOSE_NAMES in panel.errors.static_html(), []) == (True, kept(keeper))
    panel.corrected.stories.choose("stories:detail:perhaps a name", "keep")
    panel.keep.click()
    assert "Marjorie Bickerstaff" in kept(keeper)[0][0]


def test_who_may_read_a_column_and_what_it_is_about_can_be_chosen(keeper):
    outcome = keeper.save(Outcome("People", "feel less alone"))
    panel = chosen(keeper, WORDS)
    panel.corrected.stories.choose("stories:consent:1", "report")
    panel.corrected.stories.choose("stories:outcome:1", outcome.id)
    panel.corrected.stories.choose("stories:role", "carer")
    assert "You chose that others may read 2 of them." in panel.preview.markup
    panel.keep.click()
    assert {(Consent.REPORT, outcome.id, "carer")} == {
        (each.consent, each.outcome, each.role) for each in keeper.contents().stories
    }


def test_a_column_of_words_need_not_be_kept(keeper):
    panel = chosen(keeper)
    panel.corrected.columns.choose("column:2", "|||")
    panel.keep.click()
    assert ([], 3) == (kept(keeper), len(keeper.contents().answers))


def test_words_alone_can_be_kept_where_there_is_no_measure(store):
    keeper = ProjectKeeper(store, store.create_project("No measures yet").id)
    panel = chosen(keeper, WORDS)
    assert "Keep these stories" == panel.keep.description
    panel.keep.click()
    assert ("Saved. 2 stories are kept from words.csv.", 2) == (panel.status.text, len(kept(keeper)))


def test_every_cell_is_accounted_for(keeper):
    markup = chosen(keeper, f"{WORDS}P4,\nP5,42\n").preview.markup
    told = ("2 stories can be kept.", "Cells without words: 1.", "Left out (nothing is said): row 4.")
    assert [] == [each for each in (*told, "Left out (only a number): row 6.") if each not in markup]


def test_they_are_taken_out_with_their_file_and_put_back(keeper):
    panel = chosen(keeper)
    panel.keep.click()
    before = kept(keeper)
    panel._imports.children[1].click()
    assert ([], ()) == (kept(keeper), keeper.contents().answers)
    panel._imports.children[1].click()
    assert before == kept(keeper)


def test_a_story_from_a_file_goes_with_its_person_and_can_go_alone(keeper):
    chosen(keeper, WORDS).keep.click()
    keeper.erase_person("P1")
    keeper.remove_story(keeper.contents().stories[0])
    assert [] == kept(keeper)


def test_the_same_file_again_brings_no_story_twice(keeper):
    chosen(keeper, WORDS).keep.click()
    panel = chosen(keeper, WORDS)
    assert "Your project has some of these words already. See rows 2 and 3." in labels(
        panel.corrected.stories
    )
    panel.leave.click()
    assert 2 == len(kept(keeper))

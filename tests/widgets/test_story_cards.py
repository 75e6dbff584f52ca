"""Stories are kept with who may read them, and go for good when that is withdrawn."""

from __future__ import annotations

import pytest

from coimpact_widgets.domain.answer import Batch, Consent, Expected, Person, Quoting, Story
from coimpact_widgets.domain.pathway import Outcome
from coimpact_widgets.domain.unexpected import Felt
from coimpact_widgets.errors import StoreFull
from coimpact_widgets.store.project_keeper import ProjectKeeper
from coimpact_widgets.widgets.card_list import CHANGE, REMOVE, UNDO
from coimpact_widgets.widgets.story_cards import story_cards

from .activity_cards import fill, press, titles
from .fake_keeper import FakeKeeper
from .walk import add_card, change_card

BELL = "I can ring the bell at night."


@pytest.fixture
def keeper(store):
    return ProjectKeeper(store, store.create_project("Ours").id)


def stories(keeper):
    return keeper.contents().stories


def texts(keeper):
    return [story.text for story in stories(keeper)]


@pytest.mark.parametrize(
    ("consent", "said"),
    [
        (Consent.GROUP, "only our group"),
        (Consent.REPORT, "in our report, which anybody may read"),
        (Consent.PUBLIC, "anywhere, such as a website or a poster"),
    ],
)
def test_who_may_read_a_story_is_kept_and_said_on_its_card(keeper, consent, said):
    cards = story_cards(keeper)
    add_card(cards, text=BELL, role="carer", consent=consent.value)
    assert [consent] == [story.consent for story in stories(keeper)]
    assert f"Carer. Who may read it: {said}." == cards.list.cards[0]["detail"]


def test_a_story_is_for_the_group_only_until_somebody_says_more(keeper):
    add_card(story_cards(keeper), text=BELL)
    assert [Consent.GROUP] == [story.consent for story in stories(keeper)]


def test_a_story_is_shown_when_the_cards_are_made_anew(keeper):
    add_card(story_cards(keeper), text=BELL)
    again = story_cards(keeper)
    assert ([BELL], "Role not known. Who may read it: only our group.") == (
        titles(again),
        again.list.cards[0]["detail"],
    )


def test_what_a_story_tells_of_is_kept_and_said_on_its_card(keeper):
    cards = story_cards(keeper)
    add_card(cards, text=BELL, expected="not expected", felt="bad", quoting="quote first")
    (story,) = stories(keeper)
    assert (Expected.NOT_EXPECTED, Felt.BAD, Quoting.FIRST) == (story.expected, story.felt, story.quoting)
    assert cards.list.cards[0]["detail"].endswith("our group. Not expected, bad. Quoted before others.")


def test_a_story_can_be_about_an_outcome(keeper):
    outcome = keeper.save(Outcome("People", "feel less alone"))
    add_card(story_cards(keeper), text=BELL, outcome=outcome.id)
    assert [outcome.id] == [story.outcome for story in stories(keeper)]


def test_a_story_can_be_changed_and_stays_one_story(keeper):
    cards = story_cards(keeper)
    add_card(cards, text=BELL)
    change_card(cards, BELL, text="Somebody knows my name.", consent="public")
    (story,) = stories(keeper)
    assert ("Somebody knows my name.", Consent.PUBLIC) == (story.text, story.consent)


def test_a_changed_story_is_still_of_the_person_who_told_it_in_their_role(keeper):
    keeper.gather(Batch("Before"), stories=[Story(BELL, "volunteer", person="P1")])
    change_card(story_cards(keeper), BELL, text="Somebody knows my name.")
    assert [("P1", "volunteer")] == [(story.person, story.role) for story in stories(keeper)]


@pytest.fixture
def with_p1(keeper):
    """A project in which there is somebody with the code P1."""
    keeper.gather(Batch("Before"), [Person("P1")])
    return keeper


@pytest.mark.parametrize("typed", ["P1", " p 1 "])
def test_a_story_goes_with_the_person_who_told_it_when_they_withdraw(with_p1, typed):
    add_card(story_cards(with_p1), text=BELL, person=typed)
    add_card(story_cards(with_p1), text="We saw it.")
    with_p1.erase_person("P1")
    assert ["We saw it."] == texts(with_p1)


def test_a_story_of_nobody_who_is_known_stays_in_its_form(with_p1):
    cards = story_cards(with_p1)
    said = add_card(cards, text=BELL, person="P7")
    assert ("There is nobody with the code 'P7'. Leave it empty, or add them first.",) == said
    assert ((), BELL) == (stories(with_p1), cards.form.values()["text"])


def test_a_story_can_be_given_the_code_of_its_person_later(with_p1):
    cards = story_cards(with_p1)
    add_card(cards, text=BELL)
    change_card(cards, BELL, person="P1")
    assert ["P1"] == [story.person for story in stories(with_p1)]


def test_a_removed_story_of_somebody_who_was_erased_since_does_not_come_back(with_p1):
    cards = story_cards(with_p1)
    add_card(cards, text=BELL, person="P1")
    press(cards, REMOVE, BELL)
    with_p1.erase_person("P1")
    press(cards, UNDO, BELL)
    assert () == stories(with_p1)
    assert "because the person who told it is no longer in the project." in cards.errors.static_html()


def test_a_story_of_somebody_who_was_erased_meanwhile_is_not_kept_over_that(with_p1):
    cards = story_cards(with_p1)
    add_card(cards, text=BELL, person="P1")
    press(cards, CHANGE, BELL)
    with_p1.erase_person("P1")
    fill(cards, text="I can ring the bell.")
    cards.form.save.click()
    cards.conflict.keep_mine.click()
    assert () == stories(with_p1)


def test_an_empty_story_is_not_kept(keeper):
    said = add_card(story_cards(keeper), text="  ")
    assert (("Enter what was said or seen.",), ()) == (said, stories(keeper))


def test_a_removed_story_is_gone(keeper):
    cards = story_cards(keeper)
    add_card(cards, text=BELL)
    press(cards, REMOVE, BELL)
    assert () == stories(keeper)


def test_a_removed_story_can_be_put_back(keeper):
    cards = story_cards(keeper)
    add_card(cards, text=BELL, consent="report")
    before = stories(keeper)
    press(cards, REMOVE, BELL)
    press(cards, UNDO, BELL)
    assert before == stories(keeper)


def test_a_story_that_somebody_withdrew_does_not_come_back_by_itself(keeper):
    cards = story_cards(keeper)
    add_card(cards, text=BELL)
    press(cards, CHANGE, BELL)
    keeper.remove_story(stories(keeper)[0])
    fill(cards, text="I can ring the bell.")
    cards.form.save.click()
    assert ((), "Somebody else removed this") == (stories(keeper), heading(cards))


def test_a_story_that_somebody_else_changed_shows_both(keeper):
    cards = conflict_over_a_story(keeper)
    shown = cards.conflict.static_html()
    assert (True, True, ["Theirs."]) == ("Theirs." in shown, "Mine." in shown, texts(keeper))


def test_mine_can_be_kept_over_what_somebody_else_made_of_a_story(keeper):
    cards = conflict_over_a_story(keeper)
    cards.conflict.keep_mine.click()
    assert ["Mine."] == texts(keeper)


def test_a_story_that_somebody_changed_is_looked_at_before_it_is_removed(keeper):
    cards = story_cards(keeper)
    add_card(cards, text=BELL)
    change_card(story_cards(keeper), BELL, text="Theirs.")
    press(cards, REMOVE, BELL)
    assert ["Theirs."] == texts(keeper) == titles(cards)


def test_a_story_that_finds_no_room_stays_in_its_form():
    keeper = FakeKeeper()
    cards = story_cards(keeper)
    keeper.fail_with = StoreFull("the store")
    said = add_card(cards, text=BELL)
    assert ((str(StoreFull("the store")),), BELL) == (said, cards.form.values()["text"])
    keeper.fail_with = None
    cards.form.save.click()
    assert [BELL] == texts(keeper)


def conflict_over_a_story(keeper):
    """Somebody else changed a story while it was being changed here."""
    cards = story_cards(keeper)
    add_card(cards, text=BELL)
    press(cards, CHANGE, BELL)
    change_card(story_cards(keeper), BELL, text="Theirs.")
    fill(cards, text="Mine.")
    cards.form.save.click()
    return cards


def heading(cards):
    return cards.conflict.heading.markup.split(">")[1].split("<")[0]

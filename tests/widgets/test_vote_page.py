"""Members vote one after the other; who voted and for what stays private until it is shown to everybody."""

from coimpact_widgets.domain.agreement import Member
from coimpact_widgets.domain.pathway import Outcome
from coimpact_widgets.domain.role import Role
from coimpact_widgets.domain.vote import OUTCOMES, Vote
from coimpact_widgets.widgets.card_list import CHANGE
from coimpact_widgets.widgets.shown_together import BY_FACILITATOR, BY_GROUP, FIRST, HIDE, PRIVATE, SHOW
from coimpact_widgets.widgets.vote_cards import AGAIN, KEPT, TAKEN
from coimpact_widgets.widgets.vote_page import VotePage, votes_so_far

from .activity_cards import fill, press, titles
from .fake_keeper import FakeKeeper
from .walk import add_card, change_card, save_card


def choices(contents):
    return [(each.id, each.value.text) for each in contents.pathway.outcomes]


def opened(keeper):
    return VotePage(keeper, OUTCOMES, choices, "What matters most?")


def group(outcomes=2):
    keeper = FakeKeeper()
    for at in range(outcomes):
        keeper.save(Outcome("People", f"rest {at}", float(at)))
    keeper.save(Member(Role.STAFF))
    keeper.save(Member(Role.LIVED_EXPERIENCE))
    return keeper, [each.id for each in keeper.contents().pathway.outcomes]


def told_so_far(keeper):
    contents = keeper.contents()
    return votes_so_far(contents, OUTCOMES, choices(contents))


def votes(keeper):
    return [each.value for each in keeper.contents().of(Vote)]


def test_a_vote_is_kept_with_its_role_and_what_was_chosen():
    keeper, (first, second, *_) = group(4)
    page = opened(keeper)
    add_card(page.cards, role="staff", chosen_name=" Sam ", choices=(first, second))
    assert [Vote(OUTCOMES, Role.STAFF, "Sam", (first, second))] == votes(keeper)


def test_the_roles_of_the_members_are_offered():
    page = opened(group()[0])
    page.cards.add()
    assert ("lived experience", "staff") == page.cards.form.fields[0].offered


def test_no_vote_is_kept_with_more_choices_than_half():
    keeper, ids = group(4)
    said = add_card(opened(keeper).cards, role="staff", choices=ids[:3])
    assert (("Choose up to 2. You chose 3.",), []) == (said, votes(keeper))


def test_one_of_three_is_chosen_by_a_radio_button():
    keeper, (_, second, _) = group(3)
    page = opened(keeper)
    assert (False, "Choose 1.") == (page.cards.form.fields[2].many, page.cards.form.fields[2].hint)
    add_card(page.cards, role="staff", choices=second)
    assert [(second,)] == [each.choices for each in votes(keeper)]


def test_an_empty_form_stands_open_at_first_and_after_each_vote():
    keeper, (first, _) = group()
    page = opened(keeper)
    assert () == save_card(page.cards, role="staff", choices=first)
    assert () == save_card(page.cards, role="lived experience", choices=first)
    assert (2, False, KEPT) == (len(votes(keeper)), page.cards.form.touched(), page.cards.status.text)
    assert (0, 1) == (page.cards.list.focus_wanted, page.cards.form.fields[0].focus_wanted)


def test_nobody_sees_who_voted_or_for_what_before_it_is_shown():
    keeper, (first, _) = group()
    page = opened(keeper)
    save_card(page.cards, role="staff", chosen_name="Sam", choices=first)
    told = (page.together.so_far.markup, page.together.found.markup, titles(page.cards))
    assert (f"<p>1 person has answered. {PRIVATE}</p>", "", []) == told
    assert (told[0], False) == (page.static_html(), "Sam" in page.cards.static_html())


def test_the_cards_stand_beneath_the_form_once_they_are_shown():
    keeper, (first, _) = group()
    page = opened(keeper)
    save_card(page.cards, role="staff", chosen_name="Sam", choices=first)
    page.together.press.click()
    assert (["Staff: Sam"], "", page.cards.list) == (
        titles(page.cards),
        page.cards.list.add,
        page.cards.view.children[-1],
    )


def test_a_vote_that_is_half_given_is_not_lost_when_another_is_changed():
    keeper, (first, _) = group()
    page = opened(keeper)
    save_card(page.cards, role="staff", chosen_name="Sam", choices=first)
    page.together.press.click()
    fill(page.cards, role="staff", chosen_name="Ann")
    press(page.cards, CHANGE, "Staff: Sam")
    assert (("Choose at least one.",), "Ann") == (
        page.cards.form.errors.messages,
        page.cards.form.fields[1].value,
    )


def test_a_form_is_ready_for_whoever_comes_back_to_the_page():
    page = opened(group()[0])
    assert ([], True) == (page.finish(), page.cards.form is not None)


def test_the_form_that_stands_open_holds_nobody_up():
    assert "ci-standing" in opened(group()[0]).cards.view._dom_classes


def test_two_who_vote_at_once_are_both_kept():
    keeper, (first, second) = group()
    here, there = opened(keeper), opened(keeper)
    here.cards.add(), there.cards.add()
    for page, choice in ((here, first), (there, second)):
        page.cards.form.fields[0].value, page.cards.form.fields[2].value = "staff", choice
    here.finish(), there.finish()
    assert [(first,), (second,)] == [each.choices for each in votes(keeper)]


def test_a_name_votes_once_and_saves_again_to_change_its_vote():
    keeper, (first, second) = group()
    page = opened(keeper)
    add_card(page.cards, role="staff", chosen_name="Sam", choices=first)
    assert (AGAIN,) == add_card(page.cards, role="staff", chosen_name="sam", choices=second)
    page.cards.form.save.click()
    assert ([(second,)], KEPT) == ([each.choices for each in votes(keeper)], page.cards.status.text)


def test_a_name_that_voted_is_told_so_for_each_name_anew():
    keeper, (first, second) = group()
    page = opened(keeper)
    for name in ("Sam", "Ann"):
        add_card(page.cards, role="staff", chosen_name=name, choices=first)
    said = [save_card(page.cards, role="staff", chosen_name=name, choices=second) for name in ("Sam", "Ann")]
    assert ([(AGAIN,), (AGAIN,)], [(first,)] * 2) == (said, [each.choices for each in votes(keeper)])


def test_a_vote_that_is_shown_can_be_changed_but_not_to_the_name_of_another():
    keeper, (first, second) = group()
    page = opened(keeper)
    for name in ("Sam", "Ann"):
        add_card(page.cards, role="staff", chosen_name=name, choices=first)
    page.together.press.click()
    assert (TAKEN,) == change_card(page.cards, "Staff: Sam", chosen_name="Ann")
    assert () == save_card(page.cards, chosen_name="Sam", choices=second)
    assert [(second,), (first,)] == [each.choices for each in votes(keeper)]


def test_what_each_role_chose_is_shown_and_closed_again_on_every_screen():
    keeper, (first, _) = group()
    page, other = opened(keeper), opened(keeper)
    add_card(page.cards, role="staff", choices=first)
    page.together.press.click()
    other.together.ask()
    assert (True, True, HIDE) == ("1 of 1" in page.together.found.markup, *_seen(other))
    assert BY_GROUP in other.together.so_far.markup
    other.together.press.click()
    page.together.ask()
    assert (False, SHOW) == _seen(page)


def _seen(page):
    return "1 of 1" in page.together.found.markup, page.together.press.description


def test_the_facilitator_is_named_by_role_where_they_show_it():
    keeper, (first, _) = group()
    keeper.role = Role.FACILITATOR
    page = opened(keeper)
    add_card(page.cards, role="staff", choices=first)
    page.together.press.click()
    assert BY_FACILITATOR in page.static_html()


def test_there_is_nothing_to_show_before_anybody_answered():
    keeper, _ = group()
    page = opened(keeper)
    page.together.press.click()
    assert ((FIRST,), None) == (page.together.errors.messages, keeper.contents().shown(OUTCOMES))


def test_a_vote_for_an_outcome_that_was_removed_can_still_be_changed():
    keeper, (first, second, *_) = group(4)
    page = opened(keeper)
    add_card(page.cards, role="staff", choices=(first, second))
    page.together.press.click()
    keeper.remove(keeper.contents().pathway.outcomes[0])
    page.cards.change(page.cards.list.cards[0]["id"])
    assert second == page.cards.form.fields[2].value


def test_what_was_found_is_said_among_the_answers_once_somebody_voted():
    keeper, (first, _) = group()
    page = opened(keeper)
    before = told_so_far(keeper)
    add_card(page.cards, role="staff", choices=first)
    private = told_so_far(keeper)
    page.together.press.click()
    assert ("", f"1 person has answered. {PRIVATE}") == (before, private)
    assert "Voted so far: 1 member of staff." == told_so_far(keeper).splitlines()[0]

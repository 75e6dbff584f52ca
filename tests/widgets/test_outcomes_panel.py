"""Step 5: a finding is about one result, and disagreement is a finding too."""

from __future__ import annotations

import pytest

from coimpact_widgets.domain.agreement import Member
from coimpact_widgets.domain.answer import Answer, Batch
from coimpact_widgets.domain.finding import Agreed, Finding
from coimpact_widgets.domain.measure import Measure, TimePoint
from coimpact_widgets.domain.role import Role
from coimpact_widgets.library.scales import measures_of, scales
from coimpact_widgets.widgets.card_list import ADD
from coimpact_widgets.widgets.outcomes_panel import OutcomesPanel

from .activity_cards import press
from .fake_keeper import FakeKeeper
from .walk import add_card, change_card

BETTER = "People feel less alone."


@pytest.fixture
def keeper():
    keeper = FakeKeeper()
    keeper.save(Measure("o", "Lonely", "Are you lonely?", labels=("Never", "Often")))
    return keeper


def measure(keeper):
    return keeper.contents().measures[0]


def findings(keeper):
    return [record.value for record in keeper.contents().of(Finding)]


def add(keeper, **values):
    """Add a finding. Returns what has to be put right."""
    return add_card(OutcomesPanel(keeper).cards, **{"measure": measure(keeper).id, "text": BETTER} | values)


def card(keeper):
    (shown,) = OutcomesPanel(keeper).cards.list.cards
    return shown


@pytest.mark.parametrize("agreed", Agreed)
def test_a_finding_is_kept_with_whether_everybody_agrees(keeper, agreed):
    add(keeper, agreed=agreed.value)
    assert [Finding(measure(keeper).id, BETTER, agreed, position=1.0)] == findings(keeper)


def test_a_finding_is_not_decided_until_somebody_says_so(keeper):
    add(keeper)
    assert [Agreed.NOT_YET] == [finding.agreed for finding in findings(keeper)]


def test_a_finding_is_shown_when_the_panel_is_made_anew(keeper):
    add(keeper, agreed="some of us disagree", disagreement="It is only the weather.")
    said = "About: Lonely.\nSome of us disagree. Some of us see it differently: It is only the weather."
    assert (BETTER, said) == (card(keeper)["title"], card(keeper)["detail"].partition("\nPlanned:")[0])


def test_a_finding_says_which_roles_agree_and_which_see_it_differently(keeper):
    add(keeper, agreed="some of us disagree", agrees=("carer",), disagrees=("staff",))
    assert ((Role.CARER,), (Role.STAFF,)) == (findings(keeper)[0].agrees, findings(keeper)[0].disagrees)
    assert "Carers agree. Staff see it differently." in card(keeper)["detail"]


def test_a_group_that_all_agrees_has_nobody_who_sees_it_differently(keeper):
    said = add(keeper, agreed="we all agree", disagrees=("staff",))
    assert ("You all agree, so leave this empty, or change that answer.",) == said


def offered(keeper):
    panel = OutcomesPanel(keeper)
    press(panel.cards, ADD)
    return next(field for field in panel.cards.form.fields if field.name == "agrees").offered


def test_only_the_roles_of_the_members_are_offered(keeper):
    keeper.save(Member(Role.STAFF))
    keeper.save(Member(Role.CARER))
    assert ("carer", "staff") == offered(keeper)


def test_every_role_is_offered_where_no_member_was_named(keeper):
    assert tuple(Role) == offered(keeper)


def test_a_role_that_has_left_the_group_still_stands_in_its_finding(keeper):
    add(keeper, agrees=("manager",))
    keeper.save(Member(Role.STAFF))
    change_card(OutcomesPanel(keeper).cards, BETTER, text="It is better.")
    assert [(Role.MANAGER,)] == [finding.agrees for finding in findings(keeper)]


def test_what_was_planned_and_done_stands_beside_the_finding(keeper):
    answers = [Answer(f"P{number}", measure(keeper).id, TimePoint.BEFORE, 1.0) for number in range(3)]
    keeper.gather(Batch("Typed in"), answers=answers)
    add(keeper)
    done = "Who to ask was not written down. Done: 3 people answered before, nobody answered after."
    assert done in card(keeper)["detail"]


def first_hint(keeper):
    panel = OutcomesPanel(keeper)
    press(panel.cards, ADD)
    return panel.cards.form.fields[0].options[0]["hint"]


def test_how_many_people_a_result_is_about_stands_under_it_in_the_list(keeper):
    assert "Nobody has answered yet." == first_hint(keeper)
    asked = [("P1", TimePoint.BEFORE), ("P2", TimePoint.BEFORE), ("P2", TimePoint.AFTER)]
    keeper.gather(Batch("a"), answers=[Answer("P1", measure(keeper).id, TimePoint.BEFORE, 1.0)])
    assert "1 person answered." == first_hint(keeper)
    keeper.gather(Batch("b"), answers=[Answer(code, measure(keeper).id, at, 1.0) for code, at in asked])
    assert "1 person answered both times." == first_hint(keeper)


def test_a_finding_about_a_measure_that_was_removed_says_so(keeper):
    add(keeper)
    keeper.remove(measure(keeper))
    assert "About: a measure that was removed.\nNot decided yet." == card(keeper)["detail"]


def test_a_finding_whose_measure_was_removed_can_be_about_another(keeper):
    add(keeper)
    keeper.remove(measure(keeper))
    other = keeper.save(Measure("o", "Sleep", "Do you sleep?"))
    change_card(OutcomesPanel(keeper).cards, BETTER, measure=other.id)
    assert [other.id] == [finding.measure for finding in findings(keeper)]


def test_a_finding_keeps_its_place_when_it_is_changed(keeper):
    add(keeper)
    add(keeper, text="They sleep better.")
    change_card(OutcomesPanel(keeper).cards, BETTER, text="Fewer people feel alone.")
    assert ["Fewer people feel alone.", "They sleep better."] == [each.text for each in findings(keeper)]


def test_an_empty_finding_says_all_that_is_missing(keeper):
    said = add(keeper, measure="", text=" ")
    assert ("Choose the result this is about.", "Enter what you think this means.") == said
    assert [] == findings(keeper)


def test_the_static_form_holds_every_finding(keeper):
    add(keeper, text="<b>Less</b> alone")
    assert "&lt;b&gt;Less&lt;/b&gt; alone" in OutcomesPanel(keeper).static_html()


def test_a_finding_about_a_whole_set_is_about_its_score():
    keeper = FakeKeeper()
    for each in measures_of(scales()[0], "o"):
        keeper.save(each)
    add_card(OutcomesPanel(keeper).cards, measure="scale-ons-loneliness", text=BETTER)
    assert ["scale-ons-loneliness"] == [finding.measure for finding in findings(keeper)]
    assert "About: Loneliness (UCLA-3)." in card(keeper)["detail"]


def test_a_finding_says_what_comes_next_and_who_will_see_to_it(keeper):
    add(keeper, next_step="Ask again in spring", next_who="Carers", next_by="By June")
    assert "Next: Ask again in spring. Who will: Carers. By when: By June." in card(keeper)["detail"]

"""Once a card is written, what it leads to is asked at once, so that a link needs no page of its own."""

import pytest

from coimpact_widgets.domain.agreement import Member
from coimpact_widgets.domain.course import Begins, Course
from coimpact_widgets.domain.pathway import Activity, Impact, Link, Outcome
from coimpact_widgets.domain.pathway_check import check
from coimpact_widgets.domain.role import Role
from coimpact_widgets.widgets.next_link import ASKED, NOT_NOW, NOTHING_ELSE, SOURCE, TARGET
from coimpact_widgets.widgets.pathway_panel import PathwayPanel

from .fake_keeper import FakeKeeper
from .walk import body, go_on

CAFE, TALKS, ALONE, LISTEN, REST, HELP = (
    "We run the café",
    "We hold talks",
    "feel less alone",
    "listen more",
    "rest more",
    "People get help early",
)


class Walk:
    """Somebody at the pages of step 2: each text typed, choice made and button pressed is one action."""

    def __init__(self, begins=""):
        self.keeper, self.actions = FakeKeeper(), 0
        self.pages = PathwayPanel(self.keeper).pages
        if begins:
            self._do(setattr, self.pages.fields[0], "value", begins)
            self.go_on()
        else:
            self._do(self.pages.not_sure.click)

    @property
    def cards(self):
        return body(self.pages)

    def go_on(self):
        self._do(go_on, self.pages)

    def onward(self):
        """Press Continue as a person can: the page hides it while a form is open, which is left first."""
        asked = self.cards.next or self.cards
        if asked.form:
            self._do(asked.form.cancel.click)
        self.go_on()

    def add(self):
        self._do(self.cards.add)

    def write(self, **values):
        self._fill(self.cards.form, values)

    def join(self, other=""):
        """Say why the card just written is joined, and with which, where that is not chosen already."""
        form = self.cards.next.form
        ids = {card.value.text.split(": ")[-1]: card.id for card in self.keeper.contents().pathway.cards}
        chosen = {form.fields[0].name: ids[other]} if other else {}
        self._fill(form, {**chosen, "reason": "they meet", "assumes": "it is warm"})
        self._do(form.save.click)

    def save(self):
        self._do(self.cards.form.save.click)

    def leave(self):
        self._do(self.cards.next.form.cancel.click)

    def links(self):
        """Every link, as the last words of its cards."""
        pathway = self.keeper.contents().pathway
        ends = [(pathway.card(each.value.source), pathway.card(each.value.target)) for each in pathway.links]
        return sorted(tuple(card.value.text.split(": ")[-1] for card in pair) for pair in ends)

    def _fill(self, form, values):
        for field in form.fields:
            if field.name in values:
                field.value = values[field.name]
                self.actions += 1

    def _do(self, act, *given):
        self.actions += 1
        act(*given)


LED = sorted([(CAFE, ALONE), (CAFE, LISTEN), (ALONE, REST), (REST, HELP), (LISTEN, HELP)])
LIVED = ("lived experience",)


def worked_back():
    """Three outcomes and what leads to what, from the impact back."""
    walk = Walk()
    walk.write(text=HELP), walk.save(), walk.onward()
    walk.write(who="Carers", change=REST, chosen_by=LIVED), walk.save(), walk.join()
    walk.add(), walk.write(who="Staff", change=LISTEN, chosen_by=LIVED), walk.save(), walk.join(HELP)
    walk.add(), walk.write(who="People", change=ALONE, chosen_by=LIVED), walk.save(), walk.join(REST)
    walk.onward()
    walk.write(text=CAFE), walk.save(), walk.join(ALONE), walk.join()
    walk.onward()
    return walk


def worked_forward():
    """The same, from what the group does on."""
    walk = Walk("activities")
    walk.write(text=CAFE), walk.save(), walk.onward()
    walk.write(who="People", change=ALONE, chosen_by=LIVED), walk.save(), walk.join()
    walk.add(), walk.write(who="Staff", change=LISTEN, chosen_by=LIVED), walk.save(), walk.join(CAFE)
    walk.add(), walk.write(who="Carers", change=REST, chosen_by=LIVED), walk.save(), walk.join(ALONE)
    walk.onward()
    walk.write(text=HELP), walk.save(), walk.join(REST), walk.join()
    walk.onward()
    return walk


@pytest.mark.parametrize(("walked", "actions"), [(worked_back, 40), (worked_forward, 41)])
def test_both_ways_round_reach_the_same_checked_pathway_in_few_actions(walked, actions):
    walk = walked()
    assert ("benefit", LED, ()) == (walk.pages.current, walk.links(), check(walk.keeper.contents().pathway))
    assert actions == walk.actions


def test_the_first_form_of_a_page_is_open_at_once():
    assert ["text"] == [field.name for field in Walk().cards.form.fields]


def test_who_put_a_card_forward_is_asked_once_it_is_known_who_is_in_the_group():
    walk = Walk()
    walk.keeper.save(Member(Role.STAFF))
    walk.cards.add()
    assert ("staff",) == walk.cards.form.fields[1].offered


def test_the_only_card_there_is_to_join_is_chosen_already():
    walk = Walk()
    walk.write(text=HELP), walk.go_on()
    walk.write(who="Carers", change=REST), walk.save()
    ends = walk.cards.next.form.fields[0]
    assert (ASKED[TARGET], True) == (ends.label, ends.value in ends.offered)


def test_working_forward_it_is_asked_what_leads_to_an_outcome():
    walk = Walk("activities")
    walk.write(text=CAFE), walk.go_on()
    walk.write(who="Carers", change=REST), walk.save()
    assert ASKED[SOURCE] == walk.cards.next.form.fields[0].label


def test_continue_keeps_a_card_and_shows_the_question_that_follows():
    walk = Walk()
    walk.write(text=HELP), walk.go_on()
    walk.write(who="Carers", change=REST), walk.go_on()
    asked = walk.pages.current, walk.cards.next is not None, walk.links()
    walk.go_on()
    assert (("outcome", True, []), "activity", [(REST, HELP)]) == (asked, walk.pages.current, walk.links())


def test_a_link_that_is_left_for_now_is_not_made():
    walk = Walk()
    walk.write(text=HELP), walk.go_on()
    walk.write(who="Carers", change=REST), walk.save()
    said = walk.cards.next.form.cancel.description
    walk.leave()
    assert (NOT_NOW, None, []) == (said, walk.cards.next, walk.links())


def test_a_reason_without_a_card_says_what_is_missing_and_stays():
    walk = Walk()
    walk.keeper.save(Impact(HELP)), walk.keeper.save(Impact("Good lives"))
    walk.pages.show("outcome")
    walk.write(who="Carers", change=REST), walk.save()
    form = walk.cards.next.form
    form.fields[1].value = "they meet"
    walk.go_on()
    assert ("outcome", ("Choose what it leads to, or press Not now.",)) == (
        walk.pages.current,
        form.errors.messages,
    )


def test_an_activity_is_asked_again_while_nothing_leads_to_an_outcome():
    walk = Walk()
    for change in (REST, ALONE):
        walk.keeper.save(Outcome("Carers", change))
    walk.pages.show("activity")
    walk.write(text=CAFE), walk.save(), walk.join(REST)
    again = walk.cards.next.form
    assert (NOTHING_ELSE, f"Carers: {ALONE}") == (again.cancel.description, again.fields[0].in_words())


def test_once_something_leads_to_each_outcome_an_activity_is_asked_once():
    walk = Walk()
    first, then = walk.keeper.save(Outcome("Carers", REST)), walk.keeper.save(Outcome("Staff", LISTEN))
    activity = walk.keeper.save(Activity(TALKS))
    for each in (first, then):
        walk.keeper.save(Link(activity.id, each.id))
    walk.pages.show("activity")
    walk.add(), walk.write(text=CAFE), walk.save(), walk.join(REST)
    assert walk.cards.next is None


def test_what_the_check_sees_in_a_card_is_said_as_soon_as_it_is_saved():
    walk = Walk()
    walk.write(text=HELP), walk.go_on()
    walk.write(who="Carers", change="come to a workshop"), walk.save()
    seen = "Saved. This looks like something you do. Say what will be different for people."
    assert (seen, True) == (walk.cards.status.text[: len(seen)], walk.cards.next is not None)
    walk.leave()
    walk.cards.change(walk.cards.list.cards[0]["id"])
    walk.write(change=REST), walk.save()
    assert "Saved" == walk.cards.status.text


def test_nothing_is_asked_where_there_is_nothing_to_join():
    walk = Walk()
    walk.write(text=HELP), walk.go_on()
    assert ("outcome", 1) == (walk.pages.current, len(walk.keeper.contents().records))


def test_a_card_that_is_changed_is_not_asked_what_follows():
    walk = Walk()
    walk.keeper.save(Outcome("Carers", REST)), walk.keeper.save(Impact(HELP))
    walk.pages.show("outcome")
    walk.cards.change(walk.cards.list.cards[0]["id"])
    walk.write(change=ALONE), walk.save()
    assert walk.cards.next is None


def test_who_put_a_card_forward_and_who_chose_it_stand_on_it():
    walk = Walk()
    for role in (Role.STAFF, Role.CARER, Role.LIVED_EXPERIENCE):
        walk.keeper.save(Member(role))
    walk.cards.add(), walk.write(text=HELP, proposed_by=("staff",)), walk.save()
    walk.go_on()
    walk.write(who="Carers", change=REST, proposed_by=("carer",), chosen_by=LIVED), walk.save(), walk.leave()
    assert (
        "Put forward by carers. Chosen by people with lived experience." == walk.cards.list.cards[0]["detail"]
    )
    walk.pages.show("impact")
    assert "Put forward by staff." == walk.cards.list.cards[0]["detail"]


def test_the_way_round_that_is_kept_is_the_one_that_is_asked():
    walk = Walk()
    walk.keeper.save(Course(Begins.ACTIVITIES))
    walk.keeper.save(Activity(CAFE)), walk.keeper.save(Impact(HELP))
    walk.pages.show("outcome")
    walk.write(who="Carers", change=REST), walk.save()
    assert CAFE == walk.cards.next.form.fields[0].in_words()

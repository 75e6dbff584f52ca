"""The plan is asked a page at a time: nothing of it is needed, and what others write meanwhile is kept."""

from __future__ import annotations

from dataclasses import replace

from coimpact_widgets.domain.agreement import Member
from coimpact_widgets.domain.asked_group import AskedGroup
from coimpact_widgets.domain.comparison import Comparison
from coimpact_widgets.domain.cost import Cost, CostOf
from coimpact_widgets.domain.form import told_of
from coimpact_widgets.domain.form_words import TOLD
from coimpact_widgets.domain.measure import AnswerType, Measure, TimePoint
from coimpact_widgets.domain.plan import Format, Plan, Way
from coimpact_widgets.domain.role import Role
from coimpact_widgets.domain.target import Target
from coimpact_widgets.widgets.plan_pages import USUALLY_AGREED

from .planned import pages_of, planned
from .walk import add_card, answers, go_on, open_page

PLAN_PAGES = (
    *(
        "asked",
        "how",
        "when",
        "told",
        "kept",
        "about people",
        "targets",
        "us",
        "cost",
        "plan check",
        "agreed",
    ),
)
BEFORE, AFTER = TimePoint.BEFORE, TimePoint.AFTER


def fill(pages, **values):
    fields = {field.name: field for field in pages.fields}
    for name, value in values.items():
        fields[name].value = value


def test_a_group_is_through_by_continue_alone_and_only_the_usual_words_are_kept():
    keeper = planned()
    before = len(keeper.contents().records)
    pages = pages_of(keeper)
    pages.show("asked")
    pages._changing = False
    for _ in PLAN_PAGES:
        go_on(pages)
    assert "check answers" == pages.current
    assert (before + 1, ("\n".join(TOLD), USUALLY_AGREED)) == (
        len(keeper.contents().records),
        (keeper.contents().plan.told, keeper.contents().plan.agrees_to),
    )


def test_whom_they_ask_is_kept_with_how_many_and_what():
    keeper = planned()
    cards = open_page(pages_of(keeper), "asked")
    add_card(cards, people_group=" Guests ", expected=30.0, measures=("r3",))
    assert [AskedGroup("Guests", 30, ("r3",), 1.0)] == [
        each.value for each in keeper.contents().of(AskedGroup)
    ]
    assert "Guests: 30 people (Heard)" == answers(pages_of(keeper))["asked"]


def test_a_group_of_people_is_asked_once_however_it_is_spelled():
    keeper = planned()
    keeper.save(AskedGroup("Guests", 30))
    assert 1 == len(add_card(open_page(pages_of(keeper), "asked"), people_group="guests"))


def test_how_they_ask_is_kept_and_told():
    keeper = planned()
    pages = pages_of(keeper)
    pages.show("how")
    fill(pages, asked_by="Peer workers", ways=("on paper", "by phone"), formats=("large print",))
    go_on(pages)
    plan = Plan("Peer workers", (Way.PAPER, Way.PHONE), (Format.LARGE_PRINT,))
    assert plan == keeper.contents().plan
    assert "Asked by: Peer workers.\nOn paper or by phone.\nAlso in: large print." == answers(pages)["how"]


def test_which_other_languages_is_asked_where_there_are_some_and_is_needed():
    pages = pages_of(planned())
    pages.show("how")
    languages = next(field for field in pages.fields if field.name == "languages")
    assert languages.hidden
    fill(pages, formats=("another language",))
    go_on(pages)
    assert ("how", False, "Enter which other languages.") == (
        pages.current,
        languages.hidden,
        languages.error,
    )


def test_what_members_need_stands_beside_the_formats():
    keeper = planned()
    keeper.save(Member(Role.CARER, "Sam", "Large print."))
    pages = pages_of(keeper)
    pages.show("how")
    assert "Your members wrote: Large print." == next(f for f in pages.fields if f.name == "formats").hint


def test_licences_are_asked_for_only_where_a_set_needs_one():
    keeper = planned()
    pages = pages_of(keeper)
    pages.show("how")
    assert "licences" not in {field.name for field in pages.fields}
    keeper.save(Measure("r1", "PAM", "Score", scale="pam"))
    pages.show("how")
    fill(pages, licences=("pam",))
    go_on(pages)
    assert ("pam",) == keeper.contents().plan.licences


def test_two_pages_of_one_plan_keep_each_other():
    keeper = planned()
    first, second = pages_of(keeper), pages_of(keeper)
    first.show("how")
    second.show("kept")
    fill(first, asked_by="Peer workers")
    fill(second, kept_for="Until the report")
    assert Plan("Peer workers", kept_for="Until the report") == keeper.contents().plan


def test_a_target_is_one_number_in_the_units_of_its_measure_and_words_for_what_is_not_asked():
    keeper = planned()
    pages = pages_of(keeper)
    pages.show("targets")
    assert [("r3", "steps"), ("r4", "people"), ("r2", "")] == [
        (field.name, getattr(field, "unit", "")) for field in pages.fields
    ]
    fill(pages, r3=0.5, r4=10.0, r2="Nobody has to ask twice")
    go_on(pages)
    assert [Target("r3", 0.5), Target("r4", people=10), Target("r2", words="Nobody has to ask twice")] == [
        each.value for each in keeper.contents().of(Target)
    ]
    told = "Heard: the average goes up by 0.5 steps\nSay: 10 more people say yes"
    assert f"{told}\nStaff: listen: Nobody has to ask twice" == answers(pages)["targets"]


def test_a_target_that_cannot_be_reached_is_said_beside_its_field_with_why():
    keeper = planned()
    keeper.save(AskedGroup("Guests", 18))
    pages = pages_of(keeper)
    pages.show("targets")
    fill(pages, r3=9.0, r4=19.0)
    go_on(pages)
    said = {field.name: field.error for field in pages.fields}
    assert (
        "The scale is 2 steps long. Use a number of 2 or less.",
        "You expect 18 people to answer. Use a number of 18 or less.",
        {},
    ) == (said["r3"], said["r4"], keeper.contents().targets)
    fill(pages, r3=2.0, r4=18.0)
    go_on(pages)
    assert [Target("r3", 2.0), Target("r4", people=18)] == [*keeper.contents().targets.values()]


def test_a_target_that_somebody_else_set_meanwhile_is_written_over_only_on_purpose():
    keeper = planned()
    pages = pages_of(keeper)
    pages.show("targets")
    keeper.save(Target("r3", 1.0))
    fill(pages, r3=0.5)
    go_on(pages)
    assert ("targets", 1.0) == (pages.current, keeper.contents().targets["r3"].change)
    go_on(pages)
    assert 0.5 == keeper.contents().targets["r3"].change


def test_a_target_of_another_kind_of_answers_is_not_told_and_goes():
    keeper = planned()
    keeper.save(Target("r4", people=5))
    say = next(each for each in keeper.contents().measures if each.id == "r4")
    keeper.save(replace(say.value, answer_type=AnswerType.SCORE), say)
    pages = pages_of(keeper)
    assert "" == answers(pages)["targets"]
    pages.show("targets")
    fill(pages, r4=2.0)
    go_on(pages)
    assert [Target("r4", change=2.0)] == [each.value for each in keeper.contents().of(Target)]


def test_what_was_said_of_an_outcome_can_still_be_changed_once_a_question_is_asked_about_it():
    keeper = planned()
    keeper.save(Target("r1", words="Most feel heard"))
    pages = pages_of(keeper)
    pages.show("targets")
    fill(pages, r1="")
    go_on(pages)
    assert "" == keeper.contents().targets["r1"].words


def test_the_lines_of_what_people_are_told_stay_apart():
    keeper = planned()
    pages = pages_of(keeper)
    pages.show("told")
    fill(pages, told=" One.\n\nTwo,  and more. ")
    go_on(pages)
    assert ("One.", "Two, and more.") == told_of(keeper.contents().plan)


def test_a_target_that_somebody_else_removed_meanwhile_is_kept_by_continuing_once_more():
    keeper = planned()
    kept = keeper.save(Target("r3", 1.0))
    pages = pages_of(keeper)
    pages.show("targets")
    keeper.remove(kept)
    fill(pages, r3=0.5)
    go_on(pages)
    assert ("targets", {}) == (pages.current, keeper.contents().targets)
    go_on(pages)
    assert 0.5 == keeper.contents().targets["r3"].change


def test_a_target_that_two_people_removed_at_once_is_gone_with_nothing_to_say():
    keeper = planned()
    kept = keeper.save(Target("r3", 1.0))
    pages = pages_of(keeper)
    pages.show("targets")
    keeper.remove(kept)
    fill(pages, r3=None)
    go_on(pages)
    assert pages.current != "targets"


def test_a_group_to_compare_with_can_be_chosen_of_those_that_are_planned():
    keeper = planned()
    keeper.save(AskedGroup("Waiting list", 12))
    pages = pages_of(keeper)
    page = open_page(pages, "us")
    assert page.save not in page.view.children
    page.has_one.value = "yes"
    page.needed[0].value, page.needed[1].value = "Waiting list", "There was no room yet."
    fill(pages, other_reason="It changed after we began.")
    go_on(pages)
    assert Comparison("Waiting list", "There was no room yet.") == keeper.contents().comparison.value
    assert "We compare with: Waiting list\nIt changed after we began." == answers(pages)["us"]


def test_costs_show_how_their_sum_is_made():
    keeper = planned()
    page = open_page(pages_of(keeper), "cost")
    add_card(page.cards, what="Interviewers", people=3.0, hours=10.0, rate=15.0)
    add_card(page.cards, what="Fares", cost_of="expenses", pounds=60.0)
    assert [
        Cost("Interviewers", CostOf.TIME, 3, 10.0, 15.0, position=1.0),
        Cost("Fares", CostOf.EXPENSES, pounds=60.0, position=2.0),
    ] == [each.value for each in keeper.contents().of(Cost)]
    assert "It costs £510 to find out: £450 + £60." in page.total.markup
    told = answers(pages_of(keeper))["cost"].splitlines()
    assert "Interviewers: 3 people × 10 hours × £15 an hour = £450" == told[0]


def test_only_what_the_kind_of_cost_needs_is_asked():
    page = open_page(pages_of(planned()), "cost")
    page.cards.add()
    fields = {field.name: field for field in page.cards.form.fields}
    fields["cost_of"].value = "expenses"
    assert {"people", "hours", "rate"} == {name for name, field in fields.items() if field.hidden}

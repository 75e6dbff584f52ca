"""What else a full report holds: the unexpected, what comes next, how equal it was, and what it cost."""

from __future__ import annotations

import pytest

from coimpact_widgets.disclosure.view import View
from coimpact_widgets.domain.agreement import Agreement, Member
from coimpact_widgets.domain.finding import Agreed, Finding
from coimpact_widgets.domain.role import Role
from coimpact_widgets.domain.unexpected import Felt, UnexpectedChange
from coimpact_widgets.domain.worth import Worth
from coimpact_widgets.report.document import Table
from tests.domain.projects import project_with
from tests.report.projects import MADE_ON, full_report, sections_of


def section(id, view=View.PUBLISH, **values):
    document = full_report(project_with(**values), (), view, MADE_ON)
    return next(each for each in sections_of(document) if each.id == id)


def told(section):
    """Every text that stands in a section, and in those inside it."""
    found = [
        part
        for block in section.blocks
        for part in (getattr(block, "text", ""), *getattr(block, "items", ()))
    ]
    return [each for each in (*found, *(text for part in section.sections for text in told(part))) if each]


def rows(section):
    return next(each.table.rows for each in section.blocks if isinstance(each, Table))


def test_the_unexpected_is_told_good_and_bad():
    found = section(
        "unexpected", a=UnexpectedChange("fridays were loud", Felt.BAD), b=UnexpectedChange("Soup", Felt.GOOD)
    )
    assert [("What was good", ["Soup."]), ("What was bad", ["Fridays were loud."])] == [
        (part.heading, told(part)) for part in found.sections
    ]


def test_only_good_news_is_no_proof_that_there_was_no_bad():
    found = section("unexpected", a=UnexpectedChange("Soup", Felt.GOOD))
    assert "Nothing bad was written down. That need not mean that nothing bad happened." in told(found)


def test_next_steps_say_who_and_by_when_or_that_it_is_not_written_down():
    found = section("next", f=Finding("m", "It helped.", Agreed.ALL, next_step="Go on", next_who="Carers"))
    assert (("Go on.", "Carers", "Not written down"),) == rows(found)


def test_what_was_not_written_down_of_how_equal_it_was_is_said():
    assert [
        "Who shaped the work and chose the measures was not written down.",
        "Whether members were paid was not written down.",
        "Whether everybody had what they needed was not written down.",
        "How many hours members gave was not written down.",
        "Whether all of us agree on what was found was not written down.",
    ] == told(section("how-equal"))


def test_how_equal_it_was_is_told_from_what_was_written_down():
    found = section(
        "how-equal",
        g=Agreement(shaped="carers chose", paid="£15 an hour", needs_met="Yes"),
        w=Worth(hours=412.0),
        f=Finding("m", "It helped.", Agreed.ALL),
        s=Finding("m", "It did not.", Agreed.SOME),
    )
    assert [
        "Who shaped the work and chose the measures: Carers chose.",
        "Pay: £15 an hour.",
        "What people needed to take part: Yes.",
        "Members gave 412 hours of their time.",
        "All of us agree on 1 of 2 findings.",
    ] == told(found)


@pytest.mark.parametrize(("view", "expected"), [(View.PUBLISH, False), (View.INSIDE, True)])
def test_how_many_members_have_access_needs_stays_inside_the_group(view, expected):
    found = section("how-equal", view, m=Member(Role.CARER, "", "Large print"))
    assert expected == ("1 of 1 members wrote down what helps them to take part." in told(found))


def test_what_it_cost_is_told():
    found = section("cost", w=Worth(cost=18_000.0, hours=1.0))
    assert [
        "The project cost £18,000.",
        "Members gave 1 hour of their time.",
        "Money that members gave was not written down.",
        "What members gave is not added to the cost.",
    ] == told(found)


def test_the_checklist_says_of_an_empty_project_that_nothing_is_done():
    assert "Of 12 recommendations: 0 done, 0 partly and 12 not yet." in told(section("checklist"))


def test_every_source_of_the_checklist_can_be_looked_up():
    sources = [text for text in told(section("checklist")) if "https://" in text]
    assert 5 == len(sources)

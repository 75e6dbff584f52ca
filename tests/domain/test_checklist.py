"""How a project stands against what is recommended, read from its own records."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coimpact_widgets.domain.agreement import Agreement, Member
from coimpact_widgets.domain.answer import Consent, Story
from coimpact_widgets.domain.checklist import Held, checks
from coimpact_widgets.domain.explanation import Could, Explanation, Rival
from coimpact_widgets.domain.finding import Agreed, Finding
from coimpact_widgets.domain.measure import Measure
from coimpact_widgets.domain.pathway import Activity, Link, Outcome
from coimpact_widgets.domain.role import Role
from coimpact_widgets.domain.theme import Coding, Reader, Theme
from coimpact_widgets.domain.unexpected import Felt, UnexpectedChange
from coimpact_widgets.domain.worth import Worth
from coimpact_widgets.library.recommendations import recommendations
from tests.domain.projects import project_with

OUTCOME = {"o": Outcome("People", "feel heard")}
PATHWAY = {**OUTCOME, "a": Activity("Meeting")}
LINK = Link("a", "o", "people meet", "they come back")
LOOKED_AT = dict.fromkeys(Rival, Could.NO)
AGREED = Finding("m", "It helped.", Agreed.ALL, agrees=(Role.CARER,), next_step="Go on.", next_who="All")

CASES = {
    "meaning": (
        {"g": Agreement("We decide", "e", "d", "a", "r")},
        {"g": Agreement("We decide")},
    ),
    "everyone": ({"m": Member(Role.CARER), "n": Member(Role.STAFF)}, {"m": Member(Role.STAFF)}),
    "power": ({"g": Agreement(shaped="All of us"), "f": AGREED}, {"g": Agreement(shaped="All of us")}),
    "reciprocity": ({"g": Agreement(reciprocity="Pay", paid="Yes")}, {"g": Agreement(paid="Yes")}),
    "access": (
        {"g": Agreement(needs_met="Yes"), "m": Member(Role.CARER, "", "Large print")},
        {"m": Member(Role.CARER, "", "Large print")},
    ),
    "pathway": ({**PATHWAY, "l": LINK}, {**PATHWAY, "l": replace(LINK, assumes="")}),
    "measures": (
        {**OUTCOME, "m": Measure("o")},
        {**OUTCOME, "p": Outcome("Staff", "feel heard"), "m": Measure("o")},
    ),
    "rivals": (
        {**OUTCOME, "e": Explanation("o", **LOOKED_AT)},
        {**OUTCOME, "e": Explanation("o", ceiling=Could.NO)},
    ),
    "unexpected": ({"u": UnexpectedChange("Noise", Felt.BAD)}, {"u": UnexpectedChange("Soup", Felt.GOOD)}),
    "cost": ({"w": Worth(cost=0.0, hours=3.0)}, {"w": Worth(cost=100.0)}),
    "next": ({"f": AGREED}, {"f": replace(AGREED, next_step="", next_who="")}),
}


def held(id, **values):
    return checks(project_with(**values))[id].held


def test_every_recommendation_has_its_check():
    assert list(checks(project_with())) == [each.id for each in recommendations()]


def test_nothing_is_done_in_a_project_that_holds_nothing():
    assert {Held.NOT_YET} == {each.held for each in checks(project_with()).values()}


@pytest.mark.parametrize("id", CASES)
def test_what_is_written_down_in_full_is_done(id):
    assert Held.DONE == held(id, **CASES[id][0])


@pytest.mark.parametrize("id", CASES)
def test_what_is_written_down_in_part_is_done_partly(id):
    assert Held.PARTLY == held(id, **CASES[id][1])


@pytest.mark.parametrize(
    ("readers", "expected"), [((Reader.FIRST,), Held.PARTLY), ((Reader.FIRST, Reader.SECOND), Held.DONE)]
)
def test_stories_are_read_with_care_by_two(readers, expected):
    codings = {f"c{reader}": Coding("s", reader, ("t",), ("t",)) for reader in readers}
    contents = project_with(t=Theme("Heard"), **codings)
    told = replace(contents, stories=(Story("It helped.", "carer", "o", Consent.PUBLIC, id="s"),))
    assert expected == checks(told)["voices"].held

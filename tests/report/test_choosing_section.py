"""Votes, theories and how sure each role is: told by role inside the group, and by no role outside it."""

from dataclasses import replace

import pytest

from coimpact_widgets.disclosure.view import View
from coimpact_widgets.domain.pathway import Activity, Impact, Link, Outcome, Sure
from coimpact_widgets.domain.report_kind import ReportKind
from coimpact_widgets.domain.role import Role
from coimpact_widgets.domain.round import Round
from coimpact_widgets.domain.theory import Theory
from coimpact_widgets.domain.vote import OUTCOMES, Vote
from coimpact_widgets.report.build import report_of
from coimpact_widgets.report.choosing_section import choosing_in_short, choosing_section
from coimpact_widgets.report.document import Table
from coimpact_widgets.report.material import material
from coimpact_widgets.report.pathway_section import pathway_section
from tests.domain.projects import project_with
from tests.report.projects import MADE_ON, sections_of
from tests.report.test_kinds import texts_in

CONTENTS = project_with(
    a=Activity("We meet"),
    o=Outcome("People", "rest", 1.0, (Role.CARER,), (Role.STAFF,)),
    p=Outcome("Staff", "listen", 2.0),
    i=Impact("Good lives"),
    l=Link("a", "o", manager=Sure.NOT_SURE),
    s=Theory("The second way", (Role.EVALUATOR,)),
    m=Link("a", "p", theories=("s",)),
    v=Vote(OUTCOMES, Role.STAFF, "Sam", ("o",)),
    w=Vote(OUTCOMES, Role.CARER, "Robin", ("p",)),
    x=Vote(OUTCOMES, Role.STAFF, "", ("o",)),
    y=Vote(OUTCOMES, Role.CARER, "", ("p",)),
    r=Round(OUTCOMES, shown=True),
)


def told(view, contents=CONTENTS):
    return material(contents, (), view, MADE_ON)


def test_votes_that_are_not_shown_yet_are_in_no_report():
    private = project_with(**{each.id: each.value for each in CONTENTS.records if each.id != "r"})
    assert not any("voted" in text.lower() for text in texts_in(choosing_section(told(View.INSIDE, private))))


def test_inside_the_group_the_votes_of_each_role_stand_side_by_side():
    section = choosing_section(told(View.INSIDE))
    (table,) = [each.table for each in section.blocks if isinstance(each, Table)]
    assert (("People: rest", "0 of 2", "2 of 2"), ("Staff: listen", "2 of 2", "0 of 2")) == table.rows
    assert "People: rest. Put forward by staff. Chosen by carers." in texts_in(section.blocks)


@pytest.mark.parametrize("section", [choosing_section, choosing_in_short])
def test_a_copy_to_publish_has_no_vote_and_neither_has_a_group_that_did_not_vote(section):
    empty = replace(CONTENTS, records=())
    assert ((), ()) == (section(told(View.PUBLISH)).blocks, section(told(View.INSIDE, empty)).blocks)


def test_members_read_in_short_where_roles_differ():
    (block,) = choosing_in_short(told(View.INSIDE)).blocks
    assert any(line.startswith("Roles differ on “People: rest”.") for line in block.items)


@pytest.mark.parametrize(
    ("view", "head", "sure"),
    [
        (View.INSIDE, "The second way. Put forward by evaluators", True),
        (View.PUBLISH, "The second way", False),
    ],
)
def test_theories_stand_in_each_copy_and_roles_inside_the_group_alone(view, head, sure):
    section = pathway_section(told(view))
    (table,) = [each.table for each in section.blocks if isinstance(each, Table)]
    said = "Managers are not sure" in " ".join(texts_in(section.blocks))
    assert (("Link", head), sure) == (table.columns, said)


@pytest.mark.parametrize("kind", ReportKind)
def test_no_report_to_publish_tells_who_chose_or_how_sure_a_role_is(kind):
    document = report_of(kind, told(View.PUBLISH))
    text = " ".join(words for each in sections_of(document) for words in texts_in(each.blocks)).lower()
    assert [] == [each for each in ("robin", "sam ", "put forward", "are not sure", "2 of 2") if each in text]

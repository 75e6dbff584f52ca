"""The technical appendix tells what the pathway check points out, and what the group said of it."""

from dataclasses import replace
from datetime import date

from coimpact_widgets.disclosure.view import View
from coimpact_widgets.domain.check import Meant
from coimpact_widgets.domain.pathway import Outcome
from coimpact_widgets.domain.pathway_check import Fault, check
from coimpact_widgets.domain.role import Role
from coimpact_widgets.domain.round import Round
from coimpact_widgets.domain.vote import OUTCOMES, Vote
from coimpact_widgets.report.material import material
from coimpact_widgets.report.pathway_check_section import OPEN, pathway_check_section
from tests.domain.projects import project_with
from tests.domain.written_pathways import CLEAN, written_of

WORKSHOPS = Outcome("Staff", "hold workshops", chosen_by=(Role.CARER,))


def blocks(view=View.INSIDE, **values):
    return pathway_check_section(material(project_with(**values), (), view, date(2026, 8, 6))).blocks


def test_each_thing_is_told_with_what_the_group_says_of_it():
    seen = next(each for each in check(project_with(o=WORKSHOPS).pathway) if each.fault is Fault.ACTIVITY)
    (table,) = blocks(o=WORKSHOPS, m=Meant(seen.key, seen.about, "it is new"))
    assert [
        ("Staff: hold workshops", "This looks like something you do.", "We meant this. It is new."),
        ("The whole pathway", "There is no impact yet.", OPEN),
        ("Staff: hold workshops", "Nothing leads to this.", OPEN),
    ] == [*table.table.rows]


def test_a_pathway_with_nothing_to_point_out_says_so():
    (told,) = blocks(**written_of(CLEAN[0]))
    assert told.text.startswith("There is nothing to look at.")


def test_nothing_is_said_of_a_pathway_that_is_not_begun():
    assert () == blocks()


def test_who_chose_an_outcome_is_told_inside_the_group_alone():
    calm, vote = Outcome("Staff", "feel calm"), Vote(OUTCOMES, Role.CARER, "Ann", ("o",))
    given = {"v": vote, "r": Round(OUTCOMES, shown=True)}
    inside, voted = (len(blocks(o=calm, **votes)[0].table.rows) for votes in ({}, given))
    published, after_voting = (blocks(View.PUBLISH, o=calm, **votes) for votes in ({}, given))
    assert (3, 2, 2) == (inside, voted, len(published[0].table.rows))
    assert published == after_voting


def test_a_pathway_is_not_said_to_hold_together_where_what_was_seen_stays_inside():
    unchosen = {
        id: replace(each, chosen_by=(), proposed_by=()) if isinstance(each, Outcome) else each
        for id, each in written_of(CLEAN[0]).items()
    }
    assert () == blocks(View.PUBLISH, **unchosen)

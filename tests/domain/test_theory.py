"""Theories stand side by side: each has its links and those that everybody sees so."""

from coimpact_widgets.domain.archive import Archive
from coimpact_widgets.domain.course import Begins, Course
from coimpact_widgets.domain.pathway import Activity, Impact, Link, Outcome
from coimpact_widgets.domain.pathway_check import Fault, check
from coimpact_widgets.domain.role import Role
from coimpact_widgets.domain.theory import Theory
from tests.domain.projects import project_with

STAFF, PEOPLE = Theory("What staff think", (Role.STAFF,)), Theory("What people think")
CARDS = {"a": Activity("Meet"), "x": Outcome("Staff", "rest"), "y": Outcome("People", "rest")}


def drawn(**more):
    return project_with(**CARDS, i=Impact("Good lives"), **more).pathway


def theories(**links):
    """The pathway of two theories, `s` and `p`, with these links."""
    return drawn(s=STAFF, p=PEOPLE, **links)


def faults(pathway):
    return {each.fault for each in check(pathway)} - {Fault.NO_REASON, Fault.NO_ASSUMPTION, Fault.NOT_CHOSEN}


def test_a_theory_needs_a_name():
    assert ["Enter a name, such as: What staff think."] == [each.message for each in Theory().problems()]


def test_a_theory_has_its_own_links_and_those_that_everybody_sees_so():
    found = theories(ours=Link("a", "x"), mine=Link("x", "y", theories=("s",)), both=Link("y", "i"))
    seen = [[link.id for link in found.as_seen_by(id).links] for id in ("s", "p")]
    assert [["ours", "mine", "both"], ["ours", "both"]] == seen


def test_a_link_may_belong_to_several_theories():
    found = theories(link=Link("a", "x", theories=("s", "p")))
    assert ["s", "p"] == [each.id for each in found.theories_of(found.links[0].value)]


def test_a_card_that_only_another_theory_joins_is_left_out():
    found = theories(mine=Link("a", "x", theories=("s",)), theirs=Link("a", "y", theories=("p",)))
    assert (["x"], ["y"]) == tuple([each.id for each in found.as_seen_by(id).outcomes] for id in "sp")


def test_a_link_whose_theories_were_all_removed_stands_in_none_of_the_others():
    found = drawn(s=STAFF, link=Link("a", "x", theories=("removed",)))
    assert () == found.as_seen_by("s").links


def test_once_no_theory_is_left_every_link_stands_in_the_one_pathway():
    found = drawn(link=Link("a", "x", theories=("removed",)))
    assert [["link"]] == [[link.id for link in each.standing_links] for each in found.each_theory]


def test_without_theories_the_whole_pathway_is_the_one_there_is():
    found = drawn(link=Link("a", "x"))
    assert (found,) == found.each_theory


LED = {"up": Link("a", "x"), "down": Link("a", "y"), "end": Link("x", "i"), "last": Link("y", "i")}


def test_two_theories_that_go_opposite_ways_are_no_circle():
    ways = {"xy": Link("x", "y", theories=("s",)), "yx": Link("y", "x", theories=("p",))}
    assert set() == faults(theories(**LED, **ways))


def test_a_circle_within_one_theory_is_seen_once():
    ways = {"xy": Link("x", "y", theories=("s",)), "yx": Link("y", "x")}
    found = [each.fault for each in check(theories(**LED, **ways))]
    assert 1 == found.count(Fault.CIRCLE)


def many_last(*theories):
    """Six outcomes that stand last, each in the next of these theories, by turns."""
    outcomes = {f"o{at}": Outcome("Staff", f"rest {at}") for at in range(6)}
    named = [theories[at % len(theories)] for at in range(6)]
    links = {f"l{at}": Link(f"o{at}", "i", theories=of) for at, of in enumerate(named)}
    found = project_with(**outcomes, i=Impact("Good lives"), s=STAFF, p=PEOPLE, **links)
    return Fault.TOO_MANY in faults(found.pathway)


def test_many_last_outcomes_are_counted_within_each_theory():
    assert (False, True) == (many_last(("s",), ("p",)), many_last(("s", "p")))


def test_an_archive_keeps_theories_links_and_where_the_group_began():
    link = Link("a", "x", what_else="The weather", theories=("s",))
    project = project_with(s=STAFF, link=link, c=Course(Begins.ACTIVITIES))
    again = Archive.of(project).contents()
    assert (project.records, Course(Begins.ACTIVITIES)) == (again.records, again.course.value)

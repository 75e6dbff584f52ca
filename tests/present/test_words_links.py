"""How sure each role is stands side by side, and what else could explain a link is told where it belongs."""

import pytest

from coimpact_widgets.domain.pathway import Activity, Impact, Link, Outcome, Sure
from coimpact_widgets.domain.role import Role
from coimpact_widgets.domain.theory import Theory
from coimpact_widgets.present.pathway_words import link_sentences
from coimpact_widgets.present.put_forward import who_chose
from coimpact_widgets.present.theories import CAPTION, NO, theories_html, theories_table
from coimpact_widgets.present.words_links import DIFFER, foreseen, how_sure, how_sure_of_links
from tests.domain.projects import project_with

CARDS = {"a": Activity("We meet"), "o": Outcome("Carers", "rest"), "i": Impact("Good lives")}


def pathway(**more):
    return project_with(**CARDS, **more).pathway


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({}, ()),
        ({"staff": Sure.VERY}, ("Staff are very sure.",)),
        (
            {"staff": Sure.DO_NOT_KNOW, "carer": Sure.FAIRLY, "lived_experience": Sure.FAIRLY},
            ("People with lived experience and carers are fairly sure.", "Staff do not know.", DIFFER),
        ),
    ],
)
def test_how_sure_each_role_is_is_told_and_that_they_differ(said, told):
    assert told == how_sure(Link("a", "o", **said))


def test_a_link_of_which_no_role_said_how_sure_it_is_is_left_out():
    links = {"l": Link("a", "o", manager=Sure.NOT_SURE), "m": Link("o", "i")}
    assert ("We meet leads to carers: rest. Managers are not sure.",) == how_sure_of_links(pathway(**links))


def test_what_else_could_explain_a_link_and_its_theory_follow_its_sentence():
    link = Link("a", "o", "they talk", what_else="The spring.", theories=("s",))
    told = link_sentences(pathway(l=link, s=Theory("What staff think")))
    assert (
        "If we do this: We meet, then carers rest, because they talk. "
        "We thought this could bring it about too: the spring. Way of seeing it: What staff think.",
    ) == told


def test_a_sentence_never_tells_how_sure_a_role_is():
    assert ("staff" in link_sentences(pathway(l=Link("a", "o", staff=Sure.VERY)))[0].lower()) is False


def test_what_was_foreseen_is_told_of_the_links_that_lead_to_an_outcome():
    found = pathway(l=Link("a", "o", what_else="The spring."), m=Link("o", "i", what_else="Luck"))
    assert ("We meet leads to carers: rest: the spring.",) == foreseen(found, "o")


SIDE_BY_SIDE = {
    "s": Theory("What staff think", (Role.STAFF,)),
    "p": Theory("What <b>people</b> think"),
    "all": Link("o", "i"),
    "mine": Link("a", "o", "they talk", theories=("s",)),
    "theirs": Link("a", "i", theories=("p",)),
}


def test_theories_stand_side_by_side_on_the_links_on_which_they_differ():
    table = theories_table(pathway(**SIDE_BY_SIDE))
    assert ("Link", "What staff think", "What <b>people</b> think") == table.columns
    assert [("Because they talk.", NO), (NO, "Yes.")] == [row[1:] for row in table.rows]


def test_one_link_with_two_reasons_is_one_row():
    again = Link("a", "o", "it is warm", theories=("p",))
    table = theories_table(pathway(**SIDE_BY_SIDE, again=again))
    assert ("Because they talk.", "Because it is warm.") == table.rows[0][1:]


def test_the_roles_that_put_a_theory_forward_are_told_only_where_they_are_asked_for():
    found = pathway(**SIDE_BY_SIDE)
    told = [theories_table(found, roles=roles).columns[1] for roles in (False, True)]
    assert ["What staff think", "What staff think. Put forward by staff"] == told


def test_a_group_that_sees_it_alike_is_told_nothing_of_theories():
    assert (None, "") == (theories_table(pathway(l=Link("a", "o"))), theories_html(pathway(l=Link("a", "o"))))


def test_the_names_of_theories_are_escaped():
    html = theories_html(pathway(**SIDE_BY_SIDE))
    assert (True, False) == (CAPTION in html, "<b>people" in html)


@pytest.mark.parametrize(
    ("roles", "told"),
    [
        (((Role.STAFF,), (Role.CARER, Role.MANAGER)), "Put forward by staff. Chosen by carers and managers."),
        (((), (Role.CARER,)), "Chosen by carers."),
        (((), ()), ""),
    ],
)
def test_who_put_a_card_forward_and_who_chose_it_are_two_things(roles, told):
    assert told == who_chose(*roles)

"""Members propose outcomes alone; all are shown together, and the group takes what it wants."""

import pytest

from coimpact_widgets.domain.agreement import Member
from coimpact_widgets.domain.pathway import Outcome
from coimpact_widgets.domain.proposal import Proposal
from coimpact_widgets.domain.role import Role
from coimpact_widgets.widgets.proposals_page import ALL_TAKEN, ProposalsPage
from coimpact_widgets.widgets.shown_together import PRIVATE

from .fake_keeper import FakeKeeper
from .walk import save_card

SLEEP, STAY = "Carers: sleep better", "Staff: stay in their jobs"


@pytest.fixture
def keeper():
    made = FakeKeeper()
    for role in (Role.CARER, Role.STAFF):
        made.save(Member(role))
    return made


def write(page, outcomes, role="carer", name=""):
    return save_card(page.cards, role=role, chosen_name=name, outcomes=outcomes)


def rows(page):
    return [row["name"] for row in page.table.rows]


def outcomes(keeper):
    return [each.value for each in keeper.contents().pathway.outcomes]


def test_several_are_kept_at_once_a_line_each(keeper):
    assert () == write(ProposalsPage(keeper), f"{SLEEP}\n\n  {STAY} ")
    (kept,) = keeper.contents().of(Proposal)
    assert Proposal(Role.CARER, "", (SLEEP, STAY)) == kept.value


def test_a_line_that_does_not_say_who_is_put_right(keeper):
    said = write(ProposalsPage(keeper), f"{SLEEP}\nless lonely")
    assert ("Line 2: say who changes, then a colon (:), then what changes.",) == said


def test_nobody_reads_a_line_before_all_are_shown(keeper):
    page = ProposalsPage(keeper)
    write(page, SLEEP)
    told = page.static_html() + page.table.static_html() + page.cards.static_html()
    assert (True, False) == (PRIVATE in told, "sleep" in told)


def test_all_see_each_once_when_they_are_shown(keeper):
    page, other = ProposalsPage(keeper), ProposalsPage(keeper)
    write(page, SLEEP), write(page, f"{STAY}\n{SLEEP.lower()}", "staff")
    page.together.press.click()
    other.together.ask()
    assert [[SLEEP, STAY]] * 2 == [rows(page), rows(other)]


def test_one_is_put_on_the_pathway_with_the_roles_that_proposed_it(keeper):
    page = ProposalsPage(keeper)
    write(page, SLEEP), write(page, f"{SLEEP}\n{STAY}", "staff")
    page.together.press.click()
    page.table.choose(SLEEP)
    expected = Outcome("Carers", "sleep better", 1.0, proposed_by=(Role.CARER, Role.STAFF))
    assert ([expected], [STAY]) == (outcomes(keeper), rows(page))
    page.table.choose(STAY)
    assert ([], True) == (rows(page), ALL_TAKEN in page.together.found.markup)


def test_a_table_that_was_closed_again_puts_nothing_on_the_pathway(keeper):
    page = ProposalsPage(keeper)
    write(page, SLEEP)
    page.together.press.click()
    page.together.press.click()
    page.table.choose(SLEEP)
    assert ([], []) == (rows(page), outcomes(keeper))

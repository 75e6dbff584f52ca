"""Papers for a meeting are made of the project as it is, and each can be written as Word and as PDF."""

from datetime import date

import pytest

from coimpact_widgets.domain.agreement import Member
from coimpact_widgets.domain.form_file import LARGE_PDF, LARGE_WORD
from coimpact_widgets.domain.paper import (
    CHECK_SHEET,
    DOTS_SHEET,
    LINK_CARDS,
    OUTCOME_CARDS,
    PAPERS,
    VOTE_SHEET,
)
from coimpact_widgets.domain.pathway import Outcome
from coimpact_widgets.domain.process_check import ANSWERS, ITEMS
from coimpact_widgets.domain.role import Role
from coimpact_widgets.forms import paper
from coimpact_widgets.report.answer_blocks import CutLine, Ticks
from coimpact_widgets.report.document import Table, every_section
from coimpact_widgets.report.paper_cards import paper_document
from tests.domain.projects import project_with

CONTENTS = project_with(
    m=Member(Role.STAFF),
    n=Member(Role.CARER),
    **{f"o{at}": Outcome("Carers", f"sleep {at} hours", float(at)) for at in range(4)},
)


def blocks(which, kind, contents=CONTENTS):
    sections = every_section(paper_document(which, contents, date(2026, 8, 6)).sections)
    return [block for section in sections for block in section.blocks if isinstance(block, kind)]


@pytest.mark.parametrize("cards", [OUTCOME_CARDS, LINK_CARDS])
def test_under_each_card_is_a_line_to_cut_along(cards):
    assert 6 == len(blocks(cards, CutLine))


def test_the_vote_offers_the_roles_of_the_group_and_every_outcome():
    roles, outcomes = blocks(VOTE_SHEET, Ticks)
    assert (("Carer", "Staff"), 4) == (roles.said, len(outcomes.said))


def test_the_sheets_for_dots_have_a_row_for_each_role_under_each_outcome():
    tables = blocks(DOTS_SHEET, Table)
    assert [["Carers", "Staff"]] * 4 == [[row[0] for row in each.table.rows] for each in tables]


def test_the_check_asks_every_question_with_every_answer():
    ticked = [each.said for each in blocks(CHECK_SHEET, Ticks)]
    assert len(ITEMS) == ticked.count(tuple(ANSWERS.values()))


def test_without_outcomes_there_are_places_to_write_them():
    assert [] == blocks(VOTE_SHEET, Ticks, project_with())[1:]


@pytest.mark.parametrize("which", PAPERS.values(), ids=lambda each: each.key)
def test_every_paper_is_a_word_document_and_a_pdf(which):
    written = [paper(CONTENTS, which, kind)[:4] for kind in (LARGE_WORD, LARGE_PDF)]
    assert [b"PK\x03\x04", b"%PDF"] == written

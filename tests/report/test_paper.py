"""What stands beside the picture of a pathway stands on paper too."""

from datetime import date

import pytest

from coimpact_widgets.domain.benefit import Benefit
from coimpact_widgets.domain.pathway import Outcome
from coimpact_widgets.present.benefits import HEADING
from coimpact_widgets.report.document import Document, ListBlock, Paragraph, PathwayBlock
from coimpact_widgets.report.mark import says
from coimpact_widgets.report.paper import on_paper
from tests.domain.projects import project_with

FRIENDS = Benefit("Members", "new friends")


@pytest.mark.parametrize("cards", [{}, {"o": Outcome("People", "rest")}], ids=["no cards", "cards"])
def test_benefits_follow_the_pathway_on_paper(cards):
    pathway = PathwayBlock(project_with(b=FRIENDS, **cards).pathway, None)
    paper = on_paper(Document("Title", "", date(2026, 8, 6), opening=(pathway,)))
    *_, heading, listed = paper.opening
    assert (Paragraph(f"{HEADING}:"), ListBlock(("Members: new friends.",))) == (heading, listed)


def test_benefits_are_among_what_a_report_says():
    pathway = PathwayBlock(project_with(b=FRIENDS).pathway, None)
    assert says(Document("Title", "", date(2026, 8, 6), opening=(pathway,)), "new friends")

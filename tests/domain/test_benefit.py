"""Benefits: what has to be said of each, and where they stand."""

import pytest

from coimpact_widgets.domain.archive import Archive
from coimpact_widgets.domain.benefit import Benefit
from tests.domain.projects import project_with

FRIENDS = Benefit("Members", "new friends", "They said so.")


@pytest.mark.parametrize(
    ("benefit", "fields"),
    [(FRIENDS, []), (Benefit("Members", "new friends"), []), (Benefit(" ", ""), ["who", "gain"])],
)
def test_who_gains_and_what_are_asked_for(benefit, fields):
    assert fields == [problem.field for problem in benefit.problems()]


def test_benefits_stand_on_the_pathway_in_the_order_of_the_group_and_are_no_cards():
    pathway = project_with(
        b=Benefit("Staff", "ideas", position=2.0), a=Benefit("Carers", "rest", position=1.0)
    )
    assert ["a", "b"] == [each.id for each in pathway.pathway.benefits]
    assert () == pathway.pathway.cards


def test_a_benefit_leaves_and_comes_back_with_its_project():
    assert [FRIENDS] == [
        each.value for each in Archive.of(project_with(b=FRIENDS)).contents().pathway.benefits
    ]

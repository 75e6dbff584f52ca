"""What people gain from taking part is told with the pathway, on the page and on paper."""

from coimpact_widgets.disclosure.rule import UNDER_5
from coimpact_widgets.disclosure.typed_words import fit_to_publish
from coimpact_widgets.domain.benefit import Benefit
from coimpact_widgets.domain.pathway import Outcome
from coimpact_widgets.present.benefits import HEADING, benefit_sentences
from coimpact_widgets.present.pathway_map import pathway_html
from tests.domain.projects import project_with

FRIENDS = Benefit("members", "new <friends>", "They said so")


def test_a_benefit_is_told_with_how_it_is_known():
    told = benefit_sentences(project_with(b=FRIENDS, c=Benefit("Staff", "ideas")).pathway.benefits)
    assert ("Members: new <friends>. They said so.", "Staff: ideas.") == told


def test_the_map_holds_the_benefits_with_or_without_cards():
    shown = [
        pathway_html(project_with(b=FRIENDS, **cards).pathway) for cards in ({}, {"o": Outcome("P", "rest")})
    ]
    assert [True, True] == [
        "new &lt;friends&gt;. They said so." in each and HEADING in each for each in shown
    ]


def test_a_map_without_benefits_says_nothing_of_them():
    assert HEADING not in pathway_html(project_with(o=Outcome("P", "rest")).pathway)


def test_a_benefit_that_tells_of_few_people_is_not_published():
    contents, held = fit_to_publish(
        project_with(b=Benefit("Members", "paid work for 2 people")), (), (), UNDER_5
    )
    assert ["benefit"] == [each.what for each in held]
    assert "2 people" not in str(contents.pathway.benefits)

"""What stands at the top of a full report: what it is, whom to ask, and what was found."""

from dataclasses import replace

from coimpact_widgets.disclosure.view import View
from coimpact_widgets.domain.about import About
from coimpact_widgets.domain.measure import Measure
from coimpact_widgets.domain.pathway import Outcome
from coimpact_widgets.domain.rung import Rung
from coimpact_widgets.practice.shipped import crisis_cafe
from coimpact_widgets.present.evidence import Evidence
from coimpact_widgets.report.document import Facts, Table
from coimpact_widgets.report.material import material
from coimpact_widgets.report.outcome_order import most_important
from tests.domain.projects import project_with
from tests.present import monthly, samples
from tests.report.projects import MADE_ON, practice_report, sections_of
from tests.report.test_build import report_of, texts_of

WRITTEN_BY = {"Written by": "The whole group", "Contact": "hello@harbour.example"}


def facts_of(document):
    """Each fact at the top of a report, by its name."""
    blocks = [each for each in document.opening if isinstance(each, Facts)]
    return {each.name: each for block in blocks for each in block.facts}


def test_the_top_tells_what_it_is_where_when_who_and_how_to_reach_the_group():
    about = About("a café at night", "The harbour", "2025", "The whole group", "hello@harbour.example")
    document = report_of(project_with(a=about))
    told = {name: each.text for name, each in facts_of(document).items()}
    assert ({"Where": "The harbour", "When": "2025"} | WRITTEN_BY, True) == (
        told,
        "A café at night." in texts_of(document),
    )


def test_what_was_not_said_of_a_project_is_not_at_the_top():
    assert {} == facts_of(report_of(project_with()))


def test_each_claim_leads_to_its_outcome():
    outcomes = [f"outcome-{each.id}" for each in crisis_cafe().pathway.outcomes]
    sections = {each.section for each in facts_of(practice_report()).values() if each.section}
    assert set(outcomes) == sections
    assert set() == sections - {each.id for each in sections_of(practice_report())}


def test_of_many_outcomes_five_are_told_at_the_top_and_all_in_a_table():
    contents = project_with(**{f"o{at}": Outcome("People", f"gain {at}") for at in range(7)})
    document = report_of(contents)
    tables = [each.table for each in document.sections[0].blocks if isinstance(each, Table)]
    facts = facts_of(document)
    assert (6, "2 more outcomes.", 7) == (len(facts), facts["More"].text, len(tables[0].rows))


def test_the_main_measure_is_told_first_then_what_went_the_other_way():
    contents = project_with(
        **{f"o{at}": Outcome("People", f"gain {at}") for at in range(3)},
        **{f"m{at}": Measure(f"o{at}", "Gain", "?", main=at == 2) for at in range(3)},
    )
    rungs = {"o0": Rung.CHANGED, "o1": Rung.OTHER_WAY, "o2": Rung.NO_CLEAR_CHANGE}
    found = {id: Evidence("", rung, "solid") for id, rung in rungs.items()}
    told = replace(material(contents, (), View.PUBLISH, MADE_ON), found=found)
    assert ["o2", "o1", "o0"] == [each.id for each in most_important(told)]


def test_a_monthly_count_stands_at_the_top_in_the_words_of_its_result():
    contents = project_with(**{"outcome-1": Outcome("People", "gain")})
    (fact,) = facts_of(report_of(contents, monthly.months(*monthly.STEADY))).values()
    assert ("People: gain", "No month stands out from an average of 23.2.") == (fact.name, fact.text)


def test_each_measure_of_an_outcome_is_told_at_the_top():
    contents = project_with(
        o=Outcome("People", "gain"), a=Measure("o", "Gain", "Any gain?"), b=Measure("o", "Wellbeing", "Well?")
    )
    (fact,) = facts_of(report_of(contents, samples.score(measure="b", outcome="o"))).values()
    told = "Gain: too few answers to say. Wellbeing: 12 of 20 people went up, 4 went down."
    assert told == fact.text

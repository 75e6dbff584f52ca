"""What a full report holds, and in which order."""

from dataclasses import replace
from datetime import date

import pytest

from coimpact_widgets.analysis.result import Table as CountsTable
from coimpact_widgets.disclosure.publish import safe_to_publish
from coimpact_widgets.disclosure.view import View
from coimpact_widgets.domain.agreement import Member
from coimpact_widgets.domain.answer import Consent, MonthlyCount, Story
from coimpact_widgets.domain.finding import Agreed, Finding
from coimpact_widgets.domain.measure import Measure
from coimpact_widgets.domain.pathway import Outcome
from coimpact_widgets.domain.project import Contents, Project
from coimpact_widgets.domain.role import Role
from coimpact_widgets.practice.shipped import crisis_cafe
from coimpact_widgets.publishing import month_by_month_each
from coimpact_widgets.report.build import INSIDE_MARK, MADE_UP
from coimpact_widgets.report.document import (
    FigureBlock,
    ForEvaluators,
    ListBlock,
    Note,
    Paragraph,
    Quote,
    Table,
)
from tests.domain.projects import project_with
from tests.present import monthly, samples
from tests.report.projects import MADE_ON, blocks_of, full_report, practice_report, sections_of

WRITTEN_BY = {"Written by": "The whole group", "Contact": "hello@harbour.example"}


def report_of(contents, *results, view=View.PUBLISH):
    return full_report(contents, results, view, MADE_ON)


def texts_of(document):
    found = []
    for block in blocks_of(document):
        found += [getattr(block, "text", ""), *getattr(block, "items", ())]
    return found


def test_outcomes_come_first_and_process_after():
    assert [
        "What changed",
        "What we did not expect",
        "Who is missing",
        "What people said",
        "Our pathway, with what we found",
        "What we will do next",
        "Planned and done",
        "How we worked together",
        "What it cost",
        "How we stand against what is recommended",
        "What was left out or hidden",
        "How the numbers were found",
        "How to read the numbers",
    ] == [section.heading for section in practice_report().sections]


def test_every_outcome_has_a_section_in_the_order_of_the_group():
    outcomes = [outcome.value.text for outcome in crisis_cafe().pathway.outcomes]
    assert outcomes == [section.heading for section in practice_report().sections[0].sections]


def test_every_result_has_a_chart():
    figures = [block for block in blocks_of(practice_report(View.INSIDE)) if isinstance(block, FigureBlock)]
    counted, how_sure = 1, 1
    assert 2 * len(crisis_cafe().measures) + counted + how_sure == len(figures)


def test_who_is_missing_is_drawn_only_where_a_chart_shows_more_than_its_sentences():
    alone = replace(samples.missing(), table=CountsTable())
    both = [report_of(project_with(), result) for result in (samples.missing(), alone)]
    assert [1, 0] == [sum(isinstance(each, FigureBlock) for each in blocks_of(made)) for made in both]


def test_an_outcome_stands_with_its_meaning_a_voice_and_what_comes_next():
    contents = replace(
        project_with(
            o=Outcome("People", "gain"),
            m=Measure("o", "Gain", "Did you gain?"),
            f=Finding("m", "it helped", Agreed.ALL, next_step="go on"),
        ),
        stories=tuple(Story(f"It helped {at}", outcome="o", consent=Consent.PUBLIC) for at in range(3)),
    )
    outcome = report_of(contents, samples.score(measure="m", outcome="o")).sections[0].sections[0]
    told = [(each.heading, len(each.blocks)) for each in outcome.sections[1:]]
    assert [
        ("What we think it means", 2),
        ("What people said", 2),
        ("What we will do next about it", 1),
    ] == told


def test_a_quote_that_has_no_room_with_its_outcome_is_told_once_elsewhere():
    stories = tuple(Story(f"It helped {at}", outcome="o", consent=Consent.PUBLIC) for at in range(3))
    document = report_of(replace(project_with(o=Outcome("People", "gain")), stories=stories))
    quotes = [each.text for each in blocks_of(document) if isinstance(each, Quote)]
    assert ["It helped 0", "It helped 1", "It helped 2"] == quotes


def leads_of(result):
    """The first blocks of the one measure, and its main sentences."""
    contents = project_with(o=Outcome("People", "gain"), m=Measure("o", "Gain", "?"))
    (measure,) = [each for each in sections_of(report_of(contents, result)) if each.id == "measure-m"]
    leads = [each.text for each in measure.blocks if isinstance(each, Paragraph) and each.lead]
    return [type(each) for each in measure.blocks[:3]], leads


def test_the_main_sentence_stands_beside_a_chart_whose_title_begins_as_it_does():
    said = "14 of 24 people went up, 7 stayed the same, 3 went down."
    expected = [Paragraph, FigureBlock, Paragraph], [said]
    assert expected == leads_of(samples.ordinal(14, 7, 3, measure="m", outcome="o"))


def test_a_chart_whose_title_is_the_main_sentence_stands_in_for_it():
    hidden = ("stayed the same", "went down", "net share up")
    result = samples.hidden(samples.ordinal(14, 7, 3, measure="m", outcome="o"), *hidden)
    assert ([Paragraph, FigureBlock, ListBlock], []) == leads_of(result)


def counts(*numbers, outcome=""):
    return tuple(
        MonthlyCount("Visits", date(2026, month, 1), number, outcome)
        for month, number in enumerate(numbers, start=1)
    )


def report_of_counts(*numbers, view=View.PUBLISH, **values):
    """The report of a project that has counted something under the outcome "o"."""
    contents = replace(project_with(**values), counts=counts(*numbers, outcome="o" if values else ""))
    results = month_by_month_each(contents)
    return report_of(contents, *(safe_to_publish(results) if view is View.PUBLISH else results), view=view)


def test_a_monthly_count_is_told_under_its_outcome():
    section = report_of_counts(7, 9, o=Outcome("People", "gain")).sections[0].sections[0]
    assert ["Visits"] == [inner.heading for inner in section.sections]


def test_a_monthly_count_of_no_outcome_is_told_too():
    told = texts_of(report_of_counts(7, 9))
    assert "There were 7 in January 2026 and 9 in February 2026." in told


@pytest.mark.parametrize(("view", "shown"), [(View.PUBLISH, "hidden"), (View.INSIDE, "4")])
def test_a_small_monthly_count_is_hidden_from_others(view, shown):
    tables = [
        block.table for block in blocks_of(report_of_counts(7, 4, 9, view=view)) if isinstance(block, Table)
    ]
    assert [shown] == [row[1] for table in tables for row in table.rows if row[0] == "February 2026"]


def test_what_else_was_found_of_a_count_stands_under_its_months():
    compared = monthly.compared(monthly.FELL[:6], monthly.FELL[6:12])
    contents = project_with(**{"outcome-1": Outcome("People", "gain")})
    (counted,) = report_of(contents, monthly.months(*monthly.FELL), compared).sections[0].sections[0].sections
    assert ("Visits", ["Did it happen more or less often?"]) == (
        counted.heading,
        [part.heading for part in counted.sections],
    )


def test_a_monthly_count_with_a_hidden_month_is_said_to_hide_something():
    told = texts_of(report_of_counts(7, 4, 9))
    assert "Something is hidden in: Visits." in told


def test_a_result_wholly_hidden_has_no_chart():
    contents = project_with(o=Outcome("People", "gain"), m=Measure("o", "Gain", "Did you gain?"))
    result = samples.hidden(samples.score(measure="m", outcome="o"))
    assert [] == [block for block in blocks_of(report_of(contents, result)) if isinstance(block, FigureBlock)]


def test_no_two_sections_have_the_same_id():
    ids = [section.id for section in sections_of(practice_report())]
    assert len(ids) == len(set(ids))


def test_a_caution_about_several_results_is_told_once():
    told = texts_of(practice_report(View.INSIDE))
    assert ["Listened to, Getting through hard times and Say in how it is run"] == [
        text.partition(":")[0] for text in told if "ewer than 8 in 10 people" in text
    ]


def test_the_name_of_a_method_stands_with_the_numbers_for_evaluators_alone():
    parts = [section for section in sections_of(practice_report()) if section.id != "methods"]
    blocks = [b for section in parts for b in section.blocks if not isinstance(b, ForEvaluators)]
    told = " ".join(text for b in blocks for text in (getattr(b, "text", ""), *getattr(b, "items", ())))
    assert [] == [name for name in ("Method:", "signed-rank", "Wilson", "Tango", "McNemar") if name in told]


def test_an_outcome_without_a_measure_says_so():
    assert "We have not measured this yet." in texts_of(report_of(project_with(o=Outcome("People", "gain"))))


def test_an_empty_project_makes_a_report_too():
    assert "There are no outcomes in the pathway yet." in texts_of(report_of(Contents(Project("p", ""))))


def test_made_up_data_is_said_to_be_made_up_at_the_top():
    notes = [block for block in practice_report().opening if isinstance(block, Note)]
    assert [(MADE_UP,)] == [note.items for note in notes]


def test_a_real_project_is_not_said_to_be_made_up():
    assert MADE_UP not in texts_of(report_of(project_with(o=Outcome("People", "gain"))))


def test_a_copy_for_the_group_is_marked():
    assert (INSIDE_MARK, "") == (practice_report(View.INSIDE).mark, practice_report().mark)


def test_a_story_needs_consent_to_be_published():
    stories = tuple(Story(f"Told for {consent}", consent=consent) for consent in Consent)
    document = report_of(replace(project_with(), stories=stories))
    assert {"Told for report", "Told for public"} == {
        block.text for block in blocks_of(document) if isinstance(block, Quote)
    }


@pytest.mark.parametrize(
    ("roles", "expected"),
    [
        (("staff", "staff"), "We name a role, never a person."),
        (("staff", ""), "We name a role only where it cannot point to one person."),
        (("", ""), "We do not say who said what."),
    ],
)
def test_what_is_said_of_who_speaks_is_true_of_the_quotes(roles, expected):
    stories = tuple(Story("It helped", role) for role in roles)
    document = report_of(replace(project_with(), stories=stories), view=View.INSIDE)
    assert any(text.endswith(expected) for text in texts_of(document))


def test_nothing_names_a_member_or_what_they_need():
    contents = project_with(m=Member(Role.CARER, "Rowan", "A hearing loop"))
    told = " ".join(texts_of(report_of(contents, view=View.INSIDE)))
    assert (False, False) == ("Rowan" in told, "hearing loop" in told)


def test_members_are_counted_by_role_inside_the_group_alone():
    contents = project_with(a=Member(Role.CARER), b=Member(Role.STAFF))
    assert (True, False) == (
        "Carers: 1" in texts_of(report_of(contents, view=View.INSIDE)),
        "Carers: 1" in texts_of(report_of(contents)),
    )


def test_disagreement_is_told_beside_the_finding():
    finding = Finding("", "It helped", Agreed.SOME, "it was the new bus")
    notes = [block for block in blocks_of(report_of(project_with(f=finding))) if isinstance(block, Note)]
    assert [Note("Another view in the group", ("It was the new bus.",))] == notes


def test_a_section_says_what_was_hidden():
    told = texts_of(report_of(project_with(), samples.hidden(samples.score())))
    assert "Something is hidden in: Wellbeing." in told


def test_rival_explanations_are_asked():
    assert "Could other services or support explain it?" in texts_of(practice_report())


def test_a_report_never_says_that_anything_was_caused():
    assert [] == [text for text in texts_of(practice_report()) if "caused" in text]


def test_our_own_sentences_are_short():
    ours = [
        block for block in blocks_of(report_of(Contents(Project("p", "")))) if not isinstance(block, Quote)
    ]
    texts = [text for block in ours for text in (getattr(block, "text", ""), *getattr(block, "items", ()))]
    assert isinstance(ours[0], Paragraph)
    assert [] == [part for text in texts for part in text.split(". ") if len(part.split()) > 20]


def test_each_kind_of_result_is_told_with_its_method_in_full():
    method = (("Formula", "a sum"), ("Least", "6 people"))
    document = full_report(
        project_with(), (samples.ordinal(), samples.score()), View.INSIDE, MADE_ON, {"paired ordinal": method}
    )
    tables = [
        block.table
        for section in sections_of(document)
        if section.heading == "Each method in full"
        for block in section.blocks
        if isinstance(block, Table)
    ]
    assert [(samples.ordinal().question, method)] == [(table.caption, table.rows) for table in tables]

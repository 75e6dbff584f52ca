"""What changed since the last report: only numbers that stand in both, in short sentences."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from coimpact_widgets.analysis.change import did_people_change
from coimpact_widgets.analysis.result import Caveat
from coimpact_widgets.analysis.tables import answers_table
from coimpact_widgets.disclosure.earlier import Report
from coimpact_widgets.disclosure.publish import safe_to_publish
from coimpact_widgets.disclosure.rule import HES, UNDER_5
from coimpact_widgets.disclosure.view import View
from coimpact_widgets.domain.answer import Answer
from coimpact_widgets.domain.measure import AnswerType, Measure, TimePoint
from coimpact_widgets.domain.report_kind import ReportKind
from coimpact_widgets.present.words_since import the_same, told_no_more
from coimpact_widgets.report.build import report_of
from coimpact_widgets.report.document import ListBlock, Paragraph
from coimpact_widgets.report.material import material
from coimpact_widgets.report.since_section import since_section
from tests.domain.projects import project_with

THEN, NOW = date(2026, 8, 6), date(2026, 11, 26)
HEARD = Measure("o", "Heard", "Are you heard?", AnswerType.ORDINAL, ("Never", "Sometimes", "Always"))
SAFE = replace(HEARD, name="Safe")
FIRST = [(1, 2)] * 9 + [(2, 2)] * 8 + [(3, 2)] * 7
MORE = [*FIRST, *FIRST]


def found(pairs, measure=HEARD, id="heard"):
    """How people changed who gave these pairs of answers."""
    answers = [
        Answer(f"P{at}", id, time, value)
        for at, pair in enumerate(pairs)
        for time, value in zip((TimePoint.BEFORE, TimePoint.AFTER), pair, strict=True)
    ]
    return did_people_change(answers_table(answers), measure, id)


def told(now, then, rule=UNDER_5, **report):
    """What a report made of `now` is made of, when the last one published `then`."""
    published = Report(tuple(safe_to_publish(then)), **report)
    contents = project_with(heard=HEARD, safe=SAFE)
    shown = safe_to_publish(now, rule, [published])
    last = published.since(THEN, rule)
    return material(contents, shown, View.PUBLISH, NOW, rule=rule, since=last)


def said(now, then, **how):
    """The sentences of the section."""
    blocks = since_section(told(now, then, **how)).blocks
    return [text for each in blocks for text in (each.items if isinstance(each, ListBlock) else (each.text,))]


def test_the_heading_says_of_when_the_last_report_is():
    heading = since_section(told([found(MORE)], [found(FIRST)])).heading
    assert "What changed since our last report of 6 August 2026" == heading


def test_numbers_are_told_then_and_now():
    assert [
        "Heard. Then 9 of 24 people went up, 7 went down. Now 18 of 48 people went up, 14 went down."
    ] == said([found(MORE)], [found(FIRST)])


def test_that_nothing_changed_is_said():
    section = since_section(told([found(FIRST)], [found(FIRST)]))
    assert (Paragraph("What people answered comes to the same numbers as then."),) == section.blocks


def test_where_too_few_have_answered_since_that_is_said_and_not_that_nothing_changed():
    assert ["Too few people have answered since to tell new numbers."] == said(
        [found([*FIRST, (1, 3)])], [found(FIRST)]
    )


def test_measures_that_too_few_have_answered_since_are_told_apart_from_those_that_are_the_same():
    now = [found([*FIRST, (1, 3)]), found(FIRST, SAFE, "safe")]
    assert [
        "Too few people have answered since to tell new numbers of: Heard.",
        "The same as then: Safe.",
    ] == said(now, [found(FIRST), found(FIRST, SAFE, "safe")])


def test_averages_that_are_the_same_are_said_to_be_so_though_no_counts_are_shown():
    score = Measure("o", "Well", "How well are you?", AnswerType.SCORE)
    few_down = found([(3, 5)] * 11 + [(5, 5)] * 3 + [(6, 5)] * 2, score)
    assert ["What people answered comes to the same numbers as then."] == said([few_down], [few_down])


def test_numbers_that_are_new_and_show_no_counts_in_common_are_only_said_to_be_new():
    then = replace(safe_to_publish([found(FIRST)])[0], kind="apart ordinal")
    now = replace(safe_to_publish([found(MORE)])[0], kind="apart ordinal")
    last = Report((then,)).since(THEN, UNDER_5)
    section = since_section(material(project_with(heard=HEARD), [now], View.PUBLISH, NOW, since=last))
    assert ("Heard. The numbers are new. They cannot be set beside those of then.",) == section.blocks[
        0
    ].items


def test_a_new_measure_is_named_with_what_was_found():
    assert [
        "New: Safe. 9 of 24 people went up, 7 went down.",
        "The same as then: Heard.",
    ] == said([found(FIRST), found(FIRST, SAFE, "safe")], [found(FIRST)])


def test_of_many_measures_a_few_are_named_and_the_others_counted():
    names = [f"M{at}" for at in range(6)]
    assert "The same as then: M0, M1, M2, M3 and 2 more." == the_same(names)
    assert "No longer told, or hidden now: M0, M1, M2, M3 and 2 more." == told_no_more(names)


def test_a_measure_that_is_told_no_more_is_named():
    both = [found(FIRST), found(FIRST, SAFE, "safe")]
    assert ["No longer told, or hidden now: Safe.", "The same as then: Heard."] == said([found(FIRST)], both)


def test_a_measure_that_is_gone_has_no_name_left():
    gone = found(FIRST, HEARD, "gone")
    assert "No longer told, or hidden now: a measure that we no longer use." in said(
        [found(FIRST)], [found(FIRST), gone]
    )


def test_a_number_that_one_of_them_hides_is_told_of_neither():
    few_down = [(1, 2)] * 11 + [(2, 2)] * 6 + [(3, 2)] * 3
    assert ["Heard. Then 11 of 20 people went up. Now 18 of 48 people went up."] == said(
        [found(MORE)], [found(few_down)]
    )


def test_numbers_that_were_told_exactly_are_not_set_beside_rounded_ones():
    exact, rounded = (Report(tuple(safe_to_publish([found(MORE)], rule))) for rule in (UNDER_5, HES))
    assert ((), ()) == (exact.since(THEN, HES).results, rounded.since(THEN, UNDER_5).results)
    assert ("heard",) == exact.since(THEN, HES).measures


def test_when_somebody_has_withdrawn_nothing_is_told_of_then():
    material_ = told([found(MORE)], [found(FIRST)], may_stand=False)
    assert () == since_section(material_).blocks


@pytest.mark.parametrize("kind", [ReportKind.FULL, ReportKind.MEMBERS])
def test_the_full_report_and_that_for_members_have_it_and_it_is_silent_without_an_earlier_one(kind):
    of = told([found(MORE)], [found(FIRST)])
    ids = [[each.id for each in report_of(kind, each).sections] for each in (of, replace(of, since=None))]
    assert (True, False) == ("since" in ids[0], "since" in ids[1])


def test_a_small_number_of_then_is_not_told_again():
    result = found([(1, 2)] * 9 + [(2, 2)] * 9 + [(3, 2)] * 2)
    report = Report((replace(result, caveats=(Caveat("hidden", "x"),)),))
    assert () == report.since(THEN, UNDER_5).results

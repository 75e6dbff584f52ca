"""What is published of stories counts only those that may leave the group."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from coimpact_widgets.analysis.coders import do_coders_agree
from coimpact_widgets.analysis.result import Result
from coimpact_widgets.analysis.tables import codings_table, stories_table
from coimpact_widgets.analysis.themes import what_people_said
from coimpact_widgets.disclosure.consent import ONLY_WITH_CONSENT, what_consent_hides, with_consent
from coimpact_widgets.domain.answer import Consent, Person, Story
from coimpact_widgets.domain.comparison import Comparison
from coimpact_widgets.domain.project import Contents, Project
from coimpact_widgets.domain.record import Record, Written
from coimpact_widgets.domain.theme import Coding, Reader, Theme

WORDS = "Listening"


def contents(*consents: Consent) -> Contents:
    """Stories with these consents, each read by both readers, who found the one theme in all of them."""
    stories = tuple(
        Story("They listened.", "carer", consent=consent, id=f"s{at}") for at, consent in enumerate(consents)
    )
    codings = [Coding(each.id, reader, ("t",)) for each in stories for reader in Reader]
    written = [_record("t", Theme(WORDS)), *(_record(f"c{at}", each) for at, each in enumerate(codings))]
    return Contents(Project("p", "Project"), tuple(written), stories=stories)


def _record(id: str, value: Written) -> Record[Written]:
    return Record(id, 1, value, "", datetime(2026, 1, 1, tzinfo=UTC))


def found(project: Contents) -> list[Result]:
    codings, stories = codings_table(project.codings), stories_table(project.stories)
    return [
        what_people_said(codings, stories, project.theme_words),
        do_coders_agree(codings, project.theme_words),
    ]


def test_stories_that_may_all_leave_are_told_as_they_are() -> None:
    project = contents(Consent.REPORT, Consent.PUBLIC)
    assert tuple(found(project)) == with_consent(found(project), project)


def test_a_story_that_is_only_for_the_group_is_not_counted() -> None:
    project = contents(*[Consent.REPORT] * 7, *[Consent.GROUP] * 2)
    themes, coders = with_consent(found(project), project)
    assert (7, 7, 7) == (themes.answered, themes.estimate(f"{WORDS}: stories").value, coders.answered)


def test_the_words_say_whose_stories_are_counted() -> None:
    project = contents(Consent.REPORT, Consent.GROUP)
    assert {True} == {ONLY_WITH_CONSENT in each.caveats for each in with_consent(found(project), project)}


def test_nothing_is_told_where_no_story_may_leave() -> None:
    project = contents(Consent.GROUP)
    assert () == with_consent(found(project), project)


def with_others(*consents: Consent) -> Contents:
    """The same, with 3 more stories of the comparison group: those are for the group only."""
    project = contents(*consents, *[Consent.GROUP] * 3)
    people = tuple(Person(f"W{at}", ("waiting list",)) for at in range(3))
    ours = project.stories[: len(consents)]
    theirs = (
        replace(story, person=each.code) for story, each in zip(project.stories[-3:], people, strict=True)
    )
    comparison = _record("comparison", Comparison("Waiting list"))
    return replace(project, records=(*project.records, comparison), people=people, stories=(*ours, *theirs))


def test_how_far_readers_agree_counts_no_story_of_the_comparison_group() -> None:
    project = with_others(*[Consent.REPORT] * 7, Consent.GROUP)
    may_leave = tuple(
        replace(each, consent=Consent.PUBLIC) if each.person else each for each in project.stories
    )
    for each in (project, replace(project, stories=may_leave)):
        assert [7, 7] == [result.answered for result in with_consent(found(each), each)]


def test_a_story_of_the_comparison_group_is_not_said_to_be_kept_back() -> None:
    project = with_others(*[Consent.REPORT] * 7)
    assert () == what_consent_hides(found(project), project)


@pytest.mark.parametrize(("consent", "lines"), [(Consent.REPORT, 0), (Consent.GROUP, 2)])
def test_that_stories_are_kept_back_is_told(consent: Consent, lines: int) -> None:
    project = contents(Consent.REPORT, consent)
    assert lines == len(what_consent_hides(found(project), project))

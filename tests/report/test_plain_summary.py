"""The plain summary: it always has room, its words stand beside pictures, and what is hidden is said once."""

from dataclasses import replace

import pytest

from coimpact_widgets.disclosure.view import View
from coimpact_widgets.domain.answer import Consent, Story
from coimpact_widgets.domain.finding import Agreed, Finding
from coimpact_widgets.domain.measure import Measure
from coimpact_widgets.domain.pathway import Activity, Impact, Outcome
from coimpact_widgets.domain.report_kind import ReportKind
from coimpact_widgets.domain.unexpected import Felt, UnexpectedChange
from coimpact_widgets.present.plain_rules import MOST_IN_ALL
from coimpact_widgets.report.build import report_of
from coimpact_widgets.report.document import Beside, Look, Note, Quote
from coimpact_widgets.report.material import material
from tests.domain.projects import project_with
from tests.report.projects import MADE_ON, blocks_of, sections_of
from tests.report.test_kinds import PROJECTS, made, texts_in


def words_of(document):
    """How many words a report has, its title and its headings among them."""
    told = [document.title, document.subtitle, document.kind]
    told += [each.heading for each in sections_of(document)]
    for each in blocks_of(document):
        told += texts_in(getattr(each, "sentences", None) or each)
    return sum(len(text.split()) for text in told)


def many(outcomes, words):
    """A project with so many measured outcomes, whose every text has so many words."""
    said, found = "word " * words, {"a": Activity("word " * words), "i": Impact("word " * words)}
    for at in range(outcomes):
        found |= {f"o{at}": Outcome("People", said), f"m{at}": Measure(f"o{at}", said, said)}
        found[f"f{at}"] = Finding(f"m{at}", said, Agreed.SOME, said, next_step=said, next_who=said)
        found[f"u{at}"] = UnexpectedChange(said, Felt.BOTH)
    stories = tuple(Story(said, "carer", f"o{at}", Consent.PUBLIC) for at in range(outcomes))
    return replace(project_with(**found), stories=stories)


@pytest.mark.parametrize("view", View)
@pytest.mark.parametrize("project", PROJECTS)
def test_a_plain_summary_is_under_a_thousand_words(project, view):
    assert MOST_IN_ALL > words_of(made("plain", view, project))


@pytest.mark.parametrize(("outcomes", "words"), [(5, 8), (12, 20), (60, 3), (3, 400), (40, 40)])
def test_a_plain_summary_has_room_whatever_people_type(outcomes, words):
    contents = many(outcomes, words)
    document = report_of(ReportKind.PLAIN, material(contents, (), View.INSIDE, MADE_ON))
    assert MOST_IN_ALL > words_of(document)


def test_outcomes_without_room_are_told_in_a_line_each_and_the_rest_are_counted():
    document = report_of(ReportKind.PLAIN, material(many(60, 3), (), View.INSIDE, MADE_ON))
    full = sum(each.id.startswith("outcome-") for each in sections_of(document))
    (others,) = [each for each in document.sections if each.id == "what-else-changed"]
    *lines, rest = others.blocks
    assert (f"The full report tells {60 - full - len(lines)} more outcomes.",) == rest.sentences


def test_every_outcome_of_twelve_is_told_in_a_plain_summary():
    told = " ".join(texts_in(made("plain", project="twelve")))
    assert [] == [way for way in range(12) if f"feel safe in way {way} of our twelve ways" not in told]


def test_a_plain_summary_tells_what_nobody_expected_and_what_comes_next():
    told = texts_in(made("plain"))
    expected = {"This was bad.", "Keep a peer worker at the door on every night that we are open."}
    assert set() == expected - set(told)


def test_a_plain_summary_says_once_that_numbers_are_hidden():
    assert 1 == texts_in(made("plain")).count("We hide some numbers.")


def test_what_is_hidden_of_an_outcome_is_said_in_a_few_words_beside_it():
    (staff,) = [each for each in sections_of(made("plain")) if each.heading.startswith("Staff")]
    assert ("We hide how they changed.",) == staff.blocks[-1].sentences


def test_every_sentence_of_a_plain_summary_stands_beside_a_picture():
    blocks = [each for name in ("practice", "twelve") for each in blocks_of(made("plain", project=name))]
    assert set() == {type(each) for each in blocks} - {Beside, Quote, Note}


def test_a_plain_summary_has_a_picture_for_each_count():
    besides = [each for each in blocks_of(made("plain", View.INSIDE, "twelve")) if isinstance(each, Beside)]
    rows = [each for each in besides if each.figure.alt.startswith("Picture of people in rows.")]
    assert (11 <= len(rows), 30 <= len(besides)) == (True, True)


def test_a_plain_summary_is_a_draft_in_large_letters():
    document = made("plain")
    assert ("Plain summary (draft)", Look.PLAIN) == (document.kind, document.look)

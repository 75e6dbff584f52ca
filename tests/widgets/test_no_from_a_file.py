"""The no of somebody in the project, brought in by a file: it is kept, and goes with the file."""

from __future__ import annotations

import pytest

from coimpact_widgets.domain.answer import Answer, Batch, Consent, Person, Story
from coimpact_widgets.domain.measure import Measure, TimePoint
from coimpact_widgets.exchange.file_understood import look_at
from coimpact_widgets.widgets.answers_from_file import AnswersFromFile

from .fake_keeper import FakeKeeper

STORY = Story("My own words.", consent=Consent.PUBLIC, person="P2", id="s1")
FILE = b"person code,Consent,May we quote you?,Lonely after\nP2,No,No,Often\n"


@pytest.fixture
def keeper():
    """P2, who answered before and told a story that anybody may read."""
    made = FakeKeeper()
    measure = made.save(Measure("o", "Lonely", "Are you lonely?", labels=("Never", "Often")))
    answer = Answer("P2", measure.id, TimePoint.BEFORE, 1.0)
    made.gather(Batch("Typed in"), [Person("P2")], [answer], [STORY])
    return made


def told(keeper):
    contents = keeper.contents()
    return [each.person for each in contents.answers], [each.consent for each in contents.stories]


def test_a_no_is_kept_where_a_file_has_nothing_else_and_goes_with_the_file(keeper):
    panel = AnswersFromFile(keeper, look_at, lambda contents: b"")
    panel.choose.choose("w.csv", FILE)
    assert "counted no more: P2." in panel.preview.markup
    panel.keep.click()
    assert "Saved. Who said no in w.csv is counted no more." == panel.status.text
    assert ([], [Consent.GROUP]) == told(keeper)
    keeper.undo_batch(keeper.contents().batches[-1])
    assert (["P2"], [Consent.PUBLIC]) == told(keeper)

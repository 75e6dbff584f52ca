"""What a page asks of a widget, and what the widget says when that did not work."""

from __future__ import annotations

from coimpact_widgets.errors import StoreFull
from coimpact_widgets.widgets.calm import DID_NOT_WORK
from coimpact_widgets.widgets.check_answers import CheckAnswers
from coimpact_widgets.widgets.text_field import TextField


def asked(fail):
    """Check answers, after a press of "Change" that `fail` was called for."""
    check = CheckAnswers(rows=[{"name": "aim"}])
    check.on_change(fail)
    check._on_message(check, {"change": "aim"}, [])
    return check


def defect(name):
    raise ZeroDivisionError


def full(name):
    raise StoreFull("the store")


def test_a_defect_behind_a_message_is_logged_and_said_calmly(caplog):
    assert DID_NOT_WORK == asked(defect).not_done
    assert [ZeroDivisionError] == [record.exc_info[0] for record in caplog.records]


def test_what_has_a_sentence_of_its_own_is_said():
    assert str(StoreFull("the store")) == asked(full).not_done


def test_the_next_message_that_is_answered_takes_it_away():
    check = asked(defect)
    check._on_message(check, {"change": "gone"}, [])
    assert "" == check.not_done


def test_what_was_typed_stays_when_it_could_not_be_used():
    field = TextField("aim", "Aim")
    field.observe(lambda _: defect("aim"), names="value")
    field._on_message(field, {"typed": "Calm", "edits": 1}, [])
    assert ("Calm", DID_NOT_WORK) == (field.typed, field.not_done)

"""A button says so where it can be seen when what it does stops half-way."""

from __future__ import annotations

import logging

from coimpact_widgets.errors import StoreFull
from coimpact_widgets.widgets.button import MAIN, button
from coimpact_widgets.widgets.calm import DID_NOT_WORK
from coimpact_widgets.widgets.error_summary import ErrorSummary


def pressed(act):
    """The error summary after a button that calls `act` was pressed."""
    errors = ErrorSummary()
    button("Save", act, MAIN, errors).click()
    return errors


def defect():
    raise ZeroDivisionError


def full():
    raise StoreFull("the store")


def test_a_button_does_its_one_thing():
    done = []
    errors = pressed(lambda: done.append("saved"))
    assert (["saved"], ()) == (done, errors.messages)


def test_a_defect_behind_a_button_is_logged_and_said_calmly(caplog):
    errors = pressed(defect)
    assert ((DID_NOT_WORK,), 1) == (errors.messages, errors.focus_wanted)
    assert [ZeroDivisionError] == [record.exc_info[0] for record in caplog.records]


def test_what_has_a_sentence_of_its_own_is_said_and_is_no_defect(caplog):
    caplog.set_level(logging.DEBUG)
    assert ((str(StoreFull("the store")),), []) == (pressed(full).messages, caplog.records)

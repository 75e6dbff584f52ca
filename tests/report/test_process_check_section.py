"""Reports inside the group tell how meetings were found; a copy to publish, that members were asked."""

from datetime import date

from coimpact_widgets.disclosure.view import View
from coimpact_widgets.domain.process_check import ProcessCheck, meeting_id
from coimpact_widgets.domain.role import Role
from coimpact_widgets.domain.round import Round
from coimpact_widgets.report.process_check_section import process_check_section
from tests.domain.projects import project_with
from tests.report.test_kinds import texts_in

DAY = date(2026, 1, 13)
GIVEN = {
    "a": ProcessCheck("2026-01-13", Role.STAFF, "Sam", 5, words="Tea first", may_tell=True),
    "b": ProcessCheck("2026-01-13", Role.CARER, "Ann", 2, words="Only for you"),
}
SHOWN = {"r": Round(meeting_id(DAY), shown=True)}


def told(view=View.INSIDE, **records):
    return " ".join(texts_in(process_check_section(project_with(**records), view)))


def test_inside_the_group_the_answers_stand_by_role_without_names():
    said = told(**GIVEN, **SHOWN)
    assert all(words in said for words in ("13 January 2026", "Carers and staff (2)", "Yes 1, Not really 1"))
    assert not any(name in said for name in ("Sam", "Ann"))


def test_words_are_told_where_their_writer_agreed():
    said = told(**GIVEN, **SHOWN)
    assert (True, False) == ("Tea first." in said, "Only for you" in said)


def test_a_copy_to_publish_says_that_members_were_asked_and_no_number():
    said = told(View.PUBLISH, **GIVEN, **SHOWN)
    assert (True, False) == ("stays in the group" in said, any(letter.isdigit() for letter in said))


def test_what_is_not_shown_yet_is_in_no_report():
    assert ["", ""] == [told(view, **GIVEN).replace("How we found our meetings", "") for view in View]

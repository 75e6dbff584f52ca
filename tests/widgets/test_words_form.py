"""The group's own words in place of ours: kept, held against ours, and looked at again when those change."""

from __future__ import annotations

import pytest

from coimpact_widgets.domain.edit import OwnWords
from coimpact_widgets.domain.report_kind import ReportKind
from coimpact_widgets.widgets.card_list import CHANGE
from coimpact_widgets.widgets.section_editor import FIXED
from coimpact_widgets.widgets.words_form import NUMBERS, SMALL

from .editing import FOUND, LEAD, kept, opened, rows, writing, wrote
from .fake_keeper import FakeKeeper


@pytest.fixture
def keeper():
    return FakeKeeper()


def test_words_are_kept_with_those_that_they_replaced(keeper):
    panel, _ = wrote(keeper, " 14 of us feel safer. ")
    assert [OwnWords(place=LEAD, text="14 of us feel safer.", replaced=FOUND)] == kept(keeper)
    assert ("Words, 1 (your words)", "14 of us feel safer.") == rows(panel)[LEAD]
    assert "Saved" == panel.section.status.text


def test_a_heading_is_one_line(keeper):
    wrote(keeper, "How safe\nwe feel", place="changed/heading")
    assert ["How safe we feel"] == [each.text for each in kept(keeper)]


def test_words_as_ours_are_not_kept(keeper):
    panel, _ = wrote(keeper, FOUND)
    assert ([], None) == (kept(keeper), panel.section.form)


def test_no_words_are_a_problem(keeper):
    _, form = wrote(keeper, " ")
    assert ("Enter your words, or use our words again.",) == form.errors.messages
    assert [] == kept(keeper)


def test_a_number_that_is_not_ours_is_asked_about(keeper):
    panel, form = wrote(keeper, "3 of us feel worse.")
    said = (
        "Our words do not say “3” of the same thing. Take it out, or say that you meant it. "
        "Then yours stay inside your group, and others read ours."
    )
    assert ((said,), []) == (form.errors.messages, kept(keeper))
    form.meant.click()
    assert [("3",)] == [each.meant for each in kept(keeper)]
    assert "stand inside the group alone" in panel.section.status.text
    assert "(your words, inside the group alone)" in rows(panel)[LEAD][0]


def test_numbers_follow_new_data(keeper):
    wrote(keeper, "14 of us feel safer.")
    panel = opened(keeper, "15 of 20 people went up.")
    panel.list.press(CHANGE, "changed")
    assert "15 of us feel safer." == rows(panel)[LEAD][1]


def test_words_that_no_longer_fit_are_to_be_looked_at_again(keeper):
    wrote(keeper, "14 of us feel safer.")
    panel = opened(keeper, "There are too few answers.")
    (row,) = panel.look_again.rows
    assert ("There are too few answers.", LEAD) == (row["answer"], row["name"])
    assert "(our words, until you look again)" in row["question"]
    panel.look_again.change(LEAD)
    assert "14 of us feel safer." == panel.section.form.field.value


def test_words_that_were_looked_at_again_stand(keeper):
    wrote(keeper, "We feel safer.")
    panel, form = writing(keeper, told="There are too few answers.")
    form.save.click()
    assert "(your words)" in rows(panel)[LEAD][0]
    assert [] == opened(keeper, "There are too few answers.").look_again.rows


def test_our_words_can_stand_again_and_the_groups_be_put_back(keeper):
    wrote(keeper, "14 of us feel safer.")
    panel, form = writing(keeper)
    form.ours.click()
    assert ([], "Saved. Our words stand again.") == (kept(keeper), panel.section.status.text)
    panel.section.undo.click()
    assert ["14 of us feel safer."] == [each.text for each in kept(keeper)]


def test_of_two_who_write_at_once_the_second_chooses(keeper):
    wrote(keeper, "We feel safer.")
    _, form = writing(keeper)
    wrote(keeper, "We feel calm.")
    form.field.value = "We feel heard."
    form.save.click()
    assert [["Words", "We feel calm."]] == form.conflict.texts.theirs
    form.conflict.keep_mine.click()
    assert ["We feel heard."] == [each.text for each in kept(keeper)]


def test_of_two_who_begin_at_once_the_second_chooses(keeper):
    _, form = writing(keeper)
    wrote(keeper, "We feel calm.")
    form.field.value = "We feel heard."
    form.save.click()
    assert [["Words", "We feel calm."]] == form.conflict.texts.theirs
    form.conflict.keep_mine.click()
    assert ["We feel heard."] == [each.text for each in kept(keeper)]


def test_nobody_can_say_why_from_this(keeper):
    _, form = wrote(keeper, "The project caused this.")
    assert (("Nobody can say that from this. Say what changed.",), []) == (form.errors.messages, kept(keeper))


def test_words_are_kept_with_a_mark_of_what_their_section_told(keeper):
    wrote(keeper, "We feel safer.", place="care/heading")
    assert ["mark"] == [each.told for each in kept(keeper)]


def test_words_that_tell_how_far_to_trust_are_not_offered(keeper):
    panel = opened(keeper)
    panel.list.press(CHANGE, "care")
    assert ["care/heading"] == list(rows(panel))
    assert any(FIXED in each.static_html() for each in panel.section.view.children[:3])


def test_a_place_that_cannot_be_changed_opens_its_section(keeper):
    panel = opened(keeper)
    panel.open(ReportKind.FULL, "care/lead")
    assert ("care/heading", None) == (*rows(panel), panel.section.form)


def test_moving_on_keeps_what_is_half_written(keeper):
    panel, form = writing(keeper)
    form.field.value = "We feel safer."
    panel.section.finish()
    assert ["We feel safer."] == [each.text for each in kept(keeper)]


@pytest.mark.parametrize(
    ("ours", "hint"),
    [
        ("We want calm.", ""),
        ("14 of 18 people went up.", NUMBERS),
        ("In the last 3 months, 14 of 18 went up.", f"{NUMBERS} {SMALL.format('“3 months”')}"),
    ],
)
def test_of_numbers_only_what_ours_have_is_explained(keeper, ours, hint):
    _, form = writing(keeper, told=ours)
    assert hint == form.field.hint

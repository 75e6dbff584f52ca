"""Step 6, the plain summary: which sentences may be hard to read, and who checked its words."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from coimpact_widgets.domain.easy_read import EasyReadCheck
from coimpact_widgets.domain.edit import Arrangement, OwnWords
from coimpact_widgets.domain.report_kind import ReportKind
from coimpact_widgets.domain.role import Role
from coimpact_widgets.present.plain_rules import MOST_IN_ALL
from coimpact_widgets.widgets.card_list import REMOVE, UNDO
from coimpact_widgets.widgets.easy_read_part import (
    ALL_KEEP,
    CHECK_AGAIN,
    HOLDS,
    NO_MORE,
    NOT_YET,
    TO_COME,
    EasyReadPart,
)
from coimpact_widgets.widgets.edit_panel import EditPanel

from .editing import LEAD, parts
from .fake_keeper import FakeKeeper

HARD = "We utilise pans. 14 of 18 people went up."


@pytest.fixture
def keeper():
    return FakeKeeper()


def opened(keeper, words=HARD, kind="plain", mark=lambda: "abc"):
    """The edit panel at the sections of the plain summary."""
    panel = EditPanel(keeper, lambda _: parts(words), EasyReadPart(keeper, mark))
    panel.show(ReportKind(kind))
    return panel


def listed(panel):
    return [(row["question"], row["answer"]) for row in panel.plain.found.rows]


def said_so(panel, **other):
    """Adds a check, with an answer to each question."""
    cards = panel.plain.checks
    cards.add()
    answers = {"people": 3, "role": "facilitator", "on": date(2026, 8, 6), "words": "same", "asked": ""}
    for field in cards.form.fields:
        field.value = (answers | other)[field.name]
    cards.form.save.click()
    return cards


def test_each_hard_sentence_is_listed_with_what_to_do(keeper):
    told = "“utilise” is a hard word. Use “use”, or say next what it means."
    assert [("We utilise pans.", told)] == listed(opened(keeper))


def test_a_sentence_that_breaks_two_rules_is_listed_once(keeper):
    ((_, told),) = listed(opened(keeper, "We utilise twelve pans."))
    assert ("“utilise”" in told, "“twelve”" in told) == (True, True)


def test_change_the_words_opens_the_field_of_that_sentence(keeper):
    panel = opened(keeper)
    panel.plain.found.change(panel.plain.found.rows[0]["name"])
    assert (HARD, ReportKind.PLAIN) == (panel.section.form.field.value, panel.report)


def test_words_that_are_changed_are_held_against_the_rules_at_once(keeper):
    panel = opened(keeper)
    panel.open(ReportKind.PLAIN, LEAD)
    panel.section.form.field.value = "We use pans. 14 of 18 people went up."
    panel.section.form.save.click()
    panel.section.back.click()
    assert ([], ALL_KEEP in panel.plain.told.static_html()) == (listed(panel), True)


def test_hard_words_of_the_group_are_found_too(keeper):
    keeper.save(OwnWords(ReportKind.PLAIN, LEAD, "We facilitate. 14 of 18 people went up.", HARD))
    assert ["We facilitate."] == [sentence for sentence, _ in listed(opened(keeper))]


def test_sentences_of_a_section_that_is_left_out_are_not_listed(keeper):
    keeper.save(Arrangement(ReportKind.PLAIN, left_out=("changed",)))
    assert [] == listed(opened(keeper))


def test_the_list_and_the_name_follow_a_section_that_is_left_out(keeper):
    marks = ["abd", "abc"]
    panel = opened(keeper, mark=lambda: marks[-1])
    said_so(panel)
    marks.pop()
    panel.list.press(REMOVE, "changed")
    assert ([], NO_MORE[0] in panel.plain.standing.static_html()) == (listed(panel), True)


def test_a_summary_that_is_too_long_is_said_to_be(keeper):
    told = opened(keeper, "\n".join(["We cook."] * MOST_IN_ALL)).plain.told.static_html()
    assert ("fewer than 1,000" in told, ALL_KEEP in told) == (True, False)


def test_other_reports_have_no_such_list(keeper):
    panel = opened(keeper, kind="full")
    assert panel.plain.view not in panel.view.children


def test_a_summary_that_nobody_checked_says_what_makes_it_easy_read(keeper):
    assert NOT_YET[0].replace("“", "") in opened(keeper).plain.standing.static_html().replace("“", "")


def test_a_check_is_kept_with_the_mark_of_the_words(keeper):
    panel = opened(keeper)
    said_so(panel, asked="A larger clock.")
    (kept,) = keeper.contents().easy_read_checks
    assert EasyReadCheck(Role.FACILITATOR, 3, "2026-08-06", "A larger clock.", "abc") == kept
    assert HOLDS in panel.plain.standing.static_html()


def test_a_check_of_other_words_says_to_ask_again(keeper):
    said_so(opened(keeper))
    assert NO_MORE[0] in opened(keeper, mark=lambda: "abd").plain.standing.static_html()


def test_words_that_changed_since_they_were_checked_are_not_kept_as_checked(keeper):
    cards = said_so(opened(keeper), words="changed")
    assert ((CHECK_AGAIN,), ()) == (cards.form.errors.messages, keeper.contents().easy_read_checks)


def test_a_day_that_is_still_to_come_is_not_taken(keeper):
    cards = said_so(opened(keeper), on=datetime.now(UTC).date() + timedelta(days=2))
    assert (TO_COME,) == cards.form.errors.messages


def test_all_that_is_missing_is_said_at_once(keeper):
    cards = said_so(opened(keeper), people=None, role="", on=None, words="")
    assert 4 == len(cards.form.errors.messages)


def test_a_check_can_be_taken_out_and_put_back(keeper):
    panel = opened(keeper)
    cards = said_so(panel)
    id = cards.list.cards[0]["id"]
    cards.list.press(REMOVE, id)
    assert HOLDS not in panel.plain.standing.static_html()
    cards.list.press(UNDO, id)
    assert HOLDS in panel.plain.standing.static_html()


def test_who_checked_the_words_stands_on_a_printed_page(keeper):
    panel = opened(keeper)
    said_so(panel)
    assert "3 people checked it on 6 August 2026" in panel.static_html()


def test_the_words_of_the_summary_can_be_read_and_read_aloud(keeper):
    plain = EasyReadPart(keeper, lambda: "mark", lambda: ("Ours", "We cook & eat."))
    panel = EditPanel(keeper, lambda _: parts(), plain)
    panel.show(ReportKind.PLAIN)
    assert (["Ours", "We cook & eat."], True) == (plain.aloud.texts, plain.read in panel.view.children)
    assert '<p dir="auto">We cook &amp; eat.</p>' in plain.read.markup


def test_once_words_are_changed_the_list_that_they_came_from_is_there_again(keeper):
    panel = opened(keeper)
    panel.plain.found.change(panel.plain.found.rows[0]["name"])
    panel.section.form.field.value = "We use pans. 14 of 18 people went up."
    panel.section.form.save.click()
    assert ([], 1, "Saved") == (listed(panel), panel.plain.heading.focus_wanted, panel.at_once.text)
    assert panel.plain.view in panel.view.children

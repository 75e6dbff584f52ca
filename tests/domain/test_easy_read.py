"""The check that alone makes a plain summary "Easy Read"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from coimpact_widgets.domain.easy_read import DRAFT, EASY_READ, EasyReadCheck, title_of
from coimpact_widgets.domain.record import from_body, to_body
from coimpact_widgets.domain.report_kind import ReportKind
from coimpact_widgets.domain.role import Role

CHECK = EasyReadCheck(Role.FACILITATOR, 3, "2026-08-06", "Use a larger clock.", "abc")


def test_a_summary_that_nobody_checked_is_a_draft():
    assert DRAFT == title_of([], "abc")


def test_a_check_of_these_words_makes_it_easy_read():
    assert EASY_READ == title_of([CHECK], "abc")


def test_a_check_of_other_words_does_not():
    assert DRAFT == title_of([CHECK], "abd")


@pytest.mark.parametrize("lacking", [{"people": None}, {"people": 0}, {"role": None}, {"on": "soon"}])
def test_a_check_that_lacks_something_does_not(lacking):
    assert DRAFT == title_of([replace(CHECK, **lacking)], "abc")


def test_no_words_are_checked_by_a_check_of_no_words():
    assert DRAFT == title_of([replace(CHECK, words="")], "")


def test_an_older_check_of_these_words_still_counts():
    assert EASY_READ == title_of([CHECK, replace(CHECK, words="abd")], "abc")


def test_all_that_is_needed_is_asked_for_at_once():
    assert ["role", "people", "on", "words"] == [each.field for each in EasyReadCheck().problems()]


def test_a_whole_check_has_no_problems():
    assert ([], date(2026, 8, 6)) == (CHECK.problems(), CHECK.when)


def test_it_is_the_same_after_a_round_trip_through_json():
    assert CHECK == from_body(EasyReadCheck, to_body(CHECK))


def test_the_name_of_the_file_follows_the_title():
    slugs = [ReportKind.PLAIN.slug_of(title) for title in (DRAFT, EASY_READ)]
    assert (["plain-summary", "easy-read"], "report") == (slugs, ReportKind.FULL.slug_of("Full report"))

from __future__ import annotations

import pytest

from coimpact_widgets.domain.measure import TimePoint
from coimpact_widgets.exchange.heading_readings import readings
from coimpact_widgets.exchange.near_wording import likeness
from coimpact_widgets.exchange.time_words import likely_times, time_point_of

BEFORE, AFTER, LATER = TimePoint.BEFORE, TimePoint.AFTER, TimePoint.LATER


@pytest.mark.parametrize(
    ("heading", "words", "time"),
    [
        ("Coping", "coping", None),
        ("Coping before", "coping", BEFORE),
        ("Coping (post)", "coping", AFTER),
        ("after: Coping", "coping", AFTER),
        ("coping_pre", "coping", BEFORE),
        ("3. How well do you cope?", "how well do you cope", None),
        ("Q3) Coping - post", "coping", AFTER),
        ("group/inner/coping", "coping", None),
        ("group-coping", "coping", None),
        ("Rate each [Coping]", "coping", None),
        ("G01Q02[SQ001]. Coping", "coping", None),
        ("Ymdopi / Coping", "coping", None),
        ("Coping | Ymdopi", "coping", None),
        ("How well do you cope? (0 to 10)", "how well do you cope", None),
        ("<b>Coping</b>", "coping", None),
        ("Coping\nbefore", "coping", BEFORE),
    ],
)
def test_a_heading_can_be_read_without_what_stands_round_the_question(heading, words, time) -> None:
    assert (words, time) in {(each.words, each.time_point) for each in readings(heading)}


def test_the_words_as_they_stand_come_first() -> None:
    assert "coping before" == readings("Coping before")[0].words


@pytest.mark.parametrize(
    ("word", "time"),
    [
        ("Baseline", BEFORE),
        ("baseline_arm_1", BEFORE),
        ("Follow-up", AFTER),
        ("Cyn", BEFORE),
        ("Ar ôl", AFTER),
        ("Tuesday", None),
    ],
)
def test_a_time_is_known_by_many_words(word, time) -> None:
    assert time == time_point_of(word)


@pytest.mark.parametrize(
    ("words", "times"),
    [
        (["Pre", "Post"], {"Pre": BEFORE, "Post": AFTER}),
        (["T1", "T2", "T3"], {"T1": BEFORE, "T2": AFTER, "T3": LATER}),
        (["Wave 2", "Wave 1", ""], {"Wave 1": BEFORE, "Wave 2": AFTER}),
        (["Wave 1"], {}),
        (["before", "Tuesday"], {}),
    ],
)
def test_the_words_of_a_column_are_times_only_together(words, times) -> None:
    assert times == likely_times(words)


@pytest.mark.parametrize(
    ("heading", "wording", "near"),
    [
        ("Feeling confident", "How confident do you feel?", True),
        ("Lonely", "Loneliness", True),
        ("How are you coping?", "How well do you cope?", True),
        ("How safe do you feel at night?", "How safe do you feel at home?", False),
        ("Confidence in staff", "Trust in managers", False),
        ("", "Confidence", False),
    ],
)
def test_wordings_are_near_by_the_words_that_tell_them_apart(heading, wording, near) -> None:
    assert near == (likeness(heading, wording) >= 0.6)

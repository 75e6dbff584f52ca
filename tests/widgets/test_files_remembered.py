"""What a group told of a file is remembered for the next one, can be seen, and can be forgotten."""

from __future__ import annotations

import pytest

from coimpact_widgets.domain.file_memory import FileMemory
from coimpact_widgets.domain.measure import AnswerType, Measure
from coimpact_widgets.exchange.columns_before import memory_of
from coimpact_widgets.exchange.file_understood import look_at
from coimpact_widgets.widgets.answers_from_file import AnswersFromFile

from .fake_keeper import FakeKeeper

DATED = b"Ref,Day,Mood,Sleep\n" + b"".join(
    b"P%d,03/02/2026,So-so,4\nP%d,05/06/2026,Often,6\n" % (n, n) for n in (1, 2, 3)
)
ROUNDS = b"Your code,Stage,Lonely\n" + b"".join(
    b"P%d,Alpha,Never\nP%d,Omega,Often\n" % (n, n) for n in (1, 2, 3)
)
FEW = b"person code,Lonely before\nP1,so-so\nP1,so-so\nP1,so-so\nP2,so-so\nP3,Often\n"


@pytest.fixture
def keeper():
    keeper = FakeKeeper()
    keeper.save(Measure("o", "Lonely", "Do you feel lonely?", labels=("Never", "Sometimes", "Often")))
    keeper.save(Measure("o", "Sleep", "How do you sleep?", AnswerType.SCORE))
    return keeper


@pytest.fixture
def panel(keeper):
    return AnswersFromFile(keeper, look_at, lambda contents: b"empty")


def tell_all(panel, keeper, data=DATED):
    """Choose the file and tell everything about it that only the group knows, then keep it."""
    lonely = keeper.contents().measures[0].id
    panel.choose.choose("one.csv", data)
    corrected = panel.corrected
    corrected.columns.choose("column:2", f"answer|{lonely}||")
    corrected.questions.choose("when", "by date")
    corrected.questions.choose("days", "day")
    corrected.points.choose(f"answer:{lonely}\0so-so", "Sometimes")
    panel.keep.click()
    return corrected


def again(panel, data):
    panel.choose.choose("two.csv", data)
    return panel.corrected.reading


def about(panel):
    return {row["label"] for row in panel.remembered.list.rows}


def test_a_second_file_of_the_same_shape_asks_nothing(panel, keeper):
    tell_all(panel, keeper)
    reading = again(panel, DATED.replace(b"P1", b"P7"))
    assert ((), 12) == (reading.open_questions, len(reading.read.answers))


def test_words_that_were_explained_are_known_in_any_other_file(panel, keeper):
    tell_all(panel, keeper)
    reading = again(panel, b"person code,Lonely before\nP9,so-so\n")
    assert [2.0] == [each.value for each in reading.read.answers]


def test_words_that_are_not_in_a_file_are_not_listed_with_it(panel, keeper):
    tell_all(panel, keeper)
    assert () == again(panel, b"person code,Lonely before\nP9,Never\n").points


def test_what_a_word_of_a_time_column_means_is_remembered(panel, keeper):
    panel.choose.choose("one.csv", ROUNDS)
    for word, time in (("Alpha", "before"), ("Omega", "after")):
        panel.corrected.questions.choose(f"time:{word}", time)
    panel.keep.click()
    assert () == again(panel, ROUNDS.replace(b"P1", b"P2")).open_questions


def test_a_column_that_says_when_is_shown_as_it_was_chosen(panel, keeper):
    data = b"person code,Round,Lonely\nP1,Alpha,Never\nP1,Omega,Often\nP2,Alpha,Never\nP2,Omega,Often\n"
    panel.choose.choose("one.csv", data)
    for key, said in (("when", "column:1"), ("time:Alpha", "before"), ("time:Omega", "after")):
        panel.corrected.questions.choose(key, said)
    panel.keep.click()
    panel.choose.choose("two.csv", data.replace(b"P", b"Q"))
    when = panel.corrected.questions.rows[0]
    assert ("column:1", True) == (when["value"], "column:1" in [each["key"] for each in when["options"]])
    assert "The column that you chose says so. Your group told it so before." == when["hint"]


def test_age_groups_that_were_made_ours_are_made_again(panel, keeper):
    data = b"person code,How old are you?,Lonely before\nP1,18 to 34,Often\n"
    panel.choose.choose("one.csv", data)
    panel.corrected.columns.choose("column:1", "people group|age||")
    panel.corrected.points.choose("groups:age", "make")
    panel.keep.click()
    people = again(panel, data.replace(b"P1", b"P2")).read.people
    assert [("aged 18 to 34",)] == [person.people_groups for person in people]
    assert "Answers about people that are no group here, in files of one kind" in about(panel)


def test_when_a_whole_file_was_asked_is_asked_each_time(panel, keeper):
    data = b"person code,Lonely\nP1,Often\n"
    panel.choose.choose("one.csv", data)
    panel.corrected.questions.choose("when", "before")
    panel.keep.click()
    assert ["when"] == [each.key for each in again(panel, data).open_questions]


def test_what_is_remembered_can_be_seen(panel, keeper):
    tell_all(panel, keeper)
    assert {
        "Everything",
        "'so-so' as an answer of 'Lonely'",
        "The column 'ref'",
        "The column 'mood'",
        "What a column is used for, in files of one kind",
        "When people were asked, in files of one kind",
        "How dates are read, in files of one kind",
    } == about(panel)


def test_one_thing_can_be_forgotten(panel, keeper):
    tell_all(panel, keeper)
    key = next(row["key"] for row in panel.remembered.list.rows if "so-so" in row["label"])
    panel.remembered.list.choose(key, "forget")
    assert "'so-so' as an answer of 'Lonely'" not in about(panel)
    assert "Forgotten. The next file asks about it again." == panel.remembered.status.text
    assert ["so-so"] == [key.rpartition("\0")[2] for key in _points(again(panel, DATED))]


def _points(reading):
    return [each.key for each in reading.points if each.key.startswith("answer:")]


def test_everything_can_be_forgotten_at_once(panel, keeper):
    tell_all(panel, keeper)
    panel.remembered.list.choose("all", "forget")
    assert (set(), [FileMemory()]) == (
        about(panel),
        [each.value for each in keeper.contents().of(FileMemory)],
    )
    assert {"when"} <= {each.key for each in again(panel, DATED).open_questions}


def test_words_that_could_show_somebody_are_not_remembered(panel, keeper):
    panel.choose.choose("one.csv", b"person code,Lonely before\nP1,Ask Susan Jones about it\nP2,Often\n")
    panel.corrected.points.choose(panel.corrected.points.rows[0]["key"], "Often")
    panel.keep.click()
    assert () == memory_of(keeper.contents()).words


@pytest.mark.parametrize(("data", "many"), [(FEW, False), (FEW.replace(b"P3,Often", b"P3,so-so"), True)])
def test_words_are_remembered_only_where_three_people_gave_them(panel, keeper, data, many):
    lonely = keeper.contents().measures[0].id
    panel.choose.choose("one.csv", data)
    panel.corrected.points.choose("duplicates", "first")
    panel.corrected.points.choose(f"answer:{lonely}\0so-so", "Sometimes")
    panel.keep.click()
    assert many == bool(memory_of(keeper.contents()).words)


def test_a_word_of_a_time_column_that_few_people_have_is_not_remembered(panel, keeper):
    panel.choose.choose("one.csv", ROUNDS.replace(b"P3,Omega", b"P3,Zeta"))
    for word, time in (("Alpha", "before"), ("Omega", "after"), ("Zeta", "after")):
        panel.corrected.questions.choose(f"time:{word}", time)
    panel.keep.click()
    told = [key for _, key, _ in memory_of(keeper.contents()).choices if key.startswith("time:")]
    assert ["time:Alpha"] == told


def test_a_measure_that_was_removed_is_remembered_for_nothing(panel, keeper):
    tell_all(panel, keeper)
    keeper.remove(keeper.contents().measures[0])
    reading = again(panel, DATED)
    assert {"sleep"} == {each.heading.lower() for each in reading.layout.asked}

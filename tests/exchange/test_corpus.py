"""Every file of the corpus is read as the table that it holds, with nothing lost and nothing invented."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coimpact_widgets.exchange.columns_before import columns_before
from coimpact_widgets.exchange.file_opened import open_file
from coimpact_widgets.exchange.file_reading import FileReading, read_as_chosen
from coimpact_widgets.exchange.file_understood import understand
from coimpact_widgets.exchange.stories_of_file import stories_of
from coimpact_widgets.exchange.survey_tools import TOOLS, tool_of

from .corpus.open_text import OPEN_TEXT
from .corpus.quirk import MEASURES, Quirk
from .corpus.write import CORPUS


@pytest.fixture(scope="module")
def readings() -> dict[str, FileReading]:
    """Every file as it is read when the group has chosen."""
    return {quirk.stands_for: _read(quirk, quirk.chosen) for quirk in CORPUS}


def _read(quirk: Quirk, chosen: dict[str, str]) -> FileReading:
    opened = open_file(quirk.name, quirk.data, MEASURES)
    before = columns_before(quirk.earlier, MEASURES)
    understood = understand(opened, MEASURES, quirk.people, before, quirk.about)
    return read_as_chosen(understood, chosen, quirk.people)


def test_there_are_at_least_sixty_files_each_with_a_quirk_of_its_own() -> None:
    assert 60 <= len({quirk.stands_for for quirk in CORPUS}) == len(CORPUS)


@pytest.mark.parametrize("quirk", CORPUS, ids=lambda quirk: quirk.stands_for)
def test_a_file_holds_the_table_it_should(quirk: Quirk, readings: dict[str, FileReading]) -> None:
    assert quirk.answers == frozenset(readings[quirk.stands_for].read.answers)


@pytest.mark.parametrize(
    "quirk", [each for each in CORPUS if each.groups is not None], ids=lambda quirk: quirk.stands_for
)
def test_people_are_in_the_groups_they_should_be(quirk: Quirk, readings: dict[str, FileReading]) -> None:
    people = readings[quirk.stands_for].read.people
    assert quirk.groups == tuple(person.people_groups for person in people)


@pytest.mark.parametrize("quirk", CORPUS, ids=lambda quirk: quirk.stands_for)
def test_only_what_the_group_alone_can_tell_is_asked(quirk: Quirk, readings: dict[str, FileReading]) -> None:
    assert set(quirk.asks) == {each.key for each in readings[quirk.stands_for].questions}


@pytest.mark.parametrize("quirk", CORPUS, ids=lambda quirk: quirk.stands_for)
def test_what_there_is_to_look_at_is_listed(quirk: Quirk, readings: dict[str, FileReading]) -> None:
    assert set(quirk.points) == {each.key for each in readings[quirk.stands_for].points}


@pytest.mark.parametrize("quirk", [each for each in CORPUS if each.told], ids=lambda quirk: quirk.stands_for)
def test_what_was_not_used_or_changed_is_told(quirk: Quirk, readings: dict[str, FileReading]) -> None:
    read = readings[quirk.stands_for].read
    said = "\n".join((*read.notes, *(problem.message for problem in read.problems)))
    assert [] == [words for words in quirk.told if words not in said]


OF_TOOLS = [each for each in CORPUS if tool_of(open_file(each.name, each.data, MEASURES).best.headings)]
"""The exports of survey tools, of forms that did not come from our own plan."""
MOST_CHOICES = 3


def test_the_exports_of_all_six_survey_tools_are_there() -> None:
    tools = {tool_of(open_file(each.name, each.data, MEASURES).best.headings) for each in OF_TOOLS}
    assert {each.name for each in TOOLS} == {each.name for each in tools if each}


@pytest.mark.parametrize("quirk", OF_TOOLS, ids=lambda quirk: quirk.stands_for)
def test_an_export_of_a_survey_tool_takes_at_most_three_choices(
    quirk: Quirk, readings: dict[str, FileReading]
) -> None:
    reading = readings[quirk.stands_for]
    assert () == reading.open_questions
    assert MOST_CHOICES >= len({*quirk.chosen, *(each.key for each in reading.questions)})


@pytest.mark.parametrize("quirk", CORPUS, ids=lambda quirk: quirk.stands_for)
def test_what_people_wrote_is_told_as_they_wrote_it(quirk: Quirk, readings: dict[str, FileReading]) -> None:
    reading = readings[quirk.stands_for]
    code = reading.understood.opened.sha256[:4].upper()
    told = [replace(each, person=each.person.replace("#", f"{code}-")) for each in quirk.tells]
    assert told == list(stories_of(reading).stories)


@pytest.mark.parametrize("quirk", OPEN_TEXT, ids=lambda quirk: quirk.stands_for)
def test_what_there_is_to_look_at_in_words_is_listed(quirk: Quirk, readings: dict[str, FileReading]) -> None:
    assert set(quirk.of_words) == {each.key for each in stories_of(readings[quirk.stands_for]).points}

"""Who wrote the words of a file, and what is told of rows whose words alone can be kept."""

from __future__ import annotations

from coimpact_widgets.domain.answer import Story
from coimpact_widgets.domain.project import Contents, Project
from coimpact_widgets.exchange.file_reading import FileReading, read_as_chosen
from coimpact_widgets.exchange.file_understood import look_at
from coimpact_widgets.exchange.stories_of_file import stories_of

from .zoo import MEASURES, messages

BELL = "I can ring the bell at two in the morning, and somebody comes."
LOUD = "It was too loud on Fridays, so I stopped coming to the café."
NO_CODE = "there is no person code. Enter the code of the person who answered."


def reading(text: str) -> FileReading:
    contents = Contents(Project("cafe", "A café"), records=MEASURES)
    return read_as_chosen(look_at("words.csv", text.encode(), contents), {})


def stories(text: str) -> tuple[Story, ...]:
    return stories_of(reading(text)).stories


def test_a_group_that_is_not_ticked_is_no_role() -> None:
    told = stories(
        f'person code,people group/carer,people group/staff,Comments\nP1,0,1,"{BELL}"\nP2,1,0,"{LOUD}"\n'
    )
    assert ["staff", "carer"] == [each.role for each in told]


def test_a_role_among_several_groups_is_found() -> None:
    (told,) = stories(f'person code,people group,Comments\nP1,night owls; Staff,"{BELL}"\n')
    assert "staff" == told.role


def test_only_the_answers_of_a_row_without_a_code_are_told_as_not_used() -> None:
    text = f'person code,Coping before,Comments\nP1,3,"{BELL}"\n,4,"{LOUD}"\n,5,\n'
    told = [f"Row 3, all but its words: {NO_CODE}", f"Row 4: {NO_CODE}"]
    assert (told, [BELL, LOUD]) == (messages(reading(text).read), [each.text for each in stories(text)])

"""The stories of a file: what can be kept, what a group chooses of them, and what became of every cell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..domain.answer import Consent, Story
from ..domain.personal_details import personal_details
from ..domain.role import Role
from .file_questions import Question
from .file_reading import FileReading
from .row_points import Point
from .rows_sorted import listed, short
from .stories_taken import StoriesTaken, take_stories
from .story_points import STORIES, Details, Settings, StoriesRead, read_stories

CONSENT, OUTCOME, ROLE = f"{STORIES}consent:", f"{STORIES}outcome:", f"{STORIES}role"
ONLY_GROUP = "The file does not say who may read these words, so only your group may."
ONLY_IF_AGREED = "The file does not say. Choose more than your group only if everybody agreed to it."
AS_EACH_SAID = "Who may read each story is as the file says."
READERS = (
    (Consent.GROUP.value, "Only our group"),
    (Consent.REPORT.value, "Our report may quote them: everybody agreed"),
    (Consent.PUBLIC.value, "Anywhere: everybody agreed"),
)
NO_OUTCOME, NOT_KNOWN = ("", "None of these, or I'm not sure"), ("", "Not known")


@dataclass(frozen=True)
class StoriesOfFile:
    """What a file holds of stories.

    `questions` always have an answer: what is chosen now stands in each. `notes` account for every cell.
    """

    stories: tuple[Story, ...] = ()
    questions: tuple[Question, ...] = ()
    points: tuple[Point, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def told(self) -> bool:
        """Whether everything is told that only the group can tell."""
        return all(each.chosen for each in self.points)


def stories_of(
    reading: FileReading,
    outcomes: Sequence[tuple[str, str]] = (),
    there: Sequence[Story] = (),
    details: Details = personal_details,
) -> StoriesOfFile:
    """The stories of a file, by what was chosen.

    `outcomes` are record ids with their words, and `there` the stories of the project. `details` is as for
    `read_stories`.
    """
    if reading.taken is None or not reading.layout.stories:
        return StoriesOfFile()
    taken = take_stories(reading.taken)
    asking = _Asking(reading, taken, outcomes)
    read = read_stories(taken.said, there, reading.chosen, asking.settings(), details=details)
    notes = tuple(_notes(taken, read, asking.says_who))
    return StoriesOfFile(read.stories, tuple(asking.questions()), read.points, notes)


class _Asking:
    def __init__(
        self, reading: FileReading, taken: StoriesTaken, outcomes: Sequence[tuple[str, str]]
    ) -> None:
        self._layout, self._chosen = reading.layout, reading.chosen
        self._taken, self._outcomes = taken, outcomes
        self.says_who = self._layout.readers is not None

    def settings(self) -> Settings:
        """What is taken where the file says nothing."""
        columns, chosen = self._layout.stories, self._chosen
        return Settings(
            {n: Consent(chosen[f"{CONSENT}{n}"]) for n in columns if f"{CONSENT}{n}" in chosen},
            {n: chosen.get(f"{OUTCOME}{n}", "") for n in columns},
            chosen.get(ROLE, ""),
        )

    def questions(self) -> Iterator[Question]:
        """Who may read the words of each column, what they are about, and who said them."""
        for column in self._layout.stories:
            heading = short(self._layout.table.headings[column])
            if not self.says_who:
                yield self._question(
                    f"{CONSENT}{column}", f"Who may read '{heading}'?", ONLY_IF_AGREED, READERS
                )
            if self._outcomes:
                options = (NO_OUTCOME, *self._outcomes)
                yield self._question(
                    f"{OUTCOME}{column}", f"Which outcome is '{heading}' about?", "", options
                )
        if any(not each.role for each in self._taken.said):
            roles = (NOT_KNOWN, *((str(role), role.many[0].upper() + role.many[1:]) for role in Role))
            yield self._question(ROLE, "Who wrote the words whose role the file does not say?", "", roles)

    def _question(self, key: str, words: str, why: str, options: Sequence[tuple[str, str]]) -> Question:
        return Question(key, words, why, tuple(options), self._chosen.get(key, options[0][0]))


def what_became(read: StoriesRead, noun: str, who: str) -> Iterator[str]:
    """How many stories can be kept, `who` may read them, and what became of all else. `noun` is "row"."""
    count = len(read.stories)
    yield f"{count:,} {'story' if count == 1 else 'stories'} can be kept."
    if count:
        yield who
    for why, places in read.left.items():
        yield f"Left out ({why}): {_places(noun, places)}."
    if read.changed:
        yield f"Words that may show who somebody is were taken out: {_places(noun, read.changed)}."


def _notes(taken: StoriesTaken, read: StoriesRead, says_who: bool) -> Iterator[str]:
    yield from what_became(read, "row", AS_EACH_SAID if says_who else _levels(read.stories))
    if taken.empty:
        yield f"Cells without words: {taken.empty:,}."
    if taken.unwanted:
        yield f"Some people do not want their words kept: {_places('row', taken.unwanted)}."


def _levels(stories: Sequence[Story]) -> str:
    if all(each.consent is Consent.GROUP for each in stories):
        return ONLY_GROUP
    wider = sum(each.consent.may_leave for each in stories)
    return f"You chose that others may read {wider:,} of them."


def _places(noun: str, places: Sequence[str]) -> str:
    places = list(dict.fromkeys(places))
    return f"{noun if len(places) == 1 else f'{noun}s'} {listed(places, 10)}"

"""Stories as cards: what was said or seen, who said it by role, about which outcome, and who may read it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from secrets import token_hex
from typing import Any
from zlib import crc32

from ..domain.answer import Consent, Expected, Quoting, Story
from ..domain.keeper import Keeper
from ..domain.person_code import same_code
from ..domain.project import Contents
from ..domain.record import Record
from ..domain.role import Role
from ..domain.theme import Coding
from ..domain.unexpected import Felt
from ..errors import CannotUndo, PersonNotThere, Problem, SaveConflict
from ..present.group_names import called_one
from ..present.phrases import capital
from .consent_words import CONSENT
from .field import Field
from .long_text_field import LongTextField
from .one_of import OneOf
from .outcome_field import outcome_field, outcome_options
from .pasted_stories import PastedStories
from .sitting import Sitting
from .story_list import StoryList
from .text_field import TextField

EXPECTED = [
    (Expected.EXPECTED.value, "Yes, we hoped for it"),
    (Expected.NOT_EXPECTED.value, "No, nobody planned it"),
]
IN_TURN = "in its turn"
QUOTING = [
    (Quoting.FIRST.value, "Yes, before others"),
    (IN_TURN, "Where there is room"),
    (Quoting.NOT.value, "No"),
]


class StoryKeeper:
    """Keeps stories as cards keep records. A removed story is erased at once; an undo keeps it anew.

    With it go the themes that readers found in it, and they come back with it.

    A person who withdraws is erased with their stories: none of them comes back, by undo or by choice.

    What a story says stands for its version, so that nobody writes over what somebody else changed, and a
    story whose consent was withdrawn does not come back by itself.
    """

    def __init__(self, keeper: Keeper) -> None:
        self._keeper = keeper
        self._removed: list[tuple[Story, list[Coding]]] = []
        self._sitting = Sitting(keeper, "Typed in stories")

    def contents(self) -> Contents:
        """The whole project as it is now."""
        return self._keeper.contents()

    def save(self, value: Story, record: Record[Story] | None = None) -> Record[Story]:
        """Keep a story, in place of the one in `record`.

        Raises SaveConflict when that has changed, PersonNotThere when nobody has the story's person code.
        """
        if record:
            self._compare(value, record)
        if not self._has_person(value):
            raise PersonNotThere(value.person)
        story = replace(value, id=record.id if record else value.id or token_hex(8))
        self._sitting.gather(stories=[story])
        return story_record(story)

    def remove(self, record: Record[Story]) -> int:
        """Erase a story. Returns what `undo` takes. Raises SaveConflict when it has changed."""
        self._compare(record.value, record)
        codings = [each for each in self.contents().codings if each.story == record.id]
        self._keeper.remove_story(record.value)
        self._removed.append((record.value, codings))
        return len(self._removed) - 1

    def undo(self, seq: int) -> None:
        """Keep a removed story again. Raises CannotUndo when the person who told it is gone."""
        story, codings = self._removed[seq]
        if not self._has_person(story):
            raise CannotUndo("the person who told it is no longer in the project")
        self.save(story)
        for coding in codings:
            self._keeper.save(coding)

    def _has_person(self, story: Story) -> bool:
        """Whether the person who told it is there; or the story still is, from somebody who never was."""
        contents = self.contents()
        kept = ((each.id, each.person) for each in contents.stories)
        there = (person.code for person in contents.people)
        return not story.person or story.person in there or (story.id, story.person) in kept

    def _compare(self, mine: Story, record: Record[Story]) -> None:
        theirs = next((each for each in self.contents().stories if each.id == record.id), None)
        now = story_record(theirs).version if theirs else 0
        if now != record.version:
            raise SaveConflict(mine, theirs, now)


def story_record(story: Story) -> Record[Story]:
    """A story as cards want it."""
    version = crc32(repr(story).encode("utf-8", "surrogatepass"))
    return Record(story.id, version, story, story.role, datetime(1970, 1, 1, tzinfo=UTC))


def story_cards(keeper: Keeper) -> StoryList:
    """The stories of a project, to find, add to, change and remove, with a way to paste many at once."""

    def show() -> None:
        cards.refresh()

    cards = StoryList(
        StoryKeeper(keeper),
        Story,
        noun="story",
        plural="stories",
        fields=lambda story: _fields(keeper, story),
        make=lambda values, old: _story(keeper, values, old),
        check=lambda story, record: _nobody(keeper, story, record),
        title=lambda story: story.text,
        detail=detail_of,
        records=lambda contents: tuple(story_record(each) for each in contents.stories),
        below=PastedStories(keeper, show),
    )
    return cards


def _fields(keeper: Keeper, story: Story | None) -> list[Field]:
    story = story or Story("")
    roles = [(role, role.capitalize()) for role in dict.fromkeys([*map(str, Role), story.role]) if role]
    return [
        LongTextField(
            name="text",
            label="What was said, or what did you see?",
            hint="Leave out names, and anything else that would show who it was.",
            value=story.text,
        ),
        OneOf(
            name="role",
            label="Who said it?",
            options=roles,
            value=story.role,
            optional=True,
        ),
        outcome_field(outcome_options(keeper.contents()), story.outcome, optional=True),
        *_what_it_tells(story),
        OneOf(
            name="consent",
            label="Who did they say may read it, and where?",
            options=CONSENT,
            value=story.consent.value,
        ),
        OneOf(
            name="quoting",
            label="Should your report quote it?",
            hint="It is quoted only where they said that others may read it.",
            options=QUOTING,
            value=story.quoting or IN_TURN,
        ),
        TextField(
            name="person",
            label="Person code",
            hint="Then the story goes too if they change their mind. It is never shown in a report.",
            value=story.person,
            optional=True,
        ),
    ]


def _what_it_tells(story: Story) -> list[Field]:
    return [
        OneOf(
            name="expected",
            label="Did you expect what it tells?",
            options=EXPECTED,
            value=story.expected or "",
            optional=True,
        ),
        OneOf(
            name="felt",
            label="Was it good or bad for people?",
            options=[(each.value, capital(each.value)) for each in Felt],
            value=story.felt or "",
            optional=True,
        ),
    ]


def _story(keeper: Keeper, values: dict[str, Any], old: Story | None) -> Story:
    said = " ".join(values["person"].split())
    people = [person.code for person in keeper.contents().people]
    alike = [code for code in people if same_code(code, said)]
    return Story(
        text=values["text"].strip(),
        role=values["role"],
        outcome=values["outcome"],
        consent=Consent(values["consent"]),
        person=said if said in people or not alike else alike[0],
        id=old.id if old else "",
        expected=Expected(values["expected"]) if values["expected"] else None,
        felt=Felt(values["felt"]) if values["felt"] else None,
        quoting=Quoting(values["quoting"]) if values["quoting"] != IN_TURN else None,
    )


def _nobody(keeper: Keeper, story: Story, record: Record[Story] | None) -> list[Problem]:
    """That nobody has the person code that was typed."""
    before = record.value.person if record else ""
    people = (person.code for person in keeper.contents().people)
    if story.person in ("", before, *people):
        return []
    return [Problem("person", str(PersonNotThere(story.person)))]


def detail_of(story: Story) -> str:
    """Who told a story, who may read it, and what else is known of it, as sentences."""
    who = called_one(story.role) or "Role not known"
    consent = dict(CONSENT)[story.consent.value]
    tells = capital(", ".join(filter(None, (story.expected, story.felt))))
    quoted = {Quoting.FIRST: "Quoted before others.", Quoting.NOT: "Not quoted."}
    said = f"{who}. Who may read it: {consent[0].lower()}{consent[1:]}."
    more = (f"{tells}." if tells else "", quoted.get(story.quoting, "") if story.quoting else "")
    return " ".join(filter(None, (said, *more)))

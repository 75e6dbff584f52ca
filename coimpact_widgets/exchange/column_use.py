"""What a column of a file is used for, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from ..domain.measure import Measure, TimePoint
from ..domain.record import Record
from ..library.people_groups import about_themselves


class Use(StrEnum):
    """The kinds of use. DATE says when a row was written. NOTHING is a column that is not used.

    STORY holds what people wrote, and READERS who they said may read it. AGREED says what they agreed to.
    """

    NOTHING = ""
    PERSON_CODE = "person code"
    PEOPLE_GROUP = "people group"
    TIME_POINT = "time point"
    DATE = "date"
    ANSWER = "answer"
    STORY = "story"
    READERS = "who may read the story"
    AGREED = "what people agreed to"


@dataclass(frozen=True)
class ColumnUse:
    """What one column is used for.

    `measure` is a record id. Without a `time_point` of its own, the row or the whole file says when.
    `ticked` is what a tick in the column means: an answer, or a people group. `about` is the key of what
    people say of themselves there, which puts them in people groups, or of what they agreed to.
    """

    use: Use = Use.NOTHING
    measure: str = ""
    time_point: TimePoint | None = None
    ticked: str = ""
    about: str = ""

    @property
    def key(self) -> str:
        """The use as one text, which `use_of` reads back."""
        return "|".join((self.use, self.measure or self.about, self.time_point or "", self.ticked))

    def became(self, names: Mapping[str, str]) -> str:
        """What the column became, such as "Lonely, before"; empty where it is not used.

        `names` has the name of each measure by its record id.
        """
        if self.use is Use.NOTHING:
            return ""
        what = names.get(self.measure, "") if self.use is Use.ANSWER else str(self.use)
        if self.about:
            how = ": " if self.use is Use.AGREED else " by "
            return f"{what}{how}{self.about.replace('_', ' ')}"
        when = f", {self.time_point}" if self.time_point else ""
        return f"{what}{when}{f': {self.ticked}' if self.ticked else ''}"


NOT_USED = ColumnUse()
PERSON, GROUP = ColumnUse(Use.PERSON_CODE), ColumnUse(Use.PEOPLE_GROUP)
WHEN, DATED = ColumnUse(Use.TIME_POINT), ColumnUse(Use.DATE)
TOLD, READERS = ColumnUse(Use.STORY), ColumnUse(Use.READERS)
AGREES = tuple(ColumnUse(Use.AGREED, about=about) for about in ("answers", "quotes", "until"))


@dataclass(frozen=True)
class ProposedColumn:
    """What a column may be used for, with the reason in a sentence.

    `fits` are the uses to choose from where nobody but the group can tell; until then it is not used.
    `look` marks a use that is likely, and that the group should look at. `examples` are the first different
    cells, `filled` how many are not empty, and `different` how many differ.
    """

    index: int
    heading: str
    use: ColumnUse
    reason: str
    fits: tuple[ColumnUse, ...] = ()
    look: bool = False
    examples: tuple[str, ...] = ()
    filled: int = 0
    different: int = 0


def use_of(key: str) -> ColumnUse:
    """The use that has this key."""
    use, what, time_point, ticked = key.split("|", 3)
    measure, about = ("", what) if use in (Use.PEOPLE_GROUP, Use.AGREED) else (what, "")
    return ColumnUse(Use(use), measure, TimePoint(time_point) if time_point else None, ticked, about)


def all_uses(measures: Sequence[Record[Measure]]) -> tuple[ColumnUse, ...]:
    """Every use that a column can be given, in the order people read them."""
    timed = tuple(
        ColumnUse(Use.ANSWER, measure.id, time)
        for measure in measures
        for time in (None, *(each for each in TimePoint if each in measure.value.time_points))
    )
    about = (ColumnUse(Use.PEOPLE_GROUP, about=each.key) for each in about_themselves())
    return (NOT_USED, PERSON, GROUP, *about, WHEN, DATED, TOLD, READERS, *AGREES, *timed)

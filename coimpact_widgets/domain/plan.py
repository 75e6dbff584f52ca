"""The plan: how a group will ask, what it tells people, and what it does with what they say."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from ..errors import Problem


class Way(StrEnum):
    """How a question reaches somebody, and the answer comes back."""

    PAPER = "on paper"
    IN_PERSON = "in person"
    PHONE = "by phone"
    ONLINE = "online"


class Format(StrEnum):
    """A form of the questions that more people can use than small print alone."""

    EASY_READ = "Easy Read"
    LARGE_PRINT = "large print"
    BSL = "British Sign Language"
    SPOKEN = "read aloud"
    OTHER_LANGUAGE = "another language"


@dataclass(frozen=True)
class Plan:
    """How the group will ask, the same for all its measures. There is one in a project; all is optional.

    `asked_by` is who asks. `languages` are the other languages, where `formats` has OTHER_LANGUAGE.
    `told` is what people are told before they answer, and `agrees_to` what they then say yes to.
    `kept_where`, `seen_by` and `kept_for` say what happens to the answers: where, who sees them, how long.
    `other_reason` is what could make others believe that a change came of the work, where there is no
    comparison group: that stands in `Comparison`. `licences` are the ids of the scales whose owner allowed
    the group to use them. `about_people` are the keys of what people are asked about themselves.
    """

    kind: ClassVar[str] = "plan"
    asked_by: str = ""
    ways: tuple[Way, ...] = ()
    formats: tuple[Format, ...] = ()
    languages: str = ""
    told: str = ""
    agrees_to: str = ""
    kept_where: str = ""
    seen_by: str = ""
    kept_for: str = ""
    other_reason: str = ""
    licences: tuple[str, ...] = ()
    about_people: tuple[str, ...] = ()

    def problems(self) -> list[Problem]:
        """What has to be put right before this plan can be kept."""
        if Format.OTHER_LANGUAGE in self.formats and not self.languages.strip():
            return [Problem("languages", "Enter which other languages.")]
        return []

"""What one person agreed to: that their answers are counted, that their words are quoted, and until when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .day import day_in_words, day_kept

YES, NO = "yes", "no"


@dataclass(frozen=True, slots=True)
class AgreedTo:
    """What somebody agreed to, None where nobody wrote it down. `until` is a day as "2027-08-06", or empty.

    Answers of somebody who said no are kept back from everything that is made of answers, and so are the
    words of somebody who wants no quotes from everything that leaves the group.
    """

    answers: bool | None = None
    quotes: bool | None = None
    until: str = ""

    def over(self, before: AgreedTo) -> AgreedTo:
        """What stands once this is said after `before`: what it leaves out stays as it was."""
        return AgreedTo(
            before.answers if self.answers is None else self.answers,
            before.quotes if self.quotes is None else self.quotes,
            self.until or before.until,
        )

    def at_most(self, other: AgreedTo) -> AgreedTo:
        """What stands where one person said both, and nobody knows which last: a no, and the earlier day."""
        return AgreedTo(
            _no_first(self.answers, other.answers),
            _no_first(self.quotes, other.quotes),
            min(filter(None, (self.until, other.until)), default=""),
        )

    @property
    def last_day(self) -> date | None:
        """The last day on which what they said may be kept, or None where they set none."""
        return day_kept(self.until)

    @property
    def kept(self) -> str:
        """All of it as one text, which `read_agreed` reads back; empty where nothing is known."""
        parts = (("answers", self.answers), ("quotes", self.quotes))
        said = [f"{name}: {YES if agreed else NO}" for name, agreed in parts if agreed is not None]
        return "; ".join([*said, *([f"until: {self.until}"] if self.until else [])])

    @property
    def told(self) -> str:
        """All of it in words, such as "Their answers are counted. No quotes."."""
        found = []
        if self.answers is not None:
            found.append("Their answers are counted." if self.answers else "Their answers are not counted.")
        if self.quotes is not None:
            found.append("They may be quoted." if self.quotes else "No quotes.")
        if self.last_day:
            found.append(f"Keep it until {day_in_words(self.last_day)}.")
        return " ".join(found)


NOTHING_SAID = AgreedTo()


def _no_first(one: bool | None, other: bool | None) -> bool | None:
    said = [each for each in (one, other) if each is not None]
    return all(said) if said else None


def read_agreed(text: str) -> AgreedTo:
    """What somebody agreed to, from the text it is kept as. Raises ValueError for any other text."""
    if not text:
        return NOTHING_SAID
    parts = {name: said for name, _, said in (each.partition(": ") for each in text.split("; "))}
    if not parts.keys() <= {"answers", "quotes", "until"} or {parts.get("answers"), parts.get("quotes")} - {
        *(YES, NO, None)
    }:
        raise ValueError("what somebody agreed to is not clear")
    said = {name: parts[name] == YES for name in ("answers", "quotes") if name in parts}
    return AgreedTo(said.get("answers"), said.get("quotes"), parts.get("until", ""))

"""Blocks that people answer on paper: boxes to tick, numbers to choose from, places to write."""

from __future__ import annotations

from dataclasses import dataclass

from ..present.figure import Figure


@dataclass(frozen=True)
class Tick:
    """One answer to tick: its words, and perhaps a face beside them that says no more than they do."""

    words: str
    face: Figure | None = None


@dataclass(frozen=True)
class Ticks:
    """Answers to tick, each with a box. Those `aside` stand in one line: why there is no answer.

    Short ones may stand `beside` each other.
    """

    answers: tuple[Tick, ...]
    aside: bool = False
    beside: bool = False

    @property
    def said(self) -> tuple[str, ...]:
        """Its words."""
        return tuple(each.words for each in self.answers)


@dataclass(frozen=True)
class NumberLine:
    """Numbers to choose one of, in a row, with the words for the lowest and the highest over its ends."""

    numbers: tuple[str, ...]
    ends: tuple[str, str] = ("", "")

    @property
    def said(self) -> tuple[str, ...]:
        """Its words."""
        return (*self.numbers, *self.ends)

    @property
    def ends_in_words(self) -> tuple[str, ...]:
        """What stands over the ends, such as "0: Not at all"; empty where nobody has said what they mean."""
        outer = (self.numbers[0], self.numbers[-1])
        return tuple(f"{n}: {words}" if words else "" for n, words in zip(outer, self.ends, strict=True))


@dataclass(frozen=True)
class WriteHere:
    """A place to write in, as high as so many lines. `narrow` is a place for a few letters."""

    lines: int = 1
    narrow: bool = False

    @property
    def said(self) -> tuple[str, ...]:
        """Its words: it has none."""
        return ()


@dataclass(frozen=True)
class SmallPrint:
    """A line for the team, in small letters: where the answer belongs."""

    text: str

    @property
    def said(self) -> tuple[str, ...]:
        """Its words."""
        return (self.text,)


@dataclass(frozen=True)
class CutLine:
    """A line to cut along, between two cards."""

    @property
    def said(self) -> tuple[str, ...]:
        """Its words: it has none."""
        return ()


AnswerBlock = Ticks | NumberLine | WriteHere | SmallPrint | CutLine
"""What a form has and a report has not."""

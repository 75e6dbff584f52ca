"""A check in words: what it is called when something is seen, why that matters, and how to put it right."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from html import escape

from ..domain.check import Meant, Seen, meant_among
from ..domain.project import Contents
from ..domain.record import Record
from .html import heading
from .numbers import whole
from .phrases import capital, sentence

NOTHING_MORE = "There is nothing more to look at."
MEANT_HEADING = "You meant these"

Words = Mapping[StrEnum, str]


@dataclass(frozen=True)
class Check:
    """What a check sees in a project, and its words for each fault.

    `fixes` say how to put it right and, where it needs saying, why it matters. `buttons` are the words of
    the button that leads there, where these are not "Change". `title` names what it was seen on, and `detail`
    what the heading does not say. `looks_at` says what the check looks at, `nothing` that it sees nothing.
    There is something to check once it `has_begun`, before which `not_begun` is said, and the answers tell
    how much there is once it is `worth_counting`.
    """

    see: Callable[[Contents], Sequence[Seen]]
    headings: Words
    fixes: Words
    title: Callable[[Contents, Seen], str]
    detail: Callable[[Seen], str]
    looks_at: str
    nothing: str
    not_begun: str
    has_begun: Callable[[Contents], bool]
    worth_counting: Callable[[Contents], bool]
    buttons: Words = field(default_factory=dict)

    def sorted_out(self, contents: Contents) -> tuple[list[Seen], tuple[tuple[Seen, Record[Meant]], ...]]:
        """What there is to look at, and what the group meant."""
        seen = self.see(contents)
        meant = meant_among(seen, contents.of(Meant))
        answered = {each.key for each, _ in meant}
        return [each for each in seen if each.key not in answered], meant

    def so_many(self, to_look_at: int, meant: int) -> str:
        """How much there is to look at, and how much the group meant, a line each."""
        things = "thing" if to_look_at == 1 else "things"
        nothing = NOTHING_MORE if meant else self.nothing
        said = f"{whole(to_look_at)} {things} to look at" if to_look_at else nothing
        return f"{said}\n{whole(meant)} you meant" if meant else said

    def in_words(self, contents: Contents) -> str:
        """How much there is to look at, or nothing before that is worth counting."""
        if not self.worth_counting(contents):
            return ""
        standing, meant = self.sorted_out(contents)
        return self.so_many(len(standing), len(meant))

    def meant_detail(self, seen: Seen, meant: Meant) -> str:
        """What the group meant, and why where it said so."""
        return f"{self.headings[seen.fault]}. {sentence(capital(meant.why.strip()))}".strip()

    def html(self, contents: Contents) -> str:
        """Everything to look at, under what it is, with how to put it right; then what the group meant."""
        standing, meant = self.sorted_out(contents)
        parts = [
            f"{heading(self.headings[fault], 3)}<p>{self.fixes[fault]}</p>"
            f"{_list(self._told(contents, each) for each in standing if each.fault is fault)}"
            for fault in dict.fromkeys(each.fault for each in standing)
        ]
        kept = _list(
            (self.title(contents, seen), self.meant_detail(seen, record.value)) for seen, record in meant
        )
        return "".join(parts) + (f"{heading(MEANT_HEADING, 3)}{kept}" if meant else "")

    def _told(self, contents: Contents, seen: Seen) -> tuple[str, str]:
        return self.title(contents, seen), self.detail(seen)


def _list(items: Iterable[tuple[str, str]]) -> str:
    """Each title with its detail."""
    told = (
        f'<li dir="auto"><strong>{escape(title)}</strong>{f"<br>{escape(more)}" if more else ""}</li>'
        for title, more in items
    )
    return f"<ul>{''.join(told)}</ul>"

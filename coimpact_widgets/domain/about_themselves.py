"""What people may be asked about themselves, and the people groups that their answers put them in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from .answer import Missing
from .typed_answer import MISSING_WORDS, plain


@dataclass(frozen=True)
class GroupChoice:
    """One answer, and the people group that it puts somebody in.

    `words` are other ways to write it in a file. `low` and `high` are years of age, where it is about them.
    """

    answer: str
    people_group: str
    words: tuple[str, ...] = ()
    low: int | None = None
    high: int | None = None


@dataclass(frozen=True)
class AboutThemselves:
    """One thing that people may be asked about themselves. It is always theirs to leave out.

    `why` says what it is good for. `headings` are how columns of files are called that hold it.
    """

    key: str
    name: str
    question: str
    why: str
    choices: tuple[GroupChoice, ...]
    headings: tuple[str, ...]
    source: str

    @property
    def column(self) -> str:
        """The name of its column in our own form for survey tools."""
        return f"about_{self.key}"

    @property
    def of_age(self) -> bool:
        """Whether it is about years of age."""
        return any(each.high is not None for each in self.choices)

    @property
    def people_groups(self) -> tuple[str, ...]:
        """The people groups that it can put somebody in."""
        return tuple(dict.fromkeys(each.people_group for each in self.choices))

    def group_of(self, text: str) -> str | None:
        """The people group that these words put somebody in; None where they are no answer to it."""
        said = plain(text)
        if _AGE.fullmatch(said) and self.of_age:
            return self._of_age(int(said))
        return self._groups.get(_key(said))

    @staticmethod
    def says_nothing(text: str) -> bool:
        """Whether these words say that somebody gave no answer."""
        return plain(text.replace("_", " ")) in _NO_ANSWER

    def _of_age(self, years: int) -> str | None:
        for each in self.choices:
            if each.low is not None and each.high is not None and each.low <= years <= each.high:
                return each.people_group
        return None

    @cached_property
    def _groups(self) -> dict[str, str]:
        return {
            _key(plain(words)): each.people_group
            for each in self.choices
            for words in (each.people_group, each.answer, code_of(each.answer), *each.words, *_bands(each))
        }


_AGE = re.compile(r"\d{1,3}")
_NO_ANSWER = frozenset(
    word for missing in Missing for word in MISSING_WORDS[missing] if missing is not Missing.NOT_APPLICABLE
) | {"n/a", "not applicable"}


def code_of(answer: str) -> str:
    """How a survey tool keeps an answer, such as "25_to_34"."""
    return re.sub(r"[^a-z0-9]+", "_", answer.casefold()).strip("_")


def groups_of(asked: Iterable[AboutThemselves]) -> tuple[str, ...]:
    """Every people group that these can put somebody in."""
    return tuple(dict.fromkeys(group for each in asked for group in each.people_groups))


def those_asked(keys: Sequence[str], known: Sequence[AboutThemselves]) -> tuple[AboutThemselves, ...]:
    """Those of these keys, in the order that they are known in."""
    return tuple(each for each in known if each.key in keys)


def _key(said: str) -> str:
    return said.removeprefix("aged").replace(" ", "").replace("-", "").rstrip(".")


def _bands(choice: GroupChoice) -> tuple[str, ...]:
    """How files write a band of ages: "16-24", "aged 16 to 24", "75+"."""
    if choice.low is None or choice.high is None:
        return ()
    if choice.answer.startswith("Under"):
        return (f"<{choice.high + 1}", f"0-{choice.high}", f"under {choice.high + 1}")
    if choice.answer.endswith("over"):
        return (f"{choice.low}+", f"{choice.low} and over", f"{choice.low} plus", f"over {choice.low - 1}")
    return (f"{choice.low}-{choice.high}", f"{choice.low} to {choice.high}")

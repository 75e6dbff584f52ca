"""The questions about one outcome: what points to the group's own work, and what else could explain it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from ..domain.explanation import Answered, Could, Explanation, Rival, Support
from ..domain.keeper import Keeper
from ..errors import Problem
from ..present.html import sentence_list
from ..present.rivals import ANSWERED, COULD, RIVALS, SUPPORTS, Asked
from ..present.words_links import foreseen
from .choices import Option
from .field import Field
from .long_text_field import LongTextField
from .one_of import OneOf
from .prose import as_paragraphs
from .question import Question

TEXTS = {
    "supports": Asked(
        "what else points to us",
        "What else makes you think it was you?",
        "Anything you saw or heard that points to what you did.",
        "Three people named the welcome at the door.",
    ),
    "anyway": Asked(
        "what would have happened anyway",
        "What would have happened without you?",
        "Some change comes anyway. Saying so makes the rest easier to believe.",
        "Some people would have felt better after a few weeks.",
    ),
    "what_else": Asked(
        "anything else",
        "Could anything else explain it?",
        "You know things about your place that no list knows.",
        "We moved to a warmer room in the same month.",
    ),
}
"""The questions that are answered in the group's own words."""
FORESEEN = "On your pathway you wrote that this could bring it about too. Has it?"
ASKED = (*SUPPORTS, *TEXTS, *RIVALS)
"""The name of each question."""


def explanation_questions(keeper: Keeper, outcome: str) -> list[Question]:
    """Every question about this outcome, in order. All may stay open, and each answer is kept at once."""
    kept = _Kept(keeper, outcome)
    points = [kept.chosen(each, asked, _options(ANSWERED)) for each, asked in SUPPORTS.items()]
    rivals = [kept.chosen(each, asked, _options(COULD)) for each, asked in RIVALS.items()]
    foresaw = kept.foreseen()
    supports, anyway, what_else = (
        kept.written(name, asked, foresaw if name == "what_else" else "") for name, asked in TEXTS.items()
    )
    return [*points, supports, anyway, *rivals, what_else]


class _Kept:
    """Keeps one answer at a time, so that two people can answer different questions at once."""

    def __init__(self, keeper: Keeper, outcome: str) -> None:
        self._keeper, self._outcome = keeper, outcome
        self._shown = self._newest()

    def chosen(self, name: Rival | Support, asked: Asked, options: Sequence[Option]) -> Question:
        """A question with a few answers to choose from."""

        def fields() -> list[Field]:
            return [OneOf(name=name.value, options=options, value=self._show(name) or "", as_heading=True)]

        return self._question(
            name.value, asked, fields, lambda: dict(_pairs(options)).get(self._given(name), "")
        )

    def foreseen(self) -> str:
        """What the group wrote on its pathway of what else could bring this change about, as HTML."""
        told = foreseen(self._keeper.contents().pathway, self._outcome)
        return f"{as_paragraphs(FORESEEN)}{sentence_list(told)}" if told else ""

    def written(self, name: str, asked: Asked, reading: str = "") -> Question:
        """A question that is answered in the group's own words, beneath what there is to read before it."""

        def fields() -> list[Field]:
            return [LongTextField(name=name, value=self._show(name), as_heading=True, rows=4)]

        return self._question(name, asked, fields, lambda: self._given(name), not_sure=True, reading=reading)

    def _question(
        self,
        name: str,
        asked: Asked,
        fields: Any,
        answer: Any,
        *,
        not_sure: bool = False,
        reading: str = "",
    ) -> Question:
        return Question(
            name,
            asked.question,
            why=asked.why,
            example=asked.example,
            fields=fields,
            save=lambda values: self._save(name, values[name]),
            keep_early=lambda values: self._keep(name, values[name]),
            answer=answer,
            not_sure=not_sure,
            reading=reading,
        )

    def _show(self, name: str) -> Any:
        """What is kept now, remembered as what somebody here has seen."""
        found = getattr(self._newest(), name)
        self._shown = replace(self._shown, **{name: found})
        return found

    def _given(self, name: str) -> str:
        return str(getattr(self._newest(), name) or "")

    def _save(self, name: str, value: str) -> list[Problem]:
        if self._keep(name, value):
            return []
        self._show(name)
        return [Problem(name, "Somebody else changed this answer. Change yours, or continue to keep yours.")]

    def _keep(self, name: str, value: str) -> bool:
        """Keep one answer, unless somebody else has given another since it was shown here."""
        record = self._keeper.contents().explanation_of(self._outcome)
        newest = record.value if record else Explanation(self._outcome)
        mine, theirs = _meant(name, value), getattr(newest, name)
        if theirs not in (getattr(self._shown, name), mine):
            return False
        if theirs != mine:
            self._keeper.save(replace(newest, **{name: mine}), record)
        self._shown = replace(self._shown, **{name: mine})
        return True

    def _newest(self) -> Explanation:
        record = self._keeper.contents().explanation_of(self._outcome)
        return record.value if record else Explanation(self._outcome)


def _meant(name: str, value: str) -> Any:
    """What stands in the record for what stands in the field."""
    if name in TEXTS:
        return value
    if not value:
        return None
    return Could(value) if name in tuple(Rival) else Answered(value)


def _options(words: dict[Any, str]) -> list[Option]:
    return [(key.value, said) for key, said in words.items()]


def _pairs(options: Sequence[Option]) -> list[tuple[str, str]]:
    return [(option[0], option[1]) for option in options]

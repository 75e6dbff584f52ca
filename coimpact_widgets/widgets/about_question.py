"""What readers of a report should know first, asked on one page. Nobody has to answer any of it."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any

from ..domain.about import About
from ..domain.keeper import Keeper
from ..errors import Problem
from .conflict_choice import told_of
from .field import Field
from .question import Question
from .text_field import TextField

HEADING = "What should readers of your reports know first?"
WHY = "It stands at the top of your reports. Leave out what you do not know yet."
ASKED = (
    ("what", "What is your project?", "One sentence. For example: A café at night for anyone in crisis."),
    ("where", "Where does it take place?", "For example: the old harbour office in our town."),
    ("period", "Which time is your report about?", "For example: January 2025 to March 2026."),
    ("author", "Who writes your reports?", "Say roles, and no names. For example: the whole group."),
    ("contact", "How can readers reach you?", "Everybody can read it. Give an address that you share."),
)
"""Each field: its name, its label, and an example."""


def about_question(keeper: Keeper) -> Question:
    """One page with all of it. What somebody else has written since it was shown is not lost."""
    shown = [keeper.contents().about]

    def fields() -> list[Field]:
        shown[:] = [keeper.contents().about]
        return [
            TextField(name=name, label=label, hint=hint, value=getattr(shown[0], name), optional=True)
            for name, label, hint in ASKED
        ]

    def keep(values: dict[str, Any]) -> bool:
        mine, theirs = _about(values), keeper.contents().about
        if _differing(shown[0], mine, theirs):
            return False
        joined = replace(theirs, **_changed(shown[0], mine))
        if theirs != joined:
            keeper.save(joined, next(iter(keeper.contents().of(About)), None))
        shown[:] = [mine]
        return True

    def save(values: dict[str, Any]) -> list[Problem]:
        if keep(values):
            return []
        differing = _differing(shown[0], _about(values), keeper.contents().about)
        shown[:] = [replace(shown[0], **differing)]
        return [Problem(name, told_of(theirs)) for name, theirs in differing.items()]

    def answer() -> str:
        told = (getattr(keeper.contents().about, name) for name, *_ in ASKED)
        return "\n".join(filter(None, told))

    return Question(
        "about",
        HEADING,
        why=WHY,
        fields=fields,
        save=save,
        keep_early=keep,
        answer=answer,
        not_sure=True,
    )


def _about(values: dict[str, Any]) -> About:
    return About(**{name: " ".join(value.split()) for name, value in values.items()})


def _changed(shown: About, now: About) -> dict[str, str]:
    """The fields that no longer say what was shown, by name, with what they say now."""
    return {name: text for name, text in asdict(now).items() if text != getattr(shown, name)}


def _differing(shown: About, mine: About, theirs: About) -> dict[str, str]:
    """The fields that both changed and not to the same words, by name, with what the others wrote."""
    ours = _changed(shown, mine)
    return {name: text for name, text in _changed(shown, theirs).items() if ours.get(name, text) != text}

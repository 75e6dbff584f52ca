"""Choosing together: each member's vote on one list, and what each role chose, shown when asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from ipywidgets import VBox

from ..domain.keeper import CardKeeper
from ..domain.project import Contents
from ..domain.record import Record
from ..domain.role import Role
from ..domain.vote import MOST_CHOSEN, Vote, most_chosen
from ..errors import Problem
from ..present.phrases import capital
from ..present.votes import Choices, votes_html, votes_in_words
from .button import SECOND, button
from .choices import Choices as ChoiceField
from .choices import Option
from .field import Field
from .one_of import OneOf
from .panel import Panel
from .prose import Prose
from .roles_field import roles_here
from .several_of import SeveralOf
from .text_field import TextField
from .vote_cards import VoteCards

SHOW, HIDE = "Show what each role chose", "Hide what each role chose"
VOTED = "This name has voted already. Change that vote, or use another name."
NOTHING_YET = "There is nothing to choose from yet."


class VotePage(Panel):
    """Votes as cards that say who gave them, and a button that shows what each role chose.

    `about` is the list that is voted on, as `Vote.about` has it; `choices(contents)` says what can be chosen.
    `asked` is the question, and `first` heads what could be chosen in the table. What was chosen stays closed
    at first, so that nobody is led by those before. `most` is how many one vote may choose, where that is
    fewer than half. `on_change()` follows each vote that was kept.
    """

    def __init__(
        self,
        keeper: CardKeeper,
        about: str,
        choices: Callable[[Contents], Sequence[Option]],
        asked: str,
        first: str = "Outcome",
        most: int = MOST_CHOSEN,
        on_change: Callable[[], object] = lambda: None,
    ) -> None:
        self._keeper, self._about, self._choices = keeper, about, choices
        self._asked, self._first, self._most, self._on_change = asked, first, most, on_change
        self.cards = self._vote_cards()
        self.found = Prose()
        self.show = button(SHOW, self._show_or_hide, SECOND, self.cards.errors)
        self._open = False
        super().__init__(VBox([self.cards.view, self.show, self.found]).add_class("ci-stack"))

    def offer(self) -> None:
        """Offer in the open form what can be chosen now. What is chosen there stays on offer."""
        field = self.cards.form.fields[-1] if self.cards.form else None
        if isinstance(field, ChoiceField):
            offered = {each[0]: each for each in self._choices(self._keeper.contents())}
            there = {each["key"]: (each["key"], each["label"], each["hint"]) for each in field.options}
            field.offer([*({key: there[key] for key in field.typed} | offered).values()])

    def finish(self) -> list[Problem]:
        """Save a vote that is half given."""
        return self.cards.finish()

    def in_words(self) -> str:
        """Who voted and where roles differ, a line each; nothing before anybody voted."""
        return "\n".join(votes_in_words(*self._given())) if self._given()[0] else ""

    def static_html(self) -> str:
        """What each role chose."""
        return votes_html(*self._given(), first=self._first)

    def _show_or_hide(self) -> None:
        self._open = not self._open
        self._tell()
        if self._open:
            self.found.focus()

    def _tell(self) -> None:
        self.show.description = HIDE if self._open else SHOW
        self.found.markup = self.static_html() if self._open else ""

    def _changed(self) -> None:
        self._tell()
        self._on_change()

    def _given(self) -> tuple[list[Vote], Choices, tuple[Role, ...]]:
        contents = self._keeper.contents()
        votes = [each.value for each in contents.votes(self._about)]
        return votes, [(id, text) for id, text, *_ in self._choices(contents)], contents.roles

    def _vote_cards(self) -> VoteCards:
        return VoteCards(
            self._keeper,
            Vote,
            noun="vote",
            plural="votes",
            fields=self._fields,
            title=given_by,
            make=self._vote,
            check=self._check,
            records=lambda contents: contents.votes(self._about),
            on_change=self._changed,
        )

    def _fields(self, vote: Vote | None) -> list[Field]:
        vote, contents = vote or Vote(self._about), self._keeper.contents()
        return [
            OneOf(
                name="role",
                label="How do you take part?",
                options=[(role.value, capital(role)) for role in roles_here(contents, [vote.role])],
                value=vote.role or "",
            ),
            TextField(
                name="chosen_name",
                label="What do you want to be called here?",
                hint="With a name you find your vote again. It is in no report.",
                value=vote.chosen_name,
                names_fine=True,
                optional=True,
            ),
            self._to_choose(vote, self._choices(contents)),
        ]

    def _to_choose(self, vote: Vote, offered: Sequence[Option]) -> Field:
        """What can be chosen: one thing, or several where there is enough to choose from."""
        most, ids = self._may_choose(offered), {id for id, *_ in offered}
        hint = NOTHING_YET if not offered else "Choose 1." if most == 1 else f"Choose up to {most}."
        chosen = [id for id in vote.choices if id in ids]
        if most > 1:
            return SeveralOf("choices", self._asked, list(offered), hint=hint, value=chosen)
        one = chosen[0] if len(chosen) == 1 else ""
        return OneOf("choices", self._asked, list(offered), hint=hint, value=one)

    def _may_choose(self, offered: Sequence[Option]) -> int:
        return min(self._most, most_chosen(len(offered)))

    def _vote(self, values: dict[str, Any], old: Vote | None) -> Vote:
        role = Role(values["role"]) if values["role"] else None
        name, chosen = values["chosen_name"].strip(), values["choices"]
        choices = tuple(chosen) if not isinstance(chosen, str) else (chosen,) if chosen else ()
        return replace(Vote(self._about), role=role, chosen_name=name, choices=choices)

    def _check(self, vote: Vote, record: Record[Vote] | None) -> list[Problem]:
        """Whether somebody of this name and role has voted already, and whether too much is chosen."""
        most, chose = self._may_choose(self._choices(self._keeper.contents())), len(vote.choices)
        many = [Problem("choices", f"Choose up to {most}. You chose {chose}.")] if chose > most else []
        others: Sequence[Record[Vote]] = self._keeper.contents().votes(self._about)
        same = any(each.value.is_of(vote) for each in others if record is None or each.id != record.id)
        return [Problem("chosen_name", VOTED), *many] if same else many


def given_by(vote: Vote) -> str:
    """Who gave a vote: the role, and the name where there is one."""
    return ": ".join(part for part in (capital(vote.role or ""), vote.chosen_name) if part)

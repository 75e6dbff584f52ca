"""Choosing together: each member's vote on one list, private first, and then what each role chose."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, ClassVar

from ipywidgets import VBox

from ..domain.keeper import CardKeeper
from ..domain.project import Contents
from ..domain.record import Record
from ..domain.role import Role
from ..domain.vote import MOST_CHOSEN, Vote, most_chosen
from ..errors import Problem
from ..present.phrases import capital
from ..present.votes import Choices, votes_html, votes_in_words
from .choices import Choices as ChoiceField
from .choices import Option
from .field import Field
from .live import redrawn_too
from .me import me
from .one_of import OneOf
from .panel import Panel
from .roles_field import roles_here
from .several_of import SeveralOf
from .shown_together import ShownTogether, so_many
from .text_field import TextField
from .vote_cards import VoteCards

NOTHING_YET = "There is nothing to choose from yet."


class VotePage(Panel):
    """A form that is open for whoever votes next, and a button that shows to everybody what each role chose.

    `about` is the list that is voted on, as `Vote.about` has it; `choices(contents)` says what can be chosen.
    `asked` is the question, and `first` heads what could be chosen in the table. Until they are shown nobody
    sees who voted or for what, so that nobody is led by those before. `most` is how many one vote may
    choose, where that is fewer than half. `on_change()` follows each vote that was kept.
    """

    asked: ClassVar[bool] = True

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
        self.together = ShownTogether(keeper, lambda: about, self._many, self._told, self._shown_or_closed)
        super().__init__(VBox([self.cards.view, self.together.view]).add_class("ci-stack"))
        redrawn_too(self)

    def ask(self, *, theirs: bool = False) -> None:
        """Offer what can be chosen by now."""
        self.offer()

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

    def static_html(self) -> str:
        """How many voted; once that is shown, what each role chose."""
        return self.together.static_html()

    def _many(self, contents: Contents) -> int:
        return len(self._kept(contents))

    def _kept(self, contents: Contents) -> list[Record[Vote]]:
        return votes_kept(contents, self._about)

    def _told(self, contents: Contents) -> str:
        return votes_html(*self._given(contents), first=self._first)

    def _changed(self) -> None:
        self.together.ask()
        self._on_change()

    def _shown_or_closed(self) -> None:
        self.cards.show_now()
        self._on_change()

    def _closed(self) -> str:
        contents = self._keeper.contents()
        return "" if contents.shown(self._about) else so_many(self._many(contents), None)

    def _given(self, contents: Contents) -> tuple[list[Vote], Choices, tuple[Role, ...]]:
        return _given(contents, self._about, self._choices(contents))

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
            given=self._kept,
            closed=self._closed,
        )

    def _fields(self, vote: Vote | None) -> list[Field]:
        vote, contents = vote or Vote(self._about, me().role, me().chosen_name), self._keeper.contents()
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
        """Whether too much is chosen, and whether somebody of this name and role has voted already.

        Saved once more, such a vote stands in place of the one before.
        """
        contents = self._keeper.contents()
        most, chose = self._may_choose(self._choices(contents)), len(vote.choices)
        if chose > most:
            return [Problem("choices", f"Choose up to {most}. You chose {chose}.")]
        return self.cards.name_taken(vote, record)


def votes_so_far(contents: Contents, about: str, choices: Sequence[Option]) -> str:
    """How many voted on this list; once that is shown, who voted and where roles differ, a line each."""
    many = len(votes_kept(contents, about))
    if not many:
        return ""
    if not contents.shown(about):
        return so_many(many, None)
    return "\n".join(votes_in_words(*_given(contents, about, choices)))


def votes_kept(contents: Contents, about: str) -> list[Record[Vote]]:
    """The votes on this list, whether they are shown by now or not."""
    return [each for each in contents.of(Vote) if each.value.about == about]


def _given(
    contents: Contents, about: str, choices: Sequence[Option]
) -> tuple[list[Vote], Choices, tuple[Role, ...]]:
    votes = [each.value for each in contents.votes(about)]
    return votes, [(id, text) for id, text, *_ in choices], contents.roles


def given_by(vote: Vote) -> str:
    """Who gave a vote: the role, and the name where there is one."""
    return ": ".join(part for part in (capital(vote.role or ""), vote.chosen_name) if part)

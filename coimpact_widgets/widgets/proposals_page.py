"""Proposing outcomes: each member writes alone, and then the group takes what it wants from all of them."""

from __future__ import annotations

from html import escape
from typing import Any

from ipywidgets import VBox

from ..domain.keeper import Keeper
from ..domain.pathway import Outcome
from ..domain.project import Contents
from ..domain.proposal import PROPOSALS, Proposal, outcome_of, proposed
from ..domain.record import Record
from ..domain.role import Role
from ..errors import Problem
from ..present.phrases import capital
from .card_order import next_position
from .choice_table import ChoiceTable
from .field import Field
from .long_text_field import LongTextField
from .one_of import OneOf
from .panel import Panel
from .roles_field import roles_here
from .shown_together import ShownTogether, so_many
from .status_line import StatusLine
from .text_field import TextField
from .vote_cards import NAME, NAME_HINT, VoteCards

CAPTION, COLUMN, TAKE = "All that you hope will change", "What could change", "Put on the pathway"
HINT = "One on each line. Say who changes, then a colon (:), then what changes."
EXAMPLE = "For example, Carers: sleep better at night."
ALL_TAKEN = "All of these are on your pathway."


class ProposalsPage(Panel):
    """A form for whoever writes next, and a table of all that was proposed once it is shown.

    Nobody's own lines are shown as theirs. From the table each can be put on the pathway with a press.
    """

    def __init__(self, keeper: Keeper) -> None:
        self._keeper = keeper
        self.cards = self._proposal_cards()
        self.table = ChoiceTable([COLUMN], caption=CAPTION, verb=TAKE)
        self.status = StatusLine()
        self.table.on_choose(self._take)
        self.table.on_drawn(self._draw)
        self.together = ShownTogether(
            keeper, lambda: PROPOSALS, self._many, self._told, self._shown_or_closed
        )
        self._draw()
        parts = [self.cards.view, self.together.view, self.table, self.status]
        super().__init__(VBox(parts).add_class("ci-stack"))

    def finish(self) -> list[Problem]:
        """Keep what is half written."""
        return self.cards.finish()

    def static_html(self) -> str:
        """How many wrote, and once it is shown, all that they hope for."""
        listed = "".join(f'<li dir="auto">{escape(each)}</li>' for each in proposed(self._keeper.contents()))
        return self.together.static_html() + (f"<ul>{listed}</ul>" if listed else "")

    def _left(self, contents: Contents) -> list[str]:
        """What is not on the pathway yet."""
        there = {each.value.text.casefold() for each in contents.pathway.outcomes}
        return [each for each in proposed(contents) if each.casefold() not in there]

    def _draw(self) -> None:
        rows = [(each, capital(each), "", ()) for each in self._left(self._keeper.contents())]
        self.table.show(CAPTION, rows)

    def _take(self, text: str) -> None:
        contents = self._keeper.contents()
        outcome, roles = outcome_of(text), proposed(contents)[text]
        position = next_position(contents.of(Outcome))
        self._keeper.save(Outcome(outcome.who, outcome.change, position, proposed_by=roles))
        self.together.ask()
        self._draw()
        self.status.say("Saved")

    def _told(self, contents: Contents) -> str:
        return "" if self._left(contents) else f"<p>{ALL_TAKEN}</p>"

    def _kept(self, contents: Contents) -> tuple[Record[Proposal], ...]:
        return contents.of(Proposal)

    def _many(self, contents: Contents) -> int:
        return len(self._kept(contents))

    def _closed(self) -> str:
        contents = self._keeper.contents()
        return so_many(self._many(contents), contents.shown(PROPOSALS))

    def _shown_or_closed(self) -> None:
        self.cards.show_now()
        self._draw()

    def _changed(self) -> None:
        self.together.ask()
        self._draw()

    def _check(self, proposal: Proposal, record: Record[Proposal] | None) -> list[Problem]:
        return self.cards.name_taken(proposal, record)

    def _proposal_cards(self) -> VoteCards:
        return VoteCards(
            self._keeper,
            Proposal,
            noun="answer",
            plural="answers",
            fields=self._fields,
            title=lambda proposal: capital(proposal.role or ""),
            make=_made,
            check=self._check,
            records=lambda contents: (),
            on_change=self._changed,
            given=self._kept,
            closed=self._closed,
        )

    def _fields(self, proposal: Proposal | None) -> list[Field]:
        return [
            OneOf(
                name="role",
                label="How do you take part?",
                options=[(role.value, capital(role)) for role in roles_here(self._keeper.contents())],
            ),
            TextField(
                name="chosen_name",
                label=NAME,
                hint=NAME_HINT,
                names_fine=True,
                optional=True,
            ),
            LongTextField(
                name="outcomes",
                label="What do you hope will change, and for whom?",
                hint=f"{HINT} {EXAMPLE}",
                rows=4,
            ),
        ]


def _made(values: dict[str, Any], old: Proposal | None) -> Proposal:
    lines = (" ".join(each.split()) for each in values["outcomes"].splitlines())
    role = Role(values["role"]) if values["role"] else None
    return Proposal(role, values["chosen_name"].strip(), tuple(filter(None, lines)))

"""What leads to what, and theories side by side where members differ: hidden until somebody asks for them."""

from __future__ import annotations

from collections.abc import Callable

from ipywidgets import VBox

from ..domain.keeper import Keeper
from ..domain.theory import Theory
from ..errors import Problem
from ..present.put_forward import who_chose
from .button import SECOND, button
from .draft import Draft
from .field import Field
from .link_cards import link_cards
from .panel import Panel
from .prose import Heading, Prose
from .record_cards import RecordCards
from .roles_field import roles_field
from .text_field import TextField

DIFFER = "Some of us see it differently"
HEADING = "Where you see it differently"
HOW = "Name each other way of seeing it. Then change a link above, and say in which of them it stands."


class LinksPage(Panel):
    """The links as cards, and the theories beneath: there once a group has one, or wants one."""

    def __init__(
        self, keeper: Keeper, on_change: Callable[[], object] = lambda: None, draft: Draft | None = None
    ) -> None:
        self.links = link_cards(keeper, on_change, draft)
        self.theories = theory_cards(keeper, self._changed)
        self.differ = button(DIFFER, self._add_theory, SECOND, self.links.errors)
        self._on_change = on_change
        self._part = VBox([Heading(HEADING, level=3), Prose(HOW), self.theories.view]).add_class("ci-stack")
        super().__init__(VBox().add_class("ci-stack"))
        self._show(bool(keeper.contents().pathway.theories))

    def finish(self) -> list[Problem]:
        """Save a link or a theory that is half written."""
        return self.links.finish() or self.theories.finish()

    def static_html(self) -> str:
        """The links, and the theories where there are some."""
        theories = self.theories.static_html() if self.theories.list.cards else ""
        return self.links.static_html() + theories

    def _show(self, theories: bool) -> None:
        self.view.children = [self.links.view, self._part if theories else self.differ]

    def _add_theory(self) -> None:
        self._show(True)
        self.theories.add()

    def _changed(self) -> None:
        self.links.refresh()
        self._on_change()


def theory_cards(keeper: Keeper, on_change: Callable[[], object] = lambda: None) -> RecordCards:
    """Theories to add, change, move and remove, each with the roles that put it forward."""
    return RecordCards(
        keeper,
        Theory,
        noun="way of seeing it",
        plural="ways of seeing it",
        fields=lambda theory: _fields(keeper, theory or Theory()),
        detail=lambda theory: who_chose(theory.proposed_by),
        on_change=on_change,
    )


def _fields(keeper: Keeper, theory: Theory) -> list[Field]:
    return [
        TextField(
            name="name",
            label="What do you call it?",
            hint="For example: What staff think. Say roles, and no names.",
            value=theory.name,
        ),
        roles_field(keeper.contents(), "proposed_by", "Who put it forward?", theory.proposed_by),
    ]

"""Person codes: the recipe by which people make their own, and a sheet of fresh ones to print."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from ipywidgets import VBox

from ..domain import form_words as words
from ..domain.fresh_codes import MOST
from ..domain.keeper import Keeper
from ..domain.project import Contents
from ..domain.report_kind import WORD
from .download import Download
from .number_field import NumberField
from .panel import Panel
from .prose import Prose
from .question import Question

WITHOUT = (
    "Without person codes you can still compare before and after. "
    "Number the forms: B1, B2 before, A1, A2 after. They may be different people, so this shows less."
)
USUALLY = 30

Write = Callable[[Contents, int], bytes]
"""Makes the sheet of so many fresh codes."""


def codes_question(keeper: Keeper, write: Write) -> Question:
    """The page on person codes. It asks nothing."""
    return Question(
        "codes",
        "How do people stay without a name?",
        why="A person code puts somebody's answers together, and shows nobody who it is.",
        body=lambda: CodesToGiveOut(keeper, write),
        answer=lambda: "The recipe, and a sheet of fresh person codes",
        offers=True,
    )


def recipe_html() -> str:
    """The recipe for a code of one's own, as HTML: the same as on every form."""
    steps = "".join(f"<li>{escape(each)}</li>" for each in words.RECIPE)
    return (
        f"<p>{escape(words.RECIPE_FIRST)}</p><ul>{steps}</ul>"
        f"<p>{escape(words.RECIPE_EXAMPLE)} {escape(words.SAME_CODE)}</p>"
    )


def recipe_folded() -> str:
    """The same, folded away under a few words."""
    named = "<summary>How to make a person code</summary>"
    return f'<details class="ci-details">{named}{recipe_html()}</details>'


class CodesToGiveOut(Panel):
    """The recipe, how many fresh codes are wanted, and a button that makes the sheet."""

    def __init__(self, keeper: Keeper, write: Write) -> None:
        self._keeper, self._write = keeper, write
        self.many = NumberField(
            "many", "How many fresh person codes do you want?", value=USUALLY, within=(1, MOST), whole=True
        )
        self.sheet = Download(
            "Make a sheet to print", f"person-codes{WORD.ending}", self.make, mime=WORD.mime
        )
        parts = [Prose(markup=recipe_html()), self.many, self.sheet, Prose(WITHOUT)]
        super().__init__(VBox(parts).add_class("ci-stack"))

    def make(self) -> bytes:
        """The sheet, with none of the codes that people have already, nor one like them."""
        many = USUALLY if self.many.problems() or not self.many.value else int(self.many.value)
        return self._write(self._keeper.contents(), many)

    def static_html(self) -> str:
        """The recipe."""
        return recipe_html()

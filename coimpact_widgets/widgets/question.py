"""One question of a set: what is asked and why, the fields that answer it, and how the answer is kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from ipywidgets import Widget

from ..errors import Problem
from .field import Field
from .panel import Panel

Body: TypeAlias = "Widget | Panel"


@dataclass(frozen=True, eq=False)
class Question:
    """One question on a page of its own.

    `fields` and `body` may be functions: they are called when the question is first shown. A field without a
    label, or with `as_heading`, is named by the heading. `body` stands below the fields; a
    Panel is asked to `finish` before moving on.
    `save` is given the values of the fields by name. It keeps them and returns nothing, or keeps nothing and
    returns the problems. It may raise CoImpactError, whose sentence is shown.
    `keep_early` is given the values whenever something is written. It keeps them if it can without asking, so
    that a page that closes loses nothing, and says whether it did.
    `answer` gives what is kept, in words, empty for nothing; without it the fields are asked.
    `not_sure` offers the button "I'm not sure", which moves on and keeps nothing.
    `reading` is HTML of the program's own that is read before answering: it stands above the fields.
    `made_of` gives what its fields and body are made of: once that has changed, they are made anew when the
    question is next shown.
    `without_kernel` is more HTML that a page without a kernel shows, under all the answers.
    `short` names the question among the answers where its heading is that of others too.
    One that `offers` asks nothing: its answer says what there is to have, and nobody carries on from it.
    """

    name: str
    heading: str
    why: str = ""
    example: str = ""
    fields: Sequence[Field] | Callable[[], Sequence[Field]] = ()
    body: Body | Callable[[], Body] | None = None
    save: Callable[[dict[str, Any]], list[Problem]] | None = None
    keep_early: Callable[[dict[str, Any]], bool] | None = None
    answer: Callable[[], str] | None = None
    not_sure: bool = False
    reading: str = ""
    short: str = ""
    made_of: Callable[[], object] | None = None
    without_kernel: Callable[[], str] = lambda: ""
    offers: bool = False

    @property
    def called(self) -> str:
        """What it is called among the answers."""
        return self.short or self.heading

    def make_fields(self) -> tuple[Field, ...]:
        """The fields, made now if they were not made before this question was."""
        fields = tuple(self.fields() if callable(self.fields) else self.fields)
        for field in fields:
            if field.as_heading or not field.label:
                field.label = field.label or self.heading
                field.as_heading, field.label_hidden = False, True
        return fields

    def make_body(self) -> Panel | None:
        """The body, made now if it was not made before this question was."""
        body = self.body() if callable(self.body) else self.body
        return Panel(body) if isinstance(body, Widget) else body

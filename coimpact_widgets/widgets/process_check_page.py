"""The process check of a meeting: each member answers alone, and then all look at the answers together."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from ipywidgets import VBox

from ..domain.agreement import Agreement
from ..domain.keeper import Keeper
from ..domain.meeting import kept_of, shown_of
from ..domain.process_check import ANSWERS, ITEMS, Item, ProcessCheck, meeting_id
from ..domain.project import Contents
from ..domain.record import Record
from ..domain.role import Role
from ..errors import Problem
from ..present.phrases import capital
from ..present.process_check import aftercare_html, told_html
from .date_field import DateField
from .field import Field
from .long_text_field import LongTextField
from .me import me
from .one_of import OneOf
from .panel import Panel
from .prose import Prose
from .roles_field import roles_here
from .several_of import SeveralOf
from .shown_together import ShownTogether, so_many
from .text_field import TextField
from .vote_cards import NAME, NAME_HINT, VoteCards

TELL = "tell"
MAY_TELL = "Yes, in a report that stays in the group"
LEAVE_OUT = "It takes less than five minutes. Leave out what you do not want to answer."


class ProcessCheckPage(Panel):
    """The day of the meeting, a form for whoever answers next, and the answers once they are shown.

    Nobody's own answers are ever shown: not by name, and not to be changed. Whoever answers again under the
    same name replaces what they said. `today` gives the day that the page begins with.
    """

    def __init__(self, keeper: Keeper, today: Callable[[], date]) -> None:
        self._keeper = keeper
        self.day = DateField("meeting", "Which day is the meeting?", value=today())
        self.cards = self._check_cards()
        self.together = ShownTogether(keeper, self._about, self._many, self._told, self._shown_or_closed)
        self.day.observe(lambda _: self._another_day(), names="value")
        self.after = Prose(markup=self._aftercare())
        parts = [self.day, Prose(LEAVE_OUT), self.cards.view, self.together.view, self.after]
        super().__init__(VBox(parts).add_class("ci-stack"))

    def finish(self) -> list[Problem]:
        """Keep answers that are half given."""
        return self.cards.finish()

    def static_html(self) -> str:
        """What is asked, how many answered and, once it is shown, what; and what helps when it was hard."""
        asked = "".join(f"<li>{each.asked}</li>" for each in ITEMS)
        day = f"<p>{self.day.in_words()}</p>"
        return f"<ol>{asked}</ol>{day}{self.together.static_html()}{self._aftercare()}"

    def _meeting(self) -> str:
        return self.day.value.isoformat() if self.day.value else ""

    def _about(self) -> str:
        return meeting_id(self.day.value) if self.day.value else ""

    def _kept(self, contents: Contents) -> tuple[Record[ProcessCheck], ...]:
        return kept_of(contents, self.day.value) if self.day.value else ()

    def _many(self, contents: Contents) -> int:
        return len(self._kept(contents))

    def _told(self, contents: Contents) -> str:
        shown = shown_of(contents, self.day.value) if self.day.value else ()
        return told_html([each.value for each in shown])

    def _closed(self) -> str:
        contents = self._keeper.contents()
        return so_many(self._many(contents), contents.shown(self._about()))

    def _aftercare(self) -> str:
        agreement = self._keeper.contents().agreement
        return aftercare_html(agreement.value.aftercare if agreement else Agreement().aftercare)

    def _check(self, check: ProcessCheck, record: Record[ProcessCheck] | None) -> list[Problem]:
        return self.cards.name_taken(check, record)

    def _changed(self) -> None:
        self.together.ask()

    def _another_day(self) -> None:
        self.cards.status.text = ""
        self.cards.show_now()
        self.together.ask()

    def _shown_or_closed(self) -> None:
        self.cards.show_now()

    def _check_cards(self) -> VoteCards:
        return VoteCards(
            self._keeper,
            ProcessCheck,
            noun="answer",
            plural="answers",
            fields=self._fields,
            title=lambda check: capital(check.role or ""),
            make=self._made,
            check=self._check,
            records=lambda contents: (),
            on_change=self._changed,
            given=self._kept,
            closed=self._closed,
        )

    def _fields(self, check: ProcessCheck | None) -> list[Field]:
        mine = me()
        return [
            OneOf(
                name="role",
                label="How do you take part?",
                options=[
                    (role.value, capital(role)) for role in roles_here(self._keeper.contents(), [mine.role])
                ],
                value=mine.role or "",
            ),
            TextField(
                name="chosen_name",
                label=NAME,
                hint=NAME_HINT,
                value=mine.chosen_name,
                names_fine=True,
                optional=True,
            ),
            *(_asked(each) for each in ITEMS),
            *_words(),
        ]

    def _made(self, values: dict[str, Any], old: ProcessCheck | None) -> ProcessCheck:
        given = {each.name: int(values[each.name]) if values[each.name] else None for each in ITEMS}
        return ProcessCheck(
            self._meeting(),
            Role(values["role"]) if values["role"] else None,
            values["chosen_name"].strip(),
            words=values["words"].strip(),
            may_tell=TELL in values["may_tell"],
            **given,
        )


def _asked(item: Item) -> OneOf:
    """One question with its answers side by side, where there is room."""
    options = [(str(answer), words) for answer, words in ANSWERS.items()]
    field = OneOf(name=item.name, label=item.asked, options=options)
    field.add_class("ci-side-by-side")
    return field


def _words() -> tuple[Field, Field]:
    return (
        LongTextField(
            name="words",
            label="What would make the next meeting better?",
            hint="The group reads this without your role or name. Say roles, and no names.",
            optional=True,
            rows=3,
        ),
        SeveralOf(
            name="may_tell",
            label="May a report tell what you wrote here?",
            hint="A report to publish never does.",
            options=[(TELL, MAY_TELL)],
            optional=True,
        ),
    )

"""What each person agreed to: written down by their person code, and shown beside it."""

from __future__ import annotations

from ipywidgets import VBox

from ..domain.agreed_to import NO, NOTHING_SAID, YES, AgreedTo
from ..domain.answer import Person
from ..domain.codes_together import called_now
from ..domain.keeper import Keeper
from ..domain.person_code import same_code
from ..domain.project import Contents
from ..errors import CoImpactError, Problem
from ..present.html import table_html
from ..present.text_table import TextTable
from .button import SECOND, button
from .date_field import DateField
from .error_summary import ErrorSummary
from .one_of import OneOf
from .panel import Panel
from .prose import Prose
from .question import Question
from .sitting import Sitting
from .status_line import StatusLine
from .taking_out import NOT_KEPT
from .text_field import TextField

SITTING = "What people agreed to"
NOT_SAID = "not said"
WHAT_HAPPENS = (
    "Answers of somebody who says no are kept back from every result and every file. "
    "Words of somebody who wants no quotes stay inside the group."
)
NOBODY = "It is not written down of any one person. What you wrote of everybody counts for all."
SAVED = "Saved. {}: {}"
CAN_BE = "You can write down here what one person agreed to"
MOST_LISTED = 200


def less_question(keeper: Keeper) -> Question:
    """The page on which it is written down that somebody agreed to less, or to more."""
    return Question(
        "each person",
        "Did anybody agree to something else?",
        why="Some people want their answers counted and no words quoted. A file may say so of each person.",
        body=lambda: AgreedByPerson(keeper),
        answer=lambda: _counted(keeper.contents()) or CAN_BE,
        offers=True,
    )


class AgreedByPerson(Panel):
    """A person code with what its person agreed to, and a table of all of whom it is known."""

    def __init__(self, keeper: Keeper) -> None:
        self._keeper, self._sitting = keeper, Sitting(keeper, SITTING)
        self.errors, self.status, self.table = ErrorSummary(), StatusLine(), Prose()
        self.code = TextField(name="code", label="Their person code", names_fine=True)
        self.answers = _yes_no("answers", "May their answers be counted?")
        self.quotes = _yes_no("quotes", "May their words be quoted?")
        self.until = DateField("until", "Until which day may it be kept?", optional=True)
        save = button("Save what they agreed to", self.save, SECOND, self.errors)
        fields = [self.code, self.answers, self.quotes, self.until]
        parts = [self.errors, Prose(WHAT_HAPPENS), *fields, save, self.status, self.table]
        super().__init__(VBox(parts).add_class("ci-stack"))
        self._show()

    def save(self) -> None:
        """Keep what was written of this person. What is left as not said stays as it was."""
        person = self._person(self.code.value.strip())
        if person is None:
            return
        until = self.until.value
        said = AgreedTo(_read(self.answers), _read(self.quotes), until.isoformat() if until else "")
        try:
            self._sitting.gather([Person(person.code, person.people_groups, said.over(person.agreed))])
        except CoImpactError as error:
            self.errors.show([Problem("", str(error))])
            return
        self.errors.clear([self.code])
        now = next(each for each in self._keeper.contents().people if each.code == person.code)
        self.status.say(SAVED.format(person.code, now.agreed.told or NOT_SAID))
        self._show()

    def static_html(self) -> str:
        """What is known of each person."""
        return self.table.static_html()

    def _person(self, typed: str) -> Person | None:
        contents = self._keeper.contents()
        code = called_now(contents.batches).get(typed, typed)
        found = next((each for each in contents.people if typed and same_code(each.code, code)), None)
        if found is None:
            wrong = NOT_KEPT.format(typed) if typed else "Enter their person code."
            self.errors.show([Problem("code", wrong)], [self.code])
        return found

    def _show(self) -> None:
        known = _known(self._keeper.contents())
        rows = tuple((each.code, each.agreed.told) for each in known[:MOST_LISTED])
        table = TextTable(f"What {len(known):,} of your people agreed to", ("Person code", "Agreed to"), rows)
        self.table.markup = table_html(table) if rows else f"<p>{NOBODY}</p>"


def _yes_no(name: str, label: str) -> OneOf:
    options = [(YES, "Yes"), (NO, "No"), (NOT_SAID, "They did not say")]
    return OneOf(name=name, label=label, options=options, value=NOT_SAID)


def _read(field: OneOf) -> bool | None:
    return {YES: True, NO: False}.get(field.value)


def _known(contents: Contents) -> list[Person]:
    return [each for each in contents.people if each.agreed != NOTHING_SAID]


def _counted(contents: Contents) -> str:
    number = len(_known(contents))
    return f"Written down of {number:,} {'person' if number == 1 else 'people'}" if number else ""

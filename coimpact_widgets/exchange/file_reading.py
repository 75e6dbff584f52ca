"""A file read by what a group chose: what it holds, what is still to be told, and what to look at."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from ..domain.answer import Batch
from ..domain.withdrawn import Withdrew, nobody
from .answers_file import AnswersRead, answers_of, file_code, problems_of_columns
from .file_choices import choices_of
from .file_questions import Question, questions
from .file_understood import FileUnderstood
from .import_summary import notes_on_columns
from .layout import Layout
from .row_points import Point, points
from .rows_taken import RowsTaken, TellQuestions, take_rows

Chosen = Mapping[str, str]
"""What was chosen, by the key of each question, point or column."""


@dataclass(frozen=True)
class FileReading:
    """A file read by what was `chosen`. `taken` is None while nothing says who answered.

    `questions` are what only the group can tell, `points` what it should look at in the rows.
    """

    understood: FileUnderstood
    layout: Layout
    read: AnswersRead
    taken: RowsTaken | None = None
    questions: tuple[Question, ...] = ()
    points: tuple[Point, ...] = ()
    chosen: Chosen = field(default_factory=dict)

    @property
    def open_questions(self) -> tuple[Question, ...]:
        """The questions that nobody has answered yet."""
        return tuple(each for each in self.questions if not each.chosen)


def read_as_chosen(
    understood: FileUnderstood,
    chosen: Chosen,
    people: Iterable[str] = (),
    answered_before: Collection[str] = (),
    tell: TellQuestions = lambda done, of: None,
    withdrew: Withdrew = nobody,
) -> FileReading:
    """Everything a file holds when it is read by what was chosen so far.

    `people` are the person codes of the project, `answered_before` those with an answer from before. `tell`
    is told how many questions are worked out so far, and of how many. `withdrew` says whose codes are of
    people who were taken out.
    """
    choices = choices_of(understood, chosen)
    layout = understood.layout(choices)
    asked = questions(understood, layout, choices, chosen)
    if layout.person is None and not choices.no_codes:
        return FileReading(understood, layout, _nothing(understood, layout), None, asked, (), chosen)
    code = file_code(understood.opened.sha256)
    taken = take_rows(layout, choices, code, people, answered_before, tell, withdrew)
    read = answers_of(understood, taken)
    return FileReading(understood, layout, read, taken, asked, points(taken, chosen), chosen)


def _nothing(understood: FileUnderstood, layout: Layout) -> AnswersRead:
    """What is to be said of a file of which nobody knows yet who answered."""
    opened = understood.opened
    batch = Batch(opened.name, opened.sha256, columns=layout.became(understood.known.names()))
    notes = (*opened.notes, *notes_on_columns(understood, layout))
    return AnswersRead((), (), batch, notes, tuple(problems_of_columns(layout)))

"""What a file likely says: the use of each column, proposed, with what only the group can tell."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from ..domain.measure import Measure, TimePoint
from ..domain.project import Contents
from ..domain.record import Record
from ..errors import FileNotReadable
from .column_use import NOT_USED, READERS, TOLD, ColumnUse, ProposedColumn
from .columns_before import columns_known, memory_of
from .columns_proposed import propose
from .file_opened import SHEETS_PARTED, FileOpened, open_file
from .layout import Choices, Layout, file_time_in, settled
from .measure_found import MeasuresKnown
from .one_answer_a_row import with_columns
from .survey_tools import SurveyTool, tool_of
from .text_sheet import Tell

NO_MEASURES = "there are no measures yet to read answers for. Choose your measures first."
NO_ROWS = "it has headings but no rows below them. Add a row for each person."


@dataclass(frozen=True)
class FileUnderstood:
    """A file with what is proposed for its table.

    `tool` is the survey tool that wrote it, where it is one we know. `file_time` is the time point that
    stands in the name of the file or its sheet.
    """

    opened: FileOpened
    known: MeasuresKnown
    columns: tuple[ProposedColumn, ...]
    tool: SurveyTool | None
    file_time: TimePoint | None

    def layout(self, choices: Choices) -> Layout:
        """How the table is read by what is proposed and what the group chose."""
        if choices.file_time is None and not choices.by_date:
            choices = replace(choices, file_time=self.file_time)
        return settled(self.opened.best, self.columns, self.known, self.tool, choices)


def understand(
    opened: FileOpened,
    measures: Sequence[Record[Measure]],
    people: Iterable[str] = (),
    before: Mapping[str, ColumnUse] | None = None,
    about: Collection[str] = (),
) -> FileUnderstood:
    """What is proposed for a file. `people` are the project's person codes, `before` what columns were
    used for the last time, by the key of their heading: that is proposed again. `about` are the keys of what
    the plan asks of people themselves.
    """
    known = MeasuresKnown(measures)
    table = with_columns(opened.best, known)
    opened = replace(opened, best=table)
    tool = tool_of(table.headings)
    columns = propose(table, known, tool, people, before, about)
    time = file_time_in(*table.sheet.split(SHEETS_PARTED)[:1], opened.name)
    return FileUnderstood(opened, known, columns, tool, time)


def look_at(name: str, data: bytes, contents: Contents, tell: Tell = lambda rows: None) -> FileUnderstood:
    """What is proposed for a file that somebody chose for this project.

    `tell` is told how many rows are read so far. Raises FileNotReadable with one sentence.
    """
    opened = open_file(name, data, contents.measures, tell)
    if opened.best.rows:
        understood = understood_for(contents, opened)
    if not contents.measures and not (opened.best.rows and _has_words(understood)):
        raise FileNotReadable(opened.name, NO_MEASURES)
    if not opened.best.rows:
        raise FileNotReadable(opened.name, NO_ROWS)
    return understood


def understood_for(contents: Contents, opened: FileOpened) -> FileUnderstood:
    """What is proposed for a file that was opened for this project."""
    codes = (person.code for person in contents.people)
    before = columns_known(memory_of(contents), contents.measures)
    return understand(opened, contents.measures, codes, before, contents.plan.about_people)


def _has_words(understood: FileUnderstood) -> bool:
    """Whether a column holds what people wrote, so that a file can be read without any measure."""
    return any(each.use == TOLD for each in understood.columns)


def sure_only(columns: Sequence[ProposedColumn]) -> dict[int, ColumnUse]:
    """Choices that use no column of which somebody should look whether it is right: where nobody can look.

    Nor is there anybody to read what people wrote before it is kept.
    """
    read_first = (TOLD, READERS)
    return {each.index: NOT_USED for each in columns if each.look or each.use in read_first}

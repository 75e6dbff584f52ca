"""Writing a form for a survey tool: an XLSForm, which KoboToolbox, ODK and others take.

There is one for each sitting, and it holds its time point, so that nobody can choose a wrong one. Its columns
are named after the ids of measures: `answers_file.read_answers` puts what comes back in its place.
Source: XLSForm.org, the XLSForm standard.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from ..domain.about_themselves import AboutThemselves, code_of
from ..domain.answer import Consent
from ..domain.form import Form
from ..domain.form_question import FormQuestion
from ..domain.form_words import (
    ABOUT_YOURSELF,
    ABOUT_YOURSELF_WHY,
    BEFORE_YOU_BEGIN,
    CODE_MESSAGE,
    FOR_THE_TEAM,
    IN_YOUR_WORDS,
    LOOKING_BACK_HEADING,
    LOOKING_BACK_WHY,
    MAY_WE_USE,
    MAY_WE_USE_THEM,
    NO_I_DO_NOT,
    NO_WORDS,
    PERSON_CODE,
    PREFER_NOT_TO_SAY,
    SCORE_HINT,
    STORY,
    STORY_HINT,
    THANKS_ANYWAY,
    WHERE_FROM,
    YES_I_AGREE,
    YOUR_ANSWERS,
    code_hint,
    ends_in_words,
)
from ..domain.typed_answer import what_to_type
from . import own_columns
from .answers_table_file import write_row
from .code_rule import code_rule

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

SURVEY = (
    *("type", "name", "label", "hint", "required", "required_message", "constraint", "constraint_message"),
    *("relevant", "calculation", "outcome", "measure"),
)
"""The columns of the sheet of questions. The last two are for readers; tools read them too."""
CHOICES, SETTINGS = ("list_name", "name", "label"), ("form_title", "form_id", "version")
REFERRING = ("constraint", "relevant", "calculation")
"""The columns that may refer to another question. All others hold words, and words refer to nothing."""
AGREED = f"${{{own_columns.CONSENT}}} = '{own_columns.AGREED}'"

Line = dict[str, str]
Answers = tuple[tuple[str, str], ...]
"""A list to choose from: the code and the words of each answer."""


def write_xlsform(form: Form) -> bytes:
    """The form as an XLSForm, with its sheets survey, choices and settings."""
    from openpyxl import Workbook

    lists: dict[Answers, str] = {}
    survey = list(_survey(form, lists))
    choices = [
        {"list_name": name, "name": code, "label": words}
        for answers, name in lists.items()
        for code, words in answers
    ]
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.title = "survey"
    _fill(sheet, SURVEY, survey)
    _fill(workbook.create_sheet("choices"), CHOICES, choices)
    _fill(workbook.create_sheet("settings"), SETTINGS, [_settings(form, [*survey, *choices])])
    written = io.BytesIO()
    workbook.save(written)
    return written.getvalue()


def _settings(form: Form, lines: Sequence[Line]) -> Line:
    """What the form is called. Its version changes with its day and with anything in it."""
    own = hashlib.sha256(repr(lines).encode()).hexdigest()[:6]
    return {
        "form_title": f"{form.project.name}: {form.called}",
        "form_id": "_".join((form.project.id, *form.key.split())),
        "version": f"{form.made_on:%Y%m%d}-{own}",
    }


def _survey(form: Form, lists: dict[Answers, str]) -> Iterator[Line]:
    yield {"type": "today", "name": own_columns.DATE}
    yield _fixed(own_columns.TIME_POINT, form.sitting)
    if form.people_group:
        yield _fixed(own_columns.PEOPLE_GROUP, form.marked)
    yield from _agreeing(form, lists)
    yield _group(own_columns.ANSWERS, YOUR_ANSWERS)
    yield {
        "type": "text",
        "name": own_columns.PERSON_CODE,
        "label": PERSON_CODE,
        "hint": code_hint(),
        "required": "yes",
        "required_message": CODE_MESSAGE,
        "constraint": code_rule(),
        "constraint_message": CODE_MESSAGE,
    }
    yield from (_question(each, lists) for each in form.asked_now)
    if form.asked_back:
        yield _note("looking_back", f"{LOOKING_BACK_HEADING}. {LOOKING_BACK_WHY}")
        yield from (_question(each, lists) for each in form.asked_back)
    if form.asks_for_stories:
        yield from _story(lists)
    if form.about:
        yield _note("about_yourself", f"{ABOUT_YOURSELF}. {ABOUT_YOURSELF_WHY}")
        yield from (_about(each, lists) for each in form.about)
    if form.sources:
        yield _note("where_from", f"{WHERE_FROM}: {'; '.join(form.sources)}.")
    yield {"type": "end_group"}
    if form.worked_out:
        yield _group(own_columns.TEAM, FOR_THE_TEAM)
        yield from (_question(each, lists) for each in form.worked_out)
        yield {"type": "end_group"}


def _agreeing(form: Form, lists: dict[Answers, str]) -> Iterator[Line]:
    """What people are told, and whether they agree. Without a yes, nothing else is asked."""
    yield _note("before_you_begin", "\n\n".join((f"{BEFORE_YOU_BEGIN}.", *form.told)))
    yes_no = ((own_columns.AGREED, YES_I_AGREE), (own_columns.NOT_AGREED, NO_I_DO_NOT))
    yield {
        "type": _select(yes_no, lists),
        "name": own_columns.CONSENT,
        "label": form.agrees_to,
        "required": "yes",
        "required_message": "Choose yes or no.",
    }
    yield {
        **_note("thank_you", THANKS_ANYWAY),
        "relevant": f"${{{own_columns.CONSENT}}} = '{own_columns.NOT_AGREED}'",
    }


def _question(asked: FormQuestion, lists: dict[Answers, str]) -> Line:
    answers = tuple((each.code, each.words) for each in (*asked.choices, *asked.aside))
    kind = _select(answers, lists) if asked.choices else "integer" if asked.is_whole else "decimal"
    measure = asked.measure.value
    line = {
        "type": kind,
        "name": asked.column,
        "label": asked.words,
        "hint": _hint(asked),
        "outcome": asked.outcome,
        "measure": f"{measure.name}, {asked.time_point.told}",
    }
    if not asked.choices:
        line["constraint"] = f". >= {measure.low:.10g} and . <= {measure.high:.10g}"
        line["constraint_message"] = what_to_type(measure.answer_type, (), measure.low, measure.high)
    return line


def _hint(asked: FormQuestion) -> str:
    """Whom it is for, what the ends of a score mean, and what number to write where one is written."""
    measure = asked.measure.value
    whom = f"For: {asked.asked_of}." if asked.asked_of else ""
    ends = ends_in_words(measure.low, measure.high, asked.ends) if measure.answer_type == "score" else ""
    use = "" if asked.choices else what_to_type(measure.answer_type, (), measure.low, measure.high)
    return " ".join(filter(None, (whom, SCORE_HINT if asked.is_given else "", use, ends)))


def _story(lists: dict[Answers, str]) -> Iterator[Line]:
    yield _note("in_your_own_words", f"{IN_YOUR_WORDS}.")
    yield {"type": "text", "name": own_columns.STORY, "label": STORY, "hint": STORY_HINT}
    levels = tuple((own_columns.CONSENT_CODES[level], MAY_WE_USE_THEM[level]) for level in Consent)
    yield {
        "type": _select((*levels, (own_columns.NO_STORY, NO_WORDS)), lists),
        "name": own_columns.STORY_CONSENT,
        "label": MAY_WE_USE,
        "relevant": f"${{{own_columns.STORY}}} != ''",
    }


def _about(asked: AboutThemselves, lists: dict[Answers, str]) -> Line:
    """What people are asked about themselves. Its codes are read back as people groups."""
    answers = tuple((code_of(each.answer), each.answer) for each in asked.choices)
    aside = (code_of(PREFER_NOT_TO_SAY), PREFER_NOT_TO_SAY)
    return {
        "type": _select((*answers, aside), lists),
        "name": asked.column,
        "label": asked.question,
        "hint": asked.why,
    }


def _select(answers: Answers, lists: dict[Answers, str]) -> str:
    """A choice of these answers. Questions with the same answers share one list."""
    return f"select_one {lists.setdefault(answers, f'answers_{len(lists) + 1}')}"


def _note(name: str, words: str) -> Line:
    return {"type": "note", "name": name, "label": words}


def _group(name: str, words: str) -> Line:
    return {"type": "begin_group", "name": name, "label": words, "relevant": AGREED}


def _fixed(name: str, words: str) -> Line:
    return {"type": "calculate", "name": name, "calculation": _quoted(words)}


def _quoted(words: str) -> str:
    """Words as XPath writes them, whichever quotation marks are in them."""
    if "'" not in words:
        return f"'{_safe(words)}'"
    parts = ', "\'", '.join(f"'{_safe(part)}'" for part in words.split("'"))
    return f"concat({parts})"


def _safe(words: str) -> str:
    """Words that no tool takes for a reference to another question."""
    return words.replace("${", "$ {")


def _cell(line: Line, column: str) -> str:
    words = line.get(column, "")
    return words if column in REFERRING else _safe(words)


def _fill(sheet: Worksheet, columns: Sequence[str], lines: Iterable[Line]) -> None:
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    write_row(sheet, 1, columns)
    for number, line in enumerate(lines, start=2):
        write_row(sheet, number, [_cell(line, column) for column in columns])
    for place, column in enumerate(columns, start=1):
        sheet.cell(1, place).font = Font(bold=True)
        wide = column in ("label", "hint", "constraint_message", "outcome", "form_title")
        sheet.column_dimensions[get_column_letter(place)].width = 48 if wide else 22
    for row in sheet.iter_rows(min_row=2):
        for column, cell in zip(columns, row, strict=True):
            cell.alignment = Alignment(wrap_text=column != "constraint", vertical="top")
    sheet.freeze_panes = "A2"

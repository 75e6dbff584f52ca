"""The forms of a project as files: one value of each, written for paper, survey tools and spreadsheets."""

from __future__ import annotations

import random
from collections.abc import Iterator

from .documents import today
from .domain.form import Form, forms_of
from .domain.form_file import (
    CSV,
    FORM_FILES,
    LARGE,
    LARGE_WORD,
    ON_PAPER,
    PAPER_WORD,
    SPREADSHEET,
    SURVEY,
    form_file_name,
)
from .domain.offered_groups import offered_groups
from .domain.paper import Paper
from .domain.project import Contents
from .domain.report_kind import ReportForm


def forms(contents: Contents) -> tuple[Form, ...]:
    """Every form of the project, as it is today."""
    from .library.people_groups import about_themselves

    return forms_of(contents, today(), about_themselves())


def form_file(contents: Contents, form: Form, kind: ReportForm, faces: bool = False) -> bytes:
    """One form as a file of this kind. `faces` stand beside the words of answers, on paper alone."""
    if kind in ON_PAPER:
        return _on_paper(form, kind, faces=faces)
    if kind == SURVEY:
        from .exchange.xlsform_file import write_xlsform

        return write_xlsform(form)
    return _blank(contents, form, kind)


def code_sheet(contents: Contents, many: int, chance: random.Random | None = None) -> bytes:
    """A Word document with so many person codes that nobody has; `chance` makes the same ones again."""
    from .domain.fresh_codes import fresh_codes
    from .report import code_sheet as sheet
    from .report.word_file import write_word

    taken = [person.code for person in contents.people]
    codes = fresh_codes(many, taken, chance or random.SystemRandom())
    return write_word(sheet.code_sheet(contents.project.name, codes, today()))


def paper(contents: Contents, which: Paper, kind: ReportForm) -> bytes:
    """A card or a sheet for a meeting as a file of this kind, in letters of 18 points."""
    from .report.paper_cards import paper_document

    document = paper_document(which, contents, today())
    if kind == LARGE_WORD:
        from .report.word_file import write_word

        return write_word(document, large_print=True)
    from .report.pdf_file import write_pdf

    return write_pdf(document, large_print=True)


def every_file(contents: Contents, *, faces: bool = False) -> Iterator[tuple[str, bytes]]:
    """Each form of the project as each kind of file: its name and its bytes."""
    named: set[str] = set()
    for form in forms(contents):
        for kind in FORM_FILES.values():
            name = form_file_name(form, kind, faces=faces)
            name = name if name not in named else f"{form.group}-{name}"
            named.add(name)
            yield name, form_file(contents, form, kind, faces)


def _on_paper(form: Form, kind: ReportForm, *, faces: bool) -> bytes:
    from .report.form_document import form_document

    document, large = form_document(form, faces=faces), kind in LARGE
    if kind in (PAPER_WORD, LARGE_WORD):
        from .report.word_file import write_word

        return write_word(document, large_print=large)
    from .report.pdf_file import write_pdf

    return write_pdf(document, large_print=large)


def groups_offered(contents: Contents) -> list[str]:
    """The people groups to choose from, with those of what people are asked about themselves."""
    from .library.people_groups import asked_of_themselves

    return offered_groups(contents, asked_of_themselves(contents))


def _blank(contents: Contents, form: Form, kind: ReportForm) -> bytes:
    from .exchange.answers_table_file import blank_csv, blank_xlsx

    asked = frozenset((each.measure.id, each.time_point) for each in form.questions)
    write = {SPREADSHEET.key: blank_xlsx, CSV.key: blank_csv}[kind.key]
    return write(contents.measures, groups_offered(contents), asked)

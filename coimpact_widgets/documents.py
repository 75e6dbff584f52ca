"""A report as one value, made of what may be shown, and the file of it in each form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from .domain.easy_read import title_of
from .domain.project import Contents
from .domain.report_kind import LARGE_PRINT, PDF, WORD, ReportKind

if TYPE_CHECKING:
    from .analysis.result import Result
    from .disclosure.since import LastReport
    from .disclosure.typed_fields import HeldBack
    from .disclosure.view import View
    from .domain.edit import Edits
    from .report.document import Document
    from .report.material import Material


class Told(NamedTuple):
    """What is told of a project in one view: its words, its results, and the words that are held back."""

    contents: Contents
    results: Sequence[Result] = ()
    held: Sequence[HeldBack] = ()


class Beside(NamedTuple):
    """What a report is set beside.

    For a copy that stays inside the group, `safe` is what its own words are held against: what may be
    published. `since` is the last report, where there was one: what changed since is told.
    """

    safe: Told | None = None
    since: LastReport | None = None


ALONE = Beside()
"""A report that is set beside nothing."""


def today() -> date:
    """The day that a report is made on."""
    return datetime.now(UTC).date()


def built(
    contents: Contents,
    told: Sequence[Result],
    view: View,
    made_on: date,
    rule: str,
    kind: ReportKind,
    since: LastReport | None = None,
) -> Document:
    """A report before the group changed anything of it. `rule` is a name."""
    from .report.build import report_of

    return report_of(kind, material_of(contents, told, view, made_on, rule, since))


def material_of(
    contents: Contents,
    told: Sequence[Result],
    view: View,
    made_on: date,
    rule: str,
    since: LastReport | None = None,
) -> Material:
    """What every kind of report is made of."""
    from .analysis.methods import method_notes
    from .disclosure.rule import rule_named
    from .report.material import material

    methods = {note.kind: note.lines for note in method_notes()}
    return material(contents, told, view, made_on, methods, rule_named(rule), _made_with(), since)


@cache
def _made_with() -> tuple[tuple[str, str], ...]:
    """The names and versions of what works the numbers out."""
    from importlib.metadata import version
    from platform import python_version

    packages = ("coimpact", "numpy", "pandas", "scipy", "statsmodels")
    return ("Python", python_version()), *((name, version(name)) for name in packages)


def whole(
    contents: Contents,
    told: Sequence[Result],
    view: View,
    made_on: date,
    rule: str,
    kind: ReportKind,
    beside: Beside = ALONE,
) -> Document:
    """A report of what is `shown`, with what the group changed of it, under the title that it may have."""
    from .disclosure.view import View

    edits, since = readable(contents.edits(kind)), beside.since
    made = built(contents, told, view, made_on, rule, kind, since)
    if edits:
        from .report.edited import edited

        inside, safe = view is View.INSIDE, made
        if inside:
            known = beside.safe or Told(contents)
            safe = built(known.contents, known.results, View.PUBLISH, made_on, rule, kind, since)
        made = edited(made, edits, safe, inside=inside)
    return titled(contents, made) if kind is ReportKind.PLAIN else made


def readable(edits: Edits) -> Edits:
    """The same with each picture read again: an archive can bring one that no form has looked at.

    One that cannot be read has no file. What a camera wrote beside a picture is taken out.
    """
    from .exchange.picture_file import bare

    return replace(edits, pictures=tuple(replace(each, value=bare(each.value)) for each in edits.pictures))


def titled(contents: Contents, plain: Document) -> Document:
    """A plain summary under the title that the checks of its words give it."""
    from .report.mark import mark_of_report

    return replace(plain, kind=title_of(contents.easy_read_checks, mark_of_report(plain)))


def written(made: Document, form: str) -> bytes:
    """A report as a file's bytes. `form` is a key of FORMS."""
    if form in (PDF.key, LARGE_PRINT.key):
        from .report.pdf_file import write_pdf

        return write_pdf(made, large_print=form == LARGE_PRINT.key)
    if form == WORD.key:
        from .report.word_file import write_word

        return write_word(made)
    from .report.html_file import write_html

    return write_html(made)

"""The panel in which a group makes its reports its own, given what it needs from the store and the report."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .disclosure.view import View
from .domain.keeper import Keeper
from .domain.report_kind import ReportKind
from .telling import Telling

if TYPE_CHECKING:
    from .domain.edit import Part
    from .widgets.edit_panel import EditPanel


def edit(keeper: Keeper, telling: Telling) -> EditPanel:
    """The words, sections and pictures of each kind of report."""
    from .widgets.easy_read_part import EasyReadPart
    from .widgets.edit_panel import EditPanel

    return EditPanel(
        keeper,
        lambda kind: parts_to_edit(telling, kind),
        EasyReadPart(keeper, lambda: mark_to_check(telling), lambda: words_to_read(telling)),
    )


def mark_to_check(telling: Telling) -> str:
    """The mark of the words of the plain summary as it may be published, with the group's own words."""
    from .report.mark import mark_of_report

    return mark_of_report(telling.report(ReportKind.PLAIN, View.PUBLISH).document)


def words_to_read(telling: Telling) -> Sequence[str]:
    """The words of the plain summary as it may be published, one after another."""
    from .report.read_out import read_out

    return read_out(telling.report(ReportKind.PLAIN, View.PUBLISH).document)


def parts_to_edit(telling: Telling, kind: ReportKind) -> Sequence[Part]:
    """The sections of a report with all that a group can change in them, as they may be published."""
    from .report.passages import parts_of

    return parts_of(telling.unchanged(kind, View.PUBLISH))

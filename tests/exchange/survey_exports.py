"""A survey tool on a table: it takes a form, is filled in, and exports what was sent as real tools write it.

Shapes seen in the sources, the tests and the documentation of KoboToolbox and of ODK Central.
"""

from __future__ import annotations

import ast
import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from xml.etree import ElementTree

from openpyxl import Workbook

from coimpact_widgets.domain.form import Form
from coimpact_widgets.exchange.xlsform_file import write_xlsform

XF = "{http://www.w3.org/2002/xforms}"
HEAD = "{http://www.w3.org/1999/xhtml}head"
KOBO_TAIL = ("_id", "_uuid", "_submission_time", "_validation_status", "_notes", "_status", "_submitted_by")
KOBO_END = ("__version__", "_tags", "_index")
ODK_TAIL = (
    *("KEY", "SubmitterID", "SubmitterName", "AttachmentsPresent", "AttachmentsExpected", "Status"),
    *("ReviewState", "DeviceID", "Edits", "FormVersion"),
)

Sent = dict[str, str]
"""One form as somebody sent it: what each question holds, by its name."""


@dataclass(frozen=True)
class Survey:
    """A form as a survey tool has it, made of an XLSForm by pyxform."""

    xform: str
    warnings: tuple[str, ...]

    @cached_property
    def _root(self) -> ElementTree.Element:
        return ElementTree.fromstring(self.xform)

    @cached_property
    def paths(self) -> tuple[tuple[str, ...], ...]:
        """Each question by the groups it stands in and its name, in order."""
        data = self._root.find(f".//{XF}instance")
        assert data is not None
        return tuple(path for path in _leaves(data[0], ()) if path[0] != "meta")

    @cached_property
    def labels(self) -> dict[str, str]:
        """The words of each question and each group, by its name; those that people do not see have none."""
        shown = [each for each in self._root.iter() if each.get("ref")]
        return {_last(each.get("ref", "")): each.findtext(f"{XF}label") or "" for each in shown}

    @cached_property
    def choices(self) -> dict[str, dict[str, str]]:
        """For each question with answers to choose from: the words of each answer by its code."""
        lists = {
            each.get("id", ""): {
                item.findtext(f"{XF}name", ""): item.findtext(f"{XF}label", "")
                for item in each.iter(f"{XF}item")
            }
            for each in self._root.iter(f"{XF}instance")
            if each.get("id")
        }
        found = {}
        for each in self._root.iter(f"{XF}select1"):
            itemset = each.find(f"{XF}itemset")
            assert itemset is not None
            named = re.search(r"instance\('(.+?)'\)", itemset.get("nodeset", ""))
            assert named is not None
            found[_last(each.get("ref", ""))] = lists[named[1]]
        return found

    @cached_property
    def fixed(self) -> Sent:
        """What the form fills in by itself."""
        binds = [each for each in self._root.iter(f"{XF}bind") if each.get("calculate")]
        return {_last(each.get("nodeset", "")): _literal(each.get("calculate", "")) for each in binds}


def survey_of(form: Form) -> Survey:
    """The form as pyxform makes it."""
    from pyxform.xls2xform import convert

    made = convert(write_xlsform(form))
    return Survey(made.xform, tuple(made.warnings))


def kobo_rows(survey: Survey, sent: Sequence[Sent], *, labels: bool, groups: bool) -> list[list[str]]:
    """An export of KoboToolbox: headings and a row for each form that was sent."""

    def named(path: tuple[str, ...]) -> str:
        shown = [survey.labels.get(each) or each for each in path] if labels else list(path)
        return "/".join(shown if groups else shown[-1:])

    headings = [*map(named, survey.paths), *KOBO_TAIL, *KOBO_END]
    rows = [
        [*_cells(survey, each, labels=labels), *_kobo_added(number)]
        for number, each in enumerate(sent, start=1)
    ]
    return [headings, *rows]


def odk_rows(survey: Survey, sent: Sequence[Sent]) -> list[list[str]]:
    """An export of ODK Central, which joins groups and names by a hyphen."""
    names = ["-".join(path) for path in survey.paths]
    headings = ["SubmissionDate", *names, "meta-instanceID", *ODK_TAIL]
    return [headings, *(_odk_row(survey, each, number) for number, each in enumerate(sent, start=1))]


def kobo_csv(rows: Sequence[Sequence[str]]) -> bytes:
    """CSV as KoboToolbox writes it: with semicolons, everything in quotation marks."""
    written = io.StringIO(newline="")
    csv.writer(written, delimiter=";", quoting=csv.QUOTE_ALL).writerows(rows)
    return written.getvalue().encode("utf-8-sig")


def odk_csv(rows: Sequence[Sequence[str]]) -> bytes:
    """CSV as ODK Central writes it."""
    written = io.StringIO(newline="")
    csv.writer(written, lineterminator="\n").writerows(rows)
    return written.getvalue().encode()


def xlsx(rows: Sequence[Sequence[str]]) -> bytes:
    """An Excel workbook of these rows."""
    made = Workbook(write_only=True)
    sheet = made.create_sheet("Questions")
    for row in rows:
        sheet.append([_number(cell) for cell in row])
    written = io.BytesIO()
    made.save(written)
    return written.getvalue()


def _number(cell: str) -> str | float:
    """A number as a number, as spreadsheets have it; 007 is none."""
    return float(cell) if re.fullmatch(r"-?(?:0|[1-9]\d{0,6})(?:\.\d+)?", cell) else cell


def _leaves(node: ElementTree.Element, above: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for each in node:
        path = (*above, each.tag.partition("}")[2])
        if len(each):
            yield from _leaves(each, path)
        else:
            yield path


def _cells(survey: Survey, sent: Sent, *, labels: bool) -> list[str]:
    held = sent if sent.get("consent") == "no" else survey.fixed | sent
    names = [path[-1] for path in survey.paths]
    shown = [survey.choices.get(name, {}).get(held.get(name, ""), held.get(name, "")) for name in names]
    return shown if labels else [held.get(name, "") for name in names]


def _kobo_added(number: int) -> list[str]:
    there = (str(number), f"uuid-{number}", "2026-11-26T09:30:00", "", "", "submitted_via_web", "somebody")
    return [*there, "vE4", "", str(number)]


def _odk_row(survey: Survey, sent: Sent, number: int) -> list[str]:
    added = [f"uuid:{number}", "12", "Somebody", "0", "0", "", "", "collect:1", "0", "1"]
    return ["2026-11-26T09:30:00.000Z", *_cells(survey, sent, labels=False), f"uuid:{number}", *added]


def _last(path: str) -> str:
    return path.rpartition("/")[2]


def _literal(calculation: str) -> str:
    """What a calculation of plain words comes to: one text, or several joined."""
    return "".join(ast.literal_eval(each) for each in re.findall(r"'[^']*'|\"[^\"]*\"", calculation))

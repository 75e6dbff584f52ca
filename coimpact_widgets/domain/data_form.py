"""The files that a group can have its data as."""

from __future__ import annotations

from .form_file import XLSX_MIME
from .report_kind import ReportForm

EXCEL = ReportForm("Excel", "An Excel workbook", ".xlsx", XLSX_MIME, "It has a sheet for each table.")
PACKAGE = ReportForm(
    "data package",
    "A zip file for other programs",
    ".zip",
    "application/zip",
    "CSV files and a codebook. With every answer, files for SPSS and Stata too.",
)
DATA_FORMS = {form.key: form for form in (EXCEL, PACKAGE)}
"""Every form, by its key."""
DATA = "data"
"""What the note of it is called, that it was given away."""

"""The files that a notebook writes."""

from __future__ import annotations

from pathlib import Path

from ..domain.data_form import DATA_FORMS
from ..domain.report_kind import FORMS, ReportKind
from ..errors import FileNotWritable


def form_of(file: str, wanted: str = "") -> str:
    """The form of the report that this file is to hold: a key of FORMS.

    `wanted` is such a key, in any case, or empty for what the file's name says. Raises FileNotWritable when
    the name ends in none, or in that of another form.
    """
    ending = Path(file).suffix.lower()
    fitting = [form for form in FORMS.values() if form.ending == ending]
    if not fitting:
        raise FileNotWritable(file, "its name has to end in .html, .docx or .pdf")
    if not wanted:
        return fitting[0].key
    named = [form for form in FORMS.values() if form.key.lower() == wanted.lower()]
    if not named:
        raise FileNotWritable(file, f"there is no form “{wanted}”; there are: {', '.join(FORMS)}")
    if named[0] not in fitting:
        raise FileNotWritable(file, f"in this form its name has to end in {named[0].ending}")
    return named[0].key


def data_form_of(file: str) -> str:
    """The form of the data that this file is to hold: a key of DATA_FORMS. Raises FileNotWritable."""
    ending = Path(file).suffix.lower()
    for form in DATA_FORMS.values():
        if form.ending == ending:
            return form.key
    raise FileNotWritable(file, "its name has to end in .xlsx or .zip")


def kind_of(file: str, wanted: str) -> str:
    """The kind of report of this name. Raises FileNotWritable, with the names there are, for any other."""
    if wanted not in tuple(ReportKind):
        raise FileNotWritable(file, f"there is no kind “{wanted}”; there are: {', '.join(ReportKind)}")
    return wanted


def write_file(file: str, data: bytes) -> None:
    """Write a file. Raises FileNotWritable."""
    try:
        Path(file).expanduser().write_bytes(data)
    except OSError as error:
        raise FileNotWritable(file, (error.strerror or "it cannot be written").lower()) from error

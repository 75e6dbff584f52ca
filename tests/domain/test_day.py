"""A day is written in the same words on every machine."""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path

import coimpact_widgets
from coimpact_widgets.domain.day import day_in_words

PACKAGE = Path(coimpact_widgets.__file__).parent
OF_THE_MACHINE = re.compile(r"(?:strftime\([^)]*|\{[^{}\n]*:[^{}\n]*)%[-aAbBcxXp]")
"""A form of a date that follows the language of the machine, or that some machines do not know."""


def test_a_day_is_its_number_its_month_and_its_year():
    first = date(2026, 1, 1)
    said = [day_in_words(first + timedelta(days=31 * month)) for month in range(12)]
    assert ("1 January 2026", "6 August 2026", "8 December 2026") == (said[0], said[7], said[11])


def test_no_day_is_written_as_the_machine_has_it():
    found = {path.name: OF_THE_MACHINE.findall(path.read_text()) for path in PACKAGE.rglob("*.py")}
    assert {} == {name: each for name, each in found.items() if each}

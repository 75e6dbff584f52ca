"""The measure of reading age that other tests use, and what people read held against it.

The formula is that of textstat's `flesch_kincaid_grade`, on our own count of syllables: textstat fetches the
word list that it counts with from another host when it runs.
"""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from coimpact_widgets.library.reading_age import ReadingBand, reading_band
from coimpact_widgets.present.words import caveats, what_was_found
from tests.present.grid import RESULTS
from tests.reading_age import reading_age, syllables_of

ROOT = Path(__file__).parents[1]
PAGES = sorted((ROOT / "coimpact_widgets").rglob("*.py"))
NOTEBOOKS = sorted((ROOT / "workbooks").glob("*.ipynb"))
SENTENCES = re.compile(r"[A-Z“‘][^<;]*[.?!]")
"""One sentence or more as people read them: no HTML, and none of the names of works that we cite."""
MARKS = re.compile(r"[*#`\[\]]|\(\S+\)")
"""What Markdown writes beside its words."""

OLDEST = 11.0
"""DESIGN asks for a reading age of 9 to 11 in what groups read."""
HARDER = {
    "coimpact_widgets/disclosure/months.py": "says again and again who could be recognised",
    "coimpact_widgets/disclosure/veil.py": "says the same, and no shorter word says it",
}
"""The files that may be harder, and why."""
FEWEST_WORDS = 20
"""Of a shorter text the formula says nothing: one long word decides."""


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("range", 1),
        ("changed", 1),
        ("counted", 2),
        ("people", 2),
        ("before", 2),
        ("average", 3),
        ("answers", 2),
    ],
)
def test_syllables_are_counted_as_they_are_said(word: str, expected: int) -> None:
    assert expected == syllables_of(word)


def test_long_words_in_long_sentences_need_an_older_reader() -> None:
    hard = "Statistical significance notwithstanding, considerable heterogeneity characterises participants."
    assert reading_age("Six people went up. Two people went down.") < OLDEST < reading_age(hard)


@pytest.mark.parametrize(
    ("age", "band"),
    [
        (2.0, ReadingBand.EASY),
        (11.4, ReadingBand.EASY),
        (11.6, ReadingBand.HARDER),
        (14.4, ReadingBand.HARDER),
        (14.6, ReadingBand.HARD),
    ],
)
def test_the_age_of_one_question_is_told_as_a_band(age: float, band: ReadingBand) -> None:
    assert band is reading_band(age)


@pytest.mark.parametrize("kind", sorted({result.kind for result in RESULTS}))
def test_what_was_found_can_be_read_at_eleven(kind: str) -> None:
    told = {" ".join((*what_was_found(each), *caveats(each))) for each in RESULTS if each.kind == kind}
    long = [text for text in told if len(text.split()) >= FEWEST_WORDS]
    assert {} == {text: age for text in long if (age := reading_age(text)) > OLDEST}


def read_on(page: Path) -> str:
    """Every whole sentence that a file of ours can put before people."""
    tree = ast.parse(page.read_text(encoding="utf-8"))
    notes = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    said = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in notes)
    return " ".join(each.value for each in said if isinstance(each.value, str) and _is_read(each.value))


def _is_read(text: str) -> bool:
    return text.count(" ") >= 2 and bool(SENTENCES.fullmatch(text))


def read_in(notebook: Path) -> str:
    """All that a notebook says; a heading ends like a sentence."""
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    told = ["".join(each["source"]) for each in cells if each["cell_type"] == "markdown"]
    return MARKS.sub("", ". ".join(told).replace("\n\n", ". "))


def long_enough() -> Iterator[tuple[str, str]]:
    """The text of each file that says enough for the formula, by the file's name."""
    said = {each: read_on(each) for each in PAGES} | {each: read_in(each) for each in NOTEBOOKS}
    for file, text in said.items():
        if len(text.split()) >= FEWEST_WORDS:
            yield file.relative_to(ROOT).as_posix(), text


def test_all_that_the_pages_say_can_be_read_at_eleven() -> None:
    told = dict(long_enough())
    assert len(told) > 100
    assert set(HARDER) == {name for name, text in told.items() if reading_age(text) > OLDEST}


def test_a_page_that_is_hard_to_read_is_noticed(tmp_path: Path) -> None:
    page = tmp_path / "page.py"
    page.write_text(
        '"""Not read."""\nWHY = "Methodological heterogeneity necessitates caution."\nKEY = "a b c"\n'
    )
    assert "Methodological heterogeneity necessitates caution." == read_on(page)
    assert reading_age(read_on(page)) > OLDEST

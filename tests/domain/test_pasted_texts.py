"""What is pasted at once is parted into texts, whatever it was copied from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from coimpact_widgets.domain.pasted_texts import Parted, texts_in, ways_to_part


def likeliest(pasted: str) -> tuple[str, ...]:
    return texts_in(pasted, ways_to_part(pasted)[0])


@pytest.mark.parametrize(
    ("pasted", "texts"),
    [
        ("One text alone.", ("One text alone.",)),
        (
            "The first,\nin two lines.\n\nThe second.\n \n\nThe third.",
            ("The first,\nin two lines.", "The second.", "The third."),
        ),
        ("The first.\r\nThe second.\r\n", ("The first.", "The second.")),
        ("one\ttwo\nthree\t\n", ("one", "two", "three")),
        (
            'The first.\n"She said ""come in"",\nand I did."\nThe third.',
            ("The first.", 'She said "come in",\nand I did.', "The third."),
        ),
        ('"It was great," she said.\n"So it was."', ('"It was great," she said.', '"So it was."')),
        ("  \n ", ()),
    ],
)
def test_each_text_is_found(pasted: str, texts: tuple[str, ...]) -> None:
    assert texts == likeliest(pasted)


def test_paragraphs_can_be_taken_for_lines_or_for_one_text() -> None:
    pasted = "One\ntwo\n\nthree"
    told = {each: len(texts_in(pasted, each)) for each in ways_to_part(pasted)}
    assert {Parted.PARAGRAPHS: 2, Parted.LINES: 3, Parted.ONE: 1} == told


_words = some.text(some.characters(exclude_categories=["C", "Z"]) | some.just(" "), min_size=1).map(str.strip)


@given(some.lists(_words.filter(bool).filter(lambda each: '"' not in each), min_size=2, max_size=6))
def test_paragraphs_and_cells_come_back_as_they_were(texts: list[str]) -> None:
    assert tuple(texts) == likeliest("\n\n".join(texts)) == likeliest("\t".join(texts))


@given(some.text())
def test_whatever_is_pasted_no_text_is_empty(pasted: str) -> None:
    assert all(each.strip() for way in ways_to_part(pasted) for each in texts_in(pasted, way))


@pytest.mark.parametrize("begins", ['"', 'One.\n"', '""""'])
def test_a_quote_mark_that_is_never_closed_in_a_million_letters_takes_no_time(begins: str) -> None:
    """To look for the end of it anew from every line would take minutes."""
    pasted = begins + "They came.\n" * 90_000
    lines = pasted.count("\n")
    assert (Parted.LINES, lines) == (ways_to_part(pasted)[0], len(texts_in(pasted, Parted.CELLS)))

"""How wide text is, and where its lines break."""

import pytest
from matplotlib.font_manager import FontProperties
from matplotlib.textpath import TextPath

from coimpact_widgets.present.lettering import reads_right_to_left, text_width, wrapped

TEXTS = (
    "The quick brown fox jumps over the lazy dog",
    "MMMM WWWW @@@@ %%%%",
    "0123456789 of 24 people",
    "Llanfairpwllgwyngyll ŵyŷ éèü",
    "illicit jilting; fit, till!",
    "مرحبا بالعالم",
)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("bold", [False, True])
def test_text_is_never_drawn_wider_than_it_is_said_to_be(text, bold):
    font = FontProperties(family="DejaVu Sans", weight="bold" if bold else "normal", size=100)
    drawn = TextPath((0, 0), text, prop=font).get_extents().width
    assert drawn <= text_width(text, 100, bold=bold)


@pytest.mark.parametrize("text", [*TEXTS, "x" * 400, "a " * 400])
def test_no_line_is_wider_than_its_box(text):
    assert max(text_width(line, 17) for line in wrapped(text, 200, 17)) <= 200


def test_nothing_is_lost_when_lines_break():
    text = "people who use the café " + "Llanfairpwllgwyngyllgogerychwyrndrobwll" * 3
    assert text.replace(" ", "") == "".join(wrapped(text, 180, 17)).replace(" ", "")


def test_what_does_not_fit_ends_with_dots():
    lines = wrapped("word " * 100, 100, 17, most_lines=3)
    assert (3, "…") == (len(lines), lines[-1][-1])


@pytest.mark.parametrize(
    ("text", "expected"), [("نعم yes", True), ("yes نعم", False), ("12 نعم", True), ("", False)]
)
def test_the_first_letter_with_a_direction_decides(text, expected):
    assert expected == reads_right_to_left(text)

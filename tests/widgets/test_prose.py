"""Text between the fields."""

from __future__ import annotations

import pytest

from coimpact_widgets.widgets.prose import Heading, Prose


def test_paragraphs_are_escaped() -> None:
    assert '<p dir="auto">a &lt;b&gt;</p><p dir="auto">c</p>' == Prose("a <b>", "c").static_html()


def test_markup_of_the_program_is_shown_as_it_is() -> None:
    assert "<table></table>" == Prose(markup="<table></table>").static_html()


def test_a_heading_is_escaped_and_has_its_level() -> None:
    assert '<h3 dir="auto">a &amp; b</h3>' == Heading("a & b", level=3).static_html()


def test_the_first_level_belongs_to_the_page() -> None:
    with pytest.raises(ValueError, match="a level from 2 to 6, not 1"):
        Heading("Start", level=1)

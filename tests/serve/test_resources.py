"""The style sheets of the page."""

from __future__ import annotations

from coimpact_widgets.serve import resources


def test_the_tokens_come_before_whatever_uses_them() -> None:
    text = resources.styles()
    assert text.index("--ci-accent: #") < text.index("var(--ci-accent)")


def test_every_style_sheet_of_the_widgets_and_of_results_is_there() -> None:
    text = resources.styles()
    folders = (resources.PACKAGE / "widgets" / "static", resources.PACKAGE / "present" / "static")
    sheets = [sheet.read_text(encoding="utf-8") for folder in folders for sheet in folder.glob("*.css")]
    assert [True] * len(sheets) == [sheet in text for sheet in sheets]


def test_no_style_sheet_asks_for_anything_from_elsewhere() -> None:
    assert ("@import" in resources.styles(), "url(http" in resources.styles()) == (False, False)

"""Writes the page on methods from the docstrings: `python -m tests.analysis.methods_page`."""

from __future__ import annotations

from pathlib import Path

from coimpact_widgets.analysis.methods import methods_page

PAGE = Path(__file__).parent.parent.parent / "METHODS.md"


def main() -> None:
    """Write the page."""
    PAGE.write_text(methods_page(), encoding="utf-8")


if __name__ == "__main__":
    main()

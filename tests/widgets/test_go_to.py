"""Where the browser may be moved."""

from __future__ import annotations

import pytest

from coimpact_widgets.widgets.go_to import GoTo


def test_it_moves_to_a_page_of_this_site() -> None:
    go = GoTo()
    go.to("2_pathway.ipynb?project=caf%C3%A9")
    assert "2_pathway.ipynb?project=caf%C3%A9" == go.href


@pytest.mark.parametrize(
    "href",
    ["https://example.org", "//example.org", "javascript:alert(1)", "\\\\example.org", "/\\example.org"],
)
def test_it_moves_nowhere_else(href: str) -> None:
    with pytest.raises(ValueError, match="is not an address on this site"):
        GoTo().to(href)

"""How the guidance of a workbook is written as HTML."""

from __future__ import annotations

from typing import Any

from voila.exporter import VoilaMarkdownRenderer


class GuidanceRenderer(VoilaMarkdownRenderer):  # type: ignore[misc]
    """Writes headings without the "¶" link beside them, which a screen reader would read out each time."""

    def __init__(self, contents_manager: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(contents_manager, *args, **{**kwargs, "exclude_anchor_links": True})

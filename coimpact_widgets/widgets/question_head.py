"""What stands above a question: how far along it is, what is asked, why, and an example."""

from __future__ import annotations

from typing import ClassVar

import traitlets

from .kit_widget import KitWidget
from .static_files import script


class QuestionHead(KitWidget):
    """The heading of a page of questions. Its heading takes the focus when people move to another page."""

    _esm = script("kit.js", "question_head.js")
    _told: ClassVar[tuple[str, ...]] = ("progress", "heading")
    progress = traitlets.Unicode("").tag(sync=True)
    heading = traitlets.Unicode("").tag(sync=True)
    why = traitlets.Unicode("").tag(sync=True)
    example = traitlets.Unicode("").tag(sync=True)

    def show(self, *, progress: str, heading: str, why: str = "", example: str = "") -> None:
        """Show these words in place of the ones there are."""
        with self.hold_sync():
            self.progress, self.heading, self.why, self.example = progress, heading, why, example

"""What is remembered of the files a group brought in: seen, and forgotten one by one or all at once."""

from __future__ import annotations

from collections.abc import Iterator

from ipywidgets import VBox

from ..domain.file_memory import FileMemory
from ..domain.keeper import CardKeeper
from ..domain.project import Contents
from ..domain.record import Record
from ..errors import SaveConflict
from ..exchange.columns_before import memory_of
from ..exchange.file_reading import FileReading
from ..exchange.remembered import forgotten, learned, remembered
from .panel import Panel
from .select_list import Choosing, SelectList
from .status_line import StatusLine

HEADING = "What is remembered for your next file ({:,})"
ALL, KEEP, FORGET = "all", "keep", "forget"
EVERYTHING, KEEP_ALL, FORGET_ALL = "Everything", "Remember it", "Forget all of it"
FORGET_IT, FORGOTTEN = "Forget it", "Forgotten. The next file asks about it again."
MOST_LISTED = 100
"""How many things are listed one by one. The rest go with everything."""


class FilesRemembered(Panel):
    """A folded list of what was told of earlier files, with the choice to forget each."""

    def __init__(self, keeper: CardKeeper) -> None:
        self._keeper = keeper
        self.list = SelectList("", self._choose, folded=True)
        self.status = StatusLine()
        super().__init__(VBox([self.list, self.status]).add_class("ci-stack"))
        self.show()

    def show(self) -> None:
        """Show what is remembered now."""
        contents = self._keeper.contents()
        found = remembered(memory_of(contents), contents.measures)
        self.list.heading = HEADING.format(len(found)) if found else ""
        self.list.show(list(_rows(contents)) if found else [])

    def learn(self, reading: FileReading) -> None:
        """Remember what was told of this file."""
        contents = self._keeper.contents()
        before = memory_of(contents)
        self._save(contents, learned(before, reading))

    def static_html(self) -> str:
        """What is remembered."""
        return self.list.static_html()

    def _choose(self, key: str, value: str) -> None:
        if value == FORGET:
            contents = self._keeper.contents()
            left = FileMemory() if key == ALL else forgotten(memory_of(contents), key)
            self._save(contents, left)
            self.status.say(FORGOTTEN)
            self.status.focus()
            self.show()

    def _save(self, contents: Contents, memory: FileMemory) -> None:
        """Keep the memory. Where somebody else changed it in this moment, theirs stands."""
        kept: Record[FileMemory] | None = next(iter(contents.of(FileMemory)), None)
        if memory == (kept.value if kept else memory_of(contents)):
            return
        try:
            self._keeper.save(memory, kept)
        except SaveConflict:
            return


def _rows(contents: Contents) -> Iterator[Choosing]:
    found = remembered(memory_of(contents), contents.measures)
    yield Choosing(ALL, EVERYTHING, "", KEEP, ((KEEP, KEEP_ALL), (FORGET, FORGET_ALL)))
    for each in found[:MOST_LISTED]:
        yield Choosing(each.key, each.about, "", KEEP, ((KEEP, each.means), (FORGET, FORGET_IT)))

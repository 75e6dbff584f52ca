"""Monthly figures from a file: choose it, see what it holds, put it right, then keep it or not."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from ipywidgets import HBox, VBox

from ..domain.count_series import things_in
from ..domain.keeper import Keeper
from ..domain.thing_counted import ThingCounted
from ..errors import CoImpactError, Problem
from ..exchange.file_kind import MOST_BYTES
from ..exchange.month_proposed import ProposedLine, uses_of
from ..exchange.months_compared import Changed, as_there, changed
from ..exchange.months_file import (
    MonthsFile,
    batch_of,
    open_months,
    read_months,
    use_in_words,
    with_sheet_of_months,
)
from ..exchange.months_read import MonthsRead
from .button import MAIN, SECOND, button
from .choose_file import ChooseFile
from .error_summary import ErrorSummary
from .months_brought_in import MonthsBroughtIn
from .months_preview import preview_of_months
from .panel import Panel
from .prose import Prose
from .select_list import Choosing, SelectList
from .status_line import StatusLine
from .which_stands import KEEP_THERE, USE_FILE, which_stands

SHEET = "sheet"
MOST_LINES = 100
WAITING = "Choose whether to keep these numbers."
NOTHING_KEPT = "{} was read. Nothing is kept yet."
MOST_IS_READ = "The sheet with most monthly numbers is read."
EACH_IS = "What each {} is"


class MonthsFromFile(Panel):
    """A file of monthly figures to choose, a preview of what it holds, and a button that keeps it.

    Nothing is kept before the group has seen what would be. Where the project holds another number for a
    month, the group chooses which is to stand. `on_change()` is called when numbers came or went.
    """

    def __init__(self, keeper: Keeper, today: Callable[[], date]) -> None:
        self._keeper, self._today = keeper, today
        self.on_change: Callable[[], object] = lambda: None
        self._file: MonthsFile | None = None
        self._found: MonthsRead | None = None
        self._chosen: dict[str, str] = {}
        self.choose = ChooseFile(
            "Or choose a file of monthly numbers",
            hint="An Excel or CSV file, with months down or across.",
            accept=".xlsx,.csv,.txt,.tsv",
            largest=MOST_BYTES,
        )
        self.choose.on_choose(self.look_at)
        self.errors, self.status, self.preview = ErrorSummary(), StatusLine(), Prose()
        self.lines = SelectList("", self.pick, folded=True)
        self.which = which_stands()
        self.keep = button("Keep these numbers", self.keep_found, MAIN, self.errors)
        self.leave = button("Do not keep them", self.decline, SECOND, self.errors)
        self.brought_in = MonthsBroughtIn(keeper, self.errors, self._taken_or_put_back)
        self._looked_at = VBox([]).add_class("ci-stack")
        parts = [self.errors, self.choose, self._looked_at, self.status, self.brought_in.view]
        super().__init__(VBox(parts).add_class("ci-stack"))

    def look_at(self, name: str, data: bytes) -> None:
        """Read a file and show what it holds. Nothing is kept yet. Raises FileNotReadable."""
        self.let_go()
        self._file = open_months(name, data)
        self._show()
        self.status.say(NOTHING_KEPT.format(self._file.name))

    def pick(self, key: str, value: str) -> None:
        """Read the file by this choice."""
        assert self._file
        if key == SHEET:
            self._file, self._chosen = with_sheet_of_months(self._file, value), {}
        else:
            self._chosen[key] = value
        self._show()
        self.status.say(f"{self._file.name} was read again by what you chose. Nothing is kept yet.")

    def keep_found(self) -> None:
        """Keep what the file held, as one batch. Where numbers differ, the group's choice stands."""
        if self._file is None or self._found is None:
            return
        differing = self._differing()
        kept = self._found.counts if self.which.value == USE_FILE else as_there(self._found.counts, differing)
        try:
            if kept:
                self._keeper.gather(batch_of(self._file, self._found), counts=kept)
                self._say_of_things(self._found.things)
        except CoImpactError as error:
            self.errors.show([Problem("file", str(error))])
            return
        name, stay = self._file.name, len(self._found.counts) - len(kept)
        self.let_go()
        as_before = f" As before: {_numbers(stay)}." if stay else ""
        self._say(f"Saved. {_numbers(len(kept))} kept from {name}.{as_before}")
        self.brought_in.show()
        self.on_change()

    def decline(self) -> None:
        """Keep nothing of the file that was looked at."""
        if self._file:
            name = self._file.name
            self.let_go()
            self._say(f"Nothing was kept from {name}.")

    def let_go(self) -> None:
        """Forget the file that was looked at."""
        self._file, self._found, self._chosen = None, None, {}
        self.errors.clear()
        self.which.value = KEEP_THERE
        self._looked_at.children = ()

    def finish(self) -> list[Problem]:
        """A file that was looked at waits for the group to decide."""
        waiting = [Problem("", WAITING)] if self._file else []
        self.errors.show(waiting)
        return waiting

    def static_html(self) -> str:
        """The files that were brought in."""
        return self.brought_in.static_html()

    def _show(self) -> None:
        assert self._file
        contents = self._keeper.contents()
        named = {(each.name, each.outcome): ThingCounted(each.name, each.outcome) for each in contents.counts}
        said = {(each.name, each.outcome): each for each in things_in(contents)}
        known = [said.get(key, thing) for key, thing in named.items()]
        self._found = read_months(self._file, self._chosen, self._today(), known)
        differing = self._differing()
        self.preview.markup = preview_of_months(self._file.name, self._found, differing)
        self.lines.heading = EACH_IS.format("row" if self._file.best.across else "column")
        self.lines.folded = bool(self._found.counts)
        self.lines.show(list(_choices(self._file, self._found.lines)))
        buttons = HBox([self.keep, self.leave] if self._found.counts else [self.leave])
        question = [self.which] if differing else []
        self._looked_at.children = (self.preview, self.lines, *question, buttons.add_class("ci-buttons"))

    def _differing(self) -> tuple[Changed, ...]:
        return changed(self._found.counts if self._found else (), self._keeper.contents().counts)

    def _say_of_things(self, things: Iterable[ThingCounted]) -> None:
        """Keep what the file says that numbers are out of, where the group has not said it."""
        said = self._keeper.contents().of(ThingCounted)
        records = {(each.value.name, each.value.outcome): each for each in said}
        for thing in things:
            record = records.get((thing.name, thing.outcome))
            if thing.exposure and (record is None or record.value != thing):
                self._keeper.save(thing, record)

    def _taken_or_put_back(self, words: str) -> None:
        self._say(words)
        self.on_change()

    def _say(self, words: str) -> None:
        """Say what was done, and take the focus there: the button that did it is gone."""
        self.status.say(words)
        self.status.focus()


def _choices(file: MonthsFile, lines: tuple[ProposedLine, ...]) -> Iterable[Choosing]:
    """The sheet, where there are several with months, and what each row or column is."""
    if len(file.tables) > 1:
        sheets = [(each.sheet, each.sheet) for each in file.tables]
        yield Choosing(SHEET, "Sheet", MOST_IS_READ, file.best.sheet, sheets)
    for each in [line for line in lines if any(line.line.cells)][:MOST_LINES]:
        offered = [*uses_of(lines, each), *([each.use] if each.base else [])]
        options = [(use, use_in_words(use, lines)) for use in dict.fromkeys(offered)]
        where = f"Row {each.key}" if file.best.across else f"Column {each.key}"
        called = f"{where}: {each.line.heading}" if each.line.heading else where
        yield Choosing(each.key, called, each.reason, each.use, options)


def _numbers(count: int) -> str:
    return f"{count:,} number{'' if count == 1 else 's'}"

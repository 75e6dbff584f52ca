"""One section of a report, to change: its heading and paragraphs, and its pictures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from ipywidgets import HBox, VBox

from ..domain.edit import FRONT, Edits, Part, Passage
from ..domain.keeper import CardKeeper
from ..domain.linked_numbers import Checked, Standing
from ..domain.report_kind import ReportKind
from ..errors import Problem
from .button import SECOND, button
from .check_answers import CheckAnswers
from .error_summary import ErrorSummary
from .panel import Panel
from .picture_cards import picture_cards
from .prose import Heading, Prose
from .status_line import StatusLine
from .words_form import WordsForm

AT_FRONT = "The front"
ALL_OURS = "In our words"
SAID_OF = {
    Standing.STANDS: "your words",
    Standing.MEANT: "your words, inside the group alone",
    Standing.NOT_FOUND: "our words, until you look again",
    Standing.CHANGED: "our words, until you look again",
    Standing.SAYS_WHY: "our words, until you look again",
}
TO_LOOK_AT = (Standing.NOT_FOUND, Standing.CHANGED, Standing.SAYS_WHY)
SOME_FIXED, ALL_FIXED = "Some of our words here stay as they are.", "Our words here stay as they are."
FIXED = "They tell readers how far to trust the numbers, or what is kept back."


class SectionEditor(Panel):
    """The words of a section with a button "Change the words" on each, then its pictures.

    ==============  =================================  =====================================
    in              on                                 to
    ==============  =================================  =====================================
    (start)                                            section
    section         Change the words, beside a place   the form for that place
    form            Save, Cancel                       section, or `done`; what was done is said
    form            Use our words again                section; what was done is said
    section         Put your words back                section
    section         Open, beside a section inside it   `open_inner(id)`
    section         Back                               `back()`
    ==============  =================================  =====================================
    """

    def __init__(
        self,
        keeper: CardKeeper,
        report: ReportKind,
        part: Part,
        back: Callable[[], object],
        open_inner: Callable[[str], object],
    ) -> None:
        self._keeper, self._report, self._part, self._leave_for = keeper, report, part, open_inner
        self.form: WordsForm | None = None
        self._then: Callable[[str], object] | None = None
        self._taken: int | None = None
        self.errors, self.status = ErrorSummary(), StatusLine()
        self.heading = Heading(called(part))
        self.words = CheckAnswers(verb="Change the words")
        self.words.on_change(self.open)
        self.inner = CheckAnswers(verb="Open", light=True)
        self.inner.on_change(self._open_inner)
        self.pictures = picture_cards(keeper, report, part.id)
        self.undo = button("Put your words back", self._undo, SECOND, self.errors)
        self.back = button("Back", lambda: self.finish() or back(), SECOND, self.errors)
        super().__init__(VBox().add_class("ci-stack"))
        self._show()

    def open(self, place: str, done: Callable[[str], object] | None = None) -> None:
        """Show the form for one place; then `done(said)`, or else the section again.

        Where words are fixed, the section says so. Raises StopIteration when this section has no such place.
        """
        passage = next(each for each in self._part.passages if each.place == place)
        self.status.text, self._then = "", done
        if passage.fixed:
            return
        self.form = WordsForm(self._keeper, self._report, passage, self._done, self._was_taken_out)
        self.view.children = [self.form.view, self.status]
        self.form.heading.focus()

    def finish(self) -> list[Problem]:
        """Save what is half written, so that moving on loses nothing."""
        return (self.form.finish() if self.form else []) or self.pictures.finish()

    def static_html(self) -> str:
        """The words and the pictures."""
        return f"{self.words.static_html()}{self.pictures.static_html()}"

    def _done(self, said: str) -> None:
        """Go back to where the form was opened; to the section where there is something to put back."""
        self.form = None
        if self._then and not self._taken:
            self._then(said)
            return
        self._show()
        self.heading.focus()
        if said:
            self.status.say(said)

    def _was_taken_out(self, seq: int) -> None:
        self._taken = seq

    def _open_inner(self, id: str) -> None:
        if not self.finish():
            self._leave_for(id)

    def _undo(self) -> None:
        assert self._taken
        self._keeper.undo(self._taken)
        self._taken = None
        self._done("Saved. Your words are back.")

    def _show(self) -> None:
        edits = self._keeper.contents().edits(self._report)
        free = [each for each in self._part.passages if not each.fixed]
        self.words.show(
            rows_of(free, edits, self._part.heading), [each.place for each in free if each.listed]
        )
        told = (
            [Prose(SOME_FIXED if free else ALL_FIXED, FIXED)] if len(free) < len(self._part.passages) else []
        )
        words = [*told, *([self.words] if free else [])]
        undo = [HBox([self.undo]).add_class("ci-buttons")] if self._taken else []
        self.view.children = [
            *(self.errors, self.heading, *words, self.status, *undo),
            *self._parts_inside(edits),
            *(Heading("Pictures here", level=3), self.pictures.view),
            HBox([self.back]).add_class("ci-buttons"),
        ]

    def _parts_inside(self, edits: Edits) -> list[Heading | CheckAnswers]:
        """The sections inside this one, with how much of each is the group's own."""
        if not self._part.parts:
            return []
        parts = self._part.parts
        self.inner.show((each.id, each.heading, own_in_short(each, edits) or ALL_OURS) for each in parts)
        return [Heading("Sections inside it", level=3), self.inner]


def own_in_short(part: Part, edits: Edits) -> str:
    """How much of a section is the group's own."""
    own = sum(each.place in edits.words and not each.fixed for inner in part.all for each in inner.passages)
    ids = {each.id for each in part.all}
    pictures = sum(each.value.section in ids for each in edits.pictures)
    return counted((own, "text in your words", "texts in your words"), (pictures, "picture", "pictures"))


def counted(*things: tuple[int, str, str]) -> str:
    """What there is, with how many: each thing has its number, its name for one and its name for several."""
    return ", ".join(f"{number} {one if number == 1 else many}" for number, one, many in things if number)


def called(part: Part) -> str:
    """What a section is called where it is chosen."""
    return AT_FRONT if part.id == FRONT else part.heading


def rows_of(passages: Sequence[Passage], edits: Edits, here: str | None = None) -> list[tuple[str, str, str]]:
    """A row for each place: its id, which it is and whose words stand there, and the words.

    Where they stand under the heading `here`, that heading is not said again.
    """
    times: Counter[str] = Counter()
    rows = []
    for passage in passages:
        which = where(passage, here)
        times[which] += 1
        which += f", {times[which]}" if times[which] > 1 or not passage.heading else ""
        held = beside(passage, edits)
        whose = f" ({SAID_OF[held.standing]})" if held else ""
        shown = held.text if held and held.standing not in TO_LOOK_AT else passage.text
        rows.append((passage.place, f"{which}{whose}", shown))
    return rows


def where(passage: Passage, here: str | None = None) -> str:
    """Which place of a report it is, on a page that has the heading `here`."""
    what = "Heading" if passage.heading else "Words"
    if passage.under == here:
        return what
    return f"{what} “{passage.under}”" if passage.heading else f"Under “{passage.under or AT_FRONT}”"


def beside(passage: Passage, edits: Edits) -> Checked | None:
    """The group's words for one place held against ours, or None where it has written none."""
    record = None if passage.fixed else edits.words.get(passage.place)
    return record.value.beside(passage) if record else None

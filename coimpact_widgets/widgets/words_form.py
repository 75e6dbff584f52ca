"""The form in which a group puts its own words in place of ours: for one heading or paragraph."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from html import escape

from ipywidgets import HBox, VBox

from ..domain.edit import OwnWords, Passage
from ..domain.keeper import CardKeeper
from ..domain.linked_numbers import Checked, Standing
from ..domain.numbers_in_text import numbers_in
from ..domain.record import Record
from ..domain.report_kind import ReportKind
from ..errors import CoImpactError, Problem, SaveConflict
from ..present.phrases import and_list
from .button import MAIN, SECOND, button
from .conflict_choice import ConflictChoice
from .error_summary import ErrorSummary
from .long_text_field import LongTextField
from .panel import Panel
from .prose import Heading, Prose

CHANGED = (
    "What you wrote this for has changed. Our words stand in the report until you look again.",
    "Change your words. To keep them as they are, save them.",
)
INSIDE = "Ours do not say {} of the same thing, so yours stand inside the group alone. Others read ours."
NOT_OURS = (
    "Our words do not say {} of the same thing. Take {} out, or say that you meant {}. "
    "Then yours stay inside your group, and others read ours."
)
SAYS_WHY = "Nobody can say that from this. Say what changed."
HEADING, PARAGRAPH = "Change this heading", "Change these words"
LISTED = "Each line is a point of its own."
NUMBERS = "Numbers that you keep follow the results."
SMALL = "To keep {}, keep the word after it too. So small a number never counts people."


class WordsForm(Panel):
    """Our words, and a field for the group's.

    `done(said)` is called when the form is finished with, with what there is to say of it. A number that is
    not in ours has to be taken out, or said to be meant. `taken_out(seq)` is called when ours stand again,
    with the number of that change.
    """

    def __init__(
        self,
        keeper: CardKeeper,
        report: ReportKind,
        passage: Passage,
        done: Callable[[str], object],
        taken_out: Callable[[int], object],
    ) -> None:
        self._keeper, self._report, self._passage = keeper, report, passage
        self._done, self._taken_out = done, taken_out
        self.record = keeper.contents().edits(report).words.get(passage.place)
        self.errors, self.heading = (
            ErrorSummary(),
            Heading(HEADING if passage.heading else PARAGRAPH),
        )
        self.conflict: ConflictChoice | None = None
        self.field = self._made_field()
        self._at_first = self.field.value
        self.save = button("Save", self._save, MAIN, self.errors)
        self.meant = button("We meant this", self._mean, SECOND, self.errors)
        self.ours = button("Use our words again", self._use_ours, SECOND, self.errors)
        self.cancel = button("Cancel", lambda: done(""), SECOND, self.errors)
        super().__init__(VBox().add_class("ci-stack").add_class("ci-form"))
        self._show()

    def finish(self) -> list[Problem]:
        """Save what was written, so that moving on loses nothing. Returns what has to be put right first."""
        return self._save() if self.field.value != self._at_first else []

    def static_html(self) -> str:
        """The words of the group."""
        return self.field.static_html()

    def _made_field(self) -> LongTextField:
        held = self._held()
        hint = " ".join(_hints(self._passage))
        text = held.text if held else self._passage.text
        field = LongTextField(name="text", label="Your words", hint=hint, value=text, rows=3)
        field.on_enter(self._save)
        return field

    def _show(self, *, may_mean: bool = False) -> None:
        self.conflict = None
        buttons = [self.save, *([self.meant] if may_mean else []), *([self.ours] if self.record else [])]
        about = Prose(markup="".join(_as_they_are(*each) for each in self._told()))
        notes = [Prose(*self._notes())] if self._notes() else []
        self.view.children = [
            *(self.errors, self.heading, *notes, about, self.field),
            HBox([*buttons, self.cancel]).add_class("ci-buttons"),
        ]

    def _told(self) -> list[tuple[str, str]]:
        """Our words as they are, and as they were where that is something else."""
        now = [("Our words", self._passage.text)]
        before = self.record.value.replaced if self.record else self._passage.text
        return now if before == self._passage.text else [("Our words when you wrote yours", before), *now]

    def _notes(self) -> tuple[str, ...]:
        held = self._held()
        if held is None or held.standing is Standing.STANDS:
            return ()
        if held.standing is Standing.MEANT:
            return (INSIDE.format(_each(held.numbers)),)
        return (SAYS_WHY,) if held.standing is Standing.SAYS_WHY else CHANGED

    def _held(self) -> Checked | None:
        """The words that are kept, held against ours."""
        return self.record.value.beside(self._passage) if self.record else None

    def _value(self) -> OwnWords:
        text = self.field.value.strip()
        ours = self._passage
        told = " ".join(text.split()) if ours.heading else text
        return OwnWords(self._report, ours.place, told, ours.text, told=ours.told)

    def _save(self) -> list[Problem]:
        """Keep the words. Returns, and shows, what has to be put right first."""
        value = self._value()
        if value.text == self._passage.text.strip():
            self._use_ours()
            return []
        held = self._with_meant(value).beside(self._passage)
        problems = value.problems() or self.field.problems() or _not_ours(held)
        self._show(may_mean=bool(problems) and held.standing is Standing.NOT_FOUND)
        self.errors.show(problems, [self.field])
        return problems or self._keep(self._with_meant(value), self.record)

    def _with_meant(self, value: OwnWords) -> OwnWords:
        """What was said to be meant before still is."""
        return replace(value, meant=self.record.value.meant if self.record else ())

    def _mean(self) -> None:
        value = self._value()
        self._keep(replace(value, meant=value.beside(self._passage).numbers), self.record)

    def _use_ours(self) -> None:
        if self.record:
            self._taken_out(self._keeper.remove(self.record))
        self._done("Saved. Our words stand again." if self.record else "")

    def _keep(self, value: OwnWords, over: Record[OwnWords] | None) -> list[Problem]:
        try:
            self._keeper.save(value, over)
        except SaveConflict as conflict:
            self._show_conflict(conflict, value)
            return [Problem("", str(conflict))]
        except CoImpactError as error:
            self.errors.show([Problem("", str(error))])
            return [Problem("", str(error))]
        held = value.beside(self._passage)
        inside = f" {INSIDE.format(_each(held.numbers))}" if held.standing is Standing.MEANT else ""
        self._done(f"Saved.{inside}" if inside else "Saved")
        return []

    def _show_conflict(self, conflict: SaveConflict, mine: OwnWords) -> None:
        theirs = conflict.theirs
        over = _over(mine, conflict, self.record)
        self.conflict = ConflictChoice(
            [("Words", theirs.text)] if isinstance(theirs, OwnWords) else [],
            [("Words", mine.text)],
            keep_theirs=lambda: self._done(""),
            keep_mine=lambda: self._keep(mine, over),
            go_back=self._show,
        )
        self.view.children = [self.conflict.view]
        self.conflict.heading.focus()


def _hints(ours: Passage) -> Iterator[str]:
    """What to know before these words are changed: of numbers only where ours have any."""
    numbers = numbers_in(ours.text)
    small = [each for each in numbers if each.value.isdecimal() and 0 < int(each.value) < ours.fewest]
    things = [f"{ours.text[each.start : each.end]} {each.thing}" for each in small if each.thing]
    if ours.listed:
        yield LISTED
    if numbers:
        yield NUMBERS
    if things:
        yield SMALL.format(_each(tuple(things)))


def _over(mine: OwnWords, conflict: SaveConflict, record: Record[OwnWords] | None) -> Record[OwnWords]:
    """The record to save over: of a place that had none yet, the one that somebody else began."""
    begun = record or Record(mine.id, 0, mine, "", datetime.now(UTC))
    return replace(begun, version=conflict.theirs_version)


def _not_ours(held: Checked) -> list[Problem]:
    """What in these words has to be put right."""
    if held.standing is Standing.SAYS_WHY:
        return [Problem("text", SAYS_WHY)]
    if held.standing is not Standing.NOT_FOUND:
        return []
    it = "it" if len(held.numbers) == 1 else "them"
    return [Problem("text", NOT_OURS.format(_each(held.numbers), it, it))]


def _as_they_are(name: str, text: str) -> str:
    """Words under a name in bold, as HTML; line breaks are kept."""
    lines = "<br>".join(map(escape, text.splitlines()))
    return f'<p><strong>{escape(name)}</strong></p><p dir="auto">{lines}</p>'


def _each(numbers: tuple[str, ...]) -> str:
    """Numbers in a sentence: "“12”", "“12” and “3”"."""
    return and_list(list(dict.fromkeys(f"“{number}”" for number in numbers)))

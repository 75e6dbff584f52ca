"""Step 6: a report to look at and make the group's own: its sections, its words and its pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from html import escape

from ipywidgets import HBox, VBox

from ..domain.edit import FRONT, Arrangement, Edits, Part
from ..domain.keeper import CardKeeper
from ..domain.report_kind import ReportKind
from ..errors import CoImpactError, Problem, SaveConflict
from .button import MAIN, SECOND, button
from .card_list import CHANGE, DOWN, REMOVE, UNDO, UP, Card, CardList
from .check_answers import CheckAnswers
from .easy_read_part import EasyReadPart, standing_words
from .error_summary import ErrorSummary
from .panel import Panel
from .prose import Heading, Prose
from .section_editor import TO_LOOK_AT, SectionEditor, beside, counted, own_in_short, rows_of
from .status_line import StatusLine

WORDS = {
    "change": "Open",
    "remove": "Leave out",
    "undo": "Put back",
    "undoing": " ",
    "removed": " is left out.",
}
"""What the buttons of a section say."""
ABOUT = (
    "This is what stands in it. You can change words, leave sections out, and add pictures.",
    "Quotes, tables and charts stay as they are.",
)
LAST_ONE = "A report needs a section. Put another one back first."
OTHER_CHANGED = "Somebody else changed this too. Look at it, then try again."
NO_PLACE = (
    "Some of your words have no place in this report now.",
    "They are kept, and stand again if it comes back.",
)
LOOK_AGAIN = "What their section tells has changed, or they say something that ours do not."
NOTHING_CHANGED = "<p>You have changed nothing in the reports yet.</p>"


class EditPanel(Panel):
    """The sections of a report; then one section.

    ==============  ====================================  ==============================================
    in              on                                    to
    ==============  ====================================  ==============================================
    any             `show(report)`                        sections
    sections        Open, beside a section                that section
    sections        Look again, Change the words          the form for that place; then sections, as before
    sections        Make this report now                  `on_make()`
    sections        Choose another report                 `on_another()`
    section         Back to the sections                  sections
    any             `open(report, place, back)`           the form for that place; then `back()`
    any             `open_section(report, id, back)`      that section; then `back()`
    ==============  ====================================  ==============================================

    `parts` gives the sections of a report as they may be published, without what the group changed. `plain`
    stands beside the sections of the plain summary.
    """

    def __init__(
        self,
        keeper: CardKeeper,
        parts: Callable[[ReportKind], Sequence[Part]],
        plain: EasyReadPart | None = None,
    ) -> None:
        self._keeper, self._make_parts, self.plain = keeper, parts, plain
        if plain:
            plain.open_place = lambda place: self._open_place(place, self._back_to(plain.heading))
        self.on_make: Callable[[], object] = lambda: None
        self.on_another: Callable[[], object] = lambda: None
        self._parts: tuple[Part, ...] = ()
        self.report = ReportKind.FULL
        self.section: SectionEditor | None = None
        self.errors, self.status = ErrorSummary(), StatusLine()
        self.at_once, self.at_last = StatusLine(), StatusLine()
        self.heading, self.again = Heading(""), Heading("Look at these again", level=3)
        self.look_again = CheckAnswers(verb="Look again")
        self.look_again.on_change(lambda place: self._open_place(place, self._back_to(self.again)))
        self.front = button("Change the front", lambda: self._open(FRONT), SECOND, self.errors)
        self.list = CardList(label="Sections", empty="This report has no sections yet.", words=WORDS)
        self.list.on_press(self._pressed)
        self.list.on_drawn(self._refresh)
        self.fine = button("It is fine as it is", partial(self._make, self.at_once), SECOND, self.errors)
        self.make = button("Make this report now", partial(self._make, self.at_last), MAIN, self.errors)
        self.another = button("Choose another report", self._another, SECOND, self.errors)
        super().__init__(VBox().add_class("ci-stack").add_class("ci-part"))

    def show(self, report: ReportKind) -> None:
        """Show the sections of a report."""
        self.report = report
        self._show_sections()

    def open(self, report: ReportKind, place: str, back: Callable[[], object] | None = None) -> None:
        """Show the form for the words at one place of a report; then `back()`, or else the section.

        Where that place is there no more, show all sections.
        """
        self._read(report)
        self._open_place(place, (lambda said: back()) if back else None)

    def open_section(self, report: ReportKind, id: str, back: Callable[[], object]) -> None:
        """Show one section of a report; then `back()`. Where it is there no more, show all of them."""
        self._read(report)
        if any(id == part.id for part in self._inner):
            self._open(id, back)
        else:
            self._show_sections()

    def finish(self) -> list[Problem]:
        """Save what is half written, so that moving on loses nothing."""
        return (self.section.finish() if self.section else []) or (self.plain.finish() if self.plain else [])

    def static_html(self) -> str:
        """How much of each report is the group's own."""
        contents = self._keeper.contents()
        changed = [(kind, edits) for kind in ReportKind if (edits := contents.edits(kind))]
        told = (f"<p>{escape(_counted(kind, edits))}</p>" for kind, edits in changed)
        checked = self.plain.static_html() if self.plain and contents.easy_read_checks else ""
        return f"{''.join(told) or NOTHING_CHANGED}{checked}"

    def _read(self, report: ReportKind) -> None:
        self.report, self._parts = report, tuple(self._make_parts(report))

    def _make(self, status: StatusLine) -> None:
        """Go on with the report, once what is half written is kept. That it takes time is said."""
        if not self.finish():
            status.while_working(self.on_make)

    def _another(self) -> None:
        if not self.finish():
            self.on_another()

    def _back_to(self, heading: Heading) -> Callable[[str], None]:
        """Shows the sections again, and there what stands under this heading."""

        def back(said: str) -> None:
            self._show_sections()
            (heading if heading is not self.again or self.look_again.rows else self.heading).focus()
            self.at_once.say(said)

        return back

    def _show_sections(self) -> None:
        self.section = None
        self._read(self.report)
        self.heading.markup = Heading(f"{self.report.called}: look at it and change it").markup
        self.status.text = ""
        self._refresh()
        edits = self._keeper.contents().edits(self.report)
        beside_plain = self._beside_plain(edits)
        aloud, read = ([self.plain.aloud], [self.plain.read]) if self.plain and beside_plain else ([], [])
        self.view.children = [
            *(self.errors, self.heading, Prose(*ABOUT)),
            HBox([self.fine, self.front, *aloud, self.at_once]).add_class("ci-buttons"),
            *(*read, *self._to_look_at(edits), self.list, self.status, *beside_plain),
            HBox([self.make, self.another, self.at_last]).add_class("ci-buttons"),
        ]
        self.heading.focus()

    def _beside_plain(self, edits: Edits) -> list[Panel]:
        """What else there is to see to in a plain summary."""
        if self.report is not ReportKind.PLAIN or not self.plain:
            return []
        self.plain.show(standing_words(self._parts, edits))
        return [self.plain.view]

    def _refresh(self) -> None:
        """Show the sections as they are kept now, and leave the focus where it is."""
        self.list.show(self._cards(self._keeper.contents().edits(self.report)))

    def _to_look_at(self, edits: Edits) -> list[Panel | CheckAnswers | Prose]:
        """What the group has to look at again, and that some words have no place."""
        every = [each for part in self._parts for inner in part.all for each in inner.passages]
        passages = [each for each in every if not each.fixed]
        held = {each.place: beside(each, edits) for each in passages}
        again = [each for each in passages if (found := held[each.place]) and found.standing in TO_LOOK_AT]
        self.look_again.show(rows_of(again, edits))
        lost = [Prose(*NO_PLACE)] if any(place not in held for place in edits.words) else []
        if not again:
            return [*lost]
        return [self.again, Prose(LOOK_AGAIN), self.look_again, *lost]

    def _cards(self, edits: Edits) -> list[Card]:
        parts = {each.id: each for each in self._parts if each.id != FRONT}
        arrangement = edits.arrangement.value if edits.arrangement else Arrangement()
        return [
            Card(id, parts[id].heading, own_in_short(parts[id], edits), removed=id in arrangement.left_out)
            for id in arrangement.arranged(tuple(parts))
        ]

    @property
    def _inner(self) -> Iterator[Part]:
        """Every section that is opened by itself."""
        return (part for each in self._parts for part in each.all)

    def _section_of(self, place: str) -> str | None:
        """The id of the section that a place is in; None where it is there no more."""
        return next(
            (part.id for part in self._inner if any(each.place == place for each in part.passages)), None
        )

    def _open(self, section: str, back: Callable[[], object] | None = None) -> None:
        """Show a section; then `back()`, or else its section where it is inside one, or all of them."""
        for outer in self._parts:
            for part in (each for each in outer.all if each.id == section):
                usual = self._show_sections if part is outer else partial(self._open, outer.id)
                self.section = SectionEditor(self._keeper, self.report, part, back or usual, self._open)
        assert self.section
        self.view.children = [self.section.view]
        self.section.heading.focus()

    def _open_place(self, place: str, done: Callable[[str], object] | None) -> None:
        """Show the form for one place; `done(said)` is told what was done there. Or show all sections."""
        if section := self._section_of(place):
            self._open(section)
            assert self.section
            self.section.open(place, done)
        else:
            self._show_sections()

    def _pressed(self, what: str, id: str) -> None:
        act: dict[str, Callable[[], object]] = {
            CHANGE: lambda: self._open(id),
            UP: lambda: self._move(id, -1),
            DOWN: lambda: self._move(id, 1),
            REMOVE: lambda: self._leave_out(id),
            UNDO: lambda: self._put_back(id),
        }
        self.errors.clear()
        try:
            act[what]()
        except SaveConflict:
            self._refresh()
            self.errors.show([Problem("", OTHER_CHANGED)])
        except CoImpactError as error:
            self.errors.show([Problem("", str(error))])

    def _move(self, id: str, by: int) -> None:
        """Change places with the next section that stands; nothing where there is none any more."""
        self._refresh()
        cards = self.list.cards
        order = [card["id"] for card in cards]
        standing = [card["id"] for card in cards if not card["removed"]]
        place = standing.index(id) + by if id in standing else -1
        if not 0 <= place < len(standing):
            return
        other = order.index(standing[place])
        order.remove(id)
        order.insert(other, id)
        self._arrange(lambda old: replace(old, order=tuple(order)))

    def _leave_out(self, id: str) -> None:
        if sum(not card["removed"] for card in self.list.cards) < 2:
            self.errors.show([Problem("", LAST_ONE)])
        else:
            self._arrange(lambda old: replace(old, left_out=(*old.left_out, id)))

    def _put_back(self, id: str) -> None:
        self._arrange(lambda old: replace(old, left_out=tuple(each for each in old.left_out if each != id)))

    def _arrange(self, change: Callable[[Arrangement], Arrangement]) -> None:
        record = self._keeper.contents().edits(self.report).arrangement
        self._keeper.save(change(record.value if record else Arrangement(self.report)), record)
        self._refresh()
        self._beside_plain(self._keeper.contents().edits(self.report))
        self.status.say("Saved")


def _counted(report: ReportKind, edits: Edits) -> str:
    left_out = len(edits.arrangement.value.left_out) if edits.arrangement else 0
    told = counted(
        (len(edits.words), "text in your words", "texts in your words"),
        (len(edits.pictures), "picture", "pictures"),
        (left_out, "section left out", "sections left out"),
    )
    return f"{report.called}: {told or 'its sections in your order'}."

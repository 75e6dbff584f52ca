"""Many stories pasted at once: what they are, what to look at in them, then kept or not."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from html import escape

from ipywidgets import HBox, VBox

from ..domain.answer import Batch, Consent, Story
from ..domain.keeper import Keeper
from ..domain.pasted_texts import Parted, texts_in, ways_to_part
from ..domain.personal_details import personal_details
from ..domain.role import Role
from ..errors import CoImpactError, Problem
from ..exchange.stories_of_file import what_became
from ..exchange.stories_taken import Said
from ..exchange.story_points import CHOOSE_NAMES, Settings, StoriesRead, read_stories
from ..present.phrases import capital
from .answers_preview import first_stories
from .button import MAIN, SECOND, button
from .consent_words import CONSENT
from .error_summary import ErrorSummary
from .field import Field
from .long_text_field import LongTextField
from .one_of import OneOf
from .outcome_field import outcome_field, outcome_options
from .panel import Panel
from .prose import Heading, Prose
from .select_list import Choosing, SelectList
from .status_line import StatusLine

PARTED, TOO_LONG = "parted", 1_000_000
PARTS = {
    Parted.CELLS: "Each cell is a story",
    Parted.PARAGRAPHS: "Each paragraph is a story",
    Parted.LINES: "Each line is a story",
    Parted.ONE: "It is one story",
}
WAITING = "Choose whether to keep what you pasted."
OTHERS_MAY_READ = "You chose that others may read them. Was that what every person agreed to?"
ONLY_OURS = "Only your group may read them."


class PastedStories(Panel):
    """A button that opens a form for many stories; then what was pasted is looked at, and kept or not.

    ==================  ==============================  ==================================================
    in                  on                              to
    ==================  ==============================  ==================================================
    (start), closed     Paste many stories              writing
    writing             Look at them, with problems     writing; the error summary has the focus
    writing             Look at them                    looking; nothing is kept yet
    looking             a choice                        looking, read anew
    looking             Change what you pasted          writing, as it was
    looking             Keep these stories              closed; kept as one, and can be taken out as one
    writing, looking    Cancel                          closed; nothing kept
    ==================  ==============================  ==================================================

    `on_change` is called when stories came or went.
    """

    def __init__(self, keeper: Keeper, on_change: Callable[[], object]) -> None:
        self._keeper, self._on_change = keeper, on_change
        self._chosen: dict[str, str] = {}
        self.fields: tuple[Field, ...] = ()
        self.read: StoriesRead | None = None
        self.errors, self.status, self.preview = ErrorSummary(), StatusLine(), Prose()
        self.choices = SelectList("What to look at", self.choose)
        self.open = button("Paste many stories", self.begin, SECOND, self.errors)
        self.look = button("Look at them", self.look_at, MAIN, self.errors)
        self.keep = button("Keep these stories", self.keep_them, MAIN, self.errors)
        self.change = button("Change what you pasted", self._write, SECOND, self.errors)
        self.cancel = button("Cancel", self.close, SECOND, self.errors)
        super().__init__(VBox().add_class("ci-stack"))
        self.close()

    def begin(self) -> None:
        """Open an empty form."""
        self._chosen, self.fields = {}, tuple(_fields(self._keeper))
        self._write()

    def look_at(self) -> None:
        """Show what was pasted, parted into stories. Nothing is kept yet."""
        problems = self._problems()
        self.errors.show(problems, self.fields)
        if not problems:
            self._show()
            heading = Heading("Look at what you pasted", level=3)
            buttons = self._buttons(self.keep, self.change, self.cancel)
            self.view.children = [self.errors, heading, self.preview, self.choices, buttons]
            heading.focus()

    def choose(self, key: str, value: str) -> None:
        """Read what was pasted by this choice."""
        self._chosen[key] = value
        self.errors.clear()
        self._show()

    def keep_them(self) -> None:
        """Keep what is shown, as one batch."""
        if self.read is None:
            return
        if not self.read.told:
            self.errors.show([Problem("", CHOOSE_NAMES)])
            return
        stories = self.read.stories
        try:
            batch = self._keeper.gather(Batch("Pasted stories"), stories=stories) if stories else None
        except CoImpactError as error:
            self.errors.show([Problem("", str(error))])
            return
        self.close()
        many = f"{len(stories):,} {'story is' if len(stories) == 1 else 'stories are'}"
        self.status.say(f"Saved. {many} kept." if batch else "Nothing was kept.")
        if batch:
            self._offer_to_take_out(batch, len(stories))
        self.status.focus()
        self._on_change()

    def close(self) -> None:
        """Keep nothing of what was pasted."""
        self.read, self.fields = None, ()
        self._details = cache(personal_details)
        self.errors.clear()
        self.view.children = [self.errors, self.status, self._buttons(self.open)]

    def finish(self) -> list[Problem]:
        """What was pasted waits for the group to decide. An empty form is closed."""
        if self.fields and (self.read or self._values()["pasted"].strip()):
            self.errors.show([Problem("", WAITING)])
            return [Problem("", WAITING)]
        if self.fields:
            self.close()
        return []

    def _write(self) -> None:
        self.read = None
        heading = Heading("Paste many stories", level=3)
        buttons = self._buttons(self.look, self.cancel)
        self.view.children = [self.errors, heading, *self.fields, buttons]
        self.fields[0].focus()

    def _offer_to_take_out(self, batch: Batch, many: int) -> None:
        def take_out() -> None:
            self._keeper.undo_batch(batch)
            self.close()
            self.status.say("They are taken out again.")
            self.status.focus()
            self._on_change()

        words = "Take this story out again" if many == 1 else f"Take these {many:,} stories out again"
        self.view.children = [
            self.errors, self.status, self._buttons(button(words, take_out, SECOND, self.errors), self.open),
        ]  # fmt: skip

    def _buttons(self, *buttons: object) -> HBox:
        return HBox(list(buttons)).add_class("ci-buttons")

    def _values(self) -> dict[str, str]:
        return {field.name: field.value for field in self.fields}

    def _problems(self) -> list[Problem]:
        pasted = self._values()["pasted"]
        if not pasted.strip():
            return [Problem("pasted", "Paste the stories here first.")]
        return [Problem("pasted", "This is too long. Paste it in parts.")] if len(pasted) > TOO_LONG else []

    def _show(self) -> None:
        values = self._values()
        ways = ways_to_part(values["pasted"])
        texts = texts_in(values["pasted"], Parted(self._chosen.get(PARTED, ways[0])))
        settings = Settings({0: Consent(values["consent"])}, {0: values["outcome"]}, values["role"])
        said = [Said(text, str(place)) for place, text in enumerate(texts, start=1)]
        there = self._keeper.contents().stories
        self.read = read_stories(said, there, self._chosen, settings, "text", self._details)
        self.preview.markup = _told(self.read, Consent(values["consent"]))
        self.choices.show(list(_choices(ways, self._chosen, self.read)))


def _choices(ways: Sequence[Parted], chosen: Mapping[str, str], read: StoriesRead) -> list[Choosing]:
    how = [(way.value, PARTS[way]) for way in ways]
    parted = [Choosing(PARTED, "How are they parted?", "", chosen.get(PARTED, how[0][0]), how)]
    points = [Choosing(each.key, each.words, "", each.chosen, each.options) for each in read.points]
    return [*(parted if len(ways) > 1 else []), *points]


def _told(read: StoriesRead, consent: Consent) -> str:
    who = OTHERS_MAY_READ if consent.may_leave else ONLY_OURS
    told = [*what_became(read, "text", who)]
    return "".join(f'<p dir="auto">{escape(each)}</p>' for each in told) + first_stories(read.stories)


def _fields(keeper: Keeper) -> list[Field]:
    pasted = LongTextField(
        name="pasted",
        label="The stories",
        hint="One a paragraph, or cells that you copied from a spreadsheet. Leave out names.",
        rows=12,
    )
    pasted.names_fine = True
    return [
        pasted,
        OneOf(
            name="role",
            label="Who said them?",
            options=[(str(role), capital(role)) for role in Role],
            optional=True,
        ),
        outcome_field(outcome_options(keeper.contents()), optional=True),
        OneOf(
            name="consent",
            label="Who did all of them say may read it, and where?",
            options=CONSENT,
            value=Story("").consent.value,
        ),
    ]

"""Step 6, the plain summary: which sentences may be hard to read, and who checked its words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial
from html import escape
from typing import Any

from ipywidgets import VBox

from ..domain.easy_read import DRAFT, EASY_READ, EasyReadCheck, title_of
from ..domain.edit import Edits, Part, Passage, words_beside
from ..domain.keeper import CardKeeper
from ..domain.record import Record
from ..domain.role import Role
from ..errors import Problem
from ..present.html import folded
from ..present.numbers import day, people
from ..present.plain_rules import Hard, hard_sentences, too_many_words
from .check_answers import CheckAnswers
from .date_field import DateField
from .field import Field
from .long_text_field import LongTextField
from .number_field import NumberField
from .one_of import OneOf
from .panel import Panel
from .prose import Heading, Prose, as_paragraphs
from .read_aloud import ReadAloud
from .record_cards import RecordCards

MOST_PEOPLE = 1000
READ = "Read the words of this summary"
HARD, CHECKED = "Sentences that may be hard to read", "Easy Read"
ALL_KEEP = "Every sentence keeps the rules."
MAY_BE = "This list finds what a program can find. People who read it find more."
SAME, CHANGED = "same", "changed"
WORDS = [
    (SAME, "Yes, they are the same words"),
    (CHANGED, "No, the words have changed since"),
]
CHECK_AGAIN = "Ask them to check the words as they are now. Then add it here."
TO_COME = "That day is still to come. Enter the day on which they checked it."
NOT_YET = (
    f"This summary is called “{DRAFT}” for now.",
    f"It is called “{EASY_READ}” once people with a learning disability have checked its words.",
)
NO_MORE = (
    "People checked it before these words changed. Ask them again.",
    f"Until then it is called “{DRAFT}”.",
)
HOLDS = f"This summary is called “{EASY_READ}”. People checked the words as they are now."


class EasyReadPart(Panel):
    """The sentences that break a rule, each with "Change the words"; then who checked the words.

    `words()` gives the mark of the words of the summary as they may be published, and `texts()` these words,
    one after another: to read, or to have them read `aloud`. `open_place(place)` is called with the id of a
    place whose words somebody wants to change.
    """

    def __init__(
        self,
        keeper: CardKeeper,
        words: Callable[[], str],
        texts: Callable[[], Sequence[str]] = tuple,
    ) -> None:
        self._keeper, self._words, self._texts = keeper, words, texts
        self.aloud, self.read = ReadAloud(), Prose()
        self.open_place: Callable[[str], object] = lambda place: None
        self.found, self.told, self.standing = (
            CheckAnswers(verb="Change the words", light=True),
            Prose(),
            Prose(),
        )
        self.found.on_change(self._open)
        self.checks = check_cards(keeper, words, self._show_standing)
        self.heading = Heading(HARD, level=3)
        checked = Heading(CHECKED, level=3)
        parts = [self.heading, self.told, self.found, checked, self.standing, self.checks.view]
        super().__init__(VBox(parts).add_class("ci-stack"))

    def show(self, passages: Sequence[Passage]) -> None:
        """Hold these words, which are those that stand in the summary, against the rules."""
        self.aloud.texts = list(self._texts())
        self.read.markup = folded(READ, as_paragraphs(*self.aloud.texts))
        found = hard_sentences(passages)
        long = [each for each in [too_many_words(passages)] if each]
        self.told.say(*long, *([MAY_BE] if found else [] if long else [ALL_KEEP, MAY_BE]))
        self.found.show(_rows(found))
        self._show_standing()

    def finish(self) -> list[Problem]:
        """Save a check that is half written."""
        return self.checks.finish()

    def static_html(self) -> str:
        """Who checked the words."""
        return f"<h3>{escape(CHECKED)}</h3>{self.checks.static_html()}"

    def _open(self, name: str) -> None:
        self.open_place(name.partition("#")[0])

    def _show_standing(self) -> None:
        """What the summary may be called as it is now."""
        checks = self._keeper.contents().easy_read_checks
        if not checks:
            self.standing.say(*NOT_YET)
        else:
            holds = title_of(checks, self._words()) == EASY_READ
            self.standing.say(*([HOLDS] if holds else NO_MORE))


def standing_words(parts: Iterable[Part], edits: Edits) -> tuple[Passage, ...]:
    """The words that a reader of the published report finds: the group's where they stand, else ours."""
    gone = edits.arrangement.value.left_out if edits.arrangement else ()
    passages = [
        each for part in parts if part.id not in gone for inner in part.all for each in inner.passages
    ]
    held = words_beside(edits, passages)
    own = {place: each.text for place, each in held.items() if each.may_stand(inside=False)}
    return tuple(replace(each, text=own.get(each.place, each.text)) for each in passages)


def check_cards(
    keeper: CardKeeper, words: Callable[[], str], on_change: Callable[[], object] = lambda: None
) -> RecordCards:
    """Who checked the words of the plain summary, to add to, change and remove."""
    return RecordCards(
        keeper,
        EasyReadCheck,
        noun="check",
        plural="checks",
        fields=_fields,
        make=partial(_made, words),
        check=_problems,
        title=lambda check: (
            f"{people(check.people or 0)} checked it on {day(check.when)}" if check.when else ""
        ),
        detail=_detail,
        on_change=on_change,
    )


def _rows(found: Iterable[Hard]) -> list[tuple[str, str, str]]:
    """A row a sentence, with all that is to be done about it. Its name begins with the id of its place."""
    told: dict[tuple[str, str], list[str]] = {}
    for each in found:
        told.setdefault((each.place, each.sentence), []).append(each.told)
    return [
        (f"{place}#{at}", sentence, " ".join(said))
        for at, ((place, sentence), said) in enumerate(told.items())
    ]


def _fields(check: EasyReadCheck | None) -> list[Field]:
    check = check or EasyReadCheck()
    return [
        NumberField(
            "people",
            "How many people with a learning disability checked it?",
            value=check.people,
            within=(1, MOST_PEOPLE),
            whole=True,
            unit="people",
        ),
        OneOf(
            name="role",
            label="Who read it with them?",
            hint="Choose a role. Names are not needed.",
            options=[(role.value, role.one.capitalize()) for role in Role],
            value=check.role or "",
        ),
        DateField("on", "On which day?", value=check.when),
        OneOf(name="words", label="Did they check the words as they are now?", options=WORDS, value=""),
        LongTextField(
            name="asked",
            label="What did they ask you to change? (optional)",
            value=check.asked,
            rows=3,
        ),
    ]


def _made(words: Callable[[], str], values: dict[str, Any], old: EasyReadCheck | None) -> EasyReadCheck:
    """The check, of the words as they are now where that is what was said."""
    on, count, same = values["on"], values["people"], values["words"]
    return EasyReadCheck(
        Role(values["role"]) if values["role"] else None,
        int(count) if count else None,
        on.isoformat() if on else "",
        values["asked"].strip(),
        words() if same == SAME else same,
    )


def _problems(check: EasyReadCheck, record: Record[EasyReadCheck] | None) -> list[Problem]:
    found = [Problem("words", CHECK_AGAIN)] if check.words == CHANGED else []
    return [*found, Problem("on", TO_COME)] if check.when and check.when > _today() else found


def _detail(check: EasyReadCheck) -> str:
    with_whom = f"A {check.role.one} read it with them." if check.role else ""
    asked = f"They asked: {check.asked}" if check.asked else ""
    return " ".join(filter(None, (with_whom, asked)))


def _today() -> date:
    return datetime.now(UTC).date()

"""How people are asked, what they are told, and what happens to their answers: pages of one plan."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from ..domain import form_words
from ..domain.agreement import Member
from ..domain.keeper import Keeper
from ..domain.plan import Format, Plan, Way
from ..domain.scale import Scale
from ..present.phrases import capital
from ..present.words_plan import how_in_words, needs_in_words
from .comparison_panel import ComparisonPanel
from .field import Field
from .long_text_field import LongTextField
from .part_of_record import PartOfRecord
from .question import Question
from .several_of import SeveralOf
from .text_field import TextField

HOW = ("asked_by", "ways", "formats", "languages", "licences")
TOLD, KEPT, REASON = ("told", "agrees_to"), ("kept_where", "seen_by", "kept_for"), ("other_reason",)
USUALLY_AGREED = (
    "I know what my answers are for. The group may keep them without my name. "
    "It may count them in a report that does not show who I am."
)
"""What people agree to, which a group begins with and can put in its own words."""


def how_question(keeper: Keeper, scales: Sequence[Scale]) -> Question:
    """The question of who asks, in which ways and which formats."""
    part = PartOfRecord(keeper, Plan, HOW, _tidy)
    return _page(
        "how",
        part,
        lambda: _how_fields(keeper, part.show(), scales),
        lambda: "\n".join(how_in_words(keeper.contents().plan)),
        heading="How will you ask?",
        why="The same way each time keeps the answers comparable. People can only answer what suits them.",
        example="Two peer workers ask, on paper, with large print and somebody to read aloud.",
        made_of=lambda: [each.id for each in _licensed(keeper, scales)],
    )


def told_question(keeper: Keeper) -> Question:
    """The question of what people are told, and what they agree to."""
    part = PartOfRecord(keeper, Plan, TOLD, _tidy)
    return _page(
        "told",
        part,
        lambda: _told_fields(part.show()),
        lambda: _lines(keeper, TOLD),
        heading="What will you tell people, and what do they agree to?",
        why="People can say yes only to what they know. These words are a start: make them yours.",
    )


def kept_question(keeper: Keeper) -> Question:
    """The question of what happens to the answers."""
    part = PartOfRecord(keeper, Plan, KEPT, _tidy)
    return _page(
        "kept",
        part,
        lambda: _kept_fields(part.show()),
        lambda: _lines(keeper, KEPT),
        heading="What happens to what people tell you?",
        why="People ask this first. A plain answer makes it easier to be honest.",
    )


def was_it_us_question(keeper: Keeper) -> Question:
    """The question of a comparison group, or of another reason to believe that it was the group's work."""
    part = PartOfRecord(keeper, Plan, REASON, _tidy)
    return _page(
        "us",
        part,
        lambda: _reason_fields(part.show()),
        lambda: "\n".join(filter(None, (_compared(keeper), _lines(keeper, REASON)))),
        heading="How will you know that the change came from your work?",
        why="Things may have got better anyway. Say now what could tell the two apart.",
        body=lambda: ComparisonPanel(keeper, on_a_page=True),
    )


def _page(
    name: str,
    part: PartOfRecord[Plan],
    fields: Callable[[], list[Field]],
    answer: Callable[[], str],
    **asked: Any,
) -> Question:
    return Question(
        name,
        fields=fields,
        save=part.save,
        keep_early=part.keep,
        answer=answer,
        not_sure=True,
        **asked,
    )


def _how_fields(keeper: Keeper, plan: Plan, scales: Sequence[Scale]) -> list[Field]:
    languages = TextField(name="languages", label="Which other languages?", value=plan.languages)
    formats = SeveralOf(
        name="formats",
        label="In which formats will people find the questions?",
        hint=needs_in_words(each.value.access_needs for each in keeper.contents().of(Member)),
        options=[(each.value, capital(each.value)) for each in Format],
        value=tuple(plan.formats),
        optional=True,
    )

    def show(_: Any = None) -> None:
        languages.hidden = Format.OTHER_LANGUAGE not in formats.value

    formats.observe(show, names="value")
    show()
    return [
        TextField(
            name="asked_by",
            label="Who will ask?",
            hint="Many say more to somebody whose help they do not need. For example: two peer workers.",
            value=plan.asked_by,
            optional=True,
        ),
        SeveralOf(
            name="ways",
            label="In which ways?",
            options=[(each.value, capital(each.value)) for each in Way],
            value=tuple(plan.ways),
            optional=True,
        ),
        formats,
        languages,
        *_licence_field(_licensed(keeper, scales), plan),
    ]


def _licence_field(needed: Sequence[Scale], plan: Plan) -> list[Field]:
    """Asks which licences the group has, where a set that it uses needs one."""
    if not needed:
        return []
    return [
        SeveralOf(
            name="licences",
            label="Which of these may you use?",
            hint="Tick a set once its owner has said yes.",
            options=[(each.id, each.title, f"{each.licence}.") for each in needed],
            value=tuple(each.id for each in needed if each.id in plan.licences),
            optional=True,
        )
    ]


def _licensed(keeper: Keeper, scales: Sequence[Scale]) -> list[Scale]:
    """The sets that are used and need a licence."""
    used = {each.value.scale for each in keeper.contents().measures}
    return [each for each in scales if each.id in used and each.needs_licence]


def _told_fields(plan: Plan) -> list[Field]:
    begun = plan.told or plan.agrees_to
    return [
        LongTextField(
            name="told",
            label="What do people hear or read first?",
            value=plan.told if begun else "\n".join(form_words.TOLD),
            rows=6,
            optional=True,
        ),
        LongTextField(
            name="agrees_to",
            label="What do they then say yes to?",
            value=plan.agrees_to if begun else USUALLY_AGREED,
            rows=4,
            optional=True,
        ),
    ]


def _kept_fields(plan: Plan) -> list[Field]:
    asked = (
        (
            "kept_where",
            "Where are the answers kept?",
            "For example: paper in a locked drawer, the rest here.",
        ),
        ("seen_by", "Who sees them?", "For example: two of us, who promised to tell nobody."),
        ("kept_for", "How long do you keep them?", "For example: until a year after the report."),
    )
    return [
        TextField(name=name, label=label, hint=hint, value=getattr(plan, name), optional=True)
        for name, label, hint in asked
    ]


def _reason_fields(plan: Plan) -> list[Field]:
    return [
        LongTextField(
            name="other_reason",
            label="What could show that it came from your work?",
            hint="For example: it changes after you begin, and people say by themselves what helped.",
            value=plan.other_reason,
            rows=3,
            optional=True,
        )
    ]


def _compared(keeper: Keeper) -> str:
    record = keeper.contents().comparison
    if record is None:
        return ""
    group = record.value.people_group
    return f"We compare with: {group}" if group else "No group to compare with"


def _lines(keeper: Keeper, names: Sequence[str]) -> str:
    return "\n".join(filter(None, (getattr(keeper.contents().plan, name) for name in names)))


def _tidy(value: Any) -> Any:
    """What was typed, without spare spaces, each line on its own; or what was ticked."""
    if not isinstance(value, str):
        return _plain(value)
    return "\n".join(" ".join(line.split()) for line in value.strip().splitlines())


def _plain(value: Sequence[str]) -> tuple[Any, ...]:
    """What was ticked, as the plan keeps it."""
    known: dict[str, Any] = {each.value: each for each in (*Way, *Format)}
    return tuple(known.get(each, each) for each in value)

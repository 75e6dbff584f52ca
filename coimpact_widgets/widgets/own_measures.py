"""The measures of a group as cards, its own questions among them, and what a check sees in their words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..domain.check import Seen
from ..domain.keeper import Keeper
from ..domain.measure import Measure
from ..domain.record import Record
from ..domain.typed_answer import plain
from ..errors import Problem
from ..library.measure_bank import BankMeasure
from ..present.plan import answers_in_words
from ..present.question_check import QUESTION_CHECK
from .check_page import CheckPage
from .measure_form import measure_fields, measure_from
from .record_cards import RecordCards


def own_measures(keeper: Keeper, bank: Sequence[BankMeasure]) -> RecordCards:
    """The cards, with what the check of questions sees below them. It never stops anybody."""

    def put_right(seen: Seen) -> None:
        cards.change(seen.cards[0])

    def changed() -> None:
        check.refresh()
        standing = QUESTION_CHECK.sorted_out(keeper.contents())[0]
        if standing:
            cards.status.say(f"Saved. {QUESTION_CHECK.so_many(len(standing), 0)}, below.")

    check = CheckPage(keeper, QUESTION_CHECK, put_right)
    cards = _cards(keeper, bank, check, changed)
    return cards


def _cards(
    keeper: Keeper, bank: Sequence[BankMeasure], check: CheckPage, changed: Callable[[], object]
) -> RecordCards:
    return RecordCards(
        keeper,
        Measure,
        noun="measure",
        plural="measures",
        fields=lambda measure: measure_fields(measure, keeper.contents()),
        make=lambda values, old: measure_from(values, old, bank),
        title=lambda measure: measure.name,
        detail=lambda measure: _detail(keeper, measure),
        check=lambda measure, record: [
            *_same_name(keeper, measure, record),
            *_answered_already(keeper, measure, record),
            *_another_is_main(keeper, measure, record),
        ],
        on_change=changed,
        below=check,
    )


def _same_name(keeper: Keeper, measure: Measure, record: Record[Measure] | None) -> list[Problem]:
    others = [each for each in keeper.contents().measures if record is None or each.id != record.id]
    if plain(measure.name) in {plain(each.value.name) for each in others}:
        return [Problem("name", "Another measure has this name. Choose a different one.")]
    return []


def _answered_already(keeper: Keeper, measure: Measure, record: Record[Measure] | None) -> list[Problem]:
    if record is None or measure.takes_answers_of(record.value):
        return []
    if any(each.measure == record.id for each in keeper.contents().answers):
        return [Problem("answer_type", "People have answered this already. Add a new measure instead.")]
    return []


def _another_is_main(keeper: Keeper, measure: Measure, record: Record[Measure] | None) -> list[Problem]:
    """That another measure is the main one already: there is one."""
    others = [each for each in keeper.contents().measures if record is None or each.id != record.id]
    named = next((each.value.name for each in others if measure.main and each.value.main), "")
    return [Problem("main", f"{named} is the main one. Change that first, or say no here.")] if named else []


def _detail(keeper: Keeper, measure: Measure) -> str:
    outcome = keeper.contents().pathway.card(measure.outcome)
    about = f"About: {outcome.value.text}." if outcome else "Its outcome was removed."
    main = " The main one." if measure.main else ""
    part = " One question of a set." if measure.item else ""
    return f"{measure.question} {answers_in_words(measure)}. {about}{main}{part}"

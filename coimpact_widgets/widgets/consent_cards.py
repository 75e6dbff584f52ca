"""How and when people agreed, as cards: one for everybody, or one for each file and each sitting."""

from __future__ import annotations

from typing import Any

from ..domain.consent_given import ConsentGiven, HowAgreed
from ..domain.day import day_in_words
from ..domain.keeper import Keeper
from ..domain.project import Contents
from ..present.phrases import capital
from .date_field import DateField
from .field import Field
from .long_text_field import LongTextField
from .one_of import OneOf
from .question import Question
from .record_cards import RecordCards

EVERYBODY = "Everybody"
ALL = "all"
"""The choice of everybody."""


def consent_question(keeper: Keeper) -> Question:
    """The question of how people agreed."""
    return Question(
        "agreed",
        "How did people agree to take part?",
        why="Keep only what people agreed to. Write down how and when, so that you can show it.",
        example="Everybody ticked a box on the form, on 3 March 2026.",
        body=lambda: _cards(keeper),
        answer=lambda: "\n".join(_line(keeper, each.value) for each in keeper.contents().of(ConsentGiven)),
        not_sure=True,
    )


def _cards(keeper: Keeper) -> RecordCards:
    return RecordCards(
        keeper,
        ConsentGiven,
        noun="agreement of people",
        plural="agreements of people",
        fields=lambda consent: _fields(keeper, consent or ConsentGiven()),
        make=_made,
        title=lambda consent: _whose(keeper.contents(), consent.batch),
        detail=_detail,
    )


def _fields(keeper: Keeper, consent: ConsentGiven) -> list[Field]:
    return [
        OneOf(
            name="batch",
            label="Who agreed?",
            options=_options(keeper.contents(), consent.batch),
            value=consent.batch or ALL,
        ),
        OneOf(
            name="how",
            label="How did they agree?",
            options=[(each.value, capital(each.value)) for each in HowAgreed],
            value=consent.how or "",
        ),
        DateField("on", "On which day?", value=consent.when, hint="If on several, the first of them."),
        LongTextField(
            name="told",
            label="What were they told?",
            hint="Leave this out if it is what your plan says.",
            value=consent.told,
            optional=True,
            rows=3,
        ),
    ]


def _made(values: dict[str, Any], old: ConsentGiven | None) -> ConsentGiven:
    how, on = values["how"], values["on"]
    return ConsentGiven(
        "" if values["batch"] == ALL else values["batch"],
        HowAgreed(how) if how else None,
        on.isoformat() if on else "",
        values["told"].strip(),
    )


def _options(contents: Contents, chosen: str) -> list[tuple[str, str]]:
    found = {str(each.id): _named(contents, str(each.id)) for each in contents.batches}
    return list(({ALL: EVERYBODY} | found | {chosen or ALL: _whose(contents, chosen)}).items())


def _whose(contents: Contents, batch: str) -> str:
    if not batch:
        return EVERYBODY
    return _named(contents, batch) or "People whose answers were taken out"


def _named(contents: Contents, batch: str) -> str:
    for each in contents.batches:
        if str(each.id) == batch:
            return f"{each.name}, {day_in_words(each.at.date())}" if each.at else each.name
    return ""


def _detail(consent: ConsentGiven) -> str:
    how = capital(consent.how or "")
    return f"{how}, on {day_in_words(consent.when)}." if consent.when else f"{how}."


def _line(keeper: Keeper, consent: ConsentGiven) -> str:
    return f"{_whose(keeper.contents(), consent.batch)}: {_detail(consent)}"

"""What people may be asked about themselves, in the groups of the harmonised standards."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any

from ..domain.about_themselves import AboutThemselves, GroupChoice, groups_of, those_asked
from ..domain.project import Contents
from .data_folder import data_folder


@lru_cache(maxsize=1)
def about_themselves() -> tuple[AboutThemselves, ...]:
    """Everything that people may be asked about themselves, in the order it is offered."""
    held = json.loads((data_folder() / "people_groups.json").read_text(encoding="utf-8"))
    return tuple(_question(each) for each in held["questions"])


def asked_of_themselves(contents: Contents) -> tuple[str, ...]:
    """The people groups of what the plan asks people about themselves."""
    return groups_of(those_asked(contents.plan.about_people, about_themselves()))


def _question(held: dict[str, Any]) -> AboutThemselves:
    choices = tuple(
        GroupChoice(
            each["answer"],
            each["people_group"],
            tuple(each.get("words", ())),
            each.get("low"),
            each.get("high"),
        )
        for each in held["choices"]
    )
    plain = {name: held[name] for name in ("key", "name", "question", "why", "source")}
    return AboutThemselves(choices=choices, headings=tuple(held["headings"]), **plain)

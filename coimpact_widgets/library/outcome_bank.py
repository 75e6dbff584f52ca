"""The outcome bank: changes that co-production may bring, in plain words, with what research has found."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Any

from .data_folder import data_folder


class ForWhom(StrEnum):
    """Whose change it is."""

    PEOPLE = "people"
    STAFF = "staff"
    ORGANISATION = "organisation"
    COMMUNITY = "community"


class Says(StrEnum):
    """What a finding says of a change.

    FOUND: research saw it. NONE: research looked, and saw no clear change. LITTLE: research hardly looked.
    """

    FOUND = "found"
    NONE = "none"
    LITTLE = "little"


@dataclass(frozen=True)
class Evidence:
    """What research has found of a change, in one sentence of ours.

    `reference` and `address` say where it stands. Only what we have `confirmed` there is shown. `says` tells
    whether research saw the change at all.
    """

    finding: str
    reference: str
    address: str
    confirmed: bool = False
    says: Says = Says.FOUND


@dataclass(frozen=True)
class BankOutcome:
    """One change of the bank: `who` may notice it, and the `change` in words that a group can alter.

    `about` are further words to find it by. `measures` and `scales` are ids of what may show the change.
    """

    id: str
    group: ForWhom
    who: str
    change: str
    about: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    scales: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()

    @property
    def confirmed(self) -> tuple[Evidence, ...]:
        """The evidence that we have confirmed, which alone may be shown."""
        return tuple(each for each in self.evidence if each.confirmed)


@lru_cache(maxsize=1)
def outcome_bank() -> tuple[BankOutcome, ...]:
    """Every change of the bank, those of people who draw on care first."""
    held = json.loads((data_folder() / "outcome_bank.json").read_text(encoding="utf-8"))
    return tuple(_outcome(each, held["sources"]) for each in held["outcomes"])


def _outcome(held: dict[str, Any], sources: dict[str, dict[str, str]]) -> BankOutcome:
    lists = {name: tuple(held[name]) for name in ("about", "measures", "scales")}
    evidence = tuple(
        Evidence(
            each["finding"],
            confirmed=each["confirmed"],
            says=Says(each.get("says", Says.FOUND)),
            **sources[each["from"]],
        )
        for each in held["evidence"]
    )
    return BankOutcome(
        **{**held, **lists, "group": ForWhom(held["group"]), "evidence": evidence},
    )

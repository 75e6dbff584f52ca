"""The roles that members of a group, and the people who answer, can have."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """How somebody takes part. Results by role are shown side by side and never averaged into one."""

    LIVED_EXPERIENCE = "lived experience"
    CARER = "carer"
    STAFF = "staff"
    MANAGER = "manager"
    FACILITATOR = "facilitator"
    EVALUATOR = "evaluator"

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

    @property
    def one(self) -> str:
        """What one person in this role is called, such as "member of staff"."""
        return _ONE.get(self, self.value)

    @property
    def many(self) -> str:
        """What several people in this role are called, such as "carers"."""
        return _MANY.get(self, f"{self.value}s")

    def people(self, count: int) -> str:
        """So many people in this role, such as "1 carer" or "2 members of staff"."""
        many = "members of staff" if self is Role.STAFF else self.many
        return f"{count} {self.one if count == 1 else many}"


_ONE = {Role.LIVED_EXPERIENCE: "person with lived experience", Role.STAFF: "member of staff"}
_MANY = {Role.LIVED_EXPERIENCE: "people with lived experience", Role.STAFF: "staff"}

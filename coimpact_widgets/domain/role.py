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
    def many(self) -> str:
        """What several people in this role are called, such as "carers"."""
        return _ONE_AND_MANY.get(self, (self.value, f"{self.value}s"))[1]

    def people(self, count: int) -> str:
        """So many people in this role, such as "1 carer" or "2 members of staff"."""
        one, many = _ONE_AND_MANY.get(self, (self.value, f"{self.value}s"))
        return f"{count} {one if count == 1 else many}"


_ONE_AND_MANY = {
    Role.LIVED_EXPERIENCE: ("person with lived experience", "people with lived experience"),
    Role.STAFF: ("member of staff", "members of staff"),
}

"""What there is one of: kept under an id of its own, so that two who begin it at once never make two."""

from __future__ import annotations

from .about import About
from .agreed_plan import AgreedPlan, WhyChanged
from .agreement import Agreement
from .check import Meant
from .course import Course
from .edit import Arrangement, OwnWords
from .explanation import Explanation
from .file_memory import FileMemory
from .keeping import Keeping
from .plan import Plan
from .planned_time import PlannedTime
from .record import Written
from .round import Round
from .target import Target
from .worth import Worth

ONE_ONLY = (About, Agreement, AgreedPlan, Course, FileMemory, Keeping, Plan, Worth)
"""What a project has one of: its kind is its id."""
ONE_OF_EACH = (Explanation, Meant, OwnWords, Arrangement, PlannedTime, Round, Target, WhyChanged)
"""What there is one of for each thing that it is about: its id tells which."""


def own_id(value: Written) -> str:
    """The id under which this is always kept; empty where there may be any number of its kind."""
    if isinstance(value, ONE_OF_EACH):
        return value.id
    return value.kind.replace(" ", "-") if isinstance(value, ONE_ONLY) else ""

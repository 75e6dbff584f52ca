"""The people groups that can be chosen are those always offered, those of the plan, and those in use."""

from __future__ import annotations

from coimpact_widgets.domain.answer import Person
from coimpact_widgets.domain.asked_group import AskedGroup
from coimpact_widgets.domain.offered_groups import ALWAYS_OFFERED, offered_groups
from coimpact_widgets.domain.project import Contents, Project

from .projects import record


def test_a_group_of_the_plan_is_offered_once_however_it_is_written():
    planned = tuple(record(name, AskedGroup(name)) for name in ("Neighbours", "STAFF", "neighbours"))
    contents = Contents(Project("p", "Ours"), planned, (Person("P1", ("under 25",)),))
    assert [*map(str, ALWAYS_OFFERED), "neighbours", "under 25"] == offered_groups(contents)

"""Monthly counts: kept month by month, taken out by their name, and replaced whole or not at all."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy.exc import DBAPIError

from coimpact_widgets.domain.answer import Batch, MonthlyCount
from coimpact_widgets.domain.project import Project
from coimpact_widgets.store import Store

JANUARY, FEBRUARY, MARCH = date(2026, 1, 1), date(2026, 2, 1), date(2026, 3, 1)
VISITS = (MonthlyCount("Visits", JANUARY, 3), MonthlyCount("Visits", FEBRUARY, 4))
CALLS = MonthlyCount("Calls", JANUARY, 9)


def test_replaced_counts_take_the_place_of_every_month_in_every_batch(store: Store, project: Project) -> None:
    store.gather(project.id, Batch("a"), counts=[VISITS[0], CALLS])
    store.gather(project.id, Batch("b"), counts=[VISITS[1]])
    march = MonthlyCount("Visits", MARCH, 5)
    store.replace_counts(project.id, "Visits", "", [march], Batch("Typed in"))
    assert (CALLS, march) == store.contents(project.id).counts


def test_counts_of_another_outcome_are_not_replaced(store: Store, project: Project) -> None:
    other = MonthlyCount("Visits", JANUARY, 8, "o1")
    store.gather(project.id, Batch("a"), counts=[other])
    store.replace_counts(project.id, "Visits", "", VISITS, Batch("Typed in"))
    assert (other, *VISITS) == store.contents(project.id).counts


def test_replaced_counts_may_have_another_name(store: Store, project: Project) -> None:
    store.gather(project.id, Batch("a"), counts=VISITS)
    store.replace_counts(project.id, "Visits", "", [CALLS], Batch("Typed in"))
    assert (CALLS,) == store.contents(project.id).counts


def test_replaced_counts_go_into_the_batch_they_are_given(store: Store, project: Project) -> None:
    batch = store.gather(project.id, Batch("Typed in"), counts=VISITS)
    again = store.replace_counts(project.id, "Visits", "", [CALLS], batch)
    assert (batch, (batch,)) == (again, store.contents(project.id).batches)


def test_replaced_counts_go_into_a_batch_of_their_own_after_a_newer_one(
    store: Store, project: Project
) -> None:
    batch = store.gather(project.id, Batch("Typed in"), counts=VISITS)
    newer = store.gather(project.id, Batch("counts.csv"))
    again = store.replace_counts(project.id, "Visits", "", [CALLS], batch, newest=True)
    assert again.id > newer.id


def test_counts_that_cannot_be_kept_replace_nothing(store: Store, project: Project) -> None:
    store.gather(project.id, Batch("a"), counts=VISITS)
    before = store.contents(project.id)
    too_large = MonthlyCount("Visits", JANUARY, 2**80)
    with pytest.raises((OverflowError, DBAPIError)):
        store.replace_counts(project.id, "Visits", "", [too_large], Batch("Typed in"))
    assert before == store.contents(project.id)

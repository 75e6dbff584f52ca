from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from coimpact_widgets.domain.about import About
from coimpact_widgets.domain.agreed_plan import AgreedPlan
from coimpact_widgets.domain.agreement import Agreement
from coimpact_widgets.domain.edit import Arrangement, OwnWords
from coimpact_widgets.domain.explanation import Explanation
from coimpact_widgets.domain.kinds import KINDS
from coimpact_widgets.domain.measure import AnswerType, Better, Measure, TimePoint
from coimpact_widgets.domain.pathway import Activity, Impact, Link
from coimpact_widgets.domain.project import Project
from coimpact_widgets.domain.record import Record, Written
from coimpact_widgets.domain.report_kind import ReportKind
from coimpact_widgets.domain.role import Role
from coimpact_widgets.domain.worth import Worth
from coimpact_widgets.errors import CannotUndo, ProjectNotFound, SaveConflict
from coimpact_widgets.store import Store


def _texts(store: Store, project: Project) -> list[str]:
    return [record.value.text for record in store.contents(project.id).of(Activity)]


def test_a_new_record_is_at_version_1(store: Store, project: Project) -> None:
    assert 1 == store.save(project.id, Activity("Meet")).version


def test_new_records_have_ids_of_their_own(store: Store, project: Project) -> None:
    ids = {store.save(project.id, Activity("Meet")).id for _ in range(20)}
    assert 20 == len(ids)


def test_what_save_returns_is_what_is_kept(store: Store, project: Project) -> None:
    saved = store.save(project.id, Activity("Meet", 2), role=Role.CARER)
    assert (saved,) == store.contents(project.id).records


def test_every_kind_of_record_comes_back_as_it_was(store: Store, project: Project) -> None:
    saved = [store.save(project.id, kind()) for kind in KINDS.values()]
    assert tuple(saved) == store.contents(project.id).records


def test_a_measure_comes_back_with_its_own_types(store: Store, project: Project) -> None:
    measure = Measure(
        outcome="o1",
        name="Sleep",
        question="How well do you sleep?",
        answer_type=AnswerType.ORDINAL,
        labels=("Badly", "Well"),
        better=Better.HIGHER,
        time_points=(TimePoint.BEFORE, TimePoint.LATER),
    )
    store.save(project.id, measure)
    assert measure == store.contents(project.id).measures[0].value


def test_a_record_is_kept_with_the_role_of_who_wrote_it(store: Store, project: Project) -> None:
    assert "carer" == store.save(project.id, Activity("Meet"), role=Role.CARER).role


def test_a_record_is_kept_with_the_time_in_utc(store: Store, project: Project) -> None:
    saved = store.save(project.id, Activity("Meet"))
    kept = store.contents(project.id).records[0]
    assert (saved.at, timedelta(0)) == (kept.at, kept.at.utcoffset())
    assert abs(datetime.now(UTC) - kept.at) < timedelta(minutes=10)


def test_saving_over_a_record_makes_its_next_version(store: Store, project: Project) -> None:
    first = store.save(project.id, Activity("Meet"))
    second = store.save(project.id, Activity("Meet weekly"), id=first.id, version=first.version)
    assert (first.id, 2) == (second.id, second.version)
    assert ["Meet weekly"] == _texts(store, project)


def test_the_second_to_save_the_same_version_is_told(store: Store, project: Project) -> None:
    first = store.save(project.id, Activity("Meet"))
    store.save(project.id, Activity("Theirs"), id=first.id, version=1)
    with pytest.raises(SaveConflict) as conflict:
        store.save(project.id, Activity("Mine"), id=first.id, version=1)
    seen = conflict.value
    assert (Activity("Mine"), Activity("Theirs"), 2) == (seen.mine, seen.theirs, seen.theirs_version)


def test_a_conflict_changes_nothing(store: Store, project: Project) -> None:
    first = store.save(project.id, Activity("Meet"))
    store.save(project.id, Activity("Theirs"), id=first.id, version=1)
    before = store.contents(project.id)
    with pytest.raises(SaveConflict):
        store.save(project.id, Activity("Mine"), id=first.id, version=1)
    assert before == store.contents(project.id)


def test_saving_over_their_version_settles_a_conflict(store: Store, project: Project) -> None:
    first = store.save(project.id, Activity("Meet"))
    store.save(project.id, Activity("Theirs"), id=first.id, version=1)
    assert 3 == store.save(project.id, Activity("Mine"), id=first.id, version=2).version


def test_saving_over_what_somebody_removed_is_told_so(store: Store, project: Project) -> None:
    first = store.save(project.id, Activity("Meet"))
    store.remove(project.id, first.id, version=1)
    with pytest.raises(SaveConflict) as conflict:
        store.save(project.id, Activity("Mine"), id=first.id, version=1)
    assert (None, 2) == (conflict.value.theirs, conflict.value.theirs_version)


def test_saving_over_the_removal_brings_a_record_back(store: Store, project: Project) -> None:
    first = store.save(project.id, Activity("Meet"))
    store.remove(project.id, first.id, version=1)
    store.save(project.id, Activity("Mine"), id=first.id, version=2)
    assert ["Mine"] == _texts(store, project)


def test_saving_over_a_record_that_was_never_there_is_a_conflict(store: Store, project: Project) -> None:
    with pytest.raises(SaveConflict) as conflict:
        store.save(project.id, Activity("Mine"), id="elsewhere", version=3)
    assert (None, 0) == (conflict.value.theirs, conflict.value.theirs_version)


def test_two_people_editing_different_records_never_collide(store: Store, project: Project) -> None:
    one, other = store.save(project.id, Activity("A")), store.save(project.id, Activity("B"))
    store.save(project.id, Activity("A2"), id=one.id, version=1)
    store.save(project.id, Activity("B2"), id=other.id, version=1)
    assert ["A2", "B2"] == sorted(_texts(store, project))


def test_a_record_never_changes_its_kind(store: Store, project: Project) -> None:
    saved = store.save(project.id, Activity("Meet"))
    with pytest.raises(ValueError, match="activity"):
        store.save(project.id, Impact("Meet"), id=saved.id, version=1)


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        (Worth(years=1.0), Worth(years=2.0)),
        (Agreement("Apart"), Agreement("Together")),
        (About(where="Here"), About(where="There")),
        (AgreedPlan("2026-08-06", (Role.STAFF,)), AgreedPlan("2026-08-07", (Role.CARER,))),
    ],
)
def test_what_there_is_one_of_is_said_once_and_the_second_is_told(
    store: Store, project: Project, mine: Written, theirs: Written
) -> None:
    assert theirs.kind.replace(" ", "-") == store.save(project.id, theirs).id
    with pytest.raises(SaveConflict) as conflict:
        store.save(project.id, mine)
    assert theirs == conflict.value.theirs


def test_an_agreement_that_was_removed_can_be_begun_again(store: Store, project: Project) -> None:
    first = store.save(project.id, Agreement("Together"))
    store.remove(project.id, first.id, version=1)
    assert 3 == store.save(project.id, Agreement("Again")).version


def test_there_is_one_explanation_for_each_outcome(store: Store, project: Project) -> None:
    store.save(project.id, Explanation("o"))
    store.save(project.id, Explanation("other"))
    with pytest.raises(SaveConflict):
        store.save(project.id, Explanation("o", anyway="Some would have changed."))


@pytest.mark.parametrize(
    ("mine", "theirs", "other"),
    [
        (OwnWords(place="a", text="x"), OwnWords(place="a", text="y"), OwnWords(place="b", text="x")),
        (Arrangement(), Arrangement(left_out=("a",)), Arrangement(ReportKind.PLAIN)),
    ],
)
def test_two_who_first_change_one_thing_of_a_report_are_told(
    store: Store, project: Project, mine: Written, theirs: Written, other: Written
) -> None:
    store.save(project.id, mine)
    store.save(project.id, other)
    with pytest.raises(SaveConflict):
        store.save(project.id, theirs)


def test_records_stand_in_the_order_they_were_first_written(store: Store, project: Project) -> None:
    saved = [store.save(project.id, Link("a", str(number))) for number in range(5)]
    store.save(project.id, Link("a", "changed"), id=saved[0].id, version=1)
    assert [link.id for link in saved] == [record.id for record in store.contents(project.id).records]


def test_a_removed_record_is_gone(store: Store, project: Project) -> None:
    saved = store.save(project.id, Activity("Meet"))
    store.remove(project.id, saved.id, version=1)
    assert () == store.contents(project.id).records


def test_removing_what_somebody_changed_is_a_conflict(store: Store, project: Project) -> None:
    saved = store.save(project.id, Activity("Meet"))
    store.save(project.id, Activity("Theirs"), id=saved.id, version=1)
    with pytest.raises(SaveConflict) as conflict:
        store.remove(project.id, saved.id, version=1)
    assert (Activity("Theirs"), 2) == (conflict.value.theirs, conflict.value.theirs_version)


def test_removing_what_is_removed_already_changes_nothing(store: Store, project: Project) -> None:
    saved = store.save(project.id, Activity("Meet"))
    first = store.remove(project.id, saved.id, version=1)
    assert first == store.remove(project.id, saved.id, version=1)
    assert 2 == store.contents(project.id).seq


def test_undoing_a_removal_brings_the_record_back(store: Store, project: Project) -> None:
    saved = store.save(project.id, Activity("Meet"))
    store.undo(project.id, store.remove(project.id, saved.id, version=1))
    kept = store.contents(project.id).records[0]
    assert (saved.id, 3, saved.value) == (kept.id, kept.version, kept.value)


def test_undoing_a_creation_removes_the_record(store: Store, project: Project) -> None:
    store.save(project.id, Activity("Meet"))
    store.undo(project.id, store.contents(project.id).seq)
    assert () == store.contents(project.id).records


def test_undoing_a_save_brings_the_version_before_back(store: Store, project: Project) -> None:
    saved = store.save(project.id, Activity("Meet"))
    store.save(project.id, Activity("Meet weekly"), id=saved.id, version=1)
    store.undo(project.id, store.contents(project.id).seq)
    assert ["Meet"] == _texts(store, project)


def test_undoing_an_undo_does_it_again(store: Store, project: Project) -> None:
    store.save(project.id, Activity("Meet"))
    store.undo(project.id, store.contents(project.id).seq)
    store.undo(project.id, store.contents(project.id).seq)
    assert ["Meet"] == _texts(store, project)


def test_undo_never_takes_back_what_somebody_did_since(store: Store, project: Project) -> None:
    saved = store.save(project.id, Activity("Meet"))
    store.save(project.id, Activity("Mine"), id=saved.id, version=1)
    mine = store.contents(project.id).seq
    store.save(project.id, Activity("Theirs"), id=saved.id, version=2)
    with pytest.raises(SaveConflict) as conflict:
        store.undo(project.id, mine)
    seen = conflict.value
    assert (Activity("Meet"), Activity("Theirs"), 3) == (seen.mine, seen.theirs, seen.theirs_version)


def test_undoing_a_change_that_is_not_there_says_so(store: Store, project: Project) -> None:
    with pytest.raises(CannotUndo):
        store.undo(project.id, 99)


def test_history_holds_every_version_of_one_record(store: Store, project: Project) -> None:
    saved = store.save(project.id, Activity("Meet"), role="carer")
    store.save(project.id, Activity("Other"))
    store.save(project.id, Activity("Meet weekly"), id=saved.id, version=1, role="staff")
    store.remove(project.id, saved.id, version=2, role="staff")
    told = [
        (change.version, change.body and change.body["text"], change.role)
        for change in store.history(project.id, saved.id)
    ]
    assert [(1, "Meet", "carer"), (2, "Meet weekly", "staff"), (3, None, "staff")] == told


def test_changes_since_tells_what_is_new(store: Store, project: Project) -> None:
    store.save(project.id, Activity("A"))
    seen = store.contents(project.id).seq
    new = store.save(project.id, Activity("B"))
    assert [new.id] == [change.record for change in store.changes_since(project.id, seen)]


def test_nothing_is_new_after_the_newest_change(store: Store, project: Project) -> None:
    store.save(project.id, Activity("A"))
    assert () == store.changes_since(project.id, store.contents(project.id).seq)


def test_changes_of_other_projects_are_not_told(store: Store, project: Project) -> None:
    other = store.create_project("Another")
    store.save(other.id, Activity("Theirs"))
    assert () == store.changes_since(project.id)


def test_a_record_of_another_project_is_not_found(store: Store, project: Project) -> None:
    theirs: Record[Activity] = store.save(store.create_project("Another").id, Activity("Theirs"))
    with pytest.raises(SaveConflict) as conflict:
        store.save(project.id, Activity("Mine"), id=theirs.id, version=1)
    assert conflict.value.theirs is None


def test_writing_to_a_project_that_is_not_there_says_so(store: Store) -> None:
    with pytest.raises(ProjectNotFound, match="nowhere"):
        store.save("nowhere", Activity("Meet"))


def test_asking_for_changes_of_a_project_that_is_not_there_says_so(store: Store) -> None:
    with pytest.raises(ProjectNotFound):
        store.changes_since("nowhere")

"""What a keeper makes of the changes since it read a project is what it would read anew."""

from __future__ import annotations

import pytest

from coimpact_widgets.domain.answer import Batch, Person
from coimpact_widgets.domain.measure import Measure
from coimpact_widgets.domain.pathway import Activity, Link
from coimpact_widgets.domain.project import Project
from coimpact_widgets.store import Store
from coimpact_widgets.store.project_keeper import ProjectKeeper


@pytest.fixture
def keeper(store: Store, project: Project) -> ProjectKeeper:
    """Has read a project with two cards."""
    made = ProjectKeeper(store, project.id, role="carer")
    for text in ("Art", "Dance"):
        made.save(Activity(text))
    made.contents()
    return made


def _is_as_kept(store: Store, keeper: ProjectKeeper) -> bool:
    return keeper.contents() == store.contents(keeper.contents().project.id)


def test_cards_that_were_added_changed_and_removed(store: Store, keeper: ProjectKeeper) -> None:
    art, dance = keeper.contents().of(Activity)
    keeper.save(Activity("Clay"), art)
    keeper.save(Link(art.id, dance.id, "people meet ☕"))
    keeper.remove(dance)
    assert _is_as_kept(store, keeper)


def test_a_card_that_came_back_stands_where_it_was(store: Store, keeper: ProjectKeeper) -> None:
    seq = keeper.remove(keeper.contents().of(Activity)[0])
    keeper.contents()
    keeper.undo(seq)
    assert _is_as_kept(store, keeper)


def test_a_card_that_was_added_and_removed_meanwhile(store: Store, keeper: ProjectKeeper) -> None:
    keeper.remove(keeper.save(Activity("Clay")))
    assert _is_as_kept(store, keeper)


def test_a_main_measure_and_what_was_gathered(store: Store, keeper: ProjectKeeper) -> None:
    keeper.save(Measure(name="Sleep", main=True))
    first = _is_as_kept(store, keeper)
    keeper.gather(Batch("a.csv"), [Person("P1")])
    keeper.save(Activity("Clay"))
    assert (True, True) == (first, _is_as_kept(store, keeper))


def test_what_was_gathered_is_not_read_again_for_a_card(keeper: ProjectKeeper) -> None:
    keeper.gather(Batch("a.csv"), [Person("P1")])
    before = keeper.contents().people
    keeper.save(Activity("Clay"))
    assert before is keeper.contents().people


def test_a_record_is_as_old_as_the_change_that_first_wrote_it_however_it_is_read(
    store: Store, project: Project
) -> None:
    keeper = ProjectKeeper(store, project.id)
    first = keeper.save(Activity("Meet"))
    keeper.contents()
    found = [keeper.save(Activity("Art")), keeper.save(Activity("Meet weekly"), first)]
    read = [store.contents(project.id), keeper.contents(), store.archive(project.id).contents()]
    assert [2, 1] == [each.begun for each in found]
    assert [[1, 2]] * 3 == [[each.begun for each in contents.records] for contents in read]

"""Invitations to a project, and what the store lets whoever came by one do."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

import pytest

from coimpact_widgets.domain.answer import Batch, Person, Story
from coimpact_widgets.domain.invitation import Guest, May, hash_of
from coimpact_widgets.domain.pathway import Activity
from coimpact_widgets.domain.project import Project
from coimpact_widgets.errors import InvitationEnded, MayOnlyLook, NotForGuests, ProjectNotFound
from coimpact_widgets.exchange.archive import write_archive
from coimpact_widgets.store import Store
from coimpact_widgets.store.project_keeper import ProjectKeeper
from coimpact_widgets.widgets.person_answers import PersonChange
from coimpact_widgets.widgets.typed_answers import TypedAnswers

Open = Callable[[May], Store]


@pytest.fixture
def opened(address: str, store: Store, project: Project) -> Open:
    """A function that invites somebody to the project and opens the store for them."""

    def open_as(may: May) -> Store:
        return Store.open(address, guest=Guest(project.id, hash_of(store.invite(project.id, may))))

    return open_as


def test_an_invitation_is_found_by_the_hash_of_its_key(store: Store, project: Project) -> None:
    found = store.invitation(hash_of(store.invite(project.id, May.LOOK)))
    assert found
    assert (project.id, May.LOOK) == (found.project, found.may)


def test_a_wrong_key_finds_no_invitation(store: Store, project: Project) -> None:
    store.invite(project.id, May.LOOK)
    assert store.invitation(hash_of("wrong")) is None


def test_the_store_does_not_hold_the_key(store: Store, project: Project) -> None:
    key = store.invite(project.id, May.CHANGE)
    with store._database.reading() as connection:
        rows = connection.exec_driver_sql("SELECT * FROM coimpact_invitation").all()
    assert (1, False) == (len(rows), key in str(rows))


def test_a_new_invitation_ends_the_one_before(store: Store, project: Project) -> None:
    old, new = (hash_of(store.invite(project.id, May.LOOK)) for _ in range(2))
    assert (None, True) == (store.invitation(old), store.invitation(new) is not None)


def test_a_new_invitation_to_look_leaves_the_one_to_change(store: Store, project: Project) -> None:
    to_change = hash_of(store.invite(project.id, May.CHANGE))
    store.invite(project.id, May.LOOK)
    assert store.invitation(to_change)


def test_every_invitation_to_a_project_can_be_ended(store: Store, project: Project) -> None:
    for may in May:
        store.invite(project.id, may)
    store.withdraw_invitations(project.id)
    assert () == store.invitations(project.id)


def test_ending_the_invitations_to_one_project_leaves_those_to_another(
    store: Store, project: Project
) -> None:
    other = store.create_project("Another")
    store.invite(other.id, May.LOOK)
    store.withdraw_invitations(project.id)
    assert [May.LOOK] == [each.may for each in store.invitations(other.id)]


def test_nobody_is_invited_to_a_project_that_is_not_there(store: Store) -> None:
    with pytest.raises(ProjectNotFound):
        store.invite("nowhere", May.LOOK)


def test_the_invitations_go_with_their_project(store: Store, project: Project) -> None:
    kept = hash_of(store.invite(project.id, May.LOOK))
    store.delete_project(project.id)
    assert store.invitation(kept) is None


def test_an_archive_holds_no_invitation(store: Store, project: Project) -> None:
    key = store.invite(project.id, May.CHANGE)
    with ZipFile(BytesIO(write_archive(store.archive(project.id)))) as archive:
        whole = b"".join(archive.read(name) for name in archive.namelist())
    assert (False, False) == (key.encode() in whole, hash_of(key).encode() in whole)


def test_a_guest_who_may_change_saves(store: Store, project: Project, opened: Open) -> None:
    with opened(May.CHANGE) as theirs:
        theirs.save(project.id, Activity("Meet"))
    assert ["Meet"] == [each.value.text for each in store.contents(project.id).pathway.activities]


def test_a_guest_who_may_look_sees_the_project(store: Store, project: Project, opened: Open) -> None:
    store.save(project.id, Activity("Meet"))
    with opened(May.LOOK) as theirs:
        assert store.contents(project.id) == theirs.contents(project.id)


WRITES: dict[str, Callable[[ProjectKeeper], object]] = {
    "save": lambda keeper: keeper.save(Activity("Eat")),
    "save over": lambda keeper: keeper.save(Activity("Eat"), keeper.contents().pathway.activities[0]),
    "remove": lambda keeper: keeper.remove(keeper.contents().pathway.activities[0]),
    "undo": lambda keeper: keeper.undo(1),
    "gather": lambda keeper: keeper.gather(Batch("a"), [Person("P1")]),
    "undo a batch": lambda keeper: keeper.undo_batch(keeper.contents().batches[0]),
    "remove a story": lambda keeper: keeper.remove_story(keeper.contents().stories[0]),
    "remove counts": lambda keeper: keeper.remove_counts("Visits", ""),
    "replace counts": lambda keeper: keeper.replace_counts("Visits", "", [], Batch("a")),
    "erase": lambda keeper: keeper.erase_person("P1"),
}


@pytest.mark.parametrize("how", WRITES)
def test_a_guest_who_may_look_changes_nothing(store: Store, opened: Open, project: Project, how: str) -> None:
    store.save(project.id, Activity("Meet"))
    store.gather(project.id, Batch("b"), [Person("P1")], stories=[Story("It helped.")])
    before = store.contents(project.id)
    with opened(May.LOOK) as theirs, pytest.raises(MayOnlyLook, match="You can look"):
        WRITES[how](ProjectKeeper(theirs, project.id))
    assert before == store.contents(project.id)


def test_a_guest_does_not_see_other_projects(store: Store, opened: Open, project: Project) -> None:
    store.create_project("Another")
    with opened(May.CHANGE) as theirs:
        assert (project,) == theirs.projects()


@pytest.mark.parametrize(
    "ask",
    [
        lambda theirs, other: theirs.project(other),
        lambda theirs, other: theirs.contents(other),
        lambda theirs, other: theirs.changes_since(other),
        lambda theirs, other: theirs.archive(other),
        lambda theirs, other: theirs.save(other, Activity("Ours")),
        lambda theirs, other: theirs.gather(other, Batch("a"), [Person("P1")]),
        lambda theirs, other: theirs.erase_person(other, "P1"),
        lambda theirs, other: theirs.delete_project(other),
    ],
)
def test_another_project_is_not_there_for_a_guest(
    store: Store, opened: Open, ask: Callable[[Store, str], object]
) -> None:
    other = store.create_project("Another").id
    with opened(May.CHANGE) as theirs, pytest.raises(ProjectNotFound):
        ask(theirs, other)


@pytest.mark.parametrize(
    "do",
    [
        lambda theirs, ours: theirs.create_project("Mine"),
        lambda theirs, ours: theirs.load(theirs.contents(ours)),
        lambda theirs, ours: theirs.archive(ours),
        lambda theirs, ours: theirs.delete_project(ours),
        lambda theirs, ours: theirs.invite(ours, May.CHANGE),
        lambda theirs, ours: theirs.withdraw_invitations(ours),
    ],
)
def test_a_guest_makes_and_copies_no_project_and_invites_nobody(
    store: Store, opened: Open, project: Project, do: Callable[[Store, str], object]
) -> None:
    with opened(May.CHANGE) as theirs:
        before = store.projects(), store.invitations(project.id)
        with pytest.raises(NotForGuests):
            do(theirs, project.id)
    assert before == (store.projects(), store.invitations(project.id))


@pytest.mark.parametrize("ended", ["renewed", "withdrawn"])
def test_an_invitation_that_ended_opens_nothing_at_once(
    store: Store, opened: Open, project: Project, ended: str
) -> None:
    theirs = opened(May.CHANGE)
    keeper = ProjectKeeper(theirs, project.id)
    keeper.contents()
    if ended == "renewed":
        store.invite(project.id, May.CHANGE)
    else:
        store.withdraw_invitations(project.id)
    for ask in (keeper.contents, lambda: keeper.save(Activity("Meet")), theirs.projects):
        with pytest.raises(InvitationEnded):
            ask()
    theirs.close()


def test_an_invitation_to_another_project_opens_nothing(address: str, store: Store, project: Project) -> None:
    other = store.create_project("Another").id
    guest = Guest(project.id, hash_of(store.invite(other, May.CHANGE)))
    with Store.open(address, guest=guest) as theirs, pytest.raises(InvitationEnded):
        theirs.contents(project.id)


def test_whoever_may_change_it_can_add_people_and_change_their_codes(opened: Open, project: Project) -> None:
    with opened(May.CHANGE) as theirs:
        typed = TypedAnswers(ProjectKeeper(theirs, project.id))
        typed.keep([PersonChange("P1")])
        typed.keep([PersonChange("P9", was="P1")])
        assert ["P9"] == [each.code for each in theirs.contents(project.id).people]

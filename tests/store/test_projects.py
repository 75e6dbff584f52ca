from __future__ import annotations

import pytest
from sqlalchemy import event

from coimpact_widgets.domain.answer import Answer, Batch, Person, Story
from coimpact_widgets.domain.measure import TimePoint
from coimpact_widgets.domain.pathway import Activity
from coimpact_widgets.domain.project import Contents, Project
from coimpact_widgets.errors import ProjectNotFound
from coimpact_widgets.store import Store
from coimpact_widgets.store.projects import slug


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Our Café", "our-cafe"),
        ("Caffi Argyfŵng", "caffi-argyfwng"),
        ("  A & E -- nights!  ", "a-e-nights"),
        ("☕", "project"),
        ("مقهى", "project"),
        ("", "project"),
        ("../../etc", "etc"),
        ("x" * 10_000, "x" * 60),
    ],
)
def test_a_name_becomes_small_plain_letters_in_an_address(name: str, expected: str) -> None:
    assert expected == slug(name)


def test_a_project_keeps_its_name_as_it_was_given(store: Store) -> None:
    made = store.create_project("Caffi Argyfŵng ☕ <script>")
    assert "Caffi Argyfŵng ☕ <script>" == store.project(made.id).name


def test_what_create_returns_is_what_is_kept(store: Store) -> None:
    made = store.create_project("Our café", practice=True)
    assert made == store.project(made.id)


def test_projects_of_the_same_name_have_different_ids(store: Store) -> None:
    ids = [store.create_project("Our café").id for _ in range(3)]
    assert ["our-cafe", "our-cafe-2", "our-cafe-3"] == ids


def test_names_without_plain_letters_have_different_ids(store: Store) -> None:
    ids = [store.create_project(name).id for name in ("☕", "مقهى", "咖啡")]
    assert ["project", "project-2", "project-3"] == ids


def test_a_project_can_be_given_its_id(store: Store) -> None:
    assert "practice" == store.create_project("The Harbour café", id="practice").id


def test_an_id_that_is_taken_gets_a_number(store: Store) -> None:
    store.create_project("One", id="practice")
    assert "practice-2" == store.create_project("Two", id="practice").id


def test_projects_are_listed_from_the_oldest(store: Store) -> None:
    made = tuple(store.create_project(name) for name in ("B", "A", "C"))
    assert made == store.projects()


def test_a_project_that_is_not_there_says_so(store: Store) -> None:
    with pytest.raises(ProjectNotFound, match="no project called 'nowhere'"):
        store.project("nowhere")


def test_the_contents_of_a_project_that_is_not_there_say_so(store: Store) -> None:
    with pytest.raises(ProjectNotFound):
        store.contents("nowhere")


def test_a_new_project_holds_nothing(store: Store, project: Project) -> None:
    assert Contents(project) == store.contents(project.id)


def test_a_deleted_project_is_gone(store: Store, project: Project) -> None:
    store.save(project.id, Activity("Meet"))
    store.gather(project.id, Batch("a"), answers=[Answer("P1", "m", TimePoint.BEFORE, 3)])
    store.delete_project(project.id)
    assert () == store.projects()


def test_a_project_made_after_a_deleted_one_of_its_name_is_empty(store: Store, project: Project) -> None:
    store.save(project.id, Activity("Meet"))
    store.delete_project(project.id)
    again = store.create_project(project.name)
    assert (project.id, ()) == (again.id, store.contents(again.id).records)


def test_deleting_a_project_that_is_not_there_says_so(store: Store) -> None:
    with pytest.raises(ProjectNotFound):
        store.delete_project("nowhere")


def test_projects_do_not_see_each_other(store: Store, project: Project) -> None:
    other = store.create_project("Another")
    store.save(other.id, Activity("Theirs"))
    store.gather(other.id, Batch("a"), [Person("P1")], stories=[Story("Theirs")])
    assert Contents(project) == store.contents(project.id)


def test_a_whole_project_is_read_with_one_question_a_table(store: Store, project: Project) -> None:
    for number in range(30):
        store.save(project.id, Activity(str(number)))
        store.gather(project.id, Batch(str(number)), [Person(str(number))])
    asked: list[str] = []
    event.listen(
        store._database.engine,
        "before_cursor_execute",
        lambda connection, cursor, statement, *rest: asked.append(statement),
    )
    store.contents(project.id)
    assert 8 == len([statement for statement in asked if statement.startswith("SELECT")])


def test_a_reading_sees_one_moment(store: Store, project: Project) -> None:
    store.save(project.id, Activity("Meet"))
    with store._database.reading() as connection:
        first = connection.exec_driver_sql("SELECT count(*) FROM coimpact_record").scalar()
        store.save(project.id, Activity("Eat"))
        assert first == connection.exec_driver_sql("SELECT count(*) FROM coimpact_record").scalar()

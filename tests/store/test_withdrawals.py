"""A no that came later is logged as a withdrawal: of a person, or of a story that others might read."""

from __future__ import annotations

from coimpact_widgets.domain.agreed_to import AgreedTo
from coimpact_widgets.domain.answer import Answer, Batch, Consent, Person, Story
from coimpact_widgets.domain.codes_together import together
from coimpact_widgets.domain.measure import TimePoint
from coimpact_widgets.domain.project import Project
from coimpact_widgets.store import Store

NO_ANSWERS, NO_QUOTES = AgreedTo(answers=False), AgreedTo(quotes=False)
ANSWERED = Answer("P1", "m", TimePoint.BEFORE, 1)


def _logged(store: Store, project: Project) -> list[tuple[str, str]]:
    return [(each.kind, each.record) for each in store.changes_since(project.id) if each.kind != "batch"]


def _told_of_p1(store: Store, project: Project) -> None:
    """P1 is counted, and their story may be read by anybody."""
    story = Story("A", consent=Consent.PUBLIC, person="P1", id="s1")
    store.gather(project.id, Batch("a"), [Person("P1")], [ANSWERED], [story])


def test_somebody_who_is_to_be_counted_no_more_is_logged_and_not_who(store: Store, project: Project) -> None:
    _told_of_p1(store, project)
    store.gather(project.id, Batch("b"), [Person("P1", (), NO_ANSWERS)])
    assert [("person", "")] == _logged(store, project)


def test_a_no_that_is_said_again_is_no_change(store: Store, project: Project) -> None:
    _told_of_p1(store, project)
    for name in ("b", "c"):
        store.gather(project.id, Batch(name), [Person("P1", (), NO_ANSWERS)])
    assert [("person", "")] == _logged(store, project)


def test_somebody_who_was_never_counted_does_not_withdraw(store: Store, project: Project) -> None:
    _told_of_p1(store, project)
    new = Person("P2", (), NO_ANSWERS)
    store.gather(project.id, Batch("b"), [new], [Answer("P2", "m", TimePoint.BEFORE, 1)])
    assert [] == _logged(store, project)


def test_words_that_may_be_quoted_no_more_are_logged_as_withdrawn(store: Store, project: Project) -> None:
    _told_of_p1(store, project)
    store.gather(project.id, Batch("b"), [Person("P1", (), NO_QUOTES)])
    assert [("story", "s1")] == _logged(store, project)


def test_a_no_that_stands_again_when_a_yes_is_undone_is_logged(store: Store, project: Project) -> None:
    _told_of_p1(store, project)
    store.gather(project.id, Batch("b"), [Person("P1", (), AgreedTo(answers=False, quotes=False))])
    yes = store.gather(project.id, Batch("c"), [Person("P1", (), AgreedTo(answers=True, quotes=True))])
    store.undo_batch(project.id, yes.id)
    assert [("person", ""), ("story", "s1")] * 2 == _logged(store, project)


def test_a_no_that_comes_back_with_its_batch_is_logged(store: Store, project: Project) -> None:
    _told_of_p1(store, project)
    no = store.gather(project.id, Batch("b"), [Person("P1", (), NO_ANSWERS)])
    seq = store.undo_batch(project.id, no.id)
    store.undo(project.id, seq or 0)
    assert [("person", "")] * 2 == _logged(store, project)


def test_a_no_under_the_code_that_is_kept_withdraws_what_came_under_the_other(
    store: Store, project: Project
) -> None:
    _told_of_p1(store, project)
    store.gather(project.id, Batch("b"), [Person("p 1", (), NO_ANSWERS)])
    store.gather(project.id, together("P1", "p 1"))
    assert [("person", "")] == _logged(store, project)

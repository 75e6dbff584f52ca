"""A page that is open looks for what others do, on its kernel's own loop, and shows it and who they are."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from coimpact_widgets.domain.here import Here
from coimpact_widgets.domain.pathway import Activity
from coimpact_widgets.domain.role import Role
from coimpact_widgets.store import Store
from coimpact_widgets.store.project_keeper import ProjectKeeper
from coimpact_widgets.widgets.live import LivePanel
from coimpact_widgets.workbook import others as timing
from coimpact_widgets.workbook.others import Others

SAM = Here("t2", Role.CARER, "Sam")
PATIENCE = 10.0


class Page:
    """One page of a project: how many activities it shows, and who it says is here."""

    def __init__(self, store: Store, project: str, me: Here | None = None) -> None:
        self.keeper = ProjectKeeper(store, project)
        self.others = Others(store.watch(project), me)
        self.shown = LivePanel(lambda: str(len(self.keeper.contents().records)), str, served=False)

    @property
    def many(self) -> str:
        return self.shown.static_html()

    def says(self, tab: str, role: str = "", chosen_name: str = "") -> None:
        """What the page sends once it is open."""
        self.others.who._received({"tab": tab, "role": role, "chosen_name": chosen_name})


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(str(tmp_path / "store.sqlite")) as opened:
        yield opened


@pytest.fixture
def project(store: Store) -> str:
    return store.create_project("Ours").id


@pytest.fixture(autouse=True)
def _without_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coimpact_widgets.store.project_watch.LIST_EVERY", 0.0)


@pytest.fixture
def page(store: Store, project: str) -> Iterator[Page]:
    made = Page(store, project)
    yield made
    made.others.stop()


async def until(happened: Callable[[], bool]) -> bool:
    """Whether this happens before patience ends."""
    try:
        async with asyncio.timeout(PATIENCE):
            while not happened():
                await asyncio.sleep(0)
    except TimeoutError:
        return False
    return True


def test_what_others_save_is_shown_while_the_page_is_open(
    store: Store, project: str, page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(timing, "LOOK_EVERY", 0.01)

    async def opened() -> bool:
        page.others.begin()
        store.save(project, Activity("Art"))
        return await until(lambda: page.many == "1")

    assert ("0", True) == (page.many, asyncio.run(opened()))


def test_a_hidden_page_looks_at_once_when_it_is_shown_again(store: Store, project: str, page: Page) -> None:
    async def opened() -> list[str]:
        page.others.begin()
        page.others.who._received({"shown": False})
        store.save(project, Activity("Art"))
        hidden = page.many
        page.others.who._received({"shown": True})
        await asyncio.sleep(0)
        return [hidden, page.many]

    assert ["0", "1"] == asyncio.run(opened())


def test_what_was_changed_here_is_not_brought_up_to_date_a_second_time(
    store: Store, project: str, page: Page
) -> None:
    store.save(project, Activity("Art"))
    page.others.changed_here()
    assert ("1", False) == (page.many, page.others._watch.look())


def test_those_who_have_the_project_open_are_on_the_list(store: Store, project: str, page: Page) -> None:
    page.says("t1")
    store.watch(project).be_here(SAM)
    page.others.look()
    assert (2, ["You", "Sam, carer"]) == (page.others.who.number, page.others.who.people)


def test_who_somebody_says_they_are_is_seen_by_others(store: Store, project: str, page: Page) -> None:
    page.says("t2", "carer", "  Sam ")
    assert ((SAM,), ["You: Sam, carer"]) == (store.watch(project).who_is_here(), page.others.who.people)


def test_a_role_that_is_none_and_a_long_name_do_no_harm(store: Store, project: str, page: Page) -> None:
    page.says("t1", "king", "x" * 500)
    (one,) = store.watch(project).who_is_here()
    assert (None, 60) == (one.role, len(one.chosen_name))


def test_whoever_came_by_an_invitation_is_known_and_not_asked(store: Store, project: str) -> None:
    guest = Page(store, project, Here("", Role.STAFF, "Jo"))
    guest.says("t3", "carer", "Sam")
    assert (False, ["You: Jo, member of staff"]) == (guest.others.who.may_say, guest.others.who.people)
    guest.others.stop()


def test_nobody_is_said_to_be_at_a_hidden_page(store: Store, project: str, page: Page) -> None:
    page.others.who._received({"shown": False})
    page.says("t1")
    assert () == store.watch(project).who_is_here()


def test_being_here_is_not_said_again_with_each_look(store: Store, project: str, page: Page) -> None:
    page.says("t1")
    watch = store.watch(project)
    watch.look()
    for _ in range(3):
        page.others.look()
    assert not watch._watch.anything_new()


def test_whoever_leaves_is_here_no_more(store: Store, project: str) -> None:
    page = Page(store, project)
    page.says("t1")
    page.others.stop()
    assert () == store.watch(project).who_is_here()


def test_while_the_store_cannot_be_reached_it_is_asked_less_and_less_often(
    store: Store, project: str, page: Page
) -> None:
    async def opened() -> list[float]:
        page.others.begin()
        usual = page.others._pause
        store.delete_project(project)
        pauses = []
        for _ in range(8):
            page.others._look_and_go_on()
            pauses.append(page.others._pause)
        return [usual, *pauses]

    assert [0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 30.0, 30.0, 30.0] == asyncio.run(opened())


def test_a_look_that_went_wrong_is_followed_by_the_next(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timing, "LOOK_EVERY", 0.0)
    looks: list[bool] = []

    def look() -> None:
        looks.append(True)
        if len(looks) == 1:
            raise RuntimeError("the database answered with something odd")

    monkeypatch.setattr(page.others, "look", look)

    async def opened() -> bool:
        page.others.begin()
        return await until(lambda: len(looks) > 2)

    assert asyncio.run(opened())

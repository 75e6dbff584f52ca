"""The next page, made while the one before it is still used: for one browser, once, and as things are now."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import httpx
import pytest

from coimpact_widgets.domain.pathway import Activity
from coimpact_widgets.domain.project import Project
from coimpact_widgets.serve.ahead import AT_MOST, HEADER, Ahead, Wanted
from coimpact_widgets.serve.open_store import OpenStore
from coimpact_widgets.store import Store
from tests.running_app import RunningApp

PAGE = "<h1>Pathway</h1>"
SOON = 10
"""How often others are let on until what they began is done."""


class Kernels(set[str]):
    """The kernels that run."""

    async def shutdown_kernel(self, kernel: str, now: bool) -> None:
        """End one."""
        self.remove(kernel)


@dataclass
class APage:
    """A page that takes one kernel, and can fail half-way, or wait until it may go on."""

    kernel: str
    kernels: Kernels
    fails: bool = False
    may_go_on: asyncio.Event | None = None

    async def parts(self) -> AsyncIterator[str]:
        """Make it."""
        self.kernels.add(self.kernel)
        yield PAGE
        if self.fails:
            raise RuntimeError("The page broke.")
        if self.may_go_on:
            await self.may_go_on.wait()
            yield "<p>The rest.</p>"


async def taken(ahead: Ahead, wanted: Wanted) -> str | None:
    """The page that was made, as a whole."""
    parts = await ahead.take(wanted)
    return None if parts is None else "".join([part async for part in parts])


async def soon() -> None:
    """Let everything else go on for a while."""
    for _ in range(SOON):
        await asyncio.sleep(0)


@pytest.fixture
def address(tmp_path: Path) -> str:
    return str(tmp_path / "store.sqlite")


@pytest.fixture
def project(address: str) -> Iterator[Project]:
    with Store.open(address) as store:
        yield store.create_project("Our café")


@pytest.fixture
def wanted(project: Project) -> Wanted:
    return Wanted("one browser", "/2_pathway.ipynb", project.id)


@pytest.fixture
def ahead(address: str) -> Ahead:
    return Ahead(OpenStore(address))


def test_a_page_that_was_made_is_given_once(ahead: Ahead, wanted: Wanted) -> None:
    async def ask() -> list[str | None]:
        await ahead.make(wanted, APage("k1", Kernels()))
        return [await taken(ahead, wanted) for _ in range(2)]

    assert [PAGE, None] == asyncio.run(ask())


def test_another_browser_does_not_get_it(ahead: Ahead, wanted: Wanted) -> None:
    async def ask() -> str | None:
        await ahead.make(wanted, APage("k1", Kernels()))
        return await taken(ahead, replace(wanted, browser="another browser"))

    assert asyncio.run(ask()) is None


def test_a_page_from_before_a_change_is_let_go_with_its_kernel(
    ahead: Ahead, wanted: Wanted, address: str
) -> None:
    async def ask() -> tuple[str | None, Kernels]:
        kernels = Kernels()
        await ahead.make(wanted, APage("k1", kernels))
        with Store.open(address) as store:
            store.save(wanted.project, Activity("Art"))
        page = await taken(ahead, wanted)
        await soon()
        return page, kernels

    assert (None, set()) == asyncio.run(ask())


def test_a_page_whose_kernel_has_ended_is_not_given(ahead: Ahead, wanted: Wanted) -> None:
    async def ask() -> str | None:
        kernels = Kernels()
        await ahead.make(wanted, APage("k1", kernels))
        kernels.clear()
        return await taken(ahead, wanted)

    assert asyncio.run(ask()) is None


def test_a_browser_has_one_page_that_waits(ahead: Ahead, wanted: Wanted) -> None:
    async def ask() -> Kernels:
        kernels = Kernels()
        await ahead.make(wanted, APage("k1", kernels))
        await ahead.make(replace(wanted, address="/3_measures.ipynb"), APage("k2", kernels))
        await soon()
        return kernels

    assert {"k2"} == asyncio.run(ask())


def test_a_page_that_is_still_as_things_are_is_not_made_again(ahead: Ahead, wanted: Wanted) -> None:
    async def ask() -> Kernels:
        kernels = Kernels()
        for kernel in ("k1", "k2"):
            await ahead.make(wanted, APage(kernel, kernels))
        return kernels

    assert {"k1"} == asyncio.run(ask())


def test_few_pages_wait_at_once(ahead: Ahead, wanted: Wanted) -> None:
    async def ask() -> Kernels:
        kernels = Kernels()
        for number in range(AT_MOST + 1):
            await ahead.make(replace(wanted, browser=f"browser {number}"), APage(f"k{number}", kernels))
        return kernels

    assert AT_MOST == len(asyncio.run(ask()))


def test_nothing_is_made_ahead_while_somebody_waits_for_a_page(ahead: Ahead, wanted: Wanted) -> None:
    async def ask() -> Kernels:
        kernels = Kernels()
        with ahead.waited_for():
            await ahead.make(wanted, APage("k1", kernels))
        return kernels

    assert set() == asyncio.run(ask())


def test_a_page_that_breaks_leaves_no_kernel_behind(ahead: Ahead, wanted: Wanted) -> None:
    async def ask() -> tuple[str | None, Kernels]:
        kernels = Kernels()
        await ahead.make(wanted, APage("k1", kernels, fails=True))
        page = await taken(ahead, wanted)
        await soon()
        return page, kernels

    assert (None, set()) == asyncio.run(ask())


def test_a_project_that_is_not_there_has_no_page_ahead(ahead: Ahead, wanted: Wanted) -> None:
    async def ask() -> Kernels:
        kernels = Kernels()
        await ahead.make(replace(wanted, project="another"), APage("k1", kernels))
        return kernels

    assert set() == asyncio.run(ask())


def test_a_page_that_is_still_being_made_is_given_part_by_part(ahead: Ahead, wanted: Wanted) -> None:
    async def ask() -> list[str]:
        page = APage("k1", Kernels(), may_go_on=asyncio.Event())
        making = asyncio.get_running_loop().create_task(ahead.make(wanted, page))
        while not page.kernels:
            await asyncio.sleep(0)
        given = []
        async for part in await ahead.take(wanted) or page.parts():
            given.append(part)
            page.may_go_on.set()
        await making
        return given

    assert [PAGE, "<p>The rest.</p>"] == asyncio.run(ask())


def test_a_click_that_meets_a_second_asking_never_gets_an_old_page(
    ahead: Ahead, wanted: Wanted, address: str
) -> None:
    async def ask() -> str | None:
        kernels = Kernels()
        await ahead.make(wanted, APage("k1", kernels))
        with Store.open(address) as store:
            store.save(wanted.project, Activity("Art"))
        with ahead.waited_for():
            _, page = await asyncio.gather(ahead.make(wanted, APage("k2", kernels)), taken(ahead, wanted))
        return page

    assert asyncio.run(ask()) is None


def test_a_page_that_came_to_nothing_takes_nobody_s_room(ahead: Ahead, wanted: Wanted) -> None:
    async def ask() -> str | None:
        kernels = Kernels()
        for number in range(AT_MOST):
            broken = replace(wanted, browser=f"browser {number}")
            await ahead.make(broken, APage(f"k{number}", kernels, fails=True))
        await ahead.make(wanted, APage("whole", kernels))
        return await taken(ahead, wanted)

    assert PAGE == asyncio.run(ask())


def test_the_app_makes_a_page_ahead_and_gives_it_once(room: RunningApp, ours: Project) -> None:
    """Only a page that Voilà makes as it is asked for has Voilà's own words on keeping it."""
    with httpx.Client(timeout=60) as browser:
        page = room.page("1_agree.ipynb", project=ours.id)
        browser.get(page)
        asked = browser.get(page, headers={HEADER: "1"})
        given = [browser.get(page) for _ in range(2)]
    assert (204, b"") == (asked.status_code, asked.content)
    assert [False, True] == ["must-revalidate" in each.headers["Cache-Control"] for each in given]
    assert all("</html>" in each.text for each in given)

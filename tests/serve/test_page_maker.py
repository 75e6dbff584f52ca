"""What makes pages: one for all of them, which lets a few be worked out at once, in the order they came."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from functools import partial
from types import SimpleNamespace
from typing import Any

import nbformat
import pytest

from coimpact_widgets.serve.page_maker import AT_ONCE, STOPPED, PageMaker, Turn, page_maker

PAGE = "The top. {% with kernel = kernel_start(nb) %}{{ work(kernel) }}{% endwith %}"
MANY = 3 * AT_ONCE


class Room:
    """People who each open a page. It knows whose was begun, whose worked out, and how many at once."""

    def __init__(self, breaks: bool = False) -> None:
        self.maker = PageMaker(base_url="/", raw_template=PAGE)
        self.parts: list[str] = []
        self.begun: list[int] = []
        self.worked: list[int] = []
        self.most, self._now, self._breaks = 0, 0, breaks

    async def open(self, number: int) -> None:
        """Open a page."""

        async def start(nb: Any, kernel_id: int) -> int:
            return kernel_id

        context = {
            "kernel_start": partial(start, kernel_id=number),
            "cell_generator": None,
            "work": self._work,
        }
        made = self.maker.generate_from_notebook_node(nbformat.v4.new_notebook(), {}, context)
        async for part, _ in made:
            self.parts.append(part)
            if part.startswith("The top."):
                self.begun.append(number)

    async def _work(self, kernel: int) -> str:
        self._now += 1
        self.most = max(self.most, self._now)
        for _ in range(5):
            await asyncio.sleep(0)  # let the others on
        self._now -= 1
        self.worked.append(kernel)
        if self._breaks:
            raise RuntimeError("The page broke.")
        return "All there."

    def all_at_once(self) -> Room:
        """Everybody opens a page."""

        async def ask() -> None:
            await asyncio.gather(*map(self.open, range(MANY)))

        asyncio.run(ask())
        return self


@pytest.fixture(scope="module")
def room() -> Room:
    return Room().all_at_once()


def test_few_pages_are_worked_out_at_once(room: Room) -> None:
    assert AT_ONCE == room.most


def test_pages_are_worked_out_in_the_order_in_which_they_were_opened(room: Room) -> None:
    assert list(range(MANY)) == room.worked


def test_every_page_begins_before_the_first_is_worked_out(room: Room) -> None:
    assert list(range(MANY)) == room.begun


def test_a_page_that_breaks_says_so_ends_and_lets_the_next_one_on() -> None:
    room = Room(breaks=True).all_at_once()
    assert list(range(MANY)) == room.worked
    assert [STOPPED] * MANY == [part for part in room.parts if "could not open" in part]


def test_a_page_that_hangs_lets_the_next_one_on(monkeypatch: pytest.MonkeyPatch) -> None:
    async def ask() -> str:
        turns = asyncio.Semaphore(1)
        monkeypatch.setattr("coimpact_widgets.serve.page_maker.HELD_FOR", 0.0)
        for _ in range(3):
            await turns.acquire()
            Turn(turns)
        return "All had their turn."

    assert "All had their turn." == asyncio.run(ask())


def test_a_turn_that_ends_twice_lets_one_page_on() -> None:
    async def ask() -> bool:
        turns = asyncio.Semaphore(1)
        await turns.acquire()
        turn = Turn(turns)
        turn.end()
        turn.end()
        await turns.acquire()
        return turns.locked()

    assert asyncio.run(ask())


def test_once_its_kernel_has_ended_no_more_cells_of_a_page_are_run() -> None:
    kernels, ran = {"k1"}, []

    async def run(notebook: Any, kernel: str) -> AsyncIterator[str]:
        for cell in notebook.cells:
            if cell.source:
                ran.append(cell.source)
                kernels.discard("k1")
            yield cell.source

    async def ask() -> None:
        server = SimpleNamespace(parent=SimpleNamespace(kernel_manager=kernels))
        maker = PageMaker(base_url="/", raw_template=PAGE, contents_manager=server)
        notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(f"{n}") for n in range(1, 4)])
        async for _ in maker._cells_of_the_living(run, notebook, "k1"):
            pass

    asyncio.run(ask())
    assert ["1"] == ran


def test_all_pages_at_one_address_are_made_by_one_maker() -> None:
    first, again = (page_maker(base_url="/one/", template_name="lab") for _ in range(2))
    assert first is again
    assert first is not page_maker(base_url="/another/", template_name="lab")

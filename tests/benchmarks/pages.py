"""How long each page takes to its first usable control, beside an empty page of plain Voilà.

`make bench` runs it. The pages take turns, in a browser that has kept nothing, so that a busy moment
slows them all.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median
from time import perf_counter

import nbformat
from playwright.sync_api import Browser, Page, sync_playwright

from coimpact_widgets.domain.step import STEPS
from tests.chromium import ARGUMENTS, chromium
from tests.served import free_port, served

ROUNDS = 7
AT_MOST = 1.15
EMPTY = "empty notebook"
SHOWN = "Here is the only output."
CONTROL = "main :is(a[href], button, input, select, textarea, summary):visible"

Arrival = Callable[[Page], None]


def _our_page(page: Page) -> None:
    page.wait_for_selector("html[data-ready='true']")
    page.locator(CONTROL).first.wait_for()


def _plain_page(page: Page) -> None:
    page.get_by_text(SHOWN).wait_for()


def _seconds(browser: Browser, address: str, arrived: Arrival) -> float:
    context = browser.new_context()
    page = context.new_page()
    began = perf_counter()
    page.goto(address, wait_until="commit")
    arrived(page)
    taken = perf_counter() - began
    context.close()
    return taken


@contextmanager
def _pages(folder: Path) -> Iterator[dict[str, tuple[str, Arrival]]]:
    """Every page's address, and how to tell that it has arrived, by name."""
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(f"print({SHOWN!r})")])
    nbformat.write(notebook, folder / "empty.ipynb")
    plain = [sys.executable, "-m", "voila", "--no-browser", f"--port={free_port()}", "empty.ipynb"]
    ours = [sys.executable, "-m", "coimpact_widgets.cli", "app", "--port", str(free_port())]
    store = {"COIMPACT_STORE": str(folder / "store.sqlite")}
    with ExitStack() as servers:
        app = servers.enter_context(served(ours, folder, store))
        empty = servers.enter_context(served(plain, folder, {}))
        workbooks = {step.file: f"{app}/voila/render/{step.file}?project=practice" for step in STEPS}
        yield {EMPTY: (empty, _plain_page)} | {name: (each, _our_page) for name, each in workbooks.items()}


def measured() -> dict[str, float]:
    """The median seconds of every page, by name. The first round, which fills caches, is left out."""
    taken: dict[str, list[float]] = {}
    with (
        tempfile.TemporaryDirectory() as folder,
        _pages(Path(folder)) as pages,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(ARGUMENTS))
        for _ in range(ROUNDS + 1):
            for name, (address, arrived) in pages.items():
                taken.setdefault(name, []).append(_seconds(browser, address, arrived))
        browser.close()
    return {name: median(times[1:]) for name, times in taken.items()}


def main() -> int:
    """Print every page's seconds and its ratio to an empty page. The status is 1 when one is too slow."""
    seconds = measured()
    ratios = {name: each / seconds[EMPTY] for name, each in seconds.items()}
    for name, ratio in ratios.items():
        print(f"{name:<20}{seconds[name]:6.2f} s{ratio:7.2f}{'' if ratio <= AT_MOST else '  too slow'}")
    return 0 if max(ratios.values()) <= AT_MOST else 1


if __name__ == "__main__":
    sys.exit(main())

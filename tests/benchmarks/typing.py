"""How long a cell of the answer table takes, with 200 people and 30 questions, beside an empty input.

`make bench-typing` runs it: the real app and store, in a real browser. Two times are taken of each cell, both
from the press of a key: until the next frame is drawn, and until the kernel has saved the answer and said so.
The cells are typed at the pace of a quick typist, and then as fast as keys can be pressed.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles

from playwright.sync_api import Page, sync_playwright

from coimpact_widgets.domain.answer import Answer, Batch, Person
from coimpact_widgets.domain.measure import Measure, TimePoint
from coimpact_widgets.store import Store
from tests.chromium import ARGUMENTS, chromium
from tests.running_app import RunningApp, app_running

PEOPLE, QUESTIONS, CELLS = 200, 30, 60
ROWS = 15
"""So many cells are typed in one column, so that no other page of rows is shown."""
MOST = 50
"""The most milliseconds that a cell may take, from a key to the frame that shows it and to its save."""
PAUSES = {"at a quick typist's pace": 250, "without a pause": 0}
"""Milliseconds between one cell and the next."""
LABELS = ("Strongly disagree", "Disagree", "Neither", "Agree", "Strongly agree")
ANSWERS = "What did people answer?"
WATCH = """() => {
  window.frames_taken = [];
  window.saves_taken = [];
  const wait = (control, word, began) => {
    if (control.value === word) saves_taken.push(performance.now() - began);
    else setTimeout(() => wait(control, word, began), 1);
  };
  document.addEventListener("keydown", (event) => {
    const began = event.timeStamp;
    requestAnimationFrame(() => setTimeout(() => frames_taken.push(performance.now() - began)));
    if (event.key === "Enter") wait(event.target, event.target.value === "4" ? "Agree" : "Disagree", began);
  }, true);
}"""


@contextmanager
def _page() -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(ARGUMENTS))
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.set_default_timeout(60_000)
        yield page
        browser.close()


def _fill(place: Path) -> str:
    """Keep a large project, and give its id."""
    with Store.open(str(place)) as store:
        project = store.create_project("Large").id
        questions = [
            Measure("", f"Question {each}", f"Is it {each}?", labels=LABELS, time_points=(TimePoint.BEFORE,))
            for each in range(QUESTIONS)
        ]
        kept = [store.save(project, each) for each in questions]
        people = [Person(f"P{number:03}") for number in range(PEOPLE)]
        answers = [Answer(p.code, each.id, TimePoint.BEFORE, 1.0) for p in people for each in kept]
        store.gather(project, Batch("Large"), people, answers)
        return project


def _show_table(page: Page, app: RunningApp, project: str) -> None:
    page.goto(app.page("4_data.ipynb", project=project))
    page.wait_for_selector("html[data-ready='true']")
    heading = page.locator(".ci-question").first
    heading.wait_for()
    while (asked := heading.inner_text()) != ANSWERS:
        page.get_by_role("button", name="Back", exact=True).first.click()
        moved = "asked => document.querySelector('.ci-question')?.innerText !== asked"
        page.wait_for_function(moved, arg=asked)
    page.get_by_role("table", name="Answers, before and after").wait_for()


def _type(page: Page, question: int, answer: str, pause: int) -> tuple[list[float], list[float]]:
    """Type down a column. Returns the milliseconds of each key to its frame, and of each cell to its save."""
    page.evaluate("() => { frames_taken.length = saves_taken.length = 0; }")
    for number in range(CELLS):
        if number % ROWS == 0:
            page.get_by_label(f"P000, Question {question + number // ROWS}, before", exact=True).select_text()
        page.keyboard.press(answer)
        page.keyboard.press("Enter")
        page.wait_for_timeout(pause)
    page.wait_for_function("cells => saves_taken.length >= cells", arg=CELLS)
    return page.evaluate("frames_taken"), page.evaluate("saves_taken")


def empty_input() -> float:
    """The median milliseconds from a key to the next frame, in an input on a page that has nothing else."""
    with _page() as page:
        page.set_content("<!doctype html><title>Empty</title><input aria-label='Empty'>")
        page.evaluate(WATCH)
        page.get_by_label("Empty").focus()
        for _ in range(CELLS):
            page.keyboard.press("4")
            page.wait_for_timeout(50)
        return median(page.evaluate("frames_taken"))


def answer_table() -> dict[str, tuple[list[float], list[float]]]:
    """The milliseconds of every key and of every cell, at each pace. A first column warms the caches up."""
    with tempfile.TemporaryDirectory() as folder, app_running(Path(folder)) as app, _page() as page:
        project = _fill(app.store)
        _show_table(page, app, project)
        page.evaluate(WATCH)
        _type(page, 0, "4", 0)
        return {name: _type(page, at * 10, "4", pause) for at, (name, pause) in enumerate(PAUSES.items(), 1)}


def main() -> int:
    """Print what each took and its ratio to an empty input. The status is 1 when a cell is too slow."""
    empty = empty_input()
    print(f"{'an empty input':<26}{empty:6.1f} ms to the next frame")
    slow = False
    for name, (frames, saves) in answer_table().items():
        shown, saved, most = median(frames), median(saves), quantiles(saves, n=10)[-1]
        print(f"{name:<26}{shown:6.1f} ms to the next frame ({shown / empty:.2f})", end="")
        print(f", {saved:6.1f} ms to the save ({saved / empty:.2f}), 9 of 10 within {most:.1f}")
        slow = slow or shown > MOST or (PAUSES[name] > 0 and saved > MOST)
    return int(slow)


if __name__ == "__main__":
    sys.exit(main())

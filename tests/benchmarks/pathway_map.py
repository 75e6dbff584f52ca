"""How long a browser takes to draw a pathway of 40 cards and 80 links, and to draw it anew after an edit.

`make bench-map` runs it: the widget's own script and the page's own styles, in a real browser. What the
kernel works before is told apart: reading the project from its store, laying it out and writing it as HTML.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from statistics import median
from time import process_time

from playwright.sync_api import Page, sync_playwright

from coimpact_widgets.domain.pathway import Outcome
from coimpact_widgets.domain.record import Record
from coimpact_widgets.present.pathway_order import ordered
from coimpact_widgets.store import Store
from coimpact_widgets.workbook import open_workbook
from tests.chromium import ARGUMENTS, chromium
from tests.present.made_pathways import made_pathway
from tests.present.map_page import empty_map_page

ROUNDS = 15
EDIT = "after an edit"
MOST = {"first drawing": 300, EDIT: 100}
"""The most milliseconds that the browser may take for each drawing."""
DRAW = """(html) => new Promise((done) => {
  const began = performance.now();
  window.model.tell(html);
  document.querySelector(".ci-map-view").getBoundingClientRect();
  const laidOut = performance.now() - began;
  requestAnimationFrame(() => setTimeout(() => done([laidOut, performance.now() - began])));
})"""
OVERLAPS = """() => {
  const cards = [...document.querySelectorAll(".ci-card > rect")];
  const boxes = cards.map((each) => each.getBoundingClientRect()).filter((box) => box.width);
  const over = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  return [boxes.length, boxes.filter((a, at) => boxes.slice(at + 1).some((b) => over(a, b))).length];
}"""


@contextmanager
def _page() -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(ARGUMENTS))
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        yield page
        browser.close()


def kernel() -> tuple[dict[str, float], list[dict[str, str]]]:
    """The median milliseconds that the kernel takes for each drawing, and what it drew in each round."""
    rounds: list[dict[str, tuple[float, str]]] = []
    with tempfile.TemporaryDirectory() as folder:
        place = str(Path(folder) / "store.sqlite")
        with Store.open(place) as store:
            project = store.create_project("Large").id
            outcome = _fill(store, project)
            book = open_workbook("pathway", store=place, project=project)
            for number in range(ROUNDS):
                ordered.cache_clear()
                rounds.append({})
                for name in MOST:
                    value = replace(outcome.value, change=f"feel heard {number} times, {name}")
                    outcome = store.save(project, value, id=outcome.id, version=outcome.version)
                    rounds[-1][name] = _timed(book.pathway)
    taken = {name: median(each[name][0] for each in rounds) for name in MOST}
    return taken, [{name: html for name, (_, html) in each.items()} for each in rounds]


def _fill(store: Store, project: str) -> Record[Outcome]:
    """Keep a large pathway, and give one outcome of it."""
    pathway = made_pathway(3)
    kept = {card.id: store.save(project, card.value) for card in pathway.cards}
    for link in pathway.links:
        ends = {"source": kept[link.value.source].id, "target": kept[link.value.target].id}
        store.save(project, replace(link.value, **ends))
    return kept[pathway.outcomes[0].id]  # type: ignore[return-value]


def _timed(draw: Callable[[], str]) -> tuple[float, str]:
    began = process_time()
    drawn = draw()
    return (process_time() - began) * 1000, drawn


def browser(rounds: list[dict[str, str]]) -> tuple[dict[str, tuple[float, float]], tuple[int, int]]:
    """For each drawing the median milliseconds until it is laid out and until it is painted.

    Then how many cards there are, and how many of them overlap another.
    """
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in MOST}
    with _page() as page:
        for drawn in rounds:
            empty_map_page(page)
            for name, html in drawn.items():
                taken[name].append(page.evaluate(DRAW, html))
        cards = page.evaluate(OVERLAPS)
    return {
        name: (median(a for a, _ in each), median(b for _, b in each)) for name, each in taken.items()
    }, cards


def main() -> int:
    """Print what browser and kernel took, with the ratio to the most. The status is 1 when it is too slow."""
    in_kernel, rounds = kernel()
    in_browser, (cards, over) = browser(rounds)
    for name, most in MOST.items():
        laid_out, painted = in_browser[name]
        share = f"({painted / most:.2f}), laid out after {laid_out:.0f}"
        before = f"{in_kernel[name]:.0f} in the kernel"
        print(f"{name:<15}{painted:4.0f} ms of {most} in the browser {share}; {before}")
    size = len(rounds[0][EDIT]) / 1024
    print(f"{cards} cards, {over} of them over another; {size:.0f} KB of HTML")
    return int(over > 0 or any(in_browser[name][1] > most for name, most in MOST.items()))


if __name__ == "__main__":
    sys.exit(main())

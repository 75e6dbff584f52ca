/* The projector view shows one thing of a page at a time: each answer of a panel, then each part of the page. */
(() => {
  "use strict";
  const PASSED_OVER = "noscript, script, span, .page-method, .page-next, .page-sections, .page-guidance:has(h1)";
  const content = () => document.getElementById("content");
  const begins = (cell) => cell.matches(".page-part") || cell.querySelector(":scope > h2") !== null;
  const shows = (cell) => cell.matches(".page-part") || (cell.matches(".page-output") && cell.textContent.trim() !== "");

  /* Each part of the page: its heading, and what stands under it. */
  const partsOf = (cells) => {
    const parts = [[]];
    for (const cell of cells.filter((each) => !each.matches(PASSED_OVER))) {
      if (begins(cell)) parts.push([]);
      parts.at(-1).push(cell);
    }
    return parts.filter((part) => part.some(shows));
  };

  /* A list of answers is gone through one by one. It is drawn again whenever somebody writes. */
  const rowsIn = (part) => part.flatMap((cell) => [...cell.querySelectorAll(".ci-answers-row")]);
  const placesIn = (parts) => parts.flatMap((part, at) => {
    const rows = rowsIn(part).length;
    return rows ? Array.from({ length: rows }, (_, row) => ({ at, row })) : [{ at, row: null }];
  });

  const button = (words, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = words;
    made.addEventListener("click", act);
    return made;
  };

  const begin = () => {
    const place = document.createElement("p");
    place.setAttribute("role", "status");
    const bar = document.createElement("nav");
    bar.className = "page-things";
    bar.setAttribute("aria-label", "Things on this page");
    let now = 0;
    const show = (to) => {
      const cells = [...content().children];
      const parts = partsOf(cells);
      const places = placesIn(parts);
      bar.hidden = places.length < 2;
      if (!places.length) return;
      now = Math.min(Math.max(to, 0), places.length - 1);
      const { at, row } = places[now];
      for (const cell of cells) cell.classList.toggle("page-aside", !parts[at].includes(cell) && !cell.matches(PASSED_OVER));
      rowsIn(parts[at]).forEach((each, its) => each.classList.toggle("page-aside", its !== row));
      for (const cell of parts[at]) if (cell.matches("details")) cell.open = true;
      const told = `${now + 1} of ${places.length}`;
      if (place.textContent !== told) place.textContent = told;
      back.disabled = now === 0;
      next.disabled = now === places.length - 1;
    };
    const turn = (by) => { show(now + by); window.scrollTo(0, 0); };
    const back = button("Back", () => turn(-1));
    const next = button("Next", () => turn(1));
    bar.append(back, next, place);
    document.body.append(bar);
    show(0);
    const drawn = (changes) => changes.some(({ addedNodes }) => [...addedNodes].some((each) => each.querySelector));
    new MutationObserver((changes) => drawn(changes) && show(now)).observe(content(), { childList: true, subtree: true });
  };

  document.addEventListener("page-ready", begin);
})();

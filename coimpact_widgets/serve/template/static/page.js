/* What the page does by itself: keep the project in links, open and close its parts, print all of them. */
(() => {
  "use strict";
  const STEP = /\/\w+\.ipynb$/;
  const project = new URLSearchParams(location.search).get("project");
  const { view } = document.documentElement.dataset;
  const find = (id) => document.getElementById(id);

  /* Links to another step keep the project and the view. Done as a link is reached, so that new links are caught
     too. A link that says `?project=` and names none is meant so: it leads to all of them. One link changes the view. */
  const keepProject = (event) => {
    const link = event.target.closest?.("a[href]:not(.page-view)");
    if (!link || link.origin !== location.origin || !STEP.test(link.pathname)) return;
    const address = new URL(link.href);
    const { searchParams } = address;
    if (project && !searchParams.has("project")) searchParams.set("project", project);
    if (view) searchParams.set("view", view);
    if (link.href !== address.href) link.href = address.href;
  };

  /* The parts of a long page. A link to one opens it, and takes the focus with it. */
  const goToPart = (hash) => {
    const part = find(decodeURIComponent(hash.slice(1)));
    if (!part || !find("content").contains(part)) return false;
    const closed = part.closest("details");
    if (closed) closed.open = true;
    part.focus();
    part.scrollIntoView();
    return true;
  };

  const followLink = (event) => {
    const link = event.target.closest?.(".page-sections a");
    if (!link || !goToPart(link.hash)) return;
    event.preventDefault();
    history.replaceState(null, "", link.hash);
  };

  const parts = () => [...document.querySelectorAll(".page-part")];
  const everyPart = () => document.querySelector(".page-every-part");

  const openEveryPart = () => {
    const open = parts().some((each) => !each.open);
    for (const each of parts()) each.open = open;
  };

  const tellWhatIsOpen = () => {
    const open = parts().every((each) => each.open);
    everyPart().setAttribute("aria-expanded", open);
    everyPart().textContent = open ? "Close the later parts" : "Open every part";
  };

  const watchParts = () => {
    everyPart()?.addEventListener("click", openEveryPart);
    for (const each of parts()) {
      each.addEventListener("toggle", tellWhatIsOpen);
      if (each.querySelector(".ci-nothing-open")) each.open = true;
    }
    if (location.hash) goToPart(location.hash);
  };

  /* Paper has nothing to open: what is closed is printed, and closed again afterwards. */
  let openedToPrint = [];
  const openToPrint = () => {
    openedToPrint = [...find("content").querySelectorAll("details:not([open])")];
    for (const each of openedToPrint) each.open = true;
  };
  const closeAgain = () => {
    for (const each of openedToPrint) each.open = false;
    openedToPrint = [];
  };

  const keepProjectOnwards = () => {
    for (const link of document.querySelectorAll(".page-next a")) keepProject({ target: link });
  };

  document.addEventListener("page-ready", keepProjectOnwards);
  document.addEventListener("page-ready", watchParts);
  document.addEventListener("click", followLink);
  for (const reached of ["focusin", "pointerover", "click"]) document.addEventListener(reached, keepProject, true);
  window.addEventListener("beforeprint", openToPrint);
  window.addEventListener("afterprint", closeAgain);
  window.addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
})();

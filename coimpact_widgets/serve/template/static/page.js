/* What the page does by itself: say when it is ready, keep the project in links, tell of a lost connection. */
(() => {
  "use strict";
  const WAITING = 'script[type="application/vnd.voila.cell-output+json"]';
  const STEP = /\/\w+\.ipynb$/;
  const QUIET_MS = 50;
  const ASK_EVERY_MS = 4000;
  const PATIENCE = { slow: 2, given_up: 12 };
  const root = document.documentElement;
  const project = new URLSearchParams(location.search).get("project");
  const find = (id) => document.getElementById(id);

  /* Opening. Voilà calls voila_heartbeat every ten seconds while the page is still being made. */
  let beats = 0;
  window.voila_heartbeat = () => {
    beats += 1;
    const opening = find("opening");
    if (!opening) return;
    if (beats >= PATIENCE.given_up) opening.textContent = "This page could not open. Load it again in a minute.";
    else if (beats >= PATIENCE.slow) opening.textContent = "Still opening. This can take a minute.";
  };

  /* Ready: every output has been replaced by its drawing, and the drawings have come to rest. */
  const drawn = () =>
    find("cells-end") !== null &&
    document.querySelector(WAITING) === null &&
    ![...document.querySelectorAll(".page-output .lm-Widget")].some((each) => each.textContent === "Loading widget...");

  const watchDrawing = () => {
    let timer = 0;
    const look = () => {
      clearTimeout(timer);
      if (drawn()) timer = setTimeout(ready, QUIET_MS);
    };
    const watcher = new MutationObserver(look);
    const ready = () => {
      watcher.disconnect();
      const lost = broken();
      if (opensAgain(lost.length > 0)) return;
      find("opening")?.remove();
      for (const output of lost) output.replaceChildren(sentence(
        "This part of the page could not be shown. What you saved is safe.", "Open this page again"));
      root.dataset.ready = "true";
      watchParts();
      watchConnection();
    };
    watcher.observe(find("content"), { childList: true, subtree: true, characterData: true });
    look();
  };

  /* Outputs whose widget did not arrive, as happens on a machine that is too busy. */
  const broken = () => {
    const told = /^(Error displaying widget|Error creating widget|Javascript Error)/;
    return [...document.querySelectorAll(".page-output .jp-OutputArea-output")]
      .filter((output) => told.test(output.textContent));
  };

  /* Nothing was typed yet, so the page opens again by itself. It does so once, and then says what is lost. */
  const opensAgain = (lost) => {
    const kept = keptWhileOpen();
    const key = `opened again ${location.pathname}`;
    if (!lost || !kept || kept.getItem(key)) {
      kept?.removeItem(key);
      return false;
    }
    kept.setItem(key, "once");
    location.reload();
    return true;
  };

  /* A browser may be told to keep nothing. */
  const keptWhileOpen = () => {
    try {
      return window.sessionStorage;
    } catch {
      return null;
    }
  };

  const sentence = (words, way) => {
    const said = document.createElement("p");
    said.className = "page-stopped";
    said.append(`${words} `);
    if (way) said.append(reload(way));
    return said;
  };

  const reload = (words) => {
    const link = document.createElement("a");
    link.href = location.href;
    link.textContent = words;
    link.addEventListener("click", (event) => { event.preventDefault(); location.reload(); });
    return link;
  };

  /* Links to another step keep the project. Done as a link is reached, so that new links are caught too.
     A link that says `?project=` and names none is meant so: it leads to all of them. */
  const keepProject = (event) => {
    const link = event.target.closest?.("a[href]");
    if (!project || !link || link.origin !== location.origin || !STEP.test(link.pathname)) return;
    const address = new URL(link.href);
    if (address.searchParams.has("project")) return;
    address.searchParams.set("project", project);
    if (root.dataset.view) address.searchParams.set("view", root.dataset.view);
    link.href = address.href;
  };

  /* The connection, in words. */
  const say = (state, ...words) => {
    const region = find("connection");
    if (region.dataset.state === state) return;
    region.dataset.state = state;
    region.replaceChildren(...words);
  };

  const lost = () => say("lost", "Connection lost. What you saved is safe.");
  const resting = () => say("resting", "This page has been resting. ", reload("Reload to carry on."));

  const watchConnection = async () => {
    const kernel = await kernelOfPage();
    let asking = 0;
    const look = async () => {
      clearTimeout(asking);
      if (find("connection").dataset.state === "resting") return;
      const connected = kernel.connectionStatus === "connected";
      if (!connected) lost();
      if (await gone(kernel)) return resting();
      if (connected) return find("connection").dataset.state === "lost" && say("back", "Reconnected.");
      if (kernel.connectionStatus === "disconnected") kernel.reconnect();
      asking = setTimeout(look, ASK_EVERY_MS);
    };
    kernel.connectionStatusChanged.connect(look);
    kernel.statusChanged.connect((_, status) => {
      if (status === "dead" || status.endsWith("restarting")) resting();
    });
    window.addEventListener("offline", lost);
    window.addEventListener("online", look);
    document.addEventListener("visibilitychange", () => document.hidden || look());
  };

  const kernelOfPage = () => new Promise((resolve) => {
    const look = () => {
      const kernel = window.jupyterapp?.widgetManager?.kernel;
      if (kernel) resolve(kernel);
      else setTimeout(look, QUIET_MS);
    };
    look();
  });

  const gone = async (kernel) => {
    const { baseUrl } = JSON.parse(find("jupyter-config-data").textContent);
    try {
      return (await fetch(`${baseUrl}api/kernels/${kernel.id}`)).status === 404;
    } catch {
      return false;
    }
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

  document.addEventListener("DOMContentLoaded", watchDrawing);
  document.addEventListener("click", followLink);
  for (const reached of ["focusin", "pointerover", "click"]) document.addEventListener(reached, keepProject, true);
  window.addEventListener("beforeprint", openToPrint);
  window.addEventListener("afterprint", closeAgain);
  window.addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
})();

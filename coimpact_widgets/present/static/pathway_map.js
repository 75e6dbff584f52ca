// Brings the map of a pathway alive: its size is chosen with buttons, and arrow keys walk along its links.

const MAP_STEP = 1.25;
const MAP_SIZES = [0.2, 4]; // the smallest and the largest, as a share of the size it is drawn at
const MAP_READABLE = 0.7; // at first it is no smaller than this, so that its letters can be read
const MAP_HINT = "Go to a card of the map, then use the arrow keys. Left and right follow a link. Up and down stay in the column.";
const MAP_NAME = "Map of the pathway. Left and right arrow keys follow a link. Up and down stay in the column.";

/** Brings every map in `box` alive. `kept` is what `kept()` of each told before it was drawn anew. */
function bringMapsAlive(box, kept = []) {
  return [...box.querySelectorAll(".ci-pathway-picture")].map((map, at) => aliveMap(map, kept[at] ?? {}));
}

function aliveMap(map, { size = "readable", card, scrolled, focused }) {
  const view = map.querySelector(".ci-map-view");
  const parts = { map, view, picture: view.querySelector("svg"), size };
  parts.width = parts.picture.viewBox.baseVal.width;
  parts.height = parts.picture.viewBox.baseVal.height;
  map.classList.add("ci-map-alive");
  addSizes(parts);
  const walk = walkAlong(parts, card);
  parts.picture.style.display = "none"; // measured without it, so that it is laid out once, at its size
  drawAtSize(parts);
  parts.picture.style.display = "";
  new ResizeObserver(() => parts.size === "readable" && drawAtSize(parts)).observe(map);
  if (scrolled) view.scrollTo(...scrolled);
  focusables(parts)[focused]?.focus({ preventScroll: true });
  return {
    kept: () => ({
      size: parts.size,
      card: walk.card(),
      scrolled: [view.scrollLeft, view.scrollTop],
      focused: focusables(parts).indexOf(document.activeElement),
    }),
  };
}

/** What can have the focus, in an order that stays: the buttons, the box that scrolls, and the card walked to. */
function focusables({ map, view, picture }) {
  return [...map.querySelectorAll(".ci-map-sizes button"), view, picture.querySelector('.ci-card[tabindex="0"]')];
}

// ---- Its size

function addSizes(parts) {
  const sizes = element("div", { class: "ci-map-sizes", role: "group", "aria-label": "Size of the map" });
  const choose = (words, size) => {
    const button = element("button", { type: "button", class: "ci-small-button" }, words);
    button.addEventListener("click", () => resize(parts, size()));
    sizes.append(button);
  };
  choose("Larger", () => atSize(parts) * MAP_STEP);
  choose("Smaller", () => atSize(parts) / MAP_STEP);
  choose("Show all of it", () => "whole");
  if (document.fullscreenEnabled) addWholeScreen(parts, sizes);
  parts.said = element("p", { class: "ci-map-said", role: "status" });
  sizes.append(parts.said);
  parts.map.prepend(sizes);
}

function addWholeScreen(parts, sizes) {
  const button = element("button", { type: "button", class: "ci-small-button" }, "Whole screen");
  button.addEventListener("click", () => (document.fullscreenElement ? document.exitFullscreen() : parts.map.requestFullscreen()));
  parts.map.addEventListener("fullscreenchange", () => {
    const whole = document.fullscreenElement === parts.map;
    button.textContent = whole ? "Leave the whole screen" : "Whole screen";
    parts.size = whole ? "whole" : "readable";
    parts.said.textContent = "";
    requestAnimationFrame(() => drawAtSize(parts));
  });
  sizes.append(button);
}

function resize(parts, size) {
  const before = atSize(parts);
  parts.size = typeof size === "number" ? Math.min(Math.max(size, MAP_SIZES[0]), MAP_SIZES[1]) : size;
  drawAtSize(parts);
  parts.picture.querySelector(".ci-near.ci-card")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  parts.said.textContent = sizeInWords(before, atSize(parts), size === "whole");
}

function sizeInWords(before, now, whole) {
  if (whole) return "All of the map is shown.";
  if (now === before) return now > 1 ? "The map is as large as it can be." : "The map is as small as it can be.";
  return now > before ? "The map is larger." : "The map is smaller.";
}

function drawAtSize(parts) {
  parts.picture.style.width = `${Math.floor(parts.width * atSize(parts))}px`;
}

/** The share of its full size that the map is drawn at now. */
function atSize(parts) {
  if (typeof parts.size === "number") return parts.size;
  const style = getComputedStyle(parts.view);
  const across = (parts.view.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight)) / parts.width;
  if (parts.size === "readable") return Math.max(Math.min(across, 1), MAP_READABLE);
  const whole = document.fullscreenElement === parts.map;
  const most = whole ? parts.view.clientHeight : window.innerHeight * 0.85;
  const down = (most - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom) - 4) / parts.height;
  return Math.max(Math.min(across, down, whole ? MAP_SIZES[1] : 1), MAP_SIZES[0]);
}

// ---- The walk along its links

function walkAlong({ map, view, picture }, at) {
  const cards = [...picture.querySelectorAll(".ci-card")];
  const lines = [...picture.querySelectorAll(".ci-line")];
  const told = element("div", { class: "ci-map-told ci-map-hint", "aria-hidden": "true" }, element("p", {}, MAP_HINT));
  const steps = { last: new Map(), from: null }; // the link followed last from each card, and the card just left
  picture.setAttribute("role", "application");
  picture.setAttribute("aria-label", MAP_NAME);
  for (const card of cards) {
    card.setAttribute("role", "img");
    card.setAttribute("aria-roledescription", "card");
    card.setAttribute("aria-label", card.dataset.told);
  }
  const current = () => cards.find((card) => card.getAttribute("tabindex") === "0");
  const stopAt = (card) => cards.forEach((each) => each.setAttribute("tabindex", each === card ? "0" : "-1"));
  let walked = cards.find((card) => card.dataset.card === at); // before anybody walked, the first card is where Tab stops
  stopAt(walked ?? cards[0]);
  map.append(told);

  const show = (card) => {
    map.classList.toggle("ci-map-walked", Boolean(card));
    const id = card?.dataset.card;
    cards.forEach((each) => each.classList.toggle("ci-near", each === card));
    lines.forEach((line) => line.classList.toggle("ci-near", [line.dataset.from, line.dataset.to].includes(id)));
    if (!card) return;
    told.classList.remove("ci-map-hint");
    told.replaceChildren(...card.dataset.told.split("\n").map((line) => element("p", { dir: "auto" }, line)));
  };
  // Listening on the picture itself would make it a stop of the Tab key.
  view.addEventListener("focusin", ({ target }) => {
    const card = target.closest(".ci-card");
    if (card) stopAt((walked = card));
    show(card);
  });
  view.addEventListener("focusout", () => show(null));
  view.addEventListener("keydown", (event) => {
    if (!event.target.closest(".ci-card")) return;
    const next = nextCard({ key: event.key, card: current(), cards, lines, steps });
    if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    next?.focus();
  });
  return { card: () => walked?.dataset.card };
}

/** The card that a key leads to: null where it leads nowhere, undefined where it is no key of the walk. */
function nextCard({ key, card, cards, lines, steps }) {
  if (key === "ArrowRight") return followed({ card, cards, lines, steps, start: "from", end: "to" });
  if (key === "ArrowLeft") return followed({ card, cards, lines, steps, start: "to", end: "from" });
  if (key === "ArrowDown" || key === "ArrowUp") return besideInColumn(card, cards, key === "ArrowDown" ? 1 : -1);
  if (key === "Home") return cards[0];
  if (key === "End") return cards.at(-1);
  return undefined;
}

/** The other end of a link: where we came from when going back, else the next link in turn. */
function followed({ card, cards, lines, steps, start, end }) {
  const joined = new Set(lines.filter((line) => line.dataset[start] === card.dataset.card).map((line) => line.dataset[end]));
  const ends = cards.filter((each) => joined.has(each.dataset.card));
  if (!ends.length) return null;
  const turn = `${card.dataset.card} ${end}`;
  const back = steps.from?.end === start && ends.includes(steps.from.card) ? steps.from.card : null;
  const next = back ?? ends[((steps.last.get(turn) ?? -1) + 1) % ends.length];
  if (!back) steps.last.set(turn, ends.indexOf(next));
  steps.from = back ? null : { card, end };
  return next;
}

function besideInColumn(card, cards, way) {
  const left = (each) => each.querySelector("rect").getAttribute("x");
  const column = cards.filter((each) => left(each) === left(card));
  return column[column.indexOf(card) + way] ?? null;
}

function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

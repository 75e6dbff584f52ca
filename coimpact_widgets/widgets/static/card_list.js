// Cards in a native list. What is pressed goes to the kernel; the focus follows the card.

const LONGEST_NAME = 60; // letters of a title that a button's name repeats

function render({ model, el, signal }) {
  dress({ model, el, signal });
  const holder = node("div", { class: "ci-cards-holder" });
  const add = node("button", { type: "button", class: "ci-second", "data-act": "add" });
  const said = node("p", { role: "status", class: "ci-hidden" });
  el.replaceChildren(holder, node("div", { class: "ci-cards-add" }, add), said);
  let follow = null;
  const draw = () => {
    const at = follow ?? whereFocusIs(holder);
    const before = at && !follow && topOf(holder, at);
    drawInto(holder, model);
    add.textContent = model.get("add");
    add.hidden = !model.get("add");
    if (follow) focusCard(holder, follow);
    else if (at) stayAt(holder, at, before);
    if (follow) said.textContent = tellPlace(model, follow);
    follow = null;
  };
  const press = (event) => {
    const button = event.target.closest("button[data-act]");
    if (!button) return;
    const { card: id = "", act } = button.dataset;
    follow = act === "change" || act === "add" ? null : { id, act };
    model.send({ type: act, id });
  };
  el.addEventListener("click", press, { signal });
  for (const trait of ["cards", "empty", "label", "ordered", "movable", "add"]) model.on(`change:${trait}`, draw);
  draw();
  const card = () => cardOf(holder, model.get("focus_on"));
  takeFocusWhenAsked({ model, el, signal, target: () => firstControl(card()) ?? add });
  model.send({ told: "drawn" });
}

/** Draws the cards. One that stays as it was stays in the page, so that whoever reads or is about to press it can. */
function drawInto(holder, model) {
  const drawn = drawCards(model);
  const list = holder.firstElementChild;
  if (!list || list.tagName !== drawn.tagName || !drawn.children.length) return holder.replaceChildren(drawn);
  list.setAttribute("aria-label", model.get("label"));
  const there = new Map([...list.children].map((item) => [item.outerHTML, item]));
  const items = [...drawn.children].map((item) => there.get(item.outerHTML) ?? item);
  for (const item of [...list.children]) if (!items.includes(item)) item.remove();
  items.forEach((item, place) => {
    if (list.children[place] !== item) list.insertBefore(item, list.children[place] ?? null);
  });
}

function drawCards(model) {
  const cards = model.get("cards");
  if (!cards.length) return node("p", { class: "ci-cards-empty", dir: "auto" }, model.get("empty"));
  const standing = cards.filter((card) => !card.removed);
  const removed = cards.filter((card) => card.removed);
  const words = model.get("words");
  const items = cards.map((card) =>
    card.removed
      ? removedCard(card, named(card, removed), words)
      : standingCard(card, named(card, standing), words, model.get("movable") ? places(standing, card) : []),
  );
  const tag = model.get("ordered") ? "ol" : "ul";
  return node(tag, { class: "ci-cards", role: "list", "aria-label": model.get("label") }, ...items);
}

/** What a card is called in the names of its buttons: its title, with its place when others have the same. */
function named(card, cards) {
  const title = short(card.title);
  const alike = cards.filter((each) => short(each.title) === title).length > 1;
  return alike ? `${title}, ${cards.indexOf(card) + 1} of ${cards.length}` : title;
}

/** Which ways a card can move. */
function places(standing, card) {
  const place = standing.indexOf(card);
  return [...(place > 0 ? ["move up"] : []), ...(place < standing.length - 1 ? ["move down"] : [])];
}

function standingCard(card, name, says, moves) {
  const words = [node("p", { class: "ci-card-title", dir: "auto" }, ...titleOf(card))];
  if (card.picture) words.unshift(node("img", { class: "ci-card-picture", src: card.picture, alt: card.title }));
  if (card.detail) words.push(node("p", { class: "ci-card-detail", dir: "auto" }, card.detail));
  const buttons = ["change", ...moves, "remove"].map((act) => cardButton(card, name, act, says[act]));
  return node(
    "li",
    { class: "ci-card", "data-card": card.id },
    node("div", { class: "ci-card-words" }, ...words),
    node("div", { class: "ci-card-buttons" }, ...buttons),
  );
}

/** The title, with what was looked for marked. */
function titleOf(card) {
  return card.pieces?.length ? card.pieces.map(([words, hit]) => (hit ? node("mark", {}, words) : words)) : [card.title];
}

function removedCard(card, name, says) {
  return node(
    "li",
    { class: "ci-card ci-card-removed", "data-card": card.id },
    node("p", { class: "ci-card-words" }, node("bdi", {}, short(card.title)), says.removed ?? " is removed."),
    node("div", { class: "ci-card-buttons" }, cardButton(card, name, "undo", says.undo ?? "Undo", says.undoing ?? " removing ")),
  );
}

function cardButton(card, name, act, label = act[0].toUpperCase() + act.slice(1), between = " ") {
  return node(
    "button",
    { type: "button", class: "ci-small-button", "data-act": act, "data-card": card.id },
    label,
    node("span", { class: "ci-hidden" }, between, name),
  );
}

/** A long title loses words in its middle: what tells two links apart may stand at either end. */
function short(title) {
  if (title.length <= LONGEST_NAME) return title;
  const half = LONGEST_NAME / 2;
  return `${title.slice(0, half).replace(/\s+\S*$/, "")} … ${title.slice(-half).replace(/^\S*\s+/, "")}`;
}

function whereFocusIs(holder) {
  const { card: id, act } = holder.contains(document.activeElement) ? document.activeElement.dataset : {};
  return id ? { id, act } : null;
}

/** How far down the window the card is in which the focus was. */
function topOf(holder, { id }) {
  return cardOf(holder, id)?.getBoundingClientRect().top;
}

/** Leaves the focus, and the card under it, where they were when others changed the list. */
function stayAt(holder, at, before) {
  if (!holder.contains(document.activeElement)) focusCard(holder, at, { preventScroll: true });
  const moved = topOf(holder, at) - before;
  if (moved) window.scrollBy({ top: moved, behavior: "instant" });
}

function cardOf(holder, id) {
  return [...holder.querySelectorAll("li")].find((each) => each.dataset.card === id);
}

/** Puts the focus on the same button of the same card, else on the nearest in meaning. */
function focusCard(holder, { id, act }, how = {}) {
  const item = cardOf(holder, id);
  const buttons = [...(item ?? holder).querySelectorAll("button")];
  const same = buttons.find((button) => button.dataset.act === act);
  const move = act.startsWith("move") && buttons.find((button) => button.dataset.act.startsWith("move"));
  (same || move || buttons[0])?.focus(how);
}

function tellPlace(model, { id, act }) {
  const standing = model.get("cards").filter((card) => !card.removed);
  const place = standing.findIndex((card) => card.id === id);
  if (place < 0) return "";
  const where = `${place + 1} of ${standing.length}`;
  return act === "undo" ? `${short(standing[place].title)} is back, ${where}.` : `${short(standing[place].title)} is now ${where}.`;
}

export default { render };

// Invitations to show to a room. Their keys are kept in this browser alone.

function render({ model, el, signal }) {
  dress({ model, el, signal });
  const said = node("p", { role: "status", class: "ci-invite-said" });
  const list = node("div", { class: "ci-invitations" });
  const end = node("button", { type: "button", class: "ci-second" }, "End every invitation");
  el.replaceChildren(
    node("h2", {}, "Invite people"),
    node("p", { class: "ci-invite-about" }, model.get("about")),
    said,
    list,
    end,
  );
  let opened = model.get("cards")[0].may;
  const draw = () => {
    const cards = model.get("cards");
    keep(model, cards);
    list.replaceChildren(...cards.map((card) => oneAtATime(card, invitation({ model, card, said, signal }))));
    end.hidden = !cards.some((card) => card.stands);
    said.textContent = model.get("said");
  };
  /* Phones in a room catch whichever code they see, so one is seen at a time. */
  const oneAtATime = (card, box) => {
    box.open = card.may === opened;
    box.querySelector("summary").addEventListener("click", () => {
      opened = box.open ? "" : card.may;
      for (const other of list.children) if (other !== box) other.open = false;
    }, { signal });
    return box;
  };
  end.addEventListener("click", () => model.send({ end: true }), { signal });
  model.on("change:cards", draw);
  model.on("change:said", draw);
  const before = kept(model);
  draw();
  model.send({ kept: before });
}

function invitation({ model, card, said, signal }) {
  const press = (words, look, act) => {
    const button = node("button", { type: "button", class: look }, words);
    button.addEventListener("click", act, { signal });
    return button;
  };
  const make = () => model.send({ make: card.may });
  const title = node("summary", {}, node("h3", {}, card.title));
  const box = node("details", { class: "ci-invitation" }, title, node("p", {}, card.meaning));
  if (card.key) box.append(whatIsShown(model, card));
  else if (card.elsewhere) box.append(node("p", {}, "An invitation stands. It can be shown only in the browser that made it."));
  const buttons = node("p", { class: "ci-invite-buttons" });
  if (card.key) {
    buttons.append(
      press("Copy the link", "ci-second", () => copy(card, box, said)),
      press("Print", "ci-second", () => print(box)),
    );
  }
  if (!card.stands) buttons.append(press(card.make, "ci-second", make));
  box.append(buttons);
  if (card.stands) {
    box.append(
      node("p", { class: "ci-hint ci-off-paper" }, "A new one ends this one at once, also for those who have joined by it."),
      node("p", { class: "ci-invite-buttons" }, press("Make a new one", "ci-second", make)),
    );
  }
  return box;
}

function whatIsShown(model, card) {
  const code = node("div", { class: "ci-invite-code" });
  code.innerHTML = card.code; // made by the program: it holds an address and nothing that people wrote
  const id = freshId(model.get("key"));
  const how = node("div", {},
    node("ol", {},
      node("li", {}, "Join the same Wi-Fi as this computer."),
      node("li", {}, "Point the camera of your phone at the code."),
      node("li", {}, "Without a camera, open ", node("strong", {}, `${model.get("at")}/join`),
        " and type this key: ", node("strong", { class: "ci-invite-key" }, card.written)),
    ),
    node("label", { for: id, class: "ci-label ci-off-paper" }, "The whole link, to send to somebody"),
    node("input", { id, type: "text", readonly: true, class: "ci-input ci-off-paper", value: card.link }),
  );
  return node("div", { class: "ci-invite-shown" }, code, how);
}

async function copy(card, box, said) {
  const field = box.querySelector("input");
  field.select();
  try {
    await navigator.clipboard.writeText(card.link);
    said.textContent = "The link is copied. Whoever has it can join.";
  } catch {
    said.textContent = "The link is marked. Copy it with Ctrl and C.";
  }
}

/** Prints one invitation and nothing else of the page. */
function print(box) {
  document.documentElement.dataset.ciPrinting = "invitation";
  box.dataset.printed = "true";
  const done = () => {
    delete document.documentElement.dataset.ciPrinting;
    delete box.dataset.printed;
  };
  window.addEventListener("afterprint", done, { once: true });
  window.print();
}

function place(model) {
  return `coimpact invitations ${model.get("name")}`;
}

/** A browser may be told to keep nothing. */
function kept(model) {
  try {
    return JSON.parse(localStorage.getItem(place(model))) ?? {};
  } catch {
    return {};
  }
}

function keep(model, cards) {
  const keys = { ...kept(model) };
  for (const { may, key, stands } of cards) {
    if (key) keys[may] = key;
    else if (!stands) delete keys[may];
  }
  try {
    localStorage.setItem(place(model), JSON.stringify(keys));
  } catch {
    // then the invitation can be shown until this page is closed
  }
}

export default { render };

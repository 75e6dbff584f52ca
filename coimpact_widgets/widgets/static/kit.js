// What every widget of ours shares. Joined in front of each widget's own script.

/** An id that no other rendering has: the same widget may be on the page twice. */
function freshId(key) {
  return `${key}-${Math.random().toString(36).slice(2, 10)}`;
}

/** An element with these attributes. Children that are strings become text, never markup. */
function node(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

/** Marks the widget as ours, and fetches the style from the kernel when the page does not link it. */
function dress({ model, el, signal }) {
  el.classList.add("coimpact");
  el.dataset.ciKey = model.get("key");
  el.dataset.lmSuppressShortcuts = "true"; // JupyterLab keeps its single-key shortcuts away from what is typed here
  const hide = () => (el.hidden = model.get("hidden"));
  model.on("change:hidden", hide);
  hide();
  sayNotDone({ model, el });
  fetchLook({ model, signal });
}

/** Says, below the widget, what stopped the kernel from doing what was asked here. */
function sayNotDone({ model, el }) {
  const said = node("p", { class: "ci-error", role: "alert", dir: "auto" });
  const draw = () => {
    said.textContent = model.get("not_done");
    if (said.textContent) el.append(said);
    else said.remove();
  };
  model.on("change:not_done", draw);
  queueMicrotask(draw); // after the widget has drawn its own parts
}

function fetchLook({ model, signal }) {
  const root = document.documentElement;
  if (root.dataset.coimpactLook || getComputedStyle(root).getPropertyValue("--ci-look")) return;
  root.dataset.coimpactLook = "asked";
  model.on("msg:custom", (message) => {
    if (!message.look) return;
    document.head.append(node("style", {}, message.look));
    root.dataset.coimpactLook = "dressed";
  });
  signal.addEventListener("abort", () => {
    if (root.dataset.coimpactLook === "asked") delete root.dataset.coimpactLook;
  });
  model.send({ ask: "look" });
}

/** Whether anything of it is on the page. What is laid out as its children alone has no box of its own. */
const isDrawn = (el) => el.isConnected && [el, ...el.children].some((each) => each.getClientRects().length);

/** Calls `act` when `el` is on the page and in nothing that is closed, unless it is taken away first. */
function whenShown(el, signal, act) {
  if (signal.aborted) return;
  const again = () => whenShown(el, signal, act);
  const closed = el.closest("details:not([open])");
  if (closed) closed.addEventListener("toggle", again, { once: true, signal });
  else if (isDrawn(el)) act();
  else requestAnimationFrame(again);
}

/** Lets the kernel move the focus to what `target()` returns. A request made before drawing is kept until then. */
function takeFocusWhenAsked({ model, el, signal, target }) {
  const answer = () => {
    if (!model.get("focus_wanted")) return;
    whenShown(el, signal, () => {
      if (!model.get("focus_wanted")) return;
      model.set("focus_wanted", 0);
      model.send({ told: "focused" });
      target()?.focus();
    });
  };
  model.on("change:focus_wanted", answer);
  answer();
}

/** Draws `box` anew, and leaves the focus on what is called the same there as what had it before. */
function keepingFocus(box, draw) {
  const had = box.contains(document.activeElement) ? document.activeElement : null;
  draw();
  if (!had || box.contains(had)) return;
  const alike = (each) => each.textContent === had.textContent && each.value === had.value;
  [...box.querySelectorAll("a[href], button, input, summary")].find(alike)?.focus({ preventScroll: true });
}

/** Where the focus goes inside a widget that an error summary leads to. */
function firstControl(within) {
  return within?.querySelector("input:checked, input, textarea, select, button:not(.ci-meant), [tabindex]");
}

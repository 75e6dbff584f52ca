/* Draws widgets: ours, each by its own script, and the few of Jupyter's that our pages use. */
const OURS = "coimpact_widgets.";

const scripts = new Map();

/** What a widget's script exports. The same script is loaded once, however many widgets have it. */
function scriptOf(model) {
  const text = model.get("_esm");
  if (!scripts.has(text)) {
    const address = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
    scripts.set(text, import(address).then((loaded) => loaded.default));
  }
  return scripts.get(text);
}

const DRAW = {
  AnyModel: drawOurs,
  VBoxModel: (model, signal) => drawBox(model, signal, "widget-vbox"),
  HBoxModel: (model, signal) => drawBox(model, signal, "widget-hbox"),
  BoxModel: (model, signal) => drawBox(model, signal),
  ButtonModel: drawButton,
  HTMLModel: drawHtml,
};

/** Draws a model. Gives its element, whether it is `done`, and how to `remove` it. */
function view(model) {
  const removed = new AbortController();
  const { signal } = removed;
  model.closed.signal.addEventListener("abort", () => removed.abort(), { signal });
  const draw = model.get("_view_module") === "anywidget" && !model.get("_anywidget_id").startsWith(OURS) ? null : DRAW[model.get("_model_name")];
  if (!draw) throw new Error(`This page has no way to draw a ${model.get("_model_name")}.`);
  const { element, done } = draw(model, signal);
  wearClasses(model, element, signal);
  return { element, done, remove: () => { removed.abort(); element.remove(); } };
}

const element = (tag, ...classes) => {
  const made = document.createElement(tag);
  made.classList.add("jupyter-widgets", ...classes);
  return made;
};

/** Calls `act` now, and whenever `name` changes, until `signal`. */
function follow(model, name, signal, act) {
  model.on(`change:${name}`, act);
  signal.addEventListener("abort", () => model.off(`change:${name}`, act));
  return act();
}

function wearClasses(model, drawn, signal) {
  let worn = [];
  follow(model, "_dom_classes", signal, () => {
    drawn.classList.remove(...worn);
    worn = model.get("_dom_classes") ?? [];
    drawn.classList.add(...worn);
  });
}

function drawOurs(model, signal) {
  const drawn = element("div");
  const draw = async () => {
    const { render } = await scriptOf(model);
    if (!signal.aborted) await render({ model, el: drawn, signal });
  };
  return { element: drawn, done: draw() };
}

function drawBox(model, signal, ...classes) {
  const drawn = element("div", "widget-box", ...classes);
  let views = new Map();
  const redraw = () => {
    const before = views;
    const models = model.get("children").map((id) => model.models.get(id)).filter(Boolean);
    views = new Map(models.map((each) => [each, before.get(each) ?? view(each)]));
    for (const [each, old] of before) if (!views.has(each)) old.remove();
    putInOrder(drawn, [...views.values()].map((each) => each.element));
    return Promise.all([...views.values()].map((each) => each.done));
  };
  const done = follow(model, "children", signal, redraw);
  signal.addEventListener("abort", () => views.forEach((each) => each.remove()));
  return { element: drawn, done };
}

/** Puts elements into a box in this order, and leaves alone those that stand right: the focus may be inside. */
function putInOrder(box, elements) {
  elements.forEach((each, place) => {
    if (box.children[place] !== each) box.insertBefore(each, box.children[place] ?? null);
  });
}

function drawButton(model, signal) {
  const drawn = element("button", "jupyter-button", "widget-button");
  drawn.type = "button";
  follow(model, "description", signal, () => (drawn.textContent = model.get("description")));
  follow(model, "disabled", signal, () => (drawn.disabled = model.get("disabled")));
  follow(model, "tooltip", signal, () => (drawn.title = model.get("tooltip") ?? ""));
  drawn.addEventListener("click", () => model.send({ event: "click" }));
  return { element: drawn };
}

function drawHtml(model, signal) {
  const drawn = element("div", "widget-html");
  follow(model, "value", signal, () => (drawn.innerHTML = model.get("value")));
  return { element: drawn };
}

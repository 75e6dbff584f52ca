// What has to be put right, with a link to each field.

function render({ model, el, signal }) {
  dress({ model, el, signal });
  const id = freshId(model.get("key"));
  const list = node("ul");
  const summary = node(
    "div",
    { class: "ci-error-summary", role: "alert", tabindex: "-1", "aria-labelledby": id },
    node("h2", { id }, "There is a problem"),
    list,
  );
  const draw = () => {
    const items = model.get("items");
    list.replaceChildren(...items.map(item));
    if (items.length) el.replaceChildren(summary);
    else el.replaceChildren();
  };
  draw();
  model.on("change:items", draw);
  takeFocusWhenAsked({ model, el, signal, target: () => el.querySelector("[role=alert]") });
}

function item({ message, key }) {
  if (!key) return node("li", { dir: "auto" }, message);
  const link = node("a", { href: `#${control(key)?.id ?? ""}`, dir: "auto" }, message);
  link.addEventListener("click", (event) => {
    event.preventDefault();
    control(key)?.focus();
  });
  return node("li", {}, link);
}

function control(key) {
  return firstControl(document.querySelector(`[data-ci-key="${CSS.escape(key)}"]`));
}

export default { render };

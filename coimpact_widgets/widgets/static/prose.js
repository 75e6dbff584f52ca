// Text to read. Its HTML is made by the program, with people's text already escaped.

function render({ model, el, signal }) {
  dress({ model, el, signal });
  const box = node("div", { class: "ci-prose" });
  el.replaceChildren(box);
  const draw = () => keepingFocus(box, () => (box.innerHTML = model.get("markup")));
  draw();
  model.on("change:markup", draw);
  takeFocusWhenAsked({ model, el, signal, target: () => focusable(box) });
}

function focusable(box) {
  const target = box.querySelector("h2, h3, h4, h5, h6") ?? box;
  target.tabIndex = -1;
  return target;
}

export default { render };

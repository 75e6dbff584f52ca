// Several lines of text. Enter begins a new line.

function render({ model, el, signal }) {
  dress({ model, el, signal });
  const id = freshId(model.get("key"));
  const rows = model.get("rows");
  const area = node("textarea", { id, class: "ci-input", rows, autocomplete: "off", dir: "auto" });
  area.style.setProperty("--rows", rows); // it grows as more is typed, from this height
  const { box, described, faulty, draw } = frame({ model, el, labelFor: id });
  box.append(area);
  described.push(area);
  faulty.push(area);
  draw();
  keepTogether({ model, el, signal, read: () => area.value, show: (typed) => fill(area, typed) });
  takeFocusWhenAsked({ model, el, signal, target: () => area });
}

export default { render };

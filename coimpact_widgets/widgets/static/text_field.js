// One line of text.

function render({ model, el, signal }) {
  dress({ model, el, signal });
  const id = freshId(model.get("key"));
  const input = node("input", { id, type: "text", class: "ci-input", autocomplete: "off", dir: "auto" });
  const { box, described, faulty, draw } = frame({ model, el, labelFor: id });
  box.append(input);
  described.push(input);
  faulty.push(input);
  draw();
  keepTogether({ model, el, signal, read: () => input.value, show: (typed) => fill(input, typed) });
  takeFocusWhenAsked({ model, el, signal, target: () => input });
}

export default { render };

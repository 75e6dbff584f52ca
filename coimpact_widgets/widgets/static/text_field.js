// One line of text, or a number: both are typed as text.

function render({ model, el, signal }) {
  dress({ model, el, signal });
  const id = freshId(model.get("key"));
  const numeric = model.get("input_mode");
  const input = node("input", {
    id,
    type: "text",
    class: numeric ? "ci-input ci-input-short" : "ci-input",
    inputmode: numeric || false,
    autocomplete: "off",
    dir: "auto",
  });
  const { box, described, faulty, draw } = frame({ model, el, labelFor: id });
  box.append(node("div", { class: "ci-control" }, input, ...unit(model)));
  described.push(input);
  faulty.push(input);
  draw();
  keepTogether({ model, el, signal, read: () => input.value, show: (typed) => fill(input, typed) });
  takeFocusWhenAsked({ model, el, signal, target: () => input });
}

function unit(model) {
  return model.get("unit") ? [node("span", { class: "ci-unit" }, model.get("unit"))] : [];
}

export default { render };

// A number, typed as text, so that what is not a number stays where it can be put right.

function render({ model, el, signal }) {
  dress({ model, el, signal });
  const id = freshId(model.get("key"));
  const unit = model.get("unit");
  const input = node("input", {
    id,
    type: "text",
    class: "ci-input ci-input-short",
    inputmode: model.get("input_mode"),
    autocomplete: "off",
  });
  const behind = unit ? node("span", { id: freshId(id) }, unit) : "";
  const { box, described, faulty, draw } = frame({ model, el, labelFor: id, also: behind && behind.id });
  box.append(node("div", { class: "ci-control" }, input, behind));
  described.push(input);
  faulty.push(input);
  draw();
  keepTogether({ model, el, signal, read: () => input.value, show: (typed) => fill(input, typed) });
  takeFocusWhenAsked({ model, el, signal, target: () => input });
}

export default { render };

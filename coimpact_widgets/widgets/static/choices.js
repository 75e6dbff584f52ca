// One of several (radio buttons), or several of them (checkboxes).

function render({ model, el, signal }) {
  dress({ model, el, signal });
  const many = model.get("many");
  const { box, ids, described, faulty, draw } = frame({ model, el, group: true });
  const list = node("div", { class: "ci-choices" });
  box.append(list);
  described.push(box);
  if (!many) {
    box.setAttribute("role", "radiogroup"); // only then may the group itself be marked as wrong
    box.setAttribute("aria-labelledby", ids.name);
    faulty.push(box);
  }
  let boxes = [];
  const read = () => boxes.filter((each) => each.checked).map((each) => each.value);
  const show = (typed) => boxes.forEach((each) => (each.checked = typed.includes(each.value)));
  const drawOptions = () => {
    keepingFocus(list, () => (boxes = drawChoices({ model, list, many })));
    if (many) faulty.splice(0, faulty.length, ...boxes);
    draw();
    show(model.get("typed"));
  };
  drawOptions();
  model.on("change:options", drawOptions);
  keepTogether({ model, el, signal, read, show });
  takeFocusWhenAsked({ model, el, signal, target: () => boxes.find((each) => each.checked) ?? boxes[0] });
}

function drawChoices({ model, list, many }) {
  const name = freshId(model.get("key"));
  const choices = model.get("options").map((option) => choice({ ...option, name, many }));
  list.replaceChildren(...choices.map((each) => each.row));
  return choices.map((each) => each.box);
}

function choice({ key, label, hint, name, many }) {
  const id = freshId(name);
  const about = hint ? freshId(name) : false;
  const type = many ? "checkbox" : "radio";
  const box = node("input", { id, type, name, value: key, class: "ci-choice-box", "aria-describedby": about });
  const words = [node("label", { for: id, class: "ci-choice-label", dir: "auto" }, label)];
  if (hint) words.push(node("p", { id: about, class: "ci-hint", dir: "auto" }, hint));
  return { box, row: node("div", { class: "ci-choice" }, box, node("div", {}, ...words)) };
}

export default { render };

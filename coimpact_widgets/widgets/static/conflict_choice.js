// Two texts of one card, field by field.

function render({ model, el, signal }) {
  dress({ model, el, signal });
  const [theirs, mine] = [model.get("theirs"), model.get("mine")];
  const why = "It was saved while you were writing. Nothing you wrote is lost. Choose which to keep.";
  const texts = [...(theirs.length ? [oneText("Theirs", theirs)] : []), oneText("Mine", mine)];
  el.replaceChildren(node("p", {}, why), node("div", { class: "ci-conflict" }, ...texts));
}

function oneText(title, rows) {
  const list = node("dl");
  for (const [label, words] of rows) {
    list.append(node("dt", { dir: "auto" }, label), node("dd", { dir: "auto" }, words || "Not provided"));
  }
  return node("div", { class: "ci-conflict-one" }, node("h4", {}, title), list);
}

export default { render };

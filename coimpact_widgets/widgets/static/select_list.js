// A list of things to choose, each with a native list of answers: which is kept when somebody picks it.

function render({ model, el, signal }) {
  dress({ model, el, signal });
  const box = node(model.get("folded") ? "details" : "section", { class: "ci-selects" });
  const head = model.get("folded") ? node("summary") : node("h4", { tabindex: "-1" });
  const list = node("div", { class: "ci-selects-list" });
  box.append(head, list);
  el.append(box);
  const rows = new Map();
  const draw = () => {
    head.textContent = model.get("heading");
    box.hidden = !model.get("rows").length;
    drawRows({ model, list, rows, signal });
  };
  for (const trait of ["rows", "heading"]) model.on(`change:${trait}`, draw);
  draw();
  takeFocusWhenAsked({ model, el, signal, target: () => firstControl(list) });
}

/** Draws the rows that there are, and leaves those alone that have not changed, so that the focus stays. */
function drawRows({ model, list, rows, signal }) {
  const wanted = model.get("rows");
  const keys = new Set(wanted.map((row) => row.key));
  for (const [key, made] of rows) {
    if (keys.has(key)) continue;
    made.box.remove();
    rows.delete(key);
  }
  wanted.forEach((row, place) => {
    if (!rows.has(row.key)) rows.set(row.key, madeRow({ model, key: row.key, signal }));
    const made = rows.get(row.key);
    fillRow({ model, made, row });
    if (list.children[place] !== made.box) list.insertBefore(made.box, list.children[place] ?? null);
  });
}

function madeRow({ model, key, signal }) {
  const ids = { select: freshId("select"), hint: freshId("hint") };
  const label = node("label", { for: ids.select, class: "ci-label", dir: "auto" });
  const hint = node("p", { id: ids.hint, class: "ci-hint", dir: "auto" });
  const select = node("select", { id: ids.select, class: "ci-input", "aria-describedby": ids.hint, dir: "auto" });
  select.addEventListener("change", () => model.send({ chose: key, value: select.value }), { signal });
  return { label, hint, select, offered: "", box: node("div", { class: "ci-select-row" }, label, hint, select) };
}

function fillRow({ model, made, row }) {
  made.label.textContent = row.label;
  made.hint.textContent = row.hint;
  made.hint.hidden = !row.hint;
  const options = row.options ?? model.get("options");
  const offered = JSON.stringify(options);
  if (made.offered !== offered) {
    made.offered = offered;
    made.select.replaceChildren(...options.map(({ key, label }) => node("option", { value: key }, label)));
  }
  made.select.value = row.value;
}

export default { render };

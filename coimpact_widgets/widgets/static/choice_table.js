// Things to choose from, compared in a table with a button on each. Roles are named, because on a narrow screen
// each row is shown as a block, and a block would lose its own.

function render({ model, el, signal }) {
  dress({ model, el, signal });
  const draw = () => {
    const rows = model.get("rows");
    el.replaceChildren(...(rows.length ? [table(model, rows)] : []));
  };
  draw();
  model.on("change:rows", draw);
  model.send({ told: "drawn" });
}

function table(model, rows) {
  const columns = [...model.get("columns"), "Choose"];
  const heads = columns.map((words) => node("th", { scope: "col", role: "columnheader" }, words));
  return node(
    "table",
    { class: "ci-compared", role: "table" },
    node("caption", { dir: "auto" }, model.get("caption")),
    node("thead", { role: "rowgroup" }, node("tr", { role: "row" }, ...heads)),
    node("tbody", { role: "rowgroup" }, ...rows.map((each) => row(each, columns, model))),
  );
}

function row({ id, name, detail, cells }, columns, model) {
  const look = id === model.get("best") ? "ci-main" : "ci-second";
  const verb = model.get("verb");
  const choose = node("button", { type: "button", class: look, "aria-label": `${verb}: ${name}` }, verb);
  choose.addEventListener("click", () => model.send({ choose: id }));
  const told = cells.map((words, at) =>
    node("td", { role: "cell", dir: "auto", "data-column": columns[at + 1] }, words),
  );
  const head = node("th", { scope: "row", role: "rowheader", dir: "auto" }, name, node("span", {}, detail));
  return node("tr", { role: "row" }, head, ...told, node("td", { role: "cell" }, choose));
}

export default { render };

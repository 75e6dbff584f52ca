// The answer table on a wide page: one native table, person codes as its row headers.

function drawRows(model) {
  const columns = fieldsOf(model);
  const body = node("tbody");
  const table = node("table", { class: "ci-sheet" }, node("caption", {}, model.get("label")));
  table.append(...columnGroups(model, columns), tableHead(model), body);
  const scroll = node("div", { class: "ci-sheet-scroll" }, table);
  const sideways = node("p", { class: "ci-sheet-sideways" }, "This table is wider than the page. Scroll sideways to see all of it.");
  const holder = node("div", { class: "ci-sheet-edge" }, scroll);
  scroll.addEventListener("scroll", () => watchEdge(scroll));
  const rows = model.get("sheet").rows.map((row) => (row.removed ? removedRow(row, columns) : tableRow(row, columns)));
  for (const row of rows) body.append(...row.parts);
  const update = (sheet) => {
    rows.forEach((each, at) => each.update(sheet.rows[at], sheet.seen));
  };
  update(model.get("sheet"));
  return { element: node("div", {}, sideways, holder), update, shown: () => watchWidth(scroll, sideways, model.get("label")) };
}

/** Columns that follow each other and belong to one measure. */
function measuresOf(model) {
  const measures = [];
  for (const column of model.get("columns")) {
    const last = measures.at(-1);
    if (last && last.group && last.group === column.group) last.columns.push(column);
    else measures.push({ group: column.group, columns: [column] });
  }
  return measures;
}

function columnGroups(model, columns) {
  const first = node("colgroup", { span: columns.length - model.get("columns").length });
  return [first, ...measuresOf(model).map((each) => node("colgroup", { span: each.columns.length })), node("colgroup")];
}

function tableHead(model) {
  const measures = measuresOf(model);
  const tall = (words, more = {}) => node("th", { scope: "col", rowspan: 2, ...more }, ...words);
  const top = node("tr", {}, tall(["Person code"], { class: "ci-sheet-person" }));
  if (model.get("people_groups").length) top.append(tall(["People group"]));
  const below = node("tr");
  for (const { group, columns } of measures) {
    if (!group) {
      top.append(tall(columnWords(columns[0])));
      continue;
    }
    top.append(node("th", { scope: "colgroup", colspan: columns.length, class: "ci-sheet-measure", dir: "auto" }, group));
    columns.forEach((column, at) => {
      below.append(node("th", { scope: "col", class: at ? "" : "ci-sheet-first" }, ...columnWords(column)));
    });
  }
  top.append(tall([node("span", { class: "ci-hidden" }, "Remove")]));
  return node("thead", {}, top, below);
}

function columnWords(column) {
  return [capital(column.label), node("span", { class: "ci-sheet-short" }, column.short)];
}

function tableRow(first, columns) {
  const controls = columns.map((column) => makeControl(first, column));
  const line = node("tr", { "data-line": first.id });
  controls.forEach((control, at) => line.append(tableCell(control, columns[at], columns[at - 1])));
  line.append(node("td", {}, rowButton(first, "remove", "Remove", "")));
  const places = columns.map(() => node("p", { dir: "auto" }));
  const problems = node("tr", { class: "ci-sheet-problems" }, node("td", { colspan: columns.length + 1 }, ...places));
  const name = line.querySelector("button span");
  const update = (row, seen) => {
    columns.forEach((column, at) => {
      fillControl(controls[at], row, column, seen);
      nameControl(controls[at], row, column);
      markProblem(controls[at], column, row, places[at], column.name);
    });
    problems.hidden = !Object.keys(row.problems).length;
    if (name.textContent !== ` ${row.name}`) name.textContent = ` ${row.name}`;
  };
  return { parts: [line, problems], update };
}

function tableCell(control, column, before) {
  if (column.key === CODE) return node("th", { scope: "row", class: "ci-sheet-person" }, control);
  const first = column.group && column.group !== before?.group;
  return node("td", { class: first ? "ci-sheet-first" : "" }, control);
}

function removedRow(row, columns) {
  const words = node("td", { colspan: columns.length + 1 }, removedWords(row));
  return { parts: [node("tr", {}, words)], update: () => {} };
}

/** The table scrolls in a region of its own, which takes the focus, only when it is wider than the page. */
function watchWidth(scroll, sideways, label) {
  const wide = scroll.firstChild.offsetWidth > scroll.parentElement.clientWidth;
  scroll.classList.toggle("ci-sheet-wide", wide);
  scroll.style.setProperty("--ci-shown", `${scroll.clientWidth}px`);
  sideways.hidden = !wide;
  setOrClear(scroll, "tabindex", wide && "0");
  setOrClear(scroll, "role", wide && "region");
  setOrClear(scroll, "aria-label", wide && `${label}, scrolls sideways`);
  watchEdge(scroll);
}

/** A shadow at the right edge for as long as there is more beyond it. */
function watchEdge(scroll) {
  const more = scroll.scrollLeft + scroll.clientWidth < scroll.scrollWidth - 1;
  scroll.parentElement.classList.toggle("ci-sheet-more", more);
}

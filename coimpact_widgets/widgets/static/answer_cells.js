// The cells of the answer table: native controls that hold what was typed until the kernel has seen it.

const CODE = "person code";
const GROUP = "people group";

/** The columns that a row has, from left to right, each with what it is called. */
function fieldsOf(model) {
  const groups = model.get("people_groups");
  const group = { key: GROUP, name: "People group", label: "People group", options: groups };
  return [
    { key: CODE, name: "Person code", label: "Person code" },
    ...(groups.length ? [group] : []),
    ...model.get("columns"),
  ];
}

/** A text box, or a list to choose from when the column has options. */
function makeControl(row, column) {
  const control = column.options ? node("select", { class: "ci-cell" }) : textBox(column);
  control.id = freshId("cell");
  control.dataset.row = row.id;
  control.dataset.field = column.key;
  fillControl(control, row, column);
  return control;
}

function textBox(column) {
  return node("input", {
    type: "text",
    class: "ci-cell",
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
    dir: "auto",
    enterkeyhint: "next",
    "data-letters": column.letters ?? 8,
  });
}

/** Shows what the kernel holds, unless something newer stands here. */
function fillControl(control, row, column, seen = 0) {
  const text = row.texts[column.key] ?? "";
  const untouched = control.kept === undefined || (control.value === control.kept && (control.edit ?? 0) <= seen);
  if (column.options) fillOptions(control, column.options, untouched ? text : control.value);
  if (untouched && control.value !== text) control.value = text;
  if (untouched) control.kept = text;
}

function fillOptions(select, groups, text) {
  const wanted = ["", ...groups, ...(text && !groups.includes(text) ? [text] : [])];
  const there = [...select.options].map((option) => option.value);
  if (wanted.join("\n") !== there.join("\n")) {
    select.replaceChildren(...wanted.map((group) => node("option", { value: group }, group || "Not given")));
  }
  if (select.value !== text) select.value = text;
}

/** What the cell is called when it is read out, such as "P07, Feel less alone, before". */
function nameControl(control, row, column) {
  const name = column.key === CODE ? `Person code, row ${row.number}` : `${row.name}, ${column.name}`;
  if (control.getAttribute("aria-label") !== name) control.setAttribute("aria-label", name);
}

/** Marks the controls of a row that hold something wrong, and says what to do in `place`. */
function markProblems(controls, columns, row, place) {
  const wrong = columns.filter((column) => row.problems[column.key]);
  const said = JSON.stringify(wrong.map((column) => row.problems[column.key]));
  if (place.dataset.said === said) return;
  place.dataset.said = said;
  place.replaceChildren(...wrong.map((column) => problemLine(column, row)));
  columns.forEach((column, at) => {
    const line = wrong.includes(column) ? place.children[wrong.indexOf(column)] : null;
    setOrClear(controls[at], "aria-invalid", line && "true");
    setOrClear(controls[at], "aria-describedby", line?.id);
  });
}

function problemLine(column, row) {
  const hidden = node("span", { class: "ci-hidden" }, "Error: ");
  const name = node("strong", {}, `${column.name}: `);
  return node("p", { class: "ci-error", id: freshId("problem"), dir: "auto" }, hidden, name, row.problems[column.key]);
}

function setOrClear(control, attribute, value) {
  if (value) control.setAttribute(attribute, value);
  else control.removeAttribute(attribute);
}

function rowButton(row, act, label, rest) {
  const name = node("span", { class: "ci-hidden" }, rest);
  return node("button", { type: "button", class: "ci-small-button", "data-act": act, "data-row": row.id }, label, name);
}

function removedWords(row) {
  const undo = rowButton(row, "undo", "Undo", ` removing ${row.name}`);
  return node("p", { class: "ci-removed" }, node("bdi", {}, row.name), " is removed. ", undo);
}

/** What a layout draws anew only when it changes: which rows there are, and which of them are removed. */
function shapeOf(rows) {
  return rows.map((row) => `${row.id}${row.removed ? " removed" : ""}`).join("|");
}

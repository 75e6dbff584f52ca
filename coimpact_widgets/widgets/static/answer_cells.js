// The cells of the answer table: native controls that hold what was typed until the kernel has seen it.

const CODE = "person code";
const GROUP = "people group";

/** The columns that a row has, from left to right, each with what it is called. */
function fieldsOf(model) {
  const groups = model.get("people_groups");
  const group = { key: GROUP, name: "People group", label: "People group", options: groups, none: "Not given" };
  return [
    { key: CODE, name: "Person code", label: "Person code" },
    ...(groups.length ? [group] : []),
    ...model.get("columns"),
  ];
}

/** A text box, or a list to choose from when the column has options. */
function makeControl(row, column) {
  const control = column.options ? node("select", { class: "ci-cell" }) : textBox();
  const letters = Math.max(column.letters ?? 9, ...(column.options ?? []).map((option) => option.length));
  control.style.setProperty("--ci-letters", Math.min(letters, 26));
  control.id = freshId("cell");
  control.dataset.row = row.id;
  control.dataset.field = column.key;
  fillControl(control, row, column);
  return control;
}

function textBox() {
  return node("input", {
    type: "text",
    class: "ci-cell",
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
    dir: "auto",
    enterkeyhint: "next",
  });
}

/** Shows what the kernel holds, unless something newer stands here. */
function fillControl(control, row, column, seen = 0) {
  const text = row.texts[column.key] ?? "";
  const untouched = control.kept === undefined || (control.value === control.kept && (control.edit ?? 0) <= seen);
  if (column.options) fillOptions(control, column, untouched ? text : control.value);
  if (untouched && control.value !== text) control.value = text;
  if (untouched) control.kept = text;
}

function fillOptions(select, { options, none }, text) {
  const wanted = ["", ...options, ...(text && !options.includes(text) ? [text] : [])];
  const there = [...select.options].map((option) => option.value);
  if (wanted.join("\n") !== there.join("\n")) {
    select.replaceChildren(...wanted.map((option) => node("option", { value: option }, option || none)));
  }
  if (select.value !== text) select.value = text;
}

/** What the cell is called when it is read out, such as "P07, Feel less alone, before" or "First row, person code". */
function nameControl(control, row, column) {
  const name = `${row.name}, ${column.key === CODE ? "person code" : column.name}`;
  if (control.getAttribute("aria-label") !== name) control.setAttribute("aria-label", name);
}

/** Marks a control that holds something wrong, and says what to do in `place`. */
function markProblem(control, column, row, place, name = "") {
  const message = row.problems[column.key] ?? "";
  if (place.dataset.said === message) return;
  place.dataset.said = message;
  place.id ||= freshId("problem");
  place.className = message ? "ci-error" : "";
  const words = [node("span", { class: "ci-hidden" }, "Error: "), ...(name ? [node("strong", {}, `${name}: `)] : []), message];
  place.replaceChildren(...(message ? words : []));
  setOrClear(control, "aria-invalid", message && "true");
  setOrClear(control, "aria-describedby", message && place.id);
}

function capital(words) {
  return words.charAt(0).toUpperCase() + words.slice(1);
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
  const back = rowButton(row, "put back", "Put back", ` ${row.name}`);
  const words = node("span", {}, node("bdi", {}, row.name), " is removed.");
  return node("p", { class: "ci-removed" }, words, back);
}

/** What a layout draws anew only when it changes: which rows there are, and which of them are removed. */
function shapeOf({ rows, one }) {
  return [one, ...rows.map((row) => `${row.id}${row.removed ? " removed" : ""}`)].join("|");
}

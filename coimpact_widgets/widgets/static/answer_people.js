// The answer table on a narrow page: a list of people, each opened to show their answers one below the other.

function drawPeople(model, opened) {
  const columns = fieldsOf(model).map(toChoose);
  const sheet = model.get("sheet");
  const rows = sheet.rows.map((row) => (row.removed ? removedPerson(row) : person(row, columns, opened)));
  const list = node("ul", { class: "ci-people", role: "list", "aria-label": model.get("label") });
  list.append(...rows.map((row) => row.part));
  const update = (now) => rows.forEach((each, at) => each.update(now.rows[at], now.seen));
  update(sheet);
  return { element: list, update, shown: () => {} };
}

/** On a phone it is quicker to choose a word than to type it. */
function toChoose(column) {
  return column.words?.length ? { ...column, options: column.words, none: "No answer" } : column;
}

function person(first, columns, opened) {
  const name = node("bdi", { class: "ci-person-name" });
  const answered = node("span", { class: "ci-person-answered" });
  const controls = columns.map((column) => makeControl(first, column));
  const places = columns.map(() => node("p", { dir: "auto" }));
  const remove = rowButton(first, "remove", "Remove", "");
  const holder = node("div", { class: "ci-person-answers" }, ...personFields(columns, controls, places), remove);
  const box = node("details", { class: "ci-person", "data-person": first.id }, node("summary", {}, name, answered), holder);
  box.open = opened.has(first.id);
  box.addEventListener("toggle", () => (box.open ? opened.add(first.id) : opened.delete(first.id)));
  const update = (row, seen) => {
    columns.forEach((column, at) => {
      fillControl(controls[at], row, column, seen);
      markProblem(controls[at], column, row, places[at]);
    });
    name.textContent = row.name;
    const wrong = Object.keys(row.problems).length;
    answered.textContent = wrong ? `${wrong} to put right` : row.answered;
    box.classList.toggle("ci-person-wrong", wrong > 0);
    remove.lastChild.textContent = ` ${row.name}`;
  };
  return { part: node("li", {}, box), update };
}

/** A label above each control; the time points of one measure stand together in a group. */
function personFields(columns, controls, places) {
  const parts = [];
  columns.forEach((column, at) => {
    const field = labelled(column, controls[at], places[at]);
    if (!column.group) parts.push(field);
    else if (column.group === columns[at - 1].group) parts.at(-1).append(field);
    else parts.push(node("fieldset", {}, node("legend", { dir: "auto" }, column.group), field));
  });
  return parts;
}

function labelled(column, control, place) {
  const words = [node("label", { for: control.id }, capital(column.label))];
  if (column.short && !column.options) words.push(node("span", { class: "ci-sheet-short" }, column.short));
  return node("div", { class: "ci-person-field" }, node("div", {}, ...words), place, control);
}

function removedPerson(row) {
  return { part: node("li", {}, removedWords(row)), update: () => {} };
}

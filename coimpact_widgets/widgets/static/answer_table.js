// The answer table: a table on a wide page, a list of people on a narrow one. The kernel holds every text.

const NARROW = 640; // pixels under which people are shown one below the other

function render({ model, el, signal }) {
  dress({ model, el, signal });
  const table = {
    model,
    el,
    around: drawAround(model),
    opened: new Set(),
    edit: model.get("sheet").seen,
    narrow: null,
    follow: null,
  };
  el.replaceChildren(...table.around.parts);
  model.on("change:sheet", () => show(table));
  model.on("msg:custom", (message) => told(table, message));
  listen(table, signal);
  const watch = new ResizeObserver(() => fit(table));
  watch.observe(el);
  signal.addEventListener("abort", () => {
    watch.disconnect();
    commit(table, document.activeElement);
  });
  fit(table);
  takeFocusWhenAsked({ model, el, signal, target: () => table.around.holder.querySelector("input, summary") });
}

/** Everything around the rows: what is wrong, how to type, pages, adding, and what was saved. */
function drawAround(model) {
  const trouble = node("div", { class: "ci-error-summary ci-sheet-trouble", tabindex: "-1" });
  const stopped = drawStopped();
  const problems = node("details", { class: "ci-sheet-wrong" }, node("summary"), node("ul"));
  const help = node("ul", {}, ...model.get("help").map((words) => node("li", { dir: "auto" }, words)));
  const details = node("details", { class: "ci-sheet-help" }, node("summary", {}, "What you can type"), help);
  const pasted = node("p", { class: "ci-sheet-pasted" });
  const holder = node("div", { class: "ci-sheet-holder" });
  const button = (act, label) => node("button", { type: "button", class: "ci-small-button", "data-act": act }, label);
  const where = node("p", { class: "ci-sheet-where" });
  const [previous, next] = [button("previous", "Previous rows"), button("next", "Next rows")];
  const pages = node("div", { class: "ci-sheet-pages" }, previous, where, next);
  const add = button("add", "");
  const said = node("p", { class: "ci-sheet-said", role: "status", tabindex: "-1" });
  const foot = node("div", { class: "ci-sheet-foot" }, add, said);
  const parts = [trouble, stopped, details, problems, pasted, holder, pages, foot];
  return { parts, trouble, stopped, problems, pasted, holder, where, previous, next, pages, add, said };
}

/** Chooses the layout for the width there is. */
function fit(table) {
  const narrow = table.el.clientWidth < NARROW;
  if (!table.el.clientWidth) return;
  if (narrow !== table.narrow) {
    commit(table, document.activeElement);
    table.narrow = narrow;
    table.shape = null;
    show(table);
  }
  table.layout.shown();
}

function show(table) {
  const sheet = table.model.get("sheet");
  if (table.narrow === null) return;
  const shape = shapeOf(sheet.rows);
  if (shape !== table.shape) redraw(table, shape);
  else table.layout.update(sheet);
  showAround(table, sheet);
  follow(table, sheet);
}

function redraw(table, shape) {
  const at = table.around.holder.contains(document.activeElement) ? { ...document.activeElement.dataset } : null;
  table.shape = shape;
  table.layout = table.narrow ? drawPeople(table.model, table.opened) : drawRows(table.model);
  table.around.holder.replaceChildren(table.layout.element);
  table.layout.shown();
  if (at?.row) focusCell(table, at.row, at.field);
}

function showAround({ around, narrow, model }, sheet) {
  showTrouble(around.trouble, sheet);
  showStopped(around.stopped, sheet);
  showProblems(around.problems, sheet);
  around.pasted.replaceChildren(sheet.pasted, " ");
  around.pasted.append(node("button", { type: "button", class: "ci-small-button", "data-act": "undo paste" }, "Undo the paste"));
  around.pasted.hidden = !sheet.pasted;
  const first = sheet.rows[0]?.number ?? 0;
  const where = `Rows ${first} to ${first + sheet.rows.length - 1} of ${sheet.total}`;
  if (around.where.textContent !== where) around.where.textContent = where;
  around.pages.hidden = sheet.pages < 2;
  setOrClear(around.previous, "aria-disabled", sheet.page === 0 && "true");
  setOrClear(around.next, "aria-disabled", sheet.page === sheet.pages - 1 && "true");
  around.add.textContent = narrow ? "Add a person" : "Add 5 rows";
}

/** What is wrong, in one line that opens to a list: a list that opened by itself would move what is being typed in. */
function showProblems(place, { problems, stopped }) {
  const said = JSON.stringify(problems);
  place.hidden = !problems.length || stopped;
  if (place.dataset.said === said) return;
  place.dataset.said = said;
  const [summary, list] = place.children;
  summary.textContent = `There is a problem: ${unsaved(problems)}`;
  list.replaceChildren(...problems.map(problemLink));
}

function unsaved(problems) {
  return problems.length === 1 ? "1 box is not saved yet" : `${problems.length} boxes are not saved yet`;
}

/** What stands in the way of going on, and the two ways there are. */
function drawStopped() {
  const id = freshId("stopped");
  const without = { type: "button", class: "ci-second", "data-act": "go on without" };
  return node(
    "div",
    { class: "ci-error-summary ci-sheet-stopped", role: "alert", tabindex: "-1", "aria-labelledby": id, hidden: true },
    node("h2", { id }, "There is a problem"),
    node("p"),
    node("ul"),
    node("p", {}, "Put them right, then press Continue. Or go on without them, and what is in these boxes is taken out."),
    node("p", {}, "A new row whose person code cannot be used is taken out whole."),
    node("button", without, "Go on without these answers"),
  );
}

function showStopped(place, { problems, stopped }) {
  const said = JSON.stringify(problems);
  place.hidden = !stopped;
  if (place.hidden || place.dataset.said === said) return;
  place.dataset.said = said;
  const [, counted, list, , whole] = place.children;
  whole.hidden = !problems.some((problem) => problem.field === CODE);
  counted.textContent = `${unsaved(problems)}.`;
  list.replaceChildren(...problems.map(problemLink));
}

function problemLink({ row, field, name, message }) {
  const link = { href: "#", "data-act": "show", "data-row": row, "data-field": field, dir: "auto" };
  return node("li", {}, node("a", link, `${name}: ${message}`));
}

function showTrouble(place, { trouble }) {
  place.hidden = !trouble;
  if (place.dataset.said === trouble) return;
  place.dataset.said = trouble;
  const again = node("button", { type: "button", class: "ci-small-button", "data-act": "save again" }, "Save again");
  place.replaceChildren(node("h2", {}, "There is a problem"), node("p", {}, trouble), again);
}

function told(table, message) {
  const { around } = table;
  if (message.said) say(table, message.said, message.more);
  if (message.stopped) (around.stopped.hidden ? around.trouble : around.stopped).focus();
  if (message.go) around.said.focus();
}

/** Says something even when it was the last thing said. `more` is only read out: it stands beside its box already. */
function say({ around }, words, more = "") {
  around.said.replaceChildren();
  const spoken = node("span", { class: "ci-hidden" }, ` ${more}`);
  setTimeout(() => around.said.replaceChildren(words, ...(more ? [spoken] : [])), 50);
}

function send(table, message, goTo = null) {
  table.edit = Math.max(table.edit, table.model.get("sheet").seen) + 1;
  if (goTo) table.follow = { ...goTo, edit: table.edit };
  table.model.send({ ...message, edit: table.edit });
}

/** Sends what stands in a cell, if it is new. */
function commit(table, control) {
  if (!control?.dataset?.field || !("kept" in control) || control.value === control.kept) return;
  control.kept = control.value;
  send(table, { type: "cell", row: control.dataset.row, field: control.dataset.field, text: control.value });
  control.edit = table.edit;
}

/** Moves the focus where the last thing asked for leads, once the kernel has done it. */
function follow(table, sheet) {
  const goTo = table.follow;
  if (!goTo || sheet.seen < goTo.edit) return;
  table.follow = null;
  if (goTo.tell) {
    say(table, table.around.where.textContent);
    return;
  }
  const edge = { first: sheet.rows[0]?.id, last: sheet.rows.at(-1)?.id, new: sheet.go };
  const row = edge[goTo.row] ?? goTo.row;
  if (goTo.act) table.around.holder.querySelector(`[data-act="${goTo.act}"][data-row="${row}"]`)?.focus();
  else focusCell(table, row, goTo.field);
}

function focusCell(table, row, field) {
  if (table.narrow) openPerson(table, row);
  const cells = [...table.around.holder.querySelectorAll("[data-row]")].filter((each) => each.dataset.row === row);
  const cell = cells.find((each) => each.dataset.field === field) ?? cells[0];
  cell?.focus();
  if (cell?.select) cell.select();
}

function openPerson(table, row) {
  for (const box of table.around.holder.querySelectorAll("details")) {
    if (box.dataset.person === row) box.open = true;
  }
}

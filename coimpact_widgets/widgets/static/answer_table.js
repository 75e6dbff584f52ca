// The answer table: a table on a wide page, a list of people on a narrow one, or one person at a time.
// The kernel holds every text.

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
    pending: new Map(),
    onward: null,
    when: "",
    takingUp: 0,
  };
  el.replaceChildren(...table.around.parts);
  model.on("change:sheet", () => show(table));
  model.on("change:sheet change:half_written", () => keepDraft(table));
  model.on("msg:custom", (message) => told(table, message));
  listen(table, signal);
  const watch = new ResizeObserver(() => fit(table));
  watch.observe(el);
  signal.addEventListener("abort", () => {
    watch.disconnect();
    commit(table, document.activeElement);
  });
  fit(table);
  takeUpDraft(table);
  takeFocusWhenAsked({ model, el, signal, target: () => table.around.holder.querySelector("input, summary") });
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
  const shape = shapeOf(sheet);
  if (shape !== table.shape) redraw(table, shape);
  else table.layout.update(sheet);
  showAround(table, sheet);
  follow(table, sheet);
}

function redraw(table, shape) {
  const at = table.around.holder.contains(document.activeElement) ? { ...document.activeElement.dataset } : null;
  table.shape = shape;
  if (table.model.get("sheet").one) table.layout = drawPerson(table);
  else table.layout = table.narrow ? drawPeople(table.model, table.opened) : drawRows(table.model);
  table.around.holder.replaceChildren(table.layout.element);
  table.layout.shown();
  if (at?.row) focusCell(table, at.row, at.field);
}

function told(table, message) {
  const { around } = table;
  if (message.said) say(table, message.said, message.more);
  if (message.not_found) missPerson(around.find, message.not_found);
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
  if (goTo) table.follow = { ...goTo, edit: table.edit, since: performance.now() };
  table.model.send({ ...message, edit: table.edit });
}

/** The control that holds a cell, given itself or a part of it. */
function controlOf(part) {
  const control = part?.closest?.("[data-field]");
  return control && "kept" in control ? control : null;
}

/** Sends what stands in a cell, if it is new. */
function commit(table, part) {
  const control = controlOf(part);
  if (!control || control.value === control.kept) return;
  control.kept = control.value;
  const { row, field } = control.dataset;
  send(table, { type: "cell", row, field, text: control.value });
  control.edit = table.edit;
  expect(table, row, field, control.value);
}

/** Moves the focus where the last thing asked for leads, once the kernel has done it. */
function follow(table, sheet) {
  const goTo = table.follow;
  if (!goTo || sheet.seen < goTo.edit) return;
  table.follow = null;
  if (goTo.tell) say(table, sheet.one ? whoIsShown(sheet) : table.around.pages.where.textContent);
  if (goTo.unanswered) table.layout.start();
  else if (!goTo.tell) focusThere(table, sheet, goTo);
  if (goTo.ahead) pressKept(table, goTo.ahead);
}

function focusThere(table, sheet, { row: named, field, act }) {
  const edge = { first: sheet.rows[0]?.id, last: sheet.rows.at(-1)?.id, new: sheet.go };
  const row = edge[named] ?? named;
  if (act) table.around.holder.querySelector(`[data-act="${act}"][data-row="${row}"]`)?.focus();
  else focusCell(table, row, field ?? sheet.at);
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

// What people do in the answer table with other things than keys: pasting, choosing, and buttons.

function listen(table, signal) {
  const { el } = table;
  el.addEventListener("change", (event) => onChange(table, event), { signal });
  el.addEventListener("keydown", (event) => onKey(table, event), { signal });
  el.addEventListener("focusin", (event) => (table.lastRow = controlOf(event.target)?.dataset.row ?? table.lastRow), { signal });
  el.addEventListener("focusout", (event) => leaveRow(table, event.relatedTarget), { signal });
  el.addEventListener("mousedown", () => (table.onward = null), { signal });
  el.addEventListener("paste", (event) => onPaste(table, event), { signal });
  el.addEventListener("click", (event) => onClick(table, event), { signal });
  document.addEventListener("click", (event) => (table.leaving = isStep(event.target)), { signal, capture: true });
  window.addEventListener("beforeunload", (event) => askBeforeLeaving(table, event), { signal });
  window.addEventListener("pagehide", () => commit(table, document.activeElement), { signal });
}

/** Whoever leaves the rows begins a row anew when they come back. */
function leaveRow(table, to) {
  if (!table.around.holder.contains(to)) table.onward = null;
}

/** A link to another page of ours: what could not be saved is there again on the way back. */
function isStep(clicked) {
  const link = clicked.closest?.("a[href]");
  return Boolean(link) && link.target !== "_blank" && link.origin === location.origin && link.pathname !== location.pathname;
}

/** A tab that closes loses what could not be saved, so the browser asks first. */
function askBeforeLeaving({ model, leaving }, event) {
  const { wrong, trouble } = model.get("sheet");
  if ((wrong || trouble) && !leaving) event.preventDefault();
}

function onChange(table, event) {
  const { dataset, value } = event.target;
  const row = rowAt(table);
  if ("way" in dataset) {
    send(table, { type: "one", one: value === "one", row }, { tell: true });
  } else if ("size" in dataset) {
    send(table, { type: "rows on page", rows: Number(value), row }, { tell: true });
  } else if ("when" in dataset) {
    table.when = value;
    redraw(table, table.shape);
    table.around.holder.querySelector("[data-when]").focus();
  } else {
    commit(table, event.target);
  }
}

/** The row that was last typed in, or the first that is shown. */
function rowAt(table) {
  const { rows } = table.model.get("sheet");
  return rows.find((each) => each.id === table.lastRow)?.id ?? rows[0].id;
}

function onPaste(table, event) {
  const control = controlOf(event.target);
  const text = event.clipboardData?.getData("text/plain") ?? "";
  if (!control || !/[\t\r\n]/.test(text.replace(/[\r\n]+$/, ""))) return;
  event.preventDefault();
  const { row, field } = control.dataset;
  control.value = control.kept; // the block takes the place of what was being typed here
  send(table, { type: "paste", row, field, text }, { row, field });
}

function onClick(table, event) {
  const button = event.target.closest("[data-act]");
  if (!button || !table.el.contains(button)) return;
  event.preventDefault();
  if (button.getAttribute("aria-disabled") === "true") return;
  const { act, row, field } = button.dataset;
  press(table, act, null, row, field);
}

/** Does what a button says. `goTo` is where the focus goes after undoing by a key. */
function press(table, act, goTo = null, row = "", field = "") {
  const { page } = table.model.get("sheet");
  const code = { row: "new", field: CODE };
  const acts = {
    add: () => send(table, { type: "add", rows: table.narrow ? 1 : 5 }, code),
    remove: () => send(table, { type: "remove", row }, { row, act: "put back" }),
    "put back": () => send(table, { type: "put back", row }, { row, field: CODE }),
    show: () => send(table, { type: "show", row }, { row, field }),
    undo: () => send(table, { type: "undo" }, goTo),
    redo: () => send(table, { type: "redo" }, goTo),
    find: () => find(table),
    "save again": () => send(table, { type: "save again" }),
    "go on without": () => send(table, { type: "go on without" }),
    previous: () => turn(table, page - 1),
    next: () => turn(table, page + 1),
  };
  acts[act]();
}

function turn(table, page) {
  const { one, begun, pages } = table.model.get("sheet");
  const goTo = { tell: true, unanswered: one, ...(one ? { ahead: [] } : {}) };
  if (one && page === pages) send(table, { type: "add", rows: 1 }, goTo);
  else send(table, { type: "page", page }, goTo);
}

function find(table) {
  missPerson(table.around.find, "");
  send(table, { type: "find", text: table.around.find.input.value }, { row: "new", field: CODE });
}

export default { render };

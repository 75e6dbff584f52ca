// What people do in the answer table: typing, keys, pasting and buttons.

function listen(table, signal) {
  const { el } = table;
  el.addEventListener("change", (event) => commit(table, event.target), { signal });
  el.addEventListener("keydown", (event) => onKey(table, event), { signal });
  el.addEventListener("paste", (event) => onPaste(table, event), { signal });
  el.addEventListener("click", (event) => onClick(table, event), { signal });
  window.addEventListener("beforeunload", (event) => askBeforeLeaving(table, event), { signal });
  window.addEventListener("pagehide", () => commit(table, document.activeElement), { signal });
}

/** A page that closes loses what could not be saved, so the browser asks first. */
function askBeforeLeaving({ model }, event) {
  const { problems, trouble } = model.get("sheet");
  if (problems.length || trouble) event.preventDefault();
}

function onKey(table, event) {
  const control = event.target;
  if (!control.dataset.field || !("kept" in control)) return;
  if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
  const text = control.tagName === "INPUT";
  if (event.key === "Escape" && text) {
    control.value = control.kept;
  } else if (event.key === "Enter" && text) {
    event.preventDefault();
    if (table.narrow) moveOn(table, control);
    else moveTo(table, control, event.shiftKey ? -1 : 1, !event.shiftKey);
  } else if (!table.narrow && text && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
    event.preventDefault();
    moveTo(table, control, event.key === "ArrowUp" ? -1 : 1);
  }
}

/** The cell above or below, on another page of rows if need be; with `add`, in new rows after the last. */
function moveTo(table, control, by, add = false) {
  commit(table, control);
  const { row, field } = control.dataset;
  const column = [...table.around.holder.querySelectorAll(".ci-cell")].filter((each) => each.dataset.field === field);
  const other = column[column.findIndex((each) => each.dataset.row === row) + by];
  const { page, pages } = table.model.get("sheet");
  if (other) {
    other.focus();
    if (other.select) other.select();
  } else if (page + by >= 0 && page + by < pages) {
    send(table, { type: "page", page: page + by }, { row: by > 0 ? "first" : "last", field });
  } else if (add) {
    send(table, { type: "add", rows: 5 }, { row: "new", field });
  }
}

/** The next cell of the same person. */
function moveOn(table, control) {
  commit(table, control);
  const cells = [...control.closest("details").querySelectorAll(".ci-cell")];
  cells[cells.indexOf(control) + 1]?.focus();
}

function onPaste(table, event) {
  const control = event.target;
  const text = event.clipboardData?.getData("text/plain") ?? "";
  if (!control.dataset.field || !/[\t\n]/.test(text.replace(/[\r\n]+$/, ""))) return;
  event.preventDefault();
  const { row, field } = control.dataset;
  send(table, { type: "paste", row, field, text }, { row, field });
}

function onClick(table, event) {
  const button = event.target.closest("[data-act]");
  if (!button || !table.el.contains(button)) return;
  event.preventDefault();
  if (button.getAttribute("aria-disabled") !== "true") press(table, button);
}

function press(table, button) {
  const { act, row, field } = button.dataset;
  const { page } = table.model.get("sheet");
  const code = { row: "new", field: CODE };
  const acts = {
    add: () => send(table, { type: "add", rows: table.narrow ? 1 : 5 }, code),
    remove: () => send(table, { type: "remove", row }, { row, act: "undo" }),
    undo: () => send(table, { type: "undo", row }, { row, field: CODE }),
    show: () => send(table, { type: "show", row }, { row, field }),
    "undo paste": () => send(table, { type: "undo paste" }, { row: "first", field: CODE }),
    "save again": () => send(table, { type: "save again" }),
    "go on without": () => send(table, { type: "go on without" }),
    previous: () => turn(table, page - 1),
    next: () => turn(table, page + 1),
  };
  acts[act]();
}

function turn(table, page) {
  send(table, { type: "page", page }, { tell: true });
}

export default { render };

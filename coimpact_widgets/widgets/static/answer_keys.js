// The keys of the answer table: they move as in a spreadsheet, and stay in the text while a part of it is changed.

const LONGEST_WAIT = 5000; // milliseconds after which keys go where they are seen to go

function onKey(table, event) {
  if (event.isComposing || event.altKey || keptForLater(table, event)) return;
  if ((event.ctrlKey || event.metaKey) && steps(table, event)) return;
  if (event.key === "Enter" && "find" in event.target.dataset) {
    event.preventDefault();
    find(table);
  }
  const control = controlOf(event.target);
  if (!control) return;
  const way = table.model.get("sheet").one ? keyOfOne : table.narrow ? keyOfList : keyOfTable;
  if (way(table, control, event)) event.preventDefault();
}

/** Keys pressed while other rows are on their way are kept for the box they are meant for. */
function keptForLater({ follow }, event) {
  const { key, shiftKey, ctrlKey, metaKey } = event;
  if (!follow?.ahead || performance.now() - follow.since > LONGEST_WAIT) return false;
  if (key.length > 1 && !["Enter", "Tab"].includes(key)) return false;
  event.preventDefault();
  follow.ahead.push({ key, shiftKey, ctrlKey, metaKey });
  return true;
}

/** Presses the keys that were kept, until other rows are asked for again. */
function pressKept(table, ahead) {
  while (ahead.length && !table.follow?.ahead) {
    const pressed = { ...ahead.shift(), preventDefault: () => {}, target: document.activeElement };
    const control = controlOf(pressed.target);
    if (!control) return;
    if (pressed.key.length === 1 && !pressed.ctrlKey && !pressed.metaKey && control.setRangeText) {
      control.setRangeText(pressed.key, control.selectionStart, control.selectionEnd, "end");
    } else {
      onKey(table, pressed);
      if (pressed.key === "Tab" && control.closest("tr")) across(table, control, pressed.shiftKey ? -1 : 1);
    }
  }
  table.follow?.ahead?.push(...ahead);
}

/** Undoes what was done here last, or does it again. While something is being typed, the box undoes its own letters. */
function steps(table, event) {
  const key = event.key.toLowerCase();
  if (key !== "z" && key !== "y") return false;
  const control = controlOf(event.target);
  if ((control && control.value !== control.kept) || "find" in event.target.dataset) return false;
  event.preventDefault();
  press(table, key === "y" || event.shiftKey ? "redo" : "undo", control ? { row: "new" } : null);
  return true;
}

/** On a narrow page: Enter goes on to the next box of the same person. */
function keyOfList(table, control, event) {
  if (event.key === "Escape") return putBack(control);
  if (event.key !== "Enter" || control.tagName !== "INPUT") return false;
  moveOn(table, control);
  return true;
}

/** Enter, Escape, Tab and F2, then the keys that move. Says whether the key was meant for the table. */
function keyOfTable(table, control, event) {
  const { key, shiftKey } = event;
  if (key === "Tab") {
    if (!shiftKey && control.value !== control.kept) table.onward ??= control.dataset.field;
    return false;
  }
  if (key === "Enter") return enter(table, control, shiftKey);
  if (key === "Escape") return putBack(control);
  if (key === "F2") return editEnd(control);
  const to = (event.ctrlKey || event.metaKey ? FAR : NEAR)[key];
  if (!to || shiftKey || !leaves(control, key, event.ctrlKey || event.metaKey)) return false;
  table.onward = null;
  to(table, control);
  return true;
}

const NEAR = {
  ArrowUp: (table, control) => down(table, control, -1),
  ArrowDown: (table, control) => down(table, control, 1),
  ArrowLeft: (table, control) => across(table, control, -1),
  ArrowRight: (table, control) => across(table, control, 1),
  Home: (table, control) => across(table, control, -Infinity),
  End: (table, control) => across(table, control, Infinity),
};

const FAR = {
  ArrowUp: (table, control) => edge(table, control, "first"),
  ArrowDown: (table, control) => edge(table, control, "last"),
  ArrowLeft: NEAR.Home,
  ArrowRight: NEAR.End,
  Home: (table, control) => edge(table, control, "first", CODE),
  End: (table, control) => edge(table, control, "last", fieldsOf(table.model).at(-1).key),
};

/** Whether a key leaves the box: always while all of its text is chosen, else only from the end it points to. */
function leaves(control, key, far) {
  if (control.tagName === "SELECT") return far || !["ArrowUp", "ArrowDown", "Home", "End"].includes(key);
  const { selectionStart: from, selectionEnd: to, value } = control;
  if (key === "ArrowUp" || key === "ArrowDown" || (from === 0 && to === value.length)) return true;
  if (key === "ArrowLeft") return !far && to === 0;
  return key === "ArrowRight" && !far && from === value.length;
}

/** Down, or up with Shift. After Tab it begins the next row, where typing along this one began. */
function enter(table, control, up) {
  const field = up ? null : table.onward;
  table.onward = null;
  down(table, control, up ? -1 : 1, field ?? control.dataset.field, !up);
  return true;
}

function putBack(control) {
  if (control.tagName !== "INPUT") return false;
  control.value = control.kept;
  control.select();
  return true;
}

function editEnd(control) {
  control.setSelectionRange?.(control.value.length, control.value.length);
  return true;
}

/** The cell above or below, on another page of rows if need be; with `add`, in new rows after the last. */
function down(table, control, by, field = control.dataset.field, add = false) {
  commit(table, control);
  const rows = shownRows(table);
  const other = rows[rows.indexOf(control.closest("tr")) + by];
  const { page, pages } = table.model.get("sheet");
  if (other) focusCell(table, other.dataset.line, field);
  else if (page + by >= 0 && page + by < pages) {
    send(table, { type: "page", page: page + by }, { row: by > 0 ? "first" : "last", field, ahead: [] });
  } else if (add) {
    send(table, { type: "add", rows: 5 }, { row: "new", field, ahead: [] });
  }
}

function shownRows(table) {
  return [...table.around.holder.querySelectorAll("tr[data-line]")];
}

/** The cell left or right in the same row, as far as there are any. */
function across(table, control, by) {
  commit(table, control);
  const cells = [...control.closest("tr").querySelectorAll(".ci-cell")];
  const cell = cells[Math.max(0, Math.min(cells.indexOf(control) + by, cells.length - 1))];
  if (cell !== control) cell.focus();
  cell.select?.();
}

/** The first row of all, or the last in which something stands. */
function edge(table, control, which, field = control.dataset.field) {
  commit(table, control);
  send(table, { type: "edge", which }, { row: "new", field, ahead: [] });
}

/** The next cell of the same person. */
function moveOn(table, control) {
  commit(table, control);
  const cells = [...control.closest("details").querySelectorAll(".ci-cell")];
  cells[cells.indexOf(control) + 1]?.focus();
}

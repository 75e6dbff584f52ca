// What is typed and not saved, kept by the browser for as long as the tab is open: a page that closes takes its
// kernel along. It is given back when the table is next shown.

function draftKey({ model }) {
  return `half typed ${location.pathname}${location.search} ${model.get("label")}`;
}

/** Takes note of a text that the kernel has been sent and has not seen yet. */
function expect(table, row, field, text) {
  const { saved = "", texts = {} } = table.model.get("sheet").rows.find((each) => each.id === row) ?? {};
  const known = table.pending.get(row)?.texts ?? (saved ? {} : texts);
  table.pending.set(row, { row, code: saved, texts: { ...known, [field]: text }, edit: table.edit });
  keepDraft(table);
}

/** Keeps what the kernel could not save, and what it has not seen. */
function keepDraft(table) {
  const { seen } = table.model.get("sheet");
  if (table.takingUp > seen) return;
  for (const [row, { edit }] of table.pending) if (edit <= seen) table.pending.delete(row);
  const rows = new Map(table.model.get("half_written").map((each) => [each.row, each]));
  for (const [row, each] of table.pending) rows.set(row, { ...each, texts: { ...rows.get(row)?.texts, ...each.texts } });
  if (rows.size) storeDraft(table, { page: performance.timeOrigin, rows: [...rows.values()] });
  else ofThisTab()?.removeItem(draftKey(table));
}

/** Gives the kernel what an earlier page could not save. */
function takeUpDraft(table) {
  const draft = JSON.parse(ofThisTab()?.getItem(draftKey(table)) ?? "null");
  if (!draft || draft.page === performance.timeOrigin) return;
  storeDraft(table, { ...draft, page: performance.timeOrigin });
  const rows = draft.rows.map(({ code, texts }) => ({ code, texts }));
  send(table, { type: "take up", rows });
  table.takingUp = table.edit;
}

function storeDraft(table, draft) {
  try {
    ofThisTab()?.setItem(draftKey(table), JSON.stringify(draft));
  } catch {
    // The browser has no room left: what is typed is still on the page, and the browser asks before it closes.
  }
}

/* A browser may be told to keep nothing. */
function ofThisTab() {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

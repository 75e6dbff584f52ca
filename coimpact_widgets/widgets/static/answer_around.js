// What stands around the rows of the answer table: ways to type, undoing, what is wrong, pages, and what was saved.

const HOW = "Arrow keys, Enter and Tab move as in a spreadsheet. Press F2 or click to change part of an answer.";
const HOW_ONE = "Press the number beside an answer to choose it and go on. Press Enter to go on from a box.";

function drawAround(model) {
  const trouble = node("div", { class: "ci-error-summary ci-sheet-trouble", tabindex: "-1" });
  const help = node("ul", {}, ...model.get("help").map((words) => node("li", { dir: "auto" }, words)));
  const details = node("details", { class: "ci-sheet-help" }, node("summary", {}, "What you can type"), help);
  const around = { trouble, stopped: drawStopped(), ways: drawWays(), find: drawFind(), steps: drawSteps() };
  around.how = node("p", { class: "ci-sheet-how" });
  around.problems = node("details", { class: "ci-sheet-wrong" }, node("summary"), node("ul"));
  around.pasted = node("p", { class: "ci-sheet-pasted" });
  around.holder = node("div", { class: "ci-sheet-holder" });
  around.pages = drawPages(model);
  around.add = smallButton("add", "");
  around.said = node("p", { class: "ci-sheet-said", role: "status", tabindex: "-1" });
  const tools = node("div", { class: "ci-sheet-tools" }, around.steps.part, around.find.part);
  const foot = node("div", { class: "ci-sheet-foot" }, around.add, around.said);
  const { stopped, ways, how, problems, pasted, holder, pages } = around;
  around.parts = [trouble, stopped, ways.part, details, how, tools, problems, pasted, holder, pages.part, foot];
  return around;
}

function smallButton(act, label) {
  return node("button", { type: "button", class: "ci-small-button", "data-act": act }, label);
}

/** Everybody, or one person at a time. */
function drawWays() {
  const name = freshId("way");
  const way = (value, words) => {
    const box = node("input", { id: freshId("way"), type: "radio", name, value, class: "ci-choice-box", "data-way": value });
    const label = node("label", { for: box.id, class: "ci-choice-label" }, words);
    return { box, label, part: node("div", { class: "ci-choice" }, box, label) };
  };
  const [all, one] = [way("all", ""), way("one", "One person at a time")];
  const legend = node("legend", {}, "How do you want to type?");
  return { all, one, part: node("fieldset", { class: "ci-sheet-ways" }, legend, all.part, one.part) };
}

/** Where to type a person code to go to. */
function drawFind() {
  const id = freshId("find");
  const missed = node("p", { id: freshId("missed"), class: "ci-error", dir: "auto", hidden: true });
  const more = { autocomplete: "off", autocapitalize: "off", spellcheck: "false", dir: "auto", enterkeyhint: "go" };
  const input = node("input", { id, type: "text", class: "ci-input ci-input-short", "data-find": true, ...more });
  const label = node("label", { for: id, class: "ci-part" }, "Go to a person code");
  const part = node("div", { class: "ci-sheet-find" }, label, missed, node("div", {}, input, smallButton("find", "Go")));
  return { input, missed, part };
}

function drawSteps() {
  const [undo, redo] = [smallButton("undo", "Undo"), smallButton("redo", "Redo")];
  return { undo, redo, part: node("div", { class: "ci-sheet-steps" }, undo, redo) };
}

function drawPages(model) {
  const where = node("p", { class: "ci-sheet-where" });
  const [previous, next] = [smallButton("previous", ""), smallButton("next", "")];
  const id = freshId("size");
  const options = model.get("sizes").map((size) => node("option", { value: String(size) }, String(size)));
  const size = node("select", { id, class: "ci-input", "data-size": true }, ...options);
  const sizes = node("div", { class: "ci-sheet-size" }, node("label", { for: id }, "Rows on a page"), size);
  const part = node("div", { class: "ci-sheet-pages" }, previous, where, next, sizes);
  return { where, previous, next, size, sizes, part };
}

function showAround({ around, narrow, model }, sheet) {
  showTrouble(around.trouble, sheet);
  showStopped(around.stopped, sheet);
  showProblems(around.problems, sheet);
  showWays(around.ways, sheet, narrow);
  showSteps(around.steps, sheet);
  showPages(around.pages, sheet, Math.min(...model.get("sizes")));
  around.find.part.hidden = sheet.pages < 2;
  if (around.find.part.hidden) missPerson(around.find, "");
  around.how.textContent = sheet.one ? HOW_ONE : HOW;
  around.how.hidden = narrow && !sheet.one;
  around.pasted.textContent = sheet.pasted;
  around.pasted.hidden = !sheet.pasted;
  around.add.hidden = sheet.one;
  around.add.textContent = narrow ? "Add a person" : "Add 5 rows";
}

function showWays({ all, one }, sheet, narrow) {
  all.label.textContent = narrow ? "A list of everybody" : "A table of everybody";
  all.box.checked = !sheet.one;
  one.box.checked = sheet.one;
}

/** Each button says what it would undo, or do again. */
function showSteps({ undo, redo }, sheet) {
  undo.textContent = sheet.undo ? `Undo ${sheet.undo}` : "Undo";
  redo.replaceChildren("Redo", node("span", { class: "ci-hidden" }, ` ${sheet.redo}`));
  setOrClear(undo, "aria-disabled", !sheet.undo && "true");
  setOrClear(redo, "aria-disabled", !sheet.redo && "true");
}

function showPages({ part, where, previous, next, size, sizes }, sheet, smallest) {
  const first = sheet.rows[0]?.number ?? 0;
  const words = `Rows ${first} to ${first + sheet.rows.length - 1} of ${sheet.total}`;
  if (where.textContent !== words) where.textContent = words;
  part.hidden = sheet.one ? false : sheet.total <= smallest;
  where.hidden = sizes.hidden = sheet.one;
  size.value = String(sheet.rows_on_page);
  previous.textContent = sheet.one ? "Previous person" : "Previous rows";
  next.textContent = sheet.one ? nextPerson(sheet) : "Next rows";
  setOrClear(previous, "aria-disabled", sheet.page === 0 && "true");
  const last = sheet.one ? first > sheet.begun : sheet.page === sheet.pages - 1;
  setOrClear(next, "aria-disabled", last && "true");
  next.className = sheet.one ? "ci-main" : "ci-small-button";
  previous.className = sheet.one ? "ci-second" : "ci-small-button";
}

/** Says beside the box that nobody has this person code. */
function missPerson({ input, missed }, words) {
  missed.hidden = !words;
  missed.replaceChildren(...(words ? [node("span", { class: "ci-hidden" }, "Error: "), words] : []));
  setOrClear(input, "aria-invalid", words && "true");
  setOrClear(input, "aria-describedby", words && missed.id);
}

/** What is wrong, in one line that opens to a list. It opens by itself after a paste alone: what is typed in would move. */
function showProblems(place, { problems, wrong, stopped, pasted }) {
  const said = JSON.stringify([problems, wrong]);
  place.hidden = !wrong || stopped;
  if (place.dataset.said === said) return;
  place.dataset.said = said;
  if (pasted && pasted !== place.dataset.pasted) place.open = true;
  place.dataset.pasted = pasted;
  const [summary, list] = place.children;
  summary.textContent = `There is a problem: ${unsaved(wrong)}`;
  list.replaceChildren(...problems.map(problemLink), ...andMore(problems, wrong));
}

function unsaved(wrong) {
  return wrong === 1 ? "1 box is not saved yet" : `${wrong} boxes are not saved yet`;
}

function andMore(problems, wrong) {
  const more = wrong - problems.length;
  return more ? [node("li", {}, `And ${more} more. They are listed here as you put these right.`)] : [];
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

function showStopped(place, { problems, wrong, stopped }) {
  const said = JSON.stringify([problems, wrong]);
  place.hidden = !stopped;
  if (place.hidden || place.dataset.said === said) return;
  place.dataset.said = said;
  const [, counted, list, , whole] = place.children;
  whole.hidden = !problems.some((problem) => problem.field === CODE);
  counted.textContent = `${unsaved(wrong)}.`;
  list.replaceChildren(...problems.map(problemLink), ...andMore(problems, wrong));
}

function problemLink({ row, field, name, message }) {
  const link = { href: "#", "data-act": "show", "data-row": row, "data-field": field, dir: "auto" };
  return node("li", {}, node("a", link, `${name}: ${message}`));
}

function showTrouble(place, { trouble }) {
  place.hidden = !trouble;
  if (place.dataset.said === trouble) return;
  place.dataset.said = trouble;
  place.replaceChildren(node("h2", {}, "There is a problem"), node("p", {}, trouble), smallButton("save again", "Save again"));
}

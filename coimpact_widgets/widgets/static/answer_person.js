// The answer table one person at a time: a form in large type, its answers chosen by a key or a click.

const EVERY = "Every time point";

function drawPerson(table) {
  const { model } = table;
  const sheet = model.get("sheet");
  const [row] = sheet.rows;
  if (row.removed) return { element: removedWords(row), update: () => {}, shown: () => {}, start: () => {} };
  const asked = fieldsOf(model).filter((column) => !column.group || !table.when || column.label === table.when);
  const fields = asked.map((column) => (column.words?.length ? choicesField(row, column) : boxField(row, column)));
  const who = node("h3", { class: "ci-one-who", tabindex: "-1" });
  const done = node("p", { class: "ci-muted" });
  const remove = rowButton(row, "remove", "Remove", "");
  const element = node("div", { class: "ci-one" }, who, done, whenField(table), ...fields.map((each) => each.part), remove);
  const update = (now) => {
    fields.forEach(({ control, place }, at) => {
      fillControl(control, now.rows[0], asked[at], now.seen);
      control.show?.();
      markProblem(control, asked[at], now.rows[0], place);
    });
    who.textContent = whichPerson(now);
    done.textContent = now.rows[0].answered;
    remove.lastChild.textContent = ` ${now.rows[0].name}`;
  };
  update(sheet);
  const start = () => (fields.find(({ control }) => !control.value && control.dataset.field !== GROUP)?.control ?? who).focus();
  return { element, update, shown: () => {}, start };
}

/** Which form is typed in, such as the one from before: only its questions are shown. */
function whenField(table) {
  const columns = table.model.get("columns");
  const times = [...new Set(columns.map((column) => column.label))];
  if (times.length < 2 || !columns.every((column) => column.group)) return "";
  const id = freshId("when");
  const options = ["", ...times].map((time) => node("option", { value: time }, time ? capital(time) : EVERY));
  const select = node("select", { id, class: "ci-input", "data-when": true }, ...options);
  select.value = table.when;
  return node("div", { class: "ci-one-when" }, node("label", { for: id, class: "ci-part" }, "Show the questions of"), select);
}

/** What is asked, to be read aloud, under its short name. */
function askedWords(column) {
  return column.asks ? [column.name, node("span", { class: "ci-one-asks" }, column.asks)] : [column.name];
}

/** A box to type in, or the list of people groups. */
function boxField(row, column) {
  const control = makeControl(row, column);
  const place = node("p", { dir: "auto" });
  const label = node("label", { for: control.id, dir: "auto" }, ...askedWords(column));
  const short = column.short ? [node("span", { class: "ci-sheet-short" }, column.short)] : [];
  return { control, place, part: node("div", { class: "ci-one-field" }, label, ...short, place, control) };
}

/** The answers of one question as radio buttons, each with the key that chooses it. */
function choicesField(row, column) {
  const name = freshId("answer");
  const boxes = [...column.words, ""].map((words) => oneChoice(name, words, column));
  const answers = node("div", { class: "ci-one-answers" }, ...boxes.slice(0, column.answers).map((each) => each.part));
  const none = node("details", { class: "ci-one-none" }, node("summary", {}, "No answer"));
  none.append(node("div", { class: "ci-one-answers" }, ...boxes.slice(column.answers).map((each) => each.part)));
  const legend = node("legend", { id: freshId("asked"), dir: "auto" }, ...askedWords(column));
  const place = node("p", { dir: "auto" });
  const control = node("fieldset", { class: "ci-one-field", role: "radiogroup", "aria-labelledby": legend.id });
  control.append(legend, place, answers, none);
  control.dataset.row = row.id;
  control.dataset.field = column.key;
  actAsControl(control, boxes.map((each) => each.box), none, column.answers);
  return { control, place, part: control };
}

function oneChoice(name, words, column) {
  const key = column.words.indexOf(words) + column.first;
  const box = node("input", { id: freshId(name), type: "radio", name, value: words, class: "ci-choice-box" });
  const hasKey = words && column.words.indexOf(words) < column.answers;
  if (hasKey) box.dataset.key = String(key);
  const before = hasKey ? [node("kbd", {}, String(key)), " "] : [];
  const label = node("label", { for: box.id, class: "ci-choice-label", dir: "auto" }, ...before, words || "Left empty");
  return { box, part: node("div", { class: "ci-choice" }, box, label) };
}

/** Lets a group of radio buttons be read and filled as a box is. A text that is no choice stays until one is made. */
function actAsControl(control, boxes, none, answers) {
  let typed = "";
  const chosen = () => boxes.find((box) => box.checked);
  Object.defineProperty(control, "value", {
    get: () => chosen()?.value ?? typed,
    set: (text) => {
      typed = text;
      boxes.forEach((box) => (box.checked = Boolean(text) && box.value === text));
    },
  });
  control.focus = () => (chosen() ?? boxes[0]).focus();
  control.choose = (key) => {
    const box = boxes.find((each) => each.dataset.key === key);
    if (box) box.checked = true;
    return Boolean(box);
  };
  control.show = () => {
    if (boxes.indexOf(chosen()) >= answers) none.open = true;
  };
}

/** The key beside an answer chooses it and goes on; Enter goes on. */
function keyOfOne(table, control, event) {
  if (event.key === "Escape") return putBack(control);
  const chosen = !event.ctrlKey && !event.metaKey && control.choose?.(event.key);
  if (!chosen && event.key !== "Enter") return false;
  commit(table, control);
  const controls = [...table.around.holder.querySelectorAll("[data-field]")].filter(controlOf);
  const other = controls[controls.indexOf(control) + (event.shiftKey ? -1 : 1)] ?? table.around.pages.next;
  other.focus();
  other.select?.();
  return true;
}

/** How far the group has come, such as "Person 12 of 200". */
function whichPerson({ rows: [row], begun }) {
  return row.number > begun ? "New person" : `Person ${row.number} of ${begun}`;
}

function whoIsShown(sheet) {
  return `${whichPerson(sheet)}: ${sheet.rows[0].name}. ${sheet.rows[0].answered}.`;
}

function nextPerson({ rows: [row], begun }) {
  return row.number < begun ? "Next person" : "Add a person";
}

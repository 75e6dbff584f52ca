/* What people typed and had not saved when a page stopped: the tab keeps it, and it is shown once the page is open again.
   A form that is saved is closed, and what is typed in a table of answers is known to be kept. */
const TYPED = `typed ${location.pathname}${location.search}`;
const WRITTEN_IN = "#content :is(textarea, input:not([type=radio], [type=checkbox], [type=file]))";
const typedIn = new Set();

/* A browser may be told to keep nothing. */
const ofTheTab = () => {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
};

const nameOf = (control) => {
  const words = [control.closest("fieldset")?.querySelector("legend"), ...(control.labels ?? [])];
  return control.getAttribute("aria-label") || words.map((each) => each?.textContent.trim()).filter(Boolean).join(": ") || "What you typed";
};

const typedNow = () => [...typedIn]
  .filter((each) => each.isConnected && each.value.trim() && each.value !== each.kept)
  .map((each) => ({ name: nameOf(each), text: each.value }));

let before = JSON.parse(ofTheTab()?.getItem(TYPED) ?? "[]");

const stands = ({ name, text }) =>
  [...document.querySelectorAll(WRITTEN_IN)].some((each) => !each.readOnly && each.value === text && nameOf(each) === name);

function keep(typed) {
  try {
    if (typed.length) ofTheTab()?.setItem(TYPED, JSON.stringify(typed));
    else ofTheTab()?.removeItem(TYPED);
  } catch {
    // The browser has no room left: what is typed is still on the page.
  }
}

/** Keeps what stands in fields and was not saved, with what is left from before. Whether there is any. */
function keepTyped() {
  const typed = typedNow();
  keep([...before, ...typed]);
  return typed.length > 0;
}

const made = (tag, words, ...inside) => {
  const part = document.createElement(tag);
  part.append(words, ...inside);
  return part;
};

const smallButton = (words, act) => {
  const button = made("button", words);
  Object.assign(button, { type: "button", className: "ci-small-button" });
  button.addEventListener("click", () => act(button));
  return button;
};

/** One text to copy. It is of no use any more once it stands in its field. */
function keptText({ name, text }) {
  const area = document.createElement("textarea");
  Object.assign(area, { value: text, readOnly: true, className: "ci-input", rows: 2, dir: "auto" });
  const copy = smallButton("Copy ", (button) => {
    area.select();
    document.execCommand("copy"); // a page that is not sent over HTTPS has no other way
    button.firstChild.textContent = "Copied ";
  });
  copy.append(Object.assign(made("span", name), { className: "ci-hidden" }));
  const label = made("label", made("span", name));
  label.append(area);
  return made("li", label, copy);
}

/* What is half written stands in its form again, and its page takes the focus to a heading, where nobody goes by hand.
   What was typed is newer, and must be seen first: it has the focus until somebody does something here. */
function seeFirst(box) {
  const seen = new AbortController();
  const { signal } = seen;
  const see = () => {
    box.focus({ preventScroll: true });
    box.scrollIntoView({ behavior: "instant" });
  };
  for (const act of ["pointerdown", "keydown", "click"]) document.addEventListener(act, () => seen.abort(), { signal, capture: true });
  document.addEventListener("focusin", ({ target }) => box.isConnected && target !== box && target.tabIndex < 0 && see(), { signal });
  see();
}

/** Shows what was typed before, until somebody has put it back or needs it no more. */
function showTyped() {
  const list = document.createElement("ul");
  const box = made("section", made("h2", "What you typed before"));
  Object.assign(box, { className: "page-typed coimpact", tabIndex: -1 });
  box.append(made("p", "The page stopped before this was saved. Copy it, and put it where it belongs."), list);
  const show = (left) => {
    if (box.isConnected && left.length === before.length) return;
    before = left;
    keep(before);
    list.replaceChildren(...before.map(keptText));
    if (before.length) document.querySelector("#content > .page-guidance").after(box);
    else box.remove();
  };
  const draw = () => show(before.filter((each) => !stands(each)));
  box.append(smallButton("I do not need this any more", () => show([])));
  new MutationObserver(draw).observe(document.getElementById("content"), { childList: true, subtree: true });
  for (const change of ["input", "focusin"]) document.addEventListener(change, draw);
  draw();
  if (box.isConnected) seeFirst(box);
}

document.addEventListener("input", ({ target }) => target.matches(WRITTEN_IN) && typedIn.add(target));
document.addEventListener("page-ready", () => before.length && showTyped());

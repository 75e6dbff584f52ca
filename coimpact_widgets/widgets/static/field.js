// What every field shares: label, hint and error around its controls, and getting what is typed to the kernel.

const edits = {}; // how many there were, by the key of the field: all views of one field count together

const PAUSE = 300; // milliseconds without typing before what is typed is sent

/**
 * Draws label (or legend), hint and error, and keeps them as the kernel wants them. A field for text has a button
 * under an error that is about who somebody is: with it people say that they meant what they typed.
 * `group` makes a fieldset; `also` is the id of something more that describes the controls. Returns where the controls go, and `controls`: what the descriptions belong to.
 */
function frame({ model, el, group = false, labelFor = "", also = "" }) {
  const ids = { hint: freshId(model.get("key")), error: freshId(model.get("key")), name: freshId(model.get("key")) };
  const name = node(group ? "legend" : "label", { class: "ci-label", id: ids.name, for: group ? false : labelFor });
  const hint = node("p", { class: "ci-hint", id: ids.hint, dir: "auto" });
  const error = node("p", { class: "ci-error", id: ids.error, dir: "auto" });
  const box = node(group ? "fieldset" : "div", { class: "ci-field" });
  const parts = { el, box, ids, name, described: [], faulty: [] };
  el.replaceChildren(box);
  const meant = node("button", { type: "button", class: "ci-small-button ci-meant" }, "We meant this");
  meant.addEventListener("click", () => model.send({ meant: true }));
  parts.meant = meant;
  box.append(name, hint, error, meant);
  const draw = () => drawFrame({ model, parts, hint, error, group, also });
  for (const trait of ["label", "label_hidden", "hint", "error", "optional", "as_heading", "may_be_meant"]) {
    model.on(`change:${trait}`, draw);
  }
  return { ...parts, draw };
}

function drawFrame({ model, parts, hint, error, group, also }) {
  const { el, box, ids, name, described, faulty } = parts;
  drawName({ model, box, name, hint, group });
  hint.textContent = model.get("hint");
  hint.hidden = !model.get("hint");
  error.replaceChildren(node("span", { class: "ci-hidden" }, "Error: "), model.get("error"));
  error.hidden = !model.get("error");
  parts.meant.hidden = !model.get("may_be_meant");
  setOrRemove(parts.meant, "aria-describedby", ids.error);
  el.classList.toggle("ci-field-wrong", Boolean(model.get("error")));
  const about = [model.get("hint") && ids.hint, model.get("error") && ids.error, also].filter(Boolean).join(" ");
  for (const control of described) setOrRemove(control, "aria-describedby", about);
  for (const control of faulty) setOrRemove(control, "aria-invalid", model.get("error") ? "true" : "");
}

function drawName({ model, box, name, hint, group }) {
  const optional = node("span", { class: "ci-optional" }, " (optional)");
  const words = [node("span", { dir: "auto" }, model.get("label")), ...(model.get("optional") ? [optional] : [])];
  const heading = model.get("as_heading");
  name.className = `ci-label${heading ? " ci-question" : ""}${model.get("label_hidden") ? " ci-hidden" : ""}`;
  if (heading && group) name.replaceChildren(node("h2", {}, ...words));
  else name.replaceChildren(...words);
  if (heading && !group && name.parentElement === box) {
    const outer = node("h2", { class: "ci-question" });
    box.insertBefore(outer, hint);
    outer.append(name);
  }
}

function setOrRemove(control, attribute, value) {
  if (value) control.setAttribute(attribute, value);
  else control.removeAttribute(attribute);
}

/**
 * Keeps the controls and the kernel together. `read()` gives what the controls hold; `show(typed)` puts it there.
 *
 * What is typed is sent after a pause, and at once on leaving the field, on Enter and before any click. It goes as
 * a message, not as a change of state: changes of state wait while the kernel is busy, and a click would overtake
 * them. The kernel says which edit it has seen; what it sets is shown unless something newer has been typed. What
 * others wrote is numbered, so that the kernel knows whether it was seen before more was typed.
 */
function keepTogether({ model, el, signal, read, show }) {
  let pause = 0;
  let given = model.get("given");
  const key = model.get("key");
  edits[key] = Math.max(edits[key] ?? 0, model.get("edits_seen"));
  const send = (more = {}) => {
    clearTimeout(pause);
    pause = 0;
    model.set("typed", read());
    model.send({ typed: read(), edits: edits[key], given, ...more });
  };
  const sendIfWaiting = () => pause && send();
  const edited = (wait) => {
    edits[key] += 1;
    clearTimeout(pause);
    if (wait) pause = setTimeout(send, PAUSE);
    else send();
  };
  model.on("change:typed", () => {
    if (model.get("edits_seen") < edits[key]) return;
    given = model.get("given");
    show(model.get("typed"));
  });
  el.addEventListener("input", () => edited(true), { signal });
  el.addEventListener("change", () => (pause ? send() : null), { signal });
  el.addEventListener("focusout", sendIfWaiting, { signal });
  el.addEventListener("keydown", (event) => onEnter(event, send), { signal });
  document.addEventListener("click", sendIfWaiting, { signal, capture: true });
  window.addEventListener("pagehide", sendIfWaiting, { signal });
  signal.addEventListener("abort", sendIfWaiting);
  show(model.get("typed"));
}

function onEnter(event, send) {
  const plain = !event.repeat && !event.isComposing && !event.shiftKey && !event.ctrlKey && !event.altKey;
  if (event.key !== "Enter" || event.target.tagName !== "INPUT") return;
  event.preventDefault();
  if (plain) send({ enter: true });
}

/** Puts `text` into a control only when it differs, so that the cursor stays where it is. */
function fill(control, text) {
  if (control.value !== text) control.value = text;
}

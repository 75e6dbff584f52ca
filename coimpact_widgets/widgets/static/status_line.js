// A polite live region. It stands empty on the page before it speaks, or screen readers would miss it.

function render({ model, el, signal }) {
  dress({ model, el, signal });
  const line = node("p", { class: "ci-said", role: "status", dir: "auto", tabindex: "-1" });
  el.replaceChildren(line);
  const say = () => {
    line.textContent = "";
    requestAnimationFrame(() => (line.textContent = model.get("text"))); // cleared first, so that it speaks again
  };
  model.on("change:times", say);
  model.on("change:text", () => model.get("text") || (line.textContent = "")); // what is no longer so is not left standing
  if (model.get("text")) whenShown(el, signal, say);
  whenShown(el, signal, () => quietWhileWriting({ model, el, signal }));
  takeFocusWhenAsked({ model, el, signal, target: () => line });
}

/** What was saved before is not said beside a card that is opened, written in or saved now, even with no connection. */
function quietWhileWriting({ model, el, signal }) {
  const pages = el.closest(".ci-pages-head")?.closest(".ci-pages");
  const quiet = (event) => {
    const card = event.target.closest(event.type === "click" ? ".ci-form button, [data-act]" : ".ci-form");
    if (!card || !model.get("text")) return;
    model.set("text", "");
    model.send({ told: "writing" });
  };
  for (const type of ["input", "click"]) pages?.addEventListener(type, quiet, { signal, capture: true });
}

export default { render };

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
  takeFocusWhenAsked({ model, el, signal, target: () => line });
}

export default { render };
